//! Corrections on the example messages: what changes, what stays, what is refused and why.

use conecta_core::correcao::{
    Alvo, Aplicada, Correcoes, Motivo, OpcoesDeCorrecao, Recusa, Seguranca, Sinal, sugerir,
};
use conecta_core::{Nivel, Opcoes, SituacaoHash, validar};
use proptest::prelude::*;

fn exemplo(nome: &str) -> Vec<u8> {
    let pasta = concat!(env!("CARGO_MANIFEST_DIR"), "/../exemplos/");
    std::fs::read(format!("{pasta}{nome}.xml")).unwrap_or_else(|e| panic!("{nome}: {e}"))
}

fn texto(b: &[u8]) -> String {
    b.iter().map(|b| char::from(*b)).collect()
}

fn latin1(t: &str) -> Vec<u8> {
    t.chars().map(|c| u8::try_from(u32::from(c)).expect("ISO-8859-1")).collect()
}

fn utf16(t: &str, maior_primeiro: bool) -> Vec<u8> {
    let t = t.replacen("ISO-8859-1", "UTF-16", 1);
    let par = |u: u16| if maior_primeiro { u.to_be_bytes() } else { u.to_le_bytes() };
    std::iter::once(0xFEFF).chain(t.encode_utf16()).flat_map(par).collect()
}

/// Bytes outside of the edits are the same before and after, and the edits are in order.
fn intacto_fora(antes: &[u8], a: &Aplicada) {
    let (mut i, mut k) = (0, 0);
    for e in &a.edicoes {
        assert_eq!(antes[i..e.antes.start], a.documento[k..e.depois.start], "bytes outside of the edits");
        (i, k) = (e.antes.end, e.depois.end);
    }
    assert_eq!(antes[i..], a.documento[k..], "bytes after the edits");
}

fn aplicar(antes: &[u8], pedir: impl FnOnce(&mut Correcoes)) -> Result<Aplicada, Vec<Recusa>> {
    let mut c = Correcoes::default();
    pedir(&mut c);
    let a = c.aplicar(antes, &OpcoesDeCorrecao::default())?;
    intacto_fora(antes, &a);
    Ok(a)
}

fn feita(antes: &[u8], pedir: impl FnOnce(&mut Correcoes)) -> Aplicada {
    aplicar(antes, pedir).unwrap_or_else(|r| panic!("refused: {}", mostrar(&r)))
}

