use std::cell::Cell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::casos::{aberto, cabecalho, confirmacao, fechado, operadora, perfil, salva};
use super::{ator, pelo_json};
use crate::faturamento::envio::{Consulta, Guarda, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio};
use crate::faturamento::guia::Situacao as DaGuia;
use crate::faturamento::juizo::Juiz;
use crate::faturamento::lote::{Confirmacao, DadosDaNota, LotePagamento, RegistroDoLote, Situacao};
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::protocolo::Protocolo;
use crate::faturamento::{Agregado, Anexo, Ator, PerfilOperadora, Vivo, abrir, guardar, reproduzir};
use crate::{Nivel, Opcoes, SituacaoHash, validar};

const CHAVE: &str = "52060433009911002506550120000007800267301615";

#[test]
fn cada_tipo_fecha_em_uma_mensagem_valida_e_sem_erro_de_regra() {
    for tipo in TipoDeGuia::TODOS {
        let mut l = aberto(tipo, "l-1");
        let mut guias: Vec<_> = (1..=3).map(|n| salva(tipo, &format!("g-{n}"), &n.to_string())).collect();
        for g in &mut guias {
            l.adicionar(g, &cabecalho(), &perfil(), &ator()).expect("the same kind");
            assert_eq!((g.situacao(), g.lote()), (DaGuia::EmLote, Some("l-1")));
        }
        let c = confirmacao(&l);
        let mut todas: Vec<_> = guias.iter_mut().collect();
        l.fechar(&mut todas, &c, &cabecalho(), (&perfil(), &Juiz::default()), &ator()).expect("whole");
        let mensagem = l.mensagem().expect("closed");
        let opcoes =
            Opcoes { nivel: Nivel::Regras, em: Some(ator().agora.date_naive()), ..Opcoes::default() };
        let relatorio = validar(mensagem, &opcoes);
        assert!(relatorio.criticas.is_empty(), "{tipo:?}: {:#?}", relatorio.criticas);
        assert_eq!(relatorio.hash.situacao, SituacaoHash::Confere);
        assert_eq!(relatorio.versao_tiss, Some(cabecalho().versao));
        assert!(guias.iter().all(|g| g.situacao() == DaGuia::EmLoteFechado));
        pelo_json(&l);
    }
}

#[test]
fn so_guias_do_mesmo_tipo_operadora_e_prestador_sem_lote() {
    let mut l = aberto(TipoDeGuia::Consulta, "l-1");
    let mut g = salva(TipoDeGuia::Consulta, "g-1", "1");
    let (c, p, a) = (cabecalho(), perfil(), ator());
    let recusa = |l: &LotePagamento, g: &crate::faturamento::guia::Guia| {
        let (mut l2, mut g2) = (l.clone(), g.clone());
        let r = l2.adicionar(&mut g2, &c, &p, &a).expect_err("refused");
        assert_eq!((&l2, &g2), (l, g), "a refusal changes nothing");
        assert!(!r.mensagem.is_empty());
        r.codigo
    };
    assert_eq!(recusa(&l, &salva(TipoDeGuia::SpSadt, "g-2", "2")), "FAT-48");
    let outro = Ator { prestador: Some("prestador-2".to_owned()), ..ator() };
    let mut alheio = LotePagamento::new("l-9", operadora(), &outro).expect("a provider");
    alheio.definir(TipoDeGuia::Consulta, "9", &outro).expect("a kind");
    assert_eq!(alheio.adicionar(&mut g, &c, &p, &outro).expect_err("not theirs").codigo, "FAT-50");
    let da_outra = crate::types::RegistroAns::como_escrito("900002");
    let mut longe = LotePagamento::new("l-8", da_outra, &a).expect("a provider");
    longe.definir(TipoDeGuia::Consulta, "8", &a).expect("a kind");
    assert_eq!(recusa(&longe, &g), "FAT-49");
    assert_eq!(recusa(&l, &super::casos::preenchida(TipoDeGuia::Consulta, "g-3", "3")), "FAT-27");
    assert_eq!(recusa(&LotePagamento::new("l-7", operadora(), &a).expect("a provider"), &g), "FAT-53");
    l.adicionar(&mut g, &c, &p, &a).expect("fits");
    assert_eq!(recusa(&aberto(TipoDeGuia::Consulta, "l-2"), &g), "FAT-22");
    assert_eq!(recusa(&l, &salva(TipoDeGuia::Consulta, "g-4", "1")), "FAT-51");
    let cheio = PerfilOperadora { maximo_de_guias: 1, ..perfil() };
    let r = l.clone().adicionar(&mut salva(TipoDeGuia::Consulta, "g-5", "5"), &c, &cheio, &a);
    assert_eq!(r.expect_err("full").codigo, "FAT-47");
    l.remover(&mut g, &a).expect("open");
    assert_eq!((g.situacao(), g.lote(), l.guias().len()), (DaGuia::Salva, None, 0));
    assert_eq!(l.remover(&mut g, &a).expect_err("not there").codigo, "FAT-33");
}

