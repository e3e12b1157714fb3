//! tmp
#![allow(clippy::print_stdout, missing_docs)]
use conecta_tests::{gerador::*, juiz::Juiz, colecao, sorteio::Sorteio};
fn main() {
    let n: usize = std::env::args().nth(1).map_or(3, |a| a.parse().unwrap());
    let mut x = Juiz::xerces().unwrap();
    let mut ruins = 0;
    for e in conecta_schemas::esquemas() {
        let Some(xsd) = colecao::xsd(e) else { println!("{} sem xsd", nome(e)); continue };
        let mut g = Gerador::new(e, 1);
        let ts = g.transacoes().to_vec();
        let (mut total, mut bytes, mut err) = (0, 0, 0);
        let mut s = Sorteio::new(2);
        for t in &ts {
            for _ in 0..n {
                let p = Pedido::aleatorio(&mut s);
                let m = g.gerar(t, &p);
                let b = m.bytes();
                bytes += b.len(); total += 1;
                let r = x.julgar(&xsd, &b).unwrap();
                if !r.valido { err += 1; ruins += 1; if ruins < 15 {
                    println!("{} {}: {} {:?}", nome(e), t, r.motivo, p);
                    std::fs::write(format!("/tmp/ruim{ruins}.xml"), b).unwrap(); } }
            }
        }
        println!("{}: {} transacoes {} msgs média {} bytes; {} ruins", nome(e), ts.len(), total, bytes / total.max(1), err);
        if e.versao() == "4.03.00" || e.versao()=="1.06.00" || e.versao()=="3.03.03" { for t in &ts { println!("   {t} {:?}", t.tipos); } }
    }
}
