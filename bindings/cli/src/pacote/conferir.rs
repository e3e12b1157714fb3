//! `conecta pacote conferir`: the mistakes of packs and what the norms do not allow them.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::sync::Arc;

use conecta_core::regras::pacote::{ErroDePacote, Ilegal};
use conecta_core::regras::{Pacote, Pacotes};
use serde::Serialize;

use super::argumentos::Conferir;
use super::texto;
use crate::argumentos::Forma;
use crate::desfecho::Desfecho;
use crate::terminal::Cores;
use conecta_core::portugues::{contar, limpar};

/// Raised when a field changes its meaning or goes away; new fields do not count.
const VERSAO_FORMATO: u32 = 1;

/// What was found in all packs.
#[derive(Serialize)]
struct Conferencia {
    versao_formato: u32,
    pacotes: Vec<Resumo>,
    erros: Vec<ErroDePacote>,
}

/// A pack that could be read.
#[derive(Serialize)]
struct Resumo {
    arquivo: String,
    nome: String,
    titulo: String,
    versao: String,
    camada: conecta_core::regras::pacote::Camada,
    regras: usize,
    severidades: usize,
    ilegais: Vec<Ilegal>,
}

pub(super) fn executar(args: &Conferir) -> io::Result<Desfecho> {
    let mut feito = Conferencia { versao_formato: VERSAO_FORMATO, pacotes: Vec::new(), erros: Vec::new() };
    let mut lidos = Vec::new();
    for caminho in &args.pacotes {
        let arquivo = caminho.display().to_string();
        let texto = match texto(caminho) {
            Ok(t) => t,
            Err(desfecho) => return Ok(desfecho),
        };
        match Pacote::ler(&texto, &arquivo) {
            Ok(p) => {
                feito.pacotes.push(Resumo {
                    arquivo,
                    nome: p.nome().to_owned(),
                    titulo: p.titulo().to_owned(),
                    versao: p.versao().to_owned(),
                    camada: p.camada(),
                    regras: p.regras().count(),
                    severidades: p.ajustadas().count(),
                    ilegais: p.ilegais().to_vec(),
                });
                lidos.push(Arc::new(p));
            }
            Err(e) => feito.erros.extend(e.0),
        }
    }
    if feito.erros.is_empty()
        && let Err(e) = Pacotes::new(lidos)
    {
        feito.erros = e.0;
    }
    let mut saida = io::stdout().lock();
    match args.resposta.forma {
        Forma::Json => {
            serde_json::to_writer_pretty(&mut saida, &feito)?;
            writeln!(saida)?;
        }
        Forma::Texto => saida.write_all(feito.texto(Cores::da_saida()).as_bytes())?,
    }
    saida.flush()?;
    let limpo = feito.erros.is_empty() && feito.pacotes.iter().all(|p| p.ilegais.is_empty());
    Ok(if limpo { Desfecho::Limpo } else { Desfecho::ComErro })
}

impl Conferencia {
    fn texto(&self, cores: Cores) -> String {
        let mut t = String::new();
        for e in &self.erros {
            let onde = if e.onde.is_empty() { String::new() } else { format!("{}: ", e.onde) };
            let lugar = format!("{}:{}:{}", e.pacote, e.linha, e.coluna);
            let frase = format!("{onde}{}", e.mensagem);
            let _ = writeln!(t, "{} {} {}", limpar(&lugar), cores.vermelho("erro"), limpar(&frase));
            if !e.ajuda.is_empty() {
                let _ = writeln!(t, "    {}", limpar(&e.ajuda));
            }
        }
        for p in &self.pacotes {
            for i in &p.ilegais {
                let regra = i.regra.map_or_else(String::new, |r| format!("{r}: "));
                let lugar = format!("{}:{}:{}", p.arquivo, i.linha, i.coluna);
                let frase = format!("{regra}{}", i.mensagem);
                let codigo = cores.amarelo(i.codigo.as_str());
                let _ = writeln!(t, "{} {codigo} {}", limpar(&lugar), limpar(&frase));
                let _ = writeln!(t, "    A operadora não pode {} ({}).", i.proibicao, i.norma);
            }
            let regras = contar(p.regras as u64, "regra", "regras");
            let severidades = contar(p.severidades as u64, "severidade mudada", "severidades mudadas");
            let ilegais = match p.ilegais.len() {
                0 => cores.verde("nada que as normas proíbam"),
                n => contar(n as u64, "ponto proibido pelas normas", "pontos proibidos pelas normas"),
            };
            let titulo =
                if p.versao.is_empty() { p.titulo.clone() } else { format!("{} ({})", p.titulo, p.versao) };
            let _ = writeln!(t, "{}: {regras}, {severidades}, {ilegais}", limpar(&titulo));
        }
        if !self.erros.is_empty() {
            let _ = writeln!(t, "{}", contar(self.erros.len() as u64, "erro", "erros"));
        }
        t
    }
}