#[test]
fn um_lote_tem_de_1_a_100_guias() {
    let mut l = aberto(TipoDeGuia::Consulta, "l-1");
    let modelo = salva(TipoDeGuia::Consulta, "g", "1");
    let json = guardar(&modelo).expect("plain data");
    let mut guias: Vec<crate::faturamento::guia::Guia> = (1..=101)
        .map(|n| {
            let json = json.replace("\"id\":\"g\"", &format!("\"id\":\"g-{n}\""));
            abrir(&json.replace("\"numero\":\"1\"", &format!("\"numero\":\"{n}\""))).expect("a guia")
        })
        .collect();
    let vazio = confirmacao(&l);
    let juiz = Juiz::default();
    let r = l.fechar(&mut [], &vazio, &cabecalho(), (&perfil(), &juiz), &ator()).expect_err("empty");
    assert!(["FAT-59", "FAT-70"].contains(&r.codigo), "{r:?}");
    for g in &mut guias[..100] {
        l.adicionar(g, &cabecalho(), &perfil(), &ator()).expect("up to a hundred");
    }
    assert_eq!(
        l.adicionar(&mut guias[100], &cabecalho(), &perfil(), &ator()).expect_err("one too many").codigo,
        "FAT-47"
    );
    assert_eq!(l.valor(), Decimal::from(15_000));
    let c = confirmacao(&l);
    let mut todas: Vec<_> = guias[..100].iter_mut().collect();
    l.fechar(&mut todas, &c, &cabecalho(), (&perfil(), &juiz), &ator()).expect("a hundred");
}

