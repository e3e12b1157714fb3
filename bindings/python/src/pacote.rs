//! Packs of rules and baselines, and the judge that uses them.

use std::sync::Arc;

use conecta_core::regras::pacote::{self as nucleo, PacoteRecusado as Recusado};
use conecta_core::regras::{self, Pacotes};
use conecta_core::{Opcoes, Severidade, Validador};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyType};

use crate::argumentos::{data, texto};
use crate::contexto;
use crate::erros::{PacoteRecusado, UsoError, tipo_errado};
use crate::tipos::dicionario;

/// Rules of an operator or of a contract, read and compiled.
#[pyclass(frozen, module = "conecta")]
#[derive(Debug)]
pub(crate) struct Pacote(Arc<regras::Pacote>);

/// Known críticas, which do not weigh until a day.
#[pyclass(frozen, module = "conecta")]
#[derive(Debug)]
pub(crate) struct BaseDeCriticas(nucleo::Base);

pub(crate) fn recusado(py: Python<'_>, e: &Recusado) -> PyErr {
    match dicionario(py, &e.0) {
        Ok(erros) => PacoteRecusado::new_err((e.to_string(), erros.unbind())),
        Err(outro) => outro,
    }
}

/// A text: `str`, or `bytes` in UTF-8.
pub(crate) fn texto_ou_bytes(nome: &str, valor: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(bytes) = valor.cast::<PyBytes>() {
        let lido = std::str::from_utf8(bytes.as_bytes());
        return lido.map(str::to_owned).map_err(|_| UsoError::new_err(format!("{nome} deve estar em UTF-8")));
    }
    if valor.is_instance_of::<PyString>() {
        return texto(nome, valor);
    }
    Err(tipo_errado(nome, "str ou bytes", valor))
}

#[pymethods]
impl Pacote {
    /// Read a pack from its text, TOML or JSON.
    ///
    /// nome: what its mistakes call it, such as the name of its file.
    /// Raises PacoteRecusado with every mistake at once.
    #[classmethod]
    #[pyo3(signature = (texto, nome = "pacote"), text_signature = "(texto, nome='pacote')")]
    fn ler(_classe: &Bound<'_, PyType>, texto: &Bound<'_, PyAny>, nome: &str) -> PyResult<Self> {
        let py = texto.py();
        let texto = texto_ou_bytes("texto", texto)?;
        let lido = py.detach(|| regras::Pacote::ler(&texto, nome));
        lido.map(|p| Self(Arc::new(p))).map_err(|e| recusado(py, &e))
    }

    /// Name, for programs.
    #[getter]
    fn nome(&self) -> &str {
        self.0.nome()
    }

    /// Name, for people.
    #[getter]
    fn titulo(&self) -> &str {
        self.0.titulo()
    }

    /// Its version, empty when it says none.
    #[getter]
    fn versao(&self) -> &str {
        self.0.versao()
    }

    /// The document that it rests on.
    #[getter]
    fn fonte(&self) -> &str {
        self.0.fonte()
    }

    /// On what it is laid: "operadora" or "contrato".
    #[getter]
    fn camada(&self) -> &'static str {
        match self.0.camada() {
            nucleo::Camada::Operadora => "operadora",
            nucleo::Camada::Contrato => "contrato",
        }
    }

    /// Codes of its own rules.
    #[getter]
    fn regras(&self) -> Vec<String> {
        self.0.regras().map(|c| c.to_string()).collect()
    }

    /// Codes of the rules of other layers that it turns.
    #[getter]
    fn ajustadas(&self) -> Vec<String> {
        self.0.ajustadas().map(|c| c.to_string()).collect()
    }

    /// What the operator declares of the way it works.
    #[getter]
    fn operacao<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, self.0.operacao())
    }

    /// What it may not have: codigo, proibicao, norma, regra, linha, coluna, mensagem.
    #[getter]
    fn ilegais<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        dicionario(py, &self.0.ilegais())
    }

    fn __repr__(&self) -> String {
        format!("Pacote({:?}, regras={})", self.0.nome(), self.0.regras().count())
    }
}

#[pymethods]
impl BaseDeCriticas {
    /// Read a baseline from its text, TOML or JSON.
    ///
    /// Raises PacoteRecusado with every mistake at once.
    #[classmethod]
    #[pyo3(signature = (texto, nome = "base"), text_signature = "(texto, nome='base')")]
    fn ler(_classe: &Bound<'_, PyType>, texto: &Bound<'_, PyAny>, nome: &str) -> PyResult<Self> {
        let lido = nucleo::Base::ler(&texto_ou_bytes("texto", texto)?, nome);
        lido.map(Self).map_err(|e| recusado(texto.py(), &e))
    }

