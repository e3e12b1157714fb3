//! Finding terms by words.

use chrono::NaiveDate;
use conecta_schemas::indice::Bloco;

use super::{IndiceError, TABELAS_TUSS, TermoCompleto, TermoTuss, Textos, Tuss};
use crate::tabelas::texto::{dobrar, dobrar_em};

/// Most words of a search that count.
const PALAVRAS_MAX: usize = 16;

/// What to look for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Busca<'a> {
    /// Words, or the beginning of a code. All must be in the term or its fields; accents and case do not count.
    pub texto: &'a str,
    /// Only this table.
    pub tabela: Option<u32>,
    /// Only terms that may be charged on this day.
    pub em: Option<NaiveDate>,
    /// How many to give at most.
    pub limite: usize,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achados {
    /// The best of them.
    pub termos: Vec<TermoCompleto>,
    /// How many there are in all.
    pub total: usize,
}

/// How well a term fits; less is better.
type Nota = (usize, usize, u32, u32, usize);

impl Tuss<'_> {
    /// Finds terms by words, or by the first digits of their code. Best first: those whose term, and not a field, has the
    /// words, at the beginning of its own; then the shorter.
    ///
    /// Without a day, removed terms are found too.
    ///
    /// # Errors
    ///
    /// When the index was damaged.
    pub fn buscar(&self, busca: &Busca<'_>) -> Result<Achados, IndiceError> {
        let palavras: Vec<String> = busca.texto.split_whitespace().take(PALAVRAS_MAX).map(dobrar).collect();
        if palavras.is_empty() {
            return Ok(Achados { termos: Vec::new(), total: 0 });
        }
        let codigo = Some(busca.texto.trim()).filter(|t| t.bytes().all(|b| b.is_ascii_digit()));
        let serve = |t: &TermoTuss| busca.em.is_none_or(|dia| t.vigente_em(dia));
        let mut achados: Vec<(Nota, TermoTuss)> = Vec::new();
        for tabela in TABELAS_TUSS.into_iter().filter(|t| busca.tabela.is_none_or(|so| so == *t)) {
            let Some(indice) = self.indice(tabela) else { continue };
            let linhas = indice.tabela(tabela).unwrap_or_default();
            if let Some(inicio) = codigo.filter(|c| c.len() <= 8) {
                let termos = linhas.clone().map(|l| TermoTuss::de(indice, tabela, l));
                let do_codigo = termos.filter(|t| t.codigo().starts_with(inicio) && serve(t));
                achados.extend(do_codigo.map(|t| ((0, 0, tabela, t.codigo, t.linha), t)));
            }
            let mut avaliar = Avaliador { palavras: &palavras, dobrado: String::new() };
            let mut linha = linhas.start;
            while linha < linhas.end {
                let bloco = indice.bloco(indice.lugar(linha).0)?;
                let fim = bloco.linhas().end.min(linhas.end);
                for l in linha..fim {
                    let lugar = l - bloco.linhas().start;
                    let Some((palavra, tamanho)) = avaliar.nota(&bloco, lugar) else { continue };
                    let termo = TermoTuss::de(indice, tabela, l);
                    if serve(&termo) {
                        achados.push(((palavra, tamanho, tabela, termo.codigo, l), termo));
                    }
                }
                linha = fim.max(linha + 1);
            }
        }
        achados.sort_unstable_by_key(|(nota, _)| *nota);
        achados.dedup_by_key(|(_, termo)| (termo.tabela, termo.linha));
        let total = achados.len();
        let completo = |(_, termo): (Nota, TermoTuss)| {
            let situacao = busca.em.map(|dia| termo.vigencia.situacao_em(dia));
            Ok(TermoCompleto { textos: self.textos(&termo)?, termo, situacao })
        };
        let termos =
            achados.into_iter().take(busca.limite).map(completo).collect::<Result<_, IndiceError>>()?;
        Ok(Achados { termos, total })
    }

    /// The row with its texts and, on a day, what holds for it.
    ///
    /// # Errors
    ///
    /// When the index was damaged.
    pub fn completar(&self, termo: TermoTuss, em: Option<NaiveDate>) -> Result<TermoCompleto, IndiceError> {
        let textos: Textos = self.textos(&termo)?;
        Ok(TermoCompleto { textos, termo, situacao: em.map(|dia| termo.vigencia.situacao_em(dia)) })
    }
}

/// Words against rows, with one buffer for all of them.
struct Avaliador<'a> {
    palavras: &'a [String],
    dobrado: String,
}

impl Avaliador<'_> {
    /// How many of the words are not the beginning of a word of the term, and how long the term is; `None` if a word is missing.
    fn nota(&mut self, bloco: &Bloco, lugar: usize) -> Option<(usize, usize)> {
        self.dobrado.clear();
        dobrar_em(bloco.termo(lugar), &mut self.dobrado);
        let do_termo = self.dobrado.len();
        let fora = self.palavras.iter().filter(|p| !comeca_palavra(&self.dobrado, p)).count();
        if fora > 0 {
            self.dobrado.push(' ');
            dobrar_em(bloco.detalhes(lugar), &mut self.dobrado);
            if !self.palavras.iter().all(|p| self.dobrado.contains(p.as_str())) {
                return None;
            }
        }
        Some((fora, do_termo))
    }
}

fn comeca_palavra(texto: &str, palavra: &str) -> bool {
    let antes = |i: usize| texto[..i].chars().next_back();
    texto.match_indices(palavra).any(|(i, _)| !antes(i).is_some_and(char::is_alphanumeric))
}
