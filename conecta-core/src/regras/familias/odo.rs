//! ODO: the treatment of teeth.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::super::achados::Achados;
use super::super::regra::regras;
use super::super::vista::{Campo, Guia, Item, acima, reais};
use crate::tabelas::{Dente, Face};
use crate::xml::No;

/// Characters of a justification of a guia of dentistry on the form of the standard.
const JUSTIFICATIVA: usize = 150;

/// A face that is no face, or that comes twice.
fn face_ruim(face: &str) -> Option<&'static str> {
    let mut vistas = HashSet::new();
    for c in face.chars() {
        match Face::ler(c) {
            None => return Some("Há na face do dente uma letra que não é da Tabela 32."),
            Some(f) if !vistas.insert(f) => return Some("A mesma face do dente está informada duas vezes."),
            Some(_) => {}
        }
    }
    None
}

/// Whether a total is none of the sums that it may be: of all items or of the authorised ones, as they are or times the quantity.
fn total_de_nada(
    g: &Guia<'_>,
    total: Campo<'_>,
    parte: fn(&Item<'_>) -> Option<Decimal>,
) -> Option<(Decimal, Decimal)> {
    let t = total.decimal()?;
    let mut somas = [Decimal::ZERO; 4];
    for i in &g.itens {
        let v = parte(i)?;
        let vezes = v.checked_mul(i.quantidade.unwrap_or(Decimal::ONE))?;
        let autorizado = i.autorizado.sim() || !i.autorizado.existe();
        for (s, (v, entra)) in
            somas.iter_mut().zip([(v, true), (vezes, true), (v, autorizado), (vezes, autorizado)])
        {
            *s = s.checked_add(if entra { v } else { Decimal::ZERO })?;
        }
    }
    (!somas.contains(&t)).then_some((t, somas[0]))
}

fn conferir(
    g: &Guia<'_>,
    campo: Campo<'_>,
    nome: &str,
    parte: fn(&Item<'_>) -> Option<Decimal>,
    a: &mut Achados<'_>,
) {
    if let (Some(no), Some((t, s))) = (campo.no(), total_de_nada(g, campo, parte)) {
        a.diz(no, format!("{nome} é {}, mas a soma dos procedimentos é {}.", reais(t), reais(s)));
    }
}

/// Dentistry that is done in a tooth that is there: restorations, endodontics, periodontics. Prostheses and implants are for those
/// that are not.
fn em_dente_presente(codigo: &str) -> bool {
    ["851", "852", "853"].iter().any(|p| codigo.starts_with(p))
}

/// Teeth that the initial situation in the guia gives as absent.
fn ausentes<'a>(guia: No<'a>) -> HashSet<&'a str> {
    let Some(situacao) = guia.em(&["odontoInicial", "ct_situacaoInicial", "situacaoClinica"]) else {
        return HashSet::new();
    };
    situacao
        .filhos()
        .filter(|d| Campo::de(*d, "condicaoClinica").texto() == "A")
        .map(|d| Campo::de(d, "elementoDentario").texto())
        .collect()
}

