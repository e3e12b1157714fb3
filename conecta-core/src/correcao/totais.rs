//! Totals that follow from the items of a guia (rules ITM-03, VAL-01 to VAL-04, HON-04, ODO-08, REC-03).
//!
//! Only what the items determine is computed: a guia with an item that lacks its quantity, or without any item, keeps its
//! totals and is told about.

use rust_decimal::{Decimal, RoundingStrategy};

use super::base::Base;
use super::caminho::{Indice, Passo};
use crate::types::Lexico;
use crate::xml::No;

/// Decimal places of money.
const CENTAVOS: u32 = 2;

/// Categories of outras despesas: code of tabela 25 and the field of their total.
const CATEGORIAS: [(&str, &str); 6] = [
    ("01", "valorGasesMedicinais"),
    ("02", "valorMedicamentos"),
    ("03", "valorMateriais"),
    ("05", "valorDiarias"),
    ("07", "valorTaxasAlugueis"),
    ("08", "valorOPME"),
];

/// A total to be written.
#[derive(Debug)]
pub(super) struct Total<'b> {
    /// The element that has it, and the steps to it.
    pub(super) desde: No<'b>,
    pub(super) passos: Vec<Passo>,
    pub(super) valor: String,
}

/// The totals of a document.
#[derive(Debug, Default)]
pub(super) struct Totais<'b> {
    pub(super) a_gravar: Vec<Total<'b>>,
    /// Guias whose items do not determine their totals, and why in pt-BR.
    pub(super) indefinidos: Vec<(No<'b>, &'static str)>,
}

/// Computes the totals of all guias, or of those that are or hold one of `so`.
pub(super) fn totais<'b>(base: &'b Base<'_>, serve: impl Fn(No<'b>) -> bool) -> Totais<'b> {
    let mut t = Totais::default();
    for no in base.lida.arvore.nos() {
        let calcular: fn(&mut Totais<'b>, No<'b>) -> Result<(), &'static str> = match no.nome() {
            "guiaSP-SADT" | "guiaResumoInternacao" => Totais::guia_medica,
            "guiaHonorarios" => Totais::honorarios,
            "guiaOdonto" => Totais::odonto,
            "guiaRecursoGlosa" | "guiaRecursoGlosaOdonto" => Totais::recurso,
            _ => continue,
        };
        if !serve(no) {
            continue;
        }
        let antes = t.a_gravar.len();
        if let Err(motivo) = calcular(&mut t, no) {
            t.a_gravar.truncate(antes);
            t.indefinidos.push((no, motivo));
        }
    }
    t
}

const SEM_ITENS: &str = "A guia não tem itens de que os totais decorram.";
const ITEM_INCOMPLETO: &str =
    "Um item não tem quantidade, valor unitário e fator com que se calcule o total.";
const CATEGORIA: &str = "Uma despesa não diz a que categoria pertence.";
const VALOR_AUSENTE: &str = "Um item não tem o valor que entra no total.";
const GUIA_INTEIRA: &str =
    "O recurso é de guias inteiras: o total decorre das glosas, que não estão na mensagem.";
const GRANDE: &str = "Um total passa do que se pode calcular.";
const US: &str =
    "Há procedimentos com quantidade maior que 1 e não se sabe se o valor informado é de um ou de todos.";

/// The number in a field; `None` when there is none.
fn numero(no: No<'_>, campo: &str) -> Option<Decimal> {
    Decimal::ler(no.filho(campo)?.texto()?.trim()).ok()
}

fn soma(a: Decimal, b: Decimal) -> Result<Decimal, &'static str> {
    a.checked_add(b).ok_or(GRANDE)
}

fn passo(nome: &str) -> Passo {
    Passo { nome: nome.to_owned(), indice: Indice::Unico }
}

impl<'b> Totais<'b> {
    /// Notes a total, unless the field has this value in whatever form.
    fn gravar(&mut self, desde: No<'b>, caminho: &[&str], valor: Decimal) {
        let (ultimo, grupos) = caminho.split_last().unwrap_or((&"", &[]));
        if desde.em(grupos).and_then(|n| numero(n, ultimo)) == Some(valor) {
            return;
        }
        let passos = caminho.iter().map(|n| passo(n)).collect();
        self.a_gravar.push(Total { desde, passos, valor: format!("{valor:.2}") });
    }

