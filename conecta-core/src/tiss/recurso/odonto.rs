//! Recurso de glosa of dental guias, and its answer.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::tiss::macros::{escolha, modelo};
use crate::tiss::{
    CodigoGlosa, DadosContratado, DadosContratadoRecurso, DenteOuRegiao, Faces, ObjetoRecurso, Procedimento,
    RecursoProtocolo, SimNao,
};
use crate::types::{Escrito, RegistroAns, Texto};

modelo! {
    /// Decision of the operadora on a recurso de glosa odontológico, with the total acatado.
    ReciboGlosaOdonto {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_prestador: Option<Texto> = "numeroGuiaRecGlosaPrestador",
        /// Name of the operadora. 1 to 70 characters.
        nome_operadora: Texto = "nomeOperadora",
        /// Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_operadora: Option<Texto> = "numeroGuiaRecGlosaOperadora",
        /// What the recurso contested: 1 the protocolo, 2 guias.
        objeto_recurso: ObjetoRecurso = "objetoRecurso",
        /// Prestador that filed the recurso. Up to 3.05.00.
        dados_contratado: Option<DadosContratadoRecurso> = "dadosContratado",
        /// Number of the demonstrativo de pagamento odontológico that told the glosas. Up to 12 digits. Up to
        /// 3.00.01.
        numero_demo_pagamento_odonto: Option<Texto> = "numeroDemoPagamentoOdonto",
        /// Code that the operadora gave to the prestador. 1 to 14 characters. From 4.00.00.
        codigo_prestador: Option<Texto> = "codigoPrestador",
        /// Number of the lote whose glosas were contested. Up to 12 digits.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo whose glosas were contested. Up to 12 digits.
        numero_protocolo: Texto = "numeroProtocolo",
        /// The decision: on the whole protocolo or on guias of it.
        opcao_recurso: OpcaoRecursoRespostaOdonto = "opcaoRecurso",
        /// Date of the recurso.
        data_recurso: Escrito<NaiveDate> = "dataRecurso",
        /// Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point. From
        /// 3.02.00.
        valor_total_recursado: Option<Escrito<Decimal>> = "valorTotalRecursado",
        /// Total that the operadora accepted (acatou) of what was contested, in R$. Up to 10 digits, 2 of them
        /// after the point. From 3.02.00.
        valor_total_acatado: Option<Escrito<Decimal>> = "valorTotalAcatado",
    }
}

escolha! {
    /// What a decision on a recurso odontológico is about: the whole protocolo or guias of it.
    OpcaoRecursoRespostaOdonto {
        /// Decision on the recurso of the whole protocolo.
        RecursoProtocolo(RespostaProtocoloOdonto) = "recursoProtocolo",
        /// Decision on the recurso of one guia odontológica.
        RecursoGuia(Vec<RespostaRecursoGuiaOdonto>) = "recursoGuia",
    }
}

modelo! {
    /// Decision on the recurso of a whole protocolo odontológico.
    RespostaProtocoloOdonto {
        /// Code (tabela 38) of the glosa of the protocolo that is contested.
        codigo_glosa_protocolo: CodigoGlosa = "codigoGlosaProtocolo",
        /// Justificativa of the prestador for contesting the glosa of the protocolo. 1 to 500 characters.
        justificativa_protocolo: Texto = "justificativaProtocolo",
        /// Whether the operadora accepted (acatou) the recurso of the protocolo (S or N).
        recurso_acatado: SimNao = "recursoAcatado",
    }
}

escolha! {
    /// Decision on the recurso of a guia odontológica: on the guia as a whole or on its procedimentos.
    RespostaRecursoGuiaOdonto {
        /// Decision on the recurso of the whole guia odontológica.
        RespostaRecursoGuiaOdonto(RespostaGuiaOdonto) = "respostaRecursoGuiaOdonto",
        /// Decision on the recurso of procedimentos of the guia odontológica.
        RespostaRecursoItemOdonto(RespostaItemOdonto) = "respostaRecursoItemOdonto",
    }
}

