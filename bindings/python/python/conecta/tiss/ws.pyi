"""Types of the room ws of the model. Written by `cargo xtask gen`."""

from typing import Literal, final

from .._conecta import Escolha, Grupo
from .anexos import LoteAnexos, ProtocoloRecebimentoAnexo
from .autorizacao import SituacaoAutorizacao, SolicitaStatusAutorizacao
from .cabecalho import CabecalhoTransacao
from .cancelamento import CancelaGuia, ReciboCancelaGuia
from .comum import MotivoGlosa
from .comunicacao import ComunicacaoBeneficiario, ReciboComunicacao
from .demonstrativos import DemonstrativoRetorno, SolicitacaoDemonstrativo
from .documentos import EnvioDocumentos, ReciboDocumentos
from .elegibilidade import RespostaPedidoElegibilidade, VerificaElegibilidade
from .guias import LoteGuias
from .protocolo import RecebimentoLote, SituacaoProtocolo, SolicitacaoStatusProtocolo
from .recurso import LoteRecursoGlosa, RecebimentoRecursoGlosa, RespostaRecursoGlosa
from .solicitacoes import SolicitacaoProcedimento

__all__ = [
    "AutorizacaoProcedimentoWs",
    "CancelaGuiaWs",
    "ComunicacaoBeneficiarioWs",
    "DemonstrativoRetornoWs",
    "EnvioDocumentoWs",
    "LoteAnexoWs",
    "LoteGuiasWs",
    "LoteRecursoGlosaWs",
    "PedidoElegibilidadeWs",
    "ProtocoloRecebimentoAnexoWs",
    "ProtocoloRecebimentoRecursoWs",
    "ProtocoloRecebimentoWs",
    "RecebimentoDocumentoWs",
    "ReciboCancelaGuiaWs",
    "ReciboComunicacaoWs",
    "ReciboDocumentosWs",
    "RespostaElegibilidadeWs",
    "SituacaoAutorizacaoWs",
    "SituacaoProtocoloRecursoWs",
    "SituacaoProtocoloWs",
    "SolicitacaoDemonstrativoRetornoWs",
    "SolicitacaoProcedimentoWs",
    "SolicitacaoStatusAutorizacaoWs",
    "SolicitacaoStatusProtocoloWs",
    "SolicitacaoStatusRecursoGlosaWs",
    "TissFaultWs",
]

@final
class CancelaGuiaWs(Grupo):
    """Web-service request: cancelamento of guias."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def cancela_guia(self) -> CancelaGuia:
        """Request to cancel guias or a lote."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class ReciboCancelaGuiaWs(Grupo):
    """Web-service answer: recibo of a cancelamento of guias."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def recibo_cancela_guia(self) -> ReciboCancelaGuia:
        """Recibo of a cancelamento or the error that refused it."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class ComunicacaoBeneficiarioWs(Grupo):
    """Web-service request: comunicação de internação ou alta."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def comunicacao_beneficiario(self) -> ComunicacaoBeneficiario:
        """Comunicação of the internação or alta of a beneficiário."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class ReciboComunicacaoWs(Grupo):
    """Web-service answer: recibo of a comunicação de internação ou alta."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def recibo_comunicacao(self) -> ReciboComunicacao:
        """Recibo of a comunicação de internação ou alta or the error that refused it."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class LoteGuiasWs(Grupo):
    """Web-service request: lote de guias for billing."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def lote_guias(self) -> LoteGuias:
        """Lote de guias for billing."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class ProtocoloRecebimentoWs(Grupo):
    """Web-service answer: protocolo de recebimento of a lote de guias."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def recebimento_lote(self) -> RecebimentoLote:
        """Answer to a lote de guias: protocolo de recebimento or error."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class LoteRecursoGlosaWs(Grupo):
    """Web-service request: recurso de glosa."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def lote_recurso(self) -> LoteRecursoGlosa:
        """Recursos de glosa sent."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class ProtocoloRecebimentoRecursoWs(Grupo):
    """Web-service answer: protocolo de recebimento of a recurso de glosa."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def recebimento_recurso(self) -> RecebimentoRecursoGlosa:
        """Answer to a recurso de glosa: protocolo de recebimento or error."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SolicitacaoDemonstrativoRetornoWs(Grupo):
    """Web-service request: demonstrativo de pagamento or de análise de conta."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def solicitacao_demonstrativo_retorno(self) -> SolicitacaoDemonstrativo:
        """Request for a demonstrativo."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class DemonstrativoRetornoWs(Grupo):
    """Web-service answer: the demonstrativos requested."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def demonstrativo_retorno(self) -> DemonstrativoRetorno:
        """The demonstrativos requested, their situação or an error."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SolicitacaoProcedimentoWs(Grupo):
    """Web-service request: solicitação de procedimento."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def solicitacao_procedimento(self) -> SolicitacaoProcedimento:
        """Solicitação de procedimento: asks for an autorização."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class AutorizacaoProcedimentoWs(Grupo):
    """Web-service answer: autorização of a solicitação de procedimento."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def autorizacao_procedimento(self) -> SituacaoAutorizacao:
        """Answer to a solicitação de procedimento: the autorização or an error."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SolicitacaoStatusAutorizacaoWs(Grupo):
    """Web-service request: status of a solicitação de autorização."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def solicitacao_status_autorizacao(self) -> SolicitaStatusAutorizacao:
        """Question about the status of a solicitação de autorização."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SituacaoAutorizacaoWs(Grupo):
    """Web-service answer: situação of a solicitação de autorização."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def situacao_autorizacao(self) -> SituacaoAutorizacao:
        """Answer to a question about the status of an autorização."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SolicitacaoStatusProtocoloWs(Grupo):
    """Web-service request: status of a protocolo."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def solicitacao_status_protocolo(self) -> SolicitacaoStatusProtocolo:
        """Question about the situação of a protocolo."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SituacaoProtocoloWs(Grupo):
    """Web-service answer: situação of a protocolo."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def situacao_protocolo(self) -> SituacaoProtocolo:
        """Answer about the situação of a protocolo."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class PedidoElegibilidadeWs(Grupo):
    """Web-service request: verificação de elegibilidade of a beneficiário."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def pedido_elegibilidade(self) -> VerificaElegibilidade:
        """Question whether a beneficiário is elegível."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class RespostaElegibilidadeWs(Grupo):
    """Web-service answer: elegibilidade of a beneficiário."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def resposta_elegibilidade(self) -> RespostaPedidoElegibilidade:
        """Answer to a verificação de elegibilidade."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signatures(self) -> str | None:
        """XML signature (xmldsig) of the message; the schema uses the plural tag here. From 3.03.01."""

