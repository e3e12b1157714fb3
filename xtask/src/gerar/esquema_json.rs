//! JSON Schema (draft 2020-12) of the JSON of a document.

use std::collections::BTreeMap;

use conecta_core::Arvore;
use conecta_core::tiss::{Campo, Especie, Forma, Grupo, Leitura, Raiz, Valor, Vezes, grupos};
use serde_json::{Map, Value, json};

use super::{Arquivos, paragrafo, sala, salas};

pub(super) const RASCUNHO: &str = "https://json-schema.org/draft/2020-12/schema";
pub(super) const ENDERECO: &str = "https://conecta-saude.github.io/conecta/json-schema/v1/";

/// Adds the schemas: the document, one file for each room of the model, the domains, the values.
pub(super) fn gerar(arquivos: &mut Arquivos) {
    let grupos = grupos();
    let mut valores: BTreeMap<&str, BTreeMap<&str, Value>> = BTreeMap::new();
    for c in grupos.iter().flat_map(|g| g.campos) {
        if let Forma::Valor(v) = (c.forma)() {
            valores.entry(arquivo_do_valor(v)).or_default().insert(v.nome, valor(v));
        }
    }
    for (nome, definicoes) in valores {
        guardar(arquivos, nome, &definicoes.into_iter().map(|(n, v)| (n.to_owned(), v)).collect());
    }
    for (nome, tipos) in salas(&grupos) {
        guardar(arquivos, nome, &tipos.into_iter().map(|g| (g.nome.to_owned(), grupo(g))).collect());
    }
    arquivos.insert(caminho("documento"), texto(&documento()));
}

pub(super) fn caminho(nome: &str) -> String {
    format!("docs/json-schema/{nome}.json")
}

pub(super) fn texto(v: &Value) -> String {
    format!("{v:#}\n")
}

fn guardar(arquivos: &mut Arquivos, nome: &str, definicoes: &Map<String, Value>) {
    let esquema = json!({
        "$schema": RASCUNHO,
        "$id": format!("{ENDERECO}{nome}.json"),
        "$defs": definicoes,
    });
    arquivos.insert(caminho(nome), texto(&esquema));
}

/// A document: how it was written, and its message under the name of its element.
fn documento() -> Value {
    let mensagens: Vec<Value> = Raiz::todas()
        .iter()
        .map(|(familia, tag, forma)| {
            // Two families have a message of the same name: only the family that is the default need not be said.
            let familia = familia.as_str();
            let obrigatorios = if familia == "tiss" { vec![*tag] } else { vec!["familia", *tag] };
            json!({
                "properties": {
                    "familia": { "const": familia },
                    *tag: referencia(forma()),
                },
                "required": obrigatorios,
            })
        })
        .collect();
    json!({
        "$schema": RASCUNHO,
        "$id": format!("{ENDERECO}documento.json"),
        "title": "Documento TISS",
        "description": "A message of the TISS standard, as `conecta ler --json` writes it and `conecta escrever` reads \
                        it. A group is an object whose keys are the names of its elements, a list an array, a value \
                        its literal text. Which fields a version has, and what their values may be, is checked when \
                        the message is written.",
        "type": "object",
        "properties": {
            "versao_formato": { "const": 1, "description": "Version of this form." },
            "familia": {
                "enum": ["tiss", "monitoramento", "qualidade"],
                "default": "tiss",
                "description": "Family of the schema.",
            },
            "versao": {
                "type": "string",
                "pattern": r"^\d{1,2}\.\d{2}\.\d{2}$",
                "examples": ["4.03.00"],
                "description": "Version of the standard whose schema the message follows.",
            },
            "raiz": {
                "type": "object",
                "description": "How the root was written.",
                "properties": {
                    "prefixo": { "type": "string", "description": "Prefix of the namespace of the ANS." },
                    "atributos": {
                        "type": "array",
                        "description": "Attributes of the root: name and value.",
                        "items": {
                            "type": "array",
                            "prefixItems": [{ "type": "string" }, { "type": "string" }],
                            "items": false,
                            "minItems": 2,
                        },
                    },
                    "soap": { "type": "boolean", "description": "Whether it came in a SOAP envelope." },
                },
            },
        },
        "required": ["versao"],
        "oneOf": mensagens,
        "unevaluatedProperties": false,
    })
}

