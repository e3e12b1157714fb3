//! Types and cardinalities in words.

use conecta_schemas::{Base, Simples, Tipo};

use conecta_core::portugues::{contar, milhar};

/// Characters of values listed within a line; the page of the type itself lists all.
const VALORES_NA_LINHA: usize = 48;

/// `?`, `*`, `+`, `[1..100]`, or nothing for exactly one.
pub(super) fn cardinalidade(min: u32, max: Option<u32>) -> String {
    match (min, max) {
        (1, Some(1)) => String::new(),
        (0, Some(1)) => "?".to_owned(),
        (0, None) => "*".to_owned(),
        (1, None) => "+".to_owned(),
        (min, None) => format!("[{min}..]"),
        (min, Some(max)) if min == max => format!("[{min}]"),
        (min, Some(max)) => format!("[{min}..{max}]"),
    }
}

/// Name of a type, if it has one of its own.
pub(super) fn nome_do_tipo(tipo: Tipo) -> Option<&'static str> {
    match tipo {
        Tipo::Simples(simples) => simples.nome(),
        Tipo::Complexo(complexo) => complexo.nome(),
    }
}

/// What a text of this type may be: `texto de 1 a 20 caracteres`.
pub(super) fn descrever(tipo: Simples) -> String {
    if let Some(valores) = tipo.valores() {
        let valores: Vec<&str> = valores.collect();
        let mut usados = 0;
        let cabe = |valor: &&str| {
            usados += valor.len() + 2;
            usados <= VALORES_NA_LINHA
        };
        let mostrados: Vec<&str> = valores.iter().map(|v| visivel(v)).take_while(cabe).collect();
        let resto = valores.len() - mostrados.len();
        let resto = if resto > 0 { format!(" e mais {}", milhar(resto as u64)) } else { String::new() };
        return format!("um de: {}{resto}", mostrados.join(", "));
    }
    let mut texto = base(tipo);
    if let Some(minimo) = tipo.minimo() {
        texto.push_str(&format!(", a partir de {minimo}"));
    }
    for padrao in tipo.padroes() {
        texto.push_str(&format!(", no padrão {padrao}"));
    }
    texto
}

/// The empty value is a value too.
pub(super) fn visivel(valor: &str) -> &str {
    if valor.is_empty() { "(vazio)" } else { valor }
}

fn base(tipo: Simples) -> String {
    match tipo.base() {
        Base::Texto => texto(tipo, "texto"),
        Base::Decimal | Base::Inteiro => numero(tipo),
        Base::Data => "data AAAA-MM-DD".to_owned(),
        Base::Hora => "hora HH:MM:SS".to_owned(),
        Base::DataHora => "data e hora AAAA-MM-DDTHH:MM:SS".to_owned(),
        Base::Booleano => "true, false, 1 ou 0".to_owned(),
        Base::Base64 => texto(tipo, "dados em base64"),
        Base::Uri => texto(tipo, "endereço (URI)"),
        Base::Id => texto(tipo, "identificador XML único no documento"),
    }
}

fn texto(tipo: Simples, base: &str) -> String {
    let caracteres = |n: u32| contar(n.into(), "caractere", "caracteres");
    match (tipo.tamanho_min(), tipo.tamanho_max()) {
        (None, None) => base.to_owned(),
        (None, Some(max)) => format!("{base} de até {}", caracteres(max)),
        (Some(min), None) => format!("{base} de ao menos {}", caracteres(min)),
        (Some(min), Some(max)) if min == max => format!("{base} de {}", caracteres(max)),
        (Some(min), Some(max)) => format!("{base} de {} a {}", milhar(min.into()), caracteres(max)),
    }
}

fn numero(tipo: Simples) -> String {
    let base = if tipo.base() == Base::Inteiro { "número inteiro" } else { "número decimal" };
    let digitos = tipo.digitos().map(|n| contar(n.into(), "dígito", "dígitos"));
    let casas = tipo.casas().filter(|_| tipo.base() == Base::Decimal);
    let casas = casas.map(|n| contar(n.into(), "casa decimal", "casas decimais"));
    match (digitos, casas) {
        (None, None) => base.to_owned(),
        (Some(digitos), None) => format!("{base} de até {digitos}"),
        (None, Some(casas)) => format!("{base} com até {casas}"),
        (Some(digitos), Some(casas)) => format!("{base} de até {digitos}, com até {casas}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escreve_cardinalidades() {
        let casos = [
            ((1, Some(1)), ""),
            ((0, Some(1)), "?"),
            ((0, None), "*"),
            ((1, None), "+"),
            ((1, Some(100)), "[1..100]"),
            ((2, Some(2)), "[2]"),
            ((3, None), "[3..]"),
        ];
        for ((min, max), texto) in casos {
            assert_eq!(cardinalidade(min, max), texto);
        }
    }

    #[test]
    fn todo_tipo_simples_tem_descricao() {
        for esquema in conecta_schemas::esquemas() {
            for (nome, tipo) in esquema.nomeados() {
                if let Tipo::Simples(simples) = tipo {
                    assert!(!descrever(simples).is_empty(), "{nome}");
                }
            }
        }
    }
}
