//! The steps in which a guia is filled in (P-802), as the portal shows them.

use crate::Critica;
use crate::faturamento::juizo::CriticaGuardada;
use crate::faturamento::perfil::TipoDeGuia;
use crate::tiss::construcao::{Consulta, Honorarios, Odontologia, ResumoDeInternacao, SpSadt};

/// One step: its title and the fields of the builder that are filled in there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passo {
    /// As the screen says it.
    pub titulo: &'static str,
    /// Fields, by the names of the builders ([`crate::tiss::construcao`]); not every kind of guia has all ([`Self::campos_de`]).
    pub campos: &'static [&'static str],
}

impl Passo {
    /// Those of its fields that a kind of guia has.
    pub fn campos_de(&self, tipo: TipoDeGuia) -> impl Iterator<Item = &'static str> + use<> {
        self.campos.iter().copied().filter(move |c| campos(tipo).iter().any(|(nome, _)| nome == c))
    }
}

const fn passo(titulo: &'static str, campos: &'static [&'static str]) -> Passo {
    Passo { titulo, campos }
}

const AUTORIZADA: &[&str] = &[
    "numero",
    "guia_principal",
    "guia_de_solicitacao",
    "beneficiario",
    "numero_na_operadora",
    "data_da_autorizacao",
    "senha",
    "validade_da_senha",
    "ausencia_de_validacao",
    "codigo_de_validacao",
];

const CONSULTA: &[Passo] = &[
    passo("Identificação", AUTORIZADA),
    passo("Contratado executante", &["executante", "nome_do_executante", "cnes", "profissional"]),
    passo(
        "Atendimento",
        &[
            "acidente",
            "cobertura_especial",
            "regime",
            "saude_ocupacional",
            "data",
            "tipo",
            "tabela",
            "codigo",
            "valor",
            "observacao",
        ],
    ),
];

const SP_SADT: &[Passo] = &[
    passo("Identificação", AUTORIZADA),
    passo("Contratado solicitante", &["solicitante", "nome_do_solicitante", "profissional_solicitante"]),
    passo(
        "Dados do atendimento",
        &[
            "carater",
            "data_da_solicitacao",
            "indicacao_clinica",
            "cobertura_especial",
            "tipo_de_atendimento",
            "acidente",
            "tipo_de_consulta",
            "motivo_de_encerramento",
            "regime",
            "saude_ocupacional",
            "observacao",
        ],
    ),
    passo("Procedimentos executados", &["item"]),
    passo("Contratado executante", &["executante", "nome_do_executante", "cnes"]),
    passo("Outras despesas", &["despesa"]),
];

const INTERNACAO: &[Passo] = &[
    passo("Identificação", AUTORIZADA),
    passo(
        "Dados da internação",
        &[
            "carater",
            "tipo_de_faturamento",
            "data_inicial",
            "hora_inicial",
            "data_final",
            "hora_final",
            "tipo_de_internacao",
            "regime",
            "declaracao",
            "diagnostico",
            "acidente",
            "motivo_de_encerramento",
            "observacao",
        ],
    ),
    passo("Procedimentos e exames realizados", &["item"]),
    passo("Contratado executante", &["executante", "nome_do_executante", "cnes"]),
    passo("Outras despesas", &["despesa"]),
];

const HONORARIOS: &[Passo] = &[
    passo("Identificação", AUTORIZADA),
    passo(
        "Dados da internação",
        &[
            "local",
            "nome_do_local",
            "cnes_do_local",
            "data_inicial",
            "data_final",
            "carater",
            "observacao",
            "data_de_emissao",
        ],
    ),
    passo("Procedimentos e exames realizados", &["item"]),
    passo("Executantes", &["codigo_executante", "nome_do_executante", "cnes_do_executante"]),
    // Files beside the guia, which are no fields of it (`Guia::anexar`).
    passo("Anexos", &[]),
];

const ODONTOLOGIA: &[Passo] = &[
    passo("Identificação", AUTORIZADA),
    passo("Profissionais", &["responsaveis", "plano", "empresa"]),
    passo(
        "Dados do atendimento",
        &["tipo_de_atendimento", "tipo_de_faturamento", "data_de_termino", "situacao_inicial", "observacao"],
    ),
    passo("Procedimentos executados", &["item"]),
];

/// The steps of a kind of guia. A field of its builder that no step names belongs to the one with the attendance.
pub fn passos(tipo: TipoDeGuia) -> &'static [Passo] {
    match tipo {
        TipoDeGuia::Consulta => CONSULTA,
        TipoDeGuia::SpSadt => SP_SADT,
        TipoDeGuia::ResumoInternacao => INTERNACAO,
        TipoDeGuia::Honorarios => HONORARIOS,
        TipoDeGuia::Odontologia => ODONTOLOGIA,
    }
}

