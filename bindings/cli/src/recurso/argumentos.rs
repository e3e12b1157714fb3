//! The arguments of `conecta recurso`. The doc comments are what `--help` shows.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use clap::{Args, Subcommand};
use conecta_core::Versao;

use crate::argumentos::{FormaDaConciliacao, MODELO, ler_data, ler_hora, ler_versao};

const DEPOIS: &str = "\
Código de saída:
  0  feito
  1  recusado: o código (RGL-…) e o motivo são ditos, e nada mudou
  2  não foi possível executar: uso errado ou arquivo ilegível";

/// Recursa glosas: abre, justifica, envia, toma a resposta e recursa de novo
///
/// ESTADO.json guarda os recursos de um protocolo, o que foi enviado e a história; tem dados de pacientes, como o lote.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso <COMANDO> [OPÇÕES]",
    subcommand_help_heading = "Comandos",
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(crate) struct Recurso {
    #[command(subcommand)]
    pub(crate) comando: ComandoRecurso,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ComandoRecurso {
    /// Abre um recurso: de lotes e demonstrativos, ou outro sobre o que foi respondido
    Novo(Novo),
    /// Justifica, cancela ou descarta; uma glosa, ou muitas de uma planilha
    Justificar(Justificar),
    /// Fecha o recurso e grava a mensagem para a operadora; guarda o protocolo que ela der
    Enviar(Enviar),
    /// Toma o que a operadora diz: recebimento, situação ou decisão
    Responder(Responder),
    /// Mostra capa, saldos, o que pode ser feito e, do que não pode, por quê
    Ver(Ver),
    /// Grava a mensagem que pergunta à operadora a situação do recurso
    Consultar(Consultar),
    /// Exclui um recurso que não foi enviado
    Excluir(Outra),
    /// Abre de novo um recurso recebido, se a operadora permite editar após o envio
    Reabrir(Outra),
    /// Desfaz a resposta que a operadora retirou
    Reverter(Outra),
    /// Encerra um recurso respondido: o que não foi acatado não será mais recursado
    Encerrar(Outra),
}

/// When something is done, and by whom.
#[derive(Debug, Args)]
pub(crate) struct Quando {
    /// Dia em que se faz, AAAA-MM-DD ou DD/MM/AAAA (padrão: hoje)
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) data: Option<NaiveDate>,
    /// Hora em que se faz, de Brasília, HH:MM ou HH:MM:SS (padrão: agora; com --data, 00:00)
    #[arg(long, value_name = "HORA", value_parser = ler_hora)]
    pub(crate) hora: Option<NaiveTime>,
    /// Quem faz, como fica na história (padrão: o usuário do sistema)
    #[arg(long, value_name = "NOME")]
    pub(crate) usuario: Option<String>,
}

/// Abre um recurso: de lotes e demonstrativos, ou outro sobre o que foi respondido
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso novo [OPÇÕES] <LOTE>... <DEMONSTRATIVO>... -o <ESTADO>\n     conecta recurso novo [OPÇÕES] <ESTADO> (--sobre <N> | --outros-itens)",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Novo {
    /// Lotes enviados e demonstrativos recebidos, em qualquer ordem; ou um estado
    #[arg(value_name = "ARQUIVO", required = true, help_heading = "Argumentos")]
    pub(crate) arquivos: Vec<PathBuf>,
    /// Estado a gravar, que não pode existir; uma pasta, para um estado por protocolo com glosa
    #[arg(short = 'o', long = "saida", value_name = "ESTADO")]
    pub(crate) saida: Option<PathBuf>,
    /// Protocolo, se os demonstrativos trazem mais de um com glosa
    #[arg(long, value_name = "N")]
    pub(crate) protocolo: Option<String>,
    /// Outro recurso com os itens do recurso N que tiveram a glosa mantida
    #[arg(long, value_name = "N", conflicts_with = "outros_itens")]
    pub(crate) sobre: Option<u32>,
    /// Outro recurso com os itens do pagamento que não haviam sido recursados
    #[arg(long)]
    pub(crate) outros_itens: bool,
    /// Número da guia de recurso, até 20 caracteres (padrão: o do lote e o da sequência)
    #[arg(long, value_name = "N")]
    pub(crate) numero: Option<String>,
    /// Grava a planilha das justificativas, em branco; o arquivo não pode existir
    #[arg(long, value_name = "CSV")]
    pub(crate) planilha: Option<PathBuf>,
    /// Perfil da operadora, em JSON: prazo, anexos, se edita após o envio
    #[arg(long, value_name = "PERFIL")]
    pub(crate) perfil: Option<PathBuf>,
    /// Prazo para recursar, em dias da inclusão do lote (padrão: o do perfil; sem ele, não há)
    #[arg(long, value_name = "DIAS")]
    pub(crate) prazo: Option<u32>,
    /// A operadora aceita o recurso antes do pagamento, depois da análise
    #[arg(long)]
    pub(crate) antes_do_pagamento: bool,
    /// A operadora aceita uma guia por recurso
    #[arg(long)]
    pub(crate) uma_guia: bool,
    /// Dia da inclusão do lote na operadora (padrão: a data do protocolo no demonstrativo)
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) inclusao: Option<NaiveDate>,
    /// Versão do padrão combinada com a operadora (padrão: a do lote)
    #[arg(long, value_name = "VERSÃO", value_parser = ler_versao)]
    pub(crate) versao: Option<Versao>,
    /// Código do prestador na operadora (padrão: o que o lote diz)
    #[arg(long, value_name = "CÓDIGO")]
    pub(crate) prestador: Option<String>,
    /// Nome do prestador, até a versão 3.05.00
    #[arg(long, value_name = "NOME", requires = "prestador")]
    pub(crate) nome_do_prestador: Option<String>,
    #[command(flatten)]
    pub(crate) quando: Quando,
}

