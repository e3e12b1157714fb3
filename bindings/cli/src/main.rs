//! The command `conecta`: judges TISS messages before they are sent, and shows what the standard asks.
//!
//! Here: arguments, files, presentation and exit codes. Not here: any judgement, which is `conecta-core`'s.

mod anonimizar;
mod argumentos;
#[cfg(feature = "biometria-sem-tract")]
mod biometria;
mod conciliar;
mod converter;
mod corrigir;
mod desfecho;
mod entradas;
mod esquema;
mod falha;
mod gravar;
mod hash;
mod lotes;
mod mensagem;
mod pacote;
mod recurso;
mod regras;
mod responder;
mod saida;
mod substituir;
mod tabelas;
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
        Comando::Corrigir(args) => corrigir::executar(&args),
        Comando::Esquema(args) => esquema::executar(&args),
        Comando::Converter(args) => converter::executar(&args),
        Comando::Dividir(args) => lotes::dividir(&args),
        Comando::Juntar(args) => lotes::juntar(&args),
        Comando::Anonimizar(args) => anonimizar::executar(&args),
        Comando::Responder(args) => responder::executar(&args),
        Comando::Conciliar(args) => conciliar::executar(&args),
        Comando::Recurso(args) => recurso::executar(&args),
        Comando::Glosa(args) => tabelas::glosa(&args),
        Comando::Tuss(args) => tabelas::tuss(&args),
        Comando::Dominio(args) => tabelas::dominio(&args),
        Comando::Tabelas(args) => tabelas::executar(&args),
        Comando::Explicar(args) => regras::explicar(&args),
        Comando::Regras(args) => regras::listar(&args),
        Comando::Pacote(args) => pacote::executar(&args),
        #[cfg(feature = "biometria-sem-tract")]
        Comando::Biometria(args) => biometria::executar(&args),
        Comando::Ler(args) => mensagem::ler::executar(&args),
        Comando::Escrever(args) => mensagem::escrever::executar(&args),
        Comando::Ver(args) => mensagem::ver::executar(&args),
        Comando::Comparar(args) => mensagem::comparar::executar(&args),
    };
    feito.unwrap_or_else(|erro| Desfecho::da_escrita(&erro)).into()
}
