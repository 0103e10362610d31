package de.servicekonto.pass.keystore

import android.app.Activity
import app.tauri.annotation.Command
import app.tauri.annotation.TauriPlugin
import app.tauri.plugin.Invoke
import app.tauri.plugin.Plugin

/** The way from Rust to [AndroidDeviceKeystore], and nothing else. */
@TauriPlugin
public class KeystorePlugin(
    activity: Activity,
) : Plugin(activity) {
    /** Made at once, so that it sees which activity is in front from the beginning. */
    private val commands = KeystoreCommands(AndroidDeviceKeystore(activity))

    init {
        SecureWindow.coverAll(activity)
    }

    @Command
    public fun describe(invoke: Invoke): Unit = commands.describe(invoke)

    @Command
    public fun generate(invoke: Invoke): Unit = commands.generate(invoke)

    @Command
    public fun publicKey(invoke: Invoke): Unit = commands.publicKey(invoke)

    @Command
    public fun sign(invoke: Invoke): Unit = commands.sign(invoke)

    @Command
    public fun certify(invoke: Invoke): Unit = commands.certify(invoke)

    @Command
    public fun seal(invoke: Invoke): Unit = commands.seal(invoke)

    @Command
    public fun unseal(invoke: Invoke): Unit = commands.unseal(invoke)

    @Command
    public fun delete(invoke: Invoke): Unit = commands.delete(invoke)
}
