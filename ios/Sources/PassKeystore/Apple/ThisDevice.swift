import Darwin
import Foundation
import LocalAuthentication
import UIKit

/// The phone this runs on.
public struct ThisDevice: Device {
    public init() {}

    public var hasPasscode: Bool {
        Self.refusal(LAContext(), .deviceOwnerAuthentication) != LAError.Code.passcodeNotSet.rawValue
    }

    /// Nothing on the main thread ever waits for the keystore, so this may wait for it.
    public var isUnlocked: Bool {
        let ask = { @Sendable in
            MainActor.assumeIsolated { UIApplication.shared.isProtectedDataAvailable }
        }
        return Thread.isMainThread ? ask() : DispatchQueue.main.sync(execute: ask)
    }

    public var biometrics: Biometrics {
        PassKeystore.biometrics(
            refusal: Self.refusal(LAContext(), .deviceOwnerAuthenticationWithBiometrics))
    }

    /// Set by the system once it was asked whether biometrics could be used.
    public var biometricSet: Data? {
        let context = LAContext()
        _ = Self.refusal(context, .deviceOwnerAuthenticationWithBiometrics)
        return context.evaluatedPolicyDomainState
    }

    public var signals: Set<Signal> {
        securitySignals(isTraced: Self.isTraced, isSimulator: Self.isSimulator) { path in
            FileManager.default.fileExists(atPath: path)
        }
    }

    /// `nil`: the policy could be used. Shows nothing.
    private static func refusal(_ context: LAContext, _ policy: LAPolicy) -> Int? {
        var error: NSError?
        if context.canEvaluatePolicy(policy, error: &error) { return nil }
        return error?.code ?? LAError.Code.biometryNotAvailable.rawValue
    }

    private static var isSimulator: Bool {
        #if targetEnvironment(simulator)
            return true
        #else
            return false
        #endif
    }

    /// Apple's Technical Q&A QA1361: a debugged process has `P_TRACED` set.
    private static var isTraced: Bool {
        var info = kinfo_proc()
        var size = MemoryLayout<kinfo_proc>.stride
        var name: [Int32] = [CTL_KERN, KERN_PROC, KERN_PROC_PID, getpid()]
        let status = sysctl(&name, UInt32(name.count), &info, &size, nil, 0)
        return status == 0 && info.kp_proc.p_flag & P_TRACED != 0
    }
}

/// From the refusal of a biometric policy (`LAError.Code`); `nil` if there was none.
func biometrics(refusal: Int?) -> Biometrics {
    guard let refusal else { return .available }
    switch LAError.Code(rawValue: refusal) {
    // Set up, and closed for a while.
    case .biometryLockout: return .available
    // Without a passcode nobody can enrol.
    case .biometryNotEnrolled, .passcodeNotSet: return .noneEnrolled
    default: return .unavailable
    }
}
