"""Types of the room cancelamento of the model. Written by `cargo xtask gen`."""

from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import DadosContratado, MotivoGlosa

__all__ = [
    "CancelaGuia",
    "CancelamentoGuia",
    "CancelamentoLote",
    "GuiaACancelar",
    "GuiaCancelada",
    "GuiaCanceladaRetorno",
    "GuiasCanceladas",
    "GuiasCanceladasRetorno",
    "LoteCancelado",
    "OpcaoCancelamento",
    "ReciboCancelaGuia",
    "ReciboCancelamento",
    "RetornoCancelamento",
]

@final
class ReciboCancelaGuia(Escolha):
    """Answer to a cancelamento: its recibo or an error."""

    @property
    def opcao(self) -> Literal["mensagem_erro", "recibo_cancela_guia"] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ReciboCancelamento | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def recibo_cancela_guia(self) -> ReciboCancelamento | None:
        """Recibo of the cancelamento."""

@final
class ReciboCancelamento(Grupo):
    """Recibo of a cancelamento, with the outcome for each guia or for the lote."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def guias_canceladas(self) -> GuiasCanceladas | None:
        """Outcome of the cancelamento for each guia. Up to 3.05.00."""
    @property
    def retorno_status(self) -> RetornoCancelamento | None:
        """Outcome of the cancelamento, of a lote or of guias. From 4.00.00."""

@final
class GuiasCanceladas(Grupo):
    """The guias whose cancelamento was answered, in versions before 4.00.00."""

    @property
    def dados_guia(self) -> tuple[GuiaCancelada, ...]:
        """Outcome of the cancelamento of one guia."""

@final
class GuiaCancelada(Grupo):
    """Outcome of the cancelamento of one guia, in versions before 4.00.00."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def tipo_guia(self) -> str:
        """Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa."""
    @property
    def status_cancelamento(self) -> str:
        """Outcome of the cancelamento (tabela 46), such as cancelado com sucesso or não cancelado."""

@final
class RetornoCancelamento(Escolha):
    """Outcome of a cancelamento: of a lote or of guias."""

    @property
    def opcao(self) -> Literal["lote_cancelado", "guias_canceladas"] | None: ...
    @property
    def valor(self) -> LoteCancelado | GuiasCanceladasRetorno | None: ...
    @property
    def lote_cancelado(self) -> LoteCancelado | None:
        """Outcome of the cancelamento of the lote."""
    @property
    def guias_canceladas(self) -> GuiasCanceladasRetorno | None:
        """Outcome of the cancelamento for each guia."""

@final
class LoteCancelado(Grupo):
    """Outcome of the cancelamento of a lote."""

    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def numeroprotocolo(self) -> str | None:
        """Number of the protocolo of the lote; the schema spells this tag in lower case. 1 to 12 characters.
        """
    @property
    def status_cancelamento(self) -> str:
        """Outcome of the cancelamento (tabela 46), such as cancelado com sucesso or não cancelado."""

@final
class GuiasCanceladasRetorno(Grupo):
    """The guias whose cancelamento is answered by the retorno de status."""

    @property
    def dados_guia(self) -> tuple[GuiaCanceladaRetorno, ...]:
        """Outcome of the cancelamento of one guia."""

@final
class GuiaCanceladaRetorno(Grupo):
    """Outcome of the cancelamento of one guia in the retorno de status."""

    @property
    def tipo_guia(self) -> str:
        """Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def status_cancelamento(self) -> str:
        """Outcome of the cancelamento (tabela 46), such as cancelado com sucesso or não cancelado."""

@final
class CancelaGuia(Grupo):
    """Request of the prestador to cancel guias or a lote."""

    @property
    def tipo_guia(self) -> str | None:
        """Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa. Up to 3.05.00."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters. Up to
        3.05.00.
        """
    @property
    def numero_guia_prestador(self) -> tuple[str, ...]:
        """Prestador's number of a guia to be cancelled. 1 to 20 characters. Up to 3.00.01."""
    @property
    def guias_cancelamento(self) -> tuple[GuiaACancelar, ...]:
        """One guia to be cancelled. 3.02.00 to 3.05.00 only."""
    @property
    def tipo_cancelamento(self) -> OpcaoCancelamento | None:
        """What is to be cancelled: a lote or guias. From 4.00.00."""

@final
class GuiaACancelar(Grupo):
    """One guia to be cancelled, in versions 3.02.00 to 3.05.00."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""

@final
class OpcaoCancelamento(Escolha):
    """What is to be cancelled: a lote or guias."""

    @property
    def opcao(self) -> Literal["tipo_cancelamento_lote", "tipo_cancelamento_guia"] | None: ...
    @property
    def valor(self) -> CancelamentoLote | tuple[CancelamentoGuia, ...] | None: ...
    @property
    def tipo_cancelamento_lote(self) -> CancelamentoLote | None:
        """The lote to be cancelled."""
    @property
    def tipo_cancelamento_guia(self) -> tuple[CancelamentoGuia, ...] | None:
        """One guia to be cancelled."""

@final
class CancelamentoLote(Grupo):
    """The lote to be cancelled."""

    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""

@final
class CancelamentoGuia(Grupo):
    """One guia to be cancelled."""

    @property
    def tipo_guia(self) -> str | None:
        """Kind of guia (tabela 56): solicitação, faturamento or recurso de glosa."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
