//! A context from its text: the shape is checked whole, so that every mistake is told at once, and what is left cannot fail.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::super::pacote::PacoteRecusado;
use super::super::pacote::erro::Erros;
use super::super::pacote::forma;
use super::super::pacote::formato::Objeto;
use super::super::pacote::texto::{self, Dado, Valor};
use super::formato::{CONTEXTO, PERFIL};
use super::{Contexto, Perfil};

/// Megabytes of the longest context: a history may be long.
const MEGABYTES: usize = 64;

impl Contexto {
    /// Reads a context from its text, JSON or TOML (`docs/contexto.md`). `nome` is what its mistakes call it: the name of its file.
    ///
    /// # Errors
    /// With every mistake at once, each with its line, column and cure; none says a value of the text.
    pub fn ler(texto: &str, nome: &str) -> Result<Self, PacoteRecusado> {
        ler(texto, nome, &CONTEXTO)
    }
}

impl Perfil {
    /// Reads the profile of an operator from its text, as [`Contexto::ler`] does a whole context.
    ///
    /// # Errors
    /// With every mistake at once.
    pub fn ler(texto: &str, nome: &str) -> Result<Self, PacoteRecusado> {
        ler(texto, nome, &PERFIL)
    }
}

fn ler<T: DeserializeOwned>(texto: &str, nome: &str, objeto: &Objeto) -> Result<T, PacoteRecusado> {
    let mut erros = Erros::default();
    let (fonte, valor) = texto::ler(texto, MEGABYTES, &mut erros);
    let valor = valor.map(Valor::sem_nulos);
    if let Some(v) = &valor {
        forma::conferir_tabela(v, objeto, "", &mut erros);
    }
    if erros.0.is_empty() {
        match serde_json::from_value(valor.map_or(Value::Null, |v| em_json(v.dado))) {
            Ok(lido) => return Ok(lido),
            // What the shape lets through and the types do not hold, such as a number that is too big.
            Err(_) => erros.dizer(0, "", "Há um valor que não cabe em seu campo.", "Confira os números."),
        }
    }
    Err(PacoteRecusado(fonte.situar(nome, erros)))
}

/// What serde reads: a number with decimals goes as text, so that none of them is lost.
fn em_json(dado: Dado) -> Value {
    match dado {
        Dado::Texto(t) | Dado::Decimal(t) | Dado::Hora(t) => Value::String(t),
        Dado::Inteiro(n) => n.parse::<u64>().map_or(Value::String(n), Value::from),
        Dado::Logico(b) => Value::Bool(b),
        Dado::Data(d) => Value::String(d.to_string()),
        Dado::Nulo => Value::Null,
        Dado::Lista(l) => l.into_iter().map(|v| em_json(v.dado)).collect(),
        Dado::Tabela(t) => {
            Value::Object(t.into_iter().map(|(c, v)| (c.nome, em_json(v.dado))).collect::<Map<_, _>>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::pacote::formato::Forma;
    use super::*;

    /// A value of a form, with everything in it.
    fn cheio(forma: &Forma) -> Value {
        match forma {
            Forma::Texto => "a".into(),
            Forma::Data => "2026-03-09".into(),
            Forma::Momento => "2026-03-09T10:00:00".into(),
            Forma::Inteiro => 7.into(),
            Forma::Decimal => "1.50".into(),
            Forma::Logico => true.into(),
            Forma::Escolha(opcoes) => opcoes[0].into(),
            Forma::Conjunto(de) => Value::Array(vec![cheio(de)]),
            Forma::Par(a, b) => Value::Array(vec![cheio(a), cheio(b)]),
            Forma::Mapa(de) => Value::Object([("k".to_owned(), cheio(de))].into_iter().collect()),
            Forma::Tabela(o) => todo_o(o),
            Forma::Campo | Forma::Limite | Forma::Lista(_) | Forma::UmOuMais(_) => unreachable!("of packs"),
        }
    }

    fn todo_o(objeto: &Objeto) -> Value {
        Value::Object(objeto.chaves.iter().map(|c| (c.nome.to_owned(), cheio(&c.forma))).collect())
    }

    #[test]
    fn a_forma_tem_os_campos_dos_tipos() {
        let escrito = todo_o(&CONTEXTO);
        let lido = Contexto::ler(&escrito.to_string(), "c").expect("every key of the form is a field");
        assert_eq!(
            serde_json::to_value(&lido).expect("a context"),
            escrito,
            "every field is a key of the form"
        );
        assert!(lido.sabe().iter().count() == 6);
        let vazio = serde_json::to_string(&Contexto::default()).expect("a context");
        assert!(
            Contexto::ler(&vazio, "c").is_ok_and(|c| c.sabe() == super::super::Exigencias::NADA),
            "{vazio}"
        );
    }

    #[test]
    fn json_e_toml_dizem_o_mesmo() {
        let json = r#"{"agora": "2026-03-09T10:00:00", "perfil": null,
            "contrato": {"precos": {"22/1": 10.10, "22/2": 3}, "beneficiarios": {"007": {"sexo": "3"}}}}"#;
        let toml = "agora = 2026-03-09T10:00:00\n[contrato]\nprecos = { '22/1' = 10.10, '22/2' = 3 }\n\
                    beneficiarios.007.sexo = '3'\n";
        let ler = |t: &str| serde_json::to_value(Contexto::ler(t, "c").expect("a context")).expect("JSON");
        assert_eq!(ler(json), ler(toml));
        assert_eq!(ler(json)["contrato"]["precos"]["22/1"], "10.10");
    }

    #[test]
    fn todos_os_erros_com_lugar_e_sem_valores() {
        let texto = r#"{
  "agora": "2026-03-09",
  "perfl": {},
  "perfil": { "usa_token": "SEGREDO", "prazo_de_envio": -5 },
  "contrato": {
    "precos": { "SEGREDO": "SEGREDO" },
    "beneficiarios": { "SEGREDO-1": { "sexo": "SEGREDO", "12345": 1 }, "SEGREDO-2": [] }
  },
  "historico": { "consultas": { "SEGREDO": [["2026-02-30", "1"], ["2026-02-01"]] } },
  "operadoras": "SEGREDO"
}"#;
        let e = Contexto::ler(texto, "c.json").expect_err("mistakes");
        let lugares: Vec<_> = e.0.iter().map(|e| (e.linha, e.onde.as_str())).collect();
        assert_eq!(
            lugares,
            [
                (2, "agora"),
                (3, "perfl"),
                (4, "perfil.usa_token"),
                (4, "perfil.prazo_de_envio"),
                (6, "contrato.precos[1]"),
                (7, "contrato.beneficiarios[1].sexo"),
                (7, "contrato.beneficiarios[1].?"),
                (7, "contrato.beneficiarios[2]"),
                (9, "historico.consultas[1][1][1]"),
                (9, "historico.consultas[1][2]"),
                (10, "operadoras"),
            ]
        );
        assert!(!e.to_string().contains("SEGREDO"), "{e}");
        assert!(e.to_string().contains("Seria perfil?"), "{e}");
    }

    #[test]
    fn o_que_guarda_numeros_nao_se_mostra() {
        let c = Contexto::ler(&todo_o(&CONTEXTO).to_string(), "c").expect("a context");
        let dito = format!("{c:?} {:?} {:?}", c.contrato, c.historico);
        assert!(dito.contains("historico") && !dito.contains("2026") && !dito.contains("\"a\""), "{dito}");
    }
}
