//! `conecta tuss`.

use std::io;

use chrono::NaiveDate;
use conecta_core::tabelas::{
    Busca, IndiceError, SituacaoTermo, TABELAS_TUSS, TermoCompleto, TermoTuss, Tuss, VigenciaTermo,
};
use serde::Serialize;

use super::argumentos;
use super::{dia, escrever, escrever_json, indice, quebrar, seria};
use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::terminal::{self, Cores};
use conecta_core::portugues::milhar;

#[derive(Serialize)]
struct Resposta {
    /// Tables at hand.
    tabelas: Vec<u32>,
    /// The day asked about.
    em: Option<NaiveDate>,
    /// How many were found, of which `termos` are the best.
    total: usize,
    termos: Vec<TermoCompleto>,
    /// Codes like one that was not found.
    sugestoes: Vec<TermoCompleto>,
}

/// Does what was asked. `Err` only if the result cannot be written.
pub(crate) fn executar(args: &argumentos::Tuss) -> io::Result<Desfecho> {
    let feito = indice::abrir(args.indice.as_deref())
        .and_then(|tuss| responder(&tuss, args).map_err(|e: IndiceError| e.to_string()));
    let resposta = match feito {
        Ok(resposta) => resposta,
        Err(motivo) => {
            terminal::avisar(&motivo);
            return Ok(Desfecho::NaoFeito);
        }
    };
    match args.resposta.forma {
        Forma::Json => escrever_json(&resposta)?,
        Forma::Texto => {
            escrever(&texto(&resposta, Cores::da_saida()))?;
            if resposta.termos.is_empty() {
                terminal::avisar(&nao_achado(&resposta, args));
            }
        }
    }
    Ok(if resposta.termos.is_empty() { Desfecho::ComErro } else { Desfecho::Limpo })
}

fn responder(tuss: &Tuss<'_>, args: &argumentos::Tuss) -> Result<Resposta, IndiceError> {
    let texto = args.termos.join(" ");
    let completar = |t: TermoTuss| tuss.completar(t, args.em);
    let mut resposta = Resposta {
        tabelas: tuss.tabelas().into_iter().map(|(n, _)| n).collect(),
        em: args.em,
        total: 0,
        termos: Vec::new(),
        sugestoes: Vec::new(),
    };
    // A whole code is looked up, removed or not: it is its state that is asked for.
    let tabelas = || TABELAS_TUSS.into_iter().filter(|t| args.tabela.is_none_or(|so| so == *t));
    let exatos = tabelas().flat_map(|t| tuss.termos(t, texto.trim()));
    resposta.termos = exatos.map(completar).collect::<Result<_, _>>()?;
    resposta.total = resposta.termos.len();
    if resposta.termos.is_empty() {
        let busca = Busca { texto: &texto, tabela: args.tabela, em: args.em, limite: args.limite };
        let achados = tuss.buscar(&busca)?;
        (resposta.termos, resposta.total) = (achados.termos, achados.total);
    }
    if resposta.termos.is_empty() {
        let parecidos = tuss.sugerir(None, &texto, args.em);
        resposta.sugestoes = parecidos.into_iter().map(completar).collect::<Result<_, _>>()?;
    }
    Ok(resposta)
}

fn nao_achado(resposta: &Resposta, args: &argumentos::Tuss) -> String {
    let procurado = args.termos.join(" ");
    if let Some(ausente) = args.tabela.filter(|t| !resposta.tabelas.contains(t)) {
        return format!(
            "a tabela {ausente} não está à mão: importe-a com 'conecta tabelas importar' e use --indice"
        );
    }
    let rotulo =
        |t: &TermoCompleto| format!("{} (tabela {}, {})", t.termo.codigo(), t.termo.tabela(), t.textos.termo);
    let sugestoes: Vec<String> = resposta.sugestoes.iter().take(3).map(rotulo).collect();
    let tabelas: Vec<String> = resposta.tabelas.iter().map(u32::to_string).collect();
    let onde = args.tabela.map_or_else(|| tabelas.join(", "), |t| t.to_string());
    let quando = args.em.map(|d| format!(" válido em {}", dia(d))).unwrap_or_default();
    let nome = if onde.contains(',') { "nas tabelas" } else { "na tabela" };
    format!("nenhum termo '{procurado}'{quando} {nome} {onde}{}", seria(&sugestoes))
}

fn texto(resposta: &Resposta, cores: Cores) -> String {
    let um_so = resposta.termos.len() <= 3;
    let mut texto = String::new();
    for t in &resposta.termos {
        let codigo = cores.forte(&t.termo.codigo());
        let cabeca = quebrar(&t.textos.termo, "              ");
        texto.push_str(&format!("{}  {codigo}  {}", t.termo.tabela(), cabeca.trim_start()));
        let detalhes = t.textos.campos.iter().filter(|_| um_so);
        for (campo, valor) in detalhes {
            texto.push_str(&quebrar(&format!("{campo}: {valor}"), "              "));
        }
        match (t.situacao, resposta.em) {
            (Some(situacao), Some(em)) => {
                let frase = frase(situacao, em);
                let frase =
                    if situacao.pode_ser_usado() { cores.verde(&frase) } else { cores.vermelho(&frase) };
                texto.push_str(&format!("              {frase}\n"));
            }
            _ if um_so => texto.push_str(&format!("              {}\n", periodo(t.termo.vigencia()))),
            _ => {}
        }
    }
    let resto = resposta.total - resposta.termos.len();
    if resto > 0 {
        texto
            .push_str(&format!("e mais {}; use mais palavras, --tabela ou --limite\n", milhar(resto as u64)));
    }
    texto
}

fn frase(situacao: SituacaoTermo, em: NaiveDate) -> String {
    let em = dia(em);
    match situacao {
        SituacaoTermo::Vigente => format!("vale em {em}"),
        SituacaoTermo::EmImplantacao { ate } => format!("vale em {em}, em implantação até {}", dia(ate)),
        SituacaoTermo::EmRetirada { ultimo_dia } => {
            format!("retirado, mas ainda vale em {em}: último dia {}", dia(ultimo_dia))
        }
        SituacaoTermo::Retirado { ultimo_dia } => {
            format!("não vale em {em}: retirado, último dia {}", dia(ultimo_dia))
        }
        SituacaoTermo::AindaNao { inicio } => format!("não vale em {em}: começa em {}", dia(inicio)),
        _ => format!("nada se sabe em {em}"),
    }
}

fn periodo(v: VigenciaTermo) -> String {
    let inicio = v.inicio.map_or_else(|| "início não informado".to_owned(), |d| format!("desde {}", dia(d)));
    match (v.fim, v.ultimo_dia()) {
        (Some(fim), Some(ultimo)) if ultimo > fim => {
            format!("{inicio}, retirado em {}; usável até {}", dia(fim), dia(ultimo))
        }
        (Some(fim), _) => format!("{inicio}, retirado em {}", dia(fim)),
        (None, _) => inicio,
    }
}
