//! What changed its place or its code from one version to the next: facts of the two schemas, as a table.
//!
//! What was only added or taken away is not here: the schema of the target says so. Each step works in both directions.

use super::ramo::{Dentro, Ramo};
use crate::types::versao::Versao;

/// What changed between two versions that follow each other.
struct Mudou {
    ate: Versao,
    desde: Versao,
    passos: &'static [Passo],
}

/// A change, in the elements of a type.
enum Passo {
    /// What stood at `antes` stands at `depois`, below every `base`. `nome+` makes a new group for each.
    Mover {
        em: &'static str,
        base: &'static [&'static str],
        antes: &'static [&'static str],
        depois: &'static [&'static str],
    },
    /// A code was replaced by another of the same meaning.
    Codigo { em: &'static str, campo: &'static str, antes: &'static str, depois: &'static str },
    /// A meaning that a code of `de` had is now the code `novo` of `para`. `de` itself has to be told anew.
    Desdobrar {
        em: &'static str,
        de: &'static str,
        codigo: &'static str,
        para: &'static str,
        novo: &'static str,
    },
    /// A change of shape that needs code.
    Forma { em: &'static str, avante: fn(&mut Ramo), volta: fn(&mut Ramo) },
}

const fn mover(em: &'static str, antes: &'static [&'static str], depois: &'static [&'static str]) -> Passo {
    Passo::Mover { em, base: &[], antes, depois }
}

const fn desdobrar(codigo: &'static str, para: &'static str, novo: &'static str) -> Passo {
    Passo::Desdobrar { em: "ctm_sp-sadtAtendimento", de: "tipoAtendimento", codigo, para, novo }
}

/// All changes of place or code, oldest first.
const MUDANCAS: &[Mudou] = &[
    Mudou {
        ate: Versao::new(3, 2, 1),
        desde: Versao::new(3, 2, 2),
        passos: &[mover("cabecalhoTransacao", &["versaoPadrao"], &["Padrao"])],
    },
    Mudou { ate: Versao::new(3, 5, 0), desde: Versao::new(4, 0, 0), passos: DE_3_05_A_4_00 },
    Mudou {
        ate: Versao::new(4, 0, 0),
        desde: Versao::new(4, 0, 1),
        passos: &[
            mover("ct_reciboComunicacao", &["codigoGlosa"], &["mensagemErro", "codigoGlosa"]),
            Passo::Mover {
                em: "operadoraPrestador",
                base: &["respostaElegibilidade"],
                antes: &["codigoGlosa"],
                depois: &["mensagemErro", "codigoGlosa"],
            },
        ],
    },
    Mudou {
        ate: Versao::new(4, 0, 1),
        desde: Versao::new(4, 1, 0),
        passos: &[Passo::Codigo {
            em: "ctm_sp-sadtAtendimento",
            campo: "tipoAtendimento",
            antes: "05",
            depois: "23",
        }],
    },
];

const DE_3_05_A_4_00: &[Passo] = &[
    // The name of the beneficiário left the data of the beneficiário; answers of the operadora have it beside them.
    mover("ctm_autorizacaoServico", &["dadosBeneficiario", "nomeBeneficiario"], &["nomeBeneficiario"]),
    mover("ctm_autorizacaoOPME", &["dadosBeneficiario", "nomeBeneficiario"], &["nomebeneficiario"]),
    mover("ctm_beneficiarioComunicacaoRecibo", &["beneficiarioComunicacao"], &["beneficiarioComunicacaoRet"]),
    Passo::Mover {
        em: "ctm_beneficiarioComunicacaoRecibo",
        base: &["beneficiarioComunicacaoRet"],
        antes: &["dadosBeneficiario", "nomeBeneficiario"],
        depois: &["nomeBeneficiario"],
    },
    mover("ctm_beneficiarioComunicacaoRecibo", &["mensagemErro", "codigoGlosa"], &["codigoGlosa"]),
    // So did the name of the contratado; of the one who asks it is beside them.
    Passo::Mover {
        em: "ctm_sp-sadtGuia",
        base: &["dadosSolicitante"],
        antes: &["contratadoSolicitante", "nomeContratado"],
        depois: &["nomeContratadoSolicitante"],
    },
    Passo::Mover {
        em: "ctm_sp-sadtSolicitacaoGuia",
        base: &["dadosSolicitante"],
        antes: &["contratadoSolicitante", "nomeContratado"],
        depois: &["nomeContratadoSolicitante"],
    },
    mover(
        "ctm_prorrogacaoSolicitacaoGuia",
        &["dadosContratadoSolicitante", "nomeContratado"],
        &["nomeContratadoSolicitante"],
    ),
    mover(
        "ctm_autorizacaoProrrogacao",
        &["autorizacaoDosServicos", "prestadorAutorizado", "dadosContratado", "nomeContratado"],
        &["nomeContratado"],
    ),
    // Recurso de glosa: the code of the prestador without the group around it.
    mover("ct_glosaRecibo", &["dadosContratado", "codigoPrestador"], &["codigoPrestador"]),
    mover("ct_glosaReciboOdonto", &["dadosContratado", "codigoPrestador"], &["codigoPrestador"]),
    // Motives of a denial: codes alone.
    mover(
        "ctm_autorizacaoServico",
        &["motivosNegativa", "motivoNegativa+", "codigoGlosa"],
        &["motivosNegativa", "codigoGlosa"],
    ),
    mover(
        "cto_autorizacaoServico",
        &["motivosNegativa", "motivoNegativa+", "codigoGlosa"],
        &["motivosNegativa", "codigoGlosa"],
    ),
    Passo::Forma {
        em: "cto_autorizacaoServico",
        avante: motivos_do_procedimento_juntos,
        volta: motivos_do_procedimento_cada_um,
    },
    // Cancelamento: of a lote or of guias, each guia with its kind.
    Passo::Forma { em: "ct_guiaCancelamento", avante: tipo_em_cada_guia, volta: tipo_de_todas_as_guias },
    mover("ct_guiaCancelamentoRecibo", &["guiasCanceladas"], &["retornoStatus", "guiasCanceladas"]),
    // The web service calls the error of an elegibilidade by another name.
    mover("ct_respostaElegibilidade", &["mensagemErro"], &["codigoGlosa"]),
    // Table 50 lost what is now regime de atendimento (table 76) and saúde ocupacional (table 77).
    desdobrar("06", "regimeAtendimento", "02"),
    desdobrar("07", "regimeAtendimento", "03"),
    desdobrar("11", "regimeAtendimento", "04"),
    desdobrar("22", "regimeAtendimento", "05"),
    desdobrar("14", "saudeOcupacional", "01"),
    desdobrar("15", "saudeOcupacional", "02"),
    desdobrar("16", "saudeOcupacional", "03"),
    desdobrar("17", "saudeOcupacional", "04"),
    desdobrar("18", "saudeOcupacional", "05"),
    desdobrar("19", "saudeOcupacional", "06"),
];

/// Rearranges a message of one version as the other has it.
pub(super) fn aplicar(raiz: &mut Ramo, de: Versao, para: Versao) {
    if de <= para {
        for m in MUDANCAS.iter().filter(|m| de <= m.ate && m.desde <= para) {
            m.passos.iter().for_each(|p| p.aplicar(raiz, true));
        }
    } else {
        for m in MUDANCAS.iter().rev().filter(|m| para <= m.ate && m.desde <= de) {
            m.passos.iter().rev().for_each(|p| p.aplicar(raiz, false));
        }
    }
}

impl Passo {
    fn em(&self) -> &'static str {
        match self {
            Self::Mover { em, .. }
            | Self::Codigo { em, .. }
            | Self::Desdobrar { em, .. }
            | Self::Forma { em, .. } => em,
        }
    }

    fn aplicar(&self, raiz: &mut Ramo, avante: bool) {
        raiz.cada(&mut |r| {
            if r.tipo == Some(self.em()) {
                self.aplicar_a(r, avante);
            }
        });
    }

    fn aplicar_a(&self, r: &mut Ramo, avante: bool) {
        match self {
            Self::Mover { base, antes, depois, .. } if avante => {
                r.em_cada_mut(base, &mut |r| mover_em(r, antes, depois));
            }
            Self::Mover { base, antes, depois, .. } => {
                r.em_cada_mut(base, &mut |r| mover_em(r, depois, antes));
            }
            Self::Codigo { campo, antes, depois, .. } => {
                let (de, para) = if avante { (antes, depois) } else { (depois, antes) };
                trocar_codigo(r, campo, de, para);
            }
            Self::Desdobrar { de, codigo, para, novo, .. } => {
                let diz = r.filho(de).and_then(Ramo::texto) == Some(codigo);
                if avante && diz && r.filho(para).is_none() {
                    r.por(Ramo::campo(*para, *novo, format!("vem de {de} {codigo}")));
                }
            }
            Self::Forma { avante: a, volta: v, .. } => {
                if avante {
                    a(r);
                } else {
                    v(r);
                }
            }
        }
    }
}

fn mover_em(r: &mut Ramo, de: &[&'static str], para: &[&'static str]) {
    let de: Vec<&str> = de.iter().map(|n| n.trim_end_matches('+')).collect();
    let Some((nome, grupos)) = para.split_last() else { return };
    for mut movido in r.tirar_em(&de) {
        movido.nome = (*nome).into();
        por_em(r, grupos, movido);
    }
}

/// Puts an element where a path of groups leads, making those that are not there.
fn por_em(r: &mut Ramo, grupos: &[&'static str], novo: Ramo) {
    let Some((nome, resto)) = grupos.split_first() else { return r.por(novo) };
    let sempre = nome.strip_suffix('+');
    let nome = sempre.unwrap_or(nome);
    let Some(filhos) = r.filhos_mut() else { return };
    let achado = if sempre.is_some() { None } else { filhos.iter().position(|f| f.nome == nome) };
    let i = achado.unwrap_or_else(|| {
        filhos.push(Ramo::grupo(nome));
        filhos.len() - 1
    });
    por_em(&mut filhos[i], resto, novo);
}

fn trocar_codigo(r: &mut Ramo, campo: &str, de: &str, para: &str) {
    for f in r.filhos_mut().into_iter().flatten().filter(|f| f.nome == campo && f.texto() == Some(de)) {
        f.dentro = Dentro::Texto(para.to_owned());
        f.motivo = Some(format!("{campo} {de} é {para} nesta versão").into());
    }
}

/// `motivosNegativa*` with a code and a text each → one `motivosNegativa` with all codes.
fn motivos_do_procedimento_juntos(r: &mut Ramo) {
    r.em_cada_mut(&["procedimentosAutorizados"], &mut |p| {
        let motivos = p.tirar("motivosNegativa");
        let mut juntos = Ramo::grupo("motivosNegativa");
        for mut m in motivos {
            m.tirar("codigoGlosa").into_iter().for_each(|c| juntos.por(c));
            if m.tem_folha() {
                p.por(m);
            }
        }
        if juntos.tem_folha() {
            // First, so that it is the one that the version has room for.
            p.filhos_mut().into_iter().for_each(|f| f.insert(0, juntos.clone()));
        }
    });
}

fn motivos_do_procedimento_cada_um(r: &mut Ramo) {
    r.em_cada_mut(&["procedimentosAutorizados"], &mut |p| {
        for mut m in p.tirar("motivosNegativa") {
            for codigo in m.tirar("codigoGlosa") {
                let mut um = Ramo::grupo("motivosNegativa");
                um.por(codigo);
                p.por(um);
            }
        }
    });
}

/// `tipoGuia` and `numeroProtocolo` of all → of each guia.
fn tipo_em_cada_guia(r: &mut Ramo) {
    let de_todas = [r.tirar("tipoGuia"), r.tirar("numeroProtocolo")].concat();
    let mut primeira = true;
    for mut guia in r.tirar("guiasCancelamento") {
        for campo in &de_todas {
            let mut copia = campo.clone();
            if !primeira {
                copia.origem = None;
                copia.motivo = Some("o mesmo de todas as guias".into());
            }
            guia.por(copia);
        }
        primeira = false;
        guia.nome = "tipoCancelamentoGuia".into();
        por_em(r, &["tipoCancelamento"], guia);
    }
}

/// `tipoGuia` and `numeroProtocolo` of each guia → of all, if they are the same.
fn tipo_de_todas_as_guias(r: &mut Ramo) {
    let mut guias = r.tirar_em(&["tipoCancelamento", "tipoCancelamentoGuia"]);
    for nome in ["tipoGuia", "numeroProtocolo"] {
        let valores: Vec<_> = guias.iter().map(|g| g.filho(nome).and_then(Ramo::texto)).collect();
        if valores.first().is_some_and(Option::is_some) && valores.iter().all(|v| *v == valores[0]) {
            let mut campos = guias.iter_mut().flat_map(|g| g.tirar(nome));
            if let Some(mut campo) = campos.next() {
                let outros = campos.filter_map(|c| c.origem);
                campo.repetidos.extend(outros.map(|o| o.caminho));
                r.por(campo);
            }
        }
    }
    for mut g in guias {
        g.nome = "guiasCancelamento".into();
        r.por(g);
    }
}
