"""Types of the room demonstrativos of the model. Written by `cargo xtask gen`."""

from datetime import date, time
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import DadosContratado, MotivoGlosa, Procedimento
from .dente import DenteOuRegiao

__all__ = [
    "CabecalhoDemonstrativo",
    "CabecalhoDemonstrativoOdonto",
    "CpfCnpjContratado",
    "DadosConta",
    "DadosContratadoPagamento",
    "DadosPagamento",
    "DadosPagamentoGuia",
    "DadosPagamentoGuiaProtocolo",
    "DadosPagamentoOdonto",
    "DadosPagamentoPorData",
    "DadosPagamentoProtocolo",
    "DadosPrestadorAnaliseConta",
    "DadosPrestadorOdonto",
    "DadosProtocolo",
    "DadosResumo",
    "DadosResumoPorData",
    "DataOuCompetencia",
    "DebCredDemonstrativo",
    "DebCredPorDataPagamento",
    "DebitoCredito",
    "DebitosCreditosNaoTributaveis",
    "DebitosCreditosPorData",
    "DebitosCreditosTributaveis",
    "DemaisDebitosCreditos",
    "DemaisImpostos",
    "DemonstrativoAnaliseConta",
    "DemonstrativoPagamento",
    "DemonstrativoPagamentoOdonto",
    "DemonstrativoRetorno",
    "DetalheGuia",
    "GuiaDoLote",
    "ItemPagamentoGuia",
    "ItemPagamentoGuiaProtocolo",
    "PagamentoPorData",
    "Pagamentos",
    "PeriodoDemonstrativo",
    "PeriodoProcessamento",
    "ProtocoloPago",
    "ProtocolosSolicitados",
    "RelacaoGlosa",
    "RelacaoGuia",
    "RelacaoProtocolo",
    "SituacaoDemonstrativo",
    "SituacaoDemonstrativoRetorno",
    "SolicitacaoDemonstrativo",
    "SolicitacaoDemonstrativoAnalise",
    "SolicitacaoDemonstrativoPagamento",
    "TotaisBrutosDemonstrativo",
    "TotaisBrutosDemonstrativoOdonto",
    "TotaisBrutosPorData",
    "TotaisDemonstrativo",
    "TotaisLiquidosDemonstrativo",
    "TotaisLiquidosPorData",
    "TotaisPorData",
    "TotaisPorProtocolo",
    "TotalLiquidoPorData",
]

@final
class DemonstrativoRetorno(Escolha):
    """Return to a solicitação de demonstrativo: one kind of demonstrativo, the situação of the request or an
    error.
    """

    @property
    def opcao(self) -> Literal[
        "mensagem_erro",
        "demonstrativo_analise_conta",
        "demonstrativo_pagamento",
        "demonstrativo_pagamento_odonto",
        "situacao_demonstrativo",
        "situacao_demonstrativo_retorno",
    ] | None: ...
    @property
    def valor(self) -> (
        MotivoGlosa
        | tuple[DemonstrativoAnaliseConta, ...]
        | tuple[DemonstrativoPagamento, ...]
        | tuple[DemonstrativoPagamentoOdonto, ...]
        | SituacaoDemonstrativo
        | SituacaoDemonstrativoRetorno
        | None
    ): ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def demonstrativo_analise_conta(self) -> tuple[DemonstrativoAnaliseConta, ...] | None:
        """Demonstrativo de análise de conta."""
    @property
    def demonstrativo_pagamento(self) -> tuple[DemonstrativoPagamento, ...] | None:
        """Demonstrativo de pagamento."""
    @property
    def demonstrativo_pagamento_odonto(self) -> tuple[DemonstrativoPagamentoOdonto, ...] | None:
        """Demonstrativo de pagamento odontológico."""
    @property
    def situacao_demonstrativo(self) -> SituacaoDemonstrativo | None:
        """Situação of a requested demonstrativo that is not yet returned. Up to 3.00.01."""
    @property
    def situacao_demonstrativo_retorno(self) -> SituacaoDemonstrativoRetorno | None:
        """Situação of a requested demonstrativo that is not yet returned. From 3.02.00."""

