//! Faces: pictures, quality, templates, decisions, galleries and the vault. Models and pictures are the host's; nothing is kept.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use conecta_core::biometria as nucleo;
use nucleo::{
    Busca, Exigencias, Fusao, Lado, Manifesto, ParecerDeVivacidade, PoliticaDeVivacidade, Precisao, Procura,
    Quadro, Sessao,
};
use nucleo::{Desafio as _, IdDoModelo};

use crate::documento::dados;
use crate::erros::{ConectaError, json, uso};
use crate::tipos::Bytes;

impl From<nucleo::Error> for ConectaError {
    fn from(erro: nucleo::Error) -> Self {
        Self::Biometria { codigo: erro.codigo().to_owned(), motivo: erro.to_string() }
    }
}

fn falha(erro: impl Into<nucleo::Error>) -> ConectaError {
    erro.into().into()
}

/// How the pixels of a frame lie in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FormatoDoQuadro {
    /// Red, green, blue.
    Rgb,
    /// Blue, green, red.
    Bgr,
    /// Red, green, blue, opacity.
    Rgba,
    /// Blue, green, red, opacity.
    Bgra,
    /// Grey.
    Cinza,
    /// Luma, then interleaved blue and red at half the size: many cameras.
    Nv12,
    /// The same with red before blue: Android.
    Nv21,
    /// Luma and colour interleaved.
    Yuyv,
}

impl From<FormatoDoQuadro> for nucleo::FormatoDoQuadro {
    fn from(f: FormatoDoQuadro) -> Self {
        match f {
            FormatoDoQuadro::Rgb => Self::Rgb,
            FormatoDoQuadro::Bgr => Self::Bgr,
            FormatoDoQuadro::Rgba => Self::Rgba,
            FormatoDoQuadro::Bgra => Self::Bgra,
            FormatoDoQuadro::Cinza => Self::Cinza,
            FormatoDoQuadro::Nv12 => Self::Nv12,
            FormatoDoQuadro::Nv21 => Self::Nv21,
            FormatoDoQuadro::Yuyv => Self::Yuyv,
        }
    }
}

/// How several scores of one person become one.
#[uniffi::remote(Enum)]
pub enum Fusao {
    /// The best of them.
    Melhor,
    /// Their mean.
    Media,
}

/// How a gallery keeps its templates.
#[uniffi::remote(Enum)]
pub enum Precisao {
    /// As they are.
    F32,
    /// In a quarter of the memory.
    Int8,
}

/// What passive liveness says.
#[uniffi::remote(Enum)]
pub enum ParecerDeVivacidade {
    /// Alive, probably.
    Aceita,
    /// Not to be told.
    Duvidosa,
    /// Not alive, probably.
    Recusada,
}

/// To which side the head is to be turned.
#[uniffi::remote(Enum)]
pub enum Lado {
    /// To the left of the person.
    Esquerdo,
    /// To the right of the person.
    Direito,
}

/// What a score is good for: a threshold, and how often a stranger reaches it.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct PoliticaDeEscore {
    /// The least score that is accepted.
    pub limiar: f64,
    /// How often a stranger reaches it.
    pub far: f64,
}

impl From<nucleo::Politica> for PoliticaDeEscore {
    fn from(nucleo::Politica { limiar, far, .. }: nucleo::Politica) -> Self {
        Self { limiar, far }
    }
}

impl From<PoliticaDeEscore> for nucleo::Politica {
    fn from(PoliticaDeEscore { limiar, far }: PoliticaDeEscore) -> Self {
        Self { limiar, far }
    }
}

/// A measured threshold.
#[uniffi::remote(Record)]
pub struct Limiar {
    /// How often a stranger reaches the score.
    pub far: f64,
    /// The score.
    pub escore: f64,
    /// How often a person reaches it with a picture of their own, where it was measured.
    pub tar: Option<f64>,
}

