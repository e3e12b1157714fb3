//! The fast path: markup as nearly every message has it. The prefix of the root, no attributes, no references, no
//! comments, texts of plain characters. Anything else is left, untouched, to the general path.
//!
//! The state of the automaton says which few names can come, so names are compared, never looked up; the whole of
//! `<p:nome>texto</p:nome>` is one step.

use conecta_schemas::linhas::{NENHUM, SIMPLES, Transicao, marca};
use conecta_schemas::tabelas as t;

use super::codificacao::Codificacao;
use super::estrutura::Destino;
use super::hash::CURTO;
use super::lento::Tag;
use super::maquina::{Curta, Fase, Maquina};
use super::quadro::{Especie, Quadro};
use super::tipos::{self, branco};

/// Bytes that must follow the place of the scanner, so that fixed loads stay inside the window.
const MARGEM: usize = 96;

const UNS: u64 = 0x0101_0101_0101_0101;
const ALTOS: u64 = 0x8080_8080_8080_8080;

#[inline(always)]
fn oito(j: &[u8], p: usize) -> u64 {
    match j.get(p..p + 8) {
        Some(b) => u64::from_le_bytes([b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]]),
        None => 0,
    }
}

#[inline(always)]
fn dezesseis(j: &[u8], p: usize) -> u128 {
    match j.get(p..p + 16).and_then(|b| <[u8; 16]>::try_from(b).ok()) {
        Some(b) => u128::from_le_bytes(b),
        None => 0,
    }
}

/// Bytes of a word that equal one byte: the high bit of the first such byte is set (of later ones, perhaps).
#[inline(always)]
const fn iguais(w: u64, b: u8) -> u64 {
    let x = w ^ (UNS * b as u64);
    x.wrapping_sub(UNS) & !x & ALTOS
}

