//! Simple types and the hash against independent models.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::{NaiveDate, NaiveTime};
use conecta_core::internal::conferir_tipo;
use conecta_core::{Opcoes, SituacaoHash, corrigir_hash, validar};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn confere(tipo: &str, texto: &str) -> bool {
    conferir_tipo(tipo, texto.as_bytes()).unwrap_or_else(|| panic!("there is no type {tipo}")).is_ok()
}

/// Digits of the value that `totalDigits` and `fractionDigits` count.
fn digitos(d: Decimal) -> (u32, u32) {
    let n = d.abs().normalize();
    let inteiros = n.trunc().to_string().trim_start_matches('0').len() as u32;
    (inteiros, n.scale())
}

/// What XML Schema writes as a decimal, by its grammar.
fn decimal_lexico(s: &str) -> bool {
    let s = s.strip_prefix(['+', '-']).unwrap_or(s);
    let (inteiro, fracao) = s.split_once('.').unwrap_or((s, ""));
    let so_digitos = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    so_digitos(inteiro) && so_digitos(fracao) && inteiro.len() + fracao.len() > 0
}

/// What XML Schema writes as a time with seconds, without a zone.
fn hora_certa(s: &str) -> bool {
    let forma = s.len() == 8
        && s.bytes().enumerate().all(|(i, b)| if i == 2 || i == 5 { b == b':' } else { b.is_ascii_digit() });
    s == "24:00:00" || (forma && !s.ends_with("60") && NaiveTime::parse_from_str(s, "%H:%M:%S").is_ok())
}

fn zona_certa(s: &str) -> bool {
    if s.is_empty() || s == "Z" {
        return true;
    }
    let Some((h, m)) = s.strip_prefix(['+', '-']).and_then(|r| r.split_once(':')) else { return false };
    let n = |t: &str| {
        (t.len() == 2 && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.parse::<u32>().unwrap_or(99))
    };
    matches!((n(h), n(m)), (Some(h), Some(m)) if m < 60 && h * 60 + m <= 14 * 60)
}

const TIPOS: &[&str] =
    &["decimal", "integer", "date", "time", "dateTime", "boolean", "base64Binary", "anyURI", "ID", "string"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn decimais(s in r"[ \n]{0,2}[+-]?0{0,4}[0-9]{0,12}(\.[0-9]{0,6}0{0,3})?[ \t]{0,2}") {
        let t = s.trim_ascii();
        prop_assert_eq!(confere("decimal", &s), decimal_lexico(t));
        if decimal_lexico(t) {
            let (inteiros, casas) = digitos(t.trim_start_matches('+').parse().unwrap_or_else(|_| panic!("{t}")));
            // st_decimal8-2: totalDigits 8, fractionDigits 2.
            prop_assert_eq!(confere("st_decimal8-2", &s), casas <= 2 && inteiros + casas <= 8, "{} {}", inteiros, casas);
        }
        prop_assert_eq!(confere("integer", &s), decimal_lexico(t) && !t.contains('.'));
    }

    #[test]
    fn decimais_quaisquer(s in r"[-+.0-9eE, ]{0,12}") {
        prop_assert_eq!(confere("decimal", &s), decimal_lexico(s.trim_ascii()));
    }

    #[test]
    fn datas(ano in 1i32..9999, mes in 0u32..15, dia in 0u32..35, resto in r"(|Z|[+-][01][0-9]:[0-6][0-9]|x| )") {
        let s = format!("{ano:04}-{mes:02}-{dia:02}{resto}");
        let certa = NaiveDate::from_ymd_opt(ano, mes, dia).is_some() && zona_certa(resto.trim_ascii());
        prop_assert_eq!(confere("date", &s), certa);
    }

    #[test]
    fn datas_quaisquer(s in r"-?[0-9]{3,5}-[0-9]{1,3}-[0-9]{1,3}") {
        let (negativa, corpo) = s.strip_prefix('-').map_or((false, &s[..]), |r| (true, r));
        let partes: Vec<&str> = corpo.split('-').collect();
        let n = |i: usize| partes[i].parse::<i32>().unwrap_or(0);
        let ano = if negativa { -n(0) } else { n(0) };
        let forma = partes[0].len() >= 4 && !(partes[0].len() > 4 && partes[0].starts_with('0')) && n(0) != 0
            && partes[1].len() == 2 && partes[2].len() == 2;
        prop_assert_eq!(confere("date", &s), forma && NaiveDate::from_ymd_opt(ano, n(1) as u32, n(2) as u32).is_some());
    }

    #[test]
    fn horas(h in 0u32..27, m in 0u32..63, s in 0u32..63, fracao in r"(|\.[0-9]{0,3})", zona in r"(|Z|[+-][01][0-9]:[0-6][0-9])") {
        let hms = format!("{h:02}:{m:02}:{s:02}");
        let fracao_certa = fracao != "." && (h != 24 || fracao.trim_matches(['.', '0']).is_empty());
        let certa = hora_certa(&hms) && fracao_certa && zona_certa(&zona);
        prop_assert_eq!(confere("time", &format!("{hms}{fracao}{zona}")), certa);
        let data_hora = format!("2024-02-29T{hms}{fracao}{zona}");
        prop_assert_eq!(confere("dateTime", &data_hora), certa);
        let sem_t = data_hora.replace('T', " ");
        prop_assert!(!confere("dateTime", &sem_t));
    }

    #[test]
    fn base64_como_o_decodificador(s in r"[A-Da-d0-9+/QgA=]{0,12}[= \n]{0,4}") {
        let estrito = GeneralPurpose::new(
            &STANDARD,
            GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
        );
        let sem_brancos: String = s.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        prop_assert_eq!(confere("base64Binary", &s), estrito.decode(&sem_brancos).is_ok());
    }

    #[test]
    fn base64_de_bytes(b in proptest::collection::vec(any::<u8>(), 0..100), espaco in 0usize..20) {
        let mut s = base64::engine::general_purpose::STANDARD.encode(&b);
        s.insert_str(espaco.min(s.len()), " \r\n\t");
        prop_assert!(confere("base64Binary", &s));
        s.push('=');
        prop_assert!(!confere("base64Binary", &s));
    }

    #[test]
    fn tamanho_em_caracteres(s in r"[aç€😀 ]{0,24}") {
        prop_assert_eq!(confere("st_texto20", &s), (1..=20).contains(&s.chars().count()));
    }

    #[test]
    fn nenhum_texto_faz_mal(s in any::<Vec<u8>>()) {
        for tipo in TIPOS {
            let _ = conferir_tipo(tipo, &s);
        }
    }
}