fn mostrar(r: &[Recusa]) -> String {
    r.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn motivo(antes: &[u8], pedir: impl FnOnce(&mut Correcoes)) -> Motivo {
    aplicar(antes, pedir).err().and_then(|r| r.first().map(|r| r.motivo)).expect("a refusal")
}

fn campo(c: &mut Correcoes, caminho: &str, valor: &str) {
    c.campo(caminho, valor).unwrap_or_else(|r| panic!("{r}"));
}

/// The lines that differ, without their indentation: those that went and those that came.
fn diferenca(antes: &[u8], depois: &[u8]) -> (Vec<String>, Vec<String>) {
    let linhas = |b: &[u8]| texto(b).lines().map(|l| l.trim().to_owned()).collect::<Vec<_>>();
    let (a, b) = (linhas(antes), linhas(depois));
    let comuns = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let fim = a[comuns..].iter().rev().zip(b[comuns..].iter().rev()).take_while(|(x, y)| x == y).count();
    (a[comuns..a.len() - fim].to_vec(), b[comuns..b.len() - fim].to_vec())
}

#[test]
fn o_executante_muda_em_todas_as_guias_de_todo_tipo() {
    for (nome, guias) in [
        ("certo-lote-consulta-4.03.00", 2),
        ("certo-lote-sp-sadt-4.03.00", 2),
        ("certo-lote-sp-sadt-3.05.00", 1),
        ("certo-lote-internacao-4.03.00", 1),
        ("certo-lote-honorarios-4.02.00", 1),
        ("certo-lote-odonto-4.02.00", 1),
    ] {
        let antes = exemplo(nome);
        let a = feita(&antes, |c| {
            c.executante("CONTRATO77").cnes("7654321");
        });
        let t = texto(&a.documento);
        assert_eq!(t.matches(">CONTRATO77<").count(), guias, "{nome}");
        assert_eq!(t.matches(">7654321<").count(), guias, "{nome}");
        assert_eq!(a.relatorio.hash.situacao, SituacaoHash::Confere, "{nome}");
        assert!(!a.relatorio.tem_erro(), "{nome}");
        assert!(a.correcoes.iter().all(|c| c.seguranca == Seguranca::Segura && !c.edicoes.is_empty()));
        let de_novo = feita(&a.documento, |c| {
            c.executante("CONTRATO77").cnes("7654321");
        });
        assert!(de_novo.edicoes.is_empty(), "{nome}: what is right already is left alone");
    }
}

#[test]
fn o_cnpj_do_executante_da_lugar_ao_codigo() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    let a = feita(&antes, |c| {
        c.executante("C1");
    });
    let t = texto(&a.documento);
    let troca = "<ans:contratadoExecutante>\n              <ans:codigoPrestadorNaOperadora>C1</ans:codigoPrestadorNaOperadora>\n            </ans:contratadoExecutante>";
    assert_eq!(t.matches(troca).count(), 2);
    assert_eq!(a.edicoes.len(), 3, "two guias and the hash");
    assert!(t.contains("4451877"), "the solicitante stays");
    assert_eq!(a.correcoes[0].guia.as_deref(), Some("30001"));
    assert!(!a.correcoes.iter().any(|c| c.descricao.contains("C1")), "no values in words");
}

/// G20 of the golden cases.
#[test]
fn corrigir_um_lote_so_muda_o_que_foi_pedido_e_o_hash() {
    for (nome, caminho, valor) in [
        (
            "certo-lote-sp-sadt-4.03.00",
            "guiaSP-SADT[1]/outrasDespesas/despesa[2]/servicosExecutados/descricaoProcedimento",
            "Equipo",
        ),
        ("certo-lote-sp-sadt-4.03.00", "guia:30001/dadosAutorizacao/senha", "NOVA1"),
        ("certo-lote-sp-sadt-4.03.00", "guia:30001/dadosExecutante/CNES", "9999999"),
        ("certo-lote-consulta-4.03.00", "guia:10001/tipoConsulta", "2"),
        ("certo-lote-internacao-4.03.00", "*/dadosInternacao/tipoInternacao", "1"),
    ] {
        let antes = exemplo(nome);
        let a = feita(&antes, |c| campo(c, caminho, valor));
        assert_eq!(a.edicoes.len(), 2, "{caminho}: the field and the hash");
        assert_eq!(&a.documento[a.edicoes[0].depois.clone()], valor.as_bytes());
        assert_eq!(a.edicoes[1].depois.len(), 32);
        assert!(!a.relatorio.tem_erro() && a.relatorio.hash.situacao == SituacaoHash::Confere, "{caminho}");
    }
    // With an equipe, put in by its parts, and the tipo de consulta that was not there.
    let com_equipe = texto(&exemplo("certo-lote-sp-sadt-4.03.00"));
    let item = "guiaSP-SADT[1]/procedimentosExecutados/procedimentoExecutado[1]/equipeSadt/";
    let a = feita(&latin1(&com_equipe), |c| {
        for (campo_, valor) in [
            ("CBOS", "225125"),
            ("codProfissional/cpfContratado", "52998224725"),
            ("nomeProf", "MARIA"),
            ("conselho", "06"),
            ("grauPart", "00"),
            ("UF", "35"),
            ("numeroConselhoProfissional", "123"),
        ] {
            campo(c, &format!("{item}{campo_}"), valor);
        }
        campo(c, "*/dadosAtendimento/tipoConsulta", "1");
    });
    assert!(!a.relatorio.tem_erro());
    let t = texto(&a.documento);
    let dentro =
        &t[t.find("<ans:equipeSadt>").expect("equipe")..t.find("</ans:equipeSadt>").expect("equipe")];
    let ordem = ["grauPart", "cpfContratado", "nomeProf", "conselho", "numeroConselho", "UF", "CBOS"];
    let lugares: Vec<_> = ordem.iter().map(|n| dentro.find(n).expect("field")).collect();
    assert!(lugares.is_sorted(), "in the order of the standard: {lugares:?}");
    assert_eq!(a.edicoes.len(), 4, "the equipe, two tipoConsulta, the hash");
    assert!(
        t.contains("\n              <ans:equipeSadt>\n                <ans:grauPart>"),
        "indented like its siblings"
    );
}

