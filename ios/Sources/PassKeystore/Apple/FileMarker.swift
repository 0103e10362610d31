import Foundation

/// An empty file in Application Support, which goes with the app and is never restored.
///
/// Not user defaults: those are part of backups, and before the first unlock they read as empty,
/// which nobody could tell from a first start.
public struct FileMarker: InstallationMarker {
    private let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    /// Of this app.
    public init() throws {
        let folder = try AppFiles.folder()
        self.init(folder: folder.appendingPathComponent("pass-keystore", isDirectory: true))
    }

    private var file: URL { folder.appendingPathComponent("installed") }

    public func isSet() throws -> Bool {
        var found = stat()
        if lstat(file.path, &found) == 0 { return true }
        let reason = errno
        if reason == ENOENT { return false }
        throw KeystoreFailure(.unavailable, "the installation's marker cannot be read: \(reason)")
    }

    /// The folder is left out of backups before the file is there. No protection class: what
    /// counts is that the file exists, also before the first unlock.
    public func set() throws {
        let files = FileManager.default
        let open: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.none]
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: open)
        try AppFiles.leaveOutOfBackups(folder)
        guard files.createFile(atPath: file.path, contents: Data(), attributes: open) else {
            throw KeystoreFailure(.unavailable, "the installation's marker cannot be written")
        }
    }
}
