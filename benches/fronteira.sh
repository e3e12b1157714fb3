#!/usr/bin/env bash
# What a call from Kotlin and from Swift costs beside the same in Rust: benches/fronteira.sh ARQUIVO [VEZES]
# Milliseconds for 10,000 críticas to cross; then the 10th and 50th percentile of each in microseconds, and the ratio to Rust of the medians. All three run one build of conecta-ffi (profile wheel, which unwinds).
set -euo pipefail
cd "$(dirname "$0")/.."
arquivo=$(realpath "$1") vezes=${2:-2000}
alvo=${CARGO_TARGET_DIR:-target}
cargo build --profile wheel --quiet -p conecta-ffi --lib --example custo
mkdir -p target/nativa/linux-x86-64
for onde in target/nativa target/nativa/linux-x86-64; do
    strip -o "$onde/libconecta_ffi.so" "$alvo/wheel/libconecta_ffi.so"
done

rust=$("$alvo/wheel/examples/custo" "$arquivo" "$vezes")
echo "rust $rust"
numeros() { sed 's/\x1b\[[0-9;]*m//g' | grep -E '^[0-9.]+ ([0-9.]+|ms)$'; } # not what Maven and Swift say of themselves
dizer() { awk -v nome="$1" -v rust="${rust#* }" '/ms$/ { print nome, "10,000 críticas:", $0; next } NF == 2 { printf "%s %s %s  %.3f x rust\n", nome, $1, $2, $2 / rust }'; }
(cd bindings/kotlin && mvn -q -B -ntp -DskipTests install)
(cd bindings/kotlin/exemplo && mvn -q -B compile exec:exec -Dexec.executable=java -Dexec.args="-cp %classpath Custo $arquivo $vezes") | numeros | dizer kotlin
if command -v swift >/dev/null; then
    cp "$arquivo" target/nativa/custo.xml # where the toolchain of another Debian sees it
    (cd bindings/swift/exemplo && swift run -c release custo ../../../target/nativa/custo.xml "$vezes") | numeros | dizer swift
fi
