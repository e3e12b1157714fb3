//! Random lives of guias of every kind, lotes, a file and a protocolo. How many operations in all: CONECTA_OPERACOES.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rust_decimal::Decimal;
use serde_json::Value;

use super::ator;
use super::casos::{Operadora, cabecalho, despesas, operadora, perfil, salva};
use crate::Versao;
use crate::estado::transitar;
use crate::faturamento::agregado::Vida;
use crate::faturamento::arquivo::ArquivoEnviado;
use crate::faturamento::envio::ResultadoDoEnvio;
use crate::faturamento::guia::{FalhaDeComunicacao, Guia, PedidoDeElegibilidade, PortaDeElegibilidade};
use crate::faturamento::guia::{RegistroDaGuia, Situacao as DaGuia};
use crate::faturamento::juizo::{ConteudoDoLote, Juiz};
use crate::faturamento::lote::{Confirmacao, DadosDaNota, LotePagamento, RegistroDoLote, Situacao as DoLote};
use crate::faturamento::maquina::Maquina;
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::protocolo::Protocolo;
use crate::faturamento::{
    Agregado, Anexo, Ator, Fato, PerfilOperadora, RECUSAS, Recusa, Registro, abrir, guardar, reproduzir,
};
use crate::tiss::StatusProtocolo;

const OPERACOES: u32 = 1_200;
const POR_VIDA: usize = 60;
/// Guias of the kind of the first lote, and of another kind.
const GUIAS: [usize; 2] = [3, 2];
const LOTES: usize = 2;

/// A file of each kind of guia.
const ARQUIVOS: [&[u8]; 5] = [
    include_bytes!("../../../../exemplos/certo-lote-consulta-4.03.00.xml"),
    include_bytes!("../../../../exemplos/certo-lote-sp-sadt-4.03.00.xml"),
    include_bytes!("../../../../exemplos/certo-lote-internacao-4.03.00.xml"),
    include_bytes!("../../../../exemplos/certo-lote-honorarios-4.02.00.xml"),
    include_bytes!("../../../../exemplos/certo-lote-odonto-4.02.00.xml"),
];

macro_rules! operacoes {
    ($($op:ident),+) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        enum Op { $($op),+ }
        const TODAS: &[Op] = &[$(Op::$op),+];
    };
}
operacoes!(
    Preencher,
    PreencherCodigo,
    Despesas,
    AnexarNaGuia,
    Passo,
    Elegibilidade,
    Salvar,
    Editar,
    Cancelar,
    Definir,
    Adicionar,
    Remover,
    Nota,
    Anexar,
    Fechar,
    FecharArquivo,
    Reabrir,
    Iniciar,
    Concluir,
    Avisar,
    ExcluirLote,
    DoArquivo,
    Processar,
    Corrigir,
    RemoverGuia,
    RemoverDoArquivo,
    Encaminhar,
    ExcluirArquivo,
    Receber,
    Informar
);

/// An aggregate with its beginning and its history.
struct Historia<A: Agregado> {
    inicio: A,
    agora: A,
    linhas: Vec<Registro<A::Situacao, A::Fato>>,
}

impl<A: Vida + std::fmt::Debug> Historia<A> {
    fn new(a: A) -> Self {
        Self { inicio: a.clone(), agora: a, linhas: Vec::new() }
    }

    /// If it has changed: through JSON it is the same, and life goes on with what was read.
    fn conferir(&mut self, antes: &A) {
        if self.agora == *antes {
            return;
        }
        let outra: A = abrir(&guardar(&self.agora).expect("plain data")).expect("its own data");
        assert_eq!(outra, self.agora, "serialise and deserialise changes nothing");
        self.agora = outra;
    }

