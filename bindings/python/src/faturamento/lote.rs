//! The lote de pagamento and its protocolo.

use chrono::{DateTime, FixedOffset, NaiveDate};
use conecta_core::faturamento::envio::ResultadoDoEnvio;
use conecta_core::faturamento::guia::Guia;
use conecta_core::faturamento::perfil::TipoDeGuia;
use conecta_core::faturamento::{Vivo, lote as nucleo, protocolo};
use conecta_core::tiss::StatusProtocolo;
use nucleo::{Confirmacao, DadosDaNota};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple, PyType};
use rust_decimal::Decimal;

use super::envio::{Caderno, Envio, desfecho};
use super::espelho::{EmPython, Permissao, ator, espelho, reais, recusada, tupla};
use super::guia::{Faturamento, GuiaDeCobranca, tipo_de_guia};
use super::vida::Vida;
use crate::argumentos;
use crate::erros::UsoError;

espelho! {
    /// A guia in a lote.
    GuiaNoLote {
        /// The host's id; None of a guia that came in a file.
        id: Option<String>,
        /// The provider's number.
        numero: String,
        /// What it asks for, in R$.
        valor: Decimal,
    }

    /// The nota fiscal of a lote.
    NotaFiscal {
        /// Its number.
        numero: String,
        /// Its value, in R$: that of the lote when it was informed.
        valor: Decimal,
        /// Day of issue.
        emissao: NaiveDate,
        /// Chave de Acesso NF-e.
        chave: Option<String>,
    }

    /// The capa of a lote, once it was sent.
    CapaDoLote {
        /// Registro ANS of the operadora.
        operadora: String,
        /// The provider: the host's id.
        prestador: String,
        /// Number of the lote.
        numero: String,
        /// Kind of its guias.
        tipo: &'static str,
        /// Number of the protocolo at the operadora.
        protocolo: String,
        /// How many guias.
        quantidade: usize,
        /// What they ask for, in R$.
        valor: Decimal,
        /// When the operadora took it.
        enviado_em: DateTime<FixedOffset>,
        /// Nota fiscal, if it has one.
        nota: Option<NotaFiscal>,
        /// Guias with their values.
        guias: Vec<GuiaNoLote>,
        /// Names of the attachments.
        anexos: Vec<String>,
    }
}

impl From<&nucleo::GuiaNoLote> for GuiaNoLote {
    fn from(nucleo::GuiaNoLote { id, numero, valor }: &nucleo::GuiaNoLote) -> Self {
        Self { id: id.clone(), numero: numero.clone(), valor: *valor }
    }
}

impl From<&nucleo::NotaFiscal> for NotaFiscal {
    fn from(nucleo::NotaFiscal { numero, valor, emissao, chave }: &nucleo::NotaFiscal) -> Self {
        let chave = chave.as_ref().map(|c| c.as_str().to_owned());
        Self { numero: numero.clone(), valor: *valor, emissao: *emissao, chave }
    }
}

impl From<nucleo::CapaDoLote> for CapaDoLote {
    fn from(c: nucleo::CapaDoLote) -> Self {
        let nucleo::CapaDoLote {
            operadora,
            prestador,
            numero,
            tipo,
            protocolo,
            quantidade,
            valor,
            enviado_em,
            nota,
            guias,
            anexos,
        } = c;
        Self {
            operadora,
            prestador,
            numero,
            tipo: tipo.as_str(),
            protocolo,
            quantidade,
            valor,
            enviado_em,
            nota: nota.as_ref().map(NotaFiscal::from),
            guias: guias.iter().map(GuiaNoLote::from).collect(),
            anexos,
        }
    }
}

/// A lote de pagamento. Made by Faturamento.lote.
///
/// Operations take agora (a datetime with its zone; now when None), and raise Recusa when the domain refuses them: neither the lote
/// nor a guia has changed then.
#[pyclass(frozen, module = "conecta.faturamento")]
pub(crate) struct LoteDePagamento {
    pub(super) vida: Vida<nucleo::LotePagamento>,
    com: Py<Faturamento>,
}

type Linha<A> = conecta_core::Registro<
    <A as conecta_core::faturamento::Agregado>::Situacao,
    <A as conecta_core::faturamento::Agregado>::Fato,
>;

