//! Random corrections of generated messages of every schema: the result is valid or the correction is refused, and every
//! byte outside of the edits told is as it was.

#![allow(clippy::print_stdout, reason = "says how many were done")]

use conecta_core::correcao::{Alvo, Aplicada, Correcoes, OpcoesDeCorrecao, sugerir};
use conecta_core::{Arvore, Opcoes, SituacaoHash, ler_arvore, validar};
use conecta_schemas::{Base, Particula, Simples, Termo, Tipo, esquemas};
use conecta_tests::gerador::{Gerador, Leiaute, Mensagem, Pedido, nome};
use conecta_tests::motor::{aceita, opcoes_esquema, resumo};
use conecta_tests::mutador::Mutador;
use conecta_tests::sorteio::Sorteio;
use conecta_tests::vocabulario::Vocabulario;

/// Corrections tried; `CONECTA_CORRECOES` asks for more.
fn quantas() -> usize {
    std::env::var("CONECTA_CORRECOES").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000)
}

/// Corrections of one message.
const DE_CADA: usize = 5;

fn intacto_fora(antes: &[u8], a: &Aplicada) -> Result<(), String> {
    let (mut i, mut k) = (0, 0);
    for e in &a.edicoes {
        if e.antes.start < i || antes[i..e.antes.start] != a.documento[k..e.depois.start] {
            return Err(format!("bytes before {e:?} differ"));
        }
        (i, k) = (e.antes.end, e.depois.end);
    }
    if antes[i..] == a.documento[k..] { Ok(()) } else { Err("bytes at the end differ".into()) }
}

/// A value that the type is likely to take.
fn valor(s: &mut Sorteio, tipo: Simples) -> String {
    if let Some(v) = tipo.valores() {
        let v: Vec<_> = v.collect();
        return s.um(&v).to_owned();
    }
    let n = tipo.tamanho_max().unwrap_or(12).min(12) as usize;
    let texto = s.um(&["Ação & reação <b>", "a", "1", "  x ", "ÿ", "“”"]);
    match tipo.base() {
        Base::Data => return s.um(&["2026-02-03", "2025-12-31", "03/02/2026"]).to_owned(),
        Base::Hora => return s.um(&["10:11:12", "00:00:00", "8:00"]).to_owned(),
        Base::Decimal => return s.um(&["12.34", "0", "7.5", "100.00", "1,5"]).to_owned(),
        Base::Booleano => return s.um(&["true", "0", "S"]).to_owned(),
        _ => {}
    }
    match s.ate(4) {
        0 => texto.to_owned(),
        1 => texto.chars().take(n).collect(),
        _ => (0..n).map(|_| s.um(&['0', '1', '2', '7', '9'])).collect(),
    }
}

fn tipo_de(p: &Particula, alvo: &str) -> Option<Tipo> {
    match &p.termo {
        Termo::Elemento { prefixo, nome, tipo } => (*nome == alvo && prefixo.is_empty()).then_some(*tipo),
        Termo::Sequencia(l) | Termo::Escolha(l) => l.iter().find_map(|x| tipo_de(x, alvo)),
        Termo::Curinga { .. } => None,
    }
}

