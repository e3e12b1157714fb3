//! Lotes and their demonstrativos by the thousand, made by the builders, reconciled, and every sum compared with one that is reckoned
//! here in cents. What is measured is the reconciliation alone, the reading of both messages included.
//!
//! ```text
//! cargo test --release -p conecta-core --test all conciliacao_em_massa -- --ignored --nocapture
//! ```

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;
use conecta_core::Versao;
use conecta_core::faturamento::conciliacao::{Casamento, Causa, Conciliador};
use conecta_core::tiss::construcao::{
    AnaliseDeConta, Beneficiario, Cabecalho, ContaAnalisada, GlosaDeItem, GuiaAnalisada, ItemAnalisado,
    ItemSpSadt, Lote, Prestador, Profissional, SpSadt, motivo, procedimento,
};
use conecta_core::tiss::{CodigoGlosa, IdentificacaoPrestador, OpcoesDeEscrita, SimNao, StatusProtocolo};
use conecta_core::types::{Carteira, Cbo, Cnes, Cnpj, Escrito, RegistroAns};
use rust_decimal::Decimal;

/// Guias of a lote: as many as there may be (ORG 176).
const GUIAS: u64 = 100;
/// Items of a guia.
const ITENS: u64 = 3;

fn dia() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day")
}

fn reais(centavos: u64) -> Escrito<Decimal> {
    Escrito::from(Decimal::new(i64::try_from(centavos).expect("small"), 2))
}

fn cabecalho() -> Cabecalho {
    Cabecalho {
        versao: Versao::new(4, 3, 0),
        prestador: IdentificacaoPrestador::Cnpj(Cnpj::como_escrito("11222333000181")),
        operadora: RegistroAns::como_escrito("900001"),
        sequencial: "1".into(),
        data: NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day"),
        hora: "10:00:00".parse().expect("a time"),
        login: None,
    }
}

/// What becomes of a guia.
#[derive(Clone, Copy, PartialEq)]
enum Sorte {
    Liberada,
    /// Its first item is cut, for one reason.
    ItemInteiro,
    /// Its second item is cut in part, for two reasons.
    ItemEmParte,
    /// It is cut as a whole.
    GuiaInteira,
    /// Its third item is processed for less, and nobody calls it a glosa.
    ProcessadaAMenor,
    /// The demonstrativo does not know it.
    ForaDoDemonstrativo,
}

const SORTES: [Sorte; 8] = [
    Sorte::Liberada,
    Sorte::ItemInteiro,
    Sorte::Liberada,
    Sorte::ItemEmParte,
    Sorte::GuiaInteira,
    Sorte::Liberada,
    Sorte::ProcessadaAMenor,
    Sorte::ForaDoDemonstrativo,
];

/// What has to come of it, in cents.
#[derive(Default, Debug, PartialEq)]
struct Contas {
    apresentado: u64,
    liberado: u64,
    glosado: u64,
    a_menor: u64,
    fora: u64,
    guias: usize,
    guias_fora: usize,
    por_motivo: BTreeMap<String, (usize, u64)>,
}

impl Contas {
    fn glosa(&mut self, codigo: &str, valor: u64) {
        self.glosado += valor;
        let m = self.por_motivo.entry(codigo.to_owned()).or_default();
        *m = (m.0 + 1, m.1 + valor);
    }
}

/// The value of an item, in cents: no two guias alike.
fn valor(lote: u64, guia: u64, item: u64) -> u64 {
    1_000 + (lote * 7_919 + guia * 104_729 + item * 1_299_709) % 90_000
}

fn numero(lote: u64, guia: u64) -> String {
    format!("{}", lote * 1_000 + guia + 1)
}

const EXAMES: [(&str, &str); 3] = [
    ("40304361", "Hemograma com contagem de plaquetas"),
    ("40901122", "US - Abdome total"),
    ("40302040", "Glicose"),
];

