package de.servicekonto.pass.keystore

import java.math.BigInteger
import java.security.PublicKey
import java.security.interfaces.ECPublicKey

private const val COORDINATE = 32
private const val UNCOMPRESSED: Byte = 4

/** SEC 1, section 2.3.3, uncompressed: 0x04 ‖ x (32 bytes) ‖ y (32 bytes). */
internal fun PublicKey.toPoint(): ByteArray {
    val point =
        (this as? ECPublicKey)?.w
            ?: throw KeystoreException(FailureCode.PLATFORM, "the Keystore made no EC key")
    return byteArrayOf(UNCOMPRESSED) + point.affineX.toCoordinate() + point.affineY.toCoordinate()
}

/** `toByteArray` has a sign byte for large numbers and is short for small ones. */
private fun BigInteger.toCoordinate(): ByteArray {
    val bytes = toByteArray().dropWhile { it == 0.toByte() }.toByteArray()
    if (bytes.size > COORDINATE) {
        throw KeystoreException(FailureCode.PLATFORM, "the Keystore made a key of another curve")
    }
    return ByteArray(COORDINATE - bytes.size) + bytes
}
