//! BIO: how the beneficiary was identified: token, face, fingerprint.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::NaiveDate;

use super::super::contexto::{Contexto, Identificacao};
use super::super::regra::regras;
use super::super::vista::{Campo, Guia, HONORARIOS};

/// Tabela 72: QR code.
const QR_CODE: &str = "4";
/// Tabela 72: fingerprint.
const DIGITAL: &str = "5";
/// Tabela 72: reading of the face.
const FACE: &str = "6";

/// Tabela 38: QR code that does not hold.
const QR_INVALIDO: u16 = 3157;
/// Tabela 38: conditioned field not filled in.
const CONDICIONADO: u16 = 3111;

/// Characters of base64 that hold the header of a fingerprint record: 48 bytes.
const CABECALHO: usize = 64;
/// Resolution that the standard asks for, 500 dots an inch, as the records write it: by inch and by centimetre.
const POR_POLEGADA: std::ops::RangeInclusive<u16> = 490..=510;
const POR_CENTIMETRO: std::ops::RangeInclusive<u16> = 193..=201;

/// `tipoIdent` without the zero before it.
fn tipo<'a>(c: Campo<'a>) -> &'a str {
    c.texto().trim_start_matches('0')
}

/// What is known of the identification for a guia; `Err` when that of others is known and that of this one is not.
fn identificacao<'c>(g: &Guia<'_>, contexto: &'c Contexto) -> Option<Result<&'c Identificacao, ()>> {
    let todas = &contexto.contrato.as_ref()?.identificacoes;
    match todas.get(g.numero_prestador.texto()) {
        Some(i) => Some(Ok(i)),
        None => (!todas.is_empty()).then_some(Err(())),
    }
}

/// Why what was kept of the face is no evidence for a guia.
fn sem_prova(i: &Identificacao, carteira: &str, dia: Option<NaiveDate>) -> Option<&'static str> {
    if i.aceita == Some(false) {
        return Some("A leitura facial desta guia não reconheceu o beneficiário.");
    }
    if i.carteira.as_deref().is_some_and(|c| c != carteira) {
        return Some("A leitura facial desta guia é de outra carteira.");
    }
    (i.dia.zip(dia).is_some_and(|(a, b)| a != b))
        .then_some("A leitura facial desta guia não é do dia do atendimento.")
}

/// What is wrong with a record of a fingerprint, as far as its first bytes say: FMR (ISO 19794-2), FIR (ISO 19794-4) or WSQ.
fn defeito_da_digital(texto: &str) -> Option<&'static str> {
    let inicio: String =
        texto.chars().filter(|c| !c.is_ascii_whitespace() && *c != '=').take(CABECALHO).collect();
    let inicio = &inicio[..inicio.len() - inicio.len() % 4];
    let b = STANDARD_NO_PAD.decode(inicio).ok()?;
    let par = |i: usize| Some(u16::from_be_bytes([*b.get(i)?, *b.get(i + 1)?]));
    let resolucao = "A digital não tem a resolução de 500 pontos por polegada.";
    match b.get(..4)? {
        b"FMR\0" => (!POR_CENTIMETRO.contains(&par(18)?)).then_some(resolucao),
        b"FIR\0" => {
            let faixa = if *b.get(19)? == 2 { POR_CENTIMETRO } else { POR_POLEGADA };
            if !faixa.contains(&par(20)?) {
                return Some(resolucao);
            }
            (*b.get(28)? != 8).then_some("A imagem da digital não tem 8 bits por ponto.")
        }
        [0xFF, 0xA0, ..] => None,
        _ => Some("A digital não está em nenhum dos formatos do padrão (ISO 19794-2, ISO 19794-4 ou WSQ)."),
    }
}

