"""Types of the room autorizacao of the model. Written by `cargo xtask gen`."""

from datetime import date
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .anexos import AutorizacaoQuimio, AutorizacaoRadio
from .comum import (
    CabecalhoGuia,
    DadosAutorizacao,
    DadosBeneficiario,
    DadosContratado,
    MotivoGlosa,
    MotivosNegativa,
    Procedimento,
)
from .dente import DenteOuRegiao

__all__ = [
    "AutorizacaoInternacao",
    "AutorizacaoOdonto",
    "AutorizacaoProrrogacao",
    "AutorizacaoServico",
    "MotivosNegativaServico",
    "PrestadorAutorizado",
    "ProcedimentoAutorizadoOdonto",
    "ServicoAutorizado",
    "ServicosAutorizados",
    "SituacaoAutorizacao",
    "SolicitaStatusAutorizacao",
]

@final
class SituacaoAutorizacao(Escolha):
    """Answer to a solicitação de procedimento or to a question about it: one kind of autorização or an error.
    """

    @property
    def opcao(self) -> Literal[
        "mensagem_erro",
        "autorizacao_internacao",
        "autorizacao_servico",
        "prorrogacao",
        "autorizacao_prorrogacao",
        "autorizacao_odonto",
        "autorizacao_servico_odonto",
    ] | None: ...
    @property
    def valor(self) -> (
        MotivoGlosa
        | AutorizacaoInternacao
        | tuple[AutorizacaoServico, ...]
        | AutorizacaoProrrogacao
        | tuple[AutorizacaoOdonto, ...]
        | AutorizacaoOdonto
        | None
    ): ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def autorizacao_internacao(self) -> AutorizacaoInternacao | None:
        """Autorização of an internação."""
    @property
    def autorizacao_servico(self) -> tuple[AutorizacaoServico, ...] | None:
        """Autorização of serviços (SP/SADT)."""
    @property
    def prorrogacao(self) -> tuple[AutorizacaoServico, ...] | None:
        """Autorização of the prorrogação of an internação; later autorizacaoProrrogacao. Up to 3.00.01."""
    @property
    def autorizacao_prorrogacao(self) -> AutorizacaoProrrogacao | None:
        """Autorização of the prorrogação of an internação."""
    @property
    def autorizacao_odonto(self) -> tuple[AutorizacaoOdonto, ...] | None:
        """Autorização of a tratamento odontológico. Up to 3.00.01."""
    @property
    def autorizacao_servico_odonto(self) -> AutorizacaoOdonto | None:
        """Autorização of a tratamento odontológico."""

@final
class AutorizacaoInternacao(Grupo):
    """Autorização of an internação: serviços, diárias, acomodação and probable admission."""

    @property
    def autorizacao_dos_servicos(self) -> AutorizacaoServico:
        """Autorização of the serviços of the internação."""
    @property
    def data_provavel_admissao(self) -> date | None:
        """Date on which the admission of the patient is expected."""
    @property
    def qtd_diarias_autorizadas(self) -> int | None:
        """Number of diárias authorised, in days. Up to 3 digits."""
    @property
    def tipo_acomodacao_autorizada(self) -> str | None:
        """Tipo de acomodação authorised (tabela 49)."""

@final
class AutorizacaoServico(Grupo):
    """Autorização of serviços: status, prestador authorised, serviços authorised and reasons of denial."""

    @property
    def dados_autorizacao(self) -> DadosAutorizacao:
        """The autorização: guia numbers, senha and dates."""
    @property
    def tipo_etapa_autorizacao(self) -> str | None:
        """Etapa of the autorização (tabela 73): autorização prévia or request by the prestador executante.
        From 3.04.00.
        """
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. From 4.00.00."""
    @property
    def nome_social_beneficiario(self) -> str | None:
        """Nome social of the beneficiário. 1 to 70 characters. From 4.00.00."""
    @property
    def cobertura_especial(self) -> str | None:
        """Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.02.00."""
    @property
    def prestador_autorizado(self) -> PrestadorAutorizado | None:
        """Prestador authorised to execute."""
    @property
    def status_solicitacao(self) -> str:
        """Status of the solicitação (tabela 45), such as autorizado, em análise or negado."""
    @property
    def motivos_negativa(self) -> MotivosNegativaServico | None:
        """Reasons for which the request was denied."""
    @property
    def servicos_autorizados(self) -> tuple[ServicosAutorizados, ...]:
        """Serviços as requested and authorised."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 1000 characters."""
    @property
    def autorizacao_quimio(self) -> AutorizacaoQuimio | None:
        """Answer to the anexo de quimioterapia of the request. From 3.02.00."""
    @property
    def autorizacao_radio(self) -> AutorizacaoRadio | None:
        """Answer to the anexo de radioterapia of the request. From 3.02.00."""

@final
class PrestadorAutorizado(Grupo):
    """Prestador that the operadora authorised to execute the serviços."""

    @property
    def dados_contratado(self) -> DadosContratado:
        """Contratado authorised to execute."""
    @property
    def cnes_contratado(self) -> str:
        """CNES of the contratado authorised; 9999999 when it has none."""

@final
class MotivosNegativaServico(Grupo):
    """The reasons for which the operadora denied the solicitação of a serviço."""

    @property
    def motivo_negativa(self) -> tuple[MotivoGlosa, ...]:
        """Reason of the denial: code of tabela 38 and description. Up to 3.05.00."""
    @property
    def codigo_glosa(self) -> tuple[str, ...]:
        """Code of the reason of the denial (tabela 38). From 4.00.00."""

@final
class ServicosAutorizados(Grupo):
    """The serviços of an autorização."""

    @property
    def servico_autorizado(self) -> tuple[ServicoAutorizado, ...]:
        """One serviço as requested and authorised."""