impl LoteDePagamento {
    pub(super) fn novo(
        com: &Bound<'_, Faturamento>,
        id: String,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let ator = com.get().quem(com.py(), agora)?;
        let lote = nucleo::LotePagamento::new(id, com.get().perfil.registro_ans.clone(), &ator);
        Ok(Self { vida: Vida::new(lote.map_err(|r| recusada(&r))?), com: com.clone().unbind() })
    }

    /// Does something with the lote and guias: all of it, or nothing when it is refused.
    fn com_guias(
        &self,
        guias: &[Bound<'_, GuiaDeCobranca>],
        f: impl FnOnce(
            &mut nucleo::LotePagamento,
            &mut [&mut Guia],
        )
            -> Result<(Option<Linha<nucleo::LotePagamento>>, Vec<Linha<Guia>>), conecta_core::Recusa>,
    ) -> PyResult<()> {
        let ids: Vec<String> = guias.iter().map(|g| g.get().vida.ler(|g| g.id().to_owned())).collect();
        if (1..ids.len()).any(|i| ids[..i].contains(&ids[i])) {
            return Err(UsoError::new_err("guias tem a mesma guia duas vezes"));
        }
        let mut presas: Vec<_> = guias.iter().map(|g| g.get().vida.vivo()).collect();
        let mut emprestadas: Vec<&mut Vivo<Guia>> = presas.iter_mut().map(|g| &mut **g).collect();
        self.vida.vivo().com_guias(&mut emprestadas, f).map_err(|r| recusada(&r))
    }
}

#[pymethods]
impl LoteDePagamento {
    /// Read what to_json gave, of this form or an older one.
    ///
    /// Raises DadosRecusados when it is no such data, or of a newer form.
    #[classmethod]
    #[pyo3(signature = (texto, faturamento), text_signature = "(texto, faturamento)")]
    fn from_json(
        _classe: &Bound<'_, PyType>,
        texto: &Bound<'_, PyAny>,
        faturamento: &Bound<'_, Faturamento>,
    ) -> PyResult<Self> {
        Ok(Self { vida: Vida::abrir(texto)?, com: faturamento.clone().unbind() })
    }

    /// The lote as JSON, to be kept. Holds data of patients once it is closed.
    fn to_json(&self) -> PyResult<String> {
        self.vida.to_json()
    }

    /// The host's id.
    #[getter]
    fn id(&self) -> String {
        self.vida.ler(|l| l.id().to_owned())
    }

    /// Number that the provider gave to it; empty before it is defined.
    #[getter]
    fn numero(&self) -> String {
        self.vida.ler(|l| l.numero().to_owned())
    }

    /// Kind of its guias.
    #[getter]
    fn tipo(&self) -> Option<&'static str> {
        self.vida.ler(|l| l.tipo().map(TipoDeGuia::as_str))
    }

    /// Where it is: a_definir, aberto, fechado, enviando, enviado or excluido.
    #[getter]
    fn situacao(&self) -> PyResult<Option<String>> {
        self.vida.situacao()
    }

