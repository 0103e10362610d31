import PassKeystoreConformance
import XCTest

final class ConformanceTests: XCTestCase {
    func testEveryRule() throws {
        let phone = FakePhone()
        try Conformance { phone.keystore() }.everyRule()
        XCTAssertEqual(phone.keys.count, 0, "nothing stays")
        XCTAssertEqual(phone.items.count, 0, "nothing stays")
    }

    func testKeysOutliveARestart() throws {
        let phone = FakePhone()
        try Conformance { phone.keystore() }.keysOutliveARestart()
    }
}
