import Foundation

/// What is noted of a key when it is whole. An id is taken exactly when its note is there: the note
/// is written last and removed first, so whatever a crash leaves besides counts for nothing.
struct Note: Codable, Equatable, Sendable {
    let policy: KeyPolicy
    /// The biometric set that the key is bound to; only of biometric keys.
    let biometricSet: Data?
}
