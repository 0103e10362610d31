// State of the phone that the stand-ins for Apple's modules pretend. Set by tests, one at a time.

import Foundation

public enum Phone {
    /// How the next prompt ends: `nil` with a match, else with a code of `LAError`.
    nonisolated(unsafe) public static var promptRefusal: Int?
    nonisolated(unsafe) public static var isLocked = false
    /// Changes with the enrolled faces and fingers; `nil`: nobody is enrolled.
    nonisolated(unsafe) public static var biometricSet: Data? = Data([1])
    /// How often a prompt showed, and with which words the last one.
    nonisolated(unsafe) public static var prompts: [[String]] = []
    nonisolated(unsafe) public static var hasPasscode = true {
        didSet { if !hasPasscode { passcodeRemoved() } }
    }
    /// What the keychain does when the passcode goes.
    nonisolated(unsafe) public static var passcodeRemoved: () -> Void = {}

    public static func reset() {
        promptRefusal = nil
        isLocked = false
        biometricSet = Data([1])
        prompts = []
        hasPasscode = true
    }
}
