//! Data of an earlier form opens, of a later one is refused; what was kept once stays readable.

use serde::{Deserialize, Serialize};

use super::ator;
use super::casos::{aberto, fechado, salva};
use crate::faturamento::arquivo::ArquivoEnviado;
use crate::faturamento::guia::Guia;
use crate::faturamento::lote::LotePagamento;
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::protocolo::Protocolo;
use crate::faturamento::{Agregado, DadosRecusados, Fato, Passo, Registro, abrir, guardar};

/// Something in its third form: first it had a text for its number, then a number, then more than one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Terceira {
    versao_formato: u32,
    numeros: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Nada;

impl Fato for Nada {
    fn nome(&self) -> &'static str {
        "nada"
    }
}

impl Agregado for Terceira {
    const NOME: &'static str = "terceira";
    const VERSAO: u32 = 3;
    const MIGRACOES: &'static [Passo] = &[
        |m| {
            let n: u32 = m["numero"].as_str().and_then(|t| t.parse().ok()).unwrap_or_default();
            m.insert("numero".to_owned(), n.into());
        },
        |m| {
            let n = m.remove("numero").unwrap_or_default();
            m.insert("numeros".to_owned(), vec![n].into());
        },
    ];
    type Situacao = Nada;
    type Fato = Nada;
    fn situacao(&self) -> Nada {
        Nada
    }
    fn aplicar(&mut self, _: &Registro<Nada, Nada>) {}
}

#[test]
fn formas_antigas_sao_levadas_adiante() {
    let certa = Terceira { versao_formato: 3, numeros: vec![7] };
    for json in [
        r#"{"versao_formato":1,"numero":"7"}"#,
        r#"{"versao_formato":2,"numero":7}"#,
        r#"{"versao_formato":3,"numeros":[7]}"#,
    ] {
        assert_eq!(abrir::<Terceira>(json).as_ref(), Ok(&certa), "{json}");
    }
    assert_eq!(abrir::<Terceira>(r#"{"versao_formato":4}"#), Err(DadosRecusados::Futuros("terceira", 4, 3)));
    for ruim in ["", "[]", "{}", r#"{"versao_formato":0}"#, r#"{"versao_formato":3,"numeros":"segredo"}"#] {
        let e = abrir::<Terceira>(ruim).expect_err(ruim);
        assert!(matches!(e, DadosRecusados::Ilegiveis(..)) && !e.to_string().contains("segredo"), "{e}");
    }
}

/// The form that is kept, with its keys alone: a change asks for a new version and a migration.
#[test]
fn a_forma_1_nao_muda_sem_migracao() {
    fn chaves<A: Agregado>(a: &A) -> String {
        let v: serde_json::Value = serde_json::from_str(&guardar(a).expect("plain data")).expect("JSON");
        assert_eq!(v["versao_formato"], A::VERSAO);
        assert_eq!(A::MIGRACOES.len() + 1, A::VERSAO as usize, "{}: a step for each form", A::NOME);
        v.as_object().expect("an object").keys().cloned().collect::<Vec<_>>().join(" ")
    }
    let guia: Guia = salva(TipoDeGuia::Consulta, "g", "1");
    let lote: LotePagamento = fechado("l").0;
    let arquivo = ArquivoEnviado::receber("a", "a.xml", b"<x/>", &ator()).expect("bytes");
    assert_eq!(
        chaves(&guia),
        "campos elegibilidade id lote operadora passo postada_em prestador situacao tipo versao_formato"
    );
    assert_eq!(
        chaves(&lote),
        "anexos arquivo chave criado_em enviado_em falha guias id mensagem nota numero operadora prestador protocolo situacao \
         tipo versao_formato"
    );
    assert_eq!(
        chaves(&arquivo),
        "conteudo criticas encaminhado_em falha id lote nome prestador situacao versao_formato versoes"
    );
    assert_eq!(
        chaves(&Protocolo::new()),
        "bloqueio_judicial data_da_situacao data_do_pagamento numero situacao versao_formato"
    );
    assert_eq!(
        abrir::<LotePagamento>(&guardar(&aberto(TipoDeGuia::Consulta, "l")).expect("data"))
            .expect("data")
            .id(),
        "l"
    );
}