/// Somebody of a gallery.
#[uniffi::remote(Record)]
pub struct Candidato {
    /// Number of the person.
    pub pessoa: u64,
    /// The score.
    pub escore: f64,
}

use nucleo::{Candidato, Limiar};

/// A picture, decoded and upright.
#[derive(Debug, uniffi::Object)]
pub struct Imagem(nucleo::Imagem);

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Imagem {
    /// Decodes a JPEG, PNG or WebP file.
    #[uniffi::constructor]
    pub fn decodificar(arquivo: Bytes) -> Result<Self, ConectaError> {
        Ok(Self(nucleo::Imagem::decodificar(&arquivo).map_err(falha)?))
    }

    /// Takes a frame of a camera. passo: bytes from one line to the next; as many as a line needs when absent.
    #[uniffi::constructor(default(passo = None))]
    pub fn de_quadro(
        bytes: Bytes,
        largura: u32,
        altura: u32,
        formato: FormatoDoQuadro,
        passo: Option<u32>,
    ) -> Result<Self, ConectaError> {
        let quadro = Quadro {
            bytes: &bytes,
            largura: largura as usize,
            altura: altura as usize,
            passo: passo.map(|p| p as usize),
            formato: formato.into(),
        };
        Ok(Self(nucleo::Imagem::de_quadro(&quadro).map_err(falha)?))
    }

    /// Width in pixels.
    pub fn largura(&self) -> u32 {
        self.0.largura() as u32
    }

    /// Height in pixels.
    pub fn altura(&self) -> u32 {
        self.0.altura() as u32
    }
}

/// A face in a picture. Measures in pixels.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Rosto {
    /// Left of the box.
    pub x: f64,
    /// Top of the box.
    pub y: f64,
    /// Width of the box.
    pub largura: f64,
    /// Height of the box.
    pub altura: f64,
    /// From 0 to 1.
    pub confianca: f64,
    /// From one eye to the other.
    pub entre_olhos: f64,
}

impl From<&nucleo::Rosto> for Rosto {
    fn from(r: &nucleo::Rosto) -> Self {
        Self {
            x: r.caixa.x,
            y: r.caixa.y,
            largura: r.caixa.largura,
            altura: r.caixa.altura,
            confianca: r.confianca,
            entre_olhos: r.entre_olhos(),
        }
    }
}

/// Why a picture is refused.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MotivoDeQualidade {
    /// Permanent code.
    pub codigo: String,
    /// What was measured.
    pub medido: f64,
    /// What it may be.
    pub limite: f64,
    /// Unit of both.
    pub unidade: String,
    /// What is wrong, in pt-BR.
    pub mensagem: String,
    /// What to do, in pt-BR.
    pub ajuda: String,
}

impl From<&nucleo::Motivo> for MotivoDeQualidade {
    fn from(m: &nucleo::Motivo) -> Self {
        Self {
            codigo: m.codigo.as_str().to_owned(),
            medido: m.medido,
            limite: m.limite,
            unidade: m.unidade.to_owned(),
            mensagem: m.codigo.mensagem().to_owned(),
            ajuda: m.codigo.ajuda().to_owned(),
        }
    }
}

/// Whether a picture is good enough, and why not.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Qualidade {
    /// Whether it is.
    pub aceita: bool,
    /// The face it is about.
    pub rosto: Option<Rosto>,
    /// How many faces there are.
    pub rostos: u32,
    /// Why not.
    pub motivos: Vec<MotivoDeQualidade>,
}

/// How alive a face looks. No certified detection of attacks.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Vivacidade {
    /// From 0 to 1.
    pub escore: f64,
    /// What it amounts to by the usual policy.
    pub parecer: ParecerDeVivacidade,
}

/// What is kept of a face: not the picture, and not to be shown.
#[derive(Debug, PartialEq, uniffi::Object)]
#[uniffi::export(Eq)]
pub struct Template(nucleo::Template);

impl Eq for Template {}

