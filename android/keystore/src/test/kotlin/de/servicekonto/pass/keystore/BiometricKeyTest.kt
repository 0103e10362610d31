package de.servicekonto.pass.keystore

import de.servicekonto.pass.keystore.Conformance.Companion.got
import de.servicekonto.pass.keystore.Conformance.Companion.refused
import de.servicekonto.pass.keystore.fake.FakeDevice
import de.servicekonto.pass.keystore.fake.FakeGate
import de.servicekonto.pass.keystore.fake.FakePhone
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.InvalidAlgorithmParameterException
import java.security.UnrecoverableKeyException
import java.util.concurrent.Executor

class BiometricKeyTest {
    private val phone = FakePhone.pickUp()
    private val device = FakeDevice()
    private val gate = FakeGate(phone)
    private val keystore = AndroidDeviceKeystore(device, gate, Executor { it.run() })

    private fun generate() = got { keystore.generate("id", KeyPolicy.BIOMETRIC, CHALLENGE, it) }

    private fun sign(answer: Answer<ByteArray>) = keystore.sign("id", MESSAGE, WORDS, answer)

    @Test
    fun `a match releases exactly one signature`() {
        val key = generate()
        val signature = got { sign(it) }
        assertTrue(Conformance.fits(key, MESSAGE, signature))
        assertEquals(listOf(WORDS), gate.shown)
        assertEquals(1, phone.signaturesMade)
        assertEquals("the match is used up", 0, phone.touches)
        got { sign(it) }
        assertEquals("the next one asks again", 2, gate.shown.size)
    }

    @Test
    fun `a gate that answers twice gets one signature and one answer`() {
        generate()
        gate.answersTwice = true
        var answers = 0
        sign { answers += 1 }
        assertEquals(1, answers)
        assertEquals(1, phone.signaturesMade)
    }

    @Test
    fun `no match is no signature`() {
        generate()
        for (code in listOf(FailureCode.USER_CANCELLED, FailureCode.LOCKED_OUT, FailureCode.UNAVAILABLE)) {
            gate.refusal = code
            refused(code) { sign(it) }
        }
        assertEquals(0, phone.signaturesMade)
    }

    @Test
    fun `the Keystore keeps the key even if the prompt lies`() {
        generate()
        val liar =
            object : BiometricGate {
                override fun release(
                    signature: java.security.Signature,
                    words: PromptWords,
                    answer: Answer<java.security.Signature>,
                ) = answer(Result.success(signature))
            }
        val deceived = AndroidDeviceKeystore(device, liar, Executor { it.run() })
        refused(FailureCode.UNAVAILABLE) { deceived.sign("id", MESSAGE, WORDS, it) }
        assertEquals(0, phone.signaturesMade)
    }

    @Test
    fun `a gate that breaks is answered for`() {
        generate()
        val broken =
            object : BiometricGate {
                override fun release(
                    signature: java.security.Signature,
                    words: PromptWords,
                    answer: Answer<java.security.Signature>,
                ): Unit = throw IllegalStateException("broken")
            }
        val keystore = AndroidDeviceKeystore(device, broken, Executor { it.run() })
        refused(FailureCode.PLATFORM) { keystore.sign("id", MESSAGE, WORDS, it) }
    }

    @Test
    fun `new biometrics end the key and are reported as that`() {
        generate()
        phone.changeBiometrics()
        refused(FailureCode.INVALIDATED) { sign(it) }
        assertTrue("nobody is asked for a dead key", gate.shown.isEmpty())
        refused(FailureCode.KEY_EXISTS) { keystore.generate("id", KeyPolicy.BIOMETRIC, CHALLENGE, it) }
        got { keystore.delete("id", it) }
        generate()
        got { sign(it) }
    }

