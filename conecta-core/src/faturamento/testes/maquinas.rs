//! Every state with every event: the files say what the machines are.

use crate::estado::matriz;
use crate::faturamento::protocolo;

#[test]
fn protocolo_inteiro() {
    use protocolo::{Evento, Situacao, TRANSICOES};
    assert_eq!(matriz(TRANSICOES, Situacao::TODOS, Evento::TODOS), include_str!("matrizes/protocolo.txt"));
}
