//! Closing a lote, which makes its message; opening it again; throwing it away; its cover (P-1003, P-1005, P-1006, P-1009).

use chrono::{DateTime, FixedOffset};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Evento, FatoDoLote, GuiaNoLote, LotePagamento, NotaFiscal, RegistroDoLote, Situacao};
use crate::faturamento::agregado::Vida;
use crate::faturamento::arquivo::{ArquivoEnviado, Evento as EventoDoArquivo, RegistroDoArquivo};
use crate::faturamento::guia::{Evento as EventoDaGuia, Guia, RegistroDaGuia};
use crate::faturamento::juizo::{Bytes, ConteudoDoLote, Juiz};
use crate::faturamento::perfil::{PerfilOperadora, TipoDeGuia};
use crate::faturamento::recusas as r;
use crate::recusa::Recusa;
use crate::registro::Ator;
use crate::tiss::OpcoesDeEscrita;
use crate::tiss::construcao::{Cabecalho, Lote};

/// What the user confirms when a lote is closed (P-1003).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmacao {
    /// Nº Lote.
    pub numero: String,
    /// Vlr. Informado, in R$.
    pub valor: Decimal,
    /// Quantity of guias.
    pub quantidade: usize,
}

/// Capa do lote: what is printed and goes with the *faturas físicas* (P-1005).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CapaDoLote {
    /// Registro ANS of the operator.
    pub operadora: String,
    /// The provider: the host's id.
    pub prestador: String,
    /// Nº Lote.
    pub numero: String,
    /// Tipo de Guia.
    pub tipo: TipoDeGuia,
    /// Nº do protocolo at the operator.
    pub protocolo: String,
    /// Quantity of guias.
    pub quantidade: usize,
    /// Vlr. Informado, in R$.
    pub valor: Decimal,
    /// When the operator took it.
    pub enviado_em: DateTime<FixedOffset>,
    /// Nota fiscal, if it has one.
    pub nota: Option<NotaFiscal>,
    /// Guias with their values.
    pub guias: Vec<GuiaNoLote>,
    /// Names of the attachments.
    pub anexos: Vec<String>,
}

impl LotePagamento {
    /// P-1003, P-1009: closes a lote of typed guias, all of which the host hands over. Its message is made in the version of the
    /// header, and judged.
    ///
    /// # Errors
    /// It is empty; the confirmation is not what it holds; its nota fiscal is missing; or its message has errors.
    pub fn fechar(
        &mut self,
        guias: &mut [&mut Guia],
        confirmacao: &Confirmacao,
        cabecalho: &Cabecalho,
        (perfil, juiz): (&PerfilOperadora, &Juiz),
        ator: &Ator,
    ) -> Result<(RegistroDoLote, Vec<RegistroDaGuia>), Recusa> {
        self.do_prestador(ator)?;
        self.destino(Evento::Fechar)?;
        if self.arquivo.is_some() {
            return Err(self.recusar(r::LOTE_DE_ARQUIVO));
        }
        let posicoes = self.posicoes(guias)?;
        for i in &posicoes {
            guias[*i].destino(EventoDaGuia::FecharLote)?;
        }
        if cabecalho.operadora != self.operadora {
            return Err(self.recusar(r::OUTRA_OPERADORA));
        }
        let mut lote = Lote::new(cabecalho.clone(), self.numero.as_str());
        for i in &posicoes {
            lote = lote.guia(guias[*i].guia().ok_or_else(|| self.recusar(r::LOTE_COM_ERROS))?);
        }
        let documento = lote.construir().map_err(|e| self.com_porque(e.0.iter().map(ToString::to_string)))?;
        let mensagem =
            documento.escrever(&OpcoesDeEscrita::default()).map_err(|_| self.recusar(r::LOTE_COM_ERROS))?;
        let conteudo =
            ConteudoDoLote::do_documento(&documento).ok_or_else(|| self.recusar(r::LOTE_COM_ERROS))?;
        let ids: Vec<Option<String>> = posicoes.iter().map(|i| Some(guias[*i].id().to_owned())).collect();
        let novas = com_ids(conteudo, ids);
        let registro =
            self.fechar_com(mensagem, novas, confirmacao, Some(cabecalho.versao), (perfil, juiz), ator)?;
        let das_guias: Result<Vec<_>, _> =
            posicoes.iter().map(|i| guias[*i].no_lote(EventoDaGuia::FecharLote, &self.id, ator)).collect();
        Ok((registro, das_guias?))
    }