/// The text of an element, as it is written and as it is meant.
fn texto() -> impl Strategy<Value = (String, String)> {
    let parte = prop_oneof![
        4 => "[a-zA-Z0-9çãé .,]{1,8}".prop_map(|s| (s.clone(), s)),
        1 => Just(("&amp;".to_owned(), "&".to_owned())),
        1 => Just(("&#xE9;".to_owned(), "é".to_owned())),
        1 => Just(("\r\n".to_owned(), "\n".to_owned())),
        1 => "[a-z<& \\]]{0,6}".prop_map(|s| (format!("<![CDATA[{s}]]>"), s)),
        1 => "[a-z ]{0,6}".prop_map(|s| (format!("<!--{s}-->"), String::new())),
        1 => "[a-z ]{0,6}".prop_map(|s| (format!("<?p {s}?>"), String::new())),
    ];
    proptest::collection::vec(parte, 0..6).prop_map(|partes| {
        let (escrito, dito): (Vec<_>, Vec<_>) = partes.into_iter().unzip();
        (escrito.concat(), dito.concat())
    })
}

/// A tree of elements: what is written, and the texts of its leaves in order.
fn arvore() -> impl Strategy<Value = (String, String)> {
    let folha =
        texto().prop_map(|(escrito, dito)| (format!("<ans:observacao>{escrito}</ans:observacao>"), dito));
    folha.prop_recursive(4, 24, 5, |dentro| {
        (proptest::collection::vec((dentro, texto()), 1..5), "[a-z]{1,9}").prop_map(|(filhos, nome)| {
            // Text beside elements is not of a leaf: it is not in the hash.
            let escrito: String = filhos.iter().map(|((e, _), (solto, _))| format!("{solto}{e}")).collect();
            let dito = filhos.into_iter().map(|((_, d), _)| d).collect();
            (format!("<ans:x{nome}>{escrito} </ans:x{nome}>"), dito)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn hash_das_folhas(filhos in proptest::collection::vec(arvore(), 0..5), latin1 in any::<bool>()) {
        use md5::{Digest, Md5};
        let escrito: String = filhos.iter().map(|(e, _)| e.as_str()).collect();
        let dito: String = filhos.iter().map(|(_, d)| d.as_str()).collect();
        let codificacao = if latin1 { "ISO-8859-1" } else { "UTF-8" };
        let documento = format!(
            "<?xml version=\"1.0\" encoding=\"{codificacao}\"?><ans:mensagemTISS \
             xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"><ans:cabecalho><ans:Padrao>4.03.00</ans:Padrao>\
             </ans:cabecalho>{escrito}<ans:epilogo><ans:hash>0</ans:hash></ans:epilogo></ans:mensagemTISS>"
        );
        let iso = |s: &str| s.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect::<Vec<u8>>();
        let bytes = if latin1 { iso(&documento) } else { documento.into_bytes() };
        let esperado: String = Md5::digest(iso(&format!("4.03.00{dito}"))).iter().map(|b| format!("{b:02x}")).collect();
        let r = validar(&bytes, &Opcoes::default());
        prop_assert_eq!(r.hash.calculado.as_ref().map(conecta_core::Md5Hex::as_str), Some(&esperado[..]));
        let corrigido = corrigir_hash(&bytes).expect("there is a hash to write over");
        prop_assert_eq!(validar(&corrigido, &Opcoes::default()).hash.situacao, SituacaoHash::Confere);
    }
}
