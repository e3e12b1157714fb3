//! The whole pipeline with the usual models on the pictures of the reference set, where both are at hand.
//!
//! Looks for `biometria/` in the folder that `CONECTA_SHARED` names, or in one named `shared` beside the checkout, and says so where
//! there is none.
#![cfg(feature = "biometria-sem-tract")]
#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads files and says when it skips"
)]

use std::path::{Path, PathBuf};

use conecta_core::biometria::{
    Arquivo, Busca, CodigoDeQualidade, Error, Executor, Exigencias, Imagem, Manifesto, Modelos,
    ParecerDeVivacidade, PoliticaDeVivacidade, Ponto, Sessao, Template,
};

fn pasta() -> Option<PathBuf> {
    let de = std::env::var_os("CONECTA_SHARED").map(PathBuf::from);
    let pasta =
        de.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared")).join("biometria");
    let ha = pasta.join("modelos").is_dir() && pasta.join("imagens").is_dir();
    if !ha {
        eprintln!("skipped: no models and pictures of faces at {}", pasta.display());
    }
    ha.then_some(pasta)
}

fn modelos(pasta: &Path, executor: Executor) -> Modelos {
    let mut arquivos = Vec::new();
    for item in std::fs::read_dir(pasta.join("modelos")).expect("the folder is there").flatten() {
        if item.path().extension().is_some_and(|e| e == "onnx") {
            let bytes = std::fs::read(item.path()).expect("readable");
            arquivos.push((item.file_name().to_string_lossy().into_owned(), bytes));
        }
    }
    let arquivos: Vec<_> = arquivos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
    Modelos::carregar_com(&Manifesto::padrao(), &arquivos, executor).expect("the usual models")
}

fn imagem(pasta: &Path, nome: &str) -> Imagem {
    let bytes = std::fs::read(pasta.join("imagens").join(nome)).expect("the picture is there");
    Imagem::decodificar(&bytes).expect("a picture")
}

const DEREK: &str = "png/Derek_Jeter_0002.png";

/// The reference's points and template of a picture.
fn referencia(pasta: &Path, nome: &str, modelos: &Modelos) -> ([Ponto; 5], Template) {
    let json: serde_json::Value = serde_json::from_slice(
        &std::fs::read(pasta.join("imagens/reference.json")).expect("the reference is there"),
    )
    .expect("JSON");
    let i = &json["images"][nome];
    let n = |v: &serde_json::Value| v.as_f64().expect("a number");
    let pontos: Vec<Ponto> = i["landmarks"]
        .as_array()
        .expect("points")
        .iter()
        .map(|p| Ponto { x: n(&p[0]), y: n(&p[1]) })
        .collect();
    let vetor: Vec<f32> = i["embedding"].as_array().expect("numbers").iter().map(|v| n(v) as f32).collect();
    (pontos.try_into().expect("five"), Template::new(modelos.id(), &vetor).expect("a direction"))
}

#[test]
fn igual_a_referencia_nos_mesmos_pixels() {
    let Some(pasta) = pasta() else { return };
    let modelos = modelos(&pasta, Executor::Proprio);
    let mut sessao = Sessao::new(&modelos);
    let mut vistas = 0;
    for item in std::fs::read_dir(pasta.join("imagens/png")).expect("the folder is there").flatten() {
        let nome = item.path().file_stem().expect("a name").to_string_lossy().into_owned();
        let imagem = imagem(&pasta, &format!("png/{nome}.png"));
        let (pontos, esperado) = referencia(&pasta, &format!("{nome}.jpg"), &modelos);
        // The reference takes the points of the best candidate alone.
        let busca = Busca { confianca: 0.3, media: false };
        let rosto = sessao.rosto_central(&imagem, &busca).expect("runs").expect("a face");
        for (a, b) in rosto.pontos.iter().zip(&pontos) {
            assert!(a.distancia(*b) < 0.01, "{nome}: {a:?} {b:?}");
        }
        let escore = sessao.incorporar(&imagem, &pontos).expect("runs").escore(&esperado).expect("one model");
        assert!(escore >= 0.9999, "{nome}: {escore}");
        vistas += 1;
    }
    assert_eq!(vistas, 9);
}

