//! What a message of recurso asks for, beside what is known of it.

use rust_decimal::Decimal;

use super::super::super::contexto::{GuiaEnviada, Historico, ItemEnviado, RecursoEnviado};
use super::super::super::vista::{Campo, filhos};
use super::itens_de;
use crate::xml::No;

/// A recurso: of the whole protocol, or of guias.
pub(super) struct Pedido<'a> {
    pub(super) contratado: Campo<'a>,
    pub(super) lote: Campo<'a>,
    pub(super) protocolo: Campo<'a>,
    pub(super) total: Campo<'a>,
    /// Of the whole protocol: its `codigoGlosaProtocolo`.
    pub(super) do_protocolo: Option<Campo<'a>>,
    /// The guias; of a recurso of the protocol, those of the lote that are known.
    pub(super) alvos: Vec<Alvo<'a>>,
    /// Every glosa that is appealed as a whole is known.
    glosas_conhecidas: bool,
}

/// A guia of a recurso.
pub(super) struct Alvo<'a> {
    pub(super) numero: Campo<'a>,
    /// Codes of a guia that is appealed as a whole.
    pub(super) motivos: Vec<Campo<'a>>,
    pub(super) itens: Vec<ItemRecursado<'a>>,
    pub(super) enviada: Option<&'a GuiaEnviada>,
    pub(super) recursos: &'a [RecursoEnviado],
}

/// An item of a recurso.
pub(super) struct ItemRecursado<'a> {
    pub(super) sequencial: Campo<'a>,
    pub(super) data: Campo<'a>,
    pub(super) tabela: Campo<'a>,
    pub(super) codigo: Campo<'a>,
    pub(super) motivo: Campo<'a>,
    pub(super) valor: Campo<'a>,
    /// The item as it was billed.
    pub(super) enviado: Option<&'a ItemEnviado>,
    recursos: &'a [RecursoEnviado],
}

/// The number of a protocol or item as it is looked up: without zeros before it.
pub(super) fn sem_zeros(texto: &str) -> &str {
    let t = texto.trim_start_matches('0');
    if t.is_empty() && !texto.is_empty() { "0" } else { t }
}

/// What was refused of a guia, if all of it is known.
fn glosa(g: &GuiaEnviada) -> Option<Decimal> {
    let mut glosas = g.itens.values().map(|i| i.glosa);
    if g.itens.is_empty() { None } else { glosas.try_fold(Decimal::ZERO, |s, v| s.checked_add(v?)) }
}

impl<'a> Pedido<'a> {
    pub(super) fn ler(no: No<'a>, h: Option<&'a Historico>) -> Self {
        let c = |nome| Campo::de(no, nome);
        let opcao = no.filho("opcaoRecurso");
        let do_protocolo =
            opcao.and_then(|o| o.filho("recursoProtocolo")).map(|p| Campo::de(p, "codigoGlosaProtocolo"));
        let alvos =
            opcao.into_iter().flat_map(|o| filhos(o, "recursoGuia")).map(|g| Alvo::ler(g, h)).collect();
        Self {
            contratado: Campo(c("dadosContratado").no().and_then(|d| d.filhos().next())),
            lote: c("numeroLote"),
            protocolo: c("numeroProtocolo"),
            total: c("valorTotalRecursado"),
            do_protocolo,
            alvos,
            glosas_conhecidas: h.is_some(),
        }
        .com_guias_do_lote(h)
    }

    /// A recurso of the whole protocol is of all guias of the lote that are known.
    fn com_guias_do_lote(mut self, h: Option<&'a Historico>) -> Self {
        let lote = h.and_then(|h| h.lotes.get(self.lote.texto()));
        let Some((h, lote)) = h.zip(lote).filter(|_| self.do_protocolo.is_some() && self.alvos.is_empty())
        else {
            return self;
        };
        self.glosas_conhecidas = !lote.guias.is_empty() && lote.guias.iter().all(|n| h.guias.contains_key(n));
        self.alvos = (lote.guias.iter())
            .map(|n| Alvo {
                numero: Campo::default(),
                motivos: self.do_protocolo.into_iter().collect(),
                itens: Vec::new(),
                enviada: h.guias.get(n),
                recursos: h.recursos.get(n).map_or(&[], Vec::as_slice),
            })
            .collect();
        self
    }

