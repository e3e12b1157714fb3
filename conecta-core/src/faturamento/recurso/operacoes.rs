//! What may be done with the recursos of a protocolo: each operation decides, and gives a line for the audit or a refusal.

use rust_decimal::Decimal;

use super::estado::{Evento, Situacao, TRANSICOES};
use super::fatos::{FatoDoRecurso, RegistroDoRecurso, cobre};
use super::item::SituacaoDoItem;
use super::modelo::{
    Alvo, Anexo, MAX_GUIAS, MAX_JUSTIFICATIVA, Origem, Parametros, Pleito, RecursoDeGlosa,
    RecursosDoProtocolo,
};
use super::recusas as frase;
use crate::estado::{permitidos, transitar};
use crate::faturamento::agregado::{Agregado, Permissao};
use crate::faturamento::conciliacao::{GlosaConciliada, GuiaConciliada};
use crate::faturamento::motivo::Motivo;
use crate::portugues::reais;
use crate::recusa::Recusa;
use crate::registro::{Ator, Registro};
use crate::tabelas::Glosa;

type Feito = Result<RegistroDoRecurso, Recusa>;

impl RecursosDoProtocolo {
    /// P-1101, P-1102: every prerequisite that is missing.
    pub fn pendencias(&self, parametros: &Parametros, ator: &Ator) -> Vec<Recusa> {
        let pago = match self.situacao_do_protocolo.as_str() {
            "4" | "6" => true,
            "3" | "5" => !parametros.exige_pagamento && self.demonstrativo.is_some(),
            _ => false,
        };
        let glosa = self.glosa(Alvo::Lote) > Decimal::ZERO;
        let dias = (ator.agora.date_naive() - self.inclusao_do_lote).num_days();
        let no_prazo = parametros.prazo_em_dias.is_none_or(|p| dias <= i64::from(p));
        [(pago, frase::NAO_FATURADO), (glosa, frase::SEM_GLOSA), (no_prazo, frase::PRAZO)]
            .into_iter()
            .filter(|(ha, _)| !ha)
            .map(|(_, m)| m.into())
            .collect()
    }

    /// P-1101, P-1108: a new recurso, of the payment or after another. `numero` is its `numeroGuiaRecGlosaPrestador`.
    ///
    /// # Errors
    /// A prerequisite or the prazo, another that is being written, nothing left to appeal, or a number that does not serve.
    pub fn incluir(&mut self, origem: Origem, numero: &str, parametros: &Parametros, ator: &Ator) -> Feito {
        if let Some(falta) = self.pendencias(parametros, ator).into_iter().next() {
            return Err(falta);
        }
        if self.recursos.iter().any(|r| r.situacao == Situacao::Rascunho) {
            return Err(frase::EM_DIGITACAO.into());
        }
        let numero = numero.trim();
        let repetido = self.recursos.iter().any(|r| r.numero == numero && r.situacao != Situacao::Excluido);
        if numero.is_empty() || numero.chars().count() > 20 || repetido {
            return Err(frase::NUMERO.into());
        }
        self.origem_aberta(origem).map_err(|m| Recusa::from(m).permitindo(self.operacoes_do_lote()))?;
        let sequencia = self.recursos.last().map_or(1, |r| r.sequencia + 1);
        let fato = FatoDoRecurso::Incluido { sequencia, origem, numero: numero.to_owned() };
        Ok(self.acontece(fato, ator, format!("recurso {sequencia}: {}", origem.titulo())))
    }

    fn origem_aberta(&self, origem: Origem) -> Result<(), Motivo> {
        let ja = self.recursos.iter().any(|r| r.situacao.saiu());
        match origem {
            Origem::Pagamento if ja => Err(frase::JA_RECURSADO),
            Origem::Pagamento => Ok(()),
            Origem::OutrosItens if !ja => Err(frase::NUNCA_RECURSADO),
            Origem::OutrosItens if self.ultimo(Alvo::Lote).is_some() => Err(frase::SO_LOTE),
            Origem::OutrosItens => {
                let alvos = (0..self.guias.len()).flat_map(|g| {
                    (0..self.guias[g].itens.len()).map(move |i| Alvo::Item(g, i)).chain([Alvo::Guia(g)])
                });
                let tocado = |a: Alvo| self.pleitos_enviados().any(|(_, p)| p.alvo.toca(a));
                let ha = alvos.into_iter().any(|a| !tocado(a) && self.recursavel(a) > Decimal::ZERO);
                if ha { Ok(()) } else { Err(frase::NADA_A_RECURSAR) }
            }
            Origem::ItensDoRecurso(n) => {
                let Some(r) = self.recurso(n) else { return Err(frase::NAO_EXISTE) };
                if transitar(TRANSICOES, r.situacao, Evento::Recorrer).is_none() {
                    return Err(match r.situacao {
                        Situacao::Encerrado => frase::ENCERRADO,
                        s if s.saiu() && !s.respondido() => frase::NAO_RESPONDIDO,
                        _ => frase::SEM_RECORRER,
                    });
                }
                if r.pleitos.iter().any(|p| p.alvo == Alvo::Lote) {
                    return Err(frase::LOTE_DE_NOVO);
                }
                let ha = r.pleitos.iter().any(|p| self.recursavel(p.alvo) > Decimal::ZERO);
                if ha { Ok(()) } else { Err(frase::NADA_A_RECURSAR) }
            }
        }
    }

