//! The arguments of `explicar` and `regras`. The doc comments of this file are what `--help` shows.

use clap::Args;

use crate::argumentos::{MODELO, Resposta};

const DEPOIS: &str = "\
Código de saída:
  0  encontrado
  1  não encontrado
  2  não foi possível executar: uso errado";

/// Explica uma crítica ou regra: o que é, por que é, em que norma se apoia e como corrigir
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta explicar [OPÇÕES] <CÓDIGO>...",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Explicar {
    /// Códigos como ITM-03, XSD-ORDEM ou HSH-01
    #[arg(value_name = "CÓDIGO", required = true, help_heading = "Argumentos")]
    pub(crate) codigos: Vec<String>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Lista as regras que conferem o conteúdo, além do esquema
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta regras [OPÇÕES]",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Regras {
    /// Só as de uma família: ITM, VAL, REC …
    #[arg(long, value_name = "SIGLA")]
    pub(crate) familia: Option<String>,
    /// Só as que olham um campo do padrão: valorTotal, CNES …
    #[arg(long, value_name = "CAMPO")]
    pub(crate) campo: Option<String>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}
