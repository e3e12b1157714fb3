//! Packs of rules: what they find and where, what they say of themselves, what the norms say of them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use conecta_core::regras::pacote::{Base, Camada};
use conecta_core::regras::{Pacote, Pacotes};
use conecta_core::{Critica, Opcoes, Relatorio, Severidade, Validador, corrigir_hash};

fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[expect(clippy::disallowed_methods, reason = "a test reads its examples")]
fn ler(nome: &str) -> Vec<u8> {
    std::fs::read(raiz().join("exemplos").join(nome)).expect("an example")
}

/// An example with some texts replaced, its hash right.
fn mensagem(nome: &str, trocas: &[(&str, &str)]) -> Vec<u8> {
    let mut texto: String = ler(nome).iter().map(|b| char::from(*b)).collect();
    for (de, para) in trocas {
        assert!(texto.contains(de), "{de} is not there");
        texto = texto.replacen(de, para, 1);
    }
    let bytes: Vec<u8> = texto.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin 1")).collect();
    corrigir_hash(&bytes).unwrap_or(bytes)
}

const SADT: &str = "certo-lote-sp-sadt-4.03.00.xml";
const CONSULTA: &str = "certo-lote-consulta-4.03.00.xml";

const CABECA: &str = r#"
formato = 1
nome = "teste"
prefixo = "OPX"
fonte = "Manual do prestador"
"#;

fn pacote(corpo: &str) -> Pacote {
    Pacote::ler(&format!("{CABECA}{corpo}"), "teste.toml").unwrap_or_else(|e| panic!("{e}"))
}

/// One rule with its test.
fn regra(corpo: &str) -> Pacote {
    pacote(&format!("[[regra]]\ncodigo = \"OPX-01\"\nseveridade = \"erro\"\nmensagem = \"Frase.\"\n{corpo}"))
}

fn julgar_com(pacotes: Pacotes, opcoes: Opcoes, bytes: &[u8]) -> Relatorio {
    Validador::com(opcoes, Arc::default(), Arc::new(pacotes)).validar(bytes).clone()
}

fn julgar(p: Pacote, bytes: &[u8]) -> Relatorio {
    julgar_com(Pacotes::new(vec![Arc::new(p)]).expect("a stack"), Opcoes::default(), bytes)
}

fn da_regra(r: &Relatorio) -> Vec<&Critica> {
    r.criticas.iter().filter(|c| c.codigo.as_str().starts_with("OPX-")).collect()
}

/// The rule finds nothing in the example, and in the changed one exactly one fault, at the end of this path.
#[track_caller]
fn acha(corpo: &str, exemplo: &str, trocas: &[(&str, &str)], caminho: &str) -> Critica {
    let r = julgar(regra(corpo), &mensagem(exemplo, &[]));
    assert_eq!(da_regra(&r), Vec::<&Critica>::new(), "in the right one");
    let r = julgar(regra(corpo), &mensagem(exemplo, trocas));
    let achadas = da_regra(&r);
    assert_eq!(achadas.len(), 1, "{:#?}", r.criticas);
    assert!(achadas[0].local.caminho.ends_with(caminho), "{}", achadas[0].local.caminho);
    assert!(achadas[0].local.linha > 1 && achadas[0].local.coluna > 1);
    assert!(achadas[0].local.guia.is_some() || caminho.starts_with("cabecalho"), "the number of the guia");
    achadas[0].clone()
}

#[test]
fn obrigatorio() {
    let c = acha(
        "glosa = 1705\najuda = \"Informe-a.\"\nobrigatorio = \"senha\"\nquando.guias = \"guiaSP-SADT\"",
        SADT,
        &[("<ans:senha>A7B3C9</ans:senha>", "")],
        "/guiaSP-SADT[1]/dadosAutorizacao",
    );
    assert_eq!((c.severidade, c.glosa), (Severidade::Erro, Some(1705)));
    assert_eq!((c.mensagem.as_str(), &*c.ajuda), ("Frase.", "Informe-a."));
    assert_eq!(c.nota.as_deref(), Some("falta senha; pacote teste: Manual do prestador"));
    // A kind of guia without the field is not asked for it.
    let r = julgar(regra("obrigatorio = \"senha\""), &mensagem(CONSULTA, &[]));
    assert!(da_regra(&r).is_empty());
}

#[test]
fn uma_versao_sem_o_campo_nao_o_deve() {
    let corpo = "obrigatorio = \"dadosAtendimento/regimeAtendimento\"\nquando.guias = \"guiaSP-SADT\"";
    let r = julgar(regra(corpo), &ler("certo-lote-sp-sadt-3.05.00.xml"));
    assert!(da_regra(&r).is_empty(), "{:?}", r.criticas);
}

