//! Making messages: what a host knows goes in field by field, a [`Documento`] that is valid in the version chosen comes
//! out, or all that is missing or wrong at once ([`NaoConstruido`]).
//!
//! Sequence numbers and totals are computed where they are not given: two decimal places, half up. The kind of
//! transação, the registro ANS of each guia and the objeto of a recurso follow from what is built. Nothing else is made
//! up: date and time come from the caller, and a field that the version demands has to be given. A field that the
//! version does not have is refused, not dropped.
//!
//! A builder is a table: method = path of the element, in the order and names of 4.03.00; for another version the
//! message is rearranged as in [`converter`](super::converter).

mod dados;
mod elegibilidade;
mod guias;
mod itens;
mod lote;
mod pessoas;
mod recurso;
mod respostas;
mod solicitacoes;

use chrono::{NaiveDate, NaiveTime};
use conecta_schemas::{Esquema, Familia};
use rust_decimal::{Decimal, RoundingStrategy};

use super::conteudo::Conteudo;
use super::conversao::{self, Ramo};
use super::documento::Documento;
use super::escrita::{self, OpcoesDeEscrita};
use super::lotes::{self, Recusa};
use super::{IdentificacaoPrestador, LoginSenha};
use crate::Error;
use crate::types::versao::Versao;
use crate::types::{Escrito, Lexico, RegistroAns, Texto};
use crate::xml::Escrita;

pub use dados::{Dados, DadosDoLote};
pub use elegibilidade::{Elegibilidade, RespostaDeElegibilidade};
pub use guias::{Consulta, GuiaDeCobranca, Honorarios, Odontologia, ResumoDeInternacao, SpSadt};
pub use itens::{
    Despesa, ItemDeHonorario, ItemDeInternacao, ItemOdontologico, ItemSpSadt, Pedido, procedimento,
};
pub use lote::Lote;
pub use pessoas::{Beneficiario, Prestador, Profissional, ResponsaveisOdontologicos};
pub use recurso::{GuiaRecorrida, ItemRecorrido, Recurso};
pub use respostas::{
    AnaliseDeConta, ContaAnalisada, GlosaDeItem, GuiaAnalisada, GuiaRecebida, GuiaRespondida, ItemAnalisado,
    ItemRecebido, ItemRespondido, Protocolo, RespostaDeRecurso, motivo,
};
pub use solicitacoes::{
    PedidoOdontologico, SolicitacaoDeInternacao, SolicitacaoDeProrrogacao, SolicitacaoOdontologica,
    SolicitacaoSpSadt,
};

/// The examples of the guide are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../../docs/construir.md")]
struct Guia;

/// The version whose names and places the builders use.
const FORMA: Versao = Versao::new(4, 3, 0);

