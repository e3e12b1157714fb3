//! The models of the host: which they are ([`Manifesto`]), and the networks made of their bytes. They are never part of the
//! library, and never fetched by it.

mod entrada;
mod manifesto;
#[cfg(test)]
mod testes;

pub(crate) use entrada::preencher;
pub(crate) use manifesto::pontos;
pub use manifesto::{Cores, Descricao, Limiar, Manifesto, Tarefa};

use sha2::{Digest, Sha256};

use super::decisao::Escala;
use super::erro::{Error, FalhaDoModelo, MotivoDoModelo};
use super::rede::{Executor, FormatoDaEntrada, Rede, carregar};

/// Which model made a template: two models' templates must never meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IdDoModelo(pub(crate) [u8; 16]);

impl IdDoModelo {
    /// Of the sha256 of the model's file.
    pub const fn de_sha256(soma: &[u8; 32]) -> Self {
        let (metade, _) = soma.split_at(16); // a key of half the length tells models apart as well
        let mut id = [0; 16];
        id.copy_from_slice(metade);
        Self(id)
    }

    /// The same of a sha256 in hexadecimal; `None` if it is not one.
    pub fn de_sha256_hex(sha256: &str) -> Option<Self> {
        let digito = |i: usize| sha256.as_bytes().get(i).and_then(|b| char::from(*b).to_digit(16));
        let mut soma = [0; 32];
        for (i, byte) in soma.iter_mut().enumerate() {
            let (alto, baixo) = digito(2 * i).zip(digito(2 * i + 1)).filter(|_| sha256.len() == 64)?;
            *byte = (alto << 4 | baixo) as u8;
        }
        Some(Self::de_sha256(&soma))
    }

    /// The first half of the sha256 of the model's file, in hexadecimal.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }
}

/// Bytes in hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|b| [b >> 4, b & 15])
        .map(|n| char::from(b"0123456789abcdef"[usize::from(n)]))
        .collect()
}

/// A model that is ready to run.
#[derive(Debug)]
pub(crate) struct Modelo {
    pub(crate) descricao: Descricao,
    pub(crate) id: IdDoModelo,
    pub(crate) rede: Box<dyn Rede>,
}

/// The models of one host, ready to run, shared by all its threads.
#[derive(Debug)]
pub struct Modelos {
    pub(crate) detector: Modelo,
    pub(crate) incorporador: Modelo,
    pub(crate) vivacidade: Vec<Modelo>,
    escala: Escala,
}

/// A file of the host.
#[derive(Clone, Copy)]
pub struct Arquivo<'a> {
    /// Its name, without folders.
    pub nome: &'a str,
    /// All of its bytes.
    pub bytes: &'a [u8],
}

impl std::fmt::Debug for Arquivo<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Arquivo({}, {} bytes)", self.nome, self.bytes.len())
    }
}

