package de.servicekonto.pass.keystore

import androidx.test.ext.junit.runners.AndroidJUnit4
import androidx.test.platform.app.InstrumentationRegistry
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.security.cert.CertificateFactory
import java.security.cert.X509Certificate
import java.util.concurrent.Executors

/**
 * Needs an unlocked phone or emulator, and no person: the keys that ask for one stay untried here.
 * Names without spaces: Android 9 and 10 know no others.
 */
@RunWith(AndroidJUnit4::class)
class PhoneConformanceTest {
    private val context = InstrumentationRegistry.getInstrumentation().targetContext
    private val device = ThisDevice(context.applicationContext)
    private val worker = Executors.newSingleThreadExecutor()

    private fun open(): DeviceKeystore {
        val gate =
            object : BiometricGate {
                override fun release(
                    signature: java.security.Signature,
                    words: PromptWords,
                    answer: Answer<java.security.Signature>,
                ) = throw AssertionError("no key here asks for a person")
            }
        return AndroidDeviceKeystore(device, gate, worker)
    }

    @Test
    fun everyRuleForKeystoresHolds() = Conformance(::open).everyRule()

    @Test
    fun keysOutliveARestart() = Conformance(::open).keysOutliveARestart()

    @Test
    fun anAttestedKeyHasItsChallengeInACertificateThatTheNextOneSigned() {
        val id = "conformance/attested"
        val keystore = open()
        Conformance.got { keystore.delete(id, it) }
        val challenge = ByteArray(DeviceKeystore.CHALLENGE_LENGTH) { it.toByte() }
        val key = Conformance.got { keystore.generate(id, KeyPolicy.FREE, challenge, it) }
        val description = Conformance.got { keystore.describe(it) }
        Conformance.got { keystore.delete(id, it) }
        assertEquals(key.certificates.isEmpty(), Signal.NO_ATTESTATION in description.signals)
        if (key.certificates.isEmpty()) return
        val factory = CertificateFactory.getInstance("X.509")
        val chain = key.certificates.map { factory.generateCertificate(it.inputStream()) as X509Certificate }
        chain.zipWithNext { one, next -> one.verify(next.publicKey) }
        val extension = chain.first().getExtensionValue("1.3.6.1.4.1.11129.2.1.17")
        assertTrue(extension.toList().windowed(challenge.size).any { it == challenge.toList() })
    }
}
