//! `cargo run -p conecta-uniffi-bindgen -- generate LIBRARY -l kotlin -l swift --out-dir DIR`; `cargo xtask gen-bindings` calls it.

fn main() {
    uniffi::uniffi_bindgen_main();
}
