//! Packs one on another, on the base: what each rule has become on a day.

use std::sync::Arc;

use chrono::NaiveDate;

use super::base::Base;
use super::erro::{ErroDePacote, PacoteRecusado};
use super::execucao::Ligada;
use super::leitura::da_base;
use super::linguagem::{Nivel, Pacote};
use crate::Codigo;

/// Packs of one judgement: base (ANS), operator, contract.
#[derive(Debug, Default)]
pub struct Pacotes {
    camadas: Vec<Arc<Pacote>>,
    base: Option<Base>,
}

impl Pacotes {
    /// Lays packs one on another in the order given, those of contracts on those of operators.
    ///
    /// # Errors
    /// With every reason why they do not go together: names and prefixes that two have, severities of rules that none below has.
    pub fn new(mut camadas: Vec<Arc<Pacote>>) -> Result<Self, PacoteRecusado> {
        camadas.sort_by_key(|p| p.camada);
        let mut erros = Vec::new();
        for (i, p) in camadas.iter().enumerate() {
            let antes = &camadas[..i];
            let mut dizer = |em: usize, onde: &str, mensagem: String, ajuda: &str| {
                let (linha, coluna) = p.lugar(em);
                let (pacote, onde, ajuda) = (p.arquivo.clone(), onde.to_owned(), ajuda.to_owned());
                erros.push(ErroDePacote { pacote, linha, coluna, onde, mensagem, ajuda });
            };
            if antes.iter().any(|a| a.nome == p.nome) {
                dizer(
                    usize::MAX,
                    "nome",
                    format!("O pacote {} foi dado duas vezes.", p.nome),
                    "Dê-o uma vez só.",
                );
            } else if antes.iter().any(|a| a.prefixo == p.prefixo) {
                let ajuda = "Cada pacote tem o seu prefixo.";
                dizer(usize::MAX, "prefixo", format!("O prefixo {} já é de outro pacote.", p.prefixo), ajuda);
            }
            for a in p.ajustes.iter().filter(|a| !da_base(a.codigo.as_str())) {
                if !antes.iter().any(|b| b.regras.iter().any(|r| r.codigo == a.codigo)) {
                    let ajuda = "Dê também o pacote da operadora que a tem, ou confira o código.";
                    dizer(
                        a.em,
                        "severidade",
                        format!("Nenhum pacote de baixo tem a regra {}.", a.codigo),
                        ajuda,
                    );
                }
            }
        }
        if erros.is_empty() { Ok(Self { camadas, base: None }) } else { Err(PacoteRecusado(erros)) }
    }

    /// With known críticas that do not weigh.
    #[must_use]
    pub fn com_base(self, base: Base) -> Self {
        Self { base: Some(base), ..self }
    }

    /// The packs, from the lowest layer up.
    pub fn iter(&self) -> impl Iterator<Item = &Pacote> {
        self.camadas.iter().map(|p| &**p)
    }

    /// Whether nothing is laid on the base.
    pub fn is_empty(&self) -> bool {
        self.camadas.is_empty() && self.base.is_none()
    }

    /// The packs that hold for the messages of an operator on a day, the topmost first.
    fn vigentes<'a>(&'a self, cena: &'a Cenario) -> impl Iterator<Item = &'a Arc<Pacote>> {
        let dela = |p: &Pacote| p.registro_ans.as_ref().is_none_or(|r| *r == cena.operadora);
        self.camadas.iter().rev().filter(move |p| p.vigencia.vale(cena.dia) && dela(p))
    }

    /// What a rule has become; `None` when no pack turns it.
    pub(crate) fn nivel(&self, codigo: &str, cena: &Cenario) -> Option<Nivel> {
        self.vigentes(cena)
            .flat_map(|p| &p.ajustes)
            .find(|a| a.codigo.as_str() == codigo && a.vigencia.vale(cena.dia))
            .map(|a| a.nivel)
    }

    /// The rules of packs that are on.
    pub(crate) fn ligadas(&self, cena: &Cenario) -> Vec<Ligada> {
        let mut ligadas: Vec<Ligada> = self
            .vigentes(cena)
            .flat_map(|p| &p.regras)
            .filter(|r| r.vigencia.vale(cena.dia))
            .filter_map(|r| {
                let nivel = self.nivel(r.codigo.as_str(), cena).unwrap_or(Nivel::Ligada(r.severidade));
                Some((Arc::clone(r), nivel.severidade()?))
            })
            .collect();
        ligadas.sort_by_key(|(r, _)| r.codigo);
        ligadas
    }

    /// What becomes of so many críticas of one kind that a message has: whatever pass found them.
    pub(crate) fn rever(
        &self,
        codigo: Codigo,
        regra: Option<Codigo>,
        (caminho, quantas): (&str, u64),
        nivel: Nivel,
        cena: &Cenario,
    ) -> Nivel {
        let nivel = self.nivel(regra.unwrap_or(codigo).as_str(), cena).unwrap_or(nivel);
        self.base.as_ref().map_or(nivel, |b| b.baixar(codigo, caminho, quantas, nivel, cena.dia))
    }
}

/// On what a message is judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cenario {
    /// The day of the judgement, or that of the message.
    pub(crate) dia: Option<NaiveDate>,
    /// `registroANS` of the operator.
    pub(crate) operadora: String,
}
