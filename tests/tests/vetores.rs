//! The vectors that every language replays: `tests/vectors/*.json`. What the core answers is written there as text, and has to
//! be the same text, to the byte, from Python, Kotlin and Swift.
//!
//! `CONECTA_ATUALIZAR=1 cargo test -p conecta-tests --test all vetores` writes them anew: look at the difference before keeping it.

use std::path::{Path, PathBuf};

use conecta_core::Ator;
use conecta_core::biometria::{
    self, Escala, Fusao, Galeria, IdDoModelo, Limiar, Precisao, Procura, Template,
};
use conecta_core::correcao::{Correcoes, OpcoesDeCorrecao, Seguranca};
use conecta_core::faturamento::conciliacao::Conciliador;
use conecta_core::faturamento::envio::{
    Consulta, Guarda, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio,
};
use conecta_core::faturamento::guia::{
    FalhaDeComunicacao, Guia, PedidoDeElegibilidade, PortaDeElegibilidade, PortaDeGuias,
};
use conecta_core::faturamento::juizo::Juiz;
use conecta_core::faturamento::lote::{Confirmacao, LotePagamento, RegistroDoLote};
use conecta_core::faturamento::perfil::TipoDeGuia;
use conecta_core::faturamento::recurso::{
    Dossie, NaoEnviado, Origem, Parametros, RecursosDoProtocolo, Remetente, Situacao, ler_formulario,
};
use conecta_core::faturamento::{PerfilOperadora, Vivo};
use conecta_core::tiss::construcao::Cabecalho;
use conecta_core::tiss::{self, Informados};
use conecta_core::types::Base64;
use conecta_core::{Nivel, Opcoes, validar};
use serde_json::{Value, json};

/// The day of every judgement.
const EM: &str = "2026-09-15";

fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The example messages, in order.
fn exemplos() -> Vec<(String, Vec<u8>)> {
    let mut nomes: Vec<_> = std::fs::read_dir(raiz().join("exemplos"))
        .expect("exemplos")
        .map(|e| e.expect("entry").path())
        .filter(|p| p.extension().is_some_and(|x| x == "xml"))
        .collect();
    nomes.sort();
    nomes
        .into_iter()
        .map(|p| {
            let nome = p.file_name().expect("a file").to_string_lossy().into_owned();
            (format!("exemplos/{nome}"), std::fs::read(&p).expect("readable"))
        })
        .collect()
}

fn texto(valor: &impl serde::Serialize) -> String {
    serde_json::to_string(valor).expect("serialises")
}

fn opcoes(nivel: Nivel) -> Opcoes {
    let mut o = Opcoes::default();
    (o.nivel, o.em) = (nivel, Some(EM.parse().expect("a day")));
    o
}

fn conferir(operacao: &str, casos: &[Value]) {
    assert!(!casos.is_empty());
    let novo =
        serde_json::to_string_pretty(&json!({ "operacao": operacao, "casos": casos })).expect("json") + "\n";
    let arquivo = raiz().join(format!("tests/vectors/{operacao}.json"));
    if std::env::var_os("CONECTA_ATUALIZAR").is_some() {
        std::fs::write(&arquivo, &novo).expect("writable");
    }
    let velho = std::fs::read_to_string(&arquivo).unwrap_or_default();
    assert!(velho == novo, "{operacao}: the core answers otherwise than tests/vectors says");
}

#[test]
fn validar_cada_exemplo_em_cada_nivel() {
    let mut casos = Vec::new();
    for (arquivo, bytes) in exemplos() {
        for (nivel, nome) in [(Nivel::Esquema, "esquema"), (Nivel::Hash, "hash"), (Nivel::Regras, "regras")] {
            let r = validar(&bytes, &opcoes(nivel));
            casos.push(json!({ "arquivo": arquivo, "nivel": nome, "em": EM, "relatorio": texto(&r) }));
        }
    }
    conferir("validar", &casos);
}

