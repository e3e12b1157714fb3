//! The billing life after the sending: demonstrativos against what was sent, and the recurso de glosa.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset};
use conecta_core::faturamento::conciliacao as nucleo;
use conecta_core::faturamento::recurso::{
    self, Alvo, Anexo, Dossie, FatoDoRecurso, NaoEnviado, Parametros, RecursosDoProtocolo, Remetente,
    Situacao, ler_formulario,
};
use conecta_core::faturamento::{DadosRecusados, PerfilOperadora};
use conecta_core::{Ator, Recusa, Registro};

use crate::erros::{ConectaError, Recusada, json, uso};
use crate::tipos::{Decimal, Dia};

/// An instant with its offset from UTC.
pub type Instante = DateTime<FixedOffset>;

uniffi::custom_type!(Instante, String, {
    remote,
    lower: |instante| instante.to_rfc3339(),
    try_lift: |texto| Ok(texto.parse()?),
});

impl From<DadosRecusados> for ConectaError {
    fn from(e: DadosRecusados) -> Self {
        uso(e)
    }
}

impl From<NaoEnviado> for ConectaError {
    fn from(e: NaoEnviado) -> Self {
        match e {
            NaoEnviado::Recusa(r) => r.into(),
            NaoEnviado::Mensagem(n) => n.into(),
        }
    }
}

/// Who does something, and when.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Quem {
    /// As the audit is to name them.
    pub usuario: String,
    /// The moment: the library has no clock.
    pub agora: Instante,
}

impl From<Quem> for Ator {
    fn from(q: Quem) -> Self {
        Self::new(q.usuario, q.agora)
    }
}

/// A glosa as the demonstrativo says it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GlosaConciliada {
    /// Code of Tabela 38.
    pub codigo: String,
    /// In R$.
    pub valor: Decimal,
}

impl From<&nucleo::GlosaConciliada> for GlosaConciliada {
    fn from(g: &nucleo::GlosaConciliada) -> Self {
        Self { codigo: g.codigo.clone(), valor: g.valor }
    }
}

/// An item that was sent, and what became of it. Amounts in R$.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ItemConciliado {
    /// Number of the item in the guia.
    pub sequencial: Option<u32>,
    /// Table of the code.
    pub tabela: String,
    /// The code.
    pub codigo: String,
    /// What it is.
    pub descricao: String,
    /// As it was sent.
    pub apresentado: Decimal,
    /// Paid, or to be paid.
    pub liberado: Decimal,
    /// Not paid.
    pub glosado: Decimal,
    /// Why not.
    pub glosas: Vec<GlosaConciliada>,
}

/// A guia that was sent, and what became of it. Amounts in R$.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GuiaConciliada {
    /// Number of the lote.
    pub lote: String,
    /// Number of the protocolo.
    pub protocolo: String,
    /// Number that the prestador gave to it.
    pub numero: String,
    /// As it was sent.
    pub apresentado: Decimal,
    /// Paid, or to be paid.
    pub liberado: Decimal,
    /// Not paid.
    pub glosado: Decimal,
    /// What neither of them explains.
    pub diferenca: Decimal,
    /// Why it was not paid, of the guia as a whole.
    pub glosas: Vec<GlosaConciliada>,
    /// Its items.
    pub itens: Vec<ItemConciliado>,
}

impl From<&nucleo::GuiaConciliada> for GuiaConciliada {
    fn from(g: &nucleo::GuiaConciliada) -> Self {
        let item = |i: &nucleo::ItemConciliado| ItemConciliado {
            sequencial: i.sequencial,
            tabela: i.tabela.clone(),
            codigo: i.codigo.clone(),
            descricao: i.descricao.clone(),
            apresentado: i.apresentado,
            liberado: i.liberado,
            glosado: i.glosado,
            glosas: i.glosas.iter().map(GlosaConciliada::from).collect(),
        };
        Self {
            lote: g.lote.clone(),
            protocolo: g.protocolo.clone(),
            numero: g.numero.clone(),
            apresentado: g.apresentado,
            liberado: g.liberado,
            glosado: g.glosado,
            diferenca: g.diferenca(),
            glosas: g.glosas.iter().map(GlosaConciliada::from).collect(),
            itens: g.itens.iter().map(item).collect(),
        }
    }
}

