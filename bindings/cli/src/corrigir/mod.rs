//! `conecta corrigir`: what to correct, where the result goes, and what is said about it.

mod diferenca;

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use conecta_core::Opcoes;
use conecta_core::correcao::{
    Alvo, Aplicada, Correcao, Correcoes, OpcoesDeCorrecao, Recusa, Seguranca, sugerir,
};

use crate::argumentos;
use crate::desfecho::Desfecho;
use crate::gravar::{self, e_padrao};
use crate::terminal::{self, Cores};
use crate::{falha, substituir};
use conecta_core::portugues::{contar, limpar};

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &argumentos::Corrigir) -> io::Result<Desfecho> {
    let documento = match preparar(args) {
        Ok(d) => d,
        Err(motivo) => {
            terminal::avisar(&motivo);
            return Ok(Desfecho::NaoFeito);
        }
    };
    let (mut correcoes, mut recusas) = pedidos(args);
    let planilha = match args.planilha.as_deref().map(|c| (c, fs::read(c))) {
        Some((c, Err(erro))) => {
            terminal::avisar(&falha_em("ler", c, &falha::motivo(&erro)));
            return Ok(Desfecho::NaoFeito);
        }
        Some((_, Ok(bytes))) => Some(bytes),
        None => None,
    };
    if let Some(Err(erros)) = planilha.map(|p| correcoes.planilha(&p)) {
        recusas.extend(erros);
    }
    let pendentes = if args.sugeridas || args.inseguras {
        match sugestoes(&documento, args.inseguras, &mut correcoes) {
            Ok(p) => p,
            Err(erro) => {
                terminal::avisar(&falha_em("corrigir", &args.arquivo, &falha::da_leitura(&erro)));
                return Ok(Desfecho::NaoFeito);
            }
        }
    } else {
        Vec::new()
    };
    if recusas.is_empty() {
        match correcoes.aplicar(&documento, &OpcoesDeCorrecao::default()) {
            Ok(a) => return concluir(args, &documento, &a, pendentes),
            Err(r) => recusas = r,
        }
    }
    recusar(&recusas)
}

fn falha_em(verbo: &str, caminho: &Path, motivo: &str) -> String {
    format!("não foi possível {verbo} '{}': {motivo}", caminho.display())
}

/// The document, when what was asked makes sense.
fn preparar(args: &argumentos::Corrigir) -> Result<Vec<u8>, String> {
    let nada = !(args.sugeridas || args.inseguras || args.hash || args.totais || args.declaracao)
        && args.executante.is_none()
        && args.cnes.is_none()
        && args.codificacao.is_none()
        && args.planilha.is_none()
        && args.campo.is_empty()
        && args.remover_guia.is_empty();
    if nada {
        return Err(
            "faltou dizer o que corrigir; 'conecta corrigir --help' mostra o que se pode pedir".into()
        );
    }
    if args.gravar && e_padrao(&args.arquivo) {
        return Err("a entrada padrão não pode ser regravada; use -o".into());
    }
    gravar::ler(&args.arquivo)
}

/// What the arguments ask for, and what of it cannot even be understood.
fn pedidos(args: &argumentos::Corrigir) -> (Correcoes, Vec<Recusa>) {
    let mut c = Correcoes::default();
    let mut recusas = Vec::new();
    if let Some(codigo) = &args.executante {
        c.executante(codigo);
    }
    if let Some(cnes) = &args.cnes {
        c.cnes(cnes);
    }
    for (caminho, valor) in &args.campo {
        recusas.extend(c.campo(caminho, valor).err());
    }
    for numero in &args.remover_guia {
        c.remover_guia(numero);
    }
    if args.totais {
        c.totais();
    }
    if args.declaracao {
        c.declaracao();
    }
    if let Some(codificacao) = args.codificacao {
        c.transcodificar(match codificacao {
            argumentos::Codificacao::Iso8859_1 => Alvo::Iso8859_1,
            argumentos::Codificacao::Utf8 => Alvo::Utf8,
        });
    }
    if args.hash {
        c.hash();
    }
    (c, recusas)
}

/// Asks for what may be done without looking (or also for good guesses), and gives what is left.
fn sugestoes(
    documento: &[u8],
    inseguras: bool,
    c: &mut Correcoes,
) -> Result<Vec<Correcao>, conecta_core::Error> {
    let mut pendentes = Vec::new();
    for s in sugerir(documento, &Opcoes::default())? {
        let faz = s.seguranca == Seguranca::Segura || inseguras && s.seguranca == Seguranca::Insegura;
        if faz {
            c.incluir(&s);
        } else {
            pendentes.push(s);
        }
    }
    Ok(pendentes)
}

fn recusar(recusas: &[Recusa]) -> io::Result<Desfecho> {
    let mut erros = io::stderr().lock();
    writeln!(erros, "conecta: nada foi corrigido:")?;
    for r in recusas {
        writeln!(erros, "  {}", limpar(&r.to_string()))?;
    }
    Ok(Desfecho::ComErro)
}