    /// What its guias ask for together, in R$.
    #[getter]
    fn valor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.vida.ler(nucleo::LotePagamento::valor).em_python(py)
    }

    /// Its guias.
    #[getter]
    fn guias<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, GuiaNoLote>(py, self.vida.vivo().agregado().guias())
    }

    /// Its nota fiscal.
    #[getter]
    fn nota<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.vida.ler(|l| l.nota().map(NotaFiscal::from)).em_python(py)
    }

    /// The message, once the lote is closed.
    #[getter]
    fn mensagem<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyBytes>> {
        self.vida.ler(|l| l.mensagem().map(|m| PyBytes::new(py, m)))
    }

    /// Why the last sending failed.
    #[getter]
    fn falha(&self) -> Option<String> {
        self.vida.ler(|l| l.falha().map(str::to_owned))
    }

    /// Number of the protocolo at the operadora.
    #[getter]
    fn protocolo(&self) -> Option<String> {
        self.vida.ler(|l| l.protocolo().map(str::to_owned))
    }

    /// Say kind of guia and number, 1 to 12 digits.
    #[pyo3(signature = (tipo, numero, *, agora = None), text_signature = "($self, tipo, numero, *, agora=None)")]
    fn definir(
        &self,
        py: Python<'_>,
        tipo: &str,
        numero: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        let tipo = tipo_de_guia(tipo)?;
        self.vida.fazer(|l| l.definir(tipo, numero, &ator))
    }

    /// Take a guia in: saved, without lote, of the same kind, operadora and provider.
    #[pyo3(signature = (guia, *, agora = None), text_signature = "($self, guia, *, agora=None)")]
    fn adicionar(
        &self,
        py: Python<'_>,
        guia: &Bound<'_, GuiaDeCobranca>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        self.com_guias(std::slice::from_ref(guia), |l, g| {
            let (do_lote, da_guia) = l.adicionar(g[0], &com.cabecalho, &com.perfil, &ator)?;
            Ok((Some(do_lote), vec![da_guia]))
        })
    }

    /// Give a guia back.
    #[pyo3(signature = (guia, *, agora = None), text_signature = "($self, guia, *, agora=None)")]
    fn remover(
        &self,
        py: Python<'_>,
        guia: &Bound<'_, GuiaDeCobranca>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.com_guias(std::slice::from_ref(guia), |l, g| {
            let (do_lote, da_guia) = l.remover(g[0], &ator)?;
            Ok((Some(do_lote), vec![da_guia]))
        })
    }

    /// Inform the nota fiscal: number, day of issue, and the chave de acesso of 44 digits where there is one.
    #[pyo3(
        signature = (numero, emissao, chave = None, *, agora = None),
        text_signature = "($self, numero, emissao, chave=None, *, agora=None)"
    )]
    fn informar_nota(
        &self,
        py: Python<'_>,
        numero: String,
        emissao: &Bound<'_, PyAny>,
        chave: Option<String>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        let dados = DadosDaNota { numero, emissao: argumentos::data("emissao", emissao)?, chave };
        self.vida.fazer(|l| l.informar_nota(&dados, &com.perfil, &ator))
    }

    /// Attach a file, after sending too; the host keeps its bytes under id.
    #[pyo3(
        signature = (id, nome, tamanho, *, tipo = "", agora = None),
        text_signature = "($self, id, nome, tamanho, *, tipo='', agora=None)"
    )]
    fn anexar(
        &self,
        py: Python<'_>,
        id: String,
        nome: String,
        tamanho: u64,
        tipo: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        let anexo =
            conecta_core::faturamento::Anexo { id, nome, tipo: tipo.to_owned(), tamanho, quando: ator.agora };
        self.vida.fazer(|l| l.anexar(anexo, &com.perfil, &ator))
    }

    /// Close the lote, all of whose guias are handed over; numero, valor and quantidade are what the user confirms. The message is made
    /// and judged.
    #[pyo3(
        signature = (guias, *, numero, valor, quantidade, agora = None),
        text_signature = "($self, guias, *, numero, valor, quantidade, agora=None)"
    )]
    #[expect(clippy::needless_pass_by_value, reason = "what PyO3 makes of a sequence")]
    fn fechar(
        &self,
        py: Python<'_>,
        guias: Vec<Bound<'_, GuiaDeCobranca>>,
        numero: String,
        valor: &Bound<'_, PyAny>,
        quantidade: usize,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        let confirmacao = Confirmacao { numero, valor: reais("valor", valor)?, quantidade };
        self.com_guias(&guias, |l, g| {
            let (do_lote, das_guias) =
                l.fechar(g, &confirmacao, &com.cabecalho, (&com.perfil, &com.juiz), &ator)?;
            Ok((Some(do_lote), das_guias))
        })
    }

    /// Open a closed lote again, so that what the operadora refused can be mended.
    #[pyo3(signature = (guias, *, agora = None), text_signature = "($self, guias, *, agora=None)")]
    #[expect(clippy::needless_pass_by_value, reason = "what PyO3 makes of a sequence")]
    fn reabrir(
        &self,
        py: Python<'_>,
        guias: Vec<Bound<'_, GuiaDeCobranca>>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.com_guias(&guias, |l, g| l.reabrir(g, &ator).map(|(r, das_guias)| (Some(r), das_guias)))
    }

    /// Throw the lote away; its guias are free.
    #[pyo3(signature = (guias = Vec::new(), *, agora = None), text_signature = "($self, guias=(), *, agora=None)")]
    #[expect(clippy::needless_pass_by_value, reason = "what PyO3 makes of a sequence")]
    fn excluir(
        &self,
        py: Python<'_>,
        guias: Vec<Bound<'_, GuiaDeCobranca>>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.com_guias(&guias, |l, g| l.excluir(g, None, &ator).map(|(r, das_guias, _)| (Some(r), das_guias)))
    }

    /// Send the lote, or go on with a sending that was cut off at any point, up to what the operadora says. It is kept before it goes
    /// out and after; found enviando, it is asked for before it is sent again, under the same key. So there is one protocolo, whatever
    /// fails.
    ///
    /// enviar: called with key, number of the lote and message; gives the protocolo, or None when nobody knows. It raises EnvioRecusado
    /// when the operadora has not taken it.
    /// consultar: called with key and number; gives the protocolo, or None when the operadora never got it.
    /// guardar: called with to_json() and the line that led to it, also as JSON, to be kept for good before it returns.
    ///
    /// An OSError of enviar or consultar means that there is no answer: the lote stays enviando, to be sent again later. Another
    /// exception of them comes through, and the lote is as it was last kept. What guardar raises is the cause of a Recusa (FAT-74).
    #[pyo3(
        signature = (enviar, consultar, guardar, *, agora = None),
        text_signature = "($self, enviar, consultar, guardar, *, agora=None)"
    )]
    fn enviar(
        &self,
        py: Python<'_>,
        enviar: &Bound<'_, PyAny>,
        consultar: &Bound<'_, PyAny>,
        guardar: &Bound<'_, PyAny>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        let (mut envio, mut caderno) = (Envio::new(enviar, consultar), Caderno::new(guardar));
        let mut depois = self.vida.vivo().clone();
        let feito = depois.enviar(&mut envio, &mut caderno, &ator);
        *self.vida.vivo() = depois;
        desfecho(py, envio, caderno, feito.map_err(|r| recusada(&r)))
    }

    /// For hosts that send by themselves: begin to send, and give the key and the message. Keep to_json() before the message goes out;
    /// then say what came of it with concluir_envio. A lote that is found enviando is taken up by asking the operadora first.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn iniciar_envio<'py>(
        &self,
        py: Python<'py>,
        agora: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Option<(String, Bound<'py, PyBytes>)>> {
        let ator = self.com.get().quem(py, agora)?;
        self.vida.vivo().fazer_se(|l| l.retomar_envio(&ator)).map_err(|r| recusada(&r))?;
        Ok(self.vida.ler(|l| l.remessa().map(|r| (r.chave.to_owned(), PyBytes::new(py, r.mensagem)))))
    }

    /// What the operadora says: the protocolo, why it failed, or nothing (nobody knows yet whether it has the lote).
    #[pyo3(
        signature = (protocolo = None, *, falha = None, agora = None),
        text_signature = "($self, protocolo=None, *, falha=None, agora=None)"
    )]
    fn concluir_envio(
        &self,
        py: Python<'_>,
        protocolo: Option<String>,
        falha: Option<String>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        let resultado = match (protocolo, falha) {
            (Some(p), None) => ResultadoDoEnvio::Protocolo(p),
            (None, Some(f)) => ResultadoDoEnvio::Falhou(f),
            (None, None) => ResultadoDoEnvio::SemResposta,
            _ => return Err(UsoError::new_err("diga o protocolo ou a falha, não os dois")),
        };
        self.vida.fazer(|l| l.concluir_envio(&resultado, &ator))
    }

    /// What the sending means to its guias; may be called as often as one likes.
    #[pyo3(signature = (guias, *, agora = None), text_signature = "($self, guias, *, agora=None)")]
    #[expect(clippy::needless_pass_by_value, reason = "what PyO3 makes of a sequence")]
    fn guias_enviadas(
        &self,
        py: Python<'_>,
        guias: Vec<Bound<'_, GuiaDeCobranca>>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.com_guias(&guias, |l, g| Ok((None, l.guias_enviadas(g, &ator)?)))
    }

    /// The cover, once it was sent.
    fn capa<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let capa = self.vida.ler(nucleo::LotePagamento::capa).map_err(|r| recusada(&r))?;
        CapaDoLote::from(capa).em_python(py)
    }

    /// What may be done with it now, and for what may not, why.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn operacoes_permitidas<'py>(
        &self,
        py: Python<'py>,
        agora: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let ator = self.com.get().quem(py, agora)?;
        tupla::<_, Permissao>(py, self.vida.ler(|l| l.operacoes_permitidas(&ator)))
    }

    /// What was done since it was made or read, in its order.
    #[getter]
    fn historico<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.vida.historico(py)
    }

    /// The same as JSON with all that reproduzir needs. Holds data of patients.
    fn historico_json(&self) -> PyResult<String> {
        self.vida.historico_json()
    }

    /// Play what historico_json gave again, on the lote as it was before.
    ///
    /// Raises DadosRecusados when it is the history of another.
    fn reproduzir(&self, historico: &Bound<'_, PyAny>) -> PyResult<()> {
        self.vida.reproduzir(historico)
    }

    fn __repr__(&self) -> String {
        self.vida.ler(|l| format!("LoteDePagamento(id={:?} guias={})", l.id(), l.guias().len()))
    }
}

