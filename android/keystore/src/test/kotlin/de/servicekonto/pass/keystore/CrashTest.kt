package de.servicekonto.pass.keystore

import de.servicekonto.pass.keystore.Conformance.Companion.got
import de.servicekonto.pass.keystore.Conformance.Companion.refused
import de.servicekonto.pass.keystore.fake.Crash
import de.servicekonto.pass.keystore.fake.FakeDevice
import de.servicekonto.pass.keystore.fake.FakeGate
import de.servicekonto.pass.keystore.fake.FakePhone
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.KeyStoreException
import java.security.ProviderException
import java.util.concurrent.Executor

/** The process dies between any two steps; the next start finds an id free or a key whole. */
class CrashTest {
    private val phone = FakePhone.pickUp()
    private val device = FakeDevice()
    private val keystore = AndroidDeviceKeystore(device, FakeGate(phone), Executor { it.run() })
    private val alias = KeyAlias.of("id")

    private fun generate() = got { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }

    private fun dieWhileGenerating(at: String) {
        phone.beforeWriting = { if (it == at) throw Crash() }
        assertThrows(Crash::class.java) { generate() }
        phone.beforeWriting = {}
    }

    private fun theIdIsFree() {
        refused(FailureCode.NOT_FOUND) { keystore.publicKey("id", it) }
        refused(FailureCode.NOT_FOUND) { keystore.sign("id", SECRET, WORDS, it) }
        refused(FailureCode.NOT_FOUND) { keystore.seal("id", SECRET, it) }
        refused(FailureCode.NOT_FOUND) { keystore.unseal("id", ByteArray(64), it) }
        val key = generate()
        val signature = got { keystore.sign("id", SECRET, WORDS, it) }
        assertTrue(Conformance.fits(key, SECRET, signature))
        val sealed = got { keystore.seal("id", SECRET, it) }
        assertTrue(got { keystore.unseal("id", sealed, it) }.contentEquals(SECRET))
        got { keystore.delete("id", it) }
        assertTrue("nothing is left behind", phone.entries.isEmpty())
    }

    @Test
    fun `before anything was made`() {
        dieWhileGenerating(alias.sealing)
        assertTrue(phone.entries.isEmpty())
        theIdIsFree()
    }

    @Test
    fun `between the sealing key and the signing key`() {
        dieWhileGenerating(alias.signing)
        assertEquals(setOf(alias.sealing), phone.entries.keys)
        theIdIsFree()
    }

    @Test
    fun `between a signing key and its certificate, which old Androids write apart`() {
        device.apiLevel = 30
        dieWhileGenerating("${alias.signing} certificate")
        assertTrue(alias.signing in phone.entries)
        theIdIsFree()
    }

    @Test
    fun `a key without certificate on a new Android is trouble, and no reason to replace it`() {
        generate()
        phone.entries.getValue(alias.signing).chain = emptyList()
        refused(FailureCode.PLATFORM) { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        assertTrue(alias.signing in phone.entries)
        got { keystore.delete("id", it) }
        theIdIsFree()
    }

    @Test
    fun `after the signing key was deleted`() {
        generate()
        val sealed = got { keystore.seal("id", SECRET, it) }
        phone.beforeRemoving = { if (it == alias.sealing) throw Crash() }
        assertThrows(Crash::class.java) { got { keystore.delete("id", it) } }
        phone.beforeRemoving = {}
        refused(FailureCode.NOT_FOUND) { keystore.unseal("id", sealed, it) }
        generate()
        refused(FailureCode.PLATFORM) { keystore.unseal("id", sealed, it) }
        got { keystore.delete("id", it) }
        theIdIsFree()
    }

    @Test
    fun `before the signing key was deleted`() {
        generate()
        val sealed = got { keystore.seal("id", SECRET, it) }
        phone.beforeRemoving = { throw Crash() }
        assertThrows(Crash::class.java) { got { keystore.delete("id", it) } }
        phone.beforeRemoving = {}
        assertTrue(got { keystore.unseal("id", sealed, it) }.contentEquals(SECRET))
    }

    @Test
    fun `a failing generation cleans up, and a failing clean-up does not hide why`() {
        phone.refusal =
            { spec -> if (spec.algorithmParameterSpec == null) null else KeyStoreException("full") }
        refused(FailureCode.PLATFORM) { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        assertTrue(phone.entries.isEmpty())
        var removals = 0
        phone.beforeRemoving = { if (++removals > 2) throw KeyStoreException("stuck") }
        val failure = refused(FailureCode.PLATFORM) { keystore.generate("id", KeyPolicy.FREE, CHALLENGE, it) }
        assertEquals("full", failure.cause?.message)
        assertEquals(
            "stuck",
            failure.cause
                ?.suppressed
                ?.single()
                ?.message,
        )
    }

    @Test
    fun `an attestation that fails late leaves no half of a key to the next attempt`() {
        device.hasStrongBox = false
        var failures = 0
        phone.beforeWriting = {
            if (it == "${alias.signing} certificate" && failures++ == 0) throw ProviderException("late")
        }
        assertTrue(generate().certificates.isEmpty())
        assertEquals(1, failures - 1)
    }

    private companion object {
        val CHALLENGE = ByteArray(DeviceKeystore.CHALLENGE_LENGTH)
        val SECRET = "secret".encodeToByteArray()
        val WORDS = PromptWords("", "", "")
    }
}
