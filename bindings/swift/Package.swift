// swift-tools-version:6.0
import Foundation
import PackageDescription

// Folder of the compiled conecta-ffi. A release replaces this by a binary target (build-xcframework.sh).
let raiz = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../target/nativa").path
let nativa = ProcessInfo.processInfo.environment["CONECTA_NATIVA"] ?? raiz

let package = Package(
    name: "Conecta",
    products: [
        .library(name: "Conecta", targets: ["Conecta"]),
    ],
    targets: [
        .systemLibrary(name: "ConectaFFI"),
        .target(
            name: "Conecta",
            dependencies: ["ConectaFFI"],
            linkerSettings: [
                .unsafeFlags(["-L\(nativa)", "-Xlinker", "-rpath", "-Xlinker", nativa]),
                .linkedLibrary("conecta_ffi"),
            ]
        ),
        .testTarget(name: "ConectaTests", dependencies: ["Conecta"]),
    ],
    swiftLanguageModes: [.v6]
)