    /// The history, kept and read, plays again, and goes by the table.
    fn reproduzir(&self) {
        let texto = serde_json::to_string(&self.linhas).expect("plain data");
        let linhas: Vec<Registro<A::Situacao, A::Fato>> =
            serde_json::from_str(&texto).expect("its own lines");
        assert_eq!(reproduzir(self.inicio.clone(), &linhas).as_ref(), Ok(&self.agora), "its own history");
        for r in &linhas {
            let (de, para) = r.transicao.expect("each has one");
            let evento = A::Evento::EVENTOS.iter().find(|e| e.nome() == r.operacao.nome());
            let linha = evento.and_then(|e| transitar(A::Evento::TABELA, de, *e));
            assert_eq!(linha.map(|t| t.para), Some(para), "{de:?} + {}", r.operacao.nome());
        }
    }
}

/// What there was before an operation.
#[derive(PartialEq, Debug)]
struct Retrato(Vec<Guia>, Vec<LotePagamento>, ArquivoEnviado, Protocolo);

struct Mundo {
    guias: Vec<Historia<Guia>>,
    lotes: Vec<Historia<LotePagamento>>,
    arquivo: Historia<ArquivoEnviado>,
    protocolo: Historia<Protocolo>,
    perfil: PerfilOperadora,
    juiz: Juiz,
}

/// Answers yes, no, or not at all.
struct Pergunta(u8);

impl PortaDeElegibilidade for Pergunta {
    fn elegivel(&mut self, _: &PedidoDeElegibilidade) -> Result<bool, FalhaDeComunicacao> {
        match self.0 % 8 {
            0 => Ok(false),
            1 | 2 => Err(FalhaDeComunicacao),
            _ => Ok(true),
        }
    }
}

impl Mundo {
    fn new(modelos: &[Vec<Guia>], [tipo, outro, arquivo]: [usize; 3]) -> Self {
        let lote = |i: usize| {
            let mut l = LotePagamento::new(format!("l-{i}"), operadora(), &ator()).expect("a provider");
            if i == 0 {
                l.definir(TipoDeGuia::TODOS[tipo], "101", &ator()).expect("a kind");
            }
            Historia::new(l)
        };
        let arquivo = ArquivoEnviado::receber("a-1", "a.xml", ARQUIVOS[arquivo], &ator()).expect("bytes");
        let dois = [(tipo, GUIAS[0]), ((tipo + 1 + outro % 4) % 5, GUIAS[1])];
        Self {
            guias: dois
                .iter()
                .flat_map(|(t, n)| modelos[*t][..*n].iter().cloned().map(Historia::new))
                .collect(),
            lotes: (0..LOTES).map(lote).collect(),
            arquivo: Historia::new(arquivo),
            protocolo: Historia::new(Protocolo::new()),
            perfil: PerfilOperadora { versoes: vec![Versao::new(4, 3, 0), Versao::new(4, 2, 0)], ..perfil() },
            juiz: Juiz::default(),
        }
    }

    /// Two of three operations are of those that the lote may want next; the others are any.
    fn escolher(&self, sorte: u8, i: usize, j: usize) -> Op {
        use Op as O;
        let l = &self.lotes[j].agora;
        let sugeridas: &[Op] = match l.situacao() {
            _ if sorte.is_multiple_of(3) => TODAS,
            _ if self.guias[i].agora.situacao() == DaGuia::EmDigitacao && sorte.is_multiple_of(2) => {
                &[O::Salvar, O::Passo]
            }
            DoLote::ADefinir => &[O::Definir, O::Processar, O::DoArquivo, O::DoArquivo],
            DoLote::Aberto if l.arquivo().is_some() => {
                &[O::FecharArquivo, O::RemoverDoArquivo, O::Nota, O::Encaminhar]
            }
            DoLote::Aberto => &[
                O::Adicionar,
                O::Adicionar,
                O::Adicionar,
                O::Remover,
                O::Nota,
                O::Anexar,
                O::Fechar,
                O::Fechar,
                O::Preencher,
                O::Despesas,
            ],
            DoLote::Fechado => &[O::Iniciar, O::Iniciar, O::Reabrir, O::Anexar, O::Nota],
            DoLote::Enviando => &[O::Concluir],
            DoLote::Enviado => &[O::Avisar, O::Anexar, O::Receber, O::Informar, O::Encaminhar],
            DoLote::Excluido => &[O::Processar, O::Corrigir, O::Receber, O::Informar, O::Editar],
        };
        sugeridas[usize::from(sorte / 6) % sugeridas.len()]
    }

