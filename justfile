# Recipes are one line each, so that they can be read and copied without just.

# What runs before every merge: every test in every language
check:
    ./testar

# Formats all Rust code
fmt:
    cargo fmt --all

# Lints; a warning is a failure
clippy:
    cargo clippy --workspace --all-targets -- -D warnings

# Tests of the Rust crates
test:
    cargo test --workspace

# Conformance cases alone
conformidade:
    cargo test -p conecta-core --test all conformance

# Writes the expectations of the conformance cases anew; read the difference before keeping it
atualizar:
    CONECTA_ATUALIZAR=1 cargo test -p conecta-core --test all conformance

# Gets the usual models of face biometrics (docs/biometria.md)
modelos:
    cargo xtask models

# Checks the house: sizes, directions, paths, comments
tidy:
    cargo xtask tidy

# Reads an official XSD set into schemas/tiss (the difference is what the ANS changed)
import-xsd DIR:
    cargo xtask import-xsd {{DIR}}

# Tests of the Python package in a fresh environment
python:
    python3 -m venv target/venv && target/venv/bin/pip install -q -r bindings/python/requirements-dev.txt ./bindings/python && target/venv/bin/pytest -q bindings/python

# Compiles the library for Kotlin and Swift and writes their generated sources
nativa:
    bindings/nativa

# Types alone, for a phone and a browser; needs the targets (rustup target add …)
check-mobile:
    cargo check -p conecta-ffi --target aarch64-linux-android && cargo check -p conecta-ffi --target aarch64-apple-ios && cargo check -p conecta-core --target wasm32-unknown-unknown

# Measures against other validators (benches/README.md)
bench:
    cargo run --release --manifest-path benches/Cargo.toml --bin comparar

# Fuzzes one target for a minute (fuzz/README.md)
fuzz ALVO="janelas_iguais":
    mkdir -p fuzz/corpus/{{ALVO}} && cargo +stable fuzz run -s none --fuzz-dir fuzz {{ALVO}} fuzz/corpus/{{ALVO}} fuzz/sementes/comum -- -dict=fuzz/tiss.dict -max_len=8192 -max_total_time=60

# Licences, sources and advisories of the dependencies
deny:
    cargo deny check

# API documentation
doc:
    cargo doc --workspace --no-deps --open