fn arquivo_do_valor(v: &Valor) -> &'static str {
    if v.codigos.is_empty() { "valores" } else { "dominios" }
}

fn referencia(forma: Forma) -> Value {
    let (arquivo, nome) = match forma {
        Forma::Grupo(g) => (sala(g), g.nome),
        Forma::Valor(v) => (arquivo_do_valor(v), v.nome),
    };
    json!({ "$ref": format!("{arquivo}.json#/$defs/{nome}") })
}

/// A field with what it means. In a type with all its fields, one that may occur many times is always an array.
fn campo(c: &Campo) -> Value {
    let mut esquema = match c.vezes {
        Vezes::Varias => json!({ "type": "array", "items": referencia((c.forma)()) }),
        Vezes::Uma | Vezes::Talvez => referencia((c.forma)()),
    };
    esquema["description"] = paragrafo(c.doc).into();
    esquema
}

fn objeto(campos: &[&Campo], obrigatorios: Vec<&str>) -> Value {
    let propriedades: Map<String, Value> = campos.iter().map(|c| (c.tag.to_owned(), campo(c))).collect();
    let mut o = json!({ "type": "object", "properties": propriedades });
    if !obrigatorios.is_empty() {
        o["required"] = obrigatorios.into();
    }
    o["additionalProperties"] = false.into();
    o
}

fn grupo(g: &Grupo) -> Value {
    let mut esquema = if g.escolha {
        let mut opcoes: Vec<Value> = g.campos.iter().map(|c| objeto(&[c], vec![c.tag])).collect();
        if le(g, &Arvore::new(g.nome)) {
            opcoes.push(json!({ "type": "object", "maxProperties": 0 }));
        }
        let mut direto = Arvore::new(g.nome);
        direto.por_texto(Arvore::RAIZ, "0");
        if le(g, &direto) {
            opcoes.push(json!({ "type": "string" }));
        }
        json!({ "oneOf": opcoes })
    } else {
        let campos: Vec<&Campo> = g.campos.iter().collect();
        let obrigatorios = campos.iter().filter(|c| c.vezes == Vezes::Uma).map(|c| c.tag).collect();
        objeto(&campos, obrigatorios)
    };
    esquema["description"] = paragrafo(g.doc).into();
    esquema
}

/// Whether the model reads this tree as the type.
fn le(g: &Grupo, a: &Arvore) -> bool {
    a.raiz().is_some_and(|no| (g.ler)(no, &mut Leitura::default()).is_ok())
}

fn valor(v: &Valor) -> Value {
    let mut esquema = json!({ "description": paragrafo(v.doc), "type": "string" });
    let forma = match v.especie {
        Especie::Decimal => r"^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$",
        Especie::Inteiro => r"^\s*[+-]?\d+\s*$",
        Especie::Data => r"^\s*-?\d{4,}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?\s*$",
        Especie::Hora => r"^\s*\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?\s*$",
        Especie::Booleano => r"^\s*(true|false|1|0)\s*$",
        Especie::Texto | Especie::Codigo | Especie::Base64 | Especie::Assinatura => "",
    };
    if !forma.is_empty() {
        esquema["pattern"] = forma.into();
    }
    if v.especie == Especie::Base64 {
        esquema["contentEncoding"] = "base64".into();
    }
    if !v.codigos.is_empty() {
        let conhecidos =
            v.codigos.iter().map(|(c, _, doc)| json!({ "const": c, "description": paragrafo(doc) }));
        let aberta = json!({ "type": "string", "description": "A code of another version." });
        esquema["anyOf"] = conhecidos.chain([aberta]).collect();
    }
    esquema
}
