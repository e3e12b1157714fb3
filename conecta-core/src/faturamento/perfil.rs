//! What the operator has set for billing (P-1301).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Versao;
use crate::regras::Perfil;
use crate::regras::pacote::{Ilegal, Pacote};
use crate::types::RegistroAns;

/// Guias of a lote at most (P-901, P-1001; ORG 176).
pub const GUIAS_POR_LOTE: u32 = 100;

/// The event of a guia de consulta unless the operator says otherwise (P-804).
pub const CONSULTA: &str = "10101012";

/// Kinds of guia de cobrança (P-801).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoDeGuia {
    /// Guia de consulta.
    Consulta,
    /// Guia de SP/SADT.
    SpSadt,
    /// Guia de resumo de internação.
    ResumoInternacao,
    /// Guia de honorários.
    Honorarios,
    /// Guia de tratamento odontológico (GTO).
    Odontologia,
}

impl TipoDeGuia {
    /// All of them.
    pub const TODOS: [Self; 5] =
        [Self::Consulta, Self::SpSadt, Self::ResumoInternacao, Self::Honorarios, Self::Odontologia];

    /// For programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consulta => "consulta",
            Self::SpSadt => "sp_sadt",
            Self::ResumoInternacao => "resumo_internacao",
            Self::Honorarios => "honorarios",
            Self::Odontologia => "odontologia",
        }
    }

    /// Tag of the guia in a message.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Consulta => "guiaConsulta",
            Self::SpSadt => "guiaSP-SADT",
            Self::ResumoInternacao => "guiaResumoInternacao",
            Self::Honorarios => "guiaHonorarios",
            Self::Odontologia => "guiaOdonto",
        }
    }

    /// As the screen says it.
    pub const fn rotulo(self) -> &'static str {
        match self {
            Self::Consulta => "Guia de Consulta",
            Self::SpSadt => "Guia de SP/SADT",
            Self::ResumoInternacao => "Guia de Resumo de Internação",
            Self::Honorarios => "Guia de Honorários",
            Self::Odontologia => "Guia de Tratamento Odontológico (GTO)",
        }
    }
}

/// The parameters of an operator: plain data, to be read from JSON; [`Self::conferir`] refuses bad ones with every reason at once,
/// [`Self::ilegais`] names what the norms of the ANS forbid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PerfilOperadora {
    /// Form of the data.
    pub versao_formato: u32,
    /// Registro ANS: six digits.
    pub registro_ans: RegistroAns,
    /// Versions of the standard that it accepts, the agreed one first.
    pub versoes: Vec<Versao>,
    /// A lote is only closed with its nota fiscal (P-1003).
    pub exige_nota_fiscal: bool,
    /// The nota fiscal needs its chave de acesso (P-1003).
    pub exige_chave_nfe: bool,
    /// Guias of a lote at most: 1 to 100 (P-1001).
    pub maximo_de_guias: u32,
    /// The library numbers the guias of the provider (P-803).
    pub numeracao_automatica: bool,
    /// The events that a guia de consulta may have (P-804).
    pub codigos_de_consulta: BTreeSet<String>,
    /// Kinds of guia that need the beneficiário identified by face.
    pub biometria_obrigatoria: BTreeSet<TipoDeGuia>,
    /// Acceptance percentage of faces (P-505), more than 0 to 100.
    pub porcentagem_de_aceitacao: Option<Decimal>,
    /// “Prazo Máximo para Apresentar Recurso após Envio do Protocolo (em dias)” (P-1102).
    pub prazo_de_recurso: u32,
    /// Days that the operator takes to answer a recurso, if it says.
    pub prazo_de_resposta: Option<u32>,
    /// A recurso may be changed after it was sent (P-1107).
    pub edita_apos_envio: bool,
    /// Roles that may work with this operator (P-304, P-306); empty is all.
    pub perfis_habilitados: BTreeSet<String>,
    /// Menus that are shown; empty is all.
    pub menus_habilitados: BTreeSet<String>,
    /// Extensions of attachments that are taken, in small letters; empty is all.
    pub tipos_de_anexo: BTreeSet<String>,
    /// Bytes of an attachment at most.
    pub tamanho_do_anexo: u64,
    /// Name of the pack of rules, which the host reads; [`Juiz::da_operadora`](super::juizo::Juiz::da_operadora) asks for it.
    pub pacote_de_regras: Option<String>,
}

