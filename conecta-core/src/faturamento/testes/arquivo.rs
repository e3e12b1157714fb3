use super::casos::{confirmacao, operadora, perfil};
use super::{ator, pelo_json};
use crate::faturamento::arquivo::{ArquivoEnviado, Situacao};
use crate::faturamento::envio::ResultadoDoEnvio;
use crate::faturamento::juizo::Juiz;
use crate::faturamento::lote::{LotePagamento, Situacao as DoLote};
use crate::faturamento::perfil::TipoDeGuia;
use crate::faturamento::{Agregado, Ator, PerfilOperadora, reproduzir};
use crate::{Nivel, Opcoes, SituacaoHash, validar};

const CERTO: &[u8] = include_bytes!("../../../../exemplos/certo-lote-consulta-4.03.00.xml");

fn recebido(documento: &[u8]) -> ArquivoEnviado {
    ArquivoEnviado::receber("a-1", "lote.xml", documento, &ator()).expect("bytes")
}

fn processado(documento: &[u8]) -> ArquivoEnviado {
    let mut a = recebido(documento);
    a.processar(&perfil(), &Juiz::default(), &ator()).expect("received");
    pelo_json(&a)
}

/// The right file with a text replaced.
fn com(de: &str, para: &str) -> Vec<u8> {
    let texto: String = CERTO.iter().map(|b| char::from(*b)).collect();
    assert!(texto.contains(de), "{de}");
    texto.replace(de, para).chars().map(|c| u8::try_from(u32::from(c)).expect("Latin 1")).collect()
}

#[test]
fn arquivo_certo_e_importado_com_lote_e_guias() {
    let a = processado(CERTO);
    assert_eq!(a.situacao(), Situacao::Importado, "{:#?}", a.criticas());
    let c = a.conteudo().expect("imported");
    assert_eq!((c.numero.as_str(), c.operadora.as_str(), c.tipo), ("101", "900001", TipoDeGuia::Consulta));
    assert_eq!(c.guias[0].numero, "10001");
    assert_eq!(a.documento(), CERTO);
    assert_eq!(ArquivoEnviado::receber("a", "x", b"", &ator()).expect_err("empty").codigo, "FAT-30");
}

#[test]
fn arquivo_ruim_e_invalido_com_criticas() {
    let casos: [(Vec<u8>, &str); 5] = [
        (b"nada".to_vec(), "XML-"),
        (com("<ans:CNES>1234567</ans:CNES>", ""), "XSD-"),
        (com("900001", "900002"), "FAT-45"),
        (include_bytes!("../../../../exemplos/certo-recurso-glosa-4.01.00.xml").to_vec(), "FAT-44"),
        (include_bytes!("../../../../exemplos/certo-lote-honorarios-4.02.00.xml").to_vec(), "FAT-46"),
    ];
    for (documento, codigo) in casos {
        let mut a = processado(&documento);
        assert_eq!(a.situacao(), Situacao::Invalido, "{codigo}");
        assert!(
            a.criticas().iter().any(|c| c.codigo.starts_with(codigo) && c.erro),
            "{codigo}: {:#?}",
            a.criticas()
        );
        assert!(a.criticas().iter().all(|c| !c.mensagem.is_empty() && !c.ajuda.is_empty()), "{codigo}");
        assert_eq!(a.processar(&perfil(), &Juiz::default(), &ator()).expect_err("judged").codigo, "FAT-41");
        assert!(a.conteudo().is_none());
    }
    let poucas = PerfilOperadora { maximo_de_guias: 1, ..perfil() };
    let mut a = recebido(CERTO);
    a.processar(&poucas, &Juiz::default(), &ator()).expect("received");
    assert!(a.criticas().iter().any(|c| c.codigo == "FAT-47"));
}

