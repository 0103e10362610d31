package de.servicekonto.pass.keystore

import de.servicekonto.pass.keystore.Conformance.Companion.got
import de.servicekonto.pass.keystore.Conformance.Companion.refused
import de.servicekonto.pass.keystore.fake.FakeDevice
import de.servicekonto.pass.keystore.fake.FakeGate
import de.servicekonto.pass.keystore.fake.FakePhone
import de.servicekonto.pass.keystore.fake.attests
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.ProviderException
import java.util.Locale
import java.util.concurrent.Executor

class AndroidDeviceKeystoreTest {
    private val phone = FakePhone.pickUp()
    private val device = FakeDevice()
    private val keystore = AndroidDeviceKeystore(device, FakeGate(phone), Executor { it.run() })

    private fun generate(
        id: String = "id",
        policy: KeyPolicy = KeyPolicy.FREE,
    ) = got { keystore.generate(id, policy, CHALLENGE, it) }

    @Test
    fun `every rule for keystores holds`() = Conformance { keystore }.everyRule()

    @Test
    fun `keys outlive a restart`() =
        Conformance {
            AndroidDeviceKeystore(
                device,
                FakeGate(phone),
                Executor { it.run() },
            )
        }.keysOutliveARestart()

    @Test
    fun `a key lives in the StrongBox where there is one`() {
        assertEquals(SecurityLevel.STRONG_BOX, generate().securityLevel)
    }

