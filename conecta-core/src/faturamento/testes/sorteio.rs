//! Random lives of guias, lotes, a file and protocolos. How many operations in all: CONECTA_OPERACOES (2 000 unless said).

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::ator;
use super::casos::{Operadora, cabecalho, confirmacao, operadora, perfil, salva};
use crate::estado::transitar;
use crate::faturamento::arquivo::{self, ArquivoEnviado};
use crate::faturamento::guia::{self, Guia};
use crate::faturamento::juizo::Juiz;
use crate::faturamento::lote::{self, LotePagamento, ResultadoDoEnvio};
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::protocolo::Protocolo;
use crate::faturamento::{Agregado, Ator, Fato, Recusa, Registro, abrir, guardar, reproduzir};
use crate::tiss::StatusProtocolo;

const OPERACOES: u32 = 2_000;
const POR_VIDA: usize = 200;
const GUIAS: usize = 4;
const LOTES: usize = 2;

/// An aggregate with its beginning and its history.
struct Vida<A: Agregado> {
    inicio: A,
    agora: A,
    historia: Vec<Registro<A::Situacao, A::Fato>>,
}

impl<A: Agregado + std::fmt::Debug> Vida<A> {
    fn new(a: A) -> Self {
        Self { inicio: a.clone(), agora: a, historia: Vec::new() }
    }

    fn conferir(&mut self) {
        let outra: A = abrir(&guardar(&self.agora).expect("plain data")).expect("its own data");
        assert_eq!(outra, self.agora, "serialise and deserialise changes nothing");
        self.agora = outra;
    }
}

struct Mundo {
    guias: Vec<Vida<Guia>>,
    lotes: Vec<Vida<LotePagamento>>,
    arquivo: Vida<ArquivoEnviado>,
    protocolo: Vida<Protocolo>,
    juiz: Juiz,
    feitas: usize,
    recusadas: usize,
}

impl Mundo {
    fn new(modelo: &[Guia]) -> Self {
        let lote = |i: usize| {
            let mut l = LotePagamento::new(format!("l-{i}"), operadora(), &ator()).expect("a provider");
            if i == 0 {
                l.definir(TipoDeGuia::Consulta, "101", &ator()).expect("a kind");
            }
            Vida::new(l)
        };
        let certo = include_bytes!("../../../../exemplos/certo-lote-consulta-4.03.00.xml");
        let arquivo = ArquivoEnviado::receber("a-1", "a.xml", certo, &ator()).expect("bytes");
        Self {
            guias: modelo.iter().cloned().map(Vida::new).collect(),
            lotes: (0..LOTES).map(lote).collect(),
            arquivo: Vida::new(arquivo),
            protocolo: Vida::new(Protocolo::new()),
            juiz: Juiz::default(),
            feitas: 0,
            recusadas: 0,
        }
    }

