//! Messages of every schema, read into the model and written again: the same, with the right hash, and valid; and
//! through JSON as well.

#![allow(clippy::print_stdout, reason = "says what was skipped")]

use conecta_core::tiss::{self, Documento, Forma, Grupo, OpcoesDeEscrita, Raiz, Vezes};
use conecta_core::{Opcoes, SituacaoHash, validar};
use conecta_schemas::{Complexo, Esquema, Familia, Particula, Termo, Tipo, esquemas};
use conecta_tests::canonico::{canonico, de_latin1};
use conecta_tests::gerador::{Gerador, Mensagem, Pedido, nome};
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};
use conecta_tests::sorteio::Sorteio;

/// Messages of each schema; `CONECTA_IDA_E_VOLTA` asks for more.
fn quantas() -> usize {
    std::env::var("CONECTA_IDA_E_VOLTA").ok().and_then(|n| n.parse().ok()).unwrap_or(150)
}

fn primeira_diferenca(a: &[String], b: &[String]) -> String {
    let n = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    format!("linha {n}: {:?} | {:?}", a.get(n), b.get(n))
}

/// All that a tree says, a line for each element.
fn linhas<'a>(nos: impl Iterator<Item = conecta_core::No<'a>>) -> Vec<String> {
    nos.map(|n| format!("{} {:?} {:?} {:?}", n.caminho(), n.texto(), n.assinatura(), n.lugar())).collect()
}

/// The tree is the same on either path of the scanner, and guia by guia as the bytes come.
fn conferir_arvore(original: &[u8]) -> Result<(), String> {
    let mut lento = Opcoes::default();
    lento.caminho_lento = true;
    let rapida = conecta_core::ler_arvore(original, &Opcoes::default()).map_err(|e| e.to_string())?;
    let lenta = conecta_core::ler_arvore(original, &lento).map_err(|e| e.to_string())?;
    let (a, b) = (linhas(rapida.arvore.nos()), linhas(lenta.arvore.nos()));
    if a != b {
        return Err(format!("árvore: {}", primeira_diferenca(&a, &b)));
    }
    let mut leitor = conecta_core::Arvores::new(Aos(original), &Opcoes::default());
    let mut partes = Vec::new();
    for guia in &mut leitor {
        let guia = guia.map_err(|e| e.to_string())?;
        partes.extend(linhas(guia.nos()));
    }
    partes.extend(leitor.esqueleto().into_iter().flat_map(|e| linhas(e.nos())));
    let (mut a, mut b) = (a, partes);
    a.sort();
    b.sort();
    if a != b {
        return Err(format!("guia por guia: {}", primeira_diferenca(&a, &b)));
    }
    Ok(())
}

/// A reader that gives few bytes at a time.
struct Aos<'a>(&'a [u8]);

impl std::io::Read for Aos<'_> {
    fn read(&mut self, destino: &mut [u8]) -> std::io::Result<usize> {
        let n = self.0.len().min(destino.len()).min(1 + self.0.len() % 700);
        destino[..n].copy_from_slice(&self.0[..n]);
        self.0 = &self.0[n..];
        Ok(n)
    }
}

fn conferir(m: &Mensagem) -> Result<(), String> {
    let original = m.bytes();
    conferir_arvore(&original)?;
    let lido = tiss::ler(&original).map_err(|e| format!("ler: {e}"))?;
    if let Some(s) = lido.sobras.first() {
        return Err(format!("sobra {}", s.caminho));
    }
    // Where the norm defines no hash, the one that is written stays.
    let mut opcoes = OpcoesDeEscrita::default();
    opcoes.hash = m.hash.is_some();
    let escrito = lido.documento.escrever(&opcoes).map_err(|e| format!("escrever: {e}"))?;
    let raiz = &m.texto[m.raiz.clone()];
    let (antes, depois) = (canonico(raiz), canonico(&de_latin1(&escrito)));
    if antes != depois {
        return Err(format!("escrito: {}", primeira_diferenca(&antes, &depois)));
    }
    let r = validar(&escrito, &opcoes_esquema());
    if !aceita(&r) {
        return Err(format!("não é válido: {}", resumo(&r)));
    }
    if m.hash.is_some() && validar(&escrito, &Opcoes::default()).hash.situacao != SituacaoHash::Confere {
        return Err("hash".into());
    }
    let json = serde_json::to_string(&lido.documento).map_err(|e| e.to_string())?;
    let de_volta: Documento = serde_json::from_str(&json).map_err(|e| format!("de JSON: {e}"))?;
    if serde_json::to_string(&de_volta).map_err(|e| e.to_string())? != json {
        return Err("JSON → documento → JSON".into());
    }
    let outra = de_volta.escrever(&opcoes).map_err(|e| format!("de JSON, escrever: {e}"))?;
    if outra != escrito {
        return Err("JSON → XML".into());
    }
    Ok(())
}

