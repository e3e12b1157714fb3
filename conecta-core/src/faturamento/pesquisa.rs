//! Searches: what the portal's screens ask for (P-807, P-902 to P-905, P-1007, P-1101), as conditions over whatever is kept.
//!
//! A filter is typed, has the windows and mandatory fields of its screen, and becomes a list of [`Condicao`]: a host turns it into
//! SQL (columns named by [`Campo`]), or has it looked for in any collection ([`pesquisar`]). Both mean the same.

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

use super::agregado::Agregado;
use super::arquivo::{self, ArquivoEnviado};
use super::guia::{self, Guia};
use super::lote::LotePagamento;
use super::perfil::TipoDeGuia;
use super::recusas as r;
use crate::recusa::Recusa;

/// What is searched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Campo {
    /// Registro ANS of the operator.
    Operadora,
    /// The provider: the host's id.
    Prestador,
    /// Number of the carteira.
    Carteira,
    /// Nº Guia Prestador.
    NumeroGuiaPrestador,
    /// Nº Guia Operadora.
    NumeroGuiaOperadora,
    /// Senha of the autorização.
    Senha,
    /// Nº da guia referenciada.
    GuiaReferenciada,
    /// Tipo de Guia.
    TipoDeGuia,
    /// State of the machine.
    Situacao,
    /// Day on which it was posted, received, made or routed: what the period is about.
    Data,
    /// Name of a file.
    NomeDoArquivo,
    /// Nº Lote.
    NumeroDoLote,
    /// Protocolo of the operator.
    Protocolo,
    /// The lote that a guia is in: the host's id.
    Lote,
}

/// What a field is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prova {
    /// Is this.
    Igual(String),
    /// Is none of these.
    NenhumDe(Vec<String>),
    /// Is one of these.
    UmDe(Vec<String>),
    /// Contains this, whatever the case.
    Contem(String),
    /// A day from the first to the last, both in.
    Entre(NaiveDate, NaiveDate),
    /// Is empty.
    Ausente,
}

/// One condition; several fields are alternatives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condicao {
    /// Any of these.
    pub campos: Vec<Campo>,
    /// Must stand this.
    pub prova: Prova,
}

/// A value that is searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Valor {
    /// Text.
    Texto(String),
    /// A day.
    Dia(NaiveDate),
}

/// Something that is searched.
pub trait Pesquisavel {
    /// What it has in a field; `None` is nothing.
    fn valor(&self, campo: Campo) -> Option<Valor>;
}

impl Condicao {
    fn new(campo: Campo, prova: Prova) -> Self {
        Self { campos: vec![campo], prova }
    }

    /// Whether something meets it.
    pub fn atende(&self, item: &impl Pesquisavel) -> bool {
        self.campos.iter().any(|c| {
            let valor = item.valor(*c);
            match (&self.prova, &valor) {
                (Prova::Ausente, v) => v.is_none(),
                (Prova::Igual(t), Some(Valor::Texto(v))) => v == t,
                (Prova::UmDe(t), Some(Valor::Texto(v))) => t.contains(v),
                (Prova::NenhumDe(t), Some(Valor::Texto(v))) => !t.contains(v),
                (Prova::NenhumDe(_), None) => true,
                (Prova::Contem(t), Some(Valor::Texto(v))) => v.to_lowercase().contains(&t.to_lowercase()),
                (Prova::Entre(de, ate), Some(Valor::Dia(v))) => (de..=ate).contains(&v),
                _ => false,
            }
        })
    }
}

/// Those that meet every condition, in their order.
pub fn pesquisar<'a, T: Pesquisavel + 'a>(
    itens: impl IntoIterator<Item = &'a T>,
    condicoes: &[Condicao],
) -> impl Iterator<Item = &'a T> {
    itens.into_iter().filter(|i| condicoes.iter().all(|c| c.atende(*i)))
}

/// How far back a search for guias goes (P-807).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Janela {
    /// 15 days.
    Dias15,
    /// 30 days.
    Dias30,
    /// 60 days.
    Dias60,
}

impl Janela {
    /// How many days.
    pub const fn dias(self) -> i64 {
        match self {
            Self::Dias15 => 15,
            Self::Dias30 => 30,
            Self::Dias60 => 60,
        }
    }

    fn condicao(self, hoje: NaiveDate) -> Condicao {
        Condicao::new(Campo::Data, Prova::Entre(hoje - Duration::days(self.dias()), hoje))
    }
}

/// A period, both days in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periodo {
    /// First day.
    pub de: NaiveDate,
    /// Last day.
    pub ate: NaiveDate,
}

impl Periodo {
    fn condicao(self) -> Result<Condicao, Recusa> {
        if self.de > self.ate {
            return Err(r::PERIODO_INVERTIDO.into());
        }
        Ok(Condicao::new(Campo::Data, Prova::Entre(self.de, self.ate)))
    }
}

