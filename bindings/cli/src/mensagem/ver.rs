//! `conecta ver`: any message as a page of text.

use std::io::{self, Write};

use conecta_core::tiss::{Grupo, grupo_em, numero_da_guia};
use conecta_core::{Lida, No, SituacaoHash};

use super::Recusa;
use super::rotulos::{e_numero, mostrar, rotulo_curto, significado, valor_do};
use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::terminal::{self, Cores};
use conecta_core::portugues::{contar, limpar, rotulo};

/// Spaces by which what is inside something is set.
const RECUO: usize = 2;
/// Between two fields of a line.
const ENTRE: &str = "  ·  ";

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Ver) -> io::Result<Desfecho> {
    let pagina = super::arvore(&args.arquivo).and_then(|lida| pagina(&lida, args));
    match pagina {
        Ok(texto) => {
            let mut saida = io::stdout().lock();
            saida.write_all(texto.as_bytes())?;
            saida.flush()?;
            Ok(Desfecho::Limpo)
        }
        Err(recusa) => Ok(recusa.dizer()),
    }
}

fn pagina(lida: &Lida, args: &argumentos::Ver) -> Result<String, Recusa> {
    let Some(raiz) = lida.arvore.raiz() else { return Ok(String::new()) };
    let mut p = Pagina {
        texto: String::new(),
        largura: terminal::largura(),
        cores: Cores::da_saida(),
        revelar: args.revelar,
    };
    let familia = lida.esquema.familia();
    let tipo = grupo_em(familia, raiz.nome());
    let mut guias = Vec::new();
    achar_guias(raiz, tipo, &mut guias);
    p.titulo(lida, raiz, guias.len());
    match &args.guia {
        None => p.grupo(raiz, tipo, 0),
        Some(qual) => {
            let (i, (no, tipo)) = escolher(&guias, qual)?;
            p.guia(no, tipo, i + 1, guias.len());
        }
    }
    Ok(p.texto)
}

type Tipada<'a> = (No<'a>, Option<&'static Grupo>);

fn dentro(g: Option<&'static Grupo>, no: No<'_>) -> Option<&'static Grupo> {
    match (g?.da_tag(no.nome())?.forma)() {
        conecta_core::tiss::Forma::Grupo(g) => Some(g),
        conecta_core::tiss::Forma::Valor(_) => None,
    }
}

/// The guias of a message. What holds others is none.
fn achar_guias<'a>(no: No<'a>, g: Option<&'static Grupo>, guias: &mut Vec<Tipada<'a>>) {
    if numero_da_guia(no).is_some() && no.pai().is_some() {
        guias.push((no, g));
        return;
    }
    no.filhos().for_each(|f| achar_guias(f, dentro(g, f), guias));
}

/// The guia of a number or, failing that, of a position.
fn escolher<'a>(guias: &[Tipada<'a>], qual: &str) -> Result<(usize, Tipada<'a>), Recusa> {
    let pelo_numero = guias.iter().position(|(no, _)| numero_da_guia(*no).is_some_and(|n| n == qual.trim()));
    let pela_posicao = || qual.parse::<usize>().ok()?.checked_sub(1).filter(|i| *i < guias.len());
    match pelo_numero.or_else(pela_posicao) {
        Some(i) => Ok((i, guias[i])),
        None => {
            let quantas = contar(guias.len() as u64, "guia", "guias");
            Err(Recusa::DoDocumento(vec![format!("não há a guia {qual}: a mensagem tem {quantas}")]))
        }
    }
}

struct Pagina {
    texto: String,
    largura: usize,
    cores: Cores,
    revelar: bool,
}

/// A field: its name and what is shown of it.
struct Par {
    rotulo: String,
    valor: String,
}

impl Pagina {
    fn linha(&mut self, recuo: usize, texto: &str) {
        self.texto.extend(std::iter::repeat_n(' ', recuo));
        self.texto.push_str(texto);
        self.texto.push('\n');
    }

    fn titulo(&mut self, lida: &Lida, raiz: No<'_>, guias: usize) {
        let hash = match lida.relatorio.hash.situacao {
            SituacaoHash::Confere => self.cores.verde("hash confere"),
            SituacaoHash::Difere => self.cores.vermelho("hash difere"),
            SituacaoHash::Ausente => self.cores.amarelo("sem hash"),
            SituacaoHash::Indefinido | SituacaoHash::NaoVerificado => "hash não verificado".to_owned(),
        };
        let nome = self.cores.forte(&limpar(raiz.nome()));
        let mut partes = vec![format!("{nome} {}", lida.esquema.versao()), hash];
        if guias > 0 {
            partes.push(contar(guias as u64, "guia", "guias"));
        }
        let erros = lida.relatorio.total_erros;
        if erros > 0 {
            let quantos = contar(erros, "erro", "erros");
            partes.push(self.cores.vermelho(&format!("{quantos} (veja conecta validar)")));
        }
        self.linha(0, &partes.join(ENTRE));
    }

