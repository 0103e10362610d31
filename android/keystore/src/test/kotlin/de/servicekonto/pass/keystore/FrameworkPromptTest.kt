package de.servicekonto.pass.keystore

import android.content.ContextWrapper
import android.content.DialogInterface
import android.hardware.biometrics.BiometricManager.Authenticators
import android.hardware.biometrics.BiometricPrompt
import android.hardware.biometrics.PromptInfo
import de.servicekonto.pass.keystore.fake.inside
import org.junit.Assert.assertEquals
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.Signature
import java.util.concurrent.Executor

/** What the platform's dialogue is asked to be, and how its answers are read. */
class FrameworkPromptTest {
    private val answers = mutableListOf<Result<Signature>>()
    private val signature = Signature.getInstance("SHA256withECDSA")

    private fun info(
        apiLevel: Int,
        words: PromptWords = PromptWords("title", "reason", "cancel"),
    ): PromptInfo {
        val dialogue = dialogue(apiLevel, words)
        return dialogue.inside("mPromptInfo") as PromptInfo
    }

    private fun dialogue(
        apiLevel: Int,
        words: PromptWords,
    ): BiometricPrompt.Builder {
        val prompt = FrameworkPrompt(Executor { it.run() }, apiLevel)
        return prompt.dialogue(ContextWrapper(null), words) { answers += it }
    }

    private fun code() = (answers.single().exceptionOrNull() as KeystoreException).code

    private fun succeeded(released: BiometricPrompt.CryptoObject?) {
        val type = BiometricPrompt.AuthenticationResult::class.java
        val constructor = type.declaredConstructors.single { it.parameterCount == 2 }
        val result = constructor.apply { isAccessible = true }.newInstance(released, 2)
        PromptCallback { answers += it }
            .onAuthenticationSucceeded(result as BiometricPrompt.AuthenticationResult)
    }

    @Test
    fun `the dialogue says the caller's words`() {
        val info = info(36)
        assertEquals("title", info.title)
        assertEquals("reason", info.description)
        assertEquals("cancel", info.negativeButtonText)
        assertEquals(null, info(36, PromptWords("title", " ", "cancel")).description)
    }

    @Test
    fun `only strong biometrics are taken, and no PIN of the lock screen`() {
        val strong = Authenticators.BIOMETRIC_STRONG
        // Older Androids know no such word and take what the CryptoObject takes.
        for ((level, expected) in listOf(28 to 0, 29 to 0, 30 to strong, 36 to strong)) {
            assertEquals("API $level", expected, info(level).authenticators)
        }
    }

    @Test
    fun `a face seen in passing is not enough`() {
        assertTrue(info(29).isConfirmationRequested)
        assertTrue(info(36).isConfirmationRequested)
    }

    @Test
    fun `the way out is a cancelled prompt`() {
        val button = dialogue(36, PromptWords("title", "reason", "cancel")).inside("mNegativeButtonInfo")
        (button?.inside("listener") as DialogInterface.OnClickListener).onClick(null, 0)
        assertEquals(FailureCode.USER_CANCELLED, code())
    }

    @Test
    fun `a match passes on what it released`() {
        succeeded(BiometricPrompt.CryptoObject(signature))
        assertSame(signature, answers.single().getOrThrow())
    }

    @Test
    fun `a match that released nothing is none`() {
        succeeded(null)
        assertEquals(FailureCode.PLATFORM, code())
    }

    @Test
    fun `a finger that does not match ends nothing, and an error ends the prompt`() {
        val callback = PromptCallback { answers += it }
        callback.onAuthenticationFailed()
        callback.onAuthenticationHelp(1, "press harder")
        assertTrue(answers.isEmpty())
        callback.onAuthenticationError(BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT, null)
        assertEquals(FailureCode.LOCKED_OUT, code())
    }

    @Test
    fun `each end of the platform's prompt has its code`() {
        val cancelled =
            listOf(
                BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED,
                BiometricPrompt.BIOMETRIC_ERROR_CANCELED,
                BiometricPrompt.BIOMETRIC_ERROR_TIMEOUT,
            )
        val lockedOut =
            listOf(
                BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT,
                BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT_PERMANENT,
            )
        val unavailable =
            listOf(
                BiometricPrompt.BIOMETRIC_ERROR_NO_BIOMETRICS,
                BiometricPrompt.BIOMETRIC_ERROR_HW_UNAVAILABLE,
                BiometricPrompt.BIOMETRIC_ERROR_HW_NOT_PRESENT,
                BiometricPrompt.BIOMETRIC_ERROR_UNABLE_TO_PROCESS,
                BiometricPrompt.BIOMETRIC_ERROR_VENDOR,
                // Of newer Androids and of makers: the camera switched off, the power button, …
                18,
                19,
                1007,
            )
        for (error in cancelled) assertEquals(FailureCode.USER_CANCELLED, promptFailure(error).code)
        for (error in lockedOut) assertEquals(FailureCode.LOCKED_OUT, promptFailure(error).code)
        for (error in unavailable) assertEquals(FailureCode.UNAVAILABLE, promptFailure(error).code)
    }
}
