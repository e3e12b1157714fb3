//! From críticas to glosas: how far each reaches, under which code of Tabela 38, and in which words.

use std::fmt::Write as _;

use conecta_schemas::{Esquema, Tipo};

use crate::critica::Critica;
use crate::portugues::contar;
use crate::relatorio::Relatorio;
use crate::tabelas;
use crate::tiss::conversao::Ramo;

/// MENSAGEM ELETRÔNICA FORA DO PADRÃO TISS: for a crítica that names no code, or one that the version does not know.
const FORA_DO_PADRAO: u16 = 5001;

/// Characters of `descricaoGlosa`, in every version.
const DESCRICAO: usize = 500;

/// How much of a lote a crítica stands against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alcance {
    /// The message is not received.
    Mensagem,
    /// The lote is received and glosado as a whole.
    Lote,
    /// One guia is glosada.
    Guia,
}

/// How far a crítica reaches. A message that does not follow the standard is not received; a fault against a rule
/// of business is of its guia, or of the lote when it is of none.
pub(super) fn alcance(c: &Critica, lote: Option<&Ramo>, por_guia: bool) -> Alcance {
    let guias = lote.and_then(|l| l.filho("guiasTISS")).map(Ramo::filhos).unwrap_or_default();
    let da_guia = || guias.iter().any(|g| e_da_guia(c, g));
    match familia(c) {
        "XSD" if por_guia && da_guia() => Alcance::Guia,
        "XML" | "MSG" | "HSH" | "XSD" => Alcance::Mensagem,
        _ if da_guia() => Alcance::Guia,
        _ => Alcance::Lote,
    }
}

fn familia(c: &Critica) -> &str {
    c.codigo.as_str().split('-').next().unwrap_or_default()
}

/// Whether a crítica stands inside a guia of the lote.
pub(super) fn e_da_guia(c: &Critica, guia: &Ramo) -> bool {
    let Some(origem) = &guia.origem else { return false };
    let dentro = c.local.caminho.strip_prefix(origem.caminho.as_str());
    dentro.is_some_and(|resto| resto.is_empty() || resto.starts_with('/'))
}

/// Which crítica names the refusal first: what keeps the message from being read before what is in it.
pub(super) fn ordem(c: &Critica) -> (usize, u64) {
    let familias = ["XML", "MSG", "XSD", "HSH"];
    let posicao = familias.iter().position(|f| *f == familia(c)).unwrap_or(familias.len());
    (posicao, c.local.byte_inicio)
}

/// One reason for these críticas: the code of the first, and all of them in words, as far as there is room.
pub(super) fn motivo(
    nome: &'static str,
    criticas: &[&Critica],
    relatorio: &Relatorio,
    esquema: Esquema,
) -> Ramo {
    let codigo = criticas.first().map_or(FORA_DO_PADRAO, |c| codigo(c, esquema));
    let mut r = Ramo::grupo(nome);
    r.lista = nome == "motivoGlosa";
    r.por(Ramo::campo("codigoGlosa", format!("{codigo:04}"), ""));
    r.por(Ramo::campo("descricaoGlosa", descricao(criticas, relatorio), ""));
    r
}

/// One reason for each code of these críticas.
pub(super) fn por_codigo(
    nome: &'static str,
    criticas: &[&Critica],
    relatorio: &Relatorio,
    esquema: Esquema,
) -> Vec<Ramo> {
    let mut grupos: Vec<(u16, Vec<&Critica>)> = Vec::new();
    for c in criticas {
        let codigo = codigo(c, esquema);
        match grupos.iter_mut().find(|(outro, _)| *outro == codigo) {
            Some((_, grupo)) => grupo.push(c),
            None => grupos.push((codigo, vec![c])),
        }
    }
    grupos.iter().map(|(_, grupo)| motivo(nome, grupo, relatorio, esquema)).collect()
}

/// The code of a crítica that this version accepts: its own, the one in force that says the same, or 5001.
fn codigo(c: &Critica, esquema: Esquema) -> u16 {
    let proprio = c.glosa;
    let equivalente = || proprio.and_then(tabelas::glosa)?.equivalente().map(tabelas::Glosa::codigo);
    let aceito = |codigo: &u16| aceita(esquema, *codigo);
    proprio.filter(aceito).or_else(|| equivalente().filter(aceito)).unwrap_or(FORA_DO_PADRAO)
}

fn aceita(esquema: Esquema, codigo: u16) -> bool {
    let texto = format!("{codigo:04}");
    let tipo = esquema.nomeados().find(|(nome, _)| *nome == "dm_tipoGlosa");
    match tipo {
        Some((_, Tipo::Simples(s))) => s.valores().is_some_and(|mut v| v.any(|v| v == texto)),
        _ => false,
    }
}

/// The críticas in words, whole ones as far as there is room. A report names no value of the document, and so does this.
fn descricao(criticas: &[&Critica], relatorio: &Relatorio) -> String {
    let mut texto = String::new();
    for (i, c) in criticas.iter().enumerate() {
        let frase = format!("{} ({}, linha {})", c.mensagem, c.codigo, c.local.linha);
        let frase = em_latin1(&frase);
        let resto = criticas.len() - i;
        let cabe = |texto: &str, frase: &str| texto.chars().count() + 1 + frase.chars().count() <= DESCRICAO;
        // Room is kept for saying how many more there are.
        if i > 0 && !cabe(&texto, &format!("{frase} e mais 000000 criticas")) {
            let _ = write!(texto, " e mais {}", contar(resto as u64, "crítica", "críticas"));
            break;
        }
        if i > 0 {
            texto.push(' ');
        }
        texto.extend(frase.chars().take(DESCRICAO - 30));
    }
    if texto.is_empty() {
        texto = format!("{} no documento", contar(relatorio.total_erros, "erro", "erros"));
    }
    texto.chars().take(DESCRICAO).collect()
}

/// In the characters for which the hash of a message is defined.
fn em_latin1(texto: &str) -> String {
    texto
        .chars()
        .map(|c| match c {
            '–' | '—' => '-',
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            c if c.is_control() => ' ',
            c if u32::from(c) <= 0xFF => c,
            _ => '?',
        })
        .collect()
}