#[test]
fn padrao() {
    acha(
        "padrao = { campo = \"senha\", expressao = \"[A-Z0-9]{6}\" }",
        SADT,
        &[("A7B3C9", "A7B3C9X")],
        "/dadosAutorizacao/senha",
    );
}

#[test]
fn valores_que_pode_e_que_nao_pode_ter() {
    let troca = [("<ans:tipoAtendimento>23<", "<ans:tipoAtendimento>04<")];
    acha("valores = { campo = \"tipoAtendimento\", fora = [\"04\"] }", SADT, &troca, "/tipoAtendimento");
    acha(
        "valores = { campo = \"tipoAtendimento\", em = [\"23\", \"05\"] }",
        SADT,
        &troca,
        "/tipoAtendimento",
    );
}

#[test]
fn faixas_de_numeros_e_de_datas() {
    let item = "sobre = \"item\"\n";
    let c = acha(
        &format!("{item}faixa = {{ campo = \"valorUnitario\", minimo = 1, maximo = \"999.99\" }}"),
        SADT,
        &[("<ans:valorUnitario>18.50<", "<ans:valorUnitario>1018.50<")],
        "/procedimentoExecutado[1]/valorUnitario",
    );
    assert!(c.nota.is_some_and(|n| n.starts_with("mínimo 1, máximo 999,99")));
    acha(
        &format!("{item}faixa = {{ campo = \"dataExecucao\", minimo = 2026-01-01 }}"),
        SADT,
        &[("<ans:dataExecucao>2026-02-03<", "<ans:dataExecucao>2025-12-31<")],
        "/procedimentoExecutado[1]/dataExecucao",
    );
}

#[test]
fn ordem_de_datas_entre_o_item_e_a_guia() {
    let corpo = "sobre = \"item\"\ndatas = { antes = \"guia:dataAutorizacao\", depois = \"dataExecucao\", maximo_de_dias = 30 }\nquando.itens = \"procedimento\"";
    for dia in ["2026-02-01", "2026-03-05"] {
        let troca = format!("<ans:dataExecucao>{dia}<");
        acha(corpo, SADT, &[("<ans:dataExecucao>2026-02-03<", &troca)], "[1]/dataExecucao");
    }
}

#[test]
fn soma_das_partes() {
    let corpo = "soma = { total = \"valorTotalGeral\", partes = [\"procedimentoExecutado/valorTotal\", \"despesa/servicosExecutados/valorTotal\"], tolerancia = \"0.01\" }";
    let c = acha(
        corpo,
        SADT,
        &[("<ans:valorTotal>18.50<", "<ans:valorTotal>18.52<")],
        "/valorTotal/valorTotalGeral",
    );
    assert!(c.nota.is_some_and(|n| n.contains("soma das partes") && n.contains("informado")));
}

#[test]
fn matriz_de_dois_campos() {
    acha(
        "matriz = { campos = [\"tipoAtendimento\", \"regimeAtendimento\"], permitidas = [[\"23\", \"01\"], [\"05\", \"*\"]] }",
        SADT,
        &[("<ans:regimeAtendimento>01<", "<ans:regimeAtendimento>02<")],
        "/dadosAtendimento/regimeAtendimento",
    );
}

#[test]
fn maximo_por_guia() {
    let corpo = "sobre = \"item\"\nmaximo = { limite = 9, somar = \"quantidadeExecutada\", por = [\"codigoProcedimento\"] }\nquando = { itens = \"procedimento\", campos = [{ campo = \"codigoTabela\", igual = \"22\" }] }";
    let troca = [("<ans:quantidadeExecutada>1<", "<ans:quantidadeExecutada>10<")];
    let c = acha(corpo, SADT, &troca, "/procedimentoExecutado[1]/quantidadeExecutada");
    assert!(c.nota.is_some_and(|n| n.starts_with("até aqui 10; máximo 9")));
    // Without a field to sum, the items are counted: once for each guia that has too many.
    let r = julgar(regra("sobre = \"item\"\nmaximo = { limite = 1 }"), &mensagem(SADT, &[]));
    let lugares: BTreeSet<&str> = da_regra(&r).iter().map(|c| c.local.caminho.as_str()).collect();
    assert_eq!(lugares.len(), da_regra(&r).len());
    assert!(!lugares.is_empty());
}

#[test]
fn combinacao_proibida() {
    let corpo = "proibido = [{ campo = \"caraterAtendimento\", igual = \"2\" }, { campo = \"indicacaoAcidente\", em = [\"9\"] }]";
    let troca = [("<ans:caraterAtendimento>1<", "<ans:caraterAtendimento>2<")];
    acha(corpo, SADT, &troca, "/dadosAtendimento/indicacaoAcidente");
}

