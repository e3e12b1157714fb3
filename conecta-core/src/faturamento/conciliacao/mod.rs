//! Demonstrativos against what was sent: guia by guia, item by item, cent by cent.
//!
//! Lotes go in first, as bytes or as documents; then demonstrativos of any kind, read tolerantly: what is off the standard is
//! listed as a deviation (DEM-08) and does not hinder. Guias are matched by number, items by number, code and day. What comes of
//! it says of everything presented what was processed, released, cut (why, and what to do about it) and paid, what is on one
//! side alone, and why presented is not released and cut, where it is not.
//!
//! ```
//! use conecta_core::faturamento::conciliacao::Conciliador;
//!
//! # fn main() -> Result<(), conecta_core::Error> {
//! # let lote = include_bytes!("../../../../exemplos/certo-lote-sp-sadt-4.03.00.xml");
//! # let demonstrativo = include_bytes!("../../../../exemplos/certo-demonstrativo-analise-conta-4.01.00.xml");
//! let mut c = Conciliador::new();
//! c.lote(lote)?;
//! c.demonstrativo(demonstrativo)?;
//! let feita = c.concluir();
//! assert_eq!((feita.resumo.guias, feita.resumo.guias_sem_demonstrativo), (1, 1));
//! # Ok(())
//! # }
//! ```
//!
//! Here: reading and matching. Not here: appealing ([`recurso`](super::recurso)).

pub(super) mod campos;
mod casar;
mod demonstrativo;
pub(super) mod enviado;
mod modelo;
mod resumo;
#[cfg(test)]
mod testes;

use std::collections::{HashMap, HashSet};
use std::io::Read;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::critica::Severidade;
use crate::opcoes::Nivel;
use crate::tiss::Documento;
use crate::xml::{Arvore, Arvores, No, ler_arvore};
use crate::{Error, Opcoes, Relatorio};

pub use modelo::{
    Casamento, Causa, DemonstrativoLido, Desvio, Explicacao, GlosaConciliada, GuiaConciliada, ItemConciliado,
    ProtocoloConciliado,
};
pub use resumo::{PEDIR_MOTIVO, PorAcao, PorMotivo, Resumo, significado};

/// The outcome: everything on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Conciliacao {
    /// Totals, by reason and by action.
    pub resumo: Resumo,
    /// The demonstrativos, with their deviations.
    pub demonstrativos: Vec<DemonstrativoLido>,
    /// The protocolos that they tell of.
    pub protocolos: Vec<ProtocoloConciliado>,
    /// The guias: those sent in their order, then those that were never sent.
    pub guias: Vec<GuiaConciliada>,
}

impl Conciliacao {
    /// The guias of a protocolo.
    pub fn do_protocolo<'a>(&'a self, numero: &'a str) -> impl Iterator<Item = &'a GuiaConciliada> {
        self.guias.iter().filter(move |g| g.protocolo == numero)
    }
}

/// Takes in lotes and demonstrativos.
#[derive(Debug, Default)]
pub struct Conciliador {
    guias: Vec<GuiaConciliada>,
    por_numero: HashMap<String, Vec<usize>>,
    por_numero_da_operadora: HashMap<String, usize>,
    /// Guias of which a demonstrativo told item by item.
    analisadas: HashSet<usize>,
    protocolos: Vec<ProtocoloConciliado>,
    por_protocolo: HashMap<String, usize>,
    demonstrativos: Vec<DemonstrativoLido>,
}

impl Conciliador {
    /// Nothing taken in yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A lote that was sent, guia by guia; says how many there were.
    ///
    /// # Errors
    /// If the document is no message, or a guia is so large that its tree would pass the limits.
    pub fn lote(&mut self, documento: &[u8]) -> Result<usize, Error> {
        self.lote_em_fluxo(documento)
    }

