//! Sending cut off at every point and taken up from what was kept last; the receipt of the operadora.
//! (`conecta-core/tests/envio.rs` does it with a process that is really killed.)

use super::*;
use crate::faturamento::envio::{Consulta, Guarda, NaoGuardado, PortaDeEnvio, Remessa, ResultadoDoEnvio};
use crate::tiss::{MotivoGlosa, Raiz, RecebimentoRecursoGlosa};

/// An operadora that gives one protocolo a key, and falls silent where it is told to.
#[derive(Default)]
struct Operadora {
    recebidos: Vec<String>,
    cala_antes: bool,
    cala_depois: bool,
    cala_sempre: bool,
}

impl Operadora {
    fn protocolo(&self, chave: &str) -> Option<String> {
        self.recebidos.iter().position(|c| c == chave).map(|i| format!("90{i}"))
    }
}

impl PortaDeEnvio for Operadora {
    fn enviar(&mut self, remessa: &Remessa<'_>) -> ResultadoDoEnvio {
        assert_eq!((remessa.numero, remessa.mensagem), ("R1", &b"<m/>"[..]));
        if std::mem::take(&mut self.cala_antes) {
            return ResultadoDoEnvio::SemResposta;
        }
        self.recebidos.push(remessa.chave.to_owned());
        if std::mem::take(&mut self.cala_depois) {
            return ResultadoDoEnvio::SemResposta;
        }
        ResultadoDoEnvio::Protocolo(self.protocolo(remessa.chave).expect("just received"))
    }

    fn consultar(&mut self, remessa: &Remessa<'_>) -> Consulta {
        if self.cala_sempre {
            return Consulta::SemResposta;
        }
        self.protocolo(remessa.chave).map_or(Consulta::NaoRecebida, Consulta::Protocolo)
    }
}

/// A host that keeps text, but for one time of all.
struct Caderno {
    folha: String,
    vezes: usize,
    falha_na: usize,
}

impl Guarda<RecursosDoProtocolo> for Caderno {
    fn guardar(&mut self, p: &RecursosDoProtocolo, _: &RegistroDoRecurso) -> Result<(), NaoGuardado> {
        self.vezes += 1;
        if self.vezes == self.falha_na {
            return Err(NaoGuardado);
        }
        self.folha = guardar(p).map_err(|_| NaoGuardado)?;
        Ok(())
    }
}

