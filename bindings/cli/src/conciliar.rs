//! `conecta conciliar`: a demonstrativo against the lotes that were sent: what was cut, why, and what to do.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::PathBuf;

use conecta_core::faturamento::conciliacao::{Conciliacao, Conciliador, GuiaConciliada, significado};
use conecta_core::portugues::{contar, limpar, reais};
use conecta_core::relatorio::celula;

use crate::argumentos::{Conciliar, FormaDaConciliacao};
use crate::desfecho::Desfecho;
use crate::gravar;
use crate::terminal;

/// Does what was asked. `Err` only if the result cannot be written to standard output.
pub(crate) fn executar(args: &Conciliar) -> io::Result<Desfecho> {
    let feita = match conciliar(&args.arquivos, |_| Ok(())) {
        Ok(feita) => feita,
        Err(motivo) => {
            terminal::avisar(&motivo);
            return Ok(Desfecho::NaoFeito);
        }
    };
    let saida = match args.forma {
        FormaDaConciliacao::Texto => tabela(&feita).into_bytes(),
        FormaDaConciliacao::Csv => em_csv(&feita)?,
        FormaDaConciliacao::Json => (serde_json::to_string_pretty(&feita)? + "\n").into_bytes(),
    };
    io::stdout().lock().write_all(&saida)?;
    let r = &feita.resumo;
    let limpo = r.glosado.is_zero() && r.diferencas.is_empty() && r.guias_sem_demonstrativo == 0;
    Ok(if limpo { Desfecho::Limpo } else { Desfecho::ComErro })
}

/// Of the files, those with a lote go in first, which are shown to `ver` too: the order on the command line does not matter.
pub(crate) fn conciliar(
    arquivos: &[PathBuf],
    mut ver: impl FnMut(&[u8]) -> Result<(), conecta_core::Error>,
) -> Result<Conciliacao, String> {
    let mut c = Conciliador::new();
    let mut demonstrativos = Vec::new();
    for arquivo in arquivos {
        let bytes = gravar::ler(arquivo)?;
        let em_arquivo = |e: conecta_core::Error| format!("'{}': {e}", arquivo.display());
        if c.lote(&bytes).map_err(em_arquivo)? == 0 {
            demonstrativos.push((arquivo, bytes));
        } else {
            ver(&bytes).map_err(em_arquivo)?;
        }
    }
    if demonstrativos.is_empty() {
        return Err("nenhum dos arquivos é um demonstrativo".to_owned());
    }
    for (arquivo, bytes) in demonstrativos {
        c.demonstrativo(&bytes)
            .map_err(|_| format!("'{}': não é um lote nem um demonstrativo", arquivo.display()))?;
    }
    Ok(c.concluir())
}

/// One line a glosa: guia, item, code, value, reason, action.
fn linhas(g: &GuiaConciliada) -> impl Iterator<Item = [String; 7]> {
    g.todas_as_glosas().map(|(item, glosa)| {
        let (descricao, acao, _) = significado(&glosa.codigo);
        [
            limpar(&g.numero).into_owned(),
            item.and_then(|i| i.sequencial).map_or_else(String::new, |s| s.to_string()),
            item.map_or_else(String::new, |i| limpar(&i.codigo).into_owned()),
            reais(glosa.valor),
            limpar(&glosa.codigo).into_owned(),
            descricao.to_owned(),
            acao.to_owned(),
        ]
    })
}

fn tabela(c: &Conciliacao) -> String {
    let mut t = String::new();
    for l in c.guias.iter().flat_map(linhas) {
        let [guia, item, codigo, valor, motivo, descricao, acao] = l;
        let _ = writeln!(
            t,
            "guia {guia} item {item:>3} {codigo:>10} R$ {valor:>12}  {motivo} {descricao} → {acao}"
        );
    }
    for g in &c.guias {
        for e in &g.explicacoes {
            let _ = writeln!(
                t,
                "guia {}: R$ {} de diferença: {}",
                limpar(&g.numero),
                reais(e.valor),
                e.causa.titulo()
            );
        }
    }
    for d in c.demonstrativos.iter().flat_map(|d| &d.desvios) {
        let _ = writeln!(t, "fora do padrão ({}): {} {}", d.codigo, limpar(&d.mensagem), limpar(&d.caminho));
    }
    let r = &c.resumo;
    for a in &r.por_acao {
        let _ = writeln!(
            t,
            "{}: R$ {} em {}",
            a.acao,
            reais(a.valor),
            contar(a.glosas as u64, "glosa", "glosas")
        );
    }
    let _ = writeln!(
        t,
        "apresentado R$ {}, liberado R$ {}, glosado R$ {}, pago R$ {}",
        reais(r.apresentado),
        reais(r.liberado),
        reais(r.glosado),
        reais(r.pago)
    );
    let guias = |n: usize| contar(n as u64, "guia", "guias");
    let _ = writeln!(
        t,
        "{} no demonstrativo e no lote, {} sem demonstrativo, {} que não foram enviadas",
        guias(r.guias),
        guias(r.guias_sem_demonstrativo),
        guias(r.guias_nao_enviadas)
    );
    t
}

fn em_csv(c: &Conciliacao) -> io::Result<Vec<u8>> {
    let mut t = b"guia;item;codigo;valor;glosa;descricao;acao\n".to_vec();
    let mut escritor =
        csv::WriterBuilder::new().delimiter(b';').quote_style(csv::QuoteStyle::Always).from_writer(&mut t);
    for [guia, item, codigo, valor, glosa, descricao, acao] in c.guias.iter().flat_map(linhas) {
        let [guia, codigo, glosa] = [guia, codigo, glosa].map(|t| celula(&t));
        escritor.write_record([guia, item, codigo, valor, glosa, descricao, acao])?;
    }
    escritor.flush()?;
    drop(escritor);
    Ok(t)
}