#[test]
fn corrigir_muda_so_aqueles_bytes_e_guarda_as_versoes() {
    let ruim = com("<ans:CNES>1234567</ans:CNES>", "<ans:CNES>12</ans:CNES>");
    let inicio = recebido(&ruim);
    let mut a = inicio.clone();
    let mut historia = vec![a.processar(&perfil(), &Juiz::default(), &ator()).expect("received")];
    assert_eq!(a.situacao(), Situacao::Invalido);
    assert_eq!(a.corrigir_executante(None, None, &ator()).expect_err("nothing").codigo, "FAT-31");
    let outro = Ator { prestador: Some("prestador-2".to_owned()), ..ator() };
    assert_eq!(
        a.corrigir_executante(None, Some("1234567"), &outro).expect_err("not theirs").codigo,
        "FAT-01"
    );
    historia.push(a.corrigir_executante(None, Some("1234567"), &ator()).expect("a CNES"));
    assert_eq!(a.situacao(), Situacao::EmProcessamento);
    historia.push(a.processar(&perfil(), &Juiz::default(), &ator()).expect("mended"));
    assert_eq!(a.situacao(), Situacao::Importado, "{:#?}", a.criticas());
    assert_eq!(a.documento(), CERTO, "every other byte is as it was, the hash is right again");
    assert_eq!(
        a.versoes().iter().map(|v| v.documento.0.len()).collect::<Vec<_>>(),
        [ruim.len(), CERTO.len()]
    );
    assert_eq!(reproduzir(inicio, &historia).expect("its own history"), a);
    assert_eq!(
        a.corrigir_executante(None, Some("1"), &ator()).expect_err("nothing is wrong").codigo,
        "FAT-40"
    );
}

#[test]
fn contrato_do_executante_para_o_arquivo_inteiro() {
    let mut a =
        processado(&com("<ans:tipoConsulta>1</ans:tipoConsulta>", "<ans:tipoConsulta>x</ans:tipoConsulta>"));
    a.corrigir_executante(Some("4451877"), None, &ator()).expect("a contract");
    let texto = String::from_utf8_lossy(a.documento()).into_owned();
    assert_eq!(
        texto.matches("<ans:codigoPrestadorNaOperadora>4451877</ans:codigoPrestadorNaOperadora>").count(),
        2
    );
}

#[test]
fn editar_salvar_e_reprocessar() {
    let mut a = processado(b"<mensagemTISS/>");
    assert_eq!(a.editar(b"<mensagemTISS/>", &ator()).expect_err("the same").codigo, "FAT-31");
    a.editar(CERTO, &ator()).expect("rewritten");
    a.processar(&perfil(), &Juiz::default(), &ator()).expect("rewritten");
    assert_eq!((a.situacao(), a.versoes().len()), (Situacao::Importado, 2));
    assert_eq!(a.editar(b"x", &ator()).expect_err("imported").codigo, "FAT-40");
}

#[test]
fn remover_guia_do_lote_importado() {
    let mut a = processado(CERTO);
    let antes = a.conteudo().expect("imported").clone();
    assert_eq!(a.remover_guia("99999", &ator()).expect_err("no such").codigo, "FAT-33");
    for g in &antes.guias[1..] {
        a.remover_guia(&g.numero, &ator()).expect("one of several");
    }
    assert_eq!(a.remover_guia(&antes.guias[0].numero, &ator()).expect_err("the last").codigo, "FAT-34");
    let c = a.conteudo().expect("imported");
    assert_eq!((c.guias.len(), c.valor()), (1, antes.guias[0].valor));
    let r = validar(
        a.documento(),
        &Opcoes { nivel: Nivel::Regras, em: Some(ator().agora.date_naive()), ..Opcoes::default() },
    );
    assert!(!r.tem_erro() && r.hash.situacao == SituacaoHash::Confere, "{:#?}", r.criticas);
    assert_eq!(a.versoes().len(), antes.guias.len());
}