/// Declares builders: `metodo: um Tipo = "caminho/do/elemento"`, or `varios` for one of a list. With `=> funcao`, what
/// is computed once all is there.
macro_rules! construtor {
    ($(
        $(#[doc = $doc:literal])+
        $nome:ident $(=> $ajustar:path)? {
            $( $(#[doc = $cdoc:literal])+ $campo:ident : $forma:ident $tipo:ty = $caminho:literal, )*
        }
    )+) => { $(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Default, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[must_use]
        pub struct $nome {
            $( $campo: $crate::tiss::construcao::construtor!(@guarda $forma $tipo), )*
        }

        impl $nome {
            /// Nothing said yet.
            pub fn new() -> Self {
                Self::default()
            }

            /// Its fields, each with the path of the element that it becomes, in the names and places of 4.03.00.
            pub const CAMPOS: &'static [(&'static str, &'static str)] = &[$( (stringify!($campo), $caminho), )*];

            $(
                $(#[doc = $cdoc])+
                pub fn $campo(mut self, valor: impl Into<$tipo>) -> Self {
                    $crate::tiss::construcao::construtor!(@por $forma self.$campo, valor.into());
                    self
                }
            )*
        }

        impl $crate::tiss::construcao::Peca for $nome {
            fn ramo(&self, nome: &'static str) -> $crate::tiss::conversao::Ramo {
                let mut r = $crate::tiss::conversao::Ramo::grupo(nome);
                $( self.$campo.iter().for_each(|x| $crate::tiss::construcao::por_em(&mut r, $caminho, x)); )*
                $( $ajustar(&mut r); )?
                r
            }
        }
    )+ };
    (@guarda um $tipo:ty) => { Option<$tipo> };
    (@guarda varios $tipo:ty) => { Vec<$tipo> };
    (@por um $lugar:expr, $valor:expr) => { $lugar = Some($valor) };
    (@por varios $lugar:expr, $valor:expr) => { $lugar.push($valor) };
}
use construtor;

/// What can stand in a message that is being made: a value of the model, or a builder.
trait Peca {
    /// As an element of this name.
    fn ramo(&self, nome: &'static str) -> Ramo;
}

impl<T: Conteudo> Peca for T {
    fn ramo(&self, nome: &'static str) -> Ramo {
        Ramo::do_valor(nome, self)
    }
}

/// Puts a part where a path leads, making the groups on the way.
fn por_em(r: &mut Ramo, caminho: &'static str, peca: &impl Peca) {
    match caminho.split_once('/') {
        None => r.por(peca.ramo(caminho)),
        Some((grupo, resto)) => por_em(r.filho_ou_novo(grupo), resto, peca),
    }
}

/// Puts a text where a path leads, unless there is one.
fn completar(r: &mut Ramo, caminho: &'static str, texto: &str) {
    match caminho.split_once('/') {
        Some((grupo, resto)) => completar(r.filho_ou_novo(grupo), resto, texto),
        None if r.filho(caminho).is_none() => r.por(Ramo::campo(caminho, texto, "")),
        None => {}
    }
}

/// The number that a path leads to.
fn numero(r: &Ramo, caminho: &str) -> Option<Decimal> {
    let nomes: Vec<&str> = caminho.split('/').collect();
    Decimal::ler(r.em(&nomes)?.texto()?.trim()).ok()
}

/// An amount of money as it is written: two places, half up.
pub(super) fn reais(valor: Decimal) -> String {
    let mut v = valor.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    v.rescale(2);
    v.to_string()
}

/// Sum of a field of the elements that a path leads to; `None` when none has it. Saturates: the schema then refuses it.
fn soma(r: &Ramo, lista: &str, campo: &str) -> Option<Decimal> {
    let nomes: Vec<&str> = lista.split('/').collect();
    let mut total: Option<Decimal> = None;
    r.em_cada(&nomes, &mut |item| {
        if let Some(v) = numero(item, campo) {
            total = Some(total.unwrap_or_default().saturating_add(v));
        }
    });
    total
}

/// Who sends what to whom, when, and in which version of the standard.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cabecalho {
    /// Version of the standard.
    pub versao: Versao,
    /// The prestador: who sends a request and receives an answer.
    pub prestador: IdentificacaoPrestador,
    /// Registro ANS of the operadora.
    pub operadora: RegistroAns,
    /// Number of the transação, 1 to 12 characters.
    pub sequencial: Texto,
    /// Day of the transação.
    pub data: NaiveDate,
    /// Time of the transação.
    pub hora: NaiveTime,
    /// Login at the web service of the operadora, where it asks for one.
    #[serde(default)]
    pub login: Option<LoginSenha>,
}

/// Why there is no message: all of it at once.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", resumo(.0))]
pub struct NaoConstruido(pub Vec<Recusa>);

fn resumo(recusas: &[Recusa]) -> String {
    let textos: Vec<String> = recusas.iter().map(Recusa::to_string).collect();
    textos.join("\n")
}

/// Which way a message goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sentido {
    Pedido,
    Resposta,
}

impl Cabecalho {
    /// The message of a prestador around a body that is a value of the model, in the names of 4.03.00.
    pub(crate) fn pedido(
        &self,
        transacao: &str,
        nome: &'static str,
        corpo: &impl Conteudo,
    ) -> Result<Documento, NaoConstruido> {
        self.mensagem(Sentido::Pedido, transacao, Ramo::do_valor(nome, corpo), Vec::new())
    }

    /// The same of an operadora.
    pub(crate) fn resposta(
        &self,
        transacao: &str,
        nome: &'static str,
        corpo: &impl Conteudo,
    ) -> Result<Documento, NaoConstruido> {
        self.mensagem(Sentido::Resposta, transacao, Ramo::do_valor(nome, corpo), Vec::new())
    }

    /// The message around a body.
    pub(super) fn mensagem(
        &self,
        sentido: Sentido,
        transacao: &str,
        corpo: Ramo,
        mut recusas: Vec<Recusa>,
    ) -> Result<Documento, NaoConstruido> {
        let (r, esquema) = match self.ao_redor(sentido, transacao, corpo) {
            Ok(x) => x,
            Err(r) => {
                recusas.extend(r);
                return Err(NaoConstruido(recusas));
            }
        };
        match lotes::legal(r, esquema, &forma_escrita()) {
            Ok(d) if recusas.is_empty() => Ok(d),
            Ok(_) => Err(NaoConstruido(recusas)),
            Err(outras) => {
                recusas.extend(outras);
                Err(NaoConstruido(recusas))
            }
        }
    }

    /// What can be written of the message around a body, whatever is missing; `None` for a version that is not known.
    pub(super) fn rascunho(&self, sentido: Sentido, transacao: &str, corpo: Ramo) -> Option<Vec<u8>> {
        let (r, esquema) = self.ao_redor(sentido, transacao, corpo).ok()?;
        Some(escrita::escrever_tudo(&r.arvore(), esquema, &forma_escrita(), &OpcoesDeEscrita::default()).0)
    }

    /// Header, body and epilogue in the places of the version.
    fn ao_redor(
        &self,
        sentido: Sentido,
        transacao: &str,
        corpo: Ramo,
    ) -> Result<(Ramo, Esquema), Option<Recusa>> {
        let esquema = conecta_schemas::esquema(Familia::Tiss, &self.versao.to_string());
        let forma = conecta_schemas::esquema(Familia::Tiss, &FORMA.to_string());
        let (Some(esquema), Some(forma)) = (esquema, forma) else {
            return Err(Some(Recusa::new("/", None, Error::VersaoDesconhecida(self.versao).to_string())));
        };
        let mut r = Ramo::grupo("mensagemTISS");
        let (de, para) = match sentido {
            Sentido::Pedido => ("cabecalho/origem/identificacaoPrestador", "cabecalho/destino/registroANS"),
            Sentido::Resposta => ("cabecalho/destino/identificacaoPrestador", "cabecalho/origem/registroANS"),
        };
        const IDENTIFICACAO: &str = "cabecalho/identificacaoTransacao";
        let identificacao = |r: &mut Ramo, campo: Ramo| {
            let nomes: Vec<&'static str> = IDENTIFICACAO.split('/').collect();
            nomes.iter().fold(r, |r, n| r.filho_ou_novo(n)).por(campo);
        };
        identificacao(&mut r, Ramo::campo("tipoTransacao", transacao, ""));
        identificacao(&mut r, Ramo::do_valor("sequencialTransacao", &self.sequencial));
        identificacao(&mut r, Ramo::do_valor("dataRegistroTransacao", &Escrito::from(self.data)));
        identificacao(&mut r, Ramo::do_valor("horaRegistroTransacao", &Escrito::from(self.hora)));
        por_em(&mut r, de, &self.prestador);
        por_em(&mut r, para, &self.operadora);
        por_em(&mut r, "cabecalho/Padrao", &Texto::from(FORMA.to_string()));
        if let Some(login) = &self.login {
            por_em(&mut r, "cabecalho/loginSenhaPrestador", login);
        }
        let direcao = match sentido {
            Sentido::Pedido => "prestadorParaOperadora",
            Sentido::Resposta => "operadoraParaPrestador",
        };
        let mut corpo = corpo;
        if self.versao < itens::COM_NUMERO {
            itens::desnumerar(&mut corpo);
        }
        r.filho_ou_novo(direcao).por(corpo);
        completar(&mut r, "epilogo/hash", "");
        let mut r = Ramo::da_mensagem(&r.arvore(), forma).ok_or(None)?;
        conversao::rearranjar(&mut r, FORMA, self.versao);
        Ok((r, esquema))
    }
}

/// How what is made here is written.
fn forma_escrita() -> Escrita {
    Escrita { prefixo: "ans".into(), ..Escrita::default() }
}
