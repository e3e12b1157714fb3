//! JSON Schema (draft 2020-12) of packs of rules, of baselines and of contexts, from the language as the core has it.

use std::collections::BTreeMap;

use conecta_core::regras::CONTEXTO;
use conecta_core::regras::pacote::formato::{BASE, Forma, Objeto, PACOTE};
use serde_json::{Map, Value, json};

use super::Arquivos;
use super::esquema_json::{ENDERECO, RASCUNHO, caminho, texto};

/// A day with its hour; the format of JSON Schema would ask for a time zone.
const MOMENTO: &str = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$";

/// Adds the schemas.
pub(super) fn gerar(arquivos: &mut Arquivos) {
    for (nome, titulo, objeto) in [
        ("pacote", "Pacote de regras", &PACOTE),
        ("base", "Base de críticas conhecidas", &BASE),
        ("contexto", "O que se sabe além da mensagem", &CONTEXTO),
    ] {
        let mut definicoes = BTreeMap::new();
        let mut esquema = tabela(objeto, &mut definicoes);
        esquema["$schema"] = RASCUNHO.into();
        esquema["$id"] = format!("{ENDERECO}{nome}.json").into();
        esquema["title"] = titulo.into();
        esquema["$defs"] =
            definicoes.into_iter().map(|(n, v)| (n.to_owned(), v)).collect::<Map<_, _>>().into();
        arquivos.insert(caminho(nome), texto(&esquema));
    }
}

type Definicoes = BTreeMap<&'static str, Value>;

fn tabela(objeto: &'static Objeto, definicoes: &mut Definicoes) -> Value {
    let propriedades: Map<String, Value> = objeto
        .chaves
        .iter()
        .map(|c| {
            let mut valor = forma(&c.forma, definicoes);
            valor["description"] = c.doc.into();
            (c.nome.to_owned(), valor)
        })
        .collect();
    let obrigatorias: Vec<&str> = objeto.chaves.iter().filter(|c| c.obrigatoria).map(|c| c.nome).collect();
    let mut esquema = json!({
        "type": "object",
        "description": objeto.doc,
        "properties": propriedades,
        "additionalProperties": false,
    });
    if !obrigatorias.is_empty() {
        esquema["required"] = obrigatorias.into();
    }
    if !objeto.uma_de.is_empty() {
        esquema["oneOf"] = objeto.uma_de.iter().map(|c| json!({ "required": [c] })).collect();
    }
    esquema
}

fn forma(f: &Forma, definicoes: &mut Definicoes) -> Value {
    match f {
        Forma::Texto | Forma::Campo => json!({ "type": "string", "minLength": 1 }),
        Forma::Data => json!({ "type": "string", "format": "date" }),
        Forma::Momento => json!({ "type": "string", "pattern": MOMENTO }),
        Forma::Inteiro => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Forma::Decimal | Forma::Limite => json!({ "type": ["number", "string"] }),
        Forma::Logico => json!({ "type": "boolean" }),
        Forma::Escolha(opcoes) => json!({ "enum": opcoes }),
        Forma::Lista(de) => json!({ "type": "array", "items": forma(de, definicoes), "minItems": 1 }),
        Forma::Conjunto(de) => json!({ "type": "array", "items": forma(de, definicoes) }),
        Forma::Par(a, b) => json!({
            "type": "array",
            "prefixItems": [forma(a, definicoes), forma(b, definicoes)],
            "minItems": 2,
            "maxItems": 2,
        }),
        Forma::Mapa(de) => json!({ "type": "object", "additionalProperties": forma(de, definicoes) }),
        Forma::UmOuMais(de) => {
            let um = forma(de, definicoes);
            json!({ "anyOf": [um, { "type": "array", "items": um, "minItems": 1 }] })
        }
        Forma::Tabela(objeto) => {
            if !definicoes.contains_key(objeto.nome) {
                definicoes.insert(objeto.nome, Value::Null);
                let definicao = tabela(objeto, definicoes);
                definicoes.insert(objeto.nome, definicao);
            }
            json!({ "$ref": format!("#/$defs/{}", objeto.nome) })
        }
    }
}