@final
class DemonstrativoAnaliseConta(Grupo):
    """Demonstrativo de análise de conta: what the operadora decided on each protocolo, guia and item."""

    @property
    def cabecalho_demonstrativo(self) -> CabecalhoDemonstrativo:
        """Header of the demonstrativo: operadora, number and date of issue."""
    @property
    def dados_prestador(self) -> DadosPrestadorAnaliseConta:
        """Prestador whose contas are analysed."""
    @property
    def dados_conta(self) -> DadosConta:
        """The contas analysed, by protocolo."""
    @property
    def valor_informado_geral(self) -> Decimal:
        """Total informed by the prestador in the demonstrativo, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_processado_geral(self) -> Decimal:
        """Total processed by the operadora in the demonstrativo, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_liberado_geral(self) -> Decimal:
        """Total released for payment in the demonstrativo, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_glosa_geral(self) -> Decimal | None:
        """Total glosado in the demonstrativo, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters. From 4.02.00."""

@final
class CabecalhoDemonstrativo(Grupo):
    """Header of a demonstrativo: the operadora, its number and the date of issue."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_demonstrativo(self) -> str:
        """Number of the demonstrativo, given by the operadora. 1 to 20 characters."""
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora. 1 to 70 characters."""
    @property
    def numero_cnpj(self) -> str:
        """CNPJ of the operadora."""
    @property
    def data_emissao(self) -> date:
        """Date on which the demonstrativo was issued."""

@final
class DadosPrestadorAnaliseConta(Grupo):
    """Prestador whose contas are analysed in the demonstrativo."""

    @property
    def dados_contratado(self) -> DadosContratado:
        """The contratado concerned."""
    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""

@final
class DadosConta(Grupo):
    """The protocolos analysed in the demonstrativo."""

    @property
    def dados_protocolo(self) -> tuple[DadosProtocolo, ...]:
        """One protocolo analysed."""

@final
class DadosProtocolo(Grupo):
    """One protocolo in the análise de conta: its guias, totals, situação and glosa."""

    @property
    def numero_lote_prestador(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def data_protocolo(self) -> date:
        """Date of the protocolo."""
    @property
    def valor_protocolo(self) -> Decimal | None:
        """Value of the protocolo, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01."""
    @property
    def glosa_protocolo(self) -> MotivoGlosa | None:
        """Reason of the glosa of the protocolo as a whole."""
    @property
    def situacao_protrocolo(self) -> str | None:
        """Situação of the protocolo (tabela 47); tag misspelt in the standard, later situacaoProtocolo.
        3.02.00 only.
        """
    @property
    def situacao_protocolo(self) -> str | None:
        """Situação of the protocolo (tabela 47). From 3.02.01."""
    @property
    def relacao_guias(self) -> tuple[RelacaoGuia, ...]:
        """One guia of the protocolo."""
    @property
    def valor_informado_protocolo(self) -> Decimal:
        """Value of the protocolo as informed by the prestador, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_processado_protocolo(self) -> Decimal:
        """Value of the protocolo as processed by the operadora, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_liberado_protocolo(self) -> Decimal:
        """Value of the protocolo released for payment, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_glosa_protocolo(self) -> tuple[Decimal, ...]:
        """Value glosado of the protocolo with its guias, in R$. Up to 10 digits, 2 of them after the point.
        At most one.
        """

@final
class RelacaoGuia(Grupo):
    """One guia in the análise de conta: its items, totals, situação and glosas."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def data_inicio_fat(self) -> date:
        """First day of the billing period of the guia."""
    @property
    def hora_inicio_fat(self) -> time | None:
        """Time at which the billing period of the guia begins."""
    @property
    def data_fim_fat(self) -> date | None:
        """Last day of the billing period of the guia."""
    @property
    def hora_fim_fat(self) -> time | None:
        """Time at which the billing period of the guia ends."""
    @property
    def motivo_glosa_guia(self) -> tuple[MotivoGlosa, ...]:
        """Reason of the glosa of the guia as a whole."""
    @property
    def situacao_guia(self) -> str | None:
        """Situação of the guia (tabela 47). From 3.02.00."""
    @property
    def detalhes_guia(self) -> tuple[DetalheGuia, ...]:
        """One item of the guia."""
    @property
    def valor_informado_guia(self) -> Decimal:
        """Value of the guia as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_processado_guia(self) -> Decimal:
        """Value of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_liberado_guia(self) -> Decimal:
        """Value of the guia released for payment, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_glosa_guia(self) -> Decimal | None:
        """Value glosado of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters. From 4.03.00."""

@final
class DetalheGuia(Grupo):
    """One item of a guia in the análise de conta: informed, processed and released values and its glosas."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_realizacao(self) -> date:
        """Date on which the procedimento or atendimento was done."""
    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def grau_participacao(self) -> str | None:
        """Grau de participação of the profissional in the procedimento (tabela 35)."""
    @property
    def valor_informado(self) -> Decimal:
        """Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def qtd_executada(self) -> Decimal:
        """Quantity executed. Up to 9 digits, 4 of them after the point."""
    @property
    def valor_processado(self) -> Decimal:
        """Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_liberado(self) -> Decimal:
        """Value released for payment, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def relacao_glosa(self) -> tuple[RelacaoGlosa, ...]:
        """One glosa of the item: value and reason."""
    @property
    def centro_consumo(self) -> str | None:
        """Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00."""