#[test]
fn campos_ausentes_entram_no_lugar_que_o_padrao_lhes_da() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    let a = feita(&antes, |c| {
        campo(c, "guia:30002/observacao", "fim");
        campo(c, "guia:30001/dadosAtendimento/saudeOcupacional", "01");
        campo(c, "guia:30001/dadosAtendimento/tipoConsulta", "1");
    });
    let t = texto(&a.documento);
    let (i, j, k) = (
        t.find("<ans:tipoConsulta>1</ans:tipoConsulta>\n            <ans:regime").expect("tipoConsulta"),
        t.find("</ans:regimeAtendimento>\n            <ans:saudeOcupacional>").expect("saudeOcupacional"),
        t.find("</ans:procedimentosExecutados>\n          <ans:observacao>fim</ans:observacao>\n          <ans:valorTotal>"),
    );
    assert!(i < j && k.is_some());
    // Emptied again, the document is what it was.
    let volta = feita(&a.documento, |c| {
        campo(c, "guia:30002/observacao", "");
        campo(c, "guia:30001/tipoConsulta", "");
        campo(c, "guia:30001/saudeOcupacional", "");
    });
    assert_eq!(texto(&volta.documento), texto(&antes));
}

#[test]
fn compacto_e_autofechado() {
    let compacto = texto(&exemplo("certo-lote-sp-sadt-4.03.00")).replace(['\n'], "");
    let compacto = regex_sem_recuo(&compacto);
    let a = feita(&latin1(&compacto), |c| campo(c, "guia:30002/observacao", "a < b & c > d"));
    assert!(texto(&a.documento).contains(
        "</ans:procedimentosExecutados><ans:observacao>a &lt; b &amp; c &gt; d</ans:observacao><ans:valorTotal>"
    ));
    let vazio = compacto.replacen("<ans:senha>A7B3C9</ans:senha>", "<ans:senha/>", 1);
    let a = feita(&latin1(&vazio), |c| campo(c, "guia:30001/senha", "X"));
    assert!(texto(&a.documento).contains("<ans:senha>X</ans:senha>"));
}

fn regex_sem_recuo(t: &str) -> String {
    t.split('>').map(str::trim_start).collect::<Vec<_>>().join(">")
}

#[test]
fn em_utf16_e_com_caracteres_que_a_codificacao_nao_tem() {
    for maior in [true, false] {
        let antes = utf16(&texto(&exemplo("certo-lote-consulta-4.03.00")), maior);
        let a = feita(&antes, |c| {
            campo(c, "guia:10002/observacao", "ação");
            c.executante("C9");
        });
        assert!(!a.relatorio.tem_erro() && a.relatorio.hash.situacao == SituacaoHash::Confere);
    }
    let antes = exemplo("certo-lote-consulta-4.03.00");
    // Outside of ISO-8859-1 there is no hash: refused, as the hash was right.
    assert_eq!(motivo(&antes, |c| campo(c, "guia:10002/observacao", "“a”")), Motivo::Hash);
    let sem_hash = latin1(&texto(&antes).replacen("<ans:hash>", "<ans:hash>0", 1));
    let a = feita(&sem_hash, |c| campo(c, "guia:10002/observacao", "“ç”"));
    assert!(texto(&a.documento).contains("<ans:observacao>&#8220;\u{e7}&#8221;</ans:observacao>"));
}

