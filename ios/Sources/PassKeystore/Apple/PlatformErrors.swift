import DeviceCheck
import Foundation
import LocalAuthentication
import Security

extension PlatformError {
    /// By domain and number; what an error says in words may quote what it was about.
    init(_ error: NSError) {
        switch error.domain {
        case NSOSStatusErrorDomain: self = .status(OSStatus(truncatingIfNeeded: error.code))
        case LAErrorDomain: self = .authentication(error.code)
        case DCErrorDomain: self = .deviceCheck(error.code)
        default: self = .other(domain: error.domain, code: error.code)
        }
    }
}