fn id_do_modelo(sha256: &str) -> Result<IdDoModelo, ConectaError> {
    IdDoModelo::de_sha256_hex(sha256).ok_or_else(|| uso("sha256 deve ter 64 algarismos hexadecimais"))
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Template {
    /// A template made elsewhere by the model whose file has this SHA-256.
    #[uniffi::constructor]
    pub fn de_vetor(sha256_do_modelo: &str, vetor: Vec<f32>) -> Result<Self, ConectaError> {
        let feito = nucleo::Template::new(id_do_modelo(sha256_do_modelo)?, &vetor);
        feito.map(Self).ok_or_else(|| uso("vetor não tem direção: é nulo ou não é de números"))
    }

    /// Cosine with another of the same model.
    pub fn escore(&self, outro: &Template) -> Result<f64, ConectaError> {
        self.0.escore(&outro.0).ok_or_else(|| uso("os templates são de modelos diferentes"))
    }
}

/// The outcome of comparing one person with one.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Verificacao {
    /// Cosine.
    pub escore: f64,
    /// The same from 0 to 100, as the portal shows it.
    pub percentual: f64,
    /// Whether it is the same person by the policy.
    pub aceita: bool,
    /// The policy.
    pub politica: PoliticaDeEscore,
}

impl From<nucleo::Verificacao> for Verificacao {
    fn from(v: nucleo::Verificacao) -> Self {
        Self { escore: v.escore, percentual: v.percentual, aceita: v.aceita, politica: v.politica.into() }
    }
}

/// How often a stranger may be accepted, where nothing else is said.
const FAR: f64 = 1e-4;

fn taxa(nome: &str, valor: f64) -> Result<f64, ConectaError> {
    if valor > 0.0 && valor < 1.0 { Ok(valor) } else { Err(uso(format!("{nome} deve estar entre 0 e 1"))) }
}

/// What scores of a model mean.
#[derive(Debug, uniffi::Object)]
pub struct Escala(nucleo::Escala);

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Escala {
    /// From measured thresholds: how often a stranger reaches a score.
    #[uniffi::constructor]
    pub fn de_limiares(limiares: Vec<Limiar>) -> Result<Self, ConectaError> {
        nucleo::Escala::new(&limiares).map(Self).map_err(uso)
    }

    /// The policy under which a stranger is accepted this often.
    pub fn politica(&self, far: f64) -> Result<PoliticaDeEscore, ConectaError> {
        Ok(self.0.politica(taxa("far", far)?).into())
    }

    /// From 0 to 100, as the portal shows it.
    pub fn percentual(&self, escore: f64) -> f64 {
        self.0.percentual(escore)
    }

    /// How often a stranger reaches this score.
    pub fn far(&self, escore: f64) -> f64 {
        self.0.far(escore)
    }

    /// Whether a face is that of somebody, of whom there are one or several templates.
    #[uniffi::method(default(politica = None, fusao = None))]
    pub fn verificar(
        &self,
        sonda: &Template,
        cadastrados: Vec<Arc<Template>>,
        politica: Option<PoliticaDeEscore>,
        fusao: Option<Fusao>,
    ) -> Result<Verificacao, ConectaError> {
        let politica = politica.map_or_else(|| self.0.politica(FAR), Into::into);
        let templates = cadastrados.iter().map(|t| &t.0);
        let feita = nucleo::verificar(&sonda.0, templates, fusao.unwrap_or_default(), &self.0, politica);
        feita.map(Into::into).ok_or_else(|| uso("não há template cadastrado do mesmo modelo"))
    }
}

/// A file of a model.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ArquivoDeModelo {
    /// Its name.
    pub nome: String,
    /// Its content.
    pub conteudo: Bytes,
}

/// The host's models, loaded and checked.
#[derive(Debug, uniffi::Object)]
pub struct Modelos(nucleo::Modelos);

