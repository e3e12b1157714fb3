use super::*;

const DIMENSAO: usize = 32;

fn modelo(n: u8) -> IdDoModelo {
    IdDoModelo([n; 16])
}

fn cofre(chave: u8, inquilino: &str, geracao: u32) -> Cofre {
    Cofre::new(Chave::new([chave; 32]), inquilino, geracao, modelo(1), DIMENSAO)
}

fn template(n: u8) -> Template {
    let v: Vec<f32> = (0..DIMENSAO).map(|i| ((i * 37 + usize::from(n) * 101) % 23) as f32 - 11.0).collect();
    Template::new(modelo(1), &v).expect("a direction")
}

fn codigo(r: Result<Template, Error>) -> &'static str {
    r.expect_err("refused").codigo()
}

#[test]
fn abre_o_que_selou() {
    let c = cofre(7, "operadora-a", 1);
    let selado = c.selar(&template(1), "123", &[5; 32]).expect("the same model");
    let aberto = c.abrir(&selado, "123").expect("untouched");
    let sonda = c.girar(&template(1)).expect("the same model");
    assert!(aberto.escore(&sonda).expect("turned alike") > 1.0 - 1e-6);
    assert_eq!(aberto.escore(&template(1)), None, "a turned template and one that is not do not meet");
    assert_ne!(aberto.revelar(), template(1).revelar());
}

#[test]
fn cada_bit_trocado_e_recusado() {
    let c = cofre(7, "operadora-a", 1);
    let selado = c.selar(&template(1), "123", &[5; 32]).expect("the same model");
    for bit in 0..selado.len() * 8 {
        let mut outro = selado.clone();
        outro[bit / 8] ^= 1 << (bit % 8);
        assert!(c.abrir(&outro, "123").is_err(), "bit {bit}");
    }
    for n in 0..selado.len() {
        assert!(c.abrir(&selado[..n], "123").is_err(), "{n} bytes");
    }
    assert!(c.abrir(&[&selado[..], &[0]].concat(), "123").is_err(), "a byte more");
}

#[test]
fn cada_motivo_tem_o_seu_codigo() {
    let c = cofre(7, "operadora-a", 1);
    let selado = c.selar(&template(1), "123", &[5; 32]).expect("the same model");
    assert_eq!(codigo(c.abrir(b"not a template", "123")), "COF-01");
    assert_eq!(codigo(c.abrir(b"", "123")), "COF-01");
    assert_eq!(codigo(c.abrir(b"x", "123")), "COF-01");
    assert_eq!(codigo(c.abrir(&selado[..3], "123")), "COF-04");
    assert_eq!(codigo(cofre(8, "operadora-a", 1).abrir(&selado, "123")), "COF-02");
    assert_eq!(codigo(cofre(7, "operadora-b", 1).abrir(&selado, "123")), "COF-02");
    assert_eq!(codigo(cofre(7, "operadora-a", 2).abrir(&selado, "123")), "COF-02");
    let outro_modelo = Cofre::new(Chave::new([7; 32]), "operadora-a", 1, modelo(2), DIMENSAO);
    assert_eq!(codigo(outro_modelo.abrir(&selado, "123")), "COF-03");
    assert_eq!(codigo(c.abrir(&selado[..selado.len() - 1], "123")), "COF-04");
    assert_eq!(codigo(c.abrir(&selado[..20], "123")), "COF-04");
    assert_eq!(codigo(c.abrir(&selado, "124")), "COF-05", "sealed for another person");
    let estranho = Template::new(modelo(2), &[1.0; DIMENSAO]).expect("a direction");
    assert_eq!(codigo(c.girar(&estranho)), "COF-03");
    let curto = Template::new(modelo(1), &[1.0; 5]).expect("a direction");
    assert_eq!(codigo(c.girar(&curto)), "COF-06");
}

#[test]
fn giro_guarda_escores_dentro_e_os_perde_fora() {
    let (a, b, nova) = (cofre(7, "operadora-a", 1), cofre(7, "operadora-b", 1), cofre(7, "operadora-a", 2));
    for (m, n) in [(1, 2), (2, 3), (1, 9)] {
        let escore = template(m).escore(&template(n)).expect("the same model");
        let girado = |c: &Cofre, n| c.girar(&template(n)).expect("the same model");
        let dentro = girado(&a, m).escore(&girado(&a, n)).expect("turned alike");
        assert!((escore - dentro).abs() < 1e-5, "{escore} {dentro}");
        assert_eq!(girado(&a, m).escore(&girado(&b, n)), None, "two tenants");
        assert_eq!(girado(&a, m).escore(&girado(&nova, n)), None, "two generations");
    }
    // Even with the names taken off, the same face of two tenants is a stranger.
    let nus = [&a, &b, &nova].map(|c| c.girar(&template(1)).expect("the same model").revelar().to_vec());
    let cosseno = |x: &[f32], y: &[f32]| x.iter().zip(y).map(|(a, b)| f64::from(a * b)).sum::<f64>();
    assert!((cosseno(&nus[0], &nus[0]) - 1.0).abs() < 1e-5);
    assert!(cosseno(&nus[0], &nus[1]).abs() < 0.6 && cosseno(&nus[0], &nus[2]).abs() < 0.6);
}

/// A rotation and a seal, bit by bit, on every platform: what a host sealed stays readable, and comparable.
#[test]
fn o_mesmo_giro_e_o_mesmo_selo_em_toda_parte() {
    let impressao = |bytes: &[u8]| {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
    };
    let c = cofre(7, "operadora-a", 1);
    let girado = c.girar(&template(1)).expect("the same model");
    let bits: Vec<u8> = girado.revelar().iter().flat_map(|v| v.to_bits().to_le_bytes()).collect();
    let selado = c.selar(&template(1), "123", &[5; 32]).expect("the same model");
    let feitos = [impressao(&bits), impressao(&selado)];
    assert_eq!(feitos, [0x5f53_3e3e_dc13_4056, 0x9c26_5090_2f37_8c57], "{feitos:x?}");
}

#[test]
fn nonce_muda_com_o_que_e_selado_mesmo_sem_acaso() {
    let c = cofre(7, "operadora-a", 1);
    let nonce = |n: u8, pessoa: &str| {
        c.selar(&template(n), pessoa, &[0; 32]).expect("the same model")[34..46].to_vec()
    };
    assert_ne!(nonce(1, "123"), nonce(2, "123"));
    assert_ne!(nonce(1, "123"), nonce(1, "124"));
    let outro = c.selar(&template(1), "123", &[1; 32]).expect("the same model");
    assert_ne!(nonce(1, "123"), outro[34..46]);
}

#[test]
fn bytes_tambem_se_selam() {
    let c = cofre(7, "operadora-a", 1);
    let selado = c.selar_bytes(b"uma galeria", "galeria", &[5; 32]);
    assert_eq!(&c.abrir_bytes(&selado, "galeria").expect("untouched")[..], b"uma galeria");
    assert!(c.abrir_bytes(&selado, "outra").is_err());
    assert!(c.abrir(&selado, "galeria").is_err(), "bytes are no template");
    for bit in 0..selado.len() * 8 {
        let mut outro = selado.clone();
        outro[bit / 8] ^= 1 << (bit % 8);
        assert!(c.abrir_bytes(&outro, "galeria").is_err(), "bit {bit}");
    }
}

#[test]
fn nada_se_mostra() {
    let c = cofre(7, "operadora-a", 1);
    let texto = format!("{c:?} {:?} {:?}", Chave::new([7; 32]), template(1));
    assert!(!texto.contains("operadora-a") && !texto.contains("7, 7"), "{texto}");
}
