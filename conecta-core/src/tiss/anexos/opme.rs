//! Annex of OPME, and its authorisation.

use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    CabecalhoAnexo, DadosAutorizacao, DadosBeneficiario, DadosContratado, MotivosNegativa, OpcaoFabricante,
    Procedimento, SolicitanteAnexo, StatusSolicitacao,
};
use crate::types::{Escrito, Texto};

modelo! {
    /// Answer of the operadora to an anexo de OPME: status, authorised items and reasons of denial.
    AutorizacaoOpme {
        /// The autorização: guia numbers, senha and dates.
        dados_autorizacao: DadosAutorizacao = "dadosAutorizacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Name of the beneficiário; the schema spells this tag in lower case. 1 to 70 characters. From
        /// 4.00.00.
        nomebeneficiario: Option<Texto> = "nomebeneficiario",
        /// Nome social of the beneficiário. 1 to 70 characters. From 4.00.00.
        nome_social_beneficiario: Option<Texto> = "nomeSocialBeneficiario",
        /// Status of the solicitação (tabela 45), such as autorizado, em análise or negado.
        status_solicitacao: StatusSolicitacao = "statusSolicitacao",
        /// Reasons for which the request was denied.
        motivos_negativa: Option<MotivosNegativa> = "motivosNegativa",
        /// Prestador authorised to execute.
        prestador_autorizado: Option<DadosContratado> = "prestadorAutorizado",
        /// OPME item as requested and authorised.
        servicos_autorizados_opme: Vec<ServicoAutorizadoOpme> = "servicosAutorizadosOPME",
    }

    /// One OPME item as requested and as authorised by the operadora.
    ServicoAutorizadoOpme {
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

    /// Anexo that asks for órteses, próteses and materiais especiais, with the technical justificativa.
    AnexoSolicitacaoOpme {
        /// Header of the anexo: numbers, guia referenciada and autorização.
        cabecalho_anexo: CabecalhoAnexo = "cabecalhoAnexo",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Profissional who asks for the OPME.
        profissional_solicitante: SolicitanteAnexo = "profissionalSolicitante",
        /// Technical justificativa of the request for OPME. 1 to 1000 characters.
        justificativa_tecnica: Texto = "justificativaTecnica",
        /// Specification of the material requested. 1 to 500 characters.
        especificacao_material: Option<Texto> = "especificacaoMaterial",
        /// OPME items requested.
        opme_solicitadas: OpmeSolicitadas = "opmeSolicitadas",
        /// Free remark; the schema spells this tag with a capital. 1 to 500 characters.
        observacao: Option<Texto> = "Observacao",
    }

    /// The OPME items requested.
    OpmeSolicitadas {
        /// One OPME item requested.
        opme_solicitada: Vec<OpmeSolicitada> = "opmeSolicitada",
    }

    /// One OPME item requested: code, option of fabricante, quantity and value.
    OpmeSolicitada {
        /// The OPME item: tabela, code and description.
        identificacao_opme: Procedimento = "identificacaoOPME",
        /// Rank of the fabricante among the solicitante's options: first, second or third.
        opcao_fabricante: OpcaoFabricante = "opcaoFabricante",
        /// Quantity requested. Up to 3 digits.
        quantidade_solicitada: Escrito<i64> = "quantidadeSolicitada",
        /// Unit value requested, in R$. Up to 10 digits, 2 of them after the point.
        valor_solicitado: Option<Escrito<Decimal>> = "valorSolicitado",
        /// Quantity authorised by the operadora. Up to 3 digits. Up to 3.00.01.
        quantidade_autorizada: Option<Escrito<i64>> = "quantidadeAutorizada",
        /// Unit value authorised by the operadora, in R$. Up to 10 digits, 2 of them after the point. Up to
        /// 3.00.01.
        valor_autorizado: Option<Escrito<Decimal>> = "valorAutorizado",
        /// Registro of the product at the ANVISA. 1 to 15 characters.
        registro_anvisa: Option<Texto> = "registroANVISA",
        /// Reference code of the product at its fabricante. 1 to 60 characters.
        codigo_ref_fabricante: Option<Texto> = "codigoRefFabricante",
        /// Autorização de funcionamento of the company from which the material was bought. 1 to 30 characters.
        autorizacao_funcionamento: Option<Texto> = "autorizacaoFuncionamento",
    }
}