fn saida() -> (RecursosDoProtocolo, u32) {
    let mut p = protocolo(&[&[("140.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Guia(0), None).expect("saved");
    (p, n)
}

#[test]
fn morto_em_cada_ponto_ha_um_so_protocolo() {
    // 0: nothing kept; 1: kept, not sent; 2: sent, unanswered; 3: answered, not kept; 4: all went well.
    for ponto in 0..5 {
        for vezes in 1..4 {
            let (inicio, n) = saida();
            let mut folha = guardar(&inicio).expect("json");
            let mut operadora = Operadora::default();
            for vez in 0..=vezes {
                let fatal = vez < vezes;
                operadora.cala_antes = fatal && ponto == 1;
                operadora.cala_depois = fatal && ponto == 2;
                let falha_na = if fatal && ponto == 0 {
                    1
                } else if fatal && ponto == 3 {
                    2
                } else {
                    0
                };
                let mut c = Caderno { folha, vezes: 0, falha_na };
                let mut p: RecursosDoProtocolo = abrir(&c.folha).expect("kept");
                if p.recurso(n).expect("r").situacao != Situacao::Recebido {
                    let r = p.enviar_pela_porta(n, b"<m/>", (&mut operadora, &mut c), &padrao(), &ator());
                    assert_eq!(r.is_err(), falha_na > 0, "{ponto}");
                    assert!(r.err().is_none_or(|r| r.codigo == "RGL-44" && !r.permitidas.is_empty()));
                    assert_eq!(
                        abrir::<RecursosDoProtocolo>(&c.folha).expect("kept"),
                        p,
                        "as it was last kept"
                    );
                }
                folha = c.folha;
            }
            let fim: RecursosDoProtocolo = abrir(&folha).expect("kept");
            assert_eq!(operadora.recebidos.len(), 1, "ponto {ponto}, {vezes} vezes");
            let r = fim.recurso(n).expect("r");
            assert_eq!(
                (r.situacao, r.protocolo.as_deref()),
                (Situacao::Recebido, Some("900")),
                "ponto {ponto}"
            );
        }
    }
}

#[test]
fn sem_resposta_nao_se_envia_de_novo_sem_perguntar() {
    let (mut p, n) = saida();
    let mut operadora = Operadora { cala_depois: true, cala_sempre: true, ..Operadora::default() };
    let mut c = Caderno { folha: String::new(), vezes: 0, falha_na: 0 };
    for tentativas in 1..4 {
        p.enviar_pela_porta(n, b"<m/>", (&mut operadora, &mut c), &padrao(), &ator())
            .expect("nobody answers");
        let r = p.recurso(n).expect("r");
        assert_eq!(
            (r.situacao, r.envio.as_ref().map(|e| e.tentativas)),
            (Situacao::Enviado, Some(tentativas))
        );
        assert_eq!(operadora.recebidos.len(), 1);
    }
}

#[test]
fn a_recusa_da_mensagem_devolve_o_recurso_com_outra_chave() {
    let (mut p, n) = saida();
    p.enviar(n, &padrao(), &ator()).expect("sent");
    let chave = p.recurso(n).expect("r").chave(&p);
    p.enviar(n, &padrao(), &ator()).expect("again");
    let envio = p.recurso(n).and_then(|r| r.envio.clone()).expect("envio");
    assert_eq!((envio.chave.as_str(), envio.tentativas), (chave.as_str(), 2));
    let erro = MotivoGlosa {
        codigo_glosa: vec![crate::tiss::CodigoGlosa::como_escrito("5001")],
        descricao_glosa: None,
    };
    p.tomar_recebimento(n, &RecebimentoRecursoGlosa::MensagemErro(erro), &ator()).expect("refused");
    let r = p.recurso(n).expect("r");
    assert_eq!(
        (r.situacao, r.dito_pela_operadora.as_deref(), r.pleitos[0].situacao),
        (Situacao::Rascunho, Some("5001"), SituacaoDoItem::Justificado)
    );
    assert_ne!(r.chave(&p), chave);
}

#[test]
fn o_recebimento_diz_o_que_foi_do_envio() {
    let (mut p, n) = saida();
    p.enviar(n, &padrao(), &ator()).expect("sent");
    let m = p.recebimento(n, "901", &super::mensagens::dados("4.03.00")).expect("recibo");
    let Raiz::MensagemTiss(m) = m.raiz else { panic!("mensagem") };
    let Some(crate::tiss::OperadoraParaPrestador::RecebimentoRecursoGlosa(recibo)) =
        m.operadora_para_prestador
    else {
        panic!("recebimento")
    };
    let de = |r: &RecebimentoRecursoGlosa, protocolo: &str| ResultadoDoEnvio::do_recebimento(r, protocolo);
    assert_eq!(de(&recibo, &format!("00{}", p.protocolo)), ResultadoDoEnvio::Protocolo("901".into()));
    assert_eq!(de(&recibo, "1"), ResultadoDoEnvio::SemResposta, "of another protocolo");
    let erro = MotivoGlosa {
        codigo_glosa: vec![crate::tiss::CodigoGlosa::como_escrito("5001")],
        descricao_glosa: None,
    };
    let recusa = RecebimentoRecursoGlosa::MensagemErro(erro);
    assert_eq!(de(&recusa, &p.protocolo), ResultadoDoEnvio::Falhou("5001".into()));
}

/// The operadora may refuse a message after the next recurso was begun: both are written on, and neither takes from the other.
#[test]
fn recusado_enquanto_outro_se_escreve_nao_recursa_duas_vezes_o_mesmo() {
    let mut p = protocolo(&[&[("60.00", "1705"), ("40.00", "1705")], &[("30.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Item(0, 0), Some("60.00")).expect("saved");
    p.enviar(n, &padrao(), &ator()).expect("sent");
    let m = p.novo(Origem::OutrosItens);
    p.pede(m, Alvo::Guia(1), None).expect("another");
    p.rejeitar(n, "5001", &ator()).expect("what the operadora says is not refused");
    for alvo in [Alvo::Item(0, 0), Alvo::Guia(0)] {
        assert_eq!(p.pede(m, alvo, Some("60.00")).expect_err("the other has it").codigo, "RGL-26");
    }
    assert_eq!(p.pede(n, Alvo::Guia(1), None).expect_err("the other has it").codigo, "RGL-26");
    p.vai(m);
    p.decide(m, &["10.00"]);
    assert_eq!(p.pede(n, Alvo::Guia(1), None).expect_err("of the other's answer").codigo, "RGL-25");
    p.vai(n);
    p.decide(n, &["60.00"]);
    assert_eq!(p.pendente(Alvo::Lote), d("60.00"));
}
