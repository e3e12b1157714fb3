//! The messages of the recurso de glosa, made: what the prestador sends and asks, what the operadora answers (P-1113).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::modelo::{Alvo, Pleito, RecursoDeGlosa, RecursosDoProtocolo};
use crate::faturamento::conciliacao::{GuiaConciliada, ItemConciliado};
use crate::opcoes::Nivel;
use crate::tiss::construcao::{Cabecalho, NaoConstruido};
use crate::tiss::{
    CodigoGlosa, DadosContratado, Documento, GuiaRecursoRecebida, ItemGuiaRecurso, ItemGuiaRecursoRecebido,
    LoteRecursoGlosa, ObjetoRecurso, OpcaoRecurso, OpcaoRecursoGuia, OpcaoRecursoGuiaRecebida,
    OpcaoRecursoOdonto, OpcoesDeEscrita, Procedimento, ProtocoloRecebimentoRecurso, RecebimentoRecursoGlosa,
    RecursoGlosa, RecursoGlosaOdonto, RecursoGuia, RecursoGuiaCompleta, RecursoGuiaOdonto,
    RecursoGuiaRecebida, RecursoProcedimentoOdonto, RecursoProtocolo, Recusa, SolicitacaoStatusProtocolo,
};
use crate::types::{Escrito, Texto};
use crate::{Opcoes, Severidade, Versao, validar};

/// What a message says besides the recurso.
#[derive(Debug, Clone)]
pub struct DadosDaMensagem {
    /// Who sends what to whom, when, in which version.
    pub cabecalho: Cabecalho,
    /// The contratado that appeals; up to 3.05.00 with its name.
    pub contratado: DadosContratado,
    /// Day of the recurso; of a receipt, the day on which it was received.
    pub data: NaiveDate,
}

/// The first version whose items tell of the centro de consumo: before it, what was billed did not say it either (REC-22).
const COM_CENTRO_DE_CONSUMO: Versao = Versao::new(4, 3, 0);
/// The last version whose guias odontológicas name the beneficiário.
const COM_NOME: Versao = Versao::new(3, 5, 0);

pub(super) fn reais(v: Decimal) -> Escrito<Decimal> {
    let mut v = v;
    v.rescale(2);
    Escrito::from(v)
}

fn texto(t: &Option<String>) -> Option<Texto> {
    t.as_deref().map(Texto::from)
}

fn glosa(codigo: &str) -> CodigoGlosa {
    CodigoGlosa::como_escrito(codigo)
}

fn motivo(p: &Pleito) -> CodigoGlosa {
    glosa(p.motivos.first().map_or("", |m| m.codigo.as_str()))
}

/// A day that is not known is refused by whoever has to write it: the message lacks the field.
fn dia(item: &ItemConciliado, guia: &GuiaConciliada, data: NaiveDate) -> Escrito<NaiveDate> {
    Escrito::from(item.data.or(guia.data).unwrap_or(data))
}

pub(super) fn procedimento(i: &ItemConciliado) -> Procedimento {
    Procedimento {
        codigo_tabela: i.tabela.as_str().into(),
        codigo_procedimento: i.codigo.as_str().into(),
        descricao_procedimento: i.descricao.as_str().into(),
    }
}

pub(super) fn sequencial(i: &ItemConciliado, lugar: usize) -> Option<Escrito<i64>> {
    let lugar = u32::try_from(lugar + 1).ok();
    i.sequencial.or(lugar).map(|s| Escrito::from(i64::from(s)))
}

pub(super) fn dente(i: &ItemConciliado) -> Option<crate::tiss::DenteOuRegiao> {
    let d = i.dente.as_deref()?;
    Some(if d.bytes().all(|b| b.is_ascii_digit()) {
        crate::tiss::DenteOuRegiao::CodDente(crate::tiss::Dente::como_escrito(d))
    } else {
        crate::tiss::DenteOuRegiao::CodRegiao(d.into())
    })
}

pub(super) fn quantidade(i: &ItemConciliado) -> Escrito<i64> {
    use rust_decimal::prelude::ToPrimitive;
    Escrito::from(i.quantidade.and_then(|q| q.trunc().to_i64()).unwrap_or(1))
}

/// The appeals of each guia, in the order of the guias.
pub(super) fn por_guia(pleitos: &[Pleito]) -> Vec<(usize, Vec<&Pleito>)> {
    let mut v: Vec<(usize, Vec<&Pleito>)> = Vec::new();
    for p in pleitos {
        let Some(g) = p.alvo.guia() else { continue };
        match v.iter_mut().find(|(n, _)| *n == g) {
            Some((_, dela)) => dela.push(p),
            None => v.push((g, vec![p])),
        }
    }
    v
}

