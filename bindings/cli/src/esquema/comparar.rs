//! `--comparar`: what changed from one version to another, each type once by its name.

use std::collections::BTreeMap;

use conecta_schemas::{Esquema, Tipo};

use super::descrever::{descrever, nome_do_tipo};
use super::diferenca::{self, Mudanca};
use super::versao;
use crate::terminal::Cores;
use conecta_core::portugues::contar;

/// What changed, grouped by type and sorted by name.
pub(super) fn comparar(antes: Esquema, depois: Esquema, cores: Cores) -> String {
    let raizes = diferencas(&antes.raizes().collect(), &depois.raizes().collect());
    let (velhos, novos) = (por_nome(antes), por_nome(depois));
    let tipos = diferencas(&velhos, &novos);
    let total = raizes.total() + tipos.total();
    let (a, b) = (versao::nome(antes), versao::nome(depois));
    let titulo = format!("de {a} para {b}: {}", contar(total as u64, "diferença", "diferenças"));
    let mut texto = format!("{}\n", cores.forte(&titulo));
    raizes.escrever("elementos raiz", &mut texto, cores);
    tipos.escrever("tipos", &mut texto, cores);
    texto
}

type PorNome = BTreeMap<&'static str, Tipo>;

fn por_nome(esquema: Esquema) -> PorNome {
    esquema.nomeados().collect()
}

#[derive(Default)]
struct Diferencas {
    acrescentados: Vec<String>,
    retirados: Vec<String>,
    mudados: Vec<(&'static str, Vec<Mudanca>)>,
}

fn diferencas(antes: &PorNome, depois: &PorNome) -> Diferencas {
    let mut achadas = Diferencas::default();
    for (nome, novo) in depois {
        match antes.get(nome) {
            None => achadas.acrescentados.push(apresentar(nome, *novo)),
            // Types with the same content in two versions are often one in the tables.
            Some(velho) if velho == novo => {}
            Some(velho) => {
                let mudancas = comparar_mesmo_nome(nome, *velho, *novo);
                if !mudancas.is_empty() {
                    achadas.mudados.push((nome, mudancas));
                }
            }
        }
    }
    let retirados = antes.iter().filter(|(nome, _)| !depois.contains_key(*nome));
    achadas.retirados = retirados.map(|(nome, tipo)| apresentar(nome, *tipo)).collect();
    achadas
}

/// An element of the root whose type has a name is compared by that name; its content is compared with the types.
fn comparar_mesmo_nome(nome: &str, velho: Tipo, novo: Tipo) -> Vec<Mudanca> {
    match (nome_do_tipo(velho), nome_do_tipo(novo)) {
        (Some(a), Some(b)) if a != nome || b != nome => {
            if a == b {
                Vec::new()
            } else {
                vec![Mudanca::Mudado(format!("tipo: {a} → {b}"))]
            }
        }
        _ => diferenca::entre(velho, novo),
    }
}

fn apresentar(nome: &str, tipo: Tipo) -> String {
    match (nome_do_tipo(tipo).filter(|n| *n != nome), tipo) {
        (Some(nome_do_tipo), _) => format!("{nome} : {nome_do_tipo}"),
        (None, Tipo::Simples(simples)) => format!("{nome}: {}", descrever(simples)),
        (None, Tipo::Complexo(_)) => nome.to_owned(),
    }
}

impl Diferencas {
    fn total(&self) -> usize {
        let mudancas: usize = self.mudados.iter().map(|(_, m)| m.len()).sum();
        self.acrescentados.len() + self.retirados.len() + mudancas
    }

    fn escrever(&self, assunto: &str, texto: &mut String, cores: Cores) {
        let mais = |t: &str| format!("  {}\n", cores.verde(&format!("+ {t}")));
        let menos = |t: &str| format!("  {}\n", cores.vermelho(&format!("- {t}")));
        if !self.acrescentados.is_empty() {
            texto.push_str(&format!("\n{}\n", cores.forte(&format!("{assunto}: acrescentados"))));
            texto.extend(self.acrescentados.iter().map(|t| mais(t)));
        }
        if !self.retirados.is_empty() {
            texto.push_str(&format!("\n{}\n", cores.forte(&format!("{assunto}: retirados"))));
            texto.extend(self.retirados.iter().map(|t| menos(t)));
        }
        for (nome, mudancas) in &self.mudados {
            texto.push_str(&format!("\n{}\n", cores.forte(nome)));
            texto.extend(mudancas.iter().map(|mudanca| match mudanca {
                Mudanca::Acrescentado(t) => mais(t),
                Mudanca::Retirado(t) => menos(t),
                Mudanca::Mudado(t) => format!("  {}\n", cores.amarelo(&format!("~ {t}"))),
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn esquema(nome: &str) -> Esquema {
        versao::achar(nome).expect("versão conhecida")
    }

    #[test]
    fn uma_versao_nao_difere_de_si_mesma() {
        for esquema in conecta_schemas::esquemas() {
            let texto = comparar(esquema, esquema, Cores::nenhuma());
            assert!(texto.contains("0 diferenças") && texto.lines().count() == 1, "{texto}");
        }
    }

    #[test]
    fn ida_e_volta_trocam_o_sinal() {
        let (a, b) = (esquema("4.02.00"), esquema("4.03.00"));
        let contar = |texto: &str, sinal: &str| texto.lines().filter(|l| l.starts_with(sinal)).count();
        let (ida, volta) = (comparar(a, b, Cores::nenhuma()), comparar(b, a, Cores::nenhuma()));
        assert!(contar(&ida, "  + ") > 0, "{ida}");
        assert_eq!(contar(&ida, "  + "), contar(&volta, "  - "));
        assert_eq!(contar(&ida, "  ~ "), contar(&volta, "  ~ "));
    }
}
