"""Types of the room recurso of the model. Written by `cargo xtask gen`."""

from datetime import date
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import DadosContratado, MotivoGlosa, Procedimento
from .dente import DenteOuRegiao

__all__ = [
    "DadosContratadoRecurso",
    "GuiaRecursoRecebida",
    "ItemGuiaRecurso",
    "ItemGuiaRecursoRecebido",
    "LoteRecursoGlosa",
    "OpcaoRecurso",
    "OpcaoRecursoGuia",
    "OpcaoRecursoGuiaRecebida",
    "OpcaoRecursoOdonto",
    "OpcaoRecursoResposta",
    "OpcaoRecursoRespostaOdonto",
    "ProtocoloRecebimentoRecurso",
    "RecebimentoRecursoGlosa",
    "ReciboGlosa",
    "ReciboGlosaOdonto",
    "ReciboGlosaStatus",
    "RecursoGlosa",
    "RecursoGlosaOdonto",
    "RecursoGuia",
    "RecursoGuiaCompleta",
    "RecursoGuiaOdonto",
    "RecursoGuiaRecebida",
    "RecursoProcedimentoOdonto",
    "RecursoProtocolo",
    "RespostaGuia",
    "RespostaGuiaItem",
    "RespostaGuiaOdonto",
    "RespostaItemOdonto",
    "RespostaProcedimentoOdonto",
    "RespostaProtocolo",
    "RespostaProtocoloOdonto",
    "RespostaRecursoGlosa",
    "RespostaRecursoGuia",
    "RespostaRecursoGuiaOdonto",
]

@final
class RecebimentoRecursoGlosa(Escolha):
    """Answer to a sent recurso de glosa: the protocolo de recebimento or the error that refused it."""

    @property
    def opcao(self) -> Literal["mensagem_erro", "protocolo_recebimento"] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ProtocoloRecebimentoRecurso | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def protocolo_recebimento(self) -> ProtocoloRecebimentoRecurso | None:
        """Protocolo that acknowledges the recurso de glosa."""

@final
class ProtocoloRecebimentoRecurso(Grupo):
    """Receipt of a recurso de glosa, with its protocolo number and what was contested."""

    @property
    def nr_protocolo_recurso_glosa(self) -> str:
        """Number of the protocolo of the recurso de glosa, given by the operadora. 1 to 12 characters."""
    @property
    def data_envio_recurso(self) -> date:
        """Date on which the prestador sent the recurso."""
    @property
    def data_recebimento_recurso(self) -> date:
        """Date on which the operadora received the recurso."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def nr_protocolo_recursado(self) -> str:
        """Number of the protocolo whose glosas are contested. 1 to 12 characters."""
    @property
    def recurso_protocolo(self) -> RecursoProtocolo | None:
        """Recurso against the glosa of the whole protocolo."""
    @property
    def qt_guias_recurso(self) -> int | None:
        """How many guias the recurso contests. Up to 3 digits."""
    @property
    def guias_recurso(self) -> tuple[GuiaRecursoRecebida, ...]:
        """Guia contested in the recurso."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def valor_total_recursado(self) -> Decimal:
        """Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point."""

