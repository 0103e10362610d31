package de.servicekonto.pass.keystore.fake

import java.security.AlgorithmParameters
import java.security.InvalidAlgorithmParameterException
import java.security.Key
import java.security.SecureRandom
import java.security.spec.AlgorithmParameterSpec
import javax.crypto.Cipher
import javax.crypto.CipherSpi
import javax.crypto.spec.GCMParameterSpec

/** AES-GCM that, as the Android Keystore, takes no nonce from the caller when it encrypts. */
class FakeCipher : CipherSpi() {
    private val inner = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE")

    override fun engineInit(
        mode: Int,
        key: Key,
        random: SecureRandom?,
    ) {
        val nonce = ByteArray((key as FakeSecretKey).phone.nonceLength)
        SecureRandom().nextBytes(nonce)
        inner.init(mode, key.inner, GCMParameterSpec(128, nonce))
    }

    override fun engineInit(
        mode: Int,
        key: Key,
        parameters: AlgorithmParameterSpec?,
        random: SecureRandom?,
    ) {
        if (mode == Cipher.ENCRYPT_MODE && parameters != null) {
            throw InvalidAlgorithmParameterException("Caller-provided IV not permitted")
        }
        inner.init(mode, (key as FakeSecretKey).inner, parameters)
    }

    override fun engineInit(
        mode: Int,
        key: Key,
        parameters: AlgorithmParameters?,
        random: SecureRandom?,
    ) = throw UnsupportedOperationException()

    override fun engineGetIV(): ByteArray? = inner.iv

    override fun engineUpdateAAD(
        bytes: ByteArray,
        offset: Int,
        length: Int,
    ) = inner.updateAAD(bytes, offset, length)

    override fun engineDoFinal(
        input: ByteArray?,
        offset: Int,
        length: Int,
    ): ByteArray = inner.doFinal(input ?: ByteArray(0), offset, length)

    override fun engineUpdate(
        input: ByteArray,
        offset: Int,
        length: Int,
    ): ByteArray? = inner.update(input, offset, length)

    override fun engineUpdate(
        input: ByteArray,
        offset: Int,
        length: Int,
        output: ByteArray,
        outputOffset: Int,
    ): Int = inner.update(input, offset, length, output, outputOffset)

    override fun engineDoFinal(
        input: ByteArray,
        offset: Int,
        length: Int,
        output: ByteArray,
        outputOffset: Int,
    ): Int = inner.doFinal(input, offset, length, output, outputOffset)

    override fun engineSetMode(mode: String?) = Unit

    override fun engineSetPadding(padding: String?) = Unit

    override fun engineGetBlockSize(): Int = inner.blockSize

    override fun engineGetOutputSize(length: Int): Int = inner.getOutputSize(length)

    override fun engineGetParameters(): AlgorithmParameters? = inner.parameters
}
