//! No form of report, `Debug` or error holds a value of the document: what is sought is planted in every field, right and wrong.

use conecta_core::relatorio::{Formato, relatar};
use conecta_core::tiss::{self, DadosDaResposta, responder};
use conecta_core::{Opcoes, Validador, ler_arvore, validar};
use conecta_schemas::esquemas;
use conecta_tests::gerador::{Gerador, Pedido};

/// Values that say who somebody is, as they would stand in a message.
const SEGREDOS: [&str; 6] = [
    "52998224725",
    "700000000000005",
    "0009876543210123",
    "MARIA DAS DORES QUINTANILHA",
    "1957-11-23",
    "maria.q@correio.br",
];

/// Fields that get them, by what their names say.
const CAMPOS: [&str; 14] = [
    "numeroCarteira",
    "nomeBeneficiario",
    "nomeSocialBeneficiario",
    "numeroCNS",
    "CPF",
    "cpfContratado",
    "nomeProf",
    "nomeProfissional",
    "observacao",
    "indicacaoClinica",
    "dataNascimento",
    "emailProfissional",
    "numeroTelefone",
    "nomeContratado",
];

fn sem_segredos(onde: &str, texto: &str) {
    for s in SEGREDOS {
        assert!(!texto.contains(s), "{onde} shows {s}");
    }
}

/// Everything that the library says about a document.
fn dizer_tudo(nome: &str, xml: &[u8]) {
    let relatorio = validar(xml, &Opcoes::default());
    sem_segredos(&format!("{nome}: Debug of the report"), &format!("{relatorio:?}"));
    for formato in Formato::TODOS {
        let texto = relatar([(nome, Ok(&relatorio))], formato);
        sem_segredos(&format!("{nome}: {}", formato.as_str()), &texto);
    }
    let mut validador = Validador::new(Opcoes::default());
    validador.validar(xml);
    sem_segredos(
        &format!("{nome}: Debug of the validator's report"),
        &format!("{:?}", validador.relatorio()),
    );
    if let Ok(lida) = ler_arvore(xml, &Opcoes::default()) {
        sem_segredos(&format!("{nome}: Debug of the tree"), &format!("{:?}", lida.arvore));
        sem_segredos(&format!("{nome}: Debug of what was read"), &format!("{lida:?}"));
    }
    match tiss::ler(xml) {
        Ok(lido) => sem_segredos(&format!("{nome}: Debug of the model"), &format!("{:?}", lido.documento)),
        Err(e) => sem_segredos(&format!("{nome}: error of reading"), &format!("{e} {e:?}")),
    }
    let dia = chrono::NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day");
    let dados = DadosDaResposta::new("1", dia, chrono::NaiveTime::MIN);
    match responder(xml, &relatorio, &dados) {
        Ok(r) => sem_segredos(&format!("{nome}: Debug of the answer"), &format!("{r:?}")),
        Err(e) => sem_segredos(&format!("{nome}: error of the answer"), &format!("{e} {e:?}")),
    }
}

#[test]
fn nada_do_documento_aparece() {
    let mut plantados = 0;
    for (n, esquema) in esquemas().enumerate() {
        let mut g = Gerador::new(esquema, 5);
        // Each schema has its turn with a quarter of its messages; all of them together have all.
        for transacao in g.transacoes().to_vec().into_iter().skip(n % 4).step_by(4) {
            let m = g.gerar(&transacao, &Pedido::default());
            let mut texto = String::from_utf8_lossy(&m.bytes_sem_envelope()).into_owned();
            for (i, campo) in CAMPOS.iter().enumerate() {
                let segredo = SEGREDOS[i % SEGREDOS.len()];
                plantados += plantar(&mut texto, campo, segredo);
            }
            let nome = format!("{} {}", m.nome_do_esquema(), m.transacao);
            dizer_tudo(&nome, texto.as_bytes());
            // In fields that take no such thing, too: a card number for a sum, a name for a code.
            for (campo, segredo) in [
                ("valorTotal", SEGREDOS[2]),
                ("sexo", SEGREDOS[3]),
                ("hash", SEGREDOS[3]),
                ("registroANS", SEGREDOS[0]),
            ] {
                plantados += plantar(&mut texto, campo, segredo);
            }
            plantados += plantar(&mut texto, "tipoTransacao", SEGREDOS[3]);
            dizer_tudo(&nome, texto.as_bytes());
            dizer_tudo(&nome, &texto.as_bytes()[..texto.floor_char_boundary(texto.len() * 2 / 3)]);
        }
    }
    assert!(plantados > 1_000, "{plantados}");
}

/// Puts a value into every field of a name; gives how many there were.
fn plantar(texto: &mut String, campo: &str, valor: &str) -> usize {
    let mut novo = String::with_capacity(texto.len());
    let mut resto = texto.as_str();
    let mut vezes = 0;
    let abre = format!("{campo}>");
    while let Some(i) = resto.find(&abre) {
        let depois = i + abre.len();
        novo.push_str(&resto[..depois]);
        let inicio = resto[..i].rfind('<').map_or("", |a| &resto[a..i]);
        let abertura = !inicio.starts_with("</") && (inicio == "<" || inicio.ends_with(':'));
        resto = &resto[depois..];
        if let Some(fim) = resto.find("</").filter(|_| abertura)
            && !resto[..fim].contains('<')
        {
            novo.push_str(valor);
            resto = &resto[fim..];
            vezes += 1;
        }
    }
    novo.push_str(resto);
    *texto = novo;
    vezes
}

#[test]
fn o_que_e_sensivel_so_se_ve_a_pedido() {
    let s = conecta_core::Sensivel::new(SEGREDOS[3].to_owned());
    sem_segredos("Debug", &format!("{s:?} {:?}", Some(&s)));
    assert_eq!(s.revelar(), SEGREDOS[3]);
}
