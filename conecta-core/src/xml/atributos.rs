//! Attributes: the few that xmldsig has, and those of the XML Schema instance namespace.

use std::borrow::Cow;

use conecta_schemas::linhas::{Base, NENHUM, SIMPLES};
use conecta_schemas::tabelas as t;

use super::espacos::Espaco;
use super::estrutura::Destino;
use super::lento::{Atributo, Tag};
use super::maquina::Maquina;
use super::nomes::{self, QNome};
use super::quadro::Especie;
use super::{frases, limites, tipos};

fn xmlns(nome: &[u8]) -> bool {
    matches!(nome.strip_prefix(b"xmlns"), Some(b"" | [b':', ..]))
}

impl Maquina {
    /// Namespace well-formedness of the attributes of a tag: prefixes are bound and no two have one expanded name.
    pub(super) fn nomes_de_atributos(&mut self, j: &[u8]) {
        for k in 0..self.atributos.len() {
            let a = self.atributos[k];
            let Some(q) = self.qnome(j, a) else { continue };
            if q.prefixo.is_empty() {
                continue;
            }
            let Some(espaco) = self.espacos.de(q.prefixo) else {
                self.prefixo_invalido(j, a.nome.0, a.nome.1);
                continue;
            };
            self.atributos[k].espaco = Some(espaco);
            let local = |x: &Atributo| j[x.nome.0..x.nome.1].splitn(2, |c| *c == b':').nth(1);
            let igual = |x: &Atributo| x.espaco == Some(espaco) && local(x) == Some(q.local);
            if self.atributos[..k].iter().any(igual) {
                let fala = frases::xml(
                    "XML-ATRIBUTO-REPETIDO",
                    "Uma tag tem duas vezes o mesmo atributo, com prefixos diferentes.",
                    "Deixe só uma ocorrência do atributo.",
                );
                let (ini, fim) = (self.base + a.nome.0 as u64, self.base + a.nome.1 as u64);
                self.falhar(j, fala, ini, fim, None);
            }
        }
    }

