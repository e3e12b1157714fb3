//! `conecta recurso enviar` and `consultar`: the messages of the prestador, and the protocolo that comes back.

use std::fmt::Write as _;
use std::path::Path;

use conecta_core::Ator;
use conecta_core::faturamento::recurso::{NaoEnviado, Situacao};
use conecta_core::portugues::{limpar, reais};
use conecta_core::tiss::construcao::NaoConstruido;

use super::argumentos::{Consultar, Enviar};
use super::estado::Estado;
use super::responder::tomar;
use super::{Feito, Parada, situacao};
use crate::gravar::{self, e_padrao};
use crate::terminal;

impl From<NaoConstruido> for Parada {
    fn from(e: NaoConstruido) -> Self {
        let motivos = e.0.iter().map(|r| format!("a mensagem não pode ser feita: {r}"));
        Self::Muitas(motivos.collect())
    }
}

impl From<NaoEnviado> for Parada {
    fn from(e: NaoEnviado) -> Self {
        match e {
            NaoEnviado::Recusa(r) => r.into(),
            NaoEnviado::Mensagem(m) => m.into(),
        }
    }
}

pub(super) fn executar(args: &Enviar) -> Feito {
    let ator = args.quando.ator();
    let mut estado = Estado::abrir(&args.estado)?;
    let n = estado.dossie.sequencia(args.sequencia, Situacao::por_enviar);
    let mut relato = String::new();
    if let Some(saida) = &args.saida {
        relato = enviar(&mut estado, n, saida, args.sequencial, &ator)?;
    }
    if let Some(protocolo) = &args.protocolo {
        estado.dossie.fazer(|p, _| p.receber(n, protocolo, None, &ator))?;
        estado.gravar()?;
        let _ = writeln!(relato, "{}, protocolo {}", situacao(&estado.dossie, n), limpar(protocolo.trim()));
    }
    if let Some(recebimento) = &args.recebimento {
        relato.push_str(&tomar(&mut estado, recebimento, Some(n), &ator)?);
    }
    if args.saida.as_deref().is_some_and(e_padrao) {
        // The message has standard output for itself.
        relato.lines().for_each(terminal::avisar);
        relato.clear();
    }
    Ok(relato)
}

/// The state is kept before the message is: what is out there is never unknown here.
fn enviar(
    estado: &mut Estado,
    n: u32,
    saida: &Path,
    transacao: Option<u64>,
    ator: &Ator,
) -> Result<String, Parada> {
    estado.conferir_saida(saida)?;
    let antes = estado.dossie.recursos().recurso(n).is_some_and(|r| r.situacao.saiu());
    let mensagem = estado.dossie.enviar(n, transacao, ator)?.to_vec();
    estado.gravar()?;
    gravar::entregar(saida, &mensagem)??;
    let Some(r) = estado.dossie.recursos().recurso(n) else { return Ok(String::new()) };
    let chave = r.envio.as_ref().map_or("", |e| e.chave.as_str());
    let mut relato = format!(
        "{}: recurso {n} (guia de recurso {}), nível {}, R$ {}, chave {}\n",
        limpar(&saida.display().to_string()),
        limpar(&r.numero),
        r.nivel().titulo(),
        reais(r.recursado()),
        limpar(chave)
    );
    if antes {
        relato.push_str("já tinha sido enviado: esta é a mesma mensagem\n");
    }
    match &r.protocolo {
        Some(p) => {
            let _ = writeln!(relato, "a operadora já o tem, com o protocolo {}", limpar(p));
        }
        None => relato
            .push_str("quando a operadora der o protocolo: conecta recurso enviar ESTADO --protocolo N\n"),
    }
    Ok(relato)
}

pub(super) fn consultar(args: &Consultar) -> Feito {
    let ator = args.quando.ator();
    let mut estado = Estado::abrir(&args.estado)?;
    estado.conferir_saida(&args.saida)?;
    let n = estado.dossie.sequencia(args.sequencia, Situacao::por_responder);
    let mensagem = estado.dossie.consulta(n, args.sequencial, &ator)?;
    estado.gravar()?;
    gravar::entregar(&args.saida, &mensagem)??;
    if e_padrao(&args.saida) {
        return Ok(String::new());
    }
    let saida = limpar(&args.saida.display().to_string()).into_owned();
    Ok(format!("{saida}: pergunta pela situação do recurso {n}\n"))
}