fn enviado(lote: u64) -> Vec<u8> {
    let guia = |g: u64| {
        let medico = || {
            Profissional::new()
                .nome("PROFISSIONAL TESTE")
                .conselho("06")
                .numero("123456")
                .uf("35")
                .cbo(Cbo::como_escrito("225125"))
        };
        let guia = SpSadt::new()
            .numero(numero(lote, g))
            .numero_na_operadora(format!("7{}", numero(lote, g)))
            .data_da_autorizacao(dia())
            .beneficiario(
                Beneficiario::new()
                    .carteira(Carteira::como_escrito("00090000123456789"))
                    .recem_nascido(SimNao::Nao),
            )
            .solicitante(Prestador::Codigo("4451877".into()))
            .nome_do_solicitante("CLINICA TESTE LTDA")
            .profissional_solicitante(medico())
            .carater("1")
            .data_da_solicitacao(dia())
            .executante(Prestador::Cnpj(Cnpj::como_escrito("11222333000181")))
            .cnes(Cnes::como_escrito("1234567"))
            .tipo_de_atendimento("23")
            .acidente("9")
            .regime("01");
        (0..ITENS).fold(guia, |guia, i| {
            let (codigo, descricao) = EXAMES[i as usize % EXAMES.len()];
            guia.item(
                ItemSpSadt::new()
                    .data(dia())
                    .procedimento(procedimento("22", codigo, descricao))
                    .quantidade(1)
                    .valor_unitario(reais(valor(lote, g, i))),
            )
        })
    };
    let lote = Lote::new(cabecalho(), (lote + 1).to_string()).guias((0..GUIAS).map(guia));
    lote.construir().expect("a lote").escrever(&OpcoesDeEscrita::default()).expect("a lote")
}