#[test]
fn a_guia_sai_inteira_e_a_ultima_nao_sai() {
    let antes = exemplo("certo-lote-consulta-4.03.00");
    let a = feita(&antes, |c| {
        c.remover_guia("10001");
    });
    let t = texto(&a.documento);
    assert!(!t.contains("10001") && t.contains("10002") && !t.contains("\n\n"));
    assert_eq!(a.relatorio.hash.situacao, SituacaoHash::Confere);
    assert_eq!(
        motivo(&a.documento, |c| {
            c.remover_guia("10002");
        }),
        Motivo::Obrigatorio
    );
    assert_eq!(
        motivo(&antes, |c| {
            c.remover_guia("10001").remover_guia("10002");
        }),
        Motivo::Obrigatorio
    );
    assert_eq!(
        motivo(&antes, |c| {
            c.remover_guia("99");
        }),
        Motivo::Guia
    );
    assert_eq!(
        motivo(&antes, |c| {
            c.remover_guia("10001");
            campo(c, "guia:10001/observacao", "x");
        }),
        Motivo::Conflito
    );
}

#[test]
fn os_totais_seguem_os_itens() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    let a = feita(&antes, |c| {
        campo(c, "guiaSP-SADT[1]/procedimentosExecutados/procedimentoExecutado[1]/valorUnitario", "18.55");
        campo(c, "guiaSP-SADT[1]/procedimentosExecutados/procedimentoExecutado[1]/reducaoAcrescimo", "0.50");
        c.totais();
    });
    let t = texto(&a.documento);
    // 18.55 × 0.50 = 9.275, half up.
    assert!(
        t.contains(">9.28<") && t.contains(">141.28<") && t.contains(">153.98<"),
        "item, procedimentos, geral"
    );
    assert!(!a.relatorio.tem_erro());
    assert!(
        feita(&antes, |c| {
            c.totais();
        })
        .edicoes
        .is_empty(),
        "right totals stay"
    );
    for (nome, errado, certo) in [
        (
            "certo-lote-honorarios-4.02.00",
            "<ans:valorTotalHonorarios>1.00<",
            "<ans:valorTotalHonorarios>890.00<",
        ),
        ("certo-lote-odonto-4.02.00", "<ans:valorTotalProc>1.00<", "<ans:valorTotalProc>117.00<"),
        ("certo-recurso-glosa-4.01.00", "<ans:valorTotalRecursado>1.00<", "<ans:valorTotalRecursado>150.50<"),
    ] {
        let certa = texto(&exemplo(nome));
        let errada = certa.replace(certo, errado);
        assert_ne!(certa, errada);
        let a = feita(&latin1(&errada), |c| {
            c.totais().hash();
        });
        assert_eq!(texto(&a.documento), certa, "{nome}");
    }
    // Items that say too little leave the totals alone.
    let sem = texto(&antes).replacen("<ans:quantidadeExecutada>1</ans:quantidadeExecutada>", "", 1);
    let a = feita(&latin1(&sem), |c| {
        c.totais();
    });
    assert!(a.edicoes.is_empty());
    assert!(
        a.correcoes
            .iter()
            .any(|c| c.seguranca == Seguranca::PedeInformacao && c.guia.as_deref() == Some("30001"))
    );
}

#[test]
fn categorias_que_faltam_entram_e_as_sem_itens_zeram() {
    let t = texto(&exemplo("certo-lote-sp-sadt-4.03.00"));
    let sem = t.replacen("            <ans:valorMedicamentos>6.40</ans:valorMedicamentos>\n", "", 1);
    let com = sem.replacen(
        "<ans:valorMateriais>6.30</ans:valorMateriais>",
        "<ans:valorMateriais>6.30</ans:valorMateriais>\n            <ans:valorOPME>9.00</ans:valorOPME>",
        1,
    );
    let a = feita(&latin1(&com), |c| {
        c.totais().hash();
    });
    let fim = texto(&a.documento);
    assert!(
        fim.contains("<ans:valorMedicamentos>6.40</ans:valorMedicamentos>\n            <ans:valorOPME>0.00<"),
        "{fim}"
    );
}

