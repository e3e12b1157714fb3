//! Networks written here, byte by byte, and run by hand: what our kernels give must be the same.

use super::nucleos::{Pesos, Produto};
use super::onnx::{self, Constante, Dados};
use super::*;
use pulp::{Scalar512b, Simd, WithSimd};

/// A protobuf field of bytes.
fn campo(n: u64, bytes: &[u8]) -> Vec<u8> {
    [varint(n << 3 | 2), varint(bytes.len() as u64), bytes.to_vec()].concat()
}

fn numero(n: u64, v: i64) -> Vec<u8> {
    [varint(n << 3), varint(v.cast_unsigned())].concat()
}

fn varint(mut n: u64) -> Vec<u8> {
    let mut b = Vec::new();
    while n > 127 {
        b.push((n & 127) as u8 | 128);
        n >>= 7;
    }
    b.push(n as u8);
    b
}

fn reais(nome: &str, formato: &[i64], v: &[f32]) -> Vec<u8> {
    let dims = formato.iter().flat_map(|d| numero(1, *d)).collect();
    let dados: Vec<u8> = v.iter().flat_map(|x| x.to_le_bytes()).collect();
    campo(5, &[dims, numero(2, 1), campo(8, nome.as_bytes()), campo(9, &dados)].concat())
}

fn bytes_int8(nome: &str, formato: &[i64], v: &[i8]) -> Vec<u8> {
    let dims = formato.iter().flat_map(|d| numero(1, *d)).collect();
    let dados: Vec<u8> = v.iter().map(|x| x.cast_unsigned()).collect();
    campo(5, &[dims, numero(2, 3), campo(8, nome.as_bytes()), campo(9, &dados)].concat())
}

fn inteiros(nome: &str, v: &[i64]) -> Vec<u8> {
    let dados: Vec<u8> = v.iter().flat_map(|x| x.to_le_bytes()).collect();
    let partes = [numero(1, v.len() as i64), numero(2, 7), campo(8, nome.as_bytes()), campo(9, &dados)];
    campo(5, &partes.concat())
}

fn no(op: &str, entradas: &[&str], saida: &str, atributos: &[(&str, &[i64])]) -> Vec<u8> {
    let mut b: Vec<u8> = entradas.iter().flat_map(|e| campo(1, e.as_bytes())).collect();
    b.extend(campo(2, saida.as_bytes()));
    b.extend(campo(4, op.as_bytes()));
    for (nome, v) in atributos {
        let valor: Vec<u8> = match v {
            [um] => numero(3, *um),
            varios => varios.iter().flat_map(|x| numero(8, *x)).collect(),
        };
        b.extend(campo(5, &[campo(1, nome.as_bytes()), valor].concat()));
    }
    campo(1, &b)
}

fn modelo(partes: &[Vec<u8>], saidas: &[&str]) -> Vec<u8> {
    let mut g = partes.concat();
    g.extend(campo(11, &campo(1, b"x")));
    g.extend(saidas.iter().flat_map(|s| campo(12, &campo(1, s.as_bytes()))));
    [numero(1, 8), campo(7, &g)].concat()
}

/// Numbers without a pattern, the same on every run.
fn numeros(semente: u32, n: usize) -> Vec<f32> {
    let mut x = semente | 1;
    (0..n)
        .map(|_| {
            x ^= x << 13;
            x ^= x >> 17;
            x ^= x << 5;
            (x >> 8) as f32 / 8_388_608.0 - 1.0
        })
        .collect()
}

const ALTURA: usize = 14;
const LARGURA: usize = 18;
const ENTRADA: FormatoDaEntrada = FormatoDaEntrada { altura: ALTURA, largura: LARGURA, canais: 3 };

