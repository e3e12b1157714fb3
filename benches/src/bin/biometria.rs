//! Times each stage of the face pipeline on one thread: `biometria MODELS PICTURE…` prints a line of JSON a picture, in
//! milliseconds of CPU time. `biometria --busca` times the search over a million templates. `biometria/pares.py` runs the peers beside it.

use std::path::Path;
use std::time::Duration;

use conecta_core::biometria::{
    Arquivo, Busca, Executor, Galeria, IdDoModelo, Imagem, Manifesto, Modelos, Precisao, Procura, Sessao, Template,
};

fn main() {
    let mut args = std::env::args().skip(1);
    let primeiro = args.next().expect("MODELS PICTURE… or --busca");
    if primeiro == "--busca" {
        return busca();
    }
    let executor = match std::env::var("EXECUTOR").as_deref() {
        #[cfg(feature = "tract")]
        Ok("tract") => Executor::Tract,
        _ => Executor::Proprio,
    };
    let modelos = modelos(Path::new(&primeiro), executor);
    let mut sessao = Sessao::new(&modelos);
    for caminho in args {
        let bytes = std::fs::read(&caminho).expect("readable");
        let inicio = agora();
        let imagem = Imagem::decodificar(&bytes).expect("a picture");
        let decodificada = agora();
        let Some(rosto) = sessao.rosto_central(&imagem, &Busca::default()).expect("runs") else { continue };
        let detectado = agora();
        sessao.incorporar(&imagem, &rosto.pontos).expect("runs");
        let fim = agora();
        let ms = |de: Duration, ate: Duration| (ate - de).as_secs_f64() * 1e3;
        println!(
            "{{\"decode\":{:.4},\"detect\":{:.4},\"align + embed\":{:.4},\"pipeline\":{:.4}}}",
            ms(inicio, decodificada),
            ms(decodificada, detectado),
            ms(detectado, fim),
            ms(inicio, fim)
        );
    }
}

/// CPU time of this thread: what others on the machine do does not count.
fn agora() -> Duration {
    let t = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(t.tv_sec.unsigned_abs(), t.tv_nsec as u32)
}

fn modelos(pasta: &Path, executor: Executor) -> Modelos {
    let lidos: Vec<(String, Vec<u8>)> = std::fs::read_dir(pasta)
        .expect("a folder of models")
        .flatten()
        .filter(|i| i.path().extension().is_some_and(|e| e == "onnx"))
        .map(|i| (i.file_name().to_string_lossy().into_owned(), std::fs::read(i.path()).expect("readable")))
        .collect();
    let arquivos: Vec<_> = lidos.iter().map(|(nome, bytes)| Arquivo { nome, bytes }).collect();
    Modelos::carregar_com(&Manifesto::padrao(), &arquivos, executor).expect("the usual models")
}

fn busca() {
    let mut x = 1u64;
    let mut vetor = || -> Vec<f32> {
        (0..128)
            .map(|_| {
                x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (x >> 40) as f32 / 8_388_608.0 - 1.0
            })
            .collect()
    };
    let id = IdDoModelo::de_sha256(&[0; 32]);
    for precisao in [Precisao::F32, Precisao::Int8] {
        for n in [10_000u64, 1_000_000] {
            let mut g = Galeria::new(id, 128, precisao);
            for i in 0..n {
                g.incluir(i, &Template::new(id, &vetor()).expect("a direction")).expect("one model");
            }
            let sonda = Template::new(id, &vetor()).expect("a direction");
            let mut tempos: Vec<f64> = (0..21)
                .map(|_| {
                    let t = agora();
                    g.procurar(&sonda, 5, &Procura::default()).expect("one model");
                    (agora() - t).as_secs_f64() * 1e3
                })
                .collect();
            tempos.sort_by(f64::total_cmp);
            let cru = n as f64 * if precisao == Precisao::F32 { 512.0 } else { 128.0 };
            println!(
                "{precisao:?} {n}: best {:.3} ms, median {:.3} ms, memory {:.3} of the raw templates",
                tempos[0],
                tempos[10],
                g.memoria() as f64 / cru
            );
        }
    }
}
