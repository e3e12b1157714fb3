//! The command `conecta`: judges TISS messages before they are sent, and shows what the standard asks.
//!
//! Here: arguments, files, presentation and exit codes. Not here: any judgement, which is `conecta-core`'s.

mod argumentos;
#[cfg(feature = "biometria-sem-tract")]
mod biometria;
mod desfecho;
mod entradas;
mod escrita;
mod esquema;
mod falha;
mod hash;
mod saida;
mod substituir;
mod terminal;
mod uso;
mod validar;

use std::process::ExitCode;

use argumentos::Comando;
use desfecho::Desfecho;

fn main() -> ExitCode {
    let comando = match uso::ler(std::env::args_os()) {
        Ok(comando) => comando,
        Err(desfecho) => return desfecho.into(),
    };
    let feito = match comando {
        Comando::Validar(args) => validar::executar(&args),
        Comando::Hash(args) => hash::executar(&args),
        Comando::Esquema(args) => esquema::executar(&args),
        #[cfg(feature = "biometria-sem-tract")]
        Comando::Biometria(args) => biometria::executar(&args),
    };
    feito.unwrap_or_else(|erro| Desfecho::da_escrita(&erro)).into()
}
