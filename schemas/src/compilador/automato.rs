//! From an encoded content model to a minimal deterministic automaton (Glushkov, then partition refinement).
//! A repeated element is one position with a counted loop, so `maxOccurs="10000"` costs one state.

use std::collections::{BTreeSet, HashMap};

use super::rapidas::palavras;
use super::{Res, Tabelas, u16_de};
use crate::linhas::{Curinga, Estado, Leitura, NENHUM, NOME_RAPIDO, SIMPLES, Transicao, marca, modelo};

/// An element or wildcard of the content model.
#[derive(Clone, Copy)]
struct Posicao {
    op: u16,
    a: u16,
    b: u16,
    max: u16,
}

/// What a part of the model contributes to the automaton.
#[derive(Default, Clone)]
struct Trecho {
    anulavel: bool,
    primeiros: Vec<usize>,
    ultimos: Vec<usize>,
}

#[derive(Default)]
struct Construcao {
    posicoes: Vec<Posicao>,
    segue: Vec<Vec<usize>>,
}

impl Construcao {
    /// Reads one part of the code from `i`; gives its contribution and where the next part begins.
    fn parte(&mut self, m: &[u16], i: usize) -> Res<(Trecho, usize)> {
        match m[i] {
            op @ (modelo::SEQUENCIA | modelo::ESCOLHA) => {
                let (n, min, max) = (m[i + 1], m[i + 2], m[i + 3]);
                let mut t = Trecho { anulavel: op == modelo::SEQUENCIA, ..Trecho::default() };
                let mut j = i + 4;
                for _ in 0..n {
                    let (p, k) = self.parte(m, j)?;
                    j = k;
                    if op == modelo::ESCOLHA {
                        t.anulavel |= p.anulavel;
                        t.primeiros.extend(p.primeiros);
                        t.ultimos.extend(p.ultimos);
                        continue;
                    }
                    self.ligar(&t.ultimos, &p.primeiros);
                    if t.anulavel {
                        t.primeiros.extend(&p.primeiros);
                    }
                    if p.anulavel {
                        t.ultimos.extend(p.ultimos);
                    } else {
                        t.ultimos = p.ultimos;
                    }
                    t.anulavel &= p.anulavel;
                }
                match max {
                    1 => {}
                    NENHUM => self.ligar(&t.ultimos.clone(), &t.primeiros.clone()),
                    _ => return Err(format!("a group that occurs up to {max} times is not known")),
                }
                t.anulavel |= min == 0;
                Ok((t, j))
            }
            op => {
                let (min, max) = (m[i + 3], m[i + 4]);
                if min > 1 {
                    return Err(format!("an element that occurs at least {min} times is not known"));
                }
                let p = self.posicoes.len();
                self.posicoes.push(Posicao { op, a: m[i + 1], b: m[i + 2], max });
                self.segue.push(if max == 1 { vec![] } else { vec![p] });
                Ok((Trecho { anulavel: min == 0, primeiros: vec![p], ultimos: vec![p] }, i + 5))
            }
        }
    }

    fn ligar(&mut self, de: &[usize], para: &[usize]) {
        for d in de {
            for p in para {
                if !self.segue[*d].contains(p) {
                    self.segue[*d].push(*p);
                }
            }
        }
    }
}

/// What tells two states apart, besides where their transitions lead.
type Aresta = (u16, u16, u16, u16, bool, usize);

impl Tabelas {
    /// Adds the automaton of a content model; gives its first state, the state after its last, and whether a
    /// `numeroGuiaPrestador` belongs to the type itself.
    pub(super) fn automato(&mut self, m: &[u16]) -> Res<(u16, u16, bool)> {
        let mut c = Construcao::default();
        let t = if m.is_empty() { Trecho { anulavel: true, ..Trecho::default() } } else { c.parte(m, 0)?.0 };
        // State 0 is the start, state p + 1 comes after position p.
        let segue: Vec<Vec<usize>> = std::iter::once(t.primeiros.clone()).chain(c.segue).collect();
        let aceita: Vec<bool> = std::iter::once(t.anulavel)
            .chain((0..c.posicoes.len()).map(|p| t.ultimos.contains(&p)))
            .collect();
        for s in &segue {
            let mut vistos = BTreeSet::new();
            for p in s.iter().map(|p| c.posicoes[*p]) {
                let chave = (p.op, if p.op == modelo::CURINGA { 0 } else { p.a });
                if !vistos.insert(chave) {
                    return Err(format!(
                        "two particles admit {} at the same place",
                        self.nomes[usize::from(p.a)]
                    ));
                }
            }
        }
        let arestas = |s: usize, classe: &[usize]| -> Vec<Aresta> {
            let mut v: Vec<Aresta> = segue[s]
                .iter()
                .map(|p| {
                    let q = c.posicoes[*p];
                    (q.op, q.a, q.b, q.max, *p + 1 == s, classe[*p + 1])
                })
                .collect();
            v.sort_unstable();
            v
        };
        let mut classe: Vec<usize> = aceita.iter().map(|a| usize::from(*a)).collect();
        loop {
            let mut ids = HashMap::new();
            let nova: Vec<usize> = (0..segue.len())
                .map(|s| {
                    let n = ids.len();
                    *ids.entry((classe[s], arestas(s, &classe))).or_insert(n)
                })
                .collect();
            let iguais = ids.len() == classe.iter().collect::<BTreeSet<_>>().len();
            classe = nova;
            if iguais {
                break;
            }
        }
        self.emitir_estados(&c.posicoes, &segue, &aceita, &classe)
    }