modelo! {
    /// Decision on a recurso against the glosa of a whole guia odontológica.
    RespostaGuiaOdonto {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Code (tabela 38) of the glosa of the guia that is contested.
        cod_glosa_guia: CodigoGlosa = "codGlosaGuia",
        /// Justificativa of the prestador for contesting the glosa of the guia. 1 to 500 characters.
        justificativa_guia: Texto = "justificativaGuia",
        /// Whether the operadora accepted (acatou) the recurso of the guia odontológica (S or N).
        recurso_acatado_guia: SimNao = "recursoAcatadoGuia",
    }

    /// Decisions on the procedimentos contested in one guia odontológica.
    RespostaItemOdonto {
        /// Number that the prestador gave to the guia. 1 to 20 characters.
        numero_guia_prestador: Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Decision on one procedimento odontológico contested.
        recurso_procedimento: Vec<RespostaProcedimentoOdonto> = "recursoProcedimento",
    }

    /// Decision on a recurso against the glosa of one procedimento odontológico.
    RespostaProcedimentoOdonto {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the procedimento or atendimento was done.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Quantity of the procedimento or item. Up to 2 digits.
        quantidade: Escrito<i64> = "quantidade",
        /// Procedimento or item contested.
        proc_recurso: Procedimento = "procRecurso",
        /// Code (tabela 38) of the glosa of the procedimento that is contested.
        cod_glosa_proc: CodigoGlosa = "codGlosaProc",
        /// Value contested of the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_recursado: Escrito<Decimal> = "valorRecursado",
        /// Justificativa that the prestador gave in its recurso. 1 to 500 characters.
        justificativa_prestador: Texto = "justificativaPrestador",
        /// Value that the operadora accepted (acatou) of the item, in R$; the standard spells the tag so. Up to
        /// 8 digits, 2 of them after the point. Up to 3.00.01.
        valor_acatadado: Option<Escrito<Decimal>> = "valorAcatadado",
        /// Value that the operadora accepted (acatou) of the procedimento, in R$. Up to 10 digits, 2 of them
        /// after the point. From 3.02.00.
        valor_acatado: Option<Escrito<Decimal>> = "valorAcatado",
        /// Justificativa of the operadora for its decision on the procedimento. 1 to 500 characters.
        justificativa_operadora: Option<Texto> = "justificativaOperadora",
    }

    /// Guia de recurso de glosa odontológica: contests glosas of a protocolo or of its guias.
    RecursoGlosaOdonto {
        /// Registro of the operadora at the ANS.
        registro_ans: RegistroAns = "registroANS",
        /// Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_prestador: Option<Texto> = "numeroGuiaRecGlosaPrestador",
        /// Name of the operadora. 1 to 70 characters.
        nome_operadora: Texto = "nomeOperadora",
        /// What the recurso contests: 1 the protocolo, 2 guias.
        objeto_recurso: ObjetoRecurso = "objetoRecurso",
        /// Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters. Up
        /// to 3.00.01.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        numero_guia_rec_glosa_operadora: Option<Texto> = "numeroGuiaRecGlosaOperadora",
        /// Prestador that files the recurso.
        dados_contratado: DadosContratado = "dadosContratado",
        /// Number of the lote whose glosas are contested. 1 to 12 characters.
        numero_lote: Texto = "numeroLote",
        /// Number of the protocolo whose glosas are contested. Up to 12 digits.
        numero_protocolo: Texto = "numeroProtocolo",
        /// The recurso: on the whole protocolo or on guias of it.
        opcao_recurso: OpcaoRecursoOdonto = "opcaoRecurso",
        /// Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point. From
        /// 3.02.00.
        valor_total_recursado: Option<Escrito<Decimal>> = "valorTotalRecursado",
        /// Date of the recurso.
        data_recurso: Escrito<NaiveDate> = "dataRecurso",
    }
}

escolha! {
    /// What a recurso odontológico contests: the whole protocolo or guias of it.
    OpcaoRecursoOdonto {
        /// Recurso against the glosa of the whole protocolo odontológico.
        RecursoProtocolo(RecursoProtocolo) = "recursoProtocolo",
        /// Recurso on one guia odontológica of the protocolo.
        RecursoGuia(Vec<RecursoGuiaOdonto>) = "recursoGuia",
    }
}

modelo! {
    /// Recurso against the glosas of one guia odontológica or of its procedimentos.
    RecursoGuiaOdonto {
        /// Number of the guia whose glosas are contested. 1 to 20 characters. Up to 3.00.01.
        numero_guia_origem: Option<Texto> = "numeroGuiaOrigem",
        /// Number that the prestador gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_prestador: Option<Texto> = "numeroGuiaPrestador",
        /// Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00.
        numero_guia_operadora: Option<Texto> = "numeroGuiaOperadora",
        /// Senha of the autorização: its number, not a secret. 1 to 20 characters.
        senha: Option<Texto> = "senha",
        /// Name of the beneficiário. 1 to 70 characters. Up to 3.05.00.
        nome_beneficiario: Option<Texto> = "nomeBeneficiario",
        /// Code (tabela 38) of the glosa of the guia that is contested.
        cod_glosa_guia: CodigoGlosa = "codGlosaGuia",
        /// Justificativa of the prestador for contesting the glosa of the guia. 1 to 500 characters.
        justificativa_guia: Texto = "justificativaGuia",
        /// Procedimento odontológico that is contested.
        recurso_procedimento: Vec<RecursoProcedimentoOdonto> = "recursoProcedimento",
    }

    /// One procedimento odontológico contested in a recurso, with value and justificativa.
    RecursoProcedimentoOdonto {
        /// Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        /// digits. From 3.04.00.
        sequencial_item: Option<Escrito<i64>> = "sequencialItem",
        /// Date on which the procedimento or atendimento was done.
        data_realizacao: Escrito<NaiveDate> = "dataRealizacao",
        /// Dente or região da boca where the procedimento is done.
        dente_regiao: Option<DenteOuRegiao> = "denteRegiao",
        /// Faces of the dente (tabela 32).
        dente_face: Option<Faces> = "denteFace",
        /// Quantity of the procedimento or item. Up to 2 digits.
        quantidade: Escrito<i64> = "quantidade",
        /// Procedimento or item contested.
        proc_recurso: Procedimento = "procRecurso",
        /// Code (tabela 38) of the glosa of the procedimento that is contested.
        cod_glosa_proc: CodigoGlosa = "codGlosaProc",
        /// Justificativa of the prestador for contesting the glosa of the procedimento. 1 to 500 characters.
        justificativa_proc: Texto = "justificativaProc",
        /// Value contested of the item, in R$. Up to 10 digits, 2 of them after the point.
        valor_recursado: Escrito<Decimal> = "valorRecursado",
    }
}
