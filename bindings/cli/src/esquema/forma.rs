//! A type taken apart into lines that can be compared with those of another version.

use std::collections::BTreeMap;

use conecta_schemas::{Complexo, Particula, Simples, Termo, Tipo};

use super::descrever::{cardinalidade, nome_do_tipo};

/// What a type says of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Membro {
    /// `?`, `*`, …; empty for exactly one.
    pub(super) vezes: String,
    /// Name of the type, or what it allows if it has none.
    pub(super) tipo: String,
    /// The groups around it, from the outside: `escolha`, `escolha ?`; empty when there are none.
    pub(super) grupo: String,
}

/// A type with child elements: each by its path within the type, so that nameless types are opened in place.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Forma {
    pub(super) membros: BTreeMap<String, Membro>,
    /// The paths, in the order of the grammar.
    pub(super) ordem: Vec<String>,
}

/// Takes a complex type apart.
pub(super) fn de(tipo: Complexo) -> Forma {
    let mut forma = Forma::default();
    abrir(tipo, "", &mut forma);
    forma
}

fn abrir(tipo: Complexo, prefixo: &str, forma: &mut Forma) {
    for atributo in tipo.atributos() {
        let vezes = if atributo.obrigatorio { String::new() } else { "?".to_owned() };
        let membro = Membro { vezes, tipo: nome_ou_conteudo(atributo.tipo), grupo: String::new() };
        forma.por(&format!("{prefixo}@{}", atributo.nome), membro);
    }
    if let Some(conteudo) = tipo.conteudo() {
        percorrer(&conteudo, prefixo, "", forma);
    }
}

fn percorrer(particula: &Particula, prefixo: &str, grupo: &str, forma: &mut Forma) {
    let vezes = cardinalidade(particula.min, particula.max);
    let (titulo, partes) = match &particula.termo {
        Termo::Elemento { prefixo: espaco, nome, tipo } => {
            let caminho = format!("{prefixo}{espaco}{nome}");
            let texto = match tipo {
                Tipo::Simples(simples) => nome_ou_conteudo(*simples),
                Tipo::Complexo(_) => nome_do_tipo(*tipo).unwrap_or("(tipo sem nome)").to_owned(),
            };
            let caminho = forma.por(&caminho, Membro { vezes, tipo: texto, grupo: grupo.to_owned() });
            if let Tipo::Complexo(complexo) = tipo
                && complexo.nome().is_none()
            {
                abrir(*complexo, &format!("{caminho}/"), forma);
            }
            return;
        }
        Termo::Curinga { .. } => {
            let membro = Membro { vezes, tipo: "qualquer elemento".to_owned(), grupo: grupo.to_owned() };
            forma.por(&format!("{prefixo}*"), membro);
            return;
        }
        // A sequence that occurs exactly once groups nothing.
        Termo::Sequencia(partes) if vezes.is_empty() && grupo.is_empty() => ("", partes),
        Termo::Sequencia(partes) => ("sequência", partes),
        Termo::Escolha(partes) => ("escolha", partes),
    };
    let nivel = format!("{titulo} {vezes}");
    let niveis = [grupo, nivel.trim()].into_iter().filter(|n| !n.is_empty()).collect::<Vec<_>>();
    let grupo = niveis.join(" > ");
    partes.iter().for_each(|p| percorrer(p, prefixo, &grupo, forma));
}

impl Forma {
    /// Takes a member in, under a path of its own: a name may stand more than once in a type.
    fn por(&mut self, caminho: &str, membro: Membro) -> String {
        let mut unico = caminho.to_owned();
        let mut vez = 1;
        while self.membros.contains_key(&unico) {
            vez += 1;
            unico = format!("{caminho} ({vez}ª vez)");
        }
        self.ordem.push(unico.clone());
        self.membros.insert(unico.clone(), membro);
        unico
    }
}

/// The name of a simple type; what it allows if it has no name.
fn nome_ou_conteudo(tipo: Simples) -> String {
    tipo.nome().map_or_else(|| super::descrever::descrever(tipo), str::to_owned)
}
