//! The arguments of the command. The doc comments of this file are what `--help` shows.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use conecta_core::{Politica, Versao};

use crate::regras::argumentos as regras;
use crate::tabelas::argumentos as tabelas;

pub(crate) const MODELO: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

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
    /// Corrige uma mensagem com o menor número de alterações, ou mostra o que mudaria
    Corrigir(Corrigir),
    /// Mostra a gramática de uma versão do padrão, ou compara duas
    Esquema(Esquema),
    /// Passa uma mensagem para outra versão do padrão
    Converter(Converter),
    /// Divide um lote com guias demais, ou de tipos misturados, em lotes dentro da norma
    Dividir(Dividir),
    /// Junta lotes do mesmo prestador, operadora, versão e tipo de guia em um só
    Juntar(Juntar),
    /// Responde a um lote: protocolo de recebimento, com as glosas das críticas, ou a recusa
    Responder(Responder),
    /// Confere demonstrativos com os lotes enviados: o que foi glosado, por quê e o que fazer
    Conciliar(Conciliar),
    /// Recursa glosas: abre, justifica, envia, toma a resposta e recursa de novo
    Recurso(crate::recurso::argumentos::Recurso),
    /// Troca por pseudônimos o que identifica pessoas e prestadores em uma mensagem
    Anonimizar(Anonimizar),
    /// Diz o que significa uma glosa da Tabela 38 e o que fazer
    Glosa(tabelas::Glosa),
    /// Procura termos da TUSS por código ou por palavras
    Tuss(tabelas::Tuss),
    /// Mostra uma tabela de domínio, ou lista todas
    Dominio(tabelas::Dominio),
    /// Importa as tabelas da TUSS, e mostra o calendário das versões
    Tabelas(tabelas::Tabelas),
    /// Explica uma crítica ou regra e diz como corrigir
    Explicar(regras::Explicar),
    /// Lista as regras que conferem o conteúdo
    Regras(regras::Regras),
    /// Confere pacotes de regras de operadoras e contratos, e faz bases de críticas conhecidas
    Pacote(crate::pacote::argumentos::Pacote),
    /// Biometria facial: qualidade, comparação, cadastro, identificação e avaliação
    #[cfg(feature = "biometria-sem-tract")]
    Biometria(crate::biometria::Argumentos),
    /// Lê uma mensagem e a mostra em JSON
    Ler(Ler),
    /// Escreve em XML uma mensagem que está em JSON
    Escrever(Escrever),
    /// Mostra uma mensagem para ser lida por gente
    Ver(Ver),
    /// Compara duas mensagens, por guia e por campo
    Comparar(Comparar),
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
    /// Quanto julgar: 'esquema' (XML e XSD), 'hash' (também hash e envelope) ou 'regras' (tudo; é o padrão)
    #[arg(long, value_name = "NÍVEL", default_value = "regras", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) nivel: Nivel,
    /// Forma do resultado: texto (padrão), json, jsonl, sarif, junit, csv, planilha ou html
    #[arg(long, value_name = "FORMATO", default_value = "texto", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) formato: Formato,
    #[command(flatten)]
    pub(crate) politica: PoliticaDeRecusa,
    /// Dia do julgamento, AAAA-MM-DD ou DD/MM/AAAA; sem ele, nada é comparado com o dia de hoje
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) em: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) saber: Saber,
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

const DEPOIS_DE_CORRIGIR: &str = "\
CAMINHO é o que as críticas mostram, ou só uma parte dele:
  guia:11001/senha          um campo da guia 11001
  */dadosExecutante/CNES    o campo em todas as guias
  guiaSP-SADT[2]/observacao o campo da segunda guia
  numeroLote                um campo que só há um
Um valor vazio retira o campo, se ele é opcional.

Código de saída:
  0  feito
  1  algo foi recusado ou ficou por fazer, e foi listado
  2  não foi possível executar: uso errado ou caminho ilegível";

