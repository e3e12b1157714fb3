//! The hash doctor (HSH-02): when the hash differs, finds the way of computing it that gives the one informed.

use super::hash::hexadecimal;
use super::limites;
use super::md5::Md5;
use crate::relatorio::Md5Hex;

/// A way of computing the hash that is not that of the norm, in words.
type Variante = (&'static str, fn(&Texto<'_>, &mut Vec<u8>));

/// The text of an element, as the variants see it.
struct Texto<'a> {
    /// Text in UTF-8.
    texto: &'a str,
    /// The same with comments left in.
    com_comentarios: &'a str,
}

fn iso(s: &str, para: &mut Vec<u8>) {
    para.extend(s.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')));
}

fn sem_quebras(s: &str) -> String {
    s.replace(['\n', '\r'], "")
}

/// Variants seen in the field, each on the text of one element after another.
const VARIANTES: &[Variante] = &[
    ("em UTF-8, e não em ISO-8859-1", |t, p| p.extend_from_slice(t.texto.as_bytes())),
    ("sem os espaços do início e do fim de cada campo", |t, p| iso(t.texto.trim(), p)),
    ("em UTF-8 e sem os espaços do início e do fim de cada campo", |t, p| {
        p.extend_from_slice(t.texto.trim().as_bytes());
    }),
    ("sem as quebras de linha dentro dos campos", |t, p| iso(&sem_quebras(t.texto), p)),
    ("em UTF-8 e sem as quebras de linha dentro dos campos", |t, p| {
        p.extend_from_slice(sem_quebras(t.texto).as_bytes());
    }),
    ("com quebras de linha do Windows (CR LF) dentro dos campos", |t, p| {
        iso(&t.texto.replace('\n', "\r\n"), p);
    }),
    ("com os comentários dentro dos campos", |t, p| iso(t.com_comentarios, p)),
    ("com o texto em maiúsculas", |t, p| iso(&t.texto.to_uppercase(), p)),
    ("com o texto em maiúsculas e em UTF-8", |t, p| p.extend_from_slice(t.texto.to_uppercase().as_bytes())),
    ("sem nenhum espaço", |t, p| iso(&t.texto.replace(char::is_whitespace, ""), p)),
];

/// Follows a document and computes the hash in every way known.
#[derive(Debug)]
pub(super) struct Doutor {
    digestos: Vec<Md5>,
    /// All text of the message, white space between elements included.
    com_recuo: Md5,
    /// The text of every leaf, the `hash` element included.
    com_hash: Md5,
    texto: String,
    com_comentarios: String,
    folha: bool,
    no_hash: bool,
    saida: Vec<u8>,
}

impl Default for Doutor {
    fn default() -> Self {
        Self {
            digestos: vec![Md5::default(); VARIANTES.len()],
            com_recuo: Md5::default(),
            com_hash: Md5::default(),
            texto: String::new(),
            com_comentarios: String::new(),
            folha: false,
            no_hash: false,
            saida: Vec::new(),
        }
    }
}

impl Doutor {
    pub(super) fn abrir(&mut self, hash: bool) {
        (self.folha, self.no_hash) = (true, hash);
        self.texto.clear();
        self.com_comentarios.clear();
    }

    pub(super) fn texto(&mut self, utf8: &[u8]) {
        let t = String::from_utf8_lossy(utf8);
        if !self.no_hash {
            self.saida.clear();
            iso(&t, &mut self.saida);
            self.com_recuo.juntar(&self.saida);
        }
        // Beyond the limit a text is not one that these variants explain.
        if self.folha && self.texto.len() + t.len() <= limites::TEXTO_DO_DOUTOR {
            self.texto.push_str(&t);
            self.com_comentarios.push_str(&t);
        }
    }

    pub(super) fn comentario(&mut self, utf8: &[u8]) {
        if self.folha && self.com_comentarios.len() + utf8.len() <= limites::TEXTO_DO_DOUTOR {
            self.com_comentarios.push_str(&String::from_utf8_lossy(utf8));
        }
    }

    pub(super) fn fechar(&mut self) {
        if std::mem::take(&mut self.folha) {
            let t = Texto { texto: &self.texto, com_comentarios: &self.com_comentarios };
            self.saida.clear();
            iso(t.texto, &mut self.saida);
            self.com_hash.juntar(&self.saida);
            if !self.no_hash {
                for ((_, variante), digesto) in VARIANTES.iter().zip(&mut self.digestos) {
                    self.saida.clear();
                    variante(&t, &mut self.saida);
                    digesto.juntar(&self.saida);
                }
            }
        }
        self.no_hash = false;
    }

    /// The way that gives this hash.
    pub(super) fn qual(self, informado: Md5Hex) -> Option<&'static str> {
        let certo = |d: Md5| hexadecimal(d.concluir()) == informado;
        let achada = VARIANTES.iter().zip(self.digestos).find_map(|((nome, _), d)| certo(d).then_some(*nome));
        achada
            .or_else(|| certo(self.com_recuo).then_some("com os espaços e quebras de linha entre as tags"))
            .or_else(|| certo(self.com_hash).then_some("com o próprio campo hash incluído"))
    }
}