    /// P-1104, P-1105: says why the glosa of something is not right. A lote and a guia are appealed whole, and the value may be left
    /// out; of an item it is given. `codigo` is the reason that is contested, where the demonstrativo gives none or another is meant
    /// (P-1109). Not saved yet.
    ///
    /// # Errors
    /// The level, the ceiling, the value, the reason or the justification.
    pub fn justificar(
        &mut self,
        sequencia: u32,
        alvo: Alvo,
        valor: Option<Decimal>,
        codigo: Option<&str>,
        justificativa: &str,
        ator: &Ator,
    ) -> Feito {
        let r = self.editavel(sequencia, Evento::Editar)?;
        let pleito = self.pleito(r, alvo, valor, codigo, justificativa).map_err(|m| self.recusar(r, m))?;
        let detalhe = format!("recurso {sequencia}: R$ {}", reais(pleito.recursado));
        Ok(self.acontece(FatoDoRecurso::Justificado { sequencia, pleito }, ator, detalhe))
    }

    fn pleito(
        &self,
        r: &RecursoDeGlosa,
        alvo: Alvo,
        valor: Option<Decimal>,
        codigo: Option<&str>,
        justificativa: &str,
    ) -> Result<Pleito, Motivo> {
        self.nivel_aberto(r, alvo)?;
        let justificativa = justificativa.trim();
        // A dash or a dot says nothing.
        if !justificativa.chars().any(char::is_alphanumeric) {
            return Err(frase::SEM_JUSTIFICATIVA);
        }
        if justificativa.chars().count() > MAX_JUSTIFICATIVA {
            return Err(frase::JUSTIFICATIVA_LONGA);
        }
        let teto = self.recursavel(alvo);
        let recursado = match (alvo, valor) {
            (Alvo::Item(..), None) => return Err(frase::VALOR),
            (Alvo::Item(..), Some(v)) if v <= Decimal::ZERO || v.normalize().scale() > 2 => {
                return Err(frase::VALOR);
            }
            (Alvo::Item(..), Some(v)) if v > teto => {
                return Err(if self.ultimo(alvo).is_some() { frase::TETO } else { frase::MAIOR_QUE_A_GLOSA });
            }
            // With its cents, however it was said: 70 and 70.00 are one amount, and one state.
            (Alvo::Item(..), Some(v)) => {
                let mut em_centavos = v;
                em_centavos.rescale(2);
                em_centavos
            }
            (_, Some(v)) if v != teto => return Err(frase::PARCIAL),
            _ => teto,
        };
        Ok(Pleito {
            alvo,
            recursado,
            motivos: self.motivos(alvo, recursado, codigo)?,
            justificativa: justificativa.to_owned(),
            situacao: SituacaoDoItem::Justificado,
            acatado: Decimal::ZERO,
            resposta: None,
        })
    }

