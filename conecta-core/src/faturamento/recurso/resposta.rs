//! What the operadora says of a recurso, taken in: receipt, refusal, situation, decision (P-1107, P-1109, P-1113).

use rust_decimal::Decimal;

use super::estado::{Evento, Situacao};
use super::fatos::{Decisao, FatoDoRecurso, RegistroDoRecurso};
use super::leitura::{Linha, linhas};
use super::modelo::{Alvo, Origem, Pleito, RecursoDeGlosa, RecursosDoProtocolo};
use super::recusas as frase;
use crate::faturamento::envio::mesmo_numero;
use crate::faturamento::motivo::Motivo;
use crate::portugues::reais;
use crate::recusa::Recusa;
use crate::registro::Ator;
use crate::tiss::{MotivoGlosa, RecebimentoRecursoGlosa, RespostaRecursoGlosa};

type Feito = Result<RegistroDoRecurso, Recusa>;

impl RecursosDoProtocolo {
    /// P-1107: the operadora has the recurso, under this protocolo.
    ///
    /// # Errors
    /// It was not sent, or the number does not serve.
    pub fn receber(
        &mut self,
        sequencia: u32,
        protocolo: &str,
        numero_na_operadora: Option<&str>,
        ator: &Ator,
    ) -> Feito {
        let r = self.editavel(sequencia, Evento::Receber)?;
        let protocolo = protocolo.trim();
        if protocolo.is_empty() || protocolo.chars().count() > 12 {
            return Err(self.recusar(r, frase::PROTOCOLO));
        }
        let fato = FatoDoRecurso::Recebido {
            sequencia,
            protocolo: protocolo.to_owned(),
            numero_na_operadora: numero_na_operadora.map(str::to_owned),
        };
        Ok(self.acontece(fato, ator, format!("recurso {sequencia}: protocolo {protocolo}")))
    }

    /// P-1113: the operadora refuses the message, for a reason of Tabela 38; the recurso can be written on.
    ///
    /// # Errors
    /// It was not sent, or was received.
    pub fn rejeitar(&mut self, sequencia: u32, motivo: &str, ator: &Ator) -> Feito {
        self.editavel(sequencia, Evento::Rejeitar)?;
        let fato = FatoDoRecurso::Rejeitado { sequencia, motivo: motivo.to_owned() };
        Ok(self.acontece(fato, ator, format!("recurso {sequencia}: {motivo}")))
    }

    /// P-1109: the operadora says where the recurso is (`situacaoProtocolo`, Tabela 47) and has not decided.
    ///
    /// # Errors
    /// It was not received, or is answered.
    pub fn analisar(&mut self, sequencia: u32, status: &str, ator: &Ator) -> Feito {
        self.editavel(sequencia, Evento::Analisar)?;
        let fato = FatoDoRecurso::Analisado { sequencia, status: status.to_owned() };
        Ok(self.acontece(fato, ator, format!("recurso {sequencia}: situação {status}")))
    }

    /// P-1109: the operadora has decided of everything that was asked for. What was appealed less what is granted is the new glosa.
    ///
    /// # Errors
    /// It was not received, something is not decided or was not asked for, or more is granted than was asked for.
    pub fn responder(&mut self, sequencia: u32, decisoes: Vec<Decisao>, ator: &Ator) -> Feito {
        let r = self.editavel(sequencia, Evento::Acatar)?;
        let evento = self.desfecho(r, &decisoes).map_err(|m| self.recusar(r, m))?;
        let (recursado, acatado) = (r.recursado(), decisoes.iter().map(|d| d.acatado).sum::<Decimal>());
        let detalhe = format!(
            "recurso {sequencia}: recursado R$ {}, acatado R$ {}, nova glosa R$ {}",
            reais(recursado),
            reais(acatado),
            reais(recursado - acatado)
        );
        Ok(self.acontece(FatoDoRecurso::Respondido { sequencia, evento, decisoes }, ator, detalhe))
    }

