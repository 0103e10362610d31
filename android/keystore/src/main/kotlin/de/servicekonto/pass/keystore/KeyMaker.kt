package de.servicekonto.pass.keystore

import android.security.keystore.KeyProperties
import java.security.KeyPairGenerator
import javax.crypto.KeyGenerator

/** Makes keys in the best place that the device has. */
internal class KeyMaker(
    private val device: Device,
    private val entries: KeyStoreEntries,
) {
    private val specs = KeySpecs(device)

    private class Attempt(
        val strongBox: Boolean,
        val attested: Boolean,
    )

    /**
     * StrongBox, else the trusted environment, else a key without attestation. StrongBox without
     * attestation is not tried: nobody could know that it is one.
     *
     * Older Androids do not say why a generation failed, and makers' code throws more than the
     * documented `ProviderException` (`StrongBoxUnavailableException` is one), so that anything
     * unchecked leads to the next attempt; when all fail, the first failure counts.
     */
    fun makeSigningKey(
        alias: String,
        policy: KeyPolicy,
        challenge: ByteArray,
    ) {
        var failure: RuntimeException? = null
        for (attempt in attempts()) {
            try {
                val generator =
                    KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, KeyStoreEntries.PROVIDER)
                val proof = challenge.takeIf { attempt.attested }
                generator.initialize(specs.signing(alias, policy, proof, attempt.strongBox))
                generator.generateKeyPair()
                return
            } catch (e: RuntimeException) {
                entries.remove(alias)
                failure = failure?.apply { addSuppressed(e) } ?: e
            }
        }
        throw failure ?: IllegalStateException("no attempt was made")
    }

    /** In the trusted environment: a StrongBox would take seconds for what the issuer cannot see. */
    fun makeSealingKey(alias: String) {
        val generator =
            KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KeyStoreEntries.PROVIDER)
        generator.init(specs.sealing(alias))
        generator.generateKey()
    }

    private fun attempts(): List<Attempt> =
        listOfNotNull(
            Attempt(strongBox = true, attested = true).takeIf { device.hasStrongBox },
            Attempt(strongBox = false, attested = true),
            Attempt(strongBox = false, attested = false),
        )
}
