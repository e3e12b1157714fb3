//! `sarif`: SARIF 2.1.0, which code hosts show beside the lines of a file.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value, json};

use super::Relator;
use crate::critica::{Codigo, Critica, Severidade};
use crate::relatorio::Relatorio;

/// Writes results as they come; the tool and its rules, known only then, follow them.
pub(super) struct Sarif<W: Write> {
    destino: W,
    iniciado: bool,
    tem_resultado: bool,
    regras: BTreeMap<Codigo, Value>,
    avisos: Vec<Value>,
}

impl<W: Write> Sarif<W> {
    pub(super) fn new(destino: W) -> Self {
        Self { destino, iniciado: false, tem_resultado: false, regras: BTreeMap::new(), avisos: Vec::new() }
    }

    fn abrir(&mut self) -> io::Result<()> {
        if !self.iniciado {
            self.iniciado = true;
            let esquema = "https://json.schemastore.org/sarif-2.1.0.json";
            write!(
                self.destino,
                "{{\"$schema\":\"{esquema}\",\"version\":\"2.1.0\",\"runs\":[{{\"results\":["
            )?;
        }
        Ok(())
    }
}

impl<W: Write> Relator for Sarif<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        self.abrir()?;
        for critica in &relatorio.criticas {
            let codigo = critica.codigo;
            let regra = || json!({"id": codigo, "help": {"text": texto_ou(&critica.ajuda, codigo.as_str())}});
            self.regras.entry(codigo).or_insert_with(regra);
            self.destino.write_all(if self.tem_resultado { b",\n" } else { b"\n" })?;
            self.tem_resultado = true;
            serde_json::to_writer(&mut self.destino, &resultado(nome, critica))?;
        }
        Ok(())
    }

    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()> {
        self.avisos.push(json!({
            "level": "error",
            "message": {"text": format!("não foi possível ler '{nome}': {motivo}")},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(nome)}}}],
        }));
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        self.abrir()?;
        let ferramenta = json!({"driver": {
            "name": "conecta",
            "version": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "language": "pt-BR",
            "rules": self.regras.values().collect::<Vec<_>>(),
        }});
        let execucao = json!([{
            "executionSuccessful": self.avisos.is_empty(),
            "toolExecutionNotifications": self.avisos,
        }]);
        let unidade = "\"columnKind\":\"unicodeCodePoints\"";
        writeln!(self.destino, "],{unidade},\"tool\":{ferramenta},\"invocations\":{execucao}}}]}}")?;
        self.destino.flush()
    }
}

fn resultado(nome: &str, critica: &Critica) -> Value {
    let local = &critica.local;
    let nivel = match critica.severidade {
        Severidade::Erro => "error",
        Severidade::Aviso => "warning",
        Severidade::Info => "note",
    };
    let mut resultado = json!({
        "ruleId": critica.codigo.as_str(),
        "level": nivel,
        "message": {"text": texto_ou(&critica.mensagem, critica.codigo.as_str())},
        "locations": [{
            "physicalLocation": {
                "artifactLocation": {"uri": uri(nome)},
                "region": {
                    "startLine": local.linha.max(1),
                    "startColumn": local.coluna.max(1),
                    "byteOffset": local.byte_inicio,
                    "byteLength": local.byte_fim.saturating_sub(local.byte_inicio),
                },
            },
            "logicalLocations": [{"fullyQualifiedName": local.caminho, "kind": "element"}],
        }],
        "properties": {"ajuda": critica.ajuda, "glosa": critica.glosa, "guia": local.guia},
    });
    if critica.repeticoes > 0 {
        resultado["occurrenceCount"] = json!(critica.repeticoes + 1);
    }
    resultado
}

/// SARIF asks for text that is not empty.
fn texto_ou<'a>(texto: &'a str, reserva: &'a str) -> &'a str {
    if texto.is_empty() { reserva } else { texto }
}

/// The path as a URI reference: `/` between parts and every unusual byte as `%XX`.
fn uri(nome: &str) -> String {
    let nome = if cfg!(windows) { nome.replace('\\', "/") } else { nome.to_owned() };
    let mut saida = String::with_capacity(nome.len());
    for b in nome.bytes() {
        if b.is_ascii_alphanumeric() || b"-._~/!".contains(&b) {
            saida.push(char::from(b));
        } else {
            saida.push_str(&format!("%{b:02X}"));
        }
    }
    if Path::new(&nome).is_absolute() { format!("file://{saida}") } else { saida }
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    #[test]
    fn tem_a_forma_do_sarif() {
        let mut saida = Sarif::new(Vec::new());
        exemplo::alimentar(&mut saida);
        let lido: Value = serde_json::from_slice(&saida.destino).expect("JSON válido");
        assert_eq!(lido["version"], "2.1.0");
        let execucao = &lido["runs"][0];
        assert_eq!(execucao["tool"]["driver"]["rules"][0]["id"], "XSD-VALOR");
        assert_eq!(execucao["invocations"][0]["executionSuccessful"], false);
        let resultado = &execucao["results"][0];
        assert_eq!(resultado["ruleId"], "XSD-VALOR");
        assert_eq!(resultado["level"], "error");
        assert_eq!(resultado["occurrenceCount"], 9991);
        let local = &resultado["locations"][0];
        assert_eq!(local["physicalLocation"]["artifactLocation"]["uri"], "mau%2C%20pasta/a%20b.xml");
        assert_eq!(local["physicalLocation"]["region"]["byteLength"], 4);
        assert_eq!(local["logicalLocations"][0]["fullyQualifiedName"], "/mensagemTISS/valor");
    }

    #[test]
    fn sem_criticas_ainda_ha_uma_lista_de_resultados() {
        let mut saida = Sarif::new(Vec::new());
        saida.concluir().expect("a memória aceita tudo");
        let lido: Value = serde_json::from_slice(&saida.destino).expect("JSON válido");
        assert_eq!(lido["runs"][0]["results"], json!([]));
    }
}
