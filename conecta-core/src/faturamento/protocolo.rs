//! The protocolo: where a lote is at the operator (P-1008), and the standard's `statusProtocolo` for it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agregado::{Agregado, Permissao, Vida};
use super::maquina::maquina;
use super::motivo::Motivo;
use super::recusas::{
    PROTOCOLO_ENCERRADO, PROTOCOLO_JA_ENVIADO, PROTOCOLO_NAO_ENVIADO, SEM_NUMERO_DE_PROTOCOLO,
    SITUACAO_JA_INFORMADA, STATUS_DESCONHECIDO,
};
use crate::recusa::Recusa;
use crate::registro::{Ator, Fato, Registro};
use crate::tiss::StatusProtocolo;

maquina! {
    /// Situação do protocolo (P-1008).
    Situacao {
        /// The lote was not sent.
        NaoEnviado = "nao_enviado": "Não enviado",
        /// The operator has it.
        Enviado = "enviado": "Enviado para a operadora",
        /// Being analysed.
        EmAnalise = "em_analise": "Em análise",
        /// The operator waits for something.
        AguardandoInformacao = "aguardando_informacao": "Aguardando informação complementar",
        /// The operator does not find it.
        NaoLocalizado = "nao_localizado": "Não localizado",
        /// Analysed, not yet released.
        AguardandoLiberacao = "aguardando_liberacao": "Analisado e aguardando liberação para pagamento",
        /// Released.
        Liberado = "liberado": "Liberado para pagamento",
        /// Paid.
        Pago = "pago": "Pagamento efetuado",
        /// Nothing is paid.
        EncerradoSemPagamento = "encerrado_sem_pagamento": "Encerrado sem pagamento",
        /// Cancelled.
        Cancelado = "cancelado": "Cancelado",
    }
    /// What the operator says of it.
    Evento {
        /// Here is its number.
        Receber = "receber",
        /// It is being analysed.
        Analisar = "analisar",
        /// Something is missing.
        PedirInformacao = "pedir_informacao",
        /// It is not found.
        NaoLocalizar = "nao_localizar",
        /// It was analysed.
        ConcluirAnalise = "concluir_analise",
        /// It is released.
        Liberar = "liberar",
        /// It is paid.
        Pagar = "pagar",
        /// It ends without payment.
        EncerrarSemPagamento = "encerrar_sem_pagamento",
        /// It is cancelled.
        Cancelar = "cancelar",
    }
    // What the operator has not ended may go anywhere, back too: an analysis is opened again, a protocolo is found.
    NaoEnviado + Receber => Enviado: "P-1004",
    EmAnalise | AguardandoInformacao | NaoLocalizado | AguardandoLiberacao + Receber => Enviado: "P-1008, statusProtocolo 1",
    Enviado | AguardandoInformacao | NaoLocalizado | AguardandoLiberacao | Liberado + Analisar => EmAnalise: "P-1008, statusProtocolo 2",
    Enviado | EmAnalise | NaoLocalizado | AguardandoLiberacao + PedirInformacao => AguardandoInformacao: "P-1008, statusProtocolo 8",
    Enviado | EmAnalise | AguardandoInformacao | AguardandoLiberacao | Liberado + NaoLocalizar => NaoLocalizado: "P-1008, statusProtocolo 7",
    Enviado | EmAnalise | AguardandoInformacao | NaoLocalizado | Liberado + ConcluirAnalise => AguardandoLiberacao: "P-1008, statusProtocolo 5",
    // A court blocks the payment, or no longer does.
    AguardandoLiberacao + ConcluirAnalise => AguardandoLiberacao: "P-1008, statusProtocolo 5 e 10",
    Enviado | EmAnalise | AguardandoInformacao | NaoLocalizado | AguardandoLiberacao + Liberar => Liberado: "P-1008, statusProtocolo 3",
    Enviado | EmAnalise | AguardandoInformacao | NaoLocalizado | AguardandoLiberacao | Liberado + Pagar => Pago: "P-1008, statusProtocolo 6",
    Enviado | EmAnalise | AguardandoInformacao | NaoLocalizado | AguardandoLiberacao | Liberado + EncerrarSemPagamento => EncerradoSemPagamento: "P-1008, statusProtocolo 4",
    Enviado | EmAnalise | AguardandoInformacao | NaoLocalizado | AguardandoLiberacao | Liberado + Cancelar => Cancelado: "P-1008, statusProtocolo 9",
}

