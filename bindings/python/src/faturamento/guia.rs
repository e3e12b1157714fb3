//! The guia de cobrança, step by step, and what it stands on.

use chrono::{DateTime, FixedOffset};
use conecta_core::Ator;
use conecta_core::faturamento::PerfilOperadora;
use conecta_core::faturamento::guia as nucleo;
use conecta_core::faturamento::juizo::{CriticaGuardada, Juiz};
use conecta_core::faturamento::perfil::TipoDeGuia;
use conecta_core::tiss::construcao::Cabecalho;
use nucleo::{FalhaDeComunicacao, PedidoDeElegibilidade};
use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyTuple, PyType};
use serde::de::DeserializeOwned;

use super::espelho::{EmPython, Permissao, ator, espelho, nome, recusada, tupla};
use super::lote::LoteDePagamento;
use super::vida::{Vida, quem};
use crate::erros::UsoError;
use crate::modelo::{em_json, lido, objeto};
use crate::pacote::{Juizo, texto_ou_bytes};
use crate::tipos::dicionario;

espelho! {
    /// What the judge says of a field of a guia.
    CriticaDaGuia {
        /// Permanent code, of the schema or of a rule.
        codigo: String,
        /// Whether it keeps the guia from going on.
        erro: bool,
        /// What is wrong, in Portuguese.
        mensagem: String,
        /// How to mend it.
        ajuda: String,
        /// XPath of the element.
        caminho: String,
    }

    /// A step of a guia, and what is missing or wrong in it.
    PassoDaGuia {
        /// As the screen says it.
        titulo: &'static str,
        /// Fields of this kind of guia that are filled in there.
        campos: Vec<String>,
        /// What is missing or wrong.
        criticas: Vec<CriticaDaGuia>,
        /// Whether something keeps the guia from going on.
        tem_erro: bool,
    }
}

impl From<CriticaGuardada> for CriticaDaGuia {
    fn from(c: CriticaGuardada) -> Self {
        let CriticaGuardada { codigo, erro, mensagem, ajuda, caminho, guia: _, linha: _, coluna: _ } = c;
        Self { codigo, erro, mensagem, ajuda, caminho }
    }
}

/// What the last step of a guia shows before it is saved.
#[pyclass(frozen, module = "conecta.faturamento")]
pub(crate) struct ResumoDaGuia(nucleo::Resumo);

#[pymethods]
impl ResumoDaGuia {
    /// Kind: consulta, sp_sadt, resumo_internacao, honorarios or odontologia.
    #[getter]
    fn tipo(&self) -> &'static str {
        self.0.tipo.as_str()
    }

    /// The provider's number.
    #[getter]
    fn numero(&self) -> Option<&str> {
        self.0.numero.as_deref()
    }

    /// What it asks for, in R$; None while the guia is not whole.
    #[getter]
    fn valor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.valor.em_python(py)
    }

    /// Whether it can be saved.
    #[getter]
    fn completa(&self) -> bool {
        self.0.completa
    }

    /// The steps: title, and the fields that were filled in, in the form of JSON.
    #[getter]
    fn passos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let passo = |(titulo, campos): &(&'static str, Vec<(String, serde_json::Value)>)| {
            let feitos = PyDict::new(py);
            for (campo, valor) in campos {
                feitos.set_item(campo, dicionario(py, valor)?)?;
            }
            (*titulo, feitos).into_pyobject(py)
        };
        PyTuple::new(py, self.0.passos.iter().map(passo).collect::<PyResult<Vec<_>>>()?)
    }

    fn __repr__(&self) -> String {
        format!("ResumoDaGuia({} completa={})", self.0.tipo.as_str(), self.0.completa)
    }
}

/// What guias and lotes stand on: the profile of the operadora, the header of their messages, the judge, and who acts.
///
/// perfil: a PerfilOperadora, as dict or JSON: registro_ans, versoes, maximo_de_guias …
/// cabecalho: versao, prestador, operadora, sequencial, data, hora, as in construir.
/// prestador: the host's id of the provider for whom the user acts. usuario: the host's id of the user.
/// pacotes, base, contexto: as in validar; the rules are told what the profile has set, and the pack that it names is among pacotes.
#[pyclass(frozen, module = "conecta.faturamento")]
#[derive(Debug)]
pub(crate) struct Faturamento {
    pub(super) perfil: PerfilOperadora,
    pub(super) cabecalho: Cabecalho,
    pub(super) juiz: Juiz,
    ator: Ator,
}

impl Faturamento {
    /// Who acts, at a moment or now.
    pub(super) fn quem(&self, py: Python<'_>, agora: Option<&Bound<'_, PyAny>>) -> PyResult<Ator> {
        quem(py, &self.ator, agora)
    }
}