fn concluir(
    args: &argumentos::Corrigir,
    documento: &[u8],
    a: &Aplicada,
    mut pendentes: Vec<Correcao>,
) -> io::Result<Desfecho> {
    pendentes.extend(a.correcoes.iter().filter(|c| c.seguranca == Seguranca::PedeInformacao).cloned());
    let no_padrao = args.saida.as_deref() == Some(Path::new("-"));
    let gravado = if args.gravar {
        (a.documento != documento).then(|| substituir::substituir(&args.arquivo, &a.documento))
    } else {
        args.saida.as_deref().filter(|s| !e_padrao(s)).map(|s| gravar(s, &a.documento))
    };
    if let Some(Err(erro)) = gravado {
        let onde = args.saida.as_deref().filter(|_| !args.gravar).unwrap_or(&args.arquivo);
        terminal::avisar(
            &(falha_em("gravar", onde, &falha::motivo(&erro)) + "; o arquivo ficou como estava"),
        );
        return Ok(Desfecho::NaoFeito);
    }
    if no_padrao {
        let mut saida = io::stdout().lock();
        saida.write_all(&a.documento)?;
        saida.flush()?;
        // What is said must not mix with the document.
        relatar(&mut io::stderr().lock(), Cores::nenhuma(), args, a, &pendentes)?;
    } else {
        let cores = Cores::da_saida();
        let mut saida = io::BufWriter::new(io::stdout().lock());
        if args.saida.is_none() && !args.gravar {
            let nome = args.arquivo.file_name().unwrap_or(OsStr::new("-")).to_string_lossy();
            diferenca::mostrar(&mut saida, cores, &nome, &a.diferenca(documento))?;
        }
        relatar(&mut saida, cores, args, a, &pendentes)?;
        saida.flush()?;
    }
    Ok(if pendentes.is_empty() { Desfecho::Limpo } else { Desfecho::ComErro })
}

/// A file that is there is replaced whole, or stays as it was.
fn gravar(caminho: &Path, bytes: &[u8]) -> io::Result<()> {
    if caminho.exists() { substituir::substituir(caminho, bytes) } else { fs::write(caminho, bytes) }
}

/// Corrections of the same kind listed one by one.
const LISTADAS: usize = 10;

fn relatar(
    saida: &mut dyn Write,
    cores: Cores,
    args: &argumentos::Corrigir,
    a: &Aplicada,
    pendentes: &[Correcao],
) -> io::Result<()> {
    let feitas: Vec<&Correcao> = a.correcoes.iter().filter(|c| !c.edicoes.is_empty()).collect();
    if feitas.is_empty() {
        writeln!(saida, "nada a corrigir: a mensagem já está assim")?;
    } else {
        let destino = match (&args.saida, args.gravar) {
            (_, true) => "gravado no próprio arquivo".to_owned(),
            (Some(s), _) if !e_padrao(s) => format!("gravado em '{}'", limpar(&s.display().to_string())),
            (Some(_), _) => "escrito na saída padrão".to_owned(),
            (None, _) => "nada foi gravado; use -o ou --gravar".to_owned(),
        };
        let quantas = contar(feitas.len() as u64, "correção", "correções");
        writeln!(saida, "{}: {destino}", cores.forte(&quantas))?;
    }
    listar(saida, cores, &feitas, "  ")?;
    for aviso in &a.avisos {
        writeln!(saida, "{} {aviso}", cores.amarelo("aviso:"))?;
    }
    if !pendentes.is_empty() {
        writeln!(saida, "{}", cores.forte("por fazer:"))?;
        listar(saida, cores, &pendentes.iter().collect::<Vec<_>>(), "  ")?;
    }
    let depois = a.relatorio.total_erros;
    if a.erros_antes > 0 || depois > 0 {
        writeln!(
            saida,
            "antes: {}; depois: {}",
            contar(a.erros_antes, "erro", "erros"),
            contar(depois, "erro", "erros")
        )?;
    }
    Ok(())
}

/// Lists corrections; many that do the same are only counted.
fn listar(saida: &mut dyn Write, cores: Cores, lista: &[&Correcao], recuo: &str) -> io::Result<()> {
    let mut vistas: Vec<(&str, usize)> = Vec::new();
    for c in lista {
        let n = match vistas.iter_mut().find(|(d, _)| *d == c.descricao) {
            Some((_, n)) => {
                *n += 1;
                *n
            }
            None => {
                vistas.push((&c.descricao, 1));
                1
            }
        };
        if n > LISTADAS {
            continue;
        }
        let rotulo = match c.seguranca {
            Seguranca::Segura => cores.verde("segura"),
            Seguranca::Insegura => cores.amarelo("insegura"),
            Seguranca::PedeInformacao => cores.amarelo("pede informação"),
        };
        write!(saida, "{recuo}{rotulo}: {}", limpar(&c.descricao))?;
        if let Some(g) = &c.guia {
            write!(saida, " [guia {}]", limpar(g))?;
        }
        if !c.caminho.is_empty() {
            write!(saida, " {}", cores.azul(&limpar(&c.caminho)))?;
        }
        writeln!(saida)?;
    }
    for (descricao, n) in vistas.iter().filter(|(_, n)| *n > LISTADAS) {
        let mais = contar((n - LISTADAS) as u64, "vez", "vezes");
        writeln!(saida, "{recuo}… e mais {mais}: {}", limpar(descricao))?;
    }
    Ok(())
}
