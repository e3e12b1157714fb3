//! What changed, line by line, with the changed part of each line: from the edits, so nothing is guessed.

use std::ops::Range;

use super::obra::Aplicada;
use crate::xml::Redacao;

/// Lines shown before and after a change.
const CONTEXTO: usize = 2;

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sinal {
    /// It is in both documents.
    Igual,
    /// It was in the document.
    Sai,
    /// It is in the corrected one.
    Entra,
}

/// A line and its parts; those that are `true` changed.
#[derive(Clone, PartialEq, Eq)]
pub struct LinhaDeDiferenca {
    /// What became of it.
    pub sinal: Sinal,
    /// Its text in parts.
    pub partes: Vec<(String, bool)>,
}

/// The length only: a line is somebody's data.
impl std::fmt::Debug for LinhaDeDiferenca {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}({} partes)", self.sinal, self.partes.len())
    }
}

/// Lines that changed together, with some around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bloco {
    /// Line of its first line in the document, from 1.
    pub linha_antes: usize,
    /// The same in the corrected one.
    pub linha_depois: usize,
    /// The lines.
    pub linhas: Vec<LinhaDeDiferenca>,
}

/// A document as lines: where each begins.
struct Linhas<'a> {
    bytes: &'a [u8],
    redacao: Redacao,
    inicios: Vec<usize>,
}

impl<'a> Linhas<'a> {
    fn de(bytes: &'a [u8], redacao: Redacao) -> Self {
        let u = redacao.unidade();
        let fim_de_linha = |i: &usize| i.is_multiple_of(u) && redacao.ascii(bytes, *i) == Some(b'\n');
        let quebras: Vec<usize> = if u == 1 {
            memchr::memchr_iter(b'\n', bytes).collect()
        } else {
            (0..bytes.len()).step_by(u).filter(fim_de_linha).collect()
        };
        let inicios =
            std::iter::once(Redacao::marca(bytes)).chain(quebras.into_iter().map(|i| i + u)).collect();
        Self { bytes, redacao, inicios }
    }

    /// The line that holds a byte.
    fn de_byte(&self, byte: usize) -> usize {
        self.inicios.partition_point(|i| *i <= byte).saturating_sub(1)
    }

    /// The bytes of a line, its end left out.
    fn bytes_de(&self, linha: usize) -> Range<usize> {
        let inicio = self.inicios[linha];
        let fim = self.inicios.get(linha + 1).map_or(self.bytes.len(), |i| i - self.redacao.unidade());
        inicio..fim.max(inicio)
    }

    fn texto(&self, r: Range<usize>) -> String {
        self.redacao.ler(&self.bytes[r]).trim_end_matches('\r').to_owned()
    }

    /// A line in parts, told apart by what was edited.
    fn partes(&self, linha: usize, editados: &[Range<usize>]) -> Vec<(String, bool)> {
        let l = self.bytes_de(linha);
        let (mut em, mut partes) = (l.start, Vec::new());
        let desde = editados.partition_point(|e| e.end < l.start);
        for e in editados[desde..].iter().take_while(|e| e.start < l.end) {
            let (a, b) = (e.start.clamp(em, l.end), e.end.clamp(em, l.end));
            for (r, mudou) in [(em..a, false), (a..b, true)] {
                if !r.is_empty() {
                    partes.push((self.texto(r), mudou));
                }
            }
            em = b;
        }
        if em < l.end || partes.is_empty() {
            partes.push((self.texto(em..l.end), false));
        }
        partes
    }
}

fn inteira(partes: &[(String, bool)]) -> String {
    partes.iter().map(|p| p.0.as_str()).collect()
}

