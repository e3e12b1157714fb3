//! The fast path: markup as nearly every message has it. The prefix of the root, no attributes, no comments, texts of
//! plain characters. Anything else is left, untouched, to the general path.
//!
//! Three ideas make it fast:
//!
//! - **Names are predicted, never looked up.** The state of the automaton lists the few elements that can come, so the
//!   bytes of the tag are compared with those names, as words of eight bytes that overlap; a match is also where the
//!   name ends. Most often the first name is the one.
//! - **A leaf is one step.** `<p:nome>texto</p:nome>` is recognised whole: the tag, the text with its type ([`folhas`]),
//!   and the end tag, which is known beforehand.
//! - **Bounds are checked once a step.** All the bytes that a step looks at are in one [`Vista`] of fixed size; what is
//!   too near the end of the window for that is looked at in a copy with zeros after it, which match nothing.
//!
//! What is hot lives in local variables and is written back when the run ends.

use conecta_schemas::linhas::{NENHUM, NOME_RAPIDO, SIMPLES, Transicao, marca};
use conecta_schemas::tabelas as t;

use super::codificacao::Codificacao;
use super::colheita::{Folha, assinada};
use super::folhas;
use super::lento::Tag;
use super::limites;
use super::maquina::{Curta, Fase, Maquina, Trecho};
use super::md5::CURTO;
use super::palavras::{ALTOS, VISTA, Vista, lugar, oito, oito_vezes};
use super::quadro::{Especie, Quadro, SEM_TRANSICAO};
use super::tipos::branco;

/// Bytes at the end of a window that are looked at in a copy, should the fast path stop there.
const FIM: usize = 512;

/// Whether `name>` stands at a place, for names of up to [`NOME_RAPIDO`].
#[inline(always)]
fn casa(tr: &Transicao, v: &Vista, i: usize) -> bool {
    let (n, p) = (comprimento(tr), &tr.palavras);
    if (oito(v, i) ^ p.inicio) & p.mascara != 0 {
        return false;
    }
    if n <= 8 {
        return true;
    }
    let mut difere = oito(v, i + n - 8) ^ p.fim;
    if n > 16 {
        difere |= (oito(v, i + 8) ^ p.meio) | (oito(v, i + n - 16) ^ p.antes);
    }
    difere == 0
}

/// Length of `name>`, said so that no load by it needs a check.
#[inline(always)]
fn comprimento(tr: &Transicao) -> usize {
    usize::from(tr.nome_len & 63)
}

/// Length of the white space at the start, if it is nothing or a line end and the spaces of an indentation.
#[inline(always)]
fn recuo(v: &Vista) -> usize {
    const LINHA: u64 = u64::from_le_bytes(*b"\n       ");
    let w = oito(v, 0);
    if w as u8 == b'<' {
        return 0;
    }
    let mut x = w ^ LINHA;
    let mut n = 0;
    while x == 0 && n < 128 {
        n += 8;
        x = oito(v, n) ^ oito_vezes(b' ');
    }
    n + lugar(x)
}

/// Length of any white space at the start.
#[cold]
fn brancos(j: &[u8]) -> usize {
    j.iter().take_while(|c| branco(**c)).count()
}

/// The tags of a message as the fast path knows them: those with the prefix of the root.
#[derive(Clone, Copy)]
struct Tags {
    /// `<p:` and `</p:`, and ones over their bytes.
    abre: (u64, u64),
    fecha: (u64, u64),
    /// Bytes of `<p:`.
    n: usize,
}

impl Tags {
    #[inline(always)]
    fn abre(&self, w: u64) -> bool {
        (w ^ self.abre.0) & self.abre.1 == 0
    }

    #[inline(always)]
    fn fecha(&self, w: u64) -> bool {
        (w ^ self.fecha.0) & self.fecha.1 == 0
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
            && !self.colheita.as_ref().is_some_and(|c| c.em_assinatura())
            && !self.hash.em_duvida()
            && self.espacos.quantas() == self.espacos_da_raiz
            && self.pilha.last().is_some_and(corre)
    }

    /// Runs from `p` as far as it can and says how far that was. It stops between two constructs only.
    pub(super) fn correr(&mut self, j: &[u8], p: usize) -> usize {
        self.colher_ate(j, p);
        let p = p + self.trecho(&j[p..], self.base + p as u64);
        // The end of the window, with zeros for what is not there.
        match j.get(p..) {
            Some(fim @ [_, ..]) if fim.len() < FIM && self.pode_correr() => {
                self.colher_ate(j, p);
                let mut copia = [0; FIM + VISTA];
                copia[..fim.len()].copy_from_slice(fim);
                p + self.trecho(&copia, self.base + p as u64).min(fim.len())
            }
            _ => p,
        }
    }

