package de.servicekonto.pass.keystore.fake

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.ProviderException
import java.security.Security
import java.security.spec.ECGenParameterSpec
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** The process dies: nothing after it runs, no clean-up either. */
class Crash : Error("the process has died")

/** The half of the Android Keystore that lies behind its provider, as far as the tests need it. */
class FakePhone {
    class Entry(
        val alias: String,
        val spec: KeyGenParameterSpec,
        val key: java.security.Key,
        val pair: KeyPair? = null,
        var chain: List<java.security.cert.X509Certificate> = emptyList(),
        var isInvalidated: Boolean = false,
    )

    val entries = linkedMapOf<String, Entry>()

    /** What was asked for, failures included, in order. */
    val asked = mutableListOf<KeyGenParameterSpec>()
    var hasStrongBox = true
    var canAttest = true

    /** Fails every generation that it returns something for. */
    var refusal: (KeyGenParameterSpec) -> Exception? = { null }

    /** Runs before (`alias`) an entry is written or removed; throws [Crash] to die there. */
    var beforeWriting: (String) -> Unit = {}
    var beforeRemoving: (String) -> Unit = {}

    /** Thrown by `getKey`. */
    var readFailure: Exception? = null
    var isDeviceLocked = false

    /** In bytes, of the nonces that sealing keys choose. */
    var nonceLength = 12

    /** Matches of a biometric that no signature has used up. */
    var touches = 0
    var signaturesMade = 0

    fun makeKeyPair(spec: KeyGenParameterSpec): KeyPair {
        checkWhetherPossible(spec)
        val generator = KeyPairGenerator.getInstance("EC", "SunEC")
        generator.initialize(spec.algorithmParameterSpec as ECGenParameterSpec)
        val pair = generator.generateKeyPair()
        val alias = spec.keystoreAlias
        val entry = Entry(alias, spec, FakePrivateKey(alias, pair.private, this), pair)
        beforeWriting(alias)
        write(entry)
        beforeWriting("$alias certificate")
        entry.chain = certificates(pair, spec.attestationChallenge)
        return KeyPair(pair.public, entry.key as PrivateKey)
    }

    fun makeSecretKey(spec: KeyGenParameterSpec): SecretKey {
        checkWhetherPossible(spec)
        val generator = KeyGenerator.getInstance("AES", "SunJCE")
        generator.init(spec.keySize)
        val key = FakeSecretKey(generator.generateKey(), this)
        beforeWriting(spec.keystoreAlias)
        write(Entry(spec.keystoreAlias, spec, key))
        return key
    }

    /** A phone would replace what is there. Nobody should count on it. */
    private fun write(entry: Entry) {
        check(entry.alias !in entries) { "an entry would be replaced" }
        entries[entry.alias] = entry
    }

    private fun checkWhetherPossible(spec: KeyGenParameterSpec) {
        asked += spec
        refusal(spec)?.let { throw it }
        if (spec.isStrongBoxBacked && !hasStrongBox) throw StrongBoxUnavailableException("none here")
        val challenge = spec.attestationChallenge
        if (challenge != null && !canAttest) throw ProviderException("Failed to generate attestation")
    }

    fun remove(alias: String) {
        beforeRemoving(alias)
        entries.remove(alias)
    }

    /** A new finger: what was bound to the old ones is lost. */
    fun changeBiometrics() {
        for (entry in entries.values) {
            if (entry.spec.isInvalidatedByBiometricEnrollment && entry.spec.isUserAuthenticationRequired) {
                entry.isInvalidated = true
            }
        }
    }

    fun checkBeforeUse(alias: String): Entry {
        val entry = entries[alias] ?: throw KeyPermanentlyInvalidatedException()
        if (entry.isInvalidated) throw KeyPermanentlyInvalidatedException()
        if (isDeviceLocked && entry.spec.isUnlockedDeviceRequired) throw UserNotAuthenticatedException()
        return entry
    }

    /** The entry whose key this is, to sign with once. */
    fun useFor(alias: String): Entry {
        val entry = checkBeforeUse(alias)
        if (entry.spec.isUserAuthenticationRequired) {
            if (touches == 0) throw UserNotAuthenticatedException()
            touches -= 1
        }
        signaturesMade += 1
        return entry
    }

    companion object {
        /** Puts a new phone behind the provider's name. */
        fun pickUp(): FakePhone {
            val phone = FakePhone()
            Security.removeProvider(FakeProvider.NAME)
            Security.addProvider(FakeProvider(phone))
            return phone
        }
    }
}

/** As on a phone: a name without the key's material. */
class FakePrivateKey(
    val alias: String,
    val inner: PrivateKey,
    val phone: FakePhone,
) : PrivateKey {
    override fun getAlgorithm(): String = "EC"

    override fun getFormat(): String? = null

    override fun getEncoded(): ByteArray? = null
}

class FakeSecretKey(
    val inner: SecretKey,
    val phone: FakePhone,
) : SecretKey {
    override fun getAlgorithm(): String = "AES"

    override fun getFormat(): String? = null

    override fun getEncoded(): ByteArray? = null
}
