//! LNK: what a guia says of the guia that it belongs to.

use super::super::contexto::Contexto;
use super::super::regra::regras;
use super::super::vista::Campo;

/// Whether a guia of this number is known to have been sent, as another kind than the ones that may be pointed to.
fn enviada_como_outra(contexto: &Contexto, numero: Campo<'_>, tipo: &str) -> bool {
    let guias = contexto.historico.as_ref().map(|h| &h.guias);
    guias.and_then(|g| g.get(numero.texto())).is_some_and(|g| !g.tipo.is_empty() && g.tipo != tipo)
}

regras! {
    /// A guia de consulta não pode estar ligada a outra guia.
    ///
    /// A consulta eletiva é cobrada por si: o padrão não lhe dá campo para guia principal nem para solicitação de internação.
    ///
    /// ## Como corrigir
    /// Retire o número da outra guia; se a consulta faz parte de outro atendimento, cobre-a em guia SP/SADT.
    "LNK-01" consulta_com_vinculo {
        Erro, Situacao, glosa: 1307, base: "ORG 62; ERR 1307",
        campos: ["guiaPrincipal", "numeroGuiaPrincipal", "guiaSolicInternacao", "numeroGuiaSolicitacaoInternacao"],
    }
    esquema [
        "XSD-INESPERADO guiaPrincipal guiaConsulta", "XSD-INESPERADO numeroGuiaPrincipal guiaConsulta",
        "XSD-INESPERADO guiaSolicInternacao guiaConsulta", "XSD-INESPERADO numeroGuiaSolicitacaoInternacao guiaConsulta",
    ]

    /// A guia principal da SP/SADT falta ou não é de solicitação de internação nem de SP/SADT.
    ///
    /// Até a versão 3.05, o SADT de paciente internado é o do tipo de atendimento 07, e pede a guia principal; depois dela, o do regime
    /// de atendimento 03 (`SAD-10`). Um número só de zeros não é de guia nenhuma. O tipo da guia principal só é conferido quando ela
    /// está no histórico do que foi enviado.
    ///
    /// ## Como corrigir
    /// Informe em `guiaPrincipal` o número da solicitação de internação ou da SP/SADT de que esta faz parte, ou retire o campo.
    "LNK-02" vinculo_da_sadt {
        Aviso, Situacao, glosa: 1307, base: "ORG 62; LEG, número da guia principal", campos: ["guiaPrincipal", "tipoAtendimento"],
    }
    guia [SP_SADT] |g, a| {
        match g.principal.no() {
            Some(no) if g.principal.zeros() => {
                a.diz(no, "O número da guia principal é só de zeros.");
            }
            Some(no) if enviada_como_outra(a.contexto, g.principal, "guiaSP-SADT") => {
                a.diz(no, "A guia principal foi enviada, mas não é SP/SADT nem solicitação de internação.");
            }
            None if g.cena.versao < crate::Versao::new(4, 0, 0) && g.tipo_atendimento.texto() == "07" => {
                if let Some(no) = g.tipo_atendimento.no() {
                    a.diz(no, "Falta a guia principal do SADT de paciente internado.");
                }
            }
            _ => {}
        }
    }

    /// A guia de honorários não aponta para uma solicitação de internação.
    ///
    /// Um número só de zeros não é de guia nenhuma. A falta do campo, que o esquema recusa, é `HON-01`.
    ///
    /// ## Como corrigir
    /// Informe em `guiaSolicInternacao` o número da guia de solicitação da internação em que os honorários foram ganhos.
    "LNK-03" honorarios_com_zeros {
        Erro, Situacao, glosa: 1307, base: "ORG 62; ERR 1307", campos: ["guiaSolicInternacao"],
    }
    guia [HONORARIOS] |g, a| {
        if g.solicitacao_internacao.zeros() && let Some(no) = g.solicitacao_internacao.no() {
            a.em(no);
        }
    }

    /// O resumo de internação não aponta para uma solicitação de internação.
    ///
    /// Um número só de zeros não é de guia nenhuma.
    ///
    /// ## Como corrigir
    /// Informe em `numeroGuiaSolicitacaoInternacao` o número da guia que pediu a internação.
    "LNK-04" internacao_sem_solicitacao {
        Erro, Situacao, glosa: 1307, base: "ERR 1307", campos: ["numeroGuiaSolicitacaoInternacao"],
    }
    guia [INTERNACAO] |g, a| {
        if g.solicitacao_internacao.zeros() && let Some(no) = g.solicitacao_internacao.no() {
            a.em(no);
        }
    }
    esquema ["XSD-FALTA numeroGuiaSolicitacaoInternacao", "XSD-TAMANHO numeroGuiaSolicitacaoInternacao"]

    /// A guia a que esta se liga não é uma a que ela possa se ligar.
    ///
    /// A guia principal de uma guia odontológica é outra guia odontológica; a guia referenciada de um anexo é a que pediu o atendimento.
    /// Um número só de zeros não é de guia nenhuma.
    ///
    /// ## Como corrigir
    /// Informe o número da guia de que esta é continuação ou anexo; na guia odontológica sem outra antes, retire o campo.
    "LNK-05" vinculo_da_odontologia_ou_do_anexo {
        Aviso, Situacao, glosa: 1307, base: "ORG 62", campos: ["numeroGuiaPrincipal", "numeroGuiaReferenciada"],
    }
    guia [ODONTO] |g, a| {
        let Some(no) = g.principal.no() else { return };
        if g.principal.zeros() {
            a.diz(no, "O número da guia principal é só de zeros.");
        } else if enviada_como_outra(a.contexto, g.principal, "guiaOdonto") {
            a.diz(no, "A guia principal foi enviada, mas não é guia odontológica.");
        }
    }
    elemento ["numeroGuiaReferenciada"] |no, _cena, a| {
        if Campo(Some(no)).zeros() {
            a.diz(no, "O número da guia referenciada é só de zeros.");
        }
    }

    /// A guia aponta para si mesma como guia principal.
    ///
    /// ## Como corrigir
    /// Informe o número da guia de que esta é continuação, ou retire o campo.
    "LNK-06" aponta_para_si {
        Aviso, Situacao, glosa: 1307, base: "própria", campos: ["guiaPrincipal", "numeroGuiaPrincipal", "numeroGuiaPrestador"],
    }
    guia [TODAS] |g, a| {
        let principal = g.principal.texto();
        let igual = !principal.is_empty() && !g.principal.zeros() && principal == g.numero_prestador.texto();
        if igual && let Some(no) = g.principal.no() {
            a.em(no);
        }
    }
}