@final
class ServicoAutorizado(Grupo):
    """One serviço or item as requested and as authorised by the operadora."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def quantidade_solicitada(self) -> int:
        """Quantity requested. Up to 3 digits."""
    @property
    def quantidade_autorizada(self) -> int:
        """Quantity authorised by the operadora. Up to 3 digits."""
    @property
    def valor_solicitado(self) -> Decimal | None:
        """Unit value requested, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_autorizado(self) -> Decimal | None:
        """Unit value authorised by the operadora, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def opcao_fabricante(self) -> str | None:
        """Rank of the fabricante among the solicitante's options: first, second or third."""
    @property
    def registro_anvisa(self) -> str | None:
        """Registro of the product at the ANVISA. 1 to 15 characters."""
    @property
    def codigo_ref_fabricante(self) -> str | None:
        """Reference code of the product at its fabricante. 1 to 60 characters."""
    @property
    def autorizacao_funcionamento(self) -> str | None:
        """Autorização de funcionamento of the company from which the material was bought. 1 to 30 characters.
        """
    @property
    def motivos_negativa(self) -> MotivosNegativa | None:
        """Reasons for which the request was denied."""

@final
class AutorizacaoProrrogacao(Grupo):
    """Autorização of the prorrogação of an internação: more diárias, acomodação and serviços."""

    @property
    def autoriza_servico(self) -> tuple[AutorizacaoServico, ...]:
        """Autorização of the serviços of the prorrogação. Up to 3.00.01."""
    @property
    def tipo_acomodacao_autorizada(self) -> str | None:
        """Tipo de acomodação authorised (tabela 49). Up to 3.00.01."""
    @property
    def quantidade_autorizada(self) -> int | None:
        """Number of further diárias authorised, in days. Up to 2 digits. Up to 3.00.01."""
    @property
    def motivo_negativa(self) -> MotivoGlosa | None:
        """Reason of the denial: code of tabela 38 and description. Up to 3.00.01."""
    @property
    def autorizacao_dos_servicos(self) -> AutorizacaoServico | None:
        """Autorização of the serviços of the internação."""
    @property
    def nome_contratado(self) -> str | None:
        """Name of the contratado at which the internação is prolonged. 1 to 70 characters. From 4.00.00."""
    @property
    def diarias_autorizadas(self) -> int | None:
        """Number of further diárias authorised, in days. Up to 3 digits."""
    @property
    def acomodacao_autorizada(self) -> str | None:
        """Tipo de acomodação authorised (tabela 49)."""
    @property
    def justificativa_operadora(self) -> str | None:
        """Justificativa of the operadora for its decision. 1 to 500 characters. From 3.02.00."""

@final
class AutorizacaoOdonto(Grupo):
    """Autorização of a tratamento odontológico: status, procedimentos authorised and reasons of denial."""

    @property
    def dados_autorizacao(self) -> DadosAutorizacao:
        """The autorização: guia numbers, senha and dates."""
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def nome_beneficiario(self) -> str:
        """Name of the beneficiário. 1 to 70 characters."""
    @property
    def numero_cns(self) -> str | None:
        """Cartão Nacional de Saúde of the beneficiário. Up to 3.05.00."""
    @property
    def nome_social_beneficiario(self) -> str | None:
        """Nome social of the beneficiário. 1 to 70 characters. From 4.00.00."""
    @property
    def tipo_ident(self) -> str | None:
        """How the beneficiário was identified (tabela 72), such as QR code, leitura facial or impressão
        digital. From 3.04.00.
        """
    @property
    def identificador_beneficiario(self) -> bytes | None:
        """Data by which the beneficiário was identified, in the way that tipoIdent tells."""
    @property
    def template_biometrico(self) -> bytes | None:
        """Biometric template of the beneficiário. 3.04.00 to 3.05.00 only."""
    @property
    def status_solicitacao(self) -> str:
        """Status of the solicitação (tabela 45), such as autorizado, em análise or negado."""
    @property
    def prestador_autorizado(self) -> DadosContratado | None:
        """Prestador authorised to execute."""
    @property
    def procedimentos_autorizados(self) -> tuple[ProcedimentoAutorizadoOdonto, ...]:
        """Procedimento odontológico as requested and authorised."""
    @property
    def motivos_negativa(self) -> MotivosNegativaServico | None:
        """Reasons for which the request was denied."""

@final
class ProcedimentoAutorizadoOdonto(Grupo):
    """One procedimento odontológico as requested and whether the operadora authorised it."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def proc_solic(self) -> Procedimento:
        """Procedimento odontológico: tabela, code and description."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def qtd_proc(self) -> int:
        """Quantity of the procedimento odontológico. Up to 2 digits."""
    @property
    def qtd_us(self) -> Decimal | None:
        """Quantity in unidades de serviço odontológico (US). Up to 8 digits, 2 of them after the point."""
    @property
    def valor_proc(self) -> Decimal:
        """Value of the procedimento odontológico, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_franquia(self) -> Decimal | None:
        """Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def aut(self) -> str:
        """Whether the operadora authorised the procedimento (S or N)."""
    @property
    def motivos_negativa(self) -> tuple[MotivoGlosa, ...]:
        """One reason for which the procedimento was denied. From 3.02.02."""

@final
class SolicitaStatusAutorizacao(Grupo):
    """Question of the prestador about the status of a solicitação it sent."""

    @property
    def identificacao_solicitacao(self) -> CabecalhoGuia:
        """The solicitação asked about: operadora and number of the guia."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def dados_contratado(self) -> DadosContratado:
        """Contratado that asks for the status."""
