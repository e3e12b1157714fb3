"""Types of the room protocolo of the model. Written by `cargo xtask gen`."""

from datetime import date, time
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .anexos import AnexosClinicosSituacao
from .comum import DadosBeneficiario, DadosContratado, MotivoGlosa, Procedimento, ValorTotal
from .dente import DenteOuRegiao

__all__ = [
    "DadosGuia",
    "DadosGuiaOdonto",
    "DadosGuiasProtocolo",
    "DetalheLote",
    "DetalheLoteAnexo",
    "DetalheProtocolo",
    "GlosaGuia",
    "GlosaProtocolo",
    "GlosasProcedimento",
    "GuiasMedicas",
    "GuiasMedicasOuOdonto",
    "GuiasOdonto",
    "MotivosGlosa",
    "ProcedimentoRealizado",
    "ProcedimentoRealizadoOdonto",
    "ProcedimentosRealizados",
    "ProcedimentosRealizadosOdonto",
    "ProtocoloRecebimento",
    "RecebimentoLote",
    "SituacaoDoProtocolo",
    "SituacaoLote",
    "SituacaoLoteAnexo",
    "SituacaoProtocolo",
    "SituacaoProtocoloAnexo",
    "SolicitacaoStatusProtocolo",
]

@final
class RecebimentoLote(Escolha):
    """Answer to a sent lote de guias: the protocolo de recebimento or the error that refused it."""

    @property
    def opcao(self) -> Literal["mensagem_erro", "protocolo_recebimento"] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ProtocoloRecebimento | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def protocolo_recebimento(self) -> ProtocoloRecebimento | None:
        """Protocolo that acknowledges the lote de guias."""

@final
class ProtocoloRecebimento(Grupo):
    """Receipt of a lote de guias, with the protocolo number and the guias received."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def data_envio_lote(self) -> date:
        """Date on which the lote was sent."""
    @property
    def detalhe_protocolo(self) -> DetalheProtocolo:
        """Details of the protocolo: number, value, glosa and guias."""

@final
class DetalheProtocolo(Grupo):
    """The protocolo of a received lote: number, value, glosa and guias."""

    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def valor_total_protocolo(self) -> Decimal:
        """Total value of the protocolo, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def glosa_protocolo(self) -> GlosaProtocolo | None:
        """Glosa of the protocolo as a whole."""
    @property
    def dados_guias_protocolo(self) -> DadosGuiasProtocolo:
        """The guias of the protocolo."""

@final
class GlosaProtocolo(Grupo):
    """Glosa of a protocolo as a whole: its reasons and value."""

    @property
    def motivos_glosa(self) -> MotivosGlosa:
        """Reasons of the glosa."""
    @property
    def vl_glosa_protocolo(self) -> Decimal:
        """Value of the glosa of the protocolo, in R$. Up to 10 digits, 2 of them after the point."""

@final
class MotivosGlosa(Grupo):
    """The reasons for which a protocolo was glosado."""

    @property
    def motivo_glosa(self) -> tuple[MotivoGlosa, ...]:
        """Reason of the glosa: code of tabela 38 and description."""

@final
class DadosGuiasProtocolo(Escolha):
    """Guias of a protocolo: either médicas or odontológicas."""

    @property
    def opcao(self) -> Literal["dados_guias", "dados_guias_odonto"] | None: ...
    @property
    def valor(self) -> tuple[DadosGuia, ...] | tuple[DadosGuiaOdonto, ...] | None: ...
    @property
    def dados_guias(self) -> tuple[DadosGuia, ...] | None:
        """Guias médicas of the protocolo."""
    @property
    def dados_guias_odonto(self) -> tuple[DadosGuiaOdonto, ...] | None:
        """Guias odontológicas of the protocolo."""

@final
class DadosGuia(Grupo):
    """Summary that the operadora gives of one received guia médica, with its valores, glosas and
    procedimentos.
    """

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def data_realizacao(self) -> date | None:
        """Date of the atendimento."""
    @property
    def vl_informado_guia(self) -> ValorTotal | None:
        """Values of the guia: processed, glosado and released, in R$."""
    @property
    def glosa_guia(self) -> GlosaGuia | None:
        """Reasons of the glosa of the guia as a whole."""
    @property
    def procedimentos_realizados(self) -> ProcedimentosRealizados | None:
        """Procedimentos done."""

@final
class GlosaGuia(Grupo):
    """The reasons for which a guia was glosada."""

    @property
    def motivo_glosa(self) -> tuple[MotivoGlosa, ...]:
        """Reason of the glosa: code of tabela 38 and description."""

@final
class ProcedimentosRealizados(Grupo):
    """Procedimentos of a guia médica in the receipt or the situação of a protocolo."""

    @property
    def procedimento_realizado(self) -> tuple[ProcedimentoRealizado, ...]:
        """One procedimento done."""

