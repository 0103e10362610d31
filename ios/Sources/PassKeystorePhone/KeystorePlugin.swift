import Foundation
import PassKeystore
@preconcurrency import Tauri
import WebKit

/// The way from Rust to `SecureEnclaveDeviceKeystore`, and nothing else.
public final class KeystorePlugin: Plugin {
    /// Apart from a full disk nothing keeps the marker's folder from being made; then each command
    /// says so.
    private let commands = KeystoreCommands(Result { try SecureEnclaveDeviceKeystore() })

    @objc public override func load(webview: WKWebView) {
        Task { @MainActor in SnapshotCover.shared.watch() }
    }

    @objc public func describe(_ invoke: Invoke) { commands.describe(invoke) }

    @objc public func generate(_ invoke: Invoke) { commands.generate(invoke) }

    @objc public func publicKey(_ invoke: Invoke) { commands.publicKey(invoke) }

    @objc public func sign(_ invoke: Invoke) { commands.sign(invoke) }

    @objc public func certify(_ invoke: Invoke) { commands.certify(invoke) }

    @objc public func seal(_ invoke: Invoke) { commands.seal(invoke) }

    @objc public func unseal(_ invoke: Invoke) { commands.unseal(invoke) }

    @objc public func delete(_ invoke: Invoke) { commands.delete(invoke) }
}

/// Rust calls it by `tauri::ios_plugin_binding!(init_plugin_pass_keystore)`.
@_cdecl("init_plugin_pass_keystore")
func initPlugin() -> Plugin {
    KeystorePlugin()
}
