//! The door of the fuzzers and of the tests that replay their seeds: one function for one property.
//!
//! Not part of the public interface. Every function takes bytes from nowhere and panics when its property does not hold.

use std::io::Read;

use conecta_schemas::{Familia, esquemas};

use crate::{Nivel, Opcoes, Relatorio, SituacaoHash, Validador, corrigir_hash, validar};

const NIVEIS: [Nivel; 2] = [Nivel::Esquema, Nivel::Regras];

fn opcoes(nivel: Nivel) -> Opcoes {
    Opcoes { nivel, em: chrono::NaiveDate::from_ymd_opt(2026, 1, 1), ..Opcoes::default() }
}

/// Nothing makes the judge panic: not the bytes, and not calls in an order that makes no sense.
pub fn sem_panico(dados: &[u8]) {
    for nivel in NIVEIS {
        let opcoes = opcoes(nivel);
        let r = validar(dados, &opcoes);
        assert!(r.criticas.len() <= Opcoes::MAX_CRITICAS + 1, "more críticas than were asked for");
        assert_eq!(r.tem_erro(), r.total_erros > 0);
        for c in &r.criticas {
            let l = &c.local;
            assert!(
                l.linha >= 1 && l.coluna >= 1 && l.caminho.starts_with('/'),
                "a place that is none: {l:?}"
            );
            assert!(l.byte_inicio <= l.byte_fim, "a place that ends before it begins: {c:?}");
            assert!(l.byte_inicio <= dados.len() as u64, "a place beyond the document: {c:?}");
        }
        let mut v = Validador::new(Opcoes {
            max_criticas: usize::from(dados.first().copied().unwrap_or(0)),
            ..opcoes
        });
        v.alimentar(dados);
        v.concluir();
        v.alimentar(dados);
        v.concluir();
        v.iniciar();
        v.concluir();
        v.concluir();
    }
}

/// The fast path and the general path come to the same report.
pub fn caminhos_iguais(dados: &[u8]) {
    for nivel in NIVEIS {
        let opcoes = opcoes(nivel);
        let rapido = validar(dados, &opcoes);
        let lento = validar(dados, &Opcoes { caminho_lento: true, ..opcoes });
        iguais("fast path and general path", &rapido, &lento);
    }
}

/// A slice, windows of every size and a reader come to the same report, and so does a judge used before.
pub fn janelas_iguais(dados: &[u8]) {
    for nivel in NIVEIS {
        let opcoes = opcoes(nivel);
        let inteiro = validar(dados, &opcoes);
        let sem_doutor = {
            let mut r = inteiro.clone();
            r.criticas.retain(|c| c.codigo.as_str() != "HSH-02");
            r
        };
        let mut v = Validador::new(opcoes.clone());
        for tamanho in [1, 2, 3, 7, 64, 100, 333, 4096, usize::MAX] {
            v.iniciar();
            for janela in dados.chunks(tamanho) {
                v.alimentar(janela);
            }
            iguais(&format!("slice and windows of {tamanho}"), &sem_doutor, v.concluir());
        }
        // Windows as uneven as the document itself, some of them empty.
        v.iniciar();
        let mut resto = dados;
        for passo in dados {
            let (janela, r) = resto.split_at(usize::from(*passo).min(resto.len()));
            v.alimentar(janela);
            resto = r;
        }
        v.alimentar(resto);
        iguais("slice and uneven windows", &sem_doutor, v.concluir());

        let lido = v.validar_leitor(dados).expect("a slice never fails to be read");
        iguais("slice and reader", &sem_doutor, lido);
        let aos_poucos = v.validar_leitor(AosPoucos { dados, n: 0 }).expect("a slice never fails to be read");
        iguais("slice and slow reader", &sem_doutor, aos_poucos);
        let diagnosticado = v.diagnosticar_hash(dados).expect("a slice never fails to be read");
        iguais("slice and reader with the hash doctor", &inteiro, diagnosticado);
        iguais("a judge used before and a new one", &inteiro, v.validar(dados));
    }
}