/// Justifica, cancela ou descarta; uma glosa, ou muitas de uma planilha
///
/// De um item diz-se quanto; um lote ou uma guia recursa-se por inteiro. O que se escreve é salvo, a não ser com --sem-salvar.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso justificar [OPÇÕES] <ESTADO> (--guia <N> [--item <N>] | --lote | --planilha <CSV>) [--texto <TEXTO>]",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Justificar {
    /// Estado do recurso
    #[arg(value_name = "ESTADO", help_heading = "Argumentos")]
    pub(crate) estado: PathBuf,
    /// Guia, pelo número do prestador
    #[arg(long, value_name = "N")]
    pub(crate) guia: Option<String>,
    /// Item da guia, pelo sequencial
    #[arg(long, value_name = "N", requires = "guia")]
    pub(crate) item: Option<u32>,
    /// O lote inteiro
    #[arg(long, conflicts_with = "guia")]
    pub(crate) lote: bool,
    /// Por que a glosa não procede, até 500 caracteres
    #[arg(long, value_name = "TEXTO", allow_hyphen_values = true)]
    pub(crate) texto: Option<String>,
    /// Quanto se recursa do item, como 132,00
    #[arg(long, value_name = "VALOR", requires = "texto")]
    pub(crate) valor: Option<String>,
    /// Motivo que se contesta, da Tabela 38, se o demonstrativo não o diz ou se é outro
    #[arg(long, value_name = "CÓDIGO", requires = "texto")]
    pub(crate) glosa: Option<String>,
    /// Documento da guia; pode repetir-se
    #[arg(long, value_name = "ARQUIVO", requires = "guia")]
    pub(crate) anexo: Vec<PathBuf>,
    /// Retira um anexo; pode repetir-se
    #[arg(long, value_name = "ARQUIVO")]
    pub(crate) retirar_anexo: Vec<PathBuf>,
    /// Muitas justificativas: planilha CSV, como 'recurso novo --planilha' a faz, ou JSON; todas ou nenhuma
    #[arg(long, value_name = "CSV", conflicts_with_all = ["guia", "lote", "texto"])]
    pub(crate) planilha: Option<PathBuf>,
    /// Cancela a justificativa da guia, do item ou do lote; sem eles, todas
    #[arg(long, conflicts_with_all = ["texto", "planilha"])]
    pub(crate) cancelar: bool,
    /// Descarta o que não foi salvo
    #[arg(long, conflicts_with_all = ["texto", "planilha", "cancelar", "guia", "lote"])]
    pub(crate) descartar: bool,
    /// Salva o que não foi salvo
    #[arg(long, conflicts_with = "descartar")]
    pub(crate) salvar: bool,
    /// Deixa o que se escreve por salvar
    #[arg(long, conflicts_with = "salvar")]
    pub(crate) sem_salvar: bool,
    /// Recurso, pela sequência (padrão: o que está em digitação)
    #[arg(long, value_name = "N")]
    pub(crate) sequencia: Option<u32>,
    #[command(flatten)]
    pub(crate) quando: Quando,
}

