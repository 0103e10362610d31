import Foundation

/// Keychain items outlive the app, so what an earlier installation left is wiped at the first start
/// of a new one.
///
/// One worker calls this, which the compiler cannot see: hence the lock.
final class Installation: @unchecked Sendable {
    private let marker: InstallationMarker
    private let wipe: @Sendable () throws -> Void
    private let device: Device
    private let lock = NSLock()
    private var isSettled = false

    init(marker: InstallationMarker, device: Device, wipe: @escaping @Sendable () throws -> Void) {
        self.marker = marker
        self.device = device
        self.wipe = wipe
    }

    /// Before anything is read or made. The marker is set last: a wipe that a crash cuts short is
    /// done again.
    func settle() throws {
        lock.lock()
        defer { lock.unlock() }
        if isSettled { return }
        if try !marker.isSet() {
            // Before the first unlock after a restart, files may look absent that are only closed.
            guard device.isUnlocked else {
                throw KeystoreFailure(.unavailable, "the device is locked")
            }
            try wipe()
            try marker.set()
        }
        isSettled = true
    }
}
