package de.servicekonto.pass.keystore

import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import de.servicekonto.pass.keystore.fake.FakeDevice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertSame
import org.junit.Test
import java.security.InvalidAlgorithmParameterException
import java.security.InvalidKeyException
import java.security.ProviderException
import java.security.SignatureException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException

class FailuresTest {
    private val device = FakeDevice()

    /**
     * The platform's own codes: 4 is its system error, -72 its refusal while the device is locked,
     * -28 an operation that had to give way to newer ones, as may happen behind an open prompt.
     */
    private fun platform(code: Int) = android.security.KeyStoreException(code, "of the platform")

    @Test
    fun `each exception of the platform has its code`() {
        val noFinger = IllegalStateException("At least one biometric must be enrolled")
        val table =
            listOf(
                KeyPermanentlyInvalidatedException() to FailureCode.INVALIDATED,
                InvalidKeyException(KeyPermanentlyInvalidatedException()) to FailureCode.INVALIDATED,
                UnrecoverableKeyException("gone") to FailureCode.INVALIDATED,
                UnrecoverableKeyException("?").apply { initCause(platform(4)) } to FailureCode.PLATFORM,
                UserNotAuthenticatedException() to FailureCode.UNAVAILABLE,
                SignatureException(UserNotAuthenticatedException()) to FailureCode.UNAVAILABLE,
                InvalidAlgorithmParameterException(noFinger) to FailureCode.UNAVAILABLE,
                InvalidAlgorithmParameterException("spec") to FailureCode.PLATFORM,
                InvalidKeyException("Keystore operation failed", platform(-72)) to FailureCode.UNAVAILABLE,
                SignatureException("Keystore operation failed", platform(-28)) to FailureCode.UNAVAILABLE,
                ProviderException("Failed to generate key pair", platform(-1000)) to FailureCode.PLATFORM,
                java.security.KeyStoreException("lost") to FailureCode.PLATFORM,
                AEADBadTagException() to FailureCode.PLATFORM,
                IllegalStateException("?") to FailureCode.PLATFORM,
            )
        for ((thrown, code) in table) assertEquals(thrown.toString(), code, thrown.toFailure(device).code)
    }

    @Test
    fun `before Android 13 the lock screen says why`() {
        device.apiLevel = 32
        val failure = InvalidKeyException("Keystore operation failed", platform(-72))
        assertEquals(FailureCode.PLATFORM, failure.toFailure(device).code)
        device.isLocked = true
        assertEquals(FailureCode.UNAVAILABLE, failure.toFailure(device).code)
    }

    @Test
    fun `a failure of ours stays as it is`() {
        val ours = KeystoreException(FailureCode.NOT_FOUND, "no such key")
        device.isLocked = true
        assertSame(ours, ours.toFailure(device))
    }

    @Test
    fun `what the platform says in words goes no further`() {
        val failure = InvalidKeyException("alias 482915", ProviderException("482915")).toFailure(device)
        assertEquals("Android Keystore: InvalidKeyException, ProviderException", failure.message)
    }

    @Test
    fun `a ring of causes ends`() {
        val one = ProviderException("one")
        val two = ProviderException("two", one)
        one.initCause(two)
        val failure = two.toFailure(device)
        assertEquals(FailureCode.PLATFORM, failure.code)
        assertEquals(8, failure.message.split("ProviderException").size - 1)
    }
}
