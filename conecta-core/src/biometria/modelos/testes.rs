use super::*;

fn erro(toml: &str) -> String {
    Manifesto::ler(toml).expect_err("not a manifest").to_string()
}

#[test]
fn manifesto_diz_onde_esta_o_erro() {
    let padrao = include_str!("padrao.toml");
    assert!(erro("versao = 1\nmodelo = 3\n").contains("linha 2"));
    for (de, para, diz) in [
        ("versao = 1", "versao = 2", "versão 2 desconhecida"),
        ("8f2383e4dd3c", "8f2383e4dd3", "64 algarismos"),
        ("lado = 320", "lado = 321", "múltiplo de 32"),
        ("lado = 112", "lado = 5", "entre 32 e 1280"),
        ("dimensao = 128", "dimensao = 0", "entre 16 e 4096"),
        ("[38.2946, 51.6963]", "[-38.2946, 51.6963]", "cinco pontos"),
        ("[38.2946, 51.6963], ", "", "linha"),
        ("escore = 0.367", "escore = 0.2", "far decrescente"),
        ("ampliacao = 4.0", "ampliacao = 40.0", "ampliacao"),
        ("tarefa = \"vivacidade\"", "tarefa = \"outra\"", "linha"),
        ("cores = \"rgb\"", "cores = \"cmyk\"", "linha"),
    ] {
        assert!(padrao.contains(de), "{de}");
        let dito = erro(&padrao.replacen(de, para, 1));
        assert!(dito.contains(diz), "{de} → {para}: {dito}");
    }
}

#[test]
fn modelo_ausente_trocado_ou_danificado_tem_o_seu_codigo() {
    let manifesto = Manifesto::padrao();
    let codigo =
        |arquivos: &[Arquivo<'_>]| Modelos::carregar(&manifesto, arquivos).expect_err("no models").codigo();
    assert_eq!(codigo(&[]), "MOD-02");
    let trocado = Arquivo { nome: "face_detection_yunet_2023mar.onnx", bytes: b"something else" };
    assert_eq!(codigo(&[trocado]), "MOD-03");
    // A file that is what the manifest says, and no network.
    let bytes: &[u8] = b"\x08\x07garbage";
    let soma = hex(&Sha256::digest(bytes));
    let toml = include_str!("padrao.toml").replacen(
        "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
        &soma,
        1,
    );
    let manifesto = Manifesto::ler(&toml).expect("a manifest");
    let falha = Modelos::carregar(&manifesto, &[Arquivo { nome: "x", bytes }]).expect_err("no network");
    assert_eq!(falha.codigo(), "MOD-04");
}
