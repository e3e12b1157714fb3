//! `conecta glosa`, `dominio`, `tuss` and `tabelas`.

use crate::comum::{Feito, Pasta};

fn rodar(args: &[&str]) -> Feito {
    Pasta::nova().conecta(args)
}

fn certo(args: &[&str]) -> String {
    let feito = rodar(args);
    assert_eq!((feito.codigo, feito.erros.as_str()), (0, ""), "{args:?}: {feito:?}");
    feito.saida
}

fn nao_achado(args: &[&str]) -> String {
    let feito = rodar(args);
    assert_eq!((feito.codigo, feito.saida.as_str()), (1, ""), "{args:?}: {feito:?}");
    feito.erros
}

const TABELA_19: &str = "Código do Termo;Termo;Fabricante;Data de início de vigência;Data de fim de vigência;\
                         Data de fim de implantação\n\
                         70000022;CATETER BALÃO;ACME LTDA;10/10/2012;31/05/2025;31/08/2025\n\
                         70000030;AGULHA FINA;ACME LTDA;10/10/2012;;\n";

#[test]
fn glosa_diz_o_que_fazer() {
    let texto = certo(&["glosa", "1702"]);
    for parte in ["COBRANÇA DE PROCEDIMENTO EM DUPLICIDADE", "ação: recorrer", "retirada", "3209"] {
        assert!(texto.contains(parte), "falta {parte} em {texto}");
    }
    assert!(certo(&["glosa", "5063"]).contains("só no monitoramento 1.06.00"));
    assert!(certo(&["glosa", "CARENCIA"]).contains("3171"), "sem acento, pela descrição");
    assert!(nao_achado(&["glosa", "9702"]).contains("seria 1702"));
    assert!(nao_achado(&["glosa", "banana"]).contains("banana"));
    let json = rodar(&["glosa", "1702", "9702", "--formato", "json"]);
    assert_eq!(json.codigo, 1);
    let json = json.json();
    assert_eq!((&json["versao_formato"], &json["publicacao"]), (&1.into(), &"202609".into()));
    assert_eq!(json["glosas"][0]["acao"], "recorrer");
    assert_eq!(json["nao_encontradas"][0]["sugestoes"][0], 1702);
}

#[test]
fn dominio_por_numero_tipo_e_codigo() {
    let texto = certo(&["dominio", "50"]);
    assert!(texto.contains("05  Exames (englobando exame radiológico) [até 4.00.01]"), "{texto}");
    assert!(texto.contains("23  Exame [desde 4.01.00]") && texto.contains("01  Remoção\n"), "{texto}");
    assert_eq!(certo(&["dominio", "grauPart"]), certo(&["dominio", "35"]));
    assert!(certo(&["dominio", "dm_grauPart", "6"]).contains("06  Anestesista"));
    assert!(certo(&["dominio", "UF", "sao paulo"]).contains("35  SP – São Paulo"));
    assert!(certo(&["dominio"]).contains("dm_caraterAtendimento"));
    assert!(nao_achado(&["dominio", "carater"]).contains("dm_caraterAtendimento"));
    assert!(nao_achado(&["dominio", "19"]).contains("conecta tuss"));
    assert!(nao_achado(&["dominio", "sexo", "2"]).contains("seria 1 (Masculino)"));
    let json = rodar(&["dominio", "UF", "35", "--formato", "json"]).json();
    assert_eq!((&json["numero"], &json["termos"][0]["sigla"]), (&59.into(), &"SP".into()));
}

#[test]
fn tuss_por_codigo_e_por_palavras() {
    assert!(certo(&["tuss", "10101012"]).contains("Consulta em consultório"));
    assert!(certo(&["tuss", "consulta", "CONSULTORIO", "--limite", "1"]).contains("10101012"));
    assert!(certo(&["tuss", "10101012", "--em", "12/02/2009"]).contains("não vale em 12/02/2009"));
    assert!(nao_achado(&["tuss", "10101021"]).contains("seria 10101012"));
    assert!(nao_achado(&["tuss", "70000022", "--tabela", "19"]).contains("conecta tabelas importar"));
    assert_eq!(rodar(&["tuss", "x", "--tabela", "38"]).codigo, 2);
    let json = rodar(&["tuss", "10101012", "--em", "2026-01-01", "--formato", "json"]).json();
    assert_eq!(json["termos"][0]["situacao"]["estado"], "vigente");
}

