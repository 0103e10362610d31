package de.servicekonto.pass.keystore

/** What the keystore needs to know about the phone; [ThisDevice] asks the real one. */
public interface Device {
    /** `Build.VERSION.SDK_INT`. */
    public val apiLevel: Int

    /** A separate secure element for keys. */
    public val hasStrongBox: Boolean

    /** False only where the device itself says that its keystore is software. */
    public val hasHardwareKeystore: Boolean

    /** A PIN, pattern or password protects the lock screen. */
    public val hasSecureLockScreen: Boolean

    /** The person would have to unlock the device first. */
    public val isLocked: Boolean

    /** Class 3 biometrics. */
    public val biometrics: Biometrics

    /** [Signal.DEBUGGER], [Signal.ROOT], [Signal.EMULATOR], as far as they show. */
    public val signals: Set<Signal>
}
