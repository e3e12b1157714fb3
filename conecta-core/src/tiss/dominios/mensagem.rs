//! Domains about messages and how they are answered.

use crate::tiss::macros::dominio;

dominio! {
    /// Step at which an authorisation is asked for (*etapa de autorização*). Tabela 73; `dm_etapasAutorizacao`.
    EtapaAutorizacao {
        /// Solicitação de autorização prévia.
        AutorizacaoPrevia = "1",
        /// Solicitação de autorização pelo prestador executante.
        PrestadorExecutante = "2",
    }

    /// File format of a document that is sent (*formato do documento*), with or without a digital signature.
    /// Tabela 80; `dm_formatoDocumento`.
    FormatoDocumento {
        /// JPG ou JPEG.
        JpgOuJpeg = "01",
        /// PDF.
        Pdf = "02",
        /// PNG.
        Png = "03",
        /// TIFF.
        Tiff = "04",
        /// CAdES, JPG ou JPEG.
        CadesJpgOuJpeg = "05",
        /// CAdES, PDF.
        CadesPdf = "06",
        /// CAdES, PNG.
        CadesPng = "07",
        /// CAdES, TIFF.
        CadesTiff = "08",
        /// PAdES.
        Pades = "09",
    }

    /// What a *recurso de glosa* contests (*objeto do recurso*). `dm_objetoRecurso`.
    ObjetoRecurso {
        /// Recurso de protocolo.
        Protocolo = "1",
        /// Recurso de guia.
        Guia = "2",
    }

    /// Outcome of a request to cancel (*status do cancelamento*). Tabela 46; `dm_statusCancelamento`.
    StatusCancelamento {
        /// Cancelado com sucesso.
        CanceladoComSucesso = "1",
        /// Não cancelado.
        NaoCancelado = "2",
        /// Guia inexistente.
        GuiaInexistente = "3",
        /// Em processamento.
        EmProcessamento = "4",
        /// Lote inexistente.
        LoteInexistente = "5",
        /// Protocolo inexistente.
        ProtocoloInexistente = "6",
    }

    /// State of a *protocolo*, *guia* or *demonstrativo* at the *operadora* (*status do protocolo*). Tabela 47;
    /// `dm_statusProtocolo`.
    StatusProtocolo {
        /// Recebido.
        Recebido = "1",
        /// Em análise.
        EmAnalise = "2",
        /// Liberado para pagamento.
        LiberadoParaPagamento = "3",
        /// Encerrado sem pagamento.
        EncerradoSemPagamento = "4",
        /// Analisado e aguardando liberação para pagamento.
        AnalisadoAguardandoLiberacao = "5",
        /// Pagamento efetuado.
        PagamentoEfetuado = "6",
        /// Não localizado.
        NaoLocalizado = "7",
        /// Aguardando informação complementar.
        AguardandoInformacaoComplementar = "8",
        /// Cancelado.
        Cancelado = "9",
        /// Bloqueio judicial, prestador.
        BloqueioJudicial = "10",
    }

    /// State of a request for authorisation (*status da solicitação*). Tabela 45; `dm_statusSolicitacao`.
    StatusSolicitacao {
        /// Autorizado.
        Autorizado = "1",
        /// Em análise.
        EmAnalise = "2",
        /// Negado.
        Negado = "3",
        /// Aguardando justificativa técnica do solicitante.
        AguardandoJustificativaTecnica = "4",
        /// Aguardando documentação do prestador.
        AguardandoDocumentacao = "5",
        /// Solicitação cancelada.
        SolicitacaoCancelada = "6",
        /// Autorizado parcialmente.
        AutorizadoParcialmente = "7",
    }

    /// What a document that is sent contains (*tipo do documento*). Tabela 81; `dm_tipoDocumento`.
    TipoDocumento {
        /// Comprovante de elegibilidade.
        ComprovanteDeElegibilidade = "01",
        /// Laudo do profissional de saúde.
        LaudoDoProfissional = "02",
        /// Pedido do profissional de saúde.
        PedidoDoProfissional = "03",
        /// Relatório do profissional de saúde.
        RelatorioDoProfissional = "04",
        /// Prescrição do profissional de saúde.
        PrescricaoDoProfissional = "05",
        /// Comprovante de comparecimento (assinatura).
        ComprovanteDeComparecimento = "06",
        /// Embalagem/rótulo de materiais e/ou medicamentos.
        EmbalagemRotulo = "07",
        /// Comprovante de entrega de medicamentos.
        ComprovanteDeEntregaDeMedicamentos = "08",
        /// Notas fiscais.
        NotasFiscais = "09",
        /// Boletim anestésico.
        BoletimAnestesico = "10",
        /// Selos hemoterápicos.
        SelosHemoterapicos = "11",
        /// Exames de imagem.
        ExamesDeImagem = "12",
        /// Exames de análises clínicas.
        ExamesDeAnalisesClinicas = "13",
        /// Termo de consentimento.
        TermoDeConsentimento = "14",
        /// Guia de cobrança de taxa.
        GuiaDeCobrancaDeTaxa = "15",
        /// Autorização prévia.
        AutorizacaoPrevia = "16",
        /// Relatório de auditoria.
        RelatorioDeAuditoria = "17",
    }

    /// What a *guia* is for (*natureza da guia*). Tabela 56; `dm_tipoGuia`.
    TipoGuia {
        /// Solicitação.
        Solicitacao = "1",
        /// Faturamento.
        Faturamento = "2",
        /// Recurso de glosa.
        RecursoGlosa = "3",
    }

    /// What a message does (*tipo de transação*). `dm_tipoTransacao`.
    TipoTransacao {
        /// Autorização de odontologia.
        AutorizacaoOdontologia = "AUTORIZACAO_ODONTOLOGIA",
        /// Recibo de cancelamento de guia.
        CancelamentoGuiaRecibo = "CANCELAMENTO_GUIA_RECIBO",
        /// Cancelamento de guia.
        CancelaGuia = "CANCELA_GUIA",
        /// Comunicação de internação ou alta de beneficiário.
        ComunicacaoBeneficiario = "COMUNICACAO_BENEFICIARIO",
        /// Demonstrativo de análise de conta.
        DemonstrativoAnaliseConta = "DEMONSTRATIVO_ANALISE_CONTA",
        /// Demonstrativo de odontologia.
        DemonstrativoOdontologia = "DEMONSTRATIVO_ODONTOLOGIA",
        /// Demonstrativo de pagamento.
        DemonstrativoPagamento = "DEMONSTRATIVO_PAGAMENTO",
        /// Envio de anexo.
        EnvioAnexo = "ENVIO_ANEXO",
        /// Envio de documento.
        EnvioDocumento = "ENVIO_DOCUMENTO",
        /// Envio de lote de guias.
        EnvioLoteGuias = "ENVIO_LOTE_GUIAS",
        /// Protocolo de recebimento.
        ProtocoloRecebimento = "PROTOCOLO_RECEBIMENTO",
        /// Protocolo de recebimento de anexo.
        ProtocoloRecebimentoAnexo = "PROTOCOLO_RECEBIMENTO_ANEXO",
        /// Recebimento de documento.
        RecebimentoDocumento = "RECEBIMENTO_DOCUMENTO",
        /// Recebimento de recurso de glosa.
        RecebimentoRecursoGlosa = "RECEBIMENTO_RECURSO_GLOSA",
        /// Recibo de comunicação.
        ReciboComunicacao = "RECIBO_COMUNICACAO",
        /// Recurso de glosa.
        RecursoGlosa = "RECURSO_GLOSA",
        /// Resposta de recurso de glosa.
        RespostaRecursoGlosa = "RESPOSTA_RECURSO_GLOSA",
        /// Resposta de solicitação.
        RespostaSolicitacao = "RESPOSTA_SOLICITACAO",
        /// Situação de elegibilidade.
        SituacaoElegibilidade = "SITUACAO_ELEGIBILIDADE",
        /// Situação do protocolo.
        SituacaoProtocolo = "SITUACAO_PROTOCOLO",
        /// Solicitação de procedimentos.
        SolicitacaoProcedimentos = "SOLICITACAO_PROCEDIMENTOS",
        /// Solicitação de status da autorização.
        SolicitaStatusAutorizacao = "SOLICITA_STATUS_AUTORIZACAO",
        /// Solicitação de demonstrativo de retorno.
        SolicDemonstrativoRetorno = "SOLIC_DEMONSTRATIVO_RETORNO",
        /// Solicitação de status do protocolo.
        SolicStatusProtocolo = "SOLIC_STATUS_PROTOCOLO",
        /// Solicitação de status do recurso de glosa.
        SolicStatusRecursoGlosa = "SOLIC_STATUS_RECURSO_GLOSA",
        /// Status da autorização.
        StatusAutorizacao = "STATUS_AUTORIZACAO",
        /// Verificação de elegibilidade.
        VerificaElegibilidade = "VERIFICA_ELEGIBILIDADE",
    }

    /// Why a web service could not take a message (*falha*). `st_tissFault`.
    TissFault {
        /// Destinatário inválido.
        DestinatarioInvalido = "DestinatarioInvalido",
        /// Erro inesperado do servidor.
        ErroInesperadoServidor = "ErroInesperadoServidor",
        /// Hash inválido.
        HashInvalido = "HashInvalido",
        /// Login inválido.
        LoginInvalido = "LoginInvalido",
        /// Remetente inválido.
        RemetenteInvalido = "RemetenteInvalido",
        /// Schema inválido.
        SchemaInvalido = "SchemaInvalido",
        /// Versão inválida.
        VersaoInvalida = "VersaoInvalida",
    }
}