    /// Quantity × unit value × factor, rounded half up, written into the item.
    fn item(&mut self, no: No<'b>) -> Result<Decimal, &'static str> {
        let n = |campo| numero(no, campo).ok_or(ITEM_INCOMPLETO);
        let bruto = n("quantidadeExecutada")?.checked_mul(n("valorUnitario")?).ok_or(GRANDE)?;
        let total = bruto.checked_mul(n("reducaoAcrescimo")?).ok_or(GRANDE)?;
        let total = total.round_dp_with_strategy(CENTAVOS, RoundingStrategy::MidpointAwayFromZero);
        self.gravar(no, &["valorTotal"], total);
        Ok(total)
    }

    /// SP/SADT and internação: procedimentos, categories of despesas, and all.
    fn guia_medica(&mut self, guia: No<'b>) -> Result<(), &'static str> {
        let mut procedimentos = None;
        for item in netos(guia, "procedimentosExecutados", "procedimentoExecutado") {
            procedimentos = Some(soma(procedimentos.unwrap_or_default(), self.item(item)?)?);
        }
        let mut categorias = [None; CATEGORIAS.len()];
        for despesa in netos(guia, "outrasDespesas", "despesa") {
            let codigo = despesa.filho("codigoDespesa").and_then(|n| n.texto()).ok_or(CATEGORIA)?;
            let i = CATEGORIAS.iter().position(|(c, _)| *c == codigo.trim()).ok_or(CATEGORIA)?;
            let item = despesa.filho("servicosExecutados").ok_or(ITEM_INCOMPLETO)?;
            categorias[i] = Some(soma(categorias[i].unwrap_or_default(), self.item(item)?)?);
        }
        if procedimentos.is_none() && categorias.iter().all(Option::is_none) {
            return Err(SEM_ITENS);
        }
        let mut geral = Decimal::ZERO;
        let campos = CATEGORIAS.iter().map(|(_, campo)| *campo).zip(categorias);
        for (campo, total) in [("valorProcedimentos", procedimentos)].into_iter().chain(campos) {
            match total {
                Some(t) => self.gravar(guia, &["valorTotal", campo], t),
                // A category without items may stand there as zero.
                None if guia.em(&["valorTotal", campo]).is_some() => {
                    self.gravar(guia, &["valorTotal", campo], Decimal::ZERO);
                }
                None => {}
            }
            geral = soma(geral, total.unwrap_or_default())?;
        }
        self.gravar(guia, &["valorTotal", "valorTotalGeral"], geral);
        Ok(())
    }

    fn honorarios(&mut self, guia: No<'b>) -> Result<(), &'static str> {
        let mut geral = None;
        for item in netos(guia, "procedimentosRealizados", "procedimentoRealizado") {
            geral = Some(soma(geral.unwrap_or_default(), self.item(item)?)?);
        }
        self.gravar(guia, &["valorTotalHonorarios"], geral.ok_or(SEM_ITENS)?);
        Ok(())
    }

    fn odonto(&mut self, guia: No<'b>) -> Result<(), &'static str> {
        let itens: Vec<No<'b>> = guia.filhos().filter(|f| f.nome() == "procedimentosExecutados").collect();
        if itens.is_empty() {
            return Err(SEM_ITENS);
        }
        if itens.iter().any(|i| numero(*i, "qtdProc").is_some_and(|q| q != Decimal::ONE)) {
            return Err(US);
        }
        let total = |campo: &str| {
            let com = |i: &&No<'b>| i.filho(campo).is_some();
            let parcela = |i: &No<'b>| numero(*i, campo).ok_or(VALOR_AUSENTE);
            itens.iter().filter(com).try_fold(Decimal::ZERO, |t, i| soma(t, parcela(i)?))
        };
        for (campo, de) in [
            ("qtdTotalUS", "qtdUS"),
            ("valorTotalProc", "valorProc"),
            ("valorTotalFranquia", "valorFranquia"),
        ] {
            let informado = itens.iter().any(|i| i.filho(de).is_some());
            if informado || guia.filho(campo).is_some() && campo != "valorTotalProc" {
                self.gravar(guia, &[campo], total(de)?);
            }
        }
        Ok(())
    }

    fn recurso(&mut self, recurso: No<'b>) -> Result<(), &'static str> {
        let mut geral = None;
        for guia in netos(recurso, "opcaoRecurso", "recursoGuia") {
            let medicos = netos(guia, "opcaoRecursoGuia", "itensGuia");
            let odontologicos = guia.filhos().filter(|f| f.nome() == "recursoProcedimento");
            let mut da_guia = None;
            for item in medicos.chain(odontologicos) {
                let valor = numero(item, "valorRecursado").ok_or(VALOR_AUSENTE)?;
                da_guia = Some(soma(da_guia.unwrap_or_default(), valor)?);
            }
            geral = Some(soma(geral.unwrap_or_default(), da_guia.ok_or(GUIA_INTEIRA)?)?);
        }
        self.gravar(recurso, &["valorTotalRecursado"], geral.ok_or(GUIA_INTEIRA)?);
        Ok(())
    }
}

/// The children of a name of the child of a name.
fn netos<'b>(no: No<'b>, grupo: &'static str, nome: &'static str) -> impl Iterator<Item = No<'b>> {
    no.filho(grupo).into_iter().flat_map(move |g| g.filhos().filter(move |f| f.nome() == nome))
}
