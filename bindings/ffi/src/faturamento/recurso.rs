//! The recurso de glosa.

use std::sync::Arc;

use conecta_core::Recusa;
use conecta_core::faturamento::recurso as nucleo;
use nucleo::{
    Alvo, Anexo, Dossie, Parametros, RecursosDoProtocolo, RegistroDoRecurso, Situacao,
    Situacao as SituacaoDoRecurso, ler_formulario,
};

use super::abertura::{Abertura, AlvoDoRecurso, OrigemDoRecurso, abrir};
use super::comum::{Instante, Permissao, Quem, Registro, varios};
use super::conciliacao::Conciliacao;
use super::conciliado::GuiaConciliada;
use super::leitura::{
    CapaDoRecurso, DetalheDaGlosa, LinhaDoRelatorio, RecursoDeGlosa, SaldoDaGlosa, SugestaoDeRecurso,
    detalhe, recurso, saldo, sugestao,
};
use super::portas::Porta;
use super::vez::Vez;
use crate::erros::{ConectaError, Recusada, uso};
use crate::portas::{Envio, Guarda};
use crate::tipos::{Bytes, Decimal, Dia};

/// The recursos de glosa of a protocolo: what was cut, who appeals, each recurso, the messages that went out, the history.
///
/// Operations take sequencia: which recurso; the one that is being written, or the last, when absent. What the domain refuses throws
/// `Recusa` with its code, and nothing has changed. While a port of it is asked, another operation throws `EmCurso`.
#[derive(uniffi::Object)]
pub struct Recurso(Vez<Dossie>);

impl Recurso {
    fn fazer(
        &self,
        sequencia: Option<u32>,
        operacao: impl FnOnce(&mut RecursosDoProtocolo, u32, &Parametros) -> Result<RegistroDoRecurso, Recusa>,
    ) -> Result<(), ConectaError> {
        let mut d = self.0.prender()?;
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        Ok(d.fazer(|p, parametros| operacao(p, n, parametros)).map(drop)?)
    }

    fn ler<T>(&self, f: impl FnOnce(&RecursosDoProtocolo) -> T) -> T {
        self.0.ler(|d| f(d.recursos()))
    }

