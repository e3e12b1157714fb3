use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

use super::*;
use crate::biometria::{Error, FalhaDaImagem};

fn png(largura: u32, altura: u32, cor: ExtendedColorType, dados: &[u8]) -> Vec<u8> {
    let mut saida = Vec::new();
    PngEncoder::new(&mut saida).write_image(dados, largura, altura, cor).expect("a picture");
    saida
}

fn jpeg(largura: u32, altura: u32) -> Vec<u8> {
    let dados: Vec<u8> = (0..largura * altura * 3).map(|i| (i * 7 % 251) as u8).collect();
    let mut saida = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut saida)
        .write_image(&dados, largura, altura, ExtendedColorType::Rgb8)
        .expect("a picture");
    saida
}

fn falha(bytes: &[u8]) -> &'static str {
    Imagem::decodificar(bytes).expect_err("not a picture that is taken").codigo()
}

/// The chunks of a PNG with one put in before the data.
fn com_pedaco(png: &[u8], tipo: &[u8; 4], dados: &[u8]) -> Vec<u8> {
    let fim = png.windows(4).position(|w| w == b"IDAT").expect("data") - 4;
    let mut pedaco = (dados.len() as u32).to_be_bytes().to_vec();
    pedaco.extend_from_slice(tipo);
    pedaco.extend_from_slice(dados);
    let soma = crc(&pedaco[4..]);
    pedaco.extend_from_slice(&soma.to_be_bytes());
    [&png[..fim], &pedaco, &png[fim..]].concat()
}

/// A WebP file of the extended form whose header says that it is animated, and one still frame.
fn webp_animado() -> Vec<u8> {
    let mut simples = Vec::new();
    image::codecs::webp::WebPEncoder::new_lossless(&mut simples)
        .write_image(&[9; 32 * 32 * 3], 32, 32, ExtendedColorType::Rgb8)
        .expect("a picture");
    let pedaco = |nome: &[u8; 4], dados: &[u8]| {
        let par = if dados.len() % 2 == 1 { &[0][..] } else { &[] };
        [&nome[..], &(dados.len() as u32).to_le_bytes(), dados, par].concat()
    };
    let quadro = [&[0; 6][..], &[31, 0, 0, 31, 0, 0, 10, 0, 0, 0], &simples[12..]].concat();
    let corpo = [
        &b"WEBP"[..],
        &pedaco(b"VP8X", &[2, 0, 0, 0, 31, 0, 0, 31, 0, 0]),
        &pedaco(b"ANIM", &[0; 6]),
        &pedaco(b"ANMF", &quadro),
        &pedaco(b"ANMF", &quadro),
    ]
    .concat();
    [&b"RIFF"[..], &(corpo.len() as u32).to_le_bytes(), &corpo].concat()
}

fn crc(dados: &[u8]) -> u32 {
    !dados.iter().fold(!0u32, |c, b| {
        (0..8).fold(c ^ u32::from(*b), |c, _| if c & 1 == 1 { c >> 1 ^ 0xedb8_8320 } else { c >> 1 })
    })
}

#[test]
fn cada_imagem_hostil_tem_o_seu_codigo() {
    let boa = png(32, 32, ExtendedColorType::Rgb8, &[9; 32 * 32 * 3]);
    assert!(Imagem::decodificar(&boa).is_ok());
    for (bytes, codigo) in [
        (b"".to_vec(), "IMG-01"),
        (b"BM not a picture that is taken".to_vec(), "IMG-01"),
        (boa[..boa.len() / 2].to_vec(), "IMG-02"),
        (vec![0xff, 0xd8], "IMG-02"),
        (vec![0; MAX_BYTES + 1], "IMG-03"),
        (png(1, 1, ExtendedColorType::Rgb8, &[0; 3]), "IMG-05"),
        (png(400, 8, ExtendedColorType::L8, &[0; 3200]), "IMG-05"),
        (b"GIF89a and so on".to_vec(), "IMG-06"),
        (webp_animado(), "IMG-06"),
        (com_pedaco(&boa, b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]), "IMG-06"),
        (png(32, 32, ExtendedColorType::Rgb16, &[1; 32 * 32 * 6]), "IMG-07"),
    ] {
        assert_eq!(falha(&bytes), codigo, "{:?}", bytes.get(..40));
    }
}