/// Corrige uma mensagem com o menor número de alterações, ou mostra o que mudaria
///
/// Só mudam os bytes do que foi pedido e, se ele estava certo, o hash. O resultado é conferido antes de ser gravado.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta corrigir [OPÇÕES] <ARQUIVO> [-o SAÍDA | --gravar]",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_CORRIGIR
)]
pub(crate) struct Corrigir {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Código do prestador na operadora, do executante de todas as guias
    #[arg(long, value_name = "CÓDIGO")]
    pub(crate) executante: Option<String>,
    /// CNES do executante de todas as guias
    #[arg(long, value_name = "CNES")]
    pub(crate) cnes: Option<String>,
    /// Valor de um campo; pode repetir-se
    #[arg(long, value_name = "CAMINHO=VALOR", value_parser = ler_campo)]
    pub(crate) campo: Vec<(String, String)>,
    /// Planilha CSV com as colunas guia, campo e valor
    #[arg(long, value_name = "CSV")]
    pub(crate) planilha: Option<PathBuf>,
    /// Retira uma guia da mensagem; pode repetir-se
    #[arg(long, value_name = "NÚMERO")]
    pub(crate) remover_guia: Vec<String>,
    /// Recalcula os totais que decorrem dos itens
    #[arg(long)]
    pub(crate) totais: bool,
    /// Recalcula o hash
    #[arg(long)]
    pub(crate) hash: bool,
    /// Faz a primeira linha declarar a codificação em que o arquivo está
    #[arg(long)]
    pub(crate) declaracao: bool,
    /// Grava o arquivo inteiro em outra codificação: iso-8859-1 ou utf-8
    #[arg(long, value_name = "CODIFICAÇÃO", ignore_case = true, hide_possible_values = true)]
    pub(crate) codificacao: Option<Codificacao>,
    /// Faz as correções que as críticas permitem com segurança, e lista as outras
    #[arg(long)]
    pub(crate) sugeridas: bool,
    /// Faz também as sugeridas que alguém deve conferir
    #[arg(long)]
    pub(crate) inseguras: bool,
    /// Onde gravar o resultado; '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "SAÍDA", conflicts_with = "gravar")]
    pub(crate) saida: Option<PathBuf>,
    /// Grava o resultado no próprio arquivo
    #[arg(long)]
    pub(crate) gravar: bool,
}

/// An encoding to write in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Codificacao {
    #[value(name = "iso-8859-1", alias = "latin1")]
    Iso8859_1,
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
}

fn ler_campo(texto: &str) -> Result<(String, String), String> {
    let partes = texto.split_once('=').filter(|(c, _)| !c.trim().is_empty());
    let (caminho, valor) = partes.ok_or_else(|| "escreva CAMINHO=VALOR".to_owned())?;
    Ok((caminho.trim().to_owned(), valor.to_owned()))
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

const DEPOIS_DE_FAZER: &str = "\
Código de saída:
  0  feito
  1  feito com perdas, ou recusado (o motivo é listado)
  2  não foi possível executar: uso errado ou arquivo ilegível";

/// Passa uma mensagem para outra versão do padrão
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta converter <ARQUIVO> --para <VERSÃO> [--informar <CAMPO=VALOR>]... -o <SAÍDA>",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_FAZER
)]
pub(crate) struct Converter {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Versão do padrão, como 4.03.00
    #[arg(long, value_name = "VERSÃO", value_parser = ler_versao)]
    pub(crate) para: Versao,
    /// Valor de um campo que a nova versão exige: caraterAtendimento=1, 11001:caraterAtendimento=2 (só a guia 11001)
    /// ou '*/dadosInternacao/caraterAtendimento=1'
    #[arg(long, value_name = "CAMPO=VALOR")]
    pub(crate) informar: Vec<String>,
    /// Arquivo a gravar, ou '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "SAÍDA")]
    pub(crate) saida: PathBuf,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Divide um lote com guias demais, ou de tipos misturados, em lotes dentro da norma
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta dividir <ARQUIVO> [--max <N>] [--numero-lote <N>] -o <PASTA>",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_FAZER
)]
pub(crate) struct Dividir {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Guias por lote (padrão: 100, o máximo da norma)
    #[arg(long, value_name = "N", value_parser = ler_positivo)]
    pub(crate) max: Option<usize>,
    /// Número do primeiro lote; os outros seguem. Sem ele, o número antigo e um sufixo: 123-1, 123-2
    #[arg(long, value_name = "N")]
    pub(crate) numero_lote: Option<u64>,
    /// Pasta onde gravar os lotes
    #[arg(short = 'o', long = "saida", value_name = "PASTA")]
    pub(crate) saida: PathBuf,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Junta lotes do mesmo prestador, operadora, versão e tipo de guia em um só
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta juntar <ARQUIVO>... [--numero-lote <NÚMERO>] -o <SAÍDA>",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_FAZER
)]
pub(crate) struct Juntar {
    /// Mensagens TISS com lotes de guias
    #[arg(value_name = "ARQUIVO", required = true, help_heading = "Argumentos")]
    pub(crate) arquivos: Vec<PathBuf>,
    /// Número do novo lote (padrão: o do primeiro)
    #[arg(long, value_name = "NÚMERO")]
    pub(crate) numero_lote: Option<String>,
    /// Arquivo a gravar
    #[arg(short = 'o', long = "saida", value_name = "SAÍDA")]
    pub(crate) saida: PathBuf,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
}

