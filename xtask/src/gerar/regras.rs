//! The pages of the rules: one a rule, and the index by family and by field of the standard.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use conecta_core::regras::{Exigencia, Regra, familias, regras};
use conecta_core::tabelas::glosa;

use super::Arquivos;

pub(super) const PASTA: &str = "docs/rules";

const AVISO: &str =
    "<!-- Gerado por `cargo xtask gen` a partir das regras e dos seus exemplos; não edite. -->\n\n";

pub(super) fn gerar(raiz: &Path, arquivos: &mut Arquivos) {
    for r in regras() {
        arquivos.insert(format!("{PASTA}/{}.md", r.codigo()), pagina(raiz, r));
    }
    arquivos.insert(format!("{PASTA}/README.md"), indice());
    arquivos.insert(format!("{PASTA}/CAMPOS.md"), por_campo());
}

fn pagina(raiz: &Path, r: &Regra) -> String {
    let mut t = format!("{AVISO}# {}: {}\n\n", r.codigo(), r.titulo().trim_end_matches('.'));
    let explicacao = r.explicacao();
    if !explicacao.is_empty() {
        let _ = write!(t, "{explicacao}\n\n");
    }
    let _ = write!(t, "**Como corrigir:** {}\n\n| | |\n|---|---|\n", r.como_corrigir());
    let mut linha = |nome: &str, valor: String| {
        let _ = writeln!(t, "| {nome} | {valor} |");
    };
    linha("Gravidade", r.severidade().as_str().to_owned());
    linha("Nível", format!("{} ({})", r.patamar().numero(), r.patamar().titulo()));
    linha("Versões", r.versoes_em_palavras());
    linha("Base", r.base().replace('|', "/"));
    if let Some(g) = r.glosa() {
        let descricao = glosa(g).map_or("", |g| g.descricao());
        linha("Tabela 38", format!("{g:04} {descricao}"));
    }
    if !r.campos().is_empty() {
        linha("Campos", r.campos().iter().map(|c| format!("`{c}`")).collect::<Vec<_>>().join(", "));
    }
    let exige: Vec<&str> = r.exige().iter().map(Exigencia::as_str).collect();
    if !exige.is_empty() {
        linha("Só é avaliada com", exige.join(", "));
    }
    if r.do_esquema() {
        linha("Código da crítica", "o do esquema (`XSD-…`), que traz esta regra no campo `regra`".to_owned());
    }
    for (fim, titulo) in [("certo", "Certo"), ("errado", "Errado")] {
        let arquivo = raiz.join(format!("tests/regras/{}/{}.{fim}", r.familia(), r.codigo()));
        if let Ok(exemplo) = std::fs::read_to_string(arquivo) {
            let _ = write!(t, "\n## {titulo}\n\n```\n{}\n```\n", exemplo.trim_end());
        }
    }
    t
}

fn indice() -> String {
    let mut t = format!(
        "{AVISO}# Regras\n\nO que a Conecta confere além do esquema: {} regras. Como ler os exemplos: `tests/regras/README.md`. \
         Por campo do padrão: [CAMPOS.md](CAMPOS.md).\n",
        regras().count()
    );
    for (sigla, titulo) in familias() {
        let _ = write!(t, "\n## {sigla}: {titulo}\n\n| Regra | O que acha | Gravidade |\n|---|---|---|\n");
        for r in regras().filter(|r| r.familia() == sigla) {
            let c = r.codigo();
            let _ = writeln!(t, "| [{c}]({c}.md) | {} | {} |", r.titulo(), r.severidade().as_str());
        }
    }
    t
}

fn por_campo() -> String {
    let mut campos: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for r in regras() {
        for c in r.campos() {
            campos.entry(c).or_default().push(r.codigo());
        }
    }
    let mut t = format!("{AVISO}# Regras por campo do padrão\n\n| Campo | Regras |\n|---|---|\n");
    for (campo, codigos) in campos {
        let links: Vec<String> = codigos.iter().map(|c| format!("[{c}]({c}.md)")).collect();
        let _ = writeln!(t, "| `{campo}` | {} |", links.join(", "));
    }
    t
}
