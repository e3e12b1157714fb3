//! The lattice: every level after every level, answered or not, with the sentence of the manual (P-1103, P-1108).

use super::*;

const LOTE: Alvo = Alvo::Lote;
const GUIA: Alvo = Alvo::Guia(0);
const EVENTO: Alvo = Alvo::Item(0, 0);
const OUTRA_GUIA: Alvo = Alvo::Guia(1);
const OUTRO_EVENTO: Alvo = Alvo::Item(0, 1);

/// What is appealed first, whether it is answered, from which list what is appealed next, and the code of the refusal.
type Linha = (Alvo, bool, Lista, Alvo, Option<&'static str>, &'static str);

#[derive(Clone, Copy)]
enum Lista {
    Outros,
    Deste,
}
use Lista::{Deste, Outros};

const SO_LOTE: &str = "não será possível recursar mais a nível de guia e nem a nível de evento, deverá ser somente a nível de lote";
const NAO_LOTE: &str = "não é possível recursar novamente a nível de lote";
const SO_GUIA: &str =
    "não será possível recursar aquela guia a nível de evento, deverá ser sempre a nível atual ou superior";
const DOIS: &str = "Será permitido criar dois recursos de lotes, com itens diferentes, ou duas vezes os mesmos itens, porém o primeiro recurso já deve ter sido respondido";

#[rustfmt::skip]
const TABELA: &[Linha] = &[
    // After the lote nothing more: nothing is left of the others, and this one is not appealed again.
    (LOTE, false, Outros, LOTE, Some("RGL-05"), SO_LOTE),
    (LOTE, true, Outros, GUIA, Some("RGL-05"), SO_LOTE),
    (LOTE, true, Outros, EVENTO, Some("RGL-05"), SO_LOTE),
    (LOTE, false, Deste, LOTE, Some("RGL-09"), DOIS),
    (LOTE, true, Deste, LOTE, Some("RGL-06"), NAO_LOTE),
    (LOTE, true, Deste, GUIA, Some("RGL-06"), NAO_LOTE),
    (LOTE, true, Deste, EVENTO, Some("RGL-06"), NAO_LOTE),
    // After a guia: that guia or above, once answered; of other guias anything, at once.
    (GUIA, false, Outros, OUTRA_GUIA, None, DOIS),
    (GUIA, false, Outros, Alvo::Item(1, 0), None, DOIS),
    (GUIA, false, Outros, GUIA, Some("RGL-09"), DOIS),
    (GUIA, true, Outros, GUIA, Some("RGL-25"), "Outros Itens do Pagamento: o que não havia sido recursado na primeira vez"),
    (GUIA, false, Outros, EVENTO, Some("RGL-07"), SO_GUIA),
    (GUIA, true, Outros, EVENTO, Some("RGL-07"), SO_GUIA),
    (GUIA, false, Outros, LOTE, Some("RGL-09"), DOIS),
    (GUIA, true, Outros, LOTE, Some("RGL-06"), NAO_LOTE),
    (GUIA, false, Deste, GUIA, Some("RGL-09"), DOIS),
    (GUIA, true, Deste, GUIA, None, SO_GUIA),
    (GUIA, true, Deste, EVENTO, Some("RGL-07"), SO_GUIA),
    (GUIA, true, Deste, OUTRA_GUIA, Some("RGL-25"), "Itens deste Recurso de Glosa: eventos que tiveram a glosa mantida"),
    (GUIA, true, Deste, LOTE, Some("RGL-06"), NAO_LOTE),
    // After an event: any level above once answered, but never the lote; other events at once.
    (EVENTO, false, Outros, OUTRO_EVENTO, None, DOIS),
    (EVENTO, false, Outros, OUTRA_GUIA, None, DOIS),
    (EVENTO, false, Outros, EVENTO, Some("RGL-09"), DOIS),
    (EVENTO, true, Outros, EVENTO, Some("RGL-25"), "Outros Itens do Pagamento: o que não havia sido recursado na primeira vez"),
    (EVENTO, false, Outros, GUIA, Some("RGL-09"), DOIS),
    (EVENTO, true, Outros, LOTE, Some("RGL-08"), "não será possível recursar esse evento em um novo recurso de lote"),
    (EVENTO, false, Outros, LOTE, Some("RGL-08"), "não será possível recursar esse evento em um novo recurso de lote"),
    (EVENTO, false, Deste, EVENTO, Some("RGL-09"), DOIS),
    (EVENTO, true, Deste, EVENTO, None, DOIS),
    (EVENTO, true, Deste, GUIA, None, "evento ⟶ acima, uma vez respondido"),
    (EVENTO, true, Deste, OUTRO_EVENTO, Some("RGL-25"), "Itens deste Recurso de Glosa: eventos que tiveram a glosa mantida"),
    (EVENTO, true, Deste, LOTE, Some("RGL-08"), "não será possível recursar esse evento em um novo recurso de lote"),
];

fn primeiro(alvo: Alvo, respondido: bool) -> RecursosDoProtocolo {
    let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1705")], &[("30.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    let valor = matches!(alvo, Alvo::Item(..)).then_some("60.00");
    p.pede(n, alvo, valor).expect("the first may be at any level");
    p.vai(n);
    if respondido {
        p.decide(n, &["20.00"]);
    }
    p
}

#[test]
fn cada_nivel_depois_de_cada_nivel() {
    for (antes, respondido, lista, depois, codigo, frase) in TABELA {
        let mut p = primeiro(*antes, *respondido);
        let origem = if matches!(lista, Outros) { Origem::OutrosItens } else { Origem::ItensDoRecurso(1) };
        let valor = matches!(depois, Alvo::Item(..)).then_some("5.00");
        let feito =
            p.incluir(origem, "R2", &padrao(), &ator()).map(drop).and_then(|()| p.pede(2, *depois, valor));
        let feito = feito.map_err(|r| r.codigo);
        assert_eq!(feito.err(), *codigo, "{antes:?} respondido {respondido} → {depois:?}: {frase}");
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
