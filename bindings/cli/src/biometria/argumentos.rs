//! The arguments of `conecta biometria`. The doc comments of this file are what `--help` shows.

use std::path::PathBuf;

use clap::{Args, Subcommand};

const MODELO: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

const SOBRE_MODELOS: &str = "\
A pasta de modelos tem os arquivos .onnx e, se não forem os usuais, um manifesto.toml que os descreve
(veja docs/biometria.md). Os usuais são obtidos com 'cargo xtask models'.";

/// Biometria facial: qualidade, comparação, cadastro, identificação e avaliação
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta biometria <COMANDO> --modelos <PASTA> [OPÇÕES]",
    subcommand_help_heading = "Comandos",
    next_help_heading = "Opções",
    disable_help_subcommand = true,
    after_help = SOBRE_MODELOS
)]
pub(crate) struct Argumentos {
    #[command(subcommand)]
    pub(super) comando: Comando,
}

#[derive(Debug, Subcommand)]
pub(super) enum Comando {
    /// Diz se fotografias servem para cadastro e, se não, por quê
    Qualidade(Qualidade),
    /// Compara os rostos de duas fotografias
    Comparar(Comparar),
    /// Guarda o template de uma pessoa, selado, numa pasta
    Cadastrar(Cadastrar),
    /// Procura a pessoa de uma fotografia entre as cadastradas
    Identificar(Identificar),
    /// Compara os pares de uma lista e calcula taxas de erro e limiares
    Avaliar(Avaliar),
}

#[derive(Debug, Args)]
pub(super) struct DosModelos {
    /// Pasta com os modelos (.onnx) e, se houver, manifesto.toml
    #[arg(long, value_name = "PASTA")]
    pub(super) modelos: PathBuf,
}

/// Diz se fotografias servem para cadastro e, se não, por quê
#[derive(Debug, Args)]
#[command(help_template = MODELO, override_usage = "conecta biometria qualidade --modelos <PASTA> [OPÇÕES] <IMAGEM>...", next_help_heading = "Opções")]
pub(super) struct Qualidade {
    #[command(flatten)]
    pub(super) modelos: DosModelos,
    /// Fotografias ou pastas de fotografias
    #[arg(value_name = "IMAGEM", required = true, help_heading = "Argumentos")]
    pub(super) imagens: Vec<PathBuf>,
    /// Uma linha JSON por fotografia, com todas as medidas
    #[arg(long)]
    pub(super) json: bool,
    /// Mostra só quantas foram recusadas e por quê
    #[arg(long, conflicts_with = "json")]
    pub(super) resumo: bool,
}

/// Compara os rostos de duas fotografias
#[derive(Debug, Args)]
#[command(help_template = MODELO, override_usage = "conecta biometria comparar --modelos <PASTA> [OPÇÕES] <A> <B>", next_help_heading = "Opções")]
pub(super) struct Comparar {
    #[command(flatten)]
    pub(super) modelos: DosModelos,
    /// Uma fotografia
    #[arg(value_name = "A", help_heading = "Argumentos")]
    pub(super) a: PathBuf,
    /// A outra
    #[arg(value_name = "B", help_heading = "Argumentos")]
    pub(super) b: PathBuf,
    #[command(flatten)]
    pub(super) exigencia: Exigencia,
}

/// How much likeness is asked for.
#[derive(Debug, Args)]
pub(super) struct Exigencia {
    /// Taxa de falsa aceitação por comparação (padrão: 1e-4, um em dez mil)
    #[arg(long, value_name = "TAXA", value_parser = ler_taxa, conflicts_with = "percentual")]
    pub(super) far: Option<f64>,
    /// Porcentagem de aceitação, de 0 a 100
    #[arg(long, value_name = "N", value_parser = ler_percentual)]
    pub(super) percentual: Option<f64>,
}

