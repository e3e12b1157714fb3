use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::importar;

/// The sets that the committed files were imported from.
const PASTAS: [&str; 21] = [
    "3.00.01",
    "3.02.00",
    "3.02.01",
    "3.02.02",
    "3.03.01",
    "3.03.02",
    "3.03.03",
    "3.04.00",
    "3.04.01",
    "3.05.00",
    "4.00.00",
    "4.00.01",
    "4.01.00",
    "4.02.00",
    "4.03.00",
    "monitoramento/1.00.00",
    "monitoramento/1.00.01",
    "monitoramento/1.01.00",
    "monitoramento/1.02.00",
    "monitoramento/1.03.00",
    "monitoramento/1.06.00-corrigido",
];

/// The official XSD sets, when they are at hand: `tiss/xsd` in the folder that `CONECTA_SHARED` names, or in one named
/// `shared` beside the checkout.
fn oficiais(teste: &str) -> Option<PathBuf> {
    let pasta =
        std::env::var_os("CONECTA_SHARED").map_or_else(|| crate::raiz().join("../shared"), PathBuf::from);
    let xsd = pasta.join("tiss/xsd");
    if xsd.is_dir() {
        return Some(xsd);
    }
    // Straight to the error output, so that a run that skips says so.
    let _ = writeln!(std::io::stderr(), "SKIPPED {teste}: no {} (set CONECTA_SHARED)", xsd.display());
    None
}

#[test]
fn committed_schemas_are_what_the_importer_writes() {
    let Some(xsd) = oficiais("committed_schemas_are_what_the_importer_writes") else { return };
    let mut importados = BTreeMap::new();
    for pasta in PASTAS {
        for (nome, texto) in importar(&xsd.join(pasta)).expect(pasta) {
            if let Some(antes) = importados.insert(nome.clone(), texto.clone()) {
                assert!(antes == texto, "{nome} of {pasta} differs from that of another set");
            }
        }
    }
    let tiss = crate::raiz().join("schemas/tiss");
    let mut guardados: Vec<String> = std::fs::read_dir(&tiss)
        .expect("schemas/tiss")
        .map(|e| e.expect("entry").file_name().to_string_lossy().into_owned())
        .filter(|n| n.ends_with(".esquema"))
        .collect();
    guardados.sort();
    assert_eq!(guardados, importados.keys().cloned().collect::<Vec<_>>());
    for (nome, texto) in importados {
        let guardado = std::fs::read_to_string(tiss.join(&nome)).expect(&nome);
        assert!(
            guardado == texto,
            "{nome} is not what import-xsd writes: run it again, do not edit the file"
        );
    }
}

#[test]
fn monitoring_1_06_00_as_published_names_the_file_that_it_lacks() {
    let teste = "monitoring_1_06_00_as_published_names_the_file_that_it_lacks";
    let Some(xsd) = oficiais(teste) else { return };
    let erro =
        importar(&xsd.join("monitoramento/1.06.00")).expect_err("it includes a file of another version");
    assert!(erro.contains("tissComplexTypesMonitoramentoV1_06_00.xsd includes"), "{erro}");
    assert!(erro.contains("tissSimpleTypesMonitoramentoV1_05_01.xsd"), "{erro}");
}

/// Imports one file with these global components.
fn importar_texto(nome: &str, componentes: &str) -> Result<String, String> {
    let pasta = std::env::temp_dir().join(format!("conecta-xtask-{}-{nome}", std::process::id()));
    std::fs::create_dir_all(&pasta).expect("folder");
    let texto = format!(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n\
         <schema xmlns=\"http://www.w3.org/2001/XMLSchema\" xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"\n\
         targetNamespace=\"http://www.ans.gov.br/padroes/tiss/schemas\" elementFormDefault=\"qualified\">\n\
         {componentes}\n</schema>\n"
    );
    std::fs::write(pasta.join("tissV9_00_00.xsd"), texto).expect("file");
    let feito = importar(&pasta);
    std::fs::remove_dir_all(&pasta).expect("folder");
    feito.map(|mut v| v.remove(0).1)
}

