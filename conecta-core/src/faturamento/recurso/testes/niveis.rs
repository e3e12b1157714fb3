//! The lattice: every level after every level, answered or not, with the sentence of the manual (P-1103, P-1108).

use std::collections::BTreeMap;

use super::*;

const LOTE: Alvo = Alvo::Lote;
const GUIA: Alvo = Alvo::Guia(0);
const EVENTO: Alvo = Alvo::Item(0, 0);
/// Of the same guia.
const OUTRO_EVENTO: Alvo = Alvo::Item(0, 1);
const OUTRA_GUIA: Alvo = Alvo::Guia(1);
/// Two events of the other guia.
const DA_OUTRA: Alvo = Alvo::Item(1, 0);
const MAIS_DA_OUTRA: Alvo = Alvo::Item(1, 1);

const TODOS: &[Alvo] = &[LOTE, GUIA, EVENTO, OUTRO_EVENTO, OUTRA_GUIA, DA_OUTRA, MAIS_DA_OUTRA];

/// What is appealed first: the lote, a guia, an event, or a guia and an event of another.
const PRIMEIROS: &[&[Alvo]] = &[&[LOTE], &[GUIA], &[EVENTO], &[GUIA, DA_OUTRA]];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lista {
    /// "Outros Itens do Pagamento".
    Outros,
    /// "Itens deste Recurso de Glosa".
    Deste,
}
use Lista::{Deste, Outros};

/// What is appealed first (by its place in [`PRIMEIROS`]), whether it is answered, from which list comes what is appealed next, the code of the
/// refusal, and why. A row holds for all that it names.
type Linha = (usize, &'static [bool], Lista, &'static [Alvo], Option<&'static str>, &'static str);

const NAO: &[bool] = &[false];
const SIM: &[bool] = &[true];
const TANTO_FAZ: &[bool] = &[false, true];

const SO_LOTE: &str = "não será possível recursar mais a nível de guia e nem a nível de evento, deverá ser somente a nível de lote";
const NAO_LOTE: &str = "não é possível recursar novamente a nível de lote";
const SO_GUIA: &str =
    "não será possível recursar aquela guia a nível de evento, deverá ser sempre a nível atual ou superior";
const EVENTO_NO_LOTE: &str = "não será possível recursar esse evento em um novo recurso de lote";
const DOIS: &str = "Será permitido criar dois recursos de lotes, com itens diferentes, ou duas vezes os mesmos itens, porém o primeiro recurso já deve ter sido respondido";
const OUTROS: &str = "Outros Itens do Pagamento: o que não havia sido recursado na primeira vez";
const DESTE: &str = "Itens deste Recurso de Glosa: eventos que tiveram a glosa mantida";

