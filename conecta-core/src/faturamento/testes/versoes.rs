//! Lotes of every kind of guia in every version that a profile may hold: closed, valid against the schema, without an error of the rules.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::casos::{self, Operadora, cabecalho, confirmacao, operadora, perfil};
use super::{ator, pelo_json};
use crate::faturamento::guia::Guia;
use crate::faturamento::juizo::{ConteudoDoLote, CriticaGuardada, Juiz};
use crate::faturamento::lote::LotePagamento;
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::{Ator, PerfilOperadora};
use crate::tiss::construcao::Cabecalho;
use crate::{Nivel, Opcoes, Severidade, SituacaoHash, Versao, validar};

/// The first version without names of persons, and with regime de atendimento.
const SEM_NOMES: Versao = Versao::new(4, 0, 0);
/// The first whose councils have codes of two digits.
const CONSELHO_DE_DOIS: Versao = Versao::new(3, 3, 1);
/// In this version three kinds of guia have a form of their own, which the builders do not have.
const PRIMEIRA: Versao = Versao::new(3, 0, 1);
const DE_OUTRA_FORMA: [TipoDeGuia; 3] =
    [TipoDeGuia::SpSadt, TipoDeGuia::ResumoInternacao, TipoDeGuia::Honorarios];
/// The first with caráter of honorários and centro de consumo.
const COM_CENTRO_DE_CONSUMO: Versao = Versao::new(4, 3, 0);

/// Every version of the standard that a profile may hold.
pub(super) fn versoes() -> Vec<Versao> {
    let da_familia = conecta_schemas::esquemas().filter(|e| e.familia() == conecta_schemas::Familia::Tiss);
    let mut v: Vec<Versao> = da_familia.map(|e| e.versao().parse().expect("a version")).collect();
    v.sort();
    v
}

/// A day on which a version was in force.
fn dia(v: Versao) -> NaiveDate {
    let (a, m, d) = match v {
        v if v < Versao::new(3, 2, 0) => (2014, 3, 20),
        v if v < Versao::new(4, 0, 0) => (2023, 3, 20),
        v if v < Versao::new(4, 1, 0) => (2022, 3, 21),
        v if v < Versao::new(4, 2, 0) => (2024, 3, 20),
        v if v < Versao::new(4, 3, 0) => (2025, 10, 20),
        _ => (2026, 3, 9),
    };
    NaiveDate::from_ymd_opt(a, m, d).expect("a day")
}

/// The cases are told as of a day of their own: every day of them, as far from another.
fn mudar(valor: &mut Value, dias: chrono::TimeDelta) {
    match valor {
        Value::String(t) => {
            if let Ok(d) = t.parse::<NaiveDate>() {
                *t = (d + dias).to_string();
            }
        }
        Value::Array(v) => v.iter_mut().for_each(|x| mudar(x, dias)),
        Value::Object(m) => m.values_mut().for_each(|x| mudar(x, dias)),
        _ => {}
    }
}

/// The code of the council, as it was of one digit.
fn conselho_antigo(valor: &mut Value) {
    match valor {
        Value::Array(v) => v.iter_mut().for_each(conselho_antigo),
        Value::Object(m) => {
            for (nome, x) in m.iter_mut() {
                match nome.as_str() {
                    "conselho" | "conselhoProfissional" => *x = json!("6"),
                    _ => conselho_antigo(x),
                }
            }
        }
        _ => {}
    }
}

/// The fields of a guia in a version: with what it asks for, without what it does not know.
fn campos(tipo: TipoDeGuia, v: Versao) -> Vec<(&'static str, Value)> {
    let mut campos = casos::campos(tipo);
    let com_nome = v < SEM_NOMES;
    for (nome, valor) in &mut campos {
        match *nome {
            "beneficiario" if com_nome => valor["nome"] = json!("BENEFICIARIO TESTE"),
            "responsaveis" if com_nome => valor["nome_executante"] = json!("CLINICA TESTE LTDA"),
            "item" if v < COM_CENTRO_DE_CONSUMO => {
                for i in valor.as_array_mut().into_iter().flatten() {
                    i.as_object_mut().map(|m| m.remove("centro_de_consumo"));
                }
            }
            _ => {}
        }
    }
    campos.retain(|(nome, _)| match *nome {
        "regime" => !com_nome || tipo == TipoDeGuia::ResumoInternacao,
        "carater" if tipo == TipoDeGuia::Honorarios => v >= COM_CENTRO_DE_CONSUMO,
        _ => true,
    });
    if com_nome && tipo != TipoDeGuia::Odontologia {
        campos.push(("nome_do_executante", json!("CLINICA TESTE LTDA")));
    }
    if v < CONSELHO_DE_DOIS {
        campos.iter_mut().for_each(|(_, x)| conselho_antigo(x));
    }
    let dias = dia(v) - ator().agora.date_naive();
    campos.iter_mut().for_each(|(_, x)| mudar(x, dias));
    campos
}