/// Fecha o recurso e grava a mensagem para a operadora; guarda o protocolo que ela der
///
/// A mensagem é conferida antes. Pedida outra vez, é a mesma, com a mesma chave: não há um segundo recurso.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso enviar [OPÇÕES] <ESTADO> [-o <RECURSO>] [--protocolo <N> | --recebimento <ARQUIVO>]",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Enviar {
    /// Estado do recurso
    #[arg(value_name = "ESTADO", help_heading = "Argumentos")]
    pub(crate) estado: PathBuf,
    /// Mensagem a gravar, ou '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "RECURSO")]
    #[arg(required_unless_present_any = ["protocolo", "recebimento"])]
    pub(crate) saida: Option<PathBuf>,
    /// Protocolo que a operadora deu ao recurso, até 12 caracteres
    #[arg(long, value_name = "N", conflicts_with = "recebimento")]
    pub(crate) protocolo: Option<String>,
    /// Mensagem da operadora com o recebimento, ou com a situação, do recurso
    #[arg(long, value_name = "ARQUIVO")]
    pub(crate) recebimento: Option<PathBuf>,
    /// Número da transação (padrão: o seguinte do estado)
    #[arg(long, value_name = "N")]
    pub(crate) sequencial: Option<u64>,
    /// Recurso, pela sequência (padrão: o último)
    #[arg(long, value_name = "N")]
    pub(crate) sequencia: Option<u32>,
    #[command(flatten)]
    pub(crate) quando: Quando,
}

/// Toma o que a operadora diz: recebimento, situação ou decisão
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso responder [OPÇÕES] <ESTADO> <RESPOSTA>",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Responder {
    /// Estado do recurso
    #[arg(value_name = "ESTADO", help_heading = "Argumentos")]
    pub(crate) estado: PathBuf,
    /// Mensagem da operadora, ou '-' para a entrada padrão
    #[arg(value_name = "RESPOSTA", help_heading = "Argumentos")]
    pub(crate) resposta: PathBuf,
    /// Recurso, pela sequência (padrão: o que a mensagem diz, ou o que a espera)
    #[arg(long, value_name = "N")]
    pub(crate) sequencia: Option<u32>,
    #[command(flatten)]
    pub(crate) quando: Quando,
}

/// Mostra capa, saldos, o que pode ser feito e, do que não pode, por quê
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso ver [OPÇÕES] <ESTADO>",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Ver {
    /// Estado do recurso
    #[arg(value_name = "ESTADO", help_heading = "Argumentos")]
    pub(crate) estado: PathBuf,
    /// Forma da resposta: texto (padrão), json ou csv (a planilha das justificativas, com os saldos)
    #[arg(long = "formato", value_name = "FORMATO", default_value = "texto", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) forma: FormaDaConciliacao,
    /// Exibe os detalhes das glosas: o que significa cada uma e o que fazer
    #[arg(long)]
    pub(crate) glosas: bool,
    /// Mostra a história: o que foi feito, quando e por quem
    #[arg(long)]
    pub(crate) historia: bool,
    #[command(flatten)]
    pub(crate) quando: Quando,
}

/// Grava a mensagem que pergunta à operadora a situação do recurso
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso consultar [OPÇÕES] <ESTADO> -o <PEDIDO>",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Consultar {
    /// Estado do recurso
    #[arg(value_name = "ESTADO", help_heading = "Argumentos")]
    pub(crate) estado: PathBuf,
    /// Mensagem a gravar, ou '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "PEDIDO")]
    pub(crate) saida: PathBuf,
    /// Número da transação (padrão: o seguinte do estado)
    #[arg(long, value_name = "N")]
    pub(crate) sequencial: Option<u64>,
    /// Recurso, pela sequência (padrão: o último)
    #[arg(long, value_name = "N")]
    pub(crate) sequencia: Option<u32>,
    #[command(flatten)]
    pub(crate) quando: Quando,
}

/// What asks for nothing but the recurso.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta recurso (excluir | reabrir | reverter | encerrar) [OPÇÕES] <ESTADO>",
    next_help_heading = "Opções",
    after_help = DEPOIS
)]
pub(crate) struct Outra {
    /// Estado do recurso
    #[arg(value_name = "ESTADO", help_heading = "Argumentos")]
    pub(crate) estado: PathBuf,
    /// Recurso, pela sequência (padrão: o último)
    #[arg(long, value_name = "N")]
    pub(crate) sequencia: Option<u32>,
    #[command(flatten)]
    pub(crate) quando: Quando,
}