    fn par(&self, no: No<'_>, g: Option<&'static Grupo>) -> Option<Par> {
        let texto = no.texto().or_else(|| no.assinatura())?;
        let v = valor_do(g.and_then(|g| g.da_tag(no.nome())));
        let mut valor = mostrar(no.nome(), texto, v, self.revelar);
        if let Some(s) = significado(v, texto) {
            valor = format!("{valor} ({s})");
        }
        Some(Par { rotulo: rotulo(no.nome()), valor })
    }

    /// What an element holds: its fields, then its groups and lists, in their order.
    fn grupo(&mut self, no: No<'_>, g: Option<&'static Grupo>, recuo: usize) {
        let mut pares = Vec::new();
        let filhos: Vec<No<'_>> = no.filhos().collect();
        let total = filhos.iter().filter(|f| numero_da_guia(**f).is_some()).count();
        let mut ordem = 0;
        for varios in filhos.chunk_by(|a, b| a.nome() == b.nome()) {
            let primeiro = varios[0];
            if let Some(par) = self.par(primeiro, g).filter(|_| varios.len() == 1) {
                pares.push(par);
                continue;
            }
            let tipo = dentro(g, primeiro);
            self.pares(&mut pares, recuo);
            if numero_da_guia(primeiro).is_some() {
                for f in varios {
                    ordem += 1;
                    self.guia(*f, tipo, ordem, total);
                }
            } else if (varios.len() > 1 || lista(g, primeiro)) && varios.iter().all(|f| cabe_em_tabela(*f, g))
            {
                self.tabela(varios, g, recuo);
            } else {
                for (i, f) in varios.iter().enumerate() {
                    // What holds nothing but one list says no more than the list.
                    if varios.len() == 1 && so_uma_lista(*f, tipo) {
                        self.grupo(*f, tipo, recuo);
                        continue;
                    }
                    let titulo = self.cores.azul(&rotulo(f.nome()));
                    let n = varios.len();
                    let de = if n > 1 { format!("  ({} de {n})", i + 1) } else { String::new() };
                    self.linha(recuo, &format!("{titulo}{de}"));
                    self.grupo(*f, tipo, recuo + RECUO);
                }
            }
        }
        self.pares(&mut pares, recuo);
    }

    /// A guia begins at the margin, however deep it stands in the message: its tables need the width.
    fn guia(&mut self, no: No<'_>, g: Option<&'static Grupo>, ordem: usize, total: usize) {
        let nome = rotulo(no.nome());
        let n = limpar(numero_da_guia(no).unwrap_or_default());
        let titulo = self.cores.forte(&format!("── {nome} nº {n}"));
        let de = if total > 1 { format!("  ({ordem} de {total})") } else { String::new() };
        self.texto.push('\n');
        self.linha(0, &format!("{titulo}{de}"));
        self.grupo(no, g, RECUO);
    }

    /// Fields beside one another, as many as the width admits.
    fn pares(&mut self, pares: &mut Vec<Par>, recuo: usize) {
        let mut linha = String::new();
        let mut usado = 0;
        for p in pares.drain(..) {
            let n = p.rotulo.chars().count() + 2 + p.valor.chars().count();
            if usado > 0 && recuo + usado + ENTRE.chars().count() + n > self.largura {
                self.linha(recuo, &std::mem::take(&mut linha));
                usado = 0;
            } else if usado > 0 {
                linha.push_str(ENTRE);
                usado += ENTRE.chars().count();
            }
            let cabem = self.largura.saturating_sub(recuo + usado + p.rotulo.chars().count() + 2);
            let mut partes = quebrar(&p.valor, cabem.max(MINIMO), self.largura.saturating_sub(recuo + RECUO));
            let ultima = partes.pop().unwrap_or_default();
            linha.push_str(&format!("{}: ", p.rotulo));
            for (i, parte) in partes.iter().enumerate() {
                linha.push_str(&self.cores.forte(parte));
                self.linha(if i == 0 { recuo } else { recuo + RECUO }, &std::mem::take(&mut linha));
            }
            if !partes.is_empty() {
                linha.push_str(&" ".repeat(RECUO));
            }
            usado = if partes.is_empty() { usado + n } else { RECUO + ultima.chars().count() };
            linha.push_str(&self.cores.forte(&ultima));
        }
        if usado > 0 {
            self.linha(recuo, &linha);
        }
    }

