//! Naming a version on the command line.

use conecta_schemas::{Esquema, Familia, esquema, esquemas};

/// The schema of `4.03.00` or `monitoramento:1.06.00`; otherwise a sentence that lists those there are.
pub(super) fn achar(texto: &str) -> Result<Esquema, String> {
    let (familia, versao) = texto.split_once(':').unwrap_or((Familia::Tiss.as_str(), texto));
    let familias = [Familia::Tiss, Familia::Monitoramento, Familia::Qualidade];
    let familia = familias.into_iter().find(|f| f.as_str().eq_ignore_ascii_case(familia));
    familia.and_then(|f| esquema(f, versao)).ok_or_else(|| {
        let mut conhecidas: Vec<Esquema> = esquemas().collect();
        conhecidas.sort_by_key(|e| (e.familia(), e.versao()));
        let conhecidas: Vec<String> = conhecidas.into_iter().map(nome).collect();
        format!("versão desconhecida: '{texto}'; conhecidas: {}", conhecidas.join(", "))
    })
}

/// As it is written on the command line.
pub(super) fn nome(esquema: Esquema) -> String {
    match esquema.familia() {
        Familia::Tiss => esquema.versao().to_owned(),
        outra => format!("{}:{}", outra.as_str(), esquema.versao()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toda_versao_se_acha_pelo_nome() {
        for esquema in esquemas() {
            assert_eq!(achar(&nome(esquema)), Ok(esquema));
        }
        let erro = achar("9.99.99").expect_err("não existe");
        assert!(erro.contains("4.03.00"), "{erro}");
    }
}
