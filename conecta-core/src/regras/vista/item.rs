//! A procedure or an expense of a guia.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::campo::Campo;
use super::guia::Profissional;
use super::leitores::leitores;
use crate::xml::No;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::regras) enum Tipo {
    /// The one of a consulta.
    Consulta,
    /// A procedure with unit, factor and total.
    Procedimento,
    /// A gas, medicine, material, daily, fee or OPME.
    Despesa,
    /// A procedure of a GTO.
    Odonto,
}

/// An item.
#[derive(Debug)]
pub(in crate::regras) struct Item<'a> {
    pub(in crate::regras) no: No<'a>,
    pub(in crate::regras) tipo: Tipo,
    pub(in crate::regras) sequencial: Campo<'a>,
    pub(in crate::regras) data: Campo<'a>,
    pub(in crate::regras) dia: Option<NaiveDate>,
    pub(in crate::regras) hora_inicial: Campo<'a>,
    pub(in crate::regras) hora_final: Campo<'a>,
    pub(in crate::regras) tabela: Campo<'a>,
    pub(in crate::regras) codigo: Campo<'a>,
    pub(in crate::regras) descricao: Campo<'a>,
    pub(in crate::regras) via: Campo<'a>,
    pub(in crate::regras) tecnica: Campo<'a>,
    pub(in crate::regras) campo_quantidade: Campo<'a>,
    pub(in crate::regras) campo_fator: Campo<'a>,
    pub(in crate::regras) campo_unitario: Campo<'a>,
    /// `valorTotal`, `valorProcedimento` or `valorProc`.
    pub(in crate::regras) campo_total: Campo<'a>,
    pub(in crate::regras) quantidade: Option<Decimal>,
    pub(in crate::regras) fator: Option<Decimal>,
    pub(in crate::regras) unitario: Option<Decimal>,
    pub(in crate::regras) total: Option<Decimal>,
    pub(in crate::regras) unidade: Campo<'a>,
    pub(in crate::regras) codigo_despesa: Campo<'a>,
    pub(in crate::regras) item_vinculado: Campo<'a>,
    pub(in crate::regras) registro_anvisa: Campo<'a>,
    pub(in crate::regras) ref_fabricante: Campo<'a>,
    pub(in crate::regras) autorizacao_funcionamento: Campo<'a>,
    pub(in crate::regras) centro_consumo: Campo<'a>,
    pub(in crate::regras) dente: Campo<'a>,
    pub(in crate::regras) regiao: Campo<'a>,
    pub(in crate::regras) face: Campo<'a>,
    pub(in crate::regras) us: Campo<'a>,
    pub(in crate::regras) franquia: Campo<'a>,
    pub(in crate::regras) autorizado: Campo<'a>,
    pub(in crate::regras) equipe: Vec<Profissional<'a>>,
}

leitores! { LEITORES Item:
    "sequencialItem" => sequencial,
    "horaInicial" => hora_inicial,
    "horaFinal" => hora_final,
    "codigoTabela" => tabela,
    "codigoProcedimento" => codigo,
    "descricaoProcedimento" => descricao,
    "viaAcesso" => via,
    "tecnicaUtilizada" => tecnica,
    "unidadeMedida" => unidade,
    "codigoDespesa" => codigo_despesa,
    "itemVinculado" => item_vinculado,
    "registroANVISA" => registro_anvisa,
    "codigoRefFabricante" => ref_fabricante,
    "autorizacaoFuncionamento" => autorizacao_funcionamento,
    "centroConsumo" => centro_consumo,
    "codDente" => dente,
    "codRegiao" => regiao,
    "denteFace" => face,
    "qtdUS" => us,
    "valorFranquia" => franquia,
    "autorizado" => autorizado,
    ;
    "dataExecucao" | "dataRealizacao" => |i, no| {
        i.data = Campo(Some(no));
        i.dia = i.data.data();
    },
    "quantidadeExecutada" | "qtdProc" => |i, no| {
        i.campo_quantidade = Campo(Some(no));
        i.quantidade = i.campo_quantidade.decimal();
    },
    "reducaoAcrescimo" => |i, no| {
        i.campo_fator = Campo(Some(no));
        i.fator = i.campo_fator.decimal();
    },
    "valorUnitario" => |i, no| {
        i.campo_unitario = Campo(Some(no));
        i.unitario = i.campo_unitario.decimal();
    },
    "valorTotal" | "valorProcedimento" | "valorProc" => |i, no| {
        i.campo_total = Campo(Some(no));
        i.total = i.campo_total.decimal();
    },
    "procedimento" | "procSolic" | "servicosExecutados" | "denteRegiao" | "identEquipe" => |i, no| i.por_filhos(no),
    "equipeSadt" | "profissionais" | "identificacaoEquipe" => |i, no| i.equipe.push(Profissional::ler(no)),
}

impl<'a> Item<'a> {
    pub(super) fn ler(no: No<'a>, tipo: Tipo) -> Self {
        let vazio = Campo::default();
        let mut i = Item {
            no,
            tipo,
            sequencial: vazio,
            data: vazio,
            dia: None,
            hora_inicial: vazio,
            hora_final: vazio,
            tabela: vazio,
            codigo: vazio,
            descricao: vazio,
            via: vazio,
            tecnica: vazio,
            campo_quantidade: vazio,
            campo_fator: vazio,
            campo_unitario: vazio,
            campo_total: vazio,
            quantidade: None,
            fator: None,
            unitario: None,
            total: None,
            unidade: vazio,
            codigo_despesa: vazio,
            item_vinculado: vazio,
            registro_anvisa: vazio,
            ref_fabricante: vazio,
            autorizacao_funcionamento: vazio,
            centro_consumo: vazio,
            dente: vazio,
            regiao: vazio,
            face: vazio,
            us: vazio,
            franquia: vazio,
            autorizado: vazio,
            equipe: Vec::new(),
        };
        i.por_filhos(no);
        i
    }

    fn por_filhos(&mut self, no: No<'a>) {
        let leitores = &*LEITORES;
        no.filhos().for_each(|f| leitores.de(f)(self, f));
    }

    /// Whether it is a term of a table.
    pub(in crate::regras) fn da_tabela(&self, tabela: &str) -> bool {
        self.tabela.texto() == tabela
    }

    /// The number of its table, if it is one of the TUSS.
    pub(in crate::regras) fn tabela_tuss(&self) -> Option<u32> {
        Some(match self.tabela.texto() {
            "18" => 18,
            "19" => 19,
            "20" => 20,
            "22" => 22,
            _ => return None,
        })
    }

    /// `tabela/código`, by which a contract knows it.
    pub(in crate::regras) fn termo(&self) -> String {
        format!("{}/{}", self.tabela.texto(), self.codigo.texto())
    }

    /// Whether it is a surgery: chapter 3 of Tabela 22 without anaesthesia (3.16) and what is done at a birth (3.13.09), for which no
    /// way of access is told.
    pub(in crate::regras) fn cirurgico(&self) -> bool {
        let c = self.codigo.texto();
        self.tipo != Tipo::Despesa
            && self.da_tabela("22")
            && c.len() == 8
            && c.starts_with('3')
            && !c.starts_with("316")
            && !c.starts_with("31309")
    }
}