/// Data of the core from a dict or its JSON.
fn dados<T: DeserializeOwned>(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<T> {
    match valor.cast::<PyDict>() {
        Ok(d) => lido(nome, objeto(nome, d)?),
        Err(_) => {
            let texto = texto_ou_bytes(nome, valor)?;
            lido(nome, serde_json::from_str(&texto).map_err(|e| UsoError::new_err(format!("{nome}: {e}")))?)
        }
    }
}

/// A profile that may be used.
pub(super) fn perfil(valor: &Bound<'_, PyAny>) -> PyResult<PerfilOperadora> {
    // Numbers and booleans of a profile are such in JSON too, unlike the values of messages.
    let texto: String = match valor.is_instance_of::<PyDict>() {
        true => valor.py().import("json")?.call_method1("dumps", (valor,))?.extract()?,
        false => texto_ou_bytes("perfil", valor)?,
    };
    PerfilOperadora::ler(texto.as_bytes()).map_err(|e| UsoError::new_err(e.to_string()))
}

pub(super) fn tipo_de_guia(tipo: &str) -> PyResult<TipoDeGuia> {
    let achado = TipoDeGuia::TODOS.into_iter().find(|t| t.as_str() == tipo);
    achado.ok_or_else(|| {
        let nomes: Vec<&str> = TipoDeGuia::TODOS.iter().map(|t| t.as_str()).collect();
        UsoError::new_err(format!("tipo deve ser um de: {}", nomes.join(", ")))
    })
}

#[pymethods]
impl Faturamento {
    #[new]
    #[pyo3(signature = (perfil, cabecalho, *, prestador, usuario = "conecta", pacotes = None, base = None, contexto = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn criar(
        py: Python<'_>,
        perfil: &Bound<'_, PyAny>,
        cabecalho: &Bound<'_, PyAny>,
        prestador: &str,
        usuario: &str,
        pacotes: Option<&Bound<'_, PyAny>>,
        base: Option<&Bound<'_, PyAny>>,
        contexto: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let juizo = Juizo::de_python(py, conecta_core::Opcoes::default(), pacotes, base)?;
        let (contexto, pacotes) = juizo.sabendo(contexto, None)?.sabido();
        let perfil = self::perfil(perfil)?;
        let juiz = Juiz::da_operadora(&perfil, (*contexto).clone(), pacotes);
        Ok(Self {
            juiz: juiz.map_err(|e| UsoError::new_err(e.to_string()))?,
            perfil,
            cabecalho: dados("cabecalho", cabecalho)?,
            ator: ator(py, usuario, Some(prestador), None)?,
        })
    }

    /// A guia to be filled in, under the host's id.
    ///
    /// tipo: "consulta", "sp_sadt", "resumo_internacao", "honorarios" or "odontologia".
    #[pyo3(signature = (id, tipo, *, agora = None), text_signature = "($self, id, tipo, *, agora=None)")]
    fn guia(
        slf: &Bound<'_, Self>,
        id: String,
        tipo: &str,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<GuiaDeCobranca> {
        let este = slf.get();
        let ator = este.quem(slf.py(), agora)?;
        let feita = nucleo::Guia::new(id, tipo_de_guia(tipo)?, este.perfil.registro_ans.clone(), &ator);
        let guia = feita.map_err(|r| recusada(&r))?;
        Ok(GuiaDeCobranca { vida: Vida::new(guia), com: slf.clone().unbind() })
    }

    /// A lote de pagamento, under the host's id.
    #[pyo3(signature = (id, *, agora = None), text_signature = "($self, id, *, agora=None)")]
    fn lote(
        slf: &Bound<'_, Self>,
        id: String,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<LoteDePagamento> {
        LoteDePagamento::novo(slf, id, agora)
    }

    fn __repr__(&self) -> String {
        format!(
            "Faturamento(operadora={} versao={})",
            self.perfil.registro_ans.as_str(),
            self.cabecalho.versao
        )
    }
}

/// A guia de cobrança that is filled in step by step. Made by Faturamento.guia.
///
/// Operations take agora (a datetime with its zone; now when None), and raise Recusa when the domain refuses them.
#[pyclass(frozen, module = "conecta.faturamento")]
pub(crate) struct GuiaDeCobranca {
    pub(super) vida: Vida<nucleo::Guia>,
    com: Py<Faturamento>,
}

/// A port of Python's: what is called, and what it raised that is no failure to communicate.
struct Porta<'py> {
    chamada: &'py Bound<'py, PyAny>,
    erro: Option<PyErr>,
}

impl Porta<'_> {
    /// Calls it; an OSError (as of a connection) is a failure to communicate.
    fn chamar<T>(
        &mut self,
        f: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<Option<T>>,
    ) -> Result<T, FalhaDeComunicacao> {
        match f(self.chamada) {
            Ok(Some(t)) => Ok(t),
            Ok(None) => Err(FalhaDeComunicacao),
            Err(e) if e.is_instance_of::<PyOSError>(self.chamada.py()) => Err(FalhaDeComunicacao),
            Err(e) => {
                self.erro = Some(e);
                Err(FalhaDeComunicacao)
            }
        }
    }
}

