package de.servicekonto.pass.keystore

import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * The form of a sealed secret: version (1 byte, 1) ‖ nonce (12) ‖ AES-256-GCM ciphertext and tag
 * (secret + 16). Version and id are authenticated with it.
 */
internal object Seal {
    const val KEY_BITS = 256
    private const val VERSION: Byte = 1
    private const val NONCE_LENGTH = 12
    private const val TAG_BITS = 128
    private const val SHORTEST = 1 + NONCE_LENGTH + TAG_BITS / Byte.SIZE_BITS
    private const val TRANSFORMATION = "AES/GCM/NoPadding"
    private val DOMAIN = "servicekonto.pass seal".encodeToByteArray()

    fun close(
        key: SecretKey,
        id: ByteArray,
        secret: ByteArray,
    ): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, key)
        val nonce = cipher.iv
        if (nonce == null || nonce.size != NONCE_LENGTH) {
            throw KeystoreException(FailureCode.PLATFORM, "the Keystore chose an unusual nonce")
        }
        cipher.updateAAD(authenticated(id))
        return byteArrayOf(VERSION) + nonce + cipher.doFinal(secret)
    }

    fun open(
        key: SecretKey,
        id: ByteArray,
        sealed: ByteArray,
    ): ByteArray {
        if (sealed.size < SHORTEST || sealed[0] != VERSION) {
            throw KeystoreException(FailureCode.PLATFORM, "not a seal of this keystore")
        }
        val cipher = Cipher.getInstance(TRANSFORMATION)
        val nonce = GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_LENGTH)
        cipher.init(Cipher.DECRYPT_MODE, key, nonce)
        cipher.updateAAD(authenticated(id))
        val start = 1 + NONCE_LENGTH
        return cipher.doFinal(sealed, start, sealed.size - start)
    }

    private fun authenticated(id: ByteArray): ByteArray = DOMAIN + VERSION + id
}
