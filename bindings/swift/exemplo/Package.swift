// swift-tools-version:6.0
import PackageDescription

// A program that uses the package as any other would.
let package = Package(
    name: "comparar-rostos",
    dependencies: [.package(name: "Conecta", path: "..")],
    targets: [
        .executableTarget(
            name: "comparar-rostos",
            dependencies: [.product(name: "Conecta", package: "Conecta")]
        ),
        .executableTarget(name: "custo", dependencies: [.product(name: "Conecta", package: "Conecta")]),
    ],
    swiftLanguageModes: [.v6]
)
