//! SIG: the digital signature of a message: its form, and what a verifier says of it.

use chrono::NaiveDate;

use super::super::contexto::Assinatura;
use super::super::regra::regras;
use super::super::vista::Cena;
use crate::xml::No;

/// Policies of the ICP-Brasil for XAdES, from AD-RB to AD-RA: with basic references or more (DOC-ICP-15.03).
const POLITICAS: [&str; 5] =
    ["2.16.76.1.7.1.6.", "2.16.76.1.7.1.7.", "2.16.76.1.7.1.8.", "2.16.76.1.7.1.9.", "2.16.76.1.7.1.10."];
/// The transform that takes the signature itself out of what is signed.
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// The XML of the signature of the whole message: one that stands in a guia is of the guia.
fn da_mensagem<'a>(no: No<'a>, cena: &Cena<'_>) -> Option<&'a str> {
    let pai = no.pai()?;
    // Until 3.00.01 it stood in the header.
    if pai != cena.raiz && pai.nome() != "cabecalho" { None } else { no.assinatura() }
}

/// A start tag with what is written in it, and the text up to the next tag.
struct Etiqueta<'a> {
    nome: &'a str,
    atributos: &'a str,
    texto: &'a str,
}

impl<'a> Etiqueta<'a> {
    fn atributo(&self, nome: &str) -> Option<&'a str> {
        let mut resto = self.atributos;
        // The reader wrote each as ` name="value"`, with no quotation mark in it.
        while let Some((antes, depois)) = resto.split_once("=\"") {
            let (valor, proximo) = depois.split_once('"')?;
            if antes.trim() == nome {
                return Some(valor);
            }
            resto = proximo;
        }
        None
    }
}

/// The start tags of a signature, in order; it is well-formed, as the reader wrote it down.
fn etiquetas(xml: &str) -> impl Iterator<Item = Etiqueta<'_>> {
    xml.split('<').filter(|p| !p.is_empty() && !p.starts_with('/')).filter_map(|pedaco| {
        let (tag, texto) = pedaco.split_once('>')?;
        let (nome, atributos) = tag.split_once(' ').unwrap_or((tag, ""));
        let nome = nome.rsplit(':').next().unwrap_or(nome);
        Some(Etiqueta { nome, atributos, texto: texto.trim() })
    })
}

/// Why the signature is not the enveloped one of the whole message with a policy.
fn defeito(xml: &str) -> Option<&'static str> {
    let (mut na_mensagem, mut envelopada, mut politica) = (false, false, false);
    let mut desta = false;
    for e in etiquetas(xml) {
        match e.nome {
            "Reference" => {
                desta = e.atributo("URI") == Some("");
                na_mensagem |= desta;
            }
            "Transform" => envelopada |= desta && e.atributo("Algorithm") == Some(ENVELOPED),
            "Identifier" => {
                let oid = e.texto.strip_prefix("urn:oid:").unwrap_or(e.texto);
                politica |= POLITICAS.iter().any(|p| oid.starts_with(p));
            }
            _ => {}
        }
    }
    if !na_mensagem {
        Some("A assinatura não cobre a mensagem inteira: nenhuma referência tem URI vazio.")
    } else if !envelopada {
        Some("A assinatura não é do tipo envelopada (enveloped), que o padrão pede.")
    } else if !politica {
        Some("A assinatura não indica a política da ICP-Brasil (AD-RB) que segue.")
    } else {
        None
    }
}

/// The day of `SigningTime`: the first `Some` is whether there is one, the second whether it can be read.
fn dia_da_assinatura(xml: &str) -> Option<Option<NaiveDate>> {
    let e = etiquetas(xml).find(|e| e.nome == "SigningTime" && !e.texto.is_empty())?;
    Some(e.texto.get(..10).and_then(|d| d.parse().ok()))
}

/// Whether the day of the signature is outside of the validity of the certificate, as far as both are known.
fn fora_da_validade(dia: NaiveDate, a: &Assinatura) -> bool {
    a.valido_desde.is_some_and(|d| dia < d) || a.valido_ate.is_some_and(|d| dia > d)
}