/// A file of a few bytes that says it is of 100 million pixels.
#[test]
fn bomba_e_recusada_antes_de_abrir() {
    let mut bomba = png(32, 32, ExtendedColorType::Rgb8, &[9; 32 * 32 * 3]);
    bomba[16..20].copy_from_slice(&10_000u32.to_be_bytes());
    bomba[20..24].copy_from_slice(&10_000u32.to_be_bytes());
    let soma = crc(&bomba[12..29]);
    bomba[29..33].copy_from_slice(&soma.to_be_bytes());
    assert_eq!(falha(&bomba), "IMG-04");
    let mut jpeg = jpeg(32, 32);
    let quadro = jpeg.windows(2).position(|w| w == [0xff, 0xc0]).expect("a frame");
    jpeg[quadro + 5..quadro + 9].copy_from_slice(&[0x27, 0x10, 0x27, 0x10]);
    assert_eq!(falha(&jpeg), "IMG-04");
}

#[test]
fn jpeg_cortado_em_qualquer_lugar_e_recusado() {
    let inteiro = jpeg(48, 40);
    assert!(Imagem::decodificar(&inteiro).is_ok());
    for n in (2..inteiro.len() - 1).step_by(7) {
        assert_eq!(falha(&inteiro[..n]), "IMG-02", "{n} bytes");
    }
}

#[test]
fn jpeg_de_impressao_ou_de_12_bits_e_recusado() {
    let bom = jpeg(32, 32);
    let quadro = bom.windows(2).position(|w| w == [0xff, 0xc0]).expect("a frame");
    let mut cmyk = bom.clone();
    cmyk[quadro + 9] = 4;
    assert_eq!(falha(&cmyk), "IMG-08");
    let mut doze = bom;
    doze[quadro + 4] = 12;
    assert_eq!(falha(&doze), "IMG-07");
}

#[test]
fn orientacao_exif_e_obedecida() {
    let deitada = jpeg(48, 32);
    // EXIF: little endian, one field: orientation (0x0112), SHORT, 1, value 6 (turn clockwise).
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    let mut segmento = vec![0xff, 0xe1, 0, (exif.len() + 2) as u8];
    segmento.append(&mut exif);
    let com = [&deitada[..2], &segmento, &deitada[2..]].concat();
    let i = Imagem::decodificar(&com).expect("a picture");
    assert_eq!((i.largura(), i.altura()), (32, 48));
}

#[test]
fn transparente_vira_branco() {
    let i =
        Imagem::decodificar(&png(32, 32, ExtendedColorType::Rgba8, &[0; 32 * 32 * 4])).expect("a picture");
    assert!(i.rgb().iter().all(|v| *v == 255));
}

fn quadro(formato: FormatoDoQuadro, bytes: &[u8], passo: Option<usize>) -> Result<Imagem, Error> {
    Imagem::de_quadro(&Quadro { bytes, largura: 16, altura: 16, passo, formato })
}

#[test]
fn quadros_de_camera() {
    use FormatoDoQuadro as F;
    // The same red in every form; the last row has no gap behind it.
    let linhas = |pixel: &[u8], n: usize, sobra: usize| {
        let linha = [pixel.repeat(n), vec![77; sobra]].concat();
        let mut tudo = linha.repeat(16);
        tudo.truncate(tudo.len() - sobra);
        tudo
    };
    let vermelho = [81u8, 90, 240]; // Y, U, V
    let [y, u, v] = vermelho;
    let nv = |a: u8, b: u8| [vec![y; 16 * 16], [a, b].repeat(8 * 8)].concat();
    for (formato, bytes, passo) in [
        (F::Rgb, linhas(&[255, 0, 0], 16, 5), Some(53)),
        (F::Bgr, linhas(&[0, 0, 255], 16, 0), None),
        (F::Rgba, linhas(&[255, 0, 0, 9], 16, 4), Some(68)),
        (F::Bgra, linhas(&[0, 0, 255, 9], 16, 0), None),
        (F::Nv12, nv(u, v), None),
        (F::Nv21, nv(v, u), None),
        (F::Yuyv, linhas(&[y, u, y, v], 8, 0), None),
    ] {
        let i = quadro(formato, &bytes, passo).expect("a frame");
        for [r, g, b] in i.rgb().as_chunks::<3>().0 {
            assert!(*r > 250 && *g < 5 && *b < 5, "{formato:?}: {r} {g} {b}");
        }
        let curto = quadro(formato, &bytes[..bytes.len() - 1], passo);
        assert_eq!(curto.expect_err("a byte is missing").codigo(), "IMG-09", "{formato:?}");
        assert!(quadro(formato, &bytes, Some(3)).is_err(), "{formato:?}: rows that overlap");
    }
    let cinza = quadro(F::Cinza, &[40; 256], None).expect("a frame");
    assert!(cinza.rgb().iter().all(|v| *v == 40));
    let enorme = Quadro { bytes: &[], largura: usize::MAX, altura: 2, passo: None, formato: F::Rgb };
    assert_eq!(Imagem::de_quadro(&enorme).expect_err("too large").codigo(), "IMG-04");
}