    @Test
    fun `a StrongBox that is declared and does not answer gives way to the trusted environment`() {
        phone.hasStrongBox = false
        val key = generate()
        assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, key.securityLevel)
        assertTrue("still attested", attests(key.certificates.first(), CHALLENGE))
    }

    @Test
    fun `a StrongBox that is not declared is not asked`() {
        device.hasStrongBox = false
        generate()
        assertFalse(phone.asked.any { it.isStrongBoxBacked })
    }

    @Test
    fun `the challenge reaches the attestation`() {
        val key = generate()
        assertEquals(2, key.certificates.size)
        assertTrue(attests(key.certificates.first(), CHALLENGE))
    }

    @Test
    fun `a challenge of another length is refused before anything is made`() {
        for (length in listOf(0, 31, 33)) {
            refused(FailureCode.INVALID_ARGUMENT) {
                keystore.generate("id", KeyPolicy.FREE, ByteArray(length), it)
            }
        }
        assertTrue(phone.asked.isEmpty())
    }

    @Test
    fun `a phone that cannot attest still makes a key and says so`() {
        phone.canAttest = false
        assertFalse(Signal.NO_ATTESTATION in got { keystore.describe(it) }.signals)
        val key = generate()
        assertTrue(key.certificates.isEmpty())
        assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, key.securityLevel)
        assertTrue(Signal.NO_ATTESTATION in got { keystore.describe(it) }.signals)
    }

    @Test
    fun `a device that could attest later is not said to be one that cannot`() {
        phone.canAttest = false
        generate("made at the first start, without network")
        phone.canAttest = true
        generate()
        assertFalse(Signal.NO_ATTESTATION in got { keystore.describe(it) }.signals)
    }

    @Test
    fun `whatever a maker's StrongBox throws gives way to the trusted environment`() {
        for (thrown in listOf(NullPointerException(), IllegalArgumentException(), IllegalStateException())) {
            phone.refusal = { spec -> thrown.takeIf { spec.isStrongBoxBacked } }
            val key = generate(thrown.toString())
            assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, key.securityLevel)
            assertTrue(attests(key.certificates.first(), CHALLENGE))
        }
    }

    @Test
    fun `an attested key in the trusted environment is better than one in an unproven StrongBox`() {
        phone.refusal =
            { spec ->
                ProviderException().takeIf { spec.isStrongBoxBacked && spec.attestationChallenge != null }
            }
        assertTrue(attests(generate().certificates.first(), CHALLENGE))
    }

    @Test
    fun `the first of several failures is told`() {
        phone.refusal = { spec -> ProviderException(if (spec.isStrongBoxBacked) "first" else "later") }
        // The sealing key comes first, so it must not be the one that fails.
        val refusal = phone.refusal
        phone.refusal = { spec -> if (spec.algorithmParameterSpec == null) null else refusal(spec) }
        val failure = refused(FailureCode.PLATFORM) { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        assertEquals("first", failure.cause?.message)
        assertEquals(2, failure.cause?.suppressed?.size)
        assertTrue("nothing is left behind", phone.entries.isEmpty())
    }

    @Test
    fun `ids that differ in case have entries that differ without it`() {
        generate("a")
        generate("A")
        assertEquals(
            4,
            phone.entries.keys
                .map { it.lowercase() }
                .toSet()
                .size,
        )
        assertFalse("an alias says nothing about its id", phone.entries.keys.any { it.endsWith(".a") })
    }

    @Test
    fun `an id is found again in every language of the phone`() {
        val language = Locale.getDefault()
        val aliases = mutableSetOf<String>()
        try {
            for (tag in listOf("en", "ar-EG-u-nu-arab", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag))
                aliases += KeyAlias.of("id").signing
            }
            assertEquals(1, aliases.size)
        } finally {
            Locale.setDefault(language)
        }
    }

    @Test
    fun `any text is an id`() {
        for (id in listOf("", "/../x", "ä\u0000", "x".repeat(10_000), "😀")) {
            generate(id)
            refused(FailureCode.KEY_EXISTS) { keystore.generate(id, KeyPolicy.FREE, CHALLENGE, it) }
        }
    }

    @Test
    fun `what is not Unicode is no id`() {
        // Both would become the same bytes otherwise.
        for (id in listOf(
            "\ud800",
            "\udfff",
        )) {
            refused(FailureCode.INVALID_ARGUMENT) { keystore.publicKey(id, it) }
        }
    }

    @Test
    fun `asking about the device makes no key`() {
        got { keystore.describe(it) }
        assertTrue(phone.asked.isEmpty())
    }

    @Test
    fun `the device says where keys will live and then where they do`() {
        assertEquals(SecurityLevel.STRONG_BOX, got { keystore.describe(it) }.securityLevel)
        phone.hasStrongBox = false
        generate()
        assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, got { keystore.describe(it) }.securityLevel)
    }

    @Test
    fun `of several keys the weakest place counts, on Androids that cannot tell places apart, too`() {
        generate("a")
        phone.hasStrongBox = false
        generate("b")
        assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, got { keystore.describe(it) }.securityLevel)
        got { keystore.delete("b", it) }
        assertEquals(SecurityLevel.STRONG_BOX, got { keystore.describe(it) }.securityLevel)
        device.apiLevel = 30
        assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, got { keystore.describe(it) }.securityLevel)
    }

    @Test
    fun `without any hardware the device promises none`() {
        device.hasStrongBox = false
        assertEquals(SecurityLevel.TRUSTED_ENVIRONMENT, got { keystore.describe(it) }.securityLevel)
        device.hasHardwareKeystore = false
        assertEquals(SecurityLevel.SOFTWARE, got { keystore.describe(it) }.securityLevel)
    }

    @Test
    fun `a missing lock screen is a signal beside the others`() {
        device.signals = setOf(Signal.ROOT)
        device.hasSecureLockScreen = false
        assertEquals(setOf(Signal.ROOT, Signal.NO_LOCK_SCREEN), got { keystore.describe(it) }.signals)
    }

    @Test
    fun `a locked device is unavailable and nothing is lost`() {
        generate()
        phone.isDeviceLocked = true
        refused(FailureCode.UNAVAILABLE) { keystore.sign("id", MESSAGE, WORDS, it) }
        phone.isDeviceLocked = false
        got { keystore.sign("id", MESSAGE, WORDS, it) }
    }

    @Test
    fun `a Keystore that fails for a moment loses no key`() {
        generate()
        phone.readFailure =
            java.security.UnrecoverableKeyException("busy").apply { initCause(Exception("binder")) }
        refused(FailureCode.PLATFORM) { keystore.publicKey("id", it) }
        refused(FailureCode.PLATFORM) { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        phone.readFailure = null
        got { keystore.sign("id", MESSAGE, WORDS, it) }
    }

    @Test
    fun `a secret that is too long is refused`() {
        generate()
        val secret = ByteArray(DeviceKeystore.MAX_SECRET + 1)
        refused(FailureCode.INVALID_ARGUMENT) { keystore.seal("id", secret, it) }
    }

    @Test
    fun `a seal is bound to its id even under one key`() {
        generate("a")
        generate("b")
        val (a, b) = listOf("a", "b").map { KeyAlias.of(it) }
        val sealed = got { keystore.seal("a", MESSAGE, it) }
        phone.entries[b.sealing] = phone.entries.getValue(a.sealing)
        refused(FailureCode.PLATFORM) { keystore.unseal("b", sealed, it) }
    }

    @Test
    fun `an id whose sealing key is gone is lost until it is deleted`() {
        generate()
        phone.entries.remove(KeyAlias.of("id").sealing)
        refused(FailureCode.INVALIDATED) { keystore.seal("id", MESSAGE, it) }
        refused(FailureCode.INVALIDATED) { keystore.unseal("id", ByteArray(64) { 1 }, it) }
        refused(FailureCode.KEY_EXISTS) { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        got { keystore.delete("id", it) }
        generate()
        got { keystore.seal("id", MESSAGE, it) }
    }

    @Test
    fun `a signing key that is gone is a missing id, and its seals are lost with it`() {
        generate()
        val sealed = got { keystore.seal("id", MESSAGE, it) }
        phone.entries.remove(KeyAlias.of("id").signing)
        refused(FailureCode.NOT_FOUND) { keystore.sign("id", MESSAGE, WORDS, it) }
        refused(FailureCode.NOT_FOUND) { keystore.unseal("id", sealed, it) }
        generate()
        refused(FailureCode.PLATFORM) { keystore.unseal("id", sealed, it) }
    }

    @Test
    fun `keys made anew under the app open and sign nothing of before`() {
        val before = generate()
        val sealed = got { keystore.seal("id", MESSAGE, it) }
        val (kept, alias) = phone.entries.toMap() to KeyAlias.of("id")
        got { keystore.delete("id", it) }
        generate()
        refused(FailureCode.PLATFORM) { keystore.unseal("id", sealed, it) }
        assertFalse(Conformance.fits(before, MESSAGE, got { keystore.sign("id", MESSAGE, WORDS, it) }))
        phone.entries[alias.signing] = kept.getValue(alias.signing)
        refused(FailureCode.PLATFORM) { keystore.unseal("id", sealed, it) }
    }

    @Test
    fun `a nonce of another length would not come back and is refused`() {
        generate()
        phone.nonceLength = 16
        refused(FailureCode.PLATFORM) { keystore.seal("id", MESSAGE, it) }
    }

    @Test
    fun `failures hold neither id nor secret`() {
        generate("very-private-id")
        val failure =
            refused(FailureCode.PLATFORM) { keystore.unseal("very-private-id", ByteArray(64) { 1 }, it) }
        assertFalse(failure.message.contains("private"))
    }

    @Test
    fun `nothing happens on the thread that calls`() {
        val waiting = mutableListOf<Runnable>()
        val patient = AndroidDeviceKeystore(device, FakeGate(phone), Executor { waiting += it })
        var answers = 0
        patient.generate("id", KeyPolicy.FREE, CHALLENGE) { answers += 1 }
        patient.sign("id", MESSAGE, WORDS) { answers += 1 }
        assertTrue(phone.asked.isEmpty())
        while (waiting.isNotEmpty()) waiting.removeAt(0).run()
        assertEquals(2, answers)
    }

    private companion object {
        val CHALLENGE = ByteArray(DeviceKeystore.CHALLENGE_LENGTH) { it.toByte() }
        val MESSAGE = "message".encodeToByteArray()
        val WORDS = PromptWords("", "", "")
    }
}