regras! {
    /// O dente ou a região da boca não existe nas tabelas do padrão.
    ///
    /// Cada procedimento informa um dente (Tabela 28) ou uma região (Tabela 42), nunca os dois.
    ///
    /// ## Como corrigir
    /// Use o código do dente pela notação da FDI (11 a 48, 51 a 85) ou a sigla da região, como AS (arco superior).
    "ODO-01" dente_ou_regiao_invalidos {
        Erro, Tabelas, glosa: 5037, base: "ERR 5037, 5038; Tabelas 28 e 42", campos: ["codDente", "codRegiao"],
    }
    esquema [
        "XSD-DOMINIO codDente", "XSD-TAMANHO codDente", "XSD-DOMINIO codRegiao", "XSD-TAMANHO codRegiao",
        "XSD-ESCOLHA denteRegiao", "XSD-INESPERADO codRegiao denteRegiao", "XSD-INESPERADO codDente denteRegiao",
    ]

    /// A face do dente não é uma combinação da Tabela 32.
    ///
    /// São até cinco letras, sem repetição nem separador: O oclusal, L lingual, M mesial, V vestibular, D distal, I incisal, P palatina.
    ///
    /// ## Como corrigir
    /// Escreva as letras das faces em maiúsculas, juntas e uma vez cada.
    "ODO-02" face_invalida {
        Erro, Tabelas, glosa: 5039, base: "ERR 5039; Tabela 32", campos: ["denteFace"],
    }
    item [ODONTO] |_g, i, a| {
        if let (Some(no), Some(m)) = (i.face.no(), face_ruim(i.face.texto())) {
            a.diz(no, m);
        }
    }
    elemento ["denteFace"] |no, _c, a| {
        if let Some(m) = face_ruim(Campo(Some(no)).texto()) {
            a.diz(no, m);
        }
    }

    /// A face está informada sem o dente.
    ///
    /// ## Como corrigir
    /// Informe em `codDente` o dente a que a face pertence, ou retire a face.
    "ODO-03" face_sem_dente {
        Erro, Situacao, glosa: 5039, base: "LEG", campos: ["denteFace", "codDente"],
    }
    item [ODONTO] |_g, i, a| {
        if i.face.informado() && !i.dente.existe() && let Some(no) = i.face.no() {
            a.em(no);
        }
    }

    /// O dente não tem uma das faces informadas.
    ///
    /// Só dentes anteriores (incisivos e caninos) têm face incisal, só os posteriores têm oclusal, e só os superiores têm palatina.
    ///
    /// ## Como corrigir
    /// Confira o número do dente e as letras da face.
    "ODO-04" face_que_o_dente_nao_tem {
        Aviso, Tabelas, glosa: 5039, base: "Tabelas 28 e 32", campos: ["denteFace", "codDente"],
    }
    item [ODONTO] |_g, i, a| {
        let Some(dente) = Dente::ler(i.dente.texto()) else { return };
        let nao_cabe = i.face.texto().chars().filter_map(Face::ler).any(|f| !f.cabe_em(dente));
        if nao_cabe && let Some(no) = i.face.no() {
            a.em(no);
        }
    }

    /// O tratamento realizado não diz a data de realização ou o tipo de faturamento.
    ///
    /// ## Como corrigir
    /// Informe `dataRealizacao` em cada procedimento e `tipoFaturamento` (1 parcial ou 4 total) na guia.
    "ODO-05" tratamento_sem_data_ou_faturamento {
        Erro, Situacao, glosa: 1713, base: "LEG; XSD", campos: ["dataRealizacao", "tipoFaturamento"],
    }
    esquema ["XSD-FALTA dataRealizacao guiaOdonto", "XSD-FALTA tipoFaturamento guiaOdonto"]

    /// O tipo de faturamento ou de atendimento não serve à guia odontológica.
    ///
    /// ## Como corrigir
    /// Use 1 (parcial) ou 4 (total) em `tipoFaturamento`, e 1 a 5 em `tipoAtendimento`.
    "ODO-06" faturamento_ou_atendimento_invalido {
        Erro, Tabelas, glosa: 1713, base: "XSD; Tabelas 51 e 55", campos: ["tipoFaturamento", "tipoAtendimento"],
    }
    esquema [
        "XSD-DOMINIO tipoFaturamento guiaOdonto", "XSD-DOMINIO tipoAtendimento guiaOdonto",
        "XSD-DOMINIO tipoAtendimento solicitacaoOdontologia",
    ]

    /// O procedimento repete código, dente, região, face e data de outro da guia.
    ///
    /// ## Como corrigir
    /// Some as quantidades num só item, ou informe o dente, a região ou a face que distingue os dois.
    "ODO-07" procedimento_odontologico_repetido {
        Aviso, Situacao, glosa: 3209, base: "ERR 5053; T38 3209", campos: ["codigoProcedimento", "codDente", "codRegiao", "denteFace"],
    }
    guia [ODONTO] |g, a| {
        if g.itens.len() < 2 {
            return;
        }
        let mut vistos = HashSet::new();
        for i in g.itens.iter().filter(|i| i.codigo.informado()) {
            let chave = [i.tabela, i.codigo, i.dente, i.regiao, i.face, i.data].map(Campo::texto);
            if !vistos.insert(chave) && let Some(no) = i.codigo.no() {
                a.em(no);
            }
        }
    }

    /// Um total da guia odontológica não é a soma dos procedimentos.
    ///
    /// Aceita-se a soma de todos os procedimentos ou só dos autorizados, com o valor de cada um por unidade ou pela quantidade.
    ///
    /// ## Como corrigir
    /// Recalcule `valorTotalProc`, `valorTotalFranquia` e `qtdTotalUS` a partir dos procedimentos.
    "ODO-08" total_odontologico_difere_da_soma {
        Erro, Somas, glosa: 5042, base: "ERR 5042, 5050", campos: ["valorTotalProc", "valorTotalFranquia", "qtdTotalUS"],
    }
    guia [ODONTO] |g, a| {
        conferir(g, g.totais.geral, "O valor total dos procedimentos", |i| i.total, a);
        if g.itens.iter().any(|i| i.franquia.existe()) {
            conferir(g, g.totais.franquia, "O valor total da franquia", |i| Some(i.franquia.decimal().unwrap_or_default()), a);
        }
        if g.itens.iter().any(|i| i.us.existe()) {
            conferir(g, g.totais.us, "A quantidade total de US", |i| Some(i.us.decimal().unwrap_or_default()), a);
        }
    }

    /// O procedimento é em um dente que a situação inicial dá como ausente.
    ///
    /// Julgam-se a situação inicial que vai na própria guia e a que o prestador já enviou do mesmo beneficiário; só restaurações,
    /// endodontia e periodontia.
    ///
    /// ## Como corrigir
    /// Confira o número do dente no procedimento e no odontograma inicial.
    "ODO-09" dente_ausente {
        Aviso, Historico, glosa: 3284, base: "T38 3284", campos: ["codDente", "elementoDentario", "condicaoClinica"],
    }
    guia [ODONTO] |g, a| {
        let da_guia = ausentes(g.no);
        let antes = a.contexto.historico.as_ref().and_then(|h| h.dentes_ausentes.get(g.carteira.texto()));
        for i in g.itens.iter().filter(|i| em_dente_presente(i.codigo.texto())) {
            let d = i.dente.texto();
            if (da_guia.contains(d) || antes.is_some_and(|t| t.contains(d))) && let Some(no) = i.dente.no() {
                a.em(no);
            }
        }
    }

    /// A guia odontológica não tem o número que a operadora lhe deu.
    ///
    /// Em alguns contratos, o número da GTO é o do formulário da operadora, e o prestador não numera a guia.
    ///
    /// ## Como corrigir
    /// Informe o mesmo número da operadora em `numeroGuiaPrestador` e em `numeroGuiaOperadora`.
    "ODO-10" gto_sem_numero_da_operadora {
        Info, Contrato, glosa: 1322, base: "OBS", campos: ["numeroGuiaPrestador", "numeroGuiaOperadora"], exige: [Contrato],
    }
    guia [ODONTO] |g, a| {
        let contratado = a.contexto.contrato.as_ref().is_some_and(|c| c.gto_numerada_pela_operadora);
        let igual = g.numero_operadora.informado() && g.numero_operadora.texto() == g.numero_prestador.texto();
        if contratado && !igual && let Some(no) = g.numero_prestador.no() {
            a.em(no);
        }
    }

    /// O término do tratamento é anterior ao último procedimento.
    ///
    /// O beneficiário assina a guia ao término do tratamento: uma assinatura anterior ao que foi feito não o comprova.
    ///
    /// ## Como corrigir
    /// Confira `dataTerminoTrat` e as datas de realização.
    "ODO-11" termino_antes_do_procedimento {
        Info, Situacao, glosa: 3169, base: "LEG; T38 3169", campos: ["dataTerminoTrat", "dataRealizacao"],
    }
    guia [ODONTO] |g, a| {
        let ultimo = g.itens.iter().filter_map(|i| i.dia).max();
        let antes = g.data_termino.data().is_some_and(|t| ultimo.is_some_and(|u| t < u));
        if antes && let Some(no) = g.data_termino.no() {
            a.em(no);
        }
    }

    /// A justificativa do recurso odontológico é mais longa do que o formulário do padrão prevê.
    ///
    /// O componente de conteúdo e estrutura limita a justificativa da guia a 150 caracteres; o esquema aceita 500, e sistemas de
    /// operadoras cortam o que passa.
    ///
    /// ## Como corrigir
    /// Resuma a justificativa em 150 caracteres e detalhe-a nas dos procedimentos ou num documento anexo.
    "ODO-12" justificativa_odontologica_longa {
        Aviso, Situacao, base: "LEG; XSD", campos: ["justificativaGuia"],
    }
    elemento ["justificativaGuia"] |no, _c, a| {
        let longa = no.texto().is_some_and(|t| t.chars().count() > JUSTIFICATIVA);
        if longa && acima(no, "guiaRecursoGlosaOdonto").is_some() {
            a.em(no);
        }
    }
}
