package de.servicekonto.pass.keystore.fake

import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.PublicKey
import java.security.Signature
import java.security.cert.CertificateFactory
import java.security.cert.X509Certificate

private const val SEQUENCE = 0x30
private const val SET = 0x31
private const val INTEGER = 0x02
private const val OBJECT_ID = 0x06
private const val OCTETS = 0x04
private const val BITS = 0x03
private const val UTF8 = 0x0c
private const val UTC_TIME = 0x17
private const val VERSION = 0xa0
private const val EXTENSIONS = 0xa3

private val ECDSA_WITH_SHA256 = bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)
private val COMMON_NAME = bytes(0x55, 0x04, 0x03)
private val KEY_DESCRIPTION = bytes(0x2b, 0x06, 0x01, 0x04, 0x01, 0xd6, 0x79, 0x02, 0x01, 0x11)

/** As a phone makes them: with a challenge two attested ones, else one that the key signs itself. */
internal fun certificates(
    pair: KeyPair,
    challenge: ByteArray?,
): List<X509Certificate> {
    if (challenge == null) return listOf(certificate(pair.public, pair.private, null))
    val maker = KeyPairGenerator.getInstance("EC", "SunEC").apply { initialize(256) }.generateKeyPair()
    return listOf(
        certificate(pair.public, maker.private, challenge),
        certificate(maker.public, maker.private, null),
    )
}

/** Whether the attestation in [certificate] (DER) holds [challenge]. */
internal fun attests(
    certificate: ByteArray,
    challenge: ByteArray,
): Boolean {
    val parsed = CertificateFactory.getInstance("X.509").generateCertificate(certificate.inputStream())
    val extension = (parsed as X509Certificate).getExtensionValue("1.3.6.1.4.1.11129.2.1.17") ?: return false
    return extension.toList().windowed(challenge.size).any { it == challenge.toList() }
}

/** X.509 version 3 (RFC 5280, section 4.1); the key description holds the challenge only. */
private fun certificate(
    subject: PublicKey,
    issuer: PrivateKey,
    challenge: ByteArray?,
): X509Certificate {
    val algorithm = der(SEQUENCE, der(OBJECT_ID, ECDSA_WITH_SHA256))
    val name =
        der(
            SEQUENCE,
            der(SET, der(SEQUENCE, der(OBJECT_ID, COMMON_NAME), der(UTF8, "fake".encodeToByteArray()))),
        )
    val validity = der(SEQUENCE, time("700101000000Z"), time("480101000000Z"))
    val description = der(SEQUENCE, der(OCTETS, challenge ?: ByteArray(0)))
    val extension = der(SEQUENCE, der(OBJECT_ID, KEY_DESCRIPTION), der(OCTETS, description))
    val extensions = if (challenge == null) ByteArray(0) else der(EXTENSIONS, der(SEQUENCE, extension))
    val version = der(VERSION, der(INTEGER, bytes(2)))
    val serial = der(INTEGER, bytes(1))
    val signed = der(SEQUENCE, version, serial, algorithm, name, validity, name, subject.encoded, extensions)
    val signer = Signature.getInstance("SHA256withECDSA", "SunEC")
    signer.initSign(issuer)
    signer.update(signed)
    val whole = der(SEQUENCE, signed, algorithm, der(BITS, bytes(0) + signer.sign()))
    return CertificateFactory.getInstance("X.509").generateCertificate(whole.inputStream()) as X509Certificate
}

private fun time(text: String): ByteArray = der(UTC_TIME, text.encodeToByteArray())

private fun bytes(vararg values: Int): ByteArray = ByteArray(values.size) { values[it].toByte() }

private fun der(
    tag: Int,
    vararg parts: ByteArray,
): ByteArray {
    val content = parts.fold(ByteArray(0), ByteArray::plus)
    val size = content.size
    val length =
        when {
            size < 0x80 -> bytes(size)
            size < 0x100 -> bytes(0x81, size)
            else -> bytes(0x82, size shr 8, size and 0xff)
        }
    return bytes(tag) + length + content
}