/// Guarda o template de uma pessoa, selado, numa pasta
#[derive(Debug, Args)]
#[command(help_template = MODELO, override_usage = "conecta biometria cadastrar --modelos <PASTA> --galeria <PASTA> --chave <ARQUIVO> --pessoa <N> <IMAGEM>...", next_help_heading = "Opções")]
pub(super) struct Cadastrar {
    #[command(flatten)]
    pub(super) modelos: DosModelos,
    #[command(flatten)]
    pub(super) guarda: Guarda,
    /// Número da pessoa, só algarismos: o da carteira, por exemplo
    #[arg(long, value_name = "N")]
    pub(super) pessoa: u64,
    /// Acrescenta a quem já tem cadastro, em vez de recusar
    #[arg(long)]
    pub(super) acrescentar: bool,
    /// Apaga o cadastro da pessoa
    #[arg(long, conflicts_with_all = ["acrescentar", "imagens"])]
    pub(super) excluir: bool,
    /// Fotografias da pessoa; cada uma precisa passar pela qualidade
    #[arg(value_name = "IMAGEM", required_unless_present = "excluir", help_heading = "Argumentos")]
    pub(super) imagens: Vec<PathBuf>,
}

/// Where sealed templates are, and under which key.
#[derive(Debug, Args)]
pub(super) struct Guarda {
    /// Pasta dos templates selados
    #[arg(long, value_name = "PASTA")]
    pub(super) galeria: PathBuf,
    /// Arquivo com a chave: 64 algarismos hexadecimais; é criado se não existir
    #[arg(long, value_name = "ARQUIVO")]
    pub(super) chave: PathBuf,
}

/// Procura a pessoa de uma fotografia entre as cadastradas
#[derive(Debug, Args)]
#[command(help_template = MODELO, override_usage = "conecta biometria identificar --modelos <PASTA> --galeria <PASTA> --chave <ARQUIVO> [OPÇÕES] <IMAGEM>", next_help_heading = "Opções")]
pub(super) struct Identificar {
    #[command(flatten)]
    pub(super) modelos: DosModelos,
    #[command(flatten)]
    pub(super) guarda: Guarda,
    /// Fotografia
    #[arg(value_name = "IMAGEM", help_heading = "Argumentos")]
    pub(super) imagem: PathBuf,
    /// Quantas buscas por um estranho podem achar alguém (padrão: 0,01, uma em cem)
    #[arg(long, value_name = "TAXA", value_parser = ler_taxa)]
    pub(super) fpir: Option<f64>,
}

/// Compara os pares de uma lista e calcula taxas de erro e limiares
#[derive(Debug, Args)]
#[command(help_template = MODELO, override_usage = "conecta biometria avaliar --modelos <PASTA> --imagens <PASTA> --pares <PARES.csv> -o <NOTAS.csv>", next_help_heading = "Opções")]
pub(super) struct Avaliar {
    #[command(flatten)]
    pub(super) modelos: DosModelos,
    /// Pasta das fotografias
    #[arg(long, value_name = "PASTA")]
    pub(super) imagens: PathBuf,
    /// Pares a comparar: colunas a,b e, se a verdade é sabida, same (1 a mesma pessoa, 0 não)
    #[arg(long, value_name = "CSV")]
    pub(super) pares: PathBuf,
    /// Onde gravar as notas: colunas a,b,score; score vazio onde não há rosto
    #[arg(short = 'o', long = "saida", value_name = "CSV")]
    pub(super) saida: PathBuf,
    /// Onde gravar o gráfico (padrão: ao lado das notas, com extensão .svg)
    #[arg(long, value_name = "SVG")]
    pub(super) grafico: Option<PathBuf>,
    /// Grava os limiares medidos, na forma do manifesto
    #[arg(long, value_name = "TOML")]
    pub(super) limiares: Option<PathBuf>,
    /// Quantas fotografias ler ao mesmo tempo (padrão: uma por núcleo)
    #[arg(long, value_name = "N", value_parser = ler_positivo)]
    pub(super) paralelo: Option<usize>,
}

fn ler_taxa(texto: &str) -> Result<f64, String> {
    let taxa = texto.replace(',', ".").parse().ok().filter(|t| (1e-9..=0.5).contains(t));
    taxa.ok_or_else(|| "escreva uma taxa como 1e-4 ou 0,0001".to_owned())
}

fn ler_percentual(texto: &str) -> Result<f64, String> {
    let n = texto.trim_end_matches('%').replace(',', ".").parse().ok().filter(|t| (0.0..=100.0).contains(t));
    n.ok_or_else(|| "escreva uma porcentagem de 0 a 100".to_owned())
}

fn ler_positivo(texto: &str) -> Result<usize, String> {
    texto.parse().ok().filter(|&n| n > 0).ok_or_else(|| "escreva um número inteiro a partir de 1".to_owned())
}
