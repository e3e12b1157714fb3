//! Identification by face in an authorisation or execution, and what is kept of it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Ator, Parametros, Registro};
use crate::biometria::decisao::{Escala, Verificacao};
use crate::biometria::galeria::Identificacao;
use crate::recusa::Recusa;

/// How the beneficiary was identified, by the codes of `dm_tipoIdent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeioDeIdentificacao {
    /// By face: 06.
    LeituraFacial,
    /// By anything else, with its code.
    Outro(u8),
}

/// The code of `tipoIdent` in the message: 06 for a face (P-504).
pub fn tipo_ident(meio: MeioDeIdentificacao) -> String {
    match meio {
        MeioDeIdentificacao::LeituraFacial => "06".to_owned(),
        MeioDeIdentificacao::Outro(codigo) => format!("{codigo:02}"),
    }
}

/// A capture that gave no template. It says nothing about whether the person is who they say (BIO-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapturaFalha {
    /// The camera or the picture.
    Captura,
    /// The way to whoever compares.
    Transmissao,
}

/// What came of an attempt to identify.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Desfecho {
    /// The person was recognised.
    Reconhecido(Identificado),
    /// The face is not that of the person, or of nobody who is enrolled: glosa 3159.
    NaoReconhecido {
        /// How much was reached, in per cent.
        percentual: f64,
        /// How much was asked for, in per cent.
        exigido: f64,
    },
    /// No comparison took place: glosa 3158.
    NaoComparado(CapturaFalha),
}

/// Who was recognised, and how surely.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Identificado {
    /// The host's number of the person; `None` after a comparison with a given card.
    pub pessoa: Option<u64>,
    /// The score.
    pub escore: f64,
    /// The score in per cent.
    pub percentual: f64,
    /// What was asked for, in per cent.
    pub exigido: f64,
}

impl Desfecho {
    /// Of a comparison with one person, known by card (1:1).
    pub fn da_verificacao(v: &Verificacao, escala: &Escala) -> Self {
        let exigido = escala.percentual(v.politica.limiar);
        if v.aceita {
            Self::Reconhecido(Identificado {
                pessoa: None,
                escore: v.escore,
                percentual: v.percentual,
                exigido,
            })
        } else {
            Self::NaoReconhecido { percentual: v.percentual, exigido }
        }
    }

    /// Of a search (1:N): "Pesquisa de Beneficiários" by camera. `porcentagem` is the operator's: both it and the threshold of the
    /// search have to be reached.
    pub fn da_busca(i: &Identificacao, porcentagem: f64, escala: &Escala) -> Self {
        let exigido = escala.percentual(i.politica.limiar).max(porcentagem);
        let melhor = i.candidatos.first().map_or(0.0, |c| escala.percentual(c.escore));
        match i.achado {
            Some(c) if melhor >= exigido => Self::Reconhecido(Identificado {
                pessoa: Some(c.pessoa),
                escore: c.escore,
                percentual: melhor,
                exigido,
            }),
            _ => Self::NaoReconhecido { percentual: melhor, exigido },
        }
    }

    /// The code of Tabela 38 for what went wrong; `None` if nothing did.
    pub const fn glosa(&self) -> Option<u16> {
        match self {
            Self::Reconhecido(_) => None,
            Self::NaoReconhecido { .. } => Some(3159),
            Self::NaoComparado(_) => Some(3158),
        }
    }

    /// The means of identification that the guia may be given (P-504).
    pub fn meio(&self) -> Option<MeioDeIdentificacao> {
        matches!(self, Self::Reconhecido(_)).then_some(MeioDeIdentificacao::LeituraFacial)
    }
}

/// What is kept of an identification that was used (P-507), tied to the guia and to the execution. No template, and no picture but
/// by the host's reference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidencia {
    /// The guia.
    pub guia: String,
    /// The execution, where it is one.
    pub execucao: Option<String>,
    /// The host's id of the beneficiary.
    pub beneficiario: String,
    /// When the face was taken.
    pub quando: DateTime<FixedOffset>,
    /// The score.
    pub escore: f64,
    /// The score in per cent.
    pub percentual: f64,
    /// What was asked for, in per cent.
    pub exigido: f64,
    /// The model.
    pub modelo: String,
    /// The host's id of the picture, if it keeps one.
    pub imagem: Option<String>,
}