#[test]
fn a_declaracao_diz_o_que_os_bytes_sao() {
    let certa = texto(&exemplo("certo-lote-sp-sadt-4.03.00"));
    let mente = latin1(&certa.replacen("ISO-8859-1", "UTF-8", 1));
    assert!(validar(&mente, &Opcoes::default()).tem_erro());
    let a = feita(&mente, |c| {
        c.declaracao();
        campo(c, "guia:30002/observacao", "ação");
    });
    assert!(
        !validar(&a.documento, &Opcoes::default()).criticas.iter().any(|c| c.codigo.as_str() == "MSG-07")
    );
    assert!(texto(&a.documento).contains(">a\u{e7}\u{e3}o<"), "in the encoding that is declared now");
    assert!(
        feita(&latin1(&certa), |c| {
            c.declaracao();
        })
        .edicoes
        .is_empty()
    );
}

#[test]
fn a_codificacao_muda_e_volta() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    let utf8 = feita(&antes, |c| {
        c.transcodificar(Alvo::Utf8);
    });
    assert!(std::str::from_utf8(&utf8.documento).is_ok() && !utf8.relatorio.tem_erro());
    assert!(!utf8.avisos.is_empty(), "it says that this is not minimal");
    let volta = feita(&utf8.documento, |c| {
        c.transcodificar(Alvo::Iso8859_1);
    });
    assert_eq!(volta.documento, antes);
    let de_16 = feita(&utf16(&texto(&antes), true), |c| {
        c.transcodificar(Alvo::Iso8859_1);
    });
    assert_eq!(texto(&de_16.documento), texto(&antes));
}

#[test]
fn os_caminhos_ambiguos_ou_errados_sao_ditos() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    let m = |caminho: &str, valor: &str| motivo(&antes, |c| campo(c, caminho, valor));
    assert_eq!(m("guia:30001/codigoPrestadorNaOperadora", "1"), Motivo::Ambiguo);
    assert_eq!(m("guiaSP-SADT/observacao", "1"), Motivo::Ambiguo);
    assert_eq!(m("guiaSP-SADT[3]/dadosExecutante/CNES", "1"), Motivo::Resultado);
    assert_eq!(m("guiaSP-SADT[9]/observacao", "1"), Motivo::Caminho);
    assert_eq!(m("naoExiste", "1"), Motivo::CampoInexistente);
    assert_eq!(m("guia:30001/dadosExecutante", "1"), Motivo::Caminho);
    assert_eq!(m("/outraMensagem/a", "1"), Motivo::Caminho);
    assert_eq!(m("guia:30001/dadosExecutante/CNES", ""), Motivo::Obrigatorio);
    assert_eq!(m("guia:30001/dadosExecutante/CNES", "12345678"), Motivo::Valor);
    assert_eq!(m("*/observacao", "a\u{1}b"), Motivo::Valor);
    assert_eq!(m("*/observacao", &"x".repeat(1 << 20)), Motivo::Valor);
    assert_eq!(m("*/observacao", &"x".repeat(20 << 20)), Motivo::Valor);
    assert_eq!(m("cabecalho/Padrao", "4.02.00"), Motivo::Resultado);
    assert_eq!(m("guiasTISS/guiaConsulta/observacao", "x"), Motivo::Conflito);
    assert_eq!(
        motivo(&antes, |c| {
            campo(c, "guia:30001/observacao", "x");
            campo(c, "*/observacao", "y");
        }),
        Motivo::Conflito
    );
    // The same thing asked for twice is no conflict.
    let a = feita(&antes, |c| {
        campo(c, "guia:30001/observacao", "x");
        campo(c, "*/observacao", "x");
    });
    assert_eq!(a.edicoes.len(), 3);
    let caminho = "/mensagemTISS/prestadorParaOperadora/loteGuias/guiasTISS/guiaSP-SADT[2]/observacao";
    assert_eq!(feita(&antes, |c| campo(c, caminho, "z")).correcoes[0].caminho, caminho);
    assert_eq!(
        feita(&antes, |c| campo(c, "guiaSP-SADT[*]/dadosExecutante/CNES", "9999999")).edicoes.len(),
        3
    );
    assert_eq!(feita(&antes, |c| campo(c, "numeroLote", "7")).edicoes.len(), 2);
}