#[test]
fn toda_mensagem_gerada_vai_e_volta() {
    let mut falhas = Vec::new();
    let mut total = 0;
    let mais_nova = esquemas().filter(|x| x.familia() == Familia::Tiss).map(Esquema::versao).max();
    for e in esquemas() {
        let mut s = Sorteio::new(23);
        let mut g = Gerador::new(e, s.bits());
        let transacoes = g.transacoes().to_vec();
        for i in 0..quantas().max(transacoes.len()) {
            let mut pedido = Pedido::aleatorio(&mut s);
            let t = &transacoes[i % transacoes.len()];
            pedido.soap = g.admite_soap(t) && s.chance(30);
            let m = g.gerar(t, &pedido);
            let versao_dita =
                m.declara_versao || (e.familia() == Familia::Tiss && Some(e.versao()) == mais_nova);
            if !versao_dita {
                continue;
            }
            total += 1;
            if let Err(falha) = conferir(&m) {
                falhas.push(format!("{} {}: {falha}", nome(e), m.transacao));
            }
        }
    }
    assert!(total > 2_000, "{total}");
    let amostra: Vec<_> = falhas.iter().take(15).map(String::as_str).collect();
    assert!(falhas.is_empty(), "{} falhas de {total}:\n{}", falhas.len(), amostra.join("\n"));
}

/// In 3.00.01 valorGlosaProtocolo may stand at two places, and each stays where it was.
#[test]
fn um_nome_em_dois_lugares() {
    let e = esquemas().find(|e| nome(*e) == "tiss-3.00.01").expect("3.00.01");
    let mut g = Gerador::new(e, 3);
    let mut no_inicio = 0;
    for _ in 0..300 {
        let m = g.mensagem("demonstrativoRetornoWS");
        no_inicio += m
            .texto
            .split("valorProtocolo>")
            .skip(1)
            .filter(|t| t.trim_start().starts_with("<ans:valorGlosaProtocolo>"))
            .count();
        conferir(&m).expect("ida e volta");
    }
    assert!(no_inicio > 0, "the first of the two places was never filled");
}

/// The example messages of the collection that the schema accepts.
#[test]
fn exemplos_validos_vao_e_voltam() {
    let Some(pasta) = conecta_tests::colecao::pasta() else {
        println!("pulado: sem a coleção de mensagens (CONECTA_SHARED)");
        return;
    };
    let pasta = pasta.join("tiss/exemplos");
    let manifesto = std::fs::read(pasta.join("manifest.json")).expect("manifest");
    let manifesto: serde_json::Value = serde_json::from_slice(&manifesto).expect("JSON");
    let (mut total, mut falhas) = (0, Vec::new());
    for arquivo in arquivos(&manifesto) {
        let Ok(original) = std::fs::read(pasta.join(&arquivo)) else { continue };
        if !aceita(&validar(&original, &opcoes_esquema())) {
            continue;
        }
        total += 1;
        if let Err(falha) = conferir_exemplo(&original) {
            falhas.push(format!("{arquivo}: {falha}"));
        }
    }
    assert!(total > 100, "{total}");
    assert!(falhas.is_empty(), "{} de {total}:\n{}", falhas.len(), falhas[..falhas.len().min(20)].join("\n"));
}

/// Every text of the manifest that names an XML file.
fn arquivos(v: &serde_json::Value) -> Vec<String> {
    match v {
        serde_json::Value::String(s) if s.ends_with(".xml") => vec![s.clone()],
        serde_json::Value::Array(a) => a.iter().flat_map(arquivos).collect(),
        serde_json::Value::Object(o) => {
            let chaves = o.keys().filter(|k| k.ends_with(".xml")).cloned();
            chaves.chain(o.values().flat_map(arquivos)).collect()
        }
        _ => Vec::new(),
    }
}