impl Aplicada {
    /// What changed, line by line, from the document that was corrected. Blocks are in order and do not overlap.
    pub fn diferenca(&self, antes: &[u8]) -> Vec<Bloco> {
        let a = Linhas::de(antes, self.redacoes.0);
        let d = Linhas::de(&self.documento, self.redacoes.1);
        let editados_antes: Vec<_> = self.edicoes.iter().map(|e| e.antes.clone()).collect();
        let editados_depois: Vec<_> = self.edicoes.iter().map(|e| e.depois.clone()).collect();
        // Lines touched before and after; edits on the same or the next line belong together.
        let mut grupos: Vec<[Range<usize>; 2]> = Vec::new();
        for e in &self.edicoes {
            let novo = [
                a.de_byte(e.antes.start)..a.de_byte(e.antes.end) + 1,
                d.de_byte(e.depois.start)..d.de_byte(e.depois.end) + 1,
            ];
            match grupos.last_mut() {
                Some(g) if novo[0].start <= g[0].end || novo[1].start <= g[1].end => {
                    g[0].end = g[0].end.max(novo[0].end);
                    g[1].end = g[1].end.max(novo[1].end);
                }
                _ => grupos.push(novo),
            }
        }
        let mut blocos = Vec::new();
        let mut livre = 0;
        for (i, [la, ld]) in grupos.iter().enumerate() {
            let proximo = grupos.get(i + 1).map_or(a.inicios.len(), |g| g[0].start);
            let sai: Vec<_> = la.clone().map(|l| a.partes(l, &editados_antes)).collect();
            let entra: Vec<_> = ld.clone().map(|l| d.partes(l, &editados_depois)).collect();
            let linhas = parear(sai, entra);
            let desde = la.start.saturating_sub(CONTEXTO).max(livre);
            let ate = (la.end + CONTEXTO).min(proximo);
            let igual = |l: usize| LinhaDeDiferenca {
                sinal: Sinal::Igual,
                partes: vec![(a.texto(a.bytes_de(l)), false)],
            };
            let mut todas: Vec<_> = (desde..la.start).map(igual).collect();
            todas.extend(linhas);
            todas.extend((la.end..ate).map(igual));
            livre = ate;
            blocos.push(Bloco {
                linha_antes: desde + 1,
                linha_depois: ld.start + 1 - (la.start - desde),
                linhas: todas,
            });
        }
        blocos
    }
}

/// Lines that went and lines that came; those that are the same at both ends, or in pairs, are only one.
fn parear(sai: Vec<Vec<(String, bool)>>, entra: Vec<Vec<(String, bool)>>) -> Vec<LinhaDeDiferenca> {
    let linha = |sinal, partes| LinhaDeDiferenca { sinal, partes };
    let igual = |x: &[(String, bool)]| linha(Sinal::Igual, vec![(inteira(x), false)]);
    if sai.len() == entra.len() {
        let mut lista = Vec::new();
        for (s, e) in sai.into_iter().zip(entra) {
            if inteira(&s) == inteira(&e) {
                lista.push(igual(&s));
            } else {
                lista.extend([linha(Sinal::Sai, s), linha(Sinal::Entra, e)]);
            }
        }
        return lista;
    }
    #[expect(clippy::type_complexity, reason = "a pair of lines, each in parts")]
    let mesmo = |(s, e): &(&Vec<(String, bool)>, &Vec<(String, bool)>)| inteira(s) == inteira(e);
    let antes = sai.iter().zip(&entra).take_while(mesmo).count();
    let depois = sai[antes..].iter().rev().zip(entra[antes..].iter().rev()).take_while(mesmo).count();
    let (s_fim, e_fim) = (sai.len() - depois, entra.len() - depois);
    let mut lista: Vec<_> = sai[..antes].iter().map(|x| igual(x)).collect();
    lista.extend(sai[antes..s_fim].iter().map(|x| linha(Sinal::Sai, x.clone())));
    lista.extend(entra[antes..e_fim].iter().map(|x| linha(Sinal::Entra, x.clone())));
    lista.extend(sai[s_fim..].iter().map(|x| igual(x)));
    lista
}