@final
class ProcedimentoRealizado(Grupo):
    """One procedimento or despesa of a guia médica, as the operadora returns it, with its glosas."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_execucao(self) -> date:
        """Date on which the procedimento or item was executed."""
    @property
    def hora_inicial(self) -> time | None:
        """Time at which the execution began."""
    @property
    def hora_final(self) -> time | None:
        """Time at which the execution ended."""
    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def unidade_medida(self) -> str | None:
        """Unit in which the quantity is counted (tabela 60)."""
    @property
    def quantidade_executada(self) -> Decimal:
        """Quantity executed, counted in unidadeMedida where it is given. Up to 9 digits, 4 of them after the
        point.
        """
    @property
    def via_acesso(self) -> str | None:
        """Surgical via de acesso (tabela 61): única, mesma via or diferentes vias."""
    @property
    def tecnica_utilizada(self) -> str | None:
        """Técnica used (tabela 48): convencional, videolaparoscopia or robótica."""
    @property
    def valor_unitario(self) -> Decimal:
        """Value of one unit, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total(self) -> Decimal:
        """Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after
        the point.
        """
    @property
    def centro_consumo(self) -> str | None:
        """Where the item was consumed, such as enfermaria, UTI or centro cirúrgico. From 4.03.00."""
    @property
    def codigo_despesa(self) -> str | None:
        """Kind of despesa (tabela 25): gases, medicamentos, materiais, diárias, taxas e aluguéis or OPME."""
    @property
    def fator_reducao_acrescimo(self) -> Decimal | None:
        """Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        after the point.
        """
    @property
    def glosas_procedimento(self) -> GlosasProcedimento | None:
        """Glosas of the procedimento."""

@final
class GlosasProcedimento(Grupo):
    """Reasons and value of the glosa of one procedimento."""

    @property
    def motivo_glosa(self) -> tuple[MotivoGlosa, ...]:
        """Reason of the glosa: code of tabela 38 and description."""
    @property
    def valor_glosa_procedimento(self) -> Decimal:
        """Value glosado of the procedimento, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DadosGuiaOdonto(Grupo):
    """Summary that the operadora gives of one received guia odontológica, with its valores, glosas and
    procedimentos.
    """

    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def atendimento_rn(self) -> str | None:
        """Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N).
        From 3.02.00.
        """
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def numero_cns(self) -> str | None:
        """Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00."""
    @property
    def tipo_ident(self) -> str | None:
        """How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        digital. From 3.04.00.
        """
    @property
    def identificador_beneficiario(self) -> bytes | None:
        """Data by which the beneficiário was identified, in the way that tipoIdent tells."""
    @property
    def data_realizacao(self) -> date | None:
        """Date of the atendimento. Up to 3.00.01."""
    @property
    def template_biometrico(self) -> bytes | None:
        """Biometric template of the beneficiário. 3.04.00 to 3.05.00 only."""
    @property
    def vl_informado_guia(self) -> ValorTotal | None:
        """Values of the guia: processed, glosado and released, in R$."""
    @property
    def glosa_guia(self) -> GlosaGuia | None:
        """Reasons of the glosa of the guia as a whole."""
    @property
    def procedimentos_realizados(self) -> ProcedimentosRealizadosOdonto | None:
        """Procedimentos done."""

@final
class ProcedimentosRealizadosOdonto(Grupo):
    """Procedimentos of a guia odontológica in the receipt or the situação of a protocolo."""

    @property
    def procedimento_realizado(self) -> tuple[ProcedimentoRealizadoOdonto, ...]:
        """One procedimento done."""

@final
class ProcedimentoRealizadoOdonto(Grupo):
    """One procedimento of a guia odontológica, as the operadora returns it, with its glosas."""

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
    def qtd_proc(self) -> int | None:
        """Quantity of the procedimento odontológico. Up to 2 digits."""
    @property
    def qtd_us(self) -> Decimal | None:
        """Quantity in unidades de serviço odontológico (US). Up to 10 digits, 2 of them after the point."""
    @property
    def valor_proc(self) -> Decimal | None:
        """Value of the procedimento odontológico, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_franquia(self) -> Decimal | None:
        """Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def autorizado(self) -> str | None:
        """Whether the operadora authorised the procedimento."""
    @property
    def data_realizacao(self) -> date | None:
        """Date on which the procedimento or atendimento was done."""
    @property
    def glosas_procedimento(self) -> GlosasProcedimento | None:
        """Glosas of the procedimento."""

@final
class SituacaoProtocolo(Escolha):
    """Answer about a protocolo: the situação of a lote de guias or of anexos, or an error."""

    @property
    def opcao(self) -> Literal[
        "mensagem_erro",
        "situacao_protocolo",
        "situacao_do_protocolo",
        "situacao_protocolo_anexo",
    ] | None: ...
    @property
    def valor(self) -> MotivoGlosa | SituacaoDoProtocolo | SituacaoProtocoloAnexo | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def situacao_protocolo(self) -> SituacaoDoProtocolo | None:
        """Situação of a protocolo de guias; later situacaoDoProtocolo. Up to 3.00.01."""
    @property
    def situacao_do_protocolo(self) -> SituacaoDoProtocolo | None:
        """Situação of a protocolo de guias. From 3.02.00."""
    @property
    def situacao_protocolo_anexo(self) -> SituacaoProtocoloAnexo | None:
        """Situação of a protocolo de anexos."""

@final
class SituacaoDoProtocolo(Grupo):
    """Situação of a protocolo of guias: the operadora, the prestador and the lote."""

    @property
    def identificacao_operadora(self) -> str:
        """Registro ANS of the operadora."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def lote(self) -> SituacaoLote:
        """Situação of the lote."""