    /// The same as it is read, in memory bounded by what is kept of each guia.
    ///
    /// # Errors
    /// As [`Self::lote`], and if the reader fails.
    pub fn lote_em_fluxo(&mut self, leitor: impl Read) -> Result<usize, Error> {
        let inicio = self.guias.len();
        let mut arvores = Arvores::new(leitor, &so_a_arvore());
        for arvore in arvores.by_ref() {
            let arvore = arvore?;
            if let Some(no) = arvore.raiz().filter(|n| enviado::GUIAS.contains(&n.nome())) {
                self.guias.push(enviado::guia(no));
            }
        }
        let numero = arvores.esqueleto().and_then(numero_do_lote);
        Ok(self.enviadas(inicio, numero))
    }

    /// A lote that was made or read before.
    pub fn lote_lido(&mut self, documento: &Documento) -> usize {
        let inicio = self.guias.len();
        let arvore = documento.arvore();
        let nos = arvore.nos().filter(|n| enviado::GUIAS.contains(&n.nome()));
        self.guias.extend(nos.map(enviado::guia));
        self.enviadas(inicio, numero_do_lote(&arvore))
    }

    fn enviadas(&mut self, inicio: usize, lote: Option<String>) -> usize {
        let lote = lote.unwrap_or_default();
        for i in inicio..self.guias.len() {
            let g = &mut self.guias[i];
            g.lote.clone_from(&lote);
            self.por_numero.entry(g.numero.clone()).or_default().push(i);
            if let Some(n) = &g.numero_operadora {
                self.por_numero_da_operadora.insert(n.clone(), i);
            }
        }
        self.guias.len() - inicio
    }

    /// A demonstrativo of any kind; says how many guias it lists.
    ///
    /// # Errors
    /// If it is no message, holds no demonstrativo, or is so large that its tree would pass the limits. What is off the standard
    /// is no error.
    pub fn demonstrativo(&mut self, documento: &[u8]) -> Result<usize, Error> {
        let lida = ler_arvore(documento, &so_a_arvore())?;
        self.demonstrativos_de(&lida.arvore, desvios(&lida.relatorio))
    }

    /// A demonstrativo that was made or read before.
    ///
    /// # Errors
    /// If it holds no demonstrativo.
    pub fn demonstrativo_lido(&mut self, documento: &Documento) -> Result<usize, Error> {
        self.demonstrativos_de(&documento.arvore(), Vec::new())
    }

    fn demonstrativos_de(&mut self, arvore: &Arvore, mut desvios: Vec<Desvio>) -> Result<usize, Error> {
        let lidos = demonstrativo::ler(arvore);
        if lidos.is_empty() {
            return Err(Error::SemMensagem);
        }
        let mut quantas = 0;
        for (mut d, protocolos) in lidos {
            d.desvios.splice(0..0, desvios.drain(..));
            quantas += d.guias;
            self.demonstrativos.push(d);
            for lido in protocolos {
                self.protocolo(lido);
            }
        }
        Ok(quantas)
    }

    fn protocolo(&mut self, lido: demonstrativo::Lido) {
        let p = lido.protocolo;
        let analise = lido.guias.iter().any(|g| g.analise);
        for g in lido.guias {
            self.guia(g, &p);
        }
        match self.por_protocolo.get(&p.numero).map(|i| &mut self.protocolos[*i]) {
            None => {
                self.por_protocolo.insert(p.numero.clone(), self.protocolos.len());
                self.protocolos.push(p);
            }
            // The análise tells more than the payment; only the payment tells when.
            Some(antes) if analise => {
                let pago = p.data_pagamento.or(antes.data_pagamento);
                let situacao = p.situacao.clone().or(antes.situacao.take());
                *antes = ProtocoloConciliado { data_pagamento: pago, situacao, ..p };
            }
            Some(antes) => antes.data_pagamento = p.data_pagamento.or(antes.data_pagamento),
        }
    }