impl Default for PerfilOperadora {
    fn default() -> Self {
        Self {
            versao_formato: 1,
            registro_ans: RegistroAns::default(),
            versoes: vec![Versao::new(4, 3, 0)],
            exige_nota_fiscal: false,
            exige_chave_nfe: false,
            maximo_de_guias: GUIAS_POR_LOTE,
            numeracao_automatica: false,
            codigos_de_consulta: BTreeSet::from([CONSULTA.to_owned()]),
            biometria_obrigatoria: BTreeSet::new(),
            porcentagem_de_aceitacao: None,
            prazo_de_recurso: 30,
            prazo_de_resposta: None,
            edita_apos_envio: false,
            perfis_habilitados: BTreeSet::new(),
            menus_habilitados: BTreeSet::new(),
            tipos_de_anexo: ["pdf", "jpg", "jpeg", "png", "tif", "tiff", "xml"].map(str::to_owned).into(),
            tamanho_do_anexo: 10 << 20,
            pacote_de_regras: None,
        }
    }
}

/// One reason why a profile is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MotivoDoPerfil {
    /// The field.
    pub campo: &'static str,
    /// What is wrong. pt-BR.
    pub mensagem: String,
}

/// A profile that cannot be used: every reason at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}", .0.iter().map(|m| format!("{}: {}", m.campo, m.mensagem)).collect::<Vec<_>>().join("\n"))]
pub struct PerfilRecusado(pub Vec<MotivoDoPerfil>);

impl PerfilOperadora {
    /// The profile of an operator with everything as it usually is.
    pub fn new(registro_ans: RegistroAns) -> Self {
        Self { registro_ans, ..Self::default() }
    }

    /// A profile that may be used, from its JSON.
    ///
    /// # Errors
    /// The text is no profile, or as [`Self::conferir`].
    pub fn ler(json: &[u8]) -> Result<Self, PerfilRecusado> {
        // What serde says of a wrong value may quote it: only the place is told.
        let lido: Self = serde_json::from_slice(json).map_err(|e| {
            let mensagem = format!("Não é de uma operadora (linha {}, coluna {}).", e.line(), e.column());
            PerfilRecusado(vec![MotivoDoPerfil { campo: "perfil", mensagem }])
        })?;
        lido.conferir()?;
        Ok(lido)
    }

    /// The version of the standard that messages are written in.
    pub fn versao(&self) -> Option<Versao> {
        self.versoes.first().copied()
    }

