package de.servicekonto.pass.keystore

import java.security.Signature
import java.security.cert.X509Certificate

/**
 * What a [DeviceKeystore] does, blocking, one call at a time.
 *
 * An id has two entries. The signing key is made last and removed first, so that its presence
 * alone says whether the id is taken, whatever a crash leaves behind.
 */
internal class KeyRing(
    private val device: Device,
) {
    private val entries = KeyStoreEntries(device)
    private val maker = KeyMaker(device, entries)

    /** A signature begun with a key. */
    class Begun(
        val signature: Signature,
        val needsPerson: Boolean,
    )

    fun describe(): Description {
        val aliases = entries.signingAliases()
        val levels = aliases.mapNotNull(::levelOf)
        val signals = device.signals.toMutableSet()
        if (!device.hasSecureLockScreen) signals += Signal.NO_LOCK_SCREEN
        if (aliases.isNotEmpty() && aliases.none(::isAttested)) signals += Signal.NO_ATTESTATION
        return Description(levels.minOrNull() ?: expectedLevel(), device.biometrics, signals)
    }

    fun generate(
        id: String,
        policy: KeyPolicy,
        challenge: ByteArray,
    ): GeneratedKey {
        if (challenge.size != DeviceKeystore.CHALLENGE_LENGTH) {
            throw KeystoreException(FailureCode.INVALID_ARGUMENT, "a challenge has 32 bytes")
        }
        val alias = KeyAlias.of(id)
        if (entries.holds(alias.signing)) {
            throw KeystoreException(FailureCode.KEY_EXISTS, "the id is taken")
        }
        if (policy == KeyPolicy.BIOMETRIC && device.biometrics != Biometrics.AVAILABLE) {
            throw KeystoreException(FailureCode.UNAVAILABLE, "no strong biometric is set up")
        }
        remove(alias)
        try {
            maker.makeSealingKey(alias.sealing)
            maker.makeSigningKey(alias.signing, policy, challenge)
            return read(alias)
        } catch (e: Exception) {
            try {
                remove(alias)
            } catch (again: Exception) {
                e.addSuppressed(again)
            }
            throw e
        }
    }

    fun publicKey(id: String): ByteArray =
        entries
            .certificates(existing(id).signing)
            .first()
            .publicKey
            .toPoint()

    /** Starts the Keystore's operation; a biometric prompt may release it. */
    fun begin(id: String): Begun {
        val key = entries.privateKey(existing(id).signing)
        val signature = Signature.getInstance("SHA256withECDSA")
        signature.initSign(key)
        return Begun(signature, entries.info(key).isUserAuthenticationRequired)
    }

    fun seal(
        id: String,
        secret: ByteArray,
    ): ByteArray {
        if (secret.size > DeviceKeystore.MAX_SECRET) {
            throw KeystoreException(FailureCode.INVALID_ARGUMENT, "a secret has at most 4096 bytes")
        }
        val alias = existing(id)
        return Seal.close(entries.secretKey(alias.sealing), alias.idBytes, secret)
    }

    fun unseal(
        id: String,
        sealed: ByteArray,
    ): ByteArray {
        val alias = existing(id)
        return Seal.open(entries.secretKey(alias.sealing), alias.idBytes, sealed)
    }

    fun delete(id: String) = remove(KeyAlias.of(id))

    private fun remove(alias: KeyAlias) {
        entries.remove(alias.signing)
        entries.remove(alias.sealing)
    }

    private fun existing(id: String): KeyAlias {
        val alias = KeyAlias.of(id)
        if (!entries.holds(alias.signing)) {
            throw KeystoreException(FailureCode.NOT_FOUND, "no such key")
        }
        return alias
    }

    private fun read(alias: KeyAlias): GeneratedKey {
        val chain = entries.certificates(alias.signing)
        val leaf = chain.first()
        return GeneratedKey(
            publicKey = leaf.publicKey.toPoint(),
            certificates = if (leaf.isAttestation()) chain.map { it.encoded } else emptyList(),
            securityLevel = entries.securityLevel(entries.privateKey(alias.signing)),
        )
    }

    private fun expectedLevel(): SecurityLevel =
        when {
            device.hasStrongBox -> SecurityLevel.STRONG_BOX
            device.hasHardwareKeystore -> SecurityLevel.TRUSTED_ENVIRONMENT
            else -> SecurityLevel.SOFTWARE
        }

    /** An invalidated key can say nothing, and must not keep the others from it. */
    private fun levelOf(alias: String): SecurityLevel? =
        runCatching { entries.securityLevel(entries.privateKey(alias)) }.getOrNull()

    private fun isAttested(alias: String): Boolean =
        runCatching { entries.certificates(alias).first().isAttestation() }.getOrDefault(false)

    /** Without attestation Android signs the certificate with the key itself, extension-free. */
    private fun X509Certificate.isAttestation(): Boolean = getExtensionValue(KEY_DESCRIPTION) != null

    private companion object {
        /** The extension of Android key attestation. */
        const val KEY_DESCRIPTION = "1.3.6.1.4.1.11129.2.1.17"
    }
}
