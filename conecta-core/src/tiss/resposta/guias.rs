//! The guias of a lote as a protocolo has them: who, how much, and why not.

use conecta_schemas::{Esquema, Particula, Termo, Tipo};
use rust_decimal::Decimal;

use crate::tiss::construcao::reais;
use crate::tiss::conversao::{Dentro, Ramo};
use crate::tiss::lotes::Recusa;
use crate::types::Lexico;

/// A guia in a protocolo.
pub(super) struct Recebida {
    pub(super) ramo: Ramo,
    /// What was charged, in R$.
    pub(super) valor: Decimal,
    /// What of it is glosado, in R$: all or nothing.
    pub(super) glosa: Decimal,
}

/// Where a guia says what it charges in all.
const VALORES: &[&[&str]] = &[
    &["valorTotal", "valorTotalGeral"],
    &["valorTotalHonorarios"],
    &["valorTotalProc"],
    &["dadosAtendimento", "procedimento", "valorProcedimento"],
];

/// Fields of a guia that have the day of what was done.
const DIAS: &[&str] = &["dataAtendimento", "dataExecucao", "dataRealizacao", "dataInicioFaturamento"];

/// A guia as the protocolo of this version has it, glosada for these reasons.
pub(super) fn recebida(guia: &Ramo, motivos: Vec<Ramo>, esquema: Esquema) -> Result<Recebida, Recusa> {
    let odonto = guia.nome == "guiaOdonto";
    let (nome, tipo) = match odonto {
        true => ("dadosGuiasOdonto", "ct_guiaDadosOdonto"),
        false => ("dadosGuias", "ct_guiaDados"),
    };
    let caminho = || guia.origem.as_ref().map(|o| o.caminho.clone()).unwrap_or_default();
    let valor = VALORES.iter().find_map(|c| guia.em(c)).and_then(Ramo::texto);
    let Some(valor) = valor.and_then(|t| Decimal::ler(t.trim()).ok()) else {
        let motivo = "a guia não diz o seu valor total, que o protocolo repete";
        return Err(Recusa::new(caminho(), guia.numero_da_guia(), motivo));
    };
    let glosa = if motivos.is_empty() { Decimal::ZERO } else { valor };
    let mut ramo = Ramo::grupo(nome);
    ramo.lista = true;
    let mut motivos = Some(motivos);
    for (campo, tipo) in campos(esquema, tipo) {
        match (campo, tipo) {
            ("vlInformadoGuia", _) => {
                let mut valores = Ramo::grupo(campo);
                let partes =
                    [("valorProcessado", valor), ("valorGlosa", glosa), ("valorLiberado", valor - glosa)];
                partes.into_iter().for_each(|(nome, v)| valores.por(Ramo::campo(nome, reais(v), "")));
                ramo.por(valores);
            }
            ("glosaGuia", _) => {
                if let Some(motivos) = motivos.take().filter(|m| !m.is_empty()) {
                    ramo.por(Ramo::novo(campo, Dentro::Grupo(motivos)));
                }
            }
            // The items are optional, and a guia that is glosada is so as a whole.
            ("procedimentosRealizados", _) => {}
            ("dataRealizacao", _) => {
                if let Some(dia) = DIAS.iter().find_map(|d| achar(guia, d)) {
                    ramo.por(Ramo::campo(campo, dia, ""));
                }
            }
            (_, Tipo::Simples(_)) => {
                if let Some(texto) = achar(guia, campo) {
                    ramo.por(Ramo::campo(campo, texto, ""));
                }
            }
            (_, Tipo::Complexo(c)) => {
                let mut grupo = Ramo::grupo(campo);
                let folhas = c.conteudo().map(|p| folhas(&p)).unwrap_or_default();
                for (folha, _) in folhas {
                    if let Some(texto) = achar(guia, folha) {
                        grupo.por(Ramo::campo(folha, texto, ""));
                    }
                }
                ramo.por(grupo);
            }
        }
    }
    Ok(Recebida { ramo, valor, glosa })
}

/// The fields of a named type of a version, in order.
pub(super) fn campos(esquema: Esquema, tipo: &str) -> impl Iterator<Item = (&'static str, Tipo)> + use<> {
    let achado = esquema.nomeados().find(|(nome, _)| *nome == tipo).map(|(_, t)| t);
    let conteudo = match achado {
        Some(Tipo::Complexo(c)) => c.conteudo(),
        _ => None,
    };
    conteudo.map(|p| folhas(&p)).unwrap_or_default().into_iter()
}

/// The elements of a content model.
fn folhas(p: &Particula) -> Vec<(&'static str, Tipo)> {
    match &p.termo {
        Termo::Elemento { nome, tipo, .. } => vec![(*nome, *tipo)],
        Termo::Sequencia(partes) | Termo::Escolha(partes) => partes.iter().flat_map(folhas).collect(),
        Termo::Curinga { .. } => Vec::new(),
    }
}

/// The text of the first field of a name in a guia that has one, blank ones included: the schema may admit them.
fn achar(guia: &Ramo, nome: &str) -> Option<String> {
    guia.filhos().iter().find_map(|f| match f.texto() {
        Some(t) if f.nome == nome && !t.is_empty() => Some(t.to_owned()),
        _ => achar(f, nome),
    })
}

/// Name of the contratado executante of a guia, up to 3.05.00.
pub(super) fn nome_do_executante(guia: &Ramo) -> Option<String> {
    let executante = |r: &Ramo| achar(r, "nomeContratadoExecutante").or_else(|| achar(r, "nomeContratado"));
    let lugares: &[&[&str]] = &[
        &["contratadoExecutante"],
        &["dadosExecutante"],
        &["dadosContratadoExecutante"],
        &["dadosProfissionaisResponsaveis"],
    ];
    lugares
        .iter()
        .find_map(|l| guia.em(l))
        .and_then(executante)
        .or_else(|| achar(guia, "nomeContratadoExecutante"))
}
