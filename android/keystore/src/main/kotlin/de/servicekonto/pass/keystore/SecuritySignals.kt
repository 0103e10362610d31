package de.servicekonto.pass.keystore

/** The fields of `android.os.Build` that give an emulator or a self-built system away. */
internal data class BuildFields(
    val fingerprint: String,
    val hardware: String,
    val model: String,
    val product: String,
    val tags: String?,
)

private val SU_FOLDERS =
    listOf(
        "/data/adb",
        "/data/local",
        "/data/local/bin",
        "/data/local/xbin",
        "/sbin",
        "/su/bin",
        "/system/bin",
        "/system/sbin",
        "/system/xbin",
        "/vendor/bin",
    )
private val EMULATED_HARDWARE = setOf("goldfish", "ranchu", "cutf_cvm", "vbox86")
private val EMULATED_MODELS = listOf("Emulator", "Android SDK built for", "sdk_gphone", "Cuttlefish")

/**
 * Hints for the issuer and the person. Whoever hides a root hides it from this, too: what counts
 * is the boot state in the attestation.
 */
internal fun securitySignals(
    build: BuildFields,
    debuggerConnected: Boolean,
    path: String,
    exists: (String) -> Boolean,
): Set<Signal> =
    buildSet {
        if (debuggerConnected) add(Signal.DEBUGGER)
        if (isSelfBuilt(build) || hasSu(path, exists)) add(Signal.ROOT)
        if (isEmulated(build)) add(Signal.EMULATOR)
    }

private fun isSelfBuilt(build: BuildFields): Boolean =
    build.tags.orEmpty().split(',').any {
        it.endsWith("test-keys")
    }

private fun hasSu(
    path: String,
    exists: (String) -> Boolean,
): Boolean {
    val folders = SU_FOLDERS + path.split(':').filter { it.startsWith('/') }
    return folders.any { exists("${it.trimEnd('/')}/su") }
}

private fun isEmulated(build: BuildFields): Boolean =
    build.fingerprint.startsWith("generic") ||
        build.hardware in EMULATED_HARDWARE ||
        build.product.startsWith("sdk_") ||
        EMULATED_MODELS.any { it in build.model }
