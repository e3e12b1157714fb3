//! The operator's answer to a judged lote de guias: the protocolo de recebimento, with what was glosado, or the error that
//! refused it (`recebimentoLote`), in the version of the lote and in the form in which it came.
//!
//! What is refused as a whole and what guia by guia: decision 0026. Not here: judging, and what is paid.

mod glosas;
mod guias;

use chrono::{NaiveDate, NaiveTime};
use conecta_schemas::Esquema;
use rust_decimal::Decimal;

use super::construcao::{Cabecalho, NaoConstruido, Sentido, reais};
use super::conversao::Ramo;
use super::documento::Documento;
use super::lotes::Recusa;
use super::soap::{self, Operacao};
use super::{IdentificacaoPrestador, OpcoesDeEscrita};
use crate::critica::{Critica, Severidade};
use crate::relatorio::{Parecer, Politica, Relatorio};
use crate::types::versao::Versao;
use crate::types::{Cnpj, Cpf, Escrito, RegistroAns, Texto};
use crate::xml::ler_arvore;
use crate::{Error, Nivel, Opcoes, validar};

use glosas::Alcance;

/// What the operator knows and the lote does not say.
#[derive(Debug, Clone)]
pub struct DadosDaResposta {
    /// Number of the protocolo, 1 to 12 characters.
    pub protocolo: Texto,
    /// Number of this transação, 1 to 12 characters.
    pub sequencial: Texto,
    /// Day of this transação.
    pub data: NaiveDate,
    /// Time of this transação.
    pub hora: NaiveTime,
    /// What rejects.
    pub politica: Politica,
    /// Whether faults of the schema inside a guia refuse that guia alone, where the rest can be answered; otherwise a lote
    /// that does not follow the schema is refused as a whole.
    pub por_guia: bool,
    /// Registro ANS of the operadora, for a lote that does not say it.
    pub operadora: Option<RegistroAns>,
    /// The prestador, for a lote that does not say it.
    pub prestador: Option<IdentificacaoPrestador>,
    /// Name of the prestador, which answers up to 3.05.00 ask for; otherwise that of the executante of the first guia.
    pub nome_do_prestador: Option<Texto>,
    /// Version of the answer, for a lote that does not say one.
    pub versao: Option<Versao>,
}

impl DadosDaResposta {
    /// With the number of the protocolo and the moment of the answer; the number of the transação is that of the protocolo.
    pub fn new(protocolo: impl Into<Texto>, data: NaiveDate, hora: NaiveTime) -> Self {
        let protocolo = protocolo.into();
        Self {
            sequencial: protocolo.clone(),
            protocolo,
            data,
            hora,
            politica: Politica::default(),
            por_guia: false,
            operadora: None,
            prestador: None,
            nome_do_prestador: None,
            versao: None,
        }
    }
}

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SituacaoDoLote {
    /// The lote was received and nothing in it is glosado.
    Recebido,
    /// The lote was received, and some or all of it is glosado.
    Glosado,
    /// The lote was not received.
    Recusado,
}

impl SituacaoDoLote {
    /// `recebido`, `glosado` or `recusado`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recebido => "recebido",
            Self::Glosado => "glosado",
            Self::Recusado => "recusado",
        }
    }
}

/// The answer, ready to be written.
#[derive(Debug)]
#[non_exhaustive]
pub struct Resposta {
    /// The message: PROTOCOLO_RECEBIMENTO, or `protocoloRecebimentoWS` for a lote that came by the web service.
    pub documento: Documento,
    /// What it says.
    pub situacao: SituacaoDoLote,
    /// Value of what was received, in R$; zero for a lote that was not.
    pub valor: Decimal,
    /// Value of what was glosado, in R$.
    pub valor_da_glosa: Decimal,
}