/// Messages that are right by the schema and wrong by what they say: one of each rule that can be broken by an edit of a field.
#[test]
fn regras_sobre_mensagens_com_um_campo_trocado() {
    let trocas = [
        ("exemplos/certo-lote-sp-sadt-4.03.00.xml", "<ans:valorTotal>", "9"),
        ("exemplos/certo-lote-sp-sadt-4.03.00.xml", "<ans:valorTotalGeral>", "8"),
        ("exemplos/certo-lote-sp-sadt-4.03.00.xml", "<ans:quantidadeExecutada>", "7"),
        ("exemplos/certo-lote-sp-sadt-4.03.00.xml", "<ans:cpfContratado>", "1"),
        ("exemplos/certo-lote-sp-sadt-4.03.00.xml", "<ans:dataExecucao>", "1"),
        ("exemplos/certo-lote-consulta-4.03.00.xml", "<ans:registroANS>", "9"),
        ("exemplos/certo-lote-consulta-4.03.00.xml", "<ans:dataAtendimento>", "1"),
        ("exemplos/certo-lote-consulta-4.03.00.xml", "<ans:numeroConselhoProfissional>", "0"),
        ("exemplos/certo-lote-consulta-4.03.00.xml", "<ans:hash>", "f"),
        ("exemplos/certo-lote-internacao-4.03.00.xml", "<ans:dataInicioFaturamento>", "1"),
        ("exemplos/certo-lote-internacao-4.03.00.xml", "<ans:valorTotalGeral>", "3"),
        ("exemplos/certo-lote-honorarios-4.02.00.xml", "<ans:grauPart>", "0"),
        ("exemplos/certo-lote-odonto-4.02.00.xml", "<ans:valorTotalProc>", "5"),
        ("exemplos/certo-demonstrativo-analise-conta-4.01.00.xml", "<ans:valorGlosaGeral>", "4"),
        ("exemplos/certo-recurso-glosa-4.01.00.xml", "<ans:valorTotalRecursado>", "6"),
    ];
    let mut casos = Vec::new();
    for (arquivo, marca, digito) in trocas {
        let bytes = std::fs::read(raiz().join(arquivo)).expect("an example");
        // The first character of the first such field becomes this digit: no byte moves.
        let Some(em) = bytes.windows(marca.len()).position(|w| w == marca.as_bytes()) else { continue };
        let em = em + marca.len();
        let mut errada = bytes.clone();
        errada[em] = digito.as_bytes()[0];
        let r = validar(&errada, &opcoes(Nivel::Regras));
        casos.push(json!({
            "arquivo": arquivo, "byte": em, "digito": digito, "nivel": "regras", "em": EM, "relatorio": texto(&r),
        }));
    }
    assert!(casos.len() >= 10, "fields that are in the examples");
    conferir("regras", &casos);
}

#[test]
fn hash_de_cada_exemplo() {
    let casos = exemplos().into_iter().map(|(arquivo, bytes)| {
        let h = validar(&bytes, &opcoes(Nivel::Hash)).hash;
        json!({
            "arquivo": arquivo, "situacao": h.situacao.as_str(),
            "informado": h.informado.map(|x| x.to_string()), "calculado": h.calculado.map(|x| x.to_string()),
        })
    });
    conferir("hash", &casos.collect::<Vec<_>>());
}

#[test]
fn corrigir_o_que_e_seguro_e_o_hash() {
    let mut casos = Vec::new();
    for (arquivo, bytes) in exemplos() {
        let mut c = Correcoes::default();
        // One that cannot be read as a message has none, and says so below.
        let _ = c.sugeridas(&bytes, Seguranca::Segura);
        c.hash();
        let mut o = OpcoesDeCorrecao::default();
        o.nivel = Nivel::Esquema;
        let resultado = match c.aplicar(&bytes, &o) {
            Ok(a) => json!({
                "documento": Base64::codificar(&a.documento).as_str(), "edicoes": a.edicoes.len(),
                "relatorio": texto(&a.relatorio),
            }),
            Err(recusas) => {
                json!({ "recusas": recusas.iter().map(|r| r.mensagem.as_ref()).collect::<Vec<_>>() })
            }
        };
        casos
            .push(json!({ "arquivo": arquivo, "sugeridas": "segura", "hash": true, "resultado": resultado }));
    }
    conferir("corrigir", &casos);
}

