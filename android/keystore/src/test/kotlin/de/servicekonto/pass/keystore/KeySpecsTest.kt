package de.servicekonto.pass.keystore

import android.security.keystore.KeyProperties
import de.servicekonto.pass.keystore.fake.FakeDevice
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.spec.ECGenParameterSpec

class KeySpecsTest {
    private val device = FakeDevice()
    private val specs = KeySpecs(device)

    private fun signing(policy: KeyPolicy) = specs.signing("alias", policy, CHALLENGE, strongBox = true)

    @Test
    fun `a signing key can sign SHA-256 on P-256 and nothing else`() {
        val spec = signing(KeyPolicy.FREE)
        assertEquals(KeyProperties.PURPOSE_SIGN, spec.purposes)
        assertEquals("secp256r1", (spec.algorithmParameterSpec as ECGenParameterSpec).name)
        assertArrayEquals(arrayOf(KeyProperties.DIGEST_SHA256), spec.digests)
        assertArrayEquals(CHALLENGE, spec.attestationChallenge)
        assertTrue(spec.isStrongBoxBacked)
        assertFalse(spec.isUserAuthenticationRequired)
    }

    @Test
    fun `a biometric key asks each time, for strong biometrics, and dies with them`() {
        for (level in listOf(28, 29, 30, 36)) {
            device.apiLevel = level
            val spec = signing(KeyPolicy.BIOMETRIC)
            assertTrue(spec.isUserAuthenticationRequired)
            assertTrue(spec.isInvalidatedByBiometricEnrollment)
            assertEquals("API $level", KeyProperties.AUTH_BIOMETRIC_STRONG, spec.userAuthenticationType)
            // What older Androids call -1, newer ones keep as 0.
            assertEquals("API $level", 0, spec.userAuthenticationValidityDurationSeconds)
        }
    }

    @Test
    fun `keys need an unlocked device where that works`() {
        for ((level, expected) in listOf(
            28 to false,
            30 to false,
            31 to false,
            34 to false,
            35 to true,
            36 to true,
        )) {
            device.apiLevel = level
            assertEquals("API $level", expected, signing(KeyPolicy.FREE).isUnlockedDeviceRequired)
            assertEquals("API $level", expected, specs.sealing("alias").isUnlockedDeviceRequired)
        }
    }

    @Test
    fun `keys need no unlocked device where nothing locks it`() {
        device.hasSecureLockScreen = false
        assertFalse(signing(KeyPolicy.FREE).isUnlockedDeviceRequired)
        assertFalse(specs.sealing("alias").isUnlockedDeviceRequired)
    }

    @Test
    fun `no challenge asks for no attestation`() {
        assertNull(specs.signing("alias", KeyPolicy.FREE, null, strongBox = false).attestationChallenge)
    }

    @Test
    fun `a sealing key is AES-256-GCM with nonces of the Keystore`() {
        val spec = specs.sealing("alias")
        assertEquals(KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT, spec.purposes)
        assertEquals(256, spec.keySize)
        assertArrayEquals(arrayOf(KeyProperties.BLOCK_MODE_GCM), spec.blockModes)
        assertArrayEquals(arrayOf(KeyProperties.ENCRYPTION_PADDING_NONE), spec.encryptionPaddings)
        assertTrue(spec.isRandomizedEncryptionRequired)
        assertFalse(spec.isStrongBoxBacked)
    }

    private companion object {
        val CHALLENGE = ByteArray(DeviceKeystore.CHALLENGE_LENGTH) { 5 }
    }
}
