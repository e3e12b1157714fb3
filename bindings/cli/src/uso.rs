//! Reading the arguments, and saying in Portuguese what is wrong with them.

use std::error::Error as _;
use std::ffi::OsString;

use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::argumentos::{Argumentos, Comando};
use crate::desfecho::Desfecho;
use crate::terminal;

/// The command asked for; otherwise what there was to show is shown and the outcome returned.
pub(crate) fn ler(args: impl Iterator<Item = OsString>) -> Result<Comando, Desfecho> {
    Argumentos::try_parse_from(args).map(|lidos| lidos.comando).map_err(|erro| mostrar(&erro))
}

fn mostrar(erro: &clap::Error) -> Desfecho {
    match erro.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return erro.print().map_or_else(|e| Desfecho::da_escrita(&e), |()| Desfecho::Limpo);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = erro.print();
        }
        _ => {
            terminal::avisar(&explicar(erro));
            terminal::avisar("use 'conecta --help' ou 'conecta <COMANDO> --help' para ver como usar");
        }
    }
    Desfecho::NaoFeito
}

/// The library that reads arguments speaks English, so its message is rebuilt from the parts it gives.
fn explicar(erro: &clap::Error) -> String {
    let parte = |tipo| erro.get(tipo).map(juntar).unwrap_or_default();
    let argumento = parte(ContextKind::InvalidArg);
    let valor = parte(ContextKind::InvalidValue);
    let frase = match erro.kind() {
        ErrorKind::UnknownArgument => format!("argumento desconhecido: {argumento}"),
        ErrorKind::InvalidSubcommand => {
            format!("comando desconhecido: {}", parte(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("faltou informar {argumento}"),
        ErrorKind::MissingSubcommand => "faltou o comando".to_owned(),
        ErrorKind::InvalidValue if valor.is_empty() => format!("faltou o valor de {argumento}"),
        ErrorKind::InvalidValue => {
            format!("'{valor}' não serve para {argumento}; aceitos: {}", parte(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let motivo = erro.source().map(ToString::to_string).unwrap_or_default();
            format!("'{valor}' não serve para {argumento}: {motivo}")
        }
        ErrorKind::ArgumentConflict if argumento == parte(ContextKind::PriorArg) => {
            format!("{argumento} só pode aparecer uma vez")
        }
        ErrorKind::ArgumentConflict => {
            format!("{argumento} não combina com {}", parte(ContextKind::PriorArg))
        }
        ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues | ErrorKind::TooManyValues => {
            format!("número errado de valores em {argumento}")
        }
        ErrorKind::InvalidUtf8 => "há um argumento que não é texto válido".to_owned(),
        _ => "argumentos inválidos".to_owned(),
    };
    let sugestoes =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    match sugestoes.into_iter().map(parte).find(|s| !s.is_empty()) {
        Some(sugestao) => format!("{frase} (seria {sugestao}?)"),
        None => frase,
    }
}

fn juntar(valor: &ContextValue) -> String {
    match valor {
        ContextValue::String(texto) => texto.clone(),
        ContextValue::Strings(textos) => textos.join(", "),
        ContextValue::Number(n) => n.to_string(),
        _ => String::new(),
    }
}
