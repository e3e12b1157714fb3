//! The lote de pagamento: guias of one kind put together, closed, sent (P-1001 to P-1009).

mod envio;
mod fechamento;
mod nota;
mod vivo;

pub use fechamento::{CapaDoLote, Confirmacao};
pub use nota::{DadosDaNota, NotaFiscal};

use chrono::{DateTime, FixedOffset};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::agregado::{Agregado, Permissao, Vida};
use super::anexo::Anexo;
use super::arquivo::{ArquivoEnviado, RegistroDoArquivo};
use super::guia::{Evento as EventoDaGuia, Guia, RegistroDaGuia};
use super::juizo::Bytes;
use super::maquina::maquina;
use super::motivo::Motivo;
use super::perfil::{PerfilOperadora, TipoDeGuia};
use super::recusas as r;
use crate::recusa::Recusa;
use crate::registro::{Ator, Fato, Registro};
use crate::tiss::construcao::Cabecalho;
use crate::types::RegistroAns;

maquina! {
    /// Situação do lote (P-1002).
    Situacao {
        /// Neither kind nor number yet.
        ADefinir = "a_definir": "A definir",
        /// Takes guias.
        Aberto = "aberto": "Aberto",
        /// Its message is made.
        Fechado = "fechado": "Fechado (envio pendente)",
        /// The outcome is not known.
        Enviando = "enviando": "Enviando",
        /// It has its protocolo.
        Enviado = "enviado": "Enviado à operadora",
        /// Away.
        Excluido = "excluido": "Excluído",
    }
    /// What may happen to it.
    Evento {
        /// It gets its kind and number.
        Definir = "definir",
        /// A guia comes in.
        AdicionarGuia = "adicionar_guia",
        /// A guia leaves.
        RemoverGuia = "remover_guia",
        /// Its nota fiscal is informed or changed.
        InformarNota = "informar_nota",
        /// A file is attached.
        Anexar = "anexar",
        /// No more guias: the message is made.
        Fechar = "fechar",
        /// It takes guias again.
        Reabrir = "reabrir",
        /// The message goes out.
        IniciarEnvio = "iniciar_envio",
        /// The operator has not answered.
        AguardarResposta = "aguardar_resposta",
        /// The operator has it.
        ConfirmarEnvio = "confirmar_envio",
        /// The operator has it not.
        FalharEnvio = "falhar_envio",
        /// It is thrown away.
        Excluir = "excluir",
    }
    ADefinir + Definir => Aberto: "P-1001, P-1002",
    Aberto + AdicionarGuia => Aberto: "P-1001",
    Aberto + RemoverGuia => Aberto: "P-1001",
    Aberto + InformarNota => Aberto: "P-1003",
    Fechado + InformarNota => Fechado: "P-1003",
    Aberto + Anexar => Aberto: "P-1005",
    Fechado + Anexar => Fechado: "P-1005",
    Enviado + Anexar => Enviado: "P-1005",
    Aberto + Fechar => Fechado: "P-1003",
    Fechado + Reabrir => Aberto: "P-1004",
    Fechado + IniciarEnvio => Enviando: "P-1004",
    Enviando + AguardarResposta => Enviando: "P-1004",
    Enviando + ConfirmarEnvio => Enviado: "P-1004",
    Enviando + FalharEnvio => Fechado: "P-1004",
    ADefinir | Aberto | Fechado + Excluir => Excluido: "P-1006",
}

/// A guia in a lote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuiaNoLote {
    /// The host's id; `None` of a guia that came in a file.
    pub id: Option<String>,
    /// The provider's number.
    pub numero: String,
    /// What it asks for, in R$.
    pub valor: Decimal,
}