pub(super) fn do_lote(r: &RecursoDeGlosa) -> Option<&Pleito> {
    r.pleitos.iter().find(|p| p.alvo == Alvo::Lote)
}

impl RecursosDoProtocolo {
    /// The message RECURSO_GLOSA of a recurso, medical or of dentistry.
    ///
    /// # Errors
    /// All that the version cannot carry or asks for, schema and rules.
    pub fn mensagem(&self, sequencia: u32, dados: &DadosDaMensagem) -> Result<Documento, NaoConstruido> {
        let r = self.recurso_de(sequencia)?;
        let corpo = if self.odonto {
            LoteRecursoGlosa::GuiaRecursoGlosaOdonto(vec![self.odontologico(r, dados)])
        } else {
            LoteRecursoGlosa::GuiaRecursoGlosa(vec![self.medico(r, dados)])
        };
        conferida(dados.cabecalho.pedido("RECURSO_GLOSA", "recursoGlosa", &corpo)?)
    }

    pub(super) fn recurso_de(&self, sequencia: u32) -> Result<&RecursoDeGlosa, NaoConstruido> {
        let falta = || {
            NaoConstruido(vec![Recusa::new(
                "/",
                None,
                "o recurso não existe ou não tem justificativas salvas",
            )])
        };
        self.recurso(sequencia).filter(|r| !r.pleitos.is_empty()).ok_or_else(falta)
    }

    fn medico(&self, r: &RecursoDeGlosa, dados: &DadosDaMensagem) -> RecursoGlosa {
        let opcao = match do_lote(r) {
            Some(p) => OpcaoRecurso::RecursoProtocolo(protocolo(p)),
            None => {
                let guias = por_guia(&r.pleitos).into_iter().map(|(g, ps)| self.guia_medica(g, &ps, dados));
                OpcaoRecurso::RecursoGuia(guias.collect())
            }
        };
        RecursoGlosa {
            registro_ans: crate::types::RegistroAns::como_escrito(self.registro_ans.as_str()),
            numero_guia_rec_glosa_prestador: Some(r.numero.as_str().into()),
            nome_operadora: self.nome_operadora.as_str().into(),
            numero_guia_prestador: None,
            numero_guia_operadora: None,
            objeto_recurso: objeto(r),
            numero_guia_rec_glosa_operadora: texto(&r.numero_na_operadora),
            dados_contratado: dados.contratado.clone(),
            numero_lote: self.lote.as_str().into(),
            numero_protocolo: self.protocolo.as_str().into(),
            opcao_recurso: opcao,
            valor_total_recursado: reais(r.pleitos.iter().map(|p| p.recursado).sum()),
            data_recurso: Escrito::from(dados.data),
        }
    }

    fn guia_medica(&self, g: usize, pleitos: &[&Pleito], dados: &DadosDaMensagem) -> RecursoGuia {
        let guia = &self.guias[g];
        let inteira = pleitos.iter().find(|p| matches!(p.alvo, Alvo::Guia(_)));
        let opcao = match inteira {
            Some(p) => OpcaoRecursoGuia::RecursoGuiaCompleta(
                p.motivos
                    .iter()
                    .map(|m| RecursoGuiaCompleta {
                        cod_glosa_guia: glosa(&m.codigo),
                        justificativa_guia: p.justificativa.as_str().into(),
                    })
                    .collect(),
            ),
            None => OpcaoRecursoGuia::ItensGuia(self.itens(pleitos, |i, item, p| {
                ItemGuiaRecurso {
                    sequencial_item: sequencial(item, i),
                    data_inicio: dia(item, guia, dados.data),
                    data_fim: None,
                    proc_recurso: procedimento(item),
                    grau_participacao: item.grau.as_deref().map(Into::into),
                    centro_consumo: (item.centro_consumo.as_deref())
                        .filter(|_| dados.cabecalho.versao >= COM_CENTRO_DE_CONSUMO)
                        .map(Into::into),
                    cod_glosa_item: motivo(p),
                    valor_recursado: reais(p.recursado),
                    justificativa_item: p.justificativa.as_str().into(),
                }
            })),
        };
        RecursoGuia {
            numero_guia_origem: guia.numero.as_str().into(),
            numero_guia_operadora: texto(&guia.numero_operadora),
            senha: texto(&guia.senha),
            opcao_recurso_guia: opcao,
        }
    }

