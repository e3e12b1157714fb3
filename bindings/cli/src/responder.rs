//! `conecta responder`: the operator's answer to a lote de guias.

use std::io::{self, Write};

use conecta_core::Opcoes;
use conecta_core::portugues::{limpar, reais};
use conecta_core::tiss::{
    self, DadosDaResposta, IdentificacaoPrestador, OpcoesDeEscrita, Resposta, SituacaoDoLote,
};
use conecta_core::types::RegistroAns;

use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::gravar::{self, e_padrao};
use crate::pacote::{self, Sabido};
use crate::terminal;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Responder) -> io::Result<Desfecho> {
    let sabido = match pacote::abrir(&args.saber) {
        Ok(sabido) => sabido,
        Err(desfecho) => return Ok(desfecho),
    };
    let (resposta, bytes) = match responder(args, &sabido) {
        Ok(feita) => feita,
        Err(motivos) => {
            motivos.iter().for_each(|m| terminal::avisar(m));
            return Ok(Desfecho::NaoFeito);
        }
    };
    if let Err(motivo) = gravar::entregar(&args.saida, &bytes)? {
        terminal::avisar(&motivo);
        return Ok(Desfecho::NaoFeito);
    }
    let relato = match resposta.situacao {
        SituacaoDoLote::Recebido => format!("recebido; R$ {}", reais(resposta.valor)),
        SituacaoDoLote::Glosado => {
            format!(
                "recebido com glosas; R$ {}, glosados R$ {}",
                reais(resposta.valor),
                reais(resposta.valor_da_glosa)
            )
        }
        SituacaoDoLote::Recusado => "recusado".to_owned(),
    };
    let relato = format!("{}: {relato}\n", limpar(&args.arquivo.display().to_string()));
    // The document has standard output for itself.
    if e_padrao(&args.saida) {
        io::stderr().lock().write_all(relato.as_bytes())?;
    } else {
        io::stdout().lock().write_all(relato.as_bytes())?;
    }
    Ok(if resposta.situacao == SituacaoDoLote::Recebido { Desfecho::Limpo } else { Desfecho::ComErro })
}

fn responder(args: &argumentos::Responder, sabido: &Sabido) -> Result<(Resposta, Vec<u8>), Vec<String>> {
    let lote = gravar::ler(&args.arquivo).map_err(|m| vec![m])?;
    let registro = args.operadora.as_deref().map(str::parse::<RegistroAns>).transpose();
    let registro = registro.map_err(|m| vec![format!("--operadora: {m}")])?;
    let mut dados = DadosDaResposta::new(args.protocolo.as_str(), args.data, args.hora.unwrap_or_default());
    if let Some(sequencial) = &args.sequencial {
        dados.sequencial = sequencial.as_str().into();
    }
    dados.politica = args.politica.ler();
    dados.por_guia = args.por_guia;
    dados.operadora = registro;
    let codigo = |c: &String| IdentificacaoPrestador::CodigoPrestadorNaOperadora(c.as_str().into());
    dados.prestador = args.prestador.as_ref().map(codigo);
    dados.nome_do_prestador = args.nome_do_prestador.as_deref().map(Into::into);
    dados.versao = args.versao;
    let mut opcoes = Opcoes::default();
    opcoes.em = Some(args.data);
    let relatorio = sabido.validador(opcoes).validar(&lote).clone();
    let em_arquivo = |m: String| format!("'{}': {m}", args.arquivo.display());
    let resposta = tiss::responder(&lote, &relatorio, &dados)
        .map_err(|e| e.0.iter().map(|r| em_arquivo(r.to_string())).collect::<Vec<_>>())?;
    let mut opcoes = OpcoesDeEscrita::default();
    opcoes.soap = resposta.documento.soap();
    let bytes = resposta.documento.escrever(&opcoes).map_err(|e| vec![em_arquivo(e.to_string())])?;
    Ok((resposta, bytes))
}
