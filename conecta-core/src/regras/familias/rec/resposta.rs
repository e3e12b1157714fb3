//! The answer of a recurso against itself.

use super::super::super::achados::Achados;
use super::super::super::vista::{Campo, filhos, reais};
use crate::Versao;
use crate::xml::No;

/// The first version whose guia and protocol have a field for why it was not granted.
const COM_JUSTIFICATIVA: Versao = Versao::new(3, 3, 1);

/// A guia or protocol that was denied without a word.
fn negado(no: No<'_>, acatado: &str, justificativa: &str, a: &mut Achados<'_>) {
    let c = Campo::de(no, acatado);
    if let Some(onde) = c.no().filter(|_| c.texto() == "N" && !Campo::de(no, justificativa).informado()) {
        a.diz(onde, "O recurso não foi acatado, e a operadora não disse por quê.");
    }
}

/// An item: not more than was asked for, and a reason where less was granted.
fn item(no: No<'_>, a: &mut Achados<'_>) {
    let acatado = Campo(no.filho("valorAcatadado").or_else(|| no.filho("valorAcatado")));
    let (Some(onde), Some(v), Some(r)) =
        (acatado.no(), acatado.decimal(), Campo::de(no, "valorRecursado").decimal())
    else {
        return;
    };
    if v > r {
        a.diz(onde, format!("O valor acatado é {}, mas foram recursados {}.", reais(v), reais(r)));
    } else if v.is_zero() && !r.is_zero() && !Campo::de(no, "justificativaOperadora").informado() {
        a.diz(onde, "Nada foi acatado do item, e a operadora não disse por quê.");
    }
}

/// The sum of what items ask for and get; nothing when a guia is answered as a whole.
fn totais(no: No<'_>, inteiro: &str, a: &mut Achados<'_>) {
    let (acatado, recursado) = (Campo::de(no, "valorTotalAcatado"), Campo::de(no, "valorTotalRecursado"));
    let (Some(onde), Some(v), Some(r)) = (acatado.no(), acatado.decimal(), recursado.decimal()) else {
        return;
    };
    if v > r {
        a.diz(onde, format!("O total acatado é {}, mas foram recursados {}.", reais(v), reais(r)));
    } else if inteiro == "S" && v != r {
        a.diz(
            onde,
            format!(
                "O recurso foi acatado por inteiro, mas o total acatado é {} de {} recursados.",
                reais(v),
                reais(r)
            ),
        );
    } else if inteiro == "N" && !v.is_zero() {
        a.diz(onde, format!("O recurso não foi acatado, mas o total acatado é {}.", reais(v)));
    }
}

pub(super) fn conferir(no: No<'_>, versao: Versao, a: &mut Achados<'_>) {
    let medico = no.nome() == "reciboGlosa";
    let com_campo = medico && versao >= COM_JUSTIFICATIVA;
    let Some(opcao) = no.filho("opcaoRecurso") else { return };
    // S or N when everything was answered alike, as a whole.
    let mut respostas = Vec::new();
    if let Some(p) = opcao.filho("recursoProtocolo") {
        respostas.push(Campo::de(p, "recursoAcatado").texto());
        if com_campo {
            negado(p, "recursoAcatado", "justificativaOPSnaoAcatadoProt", a);
        }
    }
    for resposta in filhos(opcao, "recursoGuia").flat_map(|g| g.filhos()) {
        match resposta.nome() {
            "respostaGuia" => {
                respostas.push(Campo::de(resposta, "recursoGuiaAcatado").texto());
                if com_campo {
                    negado(resposta, "recursoGuiaAcatado", "justificativaOPSnaoAcatadoGuia", a);
                }
            }
            "respostaRecursoGuiaOdonto" => respostas.push(Campo::de(resposta, "recursoAcatadoGuia").texto()),
            "respostaGuiaItens" => {
                respostas.push("");
                item(resposta, a);
            }
            "respostaRecursoItemOdonto" => {
                respostas.push("");
                filhos(resposta, "recursoProcedimento").for_each(|i| item(i, a));
            }
            _ => {}
        }
    }
    let primeira = respostas.first().copied().unwrap_or_default();
    totais(no, if respostas.iter().all(|r| *r == primeira) { primeira } else { "" }, a);
}
