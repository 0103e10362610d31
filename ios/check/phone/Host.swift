import SwiftUI

/// Runs the tests inside it, and lends them its keychain.
@main
struct Host: App {
    var body: some Scene {
        WindowGroup { Text("PhoneTests") }
    }
}
