"""Types of the room elegibilidade of the model. Written by `cargo xtask gen`."""

from datetime import date
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import DadosContratado, MotivoGlosa, MotivosNegativa

__all__ = [
    "ReciboElegibilidade",
    "RespostaElegibilidade",
    "RespostaPedidoElegibilidade",
    "VerificaElegibilidade",
]

@final
class RespostaElegibilidade(Escolha):
    """Answer of the operadora on a beneficiário's elegibilidade in a message: recibo, error or code."""

    @property
    def opcao(self) -> Literal["codigo_glosa", "mensagem_erro", "recibo_elegibilidade"] | None: ...
    @property
    def valor(self) -> str | MotivoGlosa | ReciboElegibilidade | None: ...
    @property
    def codigo_glosa(self) -> str | None:
        """Code of the reason for which the elegibilidade could not be confirmed (tabela 38). 4.00.00 only."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def recibo_elegibilidade(self) -> ReciboElegibilidade | None:
        """Recibo of the verificação de elegibilidade."""

@final
class ReciboElegibilidade(Grupo):
    """Recibo of a verificação de elegibilidade: whether the beneficiário is elegível and why not."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """
    @property
    def validade_carteira(self) -> date | None:
        """Date until which the carteira is valid."""
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
    def resposta_solicitacao(self) -> str:
        """Whether the beneficiário is elegível (S or N)."""
    @property
    def motivos_negativa(self) -> MotivosNegativa | None:
        """Reasons for which the beneficiário is not elegível."""

@final
class VerificaElegibilidade(Grupo):
    """Question of the prestador whether a beneficiário is elegível."""

    @property
    def dados_prestador(self) -> DadosContratado:
        """The prestador concerned."""
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
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
    def template_biometrico(self) -> bytes | None:
        """Biometric template of the beneficiário. 3.04.00 to 3.05.00 only."""
    @property
    def validade_carteira(self) -> date | None:
        """Date until which the carteira is valid."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """

@final
class RespostaPedidoElegibilidade(Escolha):
    """Answer of the operadora on a beneficiário's elegibilidade in a web service: recibo, error or reason."""

    @property
    def opcao(self) -> Literal["mensagem_erro", "codigo_glosa", "recibo_elegibilidade"] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ReciboElegibilidade | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked. Up to 3.05.00."""
    @property
    def codigo_glosa(self) -> MotivoGlosa | None:
        """Reason for which the elegibilidade could not be confirmed (tabela 38). From 4.00.00."""
    @property
    def recibo_elegibilidade(self) -> ReciboElegibilidade | None:
        """Recibo of the verificação de elegibilidade."""