/// The protocolo of a lote: what the operadora says of it.
#[pyclass(frozen, module = "conecta.faturamento")]
pub(crate) struct Protocolo(Vida<protocolo::Protocolo>);

#[pymethods]
impl Protocolo {
    #[new]
    fn criar() -> Self {
        Self(Vida::new(protocolo::Protocolo::new()))
    }

    /// Read what to_json gave, of this form or an older one.
    ///
    /// Raises DadosRecusados when it is no such data, or of a newer form.
    #[classmethod]
    #[pyo3(signature = (texto), text_signature = "(texto)")]
    fn from_json(_classe: &Bound<'_, PyType>, texto: &Bound<'_, PyAny>) -> PyResult<Self> {
        Vida::abrir(texto).map(Self)
    }

    /// The protocolo as JSON, to be kept.
    fn to_json(&self) -> PyResult<String> {
        self.0.to_json()
    }

    /// The operadora's number.
    #[getter]
    fn numero(&self) -> Option<String> {
        self.0.ler(|p| p.numero().map(str::to_owned))
    }

    /// Where it is: nao_enviado, enviado, em_analise … pago, encerrado_sem_pagamento or cancelado.
    #[getter]
    fn situacao(&self) -> PyResult<Option<String>> {
        self.0.situacao()
    }

