//! The process is killed at every point of a sending and started again from what was stored last.

use super::*;
use crate::tiss::{MotivoGlosa, Raiz, RecebimentoRecursoGlosa};

/// An operadora that gives one protocolo a key, and dies where it is told to.
#[derive(Default)]
struct Operadora {
    recebidos: Vec<String>,
    morre_antes: bool,
    morre_depois: bool,
}

fn recibo(p: &RecursosDoProtocolo, n: u32, numero: &str) -> RecebimentoRecursoGlosa {
    let m = p.recebimento(n, numero, &super::mensagens::dados("4.03.00")).expect("recibo");
    let Raiz::MensagemTiss(m) = m.raiz else { panic!("mensagem") };
    match m.operadora_para_prestador {
        Some(crate::tiss::OperadoraParaPrestador::RecebimentoRecursoGlosa(r)) => r,
        _ => panic!("recebimento"),
    }
}

impl PortaDeRecurso for (&mut Operadora, RecursosDoProtocolo) {
    type Falha = ();

    fn consultar(&mut self, chave: &str) -> Result<Option<RecebimentoRecursoGlosa>, ()> {
        let i = self.0.recebidos.iter().position(|c| c == chave);
        Ok(i.map(|i| recibo(&self.1, 1, &format!("90{i}"))))
    }

    fn enviar(
        &mut self,
        p: &RecursosDoProtocolo,
        n: u32,
        chave: &str,
    ) -> Result<RecebimentoRecursoGlosa, ()> {
        if std::mem::take(&mut self.0.morre_antes) {
            return Err(());
        }
        self.0.recebidos.push(chave.to_owned());
        if std::mem::take(&mut self.0.morre_depois) {
            return Err(());
        }
        Ok(recibo(p, n, &format!("90{}", self.0.recebidos.len() - 1)))
    }
}

#[test]
fn morto_em_cada_ponto_ha_um_so_protocolo() {
    // 0: nothing stored; 1: stored, not sent; 2: sent, unanswered; 3: answered, not stored; 4: all went well.
    for ponto in 0..5 {
        for vezes in 1..4 {
            let mut guardado = protocolo(&[&[("140.00", "1705")]]);
            let n = guardado.novo(Origem::Pagamento);
            guardado.pede(n, Alvo::Guia(0), None).expect("saved");
            let mut operadora = Operadora::default();
            for vez in 0..=vezes {
                let fatal = vez < vezes;
                operadora.morre_antes = fatal && ponto == 1;
                operadora.morre_depois = fatal && ponto == 2;
                let mut p = guardado.clone();
                let copia = p.clone();
                let mut guardas = 0;
                let r =
                    enviar_pela_porta(&mut p, n, &mut (&mut operadora, copia), &padrao(), &ator(), |p, _| {
                        guardas += 1;
                        let morre = fatal && ((ponto == 0 && guardas == 1) || (ponto == 3 && guardas == 2));
                        if morre {
                            return Err(());
                        }
                        guardado = abrir(&guardar(p).expect("json")).expect("json");
                        Ok(())
                    });
                if r.is_ok() {
                    break;
                }
            }
            assert_eq!(operadora.recebidos.len(), 1, "ponto {ponto}, {vezes} vezes");
            let r = guardado.recurso(n).expect("r");
            assert_eq!(
                (r.situacao, r.protocolo.as_deref()),
                (Situacao::Recebido, Some("900")),
                "ponto {ponto}"
            );
        }
    }
}

#[test]
fn a_recusa_da_mensagem_devolve_o_recurso_com_outra_chave() {
    let mut p = protocolo(&[&[("140.00", "1705")]]);
    let n = p.novo(Origem::Pagamento);
    p.pede(n, Alvo::Guia(0), None).expect("saved");
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