    /// The glosas that are contested: one of an item or a lote; of a guia each of its reasons, with its value where it was never
    /// appealed and the values make up the whole.
    fn motivos(
        &self,
        alvo: Alvo,
        recursado: Decimal,
        codigo: Option<&str>,
    ) -> Result<Vec<GlosaConciliada>, Motivo> {
        if let Some(c) = codigo {
            let conhecido = Glosa::ler(c).is_some();
            let um = vec![GlosaConciliada { codigo: c.to_owned(), valor: recursado }];
            return if conhecido { Ok(um) } else { Err(frase::SEM_MOTIVO) };
        }
        let mut somas: Vec<GlosaConciliada> = Vec::new();
        let mut somar = |g: &GlosaConciliada| match somas.iter_mut().find(|s| s.codigo == g.codigo) {
            Some(s) => s.valor += g.valor,
            None => somas.push(g.clone()),
        };
        match alvo {
            Alvo::Lote => {
                let das_guias = self.guias.iter().flat_map(|g| g.todas_as_glosas().map(|(_, x)| x));
                das_guias.chain(&self.glosa_propria).for_each(&mut somar);
            }
            Alvo::Guia(g) => {
                self.guias
                    .get(g)
                    .into_iter()
                    .flat_map(GuiaConciliada::todas_as_glosas)
                    .for_each(|(_, x)| somar(x));
            }
            Alvo::Item(g, i) => self.item(g, i).into_iter().flat_map(|i| &i.glosas).for_each(&mut somar),
        }
        somas.retain(|s| !s.valor.is_zero() && !s.codigo.is_empty());
        somas.sort_by(|a, b| b.valor.cmp(&a.valor).then(a.codigo.cmp(&b.codigo)));
        if !matches!(alvo, Alvo::Guia(_)) {
            somas.truncate(1);
            somas.iter_mut().for_each(|s| s.valor = recursado);
        }
        if somas.is_empty() { Err(frase::SEM_MOTIVO) } else { Ok(somas) }
    }

    /// P-1104: "Salvar Justificativas".
    ///
    /// # Errors
    /// The recurso is not being written.
    pub fn salvar_justificativas(&mut self, sequencia: u32, ator: &Ator) -> Feito {
        self.editavel(sequencia, Evento::Editar)?;
        Ok(self.acontece(FatoDoRecurso::Salvo { sequencia }, ator, format!("recurso {sequencia}")))
    }

    /// P-1104: "Cancelar Justificativas", of one thing or of all: the value goes back to 0.
    ///
    /// # Errors
    /// The recurso is not being written, or has no such justification.
    pub fn cancelar_justificativas(&mut self, sequencia: u32, alvo: Option<Alvo>, ator: &Ator) -> Feito {
        let r = self.editavel(sequencia, Evento::Editar)?;
        let ha = |a: Alvo| r.pleitos_atuais().iter().chain(&r.pleitos).any(|p| p.alvo == a);
        if alvo.is_some_and(|a| !ha(a)) {
            return Err(self.recusar(r, frase::NAO_EXISTE));
        }
        Ok(self.acontece(FatoDoRecurso::Cancelado { sequencia, alvo }, ator, format!("recurso {sequencia}")))
    }

    /// P-1104: "Descartar Alterações": what was not saved is dropped.
    ///
    /// # Errors
    /// The recurso is not being written.
    pub fn descartar_alteracoes(&mut self, sequencia: u32, ator: &Ator) -> Feito {
        self.editavel(sequencia, Evento::Editar)?;
        Ok(self.acontece(FatoDoRecurso::Descartado { sequencia }, ator, format!("recurso {sequencia}")))
    }

    /// P-1106: attaches a document to a guia that is appealed.
    ///
    /// # Errors
    /// The guia has no appeal in this recurso, or the operadora does not take such a document.
    pub fn incluir_anexo(
        &mut self,
        sequencia: u32,
        anexo: Anexo,
        parametros: &Parametros,
        ator: &Ator,
    ) -> Feito {
        let r = self.editavel(sequencia, Evento::Editar)?;
        if anexo.guia >= self.guias.len() || r.anexos.iter().any(|a| a.referencia == anexo.referencia) {
            return Err(self.recusar(r, frase::NAO_EXISTE));
        }
        if !r.pleitos_atuais().iter().any(|p| cobre(p, anexo.guia)) {
            return Err(self.recusar(r, frase::ANEXO_SEM_RECURSO));
        }
        let fim = anexo.nome.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
        let tipo = parametros.tipos_de_anexo.is_empty() || parametros.tipos_de_anexo.contains(&fim);
        if !tipo || anexo.tamanho == 0 || parametros.limite_do_anexo.is_some_and(|l| anexo.tamanho > l) {
            return Err(self.recusar(r, frase::ANEXO_INVALIDO));
        }
        Ok(self.acontece(FatoDoRecurso::Anexado { sequencia, anexo }, ator, format!("recurso {sequencia}")))
    }

    /// Takes an attachment away.
    ///
    /// # Errors
    /// The recurso is not being written, or has no such attachment.
    pub fn retirar_anexo(&mut self, sequencia: u32, referencia: &str, ator: &Ator) -> Feito {
        let r = self.editavel(sequencia, Evento::Editar)?;
        if !r.anexos.iter().any(|a| a.referencia == referencia) {
            return Err(self.recusar(r, frase::NAO_EXISTE));
        }
        let fato = FatoDoRecurso::AnexoRetirado { sequencia, referencia: referencia.to_owned() };
        Ok(self.acontece(fato, ator, format!("recurso {sequencia}")))
    }

