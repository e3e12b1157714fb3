#![allow(clippy::print_stdout)]
use conecta_tests::motor::*; use conecta_core::validar;
#[test] fn t(){ let a = std::env::var("ARQ").unwrap(); for a in a.split(',') { let d = std::fs::read(a).unwrap(); let r = validar(&d,&opcoes_esquema()); println!("{a}: {:?} {:?} {}", r.parecer, r.versao_tiss, resumo(&r)); let r = validar(&d,&conecta_core::Opcoes::default()); println!("   regras: {:?} {}", r.hash.situacao, resumo(&r)); } }