    /// The name of an attribute, unless it declares a namespace.
    fn qnome<'a>(&self, j: &'a [u8], a: Atributo) -> Option<QNome<'a>> {
        let n = &j[a.nome.0..a.nome.1];
        if xmlns(n) { None } else { nomes::qname(n, self.cod) }
    }

    /// Judges the attributes of a tag against what it leads to; `xsi:type` may lead elsewhere.
    pub(super) fn atributos_do_schema(&mut self, j: &[u8], tag: &Tag<'_>, mut d: Destino) -> Destino {
        if matches!(d.especie, Especie::Ignorado | Especie::Envelope | Especie::Corpo | Especie::Busca) {
            return d;
        }
        for k in 0..self.atributos.len() {
            let a = self.atributos[k];
            if let Some(QNome { prefixo, local: b"type" }) = self.qnome(j, a)
                && self.espacos.de(prefixo) == Some(Espaco::Xsi)
            {
                d = self.xsi_type(j, tag, a, d);
            }
        }
        self.valores_xsi(j, tag);
        if d.especie == Especie::Tolerante {
            return d;
        }
        let mut nulo = false;
        let c = (d.especie == Especie::Complexo).then(|| &t::COMPLEXOS[usize::from(d.tipo)]);
        let permitidos = c.map_or(&[][..], |c| {
            let ini = usize::from(c.atributos);
            &t::ATRIBUTOS[ini..ini + usize::from(c.n_atributos)]
        });
        for k in 0..self.atributos.len() {
            let a = self.atributos[k];
            let Some(q) = self.qnome(j, a) else { continue };
            let espaco = if q.prefixo.is_empty() { Some(Espaco::Nenhum) } else { self.espacos.de(q.prefixo) };
            match (espaco, q.local) {
                (Some(Espaco::Xsi), b"type" | b"schemaLocation" | b"noNamespaceSchemaLocation") => {}
                (Some(Espaco::Xsi), b"nil") => {
                    nulo = true;
                    let mensagem = "O atributo xsi:nil não é admitido em nenhum campo do padrão TISS.".into();
                    let ajuda =
                        "Retire o atributo; se o campo é opcional e não tem valor, retire a tag inteira.";
                    self.falhar_atributo(j, tag, a, "XSD-NIL", mensagem, ajuda);
                }
                (Some(Espaco::Nenhum), local) => {
                    let achado =
                        permitidos.iter().find(|p| t::NOMES[usize::from(p.nome)].as_bytes() == local);
                    match achado {
                        Some(p) => self.valor_do_atributo(j, tag, a, p.tipo),
                        None => self.atributo_inesperado(j, tag, a),
                    }
                }
                (Some(_), _) => self.atributo_inesperado(j, tag, a),
                (None, _) => {}
            }
        }
        for p in permitidos.iter().filter(|p| p.obrigatorio) {
            let nome = t::NOMES[usize::from(p.nome)];
            if !self.atributos.iter().any(|a| &j[a.nome.0..a.nome.1] == nome.as_bytes()) {
                let fala = frases::xsd(
                    "XSD-ATRIBUTO",
                    format!("Falta o atributo {nome} na tag {}.", self.texto(tag.local)),
                    format!("Informe o atributo {nome}: a assinatura digital o exige."),
                );
                self.falhar(j, fala, tag.ini, tag.fim, Some(tag.local));
            }
        }
        // What has no value has no wrong value.
        if nulo { Destino { especie: Especie::Ignorado, ..d } } else { d }
    }

    /// The values of the attributes of the instance namespace have types of their own.
    fn valores_xsi(&mut self, j: &[u8], tag: &Tag<'_>) {
        for k in 0..self.atributos.len() {
            let a = self.atributos[k];
            let Some(q) = self.qnome(j, a) else { continue };
            if self.espacos.de(q.prefixo) != Some(Espaco::Xsi) || q.prefixo.is_empty() {
                continue;
            }
            let valor = &self.atributo_valores[a.valor.0..a.valor.1];
            let certo = match q.local {
                b"nil" => matches!(valor.trim_ascii(), b"true" | b"false" | b"1" | b"0"),
                b"schemaLocation" => {
                    valor.split(|c| tipos::branco(*c)).filter(|u| !u.is_empty()).all(tipos::uri)
                }
                b"noNamespaceSchemaLocation" => tipos::uri(valor.trim_ascii()),
                _ => true,
            };
            if !certo {
                let nome = self.texto(&j[a.nome.0..a.nome.1]);
                let mensagem = format!("O valor do atributo {nome} não é válido.");
                self.falhar_atributo(
                    j,
                    tag,
                    a,
                    "XSD-ATRIBUTO",
                    mensagem,
                    "Corrija o valor do atributo ou retire-o.",
                );
            }
        }
    }

    fn falhar_atributo(
        &mut self,
        j: &[u8],
        tag: &Tag<'_>,
        a: Atributo,
        codigo: &'static str,
        mensagem: String,
        ajuda: &'static str,
    ) {
        let (ini, fim) = (self.base + a.nome.0 as u64, self.base + a.nome.1 as u64);
        self.falhar(j, frases::xsd(codigo, mensagem, ajuda), ini, fim, Some(tag.local));
    }

    fn atributo_inesperado(&mut self, j: &[u8], tag: &Tag<'_>, a: Atributo) {
        let nome = self.texto(&j[a.nome.0..a.nome.1]);
        let mensagem = format!("A tag {} não admite o atributo {nome}.", self.texto(tag.local));
        self.falhar_atributo(j, tag, a, "XSD-ATRIBUTO", mensagem, "Retire o atributo da tag.");
    }

    fn valor_do_atributo(&mut self, j: &[u8], tag: &Tag<'_>, a: Atributo, tipo: u16) {
        let s = &t::SIMPLES_TIPOS[usize::from(tipo)];
        let valor = &self.atributo_valores[a.valor.0..a.valor.1];
        let mut certo = tipos::conferir(s, valor, true).is_ok();
        if s.base == Base::Id && certo && self.ids.len() < limites::IDS {
            certo = self.ids.insert(valor.trim_ascii().to_vec());
        }
        if !certo {
            let nome = self.texto(&j[a.nome.0..a.nome.1]);
            let mensagem =
                format!("O valor do atributo {nome} não serve: o padrão pede {}.", frases::admite(s));
            self.falhar_atributo(j, tag, a, "XSD-ATRIBUTO", mensagem, "Corrija o valor do atributo.");
        }
    }

    /// Whether a qualified name is one of the types that XML Schema itself defines.
    fn base_de_xsd(&self, valor: &[u8]) -> bool {
        nomes::qname(valor, super::codificacao::Codificacao::Utf8).is_some_and(|q| {
            self.espacos.de(&self.como_escrito(q.prefixo)) == Some(Espaco::Xsd)
                && TIPOS_DE_XSD.iter().any(|t| t.as_bytes() == q.local)
        })
    }

    /// A prefix in UTF-8 as the document would write it in a tag.
    fn como_escrito<'a>(&self, prefixo: &'a [u8]) -> Cow<'a, [u8]> {
        if self.cod.utf8() || prefixo.is_ascii() {
            return prefixo.into();
        }
        let byte = |c: char| (0..=u8::MAX).find(|b| self.cod.texto(&[*b]).starts_with(c)).unwrap_or(b'?');
        String::from_utf8_lossy(prefixo).chars().map(byte).collect()
    }

    /// The type that `xsi:type` names must be the declared one or derive from it.
    fn xsi_type(&mut self, j: &[u8], tag: &Tag<'_>, a: Atributo, d: Destino) -> Destino {
        let declarado = match d.especie {
            Especie::Complexo => Some(d.tipo),
            Especie::Folha => Some(d.tipo | SIMPLES),
            _ => None,
        };
        let valor = self.atributo_valores[a.valor.0..a.valor.1].trim_ascii();
        let pedido = nomes::qname(valor, super::codificacao::Codificacao::Utf8).and_then(|q| {
            let achar = |lista: &[(u16, u16)]| {
                lista
                    .iter()
                    .find(|(n, _)| t::NOMES[usize::from(*n)].as_bytes() == q.local)
                    .map(|(_, tipo)| *tipo)
            };
            match self.espacos.de(&self.como_escrito(q.prefixo))? {
                Espaco::Ans => achar(self.esquema.linha().nomeados),
                Espaco::Dsig => achar(t::NOMEADOS_DSIG),
                // The names of the bases come first among the names, in the order of their types.
                // These two only say how white space is read, which no check of a text looks at.
                Espaco::Xsd if matches!(q.local, b"normalizedString" | b"token") => Some(SIMPLES),
                Espaco::Xsd => {
                    (0..BASES).find(|i| t::NOMES[usize::from(*i)].as_bytes() == q.local).map(|i| i | SIMPLES)
                }
                _ => None,
            }
        });
        match pedido {
            // Any type of XML Schema will do where nothing was declared; its text is then not looked at.
            None if declarado.is_none() && self.base_de_xsd(valor) => {
                if valor.ends_with(b"anyType") {
                    d
                } else {
                    Destino { especie: Especie::Folha, tipo: SIMPLES, ..d }
                }
            }
            Some(p) if declarado.is_none_or(|x| deriva(p, x)) => Destino {
                especie: if p & SIMPLES == 0 { Especie::Complexo } else { Especie::Folha },
                tipo: p,
                ..d
            },
            _ => {
                let mensagem =
                    format!("O tipo indicado em xsi:type não serve para a tag {}.", self.texto(tag.local));
                self.falhar_atributo(j, tag, a, "XSD-TIPO", mensagem, "Retire o atributo xsi:type da tag.");
                d
            }
        }
    }
}