impl nucleo::PortaDeElegibilidade for Porta<'_> {
    fn elegivel(&mut self, pedido: &PedidoDeElegibilidade) -> Result<bool, FalhaDeComunicacao> {
        let (operadora, carteira) = (pedido.operadora.clone(), pedido.carteira.clone());
        self.chamar(|f| f.call1((operadora, carteira))?.extract())
    }
}

impl nucleo::PortaDeGuias for Porta<'_> {
    fn gravar(&mut self, chave: &str, mensagem: &[u8]) -> Result<(), FalhaDeComunicacao> {
        self.chamar(|f| f.call1((chave, PyBytes::new(f.py(), mensagem))).map(|_| Some(())))
    }
}

type RegistroDaGuia = conecta_core::Registro<nucleo::Situacao, nucleo::FatoDaGuia>;

impl GuiaDeCobranca {
    /// Does something that calls Python: on a copy, without the lock; what Python raised changes nothing.
    fn com_porta<'py>(
        &self,
        chamada: &'py Bound<'py, PyAny>,
        f: impl FnOnce(&mut nucleo::Guia, &mut Porta<'py>) -> Result<RegistroDaGuia, conecta_core::Recusa>,
    ) -> PyResult<()> {
        let mut porta = Porta { chamada, erro: None };
        let mut depois = self.vida.vivo().clone();
        let feito = depois.fazer(|g| f(g, &mut porta));
        if let Some(e) = porta.erro {
            return Err(e);
        }
        feito.map_err(|r| recusada(&r))?;
        *self.vida.vivo() = depois;
        Ok(())
    }
}

#[pymethods]
impl GuiaDeCobranca {
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

    /// The guia as JSON, to be kept. Holds data of patients.
    fn to_json(&self) -> PyResult<String> {
        self.vida.to_json()
    }

    /// The host's id.
    #[getter]
    fn id(&self) -> String {
        self.vida.ler(|g| g.id().to_owned())
    }