/// The fields of the builder of a kind of guia, with their paths.
pub(in crate::faturamento) fn campos(tipo: TipoDeGuia) -> &'static [(&'static str, &'static str)] {
    match tipo {
        TipoDeGuia::Consulta => Consulta::CAMPOS,
        TipoDeGuia::SpSadt => SpSadt::CAMPOS,
        TipoDeGuia::ResumoInternacao => ResumoDeInternacao::CAMPOS,
        TipoDeGuia::Honorarios => Honorarios::CAMPOS,
        TipoDeGuia::Odontologia => Odontologia::CAMPOS,
    }
}

/// The step of a field.
pub(super) fn passo_do_campo(tipo: TipoDeGuia, campo: &str) -> usize {
    let todos = passos(tipo);
    let do_atendimento =
        todos.iter().position(|p| p.titulo.starts_with("Dados d")).unwrap_or(todos.len() - 1);
    todos.iter().position(|p| p.campos.contains(&campo)).unwrap_or(do_atendimento)
}

/// The crítica once for each step that it is about: one that names several missing elements is told apart by element.
pub(super) fn por_passo(tipo: TipoDeGuia, critica: &Critica) -> Vec<(usize, CriticaGuardada)> {
    let guardada = CriticaGuardada::from(critica);
    if critica.faltas.is_empty() {
        return vec![(passo_do_caminho(tipo, &guardada.caminho), guardada)];
    }
    // What may stand in place of something else is filled in where that is.
    let uma = |nomes: &Vec<&'static str>| {
        let caminho = format!("{}/{}", guardada.caminho, nomes.first().copied().unwrap_or_default());
        let mensagem = format!("Falta {}.", nomes.join(" ou "));
        (passo_do_caminho(tipo, &caminho), CriticaGuardada { mensagem, ..guardada.clone() })
    };
    critica.faltas.iter().map(uma).collect()
}

/// The step of what stands at a path: that of the field whose path has most in common with it. What is of the whole guia
/// belongs to the first.
fn passo_do_caminho(tipo: TipoDeGuia, caminho: &str) -> usize {
    let dentro: Vec<&str> = caminho
        .split('/')
        .skip_while(|p| !p.starts_with("guiasTISS"))
        .skip(2)
        .map(|p| p.split('[').next().unwrap_or(p))
        .collect();
    let comum = |c: &str| c.split('/').zip(&dentro).take_while(|(a, b)| a == *b).count();
    let melhor = campos(tipo).iter().enumerate().max_by_key(|(i, (_, c))| (comum(c), usize::MAX - i));
    match melhor {
        Some((_, (campo, c))) if comum(c) > 0 => passo_do_campo(tipo, campo),
        // Another version has it elsewhere: the name of the element tells.
        _ => {
            let ultimo = dentro.last().copied().unwrap_or_default();
            let igual = campos(tipo).iter().find(|(_, c)| c.rsplit('/').next() == Some(ultimo));
            igual.map_or(0, |(campo, _)| passo_do_campo(tipo, campo))
        }
    }
}
