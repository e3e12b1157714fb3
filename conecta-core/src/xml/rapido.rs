//! The fast path: markup as nearly every message has it. The prefix of the root, no attributes, no references, no
//! comments, texts of plain characters. Anything else is left, untouched, to the general path.
//!
//! The state of the automaton says which few names can come, so names are compared, never looked up; the whole of
//! `<p:nome>texto</p:nome>` is one step.

use conecta_schemas::linhas::{Base, NENHUM, NOME_FIXO, NOME_RAPIDO, SIMPLES, Simples, Transicao, marca};
use conecta_schemas::tabelas as t;

use super::codificacao::Codificacao;
use super::estrutura::Destino;
use super::hash::CURTO;
use super::lento::Tag;
use super::limites;
use super::maquina::{Curta, Fase, Maquina};
use super::quadro::{Especie, Quadro};
use super::tipos::{self, branco};

/// Bytes that must follow the place of the scanner, so that fixed loads stay inside the window.
const MARGEM: usize = 192;

const UNS: u64 = 0x0101_0101_0101_0101;
const ALTOS: u64 = 0x8080_8080_8080_8080;

#[inline(always)]
fn oito(j: &[u8], p: usize) -> u64 {
    // One check of the start and one of the rest is the cheapest form that needs no unsafe.
    match j.get(p..).and_then(|r| r.first_chunk()) {
        Some(b) => u64::from_le_bytes(*b),
        None => 0,
    }
}

/// Bytes of a word that equal one byte: the high bit of the first such byte is set (of later ones, perhaps).
#[inline(always)]
const fn iguais(w: u64, b: u8) -> u64 {
    let x = w ^ (UNS * b as u64);
    x.wrapping_sub(UNS) & !x & ALTOS
}

/// The first `n` bytes of a word, for `n` of 1 to 8.
#[inline(always)]
const fn primeiros(n: usize) -> u64 {
    u64::MAX >> (((8 - n) * 8) & 63)
}

/// Bytes of the window looked at together: a start tag and the head of a text. Places inside are masked to
/// [`DENTRO`], so that no load needs a check of its own.
type Vista = [u8; 160];
const DENTRO: usize = 127;

/// The bytes at a place of the window, when there are enough.
#[inline(always)]
fn vista(j: &[u8], p: usize) -> Option<&Vista> {
    j.get(p..).and_then(|r| r.first_chunk())
}

#[inline(always)]
fn oito_em(v: &Vista, i: usize) -> u64 {
    let i = i & DENTRO;
    let mut b = [0; 8];
    b.copy_from_slice(&v[i..i + 8]);
    u64::from_le_bytes(b)
}

#[inline(always)]
fn dezesseis_em(v: &Vista, i: usize) -> u128 {
    let i = i & DENTRO;
    let mut b = [0; 16];
    b.copy_from_slice(&v[i..i + 16]);
    u128::from_le_bytes(b)
}

/// The first `n` bytes of sixteen, and of eight, for every length of a name.
static MASCARAS: [(u128, u64); 64] = {
    let mut m = [(u128::MAX, u64::MAX); 64];
    let mut n = 0;
    while n < 16 {
        m[n].0 = (1 << (8 * n)) - 1;
        if n < 8 {
            m[n].1 = (1 << (8 * n)) - 1;
        }
        n += 1;
    }
    m
};

/// `name>` ready to be compared: its first and its last sixteen bytes, which overlap, so that names of any usual
/// length are compared without a branch.
#[derive(Clone, Copy)]
struct Nome {
    cabeca: u128,
    cauda: u128,
    mascara: u128,
    /// Where the last sixteen bytes begin.
    desvio: usize,
}

impl Nome {
    #[inline(always)]
    fn de(tr: &Transicao) -> Self {
        let n = usize::from(tr.nome_len);
        let nome: &[u8; NOME_FIXO] = &t::NOMES_FIXOS[usize::from(tr.nome)];
        let desvio = n.saturating_sub(16) & 31;
        let mut b = [0; 16];
        b.copy_from_slice(&nome[..16]);
        let cabeca = u128::from_le_bytes(b);
        b.copy_from_slice(&nome[desvio..desvio + 16]);
        Self { cabeca, cauda: u128::from_le_bytes(b), mascara: MASCARAS[n & 63].0, desvio }
    }

