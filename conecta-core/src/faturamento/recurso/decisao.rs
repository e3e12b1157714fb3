//! The answers of the operadora, made: situation and decision, medical and of dentistry (P-1113).

use rust_decimal::Decimal;

use super::fatos::Decisao;
use super::mensagens::{
    DadosDaMensagem, conferida, dente, do_lote, por_guia, procedimento, quantidade, reais, sequencial,
};
use super::modelo::{Alvo, Pleito, RecursoDeGlosa, RecursosDoProtocolo};
use crate::Versao;
use crate::tiss::construcao::NaoConstruido;
use crate::tiss::{
    CodigoGlosa, DadosContratadoRecurso, Documento, ObjetoRecurso, OpcaoRecursoResposta,
    OpcaoRecursoRespostaOdonto, ReciboGlosa, ReciboGlosaOdonto, ReciboGlosaStatus, Recusa, RespostaGuia,
    RespostaGuiaItem, RespostaGuiaOdonto, RespostaItemOdonto, RespostaProcedimentoOdonto, RespostaProtocolo,
    RespostaProtocoloOdonto, RespostaRecursoGlosa, RespostaRecursoGuia, RespostaRecursoGuiaOdonto, SimNao,
    StatusProtocolo,
};
use crate::types::{Escrito, RegistroAns, Texto};

/// The first version whose answer gives the code of the prestador alone.
const SO_CODIGO: Versao = Versao::new(4, 0, 0);

/// One recurso and what is decided of it.
struct Resposta<'a> {
    p: &'a RecursosDoProtocolo,
    r: &'a RecursoDeGlosa,
    dados: &'a DadosDaMensagem,
    decisoes: &'a [Decisao],
}

impl RecursosDoProtocolo {
    /// The message RESPOSTA_RECURSO_GLOSA that says where the recurso is.
    ///
    /// # Errors
    /// The recurso has no protocolo, or the version does not take what is said.
    pub fn situacao_do_recurso(
        &self,
        sequencia: u32,
        status: StatusProtocolo,
        dados: &DadosDaMensagem,
    ) -> Result<Documento, NaoConstruido> {
        let r = self.recurso_de(sequencia)?;
        let protocolo = r.protocolo.as_deref().unwrap_or_default();
        let envio = r.envio.as_ref().map_or(dados.data, |e| e.quando.date_naive()).min(dados.data);
        let corpo = RespostaRecursoGlosa::ReciboGlosaStatus(ReciboGlosaStatus {
            nr_protocolo_recurso_glosa: protocolo.into(),
            data_envio_recurso: Escrito::from(envio),
            data_recebimento_recurso: Escrito::from(envio),
            numero_lote: self.lote.as_str().into(),
            registro_ans: RegistroAns::como_escrito(self.registro_ans.as_str()),
            dados_prestador: dados.contratado.clone(),
            nr_protocolo_situacao_recurso_glosa: protocolo.into(),
            data_situacao: Escrito::from(dados.data),
            situacao_protocolo: status,
        });
        conferida(dados.cabecalho.resposta("RESPOSTA_RECURSO_GLOSA", "respostaRecursoGlosa", &corpo)?)
    }

    /// The message RESPOSTA_RECURSO_GLOSA that decides. What is appealed whole is answered whole: all or nothing of it; of a guia with
    /// several reasons, all or nothing of each.
    ///
    /// # Errors
    /// Something is not decided, or the version does not take what is said.
    pub fn resposta(
        &self,
        sequencia: u32,
        decisoes: &[Decisao],
        dados: &DadosDaMensagem,
    ) -> Result<Documento, NaoConstruido> {
        let r = self.recurso_de(sequencia)?;
        if r.pleitos.iter().any(|p| !decisoes.iter().any(|d| d.alvo == p.alvo)) {
            return Err(NaoConstruido(vec![Recusa::new(
                "/",
                None,
                "falta a decisão de algo que foi recursado",
            )]));
        }
        let resposta = Resposta { p: self, r, dados, decisoes };
        let corpo = if self.odonto {
            RespostaRecursoGlosa::ReciboGlosaOdonto(resposta.odontologica())
        } else {
            RespostaRecursoGlosa::ReciboGlosa(resposta.medica())
        };
        conferida(dados.cabecalho.resposta("RESPOSTA_RECURSO_GLOSA", "respostaRecursoGlosa", &corpo)?)
    }
}