fn nomes(p: &Particula, lista: &mut Vec<(&'static str, Tipo)>) {
    match &p.termo {
        Termo::Elemento { prefixo: "", nome, tipo } => lista.push((nome, *tipo)),
        Termo::Sequencia(l) | Termo::Escolha(l) => l.iter().for_each(|x| nomes(x, lista)),
        _ => {}
    }
}

/// A field of the message, present or not: its path and type.
fn campo(s: &mut Sorteio, m: &Mensagem, arvore: &Arvore) -> Option<(String, Simples)> {
    let sorteado = arvore.nos().nth(s.ate(arvore.len()))?;
    // Mostly a field that is there: one put in often needs others beside it.
    let presente = sorteado.filhos().find(|f| f.texto().is_some()).filter(|_| s.chance(70));
    let no = presente.unwrap_or(sorteado);
    let mut linhagem: Vec<_> = std::iter::successors(Some(no), conecta_core::No::pai).collect();
    linhagem.reverse();
    let mut tipo = m.esquema.raizes().find(|(n, _)| *n == linhagem[0].nome())?.1;
    for n in &linhagem[1..] {
        let Tipo::Complexo(c) = tipo else { return None };
        tipo = tipo_de(&c.conteudo()?, n.nome())?;
    }
    let mut caminho = no.caminho();
    loop {
        match tipo {
            Tipo::Simples(t) => return Some((caminho, t)),
            Tipo::Complexo(c) => {
                let mut lista = Vec::new();
                nomes(&c.conteudo()?, &mut lista);
                if lista.is_empty() {
                    return None;
                }
                let (n, t) = s.um(&lista);
                caminho = format!("{caminho}/{n}");
                tipo = t;
            }
        }
    }
}

/// Asks for one to three things.
fn pedir(s: &mut Sorteio, m: &Mensagem, arvore: &Arvore) -> Correcoes {
    let mut c = Correcoes::default();
    let guias: Vec<String> = arvore
        .nos()
        .filter(|n| n.nome() == "numeroGuiaPrestador")
        .filter_map(|n| n.texto().map(str::to_owned))
        .collect();
    let quantos = if s.um_em(2) { 1 } else { s.entre(2, 3) };
    for _ in 0..quantos {
        let guia = if guias.is_empty() { "1".to_owned() } else { guias[s.ate(guias.len())].clone() };
        match s.ate(if guias.is_empty() { 16 } else { 20 }) {
            16 => {
                c.executante(s.um(&["C1", "123", "12345678901234"]));
            }
            17 => {
                c.cnes("1234567");
            }
            18 => {
                c.remover_guia(&guia);
            }
            3 => {
                c.totais();
            }
            4 => {
                c.transcodificar(s.um(&[Alvo::Utf8, Alvo::Iso8859_1]));
            }
            5 => {
                c.hash().declaracao();
            }
            19 => {
                let _ = c.campo_da_guia(&guia, s.um(&["observacao", "senha", "CNES", "tipoConsulta"]), "1");
            }
            n => {
                let Some((caminho, tipo)) = campo(s, m, arvore) else { continue };
                let v = if n < 2 { String::new() } else { valor(s, tipo) };
                c.campo(&caminho, &v).unwrap_or_else(|r| panic!("{r}"));
            }
        }
    }
    c
}

/// Checks one correction; whether it was made.
fn conferir(m: &Mensagem, antes: &[u8], c: &Correcoes, hash_certo: bool) -> Result<bool, String> {
    let a = match c.aplicar(antes, &OpcoesDeCorrecao::default()) {
        Ok(a) => a,
        Err(recusas) if recusas.is_empty() => return Err("refused without a reason".into()),
        Err(_) => return Ok(false),
    };
    intacto_fora(antes, &a)?;
    let r = validar(&a.documento, &opcoes_esquema());
    if !aceita(&r) {
        return Err(format!("not valid: {}", resumo(&r)));
    }
    let lida = ler_arvore(&a.documento, &opcoes_esquema()).map_err(|e| e.to_string())?;
    if lida.esquema != m.esquema {
        return Err("another schema".into());
    }
    if hash_certo && validar(&a.documento, &Opcoes::default()).hash.situacao != SituacaoHash::Confere {
        return Err("the hash was right and is not".into());
    }
    if a.edicoes.is_empty() != (a.documento == antes) {
        return Err("edits that change nothing, or changes without an edit".into());
    }
    if !a.edicoes.is_empty() && a.correcoes.iter().all(|c| c.edicoes.is_empty()) {
        return Err("edits that no correction has".into());
    }
    for x in a.correcoes.iter().flat_map(|c| &c.edicoes) {
        let dentro = a.edicoes.iter().any(|e| e.antes.start <= x.bytes.start && x.bytes.end <= e.antes.end);
        if !dentro && !x.novo.is_empty() {
            return Err(format!("{x:?} is in none of the edits"));
        }
    }
    a.diferenca(antes);
    Ok(true)
}

#[test]
fn toda_correcao_e_valida_ou_recusada() {
    let (mut total, mut feitas) = (0, 0);
    let mut falhas = Vec::new();
    let todos: Vec<_> = esquemas().collect();
    let mut s = Sorteio::new(41);
    let mut geradores: Vec<_> = todos.iter().map(|e| Gerador::new(*e, s.bits())).collect();
    while total < quantas() {
        let g = &mut geradores[s.ate(todos.len())];
        let transacoes = g.transacoes().to_vec();
        let lote = transacoes.iter().find(|t| t.caminho.contains(&"loteGuias"));
        let t = match lote {
            Some(t) if s.um_em(2) => t,
            _ => &transacoes[s.ate(transacoes.len())],
        };
        let mut pedido = Pedido::aleatorio(&mut s);
        if pedido.leiaute == Leiaute::Irregular && s.um_em(2) {
            pedido.leiaute = Leiaute::Recuado(2);
        }
        pedido.soap = g.admite_soap(t) && s.chance(20);
        let m = g.gerar(t, &pedido);
        let antes = m.bytes();
        let lida = ler_arvore(&antes, &Opcoes::default()).expect("a small document");
        if lida.esquema != m.esquema || !aceita(&validar(&antes, &opcoes_esquema())) {
            continue;
        }
        for _ in 0..DE_CADA {
            total += 1;
            let c = pedir(&mut s, &m, &lida.arvore);
            match conferir(&m, &antes, &c, lida.relatorio.hash.situacao == SituacaoHash::Confere) {
                Ok(feita) => feitas += usize::from(feita),
                Err(e) => falhas.push(format!("{} {}: {e}: {c:?}", nome(m.esquema), m.transacao)),
            }
        }
    }
    let amostra: Vec<_> = falhas.iter().take(12).map(String::as_str).collect();
    assert!(falhas.is_empty(), "{} de {total}:\n{}", falhas.len(), amostra.join("\n"));
    println!("{feitas} de {total} feitas");
    assert!(feitas * 3 > total, "só {feitas} de {total} foram feitas");
}

#[test]
fn o_que_se_sugere_a_mutantes_nao_os_piora() {
    let mut s = Sorteio::new(43);
    let (mut feitas, mut consertados) = (0, 0);
    for e in esquemas().filter(|e| e.versao().starts_with('4')) {
        let mut g = Gerador::new(e, s.bits());
        let mut mutador = Mutador::new(Vocabulario::new(e), s.bits());
        for _ in 0..150 {
            let x = mutador.mutar(&g.qualquer()).bytes;
            let lista = sugerir(&x, &Opcoes::default()).expect("a small document");
            let mut c = Correcoes::default();
            for sugestao in lista.iter().filter(|l| !l.edicoes.is_empty()) {
                c.incluir(sugestao);
            }
            if c.is_empty() {
                continue;
            }
            let Ok(a) = c.aplicar(&x, &OpcoesDeCorrecao::default()) else { continue };
            intacto_fora(&x, &a).unwrap_or_else(|e| panic!("{e}"));
            feitas += 1;
            assert!(a.relatorio.total_erros <= a.erros_antes, "{:?}", a.relatorio.criticas);
            consertados += usize::from(a.erros_antes > 0 && !a.relatorio.tem_erro());
        }
    }
    println!("{consertados} de {feitas} sem erro depois");
    assert!(consertados > 20, "{consertados} de {feitas}");
}