    /// Runs over some bytes, the first of which is at `em` of the document; gives how many are done with.
    fn trecho(&mut self, j: &[u8], em: u64) -> usize {
        match (self.com_hash(), self.colheita.is_some()) {
            (true, false) => self.trecho_com::<true, false>(j, em),
            (false, false) => self.trecho_com::<false, false>(j, em),
            (true, true) => self.trecho_com::<true, true>(j, em),
            (false, true) => self.trecho_com::<false, true>(j, em),
        }
    }

    fn tags(&self) -> Tags {
        // Said so that no load by it needs a check.
        let n = self.abre_len & 7;
        let mascara = u64::MAX >> (64 - 8 * n);
        let abre = u64::from_le_bytes(self.abre) & mascara;
        let fecha = (abre & !0xFF) << 8 | u64::from_le_bytes(*b"</\0\0\0\0\0\0");
        Tags { abre: (abre, mascara), fecha: (fecha, mascara << 8 | 0xFF), n }
    }

    /// `HASH`: texts go into the hash. `COLHE`: the tree is gathered.
    #[inline(never)]
    fn trecho_com<const HASH: bool, const COLHE: bool>(&mut self, j: &[u8], em: u64) -> usize {
        let tags = self.tags();
        // In UTF-8 and its like, bytes beyond ASCII need a closer look.
        let altos = if self.cod == Codificacao::Iso8859_1 { 0 } else { ALTOS };
        // What was told of an element must be forgotten with it: the general path does that.
        let limpo = self.pendencias.is_empty()
            && self.devidos.is_empty()
            && self.ditos.is_empty()
            && self.supostos.is_empty();
        let Some(topo) = self.pilha.last() else { return 0 };
        let (mut estado, mut contador, mut ultima) = (topo.estado, topo.contador, topo.ultima);
        // Whether the innermost element has had no child yet: then white space before its end tag is its text.
        let mut sem_filho = self.hash.escuta();
        let mut resto = j;
        let onde = |resto: &[u8]| em + (j.len() - resto.len()) as u64;
        // What was left after the last construct, before white space.
        let mut depois = j.len();
        while let Some(v) = resto.first_chunk::<VISTA>() {
            let n = recuo(v);
            resto = &resto[n..];
            let Some(v) = resto.first_chunk::<VISTA>() else { break };
            let w = oito(v, 0);
            if tags.abre(w) {
                let e = &t::ESTADOS[usize::from(estado)];
                let mut candidatas = e.inicio..e.inicio + u32::from(e.rapidas);
                let achada = candidatas.find_map(|i| {
                    t::TRANSICOES.get(i as usize).filter(|tr| casa(tr, v, tags.n)).map(|tr| (i, tr))
                });
                let Some((i, tr)) = achada else { break };
                let repete = tr.marcas & marca::REPETE != 0;
                if repete && tr.max != NENHUM && contador >= u32::from(tr.max) {
                    break;
                }
                let inicio = tags.n + comprimento(tr);
                let vezes = if repete { contador + 1 } else { 1 };
                if tr.filho & SIMPLES != 0 {
                    let fim = |n: usize| inicio + (n & 127);
                    let fecha = |n: &usize| tags.fecha(oito(v, fim(*n))) && casa(tr, v, fim(*n) + tags.n + 1);
                    let n = match folhas::ler(tr, v, inicio, altos).filter(fecha) {
                        Some(n) => {
                            if tr.marcas & (marca::NUMERO_GUIA | marca::ANOTA) != 0
                                && !self.notar(tr, &v[inicio..fim(n)], onde(resto) + inicio as u64, n)
                            {
                                break;
                            }
                            if HASH && tr.marcas & marca::HASH == 0 {
                                if n <= CURTO {
                                    self.hash.folha_curta(dezesseis(v, inicio), n);
                                } else {
                                    self.hash.folha_longa(&v[inicio..fim(n)]);
                                }
                            }
                            if COLHE {
                                let dentro = onde(resto) + inicio as u64;
                                let folha = Folha { tr, vezes, inicio, dentro, n };
                                self.colher_folha((j, em), &folha, &v[inicio..fim(n)]);
                            }
                            fim(n) + inicio + 1
                        }
                        None => {
                            let dentro = onde(resto) + inicio as u64;
                            let folha = Folha { tr, vezes, inicio, dentro, n: 0 };
                            match self.folha_longa((j, em), folha, &tags, &resto[inicio..]) {
                                Some(n) => inicio + n + inicio + 1,
                                None => break,
                            }
                        }
                    };
                    sem_filho = false;
                    (estado, contador, ultima) = (tr.proximo, vezes, i);
                    resto = &resto[n..];
                } else {
                    if self.pilha.len() >= limites::PROFUNDIDADE || COLHE && assinada(tr) {
                        break;
                    }
                    if let Some(topo) = self.pilha.last_mut() {
                        (topo.estado, topo.contador, topo.ultima) = (tr.proximo, vezes, i);
                    }
                    estado = self.entrar(tr, i, vezes);
                    if COLHE {
                        self.colher_grupo((j, em), tr, vezes, onde(resto), inicio);
                    }
                    (contador, ultima, sem_filho) = (0, SEM_TRANSICAO, true);
                    resto = &resto[inicio..];
                }
            } else if tags.fecha(w) {
                let Some(topo) = self.pilha.last() else { break };
                let Some(tr) = topo.transicao() else { break };
                let comum = topo.regular && !sem_filho && limpo;
                if !comum || !t::ESTADOS[usize::from(estado)].aceita || !casa(tr, v, tags.n + 1) {
                    break;
                }
                if COLHE {
                    let ini = onde(resto);
                    self.colher_fim((j, em), ini, ini + (tags.n + 1 + comprimento(tr)) as u64);
                }
                resto = &resto[tags.n + 1 + comprimento(tr)..];
                self.sair();
                let Some(topo) = self.pilha.last().filter(|q| corre(q)) else {
                    self.hash.retomar(false);
                    return j.len() - resto.len();
                };
                (estado, contador, ultima) = (topo.estado, topo.contador, topo.ultima);
            } else {
                match brancos(resto) {
                    0 => break,
                    n => resto = &resto[n..],
                }
                continue;
            }
            depois = resto.len();
        }
        if let Some(topo) = self.pilha.last_mut() {
            (topo.estado, topo.contador, topo.ultima) = (estado, contador, ultima);
        }
        if HASH {
            self.hash.retomar(sem_filho);
        }
        j.len() - if sem_filho { depois } else { resto.len() }
    }

