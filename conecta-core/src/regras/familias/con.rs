//! CON: what a guia de consulta asks for.

use super::super::regra::regras;
use super::super::vista::{Guia, Item};

/// Visits of Tabela 22 that a guia de consulta may charge: of doctors, and of the other professions that have one. Visits to in-patients
/// and dental ones are charged elsewhere.
const CONSULTAS: [&str; 18] = [
    "10101012", "10101020", "10101039", "10106014", "10106146", "50000055", "50000063", "50000144",
    "50000241", "50000535", "50000560", "50000578", "50000586", "50000594", "50000705", "50001205",
    "50001221", "50001248",
];

/// Visits that need the patient at home or in an emergency room: they cannot be made from afar.
const PRESENCIAIS: [&str; 8] =
    ["10101020", "10101039", "50000063", "50000241", "50000535", "50000578", "50000594", "50001248"];

/// Whether the TUSS has the code on the day; if not, `TUS-01` or `ITM-09` tells.
fn na_tuss(g: &Guia<'_>, i: &Item<'_>) -> bool {
    g.dia().is_some_and(|dia| g.cena.tuss.situacao_em(22, i.codigo.texto(), dia).pode_ser_usado())
}

regras! {
    /// A guia de consulta tem mais de um procedimento.
    ///
    /// Cada consulta tem a sua guia; exames e procedimentos vão na guia SP/SADT.
    ///
    /// ## Como corrigir
    /// Deixe só a consulta nesta guia e cobre os demais procedimentos em guia SP/SADT.
    "CON-01" mais_de_um_procedimento {
        Erro, Esquema, glosa: 5057, base: "ERR 5057", campos: ["procedimento"],
    }
    esquema ["XSD-REPETIDO procedimento guiaConsulta", "XSD-INESPERADO procedimentosExecutados guiaConsulta"]

    /// O procedimento da guia de consulta não é uma consulta.
    ///
    /// A guia de consulta cobra só a consulta eletiva. O perfil da operadora pode dizer quais códigos aceita; sem isso, são as consultas
    /// da Tabela 22, e códigos próprios não são conferidos.
    ///
    /// ## Como corrigir
    /// Cobre o procedimento em guia SP/SADT, ou informe o código da consulta (10101012 para a eletiva em consultório).
    "CON-02" nao_e_consulta {
        Aviso, Tabelas, glosa: 5058, base: "ORG 62.1; manual do portal; T38 5058, 1304", campos: ["codigoProcedimento"],
    }
    item [CONSULTA] |g, i, a| {
        let aceitas = a.contexto.perfil.as_ref().map(|p| &p.consultas).filter(|c| !c.is_empty());
        let errado = match aceitas {
            Some(aceitas) => i.codigo.informado() && !aceitas.contains(i.codigo.texto()),
            // A code that the TUSS has not is told by TUS-01.
            None => i.da_tabela("22") && !CONSULTAS.contains(&i.codigo.texto()) && na_tuss(g, i),
        };
        if errado && let Some(no) = i.codigo.no() {
            a.em(no);
        }
    }

    /// A guia de consulta não diz o tipo da consulta ou o regime de atendimento, ou diz um que não cabe nela.
    ///
    /// A partir da versão 4.00 o regime é obrigatório. A consulta a paciente internado (regime 03) é cobrada na internação, e por isso
    /// nesta guia é só um aviso.
    ///
    /// ## Como corrigir
    /// Informe `tipoConsulta` (1 a 4) e `regimeAtendimento` (01 ambulatorial, 02 domiciliar, 04 pronto-socorro, 05 telessaúde).
    "CON-03" tipo_ou_regime_da_consulta {
        Aviso, Servico, glosa: 1603, base: "ERR 1603, 5074; própria", campos: ["tipoConsulta", "regimeAtendimento"],
    }
    guia [CONSULTA] |g, a| {
        if g.regime_atendimento.texto() == "03" && let Some(no) = g.regime_atendimento.no() {
            a.diz(no, "Uma consulta a paciente internado não costuma ser cobrada em guia de consulta.").glosa = Some(5074);
        }
    }
    esquema [
        "XSD-FALTA tipoConsulta guiaConsulta", "XSD-FALTA regimeAtendimento guiaConsulta",
        "XSD-DOMINIO tipoConsulta guiaConsulta", "XSD-DOMINIO regimeAtendimento guiaConsulta",
    ]

    /// A indicação de acidente falta ou não é da tabela 36.
    ///
    /// ## Como corrigir
    /// Informe 0 (trabalho), 1 (trânsito), 2 (outros) ou 9 (não acidente).
    "CON-04" indicacao_de_acidente_invalida {
        Erro, Esquema, glosa: 1503, base: "ERR 1503; tabela 36", campos: ["indicacaoAcidente", "indicadorAcidente"],
    }
    esquema [
        "XSD-DOMINIO indicacaoAcidente", "XSD-FALTA indicacaoAcidente", "XSD-DOMINIO indicadorAcidente", "XSD-FALTA indicadorAcidente",
    ]

    /// Falta a ocupação do profissional que fez a consulta.
    ///
    /// Uma que não é da tabela 24, ou a de profissional desconhecido (999999), é `IDN-12`.
    ///
    /// ## Como corrigir
    /// Informe em `CBOS` o código da especialidade com que o profissional atendeu, como está na tabela 24.
    "CON-05" consulta_sem_ocupacao {
        Erro, Situacao, glosa: 1213, base: "ERR 1213", campos: ["CBOS"],
    }
    esquema ["XSD-FALTA CBOS guiaConsulta"]

    /// O beneficiário já foi atendido pelo mesmo profissional dentro do prazo de retorno.
    ///
    /// O prazo é o do perfil da operadora, e as consultas anteriores são as do histórico. O pré-natal (tipo de consulta 3) tem consultas
    /// mensais e não é retorno; uma consulta sem valor também não é apontada.
    ///
    /// ## Como corrigir
    /// Se a consulta é retorno da anterior, não a cobre; se é outro motivo, justifique na observação.
    "CON-06" consulta_de_retorno {
        Aviso, Historico, glosa: 1823, base: "T38 1823, 1601", campos: ["dataAtendimento", "tipoConsulta"],
        exige: [Perfil, Historico],
    }
    guia [CONSULTA] |g, a| {
        let (Some(perfil), Some(historico)) = (&a.contexto.perfil, &a.contexto.historico) else { return };
        let Some(prazo) = perfil.dias_de_retorno else { return };
        let Some(anteriores) = historico.consultas.get(g.carteira.texto()) else { return };
        let (Some(no), Some(dia)) = (g.data_atendimento.no(), g.data_atendimento.data()) else { return };
        let profissional = g.profissional_executante.numero.texto();
        let cobra = g.total().is_some_and(|t| !t.is_zero());
        if g.tipo_consulta.texto() == "3" || profissional.is_empty() || !cobra {
            return;
        }
        let retorno = |(quando, quem): &(chrono::NaiveDate, String)| {
            let dias = (dia - *quando).num_days();
            quem == profissional && dias > 0 && dias <= i64::from(prazo)
        };
        if let Some(dias) = anteriores.iter().filter(|c| retorno(c)).map(|(quando, _)| (dia - *quando).num_days()).min() {
            a.em(no).nota(format!("dias desde a consulta anterior: {dias}; prazo de retorno: {prazo}"));
        }
    }

    /// A consulta por telessaúde tem código de atendimento que só pode ser presencial.
    ///
    /// A TUSS não tem código próprio de teleconsulta: o regime de atendimento 05 diz que a consulta foi à distância. Consulta em domicílio
    /// ou em pronto-socorro não pode ter sido.
    ///
    /// ## Como corrigir
    /// Confira o regime de atendimento e o código da consulta.
    "CON-07" telessaude_com_codigo_presencial {
        Aviso, Tabelas, glosa: 5074, base: "LEG, regime de atendimento", campos: ["regimeAtendimento", "codigoProcedimento"],
        desde: crate::Versao::new(4, 0, 0),
    }
    item [CONSULTA] |g, i, a| {
        let presencial = i.da_tabela("22") && PRESENCIAIS.contains(&i.codigo.texto());
        if g.regime_atendimento.texto() == "05" && presencial && let Some(no) = g.regime_atendimento.no() {
            a.em(no);
        }
    }
}
