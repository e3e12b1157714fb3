//! The TUSS: what the library brings, what is imported, and what damage does.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests read the sources, or say that they skip"
)]

use std::path::PathBuf;

use chrono::NaiveDate;
use conecta_core::tabelas::{
    Busca, Campo, Importador, ImportarError, IndiceError, Motivo, SituacaoTermo, TermoCompleto, TermoTuss,
    Tuss,
};

fn dia(texto: &str) -> NaiveDate {
    texto.parse().expect("a day")
}

fn busca(texto: &str) -> Busca<'_> {
    Busca { texto, limite: 10, ..Busca::default() }
}

fn importar(arquivos: &[(&str, &[u8])]) -> Vec<u8> {
    let mut i = Importador::new();
    for (nome, bytes) in arquivos {
        let lido = i.arquivo(nome, bytes, None).unwrap_or_else(|e| panic!("{nome}: {e}"));
        assert_eq!(lido.total_avisos, 0, "{nome}: {lido:?}");
    }
    i.concluir().expect("an index").indice
}

/// As the ANS writes it, in the encoding and with the separator that are asked for.
fn materiais(separador: char, iso: bool) -> Vec<u8> {
    let s = separador;
    let texto = format!(
        "Código do Termo{s}Termo{s}Fabricante{s}Data de início de vigência{s}Data de fim de vigência{s}\
         Data de fim de implantação{s}REGISTRO ANVISA{s}CLASSE DE RISCO{s}NOME TÉCNICO\r\n\
         70000014{s}\"AGULHA; 25x7, aço \"\"fina\"\"\"{s}JOÃO & FILHOS{s}10/10/2012{s}{s}31/12/2012{s}10000000001{s}II{s}Agulha\r\n\
         70000022{s}CATETER BALÃO{s}ACME{s}2012-10-10{s}2025-05-31{s}2025-08-31{s}10000000002{s}IV{s}Cateter\r\n"
    );
    if iso {
        texto.chars().map(|c| u8::try_from(u32::from(c)).expect("latin-1")).collect()
    } else {
        texto.into()
    }
}

#[test]
fn tabela_22_is_what_the_source_says() {
    let raiz = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let pasta = std::env::var_os("CONECTA_SHARED").map_or_else(|| raiz.join("../shared"), PathBuf::from);
    let arquivo = pasta.join("tiss/dominios/tuss22_procedimentos_eventos.csv");
    let Ok(mut fonte) = csv::Reader::from_path(&arquivo) else {
        eprintln!("SKIPPED: no {} (set CONECTA_SHARED)", arquivo.display());
        return;
    };
    let tuss = Tuss::embutida();
    let mut n = 0;
    for linha in fonte.records() {
        let linha = linha.expect("a row");
        let termos = tuss.termos(22, &linha[0]);
        assert_eq!(termos.len(), 1, "{}", &linha[0]);
        let inicio = termos[0].vigencia().inicio.map(|d| d.to_string()).unwrap_or_default();
        assert_eq!((termos[0].codigo().as_str(), inicio.as_str()), (&linha[0], &linha[3]));
        let esperado = linha[1].split_whitespace().collect::<Vec<_>>().join(" ");
        // Opening a block for every row would take minutes.
        if n % 97 == 0 {
            assert_eq!(tuss.textos(&termos[0]).expect("a text").termo, esperado);
        }
        n += 1;
    }
    assert_eq!(tuss.tabelas(), [(22, n)]);
}

#[test]
fn tabela_22_without_a_source() {
    let tuss = Tuss::embutida();
    assert_eq!(tuss.tabelas(), [(22, 5_964)]);
    let consulta = tuss.termos(22, "10101012");
    let textos = tuss.textos(&consulta[0]).expect("a text");
    assert_eq!(textos.termo, "Consulta em consultório (no horário normal ou preestabelecido)");
    assert!(consulta[0].vigente_em(dia("2026-01-01")) && !consulta[0].vigente_em(dia("2009-02-12")));
    assert_eq!(tuss.situacao_em(22, "99999999", dia("2026-01-01")), SituacaoTermo::Inexistente);
    assert_eq!(tuss.situacao_em(19, "70000014", dia("2026-01-01")), SituacaoTermo::TabelaAusente);
    for ruim in ["", "1010101", "010101012", "1010101x", " 10101012"] {
        assert!(tuss.termos(22, ruim).is_empty(), "{ruim:?}");
    }
}

