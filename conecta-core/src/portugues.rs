//! Text, numbers and names of fields as a Brazilian reads them, and as a screen bears them.

use std::borrow::Cow;

use rust_decimal::{Decimal, RoundingStrategy};

/// Whether a character could move the cursor, hide text or reverse it.
fn perigoso(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text with every dangerous character replaced one for one, so that columns stay where they are.
pub fn limpar(texto: &str) -> Cow<'_, str> {
    if !texto.chars().any(perigoso) {
        return Cow::Borrowed(texto);
    }
    let trocar = |c| match c {
        '\t' => ' ',
        c if perigoso(c) => '\u{fffd}',
        c => c,
    };
    Cow::Owned(texto.chars().map(trocar).collect())
}

/// A number with dots between the thousands: `9.990`.
pub fn milhar(n: u64) -> String {
    com_pontos(&n.to_string())
}

fn com_pontos(digitos: &str) -> String {
    let mut saida = String::with_capacity(digitos.len() + digitos.len() / 3);
    for (i, d) in digitos.chars().enumerate() {
        if i > 0 && (digitos.len() - i).is_multiple_of(3) {
            saida.push('.');
        }
        saida.push(d);
    }
    saida
}

/// An amount of money, in R$: two places, half up, with dots between the thousands: `1.234,50`.
pub fn reais(valor: Decimal) -> String {
    let mut v = valor.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    v.rescale(2);
    let texto = v.to_string();
    let (sinal, digitos) = texto.strip_prefix('-').map_or(("", texto.as_str()), |d| ("-", d));
    let (inteira, centavos) = digitos.split_once('.').unwrap_or((digitos, "00"));
    format!("{sinal}{},{centavos}", com_pontos(inteira))
}

/// A number and its noun: `1 erro`, `9.990 erros`.
pub fn contar(n: u64, singular: &str, plural: &str) -> String {
    format!("{} {}", milhar(n), if n == 1 { singular } else { plural })
}

/// Words that the tags of the standard write without accents.
const ACENTOS: &[(&str, &str)] = &[
    ("acomodacao", "acomodação"),
    ("acrescimo", "acréscimo"),
    ("administracao", "administração"),
    ("admissao", "admissão"),
    ("agencia", "agência"),
    ("alteracao", "alteração"),
    ("alugueis", "aluguéis"),
    ("analise", "análise"),
    ("area", "área"),
    ("atencao", "atenção"),
    ("ausencia", "ausência"),
    ("autorizacao", "autorização"),
    ("beneficiario", "beneficiário"),
    ("biometrico", "biométrico"),
    ("cabecalho", "cabeçalho"),
    ("carater", "caráter"),
    ("cartao", "cartão"),
    ("cirurgiao", "cirurgião"),
    ("clinica", "clínica"),
    ("clinico", "clínico"),
    ("clinicos", "clínicos"),
    ("cnpj", "CNPJ"),
    ("cobranca", "cobrança"),
    ("codigo", "código"),
    ("competencia", "competência"),
    ("comunicacao", "comunicação"),
    ("condicao", "condição"),
    ("conteudo", "conteúdo"),
    ("cpf", "CPF"),
    ("credito", "crédito"),
    ("creditos", "créditos"),
    ("debito", "débito"),
    ("debitos", "débitos"),
    ("declaracao", "declaração"),
    ("declaracoes", "declarações"),
    ("dentario", "dentário"),
    ("descricao", "descrição"),
    ("diagnostico", "diagnóstico"),
    ("diagnosticos", "diagnósticos"),
    ("diarias", "diárias"),
    ("doenca", "doença"),
    ("emissao", "emissão"),
    ("epilogo", "epílogo"),
    ("especificacao", "especificação"),
    ("excluidos", "excluídos"),
    ("execucao", "execução"),
    ("formulario", "formulário"),
    ("frequencia", "frequência"),
    ("hipoteses", "hipóteses"),
    ("honorario", "honorário"),
    ("honorarios", "honorários"),
    ("identificacao", "identificação"),
    ("incluidos", "incluídos"),
    ("inclusao", "inclusão"),
    ("indicacao", "indicação"),
    ("inicio", "início"),
    ("intermediaria", "intermediária"),
    ("internacao", "internação"),
    ("invalida", "inválida"),
    ("invalido", "inválido"),
    ("irradiacao", "irradiação"),
    ("lancamento", "lançamento"),
    ("lancamentos", "lançamentos"),
    ("liquido", "líquido"),
    ("liquidos", "líquidos"),
    ("medicas", "médicas"),
    ("medico", "médico"),
    ("metastase", "metástase"),
    ("municipio", "município"),
    ("nao", "não"),
    ("negocio", "negócio"),
    ("nodulo", "nódulo"),
    ("numero", "número"),
    ("obito", "óbito"),
    ("observacao", "observação"),
    ("ocorrencia", "ocorrência"),
    ("ocorrencias", "ocorrências"),
    ("odontologica", "odontológica"),
    ("oncologico", "oncológico"),
    ("opcao", "opção"),
    ("orgao", "órgão"),
    ("padrao", "padrão"),
    ("participacao", "participação"),
    ("periodo", "período"),
    ("prorrogacao", "prorrogação"),
    ("provavel", "provável"),
    ("realizacao", "realização"),
    ("recem", "recém"),
    ("reducao", "redução"),
    ("referencia", "referência"),
    ("regiao", "região"),
    ("rejeicao", "rejeição"),
    ("relacao", "relação"),
    ("remuneracao", "remuneração"),
    ("residencia", "residência"),
    ("responsaveis", "responsáveis"),
    ("saida", "saída"),
    ("saude", "saúde"),
    ("servicos", "serviços"),
    ("situacao", "situação"),
    ("solicitacao", "solicitação"),
    ("superficie", "superfície"),
    ("tecnica", "técnica"),
    ("terapeutico", "terapêutico"),
    ("termino", "término"),
    ("transacao", "transação"),
    ("tributaveis", "tributáveis"),
    ("tributavel", "tributável"),
    ("unitario", "unitário"),
    ("usuario", "usuário"),
    ("validacao", "validação"),
    ("versao", "versão"),
];

