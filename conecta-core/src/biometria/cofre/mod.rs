//! The vault: templates sealed for keeping, and turned so that a stolen one is worth nothing elsewhere.
//!
//! Two things happen to a template before it is kept. It is **turned** by a rotation that only the host's key and the tenant's
//! name give: templates of one tenant keep their scores among each other, those of two tenants do not match, and a new generation
//! of the tenant's rotation makes every stolen one useless. Then it is **sealed** with AES-256-GCM, together with the key's and the
//! model's id, the person's and the tenant's name: nothing can be changed, cut or exchanged without being found out.
//!
//! ```text
//! "CNTPL" version(1) key id(8) model(16) dimension(4) nonce(12)   encrypted numbers (4 each)   tag(16)
//! ```
//!
//! The library has no source of randomness: the host hands in 32 fresh random bytes for each seal. The nonce is derived from them
//! and from what is sealed, so that even a broken source never gives one nonce to two different templates.

mod rotacao;
#[cfg(test)]
mod testes;

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce, Tag};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use super::erro::{Error, FalhaDoCofre};
use super::modelos::IdDoModelo;
use super::template::Template;
use rotacao::Rotacao;

const MARCA: &[u8; 6] = b"CNTPL\x01";
const MARCA_DE_BYTES: &[u8; 6] = b"CNBYT\x01";
const CABECALHO: usize = 6 + 8 + 16 + 4 + 12;
const SELO: usize = 16;

/// The host's key: 32 random bytes that live in the host's key store. Wiped when dropped.
#[derive(Clone)]
pub struct Chave(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Chave {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chave(…)")
    }
}

impl Chave {
    /// Takes a key over.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A key for one purpose. Parts are told apart by their lengths.
    fn derivada(&self, partes: &[&[u8]]) -> Zeroizing<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0[..]).expect("HMAC takes any key");
        for p in partes {
            mac.update(&(p.len() as u64).to_le_bytes());
            mac.update(p);
        }
        let mut feita = Zeroizing::new([0; 32]);
        feita.copy_from_slice(&mac.finalize().into_bytes());
        feita
    }
}

/// The vault of one tenant (an operator, a clinic) for templates of one model.
pub struct Cofre {
    chave: Chave,
    inquilino: String,
    geracao: u32,
    modelo: IdDoModelo,
    girado: IdDoModelo,
    rotacao: Rotacao,
    cifra: Aes256Gcm,
    id: [u8; 8],
}

impl std::fmt::Debug for Cofre {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cofre(geração {}, modelo {})", self.geracao, self.modelo.hex())
    }
}

impl Cofre {
    /// The vault of `inquilino`. A new `geracao` gives a new rotation: what was sealed before can still be opened by a vault of the
    /// old one, and does not match what is sealed now.
    pub fn new(chave: Chave, inquilino: &str, geracao: u32, modelo: IdDoModelo, dimensao: usize) -> Self {
        let de = |uso: &[u8]| {
            chave.derivada(&[
                b"conecta/biometria/1",
                uso,
                inquilino.as_bytes(),
                &geracao.to_le_bytes(),
                &modelo.0,
            ])
        };
        let cifra = Aes256Gcm::new_from_slice(&de(b"cifra")[..]).expect("the key has 32 bytes");
        let rotacao = Rotacao::new(&de(b"rotacao"), dimensao);
        let id = *de(b"id").first_chunk().expect("32 bytes");
        let girado = IdDoModelo(*de(b"modelo").first_chunk().expect("32 bytes"));
        let inquilino = inquilino.to_owned();
        Self { chave, inquilino, geracao, modelo, girado, rotacao, cifra, id }
    }

    /// The id of the key, tenant and generation: what is sealed under them carries it.
    pub fn id(&self) -> String {
        self.id.iter().map(|b| format!("{b:02x}")).collect()
    }

    /// The generation of the rotation.
    pub fn geracao(&self) -> u32 {
        self.geracao
    }

    /// The model id of turned templates: a gallery of them is made for this one.
    pub fn modelo_girado(&self) -> IdDoModelo {
        self.girado
    }

    /// Turns a template as those in the vault are, to compare it with them.
    pub fn girar(&self, template: &Template) -> Result<Template, Error> {
        if template.modelo() != self.modelo {
            return Err(FalhaDoCofre::Modelo.into());
        }
        let girado = self.rotacao.girar(template.revelar()).ok_or(FalhaDoCofre::Dimensao)?;
        Template::new(self.girado, &girado).ok_or_else(|| FalhaDoCofre::Dimensao.into())
    }