    fn fazer(&mut self, (sorte, qual, outro): (u8, u8, u8)) -> (Op, Result<(), Recusa>) {
        let outrem = Ator { prestador: Some("prestador-2".to_owned()), ..ator() };
        let quem = if outro % 32 == 0 { &outrem } else { &ator() };
        let (i, j) = (usize::from(qual) % self.guias.len(), usize::from(outro) % LOTES);
        let op = self.escolher(sorte, i, j);
        let antes = self.retrato();
        let feita = self.operar(op, (qual, outro), (i, j), quem);
        match &feita {
            Ok(()) => self.conferir(&antes),
            Err(r) => {
                let escrita = RECUSAS.iter().any(|m| m.codigo == r.codigo && r.mensagem.starts_with(m.texto));
                assert!(escrita, "{r:?}");
                assert_eq!(self.retrato(), antes, "a refusal changes nothing: {}", r.codigo);
            }
        }
        (op, feita)
    }

    fn operar(
        &mut self,
        op: Op,
        (qual, outro): (u8, u8),
        (i, j): (usize, usize),
        quem: &Ator,
    ) -> Result<(), Recusa> {
        let (c, p) = (cabecalho(), self.perfil.clone());
        let (guia, lote, arquivo) = (&mut self.guias[i], &mut self.lotes[j], &mut self.arquivo);
        match op {
            Op::Preencher => na(guia, |g| g.preencher("observacao", format!("{outro}").into(), &p, quem)),
            Op::PreencherCodigo => na(guia, |g| g.preencher("codigo", "1".into(), &p, quem)),
            Op::Despesas => na(guia, |g| g.preencher("despesa", algumas(qual), &p, quem)),
            Op::Passo if outro % 2 == 0 => na(guia, |g| g.voltar(quem)),
            Op::Passo => na(guia, |g| g.proximo(&c, &self.juiz, quem)),
            Op::Elegibilidade => na(guia, |g| g.verificar_elegibilidade(&mut Pergunta(outro), quem)),
            Op::Salvar => {
                let mut o = Operadora { fora: outro % 3 == 0, ..Operadora::default() };
                na(guia, |g| g.salvar(&mut o, &c, &self.juiz, quem))
            }
            Op::Editar => na(guia, |g| g.editar(quem)),
            Op::Cancelar if outro % 8 != 1 => na(guia, |g| g.numerar(7, &p, quem)),
            Op::Cancelar => na(guia, |g| g.cancelar("", quem)),
            Op::Definir => {
                na(lote, |l| l.definir(TipoDeGuia::TODOS[i], &format!("{}", 100 + u32::from(qual)), quem))
            }
            Op::Adicionar => ambos(lote, guia, |l, g| l.adicionar(g, &c, &p, quem)),
            Op::Remover => ambos(lote, guia, |l, g| l.remover(g, quem)),
            Op::Nota => {
                let dia = quem.agora.date_naive();
                let dados = DadosDaNota {
                    numero: "7".to_owned(),
                    emissao: dia,
                    chave: (qual % 8 == 0).then(|| "1".to_owned()),
                };
                na(lote, |l| l.informar_nota(&dados, &p, quem))
            }
            Op::AnexarNaGuia => na(guia, |g| g.anexar(anexo(g.anexos().len(), outro, quem), &p, quem)),
            Op::Anexar => na(lote, |l| l.anexar(anexo(l.anexos().len(), outro, quem), &p, quem)),
            Op::Fechar => self.com_guias(j, |l, g, juiz| {
                // The user confirms what the guias ask for now, or what the lote said when they came in.
                let soma = |l: &LotePagamento, g: &[&mut Guia]| -> Decimal {
                    g.iter().filter(|g| g.lote() == Some(l.id())).filter_map(|g| g.valor(&c)).sum()
                };
                let valor = if outro % 4 == 1 { l.valor() } else { soma(l, g) };
                let certo = Confirmacao { numero: l.numero().to_owned(), valor, quantidade: l.guias().len() };
                l.fechar(g, &certo, &c, (&p, juiz), quem)
            }),
            Op::FecharArquivo => na(lote, |l| {
                let certo = Confirmacao {
                    numero: l.numero().to_owned(),
                    valor: l.valor(),
                    quantidade: l.guias().len(),
                };
                l.fechar_arquivo(&arquivo.agora, &certo, (&p, &self.juiz), quem)
            }),
            Op::Reabrir => self.com_guias(j, |l, g, _| l.reabrir(g, quem)),
            Op::Iniciar => na(lote, |l| l.iniciar_envio(quem)),
            Op::Concluir => {
                let resultado = match qual % 4 {
                    0 => ResultadoDoEnvio::SemResposta,
                    1 => ResultadoDoEnvio::Falhou("não".to_owned()),
                    2 => ResultadoDoEnvio::Protocolo("9".to_owned()),
                    _ => ResultadoDoEnvio::Protocolo(if outro % 8 == 1 { " " } else { "10" }.to_owned()),
                };
                na(lote, |l| l.concluir_envio(&resultado, quem))
            }
            Op::Avisar => {
                let mut guias: Vec<&mut Guia> = self.guias.iter_mut().map(|g| &mut g.agora).collect();
                let linhas = lote.agora.guias_enviadas(&mut guias, quem)?;
                let dele = |g: &&mut Historia<Guia>| g.agora.lote() == Some(lote.agora.id());
                self.guias.iter_mut().filter(dele).zip(linhas).for_each(|(g, r)| g.linhas.push(r));
                Ok(())
            }
            Op::ExcluirLote if outro % 4 != 1 => na(lote, |l| l.iniciar_envio(quem)),
            Op::ExcluirLote => self.excluir(j, quem),
            Op::DoArquivo => ambos(lote, arquivo, |l, a| l.do_arquivo(a, &p, quem)),
            Op::Processar => na(arquivo, |a| a.processar(&p, &self.juiz, quem)),
            Op::Corrigir => na(arquivo, |a| a.corrigir_executante(Some(&format!("{qual}")), None, quem)),
            Op::RemoverGuia => na(arquivo, |a| a.remover_guia("10002", quem)),
            Op::RemoverDoArquivo => {
                let numero = ["10002", "30002"][usize::from(qual) % 2];
                ambos(lote, arquivo, |l, a| l.remover_do_arquivo(numero, a, quem))
            }
            Op::Encaminhar => na(arquivo, |a| a.encaminhar((qual % 2 == 0).then_some("não"), quem)),
            Op::ExcluirArquivo if outro % 8 != 1 => {
                na(arquivo, |a| a.editar(ARQUIVOS[usize::from(qual) % 5], quem))
            }
            Op::ExcluirArquivo => na(arquivo, |a| a.excluir(quem)),
            Op::Receber => na(&mut self.protocolo, |x| x.receber(if qual == 0 { "" } else { "9" }, quem)),
            Op::Informar => {
                let status = StatusProtocolo::from((qual % 12).to_string().as_str());
                let linha = self.protocolo.agora.informar(&status, quem.agora.date_naive(), quem)?;
                self.protocolo.linhas.extend(linha);
                Ok(())
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
        ) -> Result<(RegistroDoLote, Vec<RegistroDaGuia>), Recusa>,
    ) -> Result<(), Recusa> {
        let antes: Vec<_> = self.guias.iter().map(|g| g.agora.situacao()).collect();
        let l = &mut self.lotes[j];
        let mut guias: Vec<&mut Guia> = self.guias.iter_mut().map(|g| &mut g.agora).collect();
        let (registro, das_guias) = fazer(&mut l.agora, &mut guias, &self.juiz)?;
        l.linhas.push(registro);
        self.das_guias(&antes, das_guias);
        Ok(())
    }

    fn excluir(&mut self, j: usize, quem: &Ator) -> Result<(), Recusa> {
        let antes: Vec<_> = self.guias.iter().map(|g| g.agora.situacao()).collect();
        let l = &mut self.lotes[j];
        let mut guias: Vec<&mut Guia> = self.guias.iter_mut().map(|g| &mut g.agora).collect();
        let (registro, das_guias, do_arquivo) =
            l.agora.excluir(&mut guias, Some(&mut self.arquivo.agora), quem)?;
        l.linhas.push(registro);
        self.arquivo.linhas.extend(do_arquivo);
        self.das_guias(&antes, das_guias);
        Ok(())
    }

    /// The lines of the guias that have changed, in their order in the lote: each finds its own by what it was before.
    fn das_guias(&mut self, antes: &[DaGuia], linhas: Vec<RegistroDaGuia>) {
        let mudadas = self.guias.iter_mut().zip(antes).filter(|(g, a)| g.agora.situacao() != **a);
        for ((g, _), r) in mudadas.zip(linhas) {
            g.linhas.push(r);
        }
    }

    fn retrato(&self) -> Retrato {
        Retrato(
            self.guias.iter().map(|g| g.agora.clone()).collect(),
            self.lotes.iter().map(|l| l.agora.clone()).collect(),
            self.arquivo.agora.clone(),
            self.protocolo.agora.clone(),
        )
    }

    fn conferir(&mut self, Retrato(guias, lotes, arquivo, protocolo): &Retrato) {
        self.guias.iter_mut().zip(guias).for_each(|(g, antes)| g.conferir(antes));
        self.lotes.iter_mut().zip(lotes).for_each(|(l, antes)| l.conferir(antes));
        self.arquivo.conferir(arquivo);
        self.protocolo.conferir(protocolo);
        let mut vistas = BTreeSet::new();
        for (l, antes) in self.lotes.iter().map(|l| &l.agora).zip(lotes) {
            for id in l.guias().iter().filter_map(|g| g.id.as_deref()) {
                assert!(vistas.insert(id.to_owned()), "{id} is in two lotes");
                let g = self.guias.iter().find(|g| g.agora.id() == id).expect("one of ours");
                assert_eq!((g.agora.lote(), Some(g.agora.tipo())), (Some(l.id()), l.tipo()), "both know it");
            }
            assert_eq!(l.protocolo().is_some(), l.situacao() == DoLote::Enviado);
            let fechado = matches!(l.situacao(), DoLote::Fechado | DoLote::Enviando | DoLote::Enviado);
            assert!(!fechado || l.mensagem().is_some(), "what is closed has its message");
            assert!(
                fechado || l.situacao() == DoLote::Excluido || l.mensagem().is_none(),
                "and nothing else"
            );
            assert_eq!(l.valor(), l.guias().iter().map(|g| g.valor).sum::<Decimal>());
            if fechado && antes.mensagem().is_none() {
                let lido = crate::tiss::ler(l.mensagem().expect("closed")).expect("a message");
                let c = ConteudoDoLote::do_documento(&lido.documento).expect("a lote");
                let dele = (Some(c.tipo), c.guias.len(), c.valor());
                assert_eq!(
                    dele,
                    (l.tipo(), l.guias().len(), l.valor()),
                    "to the cent what the message asks for"
                );
            }
        }
        for g in self.guias.iter().map(|g| &g.agora) {
            assert_eq!(g.lote().is_some(), vistas.contains(g.id()), "in a lote or in none");
        }
    }

    fn reproduzir(&self) {
        self.guias.iter().for_each(Historia::reproduzir);
        self.lotes.iter().for_each(Historia::reproduzir);
        self.arquivo.reproduzir();
        self.protocolo.reproduzir();
    }
}

/// A file, now and then of a kind that nobody takes.
fn anexo(n: usize, outro: u8, quem: &Ator) -> Anexo {
    let nome = if outro % 4 == 1 { "a.exe" } else { "a.pdf" }.to_owned();
    Anexo { id: format!("x-{n}"), nome, tipo: "fatura".to_owned(), tamanho: 1, quando: quem.agora }
}

/// None to four other expenses.
fn algumas(qual: u8) -> Value {
    let Value::Array(duas) = despesas() else { panic!("a list") };
    let n = usize::from(qual % 5);
    let v: Vec<Value> = duas.iter().cycle().take(n).cloned().collect();
    if v.is_empty() { Value::Null } else { v.into() }
}

fn na<A: Agregado>(
    vida: &mut Historia<A>,
    fazer: impl FnOnce(&mut A) -> Result<Registro<A::Situacao, A::Fato>, Recusa>,
) -> Result<(), Recusa> {
    let registro = fazer(&mut vida.agora)?;
    vida.linhas.push(registro);
    Ok(())
}

type Duas<A, B> = (
    Registro<<A as Agregado>::Situacao, <A as Agregado>::Fato>,
    Registro<<B as Agregado>::Situacao, <B as Agregado>::Fato>,
);

fn ambos<A: Agregado, B: Agregado>(
    a: &mut Historia<A>,
    b: &mut Historia<B>,
    fazer: impl FnOnce(&mut A, &mut B) -> Result<Duas<A, B>, Recusa>,
) -> Result<(), Recusa> {
    let (de_um, do_outro) = fazer(&mut a.agora, &mut b.agora)?;
    a.linhas.push(de_um);
    b.linhas.push(do_outro);
    Ok(())
}

/// What came about: how often each operation was done, and refused; which refusals; which kinds of guia were sent.
#[derive(Default)]
struct Contas {
    feitas: BTreeMap<Op, usize>,
    recusadas: usize,
    codigos: BTreeSet<&'static str>,
    enviadas: BTreeMap<&'static str, usize>,
}

#[test]
#[expect(clippy::disallowed_methods, clippy::print_stdout, reason = "how long it runs, and what it did")]
fn vidas_sorteadas_nunca_chegam_a_estado_proibido() {
    /// From so many on, everything that can come about has.
    const LONGA: u32 = 100_000;
    let operacoes = std::env::var("CONECTA_OPERACOES").ok().and_then(|v| v.parse().ok()).unwrap_or(OPERACOES);
    // The numbers are two for three guias: one number comes twice.
    let modelo = |t: &TipoDeGuia| {
        (0..GUIAS[0]).map(|n| salva(*t, &format!("g-{}-{n}", t.as_str()), &format!("{}", n % 2))).collect()
    };
    let modelos: Vec<Vec<Guia>> = TipoDeGuia::TODOS.iter().map(modelo).collect();
    let cases = operacoes.div_ceil(POR_VIDA as u32);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let contas = RefCell::new(Contas::default());
    let vida = ([0usize..5, 0..5, 0..5], proptest::collection::vec(any::<(u8, u8, u8)>(), POR_VIDA));
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
        .run(&vida, |(tipos, passos)| {
            let mut m = Mundo::new(&modelos, tipos);
            let mut contas = contas.borrow_mut();
            for passo in passos {
                match m.fazer(passo) {
                    (op, Ok(())) => *contas.feitas.entry(op).or_default() += 1,
                    (_, Err(r)) => {
                        contas.recusadas += 1;
                        contas.codigos.insert(r.codigo);
                    }
                }
            }
            for g in m.guias.iter().filter(|g| g.agora.situacao() == DaGuia::Enviada) {
                *contas.enviadas.entry(g.agora.tipo().as_str()).or_default() += 1;
            }
            m.reproduzir();
            Ok(())
        })
        .expect("no life breaks");
    let Contas { feitas, recusadas, codigos, enviadas } = contas.into_inner();
    let todas: usize = feitas.values().sum();
    println!("{todas} operations done {feitas:?}, {recusadas} refused {codigos:?}; sent: {enviadas:?}");
    assert!(
        todas + recusadas >= operacoes as usize && todas > recusadas / 4,
        "{todas} done, {recusadas} refused"
    );
    if operacoes >= LONGA {
        // No code but that of a consulta is ever taken: that one operation is always refused.
        assert!(TODAS.iter().all(|o| (*o == Op::PreencherCodigo) != feitas.contains_key(o)));
        assert_eq!(enviadas.len(), TipoDeGuia::TODOS.len());
    }
}