#[test]
fn autorizacao_previa() {
    let corpo = "sobre = \"item\"\nautorizacao = {}\nquando.campos = [{ campo = \"codigoProcedimento\", padrao = \"4030.*\" }]";
    acha(
        corpo,
        SADT,
        &[("<ans:senha>A7B3C9</ans:senha>", "")],
        "/procedimentosExecutados/procedimentoExecutado[1]",
    );
}

#[test]
fn regra_sobre_a_mensagem() {
    let corpo = "sobre = \"mensagem\"\npadrao = { campo = \"prestadorParaOperadora/loteGuias/numeroLote\", expressao = \"1[0-9]{2}\" }";
    let r = julgar(regra(corpo), &mensagem(SADT, &[]));
    assert!(da_regra(&r).is_empty());
    let r = julgar(regra(corpo), &mensagem(SADT, &[("<ans:numeroLote>102<", "<ans:numeroLote>202<")]));
    assert_eq!(da_regra(&r)[0].local.caminho, "/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote");
}

#[test]
fn as_condicoes_escolhem_a_que_se_aplica() {
    let proibe = "valores = { campo = \"tipoAtendimento\", fora = [\"23\"] }\n";
    for (condicao, vale) in [
        ("{ campo = \"senha\", informado = true }", true),
        ("{ campo = \"senha\", informado = false }", false),
        ("{ campo = \"senha\", fora = [\"A7B3C9\"] }", false),
        ("{ campo = \"dataAutorizacao\", entre = { minimo = 2026-02-02, maximo = 2026-02-02 } }", true),
        ("{ campo = \"valorTotalGeral\", entre = { maximo = 0 } }", false),
        ("{ campo = \"mensagem:cabecalho/destino/registroANS\", igual = \"900001\" }", true),
        ("{ campo = \"mensagem:cabecalho/destino/registroANS\", igual = \"900002\" }", false),
    ] {
        let p = regra(&format!("{proibe}quando = {{ campos = [{condicao}] }}"));
        let r = julgar(p, &mensagem(SADT, &[]));
        let primeira = da_regra(&r).iter().any(|c| c.local.caminho.contains("guiaSP-SADT[1]"));
        assert_eq!(primeira, vale, "{condicao}");
    }
}

fn em(dia: &str) -> Opcoes {
    let mut o = Opcoes::default();
    o.em = dia.parse().ok();
    o
}

/// The message with one item whose total is not its product, and what is said of ITM-03.
fn itm_03(corpo: &str, opcoes: Opcoes) -> Vec<Severidade> {
    let bytes = mensagem(SADT, &[("<ans:reducaoAcrescimo>1.00<", "<ans:reducaoAcrescimo>0.50<")]);
    let r = julgar_com(Pacotes::new(vec![Arc::new(pacote(corpo))]).expect("a stack"), opcoes, &bytes);
    let s: Vec<_> =
        r.criticas.iter().filter(|c| c.codigo.as_str() == "ITM-03").map(|c| c.severidade).collect();
    assert_eq!(r.total_erros, r.criticas.iter().filter(|c| c.severidade == Severidade::Erro).count() as u64);
    s
}

#[test]
fn severidades_da_base_no_seu_tempo() {
    let muda = |nivel: &str, quando: &str| {
        format!("[[severidade]]\nregra = \"ITM-03\"\nnivel = \"{nivel}\"\n{quando}")
    };
    assert_eq!(itm_03("", Opcoes::default()), [Severidade::Erro]);
    assert_eq!(itm_03(&muda("info", ""), Opcoes::default()), [Severidade::Info]);
    assert_eq!(itm_03(&muda("desligada", ""), Opcoes::default()), []);
    // The day is that of the judgement or, without it, that of the message: 2026-02-10.
    let ate = muda("desligada", "ate = 2026-02-10");
    assert_eq!(itm_03(&ate, Opcoes::default()), []);
    assert_eq!(itm_03(&ate, em("2026-02-11")), [Severidade::Erro]);
    let desde = muda("aviso", "desde = \"2026-02-11\"");
    assert_eq!(itm_03(&desde, Opcoes::default()), [Severidade::Erro]);
    assert_eq!(itm_03(&desde, em("2026-02-11")), [Severidade::Aviso]);
}

#[test]
fn uma_severidade_de_cada_vez() {
    let duas = |a: &str, b: &str| {
        let uma = |quando: &str| format!("[[severidade]]\nregra = \"ITM-03\"\nnivel = \"aviso\"\n{quando}\n");
        Pacote::ler(&format!("{CABECA}{}{}", uma(a), uma(b)), "x")
    };
    assert!(duas("ate = 2026-06-30", "desde = 2026-07-01").is_ok());
    let e = duas("ate = 2026-06-30", "desde = 2026-06-30").expect_err("the same day");
    assert!(e.0.len() == 1 && e.0[0].linha == 11, "{e}");
    assert!(duas("", "desde = 2026-06-30").is_err());
}