/// Confere demonstrativos com os lotes enviados: o que foi glosado, por quê e o que fazer
///
/// Casa guia com guia e item com item, e explica cada diferença até o centavo. Demonstrativos fora do padrão são lidos, e os desvios,
/// contados.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta conciliar [OPÇÕES] <LOTE>... <DEMONSTRATIVO>...",
    next_help_heading = "Opções",
    after_help = "Código de saída:\n  0  tudo o que foi enviado está no demonstrativo, sem glosa nem diferença\n  1  há glosas, diferenças ou guias sem demonstrativo\n  2  não foi possível conciliar"
)]
pub(crate) struct Conciliar {
    /// Lotes enviados e demonstrativos recebidos, em qualquer ordem
    #[arg(value_name = "ARQUIVO", required = true, num_args = 2.., help_heading = "Argumentos")]
    pub(crate) arquivos: Vec<PathBuf>,
    /// Forma da resposta: texto (padrão), csv ou json
    #[arg(long = "formato", value_name = "FORMATO", default_value = "texto", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) forma: FormaDaConciliacao,
}

/// How a reconciliation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormaDaConciliacao {
    Texto,
    Csv,
    Json,
}

/// Responde a um lote: protocolo de recebimento, com as glosas das críticas, ou a recusa
///
/// A resposta segue a versão do lote e a forma em que veio (mensagem ou web service), com o hash certo, pronta para envio.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta responder [OPÇÕES] <LOTE> --protocolo <N> --data <DATA> -o <RESPOSTA>",
    next_help_heading = "Opções",
    after_help = "Código de saída:\n  0  o lote foi recebido sem glosas\n  1  foi recusado ou glosado: a resposta foi gravada e o diz\n  2  não foi possível responder"
)]
pub(crate) struct Responder {
    /// Lote de guias, ou '-' para a entrada padrão
    #[arg(value_name = "LOTE", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Número do protocolo, até 12 caracteres
    #[arg(long, value_name = "N")]
    pub(crate) protocolo: String,
    /// Dia da resposta, AAAA-MM-DD ou DD/MM/AAAA
    #[arg(long, value_name = "DATA", value_parser = ler_data)]
    pub(crate) data: NaiveDate,
    /// Hora da resposta, HH:MM ou HH:MM:SS (padrão: 00:00:00)
    #[arg(long, value_name = "HORA", value_parser = ler_hora)]
    pub(crate) hora: Option<NaiveTime>,
    /// Número da transação (padrão: o do protocolo)
    #[arg(long, value_name = "N")]
    pub(crate) sequencial: Option<String>,
    #[command(flatten)]
    pub(crate) politica: PoliticaDeRecusa,
    #[command(flatten)]
    pub(crate) saber: Saber,
    /// Recusa só as guias com erro de esquema, quando o resto do lote pode ser recebido
    #[arg(long)]
    pub(crate) por_guia: bool,
    /// Registro ANS da operadora, se o lote não o diz
    #[arg(long, value_name = "REGISTRO")]
    pub(crate) operadora: Option<String>,
    /// Código do prestador na operadora, se o lote não o identifica
    #[arg(long, value_name = "CÓDIGO")]
    pub(crate) prestador: Option<String>,
    /// Nome do prestador, que as respostas até 3.05.00 trazem (padrão: o do executante da primeira guia)
    #[arg(long, value_name = "NOME")]
    pub(crate) nome_do_prestador: Option<String>,
    /// Versão da resposta, se o lote não diz uma
    #[arg(long, value_name = "VERSÃO", value_parser = ler_versao)]
    pub(crate) versao: Option<Versao>,
    /// Arquivo a gravar, ou '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "RESPOSTA")]
    pub(crate) saida: PathBuf,
}