impl Evidencia {
    /// The evidence of a recognition, and its line for the audit.
    pub fn new(
        desfecho: &Desfecho,
        guia: &str,
        beneficiario: &str,
        modelo: &str,
        ator: &Ator,
    ) -> Result<(Self, Registro), Recusa> {
        let Desfecho::Reconhecido(i) = desfecho else {
            return Err(match desfecho {
                Desfecho::NaoComparado(_) => {
                    Recusa::new("FAC-13", "Não foi possível capturar ou transmitir a face: capture de novo.")
                }
                _ => Recusa::new("FAC-14", "A face capturada não atingiu a porcentagem de aceitação."),
            }
            .permitindo(vec!["capturar", "justificar_ausencia"]));
        };
        let evidencia = Self {
            guia: guia.to_owned(),
            execucao: None,
            beneficiario: beneficiario.to_owned(),
            quando: ator.agora,
            escore: i.escore,
            percentual: i.percentual,
            exigido: i.exigido,
            modelo: modelo.to_owned(),
            imagem: None,
        };
        let mut registro = Registro::new("identificar".to_owned(), ator);
        registro.detalhe = Some(format!(
            "guia {guia}: {:.1} % de {:.1} % exigidos, modelo {modelo}",
            i.percentual, i.exigido
        ));
        Ok((evidencia, registro))
    }

    /// Tied to an execution of the guia (P-508).
    #[must_use]
    pub fn na_execucao(mut self, execucao: &str) -> Self {
        self.execucao = Some(execucao.to_owned());
        self
    }

    /// P-507, "Visualizar Biometria Facial": who may see it, and the line for the audit that they did.
    pub fn visualizar(&self, parametros: &Parametros, ator: &Ator) -> Result<Registro, Recusa> {
        if !(ator.da_operadora || parametros.visualiza_evidencia) {
            return Err(Recusa::new(
                "FAC-23",
                "Usuário não autorizado a visualizar a biometria facial da guia.",
            ));
        }
        let mut registro = Registro::new("visualizar_evidencia".to_owned(), ator);
        registro.detalhe = Some(format!("guia {}, captura de {}", self.guia, self.quando));
        Ok(registro)
    }
}

/// P-506, BIO-04: the reason for an absent face is asked for only where the face is absent, and then has to be given if face
/// biometrics is mandatory.
pub fn conferir_ausencia(
    meio: MeioDeIdentificacao,
    justificativa: Option<&str>,
    parametros: &Parametros,
) -> Result<(), Recusa> {
    let ha = justificativa.is_some_and(|j| !j.trim().is_empty());
    match meio {
        MeioDeIdentificacao::LeituraFacial if ha => Err(Recusa::new(
            "FAC-15",
            "A justificativa de ausência de biometria só cabe quando a identificação não é por leitura facial.",
        )),
        MeioDeIdentificacao::Outro(_) if !ha && parametros.obrigatoria => {
            Err(Recusa::new("FAC-16", "Informe a justificativa da ausência de biometria facial."))
        }
        _ => Ok(()),
    }
}

/// What an identification is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uso<'a> {
    /// How the beneficiary is said to be identified.
    pub meio: MeioDeIdentificacao,
    /// The guia.
    pub guia: &'a str,
    /// The execution of the guia, where it is one.
    pub execucao: Option<&'a str>,
    /// The host's id of the beneficiary.
    pub beneficiario: &'a str,
    /// The day of the authorisation or execution.
    pub dia: NaiveDate,
}

/// BIO-03, P-508: a guia identified by face needs evidence of its own, of the same beneficiary and the same day, that reaches what is
/// asked for; an execution needs one if the operator asks for it.
pub fn conferir_evidencia(
    uso: &Uso<'_>,
    evidencia: Option<&Evidencia>,
    parametros: &Parametros,
) -> Result<(), Recusa> {
    if uso.meio != MeioDeIdentificacao::LeituraFacial {
        let exigida = uso.execucao.is_some() && parametros.exigida_na_execucao;
        let recusa =
            || Recusa::new("FAC-17", "A execução exige a identificação do beneficiário por leitura facial.");
        return if exigida { Err(recusa().permitindo(vec!["capturar"])) } else { Ok(()) };
    }
    let exigido = parametros.pre_requisitos()?;
    let (codigo, mensagem) = match evidencia {
        None => ("FAC-18", "A identificação por leitura facial não tem a captura que a comprova."),
        Some(e) if e.beneficiario != uso.beneficiario => {
            ("FAC-19", "A captura facial é de outro beneficiário.")
        }
        Some(e) if e.quando.date_naive() != uso.dia => ("FAC-20", "A captura facial é de outro dia."),
        Some(e) if e.guia != uso.guia => ("FAC-21", "A captura facial é de outra guia."),
        Some(e) if e.execucao.as_deref() != uso.execucao => {
            ("FAC-22", "A captura facial não é desta execução da guia.")
        }
        Some(e) if e.percentual >= exigido => return Ok(()),
        Some(_) => ("FAC-14", "A face capturada não atingiu a porcentagem de aceitação."),
    };
    Err(Recusa::new(codigo, mensagem).permitindo(vec!["capturar"]))
}
