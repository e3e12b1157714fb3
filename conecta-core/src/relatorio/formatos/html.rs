//! `html`: one page for whoever has to mend the message: what it is, the verdict, what to do first, then each fault by guia.
//!
//! It holds no script and asks for nothing from outside, so that it can be mailed, kept and printed.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::Relator;
use crate::critica::{Critica, Severidade};
use crate::portugues::{contar, limpar, milhar};
use crate::relatorio::{Parecer, Relatorio, SituacaoHash};
use crate::tabelas;

const ESTILO: &str = include_str!("estilo.css");

/// Holds the sections until the end, because the summary stands before them.
pub(super) struct Html<W: Write> {
    destino: W,
    linhas: String,
    secoes: String,
    documentos: u64,
}

impl<W: Write> Html<W> {
    pub(super) fn new(destino: W) -> Self {
        Self { destino, linhas: String::new(), secoes: String::new(), documentos: 0 }
    }

    /// A row of the summary.
    fn linha(&mut self, nome: &str, classe: &str, resto: [&str; 6]) {
        let [versao, lote, parecer, erros, avisos, hash] = resto;
        let _ = writeln!(
            self.linhas,
            "<tr><td><a href=\"#a{n}\">{}</a></td><td>{versao}</td><td>{}</td><td class=\"{classe}\"><span class=\"marca\">\
             {parecer}</span></td><td class=\"n\">{erros}</td><td class=\"n\">{avisos}</td><td>{hash}</td></tr>",
            escapar(nome),
            escapar(lote),
            n = self.documentos
        );
    }
}

impl<W: Write> Relator for Html<W> {
    fn julgado(&mut self, nome: &str, relatorio: &Relatorio) -> io::Result<()> {
        self.documentos += 1;
        let (classe, parecer) = em_palavras(relatorio.parecer);
        let versao = relatorio.versao_tiss.map_or_else(|| "–".to_owned(), |v| v.to_string());
        let lote = relatorio.lote.map_or_else(|| "–".to_owned(), |l| l.to_string());
        let contagens = (milhar(relatorio.total_erros), milhar(relatorio.total_avisos));
        let hash = hash_em_palavras(relatorio.hash.situacao);
        self.linha(nome, classe, [&versao, &lote, parecer, &contagens.0, &contagens.1, hash]);
        secao(&mut self.secoes, self.documentos, nome, relatorio);
        Ok(())
    }

    fn nao_lido(&mut self, nome: &str, motivo: &str) -> io::Result<()> {
        self.documentos += 1;
        self.linha(nome, "erro", ["–", "–", "não lida", "–", "–", "–"]);
        let _ = writeln!(
            self.secoes,
            "<section id=\"a{}\"><h2>{}</h2><p class=\"parecer erro\"><span class=\"marca\">Não lida:</span> {}.</p></section>",
            self.documentos,
            escapar(nome),
            escapar(motivo.trim_end_matches('.'))
        );
        Ok(())
    }

    fn concluir(&mut self) -> io::Result<()> {
        let d = &mut self.destino;
        write!(
            d,
            "<!DOCTYPE html>\n<html lang=\"pt-BR\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>Conferência de mensagens TISS</title>\n<style>\n{ESTILO}</style>\n</head>\n<body>\n\
             <h1>Conferência de mensagens TISS</h1>\n"
        )?;
        if self.documentos == 0 {
            writeln!(d, "<p>Nenhuma mensagem foi conferida.</p>")?;
        } else {
            write!(
                d,
                "<div class=\"rolar\"><table>\n<thead><tr><th>Arquivo</th><th>Versão</th><th>Lote</th><th>Parecer</th>\
                 <th class=\"n\">Erros</th><th class=\"n\">Avisos</th><th>Hash</th></tr></thead>\n<tbody>\n{}</tbody>\n\
                 </table></div>\n{}",
                self.linhas, self.secoes
            )?;
        }
        write!(
            d,
            "<footer>Conecta {}. Esta página não traz dados de beneficiários.</footer>\n</body>\n</html>\n",
            env!("CARGO_PKG_VERSION")
        )?;
        d.flush()
    }
}