#[test]
fn um_validador_muda_com_a_mensagem() {
    let p = pacote("[[severidade]]\nregra = \"ITM-03\"\nnivel = \"desligada\"\nate = 2026-02-10\n");
    let pacotes = Pacotes::new(vec![Arc::new(p)]).expect("a stack");
    let mut v = Validador::com(Opcoes::default(), Arc::default(), Arc::new(pacotes));
    let errada = [("<ans:reducaoAcrescimo>1.00<", "<ans:reducaoAcrescimo>0.50<")];
    let velha = mensagem(SADT, &errada);
    let nova = mensagem(SADT, &[errada[0], ("Transacao>2026-02-10<", "Transacao>2026-02-11<")]);
    for _ in 0..2 {
        assert!(!v.validar(&velha).criticas.iter().any(|c| c.codigo.as_str() == "ITM-03"));
        assert!(v.validar(&nova).criticas.iter().any(|c| c.codigo.as_str() == "ITM-03"));
    }
}

#[test]
fn so_para_as_mensagens_da_operadora() {
    let corpo = |ans| {
        format!("registro_ans = \"{ans}\"\n[[severidade]]\nregra = \"ITM-03\"\nnivel = \"desligada\"\n")
    };
    assert_eq!(itm_03(&corpo("900001"), Opcoes::default()), []);
    assert_eq!(itm_03(&corpo("900002"), Opcoes::default()), [Severidade::Erro]);
}

#[test]
fn o_contrato_fica_sobre_a_operadora() {
    let operadora = Arc::new(regra("obrigatorio = \"senha\""));
    let contrato = "formato = 1\nnome = \"contrato\"\ncamada = \"contrato\"\nprefixo = \"CTR\"\nfonte = \"Contrato\"\n[[severidade]]\nregra = \"OPX-01\"\nnivel = \"aviso\"\n";
    let contrato = Arc::new(Pacote::ler(contrato, "contrato.toml").expect("a pack"));
    assert_eq!(contrato.camada(), Camada::Contrato);
    let bytes = mensagem(SADT, &[("<ans:senha>A7B3C9</ans:senha>", "")]);
    // The order in which they are given does not matter.
    let pacotes = Pacotes::new(vec![Arc::clone(&contrato), operadora]).expect("a stack");
    let r = julgar_com(pacotes, Opcoes::default(), &bytes);
    assert_eq!(da_regra(&r)[0].severidade, Severidade::Aviso);
    let sozinho =
        Pacotes::new(vec![Arc::clone(&contrato), contrato]).expect_err("no rule below, twice the same");
    assert_eq!(sozinho.0.len(), 3, "{sozinho}");
    assert!(sozinho.0.iter().any(|e| e.mensagem.contains("OPX-01") && e.linha == 7), "{sozinho}");
}

#[test]
fn json_diz_o_mesmo_que_toml() {
    let json = r#"
      { "formato": 1, "nome": "teste", "prefixo": "OPX", "fonte": "Manual: p\u00e1gina 3",
        "regra": [
          { "codigo": "OPX-01", "severidade": "erro", "mensagem": "Frase: com \"aspas\".",
            "obrigatorio": "dadosAutorizacao\/senha", "quando": { "guias": ["guiaSP-SADT"] } }
        ] }"#;
    let p = Pacote::ler(json, "teste.json").unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(p.fonte(), "Manual: página 3");
    let r = julgar(p, &mensagem(SADT, &[("<ans:senha>A7B3C9</ans:senha>", "")]));
    assert_eq!(da_regra(&r)[0].mensagem, "Frase: com \"aspas\".");
    let e = Pacote::ler(&json.replace("\\/senha", "\\/senho\", \"glosa\": \"x"), "teste.json")
        .expect_err("two mistakes");
    let lugares: Vec<_> = e.0.iter().map(|e| (e.linha, e.onde.as_str())).collect();
    assert_eq!(lugares, [(5, "regra[1].obrigatorio"), (5, "regra[1].glosa")], "{e}");
    let coluna = json.lines().nth(4).and_then(|l| l.find("\"dados")).expect("the field") + 1;
    assert_eq!(e.0[0].coluna, coluna);
    // After the escape that JSON alone has, columns are still those of the file.
    assert_eq!(e.0[1].coluna, coluna + "\"dadosAutorizacao\\/senho\", \"glosa\": ".len());
}

/// Ten mistakes, each of another kind.
const DEZ: &str = r#"formato = 1
nome = "dez"
prefixo = "ITM"
fonte = "Manual"
titulu = "Chave que não existe"
desde = 2026-13-40