fn degrade(largura: usize, altura: usize) -> Imagem {
    let rgb = (0..altura).flat_map(|y| (0..largura).flat_map(move |x| [x as u8, y as u8, 7])).collect();
    Imagem::de_rgb(largura, altura, rgb).expect("a picture")
}

#[test]
fn semelhanca_acha_o_que_foi_aplicado() {
    let de =
        [[30.0, 40.0], [70.0, 41.0], [50.0, 60.0], [35.0, 80.0], [66.0, 82.0]].map(|[x, y]| Ponto { x, y });
    let (seno, cosseno) = (0.6 * 1.5, 0.8 * 1.5);
    let para =
        de.map(|p| Ponto { x: cosseno * p.x - seno * p.y + 11.0, y: seno * p.x + cosseno * p.y - 3.0 });
    let s = Semelhanca::ajustar(&de, &para).expect("a similarity");
    assert!((s.escala() - 1.5).abs() < 1e-12);
    for sem_forma in [[Ponto { x: 5.0, y: 5.0 }; 5], [Ponto { x: f64::NAN, y: 0.0 }; 5]] {
        assert_eq!(Semelhanca::ajustar(&sem_forma, &de), None);
    }
    let longe = de.map(|p| Ponto { x: p.x * 1e200, y: p.y * 1e200 });
    assert_eq!(Semelhanca::ajustar(&longe, &de), None);
}

#[test]
fn entortar_pela_identidade_nao_muda_nada_e_fora_e_preto() {
    let p = [[0.0, 0.0], [9.0, 0.0], [0.0, 9.0], [9.0, 9.0], [4.0, 5.0]].map(|[x, y]| Ponto { x, y });
    let i = degrade(20, 18);
    let s = Semelhanca::ajustar(&p, &p).expect("a similarity");
    assert_eq!(i.entortar(&s, 20, 18), i);
    let adiante = p.map(|p| Ponto { x: p.x + 2.0, y: p.y });
    let s = Semelhanca::ajustar(&p, &adiante).expect("a similarity");
    let movida = i.entortar(&s, 20, 18);
    assert_eq!(movida.rgb()[..6], [0; 6]);
    assert_eq!(movida.rgb()[6..60], i.rgb()[..54]);
}

#[test]
fn reduzir_e_a_media_e_redimensionar_guarda_rampas() {
    let i = degrade(64, 48);
    let r = i.reduzir(4);
    assert_eq!((r.largura(), r.altura()), (16, 12));
    assert_eq!(r.rgb()[..6], [2, 2, 7, 6, 2, 7]);
    let r = i.reduzir(5);
    assert_eq!((r.largura(), r.altura()), (13, 10), "what is left over counts too");
    let r = i.redimensionar(32, 24);
    assert_eq!(r.rgb()[3 * 33..3 * 33 + 3], [3, 3, 7]);
    assert_eq!(i.redimensionar(64, 48), i);
}

/// FNV-1a.
fn impressao(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// The pixels of a made picture after each operation, on every platform. They change only when the pipeline does, and then the
/// templates that hosts keep change.
#[test]
fn os_mesmos_pixels_em_toda_parte() {
    let rgb = (0..200 * 150 * 3u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let i = Imagem::de_rgb(200, 150, rgb).expect("a picture");
    let rosto =
        [[61.3, 52.1], [98.7, 49.9], [80.2, 71.4], [66.0, 95.5], [97.1, 93.2]].map(|[x, y]| Ponto { x, y });
    let gabarito =
        [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]]
            .map(|[x, y]| Ponto { x, y });
    let s = Semelhanca::ajustar(&rosto, &gabarito).expect("a similarity");
    let quadro = Quadro {
        bytes: &i.rgb()[..64 * 96],
        largura: 64,
        altura: 64,
        passo: None,
        formato: FormatoDoQuadro::Nv12,
    };
    let feitas = [
        impressao(i.entortar(&s, 112, 112).rgb()),
        impressao(i.redimensionar(171, 128).rgb()),
        impressao(i.reduzir(3).rgb()),
        impressao(Imagem::de_quadro(&quadro).expect("a frame").rgb()),
    ];
    assert_eq!(
        feitas,
        [0x23e6_9fc3_d66c_7285, 0xde81_d93f_e076_73fd, 0xcba2_94cf_4780_6097, 0x91c7_4737_7b57_1256],
        "{feitas:x?}"
    );
}

#[test]
fn nada_se_mostra() {
    assert_eq!(format!("{:?}", degrade(20, 18)), "Imagem(20 × 18)");
    assert!(matches!(Imagem::de_rgb(20, 20, vec![0; 5]), Err(Error::Imagem(FalhaDaImagem::Quadro))));
}
