//! Every state with every event: the files say what the machines are.

use crate::estado::matriz;
use crate::faturamento::maquina::Maquina;
use crate::faturamento::recurso::{EventoDoItem, SituacaoDoItem};
use crate::faturamento::{arquivo, guia, lote, maquinas, protocolo, recurso};

macro_rules! inteira {
    ($($nome:ident: $situacao:ty, $evento:ty, $arquivo:literal;)+) => {
        const MAQUINAS: &[&str] = &[$(stringify!($nome)),+];

        $(
            #[test]
            fn $nome() {
                let tabela = <$evento as Maquina>::TABELA;
                let tem = matriz(tabela, <$situacao>::TODOS, <$evento>::TODOS);
                assert!(tem == include_str!($arquivo), "{}:\n{tem}", $arquivo);
                for t in tabela {
                    let iguais = tabela.iter().filter(|u| u.de == t.de && u.evento == t.evento);
                    assert_eq!(iguais.count(), 1, "one row for {:?} + {:?}", t.de, t.evento);
                    assert!(t.base.starts_with("P-"), "{}", t.base);
                }
            }
        )+
    };
}

inteira! {
    guia: guia::Situacao, guia::Evento, "matrizes/guia.txt";
    arquivo: arquivo::Situacao, arquivo::Evento, "matrizes/arquivo.txt";
    lote: lote::Situacao, lote::Evento, "matrizes/lote.txt";
    protocolo: protocolo::Situacao, protocolo::Evento, "matrizes/protocolo.txt";
    recurso: recurso::Situacao, recurso::Evento, "matrizes/recurso.txt";
    item: SituacaoDoItem, EventoDoItem, "matrizes/item.txt";
}

#[test]
fn cada_maquina_esta_aqui_e_nos_diagramas() {
    let nomes: Vec<_> = maquinas().into_iter().map(|(nome, ..)| nome).collect();
    assert_eq!(nomes, MAQUINAS);
}
