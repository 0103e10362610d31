package de.servicekonto.pass.keystore

/** Why something failed: a closed set. [word]: how the Rust side says it. */
public enum class FailureCode(
    public val word: String,
) {
    NOT_FOUND("not_found"),
    KEY_EXISTS("key_exists"),

    /** The platform has put the key out of use for good, as after a new finger was enrolled. */
    INVALIDATED("invalidated"),
    USER_CANCELLED("user_cancelled"),
    LOCKED_OUT("locked_out"),

    /** Not now or not on this device; the key, if there is one, is unharmed. */
    UNAVAILABLE("unavailable"),
    INVALID_ARGUMENT("invalid_argument"),
    PLATFORM("platform"),
}

/** The only failure that leaves this library. [message] holds no secret and no id. */
public class KeystoreException(
    public val code: FailureCode,
    override val message: String,
    cause: Throwable? = null,
) : Exception(message, cause)