    fn desfecho(&self, r: &RecursoDeGlosa, decisoes: &[Decisao]) -> Result<Evento, Motivo> {
        let de = |p: &Pleito| decisoes.iter().filter(|d| d.alvo == p.alvo).count();
        if decisoes.len() != r.pleitos.len() || r.pleitos.iter().any(|p| de(p) != 1) {
            return Err(frase::RESPOSTA_INCOMPLETA);
        }
        for d in decisoes {
            let recursado = r.pleitos.iter().find(|p| p.alvo == d.alvo).map(|p| p.recursado);
            if d.acatado < Decimal::ZERO || recursado.is_none_or(|v| d.acatado > v) {
                return Err(frase::ACATADO_MAIOR);
            }
        }
        let acatado: Decimal = decisoes.iter().map(|d| d.acatado).sum();
        Ok(match () {
            () if acatado == r.recursado() => Evento::Acatar,
            () if !acatado.is_zero() => Evento::AcatarEmParte,
            () if self.ja_negado(r) => Evento::NegarEmDefinitivo,
            () => Evento::Negar,
        })
    }

    /// Whether this is a recurso do recurso of one that got nothing.
    fn ja_negado(&self, r: &RecursoDeGlosa) -> bool {
        let Origem::ItensDoRecurso(n) = r.origem else { return false };
        self.recurso(n).is_some_and(|a| a.acatado().is_zero())
    }

    /// P-1109: "Atualizar Situação Recurso" where the operadora has taken its answer back.
    ///
    /// # Errors
    /// It is not answered, or another recurso stands on the answer.
    pub fn reverter(&mut self, sequencia: u32, ator: &Ator) -> Feito {
        let r = self.editavel(sequencia, Evento::Reverter)?;
        if self.tem_seguinte(r) {
            return Err(self.recusar(r, frase::TEM_SEGUINTE));
        }
        Ok(self.acontece(FatoDoRecurso::Revertido { sequencia }, ator, format!("recurso {sequencia}")))
    }

    /// P-1113: the receipt of the operadora, or its refusal of the message.
    ///
    /// # Errors
    /// It is of another protocolo, or the recurso was not sent.
    pub fn tomar_recebimento(&mut self, sequencia: u32, m: &RecebimentoRecursoGlosa, ator: &Ator) -> Feito {
        match m {
            RecebimentoRecursoGlosa::MensagemErro(e) => self.rejeitar(sequencia, &codigo(e), ator),
            RecebimentoRecursoGlosa::ProtocoloRecebimento(p) => {
                let r = self.editavel(sequencia, Evento::Receber)?;
                if !mesmo_numero(p.nr_protocolo_recursado.as_str(), &self.protocolo) {
                    return Err(self.recusar(r, frase::RESPOSTA_ALHEIA));
                }
                self.receber(sequencia, p.nr_protocolo_recurso_glosa.as_str(), None, ator)
            }
        }
    }

    /// P-1109, P-1113: "Atualizar Situação Recurso": situation or decision, medical or of dentistry, as the message says.
    ///
    /// # Errors
    /// It is of another recurso, is an error of the operadora, contradicts itself, or does not fit what was asked for.
    pub fn tomar_resposta(&mut self, sequencia: u32, m: &RespostaRecursoGlosa, ator: &Ator) -> Feito {
        let r = self.recurso(sequencia).ok_or_else(|| Recusa::from(frase::NAO_EXISTE))?;
        match m {
            RespostaRecursoGlosa::RecursoGlosa(dentro) => {
                return self.tomar_resposta(sequencia, dentro, ator);
            }
            RespostaRecursoGlosa::ReciboGlosaStatus(s) => {
                let r = self.editavel(sequencia, Evento::Analisar)?;
                let protocolo = r.protocolo.as_deref().unwrap_or_default();
                if !mesmo_numero(s.nr_protocolo_recurso_glosa.as_str(), protocolo) {
                    return Err(self.recusar(r, frase::RESPOSTA_ALHEIA));
                }
                return self.analisar(sequencia, s.situacao_protocolo.as_str(), ator);
            }
            RespostaRecursoGlosa::MensagemErro(e) if r.situacao == Situacao::Enviado => {
                return self.rejeitar(sequencia, &codigo(e), ator);
            }
            RespostaRecursoGlosa::MensagemErro(_) => return Err(self.recusar(r, frase::RESPOSTA_ALHEIA)),
            RespostaRecursoGlosa::ReciboGlosa(_) | RespostaRecursoGlosa::ReciboGlosaOdonto(_) => {}
        }
        let r = self.editavel(sequencia, Evento::Acatar)?;
        let decisoes = self.decisoes(r, m).map_err(|x| self.recusar(r, x))?;
        self.responder(sequencia, decisoes, ator)
    }

