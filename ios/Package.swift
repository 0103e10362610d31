// swift-tools-version:5.9
import PackageDescription

// The build of the crate `pass-keystore-phone` puts Tauri's Swift API there and links the library
// of the crate's own name. Newer Xcodes link its entry point only from a module of the same name.
let package = Package(
    name: "PassKeystore",
    platforms: [.iOS(.v15)],
    products: [
        .library(name: "PassKeystore", targets: ["PassKeystore"]),
        .library(name: "pass-keystore-phone", type: .static, targets: ["PassKeystorePhone"]),
    ],
    dependencies: [
        .package(name: "Tauri", path: "../.tauri/tauri-api"),
    ],
    targets: [
        .target(name: "PassKeystore"),
        .target(
            name: "PassKeystorePhone",
            dependencies: ["PassKeystore", .product(name: "Tauri", package: "Tauri")]
        ),
        .target(name: "PassKeystoreConformance", dependencies: ["PassKeystore"]),
        .testTarget(
            name: "PassKeystoreTests", dependencies: ["PassKeystore", "PassKeystoreConformance"]
        ),
        .testTarget(name: "PassKeystorePhoneTests", dependencies: ["PassKeystorePhone"]),
        .testTarget(
            name: "PhoneTests", dependencies: ["PassKeystore", "PassKeystoreConformance"]
        ),
    ]
)