impl Modelos {
    /// Makes networks of the host's files: for finding and for telling apart the first model of the manifest that is there, and
    /// every model of liveness that is there. Files are known by their sha256, whatever they are called.
    pub fn carregar(manifesto: &Manifesto, arquivos: &[Arquivo<'_>]) -> Result<Self, Error> {
        Self::carregar_com(manifesto, arquivos, Executor::default())
    }

    /// As [`Modelos::carregar`], saying who runs the networks.
    pub fn carregar_com(
        manifesto: &Manifesto,
        arquivos: &[Arquivo<'_>],
        executor: Executor,
    ) -> Result<Self, Error> {
        let somas: Vec<[u8; 32]> = arquivos.iter().map(|a| Sha256::digest(a.bytes).into()).collect();
        let um = |d: &Descricao| -> Result<Option<Modelo>, FalhaDoModelo> {
            let falha = |falha| FalhaDoModelo { nome: d.nome.clone(), falha };
            let Some(i) = somas.iter().position(|s| hex(s).eq_ignore_ascii_case(&d.sha256)) else {
                let chamado = arquivos.iter().any(|a| a.nome == d.arquivo);
                return if chamado { Err(falha(MotivoDoModelo::Sha256)) } else { Ok(None) };
            };
            let entrada = FormatoDaEntrada { altura: d.lado, largura: d.lado, canais: 3 };
            let rede = carregar(arquivos[i].bytes, entrada, executor).map_err(|e| falha(e.into()))?;
            conferir_saidas(d, rede.as_ref()).map_err(|e| falha(e.into()))?;
            let id = IdDoModelo::de_sha256(&somas[i]);
            Ok(Some(Modelo { descricao: d.clone(), id, rede }))
        };
        let da_tarefa =
            |serve: fn(&Tarefa) -> bool| manifesto.modelos.iter().filter(move |d| serve(&d.tarefa));
        let primeiro = |tarefa: &str, serve| -> Result<Modelo, FalhaDoModelo> {
            for d in da_tarefa(serve) {
                if let Some(m) = um(d)? {
                    return Ok(m);
                }
            }
            let nome = da_tarefa(serve).next().map_or_else(|| tarefa.to_owned(), |d| d.arquivo.clone());
            Err(FalhaDoModelo { nome, falha: MotivoDoModelo::Ausente })
        };
        let mut vivacidade = Vec::new();
        for d in da_tarefa(|t| matches!(t, Tarefa::Vivacidade { .. })) {
            vivacidade.extend(um(d)?);
        }
        let detector = primeiro("deteccao", |t| matches!(t, Tarefa::Deteccao {}))?;
        let incorporador = primeiro("incorporacao", |t| matches!(t, Tarefa::Incorporacao { .. }))?;
        let escala = Escala::new(incorporador.descricao.limiares())?;
        Ok(Self { detector, incorporador, vivacidade, escala })
    }

    /// What the manifest says of the model that makes templates.
    pub fn incorporador(&self) -> &Descricao {
        &self.incorporador.descricao
    }

    /// What the manifest says of the model that finds faces.
    pub fn detector(&self) -> &Descricao {
        &self.detector.descricao
    }

    /// The model that makes templates.
    pub fn id(&self) -> IdDoModelo {
        self.incorporador.id
    }

    /// How many numbers a template has.
    pub fn dimensao(&self) -> usize {
        match self.incorporador.descricao.tarefa {
            Tarefa::Incorporacao { dimensao, .. } => dimensao,
            _ => unreachable!("chosen for this task"),
        }
    }

    /// Scores by how often somebody else reaches them.
    pub fn limiares(&self) -> &[Limiar] {
        self.incorporador.descricao.limiares()
    }

    /// What scores stand for, by these thresholds.
    pub fn escala(&self) -> &Escala {
        &self.escala
    }

    /// Whether liveness can be judged.
    pub fn julga_vivacidade(&self) -> bool {
        !self.vivacidade.is_empty()
    }
}

/// Runs the network once and compares what comes out with what its task reads.
fn conferir_saidas(d: &Descricao, rede: &dyn Rede) -> Result<(), super::rede::FalhaDaRede> {
    use super::rede::FalhaDaRede::Saidas;
    let mut area = rede.area();
    rede.executar(&mut area)?;
    let tamanhos: Vec<usize> = area.saidas.iter().map(Vec::len).collect();
    if area.saidas.iter().flatten().any(|v| !v.is_finite()) {
        return Err(Saidas("valores não finitos".to_owned()));
    }
    match &d.tarefa {
        Tarefa::Deteccao {} => super::detectar::conferir_saidas(rede.saidas(), &tamanhos, d.lado),
        Tarefa::Incorporacao { dimensao, .. } if tamanhos == [*dimensao] => Ok(()),
        Tarefa::Incorporacao { dimensao, .. } => Err(Saidas(format!("{tamanhos:?} em vez de [{dimensao}]"))),
        Tarefa::Vivacidade { classe_viva, .. } if matches!(tamanhos[..], [n] if n > *classe_viva) => Ok(()),
        Tarefa::Vivacidade { .. } => Err(Saidas(format!("{tamanhos:?}"))),
    }
}