    /// What a message decides of each thing that was asked for.
    fn decisoes(&self, r: &RecursoDeGlosa, m: &RespostaRecursoGlosa) -> Result<Vec<Decisao>, Motivo> {
        let Some(lida) = linhas(m) else { return Err(frase::RESPOSTA_ALHEIA) };
        let numero = lida.numero.as_deref().is_none_or(|n| n == r.numero);
        if !mesmo_numero(&lida.protocolo, &self.protocolo) || !numero {
            return Err(frase::RESPOSTA_ALHEIA);
        }
        let mut decisoes = Vec::new();
        // Of something whole the message says yes or no: the value, where some is granted, is known or follows from the total.
        let mut indefinidas: Vec<usize> = Vec::new();
        let mut usadas = vec![false; lida.linhas.len()];
        for p in &r.pleitos {
            let suas: Vec<&Linha> = (lida.linhas.iter().zip(&mut usadas))
                .filter(|(l, _)| self.e_de(l, p))
                .map(|(l, u)| {
                    *u = true;
                    l
                })
                .collect();
            let Some(primeira) = suas.first() else { return Err(frase::RESPOSTA_INCOMPLETA) };
            let justificativa = suas.iter().find_map(|l| l.justificativa.clone());
            let acatado = match primeira.acatado {
                Some(v) => v,
                None if suas.iter().all(|l| l.sim) => p.recursado,
                None if suas.iter().all(|l| !l.sim) => Decimal::ZERO,
                None => por_motivo(p, &suas).unwrap_or(Decimal::ZERO),
            };
            if primeira.acatado.is_none() && suas.iter().any(|l| l.sim) {
                indefinidas.push(decisoes.len());
            }
            decisoes.push(Decisao { alvo: p.alvo, acatado, justificativa });
        }
        if usadas.contains(&false) {
            return Err(frase::RESPOSTA_INCOMPLETA);
        }
        let soma: Decimal = decisoes.iter().map(|d| d.acatado).sum();
        match (lida.total, &indefinidas[..]) {
            (None, _) => {}
            (Some(t), _) if t == soma => {}
            // Granted in part, and it can only be this one.
            (Some(t), [uma]) => {
                let resto = t - (soma - decisoes[*uma].acatado);
                if resto <= Decimal::ZERO {
                    return Err(frase::CONTRADITORIA);
                }
                decisoes[*uma].acatado = resto;
            }
            _ => return Err(frase::CONTRADITORIA),
        }
        Ok(decisoes)
    }

    /// Whether a line of an answer is of what was asked for.
    fn e_de(&self, l: &Linha, p: &Pleito) -> bool {
        let da_guia = |g: usize| {
            let guia = &self.guias[g];
            let operadora = l.guia_na_operadora.is_some() && l.guia_na_operadora == guia.numero_operadora;
            l.guia == guia.numero || operadora
        };
        match p.alvo {
            Alvo::Lote => l.do_protocolo,
            Alvo::Guia(g) => !l.do_protocolo && l.acatado.is_none() && da_guia(g),
            Alvo::Item(g, i) => {
                let Some(item) = self.item(g, i).filter(|_| l.acatado.is_some() && da_guia(g)) else {
                    return false;
                };
                match (l.sequencial, item.sequencial) {
                    (Some(a), Some(b)) => a == b,
                    _ => l.codigo == item.codigo && l.data == item.data,
                }
            }
        }
    }
}

/// Of a guia with several reasons, those that are granted, where their values make up what was appealed.
fn por_motivo(p: &Pleito, suas: &[&Linha]) -> Option<Decimal> {
    let todos: Decimal = p.motivos.iter().map(|m| m.valor).sum();
    let sim = |codigo: &str| suas.iter().any(|l| l.sim && l.glosa == codigo);
    let acatados = p.motivos.iter().filter(|m| sim(&m.codigo)).map(|m| m.valor).sum();
    (todos == p.recursado).then_some(acatados)
}

fn codigo(m: &MotivoGlosa) -> String {
    m.codigo_glosa.first().map(|c| c.as_str().to_owned()).unwrap_or_default()
}
