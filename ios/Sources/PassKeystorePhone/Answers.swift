import PassKeystore

// What the commands answer. A value that is `nil` is left out.

struct DescriptionAnswer: Encodable {
    let securityLevel: String
    let biometrics: String
    let signals: [String]

    init(_ description: Description) {
        securityLevel = description.securityLevel.rawValue
        biometrics = description.biometrics.rawValue
        signals = description.signals.map(\.rawValue).sorted()
    }
}

struct PublicKeyAnswer: Encodable {
    let publicKey: String
}

struct SignatureAnswer: Encodable {
    let signature: String
}

struct ObjectAnswer: Encodable {
    let object: String?
}

struct SealedAnswer: Encodable {
    let sealed: String
}

struct SecretAnswer: Encodable {
    let secret: String
}

/// `{}`
struct Done: Encodable {}