/// The answer to a lote that was judged: `relatorio` is its report.
///
/// ```
/// use chrono::{NaiveDate, NaiveTime};
/// use conecta_core::tiss::{DadosDaResposta, responder};
/// use conecta_core::{Opcoes, validar};
///
/// let dia = NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day");
/// let dados = DadosDaResposta::new("1", dia, NaiveTime::MIN);
/// let lote = b"<mensagemTISS/>";
/// // Nobody to answer to: the message names no prestador.
/// assert!(responder(lote, &validar(lote, &Opcoes::default()), &dados).is_err());
/// ```
///
/// # Errors
/// All that is missing for an answer: what neither the lote nor `dados` says, or a message that is no lote de guias.
pub fn responder(
    documento: &[u8],
    relatorio: &Relatorio,
    dados: &DadosDaResposta,
) -> Result<Resposta, NaoConstruido> {
    // The críticas are those of the report; reading again needs none.
    let lida = ler_arvore(documento, &Opcoes { max_criticas: 0, ..Opcoes::default() })
        .map_err(|e: Error| recusar("/", None, e.to_string()))?;
    let raiz = Ramo::da_mensagem(&lida.arvore, lida.esquema);
    let lote = raiz
        .as_ref()
        .and_then(|r| r.em(&["prestadorParaOperadora", "loteGuias"]).or_else(|| r.filho("loteGuias")));
    if let (Some(r), None) = (&raiz, lote)
        && r.filhos()
            .iter()
            .any(|f| f.nome != "cabecalho" && f.tem_folha() && f.nome != "epilogo" && f.nome != "hash")
    {
        let motivo = "a mensagem não é um lote de guias: só ele tem protocolo de recebimento";
        return Err(recusar(format!("/{}", r.nome), None, motivo));
    }
    let pedido = Pedido { raiz: raiz.as_ref(), lote, relatorio, dados };
    let versao = pedido.versao(lida.esquema)?;
    let cabecalho = pedido.cabecalho(versao)?;
    let Some(esquema) = conecta_schemas::esquema(conecta_schemas::Familia::Tiss, &versao.to_string()) else {
        return Err(recusar("/", None, Error::VersaoDesconhecida(versao).to_string()));
    };
    let mut resposta = pedido.responder(&cabecalho, esquema)?;
    if let Some((operacao, soap::Sentido::Pedido)) = raiz.as_ref().and_then(|r| Operacao::da_raiz(&r.nome)) {
        resposta.documento = soap::na_forma_do_servico(&resposta.documento, operacao)
            .map_err(|e| recusar("/", None, e.to_string()))?;
    }
    resposta.documento.escrita.soap = lida.escrita.soap;
    Ok(resposta)
}

/// An answer is judged before it is handed over: what the lote said may not be admitted there.
fn conferir(documento: &Documento) -> Result<(), NaoConstruido> {
    let escrito =
        documento.escrever(&OpcoesDeEscrita::default()).map_err(|e| recusar("/", None, e.to_string()))?;
    let julgada = validar(&escrito, &Opcoes { nivel: Nivel::Esquema, ..Opcoes::default() });
    let erros = julgada.criticas.into_iter().filter(|c| c.severidade == Severidade::Erro);
    let recusas: Vec<Recusa> =
        erros.map(|c| Recusa::new(c.local.caminho, c.local.guia.as_deref(), c.mensagem)).collect();
    if recusas.is_empty() { Ok(()) } else { Err(NaoConstruido(recusas)) }
}

fn recusar(caminho: impl Into<String>, guia: Option<&str>, motivo: impl Into<String>) -> NaoConstruido {
    NaoConstruido(vec![Recusa::new(caminho, guia, motivo)])
}

fn algarismos(texto: &str, quantos: usize) -> bool {
    texto.len() == quantos && texto.bytes().all(|b| b.is_ascii_digit())
}

/// What was sent, its report, and what the operator adds.
struct Pedido<'a> {
    raiz: Option<&'a Ramo>,
    lote: Option<&'a Ramo>,
    relatorio: &'a Relatorio,
    dados: &'a DadosDaResposta,
}

impl<'a> Pedido<'a> {
    /// The version of the answer: that of the lote, if it is a known one.
    fn versao(&self, lida: Esquema) -> Result<Versao, NaoConstruido> {
        let indefinida =
            self.relatorio.parecer == Parecer::Indefinido || self.relatorio.versao_tiss.is_none();
        let lida = lida.versao().parse().ok().filter(|_| !indefinida);
        lida.or(self.dados.versao).ok_or_else(|| {
            let motivo = "a mensagem não diz uma versão conhecida do padrão: informe a versão da resposta";
            recusar("/", None, motivo)
        })
    }