#[test]
fn dentro_de_um_envelope_soap() {
    let antes = exemplo("certo-cancela-guia-soap-4.03.00");
    let a = feita(&antes, |c| {
        campo(c, "/Envelope/Body/cancelaGuiaWS/cabecalho/identificacaoTransacao/sequencialTransacao", "77");
    });
    assert_eq!(a.relatorio.hash.situacao, SituacaoHash::Confere);
    assert_eq!(a.edicoes.len(), 2);
}

#[test]
fn a_exigencia_pode_ser_maior() {
    let antes =
        latin1(&texto(&exemplo("certo-lote-consulta-4.03.00")).replacen("<ans:hash>", "<ans:hash>0", 1));
    let mut c = Correcoes::default();
    campo(&mut c, "guia:10001/observacao", "x");
    let mut o = OpcoesDeCorrecao::default();
    assert!(c.aplicar(&antes, &o).is_ok(), "the hash was wrong before");
    (o.nivel, o.exigir_valida) = (Nivel::Regras, true);
    assert!(c.aplicar(&antes, &o).is_err());
    c.hash();
    assert!(c.aplicar(&antes, &o).is_ok());
}

#[test]
fn o_que_se_sugere_conserta() {
    for (nome, codigo, seguranca) in [
        ("errado-fora-de-ordem-4.03.00", "XSD-ORDEM", Seguranca::Segura),
        ("errado-hash-em-utf8-4.03.00", "HSH-01", Seguranca::Segura),
        ("errado-e-comercial-solto-4.03.00", "XML-REFERENCIA", Seguranca::Segura),
        ("errado-data-com-barras-4.03.00", "XSD-DATA", Seguranca::Insegura),
        ("errado-falta-elemento-4.03.00", "XSD-FALTA", Seguranca::PedeInformacao),
        ("errado-texto-longo-4.01.00", "XSD-TAMANHO", Seguranca::PedeInformacao),
        ("errado-tag-trocada-4.02.00", "XML-FECHAMENTO", Seguranca::PedeInformacao),
    ] {
        let antes = exemplo(nome);
        let lista = sugerir(&antes, &Opcoes::default()).expect("a small document");
        let s = lista.iter().find(|s| s.criticas.iter().any(|c| c.as_str() == codigo));
        let s = s.unwrap_or_else(|| panic!("{nome}: nothing suggested for {codigo}"));
        assert_eq!(s.seguranca, seguranca, "{nome}");
        if seguranca == Seguranca::PedeInformacao {
            assert!(s.edicoes.is_empty());
            continue;
        }
        assert!(!s.edicoes.is_empty(), "{nome}");
        let a = feita(&antes, |c| {
            c.incluir(s).hash();
        });
        assert!(!a.relatorio.tem_erro(), "{nome}: {:?}", a.relatorio.criticas);
    }
}

