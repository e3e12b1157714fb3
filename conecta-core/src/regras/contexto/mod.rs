//! What is known besides the message: the day, the operator, the contract, what was sent and answered before.
//!
//! A rule that needs some of it and is not told is *not judged*, and the report says so ([`crate::Relatorio::nao_avaliadas`]): it never
//! guesses. All of it is data, so that a host fills in what it has, and a command line or a script can hand it over as JSON:
//! [`formato`] is that text as data, [`leitura`] reads it.

pub(super) mod formato;
mod leitura;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::tabelas::Tuss;

/// One kind of knowledge that a rule may need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exigencia {
    /// The day, and for some rules the hour, of the judgement.
    Hoje,
    /// The profile of the operator.
    Perfil,
    /// Prices, authorisations, beneficiaries, providers.
    Contrato,
    /// What was sent, answered and paid before.
    Historico,
    /// What a verifier of signatures says: digest, chain of the ICP-Brasil, revocation.
    Certificados,
    /// Which operators have an active registration at the ANS.
    Operadoras,
}

impl Exigencia {
    const TODAS: [Self; 6] =
        [Self::Hoje, Self::Perfil, Self::Contrato, Self::Historico, Self::Certificados, Self::Operadoras];

    /// `hoje`, `perfil`, `contrato`, `historico`, `certificados` or `operadoras`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hoje => "hoje",
            Self::Perfil => "perfil",
            Self::Contrato => "contrato",
            Self::Historico => "historico",
            Self::Certificados => "certificados",
            Self::Operadoras => "operadoras",
        }
    }
}

/// A set of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exigencias(u8);

impl Exigencias {
    /// Nothing but the message and the tables.
    pub const NADA: Self = Self(0);

    /// With one more.
    #[must_use]
    pub const fn com(self, e: Exigencia) -> Self {
        Self(self.0 | 1 << e as u8)
    }

    /// Whether all of these are among those.
    pub const fn cabe_em(self, outras: Self) -> bool {
        self.0 & !outras.0 == 0
    }

    /// One by one.
    pub fn iter(self) -> impl Iterator<Item = Exigencia> {
        Exigencia::TODAS.into_iter().filter(move |e| self.0 & (1 << *e as u8) != 0)
    }
}

impl Serialize for Exigencias {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(self.iter().map(Exigencia::as_str))
    }
}

/// What is known besides the message.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Contexto {
    /// Day and hour of the judgement, in the time of the place that sent the message.
    pub agora: Option<NaiveDateTime>,
    /// The operator.
    pub perfil: Option<Perfil>,
    /// The contract.
    pub contrato: Option<Contrato>,
    /// What came before.
    pub historico: Option<Historico>,
    /// What the host's verifier says of the signature of this message. The library reads the form of a signature; cryptography,
    /// the chain of the ICP-Brasil and its lists of revoked certificates are the host's.
    pub assinatura: Option<Assinatura>,
    /// Numbers at the ANS of all operators with an active registration.
    pub operadoras: Option<BTreeSet<String>>,
    /// The TUSS with the tables that the host imported; without it, the Tabela 22 of the library.
    #[serde(skip)]
    pub tuss: Option<Arc<Tuss<'static>>>,
}

/// What was found of the signature of a message. What was not looked at is `None`, and no rule speaks of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Assinatura {
    /// The digest of the message and the value of the signature hold.
    pub confere: Option<bool>,
    /// The certificate is one of the ICP-Brasil (A1 to A4) whose key usage has `digitalSignature` and `nonRepudiation`.
    pub certificado_proprio: Option<bool>,
    /// First day on which the certificate is valid.
    pub valido_desde: Option<NaiveDate>,
    /// Last day on which the certificate is valid.
    pub valido_ate: Option<NaiveDate>,
    /// The chain is complete up to a root of the ICP-Brasil.
    pub cadeia_completa: Option<bool>,
    /// The certificate was revoked (CRL or OCSP) when it signed.
    pub revogado: Option<bool>,
}

