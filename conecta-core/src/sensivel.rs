//! A value that may be somebody's health data: it never shows itself, nor does what is said of a wrong one.

/// Holds a value that must not reach a log, a report or a `Debug` output by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Sensivel<T>(T);

impl<T> Sensivel<T> {
    /// Wraps a value.
    pub const fn new(valor: T) -> Self {
        Self(valor)
    }

    /// The value itself. Calling this is the explicit decision to look at personal data.
    pub const fn revelar(&self) -> &T {
        &self.0
    }
}

impl<T> std::fmt::Debug for Sensivel<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sensivel(…)")
    }
}

/// What is wrong in data that were handed over as JSON, and where. What serde says of a wrong value quotes it: here only its kind is told.
pub fn sem_valores(erro: &serde_json::Error) -> String {
    let dito = erro.to_string();
    let Some((antes, esperado)) = dito.rsplit_once(", expected ") else { return dito };
    let fim = antes.find(['"', '`']).unwrap_or(antes.len());
    let de_valor =
        ["invalid type: ", "invalid value: ", "unknown variant "].iter().any(|d| antes.starts_with(d));
    if de_valor { format!("{}, expected {esperado}", antes[..fim].trim_end()) } else { dito }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::sem_valores;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    struct Dados {
        _dias: u8,
        _situacao: Option<Situacao>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Situacao {
        Aberta,
        Paga,
    }

    #[test]
    fn what_is_wrong_is_told_without_the_value() {
        let dizer = |json: &str| sem_valores(&serde_json::from_str::<Dados>(json).expect_err(json));
        for (json, esperado) in [
            (r#"{"_dias": "Ana, expected \"1\""}"#, "invalid type: string, expected u8 at line 1 column 31"),
            (r#"{"_dias": 4711}"#, "invalid value: integer, expected u8 at line 1 column 14"),
            (r#"{"_dias": [1]}"#, "invalid type: sequence, expected u8 at line 1 column 10"),
            (
                r#"{"_dias": 1, "_situacao": "Ana"}"#,
                "unknown variant, expected `aberta` or `paga` at line 1 column 31",
            ),
            (r#"{"_dia": 1}"#, "unknown field `_dia`, expected `_dias` or `_situacao` at line 1 column 7"),
            (r"{}", "missing field `_dias` at line 1 column 2"),
        ] {
            assert_eq!(dizer(json), esperado);
        }
    }
}