    pub(super) fn itens(&self) -> impl Iterator<Item = &ItemRecursado<'a>> {
        self.alvos.iter().flat_map(|g| g.itens.iter())
    }

    /// What is appealed, and whether that is all of it: the glosas of whole guias may not be known.
    pub(super) fn soma(&self) -> Option<(Decimal, bool)> {
        let mut soma = Decimal::ZERO;
        let mut exata = self.do_protocolo.is_none() || (self.glosas_conhecidas && !self.alvos.is_empty());
        for alvo in &self.alvos {
            if alvo.por_item() {
                for i in &alvo.itens {
                    soma = soma.checked_add(i.valor.decimal()?)?;
                }
                continue;
            }
            match alvo.enviada.and_then(glosa).filter(|_| alvo.recursos.is_empty()) {
                Some(g) => soma = soma.checked_add(g)?,
                None => exata = false,
            }
        }
        Some((soma, exata))
    }
}

impl<'a> Alvo<'a> {
    fn ler(no: No<'a>, h: Option<&'a Historico>) -> Self {
        let origem = Campo::de(no, "numeroGuiaOrigem");
        let numero = if origem.existe() { origem } else { Campo::de(no, "numeroGuiaPrestador") };
        let enviada = h.and_then(|h| h.guias.get(numero.texto()));
        let recursos = h.and_then(|h| h.recursos.get(numero.texto())).map_or(&[][..], Vec::as_slice);
        let inteira = no.filho("opcaoRecursoGuia").into_iter().flat_map(|o| filhos(o, "recursoGuiaCompleta"));
        Self {
            numero,
            motivos: filhos(no, "codGlosaGuia")
                .map(|c| Campo(Some(c)))
                .chain(inteira.map(|g| Campo::de(g, "codGlosaGuia")))
                .collect(),
            itens: itens_de(no).map(|i| ItemRecursado::ler(i, enviada, recursos)).collect(),
            enviada,
            recursos,
        }
    }

    pub(super) fn por_item(&self) -> bool {
        !self.itens.is_empty()
    }

    /// All that was refused of the guia, if it is known.
    pub(super) fn glosa(&self) -> Option<Decimal> {
        self.enviada.and_then(glosa)
    }

    /// The codes that the demonstrativo gave to its items.
    pub(super) fn motivos_dados(&self) -> Vec<&'a str> {
        self.enviada
            .into_iter()
            .flat_map(|g| g.itens.values())
            .filter_map(|i| i.codigo_glosa.as_deref())
            .collect()
    }
}

impl<'a> ItemRecursado<'a> {
    fn ler(no: No<'a>, guia: Option<&'a GuiaEnviada>, recursos: &'a [RecursoEnviado]) -> Self {
        let um = |nomes: &[&str]| Campo(nomes.iter().find_map(|n| no.filho(n)));
        let sequencial = um(&["sequencialItem"]);
        Self {
            sequencial,
            data: um(&["dataInicio", "dataRealizacao"]),
            tabela: Campo::em(no, &["procRecurso", "codigoTabela"]),
            codigo: Campo::em(no, &["procRecurso", "codigoProcedimento"]),
            motivo: um(&["codGlosaItem", "codGlosaProc"]),
            valor: um(&["valorRecursado"]),
            enviado: guia.and_then(|g| g.itens.get(sem_zeros(sequencial.texto()))),
            recursos,
        }
    }

    /// Its `sequencialItem` as it is looked up.
    pub(super) fn numero(&self) -> &'a str {
        sem_zeros(self.sequencial.texto())
    }

    /// The last recurso of the item, and what it asked for.
    pub(super) fn anterior(&self) -> Option<(&'a RecursoEnviado, Decimal)> {
        self.recursos.iter().rev().find_map(|r| Some((r, *r.recursado.get(self.numero())?)))
    }
}
