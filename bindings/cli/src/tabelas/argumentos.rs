//! The arguments of the commands on tables. The doc comments of this file are what `--help` shows.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::argumentos::{MODELO, Resposta, ler_data, ler_positivo};

const DEPOIS: &str = "\
Código de saída:
  0  encontrado
  1  não encontrado
  2  não foi possível executar: uso errado ou arquivo ilegível";

const DEPOIS_IMPORTAR: &str = "\
Aceita os CSV e ZIP que a ANS publica: separados por ponto e vírgula, vírgula, tabulação ou barra, em
ISO-8859-1 ou UTF-8, com ou sem linhas de título. Planilhas (.xlsx, .ods) devem ser salvas como CSV.

Código de saída:
  0  índice gravado
  1  índice gravado, mas há linhas que não foram compreendidas
  2  nada foi gravado";

/// Diz o que significa uma glosa da Tabela 38 e o que fazer
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta glosa [OPÇÕES] <CÓDIGO|TEXTO>...",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Glosa {
    /// Códigos de quatro dígitos, ou palavras da descrição
    #[arg(value_name = "CÓDIGO|TEXTO", required = true, help_heading = "Argumentos")]
    pub(crate) termos: Vec<String>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Procura termos da TUSS por código ou por palavras
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta tuss [OPÇÕES] <CÓDIGO|TEXTO>...",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Tuss {
    /// Código de oito dígitos, seu começo, ou palavras do termo
    #[arg(value_name = "CÓDIGO|TEXTO", required = true, help_heading = "Argumentos")]
    pub(crate) termos: Vec<String>,
    /// Só esta tabela: 18, 19, 20 ou 22
    #[arg(long, value_name = "TABELA", value_parser = ler_tabela)]
    pub(crate) tabela: Option<u32>,
    /// Dia do atendimento, AAAA-MM-DD ou DD/MM/AAAA: diz se o termo vale nesse dia
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) em: Option<NaiveDate>,
    /// Índice feito por 'conecta tabelas importar'; sem ele, o da variável CONECTA_TUSS; sem nenhum, só a tabela 22
    #[arg(long, value_name = "ARQUIVO")]
    pub(crate) indice: Option<PathBuf>,
    /// Quantos termos mostrar (padrão: 20)
    #[arg(long, value_name = "N", default_value = "20", hide_default_value = true, value_parser = ler_positivo)]
    pub(crate) limite: usize,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Mostra uma tabela de domínio, ou lista todas
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta dominio [OPÇÕES] [TABELA] [CÓDIGO|TEXTO]...",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Dominio {
    /// Número da tabela na ANS (35) ou nome do tipo (dm_grauPart, grauPart); sem ela, lista as tabelas
    #[arg(value_name = "TABELA", help_heading = "Argumentos")]
    pub(crate) tabela: Option<String>,
    /// Um código da tabela, ou palavras da descrição
    #[arg(value_name = "CÓDIGO|TEXTO", help_heading = "Argumentos")]
    pub(crate) termos: Vec<String>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Importa as tabelas da TUSS, e mostra o calendário das versões
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta tabelas <COMANDO> [OPÇÕES]",
    subcommand_help_heading = "Comandos",
    next_help_heading = "Opções",
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(crate) struct Tabelas {
    #[command(subcommand)]
    pub(crate) comando: ComandoTabelas,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ComandoTabelas {
    /// Faz um índice compacto dos arquivos da TUSS publicados pela ANS
    Importar(Importar),
    /// Diz que versões do padrão TISS valem em um dia
    Versoes(Versoes),
}

/// Faz um índice compacto dos arquivos da TUSS publicados pela ANS
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta tabelas importar [OPÇÕES] <ARQUIVO>... -o <ÍNDICE>",
    next_help_heading = "Opções",
    after_help = DEPOIS_IMPORTAR
)]
pub(crate) struct Importar {
    /// Arquivos .csv ou .txt das tabelas 18, 19, 20 e 22, ou .zip que os contenham
    #[arg(value_name = "ARQUIVO", required = true, help_heading = "Argumentos")]
    pub(crate) arquivos: Vec<PathBuf>,
    /// Onde gravar o índice
    #[arg(short = 'o', long = "saida", value_name = "ÍNDICE", required = true)]
    pub(crate) saida: PathBuf,
    /// De que tabela são os arquivos, quando nem o nome nem o conteúdo o dizem
    #[arg(long, value_name = "TABELA", value_parser = ler_tabela)]
    pub(crate) tabela: Option<u32>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Diz que versões do padrão TISS valem em um dia
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta tabelas versoes [OPÇÕES] [--em <DATA>]",
    next_help_heading = "Opções"
)]
pub(crate) struct Versoes {
    /// Dia, AAAA-MM-DD ou DD/MM/AAAA; sem ele, mostra o calendário
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) em: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

fn ler_tabela(texto: &str) -> Result<u32, String> {
    let tabelas = conecta_core::tabelas::TABELAS_TUSS;
    texto
        .parse()
        .ok()
        .filter(|n| tabelas.contains(n))
        .ok_or_else(|| "as tabelas são 18, 19, 20 e 22".to_owned())
}