[[severidade]]
regra = "ITM-99"
nivel = "erro"

[[regra]]
codigo = "DEZ-01"
severidade = "grave"
mensagem = "Frase."
obrigatorio = "senhaa"

[[regra]]
codigo = "DEZ-01"
severidade = "erro"
mensagem = "Frase."
padrao = { campo = "senha", expressao = "[A-Z" }

[[regra]]
codigo = "DEZ-03"
severidade = "erro"
mensagem = "Frase."
sobre = "item"
faixa = { campo = "valorUnitario", minimo = 10, maximo = 5 }

[[regra]]
codigo = "DEZ-04"
severidade = "aviso"
mensagem = 7
glosa = 1
obrigatorio = "senha"
"#;

#[test]
fn dez_erros_sao_ditos_todos() {
    // A day that TOML does not have is a mistake of the text itself, after which nothing is sure: alone.
    let e = Pacote::ler(DEZ, "dez.toml").expect_err("mistakes");
    assert_eq!(e.0.iter().map(|e| e.linha).collect::<Vec<_>>(), [6], "{e}");
    let e = Pacote::ler(&DEZ.replace("2026-13-40", "\"2026-02-30\""), "dez.toml").expect_err("mistakes");
    let lugares: Vec<_> = e.0.iter().map(|e| (e.linha, e.coluna, e.onde.as_str())).collect();
    assert_eq!(
        lugares,
        [
            (3, 11, "prefixo"),
            (5, 1, "titulu"),
            (6, 9, "desde"),
            (9, 9, "severidade[1].regra"),
            (14, 14, "regra[1].severidade"),
            (16, 15, "regra[1].obrigatorio"),
            (19, 10, "regra[2].codigo"),
            (22, 41, "regra[2].padrao.expressao"),
            (29, 45, "regra[3].faixa"),
            (34, 12, "regra[4].mensagem"),
            (35, 9, "regra[4].glosa"),
        ],
        "{e}"
    );
    assert!(e.0.iter().all(|e| !e.ajuda.is_empty() && e.mensagem.ends_with('.')), "{e}");
    assert!(e.0[1].ajuda.contains("titulo") && e.0[5].ajuda.contains("senha"), "{e}");
}

#[track_caller]
fn recusa(corpo: &str, mensagem: &str) {
    let texto = format!(
        "{CABECA}[[regra]]\ncodigo = \"OPX-01\"\nseveridade = \"erro\"\nmensagem = \"Frase.\"\n{corpo}\n"
    );
    let e = Pacote::ler(&texto, "x.toml").expect_err("a mistake");
    assert_eq!(e.0.len(), 1, "{e}");
    assert!(e.to_string().contains(mensagem), "{e}");
}

#[test]
fn o_que_nao_faz_sentido_e_recusado() {
    recusa("", "Falta dizer o que");
    recusa("obrigatorio = \"senha\"\nautorizacao = {}", "mais de um teste");
    recusa("obrigatorio = \"hash\"\nquando.guias = \"guiaSP-SADT\"\nsobre = \"mensagem\"", "não olha guias");
    recusa("obrigatorio = \"cabecalho/destino/registro\"\nsobre = \"mensagem\"", "Seria registroANS?");
    recusa(
        "obrigatorio = \"codigoPrestadorNaOperadora\"\nquando.guias = \"guiaSP-SADT\"",
        "mais de um lugar",
    );
    recusa("obrigatorio = \"senha\"\nquando.itens = \"procedimento\"", "Só uma regra sobre itens");
    recusa("obrigatorio = \"senha\"\nglosa = 1", "Tabela 38");
    recusa("datas = { antes = \"senha\", depois = \"dataAutorizacao\" }", "não é uma data");
    recusa("faixa = { campo = \"dataAutorizacao\", minimo = 3 }", "não é um número");
    recusa("faixa = { campo = \"valorTotalGeral\" }", "Falta o limite");
    recusa("maximo = { limite = 3 }", "sobre = \"item\"");
    recusa("obrigatorio = \"senha\"\ndesde = 2026-02-01\nate = 2026-01-31", "acaba antes");
    recusa("padrao = { campo = \"senha\", expressao = \"(((a{999}){999}){999})\" }", "grande demais");
    recusa(
        "sobre = \"item\"\nquando = { guias = \"guiaConsulta\", itens = \"despesa\" }\nobrigatorio = \"x\"",
        "Nenhuma guia",
    );
    let e = Pacote::ler("formato = 1\nformato = 1", "x").expect_err("no pack");
    assert!(e.0.iter().any(|e| e.mensagem.contains("duas vezes") && e.linha == 2), "{e}");
    for hostil in [
        "",
        "{",
        "[[regra]]\nregra",
        "{\"a\":{\"a\":null}}",
        "\u{feff}{",
        "=",
        "{}",
        "[[[[",
        "{\"\\",
        "formato = \"\u{0}\"",
    ] {
        assert!(Pacote::ler(hostil, "x").is_err(), "{hostil:?}");
    }
    let fundo = format!("a = {}", "[".repeat(100_000));
    assert!(Pacote::ler(&fundo, "x").is_err());
}

