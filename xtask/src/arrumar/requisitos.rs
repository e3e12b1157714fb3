//! `docs/faturamento.md`: a row for each requirement of the billing, with tests that exist.

use std::collections::BTreeSet;
use std::path::Path;

/// Where it is said.
pub(super) const DOCUMENTO: &str = "docs/faturamento.md";

/// The requirements: from, to.
const REQUISITOS: &[(u32, u32)] = &[(801, 809), (901, 906), (1001, 1009), (1101, 1113), (1301, 1301)];

/// A file of code: its path, its text.
type Fonte = (String, String);

/// Requirements without a row, rows without a test, tests and files that there are not.
pub(super) fn conferir(documento: &str, fontes: &[Fonte]) -> Vec<(usize, String)> {
    let mut faltam: BTreeSet<u32> = REQUISITOS.iter().flat_map(|(a, b)| *a..=*b).collect();
    let mut achados = Vec::new();
    for (n, linha) in documento.lines().enumerate() {
        let mut celulas = linha.split('|').map(str::trim).skip(1);
        let (Some(primeira), Some(segunda)) = (celulas.next(), celulas.next()) else { continue };
        let numero = primeira.strip_prefix("P-").and_then(|r| r.split(' ').next()?.parse().ok());
        let Some(numero) = numero else { continue };
        faltam.remove(&numero);
        let nomes: Vec<&str> = segunda.split('`').skip(1).step_by(2).collect();
        if nomes.is_empty() {
            achados.push((n + 1, format!("P-{numero} names no test")));
        }
        for nome in nomes.into_iter().filter(|x| !existe(x, fontes)) {
            achados.push((n + 1, format!("P-{numero}: there is no {nome}")));
        }
    }
    achados.extend(faltam.into_iter().map(|f| (1, format!("P-{f} has no row"))));
    achados
}

/// Whether there is a file of this path, or a test of this name in the module that is named with it, if one is.
fn existe(nome: &str, fontes: &[Fonte]) -> bool {
    if nome.ends_with(".rs") {
        return fontes.iter().any(|(caminho, _)| caminho.ends_with(nome));
    }
    let (modulo, teste) = nome.rsplit_once("::").map_or((None, nome), |(m, t)| (Some(m), t));
    fontes.iter().any(|(caminho, texto)| do_modulo(caminho, modulo) && tem(texto, teste))
}

fn do_modulo(caminho: &str, modulo: Option<&str>) -> bool {
    let Some(modulo) = modulo else { return true };
    let caminho = Path::new(caminho);
    let pasta = caminho.parent().and_then(Path::file_name);
    caminho.file_stem().is_some_and(|f| f == modulo) || pasta.is_some_and(|p| p == modulo)
}

/// A function of this name, or a row of a table that makes one (`nome: …`).
fn tem(texto: &str, teste: &str) -> bool {
    let linha = |l: &str| {
        let l = l.trim_start();
        let funcao =
            l.strip_prefix("fn ").and_then(|r| r.strip_prefix(teste)).is_some_and(|r| r.starts_with('('));
        funcao || l.strip_prefix(teste).is_some_and(|r| r.starts_with(": "))
    };
    texto.lines().any(linha)
}

/// The files of code of the core.
pub(super) fn fontes(raiz: &Path, arquivos: &[std::path::PathBuf]) -> Vec<Fonte> {
    let do_nucleo = arquivos.iter().filter(|a| a.starts_with(raiz.join("conecta-core")));
    let rust = do_nucleo.filter(|a| a.extension().is_some_and(|e| e == "rs"));
    rust.filter_map(|a| {
        let nome = a.strip_prefix(raiz).ok()?.to_string_lossy().replace('\\', "/");
        Some((nome, std::fs::read_to_string(a).ok()?))
    })
    .collect()
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn requisito_sem_linha_sem_teste_ou_com_teste_que_nao_ha() {
        let fontes: Vec<Fonte> = vec![
            ("conecta-core/src/faturamento/testes/guia.rs".into(), "fn voltar_nao_perde_nada() {\n".into()),
            ("conecta-core/src/faturamento/testes/maquinas.rs".into(), "    lote: lote::Situacao;\n".into()),
        ];
        let linhas: String = REQUISITOS
            .iter()
            .flat_map(|(a, b)| *a..=*b)
            .map(|n| {
                format!("| P-{n} it | `guia::voltar_nao_perde_nada`, `maquinas::lote`, `testes/guia.rs` |\n")
            })
            .collect();
        assert!(conferir(&linhas, &fontes).is_empty(), "{:?}", conferir(&linhas, &fontes));
        let achados = conferir(&linhas.replace("| P-1111 it |", "| it |"), &fontes);
        assert_eq!(achados, [(1, "P-1111 has no row".to_owned())]);
        let errado = linhas.replacen("voltar_nao_perde_nada", "voltar", 1).replacen(
            "`maquinas::lote`",
            "`lote::lote`",
            1,
        );
        let achados: Vec<String> = conferir(&errado, &fontes).into_iter().map(|(_, m)| m).collect();
        assert_eq!(achados, ["P-801: there is no guia::voltar", "P-801: there is no lote::lote"]);
        let sem = format!("{linhas}| P-802 again | the same |\n");
        assert_eq!(conferir(&sem, &fontes)[0].1, "P-802 names no test");
    }
}