#[test]
fn fechar_pede_confirmacao_e_nota_fiscal() {
    let mut g = salva(TipoDeGuia::Consulta, "g-1", "1");
    let mut l = aberto(TipoDeGuia::Consulta, "l-1");
    l.adicionar(&mut g, &cabecalho(), &perfil(), &ator()).expect("fits");
    let certo = confirmacao(&l);
    let exige = PerfilOperadora { exige_nota_fiscal: true, ..perfil() };
    let com_chave = PerfilOperadora { exige_chave_nfe: true, ..exige.clone() };
    let fechar = |l: &LotePagamento, c: &Confirmacao, p: &PerfilOperadora| {
        let (mut l, mut g) = (l.clone(), g.clone());
        l.fechar(&mut [&mut g], c, &cabecalho(), (p, &Juiz::default()), &ator())
            .map(drop)
            .map_err(|r| r.codigo)
    };
    for (c, codigo) in [
        (Confirmacao { numero: "9".to_owned(), ..certo.clone() }, "FAT-61"),
        (Confirmacao { valor: certo.valor + Decimal::new(1, 2), ..certo.clone() }, "FAT-62"),
        (Confirmacao { quantidade: 2, ..certo.clone() }, "FAT-63"),
    ] {
        assert_eq!(fechar(&l, &c, &perfil()), Err(codigo));
    }
    assert_eq!(fechar(&l, &certo, &exige), Err("FAT-64"));
    let dia = NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day");
    let nota = |numero: &str, emissao, chave: Option<&str>| DadosDaNota {
        numero: numero.to_owned(),
        emissao,
        chave: chave.map(str::to_owned),
    };
    let amanha = dia.succ_opt().expect("a day");
    for (n, codigo) in [
        (nota(" ", dia, None), "FAT-65"),
        (nota("1", amanha, None), "FAT-65"),
        (nota("1", dia, Some("52060433009911002506550120000007800267301616")), "FAT-66"),
    ] {
        assert_eq!(l.informar_nota(&n, &perfil(), &ator()).expect_err(codigo).codigo, codigo);
    }
    l.informar_nota(&nota("77", dia, Some("")), &exige, &ator()).expect("an empty key is none");
    assert_eq!(l.nota().map(|n| n.valor), Some(certo.valor), "filled in by itself");
    assert_eq!(fechar(&l, &certo, &exige), Ok(()));
    assert_eq!(fechar(&l, &certo, &com_chave), Err("FAT-67"));
    assert_eq!(
        l.informar_nota(&nota("77", dia, None), &com_chave, &ator()).expect_err("no key").codigo,
        "FAT-67"
    );
    l.informar_nota(&nota("77", dia, Some(CHAVE)), &com_chave, &ator()).expect("a key");
    assert_eq!(fechar(&l, &certo, &com_chave), Ok(()));
    let mut outra = salva(TipoDeGuia::Consulta, "g-2", "2");
    l.adicionar(&mut outra, &cabecalho(), &perfil(), &ator()).expect("fits");
    let r = l.fechar(
        &mut [&mut g.clone(), &mut outra],
        &confirmacao(&l.clone()),
        &cabecalho(),
        (&exige, &Juiz::default()),
        &ator(),
    );
    assert_eq!(r.expect_err("the nota is of less").codigo, "FAT-68");
}

#[test]
fn guia_com_erro_nao_fecha() {
    let mut g = salva(TipoDeGuia::Consulta, "g-1", "1");
    let mut l = aberto(TipoDeGuia::Consulta, "l-1");
    l.adicionar(&mut g, &cabecalho(), &perfil(), &ator()).expect("fits");
    g.preencher("data", "2026-12-24".into(), &perfil(), &ator())
        .expect("editable while the lote is open (P-806)");
    let c = confirmacao(&l);
    let antes = (l.clone(), g.clone());
    let r = l.fechar(&mut [&mut g], &c, &cabecalho(), (&perfil(), &Juiz::default()), &ator());
    let r = r.expect_err("in the future");
    assert_eq!(r.codigo, "FAT-70");
    assert!(r.mensagem.contains("LOT-07"), "{}", r.mensagem);
    assert_eq!((l.clone(), g.clone()), antes);
    assert_eq!(
        l.fechar(&mut [], &c, &cabecalho(), (&perfil(), &Juiz::default()), &ator())
            .expect_err("no guia")
            .codigo,
        "FAT-69"
    );
    let (l, mut g) = fechado("l-2");
    assert_eq!(
        g.preencher("data", "2026-02-04".into(), &perfil(), &ator()).expect_err("closed").codigo,
        "FAT-23"
    );
    assert_eq!(l.clone().remover(&mut g, &ator()).expect_err("closed").codigo, "FAT-54");
}

/// An operator that takes each key once, a host that keeps text, and a failure at a point that counts down.
#[derive(Default)]
struct Mundo {
    /// By key: one protocolo each.
    protocolos: BTreeMap<String, String>,
    recebidas: usize,
    guardado: String,
    historia: Vec<RegistroDoLote>,
    /// At which point all stops; 0 is never.
    morre_em: Cell<usize>,
    reconhece_chave: bool,
}

/// The process is dead: nothing after it happens.
struct Morte;

impl Mundo {
    fn ponto(&self) -> Result<(), Morte> {
        match self.morre_em.get() {
            0 => Ok(()),
            n => {
                self.morre_em.set(n - 1);
                if n == 1 { Err(Morte) } else { Ok(()) }
            }
        }
    }
}

