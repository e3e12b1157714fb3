//! Authorisations: what the operator answers to a request, and the questions about its state.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    AutorizacaoQuimio, AutorizacaoRadio, CabecalhoGuia, CoberturaEspecial, CodigoGlosa, DadosAutorizacao,
    DadosBeneficiario, DadosContratado, DenteOuRegiao, EtapaAutorizacao, Faces, MotivoGlosa, MotivosNegativa,
    OpcaoFabricante, Procedimento, SimNao, StatusSolicitacao, TipoAcomodacao, TipoIdentificacao,
};
use crate::types::{Base64, Carteira, Cnes, Cns, Escrito, Texto};

escolha! {
    /// Answer to a solicitação de procedimento or to a question about it: one kind of autorização or an error.
    SituacaoAutorizacao {
        /// Reason (tabela 38) for which the operadora could not do what was asked.
        MensagemErro(MotivoGlosa) = "mensagemErro",
        /// Autorização of an internação.
        AutorizacaoInternacao(AutorizacaoInternacao) = "autorizacaoInternacao",
        /// Autorização of serviços (SP/SADT).
        AutorizacaoServico(Vec<AutorizacaoServico>) = "autorizacaoServico",
        /// Autorização of the prorrogação of an internação; later autorizacaoProrrogacao. Up to 3.00.01.
        Prorrogacao(Vec<AutorizacaoServico>) = "prorrogacao",
        /// Autorização of the prorrogação of an internação.
        AutorizacaoProrrogacao(AutorizacaoProrrogacao) = "autorizacaoProrrogacao",
        /// Autorização of a tratamento odontológico. Up to 3.00.01.
        AutorizacaoOdonto(Vec<AutorizacaoOdonto>) = "autorizacaoOdonto",
        /// Autorização of a tratamento odontológico.
        AutorizacaoServicoOdonto(AutorizacaoOdonto) = "autorizacaoServicoOdonto",
    }
}

