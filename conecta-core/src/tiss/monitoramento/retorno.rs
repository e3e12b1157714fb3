//! What the ANS answers to a monitoring file.

use chrono::NaiveDate;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CodigoGlosa, DadosRecebedor, DenteOuRegiao, Faces, GrupoOuProcedimento, GrupoOuProcedimentoFornecimento,
    IdentProcedimento, IndicadorIdentificacao, StatusTransacaoMonitoramento, Tabela,
};
use crate::types::{Cnes, Competencia, CpfOuCnpj, Escrito, MunicipioIbge, RegistroAns, Texto};

escolha! {
    /// What the ANS returns for a monitoramento file: the file refused, or the summary of its processing.
    AnsParaOperadora {
        /// The file was refused as a whole.
        ArquivoRejeitado(ArquivoRejeitado) = "arquivoRejeitado",
        /// Summary of the processing of the file.
        ResumoProcessamento(ResumoProcessamento) = "resumoProcessamento",
    }
}

modelo! {
    /// A monitoramento file refused as a whole, and why.
    ArquivoRejeitado {
        /// Name of the file that the operadora sent. 1 to 20 characters.
        nome_arquivo: Texto = "nomeArquivo",
        /// Code (tabela 38) for which the file was refused.
        codigo_rejeicao: CodigoGlosa = "codigoRejeicao",
    }

    /// Summary of the processing of a monitoramento file: rejected records and totals.
    ResumoProcessamento {
        /// Name of the file that the operadora sent. 1 to 20 characters.
        nome_arquivo: Texto = "nomeArquivo",
        /// Rejected records.
        registros_rejeitados: Vec<RegistrosRejeitados> = "registrosRejeitados",
        /// Totals of the processing of the file.
        resumo_processamento_totais: ResumoProcessamentoTotais = "resumoProcessamentoTotais",
        /// Tells that the ANS processed the file (code of tabela 38).
        arquivo_processado_pela_ans: CodigoGlosa = "arquivoProcessadoPelaANS",
    }

    /// Records of a monitoramento file rejected by the ANS.
    RegistrosRejeitados {
        /// Contratado that executed the atendimento. 3.02.00 to 3.02.02 only.
        contratado_executante: Option<ContratadoExecutanteMonitoramento> = "contratadoExecutante",
        /// Number that the prestador gave to the guia. 1 to 20 characters. 3.02.00 to 3.02.02 only.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters. 3.02.00 to 3.02.02 only.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Identification of the reembolso to the beneficiário. 1 to 20 characters. 3.02.00 to 3.02.02 only.
        identificador_reembolso: Option<Texto> = "identificadorReembolso",
        /// Date of the processing by the operadora. 3.02.00 to 3.02.02 only.
        data_processamento: Option<Escrito<NaiveDate>> = "dataProcessamento",
        /// One error of the guia. 3.02.00 to 3.02.02 only.
        erros_guia: Vec<ErroGuia> = "errosGuia",
        /// Errors of one item of the guia. 3.02.00 to 3.02.02 only.
        erros_itens_guia: Vec<ErroItemRegistro> = "errosItensGuia",
        /// One rejected lançamento of a guia.
        guia_monitoramento: Vec<GuiaMonitoramentoRejeitada> = "guiaMonitoramento",
        /// One rejected fornecimento direto.
        fornecimento_direto_monitoramento: Vec<FornecimentoDiretoRejeitado> = "fornecimentoDiretoMonitoramento",
        /// One rejected outra forma de remuneração.
        outra_remuneracao_monitoramento: Vec<OutraRemuneracaoRejeitada> = "outraRemuneracaoMonitoramento",
        /// One rejected contract by valor preestabelecido.
        valor_preestabelecido_monitoramento: Vec<ValorPreestabelecidoRejeitado> = "valorPreestabelecidoMonitoramento",
    }

    /// A rejected lançamento of a guia, with the errors of the guia and of its items.
    GuiaMonitoramentoRejeitada {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Contratado that executed the atendimento.
        contratado_executante: ContratadoExecutanteMonitoramento = "contratadoExecutante",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Texto = "numeroGuiaOperadora",
        /// Identification of the reembolso to the beneficiário. 1 to 20 characters.
        identificador_reembolso: Texto = "identificadorReembolso",
        /// Date of the processing by the operadora.
        data_processamento: Escrito<NaiveDate> = "dataProcessamento",
        /// One error of the guia.
        erros_guia: Vec<ErroGuia> = "errosGuia",
        /// Errors of one item of the guia.
        erros_itens_guia: Vec<ErroItemGuia> = "errosItensGuia",
    }

    /// Prestador executante of a rejected guia in the ANS return.
    ContratadoExecutanteMonitoramento {
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
        /// Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2).
        identificador_executante: IndicadorIdentificacao = "identificadorExecutante",
        /// CNPJ or CPF of the executante.
        codigo_cnpj_cpf: CpfOuCnpj = "codigoCNPJ_CPF",
    }

    /// One error of a guia: the field and the code of the error.
    ErroGuia {
        /// Number that the ANS gives to the field in error. 1 to 3 characters.
        identificador_campo: Texto = "identificadorCampo",
        /// Code of the error (tabela 38).
        codigo_erro: CodigoGlosa = "codigoErro",
    }

    /// The errors of one item of a rejected guia.
    ErroItemGuia {
        /// Code of the item: tabela and grupo or procedimento.
        ident_procedimento: IdentProcedimentoRejeitado = "identProcedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// One error of the item.
        relacao_erros: Vec<RelacaoErros> = "relacaoErros",
    }

    /// Code of the item of a guia that the ANS found wrong.
    IdentProcedimentoRejeitado {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the item: grupo or procedimento.
        procedimento: GrupoOuProcedimento = "Procedimento",
    }

    /// One error of an item: the field and the code of the error.
    RelacaoErros {
        /// Number that the ANS gives to the field in error. 1 to 3 characters.
        identificador_campo: Texto = "identificadorCampo",
        /// Code of the error (tabela 38).
        codigo_erro: CodigoGlosa = "codigoErro",
    }

    /// A rejected fornecimento direto, with its errors and those of its items.
    FornecimentoDiretoRejeitado {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Identification of the fornecimento direto at the operadora. 1 to 20 characters.
        identificacao_fornecimento_direto: Texto = "identificacaoFornecimentoDireto",
        /// Date on which the items were supplied.
        data_fornecimento: Escrito<NaiveDate> = "dataFornecimento",
        /// One error of the fornecimento direto.
        erros_fornecimento_direto: Vec<ErroFornecimentoDireto> = "errosFornecimentoDireto",
        /// Errors of one item supplied.
        erros_itens_fornecimento_direto: Vec<ErroItemFornecimentoDireto> = "errosItensFornecimentoDireto",
    }

    /// One error of a fornecimento direto: the field and the code of the error.
    ErroFornecimentoDireto {
        /// Number that the ANS gives to the field in error. 1 to 3 characters.
        identificador_campo: Texto = "identificadorCampo",
        /// Code of the error (tabela 38).
        codigo_erro: CodigoGlosa = "codigoErro",
    }

    /// The errors of one supplied item.
    ErroItemFornecimentoDireto {
        /// Code of the item: tabela and grupo or procedimento.
        ident_procedimento: IdentProcedimentoFornecimentoRejeitado = "identProcedimento",
        /// One error of the item.
        relacao_erros: Vec<RelacaoErros> = "relacaoErros",
    }

    /// Code of the supplied item that the ANS found wrong.
    IdentProcedimentoFornecimentoRejeitado {
        /// Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        /// medicamentos.
        codigo_tabela: Tabela = "codigoTabela",
        /// Code of the item: grupo or procedimento.
        procedimento: GrupoOuProcedimentoFornecimento = "procedimento",
    }

    /// A rejected record of outra forma de remuneração, with its errors.
    OutraRemuneracaoRejeitada {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Date on which the operadora processed the remuneração.
        data_processamento: Escrito<NaiveDate> = "dataProcessamento",
        /// Who received the remuneração.
        dados_recebedor: DadosRecebedor = "dadosRecebedor",
        /// One error of the outra forma de remuneração.
        erros_outra_remuneracao: Vec<ErroOutraRemuneracao> = "errosOutraRemuneracao",
    }

    /// One error of an outra forma de remuneração: the field and the code of the error.
    ErroOutraRemuneracao {
        /// Number that the ANS gives to the field in error. 1 to 3 characters.
        identificador_campo: Texto = "identificadorCampo",
        /// Code of the error (tabela 38).
        codigo_erro: CodigoGlosa = "codigoErro",
    }

    /// A rejected record of valor preestabelecido, with its errors.
    ValorPreestabelecidoRejeitado {
        /// What is done with the record: 1 inclusão, 2 alteração, 3 exclusão.
        tipo_registro: StatusTransacaoMonitoramento = "tipoRegistro",
        /// Competência (year and month) of the cover contracted by valor preestabelecido.
        competencia_cobertura_contratada: Competencia = "competenciaCoberturaContratada",
        /// Contratado that executed the procedimentos.
        dados_contratado_executante: Option<DadosContratadoExecutantePreestabelecido> = "dadosContratadoExecutante",
        /// Registro ANS of the operadora intermediária.
        registro_ans_operadora_intermediaria: Option<RegistroAns> = "registroANSOperadoraIntermediaria",
        /// Identification of the contract by valor preestabelecido. 1 to 20 characters.
        identificacao_valor_preestabelecido: Texto = "identificacaoValorPreestabelecido",
        /// One error of the valor preestabelecido.
        erros_valor_preestabelecido: Vec<ErroValorPreestabelecido> = "errosValorPreestabelecido",
    }

    /// Prestador executante of a rejected record of valor preestabelecido.
    DadosContratadoExecutantePreestabelecido {
        /// CNES of the prestador; 9999999 when it has none.
        cnes: Cnes = "CNES",
        /// Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2).
        identificador_executante: IndicadorIdentificacao = "identificadorExecutante",
        /// CNPJ or CPF of the executante.
        codigo_cnpj_cpf: CpfOuCnpj = "codigoCNPJ_CPF",
        /// IBGE code of the município of the executante.
        municipio_executante: MunicipioIbge = "municipioExecutante",
    }

    /// One error of a valor preestabelecido: the field and the code of the error.
    ErroValorPreestabelecido {
        /// Number that the ANS gives to the field in error. 1 to 3 characters.
        identificador_campo: Texto = "identificadorCampo",
        /// Code of the error (tabela 38).
        codigo_erro: CodigoGlosa = "codigoErro",
    }

    /// How many records of a file were included, altered, excluded and found wrong.
    ResumoProcessamentoTotais {
        /// How many records were included. Up to 5 digits.
        registros_incluidos: Escrito<i64> = "registrosIncluidos",
        /// How many records were altered. Up to 5 digits.
        registros_alterados: Escrito<i64> = "registrosAlterados",
        /// How many records were excluded. Up to 5 digits.
        registros_excluidos: Escrito<i64> = "registrosExcluidos",
        /// How many records had errors. Up to 5 digits.
        registros_com_erros: Escrito<i64> = "registrosComErros",
    }

    /// The errors of one item of a rejected record, in versions 3.02.00 to 3.02.02.
    ErroItemRegistro {
        /// Code of the item: tabela and grupo or procedimento.
        ident_procedimento: IdentProcedimento = "identProcedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// One error of the item.
        relacao_erros: Vec<RelacaoErros> = "relacaoErros",
    }
}
