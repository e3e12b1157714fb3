//! Every state with every event: the files say what the machines are.

use crate::estado::matriz;
use crate::faturamento::{arquivo, guia, lote, protocolo};

macro_rules! inteira {
    ($($maquina:ident: $arquivo:literal),+) => { $(
        #[test]
        fn $maquina() {
            use $maquina::{Evento, Situacao, TRANSICOES};
            let tem = matriz(TRANSICOES, Situacao::TODOS, Evento::TODOS);
            assert!(tem == include_str!($arquivo), "{}:\n{tem}", $arquivo);
            for t in TRANSICOES {
                let iguais = TRANSICOES.iter().filter(|u| u.de == t.de && u.evento == t.evento);
                assert_eq!(iguais.count(), 1, "one row for {:?} + {:?}", t.de, t.evento);
                assert!(t.base.starts_with("P-"), "{}", t.base);
            }
        }
    )+ };
}

inteira!(
    guia: "matrizes/guia.txt",
    arquivo: "matrizes/arquivo.txt",
    lote: "matrizes/lote.txt",
    protocolo: "matrizes/protocolo.txt"
);