    /// P-304, P-306: which of the roles that a user has hold with this operator.
    pub fn perfis_do_usuario<'a>(&self, tem: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        habilitados(&self.perfis_habilitados, tem)
    }

    /// P-306: which of the menus that a provider has are shown with this operator.
    pub fn menus_do_prestador<'a>(&self, tem: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        habilitados(&self.menus_habilitados, tem)
    }

    /// What the rules are told of the operator; what they know of it besides is left as it is.
    pub(super) fn para_as_regras(&self, sabido: Perfil) -> Perfil {
        Perfil {
            registro_ans: Some(self.registro_ans.as_str().to_owned()),
            biometria_obrigatoria: self.biometria_obrigatoria.iter().map(|t| t.tag().to_owned()).collect(),
            consultas: self.codigos_de_consulta.clone(),
            exige_nota_fiscal: self.exige_nota_fiscal,
            limite_do_anexo: Some(self.tamanho_do_anexo),
            prazo_de_recurso: Some(self.prazo_de_recurso),
            prazo_de_resposta: self.prazo_de_resposta,
            ..sabido
        }
    }

    /// Refuses a bad profile.
    ///
    /// # Errors
    /// Every reason, in the order of the fields.
    pub fn conferir(&self) -> Result<(), PerfilRecusado> {
        let mut motivos = Vec::new();
        let mut dizer = |campo, mensagem: String| motivos.push(MotivoDoPerfil { campo, mensagem });
        if self.versao_formato != 1 {
            dizer("versao_formato", "Esta forma dos dados não é conhecida.".to_owned());
        }
        if let Err(m) = self.registro_ans.conferir() {
            dizer("registro_ans", m.to_string());
        }
        if self.versoes.is_empty() {
            dizer("versoes", "Informe ao menos uma versão do padrão TISS.".to_owned());
        }
        for (i, v) in self.versoes.iter().enumerate() {
            let nome = v.to_string();
            if conecta_schemas::esquema(conecta_schemas::Familia::Tiss, &nome).is_none() {
                dizer("versoes", format!("A versão {nome} do padrão TISS não é conhecida."));
            }
            if self.versoes[..i].contains(v) {
                dizer("versoes", format!("A versão {nome} está repetida."));
            }
        }
        if self.exige_chave_nfe && !self.exige_nota_fiscal {
            dizer("exige_chave_nfe", "A chave de acesso só pode ser exigida com a nota fiscal.".to_owned());
        }
        if !(1..=GUIAS_POR_LOTE).contains(&self.maximo_de_guias) {
            dizer("maximo_de_guias", format!("Um lote tem de 1 a {GUIAS_POR_LOTE} guias."));
        }
        if self.codigos_de_consulta.is_empty() {
            dizer("codigos_de_consulta", "Informe ao menos um código de consulta.".to_owned());
        }
        if self.codigos_de_consulta.iter().any(|c| c.len() != 8 || !c.bytes().all(|b| b.is_ascii_digit())) {
            dizer("codigos_de_consulta", "Um código da TUSS tem 8 algarismos.".to_owned());
        }
        let porcentagem = self.porcentagem_de_aceitacao;
        if porcentagem.is_some_and(|p| p <= Decimal::ZERO || p > Decimal::ONE_HUNDRED) {
            dizer(
                "porcentagem_de_aceitacao",
                "A porcentagem de aceitação vai de mais de 0 a 100.".to_owned(),
            );
        }
        if porcentagem.is_none() && !self.biometria_obrigatoria.is_empty() {
            dizer(
                "porcentagem_de_aceitacao",
                "A biometria obrigatória precisa da porcentagem de aceitação.".to_owned(),
            );
        }
        if self.prazo_de_recurso == 0 {
            dizer("prazo_de_recurso", "O prazo para recursar é de ao menos um dia.".to_owned());
        }
        let limpo =
            |t: &String| !t.is_empty() && t.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !self.tipos_de_anexo.iter().all(limpo) {
            dizer("tipos_de_anexo", "Escreva as extensões em minúsculas e sem ponto, como pdf.".to_owned());
        }
        if self.tamanho_do_anexo == 0 {
            dizer("tamanho_do_anexo", "O tamanho máximo do anexo é de ao menos um byte.".to_owned());
        }
        if motivos.is_empty() { Ok(()) } else { Err(PerfilRecusado(motivos)) }
    }

    /// What of it the norms of the ANS forbid, as the linter of packs names it (OPR-01 to OPR-10). Such a profile works all the
    /// same: whoever set it decides, and is told the norm. Places are those of the declaration that the linter is handed.
    pub fn ilegais(&self) -> Vec<Ilegal> {
        Pacote::ler(&self.declaracao(), "perfil").map(|p| p.ilegais().to_vec()).unwrap_or_default()
    }

    /// What the profile says in the language of packs.
    fn declaracao(&self) -> String {
        let versoes: Vec<String> = self.versoes.iter().map(|v| format!("\"{v}\"")).collect();
        let resposta =
            self.prazo_de_resposta.map_or_else(String::new, |d| format!("prazo_de_resposta = {d}\n"));
        format!(
            "formato = 1\nnome = \"perfil\"\nversao = \"1\"\nprefixo = \"PER\"\nfonte = \"P-1301\"\n\n[operacao]\nversoes = [{}]\nprazo_de_recurso = {}\n\
             {resposta}limite_do_lote = {}\n",
            versoes.join(", "),
            self.prazo_de_recurso,
            self.maximo_de_guias,
        )
    }
}

fn habilitados<'a>(quais: &BTreeSet<String>, tem: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    tem.into_iter().filter(|t| quais.is_empty() || quais.contains(*t)).collect()
}