    fn emitir_estados(
        &mut self,
        posicoes: &[Posicao],
        segue: &[Vec<usize>],
        aceita: &[bool],
        classe: &[usize],
    ) -> Res<(u16, u16, bool)> {
        // Breadth first from the start, one representative of each class.
        let mut ordem: Vec<usize> = vec![0];
        let mut i = 0;
        while let Some(s) = ordem.get(i).copied() {
            for p in &segue[s] {
                if !ordem.iter().any(|o| classe[*o] == classe[p + 1]) {
                    ordem.push(p + 1);
                }
            }
            i += 1;
        }
        let inicio = u16_de(self.estados.len(), "states")?;
        let numero = |s: usize| {
            let i = ordem.iter().position(|o| classe[*o] == classe[s]).unwrap_or_default();
            u16_de(usize::from(inicio) + i, "states")
        };
        let mut tem_guia = false;
        for s in &ordem {
            let mut lentas = Vec::new();
            let mut curinga = Estado::SEM_CURINGA;
            let primeira = self.transicoes.len();
            for p in &segue[*s] {
                let q = posicoes[*p];
                let proximo = numero(p + 1)?;
                if q.op == modelo::CURINGA {
                    curinga = u8::try_from(self.curingas.len()).map_err(|_| "too many wildcards")?;
                    self.curingas.push(Curinga { outro: q.a == 1, tolerante: q.b == 1, proximo });
                    continue;
                }
                let tr = self.transicao(q, proximo, q.max != 1 && *p + 1 == *s);
                tem_guia |= tr.marcas & marca::NUMERO_GUIA != 0;
                tem_guia |= q.max == 1 && q.b & SIMPLES == 0 && self.tem_guia[usize::from(q.b)];
                if self.rapida(&tr) { self.transicoes.push(tr) } else { lentas.push(tr) }
            }
            let rapidas = (self.transicoes.len() - primeira) as u8;
            self.transicoes.extend(lentas);
            self.estados.push(Estado {
                inicio: primeira as u32,
                n: u8::try_from(self.transicoes.len() - primeira).map_err(|_| "too many transitions")?,
                rapidas,
                aceita: aceita[*s],
                curinga,
            });
        }
        Ok((inicio, u16_de(self.estados.len(), "states")?, tem_guia))
    }

    fn transicao(&self, q: Posicao, proximo: u16, repete: bool) -> Transicao {
        let nome = self.nomes[usize::from(q.a)].as_str();
        let simples = q.b & SIMPLES != 0;
        let mut marcas = 0;
        let mut por = |bit: u8, se: bool| marcas |= if se { bit } else { 0 };
        por(marca::REPETE, repete);
        por(marca::DSIG, q.op == modelo::ELEMENTO_DSIG);
        por(marca::INDICE, q.max != 1);
        por(marca::GUIA, q.max != 1 && !simples && self.tem_guia[usize::from(q.b)]);
        por(marca::NUMERO_GUIA, simples && nome == "numeroGuiaPrestador");
        let anotados =
            ["hash", "tipoTransacao", "dataRegistroTransacao", "numeroLote", "Padrao", "versaoPadrao"];
        por(marca::ANOTA, simples && anotados.contains(&nome));
        por(marca::HASH, nome == "hash");
        let (leitura, medida) = if simples { self.leitura(q.b & !SIMPLES) } else { (Leitura::Geral, [0; 2]) };
        Transicao {
            palavras: palavras(nome),
            leitura,
            medida,
            nome_len: nome.len() as u8 + 1,
            marcas,
            filho: q.b,
            proximo,
            max: q.max,
            nome: q.a,
        }
    }

    /// Whether the fast path may take a transition: no attribute needed, no namespace of its own.
    fn rapida(&self, t: &Transicao) -> bool {
        let bruta = t.marcas & marca::DSIG != 0 || usize::from(t.nome_len) > NOME_RAPIDO;
        let filho = usize::from(t.filho & !SIMPLES);
        let especial = t.filho & SIMPLES == 0 && {
            let c = &self.complexos[filho];
            c.misto || c.n_atributos > 0 || c.texto != NENHUM
        };
        !bruta && !especial
    }
}
