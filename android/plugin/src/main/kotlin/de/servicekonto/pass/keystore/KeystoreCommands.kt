package de.servicekonto.pass.keystore

import app.tauri.plugin.Invoke
import app.tauri.plugin.JSArray
import app.tauri.plugin.JSObject
import java.util.Base64

/**
 * The commands in JSON. Binary values are base64url without padding; a refusal carries the word of
 * a [FailureCode] and a sentence without secrets.
 */
internal class KeystoreCommands(
    private val keystore: DeviceKeystore,
) {
    fun describe(invoke: Invoke) =
        answered(invoke) {
            keystore.describe(
                answer(invoke) { description ->
                    JSObject()
                        .put("securityLevel", description.securityLevel.word)
                        .put("biometrics", description.biometrics.word)
                        .put("signals", JSArray(description.signals.map { it.word }))
                },
            )
        }

    fun generate(invoke: Invoke) =
        answered(invoke) {
            val arguments = Arguments.of(invoke)
            keystore.generate(
                arguments.id(),
                arguments.policy(),
                arguments.bytes("challenge", arguments.challenge),
                answer(invoke) { key ->
                    val certificates = JSArray(key.certificates.map(::encode))
                    val made = JSObject().put("publicKey", encode(key.publicKey))
                    if (key.certificates.isEmpty()) made else made.put("certificates", certificates)
                },
            )
        }

    fun publicKey(invoke: Invoke) =
        answered(invoke) {
            keystore.publicKey(Arguments.of(invoke).id(), answer(invoke) { bytes("publicKey", it) })
        }

    fun sign(invoke: Invoke) =
        answered(invoke) {
            val arguments = Arguments.of(invoke)
            keystore.sign(
                arguments.id(),
                arguments.bytes("message", arguments.message),
                arguments.words(),
                answer(invoke) { bytes("signature", it) },
            )
        }

    /** Android's evidence is made with the key; a key that is there has no more to show. */
    fun certify(invoke: Invoke) =
        answered(invoke) {
            val arguments = Arguments.of(invoke)
            arguments.bytes("challenge", arguments.challenge)
            keystore.publicKey(arguments.id(), answer(invoke) { JSObject() })
        }

    fun seal(invoke: Invoke) =
        answered(invoke) {
            val arguments = Arguments.of(invoke)
            val secret = arguments.bytes("secret", arguments.secret)
            keystore.seal(arguments.id(), secret, answer(invoke) { bytes("sealed", it) })
        }

    fun unseal(invoke: Invoke) =
        answered(invoke) {
            val arguments = Arguments.of(invoke)
            val sealed = arguments.bytes("sealed", arguments.sealed)
            keystore.unseal(arguments.id(), sealed, answer(invoke) { bytes("secret", it) })
        }

    fun delete(invoke: Invoke) =
        answered(invoke) {
            keystore.delete(Arguments.of(invoke).id(), answer(invoke) { JSObject() })
        }

    private fun <T> answer(
        invoke: Invoke,
        json: (T) -> JSObject,
    ): Answer<T> = { outcome -> outcome.fold({ invoke.resolve(json(it)) }, { refuse(invoke, it) }) }

    /** What is wrong with the arguments is an answer, too. */
    private fun answered(
        invoke: Invoke,
        call: () -> Unit,
    ) = try {
        call()
    } catch (e: KeystoreException) {
        refuse(invoke, e)
    }

    private fun refuse(
        invoke: Invoke,
        failure: Throwable,
    ) {
        val known = failure as? KeystoreException
        invoke.reject(known?.message ?: "unexpected", (known?.code ?: FailureCode.PLATFORM).word)
    }

    private fun bytes(
        name: String,
        value: ByteArray,
    ): JSObject = JSObject().put(name, encode(value))

    private fun encode(bytes: ByteArray): String =
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
}
