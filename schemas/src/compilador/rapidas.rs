//! What the fast path of the judge reads by: the quick way to check the text of a type, and names as words.

use super::Tabelas;
use crate::linhas::{Base, Leitura, NENHUM, Palavras};

/// Bit `c` for every ASCII digit `c`.
const DIGITOS: u128 = 0x3FF << b'0';

impl Tabelas {
    /// How the text of a simple type can be read when it is plainly right, and by which measures.
    pub(super) fn leitura(&self, tipo: u16) -> (Leitura, [u8; 2]) {
        let s = &self.simples[usize::from(tipo)];
        // A greater limit than what the quick look reads is no limit to it; a least length must be exact.
        let ate = |n: u16| u8::try_from(n).unwrap_or(u8::MAX);
        let entre = |leitura, min: u16, max: u16| match u8::try_from(min) {
            Ok(min) => (leitura, [min, ate(max)]),
            Err(_) => (Leitura::Geral, [0; 2]),
        };
        match s.base {
            Base::Texto if s.enumeracao != NENHUM => {
                match self.enumeracoes[usize::from(s.enumeracao)].mascara {
                    0 => (Leitura::Geral, [0; 2]),
                    _ => (Leitura::Tabela, s.enumeracao.to_le_bytes()),
                }
            }
            Base::Texto if s.padrao != NENHUM => match self.so_digitos(s.padrao) {
                Some((min, max)) => entre(Leitura::Digitos, s.min.max(min), s.max.min(max)),
                None => (Leitura::Geral, [0; 2]),
            },
            Base::Texto => entre(Leitura::Texto, s.min, s.max),
            Base::Inteiro => (Leitura::Digitos, [1, s.digitos]),
            Base::Decimal => (Leitura::Decimal, [s.digitos, s.casas]),
            Base::Data if s.minimo == 0 => (Leitura::Data, [0; 2]),
            Base::Hora => (Leitura::Hora, [0; 2]),
            _ => (Leitura::Geral, [0; 2]),
        }
    }

    /// How many digits a pattern asks for, when it asks for nothing else.
    fn so_digitos(&self, padrao: u16) -> Option<(u16, u16)> {
        let (_, inicio, 1) = self.padroes[usize::from(padrao)] else { return None };
        let a = self.alternativas[usize::from(inicio)];
        let item = self.itens[usize::from(a.inicio)];
        (a.n == 1 && item.classe == DIGITOS).then_some((item.min, item.max))
    }
}

/// The words of `name>`.
pub(super) fn palavras(nome: &str) -> Palavras {
    let nome = format!("{nome}>");
    let n = nome.len();
    let palavra = |de: usize| {
        let mut p = [0; 8];
        p.iter_mut().zip(nome.bytes().skip(de)).for_each(|(p, b)| *p = b);
        u64::from_le_bytes(p)
    };
    let se = |longo: bool, de: usize| if longo { palavra(de) } else { 0 };
    Palavras {
        inicio: palavra(0),
        mascara: u64::MAX >> (64 - 8 * n.min(8)),
        meio: se(n > 16, 8),
        antes: se(n > 16, n.saturating_sub(16)),
        fim: se(n > 8, n.saturating_sub(8)),
    }
}
