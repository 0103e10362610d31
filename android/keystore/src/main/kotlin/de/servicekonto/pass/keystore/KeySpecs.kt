package de.servicekonto.pass.keystore

import android.annotation.TargetApi
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.spec.ECGenParameterSpec

/** What is asked of the Keystore when a key is made. The reasons stand in the README's table. */
internal class KeySpecs(
    private val device: Device,
) {
    /** [challenge]: `null` asks for no attestation. */
    fun signing(
        alias: String,
        policy: KeyPolicy,
        challenge: ByteArray?,
        strongBox: Boolean,
    ): KeyGenParameterSpec {
        val spec =
            KeyGenParameterSpec
                .Builder(alias, KeyProperties.PURPOSE_SIGN)
                .setAlgorithmParameterSpec(ECGenParameterSpec("secp256r1"))
                .setDigests(KeyProperties.DIGEST_SHA256)
                .setAttestationChallenge(challenge)
                .setIsStrongBoxBacked(strongBox)
                .setUnlockedDeviceRequired(mayRequireUnlockedDevice())
        if (policy == KeyPolicy.BIOMETRIC) {
            spec.setUserAuthenticationRequired(true).setInvalidatedByBiometricEnrollment(true)
            askEachTime(spec)
        }
        return spec.build()
    }

    /** The Keystore chooses the nonce (randomized encryption is required by default). */
    fun sealing(alias: String): KeyGenParameterSpec =
        KeyGenParameterSpec
            .Builder(alias, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
            .setKeySize(Seal.KEY_BITS)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setUnlockedDeviceRequired(mayRequireUnlockedDevice())
            .build()

    /**
     * Android 12 to 14 refuse such keys after an unlock by a weak biometric or a trust agent, and
     * lose them when the lock screen is removed (AOSP bug 296464083, fixed in 15). A key made on
     * an older Android lives through updates to those, so only 15 and newer set it.
     */
    private fun mayRequireUnlockedDevice(): Boolean =
        device.apiLevel >= Build.VERSION_CODES.VANILLA_ICE_CREAM && device.hasSecureLockScreen

    private fun askEachTime(spec: KeyGenParameterSpec.Builder) {
        if (device.apiLevel >= Build.VERSION_CODES.R) askEachTimeSinceR(spec) else askEachTimeBeforeR(spec)
    }

    @TargetApi(Build.VERSION_CODES.R)
    private fun askEachTimeSinceR(spec: KeyGenParameterSpec.Builder) {
        spec.setUserAuthenticationParameters(0, KeyProperties.AUTH_BIOMETRIC_STRONG)
    }

    /** -1: a strong biometric for every use; 0 or more would let the lock screen's PIN in. */
    @Suppress("DEPRECATION")
    private fun askEachTimeBeforeR(spec: KeyGenParameterSpec.Builder) {
        spec.setUserAuthenticationValidityDurationSeconds(-1)
    }
}