#[uniffi::export]
impl Modelos {
    /// Loads models by a manifest, TOML; by that of the default pair when absent.
    #[uniffi::constructor(default(manifesto = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
    pub fn carregar(arquivos: Vec<ArquivoDeModelo>, manifesto: Option<String>) -> Result<Self, ConectaError> {
        let manifesto = match manifesto {
            Some(texto) => Manifesto::ler(&texto).map_err(falha)?,
            None => Manifesto::padrao(),
        };
        let lidos: Vec<_> =
            arquivos.iter().map(|a| nucleo::Arquivo { nome: &a.nome, bytes: &a.conteudo }).collect();
        Ok(Self(nucleo::Modelos::carregar(&manifesto, &lidos)?))
    }

    /// Name of the model that templates are of.
    pub fn nome(&self) -> String {
        self.0.incorporador().nome.clone()
    }

    /// What its scores mean.
    pub fn escala(&self) -> Result<Arc<Escala>, ConectaError> {
        Ok(Arc::new(Escala(self.0.escala().clone())))
    }

    /// The faces of a picture.
    pub fn rostos(&self, imagem: &Imagem) -> Result<Vec<Rosto>, ConectaError> {
        let achados = Sessao::new(&self.0).detectar(&imagem.0, &Busca::default())?;
        Ok(achados.iter().map(Rosto::from).collect())
    }

    /// Whether a picture is good enough to enrol somebody, and why not.
    ///
    /// exigencias_json: other limits than the usual ones, as a JSON object.
    #[uniffi::method(default(exigencias_json = None))]
    pub fn qualidade(
        &self,
        imagem: &Imagem,
        exigencias_json: Option<String>,
    ) -> Result<Qualidade, ConectaError> {
        let exigencias: Exigencias = match exigencias_json {
            Some(texto) => dados("exigencias", &texto)?,
            None => Exigencias::default(),
        };
        let q = Sessao::new(&self.0).qualidade(&imagem.0, &exigencias)?;
        Ok(Qualidade {
            aceita: q.aceita(),
            rosto: q.rosto.as_ref().map(Rosto::from),
            rostos: q.rostos as u32,
            motivos: q.motivos.iter().map(MotivoDeQualidade::from).collect(),
        })
    }

    /// The template of the face in the middle of a picture.
    pub fn template(&self, imagem: &Imagem) -> Result<Arc<Template>, ConectaError> {
        let mut sessao = Sessao::new(&self.0);
        let rosto = sessao.rosto_central(&imagem.0, &Busca::default())?.ok_or(nucleo::Error::SemRosto)?;
        Ok(Arc::new(Template(sessao.incorporar(&imagem.0, &rosto.pontos)?)))
    }

    /// How alive the face in the middle looks; absent without the models of it.
    pub fn vivacidade(&self, imagem: &Imagem) -> Result<Option<Vivacidade>, ConectaError> {
        let mut sessao = Sessao::new(&self.0);
        let rosto = sessao.rosto_central(&imagem.0, &Busca::default())?.ok_or(nucleo::Error::SemRosto)?;
        let julgada = sessao.vivacidade(&imagem.0, &rosto)?;
        Ok(julgada.map(|v| Vivacidade {
            escore: v.escore,
            parecer: PoliticaDeVivacidade::default().julgar(&v, None),
        }))
    }

    /// Whether two pictures show the same person.
    #[uniffi::method(default(politica = None))]
    pub fn comparar(
        &self,
        a: &Imagem,
        b: &Imagem,
        politica: Option<PoliticaDeEscore>,
    ) -> Result<Verificacao, ConectaError> {
        let (a, b) = (self.template(a)?, self.template(b)?);
        Escala(self.0.escala().clone()).verificar(&a, vec![b], politica, None)
    }

    /// An empty gallery for templates of this model.
    pub fn galeria(&self, precisao: Precisao) -> Result<Arc<Galeria>, ConectaError> {
        let galeria = nucleo::Galeria::new(self.0.id(), self.0.dimensao(), precisao);
        Ok(Arc::new(Galeria(RwLock::new(galeria))))
    }
}

