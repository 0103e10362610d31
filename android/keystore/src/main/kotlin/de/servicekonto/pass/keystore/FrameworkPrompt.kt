package de.servicekonto.pass.keystore

import android.annotation.TargetApi
import android.app.Activity
import android.hardware.biometrics.BiometricManager
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import java.security.Signature
import java.util.concurrent.Executor

/**
 * The platform's own dialogue.
 *
 * Not androidx.biometric: it exists for Android 8 and older and for falling back to the lock
 * screen's PIN, which these keys refuse; and it needs a FragmentActivity. From Android 9 the
 * platform's class does all that is left.
 */
internal class FrameworkPrompt(
    private val main: Executor,
) : PromptScreen {
    override fun show(
        activity: Activity,
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    ): () -> Unit {
        val cancelled = {
            answer(
                Result.failure(promptFailure(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED)),
            )
        }
        val builder =
            BiometricPrompt
                .Builder(activity)
                .setTitle(words.title)
                .setNegativeButton(words.cancel, main) { _, _ -> cancelled() }
        if (words.reason.isNotBlank()) builder.setDescription(words.reason)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) builder.setConfirmationRequired(true)
        // On 9 and 10 the CryptoObject alone keeps weak biometrics out.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) strongOnly(builder)
        val cancellation = CancellationSignal()
        val released = BiometricPrompt.CryptoObject(signature)
        builder.build().authenticate(released, cancellation, main, Callback(answer))
        return cancellation::cancel
    }

    @TargetApi(Build.VERSION_CODES.R)
    private fun strongOnly(builder: BiometricPrompt.Builder) {
        builder.setAllowedAuthenticators(BiometricManager.Authenticators.BIOMETRIC_STRONG)
    }

    /** A finger that does not match (`onAuthenticationFailed`) ends nothing: the person tries again. */
    private class Callback(
        private val answer: Answer<Signature>,
    ) : BiometricPrompt.AuthenticationCallback() {
        override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) {
            // Never "yes" alone: only an object that the Keystore has released signs anything.
            val released = result.cryptoObject?.signature
            answer(released?.let { Result.success(it) } ?: Result.failure(promptFailure(NOTHING_RELEASED)))
        }

        override fun onAuthenticationError(
            errorCode: Int,
            errString: CharSequence?,
        ) = answer(Result.failure(promptFailure(errorCode)))
    }

    private companion object {
        const val NOTHING_RELEASED = -1
    }
}

/** How a prompt ended, from `BiometricPrompt.BIOMETRIC_ERROR_…`. */
internal fun promptFailure(errorCode: Int): KeystoreException {
    val code =
        when (errorCode) {
            BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED,
            BiometricPrompt.BIOMETRIC_ERROR_CANCELED,
            BiometricPrompt.BIOMETRIC_ERROR_TIMEOUT,
            -> FailureCode.USER_CANCELLED

            BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT,
            BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT_PERMANENT,
            -> FailureCode.LOCKED_OUT

            BiometricPrompt.BIOMETRIC_ERROR_HW_UNAVAILABLE,
            BiometricPrompt.BIOMETRIC_ERROR_HW_NOT_PRESENT,
            BiometricPrompt.BIOMETRIC_ERROR_NO_BIOMETRICS,
            BiometricPrompt.BIOMETRIC_ERROR_NO_DEVICE_CREDENTIAL,
            BiometricPrompt.BIOMETRIC_ERROR_SECURITY_UPDATE_REQUIRED,
            -> FailureCode.UNAVAILABLE

            else -> FailureCode.PLATFORM
        }
    return KeystoreException(code, "the biometric prompt ended with $errorCode")
}
