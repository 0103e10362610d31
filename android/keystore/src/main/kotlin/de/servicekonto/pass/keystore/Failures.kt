package de.servicekonto.pass.keystore

import android.annotation.TargetApi
import android.os.Build
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import java.security.InvalidAlgorithmParameterException
import java.security.UnrecoverableKeyException

/** `KeyStore.getKey` drops the cause when a key was invalidated, and keeps it for all else. */
internal fun UnrecoverableKeyException.isInvalidation(): Boolean = cause == null

/** What the platform threw, in words of the closed set. */
internal fun Throwable.toFailure(device: Device): KeystoreException {
    if (this is KeystoreException) return this
    val causes = generateSequence(this) { it.cause }.take(MAX_CAUSES).toList()
    val code =
        when {
            causes.any { it is KeyPermanentlyInvalidatedException } -> {
                FailureCode.INVALIDATED
            }

            this is UnrecoverableKeyException && isInvalidation() -> {
                FailureCode.INVALIDATED
            }

            causes.any { it is UserNotAuthenticatedException } -> {
                FailureCode.UNAVAILABLE
            }

            // How the generator says that the lock screen or the biometrics are not set up.
            this is InvalidAlgorithmParameterException && cause is IllegalStateException -> {
                FailureCode.UNAVAILABLE
            }

            device.apiLevel >= Build.VERSION_CODES.TIRAMISU && causes.any { it.passes() } -> {
                FailureCode.UNAVAILABLE
            }

            device.isLocked -> {
                FailureCode.UNAVAILABLE
            }

            else -> {
                FailureCode.PLATFORM
            }
        }
    return KeystoreException(
        code,
        "Android Keystore: " + causes.joinToString { it.javaClass.simpleName },
        this,
    )
}

/** The Keystore itself says that it would answer later, or after an unlock. */
@TargetApi(Build.VERSION_CODES.TIRAMISU)
private fun Throwable.passes(): Boolean =
    this is android.security.KeyStoreException && (isTransientFailure || requiresUserAuthentication())

/** A chain of causes may be a ring. */
private const val MAX_CAUSES = 8