#[test]
fn search_knows_no_accents_and_ranks() {
    let tuss = Tuss::embutida();
    let achados = tuss.buscar(&busca("CONSULTA consultorio")).expect("an index");
    assert_eq!(achados.termos[0].termo.codigo(), "10101012");
    let por_codigo = tuss.buscar(&busca("1010101")).expect("an index");
    assert_eq!(por_codigo.termos[0].termo.codigo(), "10101012");
    assert_eq!(tuss.buscar(&busca("xyzzy")).expect("an index").total, 0);
    assert_eq!(tuss.buscar(&busca("  ")).expect("an index").total, 0);
    let muitos = tuss.buscar(&busca("de")).expect("an index");
    assert!(muitos.total > 1_000 && muitos.termos.len() == 10);
    let antes = Busca { em: Some(dia("2000-01-01")), ..busca("consulta em consultorio") };
    assert_eq!(tuss.buscar(&antes).expect("an index").total, 0);
}

#[test]
fn mistyped_codes_are_suggested() {
    let codigos = |codigo| -> Vec<String> {
        Tuss::embutida().sugerir(None, codigo, None).iter().map(TermoTuss::codigo).collect()
    };
    assert!(codigos("10101021").contains(&"10101012".to_owned()), "two digits swapped");
    assert!(codigos("10101013").contains(&"10101012".to_owned()), "one digit changed");
    assert!(codigos("banana").is_empty());
}

#[test]
fn every_form_of_file_gives_the_same_index() {
    let um = importar(&[("tabela 19.csv", &materiais(';', true))]);
    for (separador, iso) in [(';', false), (',', true), (',', false), ('\t', false), ('|', true)] {
        let nome = "TUSS 19 - MATERIAIS 202605.csv";
        assert!(importar(&[(nome, &materiais(separador, iso))]) == um, "{separador:?} {iso}");
    }
    let tuss = Tuss::ler(&um[..]).expect("an index");
    assert_eq!(tuss.tabelas(), [(19, 2), (22, 5_964)]);
    let agulha = tuss.textos(&tuss.termos(19, "70000014")[0]).expect("a text");
    assert_eq!(agulha.termo, "AGULHA; 25x7, aço \"fina\"");
    let esperados = [
        (Campo::Fabricante, "JOÃO & FILHOS".to_owned()),
        (Campo::RegistroAnvisa, "10000000001".to_owned()),
        (Campo::ClasseDeRisco, "II".to_owned()),
        (Campo::NomeTecnico, "Agulha".to_owned()),
    ];
    assert_eq!(agulha.campos, esperados);
    let ultimo_dia = dia("2025-08-31");
    assert_eq!(tuss.situacao_em(19, "70000022", dia("2025-06-01")), SituacaoTermo::EmRetirada { ultimo_dia });
    assert_eq!(tuss.situacao_em(19, "70000022", dia("2025-09-01")), SituacaoTermo::Retirado { ultimo_dia });
    assert_eq!(tuss.buscar(&busca("joao agulha")).expect("an index").total, 1);
    assert_eq!(tuss.buscar(&busca("10000000002")).expect("an index").total, 1, "a number may be of a field");
}

#[test]
fn a_code_may_come_back() {
    let csv = "Tabela 20\n\nCódigo do Termo;Termo;Data de início de vigência;Data de fim de vigência\n\
               90000001;VELHO;01/01/2015;31/12/2019\n90000001;NOVO;01/06/2021;\n";
    let indice = importar(&[("medicamentos.csv", csv.as_bytes())]);
    let tuss = Tuss::ler(indice).expect("an index");
    assert_eq!(tuss.termos(20, "90000001").len(), 2);
    let em = |d| tuss.situacao_em(20, "90000001", dia(d));
    assert_eq!(em("2014-12-31"), SituacaoTermo::AindaNao { inicio: dia("2015-01-01") });
    assert_eq!(em("2019-12-31"), SituacaoTermo::Vigente);
    assert!(!em("2020-06-01").pode_ser_usado());
    assert_eq!(em("2021-06-01"), SituacaoTermo::Vigente);
}