/// The lines of the linter that a pack breaks.
#[track_caller]
fn proibidas(corpo: &str, espera: &[&str]) {
    let p = pacote(corpo);
    let achadas: Vec<_> = p.ilegais().iter().map(|i| i.codigo.as_str().to_owned()).collect();
    assert_eq!(achadas, espera, "{corpo}\n{:#?}", p.ilegais());
    for i in p.ilegais() {
        assert!(i.linha > 5 && i.coluna >= 1, "{i:?}");
        assert!(!i.norma.is_empty() && i.mensagem.ends_with('.'), "{i:?}");
    }
}

fn uma(corpo: &str) -> String {
    format!("[[regra]]\ncodigo = \"OPX-01\"\nseveridade = \"erro\"\nmensagem = \"Frase.\"\n{corpo}\n")
}

#[test]
fn opr_01_o_padrao_nao_muda() {
    proibidas(&uma("obrigatorio = \"senha\""), &["OPR-01"]);
    proibidas(&uma("valores = { campo = \"tipoAtendimento\", em = [\"23\", \"77\"] }"), &["OPR-01"]);
    proibidas(&uma("valores = { campo = \"caraterAtendimento\", fora = [\"2\"] }"), &["OPR-01"]);
    // What is mandatory already, what is asked for in some case, and a field without a domain of its own.
    proibidas(
        &uma("obrigatorio = \"cabecalhoGuia/numeroGuiaPrestador\"\nquando.guias = \"guiaSP-SADT\""),
        &[],
    );
    proibidas(
        &uma("obrigatorio = \"senha\"\nquando.campos = [{ campo = \"caraterAtendimento\", igual = \"1\" }]"),
        &[],
    );
    proibidas(&uma("valores = { campo = \"senha\", fora = [\"0000\"] }"), &[]);
    proibidas(
        &uma(
            "valores = { campo = \"tipoAtendimento\", em = [\"23\"] }\nquando.campos = [{ campo = \"caraterAtendimento\", igual = \"1\" }]",
        ),
        &[],
    );
}

#[test]
fn opr_02_o_cid_nao_se_exige() {
    let quando = "quando = { guias = \"guiaResumoInternacao\", campos = [{ campo = \"tipoInternacao\", igual = \"1\" }] }";
    proibidas(&uma(&format!("obrigatorio = \"dadosSaidaInternacao/diagnostico\"\n{quando}")), &["OPR-02"]);
    proibidas(
        &uma(
            "quando.guias = \"guiaResumoInternacao\"\nproibido = [{ campo = \"dadosSaidaInternacao/diagnostico\", informado = false }]",
        ),
        &["OPR-02"],
    );
    proibidas(
        &uma(&format!(
            "padrao = {{ campo = \"dadosSaidaInternacao/diagnostico\", expressao = \"[A-Z].*\" }}\n{quando}"
        )),
        &[],
    );
}

#[test]
fn opr_03_papel_nao_se_pede() {
    proibidas("[operacao]\nexige_papel = true", &["OPR-03"]);
    proibidas("[operacao]\nexige_papel = false", &[]);
    let ajuda =
        |a: &str| uma(&format!("ajuda = \"{a}\"\npadrao = {{ campo = \"senha\", expressao = \".*\" }}"));
    proibidas(&ajuda("Envie também a guia em papel, carimbada."), &["OPR-03"]);
    proibidas(&ajuda("Corrija e reapresente."), &[]);
}

#[test]
fn opr_04_os_prazos_sao_iguais() {
    proibidas("[operacao]\nprazo_de_recurso = 30\nprazo_de_resposta = 60", &["OPR-04"]);
    proibidas("[operacao]\nprazo_de_recurso = 30\nprazo_de_resposta = 30", &[]);
    proibidas("[operacao]\nprazo_de_recurso = 30", &[]);
}

#[test]
fn opr_05_o_acesso_nao_se_impede() {
    proibidas(
        "[operacao]\nmostra_motivo_da_glosa = false\nmostra_rotinas_de_auditoria = false\naceita_contestacao = false",
        &["OPR-05", "OPR-05", "OPR-05"],
    );
    proibidas("[operacao]\nmostra_motivo_da_glosa = true\naceita_contestacao = true", &[]);
}