    /// P-1107: the recurso goes out, with its key of idempotency; again with the same key where no answer came. The host stores the
    /// data before it hands the message to the operadora ([`Self::enviar_pela_porta`] does it in that order).
    ///
    /// # Errors
    /// Nothing saved, changes that are not saved, too many guias, the prazo, or another key than that of the first try.
    pub fn enviar(&mut self, sequencia: u32, parametros: &Parametros, ator: &Ator) -> Feito {
        let r = self.recurso(sequencia).ok_or_else(|| Recusa::from(frase::NAO_EXISTE))?;
        let evento = if r.situacao == Situacao::Enviado { Evento::Reenviar } else { Evento::Enviar };
        let r = self.editavel(sequencia, evento)?;
        let chave = r.chave(self);
        if r.situacao == Situacao::Rascunho {
            let guias: std::collections::BTreeSet<usize> =
                r.pleitos.iter().filter_map(|p| p.alvo.guia()).collect();
            let maximo = if parametros.uma_guia_por_recurso { 1 } else { MAX_GUIAS };
            let motivo = match () {
                () if r.edicao.is_some() => Some(frase::NAO_SALVO),
                () if r.pleitos.is_empty() => Some(frase::VAZIO),
                () if guias.len() > maximo => Some(frase::GUIAS_DEMAIS),
                () => r.pleitos.iter().find_map(|p| self.cabe(r, p).err()),
            };
            if let Some(m) = motivo {
                return Err(self.recusar(r, m));
            }
            if let Some(falta) = self.pendencias(parametros, ator).into_iter().next() {
                return Err(falta.permitindo(r.operacoes_permitidas()));
            }
        }
        Ok(self.acontece(FatoDoRecurso::Enviado { sequencia, chave }, ator, format!("recurso {sequencia}")))
    }

    /// What was written fits still, whatever has happened to the others since.
    fn cabe(&self, r: &RecursoDeGlosa, p: &Pleito) -> Result<(), Motivo> {
        self.nivel_aberto(r, p.alvo)?;
        let teto = self.recursavel(p.alvo);
        match p.alvo {
            Alvo::Item(..) if p.recursado > teto => Err(frase::TETO),
            Alvo::Lote | Alvo::Guia(_) if p.recursado != teto => Err(frase::PARCIAL),
            _ => Ok(()),
        }
    }

    /// P-1109: throws a recurso away, before it is sent.
    ///
    /// # Errors
    /// It was sent.
    pub fn excluir(&mut self, sequencia: u32, ator: &Ator) -> Feito {
        self.editavel(sequencia, Evento::Excluir)?;
        Ok(self.acontece(FatoDoRecurso::Excluido { sequencia }, ator, format!("recurso {sequencia}")))
    }

    /// P-1107: opens a received recurso again, where the operadora has set that it may be changed after it was sent. The host cancels
    /// the protocolo it had.
    ///
    /// # Errors
    /// The operadora has not set it, or the recurso is not just received.
    pub fn reabrir(&mut self, sequencia: u32, parametros: &Parametros, ator: &Ator) -> Feito {
        let r = self.editavel(sequencia, Evento::Reabrir)?;
        if !parametros.edita_apos_envio {
            return Err(self.recusar(r, frase::APOS_ENVIO));
        }
        if self.recursos.iter().any(|x| x.situacao == Situacao::Rascunho) {
            return Err(self.recusar(r, frase::EM_DIGITACAO));
        }
        Ok(self.acontece(FatoDoRecurso::Reaberto { sequencia }, ator, format!("recurso {sequencia}")))
    }

    /// P-1109: nothing more is asked for; what it did not get is not appealed again.
    ///
    /// # Errors
    /// It is not answered, or another is written about it.
    pub fn encerrar(&mut self, sequencia: u32, ator: &Ator) -> Feito {
        let r = self.editavel(sequencia, Evento::Encerrar)?;
        if self.tem_seguinte(r) {
            return Err(self.recusar(r, frase::TEM_SEGUINTE));
        }
        Ok(self.acontece(FatoDoRecurso::Encerrado { sequencia }, ator, format!("recurso {sequencia}")))
    }