#[test]
fn what_is_not_understood_is_said() {
    let csv = "tabela;codigo;termo;vigencia_inicio;vigencia_fim;cor\n\
               18;60000001;DIÁRIA;2012-10-10;;azul\n\
               18;6000002;CURTO;2012-10-10;;\n\
               18;60000003;;2012-10-10;;\n\
               18;60000004;DATA;13/2012;;\n\
               18;60000005;AO CONTRÁRIO;2012-10-10;2011-01-01;\n\
               38;60000006;OUTRA;;;\n\
               ;;;;;\n\
               18;60000001;DIÁRIA DE OUTRO NOME;2012-10-10;;\n";
    let mut i = Importador::new();
    let lido = i.arquivo("dados.csv", csv.as_bytes(), None).expect("some rows");
    let avisos: Vec<_> = lido.avisos.iter().map(|a| (a.linha, a.motivo)).collect();
    let esperados = [
        (3, Motivo::Codigo),
        (4, Motivo::Termo),
        (5, Motivo::Data),
        (6, Motivo::Periodo),
        (7, Motivo::Tabela),
        (9, Motivo::Repetido),
    ];
    assert_eq!(avisos, esperados);
    assert_eq!((lido.ignoradas, lido.total_avisos), (5, 6));
    assert_eq!(lido.colunas_ignoradas, ["cor"]);
    let importado = i.concluir().expect("an index");
    assert_eq!(importado.tabelas.into_iter().collect::<Vec<_>>(), [(18, 1)]);
    let tuss = Tuss::ler(importado.indice).expect("an index");
    assert_eq!(tuss.textos(&tuss.termos(18, "60000001")[0]).expect("a text").termo, "DIÁRIA DE OUTRO NOME");
}

#[test]
fn files_that_are_no_tables() {
    let ler = |nome: &str, texto: &str| {
        Importador::new().arquivo(nome, texto.as_bytes(), None).expect_err("no table")
    };
    assert_eq!(ler("tabela 19.csv", "a;b\n1;2\n"), ImportarError::SemCabecalho);
    assert_eq!(ler("tabela 19.csv", ""), ImportarError::SemCabecalho);
    assert_eq!(ler("x.csv", "codigo;termo\n60000001;A\n"), ImportarError::SemTabela);
    assert_eq!(ler("tabela 38.csv", "codigo;termo\n1001;A\n"), ImportarError::OutraTabela(38));
    assert_eq!(ler("tabela 18.csv", "codigo;termo\n1;A\n"), ImportarError::SemLinhas);
    assert_eq!(Importador::new().concluir(), Err(ImportarError::Vazio));
    let com_tabela = Importador::new().arquivo("x.csv", b"codigo;termo\n60000001;A\n", Some(18));
    assert!(!com_tabela.expect("told which").com_datas);
}

#[test]
fn a_lone_mark_of_quotation_does_not_eat_the_file() {
    let mut csv = "Código do Termo;Termo\n70000001;\"PARAFUSO 3 polegadas\n".to_owned();
    for n in 2..2_000 {
        csv.push_str(&format!("{};ITEM {n}\n", 70_000_000 + n));
    }
    let lido = Importador::new().arquivo("tabela 19.csv", csv.as_bytes(), None).expect("rows");
    assert_eq!((lido.tabelas[&19], lido.total_avisos), (1_999, 0));
}

#[test]
fn damage_is_found_and_never_panics() {
    let bom = importar(&[("tabela 19.csv", &materiais(';', true))]);
    let tudo = |bytes: &[u8]| -> Result<Vec<TermoCompleto>, IndiceError> {
        let tuss = Tuss::ler(bytes)?;
        let mut achados = tuss.buscar(&Busca { tabela: Some(19), ..busca("agulha") })?.termos;
        for t in ["70000014", "70000022"].iter().flat_map(|c| tuss.termos(19, c)) {
            achados.push(tuss.completar(t, None)?);
        }
        Ok(achados)
    };
    let certo = tudo(&bom).expect("a good index");
    assert_eq!(certo.len(), 3);
    for n in 0..bom.len() {
        assert!(tudo(&bom[..n]).is_err(), "cut at {n}");
        for bit in 0..8 {
            let mut ruim = bom.clone();
            ruim[n] ^= 1 << bit;
            // A bit that fills up the last byte of a stream means nothing.
            assert!(tudo(&ruim).is_ok_and(|x| x == certo) || tudo(&ruim).is_err(), "byte {n}, bit {bit}");
        }
    }
    assert_eq!(tudo(b"PK\x03\x04"), Err(IndiceError::OutroFormato));
    assert_eq!(tudo(b"CONTUSS\x02"), Err(IndiceError::OutraVersao));
    let mut mais = bom.clone();
    mais.extend(b"xx");
    assert_eq!(tudo(&mais), Ok(certo), "what stands after the last block is not read");
}