regras! {
    /// A assinatura digital não tem a forma que o padrão pede.
    ///
    /// O padrão pede XAdES envelopada, com a política AD-RB da ICP-Brasil, sobre a mensagem inteira.
    ///
    /// ## Como corrigir
    /// Configure o assinador para XAdES envelopada (enveloped), referência com URI vazio e política AD-RB, e assine de novo.
    "SIG-01" forma_da_assinatura {
        Erro, Sintaxe, glosa: 3168, base: "ORG 110; DOC-ICP-15", campos: [],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        if let Some(motivo) = da_mensagem(no, cena).and_then(defeito) {
            a.diz(no, motivo);
        }
    }

    /// A assinatura digital não confere com a mensagem.
    ///
    /// O resumo da mensagem ou o valor da assinatura não é o que o certificado assinou: algo mudou depois.
    /// O Conecta não faz a criptografia: repete o que disse o verificador de quem confere (`assinatura.confere` do contexto).
    ///
    /// ## Como corrigir
    /// Assine a mensagem depois da última alteração e não mude nem a formatação depois.
    "SIG-02" assinatura_nao_confere {
        Erro, Sintaxe, glosa: 5022, base: "ORG 113", campos: [], exige: [Certificados],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        let nao = a.contexto.assinatura.as_ref().is_some_and(|s| s.confere == Some(false));
        if nao && da_mensagem(no, cena).is_some() {
            a.em(no);
        }
    }

    /// O certificado da assinatura não é um da ICP-Brasil para assinar.
    ///
    /// São aceitos os certificados A1 a A4 da ICP-Brasil, com os usos de assinatura digital e não repúdio.
    /// O Conecta não faz a criptografia: repete o que disse o verificador de quem confere (`assinatura.certificado_proprio` do contexto).
    ///
    /// ## Como corrigir
    /// Assine com o certificado e-CNPJ ou e-CPF do prestador.
    "SIG-03" certificado_improprio {
        Erro, Sintaxe, glosa: 5018, base: "ORG 111", campos: [], exige: [Certificados],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        let nao = a.contexto.assinatura.as_ref().is_some_and(|s| s.certificado_proprio == Some(false));
        if nao && da_mensagem(no, cena).is_some() {
            a.em(no);
        }
    }

    /// Falta o instante da assinatura ou ele está fora da validade do certificado.
    ///
    /// ## Como corrigir
    /// Configure o assinador para incluir `SigningTime` e assine com um certificado dentro da validade.
    "SIG-04" instante_da_assinatura {
        Erro, Sintaxe, glosa: 5019, base: "ORG 112", campos: [],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        let Some(xml) = da_mensagem(no, cena) else { return };
        match dia_da_assinatura(xml) {
            None => {
                a.diz(no, "A assinatura não diz quando foi feita.");
            }
            Some(Some(dia)) if a.contexto.assinatura.as_ref().is_some_and(|s| fora_da_validade(dia, s)) => {
                a.diz(no, "A assinatura foi feita fora da validade do certificado.");
            }
            Some(_) => {}
        }
    }

    /// A cadeia do certificado não chega a uma raiz da ICP-Brasil.
    ///
    /// O Conecta não faz a criptografia: repete o que disse o verificador de quem confere (`assinatura.cadeia_completa` do contexto).
    ///
    /// ## Como corrigir
    /// Inclua os certificados intermediários ao assinar e atualize as raízes da ICP-Brasil em quem verifica.
    "SIG-05" cadeia_incompleta {
        Erro, Sintaxe, glosa: 5021, base: "ORG 113", campos: [], exige: [Certificados],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        let nao = a.contexto.assinatura.as_ref().is_some_and(|s| s.cadeia_completa == Some(false));
        if nao && da_mensagem(no, cena).is_some() {
            a.em(no);
        }
    }

    /// O certificado da assinatura estava revogado.
    ///
    /// O Conecta não faz a criptografia: repete o que disse o verificador de quem confere (`assinatura.revogado` do contexto).
    ///
    /// ## Como corrigir
    /// Emita um certificado novo e assine de novo com ele.
    "SIG-06" certificado_revogado {
        Erro, Sintaxe, glosa: 5020, base: "ORG 113", campos: [], exige: [Certificados],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        let revogado = a.contexto.assinatura.as_ref().is_some_and(|s| s.revogado == Some(true));
        if revogado && da_mensagem(no, cena).is_some() {
            a.em(no);
        }
    }

    /// A mensagem está assinada e a operadora pede papel.
    ///
    /// Da mensagem com assinatura digital a operadora não pode exigir também a guia em papel.
    ///
    /// ## Como corrigir
    /// Não envie o papel e lembre a operadora da regra do padrão.
    "SIG-07" papel_dispensado {
        Info, Contrato, base: "ORG 20", campos: [], exige: [Perfil],
    }
    elemento ["ds:Signature", "Signature", "Signatures", "assinaturaDigital"] |no, cena, a| {
        let papel = a.contexto.perfil.as_ref().is_some_and(|p| p.exige_papel);
        if papel && da_mensagem(no, cena).is_some() {
            a.em(no);
        }
    }
}
