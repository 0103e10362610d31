package de.servicekonto.pass.keystore.fake

import de.servicekonto.pass.keystore.Answer
import de.servicekonto.pass.keystore.BiometricGate
import de.servicekonto.pass.keystore.Biometrics
import de.servicekonto.pass.keystore.Device
import de.servicekonto.pass.keystore.FailureCode
import de.servicekonto.pass.keystore.KeystoreException
import de.servicekonto.pass.keystore.PromptWords
import de.servicekonto.pass.keystore.Signal
import java.security.Signature

/** Android 16 with all that can be had. */
class FakeDevice(
    override var apiLevel: Int = 36,
    override var hasStrongBox: Boolean = true,
    override var hasHardwareKeystore: Boolean = true,
    override var hasSecureLockScreen: Boolean = true,
    override var isLocked: Boolean = false,
    override var biometrics: Biometrics = Biometrics.AVAILABLE,
    override var signals: Set<Signal> = emptySet(),
) : Device

/** A person in front of the prompt. */
class FakeGate(
    private val phone: FakePhone,
) : BiometricGate {
    /** `null`: the finger matches. */
    var refusal: FailureCode? = null
    var answersTwice = false
    val shown = mutableListOf<PromptWords>()

    override fun release(
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    ) {
        shown += words
        val code = refusal
        if (code != null) return answer(Result.failure(KeystoreException(code, "a fake")))
        phone.touches += 1
        answer(Result.success(signature))
        if (answersTwice) {
            phone.touches += 1
            answer(Result.success(signature))
        }
    }
}
