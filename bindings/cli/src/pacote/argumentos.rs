//! The arguments of `conecta pacote`. The doc comments are what `--help` shows.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use crate::argumentos::{MODELO, Resposta, ler_data};

const DEPOIS_DE_CONFERIR: &str = "\
Código de saída:
  0  os pacotes estão certos e dentro das normas
  1  há erros, ou algo que as normas proíbem, e foi listado
  2  não foi possível executar: uso errado ou caminho ilegível";

/// Confere pacotes de regras de operadoras e contratos, e faz bases de críticas conhecidas
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta pacote <COMANDO> [OPÇÕES]",
    subcommand_help_heading = "Comandos",
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(crate) struct Pacote {
    #[command(subcommand)]
    pub(crate) comando: ComandoPacote,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ComandoPacote {
    /// Mostra os erros de um pacote e o que as normas não lhe permitem
    Conferir(Conferir),
    /// Faz, do resultado de 'conecta validar --formato json', a base do que já se conhece
    Base(Base),
}

/// Mostra os erros de um pacote e o que as normas não lhe permitem
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta pacote conferir [OPÇÕES] <PACOTE>...",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_CONFERIR
)]
pub(crate) struct Conferir {
    /// Pacotes em TOML ou JSON, da camada de baixo para a de cima, ou '-' para a entrada padrão
    #[arg(value_name = "PACOTE", required = true, help_heading = "Argumentos")]
    pub(crate) pacotes: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Faz, do resultado de 'conecta validar --formato json', a base do que já se conhece
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta pacote base [OPÇÕES] <RELATÓRIO>... -o <BASE>",
    next_help_heading = "Opções"
)]
pub(crate) struct Base {
    /// Resultados em json ou jsonl, ou '-' para a entrada padrão
    #[arg(value_name = "RELATÓRIO", required = true, help_heading = "Argumentos")]
    pub(crate) relatorios: Vec<PathBuf>,
    /// Onde gravar a base, ou '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "BASE", required = true)]
    pub(crate) saida: PathBuf,
    /// Último dia em que a base vale; sem ele, vale sempre
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) ate: Option<NaiveDate>,
    /// A que severidade as críticas conhecidas baixam: aviso, info (padrão) ou desligada
    #[arg(long, value_name = "NÍVEL", default_value = "info", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) nivel: Nivel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Nivel {
    Aviso,
    Info,
    Desligada,
}