/// Read and written again: the same elements and texts, by the engine's own tree, which the generated messages prove.
fn conferir_exemplo(original: &[u8]) -> Result<(), String> {
    let lido = tiss::ler(original).map_err(|e| format!("ler: {e}"))?;
    if let Some(s) = lido.sobras.first() {
        return Err(format!("sobra {}", s.caminho));
    }
    let mut opcoes = OpcoesDeEscrita::default();
    opcoes.hash = lido.relatorio.hash.situacao == SituacaoHash::Confere;
    opcoes.soap = lido.documento.soap();
    let escrito = lido.documento.escrever(&opcoes).map_err(|e| format!("escrever: {e}"))?;
    let folhas = |b: &[u8]| -> Result<Vec<String>, String> {
        let lida = conecta_core::ler_arvore(b, &Opcoes::default()).map_err(|e| e.to_string())?;
        Ok(lida
            .arvore
            .nos()
            .map(|n| format!("{} {:?} {:?}", n.caminho(), n.texto(), n.assinatura()))
            .collect())
    };
    let (antes, depois) = (folhas(original)?, folhas(&escrito)?);
    if antes != depois {
        return Err(primeira_diferenca(&antes, &depois));
    }
    let r = validar(&escrito, &Opcoes::default());
    if r.criticas.iter().any(|c| c.codigo.as_str().starts_with("XSD")) {
        return Err(format!("não é válido: {}", resumo(&r)));
    }
    if opcoes.hash && r.hash.situacao != SituacaoHash::Confere {
        return Err("hash".into());
    }
    let json = serde_json::to_string(&lido.documento).map_err(|e| e.to_string())?;
    let de_volta: Documento = serde_json::from_str(&json).map_err(|e| format!("de JSON: {e}"))?;
    if de_volta != lido.documento { Err("JSON → documento".into()) } else { Ok(()) }
}

/// Walks a schema and the model side by side and names what the model lacks.
struct Alcance {
    vistos: Vec<(Complexo, *const Grupo)>,
    faltam: Vec<String>,
    campos: usize,
}

impl Alcance {
    fn grupo(&mut self, caminho: &str, c: Complexo, g: &'static Grupo) {
        if self.vistos.contains(&(c, std::ptr::from_ref(g))) {
            return;
        }
        self.vistos.push((c, std::ptr::from_ref(g)));
        if let Some(p) = c.conteudo() {
            self.particula(caminho, &p, g);
        }
    }

    fn particula(&mut self, caminho: &str, p: &Particula, g: &'static Grupo) {
        match &p.termo {
            Termo::Sequencia(partes) | Termo::Escolha(partes) => {
                for x in partes {
                    self.particula(caminho, x, g);
                }
            }
            Termo::Curinga { .. } => self.faltam.push(format!("{caminho}: curinga")),
            Termo::Elemento { prefixo, nome, tipo } => {
                self.campos += 1;
                let tag = format!("{prefixo}{nome}");
                let caminho = format!("{caminho}/{tag}");
                let Some(campo) = g.campos.iter().find(|c| c.tag == tag) else {
                    self.faltam.push(caminho);
                    return;
                };
                if p.max.is_none_or(|m| m > 1) && campo.vezes != Vezes::Varias {
                    self.faltam.push(format!("{caminho}: só cabe um"));
                }
                if p.min == 0 && campo.vezes == Vezes::Uma && !g.escolha {
                    self.faltam.push(format!("{caminho}: pode faltar"));
                }
                match ((campo.forma)(), tipo) {
                    (Forma::Valor(v), _) if v.nome == "Assinatura" => {}
                    (Forma::Valor(v), Tipo::Simples(s)) if !v.codigos.is_empty() => {
                        let sem =
                            s.valores().into_iter().flatten().find(|x| !v.codigos.iter().any(|c| c.0 == *x));
                        self.faltam.extend(sem.map(|x| format!("{caminho}: código {x} em {}", v.nome)));
                    }
                    (Forma::Valor(_), Tipo::Simples(_)) => {}
                    (Forma::Grupo(g), Tipo::Complexo(c)) => self.grupo(&caminho, *c, g),
                    // A tooth as text, in 3.00.01.
                    (Forma::Grupo(g), Tipo::Simples(_)) if g.nome == "DenteOuRegiao" => {}
                    _ => self.faltam.push(format!("{caminho}: texto ou grupo")),
                }
            }
        }
    }
}

#[test]
fn todo_campo_de_todo_esquema_esta_no_modelo() {
    let mut campos = 0;
    let mut faltam = Vec::new();
    for e in esquemas() {
        for (raiz, tipo) in e.raizes() {
            let achada = Raiz::todas().iter().find(|(f, tag, _)| *f == e.familia() && *tag == raiz);
            let caminho = format!("{} {raiz}", nome(e));
            match (achada.map(|(_, _, forma)| forma()), tipo) {
                (Some(Forma::Grupo(g)), Tipo::Complexo(c)) => {
                    let mut a = Alcance { vistos: Vec::new(), faltam: Vec::new(), campos: 0 };
                    a.grupo(&caminho, c, g);
                    campos += a.campos;
                    faltam.extend(a.faltam);
                }
                _ => faltam.push(caminho),
            }
        }
    }
    assert!(campos > 10_000, "{campos}");
    assert!(
        faltam.is_empty(),
        "{} de {campos}:\n{}",
        faltam.len(),
        faltam[..faltam.len().min(40)].join("\n")
    );
}
