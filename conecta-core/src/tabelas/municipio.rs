//! Municipalities by the code of the IBGE: six digits, or seven with the check digit.
//!
//! The list of municipalities is not part of the library: a code whose state and check digit are right may still be of none.

use super::dominio::dominio;

/// Municipalities whose official code has not the digit that the rule gives.
const DIGITO_DO_COSTUME: [u32; 9] =
    [2_201_919, 2_201_988, 2_202_251, 2_611_533, 3_117_836, 3_152_131, 4_305_871, 5_203_939, 5_203_962];

/// Whether this can be the code of a municipality: its first two digits are a state (table 59) and, with seven digits, the last
/// one is right.
///
/// ```
/// use conecta_core::tabelas::municipio_plausivel;
/// assert!(municipio_plausivel("3550308")); // São Paulo
/// assert!(municipio_plausivel("355030"));
/// assert!(!municipio_plausivel("3550309"));
/// assert!(!municipio_plausivel("9850308"));
/// ```
pub fn municipio_plausivel(codigo: &str) -> bool {
    if !matches!(codigo.len(), 6 | 7) || !codigo.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    // 98 stands for foreign countries, and 34 was never a state.
    let uf = &codigo[..2];
    let estado = !matches!(uf, "98" | "34") && dominio("dm_UF").is_some_and(|d| d.termo(uf).is_some());
    // Municipalities are numbered from 0001 in each state.
    estado && &codigo[2..6] != "0000" && (codigo.len() == 6 || digito_certo(codigo))
}

/// Weights 1 and 2 in turn, the digits of each product added: modulo 10.
fn digito_certo(codigo: &str) -> bool {
    let digitos = || codigo.bytes().map(|b| u32::from(b - b'0'));
    let soma: u32 =
        digitos().take(6).zip([1, 2].into_iter().cycle()).map(|(d, p)| d * p / 10 + d * p % 10).sum();
    let esperado = (10 - soma % 10) % 10;
    digitos().next_back() == Some(esperado)
        || codigo.parse().is_ok_and(|numero: u32| DIGITO_DO_COSTUME.contains(&numero))
}

#[cfg(test)]
mod testes {
    use super::*;

    #[test]
    fn capitais() {
        let capitais = [
            "1100205", "1200401", "1302603", "1400100", "1501402", "1600303", "1721000", "2111300",
            "2211001", "2304400", "2408102", "2507507", "2611606", "2704302", "2800308", "2927408",
            "3106200", "3205309", "3304557", "3550308", "4106902", "4205407", "4314902", "5002704",
            "5103403", "5208707", "5300108",
        ];
        for c in capitais {
            assert!(municipio_plausivel(c), "{c}");
            let errado = format!("{}{}", &c[..6], (c.as_bytes()[6] - b'0' + 1) % 10);
            assert!(!municipio_plausivel(&errado), "{errado}");
        }
    }

    #[test]
    fn o_que_nao_e_municipio() {
        for c in ["", "35", "35503080", "3500000", "9900108", "355030A", "３550308"] {
            assert!(!municipio_plausivel(c), "{c}");
        }
        assert!(municipio_plausivel("2201919"), "Bom Princípio do Piauí");
    }
}
