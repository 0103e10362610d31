package de.servicekonto.pass.keystore

import android.hardware.biometrics.BiometricManager
import org.junit.Assert.assertEquals
import org.junit.Test

class SecuritySignalsTest {
    private val phone =
        BuildFields(
            "google/shiba/shiba:16/BP2A/1:user/release-keys",
            "shiba",
            "Pixel 8",
            "shiba",
            "release-keys",
        )

    private fun signals(
        build: BuildFields = phone,
        debugger: Boolean = false,
        vararg files: String,
    ) = securitySignals(build, debugger, "/product/bin:/odd/bin/:relative", files::contains)

    @Test
    fun `an ordinary phone gives no hint`() {
        assertEquals(emptySet<Signal>(), signals())
        assertEquals(emptySet<Signal>(), signals(phone.copy(tags = null)))
    }

    @Test
    fun `a debugger is noticed`() = assertEquals(setOf(Signal.DEBUGGER), signals(debugger = true))

    @Test
    fun `a self-built system and a su are hints of root`() {
        val root = setOf(Signal.ROOT)
        assertEquals(root, signals(phone.copy(tags = "dev-keys,test-keys")))
        for (file in listOf("/system/xbin/su", "/sbin/su", "/odd/bin/su")) {
            assertEquals(file, root, signals(files = arrayOf(file)))
        }
        assertEquals("relative to nowhere", emptySet<Signal>(), signals(files = arrayOf("relative/su")))
    }

    @Test
    fun `emulators are noticed by each of their marks`() {
        val marked =
            listOf(
                phone.copy(fingerprint = "generic/sdk/generic:9/P/1:eng/release-keys"),
                phone.copy(hardware = "ranchu"),
                phone.copy(model = "Android SDK built for x86_64"),
                phone.copy(product = "sdk_gphone64_x86_64"),
            )
        for (build in marked) assertEquals(build.toString(), setOf(Signal.EMULATOR), signals(build))
    }

    @Test
    fun `biometrics are there only if the platform says so`() {
        val table =
            mapOf(
                BiometricManager.BIOMETRIC_SUCCESS to Biometrics.AVAILABLE,
                BiometricManager.BIOMETRIC_ERROR_NONE_ENROLLED to Biometrics.NONE_ENROLLED,
                BiometricManager.BIOMETRIC_ERROR_NO_HARDWARE to Biometrics.UNAVAILABLE,
                BiometricManager.BIOMETRIC_ERROR_HW_UNAVAILABLE to Biometrics.UNAVAILABLE,
                BiometricManager.BIOMETRIC_ERROR_SECURITY_UPDATE_REQUIRED to Biometrics.UNAVAILABLE,
                null to Biometrics.UNAVAILABLE,
            )
        for ((answer, biometrics) in table) assertEquals(biometrics, toBiometrics(answer))
    }

    @Test
    fun `android 9 knows the sensor and the lock screen, not the fingers`() {
        assertEquals(Biometrics.UNAVAILABLE, fingerprints(hasSensor = false, hasSecureLockScreen = true))
        assertEquals(Biometrics.NONE_ENROLLED, fingerprints(hasSensor = true, hasSecureLockScreen = false))
        assertEquals(Biometrics.AVAILABLE, fingerprints(hasSensor = true, hasSecureLockScreen = true))
    }
}
