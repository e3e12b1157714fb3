"""Types of the room documentos of the model. Written by `cargo xtask gen`."""

from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import MotivoGlosa

__all__ = [
    "EnvioDocumentos",
    "RecebimentoDocumentos",
    "ReciboDocumentos",
]

@final
class RecebimentoDocumentos(Escolha):
    """Answer to a sent documento: its recibo or the error that refused it."""

    @property
    def opcao(self) -> Literal["mensagem_erro", "recibo_documento"] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ReciboDocumentos | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def recibo_documento(self) -> ReciboDocumentos | None:
        """Recibo of the documento."""

@final
class ReciboDocumentos(Grupo):
    """Recibo of a documento, with its protocolo and what it is attached to."""

    @property
    def numero_lote(self) -> str | None:
        """Number of the lote to which the documento is attached. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo to which the documento is attached. 1 to 12 characters."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Prestador's number of the guia to which the documento is attached. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Operadora's number of the guia to which the documento is attached. 1 to 20 characters."""
    @property
    def numero_documento(self) -> str:
        """Number of the documento. 1 to 20 characters."""
    @property
    def protocolo_doc(self) -> str:
        """Protocolo that the operadora gave to the documento. 1 to 20 characters."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""

@final
class EnvioDocumentos(Grupo):
    """A documento (laudo, imagem, comprovante) sent to the operadora and what it is attached to."""

    @property
    def numero_lote(self) -> str | None:
        """Number of the lote to which the documento is attached. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str | None:
        """Number of the protocolo to which the documento is attached. 1 to 12 characters."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Prestador's number of the guia to which the documento is attached. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Operadora's number of the guia to which the documento is attached. 1 to 20 characters."""
    @property
    def numero_documento(self) -> str:
        """Number of the documento. 1 to 20 characters."""
    @property
    def natureza_guia(self) -> str:
        """Kind of the guia to which the documento is attached (tabela 56): solicitação, faturamento or
        recurso.
        """
    @property
    def formato_documento(self) -> str:
        """Format of the file of the documento (tabela 80), such as PDF or JPEG."""
    @property
    def seq_referencia_item(self) -> int | None:
        """sequencialItem of the item of the guia to which the documento refers. Up to 4 digits."""
    @property
    def documento(self) -> bytes:
        """The file of the documento."""
    @property
    def tipo_documento(self) -> str:
        """Kind of documento (tabela 81), such as laudo, prescrição or nota fiscal."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the documento. Up to 4.00.00."""
