//! Operators on the bytes: cut, flipped, lost, added, of no encoding.

use crate::sorteio::Sorteio;

/// An operator on the bytes.
pub(super) type Operador = (&'static str, fn(Vec<u8>, &mut Sorteio) -> Vec<u8>);

/// The operators.
pub(super) const OPERADORES: &[Operador] = &[
    ("truncar", truncar),
    ("truncar no fim", truncar_no_fim),
    ("inverter bit", inverter),
    ("inverter bit", inverter),
    ("trocar byte", trocar),
    ("apagar byte", apagar),
    ("inserir byte", inserir),
    ("apagar trecho", apagar_trecho),
    ("repetir trecho", repetir_trecho),
    ("utf-8 inválido", utf8_invalido),
    ("marca de ordem", marca_de_ordem),
];

fn truncar(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    b.truncate(s.ate(b.len()));
    b
}

fn truncar_no_fim(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    b.truncate(b.len().saturating_sub(s.entre(1, 30)));
    b
}

fn inverter(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    let i = s.ate(b.len());
    if let Some(x) = b.get_mut(i) {
        *x ^= 1 << s.ate(8);
    }
    b
}

fn trocar(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    let i = s.ate(b.len());
    if let Some(x) = b.get_mut(i) {
        *x = s.um(b"<>&;\"'/=: \n0A\x00\x01\x7F\x80\x85\xA0\xC3\xFF");
    }
    b
}

fn apagar(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    if !b.is_empty() {
        b.remove(s.ate(b.len()));
    }
    b
}

fn inserir(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    let x = s.bits() as u8;
    let i = s.ate(b.len() + 1);
    b.insert(i, x);
    b
}

fn apagar_trecho(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    let i = s.ate(b.len());
    let fim = (i + s.entre(1, 40)).min(b.len());
    b.drain(i..fim);
    b
}

fn repetir_trecho(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    let i = s.ate(b.len());
    let fim = (i + s.entre(1, 40)).min(b.len());
    let trecho = b[i..fim].to_vec();
    b.splice(i..i, trecho);
    b
}

fn utf8_invalido(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    const RUINS: [&[u8]; 14] = [
        b"\x80",
        b"\xC3",
        b"\xC0\x80",
        b"\xC1\xBF",
        b"\xE0\x80\x80",
        b"\xE2\x82",
        b"\xED\xA0\x80",
        b"\xED\xBF\xBF",
        b"\xF0\x80\x80\x80",
        b"\xF4\x90\x80\x80",
        b"\xF8\x88\x80\x80\x80",
        b"\xFE",
        b"\xFF",
        b"\xEF\xBF\xBE",
    ];
    let i = s.ate(b.len() + 1);
    let ruim = s.um(&RUINS);
    b.splice(i..i, ruim.iter().copied());
    b
}

fn marca_de_ordem(mut b: Vec<u8>, s: &mut Sorteio) -> Vec<u8> {
    let marca: &[u8] = s.um(&[
        b"\xEF\xBB\xBF".as_slice(),
        b"\xFF\xFE",
        b"\xFE\xFF",
        b"\x00",
        b"\xEF\xBB",
        b"\xEF\xBB\xBF\xEF\xBB\xBF",
        b"\xFF\xFE\x00\x00",
    ]);
    if s.um_em(3) && b.len() > 3 && b[0] >= 0xEF {
        // Take the mark away instead.
        b.drain(..if b[0] == 0xEF { 3 } else { 2 });
    } else {
        b.splice(0..0, marca.iter().copied());
    }
    b
}
