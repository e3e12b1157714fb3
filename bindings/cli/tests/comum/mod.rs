//! Running the command on files made for one test.

#![allow(dead_code, unreachable_pub, reason = "each test uses its part")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that goes away with the test.
pub struct Pasta(PathBuf);

impl Pasta {
    pub fn nova() -> Self {
        static NUMERO: AtomicU32 = AtomicU32::new(0);
        let numero = NUMERO.fetch_add(1, Ordering::Relaxed);
        let nome = format!("conecta-teste-{}-{numero}", std::process::id());
        let caminho = std::env::temp_dir().join(nome);
        fs::create_dir_all(&caminho).expect("pasta temporária");
        Self(caminho)
    }

    pub fn caminho(&self) -> &Path {
        &self.0
    }

    /// Writes a file, with the folders it needs.
    pub fn com(&self, nome: &str, conteudo: impl AsRef<[u8]>) -> &Self {
        let caminho = self.0.join(nome);
        fs::create_dir_all(caminho.parent().expect("está na pasta")).expect("pasta temporária");
        fs::write(caminho, conteudo).expect("arquivo temporário");
        self
    }

    pub fn ler(&self, nome: &str) -> Vec<u8> {
        fs::read(self.0.join(nome)).expect("arquivo temporário")
    }

    /// Runs the command in the folder.
    pub fn conecta(&self, args: &[&str]) -> Feito {
        self.conecta_com(args, b"")
    }

    /// Runs the command in the folder with this standard input.
    pub fn conecta_com(&self, args: &[&str], entrada: &[u8]) -> Feito {
        let mut filho = Command::new(env!("CARGO_BIN_EXE_conecta"))
            .args(args)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("o comando existe");
        let mut canal = filho.stdin.take().expect("há entrada padrão");
        // A command that does not read its input closes it, which is not a failure of the test.
        let _ = canal.write_all(entrada);
        drop(canal);
        Feito::de(filho.wait_with_output().expect("o comando termina"))
    }
}

impl Drop for Pasta {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run left behind.
#[derive(Debug)]
pub struct Feito {
    pub codigo: i32,
    pub saida: String,
    pub erros: String,
}

impl Feito {
    fn de(saida: Output) -> Self {
        Self {
            codigo: saida.status.code().expect("não foi morto por um sinal"),
            saida: String::from_utf8(saida.stdout).expect("a saída é UTF-8"),
            erros: String::from_utf8(saida.stderr).expect("os erros são UTF-8"),
        }
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.saida).expect("a saída é um objeto JSON")
    }

    /// The names of the files in a `jsonl` output, in order.
    pub fn nomes_jsonl(&self) -> Vec<String> {
        let linha = |l: &str| serde_json::from_str::<serde_json::Value>(l).expect("cada linha é JSON");
        self.saida.lines().map(|l| linha(l)["arquivo"].as_str().expect("há um nome").to_owned()).collect()
    }
}

/// The words of a command line, as a shell takes them: blanks between, single quotes around what has blanks.
pub fn palavras(linha: &str) -> Vec<String> {
    let mut palavras = Vec::new();
    for (k, trecho) in linha.split('\'').enumerate() {
        match k % 2 {
            0 => palavras.extend(trecho.split_whitespace().map(str::to_owned)),
            _ => palavras.push(trecho.to_owned()),
        }
    }
    palavras
}

/// A message with no fault but, perhaps, its hash.
pub fn mensagem(hash: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n\
         <ans:mensagemTISS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\">\n\
         <ans:cabecalho>\n\
         <ans:identificacaoTransacao>\n\
         <ans:tipoTransacao>SOLIC_STATUS_PROTOCOLO</ans:tipoTransacao>\n\
         <ans:sequencialTransacao>1</ans:sequencialTransacao>\n\
         <ans:dataRegistroTransacao>2026-01-15</ans:dataRegistroTransacao>\n\
         <ans:horaRegistroTransacao>10:30:00</ans:horaRegistroTransacao>\n\
         </ans:identificacaoTransacao>\n\
         <ans:origem><ans:identificacaoPrestador>\
         <ans:codigoPrestadorNaOperadora>123</ans:codigoPrestadorNaOperadora>\
         </ans:identificacaoPrestador></ans:origem>\n\
         <ans:destino><ans:registroANS>123456</ans:registroANS></ans:destino>\n\
         <ans:Padrao>4.03.00</ans:Padrao>\n\
         </ans:cabecalho>\n\
         <ans:prestadorParaOperadora><ans:solicitacaoStatusProtocolo>\n\
         <ans:dadosPrestador>\
         <ans:codigoPrestadorNaOperadora>123</ans:codigoPrestadorNaOperadora>\
         </ans:dadosPrestador>\n\
         <ans:numeroProtocolo>77</ans:numeroProtocolo>\n\
         </ans:solicitacaoStatusProtocolo></ans:prestadorParaOperadora>\n\
         <ans:epilogo><ans:hash>{hash}</ans:hash></ans:epilogo>\n\
         </ans:mensagemTISS>\n"
    )
}

/// The hash of [`mensagem`].
pub const HASH: &str = "57e79807122a79138738ee85944ee505";

/// Not the hash of [`mensagem`].
pub const HASH_ERRADO: &str = "00000000000000000000000000000000";

/// Not well-formed.
pub const MALFORMADO: &str = "<mensagemTISS>\n  <cabecalho></mensagemTISS>\n";