    /// Whether another recurso, sent or being written, stands on the answer of this one.
    pub(super) fn tem_seguinte(&self, r: &RecursoDeGlosa) -> bool {
        let depois =
            self.recursos.iter().filter(|x| x.sequencia > r.sequencia && x.situacao != Situacao::Excluido);
        depois.into_iter().any(|x| {
            let toca = |p: &Pleito| r.pleitos.iter().any(|q| q.alvo.toca(p.alvo));
            x.origem == Origem::ItensDoRecurso(r.sequencia)
                || x.pleitos.iter().chain(x.pleitos_atuais()).any(toca)
        })
    }

    /// The recurso of a sequence, if its machine allows the event.
    pub(super) fn editavel(&self, sequencia: u32, evento: Evento) -> Result<&RecursoDeGlosa, Recusa> {
        let r = self.recurso(sequencia).ok_or_else(|| Recusa::from(frase::NAO_EXISTE))?;
        match transitar(TRANSICOES, r.situacao, evento) {
            Some(_) => Ok(r),
            None => Err(self.recusar(r, motivo_do_estado(r.situacao, evento))),
        }
    }

    pub(super) fn recusar(&self, r: &RecursoDeGlosa, motivo: Motivo) -> Recusa {
        Recusa::from(motivo).permitindo(r.operacoes_permitidas())
    }

    pub(super) fn acontece(
        &mut self,
        fato: FatoDoRecurso,
        ator: &Ator,
        detalhe: String,
    ) -> RegistroDoRecurso {
        let de = self.situacao();
        let mut registro = Registro::new(fato, ator).porque(detalhe);
        self.aplicar(&registro);
        registro.transicao = Some((de, self.situacao()));
        registro
    }

    /// What may be done with the protocolo as a whole: which new recurso.
    fn operacoes_do_lote(&self) -> Vec<&'static str> {
        let mut v = Vec::new();
        if self.origem_aberta(Origem::Pagamento).is_ok() {
            v.push("incluir");
        }
        if self.origem_aberta(Origem::OutrosItens).is_ok() {
            v.push("outros_itens_do_pagamento");
        }
        if self.recursos.iter().any(|r| self.origem_aberta(Origem::ItensDoRecurso(r.sequencia)).is_ok()) {
            v.push("itens_deste_recurso");
        }
        v
    }

    /// What may be done with a recurso now, and for what may not, why.
    pub fn operacoes_permitidas(&self, sequencia: u32) -> Vec<Permissao> {
        let Some(r) = self.recurso(sequencia) else { return Vec::new() };
        let permissao = |e: &Evento| {
            let fechado = transitar(TRANSICOES, r.situacao, *e).is_none();
            let motivo = match e {
                _ if fechado => Some(motivo_do_estado(r.situacao, *e)),
                Evento::Recorrer => self.origem_aberta(Origem::ItensDoRecurso(sequencia)).err(),
                Evento::Reverter | Evento::Encerrar if self.tem_seguinte(r) => Some(frase::TEM_SEGUINTE),
                Evento::Enviar if r.edicao.is_some() => Some(frase::NAO_SALVO),
                Evento::Enviar if r.pleitos.is_empty() => Some(frase::VAZIO),
                _ => None,
            };
            Permissao { operacao: e.as_str(), recusa: motivo.map(|m| self.recusar(r, m)) }
        };
        Evento::TODOS.iter().map(permissao).collect()
    }
}

/// Why an event is not for a state.
fn motivo_do_estado(s: Situacao, e: Evento) -> Motivo {
    match (s, e) {
        (Situacao::Excluido, _) => frase::EXCLUIDO,
        (Situacao::Encerrado, _) => frase::ENCERRADO,
        (Situacao::Rascunho, _) => frase::NAO_ENVIADO,
        (_, Evento::Excluir) => frase::EXCLUIR_ENVIADO,
        (_, Evento::Editar | Evento::Enviar | Evento::Reabrir) => frase::APOS_ENVIO,
        (Situacao::Acatado | Situacao::Parcial | Situacao::Negado, Evento::Recorrer) => frase::SEM_RECORRER,
        (Situacao::Acatado | Situacao::Parcial | Situacao::Negado, _) => frase::JA_RESPONDIDO,
        _ => frase::AGUARDANDO,
    }
}

impl RecursoDeGlosa {
    /// The operations that its machine allows now.
    pub fn operacoes_permitidas(&self) -> Vec<&'static str> {
        permitidos(TRANSICOES, self.situacao).map(Evento::as_str).collect()
    }

    /// The key of idempotency of its sending: the same for every try, another once it came back to be written.
    pub fn chave(&self, protocolo: &RecursosDoProtocolo) -> String {
        format!("{}/{}/{}/{}", protocolo.registro_ans, protocolo.protocolo, self.numero, self.devolucoes + 1)
    }
}
