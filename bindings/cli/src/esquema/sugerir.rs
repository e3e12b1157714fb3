//! The names nearest to a mistyped one.

/// Names worth suggesting, best first and at most five: those that contain the text, then those few letters away.
pub(super) fn proximos<'a>(texto: &str, nomes: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let texto = texto.to_lowercase();
    let mut pontuados: Vec<(usize, &str)> = Vec::new();
    for nome in nomes {
        let menor = nome.to_lowercase();
        let distancia =
            if texto.len() >= 3 && menor.contains(&texto) { 1 } else { distancia(&texto, &menor) };
        if distancia <= (texto.len() / 3).max(1) {
            pontuados.push((distancia, nome));
        }
    }
    pontuados.sort_unstable();
    pontuados.dedup();
    pontuados.into_iter().take(5).map(|(_, nome)| nome).collect()
}

/// A sentence's tail with the suggestions, or nothing.
pub(super) fn frase(sugestoes: &[&str]) -> String {
    if sugestoes.is_empty() { String::new() } else { format!("; seria {}?", sugestoes.join(", ")) }
}

/// Levenshtein's distance, in bytes.
fn distancia(a: &str, b: &str) -> usize {
    let mut linha: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = linha[0];
        linha[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let troca = diagonal + usize::from(x != y);
            diagonal = linha[j + 1];
            linha[j + 1] = troca.min(diagonal + 1).min(linha[j] + 1);
        }
    }
    linha[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acha_o_nome_mal_escrito() {
        let nomes = ["cabecalho", "epilogo", "prestadorParaOperadora"];
        assert_eq!(proximos("cabeçalho", nomes), ["cabecalho"]);
        assert_eq!(proximos("operadora", nomes), ["prestadorParaOperadora"]);
        assert!(proximos("xyz", nomes).is_empty());
        assert_eq!(distancia("casa", "caso"), 1);
    }
}