#[test]
fn valores_com_espacos_e_sinais_se_consertam_sozinhos() {
    let certa = texto(&exemplo("certo-lote-sp-sadt-4.03.00"));
    for (certo, errado, seguranca) in [
        ("<ans:caraterAtendimento>1<", "<ans:caraterAtendimento> 1 <", Seguranca::Segura),
        ("<ans:cnpjContratado>11222333000181<", "<ans:cnpjContratado>11.222.333/0001-81<", Seguranca::Segura),
        ("<ans:valorUnitario>132.00<", "<ans:valorUnitario>132,00<", Seguranca::Insegura),
        ("<ans:horaInicial>08:00:00<", "<ans:horaInicial>08:00<", Seguranca::Insegura),
        ("<ans:conselhoProfissional>06<", "<ans:conselhoProfissional>6<", Seguranca::Insegura),
        ("<ans:atendimentoRN>N<", "<ans:atendimentoRN>n<", Seguranca::Insegura),
    ] {
        let errada = certa.replace(certo, errado);
        assert_ne!(certa, errada, "{certo}");
        let antes = latin1(&errada);
        let lista = sugerir(&antes, &Opcoes::default()).expect("a small document");
        let a = feita(&antes, |c| {
            for s in &lista {
                assert!(
                    s.seguranca == seguranca || s.criticas[0].as_str().starts_with("HSH"),
                    "{errado}: {s:?}"
                );
                c.incluir(s);
            }
        });
        assert_eq!(texto(&a.documento), certa, "{errado}");
    }
    // An optional field that is empty goes away.
    let vazia = certa.replacen("<ans:senha>A7B3C9</ans:senha>", "<ans:senha></ans:senha>", 1);
    let lista = sugerir(&latin1(&vazia), &Opcoes::default()).expect("a small document");
    let a = feita(&latin1(&vazia), |c| {
        lista.iter().for_each(|s| {
            c.incluir(s);
        });
    });
    assert!(!a.relatorio.tem_erro());
    let (saiu, entrou) = diferenca(&latin1(&vazia), &a.documento);
    assert!(
        saiu[0].contains("senha") && !entrou.iter().any(|l| l.contains("<ans:senha>") && l.contains("></"))
    );
}

#[test]
fn a_planilha_corrige_em_massa_ou_diz_todas_as_linhas() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    let a = feita(&antes, |c| {
        let n = c.planilha(b"guia;campo;valor\n30001;senha;S1\n30002;dadosAutorizacao/senha;S2\n*;CNES;9999999\n;numeroLote;5\n");
        assert_eq!(n.ok(), Some(4));
    });
    let t = texto(&a.documento);
    assert!(t.contains(">S1<") && t.contains(">S2<") && t.contains(">5</ans:numeroLote>"));
    assert_eq!(t.matches(">9999999<").count(), 2);
    let mut c = Correcoes::default();
    assert_eq!(c.planilha(b"guia;campo;valor\n1;a b;x\n2;;x\n").err().map(|e| e.len()), Some(1));
    c.planilha(b"guia;campo;valor\n30001;senha;S1\n1;senha;x\n30001;CNES;longo demais\n30001;xyz;1\n")
        .expect("it can be read");
    let erros = c.aplicar(&antes, &OpcoesDeCorrecao::default()).expect_err("three lines are wrong");
    assert_eq!(erros.iter().filter_map(|e| e.linha).collect::<Vec<_>>(), [3, 4, 5]);
    assert!(!mostrar(&erros).contains("longo demais"), "no values in words");
}

