//! The arguments of the command. The doc comments of this file are what `--help` shows.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

const MODELO: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

const DEPOIS: &str = "\
Código de saída:
  0  nenhum erro
  1  ao menos um erro
  2  não foi possível executar: uso errado ou caminho ilegível";

/// Confere mensagens do padrão TISS antes do envio.
#[derive(Debug, Parser)]
#[command(
    name = "conecta",
    version,
    help_template = MODELO,
    override_usage = "conecta <COMANDO> [OPÇÕES]",
    subcommand_help_heading = "Comandos",
    next_help_heading = "Opções",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = DEPOIS
)]
pub(crate) struct Argumentos {
    #[command(subcommand)]
    pub(crate) comando: Comando,
    /// Mostra esta ajuda
    #[arg(short = 'h', long = "help", alias = "ajuda", global = true, action = ArgAction::Help, display_order = 100)]
    ajuda: Option<bool>,
    /// Mostra a versão
    #[arg(short = 'V', long = "version", alias = "versao", action = ArgAction::Version, display_order = 101)]
    versao: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Comando {
    /// Julga mensagens: XML bem formado, esquema, hash e regras
    Validar(Validar),
    /// Calcula, confere ou corrige o hash de uma mensagem
    Hash(Hash),
    /// Mostra a gramática de uma versão do padrão, ou compara duas
    Esquema(Esquema),
    /// Biometria facial: qualidade, comparação, cadastro, identificação e avaliação
    #[cfg(feature = "biometria-sem-tract")]
    Biometria(crate::biometria::Argumentos),
}

/// Julga mensagens: XML bem formado, esquema, hash e regras
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta validar [OPÇÕES] <CAMINHO>...",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Validar {
    /// Arquivos, pastas, máscaras ('lote/*.xml'), arquivos .zip e .zte, ou '-' para a entrada padrão
    #[arg(value_name = "CAMINHO", required = true, help_heading = "Argumentos")]
    pub(crate) caminhos: Vec<OsString>,
    /// Quanto julgar: 'esquema' (XML e XSD) ou 'regras' (também hash e regras; é o padrão)
    #[arg(long, value_name = "NÍVEL", default_value = "regras", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) nivel: Nivel,
    /// Forma do resultado: texto (padrão), json, jsonl, sarif, junit ou csv
    #[arg(long, value_name = "FORMATO", default_value = "texto", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) formato: Formato,
    /// Dia do julgamento, AAAA-MM-DD ou DD/MM/AAAA; sem ele, nada é comparado com o dia de hoje
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) em: Option<NaiveDate>,
    /// Quantas críticas detalhar por arquivo (padrão: 1000)
    #[arg(long, value_name = "N", value_parser = ler_quantidade)]
    pub(crate) max_criticas: Option<usize>,
    /// Quantos arquivos julgar ao mesmo tempo (padrão: um por núcleo)
    #[arg(long, value_name = "N", value_parser = ler_positivo)]
    pub(crate) paralelo: Option<usize>,
}

/// Calcula, confere ou corrige o hash de uma mensagem
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta hash [--conferir | --corrigir] <ARQUIVO>",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Hash {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Diz se o hash informado confere com o calculado
    #[arg(long, conflicts_with = "corrigir")]
    pub(crate) conferir: bool,
    /// Grava o hash certo no arquivo, sem tocar em mais nada
    #[arg(long)]
    pub(crate) corrigir: bool,
}

/// Mostra a gramática de uma versão do padrão, ou compara duas
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta esquema <VERSÃO> [CAMINHO]\n     conecta esquema --comparar <A> <B>",
    next_help_heading = "Opções"
)]
pub(crate) struct Esquema {
    /// Versão, como 4.03.00, monitoramento:1.06.00 ou qualidade:3.03.03
    #[arg(value_name = "VERSÃO", required_unless_present = "comparar", help_heading = "Argumentos")]
    pub(crate) versao: Option<String>,
    /// Lugar: mensagemTISS/cabecalho, //guiaSP-SADT, ou o nome de um elemento ou tipo
    #[arg(value_name = "CAMINHO", help_heading = "Argumentos")]
    pub(crate) caminho: Option<String>,
    /// Mostra o que mudou da versão A para a versão B
    #[arg(long, num_args = 2, value_names = ["A", "B"], conflicts_with_all = ["versao", "caminho"])]
    pub(crate) comparar: Option<Vec<String>>,
}

/// How much is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Nivel {
    Esquema,
    Regras,
}

/// The form of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Formato {
    Texto,
    Json,
    Jsonl,
    Sarif,
    Junit,
    Csv,
}

fn ler_data(texto: &str) -> Result<NaiveDate, String> {
    let formas = ["%Y-%m-%d", "%d/%m/%Y"];
    let data = formas.iter().find_map(|forma| NaiveDate::parse_from_str(texto, forma).ok());
    data.filter(|_| texto.len() == 10)
        .ok_or_else(|| "escreva a data como AAAA-MM-DD ou DD/MM/AAAA".to_owned())
}

fn ler_quantidade(texto: &str) -> Result<usize, String> {
    texto.parse().map_err(|_| "escreva um número inteiro".to_owned())
}

fn ler_positivo(texto: &str) -> Result<usize, String> {
    texto.parse().ok().filter(|&n| n > 0).ok_or_else(|| "escreva um número inteiro a partir de 1".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn argumentos_sao_coerentes() {
        <Argumentos as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn le_datas_nas_duas_formas() {
        let dia = NaiveDate::from_ymd_opt(2026, 3, 9);
        assert_eq!(ler_data("2026-03-09").ok(), dia);
        assert_eq!(ler_data("09/03/2026").ok(), dia);
        for errada in ["2026-3-9", "31/02/2026", "ontem", ""] {
            assert!(ler_data(errada).is_err(), "{errada}");
        }
    }
}
