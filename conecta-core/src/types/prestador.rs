//! Identifiers of operators, providers, professionals and beneficiaries, and codes with a form of their own.

use super::Motivo;
use super::identificador::identificador;

identificador! {
    /// Registro ANS, the number of an operator at the ANS: 6 digits.
    RegistroAns, conferir_registro_ans
}

identificador! {
    /// CNES, the number of an establishment in the Cadastro Nacional de Estabelecimentos de Saúde: 7 digits, `9999999`
    /// for one that has none.
    Cnes, conferir_cnes
}

identificador! {
    /// CBO, the code of an occupation (Tabela 24): 6 digits.
    Cbo, conferir_cbo
}

identificador! {
    /// Number of the card of a beneficiary, as the operator writes it: 1 to 20 characters.
    Carteira, conferir_carteira
}

identificador! {
    /// Code of a municipality of the IBGE: 6 digits, or 7 with the check digit.
    MunicipioIbge, conferir_municipio
}

identificador! {
    /// Code of the CID-10, without the point: a letter, two digits and sometimes one more.
    Cid10, conferir_cid
}

identificador! {
    /// Month of reference: `AAAAMM`.
    Competencia, conferir_competencia
}

impl Cnes {
    /// What stands for an establishment without CNES.
    pub const SEM_CNES: &'static str = "9999999";
}

fn algarismos(s: &str, n: usize, motivo: &'static str) -> Result<(), Motivo> {
    if s.len() == n && s.bytes().all(|b| b.is_ascii_digit()) { Ok(()) } else { Err(Motivo(motivo)) }
}

fn conferir_registro_ans(s: &str) -> Result<(), Motivo> {
    algarismos(s, 6, "o registro ANS tem 6 algarismos")
}

fn conferir_cnes(s: &str) -> Result<(), Motivo> {
    algarismos(s, 7, "o CNES tem 7 algarismos")
}

fn conferir_cbo(s: &str) -> Result<(), Motivo> {
    algarismos(s, 6, "o CBO tem 6 algarismos")
}

fn conferir_carteira(s: &str) -> Result<(), Motivo> {
    let n = s.chars().count();
    let em_branco = s.trim().is_empty();
    if (1..=20).contains(&n) && !em_branco {
        Ok(())
    } else {
        Err(Motivo("o número da carteira tem de 1 a 20 caracteres"))
    }
}

/// Municipalities whose last digit the IBGE computed in another way.
const SEM_DIGITO: [&str; 9] =
    ["2201919", "2201988", "2202251", "2611533", "3117836", "3152131", "4305871", "5203939", "5203962"];

fn conferir_municipio(s: &str) -> Result<(), Motivo> {
    if s.len() == 6 {
        return algarismos(s, 6, "o código do município tem 6 ou 7 algarismos");
    }
    algarismos(s, 7, "o código do município tem 6 ou 7 algarismos")?;
    let v: Vec<u32> = s.bytes().map(|b| u32::from(b - b'0')).collect();
    let soma: u32 = v[..6].iter().zip([1, 2, 1, 2, 1, 2]).map(|(x, p)| x * p / 10 + x * p % 10).sum();
    if (10 - soma % 10) % 10 == v[6] || SEM_DIGITO.contains(&s) {
        Ok(())
    } else {
        Err(Motivo("o dígito verificador do município não confere"))
    }
}

fn conferir_cid(s: &str) -> Result<(), Motivo> {
    let b = s.as_bytes();
    let certo = (3..=4).contains(&b.len())
        && b[0].is_ascii_alphabetic()
        && b[1..].iter().all(u8::is_ascii_alphanumeric)
        && b[1].is_ascii_digit();
    if certo { Ok(()) } else { Err(Motivo("o CID-10 tem uma letra e 2 ou 3 algarismos, sem ponto")) }
}

fn conferir_competencia(s: &str) -> Result<(), Motivo> {
    algarismos(s, 6, "a competência tem a forma AAAAMM")?;
    if matches!(&s[4..], "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12") {
        Ok(())
    } else {
        Err(Motivo("o mês da competência vai de 01 a 12"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn municipios() {
        for certo in ["3550308", "3304557", "5300108", "355030", "2201919"] {
            assert!(certo.parse::<MunicipioIbge>().is_ok(), "{certo}");
        }
        for errado in ["3550309", "35503", "355030A", ""] {
            assert!(errado.parse::<MunicipioIbge>().is_err(), "{errado}");
        }
    }

    #[test]
    fn formas() {
        assert!("202311".parse::<Competencia>().is_ok() && "202313".parse::<Competencia>().is_err());
        assert!("J45".parse::<Cid10>().is_ok() && "J459".parse::<Cid10>().is_ok());
        assert!("J45.9".parse::<Cid10>().is_err() && "45".parse::<Cid10>().is_err());
        assert!("999999".parse::<RegistroAns>().is_ok() && "99999".parse::<RegistroAns>().is_err());
        assert!("".parse::<Carteira>().is_err() && "0".repeat(21).parse::<Carteira>().is_err());
    }
}
