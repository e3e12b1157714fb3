//! Text as it is searched: without accents and without case; and the names nearest to a mistyped one.

/// The text in lower case and without accents: `Órtese` is `ortese`.
pub fn dobrar(texto: &str) -> String {
    let mut dobrado = String::with_capacity(texto.len());
    dobrar_em(texto, &mut dobrado);
    dobrado
}

/// [`dobrar`], after what is already there.
pub(super) fn dobrar_em(texto: &str, para: &mut String) {
    for c in texto.chars() {
        match c {
            'A'..='Z' => para.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' => para.push(c),
            _ => match sem_acento(c) {
                Some(base) => para.push(base),
                None => para.extend(c.to_lowercase()),
            },
        }
    }
}

/// The bare letter of those that Portuguese and its neighbours put marks on.
fn sem_acento(c: char) -> Option<char> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'ª' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'º' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        '–' | '—' | '‑' => '-',
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '\u{a0}' => ' ',
        _ => return None,
    })
}

/// Names worth suggesting for a mistyped one, best first and at most five: those that contain it, then those few letters
/// away. Accents and case do not count.
pub fn sugerir<'a>(texto: &str, nomes: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let procurado = dobrar(texto.trim());
    let limite = (procurado.chars().count() / 3).max(1);
    let mut pontuados: Vec<(usize, &str)> = Vec::new();
    for nome in nomes {
        let candidato = dobrar(nome);
        let distancia = if candidato == procurado {
            0
        } else if procurado.len() >= 3 && candidato.contains(&procurado) {
            1
        } else {
            distancia(&procurado, &candidato)
        };
        if distancia <= limite {
            pontuados.push((distancia, nome));
        }
    }
    pontuados.sort_unstable();
    pontuados.dedup();
    pontuados.into_iter().take(5).map(|(_, nome)| nome).collect()
}

/// Letters to add, drop, change or swap with their neighbour.
fn distancia(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut antes = vec![0; b.len() + 1];
    let mut acima: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut linha = vec![i + 1; b.len() + 1];
        for j in 0..b.len() {
            let troca = acima[j] + usize::from(a[i] != b[j]);
            linha[j + 1] = troca.min(acima[j + 1] + 1).min(linha[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                linha[j + 1] = linha[j + 1].min(antes[j - 1] + 1);
            }
        }
        antes = std::mem::replace(&mut acima, linha);
    }
    acima[b.len()]
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn dobra_acentos_e_caixa() {
        assert_eq!(dobrar("ÓRTESE – Não"), "ortese - nao");
        assert_eq!(dobrar("Grécia Ñandú ª"), "grecia nandu a");
        assert_eq!(dobrar("Łódź"), "łodź", "what the table does not know stays, in lower case");
    }

    #[test]
    fn sugere_o_que_esta_perto() {
        let nomes = ["caraterAtendimento", "sexo", "grauPart"];
        assert_eq!(sugerir("caráteratendimento", nomes), ["caraterAtendimento"]);
        assert_eq!(sugerir("atendimento", nomes), ["caraterAtendimento"]);
        assert_eq!(sugerir("sxeo", nomes), ["sexo"]);
        assert!(sugerir("nada disso", nomes).is_empty());
        assert!(sugerir("", nomes).is_empty());
    }
}