@final
class LoteAnexoWs(Grupo):
    """Web-service request: lote de anexos clínicos."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def lote_anexo(self) -> LoteAnexos:
        """Lote de anexos clínicos sent."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class ProtocoloRecebimentoAnexoWs(Grupo):
    """Web-service answer: protocolo de recebimento of a lote de anexos."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def lote_anexo(self) -> ProtocoloRecebimentoAnexo:
        """Answer to the lote de anexos: protocolo de recebimento or error."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signatures(self) -> str | None:
        """XML signature (xmldsig) of the message; the schema uses the plural tag here. From 3.03.01."""

@final
class SolicitacaoStatusRecursoGlosaWs(Grupo):
    """Web-service request: status of a protocolo of recurso de glosa."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def solicitacao_status_protocolo_recurso(self) -> SolicitacaoStatusProtocolo:
        """Question about the situação of a recurso de glosa."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class SituacaoProtocoloRecursoWs(Grupo):
    """Web-service answer: situação of, or decision on, a recurso de glosa."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def situacao_protocolo_recurso(self) -> RespostaRecursoGlosa:
        """Decision on, or situação of, a recurso de glosa."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. 3.02.02 only."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.03.01."""

@final
class TissFaultWs(Grupo):
    """Fault that a web service returns when it cannot handle the message."""

    @property
    def tiss_fault(self) -> str:
        """Why the web service could not handle the message, such as HashInvalido or LoginInvalido."""

@final
class EnvioDocumentoWs(Grupo):
    """Web-service request: sending of a documento."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def envio_d_ocumento(self) -> EnvioDocumentos:
        """Documento sent to the operadora; the schema spells this tag so."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def signature(self) -> str | None:
        """XML signature (xmldsig) of the message."""

@final
class ReciboDocumentosWs(Grupo):
    """Web-service answer: recibo of a documento."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def recebimento_documento(self) -> RecebimentoDocumentoWs:
        """Answer to a sent documento: recibo or error."""
    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
    @property
    def signatures(self) -> str | None:
        """XML signature (xmldsig) of the message; the schema uses the plural tag here."""

@final
class RecebimentoDocumentoWs(Escolha):
    """Content of the web-service answer to a documento: its recibo or an error."""

    @property
    def opcao(self) -> Literal["mensagem_erro", "recibo_documentos"] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ReciboDocumentos | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def recibo_documentos(self) -> ReciboDocumentos | None:
        """Recibo of the documento."""
