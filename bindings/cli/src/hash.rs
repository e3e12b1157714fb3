//! `conecta hash`: the hash of the epilogue, computed, compared or corrected.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use conecta_core::{HashConferido, Opcoes, SituacaoHash, Validador, corrigir_hash};

use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::gravar::{self, e_padrao};
use crate::{falha, substituir, terminal};

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Hash) -> io::Result<Desfecho> {
    let feito = if args.corrigir {
        corrigir(&args.arquivo)
    } else {
        let hash = ler_hash(&args.arquivo).map_err(|motivo| falha_em("ler", &args.arquivo, &motivo));
        hash.map(|hash| if args.conferir { conferir(&hash) } else { calcular(&hash) })
    };
    match feito {
        Ok(Resposta::Dizer(texto, desfecho)) => {
            writeln!(io::stdout().lock(), "{texto}")?;
            Ok(desfecho)
        }
        Ok(Resposta::Documento(bytes)) => {
            let mut saida = io::stdout().lock();
            saida.write_all(&bytes)?;
            saida.flush()?;
            Ok(Desfecho::Limpo)
        }
        Ok(Resposta::Nenhuma(motivo)) => {
            terminal::avisar(&format!("'{}': {motivo}", args.arquivo.display()));
            Ok(Desfecho::NaoFeito)
        }
        Err(motivo) => {
            terminal::avisar(&motivo);
            Ok(Desfecho::NaoFeito)
        }
    }
}

enum Resposta {
    Dizer(String, Desfecho),
    Documento(Vec<u8>),
    Nenhuma(&'static str),
}

const SEM_HASH: &str = "a mensagem não tem o elemento hash";
const FORA_DA_NORMA: &str = "o hash não é definido: há caracteres fora do ISO-8859-1";
const NAO_CALCULADO: &str = "não foi possível calcular o hash: o documento não é uma mensagem TISS legível";

fn falha_em(verbo: &str, caminho: &Path, motivo: &str) -> String {
    format!("não foi possível {verbo} '{}': {motivo}", caminho.display())
}

fn ler_hash(caminho: &Path) -> Result<HashConferido, String> {
    let mut validador = Validador::new(Opcoes::default());
    let relatorio = if e_padrao(caminho) {
        validador.validar_leitor(&mut io::stdin().lock() as &mut dyn Read)
    } else {
        let mut arquivo = fs::File::open(caminho).map_err(|erro| falha::motivo(&erro))?;
        validador.validar_leitor(&mut arquivo as &mut dyn Read)
    };
    relatorio.map(|r| r.hash).map_err(|erro| falha::da_leitura(&erro))
}

fn sem_calculo(situacao: SituacaoHash) -> Resposta {
    Resposta::Nenhuma(match situacao {
        SituacaoHash::Indefinido => FORA_DA_NORMA,
        SituacaoHash::Ausente => SEM_HASH,
        SituacaoHash::Confere | SituacaoHash::Difere | SituacaoHash::NaoVerificado => NAO_CALCULADO,
    })
}

fn calcular(hash: &HashConferido) -> Resposta {
    match hash.calculado {
        Some(calculado) => Resposta::Dizer(calculado.to_string(), Desfecho::Limpo),
        None => sem_calculo(hash.situacao),
    }
}

fn conferir(hash: &HashConferido) -> Resposta {
    let Some(calculado) = hash.calculado.filter(|_| hash.situacao != SituacaoHash::Ausente) else {
        return sem_calculo(hash.situacao);
    };
    match (hash.situacao, hash.informado) {
        (SituacaoHash::Confere, _) => Resposta::Dizer(format!("confere: {calculado}"), Desfecho::Limpo),
        (_, Some(informado)) => {
            let texto = format!("difere\n  informado: {informado}\n  calculado: {calculado}");
            Resposta::Dizer(texto, Desfecho::ComErro)
        }
        (_, None) => {
            let texto =
                format!("difere\n  informado: não tem 32 dígitos hexadecimais\n  calculado: {calculado}");
            Resposta::Dizer(texto, Desfecho::ComErro)
        }
    }
}

fn corrigir(caminho: &Path) -> Result<Resposta, String> {
    let documento = gravar::ler(caminho)?;
    let Some(corrigido) = corrigir_hash(&documento) else {
        let mut validador = Validador::new(Opcoes::default());
        return Ok(sem_calculo(validador.validar(&documento).hash.situacao));
    };
    if e_padrao(caminho) {
        return Ok(Resposta::Documento(corrigido));
    }
    if corrigido == documento {
        return Ok(Resposta::Dizer("o hash já confere; nada foi gravado".to_owned(), Desfecho::Limpo));
    }
    drop(documento);
    let mut validador = Validador::new(Opcoes::default());
    let novo = validador.validar(&corrigido).hash.calculado;
    let novo = novo.map(|h| format!(": {h}")).unwrap_or_default();
    match substituir::substituir(caminho, &corrigido) {
        Ok(()) => Ok(Resposta::Dizer(format!("hash corrigido{novo}"), Desfecho::Limpo)),
        Err(erro) => {
            Err(falha_em("gravar", caminho, &falha::motivo(&erro)) + "; o arquivo ficou como estava")
        }
    }
}