/// The demonstrativo of a lote; what has to come of it is added to the contas.
fn analise(lote: u64, contas: &mut Contas) -> Vec<u8> {
    let mut conta = ContaAnalisada::new()
        .lote((lote + 1).to_string())
        .protocolo(format!("{}", 700_000 + lote))
        .data(dia())
        .situacao(StatusProtocolo::PagamentoEfetuado);
    for g in 0..GUIAS {
        let sorte = SORTES[((lote + g) % SORTES.len() as u64) as usize];
        let valores: Vec<u64> = (0..ITENS).map(|i| valor(lote, g, i)).collect();
        let total: u64 = valores.iter().sum();
        contas.apresentado += total;
        if sorte == Sorte::ForaDoDemonstrativo {
            contas.fora += total;
            contas.guias_fora += 1;
            continue;
        }
        contas.guias += 1;
        let mut guia = GuiaAnalisada::new()
            .numero(numero(lote, g))
            .numero_na_operadora(format!("7{}", numero(lote, g)))
            .carteira("00090000123456789")
            .data_inicial(dia())
            .situacao(StatusProtocolo::PagamentoEfetuado);
        let mut liberado = 0;
        for (i, v) in valores.iter().copied().enumerate() {
            let (codigo, descricao) = EXAMES[i % EXAMES.len()];
            let mut item = ItemAnalisado::new()
                .data(dia())
                .procedimento(procedimento("22", codigo, descricao))
                .valor_informado(reais(v))
                .quantidade(Decimal::ONE);
            let (processado, glosas) = match (sorte, i) {
                (Sorte::ItemInteiro, 0) => (v, vec![("1705", v)]),
                (Sorte::ItemEmParte, 1) => (v, vec![("1702", v / 3), ("1705", v / 7)]),
                (Sorte::ProcessadaAMenor, 2) => {
                    contas.a_menor += 101;
                    (v - 101, Vec::new())
                }
                _ => (v, Vec::new()),
            };
            item = item.valor_processado(reais(processado));
            let mut resta = processado;
            for (codigo, valor) in glosas {
                item = item
                    .glosa(GlosaDeItem::new().codigo(CodigoGlosa::como_escrito(codigo)).valor(reais(valor)));
                contas.glosa(codigo, valor);
                resta -= valor;
            }
            liberado += resta;
            guia = guia.item(item);
        }
        if sorte == Sorte::GuiaInteira {
            contas.glosa("1801", liberado);
            guia = guia
                .glosa(motivo(CodigoGlosa::como_escrito("1801"), None))
                .valor_da_glosa(reais(liberado))
                .valor_liberado(reais(0));
            liberado = 0;
        }
        contas.liberado += liberado;
        conta = conta.guia(guia);
    }
    let d = AnaliseDeConta::new()
        .numero(format!("{}", lote + 1))
        .nome_da_operadora("OPERADORA TESTE")
        .cnpj_da_operadora(Cnpj::como_escrito("11222333000181"))
        .data_de_emissao(NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day"))
        .prestador(Prestador::Cnpj(Cnpj::como_escrito("11222333000181")))
        .cnes(Cnes::como_escrito("1234567"))
        .conta(conta)
        .construir(&cabecalho());
    d.expect("a demonstrativo").escrever(&OpcoesDeEscrita::default()).expect("a demonstrativo")
}

/// Makes, reconciles and checks; gives the time of the reconciliation and the bytes that it read.
#[expect(clippy::disallowed_methods, reason = "time is what is asked for")]
fn conciliar(lotes: u64) -> (Duration, usize) {
    let mut contas = Contas::default();
    let mut c = Conciliador::new();
    let (mut tempo, mut bytes) = (Duration::ZERO, 0);
    for lote in 0..lotes {
        let (enviado, analise) = (enviado(lote), analise(lote, &mut contas));
        bytes += enviado.len() + analise.len();
        let inicio = std::time::Instant::now();
        assert_eq!(c.lote(&enviado).expect("a lote"), GUIAS as usize);
        c.demonstrativo(&analise).expect("a demonstrativo");
        tempo += inicio.elapsed();
    }
    let inicio = std::time::Instant::now();
    let feita = c.concluir();
    tempo += inicio.elapsed();
    let centavos = |d: Decimal| -> u64 {
        let c = d * Decimal::ONE_HUNDRED;
        assert!(c.fract().is_zero(), "{d}: not a cent is split");
        u64::try_from(c.trunc().mantissa()).expect("not negative") / 10u64.pow(c.trunc().scale())
    };
    let r = &feita.resumo;
    let causa = |c: Causa| r.diferencas.get(&c).copied().map_or(0, centavos);
    let tem = Contas {
        apresentado: centavos(r.apresentado),
        liberado: centavos(r.liberado),
        glosado: centavos(r.glosado),
        a_menor: causa(Causa::ProcessadoDifere),
        fora: causa(Causa::NaoListado),
        guias: r.guias,
        guias_fora: r.guias_sem_demonstrativo,
        por_motivo: (r.por_motivo.iter())
            .map(|m| (m.codigo.clone(), (m.glosas, centavos(m.valor))))
            .collect(),
    };
    assert_eq!(tem, contas);
    assert_eq!((r.guias_nao_enviadas, r.itens_sem_par, feita.protocolos.len() as u64), (0, 0, lotes));
    assert!(feita.demonstrativos.iter().all(|d| d.desvios.is_empty()), "nothing is off the standard");
    for g in &feita.guias {
        let explicado: Decimal = g.explicacoes.iter().map(|e| e.valor).sum();
        assert_eq!(g.apresentado, g.liberado + g.glosado + explicado, "to the cent");
        assert_eq!(g.todas_as_glosas().map(|(_, x)| x.valor).sum::<Decimal>(), g.glosado);
        assert_eq!(g.itens.iter().map(|i| i.apresentado).sum::<Decimal>(), g.apresentado);
        assert!(
            g.casamento == Casamento::SoEnviado || g.itens.iter().all(|i| i.casamento == Casamento::Numero)
        );
    }
    (tempo, bytes)
}

#[test]
fn alguns_lotes_ao_centavo() {
    conciliar(3);
}

#[test]
#[ignore = "makes 100 000 guias; for a release build"]
#[expect(clippy::print_stdout, reason = "the figure is what it is run for")]
fn cem_mil_guias_em_mil_lotes() {
    /// What it may take on an ordinary machine.
    const LIMITE: Duration = Duration::from_secs(10);
    let (tempo, bytes) = conciliar(1_000);
    println!("100 000 guias, {} MB: {:.2} s", bytes / 1_000_000, tempo.as_secs_f64());
    assert!(tempo <= LIMITE, "{tempo:?}");
}