    pub(super) fn itens<T>(
        &self,
        pleitos: &[&Pleito],
        f: impl Fn(usize, &ItemConciliado, &Pleito) -> T,
    ) -> Vec<T> {
        let um = |p: &&Pleito| match p.alvo {
            Alvo::Item(g, i) => self.item(g, i).map(|item| f(i, item, p)),
            _ => None,
        };
        pleitos.iter().filter_map(um).collect()
    }

    fn odontologico(&self, r: &RecursoDeGlosa, dados: &DadosDaMensagem) -> RecursoGlosaOdonto {
        let opcao = match do_lote(r) {
            Some(p) => OpcaoRecursoOdonto::RecursoProtocolo(protocolo(p)),
            None => {
                let guias = por_guia(&r.pleitos).into_iter().map(|(g, ps)| self.guia_odonto(g, &ps, dados));
                OpcaoRecursoOdonto::RecursoGuia(guias.collect())
            }
        };
        RecursoGlosaOdonto {
            registro_ans: crate::types::RegistroAns::como_escrito(self.registro_ans.as_str()),
            numero_guia_prestador: None,
            numero_guia_rec_glosa_prestador: Some(r.numero.as_str().into()),
            nome_operadora: self.nome_operadora.as_str().into(),
            objeto_recurso: objeto(r),
            numero_guia_operadora: None,
            numero_guia_rec_glosa_operadora: texto(&r.numero_na_operadora),
            dados_contratado: dados.contratado.clone(),
            numero_lote: self.lote.as_str().into(),
            numero_protocolo: self.protocolo.as_str().into(),
            opcao_recurso: opcao,
            valor_total_recursado: Some(reais(r.pleitos.iter().map(|p| p.recursado).sum())),
            data_recurso: Escrito::from(dados.data),
        }
    }

    fn guia_odonto(&self, g: usize, pleitos: &[&Pleito], dados: &DadosDaMensagem) -> RecursoGuiaOdonto {
        let guia = &self.guias[g];
        // The schema asks for a reason and a justification of the guia even where procedures are appealed: those of the first.
        let primeiro = pleitos[0];
        RecursoGuiaOdonto {
            numero_guia_origem: None,
            numero_guia_prestador: Some(guia.numero.as_str().into()),
            numero_guia_operadora: texto(&guia.numero_operadora),
            senha: texto(&guia.senha),
            nome_beneficiario: guia.beneficiario.clone().filter(|_| dados.cabecalho.versao <= COM_NOME),
            cod_glosa_guia: motivo(primeiro),
            justificativa_guia: primeiro.justificativa.as_str().into(),
            recurso_procedimento: self.itens(pleitos, |i, item, p| RecursoProcedimentoOdonto {
                sequencial_item: sequencial(item, i),
                data_realizacao: dia(item, guia, dados.data),
                dente_regiao: dente(item),
                dente_face: item.face.as_deref().map(crate::tiss::Faces::como_escrito),
                quantidade: quantidade(item),
                proc_recurso: procedimento(item),
                cod_glosa_proc: motivo(p),
                justificativa_proc: p.justificativa.as_str().into(),
                valor_recursado: reais(p.recursado),
            }),
        }
    }

    /// The message SOLIC_STATUS_RECURSO_GLOSA: where is the recurso?
    ///
    /// # Errors
    /// The recurso has no protocolo, or the version does not take what is said.
    pub fn solicitacao_de_status(
        &self,
        sequencia: u32,
        dados: &DadosDaMensagem,
    ) -> Result<Documento, NaoConstruido> {
        let falta = || NaoConstruido(vec![Recusa::new("/", None, "o recurso ainda não tem protocolo")]);
        let protocolo = self.recurso_de(sequencia)?.protocolo.as_deref().ok_or_else(falta)?;
        let corpo = SolicitacaoStatusProtocolo {
            dados_prestador: dados.contratado.clone(),
            numero_protocolo: protocolo.into(),
        };
        conferida(dados.cabecalho.pedido(
            "SOLIC_STATUS_RECURSO_GLOSA",
            "solicitacaoStatusRecursoGlosa",
            &corpo,
        )?)
    }

