//! The guia de cobrança, step by step.

use std::sync::Arc;

use conecta_core::Recusa;
use conecta_core::faturamento::guia::{self as nucleo, Guia};
use conecta_core::faturamento::juizo::CriticaGuardada;
use conecta_core::faturamento::perfil::TipoDeGuia;
use conecta_core::faturamento::{Agregado, Anexo, Vivo};
use nucleo::{Elegibilidade as ResultadoDeElegibilidade, Situacao as SituacaoDaGuia};

use super::capa::AnexoDoFaturamento;
use super::comum::{Instante, Permissao, Registro, varios};
use super::mesa::Faturamento;
use super::pesquisa::{Condicao, atende};
use super::portas::Porta;
use super::vez::Vez;
use crate::documento::dados;
use crate::erros::{ConectaError, json};
use crate::portas::{Elegibilidade, Gravacao};
use crate::tipos::Decimal;

/// Where a guia is.
#[uniffi::remote(Enum)]
pub enum SituacaoDaGuia {
    /// Being filled in.
    EmDigitacao,
    /// Saved here, not yet known to the operadora.
    Pendente,
    /// Saved.
    Salva,
    /// In a lote that takes guias.
    EmLote,
    /// In a lote that is closed.
    EmLoteFechado,
    /// The operadora has it.
    Enviada,
    /// Withdrawn.
    Cancelada,
}

/// What came of asking for eligibility.
#[uniffi::remote(Enum)]
pub enum ResultadoDeElegibilidade {
    /// Eligible.
    Elegivel,
    /// Not eligible: nothing is sent.
    NaoElegivel,
    /// Nobody knows: a warning, and the guia goes on.
    NaoVerificada,
}

/// What the judge says of a field of a guia.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CriticaDaGuia {
    /// Permanent code, of the schema or of a rule.
    pub codigo: String,
    /// Whether it keeps the guia from going on.
    pub erro: bool,
    /// What is wrong, in pt-BR, without values.
    pub mensagem: String,
    /// How to mend it, in pt-BR.
    pub ajuda: String,
    /// XPath of the element.
    pub caminho: String,
}

impl From<CriticaGuardada> for CriticaDaGuia {
    fn from(c: CriticaGuardada) -> Self {
        let CriticaGuardada { codigo, erro, mensagem, ajuda, caminho, guia: _, linha: _, coluna: _ } = c;
        Self { codigo, erro, mensagem, ajuda, caminho }
    }
}

/// A step of a guia, and what is missing or wrong in it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PassoDaGuia {
    /// As the screen says it, in pt-BR.
    pub titulo: String,
    /// Fields of this kind of guia that are filled in there.
    pub campos: Vec<String>,
    /// What is missing or wrong.
    pub criticas: Vec<CriticaDaGuia>,
    /// Whether something keeps the guia from going on.
    pub tem_erro: bool,
}

/// A field with its value. Holds data of patients.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct CampoPreenchido {
    /// Its name.
    pub campo: String,
    /// Its value, as JSON.
    pub json: String,
}

/// The name alone: the value is somebody's data.
impl std::fmt::Debug for CampoPreenchido {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CampoPreenchido({})", self.campo)
    }
}

/// A step with what was filled in there.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PassoPreenchido {
    /// As the screen says it, in pt-BR.
    pub titulo: String,
    /// The fields that have a value.
    pub campos: Vec<CampoPreenchido>,
}

/// What the last step of a guia shows before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ResumoDaGuia {
    /// Kind.
    pub tipo: TipoDeGuia,
    /// The provider's number.
    pub numero: Option<String>,
    /// What it asks for, in R$; absent while the guia is not whole.
    pub valor: Option<Decimal>,
    /// Whether it can be saved.
    pub completa: bool,
    /// The steps with what was filled in.
    pub passos: Vec<PassoPreenchido>,
}

impl From<nucleo::Resumo> for ResumoDaGuia {
    fn from(nucleo::Resumo { tipo, numero, valor, passos, completa }: nucleo::Resumo) -> Self {
        let campo =
            |(campo, valor): (String, serde_json::Value)| CampoPreenchido { campo, json: valor.to_string() };
        let passos = passos.into_iter().map(|(titulo, campos)| PassoPreenchido {
            titulo: titulo.to_owned(),
            campos: campos.into_iter().map(campo).collect(),
        });
        Self { tipo, numero, valor, completa, passos: passos.collect() }
    }
}

type Linha = conecta_core::Registro<nucleo::Situacao, nucleo::FatoDaGuia>;

