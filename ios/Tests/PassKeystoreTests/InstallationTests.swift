import PassKeystoreConformance
import XCTest

@testable import PassKeystore

final class InstallationTests: XCTestCase {
    private let phone = FakePhone()

    func testWhatAnEarlierInstallationLeftIsWipedOnce() throws {
        try phone.keystore().made("a")
        phone.isMarked = false
        let keystore = phone.keystore()
        try refused(.notFound) { keystore.publicKey("a", $0) }
        XCTAssertTrue(phone.keys.isEmpty && phone.items.isEmpty)
        XCTAssertTrue(phone.isMarked)
        try keystore.made("a")
        _ = try got { phone.keystore().publicKey("a", $0) }
    }

    func testEveryCommandThatTouchesKeysWipesFirst() throws {
        let calls: [(SecureEnclaveDeviceKeystore) throws -> Void] = [
            { try $0.made("b") },
            { keystore in try got { keystore.delete("b", $0) } },
        ]
        for call in calls {
            let phone = FakePhone()
            try phone.keystore().made("a")
            phone.isMarked = false
            try call(phone.keystore())
            XCTAssertNil(phone.keys[KeyTag("a").signing])
        }
    }

    func testAnUnreadableMarkerWipesNothing() throws {
        try phone.keystore().made("a")
        phone.isMarkerReadable = false
        let keystore = phone.keystore()
        try refused(.unavailable) { keystore.publicKey("a", $0) }
        try refused(.unavailable) { keystore.delete("a", $0) }
        phone.isMarkerReadable = true
        _ = try got { keystore.publicKey("a", $0) }
    }

    func testALockedDeviceWipesNothing() throws {
        try phone.keystore().made("a")
        (phone.isMarked, phone.isUnlocked) = (false, false)
        let keystore = phone.keystore()
        try refused(.unavailable) { keystore.delete("b", $0) }
        XCTAssertEqual(phone.keys.count, 2)
        (phone.isMarked, phone.isUnlocked) = (true, true)
        _ = try got { keystore.publicKey("a", $0) }
    }

    /// The marker comes last, so that a wipe which was cut short is done again.
    func testACrashDuringTheWipeIsMadeGood() throws {
        for step in 0..<3 {
            let phone = FakePhone()
            try phone.keystore().made("a")
            phone.isMarked = false
            phone.diesAt = phone.changes.count + step
            XCTAssertThrowsError(try got { phone.keystore().publicKey("a", $0) })
            XCTAssertFalse(phone.isMarked)
            phone.diesAt = nil
            try refused(.notFound) { phone.keystore().publicKey("a", $0) }
            XCTAssertTrue(phone.keys.isEmpty && phone.items.isEmpty && phone.isMarked)
        }
    }

    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("marker-\(UUID().uuidString)")
        addTeardownBlock { try? FileManager.default.removeItem(at: folder) }
        return folder
    }

    func testAFileMarks() throws {
        let marker = FileMarker(folder: try folder().appendingPathComponent("deep"))
        XCTAssertFalse(try marker.isSet())
        try marker.set()
        XCTAssertTrue(try marker.isSet())
        try marker.set()
    }

    /// "Not a directory" on the way is another answer than "no such file".
    func testOnlyAMissingFileIsMissing() throws {
        let folder = try folder()
        try Data().write(to: folder)
        let marker = FileMarker(folder: folder)
        XCTAssertThrowsError(try marker.isSet()) { error in
            XCTAssertEqual((error as? KeystoreFailure)?.code, .unavailable)
        }
        XCTAssertThrowsError(try marker.set())
    }
}
