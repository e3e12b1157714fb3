//! What the operadora answers: protocolo de recebimento, demonstrativo de análise de conta, resposta de recurso.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::itens::numerar;
use super::{
    Beneficiario, Cabecalho, NaoConstruido, Peca, Prestador, Sentido, completar, construtor, numero, reais,
    soma,
};
use crate::tiss::conversao::Ramo;
use crate::tiss::documento::Documento;
use crate::tiss::{
    AusenciaCodigoValidacao, CentroConsumo, CodigoDespesa, CodigoGlosa, GrauParticipacao, MotivoGlosa,
    Procedimento, RespostaProtocolo, SimNao, StatusProtocolo, TecnicaUtilizada, UnidadeMedida, ViaDeAcesso,
};
use crate::types::{Cnes, Cnpj, Escrito, Texto};

/// A motive of glosa: its code (tabela 38) and what is to be said about it.
pub fn motivo(codigo: CodigoGlosa, descricao: Option<&str>) -> MotivoGlosa {
    MotivoGlosa { codigo_glosa: vec![codigo], descricao_glosa: descricao.map(Texto::from) }
}

construtor! {
    /// Protocolo de recebimento of a lote, with its guias and what was glosado already. Values are computed up from the
    /// items where not given.
    Protocolo => totais_do_protocolo {
        /// Contratado that sent the lote.
        prestador: um Prestador = "protocoloRecebimento/dadosPrestador",
        /// Its name, up to 3.05.00.
        nome_do_prestador: um Texto = "protocoloRecebimento/dadosPrestador/nomeContratado",
        /// Number of the lote.
        lote: um Texto = "protocoloRecebimento/numeroLote",
        /// Day on which it was sent.
        data_de_envio: um Escrito<NaiveDate> = "protocoloRecebimento/dataEnvioLote",
        /// Number of the protocolo.
        numero: um Texto = "protocoloRecebimento/detalheProtocolo/numeroProtocolo",
        /// Value of the protocolo, in R$; where not given, the sum of what was processed.
        valor_total: um Escrito<Decimal> = "protocoloRecebimento/detalheProtocolo/valorTotalProtocolo",
        /// Why all of the protocolo is glosado.
        glosa: varios MotivoGlosa = "protocoloRecebimento/detalheProtocolo/glosaProtocolo/motivosGlosa/motivoGlosa",
        /// Value of that glosa, in R$.
        valor_da_glosa: um Escrito<Decimal> = "protocoloRecebimento/detalheProtocolo/glosaProtocolo/vlGlosaProtocolo",
        /// A guia.
        guia: varios GuiaRecebida = "protocoloRecebimento/detalheProtocolo/dadosGuiasProtocolo/dadosGuias",
        /// Why the lote was not received.
        erro: um MotivoGlosa = "mensagemErro",
    }

    /// A guia of a protocolo de recebimento.
    GuiaRecebida => valores_da_guia_recebida {
        /// Number that the prestador gave to it.
        numero: um Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to it.
        numero_na_operadora: um Texto = "numeroGuiaOperadora",
        /// Why there is no código de validação (tabela 74).
        ausencia_de_validacao: um AusenciaCodigoValidacao = "ausenciaCodValidacao",
        /// Código de validação.
        codigo_de_validacao: um Texto = "codValidacao",
        /// Who was attended.
        beneficiario: um Beneficiario = "dadosBeneficiario",
        /// Day.
        data: um Escrito<NaiveDate> = "dataRealizacao",
        /// Value processed, in R$; where not given, that of the items.
        valor_processado: um Escrito<Decimal> = "vlInformadoGuia/valorProcessado",
        /// Value glosado, in R$; where not given, that of the items.
        valor_da_glosa: um Escrito<Decimal> = "vlInformadoGuia/valorGlosa",
        /// Value released, in R$; where not given, processed − glosado.
        valor_liberado: um Escrito<Decimal> = "vlInformadoGuia/valorLiberado",
        /// Why the guia is glosada.
        glosa: varios MotivoGlosa = "glosaGuia/motivoGlosa",
        /// An item.
        item: varios ItemRecebido = "procedimentosRealizados/procedimentoRealizado",
    }

    /// An item of a guia of a protocolo de recebimento.
    ItemRecebido {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataExecucao",
        /// Beginning.
        hora_inicial: um Escrito<NaiveTime> = "horaInicial",
        /// End.
        hora_final: um Escrito<NaiveTime> = "horaFinal",
        /// What was billed.
        procedimento: um Procedimento = "procedimento",
        /// Unit of measure (tabela 60).
        unidade: um UnidadeMedida = "unidadeMedida",
        /// Quantity.
        quantidade: um Escrito<Decimal> = "quantidadeExecutada",
        /// Via de acesso (tabela 61).
        via: um ViaDeAcesso = "viaAcesso",
        /// Técnica (tabela 48).
        tecnica: um TecnicaUtilizada = "tecnicaUtilizada",
        /// Value of one, in R$.
        valor_unitario: um Escrito<Decimal> = "valorUnitario",
        /// Value of the item, in R$.
        valor_total: um Escrito<Decimal> = "valorTotal",
        /// Where it was used, from 4.03.00.
        centro_de_consumo: um CentroConsumo = "centroConsumo",
        /// Kind of despesa (tabela 25).
        especie: um CodigoDespesa = "codigoDespesa",
        /// Factor of reduction or raise.
        fator: um Escrito<Decimal> = "fatorReducaoAcrescimo",
        /// Why the item is glosado.
        glosa: varios MotivoGlosa = "glosasProcedimento/motivoGlosa",
        /// Value glosado, in R$.
        valor_da_glosa: um Escrito<Decimal> = "glosasProcedimento/valorGlosaProcedimento",
    }

    /// Demonstrativo de análise de conta. Item numbers and totals are computed where not given: released = processed −
    /// glosado, and sums from item to guia to protocolo to all (DEM-02).
    AnaliseDeConta => totais_da_analise {
        /// Number of the demonstrativo.
        numero: um Texto = "cabecalhoDemonstrativo/numeroDemonstrativo",
        /// Name of the operadora.
        nome_da_operadora: um Texto = "cabecalhoDemonstrativo/nomeOperadora",
        /// CNPJ of the operadora.
        cnpj_da_operadora: um Cnpj = "cabecalhoDemonstrativo/numeroCNPJ",
        /// Day on which it is issued.
        data_de_emissao: um Escrito<NaiveDate> = "cabecalhoDemonstrativo/dataEmissao",
        /// Contratado whose contas these are.
        prestador: um Prestador = "dadosPrestador/dadosContratado",
        /// Its name, up to 3.05.00.
        nome_do_prestador: um Texto = "dadosPrestador/dadosContratado/nomeContratado",
        /// Its CNES.
        cnes: um Cnes = "dadosPrestador/CNES",
        /// A protocolo.
        conta: varios ContaAnalisada = "dadosConta/dadosProtocolo",
        /// Free remark, from 4.02.00.
        observacao: um Texto = "observacao",
    }

    /// A protocolo of a demonstrativo de análise de conta.
    ContaAnalisada => totais_da_conta {
        /// Number of the lote.
        lote: um Texto = "numeroLotePrestador",
        /// Number of the protocolo.
        protocolo: um Texto = "numeroProtocolo",
        /// Day of the protocolo.
        data: um Escrito<NaiveDate> = "dataProtocolo",
        /// Why all of the protocolo is glosado.
        glosa: um MotivoGlosa = "GlosaProtocolo",
        /// Situação (tabela 45).
        situacao: um StatusProtocolo = "situacaoProtocolo",
        /// A guia.
        guia: varios GuiaAnalisada = "relacaoGuias",
        /// Value billed, in R$.
        valor_informado: um Escrito<Decimal> = "valorInformadoProtocolo",
        /// Value processed, in R$.
        valor_processado: um Escrito<Decimal> = "valorProcessadoProtocolo",
        /// Value released, in R$.
        valor_liberado: um Escrito<Decimal> = "valorLiberadoProtocolo",
        /// Value glosado, in R$.
        valor_da_glosa: um Escrito<Decimal> = "valorGlosaProtocolo",
    }

    /// A guia of a demonstrativo de análise de conta.
    GuiaAnalisada => totais_da_guia_analisada {
        /// Number that the prestador gave to it.
        numero: um Texto = "numeroGuiaPrestador",
        /// Number that the operadora gave to it.
        numero_na_operadora: um Texto = "numeroGuiaOperadora",
        /// Senha of the autorização.
        senha: um Texto = "senha",
        /// Name of the beneficiário, up to 3.05.00.
        nome_do_beneficiario: um Texto = "nomeBeneficiario",
        /// Number of the carteira.
        carteira: um Texto = "numeroCarteira",
        /// First day of what is billed.
        data_inicial: um Escrito<NaiveDate> = "dataInicioFat",
        /// And its time.
        hora_inicial: um Escrito<NaiveTime> = "horaInicioFat",
        /// Last day of what is billed.
        data_final: um Escrito<NaiveDate> = "dataFimFat",
        /// And its time.
        hora_final: um Escrito<NaiveTime> = "horaFimFat",
        /// Why the guia is glosada.
        glosa: varios MotivoGlosa = "motivoGlosaGuia",
        /// Situação (tabela 45).
        situacao: um StatusProtocolo = "situacaoGuia",
        /// An item.
        item: varios ItemAnalisado = "detalhesGuia",
        /// Value billed, in R$.
        valor_informado: um Escrito<Decimal> = "valorInformadoGuia",
        /// Value processed, in R$.
        valor_processado: um Escrito<Decimal> = "valorProcessadoGuia",
        /// Value released, in R$.
        valor_liberado: um Escrito<Decimal> = "valorLiberadoGuia",
        /// Value glosado, in R$.
        valor_da_glosa: um Escrito<Decimal> = "valorGlosaGuia",
        /// Free remark, from 4.03.00.
        observacao: um Texto = "observacao",
    }

    /// An item of a demonstrativo de análise de conta.
    ItemAnalisado => valor_liberado_do_item {
        /// Number of the item; where not given, the next.
        sequencial: um Escrito<i64> = "sequencialItem",
        /// Day of execution.
        data: um Escrito<NaiveDate> = "dataRealizacao",
        /// What was billed.
        procedimento: um Procedimento = "procedimento",
        /// Grau de participação (tabela 35).
        grau: um GrauParticipacao = "grauParticipacao",
        /// Value billed, in R$.
        valor_informado: um Escrito<Decimal> = "valorInformado",
        /// Quantity.
        quantidade: um Escrito<Decimal> = "qtdExecutada",
        /// Value processed, in R$.
        valor_processado: um Escrito<Decimal> = "valorProcessado",
        /// Value released, in R$; where not given, processed − glosado.
        valor_liberado: um Escrito<Decimal> = "valorLiberado",
        /// A glosa.
        glosa: varios GlosaDeItem = "relacaoGlosa",
        /// Where it was used, from 4.03.00.
        centro_de_consumo: um CentroConsumo = "centroConsumo",
    }

    /// A glosa of an item.
    GlosaDeItem {
        /// Value, in R$.
        valor: um Escrito<Decimal> = "valorGlosa",
        /// Code (tabela 38).
        codigo: um CodigoGlosa = "tipoGlosa",
    }

    /// The decision on a recurso de glosa. The objeto follows from what was appealed; totals are the sums of the items,
    /// and have to be given where a whole protocolo or guia was.
    RespostaDeRecurso => totais_da_resposta {
        /// Number that the prestador gave to the recurso.
        numero: um Texto = "numeroGuiaRecGlosaPrestador",
        /// Number that the operadora gave to it.
        numero_na_operadora: um Texto = "numeroGuiaRecGlosaOperadora",
        /// Name of the operadora.
        nome_da_operadora: um Texto = "nomeOperadora",
        /// Code of the prestador at the operadora.
        codigo_do_prestador: um Texto = "codigoPrestador",
        /// Its name, up to 3.05.00.
        nome_do_prestador: um Texto = "dadosContratado/nomePrestador",
        /// Number of the lote, up to 12 digits.
        lote: um Texto = "numeroLote",
        /// Number of the protocolo, up to 12 digits.
        protocolo: um Texto = "numeroProtocolo",
        /// The decision on the whole protocolo.
        protocolo_inteiro: um RespostaProtocolo = "opcaoRecurso/recursoProtocolo",
        /// The decision on a whole guia.
        guia: varios GuiaRespondida = "opcaoRecurso/recursoGuia",
        /// The decision on an item.
        item: varios ItemRespondido = "opcaoRecurso/recursoGuia",
        /// Day of the recurso.
        data: um Escrito<NaiveDate> = "dataRecurso",
        /// Value appealed, in R$.
        valor_recursado: um Escrito<Decimal> = "valorTotalRecursado",
        /// Value granted, in R$.
        valor_acatado: um Escrito<Decimal> = "valorTotalAcatado",
    }

    /// The decision on a whole guia.
    GuiaRespondida {
        /// Number that the prestador gave to it.
        numero: um Texto = "respostaGuia/numeroGuiaPrestador",
        /// Number that the operadora gave to it.
        numero_na_operadora: um Texto = "respostaGuia/numeroGuiaOperadora",
        /// Senha of the autorização.
        senha: um Texto = "respostaGuia/senha",
        /// Code of the glosa (tabela 38).
        glosa: um CodigoGlosa = "respostaGuia/codGlosa",
        /// What the prestador said.
        justificativa_do_prestador: um Texto = "respostaGuia/justificativaPrestador",
        /// Whether it was granted.
        acatado: um SimNao = "respostaGuia/recursoGuiaAcatado",
        /// Why not.
        justificativa_da_operadora: um Texto = "respostaGuia/justificativaOPSnaoAcatadoGuia",
    }

    /// The decision on an item.
    ItemRespondido {
        /// Number that the prestador gave to the guia.
        guia: um Texto = "respostaGuiaItens/numeroGuiaPrestador",
        /// Number that the operadora gave to the guia.
        guia_na_operadora: um Texto = "respostaGuiaItens/numeroGuiaOperadora",
        /// Senha of the autorização.
        senha: um Texto = "respostaGuiaItens/senha",
        /// First day of execution.
        data: um Escrito<NaiveDate> = "respostaGuiaItens/dataRealizacao",
        /// Last day of execution.
        data_final: um Escrito<NaiveDate> = "respostaGuiaItens/dataFim",
        /// Number of the item in the guia.
        sequencial: um Escrito<i64> = "respostaGuiaItens/sequencialItem",
        /// What was billed.
        procedimento: um Procedimento = "respostaGuiaItens/procRecurso",
        /// Code of the glosa (tabela 38).
        glosa: um CodigoGlosa = "respostaGuiaItens/codGlosa",
        /// Value appealed, in R$.
        valor_recursado: um Escrito<Decimal> = "respostaGuiaItens/valorRecursado",
        /// What the prestador said.
        justificativa_do_prestador: um Texto = "respostaGuiaItens/justificativaPrestador",
        /// Value granted, in R$.
        valor_acatado: um Escrito<Decimal> = "respostaGuiaItens/valorAcatadado",
        /// What the operadora says.
        justificativa_da_operadora: um Texto = "respostaGuiaItens/justificativaOperadora",
    }
}

