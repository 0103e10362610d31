package de.servicekonto.pass.keystore

/** Remembers what it was asked and answers the same each time. */
internal class RecordingKeystore : DeviceKeystore {
    var failure: Exception? = null
    var certificates = emptyList<ByteArray>()
    var id: String? = null
    var policy: KeyPolicy? = null
    var bytes: ByteArray? = null
    var words: PromptWords? = null

    private fun <T> answer(
        value: T,
        answer: Answer<T>,
    ) = answer(failure?.let { Result.failure(it) } ?: Result.success(value))

    override fun describe(answer: Answer<Description>) {
        val signals = linkedSetOf(Signal.DEBUGGER, Signal.ROOT)
        answer(Description(SecurityLevel.STRONG_BOX, Biometrics.NONE_ENROLLED, signals), answer)
    }

    override fun generate(
        id: String,
        policy: KeyPolicy,
        challenge: ByteArray,
        answer: Answer<GeneratedKey>,
    ) {
        this.id = id
        this.policy = policy
        bytes = challenge
        answer(GeneratedKey(POINT, certificates, SecurityLevel.STRONG_BOX), answer)
    }

    override fun publicKey(
        id: String,
        answer: Answer<ByteArray>,
    ) {
        this.id = id
        answer(POINT, answer)
    }

    override fun sign(
        id: String,
        message: ByteArray,
        words: PromptWords,
        answer: Answer<ByteArray>,
    ) {
        this.id = id
        this.words = words
        bytes = message
        answer(byteArrayOf(0x30), answer)
    }

    override fun seal(
        id: String,
        secret: ByteArray,
        answer: Answer<ByteArray>,
    ) {
        this.id = id
        bytes = secret
        answer(byteArrayOf(0, -1), answer)
    }

    override fun unseal(
        id: String,
        sealed: ByteArray,
        answer: Answer<ByteArray>,
    ) = seal(id, sealed, answer)

    override fun delete(
        id: String,
        answer: Answer<Unit>,
    ) {
        this.id = id
        answer(Unit, answer)
    }

    private companion object {
        val POINT = byteArrayOf(4, 1, 2, 3, -1)
    }
}