    /// A text of the header of the lote.
    fn do_cabecalho(&self, caminho: &[&str]) -> Option<&'a str> {
        let texto = self.raiz?.filho("cabecalho")?.em(caminho)?.texto()?.trim();
        Some(texto).filter(|t| !t.is_empty())
    }

    /// The header of the answer: sender and receiver change places.
    fn cabecalho(&self, versao: Versao) -> Result<Cabecalho, NaoConstruido> {
        let mut recusas = Vec::new();
        let registro = self.do_cabecalho(&["destino", "registroANS"]).filter(|t| algarismos(t, 6));
        let operadora = registro.map(RegistroAns::como_escrito).or_else(|| self.dados.operadora.clone());
        if operadora.is_none() {
            let motivo = "o lote não diz o registro ANS da operadora: informe-o";
            recusas.push(Recusa::new("/mensagemTISS/cabecalho/destino/registroANS", None, motivo));
        }
        let prestador = self.prestador().or_else(|| self.dados.prestador.clone());
        if prestador.is_none() {
            let motivo = "o lote não identifica o prestador: informe-o";
            recusas.push(Recusa::new("/mensagemTISS/cabecalho/origem/identificacaoPrestador", None, motivo));
        }
        match (operadora, prestador) {
            (Some(operadora), Some(prestador)) => Ok(Cabecalho {
                versao,
                prestador,
                operadora,
                sequencial: self.dados.sequencial.clone(),
                data: self.dados.data,
                hora: self.dados.hora,
                login: None,
            }),
            _ => Err(NaoConstruido(recusas)),
        }
    }

    /// The prestador that the header names.
    fn prestador(&self) -> Option<IdentificacaoPrestador> {
        let campo = |nome| self.do_cabecalho(&["origem", "identificacaoPrestador", nome]);
        let cnpj = campo("CNPJ").filter(|t| t.len() == 14 && t.bytes().all(|b| b.is_ascii_alphanumeric()));
        let cpf = campo("CPF").filter(|t| algarismos(t, 11));
        let codigo = campo("codigoPrestadorNaOperadora").filter(|t| t.chars().count() <= 14);
        let cnpj = cnpj.map(|t| IdentificacaoPrestador::Cnpj(Cnpj::como_escrito(t)));
        let cpf = || cpf.map(|t| IdentificacaoPrestador::Cpf(Cpf::como_escrito(t)));
        let codigo =
            || codigo.map(|t| IdentificacaoPrestador::CodigoPrestadorNaOperadora(t.to_owned().into()));
        cnpj.or_else(cpf).or_else(codigo)
    }

    fn responder(&self, cabecalho: &Cabecalho, esquema: Esquema) -> Result<Resposta, NaoConstruido> {
        let rejeitadas = self.relatorio.criticas.iter().filter(|c| self.dados.politica.rejeita(c));
        let mut rejeitadas: Vec<&Critica> = rejeitadas.collect();
        let rejeita = self.dados.politica.parecer(self.relatorio) != Parecer::Aceitar;
        let lote = self.lote.filter(|_| !rejeita || !rejeitadas.is_empty());
        rejeitadas.sort_by_key(|c| glosas::ordem(c));
        let da_mensagem: Vec<&Critica> = rejeitadas
            .iter()
            .copied()
            .filter(|c| glosas::alcance(c, lote, self.dados.por_guia) == Alcance::Mensagem)
            .collect();
        if let Some(lote) = lote
            && da_mensagem.is_empty()
        {
            let feito = self.protocolo(cabecalho, esquema, lote, &rejeitadas);
            match feito.and_then(|r| conferir(&r.documento).map(|()| r)) {
                // What cannot be carried over is a reason to refuse all, when there was a reason to refuse something.
                Err(_) if rejeita => {}
                feito => return feito,
            }
        }
        let todas = if da_mensagem.is_empty() { &rejeitadas } else { &da_mensagem };
        if !rejeita && self.lote.is_none() {
            return Err(recusar("/mensagemTISS", None, "a mensagem não traz nenhum lote de guias"));
        }
        let mut corpo = Ramo::grupo("recebimentoLote");
        corpo.por(glosas::motivo("mensagemErro", todas, self.relatorio, esquema));
        let documento = cabecalho.mensagem(Sentido::Resposta, TRANSACAO, corpo, Vec::new())?;
        conferir(&documento)?;
        let zero = Decimal::ZERO;
        Ok(Resposta { documento, situacao: SituacaoDoLote::Recusado, valor: zero, valor_da_glosa: zero })
    }

    /// The protocolo, with the guias and what of them is glosado.
    fn protocolo(
        &self,
        cabecalho: &Cabecalho,
        esquema: Esquema,
        lote: &Ramo,
        rejeitadas: &[&Critica],
    ) -> Result<Resposta, NaoConstruido> {
        let mut recusas = Vec::new();
        let mut detalhe = Ramo::grupo("detalheProtocolo");
        let (mut valor, mut glosado) = (Decimal::ZERO, Decimal::ZERO);
        let mut dados_guias = Ramo::grupo("dadosGuiasProtocolo");
        let guias = lote.filho("guiasTISS").map(Ramo::filhos).unwrap_or_default();
        for guia in guias {
            let da_guia: Vec<&Critica> =
                rejeitadas.iter().copied().filter(|c| glosas::e_da_guia(c, guia)).collect();
            let motivos = glosas::por_codigo("motivoGlosa", &da_guia, self.relatorio, esquema);
            match guias::recebida(guia, motivos, esquema) {
                Ok(recebida) => {
                    valor = valor.saturating_add(recebida.valor);
                    glosado = glosado.saturating_add(recebida.glosa);
                    dados_guias.por(recebida.ramo);
                }
                Err(recusa) => recusas.push(recusa),
            }
        }
        let do_lote: Vec<&Critica> = rejeitadas
            .iter()
            .copied()
            .filter(|c| glosas::alcance(c, Some(lote), self.dados.por_guia) == Alcance::Lote)
            .collect();
        detalhe.por(Ramo::campo("numeroProtocolo", self.dados.protocolo.as_str(), ""));
        detalhe.por(Ramo::campo("valorTotalProtocolo", reais(valor), ""));
        if !do_lote.is_empty() {
            glosado = valor;
            let mut motivos = Ramo::grupo("motivosGlosa");
            glosas::por_codigo("motivoGlosa", &do_lote, self.relatorio, esquema)
                .into_iter()
                .for_each(|m| motivos.por(m));
            let mut glosa = Ramo::grupo("glosaProtocolo");
            glosa.por(motivos);
            glosa.por(Ramo::campo("vlGlosaProtocolo", reais(valor), ""));
            detalhe.por(glosa);
        }
        detalhe.por(dados_guias);
        let mut protocolo = Ramo::grupo("protocoloRecebimento");
        protocolo.por(Ramo::campo("registroANS", cabecalho.operadora.as_str(), ""));
        protocolo.por(self.contratado(cabecalho, esquema, guias, &mut recusas));
        let numero = lote.filho("numeroLote").and_then(Ramo::texto).unwrap_or_default();
        protocolo.por(Ramo::campo("numeroLote", numero, ""));
        let envio = self.do_cabecalho(&["identificacaoTransacao", "dataRegistroTransacao"]);
        let hoje = Escrito::from(self.dados.data).to_string();
        protocolo.por(Ramo::campo("dataEnvioLote", envio.unwrap_or(&hoje), ""));
        protocolo.por(detalhe);
        if !recusas.is_empty() {
            return Err(NaoConstruido(recusas));
        }
        let mut corpo = Ramo::grupo("recebimentoLote");
        corpo.por(protocolo);
        let documento = cabecalho.mensagem(Sentido::Resposta, TRANSACAO, corpo, Vec::new())?;
        let algo =
            !do_lote.is_empty() || guias.iter().any(|g| rejeitadas.iter().any(|c| glosas::e_da_guia(c, g)));
        let situacao = if algo { SituacaoDoLote::Glosado } else { SituacaoDoLote::Recebido };
        Ok(Resposta { documento, situacao, valor, valor_da_glosa: glosado })
    }

    /// The prestador as a contratado; up to 3.05.00 with its name.
    fn contratado(
        &self,
        cabecalho: &Cabecalho,
        esquema: Esquema,
        guias: &[Ramo],
        recusas: &mut Vec<Recusa>,
    ) -> Ramo {
        let mut r = Ramo::grupo("dadosPrestador");
        let (campo, valor) = match &cabecalho.prestador {
            IdentificacaoPrestador::Cnpj(x) => ("cnpjContratado", x.to_string()),
            IdentificacaoPrestador::Cpf(x) => ("cpfContratado", x.to_string()),
            IdentificacaoPrestador::CodigoPrestadorNaOperadora(x) => {
                ("codigoPrestadorNaOperadora", x.to_string())
            }
        };
        r.por(Ramo::campo(campo, valor, ""));
        if guias::campos(esquema, "ct_contratadoDados").any(|(nome, _)| nome == "nomeContratado") {
            let informado = self.dados.nome_do_prestador.as_ref().map(|n| n.as_str().to_owned());
            match informado.or_else(|| guias.iter().find_map(guias::nome_do_executante)) {
                Some(nome) => r.por(Ramo::campo("nomeContratado", nome, "")),
                None => recusas.push(Recusa::new(
                    "/mensagemTISS/operadoraParaPrestador/recebimentoLote/protocoloRecebimento/dadosPrestador/nomeContratado",
                    None,
                    "nenhuma guia diz o nome do prestador, que esta versão pede: informe-o",
                )),
            }
        }
        r
    }
}

const TRANSACAO: &str = "PROTOCOLO_RECEBIMENTO";