fn valores_da_guia_recebida(r: &mut Ramo) {
    const ITENS: &str = "procedimentosRealizados/procedimentoRealizado";
    numerar(r, &[ITENS]);
    if let Some(v) = soma(r, ITENS, "valorTotal") {
        completar(r, "vlInformadoGuia/valorProcessado", &reais(v));
    }
    let Some(processado) = numero(r, "vlInformadoGuia/valorProcessado") else { return };
    let glosa = soma(r, ITENS, "glosasProcedimento/valorGlosaProcedimento").unwrap_or_default();
    completar(r, "vlInformadoGuia/valorGlosa", &reais(glosa));
    let glosa = numero(r, "vlInformadoGuia/valorGlosa").unwrap_or_default();
    completar(r, "vlInformadoGuia/valorLiberado", &reais(processado.saturating_sub(glosa)));
}

fn totais_do_protocolo(r: &mut Ramo) {
    const GUIAS: &str = "protocoloRecebimento/detalheProtocolo/dadosGuiasProtocolo/dadosGuias";
    if let Some(v) = soma(r, GUIAS, "vlInformadoGuia/valorProcessado") {
        completar(r, "protocoloRecebimento/detalheProtocolo/valorTotalProtocolo", &reais(v));
    }
}

fn valor_liberado_do_item(r: &mut Ramo) {
    let glosas = soma(r, "relacaoGlosa", "valorGlosa").unwrap_or_default();
    if let Some(v) = numero(r, "valorProcessado") {
        completar(r, "valorLiberado", &reais(v.saturating_sub(glosas)));
    }
}