/// What an operator asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Perfil {
    /// Its number at the ANS.
    pub registro_ans: Option<String>,
    /// One guia a message of recurso (ORG 178), where the schema admits 100.
    pub recurso_por_guia: bool,
    /// A token or its absence is asked for in every guia.
    pub usa_token: bool,
    /// Paper goes with a message, signed or not.
    pub exige_papel: bool,
    /// Tags of the guias that ask for the face (`tipoIdent` 06).
    pub biometria_obrigatoria: BTreeSet<String>,
    /// Lengths that a card number may have; any when there are none.
    pub tamanhos_da_carteira: BTreeSet<usize>,
    /// Procedures that a guia de consulta may charge; those of consultation of the TUSS when there are none.
    pub consultas: BTreeSet<String>,
    /// An invoice goes with each lote.
    pub exige_nota_fiscal: bool,
    /// Bytes of a message.
    pub limite_do_arquivo: Option<u64>,
    /// Bytes of an attachment.
    pub limite_do_anexo: Option<u64>,
    /// Days between the attendance and the sending.
    pub prazo_de_envio: Option<u32>,
    /// Days between the lote and the recurso.
    pub prazo_de_recurso: Option<u32>,
    /// Days between the recurso and its answer.
    pub prazo_de_resposta: Option<u32>,
    /// Days within which a second visit is a return.
    pub dias_de_retorno: Option<u32>,
}

/// What the parties agreed on and what was authorised.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Contrato {
    /// Unit price of a term, by `tabela/código`.
    pub precos: BTreeMap<String, Decimal>,
    /// Factors that may reduce or raise a price; any when there are none.
    pub fatores: BTreeSet<Decimal>,
    /// Terms that need an authorisation first, as `tabela/código`.
    pub exigem_autorizacao: BTreeSet<String>,
    /// Own codes whose term exists in the TUSS, with that term: `código próprio` → `tabela/código`.
    pub codigos_com_tuss: BTreeMap<String, String>,
    /// Authorisations by `senha`.
    pub autorizacoes: BTreeMap<String, Autorizacao>,
    /// Beneficiaries by card number.
    pub beneficiarios: BTreeMap<String, Beneficiario>,
    /// Providers by code at the operator, CPF or CNPJ.
    pub prestadores: BTreeMap<String, Prestador>,
    /// Evidence of identification by guia (`numeroGuiaPrestador`): all that there is. Rules ask for that of a guia only where that of
    /// some is known.
    pub identificacoes: BTreeMap<String, Identificacao>,
    /// The invoice of a lote, by its number: its value.
    pub notas_fiscais: BTreeMap<String, Decimal>,
    /// Greatest factor of a second procedure by the same way: `0.50`.
    pub fator_mesma_via: Option<Decimal>,
    /// OPME, by `tabela/código`, that the provider buys itself.
    pub compras_do_prestador: BTreeSet<String>,
    /// A GTO has the number that the operator printed or gave.
    pub gto_numerada_pela_operadora: bool,
    /// Whether the plan of the beneficiaries covers no ambulatory care but what is listed for hospital plans.
    pub hospitalar_sem_ambulatorio: Option<bool>,
    /// What the operator gave to guias of the provider, by `numeroGuiaPrestador`.
    pub guias_autorizadas: BTreeMap<String, GuiaAutorizada>,
    /// For whom a term is, by `tabela/código`.
    pub restricoes: BTreeMap<String, Restricao>,
    /// Centres of consumption (`centroConsumo`) where a term may be used, by `tabela/código`.
    pub centros_de_consumo: BTreeMap<String, BTreeSet<String>>,
}

/// What was authorised.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Autorizacao {
    /// `numeroGuiaOperadora` that the operator gave.
    pub guia_operadora: Option<String>,
    /// Code, CPF or CNPJ of who may execute; anybody when none.
    pub executante: Option<String>,
    /// Authorised quantity by `tabela/código`.
    pub quantidades: BTreeMap<String, Decimal>,
    /// Dailies authorised.
    pub diarias: Option<u32>,
}

/// What the operator gave to a guia.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct GuiaAutorizada {
    /// `senha` of the authorisation.
    pub senha: Option<String>,
    /// `numeroGuiaOperadora`.
    pub guia_operadora: Option<String>,
}

/// For whom a term is; what is not told is not restricted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Restricao {
    /// `1` male, `3` female (Tabela 43).
    pub sexo: Option<String>,
    /// Least age, in whole years.
    pub idade_minima: Option<u32>,
    /// Greatest age, in whole years.
    pub idade_maxima: Option<u32>,
}