impl Situacao {
    /// The situation that a code of the standard means; `None` for a code of no version. A payment that a court blocks (10) was
    /// analysed and waits for its release.
    pub fn do_padrao(status: &StatusProtocolo) -> Option<Self> {
        Some(match status.as_str() {
            "1" => Self::Enviado,
            "2" => Self::EmAnalise,
            "3" => Self::Liberado,
            "4" => Self::EncerradoSemPagamento,
            "5" | "10" => Self::AguardandoLiberacao,
            "6" => Self::Pago,
            "7" => Self::NaoLocalizado,
            "8" => Self::AguardandoInformacao,
            "9" => Self::Cancelado,
            _ => return None,
        })
    }

    /// The code of the standard; `None` before the lote is sent, of which the standard knows nothing.
    pub fn no_padrao(self) -> Option<StatusProtocolo> {
        Some(match self {
            Self::NaoEnviado => return None,
            Self::Enviado => StatusProtocolo::Recebido,
            Self::EmAnalise => StatusProtocolo::EmAnalise,
            Self::Liberado => StatusProtocolo::LiberadoParaPagamento,
            Self::EncerradoSemPagamento => StatusProtocolo::EncerradoSemPagamento,
            Self::AguardandoLiberacao => StatusProtocolo::AnalisadoAguardandoLiberacao,
            Self::Pago => StatusProtocolo::PagamentoEfetuado,
            Self::NaoLocalizado => StatusProtocolo::NaoLocalizado,
            Self::AguardandoInformacao => StatusProtocolo::AguardandoInformacaoComplementar,
            Self::Cancelado => StatusProtocolo::Cancelado,
        })
    }

    /// Whether nothing more happens to it.
    pub fn encerrada(self) -> bool {
        matches!(self, Self::Pago | Self::EncerradoSemPagamento | Self::Cancelado)
    }

    /// What the operator says when it tells this situation.
    const fn evento(self) -> Option<Evento> {
        Some(match self {
            Self::NaoEnviado => return None,
            Self::Enviado => Evento::Receber,
            Self::EmAnalise => Evento::Analisar,
            Self::AguardandoInformacao => Evento::PedirInformacao,
            Self::NaoLocalizado => Evento::NaoLocalizar,
            Self::AguardandoLiberacao => Evento::ConcluirAnalise,
            Self::Liberado => Evento::Liberar,
            Self::Pago => Evento::Pagar,
            Self::EncerradoSemPagamento => Evento::EncerrarSemPagamento,
            Self::Cancelado => Evento::Cancelar,
        })
    }
}

/// The protocolo of a lote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protocolo {
    versao_formato: u32,
    situacao: Situacao,
    numero: Option<String>,
    data_da_situacao: Option<NaiveDate>,
    data_do_pagamento: Option<NaiveDate>,
    bloqueio_judicial: bool,
}

/// What happened to a protocolo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fato", rename_all = "snake_case")]
pub enum FatoDoProtocolo {
    /// The operator has given it a number.
    Recebido {
        /// The number.
        numero: String,
    },
    /// The operator has told its situation.
    Informado {
        /// Which event that is.
        evento: Evento,
        /// Since when.
        data: NaiveDate,
        /// Whether a court blocks the payment.
        bloqueio_judicial: bool,
    },
}

impl Fato for FatoDoProtocolo {
    fn nome(&self) -> &'static str {
        match self {
            Self::Recebido { .. } => Evento::Receber.as_str(),
            Self::Informado { evento, .. } => evento.as_str(),
        }
    }
}

/// The line of an operation on a protocolo.
pub type RegistroDoProtocolo = Registro<Situacao, FatoDoProtocolo>;

impl Default for Protocolo {
    fn default() -> Self {
        Self {
            versao_formato: Self::VERSAO,
            situacao: Situacao::NaoEnviado,
            numero: None,
            data_da_situacao: None,
            data_do_pagamento: None,
            bloqueio_judicial: false,
        }
    }
}

impl Agregado for Protocolo {
    const NOME: &'static str = "protocolo";
    const VERSAO: u32 = 1;
    type Situacao = Situacao;
    type Fato = FatoDoProtocolo;