    /// Kind: consulta, sp_sadt, resumo_internacao, honorarios or odontologia.
    #[getter]
    fn tipo(&self) -> &'static str {
        self.vida.ler(|g| g.tipo().as_str())
    }

    /// The provider's number.
    #[getter]
    fn numero(&self) -> Option<String> {
        self.vida.ler(|g| g.numero().map(str::to_owned))
    }

    /// Where it is: em_digitacao, pendente, salva, em_lote, em_lote_fechado, enviada or cancelada.
    #[getter]
    fn situacao(&self) -> PyResult<Option<String>> {
        self.vida.situacao()
    }

    /// The step that is shown, from 0; one more than the last is the resumo.
    #[getter]
    fn passo(&self) -> usize {
        self.vida.ler(nucleo::Guia::passo)
    }

    /// What came of asking for eligibility: elegivel, nao_elegivel or nao_verificada; None if nobody asked.
    #[getter]
    fn elegibilidade(&self) -> PyResult<Option<String>> {
        nome(&self.vida.ler(nucleo::Guia::elegibilidade))
    }

    /// What the screen says of the eligibility, if anything.
    #[getter]
    fn aviso_de_elegibilidade(&self) -> Option<&'static str> {
        self.vida
            .ler(|g| g.elegibilidade().and_then(nucleo::Elegibilidade::notificacao).map(|(_, texto)| texto))
    }

    /// The lote that it is in: the host's id.
    #[getter]
    fn lote(&self) -> Option<String> {
        self.vida.ler(|g| g.lote().map(str::to_owned))
    }

    /// What was filled in, in the form of JSON.
    #[getter]
    fn campos<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.vida.ler(|g| g.campos().clone()))
    }

    /// When it was posted.
    #[getter]
    fn postada_em(&self) -> DateTime<FixedOffset> {
        self.vida.ler(nucleo::Guia::postada_em)
    }

    /// Give a field a value, as construir takes it; None takes it away.
    #[pyo3(signature = (campo, valor, *, agora = None), text_signature = "($self, campo, valor, *, agora=None)")]
    fn preencher(
        &self,
        py: Python<'_>,
        campo: &str,
        valor: &Bound<'_, PyAny>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        let valor = if valor.is_none() { serde_json::Value::Null } else { em_json(campo, valor)? };
        self.vida.fazer(|g| g.preencher(campo, valor, &com.perfil, &ator))
    }

    /// Give the guia the next number, which the host keeps count of, where the operadora has them given so.
    #[pyo3(signature = (proximo, *, agora = None), text_signature = "($self, proximo, *, agora=None)")]
    fn numerar(&self, py: Python<'_>, proximo: u64, agora: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        self.vida.fazer(|g| g.numerar(proximo, &com.perfil, &ator))
    }

    /// Attach a file; the host keeps its bytes under id. tipo: what it is, of the host's list.
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
        self.vida.fazer(|g| g.anexar(anexo, &com.perfil, &ator))
    }

    /// Go on to the next step, if what belongs to this one is complete and right; passos says what is not.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn proximo(&self, py: Python<'_>, agora: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        py.detach(|| self.vida.fazer(|g| g.proximo(&com.cabecalho, &com.juiz, &ator)))
    }

    /// Go back one step; nothing that was filled in is lost.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn voltar(&self, py: Python<'_>, agora: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.vida.fazer(|g| g.voltar(&ator))
    }

    /// Ask for the eligibility of the beneficiário.
    ///
    /// consultar: called with the registro ANS of the operadora and the number of the carteira; gives whether the beneficiário is
    /// eligible, or None if it is not known. An OSError of it means the same as None; another exception comes through, and nothing
    /// has changed then.
    #[pyo3(signature = (consultar, *, agora = None), text_signature = "($self, consultar, *, agora=None)")]
    fn verificar_elegibilidade(
        &self,
        py: Python<'_>,
        consultar: &Bound<'_, PyAny>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.com_porta(consultar, |g, porta| g.verificar_elegibilidade(porta, &ator))
    }

    /// Save the guia; it is pendente when the operadora cannot be reached, to be saved again later, under the same key.
    ///
    /// gravar: called with the key and the message of the guia; an OSError of it means that the operadora was not reached, another
    /// exception comes through, and nothing has changed then.
    #[pyo3(signature = (gravar, *, agora = None), text_signature = "($self, gravar, *, agora=None)")]
    fn salvar(
        &self,
        py: Python<'_>,
        gravar: &Bound<'_, PyAny>,
        agora: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<()> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        self.com_porta(gravar, |g, porta| g.salvar(porta, &com.cabecalho, &com.juiz, &ator))
    }

    /// Open a saved guia again.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn editar(&self, py: Python<'_>, agora: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.vida.fazer(|g| g.editar(&ator))
    }

    /// Withdraw the guia.
    #[pyo3(signature = (motivo = "", *, agora = None), text_signature = "($self, motivo='', *, agora=None)")]
    fn cancelar(&self, py: Python<'_>, motivo: &str, agora: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let ator = self.com.get().quem(py, agora)?;
        self.vida.fazer(|g| g.cancelar(motivo, &ator))
    }

    /// Each step with what is missing or wrong in it, with the codes of the schema and of the rules.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn passos<'py>(
        &self,
        py: Python<'py>,
        agora: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        let guia = self.vida.ler(Clone::clone);
        let passos = py.detach(|| guia.passos(&com.cabecalho, &com.juiz, &ator));
        let passo = |p: nucleo::Pendencias| PassoDaGuia {
            titulo: p.passo.titulo,
            campos: p.passo.campos_de(guia.tipo()).map(str::to_owned).collect(),
            tem_erro: p.tem_erro(),
            criticas: p.criticas.into_iter().map(CriticaDaGuia::from).collect(),
        };
        tupla::<_, PassoDaGuia>(py, passos.into_iter().map(passo))
    }

    /// What the last step shows before the guia is saved.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn resumo(&self, py: Python<'_>, agora: Option<&Bound<'_, PyAny>>) -> PyResult<ResumoDaGuia> {
        let com = self.com.get();
        let ator = com.quem(py, agora)?;
        let guia = self.vida.ler(Clone::clone);
        Ok(ResumoDaGuia(py.detach(|| guia.resumo(&com.cabecalho, &com.juiz, &ator))))
    }

    /// What may be done with it now, and for what may not, why.
    #[pyo3(signature = (*, agora = None), text_signature = "($self, *, agora=None)")]
    fn operacoes_permitidas<'py>(
        &self,
        py: Python<'py>,
        agora: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let ator = self.com.get().quem(py, agora)?;
        tupla::<_, Permissao>(py, self.vida.ler(|g| g.operacoes_permitidas(&ator)))
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

    /// Play what historico_json gave again, on the guia as it was before.
    ///
    /// Raises DadosRecusados when it is the history of another.
    fn reproduzir(&self, historico: &Bound<'_, PyAny>) -> PyResult<()> {
        self.vida.reproduzir(historico)
    }

    fn __repr__(&self) -> String {
        self.vida.ler(|g| format!("GuiaDeCobranca(id={:?} tipo={})", g.id(), g.tipo().as_str()))
    }
}
