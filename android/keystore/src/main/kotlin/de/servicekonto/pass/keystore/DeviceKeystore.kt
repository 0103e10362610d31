package de.servicekonto.pass.keystore

/** Called once, on a thread of the keystore's choice. */
public typealias Answer<T> = (Result<T>) -> Unit

/**
 * A place for private keys that never leave it: the Kotlin side of the Rust trait of this name.
 *
 * Every function returns at once and answers exactly once. Failures are [KeystoreException]s.
 * Ids are any text and differ by case.
 */
public interface DeviceKeystore {
    /** Where new keys will live as far as the device knows, and what is unusual. Makes no key. */
    public fun describe(answer: Answer<Description>)

    /**
     * Creates a P-256 key; nothing else ever does. [challenge]: 32 bytes, found again in the
     * attestation. Fails with [FailureCode.KEY_EXISTS] if the id is taken.
     */
    public fun generate(
        id: String,
        policy: KeyPolicy,
        challenge: ByteArray,
        answer: Answer<GeneratedKey>,
    )

    /** SEC 1 uncompressed point, 65 bytes. */
    public fun publicKey(
        id: String,
        answer: Answer<ByteArray>,
    )

    /**
     * ECDSA over SHA-256([message]), ASN.1 DER, at most 72 bytes. Shows the biometric prompt
     * when the key's policy asks for it.
     */
    public fun sign(
        id: String,
        message: ByteArray,
        words: PromptWords,
        answer: Answer<ByteArray>,
    )

    /** Encrypts at most [MAX_SECRET] bytes so that they open on this device with this very key. */
    public fun seal(
        id: String,
        secret: ByteArray,
        answer: Answer<ByteArray>,
    )

    /** Opens what [seal] made; [FailureCode.PLATFORM] if it was altered or is another key's. */
    public fun unseal(
        id: String,
        sealed: ByteArray,
        answer: Answer<ByteArray>,
    )

    /** Removes the key and all that goes with it. Deleting what is not there succeeds. */
    public fun delete(
        id: String,
        answer: Answer<Unit>,
    )

    public companion object {
        /** Longest secret in bytes. */
        public const val MAX_SECRET: Int = 4096

        /** Length of an attestation challenge in bytes. */
        public const val CHALLENGE_LENGTH: Int = 32
    }
}

/** What a key asks of the person each time it signs. [word]: how the Rust side says it. */
public enum class KeyPolicy(
    public val word: String,
) {
    /** Signs without a prompt. */
    FREE("free"),

    /** Released by a Class 3 biometric only, for one signature. */
    BIOMETRIC("biometric"),
}

/** Where a private key lives, weakest first. */
public enum class SecurityLevel(
    public val word: String,
) {
    SOFTWARE("software"),
    TRUSTED_ENVIRONMENT("trusted_environment"),
    STRONG_BOX("strong_box"),
}

/** Whether [KeyPolicy.BIOMETRIC] keys can be had. */
public enum class Biometrics(
    public val word: String,
) {
    AVAILABLE("available"),
    NONE_ENROLLED("none_enrolled"),
    UNAVAILABLE("unavailable"),
}

/** Something unusual about the device. A hint: reported, never enforced here. */
public enum class Signal(
    public val word: String,
) {
    NO_LOCK_SCREEN("no_lock_screen"),
    NO_ATTESTATION("no_attestation"),
    DEBUGGER("debugger"),
    ROOT("root"),
    EMULATOR("emulator"),
}

/** How the device stands. The issuer believes attestations, not this. */
public data class Description(
    val securityLevel: SecurityLevel,
    val biometrics: Biometrics,
    val signals: Set<Signal>,
)

/**
 * A key just made. [publicKey]: 65 bytes; [certificates]: the attestation chain, X.509 DER, leaf
 * first, empty when the device cannot attest.
 */
public class GeneratedKey(
    public val publicKey: ByteArray,
    public val certificates: List<ByteArray>,
    public val securityLevel: SecurityLevel,
)

/** What the prompt says. The caller owns the sentences. */
public data class PromptWords(
    val title: String,
    val reason: String,
    val cancel: String,
)
