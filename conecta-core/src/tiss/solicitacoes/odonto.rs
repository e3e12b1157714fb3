//! Request for dental treatment.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::modelo;
use crate::tiss::{
    AnexoSituacaoInicial, AusenciaCodigoValidacao, DenteOuRegiao, Faces, Procedimento, SimNao,
    TipoAtendimentoOdonto, TipoIdentificacao, Uf,
};
use crate::types::{Base64, Carteira, Cbo, Cnes, Cns, Escrito, RegistroAns, Texto};

modelo! {
    /// Guia de solicitação of a tratamento odontológico: asks for its autorização.
    SolicitacaoOdonto {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number of the guia odontológica to which this guia is linked. 1 to 20 characters.
        numero_guia_principal: Option<Texto> = "numeroGuiaPrincipal",
        /// Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00.
        ausencia_cod_validacao: Option<AusenciaCodigoValidacao> = "ausenciaCodValidacao",
        /// Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        /// characters. From 3.04.00.
        cod_validacao: Option<Texto> = "codValidacao",
        /// Number of the beneficiário's carteira at the operadora.
        numero_carteira: Carteira = "numeroCarteira",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N). From
        /// 3.02.00.
        atendimento_rn: Option<SimNao> = "atendimentoRN",
        /// Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00.
        numero_cns: Option<Cns> = "numeroCNS",
        /// How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        /// digital. From 3.04.00.
        tipo_ident: Option<TipoIdentificacao> = "tipoIdent",
        /// Data by which the beneficiário was identified, in the way that tipoIdent tells.
        identificador_beneficiario: Option<Base64> = "identificadorBeneficiario",
        /// Biometric template of the beneficiário. 3.04.00 to 3.05.00 only.
        template_biometrico: Option<Base64> = "templateBiometrico",
        /// Plano of the beneficiário. 1 to 40 characters.
        plano_beneficiario: Texto = "planoBeneficiario",
        /// Name of the company that contracted the plano of the beneficiário. 1 to 40 characters.
        nome_empresa: Option<Texto> = "nomeEmpresa",
        /// Telephone of the beneficiário. 1 to 20 characters. Up to 3.05.00.
        numero_telefone: Option<Texto> = "numeroTelefone",
        /// Name of the titular of the plano. 1 to 70 characters. Up to 3.05.00.
        nome_titular: Option<Texto> = "nomeTitular",
        /// Profissionais responsible for the tratamento odontológico.
        dados_profissionais_responsaveis: DadosProfissionaisResponsaveisSolicitacao = "dadosProfissionaisResponsaveis",
        /// Procedimento requested.
        procedimentos_solicitados: Vec<ProcedimentoSolicitadoOdonto> = "procedimentosSolicitados",
        /// Date on which the tratamento odontológico ended or is to end.
        data_termino_trat: Option<Escrito<NaiveDate>> = "dataTerminoTrat",
        /// Tipo de atendimento odontológico (tabela 51), such as ortodontia or urgência.
        tipo_atendimento: TipoAtendimentoOdonto = "tipoAtendimento",
        /// Total of the guia in unidades de serviço odontológico (US). Up to 8 digits, 2 of them after the
        /// point.
        qtd_total_us: Option<Escrito<Decimal>> = "qtdTotalUS",
        /// Total of the procedimentos of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_proc: Escrito<Decimal> = "valorTotalProc",
        /// Total of franquia or coparticipação of the guia, in R$. Up to 10 digits, 2 of them after the point.
        valor_total_franquia: Option<Escrito<Decimal>> = "valorTotalFranquia",
        /// Free remark. 1 to 500 characters.
        observacao: Option<Texto> = "observacao",
        /// Anexo de situação inicial of the tratamento.
        odonto_inicial: Option<AnexoSituacaoInicial> = "odontoInicial",
    }

    /// Profissionais responsible for a requested tratamento odontológico: solicitante and executantes.
    DadosProfissionaisResponsaveisSolicitacao {
        /// Name of the profissional solicitante. 1 to 70 characters.
        nome_prof_solic: Option<Texto> = "nomeProfSolic",
        /// Number of the profissional solicitante at the CRO. 1 to 20 characters.
        cro_solic: Option<Texto> = "croSolic",
        /// UF of the CRO of the profissional solicitante, by its IBGE number (tabela 59).
        uf_solic: Option<Uf> = "ufSolic",
        /// CBO of the profissional solicitante (tabela 24).
        cbos_solic: Option<Cbo> = "cbosSolic",
        /// Code that the operadora gave to the contratado executante. 1 to 14 characters.
        codigo_prof_exec: Texto = "codigoProfExec",
        /// Name of the contratado executante. 1 to 70 characters. Up to 3.05.00.
        nome_prof_exec: Option<Texto> = "nomeProfExec",
        /// Number of the executante at the CRO. 1 to 20 characters.
        cro_exec: Texto = "croExec",
        /// UF of the CRO of the executante, by its IBGE number (tabela 59).
        uf_exec: Uf = "ufExec",
        /// CNES of the contratado executante; 9999999 when it has none.
        cnes_exec: Cnes = "cnesExec",
        /// Name of the profissional who executes the treatment. 1 to 70 characters.
        nome_prof_exec2: Option<Texto> = "nomeProfExec2",
        /// Number at the CRO of the profissional who executes the treatment. 1 to 20 characters.
        cro_exec2: Option<Texto> = "croExec2",
        /// UF of the CRO of the profissional who executes the treatment, by its IBGE number (tabela 59).
        uf_exec2: Option<Uf> = "ufExec2",
        /// CBO of the profissional who executes the treatment (tabela 24).
        cbos_exec2: Cbo = "cbosExec2",
    }

    /// One procedimento odontológico requested: where, how many and values.
    ProcedimentoSolicitadoOdonto {
        /// Procedimento odontológico: tabela, code and description.
        proc_solic: Procedimento = "procSolic",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Quantity of the procedimento odontológico. Up to 2 digits.
        qtd_proc: Escrito<i64> = "qtdProc",
        /// Quantity in unidades de serviço odontológico (US). Up to 7 digits, 2 of them after the point.
        qtd_us: Option<Escrito<Decimal>> = "qtdUS",
        /// Value of the procedimento odontológico, in R$. Up to 10 digits, 2 of them after the point.
        valor_proc: Escrito<Decimal> = "valorProc",
        /// Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        /// point.
        valor_franquia: Option<Escrito<Decimal>> = "valorFranquia",
        /// Whether the operadora authorised the procedimento (S or N).
        aut: SimNao = "aut",
        /// Date on which the procedimento is or was done.
        data_realizacao: Option<Escrito<NaiveDate>> = "dataRealizacao",
    }
}
