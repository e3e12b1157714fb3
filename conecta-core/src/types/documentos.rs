//! CPF, CNPJ and CNS: numbers of persons and companies, with check digits.

use super::Motivo;
use super::identificador::identificador;

identificador! {
    /// CPF, the number of a person at the Receita Federal: 11 digits, the last two of them check digits.
    Cpf, conferir_cpf
}

identificador! {
    /// CNPJ, the number of a company at the Receita Federal: 12 digits or capital letters (letters from 4.03.00 on) and
    /// two check digits (IN RFB 2.229/2024).
    Cnpj, conferir_cnpj
}

identificador! {
    /// CPF (11 characters) or CNPJ (14 characters), in a field that takes either.
    CpfOuCnpj, conferir_cpf_ou_cnpj
}

identificador! {
    /// CNS, the number of the Cartão Nacional de Saúde: 15 digits, definitive (1, 2) or provisional (7, 8, 9).
    Cns, conferir_cns
}

identificador! {
    /// Chave de acesso of an electronic nota fiscal (NF-e): 44 digits, the last of them the check digit, modulo 11 (Manual de Orientação
    /// do Contribuinte).
    ChaveNfe, conferir_chave_nfe
}

fn conferir_chave_nfe(s: &str) -> Result<(), Motivo> {
    let v = valores::<44>(s, 0).ok_or(Motivo("a chave de acesso da NF-e tem 44 algarismos"))?;
    // UF, year and month, CNPJ, model, series, number, kind, code: the month is what a slip of the finger shows at once.
    if !(1..=12).contains(&(v[4] * 10 + v[5])) {
        return Err(Motivo("a chave de acesso da NF-e não tem um mês nas posições 5 e 6"));
    }
    if digito(&v[..43], 9) == v[43] { Ok(()) } else { Err(DIGITOS) }
}

const DIGITOS: Motivo = Motivo("o dígito verificador não confere");

/// Values of the characters of a number, `0` to `9` being 0 to 9 and `A` to `Z` 17 to 42, as the CNPJ counts them.
fn valores<const N: usize>(s: &str, letras: usize) -> Option<[u32; N]> {
    let b: [u8; N] = s.as_bytes().try_into().ok()?;
    let certo = |(i, c): (usize, &u8)| c.is_ascii_digit() || (i < letras && c.is_ascii_uppercase());
    b.iter().enumerate().all(certo).then(|| b.map(|c| u32::from(c - b'0')))
}

/// Check digit modulo 11 with weights 2, 3, 4 … from the right, starting over after `maior`.
fn digito(v: &[u32], maior: u32) -> u32 {
    let soma: u32 = v.iter().rev().zip((2..=maior).cycle()).map(|(x, peso)| x * peso).sum();
    match soma % 11 {
        0 | 1 => 0,
        r => 11 - r,
    }
}

pub(crate) fn conferir_cpf(s: &str) -> Result<(), Motivo> {
    let v = valores::<11>(s, 0).ok_or(Motivo("o CPF tem 11 algarismos, sem pontos nem hífen"))?;
    let repetido = v.iter().all(|x| *x == v[0]);
    let certo = digito(&v[..9], 11) == v[9] && digito(&v[..10], 11) == v[10];
    if certo && !repetido { Ok(()) } else { Err(DIGITOS) }
}

pub(crate) fn conferir_cnpj(s: &str) -> Result<(), Motivo> {
    let formato = Motivo("o CNPJ tem 14 caracteres: 12 algarismos ou letras maiúsculas e 2 algarismos");
    let v = valores::<14>(s, 12).ok_or(formato)?;
    let repetido = v.iter().all(|x| *x == v[0]);
    let certo = digito(&v[..12], 9) == v[12] && digito(&v[..13], 9) == v[13];
    if certo && !repetido { Ok(()) } else { Err(DIGITOS) }
}

fn conferir_cpf_ou_cnpj(s: &str) -> Result<(), Motivo> {
    if s.len() == 11 { conferir_cpf(s) } else { conferir_cnpj(s) }
}

pub(crate) fn conferir_cns(s: &str) -> Result<(), Motivo> {
    let v = valores::<15>(s, 0).ok_or(Motivo("o CNS tem 15 algarismos"))?;
    let soma: u32 = v.iter().zip((1..=15).rev()).map(|(x, peso)| x * peso).sum();
    let certo = soma.is_multiple_of(11)
        && match v[0] {
            1 | 2 => v[11] == 0 && v[12] == 0 && v[13] <= 1,
            7..=9 => true,
            _ => false,
        };
    if certo { Ok(()) } else { Err(DIGITOS) }
}

impl Cnpj {
    /// Whether it has letters, which versions before 4.03.00 do not admit.
    pub fn alfanumerico(&self) -> bool {
        self.as_str().bytes().any(|b| b.is_ascii_alphabetic())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpf() {
        for certo in ["52998224725", "11144477735", "00000000191"] {
            assert!(certo.parse::<Cpf>().is_ok(), "{certo}");
        }
        for errado in ["52998224724", "11111111111", "5299822472", "529.982.247-25", "", "5299822472A"] {
            assert!(errado.parse::<Cpf>().is_err(), "{errado}");
        }
    }

    #[test]
    fn cnpj_com_algarismos_e_com_letras() {
        // The last is the example of the Receita Federal for letters.
        for certo in ["11222333000181", "00000000000191", "12ABC34501DE35"] {
            assert!(certo.parse::<Cnpj>().is_ok(), "{certo}");
        }
        for errado in
            ["11222333000180", "00000000000000", "12ABC34501DE36", "12abc34501de35", "12ABC34501DEA5"]
        {
            assert!(errado.parse::<Cnpj>().is_err(), "{errado}");
        }
        assert!(Cnpj::como_escrito("12ABC34501DE35").alfanumerico());
    }

    #[test]
    fn cns_definitivo_e_provisorio() {
        for certo in ["700000000000005", "898000000000002", "100000000060018"] {
            let soma: u32 = certo.bytes().zip((1..=15).rev()).map(|(c, p)| u32::from(c - b'0') * p).sum();
            assert_eq!(certo.parse::<Cns>().is_ok(), soma.is_multiple_of(11), "{certo}");
        }
        assert!("700000000000006".parse::<Cns>().is_err());
        assert!("300000000000001".parse::<Cns>().is_err());
    }

    #[test]
    fn chave_da_nfe() {
        // The example of the Manual de Orientação do Contribuinte.
        let chave = "52060433009911002506550120000007800267301615";
        assert!(chave.parse::<ChaveNfe>().is_ok());
        for i in 0..44 {
            let mut outra = chave.as_bytes().to_vec();
            outra[i] = b'0' + (outra[i] - b'0' + 1) % 10;
            let outra = String::from_utf8(outra).expect("digits");
            assert!(outra.parse::<ChaveNfe>().is_err(), "one digit changed: {outra}");
        }
        assert!(chave[1..].parse::<ChaveNfe>().is_err() && "".parse::<ChaveNfe>().is_err());
    }

    #[test]
    fn nada_se_mostra() {
        assert!(!format!("{:?}", Cpf::como_escrito("52998224725")).contains("529"));
    }
}