    fn fazer(&mut self, (operacao, qual, outro): (u8, u8, u8)) {
        let outrem = Ator { prestador: Some("prestador-2".to_owned()), ..ator() };
        let quem = if outro % 16 == 0 { &outrem } else { &ator() };
        let (c, p) = (cabecalho(), perfil());
        let i = qual as usize % GUIAS;
        let j = outro as usize % LOTES;
        let antes = self.retrato();
        let feita = match operacao % 20 {
            0 => na(&mut self.guias[i], |g| g.preencher("observacao", format!("{outro}").into(), &p, quem)),
            1 => na(&mut self.guias[i], |g| g.preencher("codigo", "1".into(), &p, quem)),
            2 => {
                let mut o = Operadora { fora: outro % 2 == 0, ..Operadora::default() };
                na(&mut self.guias[i], |g| g.salvar(&mut o, &c, &Juiz::default(), quem))
            }
            3 => na(&mut self.guias[i], |g| g.editar(quem)),
            4 if outro == 7 => na(&mut self.guias[i], |g| g.cancelar("", quem)),
            4 | 5 => {
                let (l, g) = (&mut self.lotes[j], &mut self.guias[i]);
                l.agora
                    .adicionar(&mut g.agora, &c, &p, quem)
                    .map(|(a, b)| (l.historia.push(a), g.historia.push(b)).0)
            }
            6 => {
                let (l, g) = (&mut self.lotes[j], &mut self.guias[i]);
                l.agora.remover(&mut g.agora, quem).map(|(a, b)| (l.historia.push(a), g.historia.push(b)).0)
            }
            7 | 8 => self.com_guias(j, |l, g, juiz| {
                let certo = confirmacao(l);
                l.fechar(g, &certo, &c, (&p, juiz), quem)
            }),
            9 => self.com_guias(j, |l, g, _| l.reabrir(g, quem)),
            10 => na(&mut self.lotes[j], |l| l.iniciar_envio(quem)),
            11 => na(&mut self.lotes[j], |l| l.concluir_envio(&ResultadoDoEnvio::SemResposta, quem)),
            12 if qual % 4 == 0 => na(&mut self.lotes[j], |l| {
                l.concluir_envio(&ResultadoDoEnvio::Protocolo("9".to_owned()), quem)
            }),
            12 => na(&mut self.lotes[j], |l| {
                l.concluir_envio(&ResultadoDoEnvio::Falhou("não".to_owned()), quem)
            }),
            13 => {
                let (l, a) = (&mut self.lotes[j], &mut self.arquivo);
                l.agora
                    .do_arquivo(&mut a.agora, &p, quem)
                    .map(|(x, y)| (l.historia.push(x), a.historia.push(y)).0)
            }
            14 => na(&mut self.arquivo, |a| a.processar(&p, &Juiz::default(), quem)),
            15 if outro % 8 == 1 => {
                na(&mut self.arquivo, |a| a.encaminhar((qual % 2 == 0).then_some("não"), quem))
            }
            15 => na(&mut self.arquivo, |a| a.corrigir_executante(Some(&format!("{qual}")), None, quem)),
            16 => na(&mut self.arquivo, |a| a.remover_guia("10002", quem)),
            17 if outro == 9 => self.excluir(j, quem),
            17 | 18 => na(&mut self.protocolo, |x| x.receber(if qual == 0 { "" } else { "9" }, quem)),
            _ => {
                let status = StatusProtocolo::from((qual % 12).to_string().as_str());
                let dia = ator().agora.date_naive();
                match self.protocolo.agora.informar(&status, dia, quem) {
                    Ok(r) => {
                        self.protocolo.historia.extend(r);
                        Ok(())
                    }
                    Err(r) => Err(r),
                }
            }
        };
        match feita {
            Ok(()) => {
                self.feitas += 1;
                self.conferir();
            }
            Err(r) => {
                self.recusadas += 1;
                assert!(r.codigo.starts_with("FAT-") && !r.mensagem.is_empty(), "{r:?}");
                assert_eq!(self.retrato(), antes, "a refusal changes nothing: {}", r.codigo);
            }
        }
    }

    fn com_guias(
        &mut self,
        j: usize,
        fazer: impl FnOnce(
            &mut LotePagamento,
            &mut [&mut Guia],
            &Juiz,
        ) -> Result<(lote::RegistroDoLote, Vec<guia::RegistroDaGuia>), Recusa>,
    ) -> Result<(), Recusa> {
        let antes: Vec<_> = self.guias.iter().map(|g| g.agora.situacao()).collect();
        let l = &mut self.lotes[j];
        let mut guias: Vec<&mut Guia> = self.guias.iter_mut().map(|g| &mut g.agora).collect();
        let (registro, das_guias) = fazer(&mut l.agora, &mut guias, &self.juiz)?;
        l.historia.push(registro);
        let mudadas = self.guias.iter_mut().zip(antes).filter(|(g, a)| g.agora.situacao() != *a);
        mudadas.zip(das_guias).for_each(|((g, _), r)| g.historia.push(r));
        Ok(())
    }

    fn excluir(&mut self, j: usize, quem: &Ator) -> Result<(), Recusa> {
        let antes: Vec<_> = self.guias.iter().map(|g| g.agora.situacao()).collect();
        let l = &mut self.lotes[j];
        let mut guias: Vec<&mut Guia> = self.guias.iter_mut().map(|g| &mut g.agora).collect();
        let (registro, das_guias, do_arquivo) =
            l.agora.excluir(&mut guias, Some(&mut self.arquivo.agora), quem)?;
        l.historia.push(registro);
        self.arquivo.historia.extend(do_arquivo);
        let mudadas = self.guias.iter_mut().zip(antes).filter(|(g, a)| g.agora.situacao() != *a);
        for ((g, _), r) in mudadas.zip(das_guias) {
            g.historia.push(r);
        }
        Ok(())
    }

    fn retrato(&self) -> (Vec<Guia>, Vec<LotePagamento>, ArquivoEnviado, Protocolo) {
        (
            self.guias.iter().map(|g| g.agora.clone()).collect(),
            self.lotes.iter().map(|l| l.agora.clone()).collect(),
            self.arquivo.agora.clone(),
            self.protocolo.agora.clone(),
        )
    }

