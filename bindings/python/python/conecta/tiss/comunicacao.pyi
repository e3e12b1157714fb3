"""Types of the room comunicacao of the model. Written by `cargo xtask gen`."""

from datetime import date
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import DadosBeneficiario, MotivoGlosa

__all__ = [
    "ComunicacaoBeneficiario",
    "ComunicacaoBeneficiarioRetorno",
    "InternacaoOuAlta",
    "ReciboComunicacao",
    "ReciboComunicacaoDetalhe",
]

@final
class ReciboComunicacao(Escolha):
    """Answer to a comunicação de internação ou alta: its recibo or an error."""

    @property
    def opcao(self) -> Literal[
        "codigo_glosa",
        "mensagem_erro",
        "recibo_comunicacao_detalhe",
        "recibo_comunicacao",
    ] | None: ...
    @property
    def valor(self) -> str | MotivoGlosa | ReciboComunicacaoDetalhe | None: ...
    @property
    def codigo_glosa(self) -> str | None:
        """Code of the glosa, negativa or message (tabela 38). 4.00.00 only."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def recibo_comunicacao_detalhe(self) -> ReciboComunicacaoDetalhe | None:
        """Recibo of the comunicação de internação ou alta. Up to 3.00.01."""
    @property
    def recibo_comunicacao(self) -> ReciboComunicacaoDetalhe | None:
        """Recibo of the comunicação."""

@final
class ReciboComunicacaoDetalhe(Grupo):
    """Recibo of a comunicação de internação ou alta, repeating what was told."""

    @property
    def status_comunicacao(self) -> str:
        """Whether the operadora processed the comunicação (S or N)."""
    @property
    def beneficiario_comunicacao(self) -> ComunicacaoBeneficiario | None:
        """The comunicação received, repeated in the recibo. Up to 3.05.00."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked. Up to 3.05.00."""
    @property
    def beneficiario_comunicacao_ret(self) -> ComunicacaoBeneficiarioRetorno | None:
        """The comunicação received, repeated in the recibo with the names of the beneficiário. From 4.00.00.
        """
    @property
    def codigo_glosa(self) -> str | None:
        """Code of the glosa, negativa or message (tabela 38). From 4.00.00."""

@final
class ComunicacaoBeneficiario(Grupo):
    """Comunicação of the internação or alta of a beneficiário."""

    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def data_evento(self) -> date:
        """Date of the internação or of the alta."""
    @property
    def tipo_evento(self) -> str:
        """What is communicated: I internação, A alta."""
    @property
    def dados_internacao(self) -> InternacaoOuAlta:
        """Tipo de internação at admission, or motivo de encerramento at alta."""

@final
class InternacaoOuAlta(Escolha):
    """What a comunicação adds: the tipo de internação at admission or the motivo de encerramento at alta."""

    @property
    def opcao(self) -> Literal["motivo_encerramento", "tipo_internacao"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def motivo_encerramento(self) -> str | None:
        """Motivo de encerramento of the internação, at alta (tabela 39)."""
    @property
    def tipo_internacao(self) -> str | None:
        """Tipo de internação, at admission (tabela 57)."""

@final
class ComunicacaoBeneficiarioRetorno(Grupo):
    """The comunicação as the operadora repeats it in the recibo, with the names of the beneficiário."""

    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def nome_beneficiario(self) -> str:
        """Name of the beneficiário. 1 to 70 characters."""
    @property
    def nome_social_beneficiario(self) -> str | None:
        """Nome social of the beneficiário. 1 to 70 characters."""
    @property
    def tipo_evento(self) -> str:
        """What is communicated: I internação, A alta."""
    @property
    def dados_internacao(self) -> InternacaoOuAlta:
        """Tipo de internação at admission, or motivo de encerramento at alta."""