    /// Turns and seals the template of a person. `aleatorios`: 32 fresh random bytes.
    pub fn selar(&self, template: &Template, pessoa: &str, aleatorios: &[u8; 32]) -> Result<Vec<u8>, Error> {
        let girado = self.girar(template)?;
        let numeros = girado.revelar();
        let dados: Zeroizing<Vec<u8>> =
            Zeroizing::new(numeros.iter().flat_map(|v| v.to_le_bytes()).collect());
        Ok(self.fechar(MARCA, numeros.len() as u32, &dados, pessoa, aleatorios))
    }

    /// Opens the sealed template of a person. It is still turned: compare it with what [`Cofre::girar`] gives.
    pub fn abrir(&self, selado: &[u8], pessoa: &str) -> Result<Template, Error> {
        let dados = self.ler(MARCA, 4, selado, pessoa)?;
        let numeros: Zeroizing<Vec<f32>> =
            Zeroizing::new(dados.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect());
        Template::new(self.girado, &numeros).ok_or_else(|| FalhaDoCofre::Adulterado.into())
    }

    /// Seals any bytes of the host's under the same key, for a saved gallery. `nome` stands for the person.
    pub fn selar_bytes(&self, dados: &[u8], nome: &str, aleatorios: &[u8; 32]) -> Vec<u8> {
        self.fechar(MARCA_DE_BYTES, u32::MAX, dados, nome, aleatorios)
    }

    /// Opens what [`Cofre::selar_bytes`] sealed.
    pub fn abrir_bytes(&self, selado: &[u8], nome: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
        self.ler(MARCA_DE_BYTES, 0, selado, nome)
    }

    fn fechar(&self, marca: &[u8; 6], n: u32, dados: &[u8], pessoa: &str, aleatorios: &[u8; 32]) -> Vec<u8> {
        let nonce = self.chave.derivada(&[b"nonce", &self.id, aleatorios, pessoa.as_bytes(), dados]);
        let nonce: [u8; 12] = *nonce.first_chunk().expect("32 bytes");
        let mut selado = Vec::with_capacity(CABECALHO + dados.len() + SELO);
        selado.extend_from_slice(marca);
        selado.extend_from_slice(&self.id);
        selado.extend_from_slice(&self.modelo.0);
        selado.extend_from_slice(&n.to_le_bytes());
        selado.extend_from_slice(&nonce);
        let associados = self.associados(&selado, pessoa);
        selado.extend_from_slice(dados);
        let tag = self
            .cifra
            .encrypt_inout_detached(&Nonce::from(nonce), &associados, (&mut selado[CABECALHO..]).into())
            .expect("AES-GCM takes what fits into memory");
        selado.extend_from_slice(&tag);
        selado
    }

    fn ler(
        &self,
        marca: &[u8; 6],
        por_numero: usize,
        selado: &[u8],
        pessoa: &str,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        let comeco = &selado[..selado.len().min(marca.len())];
        if comeco.is_empty() || !marca.starts_with(comeco) {
            return Err(FalhaDoCofre::Formato.into());
        }
        let (cabecalho, resto) = selado.split_at_checked(CABECALHO).ok_or(FalhaDoCofre::Truncado)?;
        if cabecalho[14..30] != self.modelo.0 {
            return Err(FalhaDoCofre::Modelo.into());
        }
        if cabecalho[6..14] != self.id {
            return Err(FalhaDoCofre::Chave.into());
        }
        let n = u32::from_le_bytes(*cabecalho[30..].first_chunk().expect("checked by the length")) as usize;
        let (dados, tag) = resto.split_last_chunk::<SELO>().ok_or(FalhaDoCofre::Truncado)?;
        if por_numero > 0 && dados.len() != n.saturating_mul(por_numero) {
            return Err(FalhaDoCofre::Truncado.into());
        }
        let nonce: [u8; 12] = *cabecalho[34..].first_chunk().expect("checked by the length");
        let mut dados = Zeroizing::new(dados.to_vec());
        let associados = self.associados(cabecalho, pessoa);
        self.cifra
            .decrypt_inout_detached(
                &Nonce::from(nonce),
                &associados,
                (&mut dados[..]).into(),
                &Tag::from(*tag),
            )
            .map_err(|_| FalhaDoCofre::Adulterado)?;
        Ok(dados)
    }

    /// What is sealed with the numbers though it is not secret: the header, the tenant, the generation, the person.
    fn associados(&self, cabecalho: &[u8], pessoa: &str) -> Vec<u8> {
        let mut a = cabecalho.to_vec();
        for p in [self.inquilino.as_bytes(), &self.geracao.to_le_bytes(), pessoa.as_bytes()] {
            a.extend_from_slice(&(p.len() as u64).to_le_bytes());
            a.extend_from_slice(p);
        }
        a
    }
}

impl Drop for Cofre {
    fn drop(&mut self) {
        self.inquilino.zeroize();
    }
}