/// Whose guias are looked for (P-807).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeQuem {
    /// Of a beneficiário, by the number of the carteira.
    Beneficiario(String),
    /// Of a provider: the host's id, found by CPF or CNPJ.
    Prestador(String),
}

impl std::fmt::Debug for DeQuem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Beneficiario(_) => "Beneficiario(…)",
            Self::Prestador(_) => "Prestador(…)",
        })
    }
}

/// What may be chosen where the screen has a list: the only one there is, is filled in by itself (P-807).
pub fn unica_opcao<T: Clone>(opcoes: &[T]) -> Option<T> {
    match opcoes {
        [so] => Some(so.clone()),
        _ => None,
    }
}

/// “Pesquisar Guias” (P-807).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PesquisaDeGuias {
    /// 15, 30 or 60 days.
    pub janela: Janela,
    /// Registro ANS of the operator; mandatory.
    pub operadora: String,
    /// Beneficiário or provider; mandatory.
    pub de_quem: DeQuem,
    /// Providers of the active relationships of whoever asks: only theirs are found. A provider's own id, for a provider.
    pub relacionamentos: Vec<String>,
    /// Nº Guia Prestador: digits.
    pub numero_guia_prestador: Option<String>,
    /// Nº Guia Operadora/Senha.
    pub numero_guia_operadora_ou_senha: Option<String>,
    /// Mais opções: tipo.
    pub tipo: Option<TipoDeGuia>,
    /// Mais opções: nº na operadora.
    pub numero_na_operadora: Option<String>,
    /// Mais opções: nº da guia referenciada.
    pub guia_referenciada: Option<String>,
    /// Mais opções: incluir canceladas.
    pub incluir_canceladas: bool,
}

fn digitos(t: &str) -> Result<(), Recusa> {
    if t.bytes().all(|b| b.is_ascii_digit()) { Ok(()) } else { Err(r::SO_NUMEROS.into()) }
}

fn cheio(t: Option<&String>) -> Option<String> {
    t.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

impl PesquisaDeGuias {
    /// Of a beneficiário or provider, with nothing else asked, in the last 15 days.
    pub fn new(operadora: impl Into<String>, de_quem: DeQuem, relacionamentos: Vec<String>) -> Self {
        Self {
            janela: Janela::Dias15,
            operadora: operadora.into(),
            de_quem,
            relacionamentos,
            numero_guia_prestador: None,
            numero_guia_operadora_ou_senha: None,
            tipo: None,
            numero_na_operadora: None,
            guia_referenciada: None,
            incluir_canceladas: false,
        }
    }

    /// As conditions.
    ///
    /// # Errors
    /// A mandatory field is empty, or one for digits has others.
    pub fn condicoes(&self, hoje: NaiveDate) -> Result<Vec<Condicao>, Recusa> {
        let quem = match &self.de_quem {
            DeQuem::Beneficiario(c) => (Campo::Carteira, c),
            DeQuem::Prestador(p) => (Campo::Prestador, p),
        };
        if self.operadora.trim().is_empty() || quem.1.trim().is_empty() {
            return Err(r::FILTRO_OBRIGATORIO.into());
        }
        let mut v = vec![
            self.janela.condicao(hoje),
            Condicao::new(Campo::Operadora, Prova::Igual(self.operadora.trim().to_owned())),
            Condicao::new(quem.0, Prova::Igual(quem.1.trim().to_owned())),
            Condicao::new(Campo::Prestador, Prova::UmDe(self.relacionamentos.clone())),
        ];
        if let Some(n) = cheio(self.numero_guia_prestador.as_ref()) {
            digitos(&n)?;
            v.push(Condicao::new(Campo::NumeroGuiaPrestador, Prova::Igual(n)));
        }
        if let Some(n) = cheio(self.numero_guia_operadora_ou_senha.as_ref()) {
            let campos = vec![Campo::NumeroGuiaOperadora, Campo::Senha];
            v.push(Condicao { campos, prova: Prova::Igual(n) });
        }
        if let Some(t) = self.tipo {
            v.push(Condicao::new(Campo::TipoDeGuia, Prova::Igual(t.as_str().to_owned())));
        }
        if let Some(n) = cheio(self.numero_na_operadora.as_ref()) {
            v.push(Condicao::new(Campo::NumeroGuiaOperadora, Prova::Igual(n)));
        }
        if let Some(n) = cheio(self.guia_referenciada.as_ref()) {
            v.push(Condicao::new(Campo::GuiaReferenciada, Prova::Igual(n)));
        }
        if !self.incluir_canceladas {
            let cancelada = guia::Situacao::Cancelada.as_str().to_owned();
            v.push(Condicao::new(Campo::Situacao, Prova::NenhumDe(vec![cancelada])));
        }
        Ok(v)
    }
}

/// Which files are looked for: one screen each (P-902 to P-905).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carga {
    /// Em processamento.
    EmProcessamento,
    /// Inválidos.
    Invalidos,
    /// Importados.
    Importados,
    /// Encaminhados – inválidos.
    EncaminhadosInvalidos,
    /// Encaminhados – válidos.
    EncaminhadosValidos,
}

