import DeviceCheck
import Foundation

/// Lets App Attest vouch for a key, by Apple's rules for retrying.
///
/// An App Attest key is attested once, for whichever key asks. While Apple's server does not answer
/// it is kept for the next call, also for one about another key: a pairing that failed is tried
/// again with new keys, and Apple counts new App Attest keys against the device. Any other failure
/// ends the key; there is then no evidence, and the key counts for less.
final class Attester: Sendable {
    private let service: AppAttestation
    private let items: KeychainItems
    private let worker: DispatchQueue
    private static let waiting = "waiting"

    init(service: AppAttestation, items: KeychainItems, worker: DispatchQueue) {
        self.service = service
        self.items = items
        self.worker = worker
    }

    var isSupported: Bool { service.isSupported }

    /// On the worker.
    func attest(clientDataHash: Data, _ answer: @escaping Answer<Data?>) {
        guard service.isSupported else { return answer(.success(nil)) }
        switch Result(catching: { try items.read(.attestation, Self.waiting) }) {
        case .success(let kept?):
            let key = String(decoding: kept, as: UTF8.self)
            attest(Try(key: key, isKept: true), clientDataHash, answer)
        case .success(nil):
            make(clientDataHash, answer)
        case .failure(let error):
            answer(.failure(failure(of: error)))
        }
    }

    private struct Try: Sendable {
        let key: String
        /// Left over from a call that Apple's server did not answer.
        let isKept: Bool
    }

    private func make(_ hash: Data, _ answer: @escaping Answer<Data?>) {
        service.generateKey { [self] made in
            worker.async { [self] in
                guard case .success(let key) = made else { return answer(.success(nil)) }
                do {
                    try items.write(.attestation, Self.waiting, Data(key.utf8))
                } catch {
                    return answer(.failure(failure(of: error)))
                }
                attest(Try(key: key, isKept: false), hash, answer)
            }
        }
    }

    private func attest(_ attempt: Try, _ hash: Data, _ answer: @escaping Answer<Data?>) {
        service.attest(attempt.key, clientDataHash: hash) { [self] outcome in
            worker.async { [self] in finish(attempt, hash, outcome, answer) }
        }
    }

    private func finish(
        _ attempt: Try, _ hash: Data, _ outcome: Result<Data, PlatformError>,
        _ answer: @escaping Answer<Data?>
    ) {
        if outcome.error == .deviceCheck(DCError.Code.serverUnavailable.rawValue) {
            let failure = KeystoreFailure(.unavailable, "Apple's App Attest server does not answer")
            return answer(.failure(failure))
        }
        do {
            try items.remove(.attestation, Self.waiting)
        } catch {
            return answer(.failure(failure(of: error)))
        }
        // A kept key may have ended meanwhile: attested though the answer was lost, or dropped.
        if attempt.isKept, outcome.error == .deviceCheck(DCError.Code.invalidKey.rawValue) {
            return make(hash, answer)
        }
        answer(.success(try? outcome.get()))
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { return error }
        return nil
    }
}