/// What happened to a lote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fato", rename_all = "snake_case")]
pub enum FatoDoLote {
    /// It has its kind and number.
    Definido {
        /// Kind of its guias.
        tipo: TipoDeGuia,
        /// Number that the provider gives to it.
        numero: String,
        /// Guias that come along in a file.
        guias: Vec<GuiaNoLote>,
        /// The host's id of the file.
        arquivo: Option<String>,
    },
    /// A guia came in.
    GuiaAdicionada {
        /// Which.
        guia: GuiaNoLote,
    },
    /// A guia left.
    GuiaRemovida {
        /// The provider's number.
        numero: String,
    },
    /// The nota fiscal.
    NotaInformada {
        /// As it is now.
        nota: NotaFiscal,
    },
    /// A file was attached.
    Anexado {
        /// Which.
        anexo: Anexo,
    },
    /// It was closed.
    Fechado {
        /// What is sent.
        mensagem: Bytes,
        /// Under which key.
        chave: String,
        /// The guias, with their values in the message.
        guias: Vec<GuiaNoLote>,
    },
    /// The operator has it.
    Enviado {
        /// The number.
        protocolo: String,
    },
    /// The operator has it not.
    EnvioFalhou {
        /// Why.
        motivo: String,
    },
    /// Nothing but the change of state.
    Passou {
        /// Which.
        evento: Evento,
    },
}

impl Fato for FatoDoLote {
    fn nome(&self) -> &'static str {
        match self {
            Self::Definido { .. } => Evento::Definir.as_str(),
            Self::GuiaAdicionada { .. } => Evento::AdicionarGuia.as_str(),
            Self::GuiaRemovida { .. } => Evento::RemoverGuia.as_str(),
            Self::NotaInformada { .. } => Evento::InformarNota.as_str(),
            Self::Anexado { .. } => Evento::Anexar.as_str(),
            Self::Fechado { .. } => Evento::Fechar.as_str(),
            Self::Enviado { .. } => Evento::ConfirmarEnvio.as_str(),
            Self::EnvioFalhou { .. } => Evento::FalharEnvio.as_str(),
            Self::Passou { evento } => evento.as_str(),
        }
    }
}

/// The line of an operation on a lote.
pub type RegistroDoLote = Registro<Situacao, FatoDoLote>;

/// A lote de pagamento.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotePagamento {
    versao_formato: u32,
    id: String,
    operadora: RegistroAns,
    prestador: String,
    situacao: Situacao,
    tipo: Option<TipoDeGuia>,
    numero: String,
    guias: Vec<GuiaNoLote>,
    arquivo: Option<String>,
    nota: Option<NotaFiscal>,
    anexos: Vec<Anexo>,
    mensagem: Option<Bytes>,
    chave: Option<String>,
    falha: Option<String>,
    protocolo: Option<String>,
    criado_em: DateTime<FixedOffset>,
    enviado_em: Option<DateTime<FixedOffset>>,
}

impl Agregado for LotePagamento {
    const NOME: &'static str = "lote";
    const VERSAO: u32 = 1;
    type Situacao = Situacao;
    type Fato = FatoDoLote;

    fn situacao(&self) -> Situacao {
        self.situacao
    }

    fn aplicar(&mut self, registro: &RegistroDoLote) {
        if let Some((_, para)) = registro.transicao {
            self.situacao = para;
        }
        match &registro.operacao {
            FatoDoLote::Definido { tipo, numero, guias, arquivo } => {
                self.tipo = Some(*tipo);
                self.numero.clone_from(numero);
                self.guias.clone_from(guias);
                self.arquivo.clone_from(arquivo);
            }
            FatoDoLote::GuiaAdicionada { guia } => self.guias.push(guia.clone()),
            FatoDoLote::GuiaRemovida { numero } => self.guias.retain(|g| g.numero != *numero),
            FatoDoLote::NotaInformada { nota } => self.nota = Some(nota.clone()),
            FatoDoLote::Anexado { anexo } => self.anexos.push(anexo.clone()),
            FatoDoLote::Fechado { mensagem, chave, guias } => {
                self.mensagem = Some(mensagem.clone());
                self.chave = Some(chave.clone());
                self.guias.clone_from(guias);
                self.falha = None;
            }
            FatoDoLote::Enviado { protocolo } => {
                self.protocolo = Some(protocolo.clone());
                self.enviado_em = Some(registro.quando);
                self.falha = None;
            }
            FatoDoLote::EnvioFalhou { motivo } => self.falha = Some(motivo.clone()),
            FatoDoLote::Passou { evento: Evento::Reabrir } => (self.mensagem, self.chave) = (None, None),
            FatoDoLote::Passou { evento: Evento::Excluir } => self.guias.clear(),
            FatoDoLote::Passou { .. } => {}
        }
    }
}

