//! The guias as a receipt lists them, with their glosas.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    AusenciaCodigoValidacao, CentroConsumo, CodigoDespesa, DadosBeneficiario, DenteOuRegiao, Faces,
    MotivoGlosa, Procedimento, SimNao, TecnicaUtilizada, TipoIdentificacao, UnidadeMedida, ValorTotal,
    ViaDeAcesso,
};
use crate::types::{Base64, Carteira, Cns, Escrito, Texto};

modelo! {
    /// Summary that the operadora gives of one received guia médica, with its valores, glosas and
    /// procedimentos.
    DadosGuia {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// The beneficiário concerned.
        dados_beneficiario: DadosBeneficiario = "dadosBeneficiario",
        /// Date of the atendimento.
        data_realizacao: Option<Escrito<NaiveDate>> = "dataRealizacao",
        /// Values of the guia: processed, glosado and released, in R$.
        vl_informado_guia: Option<ValorTotal> = "vlInformadoGuia",
        /// Reasons of the glosa of the guia as a whole.
        glosa_guia: Option<GlosaGuia> = "glosaGuia",
        /// Procedimentos done.
        procedimentos_realizados: Option<ProcedimentosRealizados> = "procedimentosRealizados",
    }

    /// The reasons for which a guia was glosada.
    GlosaGuia {
        /// Reason of the glosa: code of tabela 38 and description.
        motivo_glosa: Vec<MotivoGlosa> = "motivoGlosa",
    }

    /// Procedimentos of a guia médica in the receipt or the situação of a protocolo.
    ProcedimentosRealizados {
        /// One procedimento done.
        procedimento_realizado: Vec<ProcedimentoRealizado> = "procedimentoRealizado",
    }

    /// One procedimento or despesa of a guia médica, as the operadora returns it, with its glosas.
    ProcedimentoRealizado {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the procedimento or item was executed.
        data_execucao: Escrito<NaiveDate> = "dataExecucao",
        /// Time at which the execution began.
        hora_inicial: Option<Escrito<NaiveTime>> = "horaInicial",
        /// Time at which the execution ended.
        hora_final: Option<Escrito<NaiveTime>> = "horaFinal",
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Unit in which the quantity is counted (tabela 60).
        unidade_medida: Option<UnidadeMedida> = "unidadeMedida",
        /// Quantity executed, counted in unidadeMedida where it is given. Up to 9 digits, 4 of them after the
        /// point.
        quantidade_executada: Escrito<Decimal> = "quantidadeExecutada",
        /// Surgical via de acesso (tabela 61): única, mesma via or diferentes vias.
        via_acesso: Option<ViaDeAcesso> = "viaAcesso",
        /// Técnica used (tabela 48): convencional, videolaparoscopia or robótica.
        tecnica_utilizada: Option<TecnicaUtilizada> = "tecnicaUtilizada",
        /// Value of one unit, in R$. Up to 10 digits, 2 of them after the point.
        valor_unitario: Escrito<Decimal> = "valorUnitario",
        /// Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after the
        /// point.
        valor_total: Escrito<Decimal> = "valorTotal",
        /// Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00.
        centro_consumo: Option<CentroConsumo> = "centroConsumo",
        /// Kind of despesa (tabela 25): gases, medicamentos, materiais, diárias, taxas e aluguéis or OPME.
        codigo_despesa: Option<CodigoDespesa> = "codigoDespesa",
        /// Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        /// after the point.
        fator_reducao_acrescimo: Option<Escrito<Decimal>> = "fatorReducaoAcrescimo",
        /// Glosas of the procedimento.
        glosas_procedimento: Option<GlosasProcedimento> = "glosasProcedimento",
    }

    /// Reasons and value of the glosa of one procedimento.
    GlosasProcedimento {
        /// Reason of the glosa: code of tabela 38 and description.
        motivo_glosa: Vec<MotivoGlosa> = "motivoGlosa",
        /// Value glosado of the procedimento, in R$. Up to 10 digits, 2 of them after the point.
        valor_glosa_procedimento: Escrito<Decimal> = "valorGlosaProcedimento",
    }

    /// Summary that the operadora gives of one received guia odontológica, with its valores, glosas and
    /// procedimentos.
    DadosGuiaOdonto {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N). From
        /// 3.02.00.
        atendimento_rn: Option<SimNao> = "atendimentoRN",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Date of the atendimento. Up to 3.00.01.
        data_realizacao: Option<Escrito<NaiveDate>> = "dataRealizacao",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
        /// Values of the guia: processed, glosado and released, in R$.
        vl_informado_guia: Option<ValorTotal> = "vlInformadoGuia",
        /// Reasons of the glosa of the guia as a whole.
        glosa_guia: Option<GlosaGuia> = "glosaGuia",
        /// Procedimentos done.
        procedimentos_realizados: Option<ProcedimentosRealizadosOdonto> = "procedimentosRealizados",
    }

    /// Procedimentos of a guia odontológica in the receipt or the situação of a protocolo.
    ProcedimentosRealizadosOdonto {
        /// One procedimento done.
        procedimento_realizado: Vec<ProcedimentoRealizadoOdonto> = "procedimentoRealizado",
    }

    /// One procedimento of a guia odontológica, as the operadora returns it, with its glosas.
    ProcedimentoRealizadoOdonto {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// The procedimento or item: tabela, code and description.
        procedimento: Procedimento = "procedimento",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Quantity of the procedimento odontológico. Up to 2 digits.
        qtd_proc: Option<Escrito<i64>> = "qtdProc",
        /// Quantity in unidades de serviço odontológico (US). Up to 10 digits, 2 of them after the point.
        qtd_us: Option<Escrito<Decimal>> = "qtdUS",
        /// Value of the procedimento odontológico, in R$. Up to 10 digits, 2 of them after the point.
        valor_proc: Option<Escrito<Decimal>> = "valorProc",
        /// Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_franquia: Option<Escrito<Decimal>> = "valorFranquia",
        /// Whether the operadora authorised the procedimento.
        autorizado: Option<SimNao> = "autorizado",
        /// Date on which the procedimento or atendimento was done.
        data_realizacao: Option<Escrito<NaiveDate>> = "dataRealizacao",
        /// Glosas of the procedimento.
        glosas_procedimento: Option<GlosasProcedimento> = "glosasProcedimento",
    }
}