#[test]
fn so_com_o_lote_enviado_a_operadora_recebe_o_arquivo() {
    let mut a = processado(CERTO);
    assert_eq!(a.encaminhar(None, &ator()).expect_err("in no lote").codigo, "FAT-43");
    let mut l = LotePagamento::new("l-1", operadora(), &ator()).expect("a provider");
    let r = l.do_arquivo(&mut recebido(CERTO), &perfil(), &ator()).map(drop);
    assert_eq!(r.expect_err("not imported").codigo, "FAT-42");
    l.do_arquivo(&mut a, &perfil(), &ator()).expect("imported");
    assert_eq!((a.situacao(), a.lote(), l.numero()), (Situacao::EmLote, Some("l-1"), "101"));
    assert_eq!(a.excluir(&ator()).expect_err("in a lote").codigo, "FAT-37");
    let mut outro = LotePagamento::new("l-2", operadora(), &ator()).expect("a provider");
    assert_eq!(outro.do_arquivo(&mut a, &perfil(), &ator()).map(drop).expect_err("in one").codigo, "FAT-38");
    let c = confirmacao(&l);
    l.fechar_arquivo(&a, &c, (&perfil(), &Juiz::default()), &ator()).expect("whole");
    assert_eq!(l.mensagem(), Some(CERTO), "the message is the file");
    l.iniciar_envio(&ator()).expect("closed");
    l.concluir_envio(&ResultadoDoEnvio::Protocolo("5".to_owned()), &ator()).expect("under way");
    a.encaminhar(None, &ator()).expect("taken");
    assert_eq!((a.situacao(), l.situacao()), (Situacao::EncaminhadoValido, DoLote::Enviado));
    assert_eq!(a.excluir(&ator()).expect_err("taken").codigo, "FAT-36");
}

#[test]
fn roteamento_com_falha_diz_o_motivo_e_deixa_corrigir() {
    let mut a = processado(CERTO);
    let mut l = LotePagamento::new("l-1", operadora(), &ator()).expect("a provider");
    l.do_arquivo(&mut a, &perfil(), &ator()).expect("imported");
    a.encaminhar(Some("Prestador não credenciado"), &ator()).expect("refused by the operator");
    assert_eq!((a.situacao(), a.falha()), (Situacao::EncaminhadoInvalido, Some("Prestador não credenciado")));
    a.corrigir_executante(Some("4451877"), None, &ator()).expect("mended before it is tried again");
    assert_eq!((a.situacao(), a.falha(), a.lote()), (Situacao::EmProcessamento, None, None));
    l.excluir(&mut [], Some(&mut a), &ator()).expect("the lote goes, the mended file stays");
    assert_eq!(a.situacao(), Situacao::EmProcessamento);
}

#[test]
fn excluir_o_lote_exclui_o_arquivo() {
    let mut a = processado(CERTO);
    let mut l = LotePagamento::new("l-1", operadora(), &ator()).expect("a provider");
    l.do_arquivo(&mut a, &perfil(), &ator()).expect("imported");
    assert_eq!(l.clone().excluir(&mut [], None, &ator()).expect_err("the file").codigo, "FAT-76");
    let (_, _, do_arquivo) = l.excluir(&mut [], Some(&mut a), &ator()).expect("not sent");
    assert!(do_arquivo.is_some());
    assert_eq!((a.situacao(), l.situacao()), (Situacao::Excluido, DoLote::Excluido));
    for d in [CERTO, b"x"] {
        let mut a = processado(d);
        a.excluir(&ator()).expect("in no lote");
        assert_eq!(a.excluir(&ator()).expect_err("away").codigo, "FAT-35");
    }
}

#[test]
fn remover_guia_do_lote_que_veio_de_arquivo() {
    let mut a = processado(CERTO);
    let mut l = LotePagamento::new("l-1", operadora(), &ator()).expect("a provider");
    l.do_arquivo(&mut a, &perfil(), &ator()).expect("imported");
    let n = l.guias().len();
    assert_eq!(a.remover_guia("10002", &ator()).expect_err("by the lote").codigo, "FAT-38");
    l.remover_do_arquivo("10002", &mut a, &ator()).expect("open");
    assert_eq!((l.guias().len(), a.conteudo().map(|c| c.guias.len())), (n - 1, Some(n - 1)));
    assert_eq!(l.remover_do_arquivo("10002", &mut a, &ator()).expect_err("gone").codigo, "FAT-33");
    let mut outro = processado(CERTO);
    assert_eq!(
        l.remover_do_arquivo("10001", &mut outro, &ator()).expect_err("another file").codigo,
        "FAT-76"
    );
    let c = confirmacao(&l);
    l.fechar_arquivo(&a, &c, (&perfil(), &Juiz::default()), &ator()).expect("whole");
    assert_eq!(l.mensagem(), Some(a.documento()));
    assert_eq!(l.remover_do_arquivo("10001", &mut a, &ator()).expect_err("closed").codigo, "FAT-54");
}