    /// Elements of one name as a table or, when it is too wide, each as lines of its own.
    fn tabela(&mut self, nos: &[No<'_>], g: Option<&'static Grupo>, recuo: usize) {
        let titulo = self.cores.azul(&rotulo(nos[0].nome()));
        let soma = contar(nos.len() as u64, "item", "itens");
        self.linha(recuo, &format!("{titulo}  ({soma})"));
        let recuo = recuo + RECUO;
        let linhas: Vec<Achatada<'_>> = nos.iter().map(|n| Achatada::de(*n, g)).collect();
        let mut tabela = Tabela::nova(&linhas, self.revelar);
        if !tabela.caber(self.largura.saturating_sub(recuo)) {
            for (i, l) in linhas.iter().enumerate() {
                let mut pares: Vec<Par> = l.campos.iter().filter_map(|(n, g)| self.par(*n, *g)).collect();
                if let Some(p) = pares.first_mut() {
                    p.rotulo = format!("{}) {}", i + 1, p.rotulo);
                }
                self.pares(&mut pares, recuo);
                self.listas(l, recuo + RECUO);
            }
            return;
        }
        for l in tabela.cabeca() {
            let cabeca = self.cores.forte(l.trim_end());
            self.linha(recuo, &cabeca);
        }
        for (i, l) in linhas.iter().enumerate() {
            self.linha(recuo, tabela.corpo(i).trim_end());
            self.listas(l, recuo + RECUO);
        }
    }

    /// The lists inside an element of a list: teams, glosas.
    fn listas(&mut self, l: &Achatada<'_>, recuo: usize) {
        for (no, g) in &l.listas {
            let mut pares: Vec<Par> = Vec::new();
            let achatada = Achatada::de(*no, *g);
            pares.extend(achatada.campos.iter().filter_map(|(n, g)| self.par(*n, *g)));
            if let Some(p) = pares.first_mut() {
                p.rotulo = format!("↳ {}: {}", rotulo(no.nome()), p.rotulo);
            }
            self.pares(&mut pares, recuo);
            self.listas(&achatada, recuo + RECUO);
        }
    }
}

/// A text in lines of at most so many characters, the first and the others, broken between words where it can be.
fn quebrar(texto: &str, primeira: usize, outras: usize) -> Vec<String> {
    let mut linhas = vec![String::new()];
    let mut usado = 0;
    for palavra in texto.split(' ') {
        let mut letras: Vec<char> = palavra.chars().collect();
        loop {
            let limite = if linhas.len() == 1 { primeira } else { outras }.max(1);
            let espaco = usize::from(usado > 0);
            if usado + espaco + letras.len() <= limite {
                break;
            }
            if usado == 0 {
                let resto = letras.split_off(limite.min(letras.len()));
                linhas.last_mut().into_iter().for_each(|l| l.extend(letras.iter()));
                letras = resto;
            }
            linhas.push(String::new());
            usado = 0;
        }
        if let Some(l) = linhas.last_mut() {
            if usado > 0 {
                l.push(' ');
                usado += 1;
            }
            l.extend(letras.iter());
            usado += letras.len();
        }
    }
    linhas
}

fn lista(g: Option<&'static Grupo>, no: No<'_>) -> bool {
    let campo = g.and_then(|g| g.da_tag(no.nome()));
    campo.is_some_and(|c| c.vezes == conecta_core::tiss::Vezes::Varias)
}

fn so_uma_lista(no: No<'_>, g: Option<&'static Grupo>) -> bool {
    let mut filhos = no.filhos();
    filhos.next().is_some_and(|p| lista(g, p) && filhos.all(|f| f.nome() == p.nome()))
}

/// Whether an element of a list is a row: its lists hold fields alone, and no guia is in it.
fn cabe_em_tabela(no: No<'_>, g: Option<&'static Grupo>) -> bool {
    Achatada::de(no, g).listas.iter().all(|(l, g)| {
        numero_da_guia(*l).is_none() && Achatada::de(*l, *g).listas.iter().all(|(x, _)| x.texto().is_some())
    })
}

/// The fields of an element and of the groups in it, and apart from them its lists.
struct Achatada<'a> {
    campos: Vec<(No<'a>, Option<&'static Grupo>)>,
    listas: Vec<(No<'a>, Option<&'static Grupo>)>,
}

impl<'a> Achatada<'a> {
    /// Of an element that is a field of `g`.
    fn de(no: No<'a>, g: Option<&'static Grupo>) -> Self {
        let mut a = Self { campos: Vec::new(), listas: Vec::new() };
        if no.texto().is_some() || no.assinatura().is_some() {
            a.campos.push((no, g));
        } else {
            a.juntar(no, dentro(g, no));
        }
        a
    }