#[test]
fn converter_cada_exemplo_para_cada_versao_nova() {
    let mut casos = Vec::new();
    for (arquivo, bytes) in exemplos() {
        let Ok(lido) = tiss::ler(&bytes) else {
            let erro = tiss::ler(&bytes).err().map(|e| e.to_string());
            casos.push(json!({ "arquivo": arquivo, "para": null, "erro": erro }));
            continue;
        };
        for para in ["3.05.00", "4.01.00", "4.03.00"] {
            let versao = para.parse().expect("a version");
            let caso = match tiss::converter(&lido.documento, versao, &Informados::default()) {
                Ok(c) => json!({
                    "arquivo": arquivo, "para": para, "documento": c.documento.as_ref().map(texto),
                    "perdas": c.perdas.iter().map(|p| p.caminho.as_str()).collect::<Vec<_>>(),
                    "pendencias": c.pendencias.iter().map(|p| p.campo.as_str()).collect::<Vec<_>>(),
                }),
                Err(e) => json!({ "arquivo": arquivo, "para": para, "erro": e.to_string() }),
            };
            casos.push(caso);
        }
    }
    conferir("converter", &casos);
}

/// The cycle of `exemplos/ciclo`, step by step: after each, the message that went out, and every balance.
#[test]
fn recurso_do_lote_ao_recurso_do_recurso() {
    let do_ciclo =
        |nome: &str| std::fs::read(raiz().join("exemplos/ciclo").join(nome)).expect("a file of the cycle");
    let (lote, demonstrativo) = (do_ciclo("01-lote.xml"), do_ciclo("03-demonstrativo.xml"));
    let mut c = Conciliador::new();
    c.lote(&lote).expect("a lote");
    c.demonstrativo(&demonstrativo).expect("a demonstrativo");
    let c = c.concluir();
    let recursos = RecursosDoProtocolo::abrir_de(&c, None, None).expect("one protocolo with glosas");
    let remetente = Remetente::do_lote(&lote).expect("readable").expect("a prestador");
    let parametros = Parametros { prazo_em_dias: Some(90), ..Parametros::default() };
    let mut d = Dossie::new(recursos, remetente, parametros);
    let ator = |agora: &str| Ator::new("faturista", agora.parse().expect("an instant"));

    const FIM: &str = "2026-04-24T11:00:00-03:00";
    let passos = [
        json!({ "faz": "incluir", "agora": "2026-04-09T10:00:00-03:00" }),
        json!({ "faz": "preencher", "arquivo": "05-justificativas.csv", "agora": "2026-04-10T08:00:00-03:00" }),
        json!({ "faz": "justificar", "guia": "41001", "item": 1, "valor": "9.00", "texto": "O valor é o do contrato.", "agora": "2026-04-10T08:30:00-03:00" }),
        json!({ "faz": "enviar", "agora": "2026-04-10T08:40:00-03:00" }),
        json!({ "faz": "salvar", "agora": "2026-04-10T08:50:00-03:00" }),
        json!({ "faz": "enviar", "agora": "2026-04-10T09:00:00-03:00" }),
        json!({ "faz": "enviar", "agora": "2026-04-10T09:05:00-03:00" }),
        json!({ "faz": "salvar", "agora": "2026-04-10T09:10:00-03:00" }),
        json!({ "faz": "responder", "arquivo": "07-recebimento.xml", "agora": "2026-04-10T14:30:00-03:00" }),
        json!({ "faz": "responder", "arquivo": "08-resposta.xml", "agora": "2026-04-23T00:00:00-03:00" }),
        json!({ "faz": "incluir", "sobre": 1, "agora": "2026-04-24T08:00:00-03:00" }),
        json!({ "faz": "justificar", "guia": "41001", "item": 2, "valor": "140.00", "texto": "O prontuário registra um só exame no dia.", "agora": "2026-04-24T09:00:00-03:00" }),
        json!({ "faz": "justificar", "guia": "41001", "item": 2, "valor": "70.00", "texto": "O prontuário registra um só exame no dia.", "agora": "2026-04-24T09:30:00-03:00" }),
        json!({ "faz": "salvar", "agora": "2026-04-24T10:00:00-03:00" }),
        json!({ "faz": "enviar", "agora": FIM }),
    ];
    let mut casos = Vec::new();
    for mut passo in passos {
        let dito = |campo: &str| passo[campo].as_str().unwrap_or_default().to_owned();
        let ator = ator(&dito("agora"));
        let hoje = ator.agora.date_naive();
        let n = d.sequencia(None, Situacao::em_digitacao);
        let mut mensagem = None;
        let feito = match dito("faz").as_str() {
            "incluir" => {
                let origem =
                    passo["sobre"].as_u64().map_or(Origem::Pagamento, |s| Origem::ItensDoRecurso(s as u32));
                d.incluir(origem, None, &ator).map(drop)
            }
            "preencher" => {
                let linhas = ler_formulario(&do_ciclo(&dito("arquivo"))).expect("a filled form");
                d.preencher(n, &linhas, &ator).map(drop).expect("all of it");
                Ok(())
            }
            "justificar" => {
                let alvo = d
                    .recursos()
                    .localizar(Some(&dito("guia")), passo["item"].as_u64().map(|i| i as u32))
                    .expect("there");
                let valor = Some(dito("valor").parse().expect("an amount"));
                d.fazer(|p, _| p.justificar(n, alvo, valor, None, &dito("texto"), &ator)).map(drop)
            }
            "enviar" => {
                let n = d.sequencia(None, Situacao::por_enviar);
                match d.enviar(n, None, &ator) {
                    Ok(escrita) => {
                        mensagem = Some(Base64::codificar(escrita).as_str().to_owned());
                        Ok(())
                    }
                    Err(NaoEnviado::Recusa(r)) => Err(r),
                    Err(NaoEnviado::Mensagem(e)) => panic!("{e}"),
                }
            }
            "salvar" => d.fazer(|p, _| p.salvar_justificativas(n, &ator)).map(drop),
            _ => {
                let lido = tiss::ler(&do_ciclo(&dito("arquivo"))).expect("an answer");
                d.tomar(&lido.documento, None, &ator).map(drop)
            }
        };
        let recusa = feito.err().map(|r| json!({ "codigo": r.codigo, "mensagem": r.mensagem }));
        let p = d.recursos();
        let saldos: Vec<Value> = p
            .alvos(&d.parametros, hoje)
            .into_iter()
            .map(|a| {
                let valores = [p.glosa(a), p.acatado(a), p.pendente(a), p.recursavel(a)];
                json!([p.nome_do_alvo(a), valores.map(|v| v.to_string())])
            })
            .collect();
        // The whole of it, with its history, in the end: every step before is in it.
        let estado = (dito("agora") == FIM).then(|| d.guardar().expect("kept"));
        let mais = json!({ "mensagem": mensagem, "recusa": recusa, "saldos": saldos, "estado": estado });
        let (Some(passo_), Some(mais)) = (passo.as_object_mut(), mais.as_object()) else { unreachable!() };
        passo_.extend(mais.clone());
        casos.push(passo);
    }
    conferir("recurso", &casos);
}