    /// Since when, as the operadora says.
    #[getter]
    fn data_da_situacao(&self) -> Option<NaiveDate> {
        self.0.ler(protocolo::Protocolo::data_da_situacao)
    }

    /// When it was paid.
    #[getter]
    fn data_do_pagamento(&self) -> Option<NaiveDate> {
        self.0.ler(protocolo::Protocolo::data_do_pagamento)
    }

    /// Whether a court blocks the payment.
    #[getter]
    fn bloqueio_judicial(&self) -> bool {
        self.0.ler(protocolo::Protocolo::bloqueio_judicial)
    }

    /// The operadora has taken the lote, under this number.
    #[pyo3(
        signature = (numero, *, usuario = "conecta", agora = None),
        text_signature = "($self, numero, *, usuario='conecta', agora=None)"
    )]
    fn receber(
        &self,
        py: Python<'_>,
        numero: &str,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = ator(py, usuario, None, agora)?;
        self.0.fazer(|p| p.receber(numero, &ator))
    }

    /// The operadora tells the situation (statusProtocolo, Tabela 47), since a day; told again, it changes nothing. Gives whether it
    /// has changed.
    #[pyo3(
        signature = (status, data, *, usuario = "conecta", agora = None),
        text_signature = "($self, status, data, *, usuario='conecta', agora=None)"
    )]
    fn informar(
        &self,
        py: Python<'_>,
        status: &str,
        data: &Bound<'_, PyAny>,
        usuario: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<bool> {
        let ator = ator(py, usuario, None, agora)?;
        let data = argumentos::data("data", data)?;
        let feito = self.0.vivo().fazer_se(|p| p.informar(&StatusProtocolo::from(status), data, &ator));
        feito.map_err(|r| recusada(&r))
    }

    /// What the operadora may say of it now, and for what it may not, why.
    fn operacoes_permitidas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tupla::<_, Permissao>(py, self.0.ler(protocolo::Protocolo::operacoes_permitidas))
    }

    /// What was done since it was made or read, in its order.
    #[getter]
    fn historico<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.0.historico(py)
    }

    /// The same as JSON with all that reproduzir needs.
    fn historico_json(&self) -> PyResult<String> {
        self.0.historico_json()
    }

    /// Play what historico_json gave again, on the protocolo as it was before.
    ///
    /// Raises DadosRecusados when it is the history of another.
    fn reproduzir(&self, historico: &Bound<'_, PyAny>) -> PyResult<()> {
        self.0.reproduzir(historico)
    }

    fn __repr__(&self) -> String {
        self.0.ler(|p| format!("Protocolo(numero={:?})", p.numero()))
    }
}