impl Vida for LotePagamento {
    type Evento = Evento;

    fn motivo(&self, evento: Evento) -> Motivo {
        use {Evento as E, Situacao as S};
        match (self.situacao, evento) {
            (S::Excluido, _) => r::LOTE_EXCLUIDO,
            (S::ADefinir, _) => r::LOTE_NAO_DEFINIDO,
            (S::Enviado, _) => r::LOTE_ENVIADO,
            (S::Enviando, _) => r::LOTE_SENDO_ENVIADO,
            (_, E::AguardarResposta | E::ConfirmarEnvio | E::FalharEnvio) => r::SEM_ENVIO,
            (S::Fechado, _) => r::LOTE_FECHADO,
            (S::Aberto, _) => r::LOTE_ABERTO,
        }
    }
}

impl LotePagamento {
    /// P-1001, “Novo Lote”: under the host's id, for the provider that the actor acts for.
    ///
    /// # Errors
    /// The actor acts for no provider.
    pub fn new(id: impl Into<String>, operadora: RegistroAns, ator: &Ator) -> Result<Self, Recusa> {
        let prestador = ator.prestador.clone().ok_or(r::SEM_PRESTADOR)?;
        Ok(Self {
            versao_formato: Self::VERSAO,
            id: id.into(),
            operadora,
            prestador,
            situacao: Situacao::ADefinir,
            tipo: None,
            numero: String::new(),
            guias: Vec::new(),
            arquivo: None,
            nota: None,
            anexos: Vec::new(),
            mensagem: None,
            chave: None,
            falha: None,
            protocolo: None,
            criado_em: ator.agora,
            enviado_em: None,
        })
    }

    /// The host's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The operator.
    pub fn operadora(&self) -> &RegistroAns {
        &self.operadora
    }

    /// The provider: the host's id.
    pub fn prestador(&self) -> &str {
        &self.prestador
    }

    /// Kind of its guias.
    pub fn tipo(&self) -> Option<TipoDeGuia> {
        self.tipo
    }

    /// Number that the provider gave to it; empty before it is defined.
    pub fn numero(&self) -> &str {
        &self.numero
    }

    /// Its guias.
    pub fn guias(&self) -> &[GuiaNoLote] {
        &self.guias
    }

    /// Vlr. Informado: what its guias ask for together, in R$.
    pub fn valor(&self) -> Decimal {
        self.guias.iter().map(|g| g.valor).sum()
    }

    /// The file that it came from: the host's id.
    pub fn arquivo(&self) -> Option<&str> {
        self.arquivo.as_deref()
    }

    /// Its nota fiscal.
    pub fn nota(&self) -> Option<&NotaFiscal> {
        self.nota.as_ref()
    }

    /// Its attachments.
    pub fn anexos(&self) -> &[Anexo] {
        &self.anexos
    }

    /// P-1009: the message, once the lote is closed.
    pub fn mensagem(&self) -> Option<&[u8]> {
        self.mensagem.as_ref().map(|m| &m.0[..])
    }

    /// Why the last sending failed.
    pub fn falha(&self) -> Option<&str> {
        self.falha.as_deref()
    }

    /// The operator's number of it.
    pub fn protocolo(&self) -> Option<&str> {
        self.protocolo.as_deref()
    }

