//! The recurso de glosa.

use std::sync::{Mutex, MutexGuard, PoisonError};

use conecta_core::Ator;
use conecta_core::faturamento::Registro as Linha;
use conecta_core::faturamento::recurso as nucleo;
use nucleo::{
    Alvo, Dossie, NaoEnviado, Origem, Parametros, RecursosDoProtocolo, RegistroDoRecurso, Remetente, Situacao,
};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple, PyType};

use super::conciliacao::{Conciliacao, GuiaConciliada};
use super::envio::{Caderno, Envio, desfecho};
use super::espelho::{self, EmPython, Permissao, Registro, ator, nao_construido, nao_sao, recusada, tupla};
use super::leitura::{LinhaDoRelatorio, capa, detalhe, recurso, saldo, sugestao};
use crate::argumentos;
use crate::documento::{self, bytes_de};
use crate::erros::{JustificativasRecusadas, UsoError, excecao, tipo_errado};
use crate::pacote::texto_ou_bytes;
use crate::tipos::dicionario;

/// The recursos de glosa of a protocolo: what was cut, who appeals, each recurso, the messages that went out, the history.
///
/// Operations take sequencia (the recurso; the one that is being written, or the last, when None), usuario and agora (a datetime
/// with its zone; now when None), and raise Recusa when the domain refuses them: nothing has changed then.
#[pyclass(frozen, module = "conecta.faturamento")]
pub(crate) struct Recurso(Mutex<Dossie>);

impl Recurso {
    fn dossie(&self) -> MutexGuard<'_, Dossie> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the recurso that is meant, else with the one that is being written.
    fn fazer(
        &self,
        sequencia: Option<u32>,
        operacao: impl FnOnce(
            &mut RecursosDoProtocolo,
            u32,
            &Parametros,
        )
            -> Result<Linha<Option<Situacao>, nucleo::FatoDoRecurso>, conecta_core::Recusa>,
    ) -> PyResult<()> {
        let mut d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        d.fazer(|p, parametros| operacao(p, n, parametros)).map(drop).map_err(|r| recusada(&r))
    }

    fn alvo(&self, guia: Option<&str>, item: Option<u32>) -> PyResult<Alvo> {
        if guia.is_none() && item.is_some() {
            return Err(UsoError::new_err("item pede a guia"));
        }
        self.dossie().recursos().localizar(guia, item).map_err(|r| recusada(&r))
    }
}

/// Who appeals: as the lote says, or as the arguments say otherwise.
fn remetente(
    do_lote: Option<&Remetente>,
    versao: Option<&str>,
    prestador: Option<&str>,
    nome: Option<&str>,
) -> PyResult<Remetente> {
    let versao = versao.map(str::parse).transpose();
    let versao = versao.map_err(|_| UsoError::new_err("a versão tem a forma \"4.03.00\""))?;
    Remetente::dito(do_lote.cloned(), versao, prestador, nome).ok_or_else(|| {
        UsoError::new_err("o lote não diz quem o enviou e em que versão: informe prestador e versao")
    })
}

/// The exception of a recurso that did not go out.
fn nao_enviado(py: Python<'_>, e: &NaoEnviado) -> PyErr {
    match e {
        NaoEnviado::Recusa(r) => recusada(r),
        NaoEnviado::Mensagem(n) => nao_construido(py, n),
    }
}

