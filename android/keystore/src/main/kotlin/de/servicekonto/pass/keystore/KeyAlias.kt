package de.servicekonto.pass.keystore

import java.security.MessageDigest
import java.util.Locale

/**
 * The two Keystore entries of one id.
 *
 * Android 11 and older made file names of aliases; a digest in hex tells ids apart that differ in
 * case only, has a fixed length, and says nothing about the id.
 */
internal class KeyAlias private constructor(
    /** The id in UTF-8. */
    val idBytes: ByteArray,
    digest: String,
) {
    /** Entry of the signing key. An id is taken exactly when this entry is there. */
    val signing: String = SIGNING + digest

    /** Entry of the key that seals secrets. */
    val sealing: String = SEALING + digest

    companion object {
        private const val SIGNING = "servicekonto.pass.v1.sign."
        private const val SEALING = "servicekonto.pass.v1.seal."

        fun of(id: String): KeyAlias {
            val bytes =
                try {
                    id.encodeToByteArray(throwOnInvalidSequence = true)
                } catch (e: CharacterCodingException) {
                    throw KeystoreException(FailureCode.INVALID_ARGUMENT, "the id is not Unicode", e)
                }
            val digest = MessageDigest.getInstance("SHA-256").digest(bytes)
            return KeyAlias(bytes, digest.joinToString("") { byte -> "%02x".format(Locale.ROOT, byte) })
        }

        fun isSigning(alias: String): Boolean = alias.startsWith(SIGNING)
    }
}
