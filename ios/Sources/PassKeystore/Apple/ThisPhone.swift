import Foundation

extension SecureEnclaveDeviceKeystore {
    /// One for the process, so that two keystores cannot make one id at a time.
    private static let worker = DispatchQueue(
        label: "pass-keystore", autoreleaseFrequency: .workItem)

    /// The keystore of this phone.
    public convenience init() throws {
        self.init(
            enclave: SecurityEnclaveKeys(), items: SecurityKeychainItems(), device: ThisDevice(),
            marker: try FileMarker(), attestation: ServiceAppAttestation(), worker: Self.worker)
    }
}