    fn situacao(&self) -> Situacao {
        self.situacao
    }

    fn aplicar(&mut self, r: &RegistroDoProtocolo) {
        if let Some((_, para)) = r.transicao {
            self.situacao = para;
        }
        match &r.operacao {
            FatoDoProtocolo::Recebido { numero } => {
                self.numero = Some(numero.clone());
                self.data_da_situacao = Some(r.quando.date_naive());
            }
            FatoDoProtocolo::Informado { evento, data, bloqueio_judicial } => {
                self.data_da_situacao = Some(*data);
                self.bloqueio_judicial = *bloqueio_judicial;
                if *evento == Evento::Pagar {
                    self.data_do_pagamento = Some(*data);
                }
            }
        }
    }
}

impl Vida for Protocolo {
    type Evento = Evento;

    fn motivo(&self, evento: Evento) -> Motivo {
        match (self.situacao, evento) {
            (Situacao::NaoEnviado, _) => PROTOCOLO_NAO_ENVIADO,
            (s, _) if s.encerrada() => PROTOCOLO_ENCERRADO,
            (_, Evento::Receber) => PROTOCOLO_JA_ENVIADO,
            _ => SITUACAO_JA_INFORMADA,
        }
    }
}

impl Protocolo {
    /// Of a lote that was not sent.
    pub fn new() -> Self {
        Self::default()
    }

    /// The operator's number.
    pub fn numero(&self) -> Option<&str> {
        self.numero.as_deref()
    }

    /// Since when it is where it is, as the operator says.
    pub fn data_da_situacao(&self) -> Option<NaiveDate> {
        self.data_da_situacao
    }

    /// When it was paid.
    pub fn data_do_pagamento(&self) -> Option<NaiveDate> {
        self.data_do_pagamento
    }

    /// Whether a court blocks the payment (`statusProtocolo` 10).
    pub fn bloqueio_judicial(&self) -> bool {
        self.bloqueio_judicial
    }

    /// P-1004: the operator has taken the lote and says the number.
    ///
    /// # Errors
    /// There is one already, or the number is empty.
    pub fn receber(&mut self, numero: &str, ator: &Ator) -> Result<RegistroDoProtocolo, Recusa> {
        if self.situacao != Situacao::NaoEnviado {
            return Err(self.recusar(PROTOCOLO_JA_ENVIADO));
        }
        let numero = numero.trim();
        if numero.is_empty() {
            return Err(self.recusar(SEM_NUMERO_DE_PROTOCOLO));
        }
        self.passar(Evento::Receber, FatoDoProtocolo::Recebido { numero: numero.to_owned() }, ator)
    }

    /// P-1008: the operator tells the situation, since a day. Told again, it changes nothing: `None`.
    ///
    /// # Errors
    /// The lote was not sent, or the protocolo has ended.
    pub fn informar(
        &mut self,
        status: &StatusProtocolo,
        data: NaiveDate,
        ator: &Ator,
    ) -> Result<Option<RegistroDoProtocolo>, Recusa> {
        if self.situacao == Situacao::NaoEnviado {
            return Err(self.recusar(PROTOCOLO_NAO_ENVIADO));
        }
        let bloqueio_judicial = *status == StatusProtocolo::BloqueioJudicial;
        let Some(nova) = Situacao::do_padrao(status) else {
            return Err(self.recusar(STATUS_DESCONHECIDO));
        };
        if nova == self.situacao && bloqueio_judicial == self.bloqueio_judicial {
            return Ok(None);
        }
        let Some(evento) = nova.evento() else {
            return Err(self.recusar(PROTOCOLO_NAO_ENVIADO));
        };
        let fato = FatoDoProtocolo::Informado { evento, data, bloqueio_judicial };
        self.passar(evento, fato, ator).map(Some)
    }

    /// Each thing that the operator may say, and why it may not say it now.
    pub fn operacoes_permitidas(&self) -> Vec<Permissao> {
        self.permissoes(|| Ok(()))
    }

    fn passar(
        &mut self,
        evento: Evento,
        fato: FatoDoProtocolo,
        ator: &Ator,
    ) -> Result<RegistroDoProtocolo, Recusa> {
        let para = self.destino(evento)?;
        Ok(self.fazer(fato, para, ator))
    }
}
