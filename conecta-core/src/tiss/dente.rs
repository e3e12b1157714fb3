//! Where in the mouth: a tooth or a region.

use super::conteudo::{Campo, Conteudo, Filhos, Forma, Grupo, Leitura, Montagem, Ocorrencia, Vezes};
use super::macros::serde_e_debug;
use super::{Dente, RegiaoBoca};
use crate::falha::FalhaDeLeitura;
use crate::xml::No;

/// Where in the mouth a procedure was done.
#[derive(Clone, PartialEq, Eq)]
pub enum DenteOuRegiao {
    /// A tooth.
    CodDente(Dente),
    /// A region.
    CodRegiao(RegiaoBoca),
    /// A tooth as the recurso de glosa of 3.00.01 writes it: as the text of the element itself.
    Direto(Dente),
}

impl DenteOuRegiao {
    const GRUPO: Grupo = Grupo {
        nome: "DenteOuRegiao",
        sala: module_path!(),
        ler: |no, l| <Self as Conteudo>::ler(no, l).map(drop),
        doc: " Where in the mouth a procedure was done.",
        escolha: true,
        campos: &[
            Campo {
                nome: "CodDente",
                tag: "codDente",
                doc: " A tooth.",
                vezes: Vezes::Uma,
                forma: Dente::forma,
            },
            Campo {
                nome: "CodRegiao",
                tag: "codRegiao",
                doc: " A region.",
                vezes: Vezes::Uma,
                forma: RegiaoBoca::forma,
            },
        ],
    };

    /// The tooth, however it was written.
    pub fn dente(&self) -> Option<&Dente> {
        match self {
            Self::CodDente(d) | Self::Direto(d) => Some(d),
            Self::CodRegiao(_) => None,
        }
    }
}

impl Conteudo for DenteOuRegiao {
    fn forma() -> Forma {
        Forma::Grupo(const { &Self::GRUPO })
    }
    fn ler(no: No<'_>, l: &mut Leitura) -> Result<Self, FalhaDeLeitura> {
        if no.texto().is_some() {
            return Ok(Self::Direto(Dente::ler(no, l)?));
        }
        let mut f = Filhos::de(no);
        let este = match no.filhos().next().map_or("", |f| f.nome()) {
            "codDente" => Self::CodDente(Ocorrencia::ler_de(&mut f, "codDente", l)?),
            "codRegiao" => Self::CodRegiao(Ocorrencia::ler_de(&mut f, "codRegiao", l)?),
            _ => return Err(FalhaDeLeitura::sem_escolha(no, Self::GRUPO.campos)),
        };
        f.fim(Self::GRUPO.campos, l);
        Ok(este)
    }
    fn escrever(&self, m: &mut Montagem<'_>) {
        match self {
            Self::CodDente(d) => d.escrever_em("codDente", m),
            Self::CodRegiao(r) => r.escrever_em("codRegiao", m),
            Self::Direto(d) => d.escrever(m),
        }
    }
}

serde_e_debug!(DenteOuRegiao);