    fn juntar(&mut self, no: No<'a>, g: Option<&'static Grupo>) {
        for f in no.filhos() {
            let folha = f.texto().is_some() || f.assinatura().is_some();
            if lista(g, f) {
                self.listas.push((f, g));
            } else if folha {
                self.campos.push((f, g));
            } else {
                self.juntar(f, dentro(g, f));
            }
        }
    }
}

/// Rows set under one another.
struct Tabela {
    colunas: Vec<Coluna>,
    linhas: Vec<Vec<String>>,
}

struct Coluna {
    /// Words of the name, which stand under one another.
    palavras: Vec<String>,
    numero: bool,
    largura: usize,
}

/// Columns of text are cut down to this many characters before a table is given up.
const MINIMO: usize = 16;

impl Tabela {
    fn nova(itens: &[Achatada<'_>], revelar: bool) -> Self {
        let mut tags: Vec<&str> = Vec::new();
        let mut colunas: Vec<Coluna> = Vec::new();
        for (no, g) in itens.iter().flat_map(|i| &i.campos) {
            if !tags.contains(&no.nome()) {
                tags.push(no.nome());
                let numero = e_numero(valor_do(g.and_then(|g| g.da_tag(no.nome()))));
                let palavras: Vec<String> = rotulo_curto(no.nome()).split(' ').map(str::to_owned).collect();
                let largura = palavras.iter().map(|p| p.chars().count()).max().unwrap_or_default();
                colunas.push(Coluna { palavras, numero, largura });
            }
        }
        let mut linhas = Vec::new();
        for i in itens {
            let mut linha = vec![String::new(); tags.len()];
            for (no, g) in &i.campos {
                let Some(k) = tags.iter().position(|t| *t == no.nome()) else { continue };
                let texto = no.texto().or_else(|| no.assinatura()).unwrap_or_default();
                let v = valor_do(g.and_then(|g| g.da_tag(no.nome())));
                linha[k] = mostrar(no.nome(), texto, v, revelar);
                colunas[k].largura = colunas[k].largura.max(linha[k].chars().count());
            }
            linhas.push(linha);
        }
        Self { colunas, linhas }
    }

    fn largura(&self) -> usize {
        self.colunas.iter().map(|c| c.largura + 2).sum::<usize>().saturating_sub(2)
    }

    /// Cuts the longest texts until the table is no wider than this; `false` when it cannot be.
    fn caber(&mut self, espaco: usize) -> bool {
        loop {
            let demais = self.largura().saturating_sub(espaco);
            if demais == 0 {
                return true;
            }
            let textos = self.colunas.iter_mut().filter(|c| !c.numero && c.largura > MINIMO);
            let Some(c) = textos.max_by_key(|c| c.largura) else { return false };
            c.largura = c.largura.saturating_sub(demais).max(MINIMO);
        }
    }

    /// The names of the columns, one word a line, the last at the foot.
    fn cabeca(&self) -> Vec<String> {
        let altura = self.colunas.iter().map(|c| c.palavras.len()).max().unwrap_or_default();
        let palavra = |c: &Coluna, i: usize| {
            (i + c.palavras.len()).checked_sub(altura).map_or_else(String::new, |k| c.palavras[k].clone())
        };
        (0..altura)
            .map(|i| self.alinhar(&self.colunas.iter().map(|c| palavra(c, i)).collect::<Vec<_>>()))
            .collect()
    }

    fn corpo(&self, i: usize) -> String {
        self.alinhar(&self.linhas[i])
    }

    fn alinhar(&self, celulas: &[String]) -> String {
        let celula = |(texto, c): (&String, &Coluna)| {
            let n = c.largura;
            let texto = if texto.chars().count() > n {
                texto.chars().take(n.saturating_sub(1)).chain(['…']).collect()
            } else {
                texto.clone()
            };
            if c.numero { format!("{texto:>n$}") } else { format!("{texto:<n$}") }
        };
        celulas.iter().zip(&self.colunas).map(celula).collect::<Vec<_>>().join("  ")
    }
}

#[cfg(test)]
mod tests {
    use super::quebrar;

    #[test]
    fn quebra_entre_palavras_e_nada_se_perde() {
        assert_eq!(quebrar("curto", 10, 10), ["curto"]);
        assert_eq!(quebrar("", 10, 10), [""]);
        assert_eq!(quebrar("um texto de cinco palavras", 8, 12), ["um texto", "de cinco", "palavras"]);
        assert_eq!(quebrar("abcdefghij", 4, 3), ["abcd", "efg", "hij"]);
        assert_eq!(quebrar("a  b", 10, 10), ["a  b"]);
        let longo = "x".repeat(500);
        assert_eq!(quebrar(&longo, 7, 90).concat(), longo);
    }
}