/// The class and the word of a verdict.
fn em_palavras(parecer: Parecer) -> (&'static str, &'static str) {
    match parecer {
        Parecer::Aceitar => ("bom", "aceita"),
        Parecer::Rejeitar => ("erro", "rejeitada"),
        Parecer::Indefinido => ("aviso", "não julgada"),
    }
}

fn hash_em_palavras(situacao: SituacaoHash) -> &'static str {
    match situacao {
        SituacaoHash::Confere => "confere",
        SituacaoHash::Difere => "não confere",
        SituacaoHash::Ausente => "ausente",
        SituacaoHash::Indefinido => "sem definição para estes caracteres",
        SituacaoHash::NaoVerificado => "não verificado",
    }
}

fn secao(s: &mut String, n: u64, nome: &str, r: &Relatorio) {
    let (classe, _) = em_palavras(r.parecer);
    let _ = writeln!(s, "<section id=\"a{n}\">\n<h2>{}</h2>", escapar(nome));
    let _ = writeln!(s, "<p class=\"parecer {classe}\"><span class=\"marca\">{}</span></p>", sentenca(r));
    identificacao(s, r);
    let _ = writeln!(s, "<h3>O que fazer primeiro</h3>\n<ol>");
    for passo in primeiros_passos(r) {
        let _ = writeln!(s, "<li>{}</li>", com_tags(&passo));
    }
    s.push_str("</ol>\n");
    let (do_hash, da_mensagem): (Vec<&Critica>, Vec<&Critica>) =
        r.criticas.iter().filter(|c| c.local.guia.is_none()).partition(|c| do_hash(c));
    grupo(s, "Da mensagem", &da_mensagem);
    // Guias in the order in which their first fault stands.
    let mut guias: Vec<(&str, Vec<&Critica>)> = Vec::new();
    let mut indices = std::collections::HashMap::new();
    for c in &r.criticas {
        if let Some(guia) = c.local.guia.as_deref() {
            let i = *indices.entry(guia).or_insert(guias.len());
            if i == guias.len() {
                guias.push((guia, Vec::new()));
            }
            guias[i].1.push(c);
        }
    }
    for (guia, criticas) in &guias {
        grupo(s, &format!("Guia {guia}"), criticas);
    }
    // Last, as it is to be mended: every correction changes it.
    grupo(s, "Do hash", &do_hash);
    if r.nao_listadas() > 0 {
        let outras =
            contar(r.nao_listadas(), "outra falha não está listada", "outras falhas não estão listadas");
        let _ = writeln!(s, "<p>Mais {outras}. Corrija estas e confira de novo.</p>");
    }
    s.push_str("</section>\n");
}

/// The verdict in one sentence.
fn sentenca(r: &Relatorio) -> String {
    let erros = contar(r.total_erros, "erro", "erros");
    let avisos = contar(r.total_avisos, "aviso", "avisos");
    match (r.parecer, r.total_erros, r.total_avisos) {
        (Parecer::Indefinido, ..) => {
            "Não julgada: a versão da mensagem está fora do que esta conferência alcança.".to_owned()
        }
        (Parecer::Rejeitar, 0, _) => {
            format!("Rejeitada: {avisos}, que a política de quem recebe não admite.")
        }
        (Parecer::Rejeitar, _, 0) => format!("Rejeitada: {erros}."),
        (Parecer::Rejeitar, ..) => format!("Rejeitada: {erros} e {avisos}."),
        (Parecer::Aceitar, 0, 0) => "Aceita: nenhum erro e nenhum aviso.".to_owned(),
        (Parecer::Aceitar, 0, _) => format!("Aceita, com {avisos}."),
        (Parecer::Aceitar, ..) => format!("Aceita pela política de quem recebe, com {erros} e {avisos}."),
    }
}

