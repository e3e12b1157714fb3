//! `conecta hash`.

use crate::comum::{HASH, HASH_ERRADO, Pasta, mensagem};

#[test]
fn calcula() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH_ERRADO));
    let feito = pasta.conecta(&["hash", "a.xml"]);
    assert_eq!((feito.codigo, feito.saida.as_str()), (0, format!("{HASH}\n").as_str()), "{feito:?}");
    let feito = pasta.conecta_com(&["hash", "-"], mensagem(HASH).as_bytes());
    assert_eq!((feito.codigo, feito.saida.trim()), (0, HASH));
}

#[test]
fn confere() {
    let pasta = Pasta::nova();
    pasta.com("certo.xml", mensagem(HASH)).com("errado.xml", mensagem(HASH_ERRADO));
    assert_eq!(pasta.conecta(&["hash", "--conferir", "certo.xml"]).codigo, 0);
    let feito = pasta.conecta(&["hash", "--conferir", "errado.xml"]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains(HASH) && feito.saida.contains(HASH_ERRADO), "{}", feito.saida);
}

#[test]
fn corrige_so_os_digitos() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH_ERRADO));
    let feito = pasta.conecta(&["hash", "--corrigir", "a.xml"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert!(feito.saida.contains(HASH), "{}", feito.saida);
    assert_eq!(pasta.ler("a.xml"), mensagem(HASH).as_bytes());
    let feito = pasta.conecta(&["hash", "--corrigir", "a.xml"]);
    assert!(feito.codigo == 0 && feito.saida.contains("já confere"), "{feito:?}");
    let sobras = std::fs::read_dir(pasta.caminho()).expect("a pasta existe").count();
    assert_eq!(sobras, 1, "ficou um arquivo provisório");
}

#[cfg(unix)]
#[test]
fn corrigir_guarda_as_permissoes_e_respeita_as_de_leitura() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    let pasta = Pasta::nova();
    pasta.com("a.xml", mensagem(HASH_ERRADO));
    let arquivo = pasta.caminho().join("a.xml");
    fs::set_permissions(&arquivo, Permissions::from_mode(0o440)).expect("o arquivo é nosso");
    assert_eq!(pasta.conecta(&["hash", "--corrigir", "a.xml"]).codigo, 2);
    assert_eq!(pasta.ler("a.xml"), mensagem(HASH_ERRADO).as_bytes());
    fs::set_permissions(&arquivo, Permissions::from_mode(0o640)).expect("o arquivo é nosso");
    assert_eq!(pasta.conecta(&["hash", "--corrigir", "a.xml"]).codigo, 0);
    let modo = fs::metadata(&arquivo).expect("o arquivo existe").permissions().mode();
    assert_eq!(modo & 0o777, 0o640);
}

#[test]
fn sem_elemento_hash_nao_ha_o_que_fazer() {
    let pasta = Pasta::nova();
    let sem_hash = mensagem(HASH).replace(&format!("<ans:hash>{HASH}</ans:hash>"), "");
    pasta.com("a.xml", &sem_hash);
    for args in
        [&["hash", "--conferir", "a.xml"][..], &["hash", "--corrigir", "a.xml"], &["hash", "sumiu.xml"]]
    {
        let feito = pasta.conecta(args);
        assert_eq!((feito.codigo, feito.saida.as_str()), (2, ""), "{args:?}");
        assert!(!feito.erros.is_empty(), "{args:?}");
    }
    assert_eq!(pasta.ler("a.xml"), sem_hash.as_bytes());
}