#[test]
fn a_diferenca_mostra_so_as_linhas_que_mudam() {
    let antes = exemplo("certo-lote-sp-sadt-4.03.00");
    for (antes, ler) in
        [(antes.clone(), texto as fn(&[u8]) -> String), (utf16(&texto(&antes), true), de_utf16)]
    {
        let a = feita(&antes, |c| {
            campo(c, "guia:30002/observacao", "fim");
            campo(c, "guia:30001/dadosAutorizacao/senha", "NOVA1");
        });
        let blocos = a.diferenca(&antes);
        let de = |sinal| {
            let linhas = blocos.iter().flat_map(|b| &b.linhas).filter(|l| l.sinal == sinal);
            linhas.map(|l| l.partes.clone()).collect::<Vec<_>>()
        };
        assert_eq!(blocos.len(), 3);
        let (sai, entra) = (de(Sinal::Sai), de(Sinal::Entra));
        assert_eq!((sai.len(), entra.len()), (2, 3), "one field, the hash; and a line put in");
        assert_eq!(sai[0].iter().filter(|p| p.1).map(|p| p.0.as_str()).collect::<Vec<_>>(), ["A7B3C9"]);
        let junto: String = entra[1].iter().map(|p| p.0.as_str()).collect();
        assert_eq!(junto.trim(), "<ans:observacao>fim</ans:observacao>");
        // The blocks say where their lines stand, before and after.
        let (t, d) = (ler(&antes), ler(&a.documento));
        for b in &blocos {
            let (mut i, mut k) = (b.linha_antes - 1, b.linha_depois - 1);
            for l in &b.linhas {
                let junto: String = l.partes.iter().map(|p| p.0.as_str()).collect();
                if l.sinal != Sinal::Entra {
                    assert_eq!(t.lines().nth(i), Some(junto.as_str()));
                    i += 1;
                }
                if l.sinal != Sinal::Sai {
                    assert_eq!(d.lines().nth(k), Some(junto.as_str()));
                    k += 1;
                }
            }
        }
    }
}

fn de_utf16(b: &[u8]) -> String {
    let u: Vec<u16> = b[2..].chunks(2).map(|p| u16::from_be_bytes([p[0], p[1]])).collect();
    String::from_utf16(&u).expect("UTF-16")
}

#[test]
fn o_debug_nao_mostra_valores() {
    let mut c = Correcoes::default();
    campo(&mut c, "*/observacao", "SEGREDO");
    let a = c.aplicar(&exemplo("certo-lote-consulta-4.03.00"), &OpcoesDeCorrecao::default()).expect("valid");
    assert!(!format!("{c:?} {a:?}").contains("SEGREDO"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nada_que_se_peca_derruba(
        caminho in r"(/|//|\*/|guia:|)[a-zA-Z\-\[\]\*0-9/:]{0,40}",
        valor in "\\PC{0,30}",
        nome in prop::sample::select(vec!["observacao", "senha", "CNES", "guiaConsulta", "hash", "cabecalho", "dadosBeneficiario/numeroCarteira", "contratadoExecutante/cpfContratado", "assinaturaDigitalGuia/ds:SignedInfo"]),
        qual in prop::sample::select(vec!["", "*/", "guia:10001/", "guiaConsulta[2]/", "guiaConsulta[*]/"]),
        dados in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let antes = exemplo("certo-lote-consulta-4.03.00");
        for c in [caminho, format!("{qual}{nome}")] {
            let mut pedidas = Correcoes::default();
            if pedidas.campo(&c, &valor).is_ok() && let Ok(a) = pedidas.aplicar(&antes, &OpcoesDeCorrecao::default()) {
                intacto_fora(&antes, &a);
                prop_assert!(!a.relatorio.tem_erro());
            }
        }
        let mut pedidas = Correcoes::default();
        let _ = pedidas.planilha(&dados);
        pedidas.executante(&valor).cnes(&valor).declaracao().totais().hash();
        let _ = pedidas.aplicar(&dados, &OpcoesDeCorrecao::default());
        let _ = sugerir(&dados, &Opcoes::default());
        let mut estragado = antes;
        for (i, b) in dados.iter().enumerate() {
            let em = (i * 131 + usize::from(*b) * 17) % estragado.len();
            estragado[em] = *b;
        }
        let lista = sugerir(&estragado, &Opcoes::default()).expect("a small document");
        let mut pedidas = Correcoes::default();
        lista.iter().for_each(|s| { pedidas.incluir(s); });
        if let Ok(a) = pedidas.aplicar(&estragado, &OpcoesDeCorrecao::default()) {
            intacto_fora(&estragado, &a);
        }
    }
}
