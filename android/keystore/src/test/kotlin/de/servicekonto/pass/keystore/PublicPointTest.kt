package de.servicekonto.pass.keystore

import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import java.math.BigInteger
import java.security.KeyPairGenerator
import java.security.interfaces.ECPublicKey
import java.security.spec.ECParameterSpec
import java.security.spec.ECPoint

class PublicPointTest {
    private class Key(
        private val x: BigInteger,
        private val y: BigInteger,
    ) : ECPublicKey {
        override fun getW() = ECPoint(x, y)

        override fun getParams(): ECParameterSpec? = null

        override fun getAlgorithm() = "EC"

        override fun getFormat() = "X.509"

        override fun getEncoded() = ByteArray(0)
    }

    @Test
    fun `short coordinates are filled and long ones lose their sign byte`() {
        val large = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)
        val point = Key(BigInteger.ONE, large).toPoint()
        assertArrayEquals(byteArrayOf(4) + ByteArray(31) + byteArrayOf(1) + ByteArray(32) { -1 }, point)
    }

    @Test
    fun `keys of other kinds are refused`() {
        val tooLarge = Key(BigInteger.ONE.shiftLeft(256), BigInteger.ONE)
        val rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().public
        for (key in listOf(tooLarge, rsa)) {
            val failure = assertThrows(KeystoreException::class.java) { key.toPoint() }
            assertEquals(FailureCode.PLATFORM, failure.code)
        }
    }
}