/// Sums of a level from those of the level below: `(total, field below)`, for informado, processado and liberado; and
/// what was glosado.
fn somar_nivel(r: &mut Ramo, lista: &str, campos: [(&'static str, &str); 3], glosa: &'static str) {
    for (total, campo) in campos {
        if let Some(v) = soma(r, lista, campo) {
            completar(r, total, &reais(v));
        }
    }
    if let [_, Some(processado), Some(liberado)] = campos.map(|(total, _)| numero(r, total)) {
        completar(r, glosa, &reais(processado.saturating_sub(liberado)));
    }
}

fn totais_da_guia_analisada(r: &mut Ramo) {
    numerar(r, &["detalhesGuia"]);
    let campos = [
        ("valorInformadoGuia", "valorInformado"),
        ("valorProcessadoGuia", "valorProcessado"),
        ("valorLiberadoGuia", "valorLiberado"),
    ];
    somar_nivel(r, "detalhesGuia", campos, "valorGlosaGuia");
}

fn totais_da_conta(r: &mut Ramo) {
    let campos = [
        ("valorInformadoProtocolo", "valorInformadoGuia"),
        ("valorProcessadoProtocolo", "valorProcessadoGuia"),
        ("valorLiberadoProtocolo", "valorLiberadoGuia"),
    ];
    somar_nivel(r, "relacaoGuias", campos, "valorGlosaProtocolo");
}

fn totais_da_analise(r: &mut Ramo) {
    let campos = [
        ("valorInformadoGeral", "valorInformadoProtocolo"),
        ("valorProcessadoGeral", "valorProcessadoProtocolo"),
        ("valorLiberadoGeral", "valorLiberadoProtocolo"),
    ];
    somar_nivel(r, "dadosConta/dadosProtocolo", campos, "valorGlosaGeral");
}

fn totais_da_resposta(r: &mut Ramo) {
    let objeto = if r.em(&["opcaoRecurso", "recursoProtocolo"]).is_some() { "1" } else { "2" };
    completar(r, "objetoRecurso", objeto);
    let mut inteiras = 0;
    r.em_cada(&["opcaoRecurso", "recursoGuia", "respostaGuia"], &mut |_| inteiras += 1);
    // Of whole guias only the operadora knows the value.
    if inteiras == 0 {
        const ITENS: &str = "opcaoRecurso/recursoGuia/respostaGuiaItens";
        let campos = [("valorTotalRecursado", "valorRecursado"), ("valorTotalAcatado", "valorAcatadado")];
        for (total, campo) in campos {
            if let Some(v) = soma(r, ITENS, campo) {
                completar(r, total, &reais(v));
            }
        }
    }
}

impl Protocolo {
    /// The message PROTOCOLO_RECEBIMENTO.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        let mut corpo = self.ramo("recebimentoLote");
        if self.erro.is_none() {
            completar(&mut corpo, "protocoloRecebimento/registroANS", cabecalho.operadora.as_str());
        }
        cabecalho.mensagem(Sentido::Resposta, "PROTOCOLO_RECEBIMENTO", corpo, Vec::new())
    }
}

impl AnaliseDeConta {
    /// The message DEMONSTRATIVO_ANALISE_CONTA.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        let mut demonstrativo = self.ramo("demonstrativoAnaliseConta");
        completar(&mut demonstrativo, "cabecalhoDemonstrativo/registroANS", cabecalho.operadora.as_str());
        let mut corpo = Ramo::grupo("demonstrativosRetorno");
        corpo.por(demonstrativo);
        cabecalho.mensagem(Sentido::Resposta, "DEMONSTRATIVO_ANALISE_CONTA", corpo, Vec::new())
    }
}

impl RespostaDeRecurso {
    /// The message RESPOSTA_RECURSO_GLOSA.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn construir(&self, cabecalho: &Cabecalho) -> Result<Documento, NaoConstruido> {
        let mut recibo = self.ramo("reciboGlosa");
        completar(&mut recibo, "registroANS", cabecalho.operadora.as_str());
        let mut corpo = Ramo::grupo("respostaRecursoGlosa");
        corpo.por(recibo);
        cabecalho.mensagem(Sentido::Resposta, "RESPOSTA_RECURSO_GLOSA", corpo, Vec::new())
    }
}
