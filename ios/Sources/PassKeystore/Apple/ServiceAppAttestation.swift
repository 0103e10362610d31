import DeviceCheck
import Foundation

/// Apple's App Attest, as this phone has it.
public struct ServiceAppAttestation: AppAttestation {
    public init() {}

    public var isSupported: Bool { DCAppAttestService.shared.isSupported }

    public func generateKey(_ answer: @escaping @Sendable (Result<String, PlatformError>) -> Void) {
        DCAppAttestService.shared.generateKey { answer(Self.result($0, $1)) }
    }

    public func attest(
        _ key: String, clientDataHash: Data,
        _ answer: @escaping @Sendable (Result<Data, PlatformError>) -> Void
    ) {
        DCAppAttestService.shared.attestKey(key, clientDataHash: clientDataHash) {
            answer(Self.result($0, $1))
        }
    }

    private static func result<Value>(
        _ value: Value?, _ error: Error?
    ) -> Result<Value, PlatformError> {
        if let value { return .success(value) }
        let unknown = PlatformError.deviceCheck(DCError.Code.unknownSystemFailure.rawValue)
        return .failure(error.map { PlatformError($0 as NSError) } ?? unknown)
    }
}
