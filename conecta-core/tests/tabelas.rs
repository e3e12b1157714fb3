//! The tables of the standard say what the schemas and the sources say.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests read the sources, or say that they skip"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use conecta_core::tabelas::{Acao, classes_de_glosa, dominio, dominios, glosa, glosas, sugerir_dominios};
use conecta_core::tabelas::{Glosa, PUBLICACAO, Termo, sugerir_glosas};
use conecta_schemas::{Familia, Tipo, esquemas};

/// The source tables, when they are at hand: `tiss/dominios` in the folder that `CONECTA_SHARED` names, or in one named
/// `shared` beside the checkout.
fn fontes() -> Option<PathBuf> {
    let raiz = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let pasta = std::env::var_os("CONECTA_SHARED").map_or_else(|| raiz.join("../shared"), PathBuf::from);
    let pasta = pasta.join("tiss/dominios");
    if pasta.is_dir() {
        return Some(pasta);
    }
    eprintln!("SKIPPED: no {} (set CONECTA_SHARED)", pasta.display());
    None
}

type Linhas = Vec<BTreeMap<String, String>>;

fn ler(arquivo: &std::path::Path) -> Linhas {
    let mut leitor = csv::Reader::from_path(arquivo).expect("a source table");
    leitor.deserialize().map(|l| l.expect("a row")).collect()
}

