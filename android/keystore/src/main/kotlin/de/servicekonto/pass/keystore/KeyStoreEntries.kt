package de.servicekonto.pass.keystore

import android.annotation.TargetApi
import android.os.Build
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import java.security.KeyFactory
import java.security.KeyStore
import java.security.PrivateKey
import java.security.UnrecoverableKeyException
import java.security.cert.X509Certificate
import javax.crypto.SecretKey

/** The platform's store, asked by alias. Calls may block on the Keystore's process. */
internal class KeyStoreEntries(
    private val device: Device,
) {
    /**
     * Whether there is a whole signing key, invalidated or not.
     *
     * Asks with `getKey`, because `containsAlias` and `getCertificate` turn a passing failure of
     * the Keystore's process into "not there", and a key must not be replaced for that.
     */
    fun holds(alias: String): Boolean {
        val store = open()
        try {
            store.getKey(alias, null) ?: return false
        } catch (e: UnrecoverableKeyException) {
            if (!e.isInvalidation()) throw e
        }
        if (store.getCertificate(alias) != null) return true
        // Until Android 11 the certificate was written after the key; a crash came in between.
        if (device.apiLevel < Build.VERSION_CODES.S) return false
        throw KeystoreException(FailureCode.PLATFORM, "the Keystore shows a key without certificate")
    }

    fun privateKey(alias: String): PrivateKey =
        open().getKey(alias, null) as? PrivateKey
            ?: throw KeystoreException(FailureCode.NOT_FOUND, "no such key")

    /** It is made before the signing key and removed after it, so without it the id is lost. */
    fun secretKey(alias: String): SecretKey =
        open().getKey(alias, null) as? SecretKey
            ?: throw KeystoreException(FailureCode.INVALIDATED, "the sealing key is gone")

    /** Leaf first; never empty. */
    fun certificates(alias: String): List<X509Certificate> {
        val chain = open().getCertificateChain(alias).orEmpty().filterIsInstance<X509Certificate>()
        if (chain.isEmpty()) throw KeystoreException(FailureCode.PLATFORM, "the key has no certificate")
        return chain
    }

    fun signingAliases(): List<String> =
        open()
            .aliases()
            .asSequence()
            .filter(KeyAlias::isSigning)
            .toList()

    /** Removing what is not there succeeds. */
    fun remove(alias: String) = open().deleteEntry(alias)

    fun info(key: PrivateKey): KeyInfo =
        KeyFactory.getInstance(key.algorithm, PROVIDER).getKeySpec(key, KeyInfo::class.java)

    fun securityLevel(key: PrivateKey): SecurityLevel {
        val info = info(key)
        if (device.apiLevel >= Build.VERSION_CODES.S) return levelSinceS(info)
        return levelBeforeS(info)
    }

    @TargetApi(Build.VERSION_CODES.S)
    private fun levelSinceS(info: KeyInfo): SecurityLevel =
        when (info.securityLevel) {
            KeyProperties.SECURITY_LEVEL_STRONGBOX -> SecurityLevel.STRONG_BOX

            KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT,
            KeyProperties.SECURITY_LEVEL_UNKNOWN_SECURE,
            -> SecurityLevel.TRUSTED_ENVIRONMENT

            else -> SecurityLevel.SOFTWARE
        }

    /** Cannot tell a StrongBox from a trusted environment, so says the weaker. */
    @Suppress("DEPRECATION")
    private fun levelBeforeS(info: KeyInfo): SecurityLevel =
        if (info.isInsideSecureHardware) SecurityLevel.TRUSTED_ENVIRONMENT else SecurityLevel.SOFTWARE

    private fun open(): KeyStore = KeyStore.getInstance(PROVIDER).apply { load(null) }

    companion object {
        const val PROVIDER = "AndroidKeyStore"
    }
}