#[test]
fn opr_06_codigos_proprios() {
    proibidas("[operacao]\ncodigos_proprios = [\"10101012\"]", &["OPR-06"]);
    proibidas("[operacao]\ncodigos_proprios = [\"12345678901\"]", &["OPR-06"]);
    proibidas("[operacao]\ncodigos_proprios = [\"PAC0000001\"]", &[]);
    let item = |codigo: &str| {
        uma(&format!(
            "sobre = \"item\"\nvalores = {{ campo = \"codigoProcedimento\", em = [\"{codigo}\"] }}\nquando.campos = [{{ campo = \"codigoTabela\", igual = \"98\" }}]"
        ))
    };
    proibidas(&item("10101012"), &["OPR-06"]);
    proibidas(&item("98000001"), &[]);
}

#[test]
fn opr_07_termo_vigente_nao_se_recusa() {
    let item = |resto: &str| uma(&format!("sobre = \"item\"\n{resto}"));
    proibidas(&item("valores = { campo = \"codigoProcedimento\", fora = [\"10101012\"] }"), &["OPR-07"]);
    proibidas(
        &item(
            "proibido = [{ campo = \"codigoTabela\", igual = \"22\" }, { campo = \"codigoProcedimento\", igual = \"10101012\" }]",
        ),
        &["OPR-07"],
    );
    proibidas(&item("valores = { campo = \"codigoProcedimento\", em = [\"10101012\"] }"), &["OPR-07"]);
    // A code that is no term, a term refused in some circumstance, and a warning.
    proibidas(&item("valores = { campo = \"codigoProcedimento\", fora = [\"99999999\"] }"), &[]);
    proibidas(
        &item(
            "valores = { campo = \"codigoProcedimento\", fora = [\"10101012\"] }\nquando.campos = [{ campo = \"quantidadeExecutada\", entre = { minimo = 2 } }]",
        ),
        &[],
    );
    proibidas(
        &item("valores = { campo = \"codigoProcedimento\", fora = [\"10101012\"] }")
            .replace("\"erro\"", "\"aviso\""),
        &[],
    );
}

#[test]
fn opr_08_as_versoes_do_dia() {
    let versoes = |desde: &str, v: &str| format!("{desde}\n[operacao]\nversoes = [{v}]");
    proibidas(&versoes("", "\"4.01.00\", \"4.02.00\", \"4.03.00\""), &["OPR-08"]);
    proibidas(&versoes("desde = 2026-08-01", "\"4.02.00\""), &["OPR-08"]);
    proibidas(&versoes("desde = 2026-08-01", "\"4.03.00\""), &[]);
    proibidas(&versoes("", "\"4.02.00\", \"4.03.00\""), &[]);
}

#[test]
fn opr_09_processos_obrigatorios() {
    proibidas("[operacao]\nprocessos_recusados = [\"recurso_glosa\"]", &["OPR-09"]);
    let mensagem = |resto: &str| uma(&format!("sobre = \"mensagem\"\n{resto}"));
    let transacao = "cabecalho/identificacaoTransacao/tipoTransacao";
    proibidas(
        &mensagem(&format!("valores = {{ campo = \"{transacao}\", fora = [\"RECURSO_GLOSA\"] }}")),
        &["OPR-09"],
    );
    proibidas(
        &mensagem(&format!("proibido = [{{ campo = \"{transacao}\", igual = \"ENVIO_ANEXO\" }}]")),
        &["OPR-09"],
    );
    proibidas(
        &mensagem(&format!("valores = {{ campo = \"{transacao}\", fora = [\"VERIFICA_ELEGIBILIDADE\"] }}")),
        &[],
    );
}

#[test]
fn opr_10_o_lote_e_de_100_guias() {
    proibidas("[operacao]\nlimite_do_lote = 50", &["OPR-10"]);
    proibidas("[operacao]\nlimite_do_lote = 100", &[]);
}