@final
class SituacaoLote(Escolha):
    """Situação of a lote: its details or the error that prevents telling them."""

    @property
    def opcao(self) -> Literal["detalhe_lote", "mensagem_erro"] | None: ...
    @property
    def valor(self) -> DetalheLote | MotivoGlosa | None: ...
    @property
    def detalhe_lote(self) -> DetalheLote | None:
        """Details of the lote de guias."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""

@final
class DetalheLote(Grupo):
    """Details of a lote de guias: status of its protocolo, totals and guias."""

    @property
    def status_protocolo(self) -> str:
        """Status of the protocolo (tabela 47), such as recebido, em análise or pagamento efetuado."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo, given by the operadora to a received lote. 1 to 12 characters."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def data_envio_lote(self) -> date:
        """Date on which the lote was sent."""
    @property
    def valor_total_lote(self) -> ValorTotal:
        """Totals of the lote: processed, glosado and released, in R$."""
    @property
    def guias_tiss(self) -> GuiasMedicasOuOdonto:
        """The guias of the lote."""

@final
class GuiasMedicasOuOdonto(Escolha):
    """Guias of the lote whose situação is told: médicas or odontológicas."""

    @property
    def opcao(self) -> Literal["guias_medicas", "guias_odonto"] | None: ...
    @property
    def valor(self) -> tuple[GuiasMedicas, ...] | tuple[GuiasOdonto, ...] | None: ...
    @property
    def guias_medicas(self) -> tuple[GuiasMedicas, ...] | None:
        """Guias médicas of the lote."""
    @property
    def guias_odonto(self) -> tuple[GuiasOdonto, ...] | None:
        """Guias odontológicas of the lote."""

@final
class GuiasMedicas(Grupo):
    """One guia médica of the lote whose situação is told."""

    @property
    def guias(self) -> DadosGuia:
        """The guia, as the operadora returns it."""

@final
class GuiasOdonto(Grupo):
    """One guia odontológica of the lote whose situação is told."""

    @property
    def guias(self) -> DadosGuiaOdonto:
        """The guia, as the operadora returns it."""

@final
class SituacaoProtocoloAnexo(Grupo):
    """Situação of a protocolo of anexos: the operadora, the prestador and the lote."""

    @property
    def identificacao_operadora(self) -> str:
        """Registro ANS of the operadora."""
    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def lote_anexo(self) -> SituacaoLoteAnexo:
        """Situação of the lote de anexos."""

@final
class SituacaoLoteAnexo(Escolha):
    """Situação of a lote de anexos: its details or the error that prevents telling them."""

    @property
    def opcao(self) -> Literal["detalhe_lote_anexo", "mensagem_erro"] | None: ...
    @property
    def valor(self) -> DetalheLoteAnexo | MotivoGlosa | None: ...
    @property
    def detalhe_lote_anexo(self) -> DetalheLoteAnexo | None:
        """Details of the lote de anexos."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""

@final
class DetalheLoteAnexo(Grupo):
    """Details of a lote de anexos: status of its protocolo and the anexos."""

    @property
    def status_protocolo(self) -> str:
        """Status of the protocolo of the lote de anexos (tabela 47)."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo of the lote de anexos, given by the operadora. 1 to 12 characters."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote de anexos, given by the prestador. 1 to 12 characters."""
    @property
    def data_envio_lote(self) -> date:
        """Date on which the lote was sent."""
    @property
    def anexos_clinicos(self) -> tuple[AnexosClinicosSituacao, ...]:
        """Anexo whose situação is told."""

@final
class SolicitacaoStatusProtocolo(Grupo):
    """Question about the situação of a protocolo, of guias, anexos or recurso de glosa."""

    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def numero_protocolo(self) -> str:
        """Number of the protocolo asked about, given by the operadora. 1 to 12 characters."""
