package de.servicekonto.pass.keystore.fake

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import java.security.Key
import java.security.KeyFactorySpi
import java.security.KeyPair
import java.security.KeyPairGeneratorSpi
import java.security.PrivateKey
import java.security.Provider
import java.security.PublicKey
import java.security.SecureRandom
import java.security.Signature
import java.security.SignatureException
import java.security.SignatureSpi
import java.security.spec.AlgorithmParameterSpec
import java.security.spec.KeySpec
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

/** The provider "AndroidKeyStore" on an ordinary JVM. */
class FakeProvider(
    phone: FakePhone,
) : Provider(NAME, "1", "a pretended phone") {
    init {
        offer("KeyStore", NAME) { FakeKeyStoreSpi(phone) }
        offer("KeyPairGenerator", "EC") { FakeKeyPairGenerator(phone) }
        offer("KeyGenerator", "AES") { FakeKeyGenerator(phone) }
        offer("KeyFactory", "EC") { FakeKeyFactory() }
        offer("Signature", "SHA256withECDSA", FakePrivateKey::class.java) { FakeSignature() }
        offer("Cipher", "AES/GCM/NoPadding", FakeSecretKey::class.java) { FakeCipher() }
    }

    private fun offer(
        type: String,
        algorithm: String,
        key: Class<*>? = null,
        make: () -> Any,
    ) {
        val offered =
            object : Service(this, type, algorithm, "fake", null, null) {
                override fun newInstance(parameter: Any?): Any = make()

                override fun supportsParameter(parameter: Any?): Boolean =
                    key == null || key.isInstance(parameter)
            }
        putService(offered)
    }

    companion object {
        const val NAME = "AndroidKeyStore"
    }
}

private class FakeKeyPairGenerator(
    private val phone: FakePhone,
) : KeyPairGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec

    override fun initialize(
        size: Int,
        random: SecureRandom?,
    ) = throw UnsupportedOperationException()

    override fun initialize(
        parameters: AlgorithmParameterSpec,
        random: SecureRandom?,
    ) {
        spec = parameters as KeyGenParameterSpec
    }

    override fun generateKeyPair(): KeyPair = phone.makeKeyPair(spec)
}

private class FakeKeyGenerator(
    private val phone: FakePhone,
) : KeyGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec

    override fun engineInit(random: SecureRandom?) = throw UnsupportedOperationException()

    override fun engineInit(
        size: Int,
        random: SecureRandom?,
    ) = throw UnsupportedOperationException()

    override fun engineInit(
        parameters: AlgorithmParameterSpec,
        random: SecureRandom?,
    ) {
        spec = parameters as KeyGenParameterSpec
    }

    override fun engineGenerateKey(): SecretKey = phone.makeSecretKey(spec)
}

private class FakeKeyFactory : KeyFactorySpi() {
    override fun engineGeneratePublic(spec: KeySpec?): PublicKey = throw UnsupportedOperationException()

    override fun engineGeneratePrivate(spec: KeySpec?): PrivateKey = throw UnsupportedOperationException()

    override fun engineTranslateKey(key: Key?): Key = throw UnsupportedOperationException()

    override fun <T : KeySpec> engineGetKeySpec(
        key: Key,
        type: Class<T>,
    ): T {
        check(type == KeyInfo::class.java)
        val private = key as FakePrivateKey
        return type.cast(keyInfo(private.phone.checkBeforeUse(private.alias).spec))
    }

    /** Its constructor is the platform's own, hence the reflection. */
    private fun keyInfo(spec: KeyGenParameterSpec): Any {
        val level =
            if (spec.isStrongBoxBacked) {
                KeyProperties.SECURITY_LEVEL_STRONGBOX
            } else {
                KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT
            }
        val none = emptyArray<String>()
        val asks = spec.isUserAuthenticationRequired
        val constructor = KeyInfo::class.java.constructors.single()
        val made = listOf(spec.keystoreAlias, true, KeyProperties.ORIGIN_GENERATED, 256, null, null, null)
        val allowed = listOf(spec.purposes, none, none, spec.digests, none)
        val person = listOf(asks, -1, KeyProperties.AUTH_BIOMETRIC_STRONG, true, false)
        val rest = listOf(spec.isUnlockedDeviceRequired, false, true, false, level, -1)
        return constructor.newInstance(*(made + allowed + person + rest).toTypedArray())
    }
}

/** What its methods may throw is what a phone's throw. */
private class FakeSignature : SignatureSpi() {
    private lateinit var key: FakePrivateKey
    private lateinit var inner: Signature

    override fun engineInitSign(key: PrivateKey) {
        this.key = key as FakePrivateKey
        key.phone.checkBeforeUse(key.alias)
        inner = Signature.getInstance("SHA256withECDSA", "SunEC").apply { initSign(key.inner) }
    }

    override fun engineUpdate(byte: Byte) = inner.update(byte)

    override fun engineUpdate(
        bytes: ByteArray,
        offset: Int,
        length: Int,
    ) = inner.update(bytes, offset, length)

    override fun engineSign(): ByteArray {
        try {
            key.phone.useFor(key.alias)
        } catch (e: java.security.InvalidKeyException) {
            throw SignatureException(e)
        }
        return inner.sign()
    }

    override fun engineInitVerify(key: PublicKey) =
        throw java.security.InvalidKeyException("for signing only")

    override fun engineVerify(signature: ByteArray): Boolean = throw UnsupportedOperationException()

    @Deprecated("of the JDK")
    override fun engineSetParameter(
        name: String?,
        value: Any?,
    ) = throw UnsupportedOperationException()

    @Deprecated("of the JDK")
    override fun engineGetParameter(name: String?): Any = throw UnsupportedOperationException()
}
