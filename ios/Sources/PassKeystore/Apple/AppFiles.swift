import Foundation

/// The folder of all that the app keeps, the rows of its Rust side included.
enum AppFiles {
    /// It is left out of backups: what lies there is sealed to this phone's enclave. A phone that is
    /// set up from another one's backup starts anew, without rows that nobody can open.
    static func folder() throws -> URL {
        let folder = try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        // Where it fails, a backup holds sealed rows, and keys work all the same.
        try? leaveOutOfBackups(folder)
        return folder
    }

    static func leaveOutOfBackups(_ folder: URL) throws {
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        var folder = folder
        try folder.setResourceValues(values)
    }
}