#[test]
fn known_constructs_become_the_notation() {
    let componentes = "
        <element name=\"mensagemTISS\" type=\"ans:ct_m\"/>
        <complexType name=\"ct_m\"><sequence>
            <element name=\"numero\" type=\"ans:st_texto12\"/>
            <choice><element name=\"a\" type=\"date\"/><element name=\"b\" type=\"ans:dm_s\" minOccurs=\"0\" maxOccurs=\"4\"/></choice>
        </sequence></complexType>
        <simpleType name=\"st_texto12\"><restriction base=\"string\"><minLength value=\"1\"/><maxLength value=\"12\"/></restriction></simpleType>
        <simpleType name=\"dm_s\"><annotation/><restriction base=\"string\"><enumeration value=\"S\"/><enumeration value=\"N\"/><enumeration value=\"S\"/></restriction></simpleType>
        <simpleType name=\"sem_uso\"><restriction base=\"string\"/></simpleType>";
    let esperado = "\
esquema tiss 9.00.00
espaco http://www.ans.gov.br/padroes/tiss/schemas

raiz mensagemTISS ct_m

complexo ct_m
  numero st_texto12
  escolha
    a data
    b[0..4] dm_s

simples dm_s texto
  = S
  = N
simples st_texto12 texto tamanho 1..12
";
    assert_eq!(importar_texto("known", componentes).expect("known"), esperado);
}

#[test]
fn unknown_constructs_are_refused() {
    const RAIZ: &str = "<element name=\"m\" type=\"ans:t\"/>";
    let complexo = |dentro: &str| format!("{RAIZ}<complexType name=\"t\">{dentro}</complexType>");
    let simples = |dentro: &str| format!("{RAIZ}<simpleType name=\"t\">{dentro}</simpleType>");
    let faceta = |f: &str| simples(&format!("<restriction base=\"string\">{f}</restriction>"));
    let campo = |atributos: &str| {
        complexo(&format!("<sequence><element name=\"a\" type=\"string\" {atributos}/></sequence>"))
    };
    let casos = [
        ("all", complexo("<all><element name=\"a\" type=\"string\"/></all>")),
        ("group", complexo("<group ref=\"ans:g\"/>")),
        ("attributeGroup", complexo("<attributeGroup ref=\"ans:g\"/>")),
        ("anyAttribute", complexo("<anyAttribute/>")),
        (
            "restriction of a complex type",
            complexo("<complexContent><restriction base=\"ans:b\"/></complexContent>"),
        ),
        (
            "two content models",
            complexo("<sequence/><sequence><element name=\"a\" type=\"string\"/></sequence><choice/>"),
        ),
        ("abstract", format!("{RAIZ}<complexType name=\"t\" abstract=\"true\"/>")),
        ("nillable", campo("nillable=\"true\"")),
        ("default", campo("default=\"1\"")),
        ("substitutionGroup", "<element name=\"m\" type=\"string\" substitutionGroup=\"ans:x\"/>".into()),
        (
            "anonymous simple type",
            complexo("<sequence><element name=\"a\"><simpleType/></element></sequence>"),
        ),
        ("unknown base", complexo("<sequence><element name=\"a\" type=\"gYear\"/></sequence>")),
        ("unknown namespace", complexo("<sequence><element name=\"a\" type=\"x:y\"/></sequence>")),
        ("fixed attribute", complexo("<attribute name=\"a\" type=\"string\" fixed=\"1\"/>")),
        ("prohibited attribute", complexo("<attribute name=\"a\" type=\"string\" use=\"prohibited\"/>")),
        ("skip", complexo("<sequence><any processContents=\"skip\"/></sequence>")),
        ("any of a namespace", complexo("<sequence><any namespace=\"urn:x\"/></sequence>")),
        ("union", simples("<union memberTypes=\"string\"/>")),
        ("list", simples("<list itemType=\"string\"/>")),
        ("whiteSpace", faceta("<whiteSpace value=\"collapse\"/>")),
        ("maxExclusive", faceta("<maxExclusive value=\"9\"/>")),
        ("fixed facet", faceta("<maxLength value=\"9\" fixed=\"true\"/>")),
        ("value with a space", faceta("<enumeration value=\"a b\"/>")),
        ("key", format!("{RAIZ}<key name=\"k\"/>")),
        ("redefine", "<redefine schemaLocation=\"x.xsd\"/>".into()),
        ("import of another namespace", "<import namespace=\"urn:x\" schemaLocation=\"x.xsd\"/>".into()),
        ("defined twice", format!("{RAIZ}{RAIZ}")),
        ("include of a file that is not there", "<include schemaLocation=\"x.xsd\"/>".into()),
    ];
    for (i, (nome, componentes)) in casos.iter().enumerate() {
        let feito = importar_texto(&format!("unknown-{i}"), componentes);
        let erro = feito.expect_err(nome);
        assert!(erro.len() > 10, "{nome}: {erro}");
    }
}

#[test]
fn a_folder_without_schemas_is_refused() {
    let erro = importar(Path::new(env!("CARGO_MANIFEST_DIR"))).expect_err("no XSD there");
    assert!(erro.contains("no tissV"), "{erro}");
}
