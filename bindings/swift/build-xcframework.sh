#!/usr/bin/env bash
# Apple platforms, not tested: Conecta.xcframework and its checksum, for a .binaryTarget in Package.swift. Needs macOS with Xcode and
#   rustup target add aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin
set -euo pipefail
cd "$(dirname "$0")/../.."
export IPHONEOS_DEPLOYMENT_TARGET=15.0 RUSTFLAGS="-Clink-arg=-Wl,-application_extension"
saida=target/xcframework
rm -rf "$saida"
mkdir -p "$saida/headers" "$saida/sim" "$saida/mac"

for alvo in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin; do
    cargo rustc --profile wheel -p conecta-ffi --lib --crate-type staticlib --target "$alvo"
done
de() { echo "target/$1/wheel/libconecta_ffi.a"; }
lipo -create "$(de aarch64-apple-ios-sim)" "$(de x86_64-apple-ios)" -output "$saida/sim/libconecta_ffi.a"
lipo -create "$(de aarch64-apple-darwin)" "$(de x86_64-apple-darwin)" -output "$saida/mac/libconecta_ffi.a"
cp bindings/swift/Sources/ConectaFFI/ConectaFFI.h bindings/swift/Sources/ConectaFFI/module.modulemap "$saida/headers"

xcodebuild -create-xcframework \
    -library "$(de aarch64-apple-ios)" -headers "$saida/headers" \
    -library "$saida/sim/libconecta_ffi.a" -headers "$saida/headers" \
    -library "$saida/mac/libconecta_ffi.a" -headers "$saida/headers" \
    -output "$saida/Conecta.xcframework"
(cd "$saida" && zip -qr Conecta.xcframework.zip Conecta.xcframework && swift package compute-checksum Conecta.xcframework.zip)
