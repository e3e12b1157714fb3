//! Which fields say who somebody is, and what of them may be shown.

/// Fields that identify a beneficiary, or are a secret, in small letters.
const IDENTIFICADORES: &[&str] = &[
    "carteirabeneficiario",
    "cns",
    "cpfbeneficiario",
    "datanascimento",
    "declaracaonascido",
    "declaracaoobito",
    "identificadorbeneficiario",
    "nomebeneficiario",
    "nomesocialbeneficiario",
    "nometitular",
    "numerocarteira",
    "numerocns",
    "numerocpfbeneficiario",
    "numerodeclaracao",
    "numerotelefone",
    "senhaprestador",
    "templatebiometrico",
];

/// Whether the element of this name says who a beneficiary is, or is a password: what shows messages to people masks it
/// unless it was asked to reveal it (LGPD, Lei 13.709/2018, Art. 5º, I).
pub fn identifica(tag: &str) -> bool {
    IDENTIFICADORES.binary_search(&tag.to_ascii_lowercase().as_str()).is_ok()
}

/// A value with its characters hidden; of a long number the last two stay, to tell one from another.
pub fn mascarar(valor: &str) -> String {
    let n = valor.chars().count();
    let numero = n >= 6 && valor.bytes().all(|b| b.is_ascii_digit());
    let visiveis = if numero { &valor[n - 2..] } else { "" };
    // The length of a name says something about it.
    format!("•••••{visiveis}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lista_esta_em_ordem_e_e_encontrada() {
        assert!(IDENTIFICADORES.is_sorted());
        assert!(identifica("numeroCarteira") && identifica("nomebeneficiario") && identifica("numeroCNS"));
        assert!(!identifica("numeroGuiaPrestador") && !identifica("nomeContratado"));
    }

    #[test]
    fn o_que_fica_de_um_valor() {
        assert_eq!(mascarar("00123456789"), "•••••89");
        assert_eq!(mascarar("Açúcar"), "•••••");
        assert_eq!(mascarar("1234"), "•••••");
        assert_eq!(mascarar(""), "•••••");
    }
}