/// Whether `name>` stands at `p`.
#[inline(always)]
fn casa(j: &[u8], p: usize, tr: &Transicao) -> bool {
    let (pos, n) = (usize::from(tr.nome_pos), usize::from(tr.nome_len));
    let nome = t::NOMES_BLOB;
    if n <= 16 {
        let mascara = u128::MAX >> (128 - 8 * n);
        (dezesseis(j, p) ^ dezesseis(nome, pos)) & mascara == 0
    } else {
        let fim = n - 16;
        dezesseis(j, p) == dezesseis(nome, pos)
            && dezesseis(j, p + fim) == dezesseis(nome, pos + fim)
            && (n <= 32 || j.get(p + 16..p + fim) == nome.get(pos + 16..pos + fim))
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
            && self.espacos.quantas() == self.espacos_da_raiz
            && self.pilha.last().is_some_and(|q| q.especie == Especie::Complexo && q.tipo != NENHUM)
    }

    /// Runs from `p` as far as it can and says how far that was. Every return is between two constructs.
    pub(super) fn correr(&mut self, j: &[u8], mut p: usize) -> usize {
        let Some(limite) = j.len().checked_sub(MARGEM) else { return p };
        let com_hash = self.com_hash();
        let abre_len = self.abre_len;
        let mascara = u64::MAX >> (64 - 8 * abre_len);
        let abre = u64::from_le_bytes(self.abre) & mascara;
        let fecha = (abre & !0xFF) << 8 | u64::from(b'/') << 8 | u64::from(b'<');
        let fecha_mascara = u64::MAX >> (64 - 8 * (abre_len + 1));
        // In UTF-8 and its like, bytes beyond ASCII need a closer look.
        let altos = if matches!(self.cod, Codificacao::Iso8859_1) { 0 } else { ALTOS };
        let Some(topo) = self.pilha.last() else { return p };
        let (mut estado, mut contador, mut misto) = (topo.estado, topo.contador, t::COMPLEXOS[usize::from(topo.tipo)].misto);
        // Whether the innermost element has had no child yet: then white space before its end tag is its text.
        let mut sem_filho = self.hash.escuta();
        let parou = 'corre: loop {
            let antes = p;
            while p < limite && branco(j[p]) {
                p += 1;
            }
            if p >= limite || misto {
                break if sem_filho { antes } else { p };
            }
            let w = oito(j, p);
            if (w ^ abre) & mascara == 0 {
                let e = &t::ESTADOS[usize::from(estado)];
                let inicio = e.inicio as usize;
                let Some(fila) = t::TRANSICOES.get(inicio..inicio + usize::from(e.rapidas)) else { break antes };
                let q = p + abre_len;
                let Some(i) = fila.iter().position(|tr| casa(j, q, tr)) else {
                    break if sem_filho { antes } else { p };
                };
                let tr = &fila[i];
                let repete = tr.marcas & marca::REPETE != 0;
                let vezes = if repete { contador + 1 } else { 1 };
                if repete && tr.max != NENHUM && vezes > u32::from(tr.max) {
                    break if sem_filho { antes } else { p };
                }
                let a = q + usize::from(tr.nome_len);
                if tr.filho & SIMPLES != 0 {
                    let mut b = a;
                    // Text up to the first byte that is not plain.
                    loop {
                        if b >= limite {
                            break 'corre if sem_filho { antes } else { p };
                        }
                        let w = oito(j, b);
                        let pare = iguais(w, b'<') | iguais(w, b'&') | iguais(w, b']')
                            | (w.wrapping_sub(UNS * 0x20) & !w & ALTOS)
                            | (w & altos);
                        if pare != 0 {
                            b += (pare.trailing_zeros() / 8) as usize;
                            break;
                        }
                        b += 8;
                    }
                    let c = b + abre_len + 1;
                    let fecha_bem = (oito(j, b) ^ fecha) & fecha_mascara == 0 && casa(j, c, tr);
                    let texto = &j[a..b];
                    let s = &t::SIMPLES_TIPOS[usize::from(tr.filho & !SIMPLES)];
                    if !fecha_bem || tipos::conferir(s, texto, false).is_err() {
                        break if sem_filho { antes } else { p };
                    }
                    if tr.marcas & marca::NUMERO_GUIA != 0 {
                        self.numero_da_guia(texto);
                    }
                    if com_hash {
                        if sem_filho {
                            self.hash.abrir();
                            self.hash.fechar();
                        }
                        match j.get(a..a + CURTO).and_then(|x| <&[u8; CURTO]>::try_from(x).ok()) {
                            Some(x) if texto.len() <= CURTO => self.hash.folha_curta(x, texto.len()),
                            _ => self.hash.folha(texto),
                        }
                    }
                    sem_filho = false;
                    (estado, contador) = (tr.proximo, vezes);
                    p = c + usize::from(tr.nome_len);
                } else {
                    if self.pilha.len() >= super::limites::PROFUNDIDADE {
                        break if sem_filho { antes } else { p };
                    }
                    if com_hash && sem_filho {
                        self.hash.abrir();
                        self.hash.fechar();
                    }
                    if let Some(topo) = self.pilha.last_mut() {
                        (topo.estado, topo.contador) = (tr.proximo, vezes);
                    }
                    self.entrar(tr, (inicio + i) as u32, vezes);
                    let c = &t::COMPLEXOS[usize::from(tr.filho)];
                    (estado, contador, misto) = (c.inicio, 0, c.misto);
                    sem_filho = true;
                    p = a;
                }
            } else if (w ^ fecha) & fecha_mascara == 0 {
                let Some(topo) = self.pilha.last() else { break antes };
                let Some(tr) = topo.transicao() else { break if sem_filho { antes } else { p } };
                let q = p + abre_len + 1;
                if !topo.regular || sem_filho || !t::ESTADOS[usize::from(estado)].aceita || !casa(j, q, tr) {
                    break if sem_filho { antes } else { p };
                }
                // What was told of this element must be forgotten with it: the general path does that.
                if !self.pendencias.is_empty() {
                    break p;
                }
                p = q + usize::from(tr.nome_len);
                self.sair();
                let Some(topo) = self.pilha.last() else { break p };
                if topo.especie != Especie::Complexo {
                    break p;
                }
                (estado, contador, misto) = (topo.estado, topo.contador, t::COMPLEXOS[usize::from(topo.tipo)].misto);
            } else {
                break if sem_filho { antes } else { p };
            }
        };
        if let Some(topo) = self.pilha.last_mut()
            && topo.especie == Especie::Complexo
        {
            (topo.estado, topo.contador) = (estado, contador);
        }
        if com_hash {
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