/// Every layer that our kernels know, in one network.
fn rede_de_tudo() -> Vec<u8> {
    let c = |nome: &str, semente, formato: &[i64]| {
        reais(nome, formato, &numeros(semente, formato.iter().product::<i64>() as usize))
    };
    let positivos: Vec<f32> = numeros(9, 21).iter().map(|v| v.abs() + 0.1).collect();
    let janela: &[(&str, &[i64])] =
        &[("kernel_shape", &[3, 3]), ("pads", &[1, 1, 1, 1]), ("strides", &[2, 2])];
    let mesma: &[(&str, &[i64])] = &[("pads", &[1, 1, 1, 1]), ("group", &[21])];
    modelo(
        &[
            reais("meio", &[1], &[0.5]),
            reais("dobro", &[1], &[2.0]),
            c("w1", 1, &[21, 3, 3, 3]),
            c("g", 2, &[21]),
            c("b", 3, &[21]),
            c("m", 4, &[21]),
            reais("v", &[21], &positivos),
            c("p", 5, &[21, 1, 1]),
            c("w2", 6, &[21, 1, 3, 3]),
            c("b2", 7, &[21]),
            c("w3", 8, &[21, 21, 1, 1]),
            reais("escalas", &[4], &[1.0, 1.0, 2.0, 2.0]),
            c("w4", 10, &[5, 21 * 3 * 4]),
            c("b4", 11, &[5]),
            inteiros("alvo", &[1, -1, 21]),
            no("Sub", &["x", "meio"], "x1", &[]),
            no("Mul", &["x1", "dobro"], "x2", &[]),
            no("Conv", &["x2", "w1"], "c1", janela),
            no("BatchNormalization", &["c1", "g", "b", "m", "v"], "n1", &[]),
            no("PRelu", &["n1", "p"], "a1", &[]),
            no("Conv", &["a1", "w2", "b2"], "c2", mesma),
            no("Relu", &["c2"], "a2", &[]),
            no("Conv", &["a2", "w3"], "c3", &[]),
            no("Add", &["a1", "c3"], "s", &[]),
            no("MaxPool", &["s"], "mp", &[("kernel_shape", &[2, 2]), ("strides", &[2, 2])]),
            no("Upsample", &["mp", "escalas"], "up", &[]),
            no("Sigmoid", &["s"], "sg", &[]),
            no("Transpose", &["sg"], "t", &[("perm", &[0, 2, 3, 1])]),
            no("Reshape", &["t", "alvo"], "lista", &[]),
            no("Flatten", &["mp"], "f", &[]),
            no("Gemm", &["f", "w4", "b4"], "d", &[("transB", &[1])]),
            no("Softmax", &["d"], "prob", &[]),
        ],
        &["lista", "prob", "up"],
    )
}