/// One try to send, step by step as a host would, with a point to die at between any two.
fn tentar(m: &mut Mundo) -> Result<(), Morte> {
    let mut l: LotePagamento = abrir(&m.guardado).expect("as it was kept");
    m.ponto()?;
    let retomado = l.situacao() == Situacao::Enviando;
    if !retomado {
        let r = l.iniciar_envio(&ator()).expect("closed");
        m.ponto()?;
        m.guardado = guardar(&l).expect("plain data");
        m.historia.push(r);
    }
    m.ponto()?;
    let chave = l.remessa().expect("under way").chave.to_owned();
    let achado = if retomado { m.protocolos.get(&chave).cloned() } else { None };
    m.ponto()?;
    let numero = match achado {
        Some(n) => n,
        None => {
            m.recebidas += 1;
            let novo = format!("P{}", m.recebidas);
            let ja = m.protocolos.get(&chave).cloned().filter(|_| m.reconhece_chave);
            assert!(ja.is_some() || !m.protocolos.contains_key(&chave), "a second protocolo");
            let n = ja.unwrap_or(novo);
            m.protocolos.insert(chave, n.clone());
            n
        }
    };
    m.ponto()?;
    let r = l.concluir_envio(&ResultadoDoEnvio::Protocolo(numero), &ator()).expect("under way");
    m.ponto()?;
    m.guardado = guardar(&l).expect("plain data");
    m.historia.push(r);
    m.ponto()
}

#[test]
fn morto_em_qualquer_ponto_do_envio_ha_um_so_protocolo() {
    let (inicio, _) = fechado("l-1");
    for reconhece_chave in [true, false] {
        for primeiro in 1..=8 {
            for segundo in 0..=8 {
                let mut m = Mundo {
                    guardado: guardar(&inicio).expect("plain data"),
                    reconhece_chave,
                    ..Mundo::default()
                };
                for ponto in [primeiro, segundo, 0] {
                    m.morre_em.set(ponto);
                    let ja_foi =
                        abrir::<LotePagamento>(&m.guardado).expect("kept").situacao() == Situacao::Enviado;
                    if !ja_foi {
                        let _ = tentar(&mut m);
                    }
                }
                let fim: LotePagamento = abrir(&m.guardado).expect("kept");
                assert_eq!(fim.situacao(), Situacao::Enviado, "{primeiro}, {segundo}");
                assert_eq!(m.protocolos.len(), 1);
                assert_eq!(fim.protocolo(), m.protocolos.values().next().map(String::as_str));
                assert_eq!(reproduzir(inicio.clone(), &m.historia).expect("its own history"), fim);
            }
        }
    }
}

/// An operator whose answers are written down, and a host that may not keep.
#[derive(Default)]
struct Roteiro {
    enviar: Vec<ResultadoDoEnvio>,
    consultar: Vec<Consulta>,
    enviadas: Vec<String>,
}

impl PortaDeEnvio for Roteiro {
    fn enviar(&mut self, remessa: &Remessa<'_>) -> ResultadoDoEnvio {
        self.enviadas.push(remessa.chave.to_owned());
        self.enviar.remove(0)
    }
    fn consultar(&mut self, _: &Remessa<'_>) -> Consulta {
        self.consultar.remove(0)
    }
}

#[derive(Default)]
struct Caderno {
    folhas: Vec<String>,
    cheio: bool,
}

impl Guarda<LotePagamento> for Caderno {
    fn guardar(&mut self, lote: &LotePagamento, _: &RegistroDoLote) -> Result<(), NaoGuardado> {
        if self.cheio {
            return Err(NaoGuardado);
        }
        self.folhas.push(guardar(lote).map_err(|_| NaoGuardado)?);
        Ok(())
    }
}

