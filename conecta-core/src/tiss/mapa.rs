//! Finding one's way in the model: every type of it, and the type of an element by its path.

use conecta_schemas::Familia;

use super::conteudo::{Campo, Forma, Grupo};
use super::documento::Raiz;
use crate::xml::No;

/// Every type with child elements, each once, messages first.
pub fn grupos() -> Vec<&'static Grupo> {
    let mut achados: Vec<&'static Grupo> = Vec::new();
    let raizes = Raiz::todas().iter().map(|(_, _, forma)| forma());
    raizes.for_each(|f| juntar(f, &mut achados));
    achados
}

fn juntar(forma: Forma, achados: &mut Vec<&'static Grupo>) {
    let Forma::Grupo(g) = forma else { return };
    if achados.iter().any(|x| x.nome == g.nome) {
        return;
    }
    achados.push(g);
    g.campos.iter().for_each(|c| juntar((c.forma)(), achados));
}

/// The type of the element at a path such as `/mensagemTISS/cabecalho/origem`. Indices, and what stands above the
/// message, count for nothing.
pub fn grupo_em(familia: Familia, caminho: &str) -> Option<&'static Grupo> {
    let mut nomes = caminho.split('/').map(|n| n.split('[').next().unwrap_or(n));
    let da_raiz = |nome: &str| {
        Raiz::todas().iter().find(|(f, tag, _)| *f == familia && *tag == nome).map(|(_, _, forma)| forma())
    };
    let mut forma = nomes.find_map(da_raiz)?;
    for nome in nomes {
        let Forma::Grupo(g) = forma else { return None };
        forma = (g.da_tag(nome)?.forma)();
    }
    match forma {
        Forma::Grupo(g) => Some(g),
        Forma::Valor(_) => None,
    }
}

/// Number that the provider gave to a guia: in itself or in its header. What has one is a guia.
pub fn numero_da_guia<'a>(no: No<'a>) -> Option<&'a str> {
    if no.nome().starts_with("cabecalho") {
        return None;
    }
    let de = |n: No<'a>| n.filho("numeroGuiaPrestador").and_then(|x| x.texto());
    let do_cabecalho = || no.filhos().filter(|f| f.nome().starts_with("cabecalho")).find_map(de);
    de(no).or_else(do_cabecalho).map(str::trim)
}

impl Grupo {
    /// The field that an element of this name is.
    pub fn da_tag(&self, tag: &str) -> Option<&'static Campo> {
        self.campos.iter().find(|c| c.tag == tag)
    }
}

impl Campo {
    /// Name in snake case, for options of a choice as well: `RegistroAns` is `registro_ans`.
    pub fn nome_minusculo(&self) -> String {
        let mut nome = String::with_capacity(self.nome.len() + 4);
        for c in self.nome.chars() {
            if c.is_ascii_uppercase() && !nome.is_empty() {
                nome.push('_');
            }
            nome.push(c.to_ascii_lowercase());
        }
        nome
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn cada_tipo_tem_um_nome_so_seu() {
        let todos = grupos();
        assert!(todos.len() > 300, "{}", todos.len());
        for g in &todos {
            let nomes: BTreeSet<String> = g.campos.iter().map(Campo::nome_minusculo).collect();
            assert_eq!(nomes.len(), g.campos.len(), "{}", g.nome);
            assert!(g.sala.starts_with("conecta_core::tiss"), "{}", g.sala);
            for c in g.campos {
                // A type found under one name is the same wherever it is.
                if let Forma::Grupo(f) = (c.forma)() {
                    assert!(
                        todos.iter().any(|x| std::ptr::eq(*x, f) || x.sala == f.sala && x.nome == f.nome)
                    );
                }
            }
        }
    }

    #[test]
    fn o_tipo_de_um_caminho() {
        let em = |c| grupo_em(Familia::Tiss, c).map(|g| g.nome);
        assert_eq!(em("/mensagemTISS"), Some("MensagemTiss"));
        let guia = "/mensagemTISS/prestadorParaOperadora/loteGuias/guiasTISS/guiaSP-SADT[3]";
        assert_eq!(em(guia), Some("GuiaSpSadt"));
        assert_eq!(em("/Envelope/Body/loteGuiasWS/cabecalho"), Some("CabecalhoTransacao"));
        assert_eq!(em("/mensagemTISS/epilogo/hash"), None);
        assert_eq!(em("/mensagemTISS/nada"), None);
    }
}