fn limpo(texto: &str) -> String {
    texto.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_code_that_a_schema_enumerates_is_in_a_table() {
    let mut vistos = BTreeSet::new();
    for e in esquemas() {
        for (tipo, t) in e.nomeados().filter(|(nome, _)| nome.starts_with("dm_")) {
            let Tipo::Simples(t) = t else { continue };
            let Some(valores) = t.valores() else { continue };
            let tabela = dominio(tipo).unwrap_or_else(|| panic!("{tipo} has no table"));
            for codigo in valores.filter(|v| !v.is_empty()) {
                assert!(tabela.termo(codigo).is_some(), "{tipo} {codigo} of {}", e.versao());
                vistos.insert((tipo, codigo));
            }
        }
    }
    assert!(vistos.len() > 2_000, "only {} codes", vistos.len());
}

#[test]
fn tables_are_found_by_number_type_and_short_name() {
    for d in dominios() {
        assert_eq!(dominio(d.tipo()), Some(d));
        assert_eq!(dominio(&d.tipo().to_uppercase()), Some(d));
        if let Some(curto) = d.tipo().strip_prefix("dm_") {
            assert_eq!(dominio(curto), Some(d), "{curto}");
        }
        if let Some(numero) = d.numero() {
            assert_eq!(dominio(&numero.to_string()), Some(d));
        }
        assert!(d.termos().len() > 0);
        let codigos: BTreeSet<_> = d.termos().map(Termo::codigo).collect();
        assert_eq!(codigos.len(), d.termos().len(), "{} repeats a code", d.tipo());
    }
    assert_eq!(dominio("0"), None);
    assert_eq!(dominio(""), None);
    assert_eq!(dominio("dm_"), None);
    assert_eq!(sugerir_dominios("dm_carterAtendimento")[0].tipo(), "dm_caraterAtendimento");
    assert_eq!(sugerir_dominios("acomodacao")[0].tipo(), "dm_tipoAcomodacao");
}

#[test]
fn values_that_people_get_wrong() {
    let diz = |tabela: &str, codigo: &str| {
        let t = dominio(tabela).and_then(|d| d.termo(codigo)).unwrap_or_else(|| panic!("{tabela} {codigo}"));
        t.descricao().unwrap_or_else(|| panic!("{tabela} {codigo} says nothing"))
    };
    assert_eq!(diz("tipoAtendimento", "23"), "Exame");
    assert_eq!(diz("regimeAtendimento", "05"), "TELESSAÚDE");
    assert_eq!(diz("viaDeAcesso", "2"), "Mesma Via");
    assert_eq!(diz("tecnicaUtilizada", "3"), "Robótica");
    assert_eq!(diz("outrasDespesas", "08"), "OPME");
    assert_eq!(diz("UF", "35"), "São Paulo");
    assert_eq!(diz("conselhoProfissional", "06"), "Conselho Regional de Medicina");
    assert_eq!(diz("tipoIdent", "06"), "Leitura facial");
    assert_eq!(diz("centroConsumo", "5"), "UTI");
    assert_eq!(diz("statusProtocolo", "10"), "Bloqueio judicial - prestador");
    assert_eq!(diz("32", "O"), "Oclusal");
    let crm = dominio("26").and_then(|d| d.termo("06")).expect("CRM");
    assert_eq!(crm.sigla(), Some("CRM"));
    let antigo = dominio("50").and_then(|d| d.termo("05")).expect("05");
    let v = |t: &str| t.parse().expect("a version");
    assert_eq!(antigo.existe_em(v("3.05.00")), Some(true));
    assert_eq!(antigo.existe_em(v("4.03.00")), Some(false));
    assert_eq!(antigo.existe_em(v("9.00.00")), None);
    let presenca = antigo.presenca().expect("05 was accepted");
    assert_eq!((presenca.primeira, presenca.ultima), ("3.00.01", "4.00.01"));
    let sugeridos: Vec<_> = dominio("35").expect("35").sugerir("6").iter().map(|t| t.codigo()).collect();
    assert_eq!(sugeridos.first(), Some(&"06"));
}

#[test]
fn tabela_38_is_whole_and_each_code_has_an_action() {
    assert_eq!(glosas().len(), 792);
    assert_eq!(glosas().filter(|g| g.vigente()).count(), 470);
    for c in classes_de_glosa() {
        assert!(Acao::TODAS.iter().any(|a| *a == c.acao()), "{}", c.codigo());
        assert!(c.glosas().next().is_some(), "{} is empty", c.codigo());
        assert!(c.orientacao().ends_with('.') && !c.nome().ends_with('.'), "{}", c.codigo());
    }
    for g in glosas() {
        assert_eq!(glosa(g.codigo()), Some(g));
        assert_eq!(Glosa::ler(&g.codigo().to_string()), Some(g));
        if let Some(e) = g.equivalente() {
            assert!(!g.vigente() && e.vigente(), "{} -> {}", g.codigo(), e.codigo());
        }
    }
    for acao in Acao::TODAS {
        let n = glosas().filter(|g| g.acao() == acao).count();
        assert!(n >= 10, "{acao}: {n}");
    }
    assert_eq!(glosa(3099), None);
    assert_eq!(Glosa::ler("01001"), None);
    assert_eq!(Glosa::ler(""), None);
    let presenca = |codigo| glosa(codigo).and_then(Glosa::presenca).expect("accepted by some schema");
    let so_no_monitoramento = presenca(5063);
    assert_eq!(
        (so_no_monitoramento.familia, so_no_monitoramento.primeira),
        (Familia::Monitoramento, "1.06.00")
    );
    assert_eq!((presenca(3169).familia, presenca(3169).primeira), (Familia::Tiss, "4.03.00"));
    assert!(sugerir_glosas("3178 ").iter().any(|g| g.codigo() == 3178));
    assert!(sugerir_glosas("9702").iter().any(|g| g.codigo() == 1702));
    assert!(sugerir_glosas("7102").iter().any(|g| g.codigo() == 1702), "two digits swapped");
}

#[test]
fn class_of_a_name_in_the_data_is_one_of_the_six_actions() {
    let texto = include_str!("../../schemas/tabelas/glosas-classes.csv");
    for linha in texto.lines().skip(1) {
        let acao = linha.split(',').nth(1).expect("an action");
        assert!(Acao::TODAS.iter().any(|a| a.as_str() == acao), "{acao}");
    }
}

#[test]
fn tabela_38_is_what_the_source_says() {
    let Some(pasta) = fontes() else { return };
    let fonte = ler(&pasta.join("tuss38_glosas_consolidada.csv"));
    assert_eq!(fonte.len(), glosas().len());
    for linha in fonte {
        let g = Glosa::ler(&linha["codigo"]).unwrap_or_else(|| panic!("{}", linha["codigo"]));
        assert_eq!(g.descricao(), limpo(&linha["descricao"]));
        assert_eq!(g.vigente(), linha["na_tabela38_202609"] == "S", "{}", g.codigo());
        let versoes = (!linha["primeira_versao_xsd"].is_empty())
            .then_some((linha["primeira_versao_xsd"].as_str(), linha["ultima_versao_xsd"].as_str()));
        let nossas = g.presenca().filter(|p| p.familia == Familia::Tiss).map(|p| (p.primeira, p.ultima));
        assert_eq!(nossas, versoes, "{}", g.codigo());
    }
    assert_eq!(PUBLICACAO, "202609");
}

#[test]
fn domain_tables_are_what_the_sources_say() {
    let Some(pasta) = fontes() else { return };
    let mut conferidos = 0;
    for entrada in std::fs::read_dir(&pasta).expect("the sources") {
        let arquivo = entrada.expect("a file").path();
        let nome = arquivo.file_name().expect("a name").to_string_lossy().into_owned();
        let Some(tipo) = nome.strip_suffix("_xsd.csv").and_then(|n| n.find("dm_").map(|i| n[i..].to_owned()))
        else {
            continue;
        };
        let tabela = dominio(&tipo).unwrap_or_else(|| panic!("{tipo} has no table"));
        let fonte = ler(&arquivo);
        for linha in fonte.iter().filter(|l| !l["codigo"].is_empty()) {
            let termo =
                tabela.termo(&linha["codigo"]).unwrap_or_else(|| panic!("{tipo} {}", linha["codigo"]));
            assert!(
                linha["descricao"].is_empty() || termo.descricao().is_some(),
                "{tipo} {}",
                linha["codigo"]
            );
            conferidos += 1;
        }
        // What the ANS publishes apart is newer than the comments of the schema.
        let Some(numero) = nome.strip_prefix("tuss").and_then(|n| n.get(..2)) else { continue };
        let Some(publicada) = publicada(&pasta, numero) else { continue };
        for linha in publicada {
            let termo =
                tabela.termo(&linha["codigo"]).unwrap_or_else(|| panic!("{tipo} {}", linha["codigo"]));
            let dita = if numero == "60" { &linha["descricao"] } else { &linha["termo"] };
            assert_eq!(termo.descricao(), Some(limpo(dita).as_str()), "{tipo} {}", linha["codigo"]);
            let inicio = termo.inicio().map(|d| d.to_string()).unwrap_or_default();
            assert_eq!(inicio, linha["vigencia_inicio"], "{tipo} {}", linha["codigo"]);
        }
    }
    assert!(conferidos > 2_000, "only {conferidos}");
}

/// The table of a number as the ANS publishes it, for the few that the collection has.
fn publicada(pasta: &std::path::Path, numero: &str) -> Option<Linhas> {
    let entradas = std::fs::read_dir(pasta).expect("the sources");
    let arquivo = entradas.map(|e| e.expect("a file").path()).find(|p| {
        let nome = p.file_name().expect("a name").to_string_lossy();
        nome.starts_with(&format!("tuss{numero}_"))
            && !nome.contains("_dm_")
            && !["22", "38", "87"].contains(&numero)
    })?;
    Some(ler(&arquivo))
}
