package de.servicekonto.pass.keystore

import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import java.math.BigInteger
import java.security.AlgorithmParameters
import java.security.KeyFactory
import java.security.PublicKey
import java.security.Signature
import java.security.spec.ECGenParameterSpec
import java.security.spec.ECParameterSpec
import java.security.spec.ECPoint
import java.security.spec.ECPublicKeySpec
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit

/**
 * What every keystore must do: the rules of `crates/pass-keystore/src/conformance.rs`, for the JVM's
 * pretended phone and for real ones. Works under ids that begin with `conformance/` and removes
 * what it made.
 */
class Conformance(
    private val open: () -> DeviceKeystore,
) {
    private val keystore = open()

    fun everyRule() {
        listOf(ONE, OTHER).forEach { id -> got { keystore.delete(id, it) } }
        nothingCreatesAKeyByItself()
        val first = generate(ONE)
        val second = generate(OTHER)
        assertFalse("keys differ", first.publicKey.contentEquals(second.publicKey))
        anIdIsTakenOnce(first)
        signaturesFit(first, second)
        sealsOpenForTheirKeyOnly()
        deletingEndsKeyAndSeals()
        got { keystore.delete(OTHER, it) }
    }

    fun keysOutliveARestart() {
        val id = "conformance/restart"
        got { keystore.delete(id, it) }
        val key = generate(id)
        val sealed = got { keystore.seal(id, SECRET, it) }
        val after = open()
        assertArrayEquals(key.publicKey, got { after.publicKey(id, it) })
        assertTrue(fits(key, MESSAGE, got { after.sign(id, MESSAGE, NO_WORDS, it) }))
        assertArrayEquals(SECRET, got { after.unseal(id, sealed, it) })
        got { after.delete(id, it) }
        refused(FailureCode.NOT_FOUND) { open().publicKey(id, it) }
    }

    private fun nothingCreatesAKeyByItself() {
        refused(FailureCode.NOT_FOUND) { keystore.publicKey(ONE, it) }
        refused(FailureCode.NOT_FOUND) { keystore.sign(ONE, MESSAGE, NO_WORDS, it) }
        refused(FailureCode.NOT_FOUND) { keystore.seal(ONE, SECRET, it) }
        refused(FailureCode.NOT_FOUND) { keystore.unseal(ONE, ByteArray(64) { 1 }, it) }
        got { keystore.describe(it) }
        refused(FailureCode.NOT_FOUND) { keystore.publicKey(ONE, it) }
    }

    private fun anIdIsTakenOnce(key: GeneratedKey) {
        refused(FailureCode.KEY_EXISTS) { keystore.generate(ONE, KeyPolicy.FREE, CHALLENGE, it) }
        assertArrayEquals("an existing key stays", key.publicKey, got { keystore.publicKey(ONE, it) })
    }

    private fun signaturesFit(
        key: GeneratedKey,
        other: GeneratedKey,
    ) {
        for (message in listOf(ByteArray(0), MESSAGE, ByteArray(5000) { 7 })) {
            val signature = got { keystore.sign(ONE, message, NO_WORDS, it) }
            assertTrue("a signature fits its key", fits(key, message, signature))
            assertFalse("and its message only", fits(key, "another".encodeToByteArray(), signature))
            assertFalse("and its key only", fits(other, message, signature))
        }
    }

    private fun sealsOpenForTheirKeyOnly() {
        val sealed = got { keystore.seal(ONE, SECRET, it) }
        val again = got { keystore.seal(ONE, SECRET, it) }
        assertFalse("equal secrets seal differently", sealed.contentEquals(again))
        assertFalse("a seal hides its secret", SECRET.toList() in sealed.toList().windowed(SECRET.size))
        assertArrayEquals(SECRET, got { keystore.unseal(ONE, sealed, it) })
        refused(FailureCode.PLATFORM) { keystore.unseal(OTHER, sealed, it) }
        for (at in sealed.indices) {
            val altered = sealed.clone().apply { this[at] = (this[at].toInt() xor 1).toByte() }
            refused(FailureCode.PLATFORM) { keystore.unseal(ONE, altered, it) }
        }
        refused(FailureCode.PLATFORM) { keystore.unseal(ONE, sealed.copyOf(8), it) }
        refused(FailureCode.PLATFORM) { keystore.unseal(ONE, ByteArray(0), it) }
        val longest = ByteArray(DeviceKeystore.MAX_SECRET) { 3 }
        val sealedLongest = got { keystore.seal(ONE, longest, it) }
        assertArrayEquals(longest, got { keystore.unseal(ONE, sealedLongest, it) })
    }

    private fun deletingEndsKeyAndSeals() {
        val old = got { keystore.publicKey(ONE, it) }
        val sealed = got { keystore.seal(ONE, SECRET, it) }
        repeat(2) { got { keystore.delete(ONE, it) } }
        refused(FailureCode.NOT_FOUND) { keystore.publicKey(ONE, it) }
        refused(FailureCode.NOT_FOUND) { keystore.sign(ONE, MESSAGE, NO_WORDS, it) }
        refused(FailureCode.NOT_FOUND) { keystore.unseal(ONE, sealed, it) }
        got { keystore.publicKey(OTHER, it) }
        assertFalse("a new key is another one", generate(ONE).publicKey.contentEquals(old))
        refused(FailureCode.PLATFORM) { keystore.unseal(ONE, sealed, it) }
        got { keystore.delete(ONE, it) }
    }

    private fun generate(id: String): GeneratedKey =
        got { keystore.generate(id, KeyPolicy.FREE, CHALLENGE, it) }

    companion object {
        private const val ONE = "conformance/one"
        private const val OTHER = "conformance/One"
        private val CHALLENGE = ByteArray(DeviceKeystore.CHALLENGE_LENGTH) { 0x5a }
        private val SECRET = "conformance: a secret of a PIN".encodeToByteArray()
        private val MESSAGE = "message".encodeToByteArray()
        private val NO_WORDS = PromptWords("", "", "")

        /** Longer than any hardware takes; only a lost answer waits this long. */
        private const val PATIENCE_SECONDS = 60L

        /** The answer; a failure is thrown. */
        fun <T> got(ask: (Answer<T>) -> Unit): T {
            val future = CompletableFuture<T>()
            ask { outcome -> outcome.fold({ future.complete(it) }, { future.completeExceptionally(it) }) }
            try {
                return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
            } catch (e: ExecutionException) {
                throw e.cause ?: e
            }
        }

        fun <T> refused(
            code: FailureCode,
            ask: (Answer<T>) -> Unit,
        ): KeystoreException {
            try {
                throw AssertionError("expected $code, got ${got(ask)}")
            } catch (e: KeystoreException) {
                assertEquals(code, e.code)
                return e
            }
        }

        fun fits(
            key: GeneratedKey,
            message: ByteArray,
            signature: ByteArray,
        ): Boolean =
            with(Signature.getInstance("SHA256withECDSA")) {
                initVerify(publicKey(key.publicKey))
                update(message)
                verify(signature)
            }

        private fun publicKey(point: ByteArray): PublicKey {
            assertEquals(65, point.size)
            assertEquals(4, point[0].toInt())
            val curve = AlgorithmParameters.getInstance("EC").apply { init(ECGenParameterSpec("secp256r1")) }
            val (x, y) = listOf(1..32, 33..64).map { BigInteger(1, point.sliceArray(it)) }
            val spec = ECPublicKeySpec(ECPoint(x, y), curve.getParameterSpec(ECParameterSpec::class.java))
            return KeyFactory.getInstance("EC").generatePublic(spec)
        }
    }
}
