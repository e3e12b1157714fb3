//! `conecta corrigir`.

use crate::comum::{HASH, HASH_ERRADO, Pasta, mensagem};

fn lote() -> Vec<u8> {
    let caminho = concat!(env!("CARGO_MANIFEST_DIR"), "/../../exemplos/certo-lote-sp-sadt-4.03.00.xml");
    std::fs::read(caminho).expect("an example")
}

fn tem(bytes: &[u8], texto: &str) -> bool {
    bytes.windows(texto.len()).any(|j| j == texto.as_bytes())
}

#[test]
fn sem_destino_mostra_a_diferenca_e_nao_grava() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", lote());
    let feito = pasta.conecta(&["corrigir", "a.xml", "--campo", "guia:30001/dadosAutorizacao/senha=NOVA1"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    for linha in [
        "--- a.xml (como está)",
        "+++ a.xml (corrigido)",
        "-            <ans:senha>A7B3C9</ans:senha>",
        "+            <ans:senha>NOVA1</ans:senha>",
        "2 correções: nada foi gravado; use -o ou --gravar",
        "Recalcula o hash.",
    ] {
        assert!(feito.saida.contains(linha), "{linha}\n{}", feito.saida);
    }
    assert!(!feito.saida.contains('\x1b'), "colours only on a terminal");
    assert_eq!(pasta.ler("a.xml"), lote());
}

#[test]
fn grava_onde_se_pede() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", lote());
    let args = ["corrigir", "a.xml", "--executante", "C77", "--cnes", "7654321", "-o", "b.xml"];
    let feito = pasta.conecta(&args);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert!(feito.saida.contains("5 correções: gravado em 'b.xml'"), "{}", feito.saida);
    let b = pasta.ler("b.xml");
    assert!(tem(&b, ">C77<") && tem(&b, ">7654321<") && pasta.ler("a.xml") == lote());
    assert_eq!(pasta.conecta(&["validar", "b.xml"]).codigo, 0);
    // The same again, into the file itself and through the pipes.
    let feito = pasta.conecta(&["corrigir", "a.xml", "--executante", "C77", "--cnes", "7654321", "--gravar"]);
    assert_eq!((feito.codigo, pasta.ler("a.xml")), (0, b.clone()), "{feito:?}");
    let feito = pasta.conecta(&["corrigir", "a.xml", "--executante", "C77", "--gravar"]);
    assert!(feito.codigo == 0 && feito.saida.contains("nada a corrigir"), "{feito:?}");
    let sobras = std::fs::read_dir(pasta.caminho()).expect("a pasta existe").count();
    assert_eq!(sobras, 2, "ficou um arquivo provisório");
    let feito = pasta.conecta_com(&["corrigir", "-", "--hash", "-o", "-"], mensagem(HASH_ERRADO).as_bytes());
    assert_eq!((feito.codigo, feito.saida.as_str()), (0, mensagem(HASH).as_str()), "{feito:?}");
}

#[test]
fn a_planilha_errada_diz_todas_as_linhas_e_nada_muda() {
    let pasta = Pasta::nova();
    pasta
        .com("a.xml", lote())
        .com("p.csv", "guia;campo;valor\n30001;senha;S1\n99;senha;x\n30002;CNES;longo demais\n");
    let feito = pasta.conecta(&["corrigir", "a.xml", "--planilha", "p.csv", "--gravar"]);
    assert_eq!(feito.codigo, 1, "{feito:?}");
    assert!(feito.erros.contains("linha 3: ") && feito.erros.contains("linha 4: "), "{}", feito.erros);
    assert!(!feito.erros.contains("linha 2: ") && !feito.erros.contains("longo demais"), "{}", feito.erros);
    assert_eq!(pasta.ler("a.xml"), lote());
    pasta.com("p.csv", "guia;campo;valor\n30001;senha;S1\n30002;senha;S2\n");
    assert_eq!(pasta.conecta(&["corrigir", "a.xml", "--planilha", "p.csv", "--gravar"]).codigo, 0);
    assert!(tem(&pasta.ler("a.xml"), ">S1<") && tem(&pasta.ler("a.xml"), ">S2<"));
}

#[test]
fn as_sugeridas_consertam_e_dizem_o_que_falta() {
    let pasta = Pasta::nova();
    let texto: String = lote().iter().map(|b| char::from(*b)).collect();
    let errado = texto.replacen("<ans:caraterAtendimento>1<", "<ans:caraterAtendimento> 1 <", 1).replacen(
        "2026-02-04</ans:dataExecucao>",
        "04/02/2026</ans:dataExecucao>",
        1,
    );
    let bytes: Vec<u8> = errado.chars().map(|c| c as u8).collect();
    pasta.com("a.xml", bytes);
    let feito = pasta.conecta(&["corrigir", "a.xml", "--sugeridas", "-o", "b.xml"]);
    assert_eq!(feito.codigo, 1, "a date is left: {feito:?}");
    assert!(
        feito.saida.contains("por fazer:") && feito.saida.contains("insegura: Escreve na forma"),
        "{feito:?}"
    );
    assert!(feito.saida.contains("depois: 1 erro"), "{feito:?}");
    let feito = pasta.conecta(&["corrigir", "a.xml", "--inseguras", "-o", "b.xml"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert_eq!(pasta.ler("b.xml"), lote());
}

#[test]
fn o_que_nao_se_pode_fazer_e_dito() {
    let pasta = Pasta::nova();
    pasta.com("a.xml", lote());
    for (args, codigo) in [
        (&["corrigir", "a.xml"][..], 2),
        (&["corrigir", "sumiu.xml", "--hash"], 2),
        (&["corrigir", "-", "--hash", "--gravar"], 2),
        (&["corrigir", "a.xml", "--campo", "semigual"], 2),
        (&["corrigir", "a.xml", "--hash", "--gravar", "-o", "b.xml"], 2),
        (&["corrigir", "a.xml", "--hash", "-o", "sem/pasta.xml"], 2),
        (&["corrigir", "a.xml", "--planilha", "sumiu.csv"], 2),
        (&["corrigir", "a.xml", "--remover-guia", "1", "--remover-guia", "2"], 1),
        (&["corrigir", "a.xml", "--campo", "a b=1"], 1),
        (&["corrigir", "a.xml", "--cnes", "12345678", "--gravar"], 1),
    ] {
        let feito = pasta.conecta(args);
        assert_eq!((feito.codigo, feito.saida.as_str()), (codigo, ""), "{args:?} {feito:?}");
        assert!(feito.erros.starts_with("conecta: "), "{args:?}: {}", feito.erros);
    }
    assert_eq!(pasta.ler("a.xml"), lote());
}