    /// Opens an element that a transition leads to; gives its first state.
    #[inline(never)]
    fn entrar(&mut self, tr: &Transicao, trans: u32, indice: u32) -> u16 {
        let estado = t::COMPLEXOS[usize::from(tr.filho)].inicio;
        self.pilha.push(Quadro {
            especie: Especie::Complexo,
            tipo: tr.filho,
            estado,
            contador: 0,
            ultima: SEM_TRANSICAO,
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
        estado
    }

    /// Closes the innermost element, which has no name kept apart.
    #[inline(never)]
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

    /// Takes a leaf of any form that the fast path can judge, from its text on; gives the length of the text as it stands
    /// there.
    #[cold]
    fn folha_longa(&mut self, j: (&[u8], u64), mut folha: Folha, tags: &Tags, resto: &[u8]) -> Option<usize> {
        let (tr, em) = (folha.tr, folha.dentro);
        let n = memchr::memchr(b'<', resto)?;
        let (texto, fim) = resto.split_at(n);
        let v = fim.first_chunk::<VISTA>()?;
        if !tags.fecha(oito(v, 0)) || !casa(tr, v, tags.n + 1) {
            return None;
        }
        let mut rascunho = std::mem::take(&mut self.rascunho);
        let s = &t::SIMPLES_TIPOS[usize::from(tr.filho & !SIMPLES)];
        let feita = folhas::ler_longa(s, texto, self.cod, &mut rascunho).is_some_and(|lido| {
            folha.n = n;
            let feita = self.notar(tr, lido, em, n) && self.contar_no_hash(tr, lido);
            if feita && self.colheita.is_some() {
                self.colher_folha(j, &folha, lido);
            }
            feita
        });
        self.rascunho = rascunho;
        feita.then_some(n)
    }

    /// Keeps the text of a leaf that is needed later; `false` when the general path must look at it.
    #[cold]
    fn notar(&mut self, tr: &Transicao, texto: &[u8], ini: u64, n: usize) -> bool {
        if tr.marcas & marca::ANOTA != 0 {
            if !self.versao_exata || !texto.is_ascii() {
                return false;
            }
            let local = Trecho { ini, fim: ini + n as u64, posicao: None };
            let no_epilogo = self.pilha.len() == self.raiz + 1;
            self.anotar(t::NOMES[usize::from(tr.nome)], texto, local, no_epilogo);
        } else if tr.marcas & marca::NUMERO_GUIA != 0 {
            self.numero_da_guia(texto);
        }
        true
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

    /// Takes the text of a leaf into the hash, which is of every text but its own.
    fn contar_no_hash(&mut self, tr: &Transicao, texto: &[u8]) -> bool {
        if self.com_hash() && tr.marcas & marca::HASH == 0 {
            if self.cod.utf8() && !texto.is_ascii() {
                self.hash.folha_utf8(texto);
            } else {
                self.hash.folha_longa(texto);
            }
        }
        true
    }
}

/// Whether the content of an element is judged here: by an automaton, without text between its children.
fn corre(q: &Quadro) -> bool {
    q.especie == Especie::Complexo && t::COMPLEXOS.get(usize::from(q.tipo)).is_some_and(|c| !c.misto)
}

#[inline(always)]
fn dezesseis(v: &Vista, i: usize) -> [u8; CURTO] {
    v.get(i..).and_then(<[u8]>::first_chunk).copied().unwrap_or_default()
}