impl Resposta<'_> {
    fn acatado(&self, alvo: Alvo) -> Decimal {
        self.decisoes.iter().find(|d| d.alvo == alvo).map_or(Decimal::ZERO, |d| d.acatado)
    }

    fn sim(&self, alvo: Alvo) -> SimNao {
        if self.acatado(alvo).is_zero() { SimNao::Nao } else { SimNao::Sim }
    }

    /// Of a whole guia, which reasons are granted: all or none of them, or those whose values make up what is.
    fn motivos_acatados(&self, p: &Pleito) -> Vec<bool> {
        /// Reasons of which every choice is tried.
        const TENTADOS: usize = 12;
        let (acatado, n) = (self.acatado(p.alvo), p.motivos.len());
        let valor = |escolha: u32| -> Decimal {
            (p.motivos.iter().enumerate()).filter(|(i, _)| escolha >> i & 1 == 1).map(|(_, m)| m.valor).sum()
        };
        let em_parte = !acatado.is_zero() && acatado < p.recursado && n <= TENTADOS;
        let escolha = (1..1u32 << n.min(TENTADOS)).find(|e| em_parte && valor(*e) == acatado);
        match escolha.filter(|_| p.motivos.iter().map(|m| m.valor).sum::<Decimal>() == p.recursado) {
            Some(e) => (0..n).map(|i| e >> i & 1 == 1).collect(),
            None => vec![!acatado.is_zero(); n],
        }
    }

    fn por_que_nao(&self, p: &Pleito) -> Option<Texto> {
        let d = self.decisoes.iter().find(|d| d.alvo == p.alvo)?;
        (d.acatado < p.recursado).then(|| d.justificativa.as_deref().map(Texto::from)).flatten()
    }

    fn totais(&self) -> [Decimal; 2] {
        [self.r.pleitos.iter().map(|p| p.recursado).sum(), self.decisoes.iter().map(|d| d.acatado).sum()]
    }

    /// The prestador as its version wants it: code alone, or code and name.
    fn prestador(&self) -> (Option<DadosContratadoRecurso>, Option<Texto>) {
        let c = &self.dados.contratado;
        let documento = c.cnpj_contratado.as_ref().map(|x| Texto::from(x.as_str()));
        let documento = documento.or_else(|| c.cpf_contratado.as_ref().map(|x| Texto::from(x.as_str())));
        let codigo = c.codigo_prestador_na_operadora.clone().or(documento).unwrap_or_else(|| "".into());
        if self.dados.cabecalho.versao >= SO_CODIGO {
            return (None, Some(codigo));
        }
        let nome = c.nome_contratado.clone().unwrap_or_else(|| "".into());
        (Some(DadosContratadoRecurso { codigo_prestador: codigo, nome_prestador: nome }), None)
    }

    fn objeto(&self) -> ObjetoRecurso {
        if do_lote(self.r).is_some() { ObjetoRecurso::Protocolo } else { ObjetoRecurso::Guia }
    }

    fn numero_da_operadora(&self) -> Option<Texto> {
        self.r.numero_na_operadora.as_deref().map(Texto::from)
    }

    fn medica(&self) -> ReciboGlosa {
        let (contratado, codigo) = self.prestador();
        let [recursado, acatado] = self.totais();
        let opcao = match do_lote(self.r) {
            Some(p) => OpcaoRecursoResposta::RecursoProtocolo(RespostaProtocolo {
                codigo_glosa_protocolo: motivo(p),
                justificativa_protocolo: p.justificativa.as_str().into(),
                recurso_acatado: self.sim(p.alvo),
                justificativa_op_snao_acatado_prot: self.por_que_nao(p),
            }),
            None => OpcaoRecursoResposta::RecursoGuia(
                por_guia(&self.r.pleitos).into_iter().flat_map(|(g, ps)| self.guia(g, &ps)).collect(),
            ),
        };
        ReciboGlosa {
            registro_ans: RegistroAns::como_escrito(self.p.registro_ans.as_str()),
            numero_guia_prestador: None,
            numero_guia_operadora: None,
            numero_guia_rec_glosa_prestador: Some(self.r.numero.as_str().into()),
            numero_guia_rec_glosa_operadora: self.numero_da_operadora(),
            nome_operadora: self.p.nome_operadora.as_str().into(),
            objeto_recurso: self.objeto(),
            dados_contratado: contratado,
            codigo_prestador: codigo,
            numero_lote: self.p.lote.as_str().into(),
            numero_protocolo: self.p.protocolo.as_str().into(),
            opcao_recurso: opcao,
            data_recurso: Escrito::from(self.dados.data),
            valor_total_recursado: reais(recursado),
            valor_total_acatado: reais(acatado),
        }
    }

    fn guia(&self, g: usize, pleitos: &[&Pleito]) -> Vec<RespostaRecursoGuia> {
        let guia = &self.p.guias[g];
        let (numero, operadora) =
            (Texto::from(guia.numero.as_str()), guia.numero_operadora.as_deref().map(Texto::from));
        let senha = guia.senha.as_deref().map(Texto::from);
        if let Some(p) = pleitos.iter().find(|p| matches!(p.alvo, Alvo::Guia(_))) {
            let por_motivo = p.motivos.iter().zip(self.motivos_acatados(p)).map(|(m, sim)| {
                RespostaRecursoGuia::RespostaGuia(RespostaGuia {
                    numero_guia_prestador: numero.clone(),
                    numero_guia_operadora: operadora.clone(),
                    senha: senha.clone(),
                    cod_glosa: CodigoGlosa::como_escrito(m.codigo.as_str()),
                    justificativa_prestador: p.justificativa.as_str().into(),
                    recurso_guia_acatado: if sim { SimNao::Sim } else { SimNao::Nao },
                    justificativa_op_snao_acatado_guia: self.por_que_nao(p).filter(|_| !sim),
                })
            });
            return por_motivo.collect();
        }
        self.p.itens(pleitos, |i, item, p| {
            RespostaRecursoGuia::RespostaGuiaItens(RespostaGuiaItem {
                numero_guia_prestador: numero.clone(),
                numero_guia_operadora: operadora.clone(),
                senha: senha.clone(),
                data_realizacao: Escrito::from(item.data.or(guia.data).unwrap_or(self.dados.data)),
                data_fim: None,
                sequencial_item: sequencial(item, i),
                proc_recurso: procedimento(item),
                cod_glosa: motivo(p),
                valor_recursado: reais(p.recursado),
                justificativa_prestador: p.justificativa.as_str().into(),
                valor_acatadado: reais(self.acatado(p.alvo)),
                justificativa_operadora: self.por_que_nao(p),
            })
        })
    }

    fn odontologica(&self) -> ReciboGlosaOdonto {
        let (contratado, codigo) = self.prestador();
        let [recursado, acatado] = self.totais();
        let opcao = match do_lote(self.r) {
            Some(p) => OpcaoRecursoRespostaOdonto::RecursoProtocolo(RespostaProtocoloOdonto {
                codigo_glosa_protocolo: motivo(p),
                justificativa_protocolo: p.justificativa.as_str().into(),
                recurso_acatado: self.sim(p.alvo),
            }),
            None => OpcaoRecursoRespostaOdonto::RecursoGuia(
                por_guia(&self.r.pleitos).into_iter().map(|(g, ps)| self.guia_odonto(g, &ps)).collect(),
            ),
        };
        ReciboGlosaOdonto {
            registro_ans: RegistroAns::como_escrito(self.p.registro_ans.as_str()),
            numero_guia_prestador: None,
            numero_guia_rec_glosa_prestador: Some(self.r.numero.as_str().into()),
            nome_operadora: self.p.nome_operadora.as_str().into(),
            numero_guia_operadora: None,
            numero_guia_rec_glosa_operadora: self.numero_da_operadora(),
            objeto_recurso: self.objeto(),
            dados_contratado: contratado,
            numero_demo_pagamento_odonto: None,
            codigo_prestador: codigo,
            numero_lote: self.p.lote.as_str().into(),
            numero_protocolo: self.p.protocolo.as_str().into(),
            opcao_recurso: opcao,
            data_recurso: Escrito::from(self.dados.data),
            valor_total_recursado: Some(reais(recursado)),
            valor_total_acatado: Some(reais(acatado)),
        }
    }

    fn guia_odonto(&self, g: usize, pleitos: &[&Pleito]) -> RespostaRecursoGuiaOdonto {
        let guia = &self.p.guias[g];
        let nome = guia.beneficiario.clone().filter(|_| self.dados.cabecalho.versao < SO_CODIGO);
        let (numero, operadora) =
            (Texto::from(guia.numero.as_str()), guia.numero_operadora.as_deref().map(Texto::from));
        let senha = guia.senha.as_deref().map(Texto::from);
        if let Some(p) = pleitos.iter().find(|p| matches!(p.alvo, Alvo::Guia(_))) {
            return RespostaRecursoGuiaOdonto::RespostaRecursoGuiaOdonto(RespostaGuiaOdonto {
                numero_guia_prestador: numero,
                numero_guia_operadora: operadora,
                senha,
                nome_beneficiario: nome,
                cod_glosa_guia: motivo(p),
                justificativa_guia: p.justificativa.as_str().into(),
                recurso_acatado_guia: self.sim(p.alvo),
            });
        }
        RespostaRecursoGuiaOdonto::RespostaRecursoItemOdonto(RespostaItemOdonto {
            numero_guia_prestador: numero,
            numero_guia_operadora: operadora,
            senha,
            nome_beneficiario: nome,
            recurso_procedimento: self.p.itens(pleitos, |i, item, p| RespostaProcedimentoOdonto {
                sequencial_item: sequencial(item, i),
                data_realizacao: Escrito::from(item.data.or(guia.data).unwrap_or(self.dados.data)),
                dente_regiao: dente(item),
                dente_face: item.face.as_deref().map(crate::tiss::Faces::como_escrito),
                quantidade: quantidade(item),
                proc_recurso: procedimento(item),
                cod_glosa_proc: motivo(p),
                valor_recursado: reais(p.recursado),
                justificativa_prestador: p.justificativa.as_str().into(),
                valor_acatadado: None,
                valor_acatado: Some(reais(self.acatado(p.alvo))),
                justificativa_operadora: self.por_que_nao(p),
            }),
        })
    }
}

fn motivo(p: &Pleito) -> CodigoGlosa {
    CodigoGlosa::como_escrito(p.motivos.first().map_or("", |m| m.codigo.as_str()))
}