/// What the ports of a step answer.
struct Portas<'a>(&'a Value);

impl PortaDeElegibilidade for Portas<'_> {
    fn elegivel(&mut self, _: &PedidoDeElegibilidade) -> Result<bool, FalhaDeComunicacao> {
        self.0["responde"].as_bool().ok_or(FalhaDeComunicacao)
    }
}

impl PortaDeGuias for Portas<'_> {
    fn gravar(&mut self, _: &str, _: &[u8]) -> Result<(), FalhaDeComunicacao> {
        self.0["responde"].as_bool().filter(|gravada| *gravada).map(drop).ok_or(FalhaDeComunicacao)
    }
}

impl PortaDeEnvio for Portas<'_> {
    fn enviar(&mut self, _: &Remessa<'_>) -> ResultadoDoEnvio {
        let dito = |campo: &str| self.0[campo].as_str().map(str::to_owned);
        match (dito("protocolo"), dito("falha")) {
            (Some(p), _) => ResultadoDoEnvio::Protocolo(p),
            (None, Some(f)) => ResultadoDoEnvio::Falhou(f),
            (None, None) => ResultadoDoEnvio::SemResposta,
        }
    }

    fn consultar(&mut self, _: &Remessa<'_>) -> Consulta {
        Consulta::NaoRecebida
    }
}