regras! {
    /// Falta dizer de que modo o beneficiário foi identificado.
    ///
    /// Com `identificadorBeneficiario`, o campo `tipoIdent` diz o que ele é.
    ///
    /// ## Como corrigir
    /// Informe `tipoIdent` com o código da tabela 72 ou retire o identificador.
    "BIO-01" falta_tipo_de_identificacao {
        Erro, Situacao, glosa: 3111, base: "LEG, tipo de identificação", campos: ["identificadorBeneficiario", "tipoIdent"],
        desde: crate::Versao::new(3, 4, 0),
    }
    guia [TODAS] |g, a| {
        if g.identificador.informado() && !g.tipo_ident.existe() && let Some(no) = g.identificador.no() {
            a.em(no).valor = None;
        }
    }
    elemento ["identificadorBeneficiario"] |no, _cena, a| {
        let falta = no.pai().is_some_and(|p| p.filho("tipoIdent").is_none());
        if falta && Campo(Some(no)).informado() {
            a.em(no).valor = None;
        }
    }

    /// O código de validação e o motivo da sua ausência não combinam.
    ///
    /// Ou se informa o código que o beneficiário deu, ou por que ele não foi dado; nunca os dois. Quando a operadora usa código de
    /// validação, um dos dois é obrigatório.
    ///
    /// ## Como corrigir
    /// Informe `codValidacao`, ou `ausenciaCodValidacao` com o motivo da tabela 74.
    "BIO-02" codigo_de_validacao {
        Aviso, Contrato, glosa: 3156, base: "LEG; T38 3156, 3111", campos: ["codValidacao", "ausenciaCodValidacao"],
        desde: crate::Versao::new(3, 4, 0),
    }
    guia [TODAS] |g, a| {
        match (g.cod_validacao.informado(), g.ausencia_cod_validacao.informado()) {
            (true, true) => {
                if let Some(no) = g.ausencia_cod_validacao.no() {
                    a.diz(no, "O código de validação e o motivo da sua ausência estão ambos informados.").glosa = Some(CONDICIONADO);
                }
            }
            // Honorários have neither field.
            (false, false) if !g.e(HONORARIOS) && a.contexto.perfil.as_ref().is_some_and(|p| p.usa_token) => {
                a.diz(g.no, "A operadora pede código de validação, e a guia não traz o código nem o motivo da ausência.").glosa =
                    Some(CONDICIONADO);
            }
            _ => {}
        }
    }

    /// A identificação por leitura facial não tem prova.
    ///
    /// Uma guia identificada pela face precisa da leitura aceita, do mesmo beneficiário, no mesmo dia.
    ///
    /// ## Como corrigir
    /// Vincule à guia a leitura facial certa ou informe o modo de identificação que foi usado.
    "BIO-03" face_sem_prova {
        Aviso, Contrato, glosa: 3159, base: "Manual do portal; T38 3159", campos: ["tipoIdent"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let Some(no) = g.tipo_ident.no().filter(|_| tipo(g.tipo_ident) == FACE) else { return };
        match identificacao(g, a.contexto) {
            // A failure is BIO-06, and says nothing of the face.
            Some(Ok(i)) if !i.falha => {
                if let Some(motivo) = sem_prova(i, g.carteira.texto(), g.dia()) {
                    a.diz(no, motivo);
                }
            }
            Some(Err(())) => {
                a.diz(no, "A guia diz que houve leitura facial, mas não há leitura guardada para ela.");
            }
            _ => {}
        }
    }

    /// Falta a justificativa para não identificar pela face.
    ///
    /// ## Como corrigir
    /// Identifique o beneficiário pela face ou registre por que não foi possível.
    "BIO-04" falta_justificativa_da_face {
        Erro, Contrato, glosa: 3111, base: "Manual do portal", campos: ["tipoIdent", "dadosBeneficiario"], exige: [Perfil, Contrato],
    }
    guia [TODAS] |g, a| {
        let obrigatoria = a.contexto.perfil.as_ref().is_some_and(|p| p.biometria_obrigatoria.contains(g.no.nome()));
        if !obrigatoria || tipo(g.tipo_ident) == FACE {
            return;
        }
        let justificada = match identificacao(g, a.contexto) {
            Some(Ok(i)) => i.justificativa || i.falha,
            Some(Err(())) => false,
            None => return,
        };
        if !justificada && let Some(no) = g.tipo_ident.no().or(g.beneficiario.no()) {
            a.em(no);
        }
    }

    /// A face do beneficiário foi cadastrada outra vez.
    ///
    /// Cada beneficiário tem um cadastro; trocar a imagem é uma alteração, que a operadora aprova vendo a antiga e a nova.
    ///
    /// ## Como corrigir
    /// Desfaça o segundo cadastro e solicite a alteração da biometria.
    "BIO-05" segundo_cadastro {
        Erro, Historico, base: "Manual do portal", campos: ["tipoIdent", "numeroCarteira"], exige: [Contrato, Historico],
    }
    guia [TODAS] |g, a| {
        let ja = a.contexto.historico.as_ref().is_some_and(|h| h.cadastros.contains(g.carteira.texto()));
        let novo = matches!(identificacao(g, a.contexto), Some(Ok(i)) if i.cadastro);
        if ja && novo && let Some(no) = g.tipo_ident.no().or(g.carteira.no()) {
            a.em(no);
        }
    }

    /// A leitura facial não chegou a ser feita.
    ///
    /// A captura ou a transmissão falhou: isso não diz que o beneficiário é outro, e a operadora não deve glosar como face
    /// incompatível.
    ///
    /// ## Como corrigir
    /// Repita a leitura ou registre a falha como justificativa; se vier glosa de biometria incompatível, recorra.
    "BIO-06" falha_de_captura {
        Info, Contrato, glosa: 3158, base: "T38 3158, 3159", campos: ["tipoIdent", "dadosBeneficiario"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let falhou = matches!(identificacao(g, a.contexto), Some(Ok(i)) if i.falha);
        if falhou && let Some(no) = g.tipo_ident.no().or(g.beneficiario.no()) {
            a.em(no);
        }
    }

    /// A digital não está no formato do padrão.
    ///
    /// O padrão pede minúcias (ISO 19794-2) ou imagem (ISO 19794-4, WSQ) de 500 pontos por polegada e 8 bits.
    ///
    /// ## Como corrigir
    /// Configure o leitor para um desses formatos e colha a digital de novo.
    "BIO-07" formato_da_digital {
        Aviso, Servico, glosa: 3158, base: "ORG 57–61", campos: ["identificadorBeneficiario", "tipoIdent"],
        desde: crate::Versao::new(3, 4, 0),
    }
    guia [TODAS] |g, a| {
        let defeito = g.identificador.no().filter(|_| tipo(g.tipo_ident) == DIGITAL).and_then(|no| defeito_da_digital(no.texto()?));
        if let (Some(defeito), Some(no)) = (defeito, g.identificador.no()) {
            a.diz(no, defeito).valor = None;
        }
    }
    elemento ["identificadorBeneficiario"] |no, _cena, a| {
        let digital = no.pai().is_some_and(|p| tipo(Campo::de(p, "tipoIdent")) == DIGITAL);
        if let Some(defeito) = no.texto().filter(|_| digital).and_then(defeito_da_digital) {
            a.diz(no, defeito).valor = None;
        }
    }

    /// O QR code ou o código de validação não é válido.
    ///
    /// ## Como corrigir
    /// Peça ao beneficiário um código novo, dentro da validade, e informe-o.
    "BIO-08" codigo_invalido {
        Aviso, Contrato, glosa: 3156, base: "T38 3157, 3156", campos: ["codValidacao", "tipoIdent"], exige: [Contrato],
    }
    guia [TODAS] |g, a| {
        let invalido = matches!(identificacao(g, a.contexto), Some(Ok(i)) if i.token_invalido);
        let Some(no) = g.cod_validacao.no().or(g.tipo_ident.no()).or(g.beneficiario.no()).filter(|_| invalido) else { return };
        let achado = a.em(no);
        if tipo(g.tipo_ident) == QR_CODE {
            achado.glosa = Some(QR_INVALIDO);
        }
    }
}
