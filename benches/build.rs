//! Compiles the libxml2 peer when libxml2's headers are there; says nothing and leaves it out when they are not.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=pares/libxml2_par.c");
    println!("cargo::rerun-if-env-changed=XML2_CONFIG");
    let config = std::env::var("XML2_CONFIG").unwrap_or_else(|_| "xml2-config".into());
    let saida = |opcao: &str| {
        let s = Command::new(&config).arg(opcao).output().ok().filter(|s| s.status.success())?;
        String::from_utf8(s.stdout).ok()
    };
    let (Some(cflags), Some(libs)) = (saida("--cflags"), saida("--libs")) else { return };
    let mut cc = cc::Build::new();
    cc.file("pares/libxml2_par.c")
        .opt_level(3)
        .flag("-Werror=implicit-function-declaration")
        .cargo_warnings(false);
    for f in cflags.split_whitespace() {
        cc.flag(f);
    }
    if cc.try_compile("libxml2_par").is_ok() {
        for l in libs.split_whitespace() {
            match (l.strip_prefix("-l"), l.strip_prefix("-L")) {
                (Some(nome), _) => println!("cargo::rustc-link-lib={nome}"),
                (_, Some(pasta)) => println!("cargo::rustc-link-search={pasta}"),
                _ => {}
            }
        }
        println!("cargo::rustc-cfg=tem_libxml2");
    }
}