/// The outcome of looking for somebody among many.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Identificacao {
    /// Who it is; nobody when absent.
    pub achado: Option<Candidato>,
    /// The nearest, best first.
    pub candidatos: Vec<Candidato>,
    /// The policy that the size of the gallery asks for.
    pub politica: PoliticaDeEscore,
    /// How often a stranger is taken for somebody.
    pub fpir: f64,
}

/// Many templates, searched exactly.
#[derive(Debug, uniffi::Object)]
pub struct Galeria(RwLock<nucleo::Galeria>);

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Galeria {
    /// An empty gallery for templates of the model whose file has this SHA-256.
    #[uniffi::constructor]
    pub fn nova(sha256_do_modelo: &str, dimensao: u32, precisao: Precisao) -> Result<Self, ConectaError> {
        if dimensao == 0 {
            return Err(uso("dimensao deve ser um inteiro a partir de 1"));
        }
        let id = id_do_modelo(sha256_do_modelo)?;
        Ok(Self(RwLock::new(nucleo::Galeria::new(id, dimensao as usize, precisao))))
    }

    /// What `salvar` gave.
    #[uniffi::constructor]
    pub fn carregar(bytes: Bytes, sha256_do_modelo: &str) -> Result<Self, ConectaError> {
        let lida = nucleo::Galeria::carregar(&bytes, id_do_modelo(sha256_do_modelo)?);
        Ok(Self(RwLock::new(lida.map_err(falha)?)))
    }

    /// All of it, not sealed.
    pub fn salvar(&self) -> Result<Bytes, ConectaError> {
        Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).salvar().to_vec().into())
    }

    /// How many templates.
    pub fn tamanho(&self) -> u64 {
        self.0.read().unwrap_or_else(PoisonError::into_inner).len() as u64
    }

    /// Adds a template of a person.
    pub fn incluir(&self, pessoa: u64, template: &Template) -> Result<(), ConectaError> {
        self.0.write().unwrap_or_else(PoisonError::into_inner).incluir(pessoa, &template.0).map_err(falha)
    }

    /// Forgets a person; tells how many templates there were.
    pub fn excluir(&self, pessoa: u64) -> u64 {
        self.0.write().unwrap_or_else(PoisonError::into_inner).excluir(pessoa) as u64
    }

    /// The nearest to a face, best first; `entre` limits the search to these persons.
    #[uniffi::method(default(n = 5, entre = None))]
    pub fn procurar(
        &self,
        sonda: &Template,
        n: u32,
        entre: Option<Vec<u64>>,
    ) -> Result<Vec<Candidato>, ConectaError> {
        let entre: Option<HashSet<u64>> = entre.map(|e| e.into_iter().collect());
        let procura = Procura { entre: entre.as_ref(), fusao: Fusao::default() };
        let galeria = self.0.read().unwrap_or_else(PoisonError::into_inner);
        galeria.procurar(&sonda.0, n as usize, &procura).map_err(falha)
    }

    /// Who a face is, or nobody. fpir: how often a stranger may be taken for somebody.
    #[uniffi::method(default(fpir = 0.01))]
    pub fn identificar(
        &self,
        sonda: &Template,
        escala: &Escala,
        fpir: f64,
    ) -> Result<Identificacao, ConectaError> {
        let procura = Procura { entre: None, fusao: Fusao::default() };
        let galeria = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let i = galeria.identificar(&sonda.0, taxa("fpir", fpir)?, &escala.0, &procura).map_err(falha)?;
        Ok(Identificacao {
            achado: i.achado,
            candidatos: i.candidatos,
            politica: i.politica.into(),
            fpir: i.fpir,
        })
    }
}

/// The port of the host that keeps keys and makes random bytes: its key store.
#[uniffi::export(with_foreign)]
pub trait Chaveiro: Send + Sync {
    /// The key of a tenant: 32 bytes.
    fn chave(&self, inquilino: String) -> Result<Bytes, crate::FalhaDoHost>;
    /// Random bytes, fit for cryptography.
    fn aleatorios(&self, quantos: u32) -> Result<Bytes, crate::FalhaDoHost>;
}

