//! A process that sends a lote is killed at every point of it: what is on disk afterwards leads to exactly one protocolo.
//!
//! The test runs itself as the process that dies; the operator is a folder with a file for each key.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a host keeps files and dies")]

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::DateTime;
use conecta_core::faturamento::arquivo::ArquivoEnviado;
use conecta_core::faturamento::juizo::Juiz;
use conecta_core::faturamento::lote::{
    Confirmacao, Consulta, Guarda, LotePagamento, NaoGuardado, PortaDeEnvio, RegistroDoLote, Remessa,
    ResultadoDoEnvio, Situacao,
};
use conecta_core::faturamento::{Agregado, Ator, PerfilOperadora, abrir, guardar};
use conecta_core::types::RegistroAns;

const PASTA: &str = "CONECTA_ENVIO_PASTA";
const PONTO: &str = "CONECTA_ENVIO_PONTO";
/// Points at which the process can die: two for each file, one before the answer arrives.
const PONTOS: u32 = 7;

fn ator() -> Ator {
    let agora = DateTime::parse_from_rfc3339("2026-03-09T10:00:00-03:00").expect("an instant");
    Ator::new("faturista", agora).pelo_prestador("prestador-1")
}

/// A closed lote.
fn fechado() -> LotePagamento {
    let operadora = RegistroAns::como_escrito("900001");
    let perfil = PerfilOperadora::new(operadora.clone());
    let certo = include_bytes!("../../exemplos/certo-lote-consulta-4.03.00.xml");
    let mut a = ArquivoEnviado::receber("a-1", "lote.xml", certo, &ator()).expect("bytes");
    a.processar(&perfil, &Juiz::default(), &ator()).expect("received");
    let mut l = LotePagamento::new("l-1", operadora, &ator()).expect("a provider");
    l.do_arquivo(&mut a, &perfil, &ator()).expect("imported");
    let c = Confirmacao { numero: l.numero().to_owned(), valor: l.valor(), quantidade: l.guias().len() };
    l.fechar_arquivo(&a, &c, (&perfil, &Juiz::default()), &ator()).expect("whole");
    l
}

/// A host and its operator, both on disk; dies when the points are used up.
struct Disco {
    pasta: PathBuf,
    restam: u32,
}

impl Disco {
    fn ponto(&mut self) {
        self.restam -= 1;
        if self.restam == 0 {
            std::process::abort();
        }
    }

    /// Whole or not at all.
    fn gravar(&mut self, nome: &str, texto: &str) {
        let (novo, destino) = (self.pasta.join(format!("{nome}.novo")), self.pasta.join(nome));
        std::fs::write(&novo, texto).expect("a file");
        self.ponto();
        std::fs::rename(novo, destino).expect("a file");
        self.ponto();
    }
}

/// The two ports are two values with one disk.
struct Host<'a>(&'a std::cell::RefCell<Disco>);
struct Operadora<'a>(&'a std::cell::RefCell<Disco>);

impl Guarda for Host<'_> {
    fn guardar(&mut self, lote: &LotePagamento, _: &RegistroDoLote) -> Result<(), NaoGuardado> {
        self.0.borrow_mut().gravar("lote.json", &guardar(lote).expect("plain data"));
        Ok(())
    }
}

impl PortaDeEnvio for Operadora<'_> {
    fn enviar(&mut self, remessa: &Remessa<'_>) -> ResultadoDoEnvio {
        let mut d = self.0.borrow_mut();
        let protocolos = || protocolos(&d.pasta);
        let numero = format!("P{}", protocolos().len() + 1);
        d.gravar(&format!("{numero}.protocolo"), remessa.chave);
        d.ponto();
        ResultadoDoEnvio::Protocolo(numero)
    }

    fn consultar(&mut self, remessa: &Remessa<'_>) -> Consulta {
        let d = self.0.borrow();
        let achado = protocolos(&d.pasta).into_iter().find(|(_, chave)| chave == remessa.chave);
        achado.map_or(Consulta::NaoRecebida, |(numero, _)| Consulta::Protocolo(numero))
    }
}

/// Protocolos of the operator, with their keys.
fn protocolos(pasta: &Path) -> Vec<(String, String)> {
    let nomes = std::fs::read_dir(pasta).expect("the folder").map(|e| e.expect("a file").path());
    let so = nomes.filter(|p| p.extension().is_some_and(|e| e == "protocolo"));
    so.map(|p| {
        let numero = p.file_stem().expect("a name").to_string_lossy().into_owned();
        (numero, std::fs::read_to_string(p).expect("a key"))
    })
    .collect()
}

fn lido(pasta: &Path) -> LotePagamento {
    abrir(&std::fs::read_to_string(pasta.join("lote.json")).expect("the lote")).expect("its own data")
}

/// The process that sends: does nothing unless it is told where.
#[test]
fn processo_que_envia() {
    let (Ok(pasta), Ok(ponto)) = (std::env::var(PASTA), std::env::var(PONTO)) else { return };
    let pasta = PathBuf::from(pasta);
    let mut l = lido(&pasta);
    let disco = std::cell::RefCell::new(Disco { pasta, restam: ponto.parse().expect("a number") });
    if l.situacao() != Situacao::Enviado {
        l.enviar(&mut Operadora(&disco), &mut Host(&disco), &ator()).expect("closed or under way");
    }
}

#[test]
fn morto_de_verdade_em_cada_ponto_ha_um_so_protocolo() {
    let inicio = guardar(&fechado()).expect("plain data");
    let este = std::env::current_exe().expect("this test");
    for ponto in 1..=PONTOS {
        let pasta = std::env::temp_dir().join(format!("conecta-envio-{}-{ponto}", std::process::id()));
        std::fs::create_dir_all(&pasta).expect("a folder");
        std::fs::write(pasta.join("lote.json"), &inicio).expect("a file");
        // Dies at the point, then again at the same number of points further on, then lives.
        for (vez, restam) in [ponto, ponto, u32::MAX].into_iter().enumerate() {
            let fim = Command::new(&este)
                .args(["--exact", "processo_que_envia"])
                .env(PASTA, &pasta)
                .env(PONTO, restam.to_string())
                .output()
                .expect("the process");
            let vivo = fim.status.success();
            assert!(vez > 0 || !vivo, "point {ponto}: it has to die");
            assert!(vivo || restam != u32::MAX, "{}", String::from_utf8_lossy(&fim.stdout));
            assert!(protocolos(&pasta).len() <= 1, "point {ponto}: a second protocolo");
        }
        let l = lido(&pasta);
        let p = protocolos(&pasta);
        assert_eq!((l.situacao(), p.len()), (Situacao::Enviado, 1), "point {ponto}");
        assert_eq!(l.protocolo(), Some(p[0].0.as_str()));
        std::fs::remove_dir_all(pasta).expect("the folder");
    }
}
