//! `conecta recurso novo`: from lotes and demonstrativos to recursos that can be written, or from a state to the next recurso.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use conecta_core::Ator;
use conecta_core::faturamento::PerfilOperadora;
use conecta_core::faturamento::conciliacao::Conciliacao;
use conecta_core::faturamento::recurso::{
    Alvo, Dossie, NaoAberto, Origem, Parametros, RecursosDoProtocolo, Remetente,
};
use conecta_core::portugues::{contar, limpar, reais};

use super::argumentos::Novo;
use super::estado::{self, Estado};
use super::ver::sugestoes;
use super::{Feito, Parada};
use crate::conciliar::conciliar;
use crate::gravar;

pub(super) fn executar(args: &Novo) -> Feito {
    let ator = args.quando.ator();
    if let [arquivo] = &args.arquivos[..] {
        return de_estado(args, arquivo, &ator);
    }
    if args.sobre.is_some() || args.outros_itens {
        return Err("--sobre e --outros-itens pedem um estado, e só ele".to_owned().into());
    }
    let saida = args.saida.as_deref().ok_or_else(|| "faltou informar -o <ESTADO>".to_owned())?;
    let mut remetente = None;
    let feita = conciliar(&args.arquivos, |lote| {
        if remetente.is_none() {
            remetente = Remetente::do_lote(lote)?;
        }
        Ok(())
    })?;
    let remetente = quem(args, remetente)?;
    let parametros = parametros(args)?;
    let escolhidos = protocolos(args, &feita, saida)?;
    let mut relato = String::new();
    let mut prontos = Vec::new();
    for (numero, caminho) in escolhidos {
        let recursos = abrir(args, &feita, &numero)?;
        let mut dossie = Dossie::new(recursos, remetente.clone(), parametros.clone());
        faltas(&dossie, &ator)?;
        let n = dossie.incluir(Origem::Pagamento, args.numero.as_deref(), &ator)?;
        relato.push_str(&contar_novo(&dossie, n, &caminho, &ator));
        prontos.push((caminho, dossie));
    }
    // All of them or none, as far as can be known before.
    prontos.iter().map(|(c, _)| c.as_path()).chain(args.planilha.as_deref()).try_for_each(estado::livre)?;
    for (caminho, dossie) in &prontos {
        estado::criar(caminho, dossie)?;
    }
    if let (Some(planilha), [(_, dossie)]) = (&args.planilha, &prontos[..]) {
        relato.push_str(&formulario(dossie, planilha, &ator)?);
    }
    Ok(relato)
}

/// Another recurso on a state: of what an answer kept cut, or of what was not appealed.
fn de_estado(args: &Novo, arquivo: &Path, ator: &Ator) -> Feito {
    let bytes = gravar::ler(arquivo)?;
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err("informe o lote e o demonstrativo, ou um estado".to_owned().into());
    }
    if args.saida.is_some() {
        return Err("o recurso novo fica no mesmo estado: tire -o".to_owned().into());
    }
    let mut estado = Estado::abrir(arquivo)?;
    let origem = match args.sobre {
        Some(n) => Origem::ItensDoRecurso(n),
        None if args.outros_itens => Origem::OutrosItens,
        None => Origem::Pagamento,
    };
    let n = estado.dossie.incluir(origem, args.numero.as_deref(), ator)?;
    args.planilha.as_deref().map_or(Ok(()), estado::livre)?;
    estado.gravar()?;
    let mut relato = contar_novo(&estado.dossie, n, arquivo, ator);
    if let Some(planilha) = &args.planilha {
        relato.push_str(&formulario(&estado.dossie, planilha, ator)?);
    }
    Ok(relato)
}

/// Who appeals: as the lote says, and the arguments say otherwise.
fn quem(args: &Novo, do_lote: Option<Remetente>) -> Result<Remetente, Parada> {
    let (codigo, nome) = (args.prestador.as_deref(), args.nome_do_prestador.as_deref());
    Remetente::dito(do_lote, args.versao, codigo, nome).ok_or_else(|| {
        "nenhum lote diz quem o enviou e em que versão: use --prestador e --versao".to_owned().into()
    })
}

fn parametros(args: &Novo) -> Result<Parametros, Parada> {
    let mut parametros = match &args.perfil {
        None => Parametros::default(),
        Some(caminho) => {
            let perfil = PerfilOperadora::ler(&gravar::ler(caminho)?)
                .map_err(|e| format!("'{}': {}", caminho.display(), e.to_string().replace('\n', "; ")))?;
            Parametros::from(&perfil)
        }
    };
    parametros.prazo_em_dias = args.prazo.or(parametros.prazo_em_dias);
    parametros.exige_pagamento = !args.antes_do_pagamento;
    parametros.uma_guia_por_recurso = args.uma_guia;
    Ok(parametros)
}