/// The types that XML Schema defines.
const TIPOS_DE_XSD: &[&str] = &[
    "anyType",
    "anySimpleType",
    "string",
    "normalizedString",
    "token",
    "language",
    "NMTOKEN",
    "NMTOKENS",
    "Name",
    "NCName",
    "ID",
    "IDREF",
    "IDREFS",
    "ENTITY",
    "ENTITIES",
    "QName",
    "NOTATION",
    "anyURI",
    "boolean",
    "decimal",
    "integer",
    "nonPositiveInteger",
    "negativeInteger",
    "nonNegativeInteger",
    "positiveInteger",
    "long",
    "int",
    "short",
    "byte",
    "unsignedLong",
    "unsignedInt",
    "unsignedShort",
    "unsignedByte",
    "float",
    "double",
    "duration",
    "dateTime",
    "date",
    "time",
    "gYearMonth",
    "gYear",
    "gMonthDay",
    "gDay",
    "gMonth",
    "hexBinary",
    "base64Binary",
];

/// Number of base types.
pub(super) const BASES: u16 = 10;

/// Whether a type is another or derives from it.
fn deriva(mut tipo: u16, de: u16) -> bool {
    loop {
        if tipo == de {
            return true;
        }
        let acima = if tipo & SIMPLES == 0 {
            t::COMPLEXOS[usize::from(tipo)].base
        } else {
            match t::SIMPLES_TIPOS[usize::from(tipo & !SIMPLES)].pai {
                NENHUM => NENHUM,
                p => p | SIMPLES,
            }
        };
        if acima == NENHUM {
            return false;
        }
        tipo = acima;
    }
}