@final
class RelacaoGlosa(Grupo):
    """One glosa of an item: value and reason."""

    @property
    def valor_glosa(self) -> Decimal:
        """Value glosado, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def tipo_glosa(self) -> str:
        """Code of the glosa (tabela 38)."""

@final
class DemonstrativoPagamento(Grupo):
    """Demonstrativo de pagamento: what is paid to the prestador, by date and protocolo, with débitos and
    créditos.
    """

    @property
    def cabecalho_demonstrativo(self) -> CabecalhoDemonstrativo:
        """Header of the demonstrativo: operadora, number and date of issue."""
    @property
    def dados_contratado(self) -> DadosContratadoPagamento:
        """Prestador who is paid."""
    @property
    def dados_pagamento(self) -> DadosPagamento | None:
        """When and how the payment is made. Up to 3.00.01."""
    @property
    def dados_resumo(self) -> tuple[DadosResumo, ...]:
        """Summary of the protocolos paid. Up to 3.00.01."""
    @property
    def valor_informado_bruto(self) -> Decimal | None:
        """Gross total informed by the prestador, in R$. Up to 10 digits, 2 of them after the point. Up to
        3.00.01.
        """
    @property
    def valor_processado_bruto(self) -> Decimal | None:
        """Gross total processed by the operadora, in R$. Up to 10 digits, 2 of them after the point. Up to
        3.00.01.
        """
    @property
    def valor_liberado_bruto(self) -> Decimal | None:
        """Gross total released for payment, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01.
        """
    @property
    def valor_glosa_bruto(self) -> Decimal | None:
        """Gross total glosado, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01."""
    @property
    def demais_debitos_creditos(self) -> DemaisDebitosCreditos | None:
        """Other débitos and créditos of the demonstrativo. Up to 3.00.01."""
    @property
    def total_demais_debitos(self) -> Decimal | None:
        """Total of the other débitos, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01."""
    @property
    def total_demais_creditos(self) -> Decimal | None:
        """Total of the other créditos, in R$. Up to 10 digits, 2 of them after the point. Up to 3.00.01."""
    @property
    def valor_final_receber(self) -> Decimal | None:
        """Final value that the prestador receives, in R$. Up to 10 digits, 2 of them after the point. Up to
        3.00.01.
        """
    @property
    def pagamentos(self) -> Pagamentos | None:
        """The payments, grouped by date. From 3.02.00."""
    @property
    def totais_demonstrativo(self) -> TotaisDemonstrativo | None:
        """Totals of the demonstrativo. From 3.02.00."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""

@final
class DadosContratadoPagamento(Grupo):
    """Prestador who receives the payment told by the demonstrativo."""

    @property
    def dados_prestador(self) -> DadosContratado:
        """Prestador who is paid."""
    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""

@final
class DadosPagamento(Grupo):
    """When and how a payment is made: date, forma de pagamento and bank account."""

    @property
    def data_pagamento(self) -> date:
        """Date of the payment."""
    @property
    def forma_pagamento(self) -> str:
        """Forma de pagamento (tabela 34), such as depósito, boleto or cheque."""
    @property
    def banco(self) -> str | None:
        """Number of the bank into which the payment is made. 1 to 4 characters."""
    @property
    def agencia(self) -> str | None:
        """Agência of the bank into which the payment is made. 1 to 7 characters."""
    @property
    def nr_conta_cheque(self) -> str | None:
        """Number of the bank account or of the cheque. 1 to 20 characters."""

@final
class DadosResumo(Grupo):
    """Summary of one protocolo in the demonstrativo de pagamento of version 3.00.01."""

    @property
    def relacao_protocolos(self) -> RelacaoProtocolo:
        """The protocolo paid."""

@final
class RelacaoProtocolo(Grupo):
    """One protocolo in a demonstrativo de pagamento: informed, processed, released and glosado values."""

    @property
    def data_protocolo(self) -> date:
        """Date of the protocolo."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def valor_informado(self) -> Decimal:
        """Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_processado(self) -> Decimal:
        """Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_liberado(self) -> Decimal:
        """Value released for payment, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_glosa(self) -> Decimal | None:
        """Value glosado, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def guias_do_lote(self) -> tuple[GuiaDoLote, ...]:
        """One guia of the lote paid. From 4.00.00."""

@final
class GuiaDoLote(Grupo):
    """One guia of a paid protocolo: tipo de pagamento and its processed, released and glosado values."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def tipo_pagamento(self) -> str:
        """Whether the payment is the inicial one or comes from a recurso (tabela 78)."""
    @property
    def valor_processado_guia(self) -> Decimal:
        """Value of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_liberado_guia(self) -> Decimal:
        """Value of the guia released for payment, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_glosa_guia(self) -> Decimal | None:
        """Value glosado of the guia, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DemaisDebitosCreditos(Grupo):
    """Débitos and créditos of a demonstrativo de pagamento that belong to no protocolo."""

    @property
    def descontos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito."""

@final
class DebitoCredito(Grupo):
    """One débito or crédito of a payment: its kind, description and value."""

    @property
    def indicador(self) -> str:
        """Whether it is a débito or a crédito (tabela 37)."""
    @property
    def tipo_debito_credito(self) -> str:
        """Kind of débito or crédito (tabela 27), such as IRRF, ISS or ajuste de pagamento anterior."""
    @property
    def descricao_db_cr(self) -> str:
        """Description of the débito or crédito. 1 to 40 characters."""
    @property
    def valor_db_cr(self) -> Decimal:
        """Value of the débito or crédito, in R$. Up to 10 digits, 2 of them after the point."""

@final
class Pagamentos(Grupo):
    """The payments of a demonstrativo, grouped by date."""

    @property
    def pagamentos_por_data(self) -> tuple[PagamentoPorData, ...]:
        """Payment of one date."""