/// The protocolos to open, each with its file.
fn protocolos(args: &Novo, c: &Conciliacao, saida: &Path) -> Result<Vec<(String, PathBuf)>, Parada> {
    let com = RecursosDoProtocolo::com_glosa(c);
    if let Some(dito) = args.protocolo.as_deref() {
        if !c.protocolos.iter().any(|p| p.numero == dito) {
            let ha: Vec<&str> = c.protocolos.iter().map(|p| p.numero.as_str()).collect();
            return Err(format!("os demonstrativos não têm o protocolo {dito}; têm {}", ha.join(", ")).into());
        }
        return Ok(vec![(dito.to_owned(), saida.to_owned())]);
    }
    let todos: Vec<&str> = c.protocolos.iter().map(|p| p.numero.as_str()).collect();
    match (&com[..], &todos[..]) {
        _ if saida.is_dir() && !com.is_empty() => {
            if args.planilha.is_some() || args.numero.is_some() {
                return Err("--planilha e --numero pedem um só protocolo: use --protocolo".to_owned().into());
            }
            let arquivo = |n: &&str| {
                let nome: String =
                    n.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
                ((*n).to_owned(), saida.join(format!("recurso-{nome}.json")))
            };
            Ok(com.iter().map(arquivo).collect())
        }
        ([um], _) | ([], [um]) => Ok(vec![((*um).to_owned(), saida.to_owned())]),
        ([], _) => Err("os demonstrativos não têm glosa a recursar".to_owned().into()),
        (varios, _) => Err(format!(
            "os demonstrativos têm glosas nos protocolos {}: use --protocolo, ou dê uma pasta em -o",
            varios.join(", ")
        )
        .into()),
    }
}

fn abrir(args: &Novo, c: &Conciliacao, numero: &str) -> Result<RecursosDoProtocolo, Parada> {
    let motivo = |e| match e {
        NaoAberto::SemData => format!(
            "o demonstrativo não diz a data do protocolo {numero}, de que o prazo conta: use --inclusao"
        ),
        NaoAberto::SemProtocolo | NaoAberto::Varios(_) => {
            format!("os demonstrativos não têm o protocolo {numero}")
        }
    };
    RecursosDoProtocolo::abrir_de(c, Some(numero), args.inclusao).map_err(|e| motivo(e).into())
}

/// Every prerequisite that is missing, at once.
fn faltas(dossie: &Dossie, ator: &Ator) -> Result<(), Parada> {
    let mut faltas = dossie.recursos().pendencias(&dossie.parametros, ator);
    let protocolo = format!("protocolo {}", dossie.recursos().protocolo);
    match faltas.len() {
        0 => Ok(()),
        1 => Err(Parada::Recusada(faltas.remove(0), Some(protocolo))),
        _ => Err(Parada::Muitas(
            faltas.iter().map(|r| format!("{}: {} ({protocolo})", r.codigo, r.mensagem)).collect(),
        )),
    }
}

fn contar_novo(dossie: &Dossie, n: u32, caminho: &Path, ator: &Ator) -> String {
    let p = dossie.recursos();
    let mut t = String::new();
    let numero = p.recurso(n).map_or("", |r| r.numero.as_str());
    let _ = writeln!(
        t,
        "{}: recurso {n} (guia de recurso {}) do protocolo {}, lote {}",
        limpar(&caminho.display().to_string()),
        limpar(numero),
        limpar(&p.protocolo),
        limpar(&p.lote)
    );
    let _ = writeln!(
        t,
        "glosado R$ {} em {}; {}",
        reais(p.glosa(Alvo::Lote)),
        contar(p.guias().len() as u64, "guia", "guias"),
        super::ver::prazo(dossie, ator.agora.date_naive())
    );
    match dossie.recursos().teto(n, Alvo::Lote) {
        Ok(teto) => {
            let _ = writeln!(t, "pode ser recursado o lote inteiro: R$ {}", reais(teto));
        }
        Err(r) => {
            let _ = writeln!(t, "o lote inteiro, não: {}: {}", r.codigo, r.mensagem);
        }
    }
    t.push_str(&sugestoes(dossie, Some(n), ator));
    t
}

fn formulario(dossie: &Dossie, planilha: &Path, ator: &Ator) -> Result<String, Parada> {
    let texto = dossie.recursos().formulario(&dossie.parametros, ator.agora.date_naive());
    estado::criar_arquivo(planilha, texto.as_bytes())?;
    Ok(format!(
        "{}: preencha valor e justificativa; depois, 'conecta recurso justificar ESTADO --planilha'\n",
        limpar(&planilha.display().to_string())
    ))
}