/// “Histórico de Arquivos Enviados” and “Arquivos Encaminhados” (P-902 to P-905).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PesquisaDeArquivos {
    /// Which screen.
    pub carga: Carga,
    /// The provider that uploaded them: the host's id.
    pub prestador: String,
    /// Registro ANS of the operator.
    pub operadora: Option<String>,
    /// Part of the name.
    pub nome: Option<String>,
    /// Período de registros; mandatory unless searched by number.
    pub periodo: Option<Periodo>,
    /// Nº Lote.
    pub numero_do_lote: Option<String>,
    /// Protocolo.
    pub protocolo: Option<String>,
    /// “Pesquisar por número”: lote and protocolo alone count, the period does not.
    pub por_numero: bool,
}

impl PesquisaDeArquivos {
    /// Of a screen and a provider, in a period.
    pub fn new(carga: Carga, prestador: impl Into<String>, periodo: Option<Periodo>) -> Self {
        Self {
            carga,
            prestador: prestador.into(),
            operadora: None,
            nome: None,
            periodo,
            numero_do_lote: None,
            protocolo: None,
            por_numero: false,
        }
    }

    /// As conditions.
    ///
    /// # Errors
    /// The period is missing or ends before it begins, or a search by number has none.
    pub fn condicoes(&self) -> Result<Vec<Condicao>, Recusa> {
        use arquivo::Situacao as S;
        let situacoes: &[S] = match self.carga {
            Carga::EmProcessamento => &[S::EmProcessamento],
            Carga::Invalidos => &[S::Invalido],
            Carga::Importados => &[S::Importado, S::EmLote, S::EncaminhadoValido],
            Carga::EncaminhadosInvalidos => &[S::EncaminhadoInvalido],
            Carga::EncaminhadosValidos => &[S::EncaminhadoValido],
        };
        let situacoes = situacoes.iter().map(|s| s.as_str().to_owned()).collect();
        let mut v = vec![
            Condicao::new(Campo::Situacao, Prova::UmDe(situacoes)),
            Condicao::new(Campo::Prestador, Prova::Igual(self.prestador.clone())),
        ];
        let igual = |campo, t: Option<&String>| cheio(t).map(|t| Condicao::new(campo, Prova::Igual(t)));
        let numeros: Vec<Condicao> = [
            igual(Campo::NumeroDoLote, self.numero_do_lote.as_ref()),
            igual(Campo::Protocolo, self.protocolo.as_ref()),
        ]
        .into_iter()
        .flatten()
        .collect();
        if self.por_numero {
            if numeros.is_empty() {
                return Err(r::FILTRO_OBRIGATORIO.into());
            }
            v.extend(numeros);
            return Ok(v);
        }
        v.extend(numeros);
        v.extend(igual(Campo::Operadora, self.operadora.as_ref()));
        v.extend(cheio(self.nome.as_ref()).map(|t| Condicao::new(Campo::NomeDoArquivo, Prova::Contem(t))));
        let periodo = self.periodo.ok_or_else(|| Recusa::from(r::FILTRO_OBRIGATORIO))?;
        v.push(periodo.condicao()?);
        Ok(v)
    }
}

/// “Pesquisar Lotes” (P-1007).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PesquisaDeLotes {
    /// The provider: the host's id.
    pub prestador: String,
    /// Registro ANS of the operator.
    pub operadora: Option<String>,
    /// Nº Lote.
    pub numero: Option<String>,
    /// Protocolo.
    pub protocolo: Option<String>,
    /// Tipo de Guia.
    pub tipo: Option<TipoDeGuia>,
    /// Período de registros.
    pub periodo: Option<Periodo>,
}

impl PesquisaDeLotes {
    /// As conditions.
    ///
    /// # Errors
    /// The period ends before it begins.
    pub fn condicoes(&self) -> Result<Vec<Condicao>, Recusa> {
        let igual = |campo, t: Option<&String>| cheio(t).map(|t| Condicao::new(campo, Prova::Igual(t)));
        let mut v = vec![Condicao::new(Campo::Prestador, Prova::Igual(self.prestador.clone()))];
        v.extend(igual(Campo::Operadora, self.operadora.as_ref()));
        v.extend(igual(Campo::NumeroDoLote, self.numero.as_ref()));
        v.extend(igual(Campo::Protocolo, self.protocolo.as_ref()));
        v.extend(self.tipo.map(|t| Condicao::new(Campo::TipoDeGuia, Prova::Igual(t.as_str().to_owned()))));
        if let Some(p) = self.periodo {
            v.push(p.condicao()?);
        }
        Ok(v)
    }
}