#[rustfmt::skip]
const TABELA: &[Linha] = &[
    // After the lote nothing more: nothing is left of the others, and this one is not appealed again.
    (0, TANTO_FAZ, Outros, TODOS, Some("RGL-05"), SO_LOTE),
    (0, NAO, Deste, TODOS, Some("RGL-09"), DOIS),
    (0, SIM, Deste, TODOS, Some("RGL-06"), NAO_LOTE),
    // After a guia: that guia or above, once answered; of other guias anything, at once.
    (1, TANTO_FAZ, Outros, &[OUTRA_GUIA, DA_OUTRA, MAIS_DA_OUTRA], None, DOIS),
    (1, NAO, Outros, &[GUIA], Some("RGL-09"), DOIS),
    (1, SIM, Outros, &[GUIA], Some("RGL-25"), OUTROS),
    (1, TANTO_FAZ, Outros, &[EVENTO, OUTRO_EVENTO], Some("RGL-07"), SO_GUIA),
    (1, NAO, Outros, &[LOTE], Some("RGL-09"), DOIS),
    (1, SIM, Outros, &[LOTE], Some("RGL-06"), NAO_LOTE),
    (1, NAO, Deste, TODOS, Some("RGL-09"), DOIS),
    (1, SIM, Deste, &[GUIA], None, SO_GUIA),
    (1, SIM, Deste, &[EVENTO, OUTRO_EVENTO], Some("RGL-07"), SO_GUIA),
    (1, SIM, Deste, &[OUTRA_GUIA, DA_OUTRA, MAIS_DA_OUTRA], Some("RGL-25"), DESTE),
    (1, SIM, Deste, &[LOTE], Some("RGL-06"), NAO_LOTE),
    // After an event: any level above once answered, but never the lote; other events at once.
    (2, TANTO_FAZ, Outros, &[OUTRO_EVENTO, OUTRA_GUIA, DA_OUTRA, MAIS_DA_OUTRA], None, DOIS),
    (2, NAO, Outros, &[EVENTO, GUIA], Some("RGL-09"), DOIS),
    (2, SIM, Outros, &[EVENTO, GUIA], Some("RGL-25"), OUTROS),
    (2, TANTO_FAZ, Outros, &[LOTE], Some("RGL-08"), EVENTO_NO_LOTE),
    (2, NAO, Deste, TODOS, Some("RGL-09"), DOIS),
    (2, SIM, Deste, &[EVENTO], None, DOIS),
    (2, SIM, Deste, &[GUIA], None, "evento ⟶ acima, uma vez respondido"),
    (2, SIM, Deste, &[OUTRO_EVENTO, OUTRA_GUIA, DA_OUTRA, MAIS_DA_OUTRA], Some("RGL-25"), DESTE),
    (2, SIM, Deste, &[LOTE], Some("RGL-08"), EVENTO_NO_LOTE),
    // After a guia and an event of another: each goes its own way.
    (3, TANTO_FAZ, Outros, &[MAIS_DA_OUTRA], None, DOIS),
    (3, NAO, Outros, &[GUIA, OUTRA_GUIA, DA_OUTRA], Some("RGL-09"), DOIS),
    (3, SIM, Outros, &[GUIA, OUTRA_GUIA, DA_OUTRA], Some("RGL-25"), OUTROS),
    (3, TANTO_FAZ, Outros, &[EVENTO, OUTRO_EVENTO], Some("RGL-07"), SO_GUIA),
    (3, TANTO_FAZ, Outros, &[LOTE], Some("RGL-08"), EVENTO_NO_LOTE),
    (3, NAO, Deste, TODOS, Some("RGL-09"), DOIS),
    (3, SIM, Deste, &[GUIA], None, SO_GUIA),
    (3, SIM, Deste, &[DA_OUTRA], None, DOIS),
    (3, SIM, Deste, &[OUTRA_GUIA], None, "evento ⟶ acima, uma vez respondido"),
    (3, SIM, Deste, &[EVENTO, OUTRO_EVENTO], Some("RGL-07"), SO_GUIA),
    (3, SIM, Deste, &[MAIS_DA_OUTRA], Some("RGL-25"), DESTE),
    (3, SIM, Deste, &[LOTE], Some("RGL-08"), EVENTO_NO_LOTE),
];

fn novo_protocolo() -> RecursosDoProtocolo {
    protocolo(&[&[("60.00", "1705"), ("40.00", "1705")], &[("30.00", "1705"), ("10.00", "1705")]])
}

/// Of an event R$ 5,00 at first, of which R$ 2,00 are granted, and R$ 1,00 of the rest after that.
fn pede(p: &mut RecursosDoProtocolo, n: u32, alvo: Alvo) -> Result<(), &'static str> {
    let valor = matches!(alvo, Alvo::Item(..)).then_some(if n == 1 { "5.00" } else { "1.00" });
    p.pede(n, alvo, valor).map_err(|r| r.codigo)
}

fn primeiro(alvos: &[Alvo], respondido: bool) -> RecursosDoProtocolo {
    let mut p = novo_protocolo();
    let n = p.novo(Origem::Pagamento);
    for alvo in alvos {
        pede(&mut p, n, *alvo).expect("the first may be at any level");
    }
    p.vai(n);
    if respondido {
        p.decide(n, &["2.00", "2.00"][..alvos.len()]);
    }
    p
}