/// A beneficiary.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Beneficiario {
    /// Day on which the card ends.
    pub validade_da_carteira: Option<NaiveDate>,
    /// Day of birth.
    pub nascimento: Option<NaiveDate>,
    /// `1` male, `3` female (Tabela 43).
    pub sexo: Option<String>,
    /// Last day on which a newborn is covered by the mother's card.
    pub rn_ate: Option<NaiveDate>,
}

/// A provider.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Prestador {
    /// CNES of its establishments.
    pub cnes: BTreeSet<String>,
    /// First day of the contract.
    pub desde: Option<NaiveDate>,
    /// Last day of the contract.
    pub ate: Option<NaiveDate>,
    /// Codes, CPF and CNPJ of its group.
    pub grupo: BTreeSet<String>,
    /// Its kind of establishment admits in-patients.
    pub interna: Option<bool>,
}

/// How a beneficiary was identified for a guia.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Identificacao {
    /// Card number.
    pub carteira: Option<String>,
    /// Day of the identification.
    pub dia: Option<NaiveDate>,
    /// The face was accepted.
    pub aceita: Option<bool>,
    /// Capture or transmission failed: nothing is said of the face.
    pub falha: bool,
    /// Why the face was not used.
    pub justificativa: bool,
    /// QR code or token was found not to hold.
    pub token_invalido: bool,
    /// It enrolled the face anew.
    pub cadastro: bool,
}

/// What came before this message.
///
/// Of what is looked up by its number, a map that is not empty is taken for whole: a protocol that is not in
/// [`Self::protocolos`] was never given. A map that is empty says nothing.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Historico {
    /// `sequencialTransacao` of messages sent.
    pub transacoes: BTreeSet<String>,
    /// Lotes sent, by number.
    pub lotes: BTreeMap<String, LoteEnviado>,
    /// Guias sent, by `numeroGuiaPrestador`.
    pub guias: BTreeMap<String, GuiaEnviada>,
    /// Number of the lote of each protocol.
    pub protocolos: BTreeMap<String, String>,
    /// Card numbers whose face was enrolled.
    pub cadastros: BTreeSet<String>,
    /// Visits: card number → (day, professional's council number).
    pub consultas: BTreeMap<String, Vec<(NaiveDate, String)>>,
    /// Recursos, by `numeroGuiaOrigem`, or by number of protocol for one of the whole protocol.
    pub recursos: BTreeMap<String, Vec<RecursoEnviado>>,
    /// Internações, by number of their solicitação, at the provider or at the operator.
    pub internacoes: BTreeMap<String, Internacao>,
    /// Requests sent, by `numeroGuiaPrestador`.
    pub solicitacoes: BTreeMap<String, SolicitacaoEnviada>,
    /// What the operator last said of beneficiaries, by card number.
    pub elegibilidade: BTreeMap<String, Elegibilidade>,
    /// Teeth (Tabela 28) that the initial situation gives as absent, by card number.
    pub dentes_ausentes: BTreeMap<String, BTreeSet<String>>,
}

/// An internação.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Internacao {
    /// The patient has left.
    pub encerrada: bool,
    /// `numeroGuiaPrestador` of the guias that were sent of it.
    pub guias: BTreeSet<String>,
}

/// A request for authorisation.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SolicitacaoEnviada {
    /// What was asked for, by `tabela/código`.
    pub itens: BTreeSet<String>,
}

/// The answer to a query of eligibility.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Elegibilidade {
    /// The beneficiary may be attended; `None` when the query failed.
    pub elegivel: Option<bool>,
    /// Code of Tabela 38 for why not.
    pub motivo: Option<u16>,
    /// Day of the answer.
    pub dia: Option<NaiveDate>,
    /// Its protocol, or the number of its transaction.
    pub protocolo: Option<String>,
}