/// FNV-1a over the bits of a template.
fn impressao(t: &Template) -> u64 {
    let bytes = t.revelar().iter().flat_map(|v| v.to_bits().to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

/// The templates of the pictures without loss, on every platform: name and print of the bits. They change only when the pipeline does,
/// and then the templates that hosts keep change. `CONECTA_ATUALIZAR=1` writes them anew.
const VETORES: &str = "tests/biometria/vetores.csv";

#[test]
fn os_mesmos_bytes_dao_os_mesmos_bits() {
    let Some(pasta) = pasta() else { return };
    let modelos = modelos(&pasta, Executor::Proprio);
    let caminho = Path::new(env!("CARGO_MANIFEST_DIR")).join(VETORES);
    let estaveis = std::fs::read_to_string(&caminho).unwrap_or_default();
    let mut nomes: Vec<String> = std::fs::read_dir(pasta.join("imagens/png"))
        .expect("the folder is there")
        .flatten()
        .map(|i| i.file_name().to_string_lossy().into_owned())
        .collect();
    nomes.sort();
    let todos = || {
        let mut sessao = Sessao::new(&modelos);
        let mut linhas = String::new();
        for nome in &nomes {
            let imagem = imagem(&pasta, &format!("png/{nome}"));
            let rosto = sessao.rosto_central(&imagem, &Busca::default()).expect("runs").expect("a face");
            let primeira = impressao(&sessao.incorporar(&imagem, &rosto.pontos).expect("runs"));
            assert_eq!(
                primeira,
                impressao(&sessao.incorporar(&imagem, &rosto.pontos).expect("runs")),
                "{nome}"
            );
            linhas += &format!("{nome},{primeira:016x}\n");
        }
        linhas
    };
    let fios: Vec<String> = std::thread::scope(|s| {
        let fios: Vec<_> = (0..3).map(|_| s.spawn(todos)).collect();
        fios.into_iter().map(|f| f.join().expect("no panic")).collect()
    });
    assert!(fios.iter().all(|f| *f == fios[0]), "threads give the same");
    if std::env::var_os("CONECTA_ATUALIZAR").is_some() {
        return std::fs::write(&caminho, &fios[0]).expect("writable");
    }
    assert_eq!(fios[0], estaveis);
}

#[test]
fn pares_conhecidos_se_separam() {
    let Some(pasta) = pasta() else { return };
    let modelos = modelos(&pasta, Executor::Proprio);
    let mut sessao = Sessao::new(&modelos);
    let mut template = |nome: &str| {
        let imagem = imagem(&pasta, &format!("lfw/{nome}"));
        let rosto = sessao.rosto_central(&imagem, &Busca::default()).expect("runs").expect("a face");
        sessao.incorporar(&imagem, &rosto.pontos).expect("runs")
    };
    let a = ["Aaron_Peirsol_0001.jpg", "Aaron_Peirsol_0002.jpg"].map(&mut template);
    let outra = template("Aleksander_Kwasniewski_0001.jpg");
    let limiar = modelos.limiares()[2].escore;
    assert!(a[0].escore(&a[1]).expect("one model") > limiar);
    assert!(a[0].escore(&outra).expect("one model") < limiar);
}

/// A picture made of another, pixel by pixel.
fn feita(
    i: &Imagem,
    largura: usize,
    altura: usize,
    pixel: impl Fn(f64, f64) -> [f64; 2],
    cor: impl Fn(f64) -> f64,
) -> Imagem {
    let mut rgb = Vec::new();
    for y in 0..altura {
        for x in 0..largura {
            let [u, v] = pixel(x as f64, y as f64);
            let dentro = u >= 0.0 && v >= 0.0 && (u as usize) < i.largura() && (v as usize) < i.altura();
            for c in 0..3 {
                let p = if dentro {
                    f64::from(i.rgb()[(v as usize * i.largura() + u as usize) * 3 + c])
                } else {
                    128.0
                };
                rgb.push(cor(p).clamp(0.0, 255.0) as u8);
            }
        }
    }
    Imagem::de_rgb(largura, altura, rgb).expect("a picture")
}

/// The mean of a square around each pixel.
fn borrada(i: &Imagem, raio: usize) -> Imagem {
    let (l, a) = (i.largura(), i.altura());
    let mut rgb = Vec::new();
    for y in 0..a {
        for x in 0..l {
            for c in 0..3 {
                let (ys, xs) = (
                    y.saturating_sub(raio)..(y + raio + 1).min(a),
                    x.saturating_sub(raio)..(x + raio + 1).min(l),
                );
                let n = (ys.len() * xs.len()) as u32;
                let soma: u32 =
                    ys.flat_map(|y| xs.clone().map(move |x| u32::from(i.rgb()[(y * l + x) * 3 + c]))).sum();
                rgb.push((soma / n) as u8);
            }
        }
    }
    Imagem::de_rgb(l, a, rgb).expect("a picture")
}

#[test]
fn cada_motivo_de_recusa_e_mostrado_por_uma_imagem_feita() {
    use CodigoDeQualidade as C;
    let Some(pasta) = pasta() else { return };
    let modelos = modelos(&pasta, Executor::Proprio);
    let mut sessao = Sessao::new(&modelos);
    let boa = imagem(&pasta, DEREK);
    let rosto = sessao.rosto_central(&boa, &Busca::default()).expect("runs").expect("a face");
    let c = rosto.caixa;
    let igual = |v: f64| v;
    let aqui = |x: f64, y: f64| [x, y];
    let (s, k) = 35f64.to_radians().sin_cos();
    let girada = |x: f64, y: f64| {
        [k * (x - 125.0) - s * (y - 125.0) + 125.0, s * (x - 125.0) + k * (y - 125.0) + 125.0]
    };
    let casos = [
        (C::SemRosto, feita(&boa, 250, 250, |_, _| [-1.0, -1.0], igual)),
        (C::VariosRostos, feita(&boa, 500, 250, |x, y| [x % 250.0, y], igual)),
        (C::Pequeno, feita(&boa, 250, 250, |x, y| [x * 2.0, y * 2.0], igual)),
        (C::Cortado, feita(&boa, 250, 250, |x, y| [x + c.x + c.largura * 0.3, y], igual)),
        (C::Inclinado, feita(&boa, 250, 250, girada, igual)),
        (C::Desfocado, borrada(&boa, 4)),
        (C::Escuro, feita(&boa, 250, 250, aqui, |v| v * 0.15)),
        (C::Estourado, feita(&boa, 250, 250, aqui, |v| v * 1.2 + 130.0)),
    ];
    let exigencias = Exigencias::default();
    let q = sessao.qualidade(&boa, &exigencias).expect("runs");
    assert!(q.aceita(), "{q:?}");
    for (codigo, imagem) in casos {
        let q = sessao.qualidade(&imagem, &exigencias).expect("runs");
        let achados: Vec<C> = q.motivos.iter().map(|m| m.codigo).collect();
        assert!(achados.contains(&codigo), "{codigo}: {:?} {:?}", q.motivos, q.medidas);
    }
    // A turned face: no picture can be turned in depth, so the half of it is squeezed.
    let centro = rosto.pontos[2].x;
    let virada = |x: f64, y: f64| [if x < centro { centro - (centro - x) * 3.0 } else { x }, y];
    let q = sessao.qualidade(&feita(&boa, 250, 250, virada, igual), &exigencias).expect("runs");
    assert!(q.motivos.iter().any(|m| m.codigo == C::Virado), "{:?} {:?}", q.motivos, q.medidas);
}

#[test]
fn vivacidade_da_um_escore_e_a_politica_um_parecer() {
    let Some(pasta) = pasta() else { return };
    let modelos = modelos(&pasta, Executor::Proprio);
    let mut sessao = Sessao::new(&modelos);
    let imagem = imagem(&pasta, DEREK);
    let rosto = sessao.rosto_central(&imagem, &Busca::default()).expect("runs").expect("a face");
    let v = sessao.vivacidade(&imagem, &rosto).expect("runs").expect("two models");
    assert!((0.0..=1.0).contains(&v.escore) && v.modelos == 2, "{v:?}");
    let p = PoliticaDeVivacidade { aceitar: v.escore + 0.1, recusar: v.escore - 0.1 };
    assert_eq!(p.julgar(&v, None), ParecerDeVivacidade::Duvidosa);
    assert_eq!(p.julgar(&v, Some(true)), ParecerDeVivacidade::Aceita);
    assert_eq!(p.julgar(&v, Some(false)), ParecerDeVivacidade::Recusada);
}

#[test]
fn pontos_que_nao_fazem_rosto_sao_recusados() {
    let Some(pasta) = pasta() else { return };
    let modelos = modelos(&pasta, Executor::Proprio);
    let mut sessao = Sessao::new(&modelos);
    let imagem = imagem(&pasta, DEREK);
    for p in [Ponto { x: 5.0, y: 5.0 }, Ponto { x: f64::INFINITY, y: 0.0 }] {
        assert_eq!(sessao.incorporar(&imagem, &[p; 5]).err(), Some(Error::SemRosto));
    }
}

#[cfg(feature = "biometria")]
#[test]
fn tract_da_o_mesmo_que_os_nossos_nucleos() {
    let Some(pasta) = pasta() else { return };
    let (nossos, tract) = (modelos(&pasta, Executor::Proprio), modelos(&pasta, Executor::Tract));
    let imagem = imagem(&pasta, DEREK);
    let correr = |m: &Modelos| {
        let mut sessao = Sessao::new(m);
        let rosto = sessao.rosto_central(&imagem, &Busca::default()).expect("runs").expect("a face");
        let viva = sessao.vivacidade(&imagem, &rosto).expect("runs").expect("two models");
        (sessao.incorporar(&imagem, &rosto.pontos).expect("runs"), rosto, viva.escore)
    };
    let ((a, ra, va), (b, rb, vb)) = (correr(&nossos), correr(&tract));
    assert!(ra.pontos.iter().zip(&rb.pontos).all(|(p, q)| p.distancia(*q) < 0.01), "{ra:?} {rb:?}");
    assert!(a.escore(&b).expect("one model") > 0.99999);
    assert!((va - vb).abs() < 1e-4, "{va} {vb}");
}
