//! The recursos of a protocolo with all that goes with them, as one thing that a host keeps: what the operadora has set, who appeals,
//! the messages that went out, and the history.
//!
//! A message is fixed when its recurso goes out: asked for again under the same key, it is the same to the byte.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::estado::Situacao;
use super::fatos::RegistroDoRecurso;
use super::mensagens::DadosDaMensagem;
use super::modelo::{Origem, Parametros, RecursoDeGlosa, RecursosDoProtocolo};
use super::recusas as frase;
use super::remetente::Remetente;
use crate::faturamento::agregado::{DadosRecusados, abrir, reproduzir};
use crate::faturamento::juizo::Bytes;
use crate::recusa::Recusa;
use crate::registro::Ator;
use crate::tiss::construcao::{Cabecalho, NaoConstruido};
use crate::tiss::{
    Documento, OpcoesDeEscrita, OperadoraParaPrestador, Raiz, RecebimentoRecursoGlosa, RespostaRecursoGlosa,
};
use crate::types::{RegistroAns, Texto};

/// The form that this library writes.
const VERSAO: u32 = 1;
const NOME: &str = "dossiê de recursos";

/// The recursos of a protocolo, and what goes with them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dossie {
    versao_formato: u32,
    /// What the operadora has set.
    pub parametros: Parametros,
    /// Who appeals.
    pub remetente: Remetente,
    inicio: RecursosDoProtocolo,
    recursos: RecursosDoProtocolo,
    historia: Vec<RegistroDoRecurso>,
    mensagens: Vec<Mensagem>,
    transacoes: u64,
}

/// A message that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Mensagem {
    sequencia: u32,
    chave: String,
    mensagem: Bytes,
}

/// As it is kept, before the aggregates in it are taken to their present form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Guardado {
    versao_formato: u32,
    parametros: Parametros,
    remetente: Remetente,
    inicio: Value,
    recursos: Value,
    historia: Vec<RegistroDoRecurso>,
    mensagens: Vec<Mensagem>,
    transacoes: u64,
}

