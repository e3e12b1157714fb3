//! Quality of the monitoring base: what the ANS tells an operator (3.03.01 to 3.03.03).

use chrono::{NaiveDate, NaiveTime};

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CodigoGlosa, DenteOuRegiao, Faces, IndicadorIdentificacao, Tabela, TipoTransacaoQualidade,
    VersaoMonitoramento,
};
use crate::types::{Cnes, Competencia, CpfOuCnpj, Escrito, RegistroAns, Texto};

modelo! {
    /// A whole quality-control file from the ANS to an operadora: cabeçalho, content and epílogo.
    MensagemQualidade {
        /// Header of the file: transação, operadora and version.
        cabecalho: CabecalhoQualidade = "cabecalho",
        /// Content of the file.
        mensagem: ConteudoQualidade = "Mensagem",
        /// End of the file, with the hash.
        epilogo: EpilogoQualidade = "epilogo",
    }

    /// Header of a quality-control file of the ANS: its transação, the operadora and the version of the schema.
    CabecalhoQualidade {
        /// Identification of the transação: kind, number, date and time.
        identificacao_transacao: IdentificacaoTransacaoQualidade = "identificacaoTransacao",
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Version of the schema of quality control that the file follows.
        versao_padrao: VersaoMonitoramento = "versaoPadrao",
    }

    /// Kind, lote, competência, date and time of a quality-control transação.
    IdentificacaoTransacaoQualidade {
        /// Kind of transação: QUALIDADE.
        tipo_transacao: TipoTransacaoQualidade = "tipoTransacao",
        /// Number of the lote of the file. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Competência (year and month) to which the file refers.
        competencia_lote: Competencia = "competenciaLote",
        /// Date on which the transação was registered by the sender.
        data_registro_transacao: Escrito<NaiveDate> = "dataRegistroTransacao",
        /// Time at which the transação was registered by the sender.
        hora_registro_transacao: Escrito<NaiveTime> = "horaRegistroTransacao",
    }

    /// Content of a quality-control file.
    ConteudoQualidade {
        /// What the ANS returns to the operadora.
        ans_para_operadora: AnsParaOperadoraQualidade = "ansParaOperadora",
    }

    /// What the ANS sends to an operadora for quality control.
    AnsParaOperadoraQualidade {
        /// The guias under quality control.
        controle_qualidade: ControleQualidade = "controleQualidade",
    }

    /// The guias that the ANS returns for quality control.
    ControleQualidade {
        /// One guia under quality control.
        guia_atendimento: Vec<GuiaAtendimento> = "guiaAtendimento",
    }

    /// One guia under quality control, with its lançamentos.
    GuiaAtendimento {
        /// Contratado that executed the atendimento.
        contratado_executante: ContratadoExecutanteQualidade = "contratadoExecutante",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Texto = "numeroGuiaOperadora",
        /// Identification of the reembolso to the beneficiário. 1 to 20 characters.
        identificador_reembolso: Texto = "identificadorReembolso",
        /// Lançamentos of the guia that the ANS has on record.
        lancamentos_registrados_ans: LancamentosRegistradosAns = "lancamentosRegistradosANS",
        /// Lançamentos of the guia in the competência.
        lancamentos_competencia: LancamentosCompetencia = "lancamentosCompetencia",
    }

    /// Prestador executante of a guia under quality control.
    ContratadoExecutanteQualidade {
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
        /// Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2).
        identificador_executante: IndicadorIdentificacao = "identificadorExecutante",
        /// CNPJ or CPF of the executante.
        codigo_cnpj_cpf: CpfOuCnpj = "codigoCNPJ_CPF",
    }

    /// Lançamentos of the guia that the ANS has on record, by date of processing.
    LancamentosRegistradosAns {
        /// Date of processing of a lançamento that the ANS has on record.
        data_processamento: Vec<Escrito<NaiveDate>> = "dataProcessamento",
    }

    /// Lançamentos of the guia in the competência under control.
    LancamentosCompetencia {
        /// One lançamento of the guia.
        lancamento: Vec<Lancamento> = "lancamento",
    }

    /// One lançamento of a guia, with its ocorrências and items.
    Lancamento {
        /// Date of processing of the lançamento.
        data_processamento: Escrito<NaiveDate> = "dataProcessamento",
        /// Ocorrências found in the lançamento.
        ocorrencias_lancamento: Option<Ocorrencias> = "ocorrenciasLancamento",
        /// Items of the lançamento that have ocorrências.
        itens_lancamento: Option<ItensLancamento> = "itensLancamento",
    }

    /// Ocorrências found in a group of fields.
    Ocorrencias {
        /// One ocorrência: field, content and error.
        ocorrencia: Vec<Ocorrencia> = "ocorrencia",
    }

    /// One ocorrência: the field, its content and the code of the error.
    Ocorrencia {
        /// Number that the ANS gives to the field in error. 1 to 3 characters.
        identificador_campo: Texto = "identificadorCampo",
        /// Content of the field in error.
        conteudo_campo: Texto = "conteudoCampo",
        /// Code of the error (tabela 38).
        codigo_erro: CodigoGlosa = "codigoErro",
    }

    /// The items of a lançamento that have ocorrências.
    ItensLancamento {
        /// One procedimento or item assistencial of the lançamento.
        procedimento_item_assistencial: Vec<ProcedimentoItemAssistencial> = "procedimentoItemAssistencial",
    }

    /// One procedimento or item assistencial of a lançamento, with its ocorrências.
    ProcedimentoItemAssistencial {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the item: grupo or procedimento.
        procedimento: GrupoOuProcedimentoQualidade = "procedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Ocorrências found in the item.
        ocorrencias_procedimento_item_assistencial: Option<Ocorrencias> = "ocorrenciasProcedimentoItemAssistencial",
        /// Components of the pacote.
        detalhamento_pacote: Option<DetalhamentoPacote> = "detalhamentoPacote",
    }
}

escolha! {
    /// How an item under quality control is coded: by grupo (tabela 63) or by its own code.
    GrupoOuProcedimentoQualidade {
        /// Grupo of procedimentos or itens assistenciais (tabela 63). 1 to 3 characters.
        GrupoProcedimento(Texto) = "grupoProcedimento",
        /// Code of the procedimento or item in its tabela. 1 to 10 characters.
        CodigoProcedimento(Texto) = "codigoProcedimento",
    }
}

modelo! {
    /// The components of a pacote of a lançamento.
    DetalhamentoPacote {
        /// One component of the pacote.
        pacote: Vec<Pacote> = "pacote",
    }

    /// One component of a pacote, with its ocorrências.
    Pacote {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the component of the pacote in its tabela. 1 to 10 characters.
        codigo_procedimento: Texto = "codigoProcedimento",
        /// Ocorrências found in the component of the pacote.
        ocorrencias_pacote: Ocorrencias = "ocorrenciasPacote",
    }

    /// End of a quality-control file, with the hash that seals it.
    EpilogoQualidade {
        /// MD5 of the text of all fields of the file.
        hash: Texto = "hash",
    }
}
