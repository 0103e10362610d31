package de.servicekonto.pass.keystore

import android.app.Activity
import java.security.Signature
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean

/**
 * Keys in the Android Keystore.
 *
 * [worker] runs everything that blocks, one call at a time; keystores of one process share it.
 * The prompt is the [gate]'s, and holds up no other call.
 */
public class AndroidDeviceKeystore(
    private val device: Device,
    private val gate: BiometricGate,
    private val worker: Executor,
) : DeviceKeystore {
    private val ring = KeyRing(device)

    /** The keystore of this phone; prompts show in the app's foremost activity. */
    public constructor(activity: Activity) :
        this(ThisDevice(activity.applicationContext), ActivityBiometricGate.of(activity), WORKER)

    override fun describe(answer: Answer<Description>): Unit = work(answer) { ring.describe() }

    override fun generate(
        id: String,
        policy: KeyPolicy,
        challenge: ByteArray,
        answer: Answer<GeneratedKey>,
    ): Unit = work(answer) { ring.generate(id, policy, challenge) }

    override fun publicKey(
        id: String,
        answer: Answer<ByteArray>,
    ): Unit = work(answer) { ring.publicKey(id) }

    override fun sign(
        id: String,
        message: ByteArray,
        words: PromptWords,
        answer: Answer<ByteArray>,
    ) {
        worker.execute {
            attempt { ring.begin(id) }.fold(
                onSuccess = { begun -> finish(begun, message, words, answer) },
                onFailure = { answer(Result.failure(it)) },
            )
        }
    }

    override fun seal(
        id: String,
        secret: ByteArray,
        answer: Answer<ByteArray>,
    ): Unit = work(answer) { ring.seal(id, secret) }

    override fun unseal(
        id: String,
        sealed: ByteArray,
        answer: Answer<ByteArray>,
    ): Unit = work(answer) { ring.unseal(id, sealed) }

    override fun delete(
        id: String,
        answer: Answer<Unit>,
    ): Unit = work(answer) { ring.delete(id) }

    private fun finish(
        begun: KeyRing.Begun,
        message: ByteArray,
        words: PromptWords,
        answer: Answer<ByteArray>,
    ) {
        if (!begun.needsPerson) return answer(attempt { begun.signature.over(message) })
        if (words.title.isBlank() || words.cancel.isBlank()) {
            val failure =
                KeystoreException(FailureCode.INVALID_ARGUMENT, "the prompt needs a title and a way out")
            return answer(Result.failure(failure))
        }
        val once = AtomicBoolean()
        val released: Answer<Signature> = { outcome ->
            // A second answer of the gate would be a second signature, or a second answer of ours.
            if (once.compareAndSet(false, true)) work(answer) { outcome.getOrThrow().over(message) }
        }
        attempt { gate.release(begun.signature, words, released) }.onFailure { released(Result.failure(it)) }
    }

    private fun Signature.over(message: ByteArray): ByteArray {
        update(message)
        return sign()
    }

    private fun <T> work(
        answer: Answer<T>,
        block: () -> T,
    ) = worker.execute { answer(attempt(block)) }

    private fun <T> attempt(block: () -> T): Result<T> =
        try {
            Result.success(block())
        } catch (e: Exception) {
            Result.failure(e.toFailure(device))
        }

    private companion object {
        /** One thread for the process, so that two keystores cannot make one id at a time. */
        val WORKER: Executor =
            Executors.newSingleThreadExecutor { task ->
                Thread(task, "pass-keystore").apply { isDaemon = true }
            }
    }
}
