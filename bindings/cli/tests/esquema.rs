//! `conecta esquema`.

use crate::comum::Pasta;

fn saida(args: &[&str]) -> String {
    let feito = Pasta::nova().conecta(args);
    assert_eq!(feito.codigo, 0, "{args:?}: {feito:?}");
    feito.saida
}

fn erro(args: &[&str]) -> String {
    let feito = Pasta::nova().conecta(args);
    assert_eq!((feito.codigo, feito.saida.as_str()), (2, ""), "{args:?}");
    feito.erros
}

#[test]
fn lista_as_raizes() {
    assert!(saida(&["esquema", "4.03.00"]).contains("mensagemTISS"));
    assert!(saida(&["esquema", "monitoramento:1.06.00"]).contains("mensagemEnvioANS"));
}

#[test]
fn mostra_os_filhos_em_ordem_com_a_quantidade() {
    let texto = saida(&["esquema", "4.03.00", "mensagemTISS"]);
    let posicoes: Vec<usize> = ["cabecalho", "um destes:", "│ prestadorParaOperadora ?", "epilogo"]
        .iter()
        .map(|t| texto.find(t).unwrap_or_else(|| panic!("falta {t} em {texto}")))
        .collect();
    assert!(posicoes.is_sorted(), "{texto}");
}

#[test]
fn aceita_o_caminho_como_a_critica_o_escreve() {
    let caminho = "/mensagemTISS/prestadorParaOperadora/loteGuias/guiasTISS/guiaSP-SADT[2]/valorTotal";
    assert!(saida(&["esquema", "4.03.00", caminho]).contains("valorTotalGeral"));
}

#[test]
fn acha_por_nome_e_em_qualquer_lugar() {
    assert!(saida(&["esquema", "4.03.00", "//guiaSP-SADT"]).contains("cabecalhoGuia"));
    assert!(saida(&["esquema", "4.03.00", "guiaConsulta"]).contains("dadosBeneficiario"));
    assert!(saida(&["esquema", "4.03.00", "st_texto20"]).contains("texto de 1 a 20 caracteres"));
    assert!(saida(&["esquema", "4.03.00", "dm_simNao"]).contains("2 valores:"));
}

#[test]
fn explica_onde_o_caminho_erra() {
    assert!(erro(&["esquema", "9.99.99"]).contains("4.03.00"));
    assert!(erro(&["esquema", "4.03.00", "mensagemTISS/cabecalio"]).contains("seria cabecalho?"));
    assert!(erro(&["esquema", "4.03.00", "guiaConslta"]).contains("guiaConsulta"));
    assert!(erro(&["esquema", "--comparar", "4.03.00", "nada"]).contains("conhecidas"));
}

#[test]
fn compara_versoes() {
    let texto = saida(&["esquema", "--comparar", "4.02.00", "4.03.00"]);
    for linha in ["+ dm_centroConsumo", "+ centroConsumo ? : dm_centroConsumo", "+ 1 valor: 4.03.00"] {
        assert!(texto.contains(linha), "falta {linha} em {texto}");
    }
    assert_eq!(texto, saida(&["esquema", "--comparar", "4.02.00", "4.03.00"]));
}