/// Why a recurso did not go out; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NaoEnviado {
    /// The domain refuses it.
    #[error("{0}")]
    Recusa(#[from] Recusa),
    /// There is no valid message of it: every reason.
    #[error("{0}")]
    Mensagem(#[from] NaoConstruido),
}

impl Dossie {
    /// Of recursos that are about to begin.
    pub fn new(recursos: RecursosDoProtocolo, remetente: Remetente, parametros: Parametros) -> Self {
        Self {
            versao_formato: VERSAO,
            parametros,
            remetente,
            inicio: recursos.clone(),
            recursos,
            historia: Vec::new(),
            mensagens: Vec::new(),
            transacoes: 0,
        }
    }

    /// Reads it from its JSON, of this form or an older one, and plays the history again.
    ///
    /// # Errors
    /// The text is not such data, is of a newer form, or its history does not lead to its data.
    pub fn abrir(json: &str) -> Result<Self, DadosRecusados> {
        // What serde says of a wrong value may quote it: only the place is told.
        let g: Guardado = serde_json::from_str(json).map_err(|e| {
            DadosRecusados::Ilegiveis(NOME, format!("linha {}, coluna {}", e.line(), e.column()))
        })?;
        if g.versao_formato > VERSAO {
            return Err(DadosRecusados::Futuros(NOME, g.versao_formato.into(), VERSAO));
        }
        let inicio: RecursosDoProtocolo = abrir(&g.inicio.to_string())?;
        let recursos: RecursosDoProtocolo = abrir(&g.recursos.to_string())?;
        if reproduzir(inicio.clone(), &g.historia).as_ref() != Ok(&recursos) {
            return Err(DadosRecusados::Alterados(NOME));
        }
        Ok(Self {
            versao_formato: VERSAO,
            parametros: g.parametros,
            remetente: g.remetente,
            inicio,
            recursos,
            historia: g.historia,
            mensagens: g.mensagens,
            transacoes: g.transacoes,
        })
    }

    /// As JSON, which holds data of patients.
    ///
    /// # Errors
    /// None that data of this library gives.
    pub fn guardar(&self) -> Result<String, DadosRecusados> {
        serde_json::to_string_pretty(self).map_err(|e| DadosRecusados::Ilegiveis(NOME, e.to_string()))
    }

    /// The recursos as they are now.
    pub fn recursos(&self) -> &RecursosDoProtocolo {
        &self.recursos
    }

    /// What was done, in its order.
    pub fn historia(&self) -> &[RegistroDoRecurso] {
        &self.historia
    }

    /// The sequence that was said, else that of the last recurso that is so, else of the last; thrown away ones do not count. 0, which
    /// no recurso has, where there is none.
    pub fn sequencia(&self, dita: Option<u32>, e_assim: impl Fn(Situacao) -> bool) -> u32 {
        let vivos = || self.recursos.recursos().iter().rev().filter(|r| r.situacao != Situacao::Excluido);
        let achado = vivos().find(|r| e_assim(r.situacao)).or_else(|| vivos().next());
        dita.or_else(|| achado.map(|r| r.sequencia)).unwrap_or_default()
    }

    /// Does something with the recursos and keeps its line.
    ///
    /// # Errors
    /// That of the operation.
    pub fn fazer(
        &mut self,
        operacao: impl FnOnce(&mut RecursosDoProtocolo, &Parametros) -> Result<RegistroDoRecurso, Recusa>,
    ) -> Result<&RegistroDoRecurso, Recusa> {
        let registro = operacao(&mut self.recursos, &self.parametros)?;
        self.historia.push(registro);
        Ok(&self.historia[self.historia.len() - 1])
    }

    /// P-1101, P-1108: a new recurso, and its sequence. Without a `numero`, its number is that of the lote and of the sequence.
    ///
    /// # Errors
    /// As [`RecursosDoProtocolo::incluir`].
    pub fn incluir(&mut self, origem: Origem, numero: Option<&str>, ator: &Ator) -> Result<u32, Recusa> {
        let sequencia = self.recursos.recursos().last().map_or(1, |r| r.sequencia + 1);
        let numero = numero.map_or_else(|| format!("{}-{sequencia}", self.recursos.lote), str::to_owned);
        let feito = self.fazer(|p, parametros| p.incluir(origem, &numero, parametros, ator))?;
        Ok(feito.operacao.sequencia())
    }

    /// P-1107: the recurso goes out: its message, valid and with the right hash, of the version that was agreed. Asked for again, it is
    /// the same message under the same key; `transacao` is its `sequencialTransacao`, otherwise the next number of the dossiê.
    ///
    /// The host keeps the dossiê before it hands the message to the operadora.
    ///
    /// # Errors
    /// See [`NaoEnviado`]: nothing has changed.
    pub fn enviar(
        &mut self,
        sequencia: u32,
        transacao: Option<u64>,
        ator: &Ator,
    ) -> Result<&[u8], NaoEnviado> {
        if let Some(i) = self.lugar_da_mensagem(sequencia) {
            if self.recursos.recurso(sequencia).is_some_and(|r| r.situacao == Situacao::Enviado) {
                self.fazer(|p, parametros| p.enviar(sequencia, parametros, ator))?;
            }
            return Ok(&self.mensagens[i].mensagem.0);
        }
        let (depois, registro) = self.preparar(sequencia, transacao, ator)?;
        self.recursos = depois;
        self.historia.push(registro);
        Ok(self.ultima_mensagem())
    }

    /// Makes and keeps the message of a recurso that goes out now for the first time; gives what its going out makes of the recursos.
    pub(super) fn preparar(
        &mut self,
        sequencia: u32,
        transacao: Option<u64>,
        ator: &Ator,
    ) -> Result<(RecursosDoProtocolo, RegistroDoRecurso), NaoEnviado> {
        let mut depois = self.recursos.clone();
        let registro = depois.enviar(sequencia, &self.parametros, ator)?;
        let transacao = transacao.unwrap_or(self.transacoes + 1);
        let documento = depois.mensagem(sequencia, &self.dados(transacao, ator))?;
        let escrita = documento.escrever(&OpcoesDeEscrita::default()).map_err(|e| nao_escrita(&e))?;
        let chave =
            depois.recurso(sequencia).and_then(|r| Some(r.envio.as_ref()?.chave.clone())).unwrap_or_default();
        self.transacoes = self.transacoes.max(transacao);
        self.mensagens.push(Mensagem { sequencia, chave, mensagem: Bytes(escrita) });
        Ok((depois, registro))
    }

    /// The message that was made last.
    pub(super) fn ultima_mensagem(&self) -> &[u8] {
        self.mensagens.last().map_or(&[], |m| &m.mensagem.0)
    }

    /// The same with its recursos as they are after this line.
    pub(super) fn depois_de(&self, recursos: &RecursosDoProtocolo, registro: &RegistroDoRecurso) -> Self {
        let mut depois = self.clone();
        depois.recursos.clone_from(recursos);
        depois.historia.push(registro.clone());
        depois
    }

    /// The message of a recurso that is out.
    pub fn mensagem(&self, sequencia: u32) -> Option<&[u8]> {
        self.lugar_da_mensagem(sequencia).map(|i| &self.mensagens[i].mensagem.0[..])
    }

    fn lugar_da_mensagem(&self, sequencia: u32) -> Option<usize> {
        let chave = self.recursos.recurso(sequencia)?.envio.as_ref()?.chave.as_str();
        self.mensagens.iter().position(|m| m.sequencia == sequencia && m.chave == chave)
    }

    /// The message that asks the operadora where a recurso is.
    ///
    /// # Errors
    /// As [`RecursosDoProtocolo::solicitacao_de_status`].
    pub fn consulta(
        &mut self,
        sequencia: u32,
        transacao: Option<u64>,
        ator: &Ator,
    ) -> Result<Vec<u8>, NaoConstruido> {
        let transacao = transacao.unwrap_or(self.transacoes + 1);
        let documento = self.recursos.solicitacao_de_status(sequencia, &self.dados(transacao, ator))?;
        let escrita = documento.escrever(&OpcoesDeEscrita::default()).map_err(|e| nao_escrita(&e))?;
        self.transacoes = self.transacoes.max(transacao);
        Ok(escrita)
    }

    /// What a message made at this moment says besides the recurso.
    pub fn dados(&self, transacao: u64, ator: &Ator) -> DadosDaMensagem {
        let agora = ator.agora.naive_local();
        DadosDaMensagem {
            cabecalho: Cabecalho {
                versao: self.remetente.versao,
                prestador: self.remetente.prestador.clone(),
                operadora: RegistroAns::como_escrito(self.recursos.registro_ans.as_str()),
                sequencial: transacao.to_string().into(),
                data: agora.date(),
                hora: agora.time(),
                login: None,
            },
            contratado: self.remetente.contratado.clone(),
            data: agora.date(),
        }
    }

    /// P-1107, P-1109, P-1113: takes in whatever the operadora says of a recurso: receipt, refusal of the message, situation, decision;
    /// gives the sequence of the recurso that it is about. `sequencia` says it where the message does not.
    ///
    /// # Errors
    /// It is of no recurso of this protocolo, or as [`RecursosDoProtocolo::tomar_recebimento`] and
    /// [`RecursosDoProtocolo::tomar_resposta`]: nothing has changed.
    pub fn tomar(
        &mut self,
        documento: &Documento,
        sequencia: Option<u32>,
        ator: &Ator,
    ) -> Result<u32, Recusa> {
        let mensagem = match &documento.raiz {
            Raiz::MensagemTiss(m) => m.operadora_para_prestador.as_ref(),
            Raiz::ProtocoloRecebimentoRecursoWs(m) => {
                return self.tomar_recebimento(&m.recebimento_recurso, sequencia, ator);
            }
            Raiz::SituacaoProtocoloRecursoWs(m) => {
                return self.tomar_resposta(&m.situacao_protocolo_recurso, sequencia, ator);
            }
            _ => None,
        };
        match mensagem {
            Some(OperadoraParaPrestador::RecebimentoRecursoGlosa(m)) => {
                self.tomar_recebimento(m, sequencia, ator)
            }
            Some(OperadoraParaPrestador::RespostaRecursoGlosa(m)) => self.tomar_resposta(m, sequencia, ator),
            _ => Err(frase::RESPOSTA_ALHEIA.into()),
        }
    }

    fn tomar_recebimento(
        &mut self,
        m: &RecebimentoRecursoGlosa,
        sequencia: Option<u32>,
        ator: &Ator,
    ) -> Result<u32, Recusa> {
        let n = self.qual(sequencia, None, None, Situacao::por_receber)?;
        if let RecebimentoRecursoGlosa::ProtocoloRecebimento(p) = m {
            // A receipt of another recurso of the same protocolo.
            let numero = p.nr_protocolo_recurso_glosa.as_str();
            let de_outro = |r: &RecursoDeGlosa| r.sequencia != n && r.protocolo.as_deref() == Some(numero);
            if self.recursos.recursos().iter().any(de_outro) {
                return Err(frase::RESPOSTA_ALHEIA.into());
            }
        }
        self.fazer(|p, _| p.tomar_recebimento(n, m, ator))?;
        Ok(n)
    }

    fn tomar_resposta(
        &mut self,
        m: &RespostaRecursoGlosa,
        sequencia: Option<u32>,
        ator: &Ator,
    ) -> Result<u32, Recusa> {
        let (numero, protocolo) = match m {
            RespostaRecursoGlosa::RecursoGlosa(dentro) => {
                return self.tomar_resposta(dentro, sequencia, ator);
            }
            RespostaRecursoGlosa::ReciboGlosa(r) => (r.numero_guia_rec_glosa_prestador.as_ref(), None),
            RespostaRecursoGlosa::ReciboGlosaOdonto(r) => (r.numero_guia_rec_glosa_prestador.as_ref(), None),
            RespostaRecursoGlosa::ReciboGlosaStatus(s) => (None, Some(&s.nr_protocolo_recurso_glosa)),
            RespostaRecursoGlosa::MensagemErro(_) => (None, None),
        };
        let (numero, protocolo) = (numero.map(Texto::as_str), protocolo.map(Texto::as_str));
        let n = self.qual(sequencia, numero, protocolo, Situacao::por_responder)?;
        let mut depois = self.clone();
        if let RespostaRecursoGlosa::ReciboGlosaStatus(s) = m {
            // The receipt was lost: who tells the situation of the recurso has received it.
            let enviado = depois.recursos.recurso(n).is_some_and(|r| r.situacao == Situacao::Enviado);
            if enviado && s.numero_lote.as_str() == depois.recursos.lote {
                let protocolo = s.nr_protocolo_recurso_glosa.as_str();
                depois.fazer(|p, _| p.receber(n, protocolo, None, ator))?;
            }
        }
        depois.fazer(|p, _| p.tomar_resposta(n, m, ator))?;
        *self = depois;
        Ok(n)
    }

    /// The recurso that a message is about: the one that was said, that of its number or protocolo, the one that waits for such a
    /// message, or the last.
    fn qual(
        &self,
        dito: Option<u32>,
        numero: Option<&str>,
        protocolo: Option<&str>,
        espera: impl Fn(Situacao) -> bool,
    ) -> Result<u32, Recusa> {
        if let Some(n) = dito {
            return Ok(n);
        }
        let vivos = || self.recursos.recursos().iter().filter(|r| r.situacao != Situacao::Excluido);
        if let Some(numero) = numero {
            let dele = vivos().find(|r| r.numero == numero);
            return dele.map(|r| r.sequencia).ok_or_else(|| frase::RESPOSTA_ALHEIA.into());
        }
        let do_protocolo = vivos().find(|r| protocolo.is_some() && r.protocolo.as_deref() == protocolo);
        let que_espera = || vivos().find(|r| espera(r.situacao));
        let achado = do_protocolo.or_else(que_espera).or_else(|| vivos().next_back());
        achado.map(|r| r.sequencia).ok_or_else(|| frase::NAO_EXISTE.into())
    }
}

fn nao_escrita(e: &crate::Error) -> NaoConstruido {
    NaoConstruido(vec![crate::tiss::Recusa::new("/", None, e.to_string())])
}