/// Templates turned by a secret of the tenant and sealed by AES-256-GCM.
#[derive(uniffi::Object)]
pub struct Cofre {
    cofre: nucleo::Cofre,
    chaveiro: Arc<dyn Chaveiro>,
}

fn trinta_e_dois(nome: &str, bytes: Bytes) -> Result<[u8; 32], ConectaError> {
    bytes[..].try_into().map_err(|_| uso(format!("{nome} deve ter 32 bytes")))
}

#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
impl Cofre {
    /// The vault of a tenant, for templates of the model whose file has this SHA-256. geracao: counts up when the secret changes.
    #[uniffi::constructor]
    pub fn new(
        chaveiro: Arc<dyn Chaveiro>,
        inquilino: &str,
        sha256_do_modelo: &str,
        dimensao: u32,
        geracao: u32,
    ) -> Result<Self, ConectaError> {
        let chave = nucleo::Chave::new(trinta_e_dois("chave", chaveiro.chave(inquilino.to_owned())?)?);
        let id = id_do_modelo(sha256_do_modelo)?;
        let cofre = nucleo::Cofre::new(chave, inquilino, geracao, id, dimensao as usize);
        Ok(Self { cofre, chaveiro })
    }

    /// Name of the key, without the key.
    pub fn id(&self) -> String {
        self.cofre.id()
    }

    /// A template as the tenant keeps it: scores between two of them are those of the originals.
    pub fn girar(&self, template: &Template) -> Result<Arc<Template>, ConectaError> {
        Ok(Arc::new(Template(self.cofre.girar(&template.0).map_err(falha)?)))
    }

    /// Seals the template of a person.
    pub fn selar(&self, template: &Template, pessoa: String) -> Result<Bytes, ConectaError> {
        let sorteados = trinta_e_dois("aleatorios", self.chaveiro.aleatorios(32)?)?;
        self.cofre.selar(&template.0, &pessoa, &sorteados).map(Bytes::from).map_err(falha)
    }

    /// Opens what `selar` gave: wrong key, wrong model, tampered and truncated are told apart.
    pub fn abrir(&self, selado: Bytes, pessoa: String) -> Result<Arc<Template>, ConectaError> {
        Ok(Arc::new(Template(self.cofre.abrir(&selado, &pessoa).map_err(falha)?)))
    }
}

/// An active challenge: the head is turned to one side, frame by frame.
#[derive(Debug, uniffi::Object)]
pub struct DesafioDeGiro(Mutex<nucleo::DesafioDeGiro>);

#[uniffi::export]
impl DesafioDeGiro {
    /// A challenge to this side; the host draws it.
    #[uniffi::constructor]
    pub fn new(lado: Lado) -> Self {
        Self(Mutex::new(nucleo::DesafioDeGiro::new(lado)))
    }

    /// What the person is asked for, in pt-BR.
    pub fn pedido(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pedido()
    }

    /// Shows it the next frame: whether the challenge is met or failed, absent while neither.
    pub fn quadro(&self, modelos: &Modelos, imagem: &Imagem) -> Result<Option<bool>, ConectaError> {
        let mut desafio = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(Sessao::new(&modelos.0).desafiar(&mut *desafio, &imagem.0)?)
    }
}

/// A calibration from the host's own pairs, as JSON: counts, EER, AUC, thresholds by FAR with their confidence intervals.
///
/// genuinos, impostores: scores of pairs of one person and of two; absent where no face was found.
#[uniffi::export]
#[expect(clippy::needless_pass_by_value, reason = "what crosses is handed over")]
pub fn calibrar(genuinos: Vec<Option<f64>>, impostores: Vec<Option<f64>>) -> Result<String, ConectaError> {
    let feita = nucleo::calibrar(&genuinos, &impostores);
    json(&feita.ok_or_else(|| uso("faltam pares de uma das espécies, ou nenhum tem rosto"))?)
}
