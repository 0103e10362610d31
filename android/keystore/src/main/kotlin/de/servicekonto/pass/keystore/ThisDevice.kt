package de.servicekonto.pass.keystore

import android.annotation.TargetApi
import android.app.KeyguardManager
import android.content.Context
import android.content.pm.PackageManager
import android.hardware.biometrics.BiometricManager
import android.os.Build
import android.os.Debug
import java.io.File

/** The phone this runs on. [context] should be the application's. */
public class ThisDevice(
    private val context: Context,
) : Device {
    override val apiLevel: Int = Build.VERSION.SDK_INT

    override val hasStrongBox: Boolean
        get() = context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)

    override val hasHardwareKeystore: Boolean
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || declaresHardwareKeystore()

    override val hasSecureLockScreen: Boolean
        get() = keyguard?.isDeviceSecure == true

    override val isLocked: Boolean
        get() = keyguard?.isDeviceLocked == true

    override val biometrics: Biometrics
        get() =
            when {
                Build.VERSION.SDK_INT >= Build.VERSION_CODES.R -> strongBiometrics()
                Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q -> anyBiometrics()
                else -> fingerprints(hasFingerprintSensor, hasSecureLockScreen)
            }

    override val signals: Set<Signal>
        get() {
            val build = BuildFields(Build.FINGERPRINT, Build.HARDWARE, Build.MODEL, Build.PRODUCT, Build.TAGS)
            val path = System.getenv("PATH").orEmpty()
            return securitySignals(build, Debug.isDebuggerConnected(), path) { File(it).exists() }
        }

    private val hasFingerprintSensor: Boolean
        get() = context.packageManager.hasSystemFeature(PackageManager.FEATURE_FINGERPRINT)

    private val keyguard: KeyguardManager?
        get() = context.getSystemService(KeyguardManager::class.java)

    @TargetApi(Build.VERSION_CODES.S)
    private fun declaresHardwareKeystore(): Boolean =
        context.packageManager.hasSystemFeature(PackageManager.FEATURE_HARDWARE_KEYSTORE)

    @TargetApi(Build.VERSION_CODES.R)
    private fun strongBiometrics(): Biometrics {
        val manager = context.getSystemService(BiometricManager::class.java)
        return toBiometrics(manager?.canAuthenticate(BiometricManager.Authenticators.BIOMETRIC_STRONG))
    }

    /** Android 10 counts weak ones too; the generator still refuses to make a key for those. */
    @TargetApi(Build.VERSION_CODES.Q)
    @Suppress("DEPRECATION")
    private fun anyBiometrics(): Biometrics {
        val manager = context.getSystemService(BiometricManager::class.java)
        return toBiometrics(manager?.canAuthenticate())
    }
}

/**
 * Android 9 tells who is enrolled only to apps with the old `USE_FINGERPRINT`. A finger can be
 * enrolled only behind a secure lock screen; whether one is, the generator knows: it refuses to make
 * a key for nobody, as [toFailure] says `unavailable`.
 */
internal fun fingerprints(
    hasSensor: Boolean,
    hasSecureLockScreen: Boolean,
): Biometrics =
    when {
        !hasSensor -> Biometrics.UNAVAILABLE
        !hasSecureLockScreen -> Biometrics.NONE_ENROLLED
        else -> Biometrics.AVAILABLE
    }

/** From `BiometricManager.canAuthenticate`; `null` where there is no such service. */
internal fun toBiometrics(answer: Int?): Biometrics =
    when (answer) {
        BiometricManager.BIOMETRIC_SUCCESS -> Biometrics.AVAILABLE
        BiometricManager.BIOMETRIC_ERROR_NONE_ENROLLED -> Biometrics.NONE_ENROLLED
        else -> Biometrics.UNAVAILABLE
    }