/// Troca por pseudônimos o que identifica pessoas e prestadores em uma mensagem
///
/// O mesmo valor tem o mesmo pseudônimo enquanto a chave for a mesma; sem --chave, ela é sorteada e esquecida. Valores em dinheiro, códigos e
/// datas ficam (a de nascimento muda); textos livres, anexos, biometria e assinaturas saem; o hash é recalculado.
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta anonimizar [OPÇÕES] <ARQUIVO> -o <SAÍDA>",
    next_help_heading = "Opções",
    after_help = "Código de saída:\n  0  feito\n  1  feito, mas a mensagem tem erros, e deve ser olhada antes de ser entregue\n  2  não foi possível"
)]
pub(crate) struct Anonimizar {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Arquivo com a chave secreta, de 16 bytes ou mais: para que vários arquivos tenham os mesmos pseudônimos
    #[arg(long, value_name = "CHAVE")]
    pub(crate) chave: Option<PathBuf>,
    /// Quantos dias deslocar todas as datas, para a frente ou, com '-', para trás
    #[arg(
        long,
        value_name = "N",
        default_value_t = 0,
        hide_default_value = true,
        allow_negative_numbers = true
    )]
    #[arg(value_parser = ler_dias)]
    pub(crate) deslocar_datas: i32,
    /// Arquivo a gravar, ou '-' para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "SAÍDA")]
    pub(crate) saida: PathBuf,
}

/// Lê uma mensagem e a mostra em JSON, na saída padrão
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta ler --json [--compacto] <ARQUIVO>",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_FAZER
)]
pub(crate) struct Ler {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Mostra em JSON, que é a única forma por ora
    #[arg(long)]
    pub(crate) json: bool,
    /// Escreve o JSON numa linha só
    #[arg(long)]
    pub(crate) compacto: bool,
}

/// Escreve em XML uma mensagem que está em JSON, com o hash calculado
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta escrever [OPÇÕES] <ARQUIVO.json> [-o <SAIDA.xml>]",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_FAZER
)]
pub(crate) struct Escrever {
    /// Mensagem em JSON, como 'conecta ler --json' a mostra, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Arquivo a gravar; sem ele, a mensagem vai para a saída padrão
    #[arg(short = 'o', long = "saida", value_name = "SAIDA")]
    pub(crate) saida: Option<PathBuf>,
    /// Codificação: iso-8859-1 (padrão) ou utf-8
    #[arg(long, value_name = "NOME", default_value = "iso-8859-1", hide_default_value = true)]
    #[arg(hide_possible_values = true, ignore_case = true)]
    pub(crate) codificacao: Codificacao,
    /// Não põe espaços nem quebras de linha entre as tags
    #[arg(long)]
    pub(crate) compacto: bool,
    /// Põe a mensagem num envelope SOAP 1.1
    #[arg(long)]
    pub(crate) soap: bool,
}

/// Mostra uma mensagem para ser lida por gente: cabeçalho, guias, itens, totais e glosas
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta ver [OPÇÕES] <ARQUIVO>",
    next_help_heading = "Opções",
    after_help = DEPOIS_DE_FAZER
)]
pub(crate) struct Ver {
    /// Mensagem TISS, ou '-' para a entrada padrão
    #[arg(value_name = "ARQUIVO", help_heading = "Argumentos")]
    pub(crate) arquivo: PathBuf,
    /// Só a guia deste número (o do prestador) ou, se não houver, a desta posição
    #[arg(long, value_name = "N")]
    pub(crate) guia: Option<String>,
    /// Mostra também o que identifica o beneficiário
    #[arg(long)]
    pub(crate) revelar: bool,
}

/// Compara duas mensagens, por guia e por campo
#[derive(Debug, Args)]
#[command(
    help_template = MODELO,
    override_usage = "conecta comparar [OPÇÕES] <A> <B>",
    next_help_heading = "Opções",
    after_help = "Código de saída:\n  0  iguais\n  1  diferentes\n  2  não foi possível comparar"
)]
pub(crate) struct Comparar {
    /// Mensagem de antes
    #[arg(value_name = "A", help_heading = "Argumentos")]
    pub(crate) antes: PathBuf,
    /// Mensagem de depois
    #[arg(value_name = "B", help_heading = "Argumentos")]
    pub(crate) depois: PathBuf,
    #[command(flatten)]
    pub(crate) resposta: Resposta,
    /// Mostra também o que identifica o beneficiário
    #[arg(long)]
    pub(crate) revelar: bool,
}

/// For people or for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Forma {
    Texto,
    Json,
}

/// How an answer is given.
#[derive(Debug, Args)]
pub(crate) struct Resposta {
    /// Forma da resposta: texto (padrão) ou json
    #[arg(long = "formato", value_name = "FORMATO", default_value = "texto", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) forma: Forma,
}