/// A guia de cobrança that is filled in step by step. Made by `Faturamento.guia`.
///
/// What the domain refuses throws `Recusa` with its code, and nothing has changed. While a port of it is asked, another operation
/// throws `EmCurso`.
#[derive(uniffi::Object)]
pub struct GuiaDeCobranca {
    pub(super) vida: Vez<Vivo<Guia>>,
    com: Arc<Faturamento>,
}

impl GuiaDeCobranca {
    pub(super) fn nova(guia: Guia, com: Arc<Faturamento>) -> Self {
        Self { vida: Vez::new(guia.into()), com }
    }

    /// Does something that asks a port; what the port threw that is no answer leaves everything as it was.
    fn com_porta<P: ?Sized>(
        &self,
        porta: &P,
        f: impl FnOnce(&mut Guia, &mut Porta<'_, P>) -> Result<Linha, Recusa>,
    ) -> Result<(), ConectaError> {
        self.vida.com_porta(|vivo| {
            let mut porta = Porta::new(porta);
            let mut depois = vivo.clone();
            let feito = depois.fazer(|g| f(g, &mut porta));
            porta.conferir()?;
            feito?;
            *vivo = depois;
            Ok(())
        })
    }
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl GuiaDeCobranca {
    /// What `json` gave, of this form or an older one. Throws `DadosRecusados` when it is no such data, or of a newer form.
    #[uniffi::constructor]
    pub fn de_json(texto: &str, faturamento: Arc<Faturamento>) -> Result<Self, ConectaError> {
        Ok(Self { vida: Vez::abrir(texto)?, com: faturamento })
    }

    /// The guia as JSON, to be kept. Holds data of patients.
    pub fn json(&self) -> Result<String, ConectaError> {
        self.vida.json()
    }

    /// The host's id.
    pub fn id(&self) -> String {
        self.vida.agregado(|g| g.id().to_owned())
    }

    /// Its kind.
    pub fn tipo(&self) -> TipoDeGuia {
        self.vida.agregado(Guia::tipo)
    }

    /// The provider's number.
    pub fn numero(&self) -> Option<String> {
        self.vida.agregado(|g| g.numero().map(str::to_owned))
    }

    /// Where it is.
    pub fn situacao(&self) -> SituacaoDaGuia {
        self.vida.agregado(Agregado::situacao)
    }

    /// The step that is shown, from 0; one more than the last is the resumo.
    pub fn passo(&self) -> u32 {
        self.vida.agregado(|g| g.passo() as u32)
    }

    /// What came of asking for eligibility; absent if nobody asked.
    pub fn elegibilidade(&self) -> Option<ResultadoDeElegibilidade> {
        self.vida.agregado(Guia::elegibilidade)
    }

    /// What the screen says of the eligibility, in pt-BR, if anything.
    pub fn aviso_de_elegibilidade(&self) -> Option<String> {
        self.elegibilidade()?.notificacao().map(|(_, texto)| texto.to_owned())
    }

    /// The lote that it is in: the host's id.
    pub fn lote(&self) -> Option<String> {
        self.vida.agregado(|g| g.lote().map(str::to_owned))
    }

    /// What was filled in: a JSON object. Holds data of patients.
    pub fn campos(&self) -> Result<String, ConectaError> {
        self.vida.agregado(|g| json(g.campos()))
    }

    /// Its attachments.
    pub fn anexos(&self) -> Vec<AnexoDoFaturamento> {
        self.vida.agregado(|g| varios(g.anexos()))
    }

    /// When it was posted.
    pub fn postada_em(&self) -> Instante {
        self.vida.agregado(Guia::postada_em)
    }

    /// Gives a field a value, as `construir` takes it.
    ///
    /// valor: JSON, such as `{"carteira":"00090000123456789"}` or `"150.00"`; absent or `null` takes the value away.
    pub fn preencher(&self, campo: &str, valor: Option<String>, agora: Instante) -> Result<(), ConectaError> {
        let valor = valor.map(|v| dados(campo, &v)).transpose()?.unwrap_or_default();
        self.vida.fazer(|g| g.preencher(campo, valor, &self.com.perfil, &self.com.quem(agora)))
    }

    /// Gives a field a text: a code, a day as `2026-01-31`, an amount in R$ as `150.00`.
    pub fn preencher_texto(&self, campo: &str, texto: String, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|g| g.preencher(campo, texto.into(), &self.com.perfil, &self.com.quem(agora)))
    }

    /// Gives the guia the next number, which the host keeps count of, where the operadora has them given so.
    pub fn numerar(&self, proximo: u64, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|g| g.numerar(proximo, &self.com.perfil, &self.com.quem(agora)))
    }

