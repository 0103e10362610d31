// swift-tools-version:5.9
import PackageDescription

// Tauri's Swift API comes with its crate; the build of `pass-keystore-phone` is to put a
// copy there.
let package = Package(
    name: "PassKeystore",
    platforms: [.iOS(.v15)],
    products: [
        .library(name: "PassKeystore", targets: ["PassKeystore"]),
        .library(name: "PassKeystorePlugin", type: .static, targets: ["PassKeystorePlugin"]),
    ],
    dependencies: [
        .package(name: "Tauri", path: "../crates/pass-keystore-phone/.tauri/tauri-api"),
    ],
    targets: [
        .target(name: "PassKeystore"),
        .target(
            name: "PassKeystorePlugin",
            dependencies: ["PassKeystore", .product(name: "Tauri", package: "Tauri")]
        ),
        .target(name: "PassKeystoreConformance", dependencies: ["PassKeystore"]),
        .testTarget(
            name: "PassKeystoreTests", dependencies: ["PassKeystore", "PassKeystoreConformance"]
        ),
        .testTarget(name: "PassKeystorePluginTests", dependencies: ["PassKeystorePlugin"]),
        .testTarget(
            name: "PhoneTests", dependencies: ["PassKeystore", "PassKeystoreConformance"]
        ),
    ]
)