    fn guia(&mut self, lida: demonstrativo::GuiaLida, p: &ProtocoloConciliado) {
        let demonstrativo::GuiaLida { guia: lida, analise } = lida;
        let Some((i, como)) = self.par(&lida, p) else {
            let i = self.guias.len();
            if analise {
                self.analisadas.insert(i);
            }
            self.por_numero.entry(lida.numero.clone()).or_default().push(i);
            let (lote, protocolo) = (p.lote.clone(), p.numero.clone());
            self.guias.push(GuiaConciliada {
                lote,
                protocolo,
                casamento: Casamento::SoDemonstrativo,
                ..lida
            });
            return;
        };
        let ja_analisada = if analise { !self.analisadas.insert(i) } else { self.analisadas.contains(&i) };
        let g = &mut self.guias[i];
        g.protocolo.clone_from(&p.numero);
        if !analise && ja_analisada {
            g.pago = Some(g.pago.unwrap_or(Decimal::ZERO) + lida.liberado);
            g.data_pagamento = lida.data_pagamento.or(g.data_pagamento);
            return;
        }
        let (pago, quando) = (g.pago, g.data_pagamento);
        let so_do_demonstrativo = g.casamento == Casamento::SoDemonstrativo;
        if analise && ja_analisada {
            g.reanalisada = true;
            zerar(g);
        }
        casar::guia(g, lida, if so_do_demonstrativo { Casamento::SoDemonstrativo } else { como });
        if g.pago.is_none() {
            (g.pago, g.data_pagamento) = (pago, quando);
        }
    }

    /// The guia that was sent, of the same lote if several have the number.
    fn par(&self, lida: &GuiaConciliada, p: &ProtocoloConciliado) -> Option<(usize, Casamento)> {
        let com_numero = self.por_numero.get(&lida.numero).map_or(&[][..], Vec::as_slice);
        let do_lote = com_numero.iter().find(|i| self.guias[**i].lote == p.lote);
        let unica = || com_numero.first().filter(|_| com_numero.len() == 1);
        if let Some(i) = do_lote.or_else(unica) {
            return Some((*i, Casamento::Numero));
        }
        let i = self.por_numero_da_operadora.get(lida.numero_operadora.as_deref()?)?;
        Some((*i, Casamento::NumeroNaOperadora))
    }

    /// The outcome.
    pub fn concluir(mut self) -> Conciliacao {
        let mut soma = resumo::Soma::default();
        for g in &mut self.guias {
            casar::explicar(g);
            soma.guia(g);
        }
        self.protocolos.iter().for_each(|p| soma.protocolo(p));
        Conciliacao {
            resumo: soma.fim(),
            demonstrativos: self.demonstrativos,
            protocolos: self.protocolos,
            guias: self.guias,
        }
    }
}

/// Forgets what an earlier análise said of the items.
fn zerar(g: &mut GuiaConciliada) {
    g.itens.retain(|i| i.casamento != Casamento::SoDemonstrativo);
    for i in &mut g.itens {
        i.casamento = Casamento::SoEnviado;
        i.glosas.clear();
        (i.informado, i.processado, i.liberado, i.glosado) = Default::default();
    }
}

/// The tree is what counts: no rule, and the críticas only to tell what is off.
fn so_a_arvore() -> Opcoes {
    Opcoes { nivel: Nivel::Esquema, ..Opcoes::default() }
}

fn numero_do_lote(arvore: &Arvore) -> Option<String> {
    let no: No<'_> = arvore.nos().find(|n| n.nome() == "numeroLote")?;
    no.texto().map(|t| t.trim().to_owned())
}

/// What is off the standard inside of demonstrativos.
fn desvios(relatorio: &Relatorio) -> Vec<Desvio> {
    let erros = relatorio.criticas.iter().filter(|c| c.severidade == Severidade::Erro);
    let do_esquema =
        erros.filter(|c| c.codigo.as_str().starts_with("XSD-") && c.local.caminho.contains("demonstrativo"));
    do_esquema
        .take(campos::MAX_DESVIOS)
        .map(|c| Desvio {
            codigo: c.codigo.as_str().to_owned(),
            caminho: c.local.caminho.to_string(),
            mensagem: c.mensagem.to_string(),
        })
        .collect()
}
