"""Types of the room mensagem of the model. Written by `cargo xtask gen`."""

from typing import Literal, final

from .._conecta import Escolha, Grupo
from .anexos import LoteAnexos, RecebimentoAnexo
from .autorizacao import SituacaoAutorizacao, SolicitaStatusAutorizacao
from .cabecalho import CabecalhoTransacao
from .cancelamento import CancelaGuia, ReciboCancelaGuia
from .comunicacao import ComunicacaoBeneficiario, ReciboComunicacao
from .demonstrativos import DemonstrativoRetorno, SolicitacaoDemonstrativo
from .documentos import EnvioDocumentos, RecebimentoDocumentos
from .elegibilidade import RespostaElegibilidade, VerificaElegibilidade
from .guias import LoteGuias
from .protocolo import RecebimentoLote, SituacaoProtocolo, SolicitacaoStatusProtocolo
from .recurso import LoteRecursoGlosa, RecebimentoRecursoGlosa, RespostaRecursoGlosa
from .solicitacoes import SolicitacaoProcedimento

__all__ = [
    "Epilogo",
    "MensagemTiss",
    "OperadoraParaPrestador",
    "PrestadorParaOperadora",
]

@final
class MensagemTiss(Grupo):
    """A whole TISS message between prestador and operadora: cabeçalho, body in one direction, and epílogo."""

    @property
    def cabecalho(self) -> CabecalhoTransacao:
        """Header of the message: transação, sender, receiver and version."""
    @property
    def operadora_para_prestador(self) -> OperadoraParaPrestador | None:
        """Body of a message from the operadora to the prestador."""
    @property
    def prestador_para_operadora(self) -> PrestadorParaOperadora | None:
        """Body of a message from the prestador to the operadora."""
    @property
    def epilogo(self) -> Epilogo:
        """End of the message, with the hash."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. 3.02.00 to 3.02.01 only."""
    @property
    def assinatura(self) -> str | None:
        """XML signature (xmldsig) of the message. From 3.02.02."""

@final
class OperadoraParaPrestador(Escolha):
    """Body of a message from operadora to prestador: exactly one answer or return."""

    @property
    def opcao(self) -> Literal[
        "recebimento_lote",
        "recebimento_anexo",
        "recebimento_recurso_glosa",
        "demonstrativos_retorno",
        "situacao_protocolo",
        "autorizacao_servicos",
        "situacao_autorizacao",
        "resposta_elegibilidade",
        "recibo_cancela_guia",
        "recibo_comunicacao",
        "resposta_recurso_glosa",
        "recebimento_documentos",
    ] | None: ...
    @property
    def valor(self) -> (
        RecebimentoLote
        | RecebimentoAnexo
        | RecebimentoRecursoGlosa
        | DemonstrativoRetorno
        | SituacaoProtocolo
        | SituacaoAutorizacao
        | RespostaElegibilidade
        | ReciboCancelaGuia
        | ReciboComunicacao
        | RespostaRecursoGlosa
        | RecebimentoDocumentos
        | None
    ): ...
    @property
    def recebimento_lote(self) -> RecebimentoLote | None:
        """Answer to a lote de guias: protocolo de recebimento or error."""
    @property
    def recebimento_anexo(self) -> RecebimentoAnexo | None:
        """Answer to a lote de anexos: protocolo de recebimento or error."""
    @property
    def recebimento_recurso_glosa(self) -> RecebimentoRecursoGlosa | None:
        """Answer to a recurso de glosa: protocolo de recebimento or error."""
    @property
    def demonstrativos_retorno(self) -> DemonstrativoRetorno | None:
        """The demonstrativos requested, their situação or an error."""
    @property
    def situacao_protocolo(self) -> SituacaoProtocolo | None:
        """Answer about the situação of a protocolo."""
    @property
    def autorizacao_servicos(self) -> SituacaoAutorizacao | None:
        """Answer to a solicitação de procedimento: the autorização or an error."""
    @property
    def situacao_autorizacao(self) -> SituacaoAutorizacao | None:
        """Answer to a question about the status of an autorização."""
    @property
    def resposta_elegibilidade(self) -> RespostaElegibilidade | None:
        """Answer to a verificação de elegibilidade."""
    @property
    def recibo_cancela_guia(self) -> ReciboCancelaGuia | None:
        """Recibo of a cancelamento or the error that refused it."""
    @property
    def recibo_comunicacao(self) -> ReciboComunicacao | None:
        """Recibo of a comunicação de internação ou alta or the error that refused it."""
    @property
    def resposta_recurso_glosa(self) -> RespostaRecursoGlosa | None:
        """Decision on, or situação of, a recurso de glosa."""
    @property
    def recebimento_documentos(self) -> RecebimentoDocumentos | None:
        """Answer to a sent documento: recibo or error. From 4.00.00."""

@final
class PrestadorParaOperadora(Escolha):
    """Body of a message from prestador to operadora: exactly one request or sending."""

    @property
    def opcao(self) -> Literal[
        "lote_guias",
        "lote_anexos",
        "solicitacao_demonstrativo_retorno",
        "solicitacao_status_protocolo",
        "solicitacao_procedimento",
        "solicita_status_autorizacao",
        "verifica_elegibilidade",
        "cancela_guia",
        "comunicacao_internacao",
        "recurso_glosa",
        "solicitacao_status_recurso_glosa",
        "envio_documentos",
    ] | None: ...
    @property
    def valor(self) -> (
        LoteGuias
        | LoteAnexos
        | SolicitacaoDemonstrativo
        | SolicitacaoStatusProtocolo
        | SolicitacaoProcedimento
        | SolicitaStatusAutorizacao
        | VerificaElegibilidade
        | CancelaGuia
        | ComunicacaoBeneficiario
        | LoteRecursoGlosa
        | EnvioDocumentos
        | None
    ): ...
    @property
    def lote_guias(self) -> LoteGuias | None:
        """Lote de guias for billing."""
    @property
    def lote_anexos(self) -> LoteAnexos | None:
        """Lote de anexos clínicos."""
    @property
    def solicitacao_demonstrativo_retorno(self) -> SolicitacaoDemonstrativo | None:
        """Request for a demonstrativo."""
    @property
    def solicitacao_status_protocolo(self) -> SolicitacaoStatusProtocolo | None:
        """Question about the situação of a protocolo."""
    @property
    def solicitacao_procedimento(self) -> SolicitacaoProcedimento | None:
        """Solicitação de procedimento: asks for an autorização."""
    @property
    def solicita_status_autorizacao(self) -> SolicitaStatusAutorizacao | None:
        """Question about the status of a solicitação de autorização."""
    @property
    def verifica_elegibilidade(self) -> VerificaElegibilidade | None:
        """Question whether a beneficiário is elegível."""
    @property
    def cancela_guia(self) -> CancelaGuia | None:
        """Request to cancel guias or a lote."""
    @property
    def comunicacao_internacao(self) -> ComunicacaoBeneficiario | None:
        """Comunicação of the internação or alta of a beneficiário."""
    @property
    def recurso_glosa(self) -> LoteRecursoGlosa | None:
        """Recursos de glosa sent."""
    @property
    def solicitacao_status_recurso_glosa(self) -> SolicitacaoStatusProtocolo | None:
        """Question about the situação of a recurso de glosa."""
    @property
    def envio_documentos(self) -> EnvioDocumentos | None:
        """Documento sent to the operadora. From 4.00.00."""

@final
class Epilogo(Grupo):
    """End of a TISS message, with the hash that seals it."""

    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the message."""