modelo! {
    /// Autorização of an internação: serviços, diárias, acomodação and probable admission.
    AutorizacaoInternacao {
        /// Autorização of the serviços of the internação.
        autorizacao_dos_servicos: AutorizacaoServico = "autorizacaoDosServicos",
        /// Date on which the admission of the patient is expected.
        data_provavel_admissao: Option<Escrito<NaiveDate>> = "dataProvavelAdmissao",
        /// Number of diárias authorised, in days. Up to 3 digits.
        qtd_diarias_autorizadas: Option<Escrito<i64>> = "qtdDiariasAutorizadas",
        /// Tipo de acomodação authorised (tabela 49).
        tipo_acomodacao_autorizada: Option<TipoAcomodacao> = "tipoAcomodacaoAutorizada",
    }

    /// Autorização of serviços: status, prestador authorised, serviços authorised and reasons of denial.
    AutorizacaoServico {
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: DadosAutorizacao = "dadosAutorizacao",
        /// Etapa of the autorização (tabela 73): autorização prévia or request by the prestador executante.
        /// From 3.04.00.
        tipo_etapa_autorizacao: Option<EtapaAutorizacao> = "tipoEtapaAutorizacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Name of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.02.00.
        cobertura_especial: Option<CoberturaEspecial> = "coberturaEspecial",
        /// Prestador authorised to execute.
        prestador_autorizado: Option<PrestadorAutorizado> = "prestadorAutorizado",
        /// Status of the solicitação (tabela 45), such as autorizado, em análise or negado.
        status_solicitacao: StatusSolicitacao = "statusSolicitacao",
        /// Reasons for which the request was denied.
        motivos_negativa: Option<MotivosNegativaServico> = "motivosNegativa",
        /// Serviços as requested and authorised.
        servicos_autorizados: Vec<ServicosAutorizados> = "servicosAutorizados",
        /// Free remark. 1 to 1000 characters.
        observacao: Option<Texto> = "observacao",
        /// Answer to the anexo de quimioterapia of the request. From 3.02.00.
        autorizacao_quimio: Option<AutorizacaoQuimio> = "autorizacaoQuimio",
        /// Answer to the anexo de radioterapia of the request. From 3.02.00.
        autorizacao_radio: Option<AutorizacaoRadio> = "autorizacaoRadio",
    }

    /// Prestador that the operadora authorised to execute the serviços.
    PrestadorAutorizado {
        /// Contratado authorised to execute.
        dados_contratado: DadosContratado = "dadosContratado",
        /// CNES of the contratado authorised; 9999999 when it has none.
        cnes_contratado: Cnes = "cnesContratado",
    }

    /// The reasons for which the operadora denied the solicitação of a serviço.
    MotivosNegativaServico {
        /// Reason of the denial: code of tabela 38 and description. Up to 3.05.00.
        motivo_negativa: Vec<MotivoGlosa> = "motivoNegativa",
        /// Code of the reason of the denial (tabela 38). From 4.00.00.
        codigo_glosa: Vec<CodigoGlosa> = "codigoGlosa",
    }

    /// The serviços of an autorização.
    ServicosAutorizados {
        /// One serviço as requested and authorised.
        servico_autorizado: Vec<ServicoAutorizado> = "servicoAutorizado",
    }

    /// One serviço or item as requested and as authorised by the operadora.
    ServicoAutorizado {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Quantity requested. Up to 3 digits.
        quantidade_solicitada: Escrito<i64> = "quantidadeSolicitada",
        /// Quantity authorised by the operadora. Up to 3 digits.
        quantidade_autorizada: Escrito<i64> = "quantidadeAutorizada",
        /// Unit value requested, in R$. Up to 10 digits, 2 of them after the point.
        valor_solicitado: Option<Escrito<Decimal>> = "valorSolicitado",
        /// Unit value authorised by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        valor_autorizado: Option<Escrito<Decimal>> = "valorAutorizado",
        /// Rank of the fabricante among the solicitante's options: first, second or third.
        opcao_fabricante: Option<OpcaoFabricante> = "opcaoFabricante",
        /// Registro of the product at the ANVISA. 1 to 15 characters.
        registro_anvisa: Option<Texto> = "registroANVISA",
        /// Reference code of the product at its fabricante. 1 to 60 characters.
        codigo_ref_fabricante: Option<Texto> = "codigoRefFabricante",
        /// Autorização de funcionamento of the company from which the material was bought. 1 to 30 characters.
        autorizacao_funcionamento: Option<Texto> = "autorizacaoFuncionamento",
        /// Reasons for which the request was denied.
        motivos_negativa: Option<MotivosNegativa> = "motivosNegativa",
    }

    /// Autorização of a tratamento odontológico: status, procedimentos authorised and reasons of denial.
    AutorizacaoOdonto {
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: DadosAutorizacao = "dadosAutorizacao",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters.
        nome_beneficiario: Texto = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
        /// Status of the solicitação (tabela 45), such as autorizado, em análise or negado.
        status_solicitacao: StatusSolicitacao = "statusSolicitacao",
        /// Prestador authorised to execute.
        prestador_autorizado: Option<DadosContratado> = "prestadorAutorizado",
        /// Procedimento odontológico as requested and authorised.
        procedimentos_autorizados: Vec<ProcedimentoAutorizadoOdonto> = "procedimentosAutorizados",
        /// Reasons for which the request was denied.
        motivos_negativa: Option<MotivosNegativaServico> = "motivosNegativa",
    }

    /// One procedimento odontológico as requested and whether the operadora authorised it.
    ProcedimentoAutorizadoOdonto {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Procedimento odontológico: tabela, code and description.
        proc_solic: Procedimento = "procSolic",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Quantity of the procedimento odontológico. Up to 2 digits.
        qtd_proc: Escrito<i64> = "qtdProc",
        /// Quantity in unidades de serviço odontológico (US). Up to 8 digits, 2 of them after the point.
        qtd_us: Option<Escrito<Decimal>> = "qtdUS",
        /// Value of the procedimento odontológico, in R$. Up to 10 digits, 2 of them after the point.
        valor_proc: Escrito<Decimal> = "valorProc",
        /// Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_franquia: Option<Escrito<Decimal>> = "valorFranquia",
        /// Whether the operadora authorised the procedimento (S or N).
        aut: SimNao = "aut",
        /// One reason for which the procedimento was denied. From 3.02.02.
        motivos_negativa: Vec<MotivoGlosa> = "motivosNegativa",
    }

    /// Autorização of the prorrogação of an internação: more diárias, acomodação and serviços.
    AutorizacaoProrrogacao {
        /// Autorização of the serviços of the prorrogação. Up to 3.00.01.
        autoriza_servico: Vec<AutorizacaoServico> = "autorizaServico",
        /// Tipo de acomodação authorised (tabela 49). Up to 3.00.01.
        tipo_acomodacao_autorizada: Option<TipoAcomodacao> = "tipoAcomodacaoAutorizada",
        /// Number of further diárias authorised, in days. Up to 2 digits. Up to 3.00.01.
        quantidade_autorizada: Option<Escrito<i64>> = "quantidadeAutorizada",
        /// Reason of the denial: code of tabela 38 and description. Up to 3.00.01.
        motivo_negativa: Option<MotivoGlosa> = "motivoNegativa",
        /// Autorização of the serviços of the internação.
        autorizacao_dos_servicos: Option<AutorizacaoServico> = "autorizacaoDosServicos",
        /// Name of the contratado at which the internação is prolonged. 1 to 70 characters. From 4.00.00.
        nome_contratado: Option<Texto> = "nomeContratado",
        /// Number of further diárias authorised, in days. Up to 3 digits.
        diarias_autorizadas: Option<Escrito<i64>> = "diariasAutorizadas",
        /// Tipo de acomodação authorised (tabela 49).
        acomodacao_autorizada: Option<TipoAcomodacao> = "acomodacaoAutorizada",
        /// Justificativa of the operadora for its decision. 1 to 500 characters. From 3.02.00.
        justificativa_operadora: Option<Texto> = "justificativaOperadora",
    }

    /// Question of the prestador about the status of a solicitação it sent.
    SolicitaStatusAutorizacao {
        /// The solicitação asked about: operadora and number of the guia.
        identificacao_solicitacao: CabecalhoGuia = "identificacaoSolicitacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Contratado that asks for the status.
        dados_contratado: DadosContratado = "dadosContratado",
    }
}