@final
class RecursoProtocolo(Grupo):
    """Recurso against the glosa of a whole protocolo: reason contested and justificativa."""

    @property
    def codigo_glosa_protocolo(self) -> str:
        """Code (tabela 38) of the glosa of the protocolo that is contested."""
    @property
    def justificativa_protocolo(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the protocolo. 1 to 500 characters."""

@final
class GuiaRecursoRecebida(Grupo):
    """One guia contested in a received recurso."""

    @property
    def numero_guia_origem(self) -> str:
        """Number of the guia whose glosas are contested. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def opcao_recurso_guia(self) -> OpcaoRecursoGuiaRecebida:
        """Reach of the recurso in the guia: the whole guia or items of it."""

@final
class OpcaoRecursoGuiaRecebida(Escolha):
    """Reach of a received recurso within a guia: the guia as a whole or some of its items."""

    @property
    def opcao(self) -> Literal["recurso_guia", "itens_guia"] | None: ...
    @property
    def valor(self) -> tuple[RecursoGuiaRecebida, ...] | tuple[ItemGuiaRecursoRecebido, ...] | None: ...
    @property
    def recurso_guia(self) -> tuple[RecursoGuiaRecebida, ...] | None:
        """Recurso against a glosa of the whole guia."""
    @property
    def itens_guia(self) -> tuple[ItemGuiaRecursoRecebido, ...] | None:
        """Item of the guia that is contested."""

@final
class RecursoGuiaRecebida(Grupo):
    """Received recurso against a glosa of the whole guia: reason contested and justificativa."""

    @property
    def cod_glosa_guia(self) -> str:
        """Code (tabela 38) of the glosa of the guia that is contested."""
    @property
    def justificativa_guia(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the guia. 1 to 150 characters."""

@final
class ItemGuiaRecursoRecebido(Grupo):
    """One item contested in a received recurso, with value and justificativa."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_inicio(self) -> date:
        """Date on which the contested item was executed, or its first day."""
    @property
    def data_fim(self) -> date | None:
        """Last day of the execution of the contested item."""
    @property
    def proc_recurso(self) -> Procedimento:
        """Procedimento or item contested."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done. From 3.02.00."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32). From 3.02.00."""
    @property
    def cod_glosa_item(self) -> str:
        """Code (tabela 38) of the glosa of the item that is contested."""
    @property
    def valor_recursado(self) -> Decimal:
        """Value contested of the item, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def justificativa_item(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the item. 1 to 500 characters."""

@final
class RespostaRecursoGlosa(Escolha):
    """Answer to a recurso de glosa: the decision, médica or odontológica, its situação or an error."""

    @property
    def opcao(self) -> Literal[
        "recibo_glosa",
        "recibo_glosa_odonto",
        "recibo_glosa_status",
        "mensagem_erro",
        "recurso_glosa",
    ] | None: ...
    @property
    def valor(self) -> (
        ReciboGlosa
        | ReciboGlosaOdonto
        | ReciboGlosaStatus
        | MotivoGlosa
        | RespostaRecursoGlosa
        | None
    ): ...
    @property
    def recibo_glosa(self) -> ReciboGlosa | None:
        """Decision on a recurso de glosa of guias médicas."""
    @property
    def recibo_glosa_odonto(self) -> ReciboGlosaOdonto | None:
        """Decision on a recurso de glosa odontológico."""
    @property
    def recibo_glosa_status(self) -> ReciboGlosaStatus | None:
        """Situação of a recurso that is not yet decided."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def recurso_glosa(self) -> RespostaRecursoGlosa | None:
        """Answer to the recurso de glosa: decision, situação or error. Up to 3.00.01."""

@final
class ReciboGlosa(Grupo):
    """Decision of the operadora on a recurso de glosa of guias médicas, with the total acatado."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_operadora(self) -> str | None:
        """Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_rec_glosa_prestador(self) -> str | None:
        """Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def numero_guia_rec_glosa_operadora(self) -> str | None:
        """Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora. 1 to 70 characters."""
    @property
    def objeto_recurso(self) -> str:
        """What the recurso contested: 1 the protocolo, 2 guias."""
    @property
    def dados_contratado(self) -> DadosContratadoRecurso | None:
        """Prestador that filed the recurso. Up to 3.05.00."""
    @property
    def codigo_prestador(self) -> str | None:
        """Code that the operadora gave to the prestador. 1 to 14 characters. From 4.00.00."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote whose glosas were contested. Up to 12 digits."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo whose glosas were contested. Up to 12 digits."""
    @property
    def opcao_recurso(self) -> OpcaoRecursoResposta:
        """The decision: on the whole protocolo or on guias of it."""
    @property
    def data_recurso(self) -> date:
        """Date of the recurso."""
    @property
    def valor_total_recursado(self) -> Decimal:
        """Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_acatado(self) -> Decimal:
        """Total that the operadora accepted (acatou) of what was contested, in R$. Up to 10 digits, 2 of them
        after the point.
        """

@final
class DadosContratadoRecurso(Grupo):
    """Prestador that filed the recurso now answered, in versions before 4.00.00."""

    @property
    def codigo_prestador(self) -> str:
        """Code that the operadora gave to the prestador. 1 to 14 characters."""
    @property
    def nome_prestador(self) -> str:
        """Name of the prestador. 1 to 70 characters."""

@final
class OpcaoRecursoResposta(Escolha):
    """What a decision on a recurso is about: the whole protocolo or guias of it."""

    @property
    def opcao(self) -> Literal["recurso_protocolo", "recurso_guia"] | None: ...
    @property
    def valor(self) -> RespostaProtocolo | tuple[RespostaRecursoGuia, ...] | None: ...
    @property
    def recurso_protocolo(self) -> RespostaProtocolo | None:
        """Decision on the recurso of the whole protocolo."""
    @property
    def recurso_guia(self) -> tuple[RespostaRecursoGuia, ...] | None:
        """Decision on the recurso of one guia."""

@final
class RespostaProtocolo(Grupo):
    """Decision on the recurso of a whole protocolo."""

    @property
    def codigo_glosa_protocolo(self) -> str:
        """Code (tabela 38) of the glosa of the protocolo that is contested."""
    @property
    def justificativa_protocolo(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the protocolo. 1 to 500 characters."""
    @property
    def recurso_acatado(self) -> str:
        """Whether the operadora accepted (acatou) the recurso of the protocolo (S or N)."""
    @property
    def justificativa_op_snao_acatado_prot(self) -> str | None:
        """Justificativa of the operadora for not accepting the recurso of the protocolo. 1 to 500 characters.
        From 3.03.01.
        """

@final
class RespostaRecursoGuia(Escolha):
    """Decision on the recurso of a guia: on the guia as a whole or on an item of it."""

    @property
    def opcao(self) -> Literal["resposta_guia", "resposta_guia_itens"] | None: ...
    @property
    def valor(self) -> RespostaGuia | RespostaGuiaItem | None: ...
    @property
    def resposta_guia(self) -> RespostaGuia | None:
        """Decision on the recurso of the whole guia."""
    @property
    def resposta_guia_itens(self) -> RespostaGuiaItem | None:
        """Decision on the recurso of one item of the guia."""

@final
class RespostaGuia(Grupo):
    """Decision on a recurso against the glosa of a whole guia médica."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def cod_glosa(self) -> str:
        """Code (tabela 38) of the glosa that was contested."""
    @property
    def justificativa_prestador(self) -> str:
        """Justificativa that the prestador gave in its recurso. 1 to 500 characters."""
    @property
    def recurso_guia_acatado(self) -> str:
        """Whether the operadora accepted (acatou) the recurso of the guia (S or N)."""
    @property
    def justificativa_op_snao_acatado_guia(self) -> str | None:
        """Justificativa of the operadora for not accepting the recurso of the guia. 1 to 500 characters. From
        3.03.01.
        """

@final
class RespostaGuiaItem(Grupo):
    """Decision on a recurso against the glosa of one item of a guia médica."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def data_realizacao(self) -> date:
        """Date on which the contested item was executed, or its first day."""
    @property
    def data_fim(self) -> date | None:
        """Last day of the execution of the contested item."""
    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def proc_recurso(self) -> Procedimento:
        """Procedimento or item contested."""
    @property
    def cod_glosa(self) -> str:
        """Code (tabela 38) of the glosa that was contested."""
    @property
    def valor_recursado(self) -> Decimal:
        """Value contested of the item, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def justificativa_prestador(self) -> str:
        """Justificativa that the prestador gave in its recurso. 1 to 500 characters."""
    @property
    def valor_acatadado(self) -> Decimal:
        """Value that the operadora accepted (acatou) of the item, in R$; the standard spells the tag so. Up
        to 10 digits, 2 of them after the point.
        """
    @property
    def justificativa_operadora(self) -> str | None:
        """Justificativa of the operadora for its decision. 1 to 500 characters."""

@final
class ReciboGlosaOdonto(Grupo):
    """Decision of the operadora on a recurso de glosa odontológico, with the total acatado."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_rec_glosa_prestador(self) -> str | None:
        """Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora. 1 to 70 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_rec_glosa_operadora(self) -> str | None:
        """Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def objeto_recurso(self) -> str:
        """What the recurso contested: 1 the protocolo, 2 guias."""
    @property
    def dados_contratado(self) -> DadosContratadoRecurso | None:
        """Prestador that filed the recurso. Up to 3.05.00."""
    @property
    def numero_demo_pagamento_odonto(self) -> str | None:
        """Number of the demonstrativo de pagamento odontológico that told the glosas. Up to 12 digits. Up to
        3.00.01.
        """
    @property
    def codigo_prestador(self) -> str | None:
        """Code that the operadora gave to the prestador. 1 to 14 characters. From 4.00.00."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote whose glosas were contested. Up to 12 digits."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo whose glosas were contested. Up to 12 digits."""
    @property
    def opcao_recurso(self) -> OpcaoRecursoRespostaOdonto:
        """The decision: on the whole protocolo or on guias of it."""
    @property
    def data_recurso(self) -> date:
        """Date of the recurso."""
    @property
    def valor_total_recursado(self) -> Decimal | None:
        """Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point. From
        3.02.00.
        """
    @property
    def valor_total_acatado(self) -> Decimal | None:
        """Total that the operadora accepted (acatou) of what was contested, in R$. Up to 10 digits, 2 of them
        after the point. From 3.02.00.
        """

@final
class OpcaoRecursoRespostaOdonto(Escolha):
    """What a decision on a recurso odontológico is about: the whole protocolo or guias of it."""

    @property
    def opcao(self) -> Literal["recurso_protocolo", "recurso_guia"] | None: ...
    @property
    def valor(self) -> RespostaProtocoloOdonto | tuple[RespostaRecursoGuiaOdonto, ...] | None: ...
    @property
    def recurso_protocolo(self) -> RespostaProtocoloOdonto | None:
        """Decision on the recurso of the whole protocolo."""
    @property
    def recurso_guia(self) -> tuple[RespostaRecursoGuiaOdonto, ...] | None:
        """Decision on the recurso of one guia odontológica."""

@final
class RespostaProtocoloOdonto(Grupo):
    """Decision on the recurso of a whole protocolo odontológico."""

    @property
    def codigo_glosa_protocolo(self) -> str:
        """Code (tabela 38) of the glosa of the protocolo that is contested."""
    @property
    def justificativa_protocolo(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the protocolo. 1 to 500 characters."""
    @property
    def recurso_acatado(self) -> str:
        """Whether the operadora accepted (acatou) the recurso of the protocolo (S or N)."""

@final
class RespostaRecursoGuiaOdonto(Escolha):
    """Decision on the recurso of a guia odontológica: on the guia as a whole or on its procedimentos."""

    @property
    def opcao(self) -> Literal[
        "resposta_recurso_guia_odonto",
        "resposta_recurso_item_odonto",
    ] | None: ...
    @property
    def valor(self) -> RespostaGuiaOdonto | RespostaItemOdonto | None: ...
    @property
    def resposta_recurso_guia_odonto(self) -> RespostaGuiaOdonto | None:
        """Decision on the recurso of the whole guia odontológica."""
    @property
    def resposta_recurso_item_odonto(self) -> RespostaItemOdonto | None:
        """Decision on the recurso of procedimentos of the guia odontológica."""

@final
class RespostaGuiaOdonto(Grupo):
    """Decision on a recurso against the glosa of a whole guia odontológica."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def cod_glosa_guia(self) -> str:
        """Code (tabela 38) of the glosa of the guia that is contested."""
    @property
    def justificativa_guia(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the guia. 1 to 500 characters."""
    @property
    def recurso_acatado_guia(self) -> str:
        """Whether the operadora accepted (acatou) the recurso of the guia odontológica (S or N)."""

@final
class RespostaItemOdonto(Grupo):
    """Decisions on the procedimentos contested in one guia odontológica."""

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def recurso_procedimento(self) -> tuple[RespostaProcedimentoOdonto, ...]:
        """Decision on one procedimento odontológico contested."""

@final
class RespostaProcedimentoOdonto(Grupo):
    """Decision on a recurso against the glosa of one procedimento odontológico."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_realizacao(self) -> date:
        """Date on which the procedimento or atendimento was done."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def quantidade(self) -> int:
        """Quantity of the procedimento or item. Up to 2 digits."""
    @property
    def proc_recurso(self) -> Procedimento:
        """Procedimento or item contested."""
    @property
    def cod_glosa_proc(self) -> str:
        """Code (tabela 38) of the glosa of the procedimento that is contested."""
    @property
    def valor_recursado(self) -> Decimal:
        """Value contested of the item, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def justificativa_prestador(self) -> str:
        """Justificativa that the prestador gave in its recurso. 1 to 500 characters."""
    @property
    def valor_acatadado(self) -> Decimal | None:
        """Value that the operadora accepted (acatou) of the item, in R$; the standard spells the tag so. Up
        to 8 digits, 2 of them after the point. Up to 3.00.01.
        """
    @property
    def valor_acatado(self) -> Decimal | None:
        """Value that the operadora accepted (acatou) of the procedimento, in R$. Up to 10 digits, 2 of them
        after the point. From 3.02.00.
        """
    @property
    def justificativa_operadora(self) -> str | None:
        """Justificativa of the operadora for its decision on the procedimento. 1 to 500 characters."""

@final
class ReciboGlosaStatus(Grupo):
    """Situação of a recurso de glosa that is not yet decided."""

    @property
    def nr_protocolo_recurso_glosa(self) -> str:
        """Number of the protocolo of the recurso de glosa, given by the operadora. 1 to 12 characters."""
    @property
    def data_envio_recurso(self) -> date:
        """Date on which the prestador sent the recurso."""
    @property
    def data_recebimento_recurso(self) -> date:
        """Date on which the operadora received the recurso."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def nr_protocolo_situacao_recurso_glosa(self) -> str:
        """Number of the protocolo under which the situação of the recurso is told. 1 to 12 characters."""
    @property
    def data_situacao(self) -> date:
        """Date of the situação of the recurso."""
    @property
    def situacao_protocolo(self) -> str:
        """Situação of the protocolo (tabela 47)."""

@final
class LoteRecursoGlosa(Escolha):
    """Recursos de glosa sent by the prestador: either médicos or odontológicos."""

    @property
    def opcao(self) -> Literal["guia_recurso_glosa_odonto", "guia_recurso_glosa"] | None: ...
    @property
    def valor(self) -> tuple[RecursoGlosaOdonto, ...] | tuple[RecursoGlosa, ...] | None: ...
    @property
    def guia_recurso_glosa_odonto(self) -> tuple[RecursoGlosaOdonto, ...] | None:
        """Guia de recurso de glosa odontológica."""
    @property
    def guia_recurso_glosa(self) -> tuple[RecursoGlosa, ...] | None:
        """Guia de recurso de glosa of guias médicas."""

@final
class RecursoGlosaOdonto(Grupo):
    """Guia de recurso de glosa odontológica: contests glosas of a protocolo or of its guias."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_rec_glosa_prestador(self) -> str | None:
        """Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora. 1 to 70 characters."""
    @property
    def objeto_recurso(self) -> str:
        """What the recurso contests: 1 the protocolo, 2 guias."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_rec_glosa_operadora(self) -> str | None:
        """Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def dados_contratado(self) -> DadosContratado:
        """Prestador that files the recurso."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote whose glosas are contested. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo whose glosas are contested. Up to 12 digits."""
    @property
    def opcao_recurso(self) -> OpcaoRecursoOdonto:
        """The recurso: on the whole protocolo or on guias of it."""
    @property
    def valor_total_recursado(self) -> Decimal | None:
        """Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point. From
        3.02.00.
        """
    @property
    def data_recurso(self) -> date:
        """Date of the recurso."""

@final
class OpcaoRecursoOdonto(Escolha):
    """What a recurso odontológico contests: the whole protocolo or guias of it."""

    @property
    def opcao(self) -> Literal["recurso_protocolo", "recurso_guia"] | None: ...
    @property
    def valor(self) -> RecursoProtocolo | tuple[RecursoGuiaOdonto, ...] | None: ...
    @property
    def recurso_protocolo(self) -> RecursoProtocolo | None:
        """Recurso against the glosa of the whole protocolo odontológico."""
    @property
    def recurso_guia(self) -> tuple[RecursoGuiaOdonto, ...] | None:
        """Recurso on one guia odontológica of the protocolo."""

@final
class RecursoGuiaOdonto(Grupo):
    """Recurso against the glosas of one guia odontológica or of its procedimentos."""

    @property
    def numero_guia_origem(self) -> str | None:
        """Number of the guia whose glosas are contested. 1 to 20 characters. Up to 3.00.01."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Number that the prestador gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def cod_glosa_guia(self) -> str:
        """Code (tabela 38) of the glosa of the guia that is contested."""
    @property
    def justificativa_guia(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the guia. 1 to 500 characters."""
    @property
    def recurso_procedimento(self) -> tuple[RecursoProcedimentoOdonto, ...]:
        """Procedimento odontológico that is contested."""

@final
class RecursoProcedimentoOdonto(Grupo):
    """One procedimento odontológico contested in a recurso, with value and justificativa."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_realizacao(self) -> date:
        """Date on which the procedimento or atendimento was done."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def quantidade(self) -> int:
        """Quantity of the procedimento or item. Up to 2 digits."""
    @property
    def proc_recurso(self) -> Procedimento:
        """Procedimento or item contested."""
    @property
    def cod_glosa_proc(self) -> str:
        """Code (tabela 38) of the glosa of the procedimento that is contested."""
    @property
    def justificativa_proc(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the procedimento. 1 to 500 characters.
        """
    @property
    def valor_recursado(self) -> Decimal:
        """Value contested of the item, in R$. Up to 10 digits, 2 of them after the point."""

@final
class RecursoGlosa(Grupo):
    """Guia de recurso de glosa: contests glosas of a protocolo or of its guias."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_rec_glosa_prestador(self) -> str | None:
        """Number that the prestador gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora. 1 to 70 characters."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Prestador's number of the guia de recurso; later numeroGuiaRecGlosaPrestador. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def numero_guia_operadora(self) -> str | None:
        """Operadora's number of the guia de recurso; later numeroGuiaRecGlosaOperadora. 1 to 20 characters.
        Up to 3.00.01.
        """
    @property
    def objeto_recurso(self) -> str:
        """What the recurso contests: 1 the protocolo, 2 guias."""
    @property
    def numero_guia_rec_glosa_operadora(self) -> str | None:
        """Number that the operadora gave to the guia de recurso de glosa. 1 to 20 characters. From 3.02.00.
        """
    @property
    def dados_contratado(self) -> DadosContratado:
        """Prestador that files the recurso."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote whose glosas are contested. 1 to 12 characters."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo whose glosas are contested. Up to 12 digits."""
    @property
    def opcao_recurso(self) -> OpcaoRecurso:
        """The recurso: on the whole protocolo or on guias of it."""
    @property
    def valor_total_recursado(self) -> Decimal:
        """Total value contested in the recurso, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def data_recurso(self) -> date:
        """Date of the recurso."""

@final
class OpcaoRecurso(Escolha):
    """What a recurso de glosa contests: the whole protocolo or guias of it."""

    @property
    def opcao(self) -> Literal["recurso_protocolo", "recurso_guia"] | None: ...
    @property
    def valor(self) -> RecursoProtocolo | tuple[RecursoGuia, ...] | None: ...
    @property
    def recurso_protocolo(self) -> RecursoProtocolo | None:
        """Recurso against the glosa of the whole protocolo."""
    @property
    def recurso_guia(self) -> tuple[RecursoGuia, ...] | None:
        """Recurso on a guia of the protocolo."""

@final
class RecursoGuia(Grupo):
    """Recurso against the glosas of one guia or of its items."""

    @property
    def numero_guia_origem(self) -> str:
        """Number of the guia whose glosas are contested. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. From 3.02.00."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def opcao_recurso_guia(self) -> OpcaoRecursoGuia:
        """Reach of the recurso in the guia: the whole guia or items of it."""

@final
class OpcaoRecursoGuia(Escolha):
    """Reach of a recurso within a guia: the guia as a whole or some of its items."""

    @property
    def opcao(self) -> Literal["recurso_guia_completa", "itens_guia"] | None: ...
    @property
    def valor(self) -> tuple[RecursoGuiaCompleta, ...] | tuple[ItemGuiaRecurso, ...] | None: ...
    @property
    def recurso_guia_completa(self) -> tuple[RecursoGuiaCompleta, ...] | None:
        """Recurso against a glosa of the whole guia."""
    @property
    def itens_guia(self) -> tuple[ItemGuiaRecurso, ...] | None:
        """Item of the guia that is contested."""

@final
class RecursoGuiaCompleta(Grupo):
    """Recurso against a glosa of the whole guia: reason contested and justificativa."""

    @property
    def cod_glosa_guia(self) -> str:
        """Code (tabela 38) of the glosa of the guia that is contested."""
    @property
    def justificativa_guia(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the guia. 1 to 500 characters."""

@final
class ItemGuiaRecurso(Grupo):
    """One item contested in a recurso de glosa, with value and justificativa."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_inicio(self) -> date:
        """Date on which the contested item was executed, or its first day."""
    @property
    def data_fim(self) -> date | None:
        """Last day of the execution of the contested item."""
    @property
    def proc_recurso(self) -> Procedimento:
        """Procedimento or item contested."""
    @property
    def grau_participacao(self) -> str | None:
        """Grau de participação of the profissional in the procedimento (tabela 35). From 3.02.00."""
    @property
    def centro_consumo(self) -> str | None:
        """Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00."""
    @property
    def cod_glosa_item(self) -> str:
        """Code (tabela 38) of the glosa of the item that is contested."""
    @property
    def valor_recursado(self) -> Decimal:
        """Value contested of the item, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def justificativa_item(self) -> str:
        """Justificativa of the prestador for contesting the glosa of the item. 1 to 500 characters."""