    /// Whether the name stands at a place.
    #[inline(always)]
    fn casa(&self, v: &Vista, i: usize) -> bool {
        let cabeca = dezesseis_em(v, i) ^ self.cabeca;
        let cauda = dezesseis_em(v, i + self.desvio) ^ self.cauda;
        (cabeca | cauda) & self.mascara == 0
    }
}

/// Whether a text has only plain characters: no control, `&` or `]`, and none of `altos`. It ends before a `<`.
#[inline(always)]
fn simples(j: &[u8], a: usize, b: usize, altos: u64) -> bool {
    let mut i = a;
    while i < b {
        let w = oito(j, i);
        let pare =
            iguais(w, b'&') | iguais(w, b']') | (w.wrapping_sub(UNS * 0x20) & !w & ALTOS) | (w & altos);
        let resto = b - i;
        // What is set beyond the first hit may be false, so only the text itself is looked at.
        if pare & if resto < 8 { primeiros(resto) } else { u64::MAX } != 0 {
            return false;
        }
        i += 8;
    }
    true
}

/// Where the text that begins before `p` ends: at the next `<`.
#[inline(never)]
fn fim_do_texto(j: &[u8], p: usize, limite: usize) -> usize {
    memchr::memchr(b'<', &j[p.min(limite)..]).map_or(j.len(), |n| p.min(limite) + n)
}

/// The place after the white space at `p`: most often nothing, or a line end and spaces.
#[inline(always)]
fn pular_branco(j: &[u8], p: usize, limite: usize) -> usize {
    const ESPACOS: u64 = UNS * b' ' as u64;
    let Some(v) = vista(j, p) else { return p };
    if v[0] > b' ' {
        return p;
    }
    if v[0] == b'\n' {
        let mut n = 1;
        while n < DENTRO - 8 {
            let x = oito_em(v, n) ^ ESPACOS;
            if x != 0 {
                n += (x.trailing_zeros() / 8) as usize;
                if v[n & DENTRO] > b' ' {
                    return p + n;
                }
                break;
            }
            n += 8;
        }
    }
    brancos(j, p, limite)
}

/// The place after any white space at `p`.
#[inline(never)]
fn brancos(j: &[u8], mut p: usize, limite: usize) -> usize {
    while p < limite && branco(j[p]) {
        p += 1;
    }
    p
}

/// Checks the text of a leaf, whose first eight bytes are `w`. A text that another look might accept is not accepted here.
#[inline(always)]
fn texto_certo(s: &Simples, j: &[u8], a: usize, b: usize, w: u64, altos: u64) -> bool {
    let n = b - a;
    match s.base {
        Base::Texto if s.enumeracao != NENHUM => {
            if n == 0 || n > 8 {
                return tipos::conferir(s, &j[a..b], false).is_ok();
            }
            // Zeros fill the word after the text, so a zero at its end must not pass for them.
            j[b - 1] > b' '
                && tipos::chave_na_tabela(
                    &t::ENUMERACOES[usize::from(s.enumeracao)],
                    w & primeiros(n),
                    &j[a..b],
                )
        }
        Base::Texto => simples(j, a, b, altos) && tipos::conferir(s, &j[a..b], false).is_ok(),
        Base::Base64 => simples(j, a, b, altos) && tipos::conferir(s, &j[a..b], false).is_ok(),
        // White space around the value is right but counts for the hash only after its line ends are normalised.
        _ => {
            n > 0
                && n <= limites::VALOR
                && j[a] > b' '
                && j[b - 1] > b' '
                && tipos::conferir(s, &j[a..b], false).is_ok()
        }
    }
}

impl Maquina {
    /// Takes the prefix of the root of the message, if its tags are of a form that the fast path can compare.
    pub(super) fn preparar_rapida(&mut self, tag: &Tag<'_>) {
        let prefixo = tag.nome.len() - tag.local.len();
        self.rapida = prefixo <= 5 && !self.opcoes.caminho_lento;
        self.abre_len = 0;
        if prefixo <= 5 {
            self.abre = [0; 8];
            self.abre[0] = b'<';
            self.abre[1..=prefixo].copy_from_slice(&tag.nome[..prefixo]);
            self.abre_len = prefixo + 1;
        }
    }