    /// P-1003, P-1009: closes a lote that came in a file: its message is the file.
    ///
    /// # Errors
    /// As [`Self::fechar`], or it is not this file.
    pub fn fechar_arquivo(
        &mut self,
        arquivo: &ArquivoEnviado,
        confirmacao: &Confirmacao,
        julgamento: (&PerfilOperadora, &Juiz),
        ator: &Ator,
    ) -> Result<RegistroDoLote, Recusa> {
        self.do_prestador(ator)?;
        self.destino(Evento::Fechar)?;
        if self.arquivo.as_deref() != Some(arquivo.id()) || arquivo.lote() != Some(self.id.as_str()) {
            return Err(self.recusar(r::ARQUIVO_DO_LOTE_FALTA));
        }
        let guias = self.guias.clone();
        self.fechar_com(arquivo.documento().to_vec(), guias, confirmacao, None, julgamento, ator)
    }

    fn fechar_com(
        &mut self,
        mensagem: Vec<u8>,
        guias: Vec<GuiaNoLote>,
        confirmacao: &Confirmacao,
        versao: Option<crate::Versao>,
        (perfil, juiz): (&PerfilOperadora, &Juiz),
        ator: &Ator,
    ) -> Result<RegistroDoLote, Recusa> {
        let para = self.destino(Evento::Fechar)?;
        let valor: Decimal = guias.iter().map(|g| g.valor).sum();
        let nota = self.nota.as_ref();
        let motivos = [
            (guias.is_empty(), r::LOTE_VAZIO),
            (guias.len() > perfil.maximo_de_guias as usize, r::GUIAS_DEMAIS),
            (versao.is_some_and(|v| !perfil.versoes.contains(&v)), r::VERSAO_NAO_ACEITA),
            (confirmacao.numero != self.numero, r::CONFIRME_NUMERO),
            (confirmacao.valor != valor, r::CONFIRME_VALOR),
            (confirmacao.quantidade != guias.len(), r::CONFIRME_QUANTIDADE),
            (perfil.exige_nota_fiscal && nota.is_none(), r::FALTA_NOTA),
            (perfil.exige_chave_nfe && nota.is_some_and(|n| n.chave.is_none()), r::FALTA_CHAVE),
            (nota.is_some_and(|n| n.valor != valor), r::VALOR_DA_NOTA),
        ];
        if let Some((_, m)) = motivos.into_iter().find(|(contra, _)| *contra) {
            return Err(self.recusar(m));
        }
        let relatorio = juiz.julgar(&mensagem, ator.agora.date_naive());
        if relatorio.tem_erro() {
            let erros = relatorio.criticas.iter().filter(|c| c.severidade == crate::Severidade::Erro);
            return Err(self.com_porque(erros.map(|c| format!("{}: {}", c.codigo, c.mensagem))));
        }
        let chave = chave(&self.id, &mensagem);
        Ok(self.fazer(FatoDoLote::Fechado { mensagem: Bytes(mensagem), chave, guias }, para, ator))
    }