/// Demonstrativos against what was sent.
#[derive(Debug, uniffi::Object)]
pub struct Conciliacao {
    nucleo: nucleo::Conciliacao,
    remetente: Option<Remetente>,
}

/// Reconciles lotes that were sent with the demonstrativos that answer them, item by item, to the cent.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn conciliar(
    lotes: Vec<Vec<u8>>,
    demonstrativos: Vec<Vec<u8>>,
) -> Result<Arc<Conciliacao>, ConectaError> {
    let mut c = nucleo::Conciliador::new();
    let mut remetente = None;
    for lote in &lotes {
        if c.lote(lote)? == 0 {
            return Err(uso("lotes tem um documento que não é um lote de guias"));
        }
        remetente = remetente.map_or_else(|| Remetente::do_lote(lote), |r| Ok(Some(r)))?;
    }
    for d in &demonstrativos {
        c.demonstrativo(d)?;
    }
    Ok(Arc::new(Conciliacao { nucleo: c.concluir(), remetente }))
}

#[uniffi::export]
impl Conciliacao {
    /// The guias, those that were sent and those that only the demonstrativo has.
    pub fn guias(&self) -> Vec<GuiaConciliada> {
        self.nucleo.guias.iter().map(GuiaConciliada::from).collect()
    }

    /// Numbers of the protocolos with a glosa.
    pub fn com_glosa(&self) -> Vec<String> {
        RecursosDoProtocolo::com_glosa(&self.nucleo).into_iter().map(str::to_owned).collect()
    }

    /// All of it, with sums by motive and action, as JSON.
    pub fn json(&self) -> Result<String, ConectaError> {
        json(&self.nucleo)
    }
}

/// How the recursos of a protocolo are opened: what the documents do not say.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Abertura {
    /// Number of the protocolo; may be absent where only one has glosas.
    #[uniffi(default = None)]
    pub protocolo: Option<String>,
    /// Day on which the lote was taken in; that of the protocolo in the demonstrativo when absent.
    #[uniffi(default = None)]
    pub inclusao: Option<Dia>,
    /// The profile of the operadora, as JSON.
    #[uniffi(default = None)]
    pub perfil: Option<String>,
    /// Days in which to appeal; those of the profile when absent.
    #[uniffi(default = None)]
    pub prazo: Option<u32>,
    /// Version agreed; that of the lote when absent.
    #[uniffi(default = None)]
    pub versao: Option<String>,
    /// Código do prestador na operadora; that of the lote when absent.
    #[uniffi(default = None)]
    pub prestador: Option<String>,
    /// Name of the prestador, for messages up to 3.05.00.
    #[uniffi(default = None)]
    pub nome_do_prestador: Option<String>,
}

/// On what a recurso is made.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum OrigemDoRecurso {
    /// On glosas of the payment.
    Pagamento,
    /// On items that no recurso has appealed against.
    OutrosItens,
    /// On items of a recurso that was answered.
    Recurso {
        /// Its number among those of the protocolo, from 1.
        sequencia: u32,
    },
}

/// What is appealed against: the whole protocolo, a guia, or an item of it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AlvoDoRecurso {
    /// Number of the guia; the whole protocolo when absent.
    #[uniffi(default = None)]
    pub guia: Option<String>,
    /// Number of the item in the guia.
    #[uniffi(default = None)]
    pub item: Option<u32>,
}

/// Whether an operation may be done now.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Permissao {
    /// Its name.
    pub operacao: String,
    /// Why not; absent where it may.
    pub recusa: Option<Recusada>,
}

/// What is still open of a glosa. Amounts in R$.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Saldo {
    /// Number of the guia; the whole protocolo when absent.
    pub guia: Option<String>,
    /// Number of the item in the guia.
    pub item: Option<u32>,
    /// The glosa.
    pub glosa: Decimal,
    /// What the operadora has granted.
    pub acatado: Decimal,
    /// What is left of it.
    pub pendente: Decimal,
    /// What can be appealed against.
    pub recursavel: Decimal,
}