    /// Whether a start tag is written as the fast path would have it.
    pub(super) fn regular(&self, tag: &Tag<'_>, q: &Quadro) -> bool {
        self.abre_len > 0
            && tag.local.len() < NOME_RAPIDO
            && q.transicao().is_some_and(|tr| t::NOMES[usize::from(tr.nome)].as_bytes() == tag.local)
            && tag.nome[..tag.nome.len() - tag.local.len()] == self.abre[1..self.abre_len]
    }

    /// Whether the scanner stands where the fast path can go on.
    #[inline]
    pub(super) fn pode_correr(&self) -> bool {
        self.rapida
            && self.fase == Fase::Dentro
            && self.aberto == super::maquina::Aberto::Nada
            && self.doutor.is_none()
            && self.colheita.is_none()
            && self.espacos.quantas() == self.espacos_da_raiz
            && self.pilha.last().is_some_and(|q| q.especie == Especie::Complexo && q.tipo != NENHUM)
    }

    /// Runs from `p` as far as it can and says how far that was. Every return is between two constructs.
    pub(super) fn correr(&mut self, j: &[u8], p: usize) -> usize {
        if self.com_hash() { self.correr_com::<true>(j, p) } else { self.correr_com::<false>(j, p) }
    }

    #[inline(never)]
    fn correr_com<const HASH: bool>(&mut self, j: &[u8], mut p: usize) -> usize {
        let Some(limite) = j.len().checked_sub(MARGEM) else { return p };
        let abre_len = self.abre_len;
        let mascara = primeiros(abre_len);
        let abre = u64::from_le_bytes(self.abre) & mascara;
        let fecha = (abre & !0xFF) << 8 | u64::from(b'/') << 8 | u64::from(b'<');
        let fecha_mascara = primeiros(abre_len + 1);
        // In UTF-8 and its like, bytes beyond ASCII need a closer look.
        let altos = if matches!(self.cod, Codificacao::Iso8859_1) { 0 } else { ALTOS };
        let Some(topo) = self.pilha.last() else { return p };
        let (mut estado, mut contador, mut ultima) = (topo.estado, topo.contador, topo.ultima);
        let mut misto = t::COMPLEXOS[usize::from(topo.tipo)].misto;
        // Whether the innermost element has had no child yet: then white space before its end tag is its text.
        let mut sem_filho = self.hash.escuta();
        // Whether the general path left such text on approval.
        let mut pendente = sem_filho;
        let parou = loop {
            let antes = p;
            p = pular_branco(j, p, limite);
            let ficar = if sem_filho { antes } else { p };
            if p >= limite || misto {
                break ficar;
            }
            let Some(v) = vista(j, p) else { break ficar };
            let w = oito_em(v, 0);
            if (w ^ abre) & mascara == 0 {
                let e = &t::ESTADOS[usize::from(estado)];
                let inicio = e.inicio as usize;
                let w = oito_em(v, abre_len);
                let Some(fila) = t::TRANSICOES.get(inicio..inicio + usize::from(e.rapidas)) else {
                    break ficar;
                };
                let mut i = 0;
                let achada = loop {
                    let Some(tr) = fila.get(i) else { break None };
                    if (w ^ tr.chave) & MASCARAS[usize::from(tr.nome_len & 63)].1 == 0 {
                        let nome = Nome::de(tr);
                        if nome.casa(v, abre_len) {
                            break Some((tr, nome));
                        }
                    }
                    i += 1;
                };
                let Some((tr, nome)) = achada else { break ficar };
                let vezes = if tr.marcas & marca::REPETE == 0 {
                    1
                } else {
                    if tr.max != NENHUM && contador >= u32::from(tr.max) {
                        break ficar;
                    }
                    contador + 1
                };
                let n = usize::from(tr.nome_len);
                let texto = abre_len + n;
                let a = p + texto;
                if tr.filho & SIMPLES != 0 {
                    let w = oito_em(v, texto);
                    let (m, longe) = (iguais(w, b'<'), iguais(oito_em(v, texto + 8), b'<'));
                    let b = if m | longe != 0 {
                        let bits = if m == 0 { longe.trailing_zeros() + 64 } else { m.trailing_zeros() };
                        a + (bits / 8) as usize
                    } else {
                        fim_do_texto(j, a + 16, limite)
                    };
                    let Some(u) = vista(j, b) else { break ficar };
                    let s = &t::SIMPLES_TIPOS[usize::from(tr.filho & !SIMPLES)];
                    if (oito_em(u, 0) ^ fecha) & fecha_mascara != 0
                        || !nome.casa(u, abre_len + 1)
                        || !texto_certo(s, j, a, b, w, altos)
                    {
                        break ficar;
                    }
                    if tr.marcas & marca::NUMERO_GUIA != 0 {
                        self.numero_da_guia(&j[a..b]);
                    }
                    if HASH {
                        if pendente {
                            self.hash.abrir();
                            self.hash.fechar();
                            pendente = false;
                        }
                        if b - a <= CURTO {
                            self.hash.folha_curta(dezesseis_em(v, texto).to_le_bytes(), b - a);
                        } else {
                            self.hash.folha_longa(&j[a..b]);
                        }
                    }
                    sem_filho = false;
                    (estado, contador, ultima) = (tr.proximo, vezes, (inicio + i) as u32);
                    p = b + abre_len + 1 + n;
                } else {
                    if self.pilha.len() >= limites::PROFUNDIDADE {
                        break ficar;
                    }
                    if HASH && pendente {
                        self.hash.abrir();
                        self.hash.fechar();
                        pendente = false;
                    }
                    if let Some(topo) = self.pilha.last_mut() {
                        (topo.estado, topo.contador, topo.ultima) = (tr.proximo, vezes, (inicio + i) as u32);
                    }
                    self.entrar(tr, (inicio + i) as u32, vezes);
                    let c = &t::COMPLEXOS[usize::from(tr.filho)];
                    (estado, contador, misto) = (c.inicio, 0, c.misto);
                    ultima = super::quadro::SEM_TRANSICAO;
                    sem_filho = true;
                    p = a;
                }
            } else if (w ^ fecha) & fecha_mascara == 0 {
                let Some(topo) = self.pilha.last() else { break ficar };
                let Some(tr) = topo.transicao() else { break ficar };
                // What was told of this element must be forgotten with it: the general path does that.
                let comum =
                    topo.regular && !sem_filho && self.pendencias.is_empty() && self.devidos.is_empty();
                if !comum || !t::ESTADOS[usize::from(estado)].aceita || !Nome::de(tr).casa(v, abre_len + 1) {
                    break ficar;
                }
                p += abre_len + 1 + usize::from(tr.nome_len);
                self.sair();
                let Some(topo) = self.pilha.last() else { break p };
                if topo.especie != Especie::Complexo {
                    break p;
                }
                (estado, contador, ultima) = (topo.estado, topo.contador, topo.ultima);
                misto = t::COMPLEXOS[usize::from(topo.tipo)].misto;
            } else {
                break ficar;
            }
        };
        if let Some(topo) = self.pilha.last_mut()
            && topo.especie == Especie::Complexo
        {
            (topo.estado, topo.contador, topo.ultima) = (estado, contador, ultima);
        }
        if HASH {
            self.hash.retomar(sem_filho);
        }
        parou
    }