/// A corrected document differs from the one given in the digits of the hash alone, and its hash is right.
pub fn hash_corrigido(dados: &[u8]) {
    let antes = validar(dados, &Opcoes::default());
    let Some(corrigido) = corrigir_hash(dados) else { return };
    let depois = validar(&corrigido, &Opcoes::default());
    assert_eq!(depois.hash.situacao, SituacaoHash::Confere);
    let (ini, fim) = antes.hash.bytes.expect("a hash that can be written over has a place");
    let (ini, fim) = (ini as usize, fim as usize);
    let depois_do_hash = dados.len() - fim;
    assert_eq!(dados[..ini], corrigido[..ini], "bytes before the hash were touched");
    assert_eq!(
        dados[fim..],
        corrigido[corrigido.len() - depois_do_hash..],
        "bytes after the hash were touched"
    );
    let digitos: Vec<u8> =
        corrigido[ini..corrigido.len() - depois_do_hash].iter().copied().filter(|b| *b != 0).collect();
    assert_eq!(Some(&digitos[..]), depois.hash.calculado.as_ref().map(|h| h.as_str().as_bytes()));
    // What stood there was the text of one element: markup right before and right after it.
    let sem_nulos = |b: &[u8]| b.iter().copied().filter(|b| *b != 0).collect::<Vec<u8>>();
    assert!(sem_nulos(&dados[..ini]).ends_with(b">"), "the hash begins after a tag");
    assert!(sem_nulos(&dados[fim..]).starts_with(b"</"), "the hash ends before an end tag");
    assert_eq!(corrigir_hash(&corrigido).as_ref(), Some(&corrigido), "correcting twice is correcting once");
    if antes.hash.situacao == SituacaoHash::Confere {
        assert_eq!(antes.hash.calculado, depois.hash.calculado);
    }
}

/// Every property on the same bytes.
pub fn tudo(dados: &[u8]) {
    sem_panico(dados);
    caminhos_iguais(dados);
    janelas_iguais(dados);
    hash_corrigido(dados);
}

/// Checks a text (UTF-8) against a named simple type of the newest schema, or a base such as `dateTime`: the failure by
/// name. `None` when there is no such type.
pub fn conferir_tipo(tipo: &str, texto: &[u8]) -> Option<Result<(), String>> {
    let esquema = esquemas().filter(|e| e.familia() == Familia::Tiss).last()?;
    crate::xml::conferir_tipo(esquema, tipo, texto)
}

/// Asserts that two reports are equal, and says in what they are not.
fn iguais(o_que: &str, a: &Relatorio, b: &Relatorio) {
    for (x, y) in a.criticas.iter().zip(&b.criticas) {
        assert_eq!(x, y, "{o_que}: different críticas");
        assert_eq!(
            x.valor.as_ref().map(crate::Sensivel::revelar),
            y.valor.as_ref().map(crate::Sensivel::revelar)
        );
    }
    let sobra = |r: &Relatorio, n: usize| r.criticas.get(n).map(|c| format!("{c:?}"));
    assert_eq!(sobra(a, b.criticas.len()), None, "{o_que}: the first has more críticas");
    assert_eq!(sobra(b, a.criticas.len()), None, "{o_que}: the second has more críticas");
    assert_eq!(a, b, "{o_que}");
}

/// Reads a few bytes at a time, and is interrupted now and then.
struct AosPoucos<'a> {
    dados: &'a [u8],
    n: usize,
}

impl Read for AosPoucos<'_> {
    fn read(&mut self, para: &mut [u8]) -> std::io::Result<usize> {
        self.n += 1;
        if self.n.is_multiple_of(5) {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        let n = (self.n * 7 % 200 + 1).min(self.dados.len()).min(para.len());
        let (agora, resto) = self.dados.split_at(n);
        para[..n].copy_from_slice(agora);
        self.dados = resto;
        Ok(n)
    }
}

/// No picture, camera frame, model, gallery or sealed template makes biometrics panic. With models the whole pipeline runs.
#[cfg(feature = "biometria-sem-tract")]
pub fn biometria_sem_panico(dados: &[u8], modelos: Option<&crate::biometria::Modelos>) {
    crate::biometria::sem_panico(dados, modelos);
}

/// Writes a tree by a version: everything there is room for, whatever its values; the rest is told.
pub fn escrever_arvore(arvore: &crate::Arvore, versao: crate::Versao) -> Result<Vec<u8>, String> {
    use crate::falha::Impedimento;
    let raiz = arvore.raiz().map_or("", |n| n.nome());
    let familia = conecta_schemas::Familia::Tiss;
    let esquema =
        conecta_schemas::esquema(familia, &versao.to_string()).ok_or_else(|| format!("{versao}: {raiz}"))?;
    let (bytes, falhas) = crate::tiss::escrever_tudo(arvore, esquema);
    let perdido = |i: Impedimento| matches!(i, Impedimento::CampoInexistente | Impedimento::CampoDemais);
    match falhas.iter().find(|f| perdido(f.impedimento)) {
        Some(f) => Err(format!("{}: {}", f.caminho, f.mensagem)),
        None => Ok(bytes),
    }
}