#[pymethods]
impl Recurso {
    /// The recursos of a protocolo of a reconciliation, none of them made yet: incluir makes the first.
    ///
    /// protocolo: its number; None where only one has glosas. inclusao: the day from which the prazo counts; the day of the
    /// protocolo in the demonstrativo when None.
    /// prazo: days; perfil: a PerfilOperadora as dict or JSON, which tells the prazo, the attachments and whether a recurso may be
    /// changed after it was sent.
    /// exige_pagamento: whether nothing is appealed before the payment is made. uma_guia: whether a recurso has one guia.
    /// versao, prestador, nome_do_prestador: otherwise than the lote says.
    #[classmethod]
    #[pyo3(
        signature = (
            conciliacao, protocolo = None, *, inclusao = None, prazo = None, perfil = None, exige_pagamento = true,
            uma_guia = false, versao = None, prestador = None, nome_do_prestador = None
        ),
        text_signature = "(conciliacao, protocolo=None, *, inclusao=None, prazo=None, perfil=None, exige_pagamento=True, uma_guia=False, versao=None, prestador=None, nome_do_prestador=None)"
    )]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn abrir(
        _classe: &Bound<'_, PyType>,
        conciliacao: &Bound<'_, Conciliacao>,
        protocolo: Option<&str>,
        inclusao: Option<&Bound<'_, PyAny>>,
        prazo: Option<u32>,
        perfil: Option<&Bound<'_, PyAny>>,
        exige_pagamento: bool,
        uma_guia: bool,
        versao: Option<&str>,
        prestador: Option<&str>,
        nome_do_prestador: Option<&str>,
    ) -> PyResult<Self> {
        let c = conciliacao.get();
        let inclusao = inclusao.map(|i| argumentos::data("inclusao", i)).transpose()?;
        let recursos = RecursosDoProtocolo::abrir_de(&c.nucleo, protocolo, inclusao)
            .map_err(|e| UsoError::new_err(e.to_string()))?;
        let mut parametros = match perfil {
            Some(p) => Parametros::from(&super::guia::perfil(p)?),
            None => Parametros::default(),
        };
        parametros.prazo_em_dias = prazo.or(parametros.prazo_em_dias);
        parametros.exige_pagamento = exige_pagamento;
        parametros.uma_guia_por_recurso = uma_guia;
        let remetente = remetente(c.remetente.as_ref(), versao, prestador, nome_do_prestador)?;
        Ok(Self(Mutex::new(Dossie::new(recursos, remetente, parametros))))
    }

    /// Read what to_json gave, of this form or an older one; the history is played again.
    ///
    /// Raises DadosRecusados when it is no such data, of a newer form, or not what its history leads to.
    #[classmethod]
    #[pyo3(signature = (texto), text_signature = "(texto)")]
    fn from_json(_classe: &Bound<'_, PyType>, texto: &Bound<'_, PyAny>) -> PyResult<Self> {
        let texto = texto_ou_bytes("texto", texto)?;
        Dossie::abrir(&texto).map(|d| Self(Mutex::new(d))).map_err(|e| nao_sao(&e))
    }

    /// All of it as JSON, to be kept; the same as the state of the command `conecta recurso`. Holds data of patients.
    fn to_json(&self) -> PyResult<String> {
        self.dossie().guardar().map_err(|e| nao_sao(&e))
    }

    /// All of it as a dict.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &*self.dossie())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((py.get_type::<Self>().getattr("from_json")?, (self.to_json()?,)))
    }

    fn __eq__(&self, outro: &Bound<'_, PyAny>) -> bool {
        let Ok(outro) = outro.cast::<Self>() else { return false };
        std::ptr::eq(self, outro.get()) || {
            let este = self.dossie().clone();
            este == *outro.get().dossie()
        }
    }

    /// Number of the protocolo.
    #[getter]
    fn protocolo(&self) -> String {
        self.dossie().recursos().protocolo.clone()
    }

    /// Number of the lote.
    #[getter]
    fn lote(&self) -> String {
        self.dossie().recursos().lote.clone()
    }

    /// The guias with glosas.
    #[getter]
    fn guias<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, GuiaConciliada>(py, self.dossie().recursos().guias())
    }

    /// The recursos, thrown away ones too, in their order.
    #[getter]
    fn recursos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let d = self.dossie();
        let p = d.recursos();
        let lidos = p.recursos().iter().map(|r| recurso(p, r)?.em_python(py));
        PyTuple::new(py, lidos.collect::<PyResult<Vec<_>>>()?)
    }

    /// What was done, in its order.
    #[getter]
    fn historico<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, Registro>(py, self.dossie().historia())
    }

    /// The prerequisites that are missing for a recurso, each as (codigo, mensagem).
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn pendencias(
        &self,
        py: Python<'_>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Vec<(&'static str, String)>> {
        let ator = ator(py, "", None, agora)?;
        let d = self.dossie();
        let faltas = d.recursos().pendencias(&d.parametros, &ator);
        Ok(faltas.into_iter().map(|r| (r.codigo, r.mensagem.into_owned())).collect())
    }

    /// Make a recurso, and give its sequence.
    ///
    /// origem: "pagamento" for the first; afterwards "outros_itens" (what was not appealed before), or the sequence of the recurso
    /// whose answer kept glosas.
    /// numero: numeroGuiaRecGlosaPrestador, 1 to 20 characters; that of the lote and of the sequence when None.
    #[pyo3(
        signature = (origem = None, *, numero = None, usuario = "conecta", agora = None),
        text_signature = "($self, origem='pagamento', *, numero=None, usuario='conecta', agora=None)"
    )]
    fn incluir(
        &self,
        py: Python<'_>,
        origem: Option<&Bound<'_, PyAny>>,
        numero: Option<&str>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<u32> {
        let ator = ator(py, usuario, None, agora)?;
        let origem = match origem {
            None => Origem::Pagamento,
            Some(o) => match (o.extract::<u32>(), o.extract::<String>().as_deref()) {
                (Ok(n), _) => Origem::ItensDoRecurso(n),
                (_, Ok("pagamento")) => Origem::Pagamento,
                (_, Ok("outros_itens")) => Origem::OutrosItens,
                (_, Ok(_)) => {
                    return Err(UsoError::new_err(
                        "origem deve ser 'pagamento', 'outros_itens' ou uma sequência",
                    ));
                }
                _ => return Err(tipo_errado("origem", "str ou int", o)),
            },
        };
        self.dossie().incluir(origem, numero, &ator).map_err(|r| recusada(&r))
    }

    /// How much of the lote (no guia), of a guia or of an item the recurso that is being written may ask for, in R$.
    ///
    /// Raises Recusa with the sentence of the manual where the level is not open.
    #[pyo3(
        signature = (guia = None, item = None, *, sequencia = None),
        text_signature = "($self, guia=None, item=None, *, sequencia=None)"
    )]
    fn teto<'py>(
        &self,
        py: Python<'py>,
        guia: Option<&str>,
        item: Option<u32>,
        sequencia: Option<u32>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let alvo = self.alvo(guia, item)?;
        let d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        d.recursos().teto(n, alvo).map_err(|r| recusada(&r))?.em_python(py)
    }

    /// Say why the glosa of the lote (no guia), of a guia or of an item is not right. Not saved yet.
    ///
    /// valor: how much of an item is appealed; of something whole it may be left out. glosa: the reason that is contested, where the
    /// demonstrativo gives none or another is meant.
    #[pyo3(
        signature = (
            justificativa, *, guia = None, item = None, valor = None, glosa = None, sequencia = None, usuario = "conecta",
            agora = None
        ),
        text_signature = "($self, justificativa, *, guia=None, item=None, valor=None, glosa=None, sequencia=None, usuario='conecta', agora=None)"
    )]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn justificar(
        &self,
        py: Python<'_>,
        justificativa: &str,
        guia: Option<&str>,
        item: Option<u32>,
        valor: Option<&Bound<'_, PyAny>>,
        glosa: Option<&str>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        let alvo = self.alvo(guia, item)?;
        let valor = valor.map(|v| espelho::reais("valor", v)).transpose()?;
        self.fazer(sequencia, |p, n, _| p.justificar(n, alvo, valor, glosa, justificativa, &ator))
    }

    /// Save the justifications that were written.
    #[pyo3(
        signature = (*, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn salvar(
        &self,
        py: Python<'_>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, _| p.salvar_justificativas(n, &ator))
    }

    /// Drop what was not saved.
    #[pyo3(
        signature = (*, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn descartar(
        &self,
        py: Python<'_>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, _| p.descartar_alteracoes(n, &ator))
    }

    /// Take a justification away, of a guia or an item, or with todas every one of the recurso; of the lote, with neither.
    #[pyo3(
        signature = (*, guia = None, item = None, todas = false, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, guia=None, item=None, todas=False, sequencia=None, usuario='conecta', agora=None)"
    )]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn cancelar(
        &self,
        py: Python<'_>,
        guia: Option<&str>,
        item: Option<u32>,
        todas: bool,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        let alvo = if todas { None } else { Some(self.alvo(guia, item)?) };
        self.fazer(sequencia, |p, n, _| p.cancelar_justificativas(n, alvo, &ator))
    }

    /// Attach a document to a guia that is appealed; the host keeps its bytes under referencia.
    #[pyo3(
        signature = (guia, referencia, nome, tamanho, *, tipo = "", sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, guia, referencia, nome, tamanho, *, tipo='', sequencia=None, usuario='conecta', agora=None)"
    )]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn anexar(
        &self,
        py: Python<'_>,
        guia: &str,
        referencia: String,
        nome: String,
        tamanho: u64,
        tipo: &str,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        let Some(guia) = self.alvo(Some(guia), None)?.guia() else {
            return Err(UsoError::new_err("um anexo é de uma guia"));
        };
        let anexo = nucleo::Anexo { guia, referencia, nome, tipo: tipo.to_owned(), tamanho };
        self.fazer(sequencia, |p, n, parametros| p.incluir_anexo(n, anexo, parametros, &ator))
    }

    /// Take an attachment away.
    #[pyo3(
        signature = (referencia, *, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, referencia, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn retirar_anexo(
        &self,
        py: Python<'_>,
        referencia: &str,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, _| p.retirar_anexo(n, referencia, &ator))
    }

    /// The form of justifications, blank or with what is written already: CSV with `;`, for spreadsheets. hoje: the day that the prazo
    /// is counted to.
    fn formulario(&self, hoje: &Bound<'_, PyAny>) -> PyResult<String> {
        let hoje = argumentos::data("hoje", hoje)?;
        let d = self.dossie();
        Ok(d.recursos().formulario(&d.parametros, hoje))
    }

    /// Take a form in that was filled (CSV or JSON, str or bytes): all of its lines, or none. Not saved yet. Gives how many.
    ///
    /// Raises JustificativasRecusadas with every line that is refused.
    #[pyo3(
        signature = (formulario, *, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, formulario, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn preencher(
        &self,
        py: Python<'_>,
        formulario: &Bound<'_, PyAny>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<usize> {
        let ator = ator(py, usuario, None, agora)?;
        let bytes = match formulario.cast::<pyo3::types::PyString>() {
            Ok(texto) => texto.to_string_lossy().into_owned().into_bytes(),
            Err(_) => match bytes_de(formulario)? {
                Some(bytes) => bytes.to_vec(),
                None => return Err(tipo_errado("formulario", "str ou bytes", formulario)),
            },
        };
        let mut d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        let feito = nucleo::ler_formulario(&bytes).and_then(|linhas| d.preencher(n, &linhas, &ator));
        feito.map_err(|erros| {
            let texto: Vec<String> = erros.iter().map(ToString::to_string).collect();
            let recusas: Vec<(u64, Option<&str>, String)> =
                erros.into_iter().map(|e| (e.linha, e.codigo, e.mensagem)).collect();
            JustificativasRecusadas::new_err((texto.join("; "), recusas))
        })
    }

    /// Close the recurso and give its message, valid and with the right hash, in the version agreed. Asked for again, it is the same to
    /// the byte, under the same key. Keep to_json() before the message goes out.
    ///
    /// transacao: sequencialTransacao; the next number when None.
    /// Raises Recusa, or ConstrucaoRecusada with all that keeps it from being valid: nothing has changed then.
    #[pyo3(
        signature = (*, transacao = None, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, transacao=None, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn enviar<'py>(
        &self,
        py: Python<'py>,
        transacao: Option<u64>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let ator = ator(py, usuario, None, agora)?;
        let feito = py.detach(|| {
            let mut d = self.dossie();
            let n = d.sequencia(sequencia, Situacao::por_enviar);
            d.enviar(n, transacao, &ator).map(<[u8]>::to_vec)
        });
        feito.map(|mensagem| PyBytes::new(py, &mensagem)).map_err(|e| nao_enviado(py, &e))
    }

    /// Send the recurso, or go on with a sending that was cut off at any point, up to what the operadora says: enviar, consultar and
    /// guardar as in LoteDePagamento.enviar; what cannot be kept is a Recusa (RGL-44). transacao: as in enviar.
    #[pyo3(
        signature = (
            enviar, consultar, guardar, *, transacao = None, sequencia = None, usuario = "conecta", agora = None
        ),
        text_signature = "($self, enviar, consultar, guardar, *, transacao=None, sequencia=None, usuario='conecta', agora=None)"
    )]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn enviar_pela(
        &self,
        py: Python<'_>,
        enviar: &Bound<'_, PyAny>,
        consultar: &Bound<'_, PyAny>,
        guardar: &Bound<'_, PyAny>,
        transacao: Option<u64>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        let (mut envio, mut caderno) = (Envio::new(enviar, consultar), Caderno::new(guardar));
        // On a copy: the lock is not held while Python runs.
        let mut depois = self.dossie().clone();
        let n = depois.sequencia(sequencia, Situacao::por_enviar);
        let mut manter = |d: &Dossie, linha: &RegistroDoRecurso| caderno.do_dossie(d, linha);
        let feito = depois.enviar_pela_porta(n, transacao, (&mut envio, &mut manter), &ator);
        *self.dossie() = depois;
        desfecho(py, envio, caderno, feito.map_err(|e| nao_enviado(py, &e)))
    }

    /// The message that asks the operadora where a recurso is.
    #[pyo3(
        signature = (*, transacao = None, sequencia = None, agora = None),
        text_signature = "($self, *, transacao=None, sequencia=None, agora=None)"
    )]
    fn consultar<'py>(
        &self,
        py: Python<'py>,
        transacao: Option<u64>,
        sequencia: Option<u32>,
        agora: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let ator = ator(py, "", None, agora)?;
        let feito = py.detach(|| {
            let mut d = self.dossie();
            let n = d.sequencia(sequencia, Situacao::por_responder);
            d.consulta(n, transacao, &ator)
        });
        feito.map(|m| PyBytes::new(py, &m)).map_err(|e| nao_construido(py, &e))
    }

    /// The operadora has the recurso, under this protocolo.
    #[pyo3(
        signature = (protocolo, *, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, protocolo, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn receber(
        &self,
        py: Python<'_>,
        protocolo: &str,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        let n = self.dossie().sequencia(sequencia, Situacao::por_receber);
        self.fazer(Some(n), |p, n, _| p.receber(n, protocolo, None, &ator))
    }

    /// Take in whatever the operadora says: receipt, refusal of the message, situation or decision; gives the sequence of the recurso
    /// that it is about.
    ///
    /// documento: as in ler. sequencia: where the message does not say it.
    #[pyo3(
        signature = (documento, *, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, documento, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn responder(
        &self,
        py: Python<'_>,
        documento: &Bound<'_, PyAny>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<u32> {
        let ator: Ator = ator(py, usuario, None, agora)?;
        let bytes = documento::Documento::de_python(documento)?.inteiro(py)?;
        let lido = py.detach(|| conecta_core::tiss::ler(&bytes)).map_err(|e| excecao(e, None))?;
        self.dossie().tomar(&lido.documento, sequencia, &ator).map_err(|r| recusada(&r))
    }

    /// Throw a recurso away, before it is sent.
    #[pyo3(
        signature = (*, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn excluir(
        &self,
        py: Python<'_>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, _| p.excluir(n, &ator))
    }

    /// Open a received recurso again, where the operadora lets it be changed after it was sent.
    #[pyo3(
        signature = (*, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn reabrir(
        &self,
        py: Python<'_>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, parametros| p.reabrir(n, parametros, &ator))
    }

    /// Undo an answer that the operadora took back.
    #[pyo3(
        signature = (*, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn reverter(
        &self,
        py: Python<'_>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, _| p.reverter(n, &ator))
    }

    /// Close an answered recurso: what it did not get is not appealed again.
    #[pyo3(
        signature = (*, sequencia = None, usuario = "conecta", agora = None),
        text_signature = "($self, *, sequencia=None, usuario='conecta', agora=None)"
    )]
    fn encerrar(
        &self,
        py: Python<'_>,
        sequencia: Option<u32>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.fazer(sequencia, |p, n, _| p.encerrar(n, &ator))
    }

    /// The capa of a recurso; None if there is no such recurso.
    #[pyo3(signature = (sequencia = None), text_signature = "($self, sequencia=None)")]
    fn capa<'py>(&self, py: Python<'py>, sequencia: Option<u32>) -> PyResult<Bound<'py, PyAny>> {
        let d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        d.recursos().capa(n).map(capa).transpose()?.em_python(py)
    }

    /// What may be done with a recurso now, and for what may not, why.
    #[pyo3(signature = (sequencia = None), text_signature = "($self, sequencia=None)")]
    fn operacoes_permitidas<'py>(
        &self,
        py: Python<'py>,
        sequencia: Option<u32>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        tupla::<_, Permissao>(py, d.recursos().operacoes_permitidas(n))
    }

    /// What was cut of the lote, of each guia and item, what came of it, and how much may still be appealed; what is worth appealing
    /// first. hoje: the day that the prazo is counted to.
    fn saldos<'py>(&self, py: Python<'py>, hoje: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        let hoje = argumentos::data("hoje", hoje)?;
        let d = self.dossie();
        let p = d.recursos();
        let saldos = p.alvos(&d.parametros, hoje).into_iter().map(|alvo| saldo(p, alvo)?.em_python(py));
        PyTuple::new(py, saldos.collect::<PyResult<Vec<_>>>()?)
    }

    /// What was cut in all, what was granted, and the glosa outstanding, in R$.
    #[getter]
    fn saldo<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let d = self.dossie();
        saldo(d.recursos(), Alvo::Lote)?.em_python(py)
    }

    /// What is worth appealing: what its reason says to appeal first, of each the greatest value first.
    fn sugestoes<'py>(&self, py: Python<'py>, hoje: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
        let hoje = argumentos::data("hoje", hoje)?;
        let d = self.dossie();
        let p = d.recursos();
        let sugestoes = p.sugestoes(&d.parametros, hoje).into_iter().map(|s| sugestao(p, s).em_python(py));
        PyTuple::new(py, sugestoes.collect::<PyResult<Vec<_>>>()?)
    }

    /// Every glosa with its meaning.
    #[getter]
    fn detalhes_das_glosas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let d = self.dossie();
        let p = d.recursos();
        let detalhes = p.detalhes_das_glosas().into_iter().map(|g| detalhe(p, g).em_python(py));
        PyTuple::new(py, detalhes.collect::<PyResult<Vec<_>>>()?)
    }

    /// The relatório de glosas, as data.
    #[getter]
    fn relatorio_de_glosas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, LinhaDoRelatorio>(py, self.dossie().recursos().relatorio_de_glosas())
    }

    fn __repr__(&self) -> String {
        let d = self.dossie();
        let p = d.recursos();
        format!("Recurso(protocolo={:?} recursos={})", p.protocolo, p.recursos().len())
    }
}
