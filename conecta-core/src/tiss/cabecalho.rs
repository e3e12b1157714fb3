//! The header of a message: transaction, origin, destination, version.

use chrono::{NaiveDate, NaiveTime};

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{Assinatura, CodigoGlosa, TipoTransacao, VersaoPadrao};
use crate::types::{Cnpj, Cpf, Escrito, RegistroAns, Texto};

modelo! {
    /// Header of a TISS message: which transação it is, who sends it to whom, and in which version of the
    /// padrão.
    CabecalhoTransacao {
        /// Identification of the transação: kind, number, date and time.
        identificacao_transacao: IdentificacaoTransacao = "identificacaoTransacao",
        /// Code of tabela 38 with which the operadora tells that it could not process the request.
        falha_negocio: Option<CodigoGlosa> = "falhaNegocio",
        /// Sender of the message.
        origem: Origem = "origem",
        /// Receiver of the message.
        destino: Destino = "destino",
        /// Version of the padrão that the message follows; up to 3.02.01, then replaced by Padrao. Up to
        /// 3.02.01.
        versao_padrao: Option<VersaoPadrao> = "versaoPadrao",
        /// Digital signature (XML signature) of the part that carries it. Up to 3.00.01.
        assinatura_digital: Option<Assinatura> = "assinaturaDigital",
        /// Version of the padrão TISS that the message follows. From 3.02.02.
        padrao: Option<VersaoPadrao> = "Padrao",
        /// Credentials of the prestador at the web service of the operadora.
        login_senha_prestador: Option<LoginSenha> = "loginSenhaPrestador",
    }

    /// Kind, number, date and time of a transação between prestador and operadora.
    IdentificacaoTransacao {
        /// Kind of transação: what the message does, such as ENVIO_LOTE_GUIAS.
        tipo_transacao: TipoTransacao = "tipoTransacao",
        /// Number that the sender gives to the transação. 1 to 12 characters.
        sequencial_transacao: Texto = "sequencialTransacao",
        /// Date on which the transação was registered by the sender.
        data_registro_transacao: Escrito<NaiveDate> = "dataRegistroTransacao",
        /// Time at which the transação was registered by the sender.
        hora_registro_transacao: Escrito<NaiveTime> = "horaRegistroTransacao",
    }
}

escolha! {
    /// Sender of a message: a prestador or, by its registro ANS, an operadora.
    Origem {
        /// Identification of the prestador: CNPJ, CPF or its code at the operadora.
        IdentificacaoPrestador(IdentificacaoPrestadorOrigem) = "identificacaoPrestador",
        /// Registro of the operadora at the ANS.
        RegistroAns(RegistroAns) = "registroANS",
    }

    /// How a prestador that sends a message is identified: CNPJ, CPF or its code at the operadora.
    IdentificacaoPrestadorOrigem {
        /// CNPJ of the prestador.
        Cnpj(Cnpj) = "CNPJ",
        /// CPF of the prestador.
        Cpf(Cpf) = "CPF",
        /// Code that the operadora gave to the prestador. 1 to 14 characters.
        CodigoPrestadorNaOperadora(Texto) = "codigoPrestadorNaOperadora",
    }

    /// Receiver of a message: a prestador or, by its registro ANS, an operadora.
    Destino {
        /// Identification of the prestador: CNPJ, CPF or its code at the operadora.
        IdentificacaoPrestador(IdentificacaoPrestador) = "identificacaoPrestador",
        /// Registro of the operadora at the ANS.
        RegistroAns(RegistroAns) = "registroANS",
    }

    /// How a prestador is identified in the header: CNPJ, CPF or its code at the operadora.
    IdentificacaoPrestador {
        /// CNPJ of the prestador.
        Cnpj(Cnpj) = "CNPJ",
        /// CPF of the prestador.
        Cpf(Cpf) = "CPF",
        /// Code that the operadora gave to the prestador. 1 to 14 characters.
        CodigoPrestadorNaOperadora(Texto) = "codigoPrestadorNaOperadora",
    }
}

modelo! {
    /// Credentials with which a prestador identifies itself to the web service of an operadora.
    LoginSenha {
        /// Login of the prestador at the operadora. 1 to 20 characters.
        login_prestador: Texto = "loginPrestador",
        /// Password of the prestador at the operadora; the norm asks for its MD5 digest instead of clear text.
        /// 1 to 32 characters.
        senha_prestador: Texto = "senhaPrestador",
    }
}