    /// P-1004: opens a closed lote again, so that what the operator has refused can be mended. Not while it is not known
    /// whether the operator has it.
    ///
    /// # Errors
    /// It is not closed, or not all of its guias are handed over.
    pub fn reabrir(
        &mut self,
        guias: &mut [&mut Guia],
        ator: &Ator,
    ) -> Result<(RegistroDoLote, Vec<RegistroDaGuia>), Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Reabrir)?;
        let das_guias = self.passar_as_guias(guias, EventoDaGuia::ReabrirLote, ator)?;
        Ok((self.fazer(FatoDoLote::Passou { evento: Evento::Reabrir }, para, ator), das_guias))
    }

    /// P-1006: throws the lote away; its guias are free, and the file that it came from goes with it.
    ///
    /// # Errors
    /// It was sent or is being sent; or its guias or its file are not handed over.
    pub fn excluir(
        &mut self,
        guias: &mut [&mut Guia],
        arquivo: Option<&mut ArquivoEnviado>,
        ator: &Ator,
    ) -> Result<(RegistroDoLote, Vec<RegistroDaGuia>, Option<RegistroDoArquivo>), Recusa> {
        self.do_prestador(ator)?;
        let para = self.destino(Evento::Excluir)?;
        let vinculado = |a: &&mut ArquivoEnviado| a.lote() == Some(self.id.as_str());
        let arquivo = match (self.arquivo.as_deref(), arquivo) {
            (None, _) => None,
            // One that was mended since is no longer the lote's.
            (Some(id), Some(a)) if a.id() == id => Some(a).filter(vinculado),
            (Some(_), _) => return Err(self.recusar(r::ARQUIVO_DO_LOTE_FALTA)),
        };
        let das_guias = self.passar_as_guias(guias, EventoDaGuia::RemoverDoLote, ator)?;
        let do_arquivo = arquivo.map(|a| a.excluir_por(EventoDoArquivo::ExcluirComLote, ator)).transpose()?;
        Ok((self.fazer(FatoDoLote::Passou { evento: Evento::Excluir }, para, ator), das_guias, do_arquivo))
    }

    /// P-1004: what the sending of the lote means to its guias. Those that know it already are left alone, so that it can be
    /// asked for as often as one likes.
    ///
    /// # Errors
    /// The lote was not sent.
    pub fn guias_enviadas(
        &self,
        guias: &mut [&mut Guia],
        ator: &Ator,
    ) -> Result<Vec<RegistroDaGuia>, Recusa> {
        if self.situacao != Situacao::Enviado {
            return Err(self.recusar(r::LOTE_ABERTO));
        }
        let fechada = crate::faturamento::guia::Situacao::EmLoteFechado;
        guias
            .iter_mut()
            .filter(|g| {
                let situacao = crate::faturamento::Agregado::situacao(&***g);
                g.lote() == Some(self.id.as_str()) && situacao == fechada
            })
            .map(|g| g.no_lote(EventoDaGuia::EnviarLote, &self.id, ator))
            .collect()
    }

    /// P-1005: the cover.
    ///
    /// # Errors
    /// It was not sent.
    pub fn capa(&self) -> Result<CapaDoLote, Recusa> {
        let (Some(protocolo), Some(enviado_em), Some(tipo)) = (&self.protocolo, self.enviado_em, self.tipo)
        else {
            return Err(self.recusar(r::SEM_CAPA));
        };
        Ok(CapaDoLote {
            operadora: self.operadora.as_str().to_owned(),
            prestador: self.prestador.clone(),
            numero: self.numero.clone(),
            tipo,
            protocolo: protocolo.clone(),
            quantidade: self.guias.len(),
            valor: self.valor(),
            enviado_em,
            nota: self.nota.clone(),
            guias: self.guias.clone(),
            anexos: self.anexos.iter().map(|a| a.nome.clone()).collect(),
        })
    }

    fn passar_as_guias(
        &self,
        guias: &mut [&mut Guia],
        evento: EventoDaGuia,
        ator: &Ator,
    ) -> Result<Vec<RegistroDaGuia>, Recusa> {
        let posicoes = self.posicoes(guias)?;
        for i in &posicoes {
            guias[*i].destino(evento)?;
        }
        posicoes.iter().map(|i| guias[*i].no_lote(evento, &self.id, ator)).collect()
    }

    /// Where each guia of the lote is among those handed over.
    fn posicoes(&self, guias: &[&mut Guia]) -> Result<Vec<usize>, Recusa> {
        self.guias
            .iter()
            .filter_map(|g| g.id.as_deref())
            .map(|id| {
                let desta = |g: &&mut Guia| g.id() == id && g.lote() == Some(self.id.as_str());
                guias.iter().position(desta).ok_or_else(|| self.recusar(r::GUIAS_DO_LOTE_FALTAM))
            })
            .collect()
    }

    /// Refused, with the first reasons of the judge.
    fn com_porque(&self, motivos: impl Iterator<Item = String>) -> Recusa {
        const MOSTRADOS: usize = 5;
        let mut recusa = self.recusar(r::LOTE_COM_ERROS);
        let porque: Vec<String> = motivos.take(MOSTRADOS).collect();
        recusa.mensagem = format!("{} {}", recusa.mensagem, porque.join(" ")).trim().to_owned().into();
        recusa
    }
}

fn com_ids(conteudo: ConteudoDoLote, ids: Vec<Option<String>>) -> Vec<GuiaNoLote> {
    let par = |(g, id): (crate::faturamento::juizo::GuiaDoLote, _)| GuiaNoLote {
        id,
        numero: g.numero,
        valor: g.valor,
    };
    conteudo.guias.into_iter().zip(ids).map(par).collect()
}

/// The key of a message: of the lote and of what it says.
fn chave(id: &str, mensagem: &[u8]) -> String {
    const BYTES: usize = 16;
    let resumo = Sha256::digest(mensagem);
    let hex: String = resumo.iter().take(BYTES).map(|b| format!("{b:02x}")).collect();
    format!("{id}-{hex}")
}
