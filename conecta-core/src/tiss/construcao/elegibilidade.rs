//! The question whether a beneficiário is elegível, and its answer.

use chrono::NaiveDate;

use super::{Cabecalho, NaoConstruido, Peca, Prestador, Sentido, completar, construtor};
use crate::tiss::conversao::Ramo;
use crate::tiss::documento::Documento;
use crate::tiss::{AusenciaCodigoValidacao, MotivoGlosa, SimNao, TipoIdentificacao};
use crate::types::{Base64, Carteira, Escrito, Texto};

construtor! {
    /// A verificação de elegibilidade.
    Elegibilidade {
        /// Contratado that asks.
        prestador: um Prestador = "dadosPrestador",
        /// Its name, up to 3.05.00.
        nome_do_prestador: um Texto = "dadosPrestador/nomeContratado",
        /// Number of the carteira.
        carteira: um Carteira = "numeroCarteira",
        /// Name of the beneficiário, up to 3.05.00.
        nome: um Texto = "nomeBeneficiario",
        /// How the beneficiário was identified (tabela 72).
        tipo_de_identificacao: um TipoIdentificacao = "tipoIdent",
        /// Data by which.
        identificador: um Base64 = "identificadorBeneficiario",
        /// Last day of the carteira.
        validade: um Escrito<NaiveDate> = "validadeCarteira",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
    }

    /// The answer of the operadora to a verificação de elegibilidade.
    RespostaDeElegibilidade {
        /// Number of the carteira.
        carteira: um Carteira = "reciboElegibilidade/numeroCarteira",
        /// Last day of the carteira.
        validade: um Escrito<NaiveDate> = "reciboElegibilidade/validadeCarteira",
        /// Name of the beneficiário.
        nome: um Texto = "reciboElegibilidade/nomeBeneficiario",
        /// Nome social.
        nome_social: um Texto = "reciboElegibilidade/nomeSocialBeneficiario",
        /// How the beneficiário was identified (tabela 72); up to 3.05.00 it has to be told.
        tipo_de_identificacao: um TipoIdentificacao = "reciboElegibilidade/tipoIdent",
        /// Whether elegível.
        elegivel: um SimNao = "reciboElegibilidade/respostaSolicitacao",
        /// Why not.
        motivo: varios MotivoGlosa = "reciboElegibilidade/motivosNegativa/motivoNegativa",
        /// Why the question could not be answered.
        erro: um MotivoGlosa = "mensagemErro",
    }
}

impl Elegibilidade {
    /// The message VERIFICA_ELEGIBILIDADE.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        let corpo = self.ramo("verificaElegibilidade");
        cabecalho.mensagem(Sentido::Pedido, "VERIFICA_ELEGIBILIDADE", corpo, Vec::new())
    }
}

impl RespostaDeElegibilidade {
    /// The message SITUACAO_ELEGIBILIDADE.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        let mut corpo: Ramo = self.ramo("respostaElegibilidade");
        if self.erro.is_none() {
            completar(&mut corpo, "reciboElegibilidade/registroANS", cabecalho.operadora.as_str());
        }
        cabecalho.mensagem(Sentido::Resposta, "SITUACAO_ELEGIBILIDADE", corpo, Vec::new())
    }
}
