import Foundation
import PassKeystore
@preconcurrency import Tauri

/// The commands in JSON. Binary values are base64url without padding; a refusal carries the word of
/// a `FailureCode` and a sentence without secrets.
struct KeystoreCommands: Sendable {
    private let keystore: Result<DeviceKeystore, Error>

    init<Keystore: DeviceKeystore>(_ keystore: Result<Keystore, Error>) {
        self.keystore = keystore.map { $0 }
    }

    func describe(_ invoke: Invoke) {
        answered(invoke) { keystore, _ in
            keystore.describe(answer(invoke) { DescriptionAnswer($0) })
        }
    }

    func generate(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.generate(
                try arguments.keyId(), policy: try arguments.keyPolicy(),
                challenge: try arguments.challengeBytes(),
                answer(invoke) { PublicKeyAnswer(publicKey: Base64URL.encode($0.publicKey)) })
        }
    }

    func publicKey(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.publicKey(
                try arguments.keyId(),
                answer(invoke) { PublicKeyAnswer(publicKey: Base64URL.encode($0)) })
        }
    }

    func sign(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.sign(
                try arguments.keyId(), message: try arguments.messageBytes(),
                words: try arguments.words(),
                answer(invoke) { SignatureAnswer(signature: Base64URL.encode($0)) })
        }
    }

    func certify(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.certify(
                try arguments.keyId(), challenge: try arguments.challengeBytes(),
                answer(invoke) { ObjectAnswer(object: $0.map(Base64URL.encode)) })
        }
    }

    func seal(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.seal(
                try arguments.keyId(), secret: try arguments.secretBytes(),
                answer(invoke) { SealedAnswer(sealed: Base64URL.encode($0)) })
        }
    }

    func unseal(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.unseal(
                try arguments.keyId(), sealed: try arguments.sealedBytes(),
                answer(invoke) { SecretAnswer(secret: Base64URL.encode($0)) })
        }
    }

    func delete(_ invoke: Invoke) {
        answered(invoke) { keystore, arguments in
            keystore.delete(try arguments.keyId(), answer(invoke) { _ in Done() })
        }
    }

    private func answer<Value, JSON: Encodable>(
        _ invoke: Invoke, _ json: @escaping @Sendable (Value) -> JSON
    ) -> Answer<Value> {
        { outcome in
            switch outcome {
            case .success(let value): invoke.resolve(json(value))
            case .failure(let failure): refuse(invoke, failure)
            }
        }
    }

    /// What is wrong with the arguments is an answer, too.
    private func answered(_ invoke: Invoke, _ call: (DeviceKeystore, Arguments) throws -> Void) {
        do {
            try call(keystore.get(), Arguments.of(invoke))
        } catch {
            let known = error as? KeystoreFailure
            refuse(invoke, known ?? KeystoreFailure(.platform, "the keystore does not open"))
        }
    }
}

private func refuse(_ invoke: Invoke, _ failure: KeystoreFailure) {
    invoke.reject(failure.message, code: failure.code.rawValue)
}