/// Which protocolos have glosas to appeal: the filter of the screen (P-1101). Its period is of the last 30 days alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PesquisaDeRecurso {
    /// Lotes, as in their own search; its period within the last [`Self::DIAS`] days.
    pub lotes: PesquisaDeLotes,
}

impl PesquisaDeRecurso {
    /// Days that the period may go back.
    pub const DIAS: i64 = 30;

    /// As conditions.
    ///
    /// # Errors
    /// The operator is missing, or the period goes further back, or into the future.
    pub fn condicoes(&self, hoje: NaiveDate) -> Result<Vec<Condicao>, Recusa> {
        if cheio(self.lotes.operadora.as_ref()).is_none() {
            return Err(r::FILTRO_OBRIGATORIO.into());
        }
        let fora = |p: &Periodo| p.de < hoje - Duration::days(Self::DIAS) || p.ate > hoje;
        if self.lotes.periodo.as_ref().is_some_and(fora) {
            return Err(r::PERIODO_DE_30_DIAS.into());
        }
        self.lotes.condicoes()
    }
}

fn texto(t: impl AsRef<str>) -> Option<Valor> {
    Some(t.as_ref().to_owned()).filter(|t| !t.is_empty()).map(Valor::Texto)
}

impl Pesquisavel for Guia {
    fn valor(&self, campo: Campo) -> Option<Valor> {
        match campo {
            Campo::Operadora => texto(self.operadora().as_str()),
            Campo::Prestador => texto(self.prestador()),
            Campo::Carteira => self.campos().texto("beneficiario/carteira").and_then(texto),
            Campo::NumeroGuiaPrestador => self.numero().and_then(texto),
            Campo::NumeroGuiaOperadora => self.campos().texto("numero_na_operadora").and_then(texto),
            Campo::Senha => self.campos().texto("senha").and_then(texto),
            Campo::GuiaReferenciada => ["guia_principal", "guia_de_solicitacao"]
                .iter()
                .find_map(|c| self.campos().texto(c))
                .and_then(texto),
            Campo::TipoDeGuia => texto(self.tipo().as_str()),
            Campo::Situacao => texto(self.situacao().as_str()),
            Campo::Data => Some(Valor::Dia(self.postada_em().date_naive())),
            Campo::Lote => self.lote().and_then(texto),
            Campo::NomeDoArquivo | Campo::NumeroDoLote | Campo::Protocolo => None,
        }
    }
}

impl Pesquisavel for LotePagamento {
    fn valor(&self, campo: Campo) -> Option<Valor> {
        match campo {
            Campo::Operadora => texto(self.operadora().as_str()),
            Campo::Prestador => texto(self.prestador()),
            Campo::NumeroDoLote => texto(self.numero()),
            Campo::Protocolo => self.protocolo().and_then(texto),
            Campo::TipoDeGuia => self.tipo().and_then(|t| texto(t.as_str())),
            Campo::Situacao => texto(self.situacao().as_str()),
            Campo::Data => Some(Valor::Dia(self.criado_em().date_naive())),
            Campo::Lote => texto(self.id()),
            _ => None,
        }
    }
}

/// A file with the protocolo of its lote, which the host knows.
#[derive(Debug, Clone, Copy)]
pub struct ArquivoComLote<'a> {
    /// The file.
    pub arquivo: &'a ArquivoEnviado,
    /// Its lote, if it is in one.
    pub lote: Option<&'a LotePagamento>,
}

impl Pesquisavel for ArquivoComLote<'_> {
    fn valor(&self, campo: Campo) -> Option<Valor> {
        match campo {
            Campo::Protocolo => self.lote.and_then(LotePagamento::protocolo).and_then(texto),
            campo => self.arquivo.valor(campo),
        }
    }
}

impl Pesquisavel for ArquivoEnviado {
    fn valor(&self, campo: Campo) -> Option<Valor> {
        match campo {
            Campo::Operadora => self.conteudo().and_then(|c| texto(&c.operadora)),
            Campo::Prestador => texto(self.prestador()),
            Campo::NumeroDoLote => self.conteudo().and_then(|c| texto(&c.numero)),
            Campo::TipoDeGuia => self.conteudo().and_then(|c| texto(c.tipo.as_str())),
            Campo::Situacao => texto(self.situacao().as_str()),
            Campo::NomeDoArquivo => texto(self.nome()),
            Campo::Lote => self.lote().and_then(texto),
            // What was routed is looked for by when it was routed.
            Campo::Data => self.encaminhado_em().or(self.recebido_em()).map(|d| Valor::Dia(d.date_naive())),
            _ => None,
        }
    }
}