/// `numeroGuiaPrestador` as "número guia prestador", `registroANS` as "registro ANS".
pub fn rotulo(tag: &str) -> String {
    let mut palavras: Vec<String> = Vec::new();
    let letras: Vec<char> = tag.chars().filter(|c| *c != ':').collect();
    for (i, c) in letras.iter().enumerate() {
        let antes = i.checked_sub(1).map(|k| letras[k]);
        let depois = letras.get(i + 1);
        let comeca = match antes {
            None => true,
            Some('-') => false,
            Some(a) => {
                c.is_uppercase()
                    && (a.is_lowercase() || depois.is_some_and(|d| d.is_lowercase() && a.is_uppercase()))
            }
        };
        if comeca {
            palavras.push(String::new());
        }
        if let Some(p) = palavras.last_mut() {
            p.push(*c);
        }
    }
    let palavra = |p: &String| {
        let sigla = p.chars().filter(|c| c.is_uppercase()).count() > 1;
        if sigla {
            return p.clone();
        }
        let minuscula = p.to_lowercase();
        let achada = ACENTOS.binary_search_by_key(&minuscula.as_str(), |(sem, _)| sem);
        achada.map_or(minuscula, |i| ACENTOS[i].1.to_owned())
    };
    palavras.iter().map(palavra).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rotulos() {
        assert!(ACENTOS.is_sorted());
        for (tag, certo) in [
            ("numeroGuiaPrestador", "número guia prestador"),
            ("registroANS", "registro ANS"),
            ("guiaSP-SADT", "guia SP-SADT"),
            ("CNES", "CNES"),
            ("Padrao", "padrão"),
            ("numeroCNPJ", "número CNPJ"),
            ("cpfContratado", "CPF contratado"),
            ("ds:Signature", "ds signature"),
        ] {
            assert_eq!(rotulo(tag), certo);
        }
    }

    #[test]
    fn separa_milhares() {
        let casos = [(0, "0"), (999, "999"), (1000, "1.000"), (9990, "9.990"), (1_234_567, "1.234.567")];
        for (n, texto) in casos {
            assert_eq!(milhar(n), texto);
        }
        assert_eq!(contar(1, "erro", "erros"), "1 erro");
        assert_eq!(contar(1200, "erro", "erros"), "1.200 erros");
    }

    #[test]
    fn nada_de_controle_chega_ao_terminal() {
        assert_eq!(limpar("a\x1b[31mb\tc\u{202e}d\u{9b}"), "a\u{fffd}[31mb c\u{fffd}d\u{fffd}");
        assert!(matches!(limpar("guia ção"), Cow::Borrowed(_)));
    }
}