/// How much is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Nivel {
    Esquema,
    Hash,
    Regras,
}

/// What the rules are judged with, besides the message.
#[derive(Debug, Args)]
pub(crate) struct Saber {
    /// Pacote de regras de uma operadora ou de um contrato, em TOML ou JSON; pode repetir-se
    #[arg(long, value_name = "PACOTE")]
    pub(crate) pacote: Vec<PathBuf>,
    /// Base de críticas conhecidas, feita por 'conecta pacote base'
    #[arg(long, value_name = "BASE")]
    pub(crate) base: Option<PathBuf>,
    /// O que se sabe além da mensagem, em JSON ou TOML: perfil da operadora, contrato, histórico
    #[arg(long, value_name = "CONTEXTO")]
    pub(crate) contexto: Option<PathBuf>,
}

/// From which severity on a message is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Rejeitar {
    Erro,
    Aviso,
    Nunca,
}

/// What rejects a message.
#[derive(Debug, Args)]
pub(crate) struct PoliticaDeRecusa {
    /// O que faz rejeitar uma mensagem: erro (padrão), aviso (erros e avisos) ou nunca
    #[arg(long, value_name = "GRAVIDADE", default_value = "erro", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    pub(crate) rejeitar: Rejeitar,
    /// Códigos que sempre rejeitam, separados por vírgula; XSD-* vale por todos os que começam assim
    #[arg(long, value_name = "CÓDIGOS", value_delimiter = ',')]
    pub(crate) sempre_rejeitar: Vec<String>,
    /// Códigos que nunca rejeitam, separados por vírgula
    #[arg(long, value_name = "CÓDIGOS", value_delimiter = ',')]
    pub(crate) nunca_rejeitar: Vec<String>,
}

impl PoliticaDeRecusa {
    /// The policy that these options make.
    pub(crate) fn ler(&self) -> Politica {
        let politica = Politica::new(match self.rejeitar {
            Rejeitar::Erro => conecta_core::Rejeitar::Erro,
            Rejeitar::Aviso => conecta_core::Rejeitar::Aviso,
            Rejeitar::Nunca => conecta_core::Rejeitar::Nunca,
        });
        let politica = self.sempre_rejeitar.iter().fold(politica, Politica::sempre);
        self.nunca_rejeitar.iter().fold(politica, Politica::nunca)
    }
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
    Planilha,
    Html,
}

impl Formato {
    /// The form of the core; `None` for the one of the terminal, which is this program's own.
    pub(crate) fn do_nucleo(self) -> Option<conecta_core::relatorio::Formato> {
        use conecta_core::relatorio::Formato as F;
        Some(match self {
            Self::Texto => return None,
            Self::Json => F::Json,
            Self::Jsonl => F::Jsonl,
            Self::Sarif => F::Sarif,
            Self::Junit => F::Junit,
            Self::Csv => F::Csv,
            Self::Planilha => F::Planilha,
            Self::Html => F::Html,
        })
    }
}

pub(crate) fn ler_data(texto: &str) -> Result<NaiveDate, String> {
    let formas = ["%Y-%m-%d", "%d/%m/%Y"];
    let data = formas.iter().find_map(|forma| NaiveDate::parse_from_str(texto, forma).ok());
    data.filter(|_| texto.len() == 10)
        .ok_or_else(|| "escreva a data como AAAA-MM-DD ou DD/MM/AAAA".to_owned())
}

fn ler_dias(texto: &str) -> Result<i32, String> {
    texto.parse().map_err(|_| "escreva um número inteiro de dias".to_owned())
}

pub(crate) fn ler_hora(texto: &str) -> Result<NaiveTime, String> {
    let formas = ["%H:%M:%S", "%H:%M"];
    let hora = formas.iter().find_map(|forma| NaiveTime::parse_from_str(texto, forma).ok());
    hora.ok_or_else(|| "escreva a hora como HH:MM ou HH:MM:SS".to_owned())
}

pub(crate) fn ler_versao(texto: &str) -> Result<Versao, String> {
    texto.parse().map_err(|e: conecta_core::types::versao::VersaoInvalida| e.to_string())
}

fn ler_quantidade(texto: &str) -> Result<usize, String> {
    texto.parse().map_err(|_| "escreva um número inteiro".to_owned())
}

pub(crate) fn ler_positivo(texto: &str) -> Result<usize, String> {
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