/// The recursos de glosa of a protocolo: state, messages and audit trail.
#[derive(Debug, uniffi::Object)]
pub struct Recurso(Mutex<Dossie>);

type Linha = Registro<Option<Situacao>, FatoDoRecurso>;

impl Recurso {
    fn dossie(&self) -> MutexGuard<'_, Dossie> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fazer(
        &self,
        sequencia: Option<u32>,
        operacao: impl FnOnce(&mut RecursosDoProtocolo, u32, &Parametros) -> Result<Linha, Recusa>,
    ) -> Result<(), ConectaError> {
        let mut d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        Ok(d.fazer(|p, parametros| operacao(p, n, parametros)).map(drop)?)
    }

    fn alvo(&self, alvo: &AlvoDoRecurso) -> Result<Alvo, ConectaError> {
        if alvo.guia.is_none() && alvo.item.is_some() {
            return Err(uso("item pede a guia"));
        }
        Ok(self.dossie().recursos().localizar(alvo.guia.as_deref(), alvo.item)?)
    }
}

fn remetente(do_lote: Option<&Remetente>, a: &Abertura) -> Result<Remetente, ConectaError> {
    let versao = a.versao.as_deref().map(str::parse).transpose();
    let versao = versao.map_err(|_| uso("a versão tem a forma \"4.03.00\""))?;
    let (codigo, nome) = (a.prestador.as_deref(), a.nome_do_prestador.as_deref());
    Remetente::dito(do_lote.cloned(), versao, codigo, nome)
        .ok_or_else(|| uso("o lote não diz quem o enviou e em que versão: informe prestador e versao"))
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Recurso {
    /// Opens the recursos of a protocolo with glosas.
    #[uniffi::constructor]
    pub fn abrir(conciliacao: &Conciliacao, abertura: Abertura) -> Result<Self, ConectaError> {
        let c = &conciliacao.nucleo;
        let recursos = RecursosDoProtocolo::abrir_de(c, abertura.protocolo.as_deref(), abertura.inclusao)
            .map_err(uso)?;
        let mut parametros = match &abertura.perfil {
            Some(texto) => {
                let perfil: PerfilOperadora = serde_json::from_str(texto).map_err(|e| {
                    uso(format!("perfil não é de uma operadora (linha {}, coluna {})", e.line(), e.column()))
                })?;
                perfil.conferir().map_err(uso)?;
                Parametros::from(&perfil)
            }
            None => Parametros::default(),
        };
        parametros.prazo_em_dias = abertura.prazo.or(parametros.prazo_em_dias);
        let remetente = remetente(conciliacao.remetente.as_ref(), &abertura)?;
        Ok(Self(Mutex::new(Dossie::new(recursos, remetente, parametros))))
    }

    /// What `json` gave.
    #[uniffi::constructor]
    pub fn de_json(texto: &str) -> Result<Self, ConectaError> {
        Ok(Self(Mutex::new(Dossie::abrir(texto)?)))
    }

    /// State, messages that were sent and audit trail, to be kept.
    pub fn json(&self) -> Result<String, ConectaError> {
        Ok(self.dossie().guardar()?)
    }

    /// Number of the protocolo.
    pub fn protocolo(&self) -> String {
        self.dossie().recursos().protocolo.clone()
    }

    /// Begins a recurso; gives its number among those of the protocolo.
    pub fn incluir(&self, origem: OrigemDoRecurso, quem: Quem) -> Result<u32, ConectaError> {
        let origem = match origem {
            OrigemDoRecurso::Pagamento => recurso::Origem::Pagamento,
            OrigemDoRecurso::OutrosItens => recurso::Origem::OutrosItens,
            OrigemDoRecurso::Recurso { sequencia } => recurso::Origem::ItensDoRecurso(sequencia),
        };
        Ok(self.dossie().incluir(origem, None, &quem.into())?)
    }

    /// The most that can be appealed for here, in R$.
    #[uniffi::method(default(sequencia = None))]
    pub fn teto(&self, alvo: AlvoDoRecurso, sequencia: Option<u32>) -> Result<Decimal, ConectaError> {
        let alvo = self.alvo(&alvo)?;
        let d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        Ok(d.recursos().teto(n, alvo)?)
    }

    /// Justifies an appeal. valor: in R$; the most that can be appealed for when absent.
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

    /// Attaches a file to a guia; the host keeps the file. tamanho: in bytes.
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

    /// A form with everything that can be appealed against, CSV, to be filled in.
    pub fn formulario(&self, hoje: Dia) -> Result<String, ConectaError> {
        let d = self.dossie();
        Ok(d.recursos().formulario(&d.parametros, hoje))
    }

    /// Takes a filled form in: all of it or nothing. Gives how many justifications there were.
    #[uniffi::method(default(sequencia = None))]
    pub fn preencher(
        &self,
        formulario: Vec<u8>,
        quem: Quem,
        sequencia: Option<u32>,
    ) -> Result<u32, ConectaError> {
        let mut d = self.dossie();
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

    /// Closes the recurso and gives its message; done again it gives the same message.
    #[uniffi::method(default(transacao = None, sequencia = None))]
    pub fn enviar(
        &self,
        quem: Quem,
        transacao: Option<u64>,
        sequencia: Option<u32>,
    ) -> Result<Vec<u8>, ConectaError> {
        let mut d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::por_enviar);
        Ok(d.enviar(n, transacao, &quem.into()).map(<[u8]>::to_vec)?)
    }

    /// Takes an answer of the operadora in: a recebimento, a status or a resposta. Gives the number of its recurso.
    #[uniffi::method(default(sequencia = None))]
    pub fn responder(
        &self,
        documento: Vec<u8>,
        quem: Quem,
        sequencia: Option<u32>,
    ) -> Result<u32, ConectaError> {
        let lido = conecta_core::tiss::ler(&documento)?;
        Ok(self.dossie().tomar(&lido.documento, sequencia, &quem.into())?)
    }

    /// Ends the recurso: nothing more is appealed against in it.
    #[uniffi::method(default(sequencia = None))]
    pub fn encerrar(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.encerrar(n, &ator))
    }

    /// Takes a recurso that was not sent out.
    #[uniffi::method(default(sequencia = None))]
    pub fn excluir(&self, quem: Quem, sequencia: Option<u32>) -> Result<(), ConectaError> {
        let ator = quem.into();
        self.fazer(sequencia, |p, n, _| p.excluir(n, &ator))
    }

    /// What is still open, target by target.
    pub fn saldos(&self, hoje: Dia) -> Result<Vec<Saldo>, ConectaError> {
        let d = self.dossie();
        let p = d.recursos();
        let saldo = |alvo: Alvo| {
            let (guia, item) = p.partes_do_alvo(alvo);
            Saldo {
                guia: guia.map(str::to_owned),
                item,
                glosa: p.glosa(alvo),
                acatado: p.acatado(alvo),
                pendente: p.pendente(alvo),
                recursavel: p.recursavel(alvo),
            }
        };
        Ok(p.alvos(&d.parametros, hoje).into_iter().map(saldo).collect())
    }

    /// Every operation on a recurso, with why not for what may not be done now.
    #[uniffi::method(default(sequencia = None))]
    pub fn operacoes_permitidas(&self, sequencia: Option<u32>) -> Result<Vec<Permissao>, ConectaError> {
        let d = self.dossie();
        let n = d.sequencia(sequencia, Situacao::em_digitacao);
        let permissao = |p: conecta_core::faturamento::Permissao| Permissao {
            operacao: p.operacao.to_owned(),
            recusa: p
                .recusa
                .map(|r| Recusada { codigo: Some(r.codigo.to_owned()), ..Recusada::nova(r.mensagem) }),
        };
        Ok(d.recursos().operacoes_permitidas(n).into_iter().map(permissao).collect())
    }
}