/// A table of materials made up by rule, as repetitive as the true ones are: lines of products in sizes and models, many
/// rows to a manufacturer and to a registration.
fn gerada(linhas: u32) -> Vec<u8> {
    const COISAS: [&str; 12] = [
        "CATETER BALÃO PARA ANGIOPLASTIA",
        "PARAFUSO CORTICAL DE TITÂNIO",
        "PLACA BLOQUEADA PARA RÁDIO DISTAL",
        "STENT FARMACOLÓGICO",
        "FIO DE SUTURA NYLON PRETO",
        "SONDA FOLEY 2 VIAS",
        "CÂNULA DE TRAQUEOSTOMIA COM BALÃO",
        "PRÓTESE VASCULAR DE DACRON",
        "LENTE INTRAOCULAR DOBRÁVEL",
        "KIT PARA DRENAGEM TORÁCICA",
        "TELA DE POLIPROPILENO",
        "CURATIVO DE ESPUMA COM PRATA",
    ];
    let mut sorte = 0x9e37_79b9_u32;
    let mut sortear = |n: u32| {
        sorte ^= sorte << 13;
        sorte ^= sorte >> 17;
        sorte ^= sorte << 5;
        sorte % n
    };
    let mut csv =
        "Código do Termo;Termo;Modelo;Fabricante;Data de início de vigência;Data de fim de vigência;\
                   Data de fim de implantação;REGISTRO ANVISA\n"
            .to_owned();
    let (mut familia, mut fabricante, mut registro) = (0, 0, 10_000_000_000_u64);
    for n in 0..linhas {
        if sortear(12) == 0 {
            familia = sortear(4_000);
            fabricante = sortear(1_500);
            registro += u64::from(sortear(90_000));
        }
        let coisa = COISAS[familia as usize % COISAS.len()];
        let (a, b) = (sortear(40), sortear(60));
        let (mes, ano) = (1 + sortear(12), 2012 + sortear(14));
        csv.push_str(&format!(
            "{};{coisa} LINHA {familia} {},{}MM X {b}MM ESTÉRIL;REF {}-{a:02}{b:02};INDÚSTRIA {fabricante} DE PRODUTOS MÉDICOS LTDA;\
             01/{mes:02}/{ano};;;{registro}\n",
            70_000_000 + n * 7, a / 10, a % 10, familia * 31
        ));
    }
    csv.into_bytes()
}

#[test]
fn an_index_is_compact() {
    let csv = gerada(20_000);
    let indice = importar(&[("tabela 19.csv", &csv)]);
    let por_linha = indice.len() / 20_000;
    assert!(por_linha <= 26, "{por_linha} bytes a row, from {}", csv.len() / 20_000);
    let tuss = Tuss::ler(indice).expect("an index");
    assert_eq!(tuss.tabelas()[0], (19, 20_000));
    for n in [0, 1, 511, 512, 19_999] {
        let termos = tuss.termos(19, &format!("{}", 70_000_000 + n * 7));
        assert!(tuss.textos(&termos[0]).expect("a text").termo.ends_with("ESTÉRIL"));
        assert!(tuss.termos(19, &format!("{}", 70_000_001 + n * 7)).is_empty());
    }
}

/// Not run by default: the size and speed of an index of a third of a million rows.
#[test]
#[ignore = "takes half a minute, in release"]
fn a_third_of_a_million_rows() {
    let csv = gerada(333_333);
    let agora = std::time::Instant::now();
    let indice = importar(&[("tabela 19.csv", &csv)]);
    let importada = agora.elapsed();
    let tamanho = indice.len();
    let agora = std::time::Instant::now();
    let tuss = Tuss::ler(&indice[..]).expect("an index");
    let aberto = agora.elapsed();
    let agora = std::time::Instant::now();
    let termo = tuss.termos(19, "71166662")[0];
    let textos = tuss.textos(&termo).expect("a text");
    let achado = agora.elapsed();
    let agora = std::time::Instant::now();
    for n in 0..100_000 {
        let codigo = format!("{}", 70_000_000 + n * 7);
        assert!(tuss.situacao_em(19, &codigo, dia("2026-01-01")).pode_ser_usado());
    }
    let situacao = agora.elapsed() / 100_000;
    let agora = std::time::Instant::now();
    let total = tuss.buscar(&busca("protese dacron 3mm")).expect("an index").total;
    let buscado = agora.elapsed();
    eprintln!(
        "{} bytes of CSV -> {tamanho}; import {importada:?}; open {aberto:?}; one term {achado:?} ({}); \
         one state {situacao:?}; search {buscado:?} ({total} found)",
        csv.len(),
        textos.termo
    );
    assert!(tamanho <= 8 << 20);
}