    /// The message RECEBIMENTO_RECURSO_GLOSA with which the operadora gives a recurso its protocolo.
    ///
    /// # Errors
    /// The version does not take what is said.
    pub fn recebimento(
        &self,
        sequencia: u32,
        protocolo_do_recurso: &str,
        dados: &DadosDaMensagem,
    ) -> Result<Documento, NaoConstruido> {
        let r = self.recurso_de(sequencia)?;
        let guias: Vec<GuiaRecursoRecebida> =
            (por_guia(&r.pleitos).into_iter()).map(|(g, ps)| self.guia_recebida(g, &ps, dados)).collect();
        let quantas = i64::try_from(guias.len()).ok().filter(|n| *n > 0);
        let p = ProtocoloRecebimentoRecurso {
            nr_protocolo_recurso_glosa: protocolo_do_recurso.into(),
            data_envio_recurso: Escrito::from(
                r.envio.as_ref().map_or(dados.data, |e| e.quando.date_naive()).min(dados.data),
            ),
            data_recebimento_recurso: Escrito::from(dados.data),
            numero_lote: self.lote.as_str().into(),
            registro_ans: crate::types::RegistroAns::como_escrito(self.registro_ans.as_str()),
            dados_prestador: dados.contratado.clone(),
            nr_protocolo_recursado: self.protocolo.as_str().into(),
            recurso_protocolo: do_lote(r).map(protocolo),
            qt_guias_recurso: quantas.map(Escrito::from),
            guias_recurso: guias,
            observacao: None,
            valor_total_recursado: reais(r.pleitos.iter().map(|p| p.recursado).sum()),
        };
        let corpo = RecebimentoRecursoGlosa::ProtocoloRecebimento(p);
        conferida(dados.cabecalho.resposta("RECEBIMENTO_RECURSO_GLOSA", "recebimentoRecursoGlosa", &corpo)?)
    }

    fn guia_recebida(&self, g: usize, pleitos: &[&Pleito], dados: &DadosDaMensagem) -> GuiaRecursoRecebida {
        /// Characters of the justification of a whole guia in a receipt, in every version.
        const MAX: usize = 150;
        let guia = &self.guias[g];
        let opcao = match pleitos.iter().find(|p| matches!(p.alvo, Alvo::Guia(_))) {
            Some(p) => OpcaoRecursoGuiaRecebida::RecursoGuia(
                p.motivos
                    .iter()
                    .map(|m| RecursoGuiaRecebida {
                        cod_glosa_guia: glosa(&m.codigo),
                        justificativa_guia: p.justificativa.chars().take(MAX).collect::<String>().into(),
                    })
                    .collect(),
            ),
            None => OpcaoRecursoGuiaRecebida::ItensGuia(self.itens(pleitos, |i, item, p| {
                ItemGuiaRecursoRecebido {
                    sequencial_item: sequencial(item, i),
                    data_inicio: dia(item, guia, dados.data),
                    data_fim: None,
                    proc_recurso: procedimento(item),
                    dente_regiao: dente(item),
                    dente_face: item.face.as_deref().map(crate::tiss::Faces::como_escrito),
                    cod_glosa_item: motivo(p),
                    valor_recursado: reais(p.recursado),
                    justificativa_item: p.justificativa.as_str().into(),
                }
            })),
        };
        GuiaRecursoRecebida {
            numero_guia_origem: guia.numero.as_str().into(),
            numero_guia_operadora: texto(&guia.numero_operadora),
            senha: texto(&guia.senha),
            opcao_recurso_guia: opcao,
        }
    }
}

fn objeto(r: &RecursoDeGlosa) -> ObjetoRecurso {
    if do_lote(r).is_some() { ObjetoRecurso::Protocolo } else { ObjetoRecurso::Guia }
}

fn protocolo(p: &Pleito) -> RecursoProtocolo {
    RecursoProtocolo {
        codigo_glosa_protocolo: motivo(p),
        justificativa_protocolo: p.justificativa.as_str().into(),
    }
}

/// A message is judged before it is handed over.
pub(super) fn conferida(documento: Documento) -> Result<Documento, NaoConstruido> {
    let nao = |m: String| NaoConstruido(vec![Recusa::new("/", None, m)]);
    let escrito = documento.escrever(&OpcoesDeEscrita::default()).map_err(|e| nao(e.to_string()))?;
    let julgada = validar(&escrito, &Opcoes { nivel: Nivel::Regras, ..Opcoes::default() });
    let erros = julgada.criticas.into_iter().filter(|c| c.severidade == Severidade::Erro);
    let recusas: Vec<Recusa> =
        erros.map(|c| Recusa::new(c.local.caminho, c.local.guia.as_deref(), c.mensagem)).collect();
    if recusas.is_empty() { Ok(documento) } else { Err(NaoConstruido(recusas)) }
}
