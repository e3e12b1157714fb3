//! What the judge allocates: nothing for a valid message after the first, and little however long a document is.
//!
//! One test alone, because the counts are of the whole process.

#![allow(clippy::disallowed_methods, reason = "tests read files")]

use std::io::Read;

use conecta_core::{Nivel, Opcoes, Parecer, Validador, validar_leitor};

#[global_allocator]
static CONTADOR: dhat::Alloc = dhat::Alloc;

const MIB: usize = 1 << 20;

/// A head, then the same bytes over and over, then a tail: nothing of it is held.
struct Sem<'a> {
    partes: [(&'a [u8], usize); 3],
    em: usize,
}

fn sem<'a>(cabeca: &'a str, meio: &'a str, vezes: usize, cauda: &'a str) -> Sem<'a> {
    Sem { partes: [(cabeca.as_bytes(), 1), (meio.as_bytes(), vezes), (cauda.as_bytes(), 1)], em: 0 }
}

impl Read for Sem<'_> {
    fn read(&mut self, para: &mut [u8]) -> std::io::Result<usize> {
        let mut n = 0;
        for (bytes, vezes) in &mut self.partes {
            while *vezes > 0 && n < para.len() {
                let resto = &bytes[self.em..];
                let k = resto.len().min(para.len() - n);
                para[n..n + k].copy_from_slice(&resto[..k]);
                n += k;
                self.em += k;
                if self.em == bytes.len() {
                    (self.em, *vezes) = (0, *vezes - 1);
                }
            }
        }
        Ok(n)
    }
}

#[test]
fn memoria() {
    let perfil = dhat::Profiler::builder().testing().build();
    nada_depois_da_primeira();
    limitada();
    drop(perfil);
    das_regras();
}

/// With all rules, what is held is one guia, and of the others no more than their numbers (`LOT-04` looks for the same one twice).
fn das_regras() {
    let exemplo = concat!(env!("CARGO_MANIFEST_DIR"), "/../exemplos/certo-lote-sp-sadt-4.03.00.xml");
    let exemplo = std::fs::read(exemplo).expect("an example");
    let texto: String = exemplo.iter().map(|b| char::from(*b)).collect();
    let (inicio, fim) = ("<ans:guiaSP-SADT>", "</ans:guiaSP-SADT>");
    let (cabeca, resto) = texto.split_once(inicio).expect("a guia");
    let (guia, _) = resto.split_once(fim).expect("its end");
    let cauda = texto.rsplit_once(fim).expect("a guia").1;
    let pico = |guias: u32| {
        let perfil = dhat::Profiler::builder().testing().build();
        let r = validar_leitor(
            Lote { cabeca, guia, cauda, guias, em: 0, pronto: Vec::new() },
            &Opcoes::default(),
        )
        .expect("this reader does not fail");
        let achadas: Vec<_> = r.criticas.iter().map(|c| c.codigo.to_string()).collect();
        assert_eq!(achadas, ["HSH-01"], "the guias are right");
        let pico = dhat::HeapStats::get().max_bytes;
        drop(perfil);
        pico
    };
    let (poucas, muitas) = (pico(10), pico(100));
    assert!(muitas < poucas + 8 * 1024, "{poucas} bytes at the peak for 10 guias, {muitas} for 100");
}

/// A lote whose guias are written one by one, each with its number.
struct Lote<'a> {
    cabeca: &'a str,
    guia: &'a str,
    cauda: &'a str,
    guias: u32,
    em: u32,
    pronto: Vec<u8>,
}

impl Read for Lote<'_> {
    fn read(&mut self, para: &mut [u8]) -> std::io::Result<usize> {
        if self.pronto.is_empty() && self.em <= self.guias + 1 {
            let parte = match self.em {
                0 => self.cabeca.to_owned(),
                n if n <= self.guias => {
                    let guia = self.guia.replace("30001</", &format!("{}</", 40_000 + n));
                    format!("<ans:guiaSP-SADT>{guia}</ans:guiaSP-SADT>")
                }
                _ => self.cauda.to_owned(),
            };
            self.pronto = parte.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
            self.em += 1;
        }
        let n = self.pronto.len().min(para.len());
        para[..n].copy_from_slice(&self.pronto[..n]);
        self.pronto.drain(..n);
        Ok(n)
    }
}

fn nada_depois_da_primeira() {
    let pasta = concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/sementes/comum/");
    let ler = |nome: &str| std::fs::read(format!("{pasta}{nome}.xml")).expect("a seed can be read");
    let mensagens = [
        "certa",
        "certa-duas",
        "indentada",
        "utf8",
        "referencias",
        "cdata",
        "comentarios",
        "crlf",
        "documento-longo",
    ]
    .map(ler);
    for caminho_lento in [false, true] {
        let mut opcoes = Opcoes::default();
        (opcoes.nivel, opcoes.caminho_lento) = (Nivel::Hash, caminho_lento);
        let mut v = Validador::new(opcoes);
        for m in mensagens.iter().chain(&mensagens) {
            assert_eq!(v.validar(m).parecer, Parecer::Aceitar);
        }
        for (i, m) in mensagens.iter().enumerate() {
            let antes = dhat::HeapStats::get().total_blocks;
            v.validar(m);
            let depois = dhat::HeapStats::get().total_blocks;
            assert_eq!(depois - antes, 0, "allocations for message {i} (general path: {caminho_lento})");
        }
    }
}

/// Two hundred megabytes of each kind of long thing, less where there are many of them.
fn limitada() {
    let cabeca = "<ans:mensagemTISS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"><ans:cabecalho><ans:Padrao>4.03.00</ans:Padrao></ans:cabecalho>";
    let documento = "<ans:envioDocumentoWS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"><ans:cabecalho><ans:Padrao>4.03.00</ans:Padrao></ans:cabecalho><ans:envioDOcumento><ans:documento>";
    let casos: [(&str, &str, &str); 9] = [
        ("loose text", cabeca, "texto solto "),
        ("a comment", "<a><!--", "comentário - "),
        ("a CDATA section", "<a><![CDATA[", "dados ] "),
        ("an instruction", "<a><?p ", "dados ? "),
        ("a base64 document", documento, "QUJD"),
        ("an attribute", "<a b='", "valor "),
        ("elements", "<a>", "<b>1</b>"),
        ("faults", cabeca, "<x>&</y>"),
        (
            "a hash",
            "<ans:envioDocumentoWS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"><ans:hash>",
            "0123456789abcdef",
        ),
    ];
    let tamanho = 200 * MIB;
    for (o_que, inicio, meio) in casos {
        // Faults by the million take their time: a few are enough.
        let tamanho = match o_que {
            "faults" => 2 * MIB,
            "elements" => 20 * MIB,
            _ => tamanho,
        };
        let antes = dhat::HeapStats::get();
        let mut opcoes = Opcoes::default();
        opcoes.nivel = Nivel::Hash;
        let r = validar_leitor(sem(inicio, meio, tamanho / meio.len(), "</a>"), &opcoes)
            .expect("this reader does not fail");
        assert!(r.tem_erro(), "{o_que}");
        let depois = dhat::HeapStats::get();
        let pico = depois.max_bytes.saturating_sub(antes.curr_bytes.min(depois.max_bytes));
        assert!(pico < 4 * MIB, "{o_que}: {pico} bytes at the peak");
    }
}
