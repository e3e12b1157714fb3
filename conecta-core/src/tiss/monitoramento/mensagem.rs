//! The monitoring file: header, content of either direction, epilogue.

use chrono::{NaiveDate, NaiveTime};

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AnsParaOperadora, CodigoGlosa, FornecimentoDireto, GuiaMonitoramento, OutraRemuneracao, TipoTransacaoAns,
    ValorPreestabelecido, VersaoMonitoramento,
};
use crate::types::{Competencia, Escrito, RegistroAns, Texto};

modelo! {
    /// A whole monitoramento file between operadora and ANS: cabeçalho, content and epílogo.
    MensagemMonitoramento {
        /// Header of the file: transação, operadora and version.
        cabecalho: CabecalhoMonitoramento = "cabecalho",
        /// Content of the file.
        mensagem: ConteudoMonitoramento = "Mensagem",
        /// End of the file, with the hash.
        epilogo: EpilogoMonitoramento = "epilogo",
    }

    /// Header of a monitoramento file: its transação, the operadora and the version of the schema.
    CabecalhoMonitoramento {
        /// Identification of the transação: kind, number, date and time.
        identificacao_transacao: IdentificacaoTransacaoMonitoramento = "identificacaoTransacao",
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Version of the schema of monitoramento that the file follows.
        versao_padrao: VersaoMonitoramento = "versaoPadrao",
    }

    /// Kind, lote, competência, date and time of a monitoramento transação.
    IdentificacaoTransacaoMonitoramento {
        /// Kind of transação: MONITORAMENTO.
        tipo_transacao: TipoTransacaoAns = "tipoTransacao",
        /// Number of the lote of the file, given by the operadora. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Competência (year and month) to which the file refers.
        competencia_lote: Competencia = "competenciaLote",
        /// Date on which the transação was registered by the sender.
        data_registro_transacao: Escrito<NaiveDate> = "dataRegistroTransacao",
        /// Time at which the transação was registered by the sender.
        hora_registro_transacao: Escrito<NaiveTime> = "horaRegistroTransacao",
    }
}

escolha! {
    /// Content of a monitoramento file: what the operadora sends or what the ANS returns.
    ConteudoMonitoramento {
        /// What the operadora reports to the ANS.
        OperadoraParaAns(OperadoraParaAns) = "operadoraParaANS",
        /// What the ANS returns to the operadora.
        AnsParaOperadora(AnsParaOperadora) = "ansParaOperadora",
    }

    /// What an operadora reports for a competência: records of one of four kinds, or that there are none.
    OperadoraParaAns {
        /// Tells that there was no inclusion in the competência (code 5016 of tabela 38).
        SemMovimentoInclusao(CodigoGlosa) = "semMovimentoInclusao",
        /// One lançamento of a guia that is reported.
        GuiaMonitoramento(Vec<GuiaMonitoramento>) = "guiaMonitoramento",
        /// One fornecimento direto that is reported.
        FornecimentoDiretoMonitoramento(Vec<FornecimentoDireto>) = "fornecimentoDiretoMonitoramento",
        /// One outra forma de remuneração that is reported.
        OutraRemuneracaoMonitoramento(Vec<OutraRemuneracao>) = "outraRemuneracaoMonitoramento",
        /// One contract by valor preestabelecido that is reported.
        ValorPreestabelecidoMonitoramento(Vec<ValorPreestabelecido>) = "valorPreestabelecidoMonitoramento",
    }
}

modelo! {
    /// End of a monitoramento file, with the hash that seals it.
    EpilogoMonitoramento {
        /// MD5 of the text of all fields of the file.
        hash: Texto = "hash",
    }
}