#[test]
fn a_base_tira_o_peso_do_que_se_conhece() {
    let errada = mensagem(SADT, &[("<ans:reducaoAcrescimo>1.00<", "<ans:reducaoAcrescimo>0.50<")]);
    let antes = julgar_com(Pacotes::default(), Opcoes::default(), &errada);
    assert!(antes.tem_erro());
    let conhecidas = |r: &Relatorio| -> Vec<(String, String, u64)> {
        r.criticas.iter().map(|c| (c.codigo.to_string(), c.local.caminho.clone(), 1 + c.repeticoes)).collect()
    };
    let lista = conhecidas(&antes);
    let mut base = Base::new(NaiveDate::from_ymd_opt(2026, 6, 30), Some(Severidade::Info));
    base.conhecer(lista.iter().map(|(c, l, n)| (c.as_str(), l.as_str(), *n)));
    base.conhecer([("XML-ENTIDADE", "/a", 3)]);
    let texto = serde_json::to_string(&base).expect("JSON");
    assert!(!texto.contains("guiaSP-SADT["), "{texto}");
    let base = Base::ler(&texto, "base.json").unwrap_or_else(|e| panic!("{e}"));

    let com = |base: &Base, opcoes, bytes: &[u8]| {
        julgar_com(Pacotes::default().com_base(base.clone()), opcoes, bytes)
    };
    let r = com(&base, Opcoes::default(), &errada);
    assert!(!r.tem_erro() && r.criticas.len() == antes.criticas.len(), "{:?}", r.criticas);
    assert!(r.criticas.iter().all(|c| c.severidade == Severidade::Info));
    // After its last day it weighs again.
    assert_eq!(com(&base, em("2026-07-01"), &errada).total_erros, antes.total_erros);
    // One more than was known: all weigh.
    let mais = mensagem(
        SADT,
        &[
            ("<ans:reducaoAcrescimo>1.00<", "<ans:reducaoAcrescimo>0.50<"),
            ("<ans:reducaoAcrescimo>1.00<", "<ans:reducaoAcrescimo>0.50<"),
        ],
    );
    let r = com(&base, Opcoes::default(), &mais);
    assert_eq!(
        r.criticas
            .iter()
            .filter(|c| c.codigo.as_str() == "ITM-03" && c.severidade == Severidade::Erro)
            .count(),
        2
    );
    // Listed or not, the same are counted.
    let mut poucas = Opcoes::default();
    poucas.max_criticas = 1;
    let r = com(&base, poucas.clone(), &errada);
    assert_eq!(r.total_erros, 0, "{r:?}");
    assert!(com(&base, poucas, &mais).total_erros >= 2);
    let e = Base::ler(
        "formato = 2\nconhecidas = [{ codigo = \"XML-FECHAMENTO\", caminho = \"/a\", quantidade = 1 }]",
        "b",
    )
    .expect_err("two mistakes");
    assert_eq!(e.0.len(), 2, "{e}");
}

#[test]
fn o_exemplo_e_limpo_e_as_mensagens_certas_passam() {
    let texto = String::from_utf8(ler("pacote-operadora.toml")).expect("UTF-8");
    let p = Arc::new(Pacote::ler(&texto, "pacote-operadora.toml").unwrap_or_else(|e| panic!("{e}")));
    assert_eq!(p.ilegais(), []);
    assert!(p.regras().count() >= 10);
    for exemplo in [
        SADT,
        CONSULTA,
        "certo-lote-internacao-4.03.00.xml",
        "certo-lote-honorarios-4.02.00.xml",
        "certo-lote-odonto-4.02.00.xml",
    ] {
        let r = julgar_com(
            Pacotes::new(vec![Arc::clone(&p)]).expect("a stack"),
            Opcoes::default(),
            &ler(exemplo),
        );
        let do_pacote: Vec<_> = r.criticas.iter().filter(|c| c.codigo.as_str().starts_with("OPE-")).collect();
        assert!(do_pacote.is_empty(), "{exemplo}: {do_pacote:#?}");
    }
}

#[test]
fn sem_pacotes_nada_muda() {
    let bytes = mensagem(SADT, &[("<ans:reducaoAcrescimo>1.00<", "<ans:reducaoAcrescimo>0.50<")]);
    let com = julgar_com(Pacotes::default(), Opcoes::default(), &bytes);
    assert_eq!(com, Validador::new(Opcoes::default()).validar(&bytes).clone());
    let vazio = julgar(pacote(""), &bytes);
    assert_eq!(com, vazio);
}

/// Every key of the language has its place in the page.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads the page")]
fn a_pagina_tem_todas_as_chaves() {
    use conecta_core::regras::pacote::formato::{BASE, Forma, Objeto, PACOTE};
    fn chaves(o: &'static Objeto, para: &mut BTreeSet<&'static str>) {
        for c in o.chaves {
            para.insert(c.nome);
            let mut forma = &c.forma;
            while let Forma::Lista(dentro) | Forma::UmOuMais(dentro) = forma {
                forma = dentro;
            }
            if let Forma::Tabela(t) = forma {
                chaves(t, para);
            }
        }
    }
    let mut todas = BTreeSet::new();
    chaves(&PACOTE, &mut todas);
    chaves(&BASE, &mut todas);
    let pagina = std::fs::read_to_string(raiz().join("docs/pacotes.md")).expect("the page");
    let palavras: BTreeSet<&str> = pagina.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let faltam: Vec<_> = todas.into_iter().filter(|c| !palavras.contains(c)).collect();
    assert!(faltam.is_empty(), "{faltam:?}");
}