    /// Attaches a file; the host keeps its bytes under id. tamanho: in bytes. tipo: what it is, of the host's list.
    #[uniffi::method(default(tipo = ""))]
    pub fn anexar(
        &self,
        id: String,
        nome: String,
        tamanho: u64,
        agora: Instante,
        tipo: String,
    ) -> Result<(), ConectaError> {
        let anexo = Anexo { id, nome, tipo, tamanho, quando: agora };
        self.vida.fazer(|g| g.anexar(anexo, &self.com.perfil, &self.com.quem(agora)))
    }

    /// Goes on to the next step, if what belongs to this one is complete and right; `passos` says what is not.
    pub fn proximo(&self, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|g| g.proximo(&self.com.cabecalho, &self.com.juiz, &self.com.quem(agora)))
    }

    /// Goes back one step; nothing that was filled in is lost.
    pub fn voltar(&self, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|g| g.voltar(&self.com.quem(agora)))
    }

    /// Asks for the eligibility of the beneficiário. A port that throws `SemComunicacao` is one that does not know; what else it
    /// throws comes through as `Porta` or `Cancelado`, and nothing has changed.
    pub fn verificar_elegibilidade(
        &self,
        porta: Arc<dyn Elegibilidade>,
        agora: Instante,
    ) -> Result<(), ConectaError> {
        let ator = self.com.quem(agora);
        self.com_porta(&*porta, |g, porta| g.verificar_elegibilidade(porta, &ator))
    }

    /// Saves the guia. It is *pendente* when the port throws `SemComunicacao`, to be saved again later under the same key; what else
    /// it throws comes through as `Porta` or `Cancelado`, and nothing has changed.
    pub fn salvar(&self, porta: Arc<dyn Gravacao>, agora: Instante) -> Result<(), ConectaError> {
        let ator = self.com.quem(agora);
        self.com_porta(&*porta, |g, porta| g.salvar(porta, &self.com.cabecalho, &self.com.juiz, &ator))
    }

    /// Opens a saved guia again.
    pub fn editar(&self, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|g| g.editar(&self.com.quem(agora)))
    }

    /// Withdraws the guia. motivo: for the history, without data of patients.
    pub fn cancelar(&self, motivo: &str, agora: Instante) -> Result<(), ConectaError> {
        self.vida.fazer(|g| g.cancelar(motivo, &self.com.quem(agora)))
    }

    /// Each step with what is missing or wrong in it, with the codes of the schema and of the rules.
    pub fn passos(&self, agora: Instante) -> Result<Vec<PassoDaGuia>, ConectaError> {
        let guia = self.vida.agregado(Clone::clone);
        let passo = |p: nucleo::Pendencias| PassoDaGuia {
            titulo: p.passo.titulo.to_owned(),
            campos: p.passo.campos_de(guia.tipo()).map(str::to_owned).collect(),
            tem_erro: p.tem_erro(),
            criticas: varios(p.criticas),
        };
        let passos = guia.passos(&self.com.cabecalho, &self.com.juiz, &self.com.quem(agora));
        Ok(passos.into_iter().map(passo).collect())
    }

    /// What the last step shows before the guia is saved.
    pub fn resumo(&self, agora: Instante) -> Result<ResumoDaGuia, ConectaError> {
        let guia = self.vida.agregado(Clone::clone);
        Ok(guia.resumo(&self.com.cabecalho, &self.com.juiz, &self.com.quem(agora)).into())
    }

    /// Every operation on it, with why not for what may not be done now.
    pub fn operacoes_permitidas(&self, agora: Instante) -> Result<Vec<Permissao>, ConectaError> {
        Ok(varios(self.vida.agregado(|g| g.operacoes_permitidas(&self.com.quem(agora)))))
    }

    /// Whether it meets every condition of a search.
    pub fn atende(&self, condicoes: Vec<Condicao>) -> Result<bool, ConectaError> {
        Ok(self.vida.agregado(|g| atende(condicoes, g)))
    }

    /// What was done since it was made or read, in its order.
    pub fn historico(&self) -> Vec<Registro> {
        self.vida.historico()
    }

    /// The same as JSON with all that `reproduzir` needs. Holds data of patients.
    pub fn historico_json(&self) -> Result<String, ConectaError> {
        self.vida.historico_json()
    }

    /// Plays what `historicoJson` gave again, on the guia as it was before. Throws `DadosRecusados` when it is the history of another.
    pub fn reproduzir(&self, historico: &str) -> Result<(), ConectaError> {
        self.vida.reproduzir(historico)
    }
}