impl Guarda<LotePagamento> for Portas<'_> {
    fn guardar(&mut self, _: &LotePagamento, _: &RegistroDoLote) -> Result<(), NaoGuardado> {
        if self.0["guarda"] == json!(false) { Err(NaoGuardado) } else { Ok(()) }
    }
}

/// The steps of a guia until its lote has a protocolo, with what is refused on the way. Values are JSON, as text.
fn passos_da_vida() -> Vec<Value> {
    let preencher =
        |campo: &str, valor: Value| json!({ "faz": "preencher", "campo": campo, "valor": valor.to_string() });
    let mut passos = vec![
        json!({ "faz": "proximo" }),
        preencher("codigo", json!("40304361")),
        preencher("nao_ha", json!("1")),
        preencher("numero", json!("31001")),
        preencher("beneficiario", json!({ "carteira": "00090000123456789", "recem_nascido": "N" })),
        preencher("executante", json!({ "cnpj": "11222333000181" })),
        preencher("cnes", json!("1234567")),
        preencher(
            "profissional",
            json!({ "nome": "PROFISSIONAL TESTE", "conselho": "06", "numero": "123456", "uf": "35", "cbo": "225125" }),
        ),
    ];
    for (campo, valor) in [
        ("acidente", "9"),
        ("regime", "01"),
        ("data", "2026-02-03"),
        ("tipo", "1"),
        ("tabela", "22"),
        ("codigo", "10101012"),
        ("valor", "150.00"),
    ] {
        passos.push(preencher(campo, json!(valor)));
    }
    passos.extend([
        json!({ "faz": "proximo" }),
        json!({ "faz": "voltar" }),
        json!({ "faz": "elegibilidade", "responde": null }),
        json!({ "faz": "elegibilidade", "responde": false }),
        json!({ "faz": "salvar", "responde": true }),
        json!({ "faz": "elegibilidade", "responde": true }),
        json!({ "faz": "salvar", "responde": false }),
        json!({ "faz": "adicionar" }),
        json!({ "faz": "definir", "numero": "77" }),
        json!({ "faz": "adicionar" }),
        json!({ "faz": "salvar", "responde": true }),
        json!({ "faz": "adicionar" }),
        json!({ "faz": "cancelar" }),
        json!({ "faz": "fechar", "valor": "149.99" }),
        json!({ "faz": "fechar", "valor": "150.00" }),
        json!({ "faz": "enviar", "guarda": false }),
        json!({ "faz": "enviar" }),
        json!({ "faz": "fechar", "valor": "150.00" }),
        json!({ "faz": "enviar", "falha": "fora do ar" }),
        json!({ "faz": "enviar", "protocolo": "990001" }),
        json!({ "faz": "enviar", "protocolo": "990002" }),
        json!({ "faz": "guias_enviadas" }),
        json!({ "faz": "cancelar" }),
    ]);
    passos
}

