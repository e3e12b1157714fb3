//! The plot of an evaluation as SVG: the ROC, and the histograms of the scores.

use std::fmt::Write;

use conecta_core::biometria::Calibracao;

const LARGURA: f64 = 460.0;
const ALTURA: f64 = 320.0;
const MARGEM: f64 = 60.0;
const FAIXAS: usize = 60;
const AZUL: &str = "#1f6fb2";
const LARANJA: &str = "#d9730d";

/// Draws both plots side by side.
pub(super) fn desenhar(c: &Calibracao, genuinos: &[Option<f64>], impostores: &[Option<f64>]) -> String {
    let (l, a) = (2.0 * (LARGURA + 1.5 * MARGEM), ALTURA + 2.2 * MARGEM);
    let mut s = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {l} {a}\" width=\"{l}\" height=\"{a}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
    );
    s += &format!("<g transform=\"translate({MARGEM},{MARGEM})\">\n{}</g>\n", roc(c));
    let x = LARGURA + 2.4 * MARGEM;
    s += &format!(
        "<g transform=\"translate({x},{MARGEM})\">\n{}</g>\n</svg>\n",
        histogramas(c, genuinos, impostores)
    );
    s
}

fn texto(s: &mut String, x: f64, y: f64, ancora: &str, t: &str) {
    let _ = writeln!(s, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{ancora}\">{t}</text>");
}

fn linha(s: &mut String, [x0, y0, x1, y1]: [f64; 4], cor: &str) {
    let _ = writeln!(
        s,
        "<line x1=\"{x0:.1}\" y1=\"{y0:.1}\" x2=\"{x1:.1}\" y2=\"{y1:.1}\" stroke=\"{cor}\" stroke-width=\"1\"/>"
    );
}

fn moldura(s: &mut String, titulo: &str, eixo_x: &str) {
    let _ = writeln!(
        s,
        "<rect width=\"{LARGURA}\" height=\"{ALTURA}\" fill=\"none\" stroke=\"#888\"/>\n\
         <text x=\"{}\" y=\"-32\" text-anchor=\"middle\" font-size=\"14\" font-weight=\"bold\">{titulo}</text>",
        LARGURA / 2.0
    );
    texto(s, LARGURA / 2.0, ALTURA + 40.0, "middle", eixo_x);
}

/// Accepted pairs of one person over accepted pairs of two, the latter by powers of ten.
fn roc(c: &Calibracao) -> String {
    let mut s = String::new();
    moldura(&mut s, "Curva ROC", "falsa aceitação (pares de pessoas diferentes)");
    let decadas = (c.impostores as f64).log10().ceil().max(1.0);
    // From the TAR at the strict end, rounded down, to 1.
    let menor = c.curva.iter().find(|p| p.0 > 0.0).map_or(0.9, |p| p.1);
    let base = ((menor * 20.0).floor() / 20.0).clamp(0.0, 0.95);
    let x = |far: f64| LARGURA * (far.max(10f64.powf(-decadas)).log10() + decadas) / decadas;
    let y = |tar: f64| ALTURA * (1.0 - (tar - base).max(0.0) / (1.0 - base));
    for d in 0..=(decadas as u32) {
        let far = 10f64.powi(d as i32) * 10f64.powf(-decadas);
        linha(&mut s, [x(far), 0.0, x(far), ALTURA], "#e4e4e4");
        texto(&mut s, x(far), ALTURA + 18.0, "middle", &format!("{far:e}"));
    }
    for n in 0..=5 {
        let tar = base + (1.0 - base) * f64::from(n) / 5.0;
        linha(&mut s, [0.0, y(tar), LARGURA, y(tar)], "#e4e4e4");
        texto(&mut s, -8.0, y(tar) + 4.0, "end", &super::decimal(tar, 3));
    }
    let pontos: Vec<String> = c.curva.iter().map(|(f, t)| format!("{:.1},{:.1}", x(*f), y(*t))).collect();
    let _ = writeln!(
        s,
        "<polyline fill=\"none\" stroke=\"{AZUL}\" stroke-width=\"2\" points=\"{}\"/>",
        pontos.join(" ")
    );
    let eer = format!("EER {} %", super::decimal(c.eer * 100.0, 2));
    texto(&mut s, LARGURA - 10.0, ALTURA - 14.0, "end", &eer);
    s
}

/// Shares of the scores of both kinds of pairs.
fn histogramas(c: &Calibracao, genuinos: &[Option<f64>], impostores: &[Option<f64>]) -> String {
    let mut s = String::new();
    moldura(&mut s, "Notas", "nota (cosseno)");
    let faixa = |v: f64| (((v + 0.5) / 1.5 * FAIXAS as f64) as usize).min(FAIXAS - 1);
    let contar = |notas: &[Option<f64>]| {
        let mut h = [0.0; FAIXAS];
        for v in notas.iter().flatten() {
            h[faixa(*v)] += 1.0 / notas.len().max(1) as f64;
        }
        h
    };
    let (g, i) = (contar(genuinos), contar(impostores));
    let maior = g.iter().chain(&i).copied().fold(0.01, f64::max);
    let passo = LARGURA / FAIXAS as f64;
    for (h, cor) in [(i, LARANJA), (g, AZUL)] {
        for (n, v) in h.iter().enumerate().filter(|(_, v)| **v > 0.0) {
            let altura = ALTURA * v / maior;
            let _ = writeln!(
                s,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{passo:.1}\" height=\"{altura:.1}\" fill=\"{cor}\" fill-opacity=\"0.6\"/>",
                n as f64 * passo,
                ALTURA - altura
            );
        }
    }
    let x = |v: f64| (v + 0.5) / 1.5 * LARGURA;
    for n in -2..=4 {
        let v = f64::from(n) / 4.0;
        texto(&mut s, x(v), ALTURA + 18.0, "middle", &super::decimal(v, 2));
    }
    for (n, p) in c.pontos.iter().enumerate() {
        linha(&mut s, [x(p.limiar), 0.0, x(p.limiar), ALTURA], "#555");
        // Thresholds lie close together: their labels take turns on two lines.
        texto(&mut s, x(p.limiar), if n % 2 == 0 { -2.0 } else { -14.0 }, "middle", &format!("{:e}", p.far));
    }
    for (n, (t, cor)) in [("mesma pessoa", AZUL), ("pessoas diferentes", LARANJA)].into_iter().enumerate() {
        let y = 14.0 + 18.0 * n as f64;
        let _ = writeln!(s, "<rect x=\"10\" y=\"{y}\" width=\"12\" height=\"12\" fill=\"{cor}\"/>");
        texto(&mut s, 28.0, y + 10.0, "start", t);
    }
    s
}