@final
class PagamentoPorData(Grupo):
    """Payment of one date: protocolos, gross totals, débitos and créditos, net totals."""

    @property
    def dados_pagamento(self) -> DadosPagamento:
        """When and how the payment is made."""
    @property
    def dados_resumo(self) -> DadosResumoPorData:
        """Summary of the protocolos paid."""
    @property
    def totais_brutos_por_data(self) -> TotaisBrutosPorData:
        """Gross totals of the date."""
    @property
    def debitos_creditos_por_data(self) -> DebitosCreditosPorData | None:
        """Débitos and créditos of the date."""
    @property
    def totais_liquidos_por_data(self) -> TotaisLiquidosPorData:
        """Net totals of the date."""

@final
class DadosResumoPorData(Grupo):
    """Summary of the protocolos paid at one date."""

    @property
    def relacao_protocolos(self) -> tuple[RelacaoProtocolo, ...]:
        """One protocolo paid at the date."""

@final
class TotaisBrutosPorData(Grupo):
    """Gross totals of the payment of one date."""

    @property
    def total_informado_por_data(self) -> Decimal:
        """Total of the date as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def total_processado_por_data(self) -> Decimal:
        """Total of the date as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def tota_liberado_por_data(self) -> Decimal:
        """Total of the date released for payment, in R$; the standard spells the tag so. Up to 10 digits, 2
        of them after the point.
        """
    @property
    def total_glosa_por_data(self) -> Decimal:
        """Total glosado of the date, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DebitosCreditosPorData(Grupo):
    """Débitos and créditos of the payment of one date."""

    @property
    def debitos_creditos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito of the date."""

@final
class TotaisLiquidosPorData(Grupo):
    """Net totals of the payment of one date."""

    @property
    def total_debitos_por_data(self) -> Decimal:
        """Total of the débitos of the date, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def total_creditos_por_data(self) -> Decimal:
        """Total of the créditos of the date, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def liquido_por_data(self) -> Decimal:
        """Net value paid at the date, in R$. Up to 10 digits, 2 of them after the point."""