/// The same network in the plainest way: channel by channel, in f64.
fn a_mao(x: &[f32]) -> [Vec<f64>; 3] {
    let n = |s, k| numeros(s, k).into_iter().map(f64::from).collect::<Vec<_>>();
    let (w1, g, b, m, p) = (n(1, 567), n(2, 21), n(3, 21), n(4, 21), n(5, 21));
    let v: Vec<f64> = n(9, 21).iter().map(|v| v.abs() + 0.1).collect();
    let (w2, b2, w3, w4, b4) = (n(6, 189), n(7, 21), n(8, 441), n(10, 1260), n(11, 5));
    let em = |c: usize, y: isize, xx: isize| {
        let dentro = y >= 0 && xx >= 0 && y < ALTURA as isize && xx < LARGURA as isize;
        if dentro { (f64::from(x[(y as usize * LARGURA + xx as usize) * 3 + c]) - 0.5) * 2.0 } else { 0.0 }
    };
    let (h, l) = (7usize, 9usize);
    let mut a1 = vec![0.0; 21 * h * l];
    for co in 0..21 {
        for y in 0..h {
            for xx in 0..l {
                let mut s = 0.0;
                for c in 0..3 {
                    for k in 0..9 {
                        let (dy, dx) = (k / 3, k % 3);
                        s += w1[(co * 3 + c) * 9 + k]
                            * em(c, (2 * y + dy) as isize - 1, (2 * xx + dx) as isize - 1);
                    }
                }
                s = (s - m[co]) / (v[co] + 1e-5).sqrt() * g[co] + b[co];
                a1[(co * h + y) * l + xx] = if s < 0.0 { s * p[co] } else { s };
            }
        }
    }
    let mut a2 = vec![0.0; 21 * h * l];
    for c in 0..21 {
        for y in 0..h {
            for xx in 0..l {
                let mut s = b2[c];
                for k in 0..9 {
                    let (yy, xo) = ((y + k / 3) as isize - 1, (xx + k % 3) as isize - 1);
                    if yy >= 0 && xo >= 0 && yy < h as isize && xo < l as isize {
                        s += w2[c * 9 + k] * a1[(c * h + yy as usize) * l + xo as usize];
                    }
                }
                a2[(c * h + y) * l + xx] = s.max(0.0);
            }
        }
    }
    let soma: Vec<f64> = (0..21 * h * l)
        .map(|i| a1[i] + (0..21).map(|c| w3[i / (h * l) * 21 + c] * a2[c * h * l + i % (h * l)]).sum::<f64>())
        .collect();
    let lista =
        (0..h * l).flat_map(|i| (0..21).map(move |c| c * h * l + i)).map(|i| 1.0 / (1.0 + (-soma[i]).exp()));
    let mut mp = Vec::new();
    for c in 0..21 {
        for y in 0..3 {
            for xx in 0..4 {
                let v = |dy, dx| soma[(c * h + 2 * y + dy) * l + 2 * xx + dx];
                mp.push(v(0, 0).max(v(0, 1)).max(v(1, 0)).max(v(1, 1)));
            }
        }
    }
    let d: Vec<f64> =
        (0..5).map(|o| b4[o] + (0..252).map(|i| w4[o * 252 + i] * mp[i]).sum::<f64>()).collect();
    let maior = d.iter().copied().fold(f64::MIN, f64::max);
    let total: f64 = d.iter().map(|x| (x - maior).exp()).sum();
    // A picture that is an output comes with its channels together.
    let aumentada = (0..48).map(|i| i / 8 / 2 * 4 + i % 8 / 2);
    let juntos = aumentada.flat_map(|i| (0..21).map(move |c| c * 12 + i)).map(|i| mp[i]).collect();
    [lista.collect(), d.iter().map(|x| (x - maior).exp() / total).collect(), juntos]
}

fn correr(rede: &dyn Rede, x: &[f32]) -> Vec<Vec<f32>> {
    let mut area = rede.area();
    area.entrada.copy_from_slice(x);
    rede.executar(&mut area).expect("a network that was planned runs");
    area.saidas
}

#[test]
fn nossos_nucleos_dao_o_que_a_conta_da() {
    let rede = Proprio::new(&rede_de_tudo(), ENTRADA).expect("all layers are known");
    assert_eq!(rede.saidas(), ["lista", "prob", "up"]);
    for semente in 20..24 {
        let x = numeros(semente, ALTURA * LARGURA * 3);
        let feitas = correr(&rede, &x);
        for (nome, (feita, certa)) in rede.saidas().iter().zip(feitas.iter().zip(a_mao(&x))) {
            assert_eq!(feita.len(), certa.len(), "{nome}");
            for (i, (f, c)) in feita.iter().zip(&certa).enumerate() {
                assert!((f64::from(*f) - c).abs() < 2e-5, "{nome}[{i}]: {f} {c}");
            }
        }
    }
}

#[test]
fn os_mesmos_bits_com_vetores_e_sem() {
    let bytes = rede_de_tudo();
    let com = Proprio::new(&bytes, ENTRADA).expect("all layers are known");
    let sem = Proprio::new(&bytes, ENTRADA).expect("all layers are known").sem_vetores();
    let x = numeros(77, ALTURA * LARGURA * 3);
    let bits = |s: Vec<Vec<f32>>| s.into_iter().flatten().map(f32::to_bits).collect::<Vec<_>>();
    let primeira = bits(correr(&com, &x));
    assert_eq!(primeira, bits(correr(&sem, &x)));
    // Nothing of one call is left for the next.
    let mut area = com.area();
    for semente in [5, 77] {
        area.entrada.copy_from_slice(&numeros(semente, ALTURA * LARGURA * 3));
        com.executar(&mut area).expect("runs");
    }
    assert_eq!(bits(area.saidas), primeira);
}