fn identificacao(s: &mut String, r: &Relatorio) {
    let calculado = r.hash.calculado.map(|h| h.to_string());
    let hash = match (r.hash.informado, calculado) {
        (Some(informado), Some(calculado)) if informado.as_str() != calculado => {
            format!("não confere: informado {informado}, calculado {calculado}")
        }
        (_, Some(calculado)) => format!("{} ({calculado})", hash_em_palavras(r.hash.situacao)),
        (_, None) => hash_em_palavras(r.hash.situacao).to_owned(),
    };
    let termos = [
        ("Versão do padrão", r.versao_tiss.map(|v| v.to_string())),
        ("Transação", r.transacao.map(str::to_owned)),
        ("Lote", r.lote.map(|l| l.to_string())),
        ("Hash", Some(hash)),
    ];
    s.push_str("<dl>\n");
    for (nome, valor) in termos {
        if let Some(valor) = valor {
            let _ = writeln!(s, "<dt>{nome}</dt><dd>{}</dd>", escapar(&valor));
        }
    }
    s.push_str("</dl>\n");
}

fn do_hash(c: &Critica) -> bool {
    c.codigo.as_str().starts_with("HSH-")
}

/// Kinds of error that are told apart in what to do first.
const PASSOS: usize = 3;

/// What to do first, in order: what keeps the file from being read, the fault that stands for most others, the hash last.
fn primeiros_passos(r: &Relatorio) -> Vec<String> {
    if r.criticas.is_empty() {
        return vec![match r.parecer {
            Parecer::Rejeitar => {
                "Confira de novo com mais críticas detalhadas: nenhuma foi listada.".to_owned()
            }
            _ => "Nada a corrigir.".to_owned(),
        }];
    }
    let mut passos = Vec::new();
    let do_xml = |c: &&Critica| c.codigo.as_str().starts_with("XML-") && c.severidade == Severidade::Erro;
    if let Some(c) = r.criticas.iter().find(do_xml) {
        passos.push(format!(
            "Linha {}: {} Enquanto o arquivo não puder ser lido inteiro, o resto pode mudar.",
            c.local.linha, c.ajuda
        ));
    }
    let mut contagens: Vec<(&str, u64, &Critica)> = Vec::new();
    for c in r.criticas.iter().filter(|c| c.severidade == Severidade::Erro && !do_xml(c) && !do_hash(c)) {
        match contagens
            .iter_mut()
            .find(|(codigo, _, primeira)| *codigo == c.codigo.as_str() && primeira.ajuda == c.ajuda)
        {
            Some((_, n, _)) => *n += 1 + c.repeticoes,
            None => contagens.push((c.codigo.as_str(), 1 + c.repeticoes, c)),
        }
    }
    // Of those as frequent the first stays first: the sort is stable.
    contagens.sort_by_key(|(_, n, _)| std::cmp::Reverse(*n));
    for (codigo, n, c) in contagens.iter().take(PASSOS) {
        let onde = match (n, &c.local.guia) {
            (1, Some(guia)) => format!("guia {guia}, linha {}", c.local.linha),
            (1, None) => format!("linha {}", c.local.linha),
            _ => format!("{}, a primeira na linha {}", contar(*n, "vez", "vezes"), c.local.linha),
        };
        passos.push(format!("{} ({codigo}: {onde})", c.ajuda));
    }
    let outros: u64 = contagens.iter().skip(PASSOS).map(|(_, n, _)| n).sum();
    if outros > 0 {
        let outros = contar(outros, "outro erro, que está", "outros erros, que estão");
        passos.push(format!("Depois, {outros} abaixo, guia por guia."));
    }
    if let Some(c) = r.criticas.iter().find(|c| do_hash(c) && c.severidade == Severidade::Erro) {
        let antes = if passos.is_empty() { "" } else { "Por último, porque cada correção muda o hash: " };
        passos.push(format!("{antes}{}", c.ajuda));
    }
    if passos.is_empty() {
        passos.push("Nenhum erro impede o envio. Confira os avisos abaixo antes de enviar.".to_owned());
    }
    passos
}

fn grupo(s: &mut String, titulo: &str, criticas: &[&Critica]) {
    if criticas.is_empty() {
        return;
    }
    let n = contar(criticas.len() as u64, "crítica", "críticas");
    let _ = writeln!(s, "<h3>{} · {n}</h3>", escapar(titulo));
    for c in criticas {
        critica(s, c);
    }
}