@final
class TotaisDemonstrativo(Grupo):
    """Totals of a whole demonstrativo de pagamento."""

    @property
    def totais_brutos_demonstrativo(self) -> TotaisBrutosDemonstrativo:
        """Gross totals of the demonstrativo."""
    @property
    def debitos_creditos_demonstrativo(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito of the demonstrativo as a whole."""
    @property
    def totais_liquidos_demonstrativo(self) -> TotaisLiquidosDemonstrativo:
        """Net totals of the demonstrativo."""

@final
class TotaisBrutosDemonstrativo(Grupo):
    """Gross totals of a whole demonstrativo de pagamento."""

    @property
    def valor_informado_bruto(self) -> Decimal:
        """Gross total informed by the prestador, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_processado_bruto(self) -> Decimal:
        """Gross total processed by the operadora, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_liberado_bruto(self) -> Decimal:
        """Gross total released for payment, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_glosa_bruto(self) -> Decimal:
        """Gross total glosado, in R$. Up to 10 digits, 2 of them after the point."""

@final
class TotaisLiquidosDemonstrativo(Grupo):
    """Net totals of a whole demonstrativo de pagamento."""

    @property
    def total_debitos_demonstrativo(self) -> Decimal:
        """Total of the débitos of the demonstrativo, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def total_creditosdemonstrativo(self) -> Decimal:
        """Total of the créditos of the demonstrativo, in R$; the standard spells the tag so. Up to 10 digits,
        2 of them after the point.
        """
    @property
    def valor_liberado_demonstrativo(self) -> Decimal:
        """Net value released by the demonstrativo, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DemonstrativoPagamentoOdonto(Grupo):
    """Demonstrativo de pagamento odontológico: what is paid to the prestador, by date, protocolo, guia and
    procedimento.
    """

    @property
    def registro_ans(self) -> str | None:
        """Registro of the operadora at the ANS. Up to 3.00.01."""
    @property
    def numero_demonstrativo(self) -> str | None:
        """Number of the demonstrativo, given by the operadora. 1 to 12 characters. Up to 3.00.01."""
    @property
    def nome_operadora(self) -> str | None:
        """Name of the operadora. 1 to 70 characters. Up to 3.00.01."""
    @property
    def cnpj_oper(self) -> str | None:
        """CNPJ of the operadora. Up to 3.00.01."""
    @property
    def periodo_proc(self) -> PeriodoProcessamento | None:
        """Period of processing that the demonstrativo covers. Up to 3.00.01."""
    @property
    def cabecalho_demonstrativo_odonto(self) -> CabecalhoDemonstrativoOdonto | None:
        """Header of the demonstrativo odontológico: operadora, number and period. From 3.02.00."""
    @property
    def dados_prestador(self) -> DadosPrestadorOdonto:
        """Prestador who is paid."""
    @property
    def dados_pagamento_protocolo(self) -> tuple[DadosPagamentoProtocolo, ...]:
        """Payment of one protocolo. Up to 3.00.01."""
    @property
    def debitos_creditos_tributaveis(self) -> DebitosCreditosTributaveis | None:
        """Débitos and créditos that are taxable. Up to 3.00.01."""
    @property
    def debitos_creditos_nao_tributaveis(self) -> DebitosCreditosNaoTributaveis | None:
        """Débitos and créditos that are not taxable. Up to 3.00.01."""
    @property
    def demais_impostos(self) -> DemaisImpostos | None:
        """Taxes withheld. Up to 3.00.01."""
    @property
    def valor_total_tributavel(self) -> Decimal | None:
        """Total of the taxable débitos and créditos, in R$. Up to 9 digits, 2 of them after the point. Up to
        3.00.01.
        """
    @property
    def valor_total_impostos(self) -> Decimal | None:
        """Total of the taxes, in R$. Up to 9 digits, 2 of them after the point. Up to 3.00.01."""
    @property
    def valor_total_nao_tributavel(self) -> Decimal | None:
        """Total of the débitos and créditos that are not taxable, in R$. Up to 9 digits, 2 of them after the
        point. Up to 3.00.01.
        """
    @property
    def valor_final_receber(self) -> Decimal | None:
        """Final value that the prestador receives, in R$. Up to 9 digits, 2 of them after the point. Up to
        3.00.01.
        """
    @property
    def dados_pagamento_por_data(self) -> tuple[DadosPagamentoPorData, ...]:
        """Payment of one date. From 3.02.00."""
    @property
    def totais_bruto_demonstrativo(self) -> TotaisBrutosDemonstrativoOdonto | None:
        """Gross totals of the demonstrativo. From 3.02.00."""
    @property
    def deb_cred_demonstrativo(self) -> DebCredDemonstrativo | None:
        """Débitos and créditos of the demonstrativo as a whole. From 3.02.00."""
    @property
    def total_debitos_demonstativo(self) -> Decimal | None:
        """Total of the débitos of the demonstrativo, in R$; the standard spells the tag so. Up to 10 digits,
        2 of them after the point. From 3.02.00.
        """
    @property
    def total_creditos_demonstrativo(self) -> Decimal | None:
        """Total of the créditos of the demonstrativo, in R$. Up to 10 digits, 2 of them after the point. From
        3.02.00.
        """
    @property
    def valor_recebido_demonstrativo(self) -> Decimal | None:
        """Value that the prestador receives by the demonstrativo, in R$. Up to 10 digits, 2 of them after the
        point. From 3.02.00.
        """
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""

@final
class PeriodoProcessamento(Grupo):
    """Period of processing that a demonstrativo odontológico covers."""

    @property
    def datainicio(self) -> date:
        """First day of the period."""
    @property
    def datafim(self) -> date:
        """Last day of the period."""

@final
class CabecalhoDemonstrativoOdonto(Grupo):
    """Header of a demonstrativo odontológico: the operadora, its number and the period."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_demonstrativo(self) -> str:
        """Number of the demonstrativo, given by the operadora. 1 to 12 characters."""
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora. 1 to 70 characters."""
    @property
    def cnpj_oper(self) -> str:
        """CNPJ of the operadora."""
    @property
    def periodo_proc(self) -> PeriodoProcessamento:
        """Period of processing that the demonstrativo covers."""

@final
class DadosPrestadorOdonto(Grupo):
    """Prestador who receives the payment told by a demonstrativo odontológico."""

    @property
    def codigo_prestador(self) -> str:
        """Code that the operadora gave to the prestador. 1 to 14 characters."""
    @property
    def nome_prestador(self) -> str | None:
        """Name of the prestador. 1 to 70 characters. Up to 3.05.00."""
    @property
    def cnpj_cpf_prestador(self) -> str | None:
        """CNPJ or CPF of the prestador. Up to 3.00.01."""
    @property
    def cpf_cnpj_contratado(self) -> CpfCnpjContratado | None:
        """CNPJ or CPF of the prestador. From 3.02.00."""

@final
class CpfCnpjContratado(Escolha):
    """How the paid prestador is identified: CNPJ or CPF."""

    @property
    def opcao(self) -> Literal["cnpj_prestador", "cpf_contratado"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def cnpj_prestador(self) -> str | None:
        """CNPJ of the prestador."""
    @property
    def cpf_contratado(self) -> str | None:
        """CPF of the prestador, a natural person."""

@final
class DadosPagamentoProtocolo(Grupo):
    """Payment of one protocolo odontológico with its guias and totals, in version 3.00.01."""

    @property
    def data_pagamento(self) -> date:
        """Date of the payment."""
    @property
    def banco(self) -> str | None:
        """Number of the bank into which the payment is made. 1 to 4 characters."""
    @property
    def agencia(self) -> str | None:
        """Agência of the bank into which the payment is made. 1 to 7 characters."""
    @property
    def conta(self) -> str | None:
        """Number of the bank account into which the payment is made. 1 to 20 characters."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def dados_pagamento_guia(self) -> tuple[DadosPagamentoGuiaProtocolo, ...]:
        """Payment of one guia."""
    @property
    def valor_total_informado_protocolo(self) -> Decimal:
        """Total of the protocolo as informed by the prestador, in R$. Up to 9 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_processado_protocolo(self) -> Decimal:
        """Total of the protocolo as processed by the operadora, in R$. Up to 9 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_glosa_protocolo(self) -> Decimal:
        """Total glosado of the protocolo, in R$. Up to 9 digits, 2 of them after the point."""
    @property
    def valor_total_franquia_protocolo(self) -> Decimal:
        """Total of franquia or coparticipação of the protocolo, in R$. Up to 9 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_liberado_protocolo(self) -> Decimal:
        """Total of the protocolo released for payment, in R$. Up to 9 digits, 2 of them after the point."""

@final
class DadosPagamentoGuiaProtocolo(Grupo):
    """Payment of one guia odontológica with its totals, in version 3.00.01."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def carteira_beneficiario(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def nome_beneficiario(self) -> str:
        """Name of the beneficiário. 1 to 70 characters."""
    @property
    def dados_pagamento(self) -> tuple[ItemPagamentoGuiaProtocolo, ...]:
        """One procedimento of the guia paid."""
    @property
    def observacao_guia(self) -> str | None:
        """Free remark on the guia. 1 to 500 characters."""
    @property
    def valor_total_informado_guia(self) -> Decimal:
        """Total of the guia as informed by the prestador, in R$. Up to 8 digits, 2 of them after the point.
        """
    @property
    def valor_total_processado_guia(self) -> Decimal:
        """Total of the guia as processed by the operadora, in R$. Up to 8 digits, 2 of them after the point.
        """
    @property
    def valor_total_glosa_guia(self) -> Decimal:
        """Total glosado of the guia, in R$. Up to 8 digits, 2 of them after the point."""
    @property
    def valor_total_franquia_guia(self) -> Decimal:
        """Total of franquia or coparticipação of the guia, in R$. Up to 8 digits, 2 of them after the point.
        """
    @property
    def valor_total_liberado_guia(self) -> Decimal:
        """Total of the guia released for payment, in R$. Up to 8 digits, 2 of them after the point."""

@final
class ItemPagamentoGuiaProtocolo(Grupo):
    """Payment of one procedimento odontológico, in version 3.00.01."""

    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def data_realizacao(self) -> date:
        """Date on which the procedimento or atendimento was done."""
    @property
    def qtd_proc(self) -> int:
        """Quantity of the procedimento odontológico. Up to 2 digits."""
    @property
    def valor_informado(self) -> Decimal:
        """Value informed by the prestador, in R$. Up to 7 digits, 2 of them after the point."""
    @property
    def valor_processado(self) -> Decimal:
        """Value that the operadora considered in its analysis, in R$. Up to 7 digits, 2 of them after the
        point.
        """
    @property
    def valor_glosa_estorno(self) -> Decimal:
        """Value glosado or reversed (estorno) of the procedimento, in R$. Up to 7 digits, 2 of them after the
        point.
        """
    @property
    def valor_franquia(self) -> Decimal:
        """Franquia or coparticipação that the beneficiário pays, in R$. Up to 7 digits, 2 of them after the
        point.
        """
    @property
    def valor_liberado(self) -> Decimal:
        """Value released for payment, in R$. Up to 7 digits, 2 of them after the point."""
    @property
    def codigos_glosa(self) -> tuple[str, ...]:
        """Code of a glosa of the procedimento (tabela 38)."""

@final
class DebitosCreditosTributaveis(Grupo):
    """Taxable débitos and créditos of a demonstrativo odontológico."""

    @property
    def descontos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito."""

@final
class DebitosCreditosNaoTributaveis(Grupo):
    """Débitos and créditos of a demonstrativo odontológico that are not taxable."""

    @property
    def descontos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito."""

@final
class DemaisImpostos(Grupo):
    """Taxes withheld in a demonstrativo odontológico."""

    @property
    def descontos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito."""

@final
class DadosPagamentoPorData(Grupo):
    """Payment odontológico of one date: protocolos, totals, débitos and créditos."""

    @property
    def dados_pagamento(self) -> DadosPagamentoOdonto:
        """When and how the payment is made."""
    @property
    def protocolos(self) -> tuple[ProtocoloPago, ...]:
        """One protocolo paid at the date."""
    @property
    def totais_por_data(self) -> TotaisPorData:
        """Gross totals of the date."""
    @property
    def deb_cred_por_data_pagamento(self) -> DebCredPorDataPagamento | None:
        """Débitos and créditos of the date."""
    @property
    def total_liquido_por_data(self) -> TotalLiquidoPorData:
        """Net totals of the date."""

@final
class DadosPagamentoOdonto(Grupo):
    """Date and bank account of a payment in a demonstrativo odontológico."""

    @property
    def data_pagamento(self) -> date:
        """Date of the payment."""
    @property
    def banco(self) -> str | None:
        """Number of the bank into which the payment is made. 1 to 4 characters."""
    @property
    def agencia(self) -> str | None:
        """Agência of the bank into which the payment is made. 1 to 7 characters."""
    @property
    def conta(self) -> str | None:
        """Number of the bank account into which the payment is made. 1 to 20 characters."""

@final
class ProtocoloPago(Grupo):
    """One protocolo odontológico paid: its lote, guias and totals."""

    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def dados_pagamento_guia(self) -> tuple[DadosPagamentoGuia, ...]:
        """Payment of one guia."""
    @property
    def totais_por_protocolo(self) -> TotaisPorProtocolo:
        """Totals of the protocolo."""

@final
class DadosPagamentoGuia(Grupo):
    """Payment of one guia odontológica with its procedimentos and totals."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def recurso(self) -> str:
        """Whether the payment of the guia comes from a recurso de glosa (S or N)."""
    @property
    def nome_executante(self) -> str:
        """Name of the executante of the treatment. 1 to 70 characters."""
    @property
    def carteira_beneficiario(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def dados_pagamento(self) -> tuple[ItemPagamentoGuia, ...]:
        """One procedimento of the guia paid."""
    @property
    def observacao_guia(self) -> str | None:
        """Free remark on the guia. 1 to 500 characters."""
    @property
    def valor_total_informado_guia(self) -> Decimal:
        """Total of the guia as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_total_processado_guia(self) -> Decimal:
        """Total of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_total_glosa_guia(self) -> Decimal:
        """Total glosado of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_franquia_guia(self) -> Decimal:
        """Total of franquia or coparticipação of the guia, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_total_liberado_guia(self) -> Decimal:
        """Total of the guia released for payment, in R$. Up to 10 digits, 2 of them after the point."""

@final
class ItemPagamentoGuia(Grupo):
    """Payment of one procedimento odontológico: informed, processed, glosado and released values."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def data_realizacao(self) -> date:
        """Date on which the procedimento or atendimento was done."""
    @property
    def qtd_proc(self) -> int:
        """Quantity of the procedimento odontológico. Up to 2 digits."""
    @property
    def valor_informado(self) -> Decimal:
        """Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_processado(self) -> Decimal:
        """Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_glosa_estorno(self) -> Decimal:
        """Value glosado or reversed (estorno) of the procedimento, in R$. Up to 10 digits, 2 of them after
        the point.
        """
    @property
    def valor_franquia(self) -> Decimal:
        """Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_liberado(self) -> Decimal:
        """Value released for payment, in R$. Up to 7 digits, 2 of them after the point."""
    @property
    def codigos_glosa(self) -> tuple[str, ...]:
        """Code of a glosa of the procedimento (tabela 38)."""

@final
class TotaisPorProtocolo(Grupo):
    """Totals of one protocolo odontológico."""

    @property
    def valor_total_informado_por_protocolo(self) -> Decimal:
        """Total of the protocolo as informed by the prestador, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_processado_por_protocolo(self) -> Decimal:
        """Total of the protocolo as processed by the operadora, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_glosa_por_protocolo(self) -> Decimal:
        """Total glosado of the protocolo, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_franquia_por_protocolo(self) -> Decimal:
        """Total of franquia or coparticipação of the protocolo, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_liberado_por_protocolo(self) -> Decimal:
        """Total of the protocolo released for payment, in R$. Up to 10 digits, 2 of them after the point."""

@final
class TotaisPorData(Grupo):
    """Gross totals of the payment odontológico of one date."""

    @property
    def valor_brutonformado_por_data(self) -> Decimal:
        """Gross total of the date as informed by the prestador, in R$; the standard spells the tag so. Up to
        10 digits, 2 of them after the point.
        """
    @property
    def valor_bruto_processado_por_data(self) -> Decimal:
        """Gross total of the date as processed by the operadora, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_bruto_glosa_por_data(self) -> Decimal:
        """Gross total glosado of the date, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_bruto_franquia_por_data(self) -> Decimal:
        """Gross total of franquia or coparticipação of the date, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_bruto_liberado_por_data(self) -> Decimal:
        """Gross total of the date released for payment, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DebCredPorDataPagamento(Grupo):
    """Débitos and créditos of the payment odontológico of one date."""

    @property
    def descontos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito."""

@final
class TotalLiquidoPorData(Grupo):
    """Net totals of the payment odontológico of one date."""

    @property
    def valor_total_debitos_por_data(self) -> Decimal:
        """Total of the débitos of the date, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_creditos_por_data(self) -> Decimal:
        """Total of the créditos of the date, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_final_a_receber_por_data(self) -> Decimal:
        """Final value that the prestador receives at the date, in R$. Up to 10 digits, 2 of them after the
        point.
        """

@final
class TotaisBrutosDemonstrativoOdonto(Grupo):
    """Gross totals of a whole demonstrativo odontológico."""

    @property
    def valor_informado_por_demonstrativo_data(self) -> Decimal:
        """Total of the demonstrativo as informed by the prestador, in R$. Up to 10 digits, 2 of them after
        the point.
        """
    @property
    def valorl_processado_por_demonstrativo(self) -> Decimal:
        """Total of the demonstrativo as processed by the operadora, in R$; the standard spells the tag so. Up
        to 10 digits, 2 of them after the point.
        """
    @property
    def valorl_glosa_por_demonstrativo(self) -> Decimal:
        """Total glosado of the demonstrativo, in R$; the standard spells the tag so. Up to 10 digits, 2 of
        them after the point.
        """
    @property
    def valo_franquia_por_demonstrativo(self) -> Decimal:
        """Total of franquia or coparticipação of the demonstrativo, in R$; the standard spells the tag so. Up
        to 10 digits, 2 of them after the point.
        """
    @property
    def valor_liberado_por_demonstrativo(self) -> Decimal:
        """Total of the demonstrativo released for payment, in R$. Up to 10 digits, 2 of them after the point.
        """

@final
class DebCredDemonstrativo(Grupo):
    """Débitos and créditos of a whole demonstrativo odontológico."""

    @property
    def descontos(self) -> tuple[DebitoCredito, ...]:
        """One débito or crédito."""

@final
class SituacaoDemonstrativo(Grupo):
    """Situação of a requested demonstrativo that is not yet returned, in version 3.00.01."""

    @property
    def identificacao_operadora(self) -> str:
        """Registro ANS of the operadora."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def periodo(self) -> PeriodoDemonstrativo | None:
        """Period to which the requested demonstrativo refers."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo whose demonstrativo was requested. 1 to 12 characters."""
    @property
    def protocolo_solicitacao_demonstrativo(self) -> str:
        """Number of the protocolo of the solicitação de demonstrativo. 1 to 12 characters."""
    @property
    def tipo_demonstrativo(self) -> str:
        """Kind of demonstrativo (tabela 53): pagamento, análise de conta or pagamento odontológico."""
    @property
    def data_situacao_demonstrativo(self) -> date:
        """Date of the situação of the demonstrativo."""
    @property
    def situacao_demonstrativo(self) -> str:
        """Status of the requested demonstrativo (tabela 45)."""

@final
class PeriodoDemonstrativo(Grupo):
    """Period to which a requested demonstrativo refers."""

    @property
    def data_inicial(self) -> date:
        """First day of the period."""
    @property
    def data_final(self) -> date:
        """Last day of the period."""

@final
class SituacaoDemonstrativoRetorno(Grupo):
    """Situação of a requested demonstrativo that is not yet returned."""

    @property
    def identificacao_operadora(self) -> str:
        """Registro ANS of the operadora."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo whose demonstrativo was requested. 1 to 12 characters."""
    @property
    def protocolo_solicitacao_demonstrativo(self) -> str:
        """Number of the protocolo of the solicitação de demonstrativo. 1 to 12 characters."""
    @property
    def tipo_demonstrativo(self) -> str:
        """Kind of demonstrativo (tabela 53): pagamento, análise de conta or pagamento odontológico."""
    @property
    def data_situacao_demonstrativo(self) -> date:
        """Date of the situação of the demonstrativo."""
    @property
    def situacao_demonstrativo(self) -> str:
        """Status of the requested demonstrativo (tabela 47)."""

@final
class SolicitacaoDemonstrativo(Grupo):
    """Request for a demonstrativo: de pagamento or de análise de conta."""

    @property
    def dados_prestador(self) -> DadosContratado | None:
        """The prestador concerned. Up to 3.00.01."""
    @property
    def data_solicitacao(self) -> date | None:
        """Date of the request for the demonstrativo. Up to 3.00.01."""
    @property
    def tipo_demonstrativo(self) -> str | None:
        """Kind of demonstrativo (tabela 53): pagamento, análise de conta or pagamento odontológico. Up to
        3.00.01.
        """
    @property
    def periodo(self) -> PeriodoDemonstrativo | None:
        """Period to which the requested demonstrativo refers. Up to 3.00.01."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo whose demonstrativo is requested. 1 to 12 characters. Up to 3.00.01."""
    @property
    def demonstrativo_pagamento(self) -> SolicitacaoDemonstrativoPagamento | None:
        """Request for a demonstrativo de pagamento. From 3.02.00."""
    @property
    def demonstrativo_analise(self) -> SolicitacaoDemonstrativoAnalise | None:
        """Request for a demonstrativo de análise de conta. From 3.02.00."""

@final
class SolicitacaoDemonstrativoPagamento(Grupo):
    """Request for a demonstrativo de pagamento, médico or odontológico, of a date or competência."""

    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def data_solicitacao(self) -> date:
        """Date of the request for the demonstrativo."""
    @property
    def tipo_demonstrativo(self) -> str:
        """Kind of demonstrativo de pagamento: médico (1) or odontológico (3)."""
    @property
    def periodo(self) -> DataOuCompetencia:
        """Date of payment or competência of the demonstrativo requested."""

@final
class DataOuCompetencia(Escolha):
    """What a demonstrativo de pagamento is asked by: the date of payment or the competência."""

    @property
    def opcao(self) -> Literal["data_pagamento", "competencia"] | None: ...
    @property
    def valor(self) -> date | str | None: ...
    @property
    def data_pagamento(self) -> date | None:
        """Date of the payments whose demonstrativo is requested."""
    @property
    def competencia(self) -> str | None:
        """Competência of the payments whose demonstrativo is requested."""

@final
class SolicitacaoDemonstrativoAnalise(Grupo):
    """Request for a demonstrativo de análise de conta of some protocolos."""

    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def data_solicitacao(self) -> date:
        """Date of the request for the demonstrativo."""
    @property
    def protocolos(self) -> ProtocolosSolicitados:
        """The protocolos whose demonstrativo is requested."""

@final
class ProtocolosSolicitados(Grupo):
    """Protocolos for which a demonstrativo de análise de conta is asked."""

    @property
    def numero_protocolo(self) -> tuple[str, ...]:
        """Number of a protocolo whose demonstrativo is requested. 1 to 12 characters."""