    /// When it was made.
    pub fn criado_em(&self) -> DateTime<FixedOffset> {
        self.criado_em
    }

    /// When the operator took it.
    pub fn enviado_em(&self) -> Option<DateTime<FixedOffset>> {
        self.enviado_em
    }

    /// P-1001: kind of guia and number, 1 to 12 digits.
    ///
    /// # Errors
    /// It has them, or the number is none.
    pub fn definir(&mut self, tipo: TipoDeGuia, numero: &str, ator: &Ator) -> Result<RegistroDoLote, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Definir)?;
        if numero.is_empty() || numero.len() > 12 || !numero.bytes().all(|b| b.is_ascii_digit()) {
            return Err(self.recusar(r::NUMERO_DE_LOTE_INVALIDO));
        }
        let fato = FatoDoLote::Definido { tipo, numero: numero.to_owned(), guias: Vec::new(), arquivo: None };
        Ok(self.fazer(fato, para, ator))
    }

    /// P-906: makes of an imported file this lote, with the number and guias of the file.
    ///
    /// # Errors
    /// The lote has its kind already, or the file is of another operator or provider, or not imported, or has too many guias.
    pub fn do_arquivo(
        &mut self,
        arquivo: &mut ArquivoEnviado,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<(RegistroDoLote, RegistroDoArquivo), Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Definir)?;
        let conteudo = arquivo.conteudo().cloned().ok_or_else(|| self.recusar(r::ARQUIVO_INVALIDO))?;
        if conteudo.operadora != self.operadora.as_str() {
            return Err(self.recusar(r::OUTRA_OPERADORA));
        }
        if conteudo.guias.len() > perfil.maximo_de_guias as usize {
            return Err(self.recusar(r::GUIAS_DEMAIS));
        }
        let do_arquivo = arquivo.vincular(&self.id, ator)?;
        let guias = conteudo.guias.into_iter();
        let guias = guias.map(|g| GuiaNoLote { id: None, numero: g.numero, valor: g.valor }).collect();
        let fato = FatoDoLote::Definido {
            tipo: conteudo.tipo,
            numero: conteudo.numero,
            guias,
            arquivo: Some(arquivo.id().to_owned()),
        };
        Ok((self.fazer(fato, para, ator), do_arquivo))
    }

    /// P-1001: takes a guia in: saved, without lote, of the same kind, operator and provider.
    ///
    /// # Errors
    /// It is not such a guia, or the lote is full.
    pub fn adicionar(
        &mut self,
        guia: &mut Guia,
        cabecalho: &Cabecalho,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<(RegistroDoLote, RegistroDaGuia), Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::AdicionarGuia)?;
        let numero = guia.numero().unwrap_or_default().to_owned();
        let motivo = [
            (self.arquivo.is_some(), r::LOTE_DE_ARQUIVO),
            (self.tipo != Some(guia.tipo()), r::OUTRO_TIPO),
            (self.operadora != *guia.operadora(), r::GUIA_DE_OUTRA_OPERADORA),
            (self.prestador != guia.prestador(), r::GUIA_DE_OUTRO_PRESTADOR),
            (guia.lote().is_some(), r::GUIA_JA_EM_LOTE),
            (self.guias.len() >= perfil.maximo_de_guias as usize, r::GUIAS_DEMAIS),
            (self.guias.iter().any(|g| g.numero == numero), r::NUMERO_REPETIDO),
        ];
        if let Some((_, m)) = motivo.into_iter().find(|(contra, _)| *contra) {
            return Err(self.recusar(m));
        }
        guia.destino(EventoDaGuia::AdicionarAoLote)?;
        let valor = guia.valor(cabecalho).ok_or_else(|| self.recusar(r::GUIA_INCOMPLETA))?;
        let da_guia = guia.no_lote(EventoDaGuia::AdicionarAoLote, &self.id, ator)?;
        let fato =
            FatoDoLote::GuiaAdicionada { guia: GuiaNoLote { id: Some(guia.id().to_owned()), numero, valor } };
        Ok((self.fazer(fato, para, ator), da_guia))
    }

    /// P-1001: gives a guia back.
    ///
    /// # Errors
    /// It is not in this lote, or the lote is closed.
    pub fn remover(
        &mut self,
        guia: &mut Guia,
        ator: &Ator,
    ) -> Result<(RegistroDoLote, RegistroDaGuia), Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::RemoverGuia)?;
        let dela = |g: &&GuiaNoLote| g.id.as_deref() == Some(guia.id());
        let numero = match self.guias.iter().find(dela) {
            Some(g) if guia.lote() == Some(self.id.as_str()) => g.numero.clone(),
            _ => return Err(self.recusar(r::GUIA_NAO_ENCONTRADA)),
        };
        let da_guia = guia.no_lote(EventoDaGuia::RemoverDoLote, &self.id, ator)?;
        Ok((self.fazer(FatoDoLote::GuiaRemovida { numero }, para, ator), da_guia))
    }

    /// P-904, P-1001: takes a guia out of an open lote that came in a file, and out of the file; totals and hash follow.
    ///
    /// # Errors
    /// It is not this file, there is no such guia or no other, or the lote is closed.
    pub fn remover_do_arquivo(
        &mut self,
        numero: &str,
        arquivo: &mut ArquivoEnviado,
        ator: &Ator,
    ) -> Result<(RegistroDoLote, RegistroDoArquivo), Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::RemoverGuia)?;
        if self.arquivo.as_deref() != Some(arquivo.id()) || arquivo.lote() != Some(self.id.as_str()) {
            return Err(self.recusar(r::ARQUIVO_DO_LOTE_FALTA));
        }
        let do_arquivo = arquivo.tirar_guia(numero, ator)?;
        Ok((self.fazer(FatoDoLote::GuiaRemovida { numero: numero.to_owned() }, para, ator), do_arquivo))
    }

    /// P-1003, “Informar/Editar”: the nota fiscal, with the value of the lote.
    ///
    /// # Errors
    /// It has no number or a day in the future, or its chave de acesso is none or missing.
    pub fn informar_nota(
        &mut self,
        dados: &DadosDaNota,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<RegistroDoLote, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::InformarNota)?;
        let numero = dados.numero.trim();
        if numero.is_empty() || dados.emissao > ator.agora.date_naive() {
            return Err(self.recusar(r::NOTA_INVALIDA));
        }
        let chave = match dados.chave.as_deref().map(str::trim).filter(|c| !c.is_empty()) {
            Some(c) => Some(c.parse().map_err(|_| self.recusar(r::CHAVE_INVALIDA))?),
            None if perfil.exige_chave_nfe => return Err(self.recusar(r::FALTA_CHAVE)),
            None => None,
        };
        let nota =
            NotaFiscal { numero: numero.to_owned(), valor: self.valor(), emissao: dados.emissao, chave };
        Ok(self.fazer(FatoDoLote::NotaInformada { nota }, para, ator))
    }

    /// P-1005: attaches a file, after sending too (*faturas físicas*).
    ///
    /// # Errors
    /// The operator does not take such files, or so large ones.
    pub fn anexar(
        &mut self,
        anexo: Anexo,
        perfil: &PerfilOperadora,
        ator: &Ator,
    ) -> Result<RegistroDoLote, Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Anexar)?;
        anexo.conferir(perfil).map_err(|m| self.recusar(m))?;
        Ok(self.fazer(FatoDoLote::Anexado { anexo }, para, ator))
    }

    /// Each operation, and why it may not be done now.
    pub fn operacoes_permitidas(&self, ator: &Ator) -> Vec<Permissao> {
        self.permissoes(|| self.do_prestador(ator))
    }

    fn do_prestador(&self, ator: &Ator) -> Result<(), Recusa> {
        self.so_de(&self.prestador, ator)
    }
}
