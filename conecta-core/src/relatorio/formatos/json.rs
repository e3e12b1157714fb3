//! `json`: one object, stable by `versao_formato`, written as results come.

use std::io::{self, Write};

use serde::Serialize;

use super::Relator;
use crate::relatorio::Relatorio;

/// Raised when a field changes its meaning or goes away; new fields do not count.
const VERSAO_FORMATO: u32 = 1;

/// A report and the name of what it is about.
#[derive(Serialize)]
pub(super) struct ArquivoJson<'a> {
    pub(super) arquivo: &'a str,
    #[serde(flatten)]
    pub(super) relatorio: &'a Relatorio,
}

#[derive(Serialize)]
struct NaoLido {
    arquivo: String,
    motivo: String,
}

pub(super) struct Json<W: Write> {
    destino: W,
    iniciado: bool,
    nao_lidos: Vec<NaoLido>,
}

impl<W: Write> Json<W> {
    pub(super) fn new(destino: W) -> Self {
        Self { destino, iniciado: false, nao_lidos: Vec::new() }
    }

    fn abrir(&mut self) -> io::Result<()> {
        if !self.iniciado {
            self.iniciado = true;
            write!(self.destino, "{{\"versao_formato\":{VERSAO_FORMATO},\"arquivos\":[")?;
        }
        Ok(())
    }
}

impl<W: Write> Relator for Json<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        let separador: &[u8] = if self.iniciado { b",\n" } else { b"\n" };
        self.abrir()?;
        self.destino.write_all(separador)?;
        Ok(serde_json::to_writer(&mut self.destino, &ArquivoJson { arquivo: nome, relatorio })?)
    }

    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()> {
        self.nao_lidos.push(NaoLido { arquivo: nome.to_owned(), motivo: motivo.to_owned() });
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        self.abrir()?;
        self.destino.write_all(b"]")?;
        if !self.nao_lidos.is_empty() {
            self.destino.write_all(b",\"nao_lidos\":")?;
            serde_json::to_writer(&mut self.destino, &self.nao_lidos)?;
        }
        self.destino.write_all(b"}\n")?;
        self.destino.flush()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::exemplo;
    use super::*;

    #[test]
    fn tem_a_forma_prometida() {
        let mut saida = Json::new(Vec::new());
        exemplo::alimentar(&mut saida);
        let lido: Value = serde_json::from_slice(&saida.destino).expect("JSON válido");
        assert_eq!(lido["versao_formato"], 1);
        assert_eq!(lido["arquivos"][0]["parecer"], "aceitar");
        let mau = &lido["arquivos"][1];
        assert_eq!(mau["arquivo"], "mau, pasta/a b.xml");
        assert_eq!(mau["versao_tiss"], "4.03.00");
        assert_eq!(
            mau["criticas"][0]["local"],
            json!({"linha": 2, "coluna": 10, "byte_inicio": 24, "byte_fim": 28,
                   "caminho": "/mensagemTISS/valor", "guia": "123"})
        );
        let esperado = json!([{"arquivo": "sumiu.xml", "motivo": "arquivo não encontrado"}]);
        assert_eq!(lido["nao_lidos"], esperado);
    }

    #[test]
    fn nada_a_julgar_ainda_e_json() {
        let mut saida = Json::new(Vec::new());
        saida.concluir().expect("a memória aceita tudo");
        let lido: Value = serde_json::from_slice(&saida.destino).expect("JSON válido");
        assert_eq!(lido, json!({"versao_formato": 1, "arquivos": []}));
    }
}