    fn entrar(&mut self, tr: &Transicao, trans: u32, indice: u32) {
        let d = Destino::do_tipo(tr.filho, trans, indice);
        self.pilha.push(Quadro {
            especie: d.especie,
            tipo: d.tipo,
            estado: t::COMPLEXOS[usize::from(d.tipo)].inicio,
            contador: 0,
            ultima: super::quadro::SEM_TRANSICAO,
            trans,
            indice,
            nome: self.nomes.len() as u32,
            nome_len: 0,
            texto_dito: false,
            repeticao_dita: false,
            regular: true,
        });
        if tr.marcas & marca::GUIA != 0 && self.guia_profundidade == 0 {
            self.guia_profundidade = self.pilha.len();
            self.guia = None;
            self.coletor.guia_abre();
        }
        if self.pilha.len() == self.raiz + 2 {
            self.anotar_corpo();
        }
    }

    fn sair(&mut self) {
        if self.pilha.len() == self.guia_profundidade {
            self.guia_profundidade = 0;
            self.guia = None;
            self.coletor.guia_fecha();
        }
        if let Some(q) = self.pilha.pop() {
            self.nomes.truncate(q.nome as usize);
        }
    }

    #[cold]
    fn numero_da_guia(&mut self, texto: &[u8]) {
        if self.guia.is_none() {
            let n = if texto.is_ascii() {
                Curta::new(texto)
            } else {
                Curta::new(self.cod.texto(texto).as_bytes())
            };
            self.coletor.guia_numero(n.como_str());
            self.guia = Some(n);
        }
    }
}
