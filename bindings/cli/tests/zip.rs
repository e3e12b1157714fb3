//! Messages inside archives.

use std::io::{Cursor, Write};

use crate::comum::{HASH, MALFORMADO, Pasta, mensagem};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zip(entradas: &[(&str, &[u8])]) -> Vec<u8> {
    let mut escritor = ZipWriter::new(Cursor::new(Vec::new()));
    for (nome, conteudo) in entradas {
        escritor.start_file(*nome, SimpleFileOptions::default()).expect("nome aceito");
        escritor.write_all(conteudo).expect("a memória aceita tudo");
    }
    escritor.finish().expect("a memória aceita tudo").into_inner()
}

#[test]
fn cada_entrada_e_um_arquivo() {
    let pasta = Pasta::nova();
    let bom = mensagem(HASH);
    pasta.com(
        "lote.zip",
        zip(&[("b.xml", bom.as_bytes()), ("sub/a.XML", MALFORMADO.as_bytes()), ("leia.txt", b"x")]),
    );
    for linhas in ["1", "2"] {
        let feito = pasta.conecta(&["validar", "--formato", "jsonl", "--paralelo", linhas, "lote.zip"]);
        assert_eq!(feito.codigo, 1, "{feito:?}");
        assert_eq!(feito.nomes_jsonl(), ["lote.zip!b.xml", "lote.zip!sub/a.XML"]);
    }
    let feito = pasta.conecta(&["validar", "lote.zip"]);
    assert!(feito.saida.contains("lote.zip!sub/a.XML:2:") && feito.saida.contains('^'), "{}", feito.saida);
}

#[test]
fn zte_e_um_zip_e_aparece_nas_pastas() {
    let pasta = Pasta::nova();
    pasta.com("envio/a.zte", zip(&[("a.xte", mensagem(HASH).as_bytes())]));
    let feito = pasta.conecta(&["validar", "--formato", "json", "envio"]);
    let nome = feito.json()["arquivos"][0]["arquivo"].as_str().expect("há um nome").replace('\\', "/");
    assert_eq!((feito.codigo, nome.as_str()), (0, "envio/a.zte!a.xte"));
}

#[test]
fn o_que_nao_se_abre_e_ilegivel() {
    let pasta = Pasta::nova();
    let dentro = zip(&[("a.xml", b"<a/>")]);
    let mut trocado = zip(&[("a.xml", mensagem(HASH).as_bytes())]);
    let indice = trocado.windows(4).position(|b| b == b"PK\x01\x02").expect("há um índice");
    // The checksum of the only entry: only who reads to the end finds out.
    trocado[indice + 16] ^= 0x5a;
    pasta.com("falso.zip", "isto não é um zip").com("vazio.zip", zip(&[])).com("trocado.zip", trocado);
    pasta.com("dentro.zip", zip(&[("outro.zip", &dentro), ("bom.xml", mensagem(HASH).as_bytes())]));
    for nome in ["falso.zip", "vazio.zip", "trocado.zip", "dentro.zip"] {
        let feito = pasta.conecta(&["validar", "--formato", "json", nome]);
        assert_eq!(feito.codigo, 2, "{nome}: {feito:?}");
        assert_eq!(feito.json()["nao_lidos"].as_array().map(Vec::len), Some(1), "{nome}");
    }
}