fn salva(
    tipo: TipoDeGuia,
    n: usize,
    c: &Cabecalho,
    perfil: &PerfilOperadora,
    quem: &Ator,
) -> Result<Guia, String> {
    let mut g = Guia::new(format!("g-{n}"), tipo, operadora(), quem).expect("a provider");
    g.preencher("numero", n.to_string().into(), perfil, quem).expect("digits");
    for (campo, valor) in campos(tipo, c.versao) {
        g.preencher(campo, valor, perfil, quem).map_err(|e| format!("{campo}: {e}"))?;
    }
    g.salvar(&mut Operadora::default(), c, &Juiz::default(), quem).map_err(|r| {
        let passos = g.passos(c, &Juiz::default(), quem);
        let dita = |c: &CriticaGuardada| format!("{} {} {}", c.codigo, c.caminho, c.mensagem);
        let criticas: Vec<String> = passos.iter().flat_map(|p| &p.criticas).map(dita).collect();
        let construida = g.construida(c).map(drop).map_err(|e| e.to_string());
        format!("{r} {criticas:#?} {construida:?}")
    })?;
    Ok(g)
}

fn fecha(tipo: TipoDeGuia, v: Versao) -> Result<(), String> {
    let agora = dia(v).and_time(ator().agora.time()).and_local_timezone(ator().agora.timezone()).unwrap();
    let quem = Ator { agora, ..ator() };
    let c = Cabecalho { versao: v, data: dia(v), ..cabecalho() };
    let p = PerfilOperadora { versoes: vec![v], ..perfil() };
    p.conferir().map_err(|e| e.to_string())?;
    let mut l = LotePagamento::new("l-1", operadora(), &quem).expect("a provider");
    l.definir(tipo, "101", &quem).expect("a kind and a number");
    let mut guias: Vec<Guia> = (1..=3).map(|n| salva(tipo, n, &c, &p, &quem)).collect::<Result<_, _>>()?;
    for g in &mut guias {
        l.adicionar(g, &c, &p, &quem).map_err(|r| r.to_string())?;
    }
    let todas = confirmacao(&l);
    let mut emprestadas: Vec<&mut Guia> = guias.iter_mut().collect();
    l.fechar(&mut emprestadas, &todas, &c, (&p, &Juiz::default()), &quem).map_err(|r| r.to_string())?;
    let mensagem = l.mensagem().expect("closed");
    let r = validar(mensagem, &Opcoes { nivel: Nivel::Regras, em: Some(dia(v)), ..Opcoes::default() });
    let erros: Vec<_> = r.criticas.iter().filter(|c| c.severidade == Severidade::Erro).collect();
    assert!(erros.is_empty(), "{tipo:?} {v}: {erros:#?}");
    assert_eq!((r.hash.situacao, r.versao_tiss), (SituacaoHash::Confere, Some(v)));
    let lido = crate::tiss::ler(mensagem).expect("a message").documento;
    let conteudo = ConteudoDoLote::do_documento(&lido).expect("a lote");
    assert_eq!((conteudo.tipo, conteudo.guias.len(), conteudo.valor()), (tipo, 3, l.valor()));
    pelo_json(&l);
    Ok(())
}

#[test]
fn cada_tipo_fecha_em_cada_versao_que_o_perfil_pode_ter() {
    let versoes = versoes();
    assert_eq!(versoes.len(), 15, "{versoes:?}");
    let cada = versoes.into_iter().flat_map(|v| TipoDeGuia::TODOS.map(|tipo| (tipo, v)));
    let faltam: Vec<String> = cada
        .filter(|(tipo, v)| *v != PRIMEIRA || !DE_OUTRA_FORMA.contains(tipo))
        .filter_map(|(tipo, v)| fecha(tipo, v).err().map(|e| format!("{tipo:?} {v}: {e}")))
        .collect();
    assert!(faltam.is_empty(), "{}", faltam.join("\n"));
}

/// What cannot be built is refused with what it lacks, and never made wrong.
#[test]
fn o_que_a_3_00_tem_de_outra_forma_e_recusado() {
    for tipo in DE_OUTRA_FORMA {
        let e = fecha(tipo, PRIMEIRA);
        assert!(e.is_err_and(|e| e.contains("3.00.01")), "{tipo:?}");
    }
}

/// A version that the profile does not hold is refused, whatever the header says.
#[test]
fn versao_que_a_operadora_nao_aceita_nao_fecha() {
    let (mut l, p) = (casos::aberto(TipoDeGuia::Consulta, "l-1"), perfil());
    let mut g = casos::salva(TipoDeGuia::Consulta, "g-1", "1");
    l.adicionar(&mut g, &cabecalho(), &p, &ator()).expect("fits");
    let outra = PerfilOperadora { versoes: vec![Versao::new(4, 2, 0)], ..p };
    let c = confirmacao(&l);
    let r = l.fechar(&mut [&mut g], &c, &cabecalho(), (&outra, &Juiz::default()), &ator());
    assert_eq!(r.expect_err("not agreed").codigo, "FAT-46");
}