/// The widest vectors, which this machine may not have, are run as arrays.
#[test]
fn produto_com_vetores_largos_da_os_mesmos_bits() {
    struct Estreito<'a>(Produto<'a>);
    impl WithSimd for Estreito<'_> {
        type Output = ();
        fn with_simd<S: Simd>(self, simd: S) {
            self.0.with_simd(simd);
        }
    }
    for linhas in [1, 5, 11, 12, 13, 31] {
        let (k, n) = (19, 37);
        let (a, w) = (numeros(1, linhas * k), numeros(2, k * n));
        let mut pesos = Pesos::new(k, n, &numeros(3, n), |c, l| w[l * n + c]);
        pesos.inclinacao = Some(numeros(4, 48));
        let mut saidas = [vec![0.0; linhas * 48], vec![0.0; linhas * 48], vec![0.0; linhas * 48]];
        let [largo, um, melhor] = &mut saidas;
        let produto = |saida| Estreito(Produto { a: &a, passo_a: k, linhas, pesos: &pesos, saida });
        Scalar512b.vectorize(produto(largo));
        pulp::Scalar.vectorize(produto(um));
        pulp::Arch::new().dispatch(produto(melhor));
        assert_eq!(saidas[0], saidas[1], "{linhas} rows");
        assert_eq!(saidas[0], saidas[2], "{linhas} rows");
    }
}

#[test]
fn blocos_de_int8_sao_dobrados() {
    // Two blocks of two along axis 1, with a zero point each.
    let grafo = onnx::ler(&modelo(
        &[
            bytes_int8("q", &[2, 4], &[1, 2, 3, 4, -5, -6, -7, -8]),
            reais("e", &[2, 2], &[0.5, 2.0, 1.0, 10.0]),
            bytes_int8("z", &[2, 2], &[0, 1, -1, 0]),
            inteiros("forma", &[4, -1]),
            no("DequantizeLinear", &["q", "e", "z"], "d", &[("axis", &[1]), ("block_size", &[2])]),
            no("Reshape", &["d", "forma"], "r", &[]),
            no("Gemm", &["x", "r"], "y", &[]),
        ],
        &["y"],
    ));
    let grafo = grafo.expect("a graph");
    let dados = Dados::Reais(vec![0.5, 1.0, 4.0, 6.0, -4.0, -5.0, -70.0, -80.0]);
    assert_eq!(grafo.constantes.get("r"), Some(&Constante { formato: vec![4, 2], dados }));
    assert_eq!(grafo.nos.len(), 1);
}

#[test]
fn o_que_nao_se_conhece_e_dito_pelo_nome() {
    let estranha = modelo(&[no("Einsum", &["x"], "y", &[])], &["y"]);
    assert_eq!(Proprio::new(&estranha, ENTRADA).err(), Some(FalhaDaRede::NaoSuportada("Einsum".to_owned())));
    let grupos = modelo(
        &[reais("w", &[6, 1, 1, 1], &[1.0; 6]), no("Conv", &["x", "w"], "y", &[("group", &[3])])],
        &["y"],
    );
    assert!(matches!(Proprio::new(&grupos, ENTRADA), Err(FalhaDaRede::NaoSuportada(_))));
}

/// Cut or changed anywhere, a file is refused or still a network; nothing panics.
#[test]
fn arquivo_cortado_ou_mudado_nao_derruba() {
    let inteiro = rede_de_tudo();
    for n in 0..inteiro.len() {
        let _ = Proprio::new(&inteiro[..n], ENTRADA);
        assert!(n > inteiro.len() - 30 || Proprio::new(&inteiro[..n], ENTRADA).is_err(), "{n}");
    }
    let mut mudado = inteiro.clone();
    for i in 0..inteiro.len() {
        mudado[i] ^= 0x55;
        if let Ok(rede) = Proprio::new(&mudado, ENTRADA) {
            let _ = correr(&rede, &[0.5; ALTURA * LARGURA * 3]);
        }
        mudado[i] = inteiro[i];
    }
}