    fn alvo(&self, alvo: &AlvoDoRecurso) -> Result<Alvo, ConectaError> {
        if alvo.guia.is_none() && alvo.item.is_some() {
            return Err(uso("item pede a guia"));
        }
        Ok(self.ler(|p| p.localizar(alvo.guia.as_deref(), alvo.item))?)
    }
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Recurso {
    /// The recursos of a protocolo of a reconciliation, none of them made yet: `incluir` makes the first.
    #[uniffi::constructor]
    pub fn abrir(conciliacao: &Conciliacao, abertura: Abertura) -> Result<Self, ConectaError> {
        Ok(Self(Vez::new(abrir(conciliacao, &abertura)?)))
    }

    /// What `json` gave, of this form or an older one; the history is played again. Throws `DadosRecusados` when it is no such data, of
    /// a newer form, or not what its history leads to.
    #[uniffi::constructor]
    pub fn de_json(texto: &str) -> Result<Self, ConectaError> {
        Ok(Self(Vez::new(Dossie::abrir(texto)?)))
    }

    /// State, messages that were sent and audit trail, to be kept. Holds data of patients.
    pub fn json(&self) -> Result<String, ConectaError> {
        Ok(self.0.ler(Dossie::guardar)?)
    }

    /// Number of the protocolo.
    pub fn protocolo(&self) -> String {
        self.ler(|p| p.protocolo.clone())
    }

    /// Number of the lote.
    pub fn lote(&self) -> String {
        self.ler(|p| p.lote.clone())
    }

    /// The guias with glosas.
    pub fn guias(&self) -> Vec<GuiaConciliada> {
        self.ler(|p| varios(p.guias()))
    }

    /// The recursos, thrown away ones too, in their order.
    pub fn recursos(&self) -> Vec<RecursoDeGlosa> {
        self.ler(|p| p.recursos().iter().map(|r| recurso(p, r)).collect())
    }

    /// What was done, in its order.
    pub fn historico(&self) -> Vec<Registro> {
        self.0.ler(|d| varios(d.historia()))
    }

    /// The prerequisites that are missing for a recurso at this moment, such as the prazo that is over.
    pub fn pendencias(&self, agora: Instante) -> Result<Vec<Recusada>, ConectaError> {
        let ator = conecta_core::Ator::new("", agora);
        Ok(varios(self.0.ler(|d| d.recursos().pendencias(&d.parametros, &ator))))
    }

    /// Begins a recurso; gives its number among those of the protocolo.
    ///
    /// numero: `numeroGuiaRecGlosaPrestador`, 1 to 20 characters; that of the lote and of the sequence when absent.
    #[uniffi::method(default(numero = None))]
    pub fn incluir(
        &self,
        origem: OrigemDoRecurso,
        quem: Quem,
        numero: Option<String>,
    ) -> Result<u32, ConectaError> {
        Ok(self.0.prender()?.incluir(origem.into(), numero.as_deref(), &quem.into())?)
    }

    /// The most that can be appealed for here, in R$. Throws `Recusa` with the sentence of the manual where the level is not open.
    #[uniffi::method(default(sequencia = None))]
    pub fn teto(&self, alvo: AlvoDoRecurso, sequencia: Option<u32>) -> Result<Decimal, ConectaError> {
        let alvo = self.alvo(&alvo)?;
        let teto = self.0.ler(|d| d.recursos().teto(d.sequencia(sequencia, Situacao::em_digitacao), alvo));
        Ok(teto?)
    }

    /// Says why the glosa of the lote, of a guia or of an item is not right. Not saved yet.
    ///
    /// justificativa: up to 500 characters. valor: how much of an item is appealed, in R$; of something whole it may be left out.
    /// glosa: the reason that is contested, where the demonstrativo gives none or another is meant.
    #[uniffi::method(default(valor = None, glosa = None, sequencia = None))]
    pub fn justificar(
        &self,
        alvo: AlvoDoRecurso,
        justificativa: String,
        quem: Quem,
        valor: Option<Decimal>,
        glosa: Option<String>,
        sequencia: Option<u32>,
    ) -> Result<(), ConectaError> {
        let (alvo, ator) = (self.alvo(&alvo)?, quem.into());
        self.fazer(sequencia, |p, n, _| p.justificar(n, alvo, valor, glosa.as_deref(), &justificativa, &ator))
    }

    /// Keeps the justifications as they are.
    #[uniffi::method(default(sequencia = None))]
    pub fn salvar(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.salvar_justificativas(n, &ator))
    }