#[test]
fn enviar_falhar_sem_resposta_e_retomar() {
    let (mut l, mut g) = fechado("l-1");
    let mut c = Caderno { cheio: true, ..Caderno::default() };
    let mut r = Roteiro {
        enviar: vec![
            ResultadoDoEnvio::Falhou("Serviço indisponível".to_owned()),
            ResultadoDoEnvio::SemResposta,
            ResultadoDoEnvio::Protocolo("555".to_owned()),
        ],
        consultar: vec![Consulta::SemResposta, Consulta::NaoRecebida],
        enviadas: Vec::new(),
    };
    let antes = l.clone();
    assert_eq!(l.enviar(&mut r, &mut c, &ator()).expect_err("not kept").codigo, "FAT-74");
    assert_eq!(l, antes);
    assert!(r.enviadas.is_empty(), "nothing goes out before the lote is kept");
    c.cheio = false;
    l.enviar(&mut r, &mut c, &ator()).expect("the operator says no");
    assert_eq!((l.situacao(), l.falha()), (Situacao::Fechado, Some("Serviço indisponível")));
    l.enviar(&mut r, &mut c, &ator()).expect("nobody answers");
    assert_eq!(l.situacao(), Situacao::Enviando);
    for r in [
        l.clone().reabrir(&mut [&mut g.clone()], &ator()).map(drop),
        l.clone().excluir(&mut [&mut g.clone()], None, &ator()).map(drop),
    ] {
        assert_eq!(r.expect_err("nobody knows where it is").codigo, "FAT-56");
    }
    l = abrir(c.folhas.last().expect("kept")).expect("a lote");
    l.enviar(&mut r, &mut c, &ator()).expect("nobody answers the question");
    assert_eq!((l.situacao(), r.enviadas.len()), (Situacao::Enviando, 2), "not sent again unasked");
    l.enviar(&mut r, &mut c, &ator()).expect("in the end");
    assert_eq!((l.situacao(), l.protocolo()), (Situacao::Enviado, Some("555")));
    assert!(r.enviadas.iter().all(|k| *k == r.enviadas[0]), "one key for one message");
    assert_eq!(l.guias_enviadas(&mut [&mut g], &ator()).expect("sent").len(), 1);
    assert_eq!(l.guias_enviadas(&mut [&mut g], &ator()).expect("sent").len(), 0, "as often as one likes");
    assert_eq!(g.situacao(), DaGuia::Enviada);
    assert_eq!(l.enviar(&mut r, &mut c, &ator()).expect_err("sent").codigo, "FAT-57");
    let mut p = Protocolo::new();
    p.receber(l.protocolo().expect("sent"), &ator()).expect("its number");
}

#[test]
fn a_historia_e_a_do_que_foi_guardado() {
    let (inicio, g) = fechado("l-1");
    let (mut lote, mut guia) = (Vivo::from(inicio.clone()), Vivo::from(g));
    let mut c = Caderno::default();
    let mut r = Roteiro { enviar: vec![ResultadoDoEnvio::SemResposta], ..Roteiro::default() };
    lote.enviar(&mut r, &mut c, &ator()).expect("nobody answers");
    c.cheio = true;
    r.consultar.push(Consulta::Protocolo("555".to_owned()));
    assert_eq!(lote.enviar(&mut r, &mut c, &ator()).expect_err("not kept").codigo, "FAT-74");
    c.cheio = false;
    r.consultar.push(Consulta::Protocolo("555".to_owned()));
    lote.enviar(&mut r, &mut c, &ator()).expect("told, and kept");
    let operacoes: Vec<_> = lote.historia().iter().map(|l| l.resumido().operacao).collect();
    assert_eq!(operacoes, ["iniciar_envio", "aguardar_resposta", "confirmar_envio"]);
    let mut de_novo = Vivo::from(inicio);
    de_novo.reproduzir(&lote.historia_em_json().expect("json")).expect("its own history");
    assert_eq!((&de_novo, c.folhas.last()), (&lote, lote.guardar().ok().as_ref()));
    assert!(de_novo.reproduzir("[1]").is_err() && de_novo == lote, "no history");
    // Guias that know it already have no second line.
    for _ in 0..2 {
        lote.com_guias(&mut [&mut guia], |l, g| Ok((None, l.guias_enviadas(g, &ator())?))).expect("sent");
    }
    assert_eq!((guia.agregado().situacao(), guia.historia().len()), (DaGuia::Enviada, 1));
    let antes = (lote.clone(), guia.clone());
    lote.com_guias(&mut [&mut guia], |l, g| l.reabrir(g, &ator()).map(|(r, g)| (Some(r), g)))
        .expect_err("sent");
    assert_eq!((lote, guia), antes, "a refusal changes nothing");
}

