//! A process that sends a lote or a recurso is killed at every point of it: what is on disk afterwards leads to exactly one
//! protocolo.
//!
//! The test runs itself as the process that dies; the operator is a folder with a file for each key.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a host keeps files and dies")]

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::DateTime;
use conecta_core::faturamento::arquivo::ArquivoEnviado;
use conecta_core::faturamento::conciliacao::Conciliador;
use conecta_core::faturamento::envio::{
    Consulta, Guarda, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio,
};
use conecta_core::faturamento::juizo::Juiz;
use conecta_core::faturamento::lote::{Confirmacao, LotePagamento, Situacao};
use conecta_core::faturamento::recurso::{
    Alvo, Origem, Parametros, RecursosDoProtocolo, Situacao as DoRecurso,
};
use conecta_core::faturamento::{Agregado, Ator, PerfilOperadora, Registro, abrir, guardar};
use conecta_core::types::RegistroAns;

const PASTA: &str = "CONECTA_ENVIO_PASTA";
const PONTO: &str = "CONECTA_ENVIO_PONTO";
const O_QUE: &str = "CONECTA_ENVIO_QUE";
/// Points at which the process can die: two for each file, one before the answer arrives.
const PONTOS: u32 = 7;

fn ator() -> Ator {
    let agora = DateTime::parse_from_rfc3339("2026-03-09T10:00:00-03:00").expect("an instant");
    Ator::new("faturista", agora).pelo_prestador("prestador-1")
}

/// What a test sends: how it begins, how it is sent, and the protocolo that it has in the end.
trait Enviavel: Agregado {
    const QUE: &'static str;
    fn pronto() -> Self;
    fn enviado(&self) -> Option<&str>;
    fn enviar(&mut self, porta: &mut dyn PortaDeEnvio, guarda: &mut dyn Guarda<Self>);
}

impl Enviavel for LotePagamento {
    const QUE: &'static str = "lote";

    fn pronto() -> Self {
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

    fn enviado(&self) -> Option<&str> {
        self.protocolo().filter(|_| self.situacao() == Situacao::Enviado)
    }

    fn enviar(&mut self, porta: &mut dyn PortaDeEnvio, guarda: &mut dyn Guarda<Self>) {
        Self::enviar(self, porta, guarda, &ator()).expect("closed or under way");
    }
}

/// No prazo, and what was analysed may be appealed.
fn parametros() -> Parametros {
    Parametros { exige_pagamento: false, ..Parametros::default() }
}

impl Enviavel for RecursosDoProtocolo {
    const QUE: &'static str = "recurso";

    fn pronto() -> Self {
        let mut c = Conciliador::new();
        c.demonstrativo(include_bytes!("../../exemplos/certo-demonstrativo-analise-conta-4.01.00.xml"))
            .expect("a demonstrativo");
        let feita = c.concluir();
        let numero = &feita.protocolos[0].numero;
        let mut p = Self::abrir(&feita, numero, ator().agora.date_naive()).expect("its own");
        p.incluir(Origem::Pagamento, "R1", &parametros(), &ator()).expect("glosas");
        p.justificar(1, Alvo::Guia(0), None, None, "O laudo comprova o exame.", &ator()).expect("a guia");
        p.salvar_justificativas(1, &ator()).expect("being written");
        p
    }

    fn enviado(&self) -> Option<&str> {
        let r = self.recurso(1).filter(|r| r.situacao == DoRecurso::Recebido)?;
        r.protocolo.as_deref()
    }

    fn enviar(&mut self, porta: &mut dyn PortaDeEnvio, guarda: &mut dyn Guarda<Self>) {
        self.enviar_pela_porta(1, b"<recurso/>", (porta, guarda), &parametros(), &ator())
            .expect("saved or under way");
    }
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
struct Host<'a>(&'a RefCell<Disco>);
struct Operadora<'a>(&'a RefCell<Disco>);

impl<A: Agregado> Guarda<A> for Host<'_> {
    fn guardar(&mut self, a: &A, _: &Registro<A::Situacao, A::Fato>) -> Result<(), NaoGuardado> {
        self.0.borrow_mut().gravar("dados.json", &guardar(a).expect("plain data"));
        Ok(())
    }
}

impl PortaDeEnvio for Operadora<'_> {
    fn enviar(&mut self, remessa: &Remessa<'_>) -> ResultadoDoEnvio {
        let mut d = self.0.borrow_mut();
        let numero = format!("P{}", protocolos(&d.pasta).len() + 1);
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

fn lido<A: Agregado>(pasta: &Path) -> A {
    abrir(&std::fs::read_to_string(pasta.join("dados.json")).expect("the data")).expect("its own data")
}

/// The process that sends: does nothing unless it is told what and where.
#[test]
fn processo_que_envia() {
    let (Ok(pasta), Ok(ponto), Ok(que)) = (std::env::var(PASTA), std::env::var(PONTO), std::env::var(O_QUE))
    else {
        return;
    };
    let disco = Disco { pasta: PathBuf::from(pasta), restam: ponto.parse().expect("a number") };
    match que.as_str() {
        LotePagamento::QUE => envia::<LotePagamento>(disco),
        RecursosDoProtocolo::QUE => envia::<RecursosDoProtocolo>(disco),
        _ => panic!("{que}"),
    }
}

fn envia<A: Enviavel>(disco: Disco) {
    let mut a: A = lido(&disco.pasta);
    let disco = RefCell::new(disco);
    if a.enviado().is_none() {
        Enviavel::enviar(&mut a, &mut Operadora(&disco), &mut Host(&disco));
    }
}

fn morre_em_cada_ponto<A: Enviavel>() {
    let que = A::QUE;
    let inicio = guardar(&A::pronto()).expect("plain data");
    let este = std::env::current_exe().expect("this test");
    for ponto in 1..=PONTOS {
        let pasta = std::env::temp_dir().join(format!("conecta-{que}-{}-{ponto}", std::process::id()));
        std::fs::create_dir_all(&pasta).expect("a folder");
        std::fs::write(pasta.join("dados.json"), &inicio).expect("a file");
        // Dies at the point, then again at the same number of points further on, then lives.
        for (vez, restam) in [ponto, ponto, u32::MAX].into_iter().enumerate() {
            let fim = Command::new(&este)
                .args(["--exact", "envio::processo_que_envia"])
                .env(PASTA, &pasta)
                .env(PONTO, restam.to_string())
                .env(O_QUE, que)
                .output()
                .expect("the process");
            let vivo = fim.status.success();
            assert!(vez > 0 || !vivo, "point {ponto}: it has to die");
            assert!(vivo || restam != u32::MAX, "{}", String::from_utf8_lossy(&fim.stdout));
            assert!(protocolos(&pasta).len() <= 1, "point {ponto}: a second protocolo");
        }
        let p = protocolos(&pasta);
        assert_eq!(p.len(), 1, "point {ponto}");
        assert_eq!(lido::<A>(&pasta).enviado(), Some(p[0].0.as_str()), "point {ponto}");
        std::fs::remove_dir_all(pasta).expect("the folder");
    }
}

#[test]
fn lote_morto_de_verdade_em_cada_ponto_tem_um_so_protocolo() {
    morre_em_cada_ponto::<LotePagamento>();
}

#[test]
fn recurso_morto_de_verdade_em_cada_ponto_tem_um_so_protocolo() {
    morre_em_cada_ponto::<RecursosDoProtocolo>();
}