    /// Goes back to the justifications that were kept.
    #[uniffi::method(default(sequencia = None))]
    pub fn descartar(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.descartar_alteracoes(n, &ator))
    }

    /// Takes a justification out; all of them when alvo is absent.
    #[uniffi::method(default(sequencia = None))]
    pub fn cancelar(
        &self,
        alvo: Option<AlvoDoRecurso>,
        quem: Quem,
        sequencia: Option<u32>,
    ) -> Result<(), ConectaError> {
        let alvo = alvo.map(|a| self.alvo(&a)).transpose()?;
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.cancelar_justificativas(n, alvo, &ator))
    }

    /// Attaches a file to a guia; the host keeps the file under referencia. tamanho: in bytes.
    #[uniffi::method(default(tipo = "", sequencia = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of the languages")]
    pub fn anexar(
        &self,
        guia: String,
        referencia: String,
        nome: String,
        tamanho: u64,
        quem: Quem,
        tipo: String,
        sequencia: Option<u32>,
    ) -> Result<(), ConectaError> {
        let alvo = self.alvo(&AlvoDoRecurso { guia: Some(guia), item: None })?;
        let guia = alvo.guia().ok_or_else(|| uso("um anexo é de uma guia"))?;
        let (anexo, ator) = (Anexo { guia, referencia, nome, tipo, tamanho }, quem.into());
        self.fazer(sequencia, |p, n, parametros| p.incluir_anexo(n, anexo, parametros, &ator))
    }

    /// Takes an attachment away.
    #[uniffi::method(default(sequencia = None))]
    pub fn retirar_anexo(
        &self,
        referencia: &str,
        quem: Quem,
        sequencia: Option<u32>,
    ) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.retirar_anexo(n, referencia, &ator))
    }

    /// A form with everything that can be appealed against, blank or with what is written already: CSV with `;`, for spreadsheets.
    /// hoje: the day that the prazo is counted to.
    pub fn formulario(&self, hoje: Dia) -> Result<String, ConectaError> {
        Ok(self.0.ler(|d| d.recursos().formulario(&d.parametros, hoje)))
    }

    /// Takes a filled form in, CSV or JSON: all of its lines, or none. Not saved yet. Gives how many.
    ///
    /// Throws `Recusa` with every line that is refused.
    #[uniffi::method(default(sequencia = None))]
    pub fn preencher(
        &self,
        formulario: Bytes,
        quem: Quem,
        sequencia: Option<u32>,
    ) -> Result<u32, ConectaError> {
        let mut d = self.0.prender()?;
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        let feito = ler_formulario(&formulario).and_then(|linhas| d.preencher(n, &linhas, &quem.into()));
        feito.map(|quantas| quantas as u32).map_err(|erros| ConectaError::Recusa {
            recusas: erros
                .into_iter()
                .map(|e| Recusada {
                    codigo: e.codigo.map(str::to_owned),
                    linha: Some(e.linha),
                    ..Recusada::nova(e.mensagem)
                })
                .collect(),
        })
    }

    /// For hosts that send by themselves: closes the recurso and gives its message, valid and with the right hash, in the version
    /// agreed. Asked for again, it is the same to the byte, under the same key. Keep `json` before the message goes out.
    ///
    /// transacao: `sequencialTransacao`; the next number when absent. Throws `Recusa` with all that keeps it from being valid.
    #[uniffi::method(default(transacao = None, sequencia = None))]
    pub fn enviar(
        &self,
        quem: Quem,
        transacao: Option<u64>,
        sequencia: Option<u32>,
    ) -> Result<Bytes, ConectaError> {
        let mut d = self.0.prender()?;
        let n = d.sequencia(sequencia, Situacao::por_enviar);
        Ok(d.enviar(n, transacao, &quem.into()).map(|m| m.to_vec().into())?)
    }

    /// Sends the recurso through the port, or goes on with a sending that was cut off at any point, up to what the operadora says; gives
    /// where the recurso is then. It is kept before it goes out and after; found under way, it is asked for before it is sent again,
    /// under the same key. So there is one protocolo, whatever fails.
    ///
    /// A port that throws `SemComunicacao` has no answer: the recurso stays `Enviado`, to be sent again later. What else it throws comes
    /// through as `Porta` or `Cancelado`, and the recurso is as it was last kept. What cannot be kept is refused with `RGL-44`.
    #[uniffi::method(default(transacao = None, sequencia = None))]
    pub fn enviar_pela(
        &self,
        porta: Arc<dyn Envio>,
        guarda: Arc<dyn Guarda>,
        quem: Quem,
        transacao: Option<u64>,
        sequencia: Option<u32>,
    ) -> Result<SituacaoDoRecurso, ConectaError> {
        let ator = quem.into();
        self.0.com_porta(|d| {
            let n = d.sequencia(sequencia, Situacao::por_enviar);
            let (mut porta, mut guarda) = (Porta::new(&*porta), Porta::new(&*guarda));
            let mut guardar = |d: &Dossie, linha: &RegistroDoRecurso| guarda.do_dossie(d, linha);
            let feito = d.enviar_pela_porta(n, transacao, (&mut porta, &mut guardar), &ator);
            porta.conferir().and(guarda.conferir())?;
            feito?;
            Ok(d.recursos().recurso(n).map(|r| r.situacao).unwrap_or(Situacao::Enviado))
        })
    }

    /// The message that asks the operadora where a recurso is. transacao: `sequencialTransacao`; the next number when absent.
    #[uniffi::method(default(transacao = None, sequencia = None))]
    pub fn consultar(
        &self,
        agora: Instante,
        transacao: Option<u64>,
        sequencia: Option<u32>,
    ) -> Result<Bytes, ConectaError> {
        let mut d = self.0.prender()?;
        let n = d.sequencia(sequencia, Situacao::por_responder);
        Ok(d.consulta(n, transacao, &conecta_core::Ator::new("", agora))?.into())
    }

    /// The operadora has the recurso, under this protocolo.
    #[uniffi::method(default(sequencia = None))]
    pub fn receber(&self, protocolo: &str, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let mut d = self.0.prender()?;
        let (n, ator) = (d.sequencia(sequencia, Situacao::por_receber), quem.into());
        Ok(d.fazer(|p, _| p.receber(n, protocolo, None, &ator)).map(drop)?)
    }

    /// Takes in whatever the operadora says: receipt, refusal of the message, situation or decision; gives the number of the recurso that
    /// it is about. sequencia: where the message does not say it.
    #[uniffi::method(default(sequencia = None))]
    pub fn responder(
        &self,
        documento: Bytes,
        quem: Quem,
        sequencia: Option<u32>,
    ) -> Result<u32, ConectaError> {
        let lido = conecta_core::tiss::ler(&documento)?;
        Ok(self.0.prender()?.tomar(&lido.documento, sequencia, &quem.into())?)
    }

    /// Throws a recurso away, before it is sent.
    #[uniffi::method(default(sequencia = None))]
    pub fn excluir(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.excluir(n, &ator))
    }

    /// Opens a received recurso again, where the operadora lets it be changed after it was sent.
    #[uniffi::method(default(sequencia = None))]
    pub fn reabrir(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, parametros| p.reabrir(n, parametros, &ator))
    }

    /// Undoes an answer that the operadora took back.
    #[uniffi::method(default(sequencia = None))]
    pub fn reverter(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.reverter(n, &ator))
    }

    /// Closes an answered recurso: what it did not get is not appealed again.
    #[uniffi::method(default(sequencia = None))]
    pub fn encerrar(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.encerrar(n, &ator))
    }

    /// The capa of a recurso; absent if there is no such recurso.
    #[uniffi::method(default(sequencia = None))]
    pub fn capa(&self, sequencia: Option<u32>) -> Result<Option<CapaDoRecurso>, ConectaError> {
        let capa = self.0.ler(|d| d.recursos().capa(d.sequencia(sequencia, Situacao::em_digitacao)));
        Ok(capa.map(CapaDoRecurso::from))
    }

    /// Every operation on a recurso, with why not for what may not be done now.
    #[uniffi::method(default(sequencia = None))]
    pub fn operacoes_permitidas(&self, sequencia: Option<u32>) -> Result<Vec<Permissao>, ConectaError> {
        let permissoes =
            self.0.ler(|d| d.recursos().operacoes_permitidas(d.sequencia(sequencia, Situacao::em_digitacao)));
        Ok(varios(permissoes))
    }

    /// What was cut of the lote, of each guia and item, what came of it, and how much may still be appealed; what is worth appealing
    /// first. hoje: the day that the prazo is counted to.
    pub fn saldos(&self, hoje: Dia) -> Result<Vec<SaldoDaGlosa>, ConectaError> {
        Ok(self.0.ler(|d| {
            let p = d.recursos();
            p.alvos(&d.parametros, hoje).into_iter().map(|alvo| saldo(p, alvo)).collect()
        }))
    }

    /// What was cut in all, what was granted, and the glosa outstanding.
    pub fn saldo(&self) -> SaldoDaGlosa {
        self.ler(|p| saldo(p, Alvo::Lote))
    }

    /// What is worth appealing: what its reason says to appeal first, of each the greatest value first. hoje: as in `saldos`.
    pub fn sugestoes(&self, hoje: Dia) -> Result<Vec<SugestaoDeRecurso>, ConectaError> {
        Ok(self.0.ler(|d| {
            let p = d.recursos();
            p.sugestoes(&d.parametros, hoje).into_iter().map(|s| sugestao(p, s)).collect()
        }))
    }

    /// Every glosa with its meaning.
    pub fn detalhes_das_glosas(&self) -> Vec<DetalheDaGlosa> {
        self.ler(|p| p.detalhes_das_glosas().into_iter().map(|g| detalhe(p, g)).collect())
    }

    /// The relatório de glosas, as data.
    pub fn relatorio_de_glosas(&self) -> Vec<LinhaDoRelatorio> {
        self.ler(|p| varios(p.relatorio_de_glosas()))
    }
}