fn critica(s: &mut String, c: &Critica) {
    let (classe, gravidade) = match c.severidade {
        Severidade::Erro => ("erro", "Erro"),
        Severidade::Aviso => ("aviso", "Aviso"),
        Severidade::Info => ("info", "Informação"),
    };
    let local = &c.local;
    let _ = writeln!(
        s,
        "<article class=\"critica {classe}\">\n<p class=\"o-que\"><span class=\"marca\">{gravidade}:</span> {}</p>",
        escapar(&c.mensagem)
    );
    let campo = super::campo(&local.caminho);
    let onde = if campo.is_empty() { String::new() } else { format!("{}; ", escapar(&campo)) };
    let _ = write!(s, "<dl>\n<dt>Onde</dt><dd>{onde}linha {}, coluna {}", local.linha, local.coluna);
    if !local.caminho.is_empty() {
        let _ = write!(s, "<br><code>{}</code>", escapar(&local.caminho));
    }
    s.push_str("</dd>\n");
    if let Some(nota) = c.nota.as_deref().filter(|n| diz_algo(n)) {
        let titulo = if nota.contains(" = ") { "A conta" } else { "Detalhe" };
        let _ = writeln!(s, "<dt>{titulo}</dt><dd>{}</dd>", escapar(nota));
    }
    if !c.ajuda.is_empty() {
        let _ = writeln!(s, "<dt>Como corrigir</dt><dd>{}</dd>", com_tags(&c.ajuda));
    }
    let regra = c.regra.map_or_else(String::new, |r| format!(", regra <code>{}</code>", escapar(r.as_str())));
    let _ = writeln!(s, "<dt>Código</dt><dd><code>{}</code>{regra}</dd>", escapar(c.codigo.as_str()));
    if let Some(codigo) = c.glosa {
        let significado =
            tabelas::glosa(codigo).map(|g| format!(": {} (se ela vier: {})", g.descricao(), g.acao()));
        let _ = writeln!(
            s,
            "<dt>Glosa</dt><dd>{codigo:04} da Tabela 38{}</dd>",
            escapar(&significado.unwrap_or_default())
        );
    }
    if c.repeticoes > 0 {
        let iguais = contar(c.repeticoes, "ocorrência igual", "ocorrências iguais");
        let _ = writeln!(s, "<dt>Repetições</dt><dd>mais {iguais}</dd>");
    }
    s.push_str("</dl>\n</article>\n");
}

/// Whether a note tells more than that something is equal to itself, as the sum of a single item does.
fn diz_algo(nota: &str) -> bool {
    !nota.is_empty() && nota.split_once(" = ").is_none_or(|(conta, total)| conta != total)
}

/// A text in which what stands between grave accents is a name of the standard.
fn com_tags(texto: &str) -> String {
    let partes: Vec<String> = texto.split('`').map(escapar).collect();
    if partes.len().is_multiple_of(2) {
        return escapar(texto);
    }
    let parte = |(i, p): (usize, &String)| if i % 2 == 0 { p.clone() } else { format!("<code>{p}</code>") };
    partes.iter().enumerate().map(parte).collect()
}

/// For text and for attributes. What could hide or reverse text is replaced.
fn escapar(texto: &str) -> String {
    let mut saida = String::with_capacity(texto.len());
    for c in limpar(texto).chars() {
        match c {
            '<' => saida.push_str("&lt;"),
            '>' => saida.push_str("&gt;"),
            '&' => saida.push_str("&amp;"),
            '"' => saida.push_str("&quot;"),
            '\'' => saida.push_str("&#39;"),
            c => saida.push(c),
        }
    }
    saida
}

#[cfg(test)]
mod tests {
    use super::super::exemplo;
    use super::*;

    fn pagina() -> String {
        let mut saida = Html::new(Vec::new());
        exemplo::alimentar(&mut saida);
        exemplo::em_texto(saida.destino)
    }