#[test]
fn capa_e_anexos() {
    let (mut l, _) = fechado("l-1");
    assert_eq!(l.capa().expect_err("not sent").codigo, "FAT-73");
    l.iniciar_envio(&ator()).expect("closed");
    assert_eq!(
        l.concluir_envio(&ResultadoDoEnvio::Protocolo(" ".to_owned()), &ator()).expect_err("none").codigo,
        "FAT-06"
    );
    l.concluir_envio(&ResultadoDoEnvio::Protocolo("555".to_owned()), &ator()).expect("under way");
    let anexo = |nome: &str, tamanho| Anexo {
        id: "a-1".to_owned(),
        nome: nome.to_owned(),
        tipo: "fatura".to_owned(),
        tamanho,
        quando: ator().agora,
    };
    for (a, codigo) in [
        (anexo("fatura.exe", 1), "FAT-71"),
        (anexo("fatura", 1), "FAT-71"),
        (anexo("fatura.pdf", 0), "FAT-72"),
        (anexo("fatura.pdf", 1 << 40), "FAT-72"),
    ] {
        assert_eq!(l.anexar(a, &perfil(), &ator()).expect_err(codigo).codigo, codigo);
    }
    l.anexar(anexo("fatura.PDF", 9), &perfil(), &ator()).expect("after sending, too");
    let capa = l.capa().expect("sent");
    assert_eq!((capa.protocolo.as_str(), capa.numero.as_str(), capa.quantidade), ("555", "101", 1));
    assert_eq!((capa.valor, capa.anexos), (Decimal::new(15_000, 2), vec!["fatura.PDF".to_owned()]));
}

#[test]
fn excluir_libera_as_guias_e_nunca_depois_do_envio() {
    let (mut l, mut g) = fechado("l-1");
    assert_eq!(l.clone().excluir(&mut [], None, &ator()).expect_err("the guia").codigo, "FAT-69");
    l.excluir(&mut [&mut g], None, &ator()).expect("not sent");
    assert_eq!((l.situacao(), g.situacao(), g.lote()), (Situacao::Excluido, DaGuia::Salva, None));
    assert_eq!(l.iniciar_envio(&ator()).expect_err("away").codigo, "FAT-58");
    let (mut l, mut g) = fechado("l-2");
    l.iniciar_envio(&ator()).expect("closed");
    l.concluir_envio(&ResultadoDoEnvio::Protocolo("1".to_owned()), &ator()).expect("under way");
    assert_eq!(l.excluir(&mut [&mut g], None, &ator()).expect_err("sent").codigo, "FAT-57");
}

#[test]
fn reabrir_para_corrigir_o_que_a_operadora_recusou() {
    let (mut l, mut g) = fechado("l-1");
    let primeira = l.clone();
    l.reabrir(&mut [&mut g], &ator()).expect("closed");
    assert_eq!((l.situacao(), l.mensagem(), g.situacao()), (Situacao::Aberto, None, DaGuia::EmLote));
    g.preencher("valor", "180.00".into(), &perfil(), &ator()).expect("open");
    let c = Confirmacao { valor: Decimal::from(180), ..confirmacao(&l) };
    l.fechar(&mut [&mut g], &c, &cabecalho(), (&perfil(), &Juiz::default()), &ator()).expect("whole");
    assert_eq!(l.valor(), Decimal::from(180));
    let chave = |l: &LotePagamento| {
        let mut l = l.clone();
        l.iniciar_envio(&ator()).expect("closed");
        l.remessa().expect("under way").chave.to_owned()
    };
    assert_ne!(chave(&l), chave(&primeira), "another message, another key");
    assert_eq!(chave(&l), chave(&l));
}
