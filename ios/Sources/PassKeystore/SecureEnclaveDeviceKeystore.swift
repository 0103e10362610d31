import Foundation

/// Keys in the Secure Enclave, through the keychain.
///
/// One worker runs everything that blocks, one call at a time; keystores of one process share it.
/// A prompt blocks a queue of its own, and holds up no other call.
public final class SecureEnclaveDeviceKeystore: DeviceKeystore {
    private let ring: KeyRing
    private let attester: Attester
    private let worker: DispatchQueue
    private let gate = PromptGate()

    /// `worker` is serial.
    public init(
        enclave: EnclaveKeys, items: KeychainItems, device: Device, marker: InstallationMarker,
        attestation: AppAttestation, worker: DispatchQueue
    ) {
        ring = KeyRing(enclave: enclave, items: items, device: device, marker: marker)
        attester = Attester(service: attestation, items: items, worker: worker)
        self.worker = worker
    }

    public func describe(_ answer: @escaping Answer<Description>) {
        work(answer) { [ring, attester] in ring.describe(attests: attester.isSupported) }
    }

    public func generate(
        _ id: String, policy: KeyPolicy, challenge: Data, _ answer: @escaping Answer<GeneratedKey>
    ) {
        work(answer) { [ring] in
            try ring.generate(id, policy: policy, challenge: challenge)
        }
    }

    public func publicKey(_ id: String, _ answer: @escaping Answer<Data>) {
        work(answer) { [ring] in try ring.existing(id).point }
    }

    public func sign(
        _ id: String, message: Data, words: PromptWords, _ answer: @escaping Answer<Data>
    ) {
        worker.async { [self] in
            do {
                let held = try ring.existing(id)
                switch held.note.policy {
                case .free: answer(.success(try ring.sign(message, with: held, asking: nil)))
                case .biometric: try ask(held, message, words, answer)
                }
            } catch {
                answer(.failure(failure(of: error)))
            }
        }
    }

    private func ask(
        _ held: KeyRing.Held, _ message: Data, _ words: PromptWords, _ answer: @escaping Answer<Data>
    ) throws {
        guard let spoken = words.spoken else {
            throw KeystoreFailure(.invalidArgument, "the prompt needs a reason and a way out")
        }
        try gate.enter { [ring] in
            try ring.sign(message, with: held, asking: spoken)
        } answer: {
            answer($0)
        }
    }

    public func certify(_ id: String, challenge: Data, _ answer: @escaping Answer<Data?>) {
        worker.async { [self] in
            do {
                try KeyRing.check(challenge: challenge)
                let held = try ring.existing(id)
                let hash = ClientData.hash(challenge: challenge, point: held.point)
                attester.attest(clientDataHash: hash, answer)
            } catch {
                answer(.failure(failure(of: error)))
            }
        }
    }

    public func seal(_ id: String, secret: Data, _ answer: @escaping Answer<Data>) {
        work(answer) { [ring] in try ring.seal(id, secret) }
    }

    public func unseal(_ id: String, sealed: Data, _ answer: @escaping Answer<Data>) {
        work(answer) { [ring] in try ring.unseal(id, sealed) }
    }

    public func delete(_ id: String, _ answer: @escaping Answer<Void>) {
        work(answer) { [ring] in try ring.delete(id) }
    }

    private func work<Value: Sendable>(
        _ answer: @escaping Answer<Value>, _ body: @escaping @Sendable () throws -> Value
    ) {
        worker.async {
            answer(Result(catching: body).mapError { failure(of: $0) })
        }
    }
}

extension PromptWords {
    /// As iOS shows them: it has no headline, and refuses an empty reason. `nil` without a way out.
    fileprivate var spoken: PromptWords? {
        let isBlank = { (text: String) in text.allSatisfy(\.isWhitespace) }
        let said = isBlank(reason) ? title : reason
        if isBlank(said) || isBlank(cancel) { return nil }
        return PromptWords(title: title, reason: said, cancel: cancel)
    }
}
