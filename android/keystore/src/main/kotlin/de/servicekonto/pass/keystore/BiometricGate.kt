package de.servicekonto.pass.keystore

import java.security.Signature

/** Asks the person for a strong biometric, which releases one begun signature. */
public interface BiometricGate {
    /** Returns at once, from any thread; answers once with [signature], released, or the reason. */
    public fun release(
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    )
}
