import Foundation
import PassKeystore
import PassKeystoreConformance

let challenge = Data(repeating: 0x5A, count: Limits.challenge)
let message = Data("message".utf8)
let words = PromptWords(title: "Freigabe", reason: "Anmelden bei der Stadt", cancel: "Abbrechen")

extension DeviceKeystore {
    @discardableResult
    func made(_ id: String, _ policy: KeyPolicy = .free) throws -> Data {
        try got { generate(id, policy: policy, challenge: challenge, $0) }.publicKey
    }
}