/// The life of a guia and of its lote, step by step: after each, both as they are kept.
#[test]
fn vida_da_guia_ao_protocolo() {
    let perfil =
        PerfilOperadora::ler(br#"{"registro_ans":"900001","versoes":["4.03.00"]}"#).expect("a profile");
    let cabecalho: Cabecalho = serde_json::from_value(json!({
        "versao": "4.03.00", "prestador": { "CNPJ": "11222333000181" }, "operadora": "900001", "sequencial": "1",
        "data": "2026-03-09", "hora": "10:00:00",
    }))
    .expect("a header");
    let juiz = Juiz::da_operadora(&perfil, Default::default(), Default::default()).expect("no pack");
    let ator = Ator::new("u1", "2026-03-09T10:00:00-03:00".parse().expect("an instant")).pelo_prestador("p1");
    let operadora = perfil.registro_ans.clone();
    let mut guia =
        Vivo::from(Guia::new("g1", TipoDeGuia::Consulta, operadora.clone(), &ator).expect("a provider"));
    let mut lote = Vivo::from(LotePagamento::new("l1", operadora, &ator).expect("a provider"));
    let mut casos = Vec::new();
    for mut passo in passos_da_vida() {
        let dito = |campo: &str| passo[campo].as_str().unwrap_or_default().to_owned();
        let (mut porta, mut guarda) = (Portas(&passo), Portas(&passo));
        let feito = match dito("faz").as_str() {
            "preencher" => {
                let valor = serde_json::from_str(&dito("valor")).expect("json");
                guia.fazer(|g| g.preencher(&dito("campo"), valor, &perfil, &ator))
            }
            "proximo" => guia.fazer(|g| g.proximo(&cabecalho, &juiz, &ator)),
            "voltar" => guia.fazer(|g| g.voltar(&ator)),
            "elegibilidade" => guia.fazer(|g| g.verificar_elegibilidade(&mut porta, &ator)),
            "salvar" => guia.fazer(|g| g.salvar(&mut porta, &cabecalho, &juiz, &ator)),
            "cancelar" => guia.fazer(|g| g.cancelar("", &ator)),
            "definir" => lote.fazer(|l| l.definir(TipoDeGuia::Consulta, &dito("numero"), &ator)),
            "adicionar" => lote.com_guias(&mut [&mut guia], |l, g| {
                let (do_lote, da_guia) = l.adicionar(g[0], &cabecalho, &perfil, &ator)?;
                Ok((Some(do_lote), vec![da_guia]))
            }),
            "fechar" => lote.com_guias(&mut [&mut guia], |l, g| {
                let valor = dito("valor").parse().expect("an amount");
                let c = Confirmacao { numero: "77".to_owned(), valor, quantidade: 1 };
                let (do_lote, das_guias) = l.fechar(g, &c, &cabecalho, (&perfil, &juiz), &ator)?;
                Ok((Some(do_lote), das_guias))
            }),
            "enviar" => lote.enviar(&mut porta, &mut guarda, &ator),
            _ => lote.com_guias(&mut [&mut guia], |l, g| Ok((None, l.guias_enviadas(g, &ator)?))),
        };
        let recusa = feito
            .err()
            .map(|r| json!({ "codigo": r.codigo, "mensagem": r.mensagem, "permitidas": r.permitidas }));
        let estados = json!({
            "recusa": recusa, "guia": guia.guardar().expect("kept"), "lote": lote.guardar().expect("kept"),
        });
        let (Some(passo_), Some(estados)) = (passo.as_object_mut(), estados.as_object()) else {
            unreachable!()
        };
        passo_.extend(estados.clone());
        casos.push(passo);
    }
    let ultimo = casos.last_mut().and_then(Value::as_object_mut).expect("the last step");
    ultimo.insert("historico_da_guia".to_owned(), guia.historia_em_json().expect("kept").into());
    ultimo.insert("historico_do_lote".to_owned(), lote.historia_em_json().expect("kept").into());
    conferir("vida", &casos);
}

/// Each example against the one after it, and a lote against itself with a digit changed.
#[test]
fn comparar_cada_exemplo() {
    let exemplos = exemplos();
    let mut pares: Vec<(Value, &[u8], Vec<u8>)> = Vec::new();
    for par in exemplos.windows(2) {
        pares.push((json!({ "antes": par[0].0, "depois": par[1].0 }), &par[0].1, par[1].1.clone()));
    }
    let (nome, lote) =
        exemplos.iter().find(|(n, _)| n.contains("certo-lote-sp-sadt-4.03")).expect("an example");
    for marca in ["<ans:numeroCarteira>", "<ans:valorUnitario>", "<ans:hash>"] {
        let em = lote.windows(marca.len()).position(|w| w == marca.as_bytes()).expect(marca) + marca.len();
        let mut outro = lote.clone();
        outro[em] = b'9';
        pares.push((json!({ "antes": nome, "depois": nome, "byte": em, "digito": "9" }), lote, outro));
    }
    let mut casos = Vec::new();
    for (par, a, b) in pares {
        for revelar in [false, true] {
            let resultado = match tiss::comparar_documentos(a, &b) {
                Ok(d) => json!(d.into_iter().map(|d| d.mostrada(revelar)).collect::<Vec<_>>()),
                // Which of the two it is, and why.
                Err(e) => json!(e.to_string()),
            };
            let mut caso = par.clone();
            caso["revelar"] = revelar.into();
            caso["resultado"] = resultado;
            casos.push(caso);
        }
    }
    conferir("comparar", &casos);
}

/// A template of numbers that follow from its own, the same everywhere.
fn vetor(n: u64, desvio: f32) -> Vec<f32> {
    let mut estado = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    (0..128)
        .map(|i| {
            estado ^= estado << 13;
            estado ^= estado >> 7;
            estado ^= estado << 17;
            // Small whole numbers: exact in every language, and in every text.
            let base = (estado >> 40) as i32 % 512 - 256;
            base as f32 + if i % 3 == 0 { desvio } else { 0.0 }
        })
        .collect()
}

/// Decisions about faces, without a picture (figures as text: not every reader of JSON gives back the number that was written): scores, percentages, verdicts, and who somebody is among a hundred.
#[test]
fn biometria_decide_o_mesmo() {
    let sha256 = "ab".repeat(32);
    let modelo = IdDoModelo::de_sha256(&[0xab; 32]);
    let limiares = [(1e-1, 0.2), (1e-2, 0.3), (1e-3, 0.363), (1e-4, 0.45), (1e-5, 0.52)];
    let escala =
        Escala::new(&limiares.map(|(far, escore)| Limiar { far, escore, tar: None })).expect("falling");
    let de = |v: &[f32]| Template::new(modelo, v).expect("a direction");
    let mut galeria = Galeria::new(modelo, 128, Precisao::F32);
    for pessoa in 0..100 {
        galeria.incluir(pessoa, &de(&vetor(pessoa, 0.0))).expect("fits");
    }
    let mut casos = Vec::new();
    for (i, desvio) in [0.0_f32, 16.0, 64.0, 128.0, 192.0, 256.0, 512.0, 1024.0].into_iter().enumerate() {
        let pessoa = 7 * i as u64 + 3;
        let sonda = vetor(pessoa, desvio);
        let (a, b) = (de(&sonda), de(&vetor(pessoa, 0.0)));
        let v = biometria::verificar(&a, [&b], Fusao::default(), &escala, escala.politica(1e-4))
            .expect("one model");
        let g = galeria
            .identificar(&a, 0.01, &escala, &Procura { entre: None, fusao: Fusao::default() })
            .expect("fits");
        casos.push(json!({
            "sha256": sha256, "pessoa": pessoa, "cadastrado": vetor(pessoa, 0.0), "sonda": sonda,
            "limiares": limiares.map(|(far, escore)| [far.to_string(), escore.to_string()]), "escore": v.escore.to_string(),
            "percentual": v.percentual.to_string(), "aceita": v.aceita,
            "limiar": v.politica.limiar.to_string(), "achado": g.achado.map(|c| c.pessoa), "limiar_da_galeria": g.politica.limiar.to_string(),
        }));
    }
    conferir("biometria", &casos);
}