    @Test
    fun `a key that can no longer be read counts as invalidated and stays until it is deleted`() {
        generate()
        phone.readFailure = UnrecoverableKeyException("User changed or deleted their auth credentials")
        refused(FailureCode.INVALIDATED) { sign(it) }
        refused(FailureCode.KEY_EXISTS) { keystore.generate("id", KeyPolicy.BIOMETRIC, CHALLENGE, it) }
    }

    @Test
    fun `an invalidated key keeps no other from saying where it lives`() {
        generate()
        phone.changeBiometrics()
        got { keystore.generate("free", KeyPolicy.FREE, CHALLENGE, it) }
        assertEquals(SecurityLevel.STRONG_BOX, got { keystore.describe(it) }.securityLevel)
    }

    @Test
    fun `new biometrics leave free keys alone`() {
        got { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        phone.changeBiometrics()
        got { sign(it) }
        assertTrue(gate.shown.isEmpty())
    }

    @Test
    fun `without a strong biometric no such key is made`() {
        for (biometrics in listOf(Biometrics.NONE_ENROLLED, Biometrics.UNAVAILABLE)) {
            device.biometrics = biometrics
            refused(FailureCode.UNAVAILABLE) { keystore.generate("id", KeyPolicy.BIOMETRIC, CHALLENGE, it) }
            assertEquals(biometrics, got { keystore.describe(it) }.biometrics)
        }
        assertTrue(phone.asked.isEmpty())
    }

    @Test
    fun `on android 9 the generator says that no finger is enrolled`() {
        device.apiLevel = 28
        val nobody = IllegalStateException("At least one fingerprint must be enrolled")
        phone.refusal = { InvalidAlgorithmParameterException(nobody) }
        refused(FailureCode.UNAVAILABLE) { keystore.generate("id", KeyPolicy.BIOMETRIC, CHALLENGE, it) }
        refused(FailureCode.NOT_FOUND) { keystore.publicKey("id", it) }
    }

    @Test
    fun `a prompt without title or way out is not shown`() {
        generate()
        for (words in listOf(WORDS.copy(title = " "), WORDS.copy(cancel = ""))) {
            refused(FailureCode.INVALID_ARGUMENT) { keystore.sign("id", MESSAGE, words, it) }
        }
        assertTrue(gate.shown.isEmpty())
    }

    @Test
    fun `an open prompt holds up no other call`() {
        generate()
        val open = mutableListOf<() -> Unit>()
        val slow =
            object : BiometricGate {
                override fun release(
                    signature: java.security.Signature,
                    words: PromptWords,
                    answer: Answer<java.security.Signature>,
                ) {
                    open += {
                        phone.touches += 1
                        answer(Result.success(signature))
                    }
                }
            }
        val keystore = AndroidDeviceKeystore(device, slow, Executor { it.run() })
        var signature: ByteArray? = null
        keystore.sign("id", MESSAGE, WORDS) { signature = it.getOrThrow() }
        got { keystore.publicKey("id", it) }
        assertEquals(null, signature)
        open.single().invoke()
        assertTrue(signature != null)
    }

    @Test
    fun `a key deleted behind an open prompt signs nothing`() {
        generate()
        val deleting =
            object : BiometricGate {
                override fun release(
                    signature: java.security.Signature,
                    words: PromptWords,
                    answer: Answer<java.security.Signature>,
                ) {
                    keystore.delete("id") { it.getOrThrow() }
                    phone.touches += 1
                    answer(Result.success(signature))
                }
            }
        val keystore = AndroidDeviceKeystore(device, deleting, Executor { it.run() })
        refused(FailureCode.INVALIDATED) { keystore.sign("id", MESSAGE, WORDS, it) }
        assertEquals(0, phone.signaturesMade)
    }

    private companion object {
        val CHALLENGE = ByteArray(DeviceKeystore.CHALLENGE_LENGTH) { 9 }
        val MESSAGE = "message".encodeToByteArray()
        val WORDS = PromptWords("Sign in", "at the town hall", "Cancel")
    }
}
