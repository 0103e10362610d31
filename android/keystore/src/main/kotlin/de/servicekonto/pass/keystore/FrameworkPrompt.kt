package de.servicekonto.pass.keystore

import android.annotation.TargetApi
import android.app.Activity
import android.content.Context
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
    private val apiLevel: Int,
) : PromptScreen {
    override fun show(
        activity: Activity,
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    ): () -> Unit {
        val cancellation = CancellationSignal()
        val released = BiometricPrompt.CryptoObject(signature)
        dialogue(activity, words, answer)
            .build()
            .authenticate(released, cancellation, main, PromptCallback(answer))
        return cancellation::cancel
    }

    fun dialogue(
        context: Context,
        words: PromptWords,
        answer: Answer<Signature>,
    ): BiometricPrompt.Builder {
        val builder =
            BiometricPrompt
                .Builder(context)
                .setTitle(words.title)
                .setNegativeButton(words.cancel, main) { _, _ -> answer(Result.failure(cancelled())) }
        if (words.reason.isNotBlank()) builder.setDescription(words.reason)
        // On 9 and 10 the CryptoObject alone keeps weak biometrics out.
        if (apiLevel >= Build.VERSION_CODES.R) strongOnly(builder)
        return builder
    }

    @TargetApi(Build.VERSION_CODES.R)
    private fun strongOnly(builder: BiometricPrompt.Builder) {
        builder.setAllowedAuthenticators(BiometricManager.Authenticators.BIOMETRIC_STRONG)
    }

    private fun cancelled() = promptFailure(BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED)
}

/** A finger that does not match (`onAuthenticationFailed`) ends nothing: the person tries again. */
internal class PromptCallback(
    private val answer: Answer<Signature>,
) : BiometricPrompt.AuthenticationCallback() {
    override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) {
        // Never "yes" alone: only an object that the Keystore has released signs anything.
        val released = result.cryptoObject?.signature
        answer(released?.let { Result.success(it) } ?: Result.failure(nothingReleased()))
    }

    override fun onAuthenticationError(
        errorCode: Int,
        errString: CharSequence?,
    ) = answer(Result.failure(promptFailure(errorCode)))

    private fun nothingReleased() =
        KeystoreException(FailureCode.PLATFORM, "the biometric prompt released nothing")
}

/**
 * How a prompt ended, from `BiometricPrompt.BIOMETRIC_ERROR_…`. Makers and newer Androids have more
 * numbers than these; whatever they mean, the key is unharmed and the next prompt may end well.
 */
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

            else -> FailureCode.UNAVAILABLE
        }
    return KeystoreException(code, "the biometric prompt ended with $errorCode")
}