#[test]
fn importa_csv_e_zip() {
    let pasta = Pasta::nova();
    let iso: Vec<u8> = TABELA_19.chars().map(|c| u8::try_from(u32::from(c)).expect("latin-1")).collect();
    pasta.com("tabela 19.csv", iso);
    let feito = pasta.conecta(&["tabelas", "importar", "tabela 19.csv", "-o", "a.indice"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert!(feito.saida.contains("tabela 19, 2 linhas"), "{feito:?}");

    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let opcoes = zip::write::SimpleFileOptions::default();
    for (nome, conteudo) in [
        ("TUSS/tuss_19.csv", TABELA_19),
        ("TUSS/tabela 38.csv", "Código do Termo;Termo\n1001;X\n"),
        ("a.ods", ""),
    ] {
        zip.start_file(nome, opcoes).expect("uma entrada");
        std::io::Write::write_all(&mut zip, conteudo.as_bytes()).expect("uma entrada");
    }
    pasta.com("TUSS.zip", zip.finish().expect("um ZIP").into_inner());
    let feito = pasta.conecta(&["tabelas", "importar", "TUSS.zip", "-o", "b.indice", "--formato", "json"]);
    assert_eq!(feito.codigo, 0, "{feito:?}");
    assert_eq!(feito.json()["tabelas"]["19"], 2);
    assert!(pasta.ler("a.indice") == pasta.ler("b.indice"));

    let achado = pasta.conecta(&["tuss", "70000022", "--indice", "a.indice", "--em", "2025-06-01"]);
    assert!(achado.saida.contains("fabricante: ACME LTDA"), "{achado:?}");
    assert!(
        achado.saida.contains("retirado, mas ainda vale em 01/06/2025: último dia 31/08/2025"),
        "{achado:?}"
    );
    // Over the old one.
    assert_eq!(pasta.conecta(&["tabelas", "importar", "tabela 19.csv", "-o", "a.indice"]).codigo, 0);
}

#[test]
fn o_que_nao_se_compreende_e_dito() {
    let pasta = Pasta::nova();
    pasta.com("tabela 19.csv", format!("{TABELA_19}7;CURTO;;;;\n"));
    let feito = pasta.conecta(&["tabelas", "importar", "tabela 19.csv", "-o", "a.indice"]);
    assert_eq!(feito.codigo, 1);
    assert!(feito.saida.contains("linha 4: o código não tem oito dígitos"), "{feito:?}");

    pasta.com("x.csv", "a;b\n1;2\n").com("y.xlsx", "").com("z.indice", "nada").com("w.zip", "nada");
    for (args, parte) in [
        (vec!["tabelas", "importar", "x.csv", "-o", "b.indice"], "cabeçalho"),
        (vec!["tabelas", "importar", "y.xlsx", "-o", "b.indice"], "salve cada tabela como CSV"),
        (vec!["tabelas", "importar", "w.zip", "-o", "b.indice"], "ZIP"),
        (vec!["tabelas", "importar", "nada.csv", "-o", "b.indice"], "não encontrado"),
        (vec!["tuss", "70000022", "--indice", "z.indice"], "não é um índice"),
        (vec!["tuss", "70000022", "--indice", "nada"], "não encontrado"),
    ] {
        let feito = pasta.conecta(&args);
        assert_eq!(feito.codigo, 2, "{args:?}: {feito:?}");
        assert!(feito.erros.contains(parte), "{args:?}: {feito:?}");
        assert!(!pasta.caminho().join("b.indice").exists());
    }
}

#[test]
fn versoes_de_um_dia() {
    let texto = certo(&["tabelas", "versoes", "--em", "01/03/2026"]);
    assert!(texto.contains("4.02.00") && texto.contains("4.03.00") && !texto.contains("4.01.00"), "{texto}");
    assert!(texto.contains("data não confirmada"));
    let json = rodar(&["tabelas", "versoes", "--em", "2026-07-01", "--formato", "json"]).json();
    assert_eq!(json["versoes"][0]["versao"], "4.03.00");
    assert!(certo(&["tabelas", "versoes"]).contains("3.02.00"));
}