#[cfg(test)]
mod testes {
    use super::*;

    fn bom() -> PerfilOperadora {
        PerfilOperadora::new(RegistroAns::como_escrito("999999"))
    }

    #[test]
    fn perfil_vai_e_volta_e_o_que_falta_e_o_usual() {
        assert_eq!(bom().conferir(), Ok(()));
        let json = serde_json::to_string(&bom()).expect("plain data");
        assert_eq!(serde_json::from_str::<PerfilOperadora>(&json).expect("the same"), bom());
        let curto: PerfilOperadora =
            serde_json::from_str(r#"{"registro_ans":"999999"}"#).expect("the rest is usual");
        assert_eq!(curto, bom());
        assert!(
            serde_json::from_str::<PerfilOperadora>(r#"{"prazo":3}"#).is_err(),
            "a key that nobody knows"
        );
    }

    #[test]
    fn perfil_ruim_e_recusado_com_todos_os_motivos() {
        let ruim = PerfilOperadora {
            versao_formato: 9,
            registro_ans: RegistroAns::como_escrito("12"),
            versoes: vec![Versao::new(9, 9, 9), Versao::new(4, 3, 0), Versao::new(4, 3, 0)],
            exige_chave_nfe: true,
            maximo_de_guias: 101,
            codigos_de_consulta: BTreeSet::from(["1".to_owned()]),
            biometria_obrigatoria: BTreeSet::from([TipoDeGuia::Consulta]),
            prazo_de_recurso: 0,
            tipos_de_anexo: BTreeSet::from([".PDF".to_owned()]),
            tamanho_do_anexo: 0,
            ..PerfilOperadora::default()
        };
        let motivos = ruim.conferir().expect_err("bad in all fields").0;
        let campos: Vec<&str> = motivos.iter().map(|m| m.campo).collect();
        assert_eq!(
            campos,
            [
                "versao_formato",
                "registro_ans",
                "versoes",
                "versoes",
                "exige_chave_nfe",
                "maximo_de_guias",
                "codigos_de_consulta",
                "porcentagem_de_aceitacao",
                "prazo_de_recurso",
                "tipos_de_anexo",
                "tamanho_do_anexo"
            ]
        );
        let vazio = PerfilOperadora { versoes: vec![], codigos_de_consulta: BTreeSet::new(), ..bom() };
        assert_eq!(vazio.conferir().expect_err("nothing in them").0.len(), 2);
        for p in [Decimal::ZERO, Decimal::new(10001, 2)] {
            let p = PerfilOperadora { porcentagem_de_aceitacao: Some(p), ..bom() };
            assert_eq!(p.conferir().expect_err("no percentage").0[0].campo, "porcentagem_de_aceitacao");
        }
    }

    #[test]
    fn perfis_e_menus_que_a_operadora_habilita() {
        let papeis = ["autorizacao", "comercial", "faturamento"];
        assert_eq!(bom().perfis_do_usuario(papeis), papeis, "none named: all");
        let p = PerfilOperadora {
            perfis_habilitados: BTreeSet::from(["faturamento".to_owned(), "gerenciar".to_owned()]),
            menus_habilitados: BTreeSet::from(["lotes".to_owned()]),
            ..bom()
        };
        assert_eq!(p.perfis_do_usuario(papeis), ["faturamento"], "what the user has not is not given");
        assert_eq!(p.menus_do_prestador(["guias", "lotes"]), ["lotes"]);
    }

    #[test]
    fn o_que_a_norma_proibe_e_nomeado() {
        let codigos = |p: &PerfilOperadora| {
            p.ilegais().iter().map(|i| i.codigo.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert!(codigos(&bom()).is_empty());
        let ilegal = PerfilOperadora {
            versoes: vec![Versao::new(4, 3, 0), Versao::new(4, 2, 0), Versao::new(4, 1, 0)],
            prazo_de_resposta: Some(60),
            maximo_de_guias: 50,
            ..bom()
        };
        let achados = codigos(&ilegal);
        for codigo in ["OPR-04", "OPR-08", "OPR-10"] {
            assert!(achados.iter().any(|c| c == codigo), "{codigo} in {achados:?}");
        }
    }
}