    fn conferir(&mut self) {
        self.guias.iter_mut().for_each(Vida::conferir);
        self.lotes.iter_mut().for_each(Vida::conferir);
        self.arquivo.conferir();
        self.protocolo.conferir();
        let mut vistas = BTreeSet::new();
        for l in self.lotes.iter().map(|l| &l.agora) {
            for id in l.guias().iter().filter_map(|g| g.id.as_deref()) {
                assert!(vistas.insert(id.to_owned()), "{id} is in two lotes");
                let g = self.guias.iter().find(|g| g.agora.id() == id).expect("one of ours");
                assert_eq!(g.agora.lote(), Some(l.id()), "both know it");
            }
            assert_eq!(l.protocolo().is_some(), l.situacao() == lote::Situacao::Enviado);
            let fechado = !matches!(
                l.situacao(),
                lote::Situacao::ADefinir | lote::Situacao::Aberto | lote::Situacao::Excluido
            );
            assert!(!fechado || l.mensagem().is_some(), "what is closed has its message");
        }
        for g in self.guias.iter().map(|g| &g.agora) {
            assert_eq!(g.lote().is_some(), vistas.contains(g.id()), "in a lote or in none");
        }
    }

    /// Every history plays again, and goes by the tables.
    fn reproduzir(self) {
        for g in self.guias {
            pela_tabela(&g, |de, nome| {
                evento(guia::Evento::TODOS, nome, guia::Evento::as_str)
                    .and_then(|e| Some(transitar(guia::TRANSICOES, de, e)?.para))
            });
        }
        for l in self.lotes {
            pela_tabela(&l, |de, nome| {
                evento(lote::Evento::TODOS, nome, lote::Evento::as_str)
                    .and_then(|e| Some(transitar(lote::TRANSICOES, de, e)?.para))
            });
        }
        pela_tabela(&self.arquivo, |de, nome| {
            evento(arquivo::Evento::TODOS, nome, arquivo::Evento::as_str)
                .and_then(|e| Some(transitar(arquivo::TRANSICOES, de, e)?.para))
        });
        let p = &self.protocolo;
        assert_eq!(reproduzir(p.inicio.clone(), &p.historia).as_ref(), Ok(&p.agora), "its own history");
    }
}

fn na<A: Agregado>(
    vida: &mut Vida<A>,
    fazer: impl FnOnce(&mut A) -> Result<Registro<A::Situacao, A::Fato>, Recusa>,
) -> Result<(), Recusa> {
    let registro = fazer(&mut vida.agora)?;
    vida.historia.push(registro);
    Ok(())
}

fn evento<E: Copy>(todos: &[E], nome: &str, as_str: impl Fn(E) -> &'static str) -> Option<E> {
    todos.iter().copied().find(|e| as_str(*e) == nome)
}

fn pela_tabela<A: Agregado + std::fmt::Debug>(
    vida: &Vida<A>,
    para: impl Fn(A::Situacao, &str) -> Option<A::Situacao>,
) {
    assert_eq!(reproduzir(vida.inicio.clone(), &vida.historia).as_ref(), Ok(&vida.agora), "its own history");
    for r in &vida.historia {
        let (de, ate) = r.transicao.expect("each has one");
        assert_eq!(para(de, r.operacao.nome()), Some(ate), "{:?} + {}", de, r.operacao.nome());
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
fn vidas_sorteadas_nunca_chegam_a_estado_proibido() {
    let operacoes = std::env::var("CONECTA_OPERACOES").ok().and_then(|v| v.parse().ok()).unwrap_or(OPERACOES);
    let vidas = operacoes.div_ceil(POR_VIDA as u32);
    let modelo: Vec<Guia> =
        (0..GUIAS).map(|n| salva(TipoDeGuia::Consulta, &format!("g-{n}"), &format!("{}", n % 3))).collect();
    let config = Config { cases: vidas, failure_persistence: None, ..Config::default() };
    let contas = std::cell::Cell::new((0, 0));
    TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
    .run(&proptest::collection::vec(any::<(u8, u8, u8)>(), POR_VIDA), |passos| {
        let mut m = Mundo::new(&modelo);
        passos.into_iter().for_each(|p| m.fazer(p));
        contas.set((contas.get().0 + m.feitas, contas.get().1 + m.recusadas));
        m.reproduzir();
        Ok(())
    })
    .expect("no life breaks");
    let (feitas, recusadas) = contas.get();
    assert!(
        feitas > recusadas / 20 && feitas + recusadas >= operacoes as usize,
        "{feitas} done, {recusadas} refused"
    );
}
