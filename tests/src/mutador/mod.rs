//! Mutants: valid messages with one or a few faults, chosen where validators are likely to differ.
//!
//! An operator works on the markup of the text ([`elementos`], [`textos`], [`atributos`], [`marcacao`]) or on the
//! bytes ([`octetos`]). Many mutants are still valid: refusing those is a fault as well.

mod atributos;
mod elementos;
mod indice;
mod marcacao;
mod octetos;
mod textos;

use conecta_schemas::esquemas;

use crate::gerador::{Codificacao, Mensagem};
use crate::sorteio::Sorteio;
use crate::vocabulario::Vocabulario;
use indice::{Lugar, indexar};

/// A message made wrong, or at least odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutante {
    /// The document.
    pub bytes: Vec<u8>,
    /// What was done to it.
    pub operadores: Vec<&'static str>,
}

/// A text being mutated.
struct Alvo<'a> {
    texto: &'a str,
    lugares: &'a [Lugar],
    s: &'a mut Sorteio,
    vocabulario: &'a Vocabulario,
    codificacao: Codificacao,
}

/// An operator on the markup: the text after it, or nothing where it does not apply.
type Operador = (&'static str, fn(&mut Alvo<'_>) -> Option<String>);

impl Alvo<'_> {
    fn trocar(&self, onde: std::ops::Range<usize>, novo: &str) -> String {
        format!("{}{novo}{}", &self.texto[..onde.start], &self.texto[onde.end..])
    }

    fn inserir(&self, onde: usize, novo: &str) -> String {
        self.trocar(onde..onde, novo)
    }

    /// Any element.
    fn lugar(&mut self) -> Option<Lugar> {
        let n = self.lugares.len();
        (n > 0).then(|| self.lugares[self.s.ate(n)].clone())
    }

    /// An element of a kind, when there is one.
    fn lugar_que(&mut self, serve: impl Fn(&Lugar) -> bool) -> Option<Lugar> {
        let serve: Vec<_> = self.lugares.iter().filter(|l| serve(l)).collect();
        (!serve.is_empty()).then(|| serve[self.s.ate(serve.len())].clone())
    }

    /// An element without child elements; the one that names the version is rarely taken.
    fn folha(&mut self) -> Option<Lugar> {
        for _ in 0..8 {
            let l = self.lugar_que(|l| !l.tem_filhos)?;
            if !self.texto[l.nome.clone()].ends_with("Padrao") || self.s.um_em(20) {
                return Some(l);
            }
        }
        None
    }

    fn nome_local(&self, l: &Lugar) -> &str {
        let nome = &self.texto[l.nome.clone()];
        nome.rsplit(':').next().unwrap_or(nome)
    }

    fn prefixo(&self, l: &Lugar) -> &str {
        self.texto[l.nome.clone()].split_once(':').map_or("", |(p, _)| p)
    }

    /// A position inside a text that is no boundary of it, on a character.
    fn posicao(&mut self, dentro: std::ops::Range<usize>) -> usize {
        let mut p = self.s.entre(dentro.start, dentro.end);
        while !self.texto.is_char_boundary(p) {
            p -= 1;
        }
        p
    }
}

/// Makes mutants of messages of one schema.
#[derive(Debug, Clone)]
pub struct Mutador {
    sorteio: Sorteio,
    vocabulario: Vocabulario,
    operadores: Vec<Operador>,
    /// The message at hand and its elements: many mutants are made of one message.
    atual: (String, Vec<Lugar>),
}

impl Mutador {
    /// A maker of mutants; the same seed gives the same ones.
    pub fn new(vocabulario: Vocabulario, semente: u64) -> Self {
        let operadores =
            [elementos::OPERADORES, textos::OPERADORES, atributos::OPERADORES, marcacao::OPERADORES].concat();
        Self { sorteio: Sorteio::new(semente), vocabulario, operadores, atual: (String::new(), Vec::new()) }
    }

    /// A mutant of a valid message.
    pub fn mutar(&mut self, m: &Mensagem) -> Mutante {
        if self.atual.0 != m.texto {
            self.atual = (m.texto.clone(), indexar(&m.texto));
        }
        loop {
            let mutante = self.tentar(m);
            if let Some(x) = mutante
                && !nomeia_outra_versao(&x.bytes, m.esquema.versao())
            {
                return x;
            }
        }
    }

    fn tentar(&mut self, m: &Mensagem) -> Option<Mutante> {
        let s = &mut self.sorteio;
        let vezes = match s.ate(10) {
            0 => 2,
            1 => 3,
            _ => 1,
        };
        let mut texto = m.texto.clone();
        let mut operadores = Vec::new();
        let mut bytes = None;
        for _ in 0..vezes {
            if s.chance(12) {
                let antes = bytes.take().unwrap_or_else(|| m.codificacao.codificar(&texto));
                let (nome, op) = octetos::OPERADORES[s.ate(octetos::OPERADORES.len())];
                bytes = Some(op(antes, s));
                operadores.push(nome);
                break;
            }
            let novos;
            let lugares = if operadores.is_empty() {
                &self.atual.1
            } else {
                novos = indexar(&texto);
                &novos
            };
            let (nome, op) = self.operadores[s.ate(self.operadores.len())];
            let mut alvo = Alvo {
                texto: &texto,
                lugares,
                s,
                vocabulario: &self.vocabulario,
                codificacao: m.codificacao,
            };
            if let Some(novo) = op(&mut alvo) {
                texto = novo;
                operadores.push(nome);
            }
        }
        if operadores.is_empty() {
            return None;
        }
        let bytes = bytes.unwrap_or_else(|| m.codificacao.codificar(&texto));
        Some(Mutante { bytes, operadores })
    }
}

/// Whether `Padrao` now names another version that exists: it would rightly be judged by that one.
fn nomeia_outra_versao(bytes: &[u8], versao: &str) -> bool {
    // NUL bytes are those of UTF-16.
    let sem_nulos: Vec<u8>;
    let texto = if bytes.iter().take(400).any(|b| *b == 0) {
        sem_nulos = bytes.iter().copied().filter(|b| *b != 0).collect();
        &sem_nulos
    } else {
        bytes
    };
    let mut i = 0;
    while let Some(n) = texto[i..].iter().position(|b| *b == b'P') {
        i += n + 1;
        if !texto[i..].starts_with(b"adrao") || texto.get(i + 5).is_some_and(u8::is_ascii_alphanumeric) {
            continue;
        }
        let fim = texto.len().min(i + 120);
        let outra = texto[i..fim].windows(7).any(|w| {
            esquemas().any(|e| e.versao().as_bytes() == w && e.versao() != versao)
                || (w[0] == b'2' && w[1] == b'.' && w[4] == b'.' && w[2] == b'0')
        });
        if outra {
            return true;
        }
    }
    false
}