    /// What these reports have is known from now on.
    ///
    /// ate: the last day on which that holds; always when None.
    /// nivel: what the known ones become: "aviso", "info" or "desligada".
    #[classmethod]
    #[pyo3(
        signature = (relatorios, *, ate = None, nivel = "info"),
        text_signature = "(relatorios, *, ate=None, nivel='info')"
    )]
    fn de_relatorios(
        _classe: &Bound<'_, PyType>,
        relatorios: &Bound<'_, PyAny>,
        ate: Option<&Bound<'_, PyAny>>,
        nivel: &str,
    ) -> PyResult<Self> {
        let nivel = match nivel {
            "aviso" => Some(Severidade::Aviso),
            "info" => Some(Severidade::Info),
            "desligada" => None,
            _ => return Err(UsoError::new_err("nivel deve ser 'aviso', 'info' ou 'desligada'")),
        };
        let mut base = nucleo::Base::new(ate.map(|d| data("ate", d)).transpose()?, nivel);
        for relatorio in relatorios.try_iter()? {
            let mut criticas: Vec<(String, String, u64)> = Vec::new();
            for c in relatorio?.getattr("criticas")?.try_iter()? {
                let c = c?;
                let caminho = c.getattr("local")?.getattr("caminho")?.extract()?;
                let repeticoes: u64 = c.getattr("repeticoes")?.extract()?;
                criticas.push((c.getattr("codigo")?.extract()?, caminho, repeticoes.saturating_add(1)));
            }
            base.conhecer(criticas.iter().map(|(c, l, n)| (c.as_str(), l.as_str(), *n)));
        }
        Ok(Self(base))
    }

    /// The text that BaseDeCriticas.ler reads.
    fn to_json(&self) -> PyResult<String> {
        crate::tipos::em_json(&self.0)
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __repr__(&self) -> String {
        format!("BaseDeCriticas({} tipos)", self.0.len())
    }
}

/// How documents are judged: options, packs, and what is known besides them.
#[derive(Debug, Clone)]
pub(crate) struct Juizo {
    opcoes: Opcoes,
    contexto: Arc<regras::Contexto>,
    pacotes: Arc<Pacotes>,
}

impl Juizo {
    /// From the arguments `pacotes` and `base`.
    pub(crate) fn de_python(
        py: Python<'_>,
        opcoes: Opcoes,
        pacotes: Option<&Bound<'_, PyAny>>,
        base: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut camadas = Vec::new();
        if let Some(pacotes) = pacotes {
            let errado = |v: &Bound<'_, PyAny>| tipo_errado("pacotes", "uma sequência de Pacote", v);
            for p in pacotes.try_iter().map_err(|_| errado(pacotes))? {
                let p = p?;
                camadas.push(Arc::clone(&p.cast::<Pacote>().map_err(|_| errado(&p))?.get().0));
            }
        }
        let mut pilha = Pacotes::new(camadas).map_err(|e| recusado(py, &e))?;
        if let Some(base) = base {
            let lida = base.cast::<BaseDeCriticas>();
            pilha = pilha.com_base(
                lida.map_err(|_| tipo_errado("base", "BaseDeCriticas ou None", base))?.get().0.clone(),
            );
        }
        Ok(Self { opcoes, contexto: Arc::default(), pacotes: Arc::new(pilha) })
    }

    /// With the arguments `contexto` and `perfil`.
    pub(crate) fn sabendo(
        self,
        contexto: Option<&Bound<'_, PyAny>>,
        perfil: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        Ok(Self { contexto: contexto::de_python(contexto, perfil)?, ..self })
    }

    /// What is known, and the packs.
    pub(crate) fn sabido(self) -> (Arc<regras::Contexto>, Arc<Pacotes>) {
        (self.contexto, self.pacotes)
    }

    /// A judge.
    pub(crate) fn validador(&self) -> Validador {
        Validador::com(self.opcoes.clone(), Arc::clone(&self.contexto), Arc::clone(&self.pacotes))
    }
}

impl From<Opcoes> for Juizo {
    fn from(opcoes: Opcoes) -> Self {
        Self { opcoes, contexto: Arc::default(), pacotes: Arc::default() }
    }
}