/// A lote that was sent.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct LoteEnviado {
    /// Day of inclusion.
    pub dia: Option<NaiveDate>,
    /// `numeroProtocolo`.
    pub protocolo: Option<String>,
    /// Code at the operator, CPF or CNPJ of whoever sent it: all that are known.
    pub prestadores: BTreeSet<String>,
    /// Value informed.
    pub valor: Option<Decimal>,
    /// `numeroGuiaPrestador` of its guias.
    pub guias: BTreeSet<String>,
    /// Closed or sent: nothing of it may change.
    pub fechado: bool,
    /// Day of the demonstrativo.
    pub demonstrativo: Option<NaiveDate>,
    /// `statusProtocolo` of Tabela 47.
    pub situacao: Option<String>,
}

/// A guia that was sent.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct GuiaEnviada {
    /// Tag of the guia: `guiaResumoInternacao`.
    pub tipo: String,
    /// Number of its lote.
    pub lote: Option<String>,
    /// `numeroGuiaOperadora`.
    pub numero_operadora: Option<String>,
    /// Value informed.
    pub valor: Option<Decimal>,
    /// First and last day of the billing period.
    pub inicio: Option<NaiveDate>,
    /// Last day of the billing period.
    pub fim: Option<NaiveDate>,
    /// Number of the solicitação de internação.
    pub solicitacao_internacao: Option<String>,
    /// `tipoFaturamento`: `1` partial, `2` final, `3` complementary, `4` total.
    pub tipo_faturamento: Option<String>,
    /// The internação ended with this guia.
    pub encerrada: bool,
    /// Payment was made.
    pub paga: bool,
    /// Items by `sequencialItem`.
    pub itens: BTreeMap<String, ItemEnviado>,
}

/// An item that was sent, and what was said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ItemEnviado {
    /// `codigoTabela`.
    pub tabela: String,
    /// `codigoProcedimento`.
    pub codigo: String,
    /// Day of execution.
    pub dia: Option<NaiveDate>,
    /// `grauPart`.
    pub grau: Option<String>,
    /// Value informed.
    pub valor: Option<Decimal>,
    /// Glosa in the demonstrativo.
    pub glosa: Option<Decimal>,
    /// Its code of Tabela 38.
    pub codigo_glosa: Option<String>,
}

/// A recurso that was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RecursoEnviado {
    /// `protocolo`, `guia` or `item`.
    pub nivel: String,
    /// It was answered.
    pub respondido: bool,
    /// The answer is the last one.
    pub definitivo: bool,
    /// What was appealed, by `sequencialItem`.
    pub recursado: BTreeMap<String, Decimal>,
    /// What was granted, by `sequencialItem`.
    pub acatado: BTreeMap<String, Decimal>,
}

/// What `Debug` says of what holds numbers of people and of guias: its name.
macro_rules! reservados {
    ($($tipo:ident)*) => {$(
        impl std::fmt::Debug for $tipo {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($tipo)).finish_non_exhaustive()
            }
        }
    )*};
}

reservados! {
    Contrato Autorizacao GuiaAutorizada Beneficiario Prestador Identificacao
    Historico Internacao SolicitacaoEnviada Elegibilidade LoteEnviado GuiaEnviada
}

impl std::fmt::Debug for Contexto {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sabe: Vec<_> = self.sabe().iter().map(Exigencia::as_str).collect();
        f.debug_struct("Contexto").field("sabe", &sabe).finish_non_exhaustive()
    }
}

impl Perfil {
    /// Whether a card number has one of the lengths of the operator.
    pub(super) fn serve_a_carteira(&self, numero: &str) -> bool {
        let tamanhos = &self.tamanhos_da_carteira;
        numero.is_empty() || tamanhos.is_empty() || tamanhos.contains(&numero.chars().count())
    }
}

impl Contexto {
    /// What is known, of what rules may need.
    pub fn sabe(&self) -> Exigencias {
        let com = |e: Exigencias, x, tem| if tem { e.com(x) } else { e };
        let e = com(Exigencias::NADA, Exigencia::Hoje, self.agora.is_some());
        let e = com(e, Exigencia::Perfil, self.perfil.is_some());
        let e = com(e, Exigencia::Contrato, self.contrato.is_some());
        let e = com(e, Exigencia::Historico, self.historico.is_some());
        let e = com(e, Exigencia::Certificados, self.assinatura.is_some());
        com(e, Exigencia::Operadoras, self.operadoras.is_some())
    }
}