#[test]
fn cada_nivel_depois_de_cada_nivel() {
    let mut linhas = BTreeMap::new();
    for (antes, respondidos, lista, depois, codigo, frase) in TABELA {
        for (respondido, depois) in respondidos.iter().flat_map(|r| depois.iter().map(move |d| (*r, *d))) {
            let dupla = linhas.insert((*antes, respondido, *lista, depois), ());
            assert!(dupla.is_none(), "two rows for {antes} {respondido} {lista:?} {depois:?}");
            let mut p = primeiro(PRIMEIROS[*antes], respondido);
            let origem = if *lista == Outros { Origem::OutrosItens } else { Origem::ItensDoRecurso(1) };
            let feito = p.incluir(origem, "R2", &padrao(), &ator()).map(drop).map_err(|r| r.codigo);
            let feito = feito.and_then(|()| pede(&mut p, 2, depois));
            assert_eq!(
                feito.err(),
                *codigo,
                "{antes} respondido {respondido} {lista:?} → {depois:?}: {frase}"
            );
        }
    }
    assert_eq!(linhas.len(), PRIMEIROS.len() * 2 * 2 * TODOS.len(), "the whole matrix");
}

/// In one recurso any levels go together, but not twice over the same money.
#[test]
fn niveis_no_mesmo_recurso() {
    for um in TODOS {
        for outro in TODOS.iter().filter(|o| *o != um) {
            let mut p = novo_protocolo();
            let n = p.novo(Origem::Pagamento);
            pede(&mut p, n, *um).expect("the first");
            let dentro = |a: Alvo, b: Alvo| match (a, b) {
                (LOTE, _) => true,
                (Alvo::Guia(g), Alvo::Item(h, _)) => g == h,
                _ => false,
            };
            let junto = dentro(*um, *outro) || dentro(*outro, *um);
            assert_eq!(
                pede(&mut p, n, *outro),
                if junto { Err("RGL-30") } else { Ok(()) },
                "{um:?}, {outro:?}"
            );
        }
    }
}

/// The level above a guia, where all that is left was appealed as guias and answered ("nível atual ou superior").
#[test]
fn de_todas_as_guias_ao_lote() {
    let mut p = protocolo(&[&[("60.00", "1705")], &[("30.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, GUIA, None).expect("guia");
    p.pede(n, OUTRA_GUIA, None).expect("guia");
    assert_eq!(p.recurso(n).expect("r").recursado(), d("90.00"));
    p.vai(n);
    p.decide(n, &["0", "10.00"]);
    let m = p.novo(Origem::ItensDoRecurso(n));
    p.pede(m, LOTE, None).expect("superior");
    assert_eq!(p.recurso(m).expect("r").recursado(), d("80.00"));
}

#[test]
fn lote_pede_um_so_motivo_e_cem_por_cento() {
    let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1801")], &[("30.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    let r = p.pede(n, LOTE, None).expect_err("two reasons");
    assert_eq!(
        (r.codigo, r.mensagem.as_ref()),
        (
            "RGL-04",
            "Para realizar esse tipo de recurso, todas as glosas, sem exceção, precisam ter exatamente o mesmo motivo."
        )
    );
    assert_eq!(p.pede(n, GUIA, Some("60.00")).expect_err("partial").codigo, "RGL-11");
    p.pede(n, GUIA, Some("100.00")).expect("100 %");
    assert_eq!(p.pede(n, EVENTO, Some("1.00")).expect_err("the guia is whole").codigo, "RGL-30");
    p.pede(n, Alvo::Item(1, 0), Some("30.00")).expect("mixed");
    p.vai(n);
    assert_eq!(p.recurso(n).expect("r").nivel(), Nivel::GuiasEEventos);
    let mut p = protocolo(&[&[("60.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, LOTE, None).expect("one reason");
    assert_eq!(p.recurso(n).expect("r").recursado(), d("60.00"));
    assert_eq!(p.pede(n, GUIA, None).expect_err("the lote is whole").codigo, "RGL-30");
}