    #[test]
    fn diz_o_que_e_e_o_que_fazer() {
        let p = pagina();
        for trecho in [
            "<a href=\"#a2\">mau, pasta/a b.xml</a>",
            "<section id=\"a2\">",
            "Rejeitada: 9.991 erros.",
            "<dt>Lote</dt><dd>77</dd>",
            "<dt>Transação</dt><dd>ENVIO_LOTE_GUIAS</dd>",
            "<li>use ponto (XSD-VALOR: 9.991 vezes, a primeira na linha 2)</li>",
            "<h3>Guia 123 · 1 crítica</h3>",
            "o valor &lt;não&gt; é &quot;decimal&quot;, com\u{fffd} controle",
            "valor; linha 2, coluna 10<br><code>/mensagemTISS/valor</code>",
            "<dt>Como corrigir</dt><dd>use ponto</dd>",
            "5014 da Tabela 38: CÓDIGO HASH INVÁLIDO. MENSAGEM PODE ESTAR CORROMPIDA (se ela vier: corrigir e reapresentar)",
            "mais 9.990 ocorrências iguais",
            "Aceita: nenhum erro e nenhum aviso.",
            "Nada a corrigir.",
            "Não lida:</span> arquivo não encontrado.",
        ] {
            assert!(p.contains(trecho), "{trecho}\n{p}");
        }
    }

    #[test]
    fn nao_pede_nada_de_fora_nem_corre_nada() {
        let p = pagina();
        for proibido in ["<script", "http://", "https://", "src=", "url(", "@import", "<link", "onclick"] {
            assert!(!p.contains(proibido), "{proibido}");
        }
    }

    #[test]
    fn as_tags_fecham_na_ordem() {
        let p = pagina();
        let mut abertas = Vec::new();
        for parte in p.split('<').skip(1) {
            let nome: String = parte.chars().take_while(|c| c.is_alphanumeric() || *c == '/').collect();
            match nome.strip_prefix('/') {
                Some(fecha) => assert_eq!(abertas.pop().as_deref(), Some(fecha), "{parte}"),
                None if nome.is_empty() || matches!(nome.as_str(), "meta" | "br") => {}
                None => abertas.push(nome),
            }
        }
        assert!(abertas.is_empty(), "{abertas:?}");
    }

    #[test]
    fn nomes_do_padrao_sao_marcados_e_o_resto_escapado() {
        assert_eq!(
            com_tags("recalcule `valor<Total` & fim"),
            "recalcule <code>valor&lt;Total</code> &amp; fim"
        );
        assert_eq!(com_tags("um ` só"), "um ` só");
        assert!(
            !diz_algo("6,30 = 6,30") && diz_algo("1 × 2 = 2") && diz_algo("itens: 1, 2") && !diz_algo("")
        );
    }

    #[test]
    fn o_que_nao_cabe_nos_primeiros_passos_e_contado() {
        let mut r = exemplo::com_erro();
        let modelo = crate::Critica { repeticoes: 0, ..r.criticas[0].clone() };
        for (codigo, ajuda) in [("A-1", "a"), ("A-2", "b"), ("A-3", "c"), ("A-4", "d")] {
            let codigo = crate::Codigo::new(codigo);
            r.criticas.push(crate::Critica { codigo, ajuda: ajuda.into(), ..modelo.clone() });
        }
        let passos = primeiros_passos(&r);
        assert!(
            passos.iter().any(|p| p == "Depois, 2 outros erros, que estão abaixo, guia por guia."),
            "{passos:?}"
        );
    }

    #[test]
    fn o_hash_fica_por_ultimo_e_o_xml_vem_primeiro() {
        let mut r = exemplo::com_erro();
        let mut hash = r.criticas[0].clone();
        (hash.codigo, hash.ajuda) = (crate::Codigo::new("HSH-01"), "recalcule".into());
        let mut xml = r.criticas[0].clone();
        (xml.codigo, xml.ajuda) = (crate::Codigo::new("XML-TAG"), "feche.".into());
        r.criticas.insert(0, hash);
        r.criticas.push(xml);
        let passos = primeiros_passos(&r);
        assert!(passos[0].contains("feche."), "{passos:?}");
        assert!(passos[1].starts_with("use ponto"), "{passos:?}");
        assert!(passos[2].starts_with("Por último") && passos[2].ends_with("recalcule"), "{passos:?}");
    }
}
