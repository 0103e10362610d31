import Foundation
import PassKeystore
import Tauri
import XCTest

@testable import PassKeystorePhone

/// The JSON of `docs/keystores.md`, through Tauri's own `Invoke`.
final class KeystoreCommandsTests: XCTestCase {
    private let keystore = RecordingKeystore()
    private lazy var commands = KeystoreCommands(Result<_, Error>.success(keystore))

    /// What went back to Rust: whether it is an answer, and the JSON.
    private func ask(
        _ json: String, _ command: (KeystoreCommands) -> (Invoke) -> Void
    ) throws -> (isAnswer: Bool, json: NSDictionary) {
        var came: [(UInt64, String?)] = []
        let invoke = Invoke(
            command: "", callback: 0, error: 1, sendResponse: { came.append(($0, $1)) },
            sendChannelData: { _, _ in }, data: json)
        command(commands)(invoke)
        let (way, text) = try XCTUnwrap(came.count == 1 ? came.first : nil, "one answer")
        let object = try JSONSerialization.jsonObject(with: Data(try XCTUnwrap(text).utf8))
        return (way == 0, try XCTUnwrap(object as? NSDictionary))
    }

    private func answer(
        _ json: String, _ command: (KeystoreCommands) -> (Invoke) -> Void
    ) throws -> NSDictionary {
        let (isAnswer, json) = try ask(json, command)
        XCTAssertTrue(isAnswer, "\(json)")
        return json
    }

    private func refusal(
        _ json: String, _ command: (KeystoreCommands) -> (Invoke) -> Void
    ) throws -> String {
        let (isAnswer, json) = try ask(json, command)
        XCTAssertFalse(isAnswer, "\(json)")
        return "\(try XCTUnwrap(json["code"])): \(try XCTUnwrap(json["message"]))"
    }

    func testDescribe() throws {
        let said = try answer("{}", KeystoreCommands.describe)
        XCTAssertEqual(said["securityLevel"] as? String, "secure_enclave")
        XCTAssertEqual(said["biometrics"] as? String, "none_enrolled")
        XCTAssertEqual(said["signals"] as? [String], ["debugger", "root"])
    }

    func testGenerate() throws {
        let made = try answer(
            #"{"id":"a/ü","policy":"biometric","challenge":"-_8"}"#, KeystoreCommands.generate)
        XCTAssertEqual(made as? [String: String], ["publicKey": "BPv_"])
        XCTAssertEqual(keystore.calls, ["generate a/ü biometric fbff"])
    }

    func testTheOthers() throws {
        let found = try answer(#"{"id":"a"}"#, KeystoreCommands.publicKey)
        XCTAssertEqual(found as? [String: String], ["publicKey": "BA"])
        let signed = try answer(
            #"{"id":"a","message":"","title":"T","reason":"R","cancel":"C"}"#,
            KeystoreCommands.sign)
        XCTAssertEqual(signed as? [String: String], ["signature": "MA"])
        let sealed = try answer(#"{"id":"a","secret":"AQ"}"#, KeystoreCommands.seal)
        XCTAssertEqual(sealed as? [String: String], ["sealed": "AQI"])
        let opened = try answer(#"{"id":"a","sealed":"AQ"}"#, KeystoreCommands.unseal)
        XCTAssertEqual(opened as? [String: String], ["secret": "AwQ"])
        XCTAssertEqual(try answer(#"{"id":"a"}"#, KeystoreCommands.delete), [:])
        let calls = ["publicKey a", "sign a  T|R|C", "seal a 01", "unseal a 01", "delete a"]
        XCTAssertEqual(keystore.calls, calls)
    }

    func testCertifyLeavesOutWhatIsNotThere() throws {
        let json = #"{"id":"a","challenge":"Wg"}"#
        XCTAssertEqual(try answer(json, KeystoreCommands.certify), [:])
        keystore.object = Data([0xA3])
        let said = try answer(json, KeystoreCommands.certify)
        XCTAssertEqual(said as? [String: String], ["object": "ow"])
        XCTAssertEqual(keystore.calls, ["certify a 5a", "certify a 5a"])
    }

    func testARefusalHasItsWord() throws {
        for code in FailureCode.allCases {
            keystore.failure = KeystoreFailure(code, "a sentence")
            let said = try refusal(#"{"id":"a"}"#, KeystoreCommands.delete)
            XCTAssertEqual(said, "\(code.rawValue): a sentence")
        }
    }

    func testWhatIsMissingOrMalformedIsSaidAndNotAsked() throws {
        let generate = KeystoreCommands.generate
        let wrong = [
            ("{}", "id"), (#"{"id":"a","challenge":"Wg"}"#, "policy"),
            (#"{"id":"a","policy":"Free","challenge":"Wg"}"#, "policy"),
            (#"{"id":"a","policy":"free"}"#, "challenge"),
        ]
        for (json, name) in wrong {
            XCTAssertEqual(
                try refusal(json, generate), "invalid_argument: \(name) is missing or malformed")
        }
        for odd in ["Wg==", "+/8", "W", "Wh", "W g", "é"] {
            let json = #"{"id":"a","policy":"free","challenge":"\#(odd)"}"#
            XCTAssertTrue(try refusal(json, generate).hasPrefix("invalid_argument"), odd)
        }
        let wordless = #"{"id":"a","message":"","title":"T","reason":"R"}"#
        XCTAssertTrue(try refusal(wordless, KeystoreCommands.sign).contains("cancel"))
        for json in [#"{"id":7}"#, "[]", "482915"] {
            let said = try refusal(json, KeystoreCommands.publicKey)
            XCTAssertEqual(said, "invalid_argument: the arguments cannot be read")
        }
        XCTAssertEqual(keystore.calls, [])
    }

    func testAKeystoreThatDoesNotOpenSaysSo() throws {
        commands = KeystoreCommands(Result<RecordingKeystore, Error>.failure(CancellationError()))
        let said = try refusal("{}", KeystoreCommands.describe)
        XCTAssertEqual(said, "platform: the keystore does not open")
    }

    func testThePluginIsTauris() {
        let plugin: Plugin = initPlugin()
        XCTAssertTrue(plugin is KeystorePlugin)
    }
}
