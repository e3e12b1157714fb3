"""Types of the room cabecalho of the model. Written by `cargo xtask gen`."""

from datetime import date, time
from typing import Literal, final

from .._conecta import Escolha, Grupo

__all__ = [
    "CabecalhoTransacao",
    "Destino",
    "IdentificacaoPrestador",
    "IdentificacaoPrestadorOrigem",
    "IdentificacaoTransacao",
    "LoginSenha",
    "Origem",
]

@final
class CabecalhoTransacao(Grupo):
    """Header of a TISS message: which transação it is, who sends it to whom, and in which version of the
    padrão.
    """

    @property
    def identificacao_transacao(self) -> IdentificacaoTransacao:
        """Identification of the transação: kind, number, date and time."""
    @property
    def falha_negocio(self) -> str | None:
        """Code of tabela 38 with which the operadora tells that it could not process the request."""
    @property
    def origem(self) -> Origem:
        """Sender of the message."""
    @property
    def destino(self) -> Destino:
        """Receiver of the message."""
    @property
    def versao_padrao(self) -> str | None:
        """Version of the padrão that the message follows; up to 3.02.01, then replaced by Padrao. Up to
        3.02.01.
        """
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. Up to 3.00.01."""
    @property
    def padrao(self) -> str | None:
        """Version of the padrão TISS that the message follows. From 3.02.02."""
    @property
    def login_senha_prestador(self) -> LoginSenha | None:
        """Credentials of the prestador at the web service of the operadora."""

@final
class IdentificacaoTransacao(Grupo):
    """Kind, number, date and time of a transação between prestador and operadora."""

    @property
    def tipo_transacao(self) -> str:
        """Kind of transação: what the message does, such as ENVIO_LOTE_GUIAS."""
    @property
    def sequencial_transacao(self) -> str:
        """Number that the sender gives to the transação. 1 to 12 characters."""
    @property
    def data_registro_transacao(self) -> date:
        """Date on which the transação was registered by the sender."""
    @property
    def hora_registro_transacao(self) -> time:
        """Time at which the transação was registered by the sender."""

@final
class Origem(Escolha):
    """Sender of a message: a prestador or, by its registro ANS, an operadora."""

    @property
    def opcao(self) -> Literal["identificacao_prestador", "registro_ans"] | None: ...
    @property
    def valor(self) -> IdentificacaoPrestadorOrigem | str | None: ...
    @property
    def identificacao_prestador(self) -> IdentificacaoPrestadorOrigem | None:
        """Identification of the prestador: CNPJ, CPF or its code at the operadora."""
    @property
    def registro_ans(self) -> str | None:
        """Registro of the operadora at the ANS."""

@final
class IdentificacaoPrestadorOrigem(Escolha):
    """How a prestador that sends a message is identified: CNPJ, CPF or its code at the operadora."""

    @property
    def opcao(self) -> Literal["cnpj", "cpf", "codigo_prestador_na_operadora"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def cnpj(self) -> str | None:
        """CNPJ of the prestador."""
    @property
    def cpf(self) -> str | None:
        """CPF of the prestador."""
    @property
    def codigo_prestador_na_operadora(self) -> str | None:
        """Code that the operadora gave to the prestador. 1 to 14 characters."""

@final
class Destino(Escolha):
    """Receiver of a message: a prestador or, by its registro ANS, an operadora."""

    @property
    def opcao(self) -> Literal["identificacao_prestador", "registro_ans"] | None: ...
    @property
    def valor(self) -> IdentificacaoPrestador | str | None: ...
    @property
    def identificacao_prestador(self) -> IdentificacaoPrestador | None:
        """Identification of the prestador: CNPJ, CPF or its code at the operadora."""
    @property
    def registro_ans(self) -> str | None:
        """Registro of the operadora at the ANS."""

@final
class IdentificacaoPrestador(Escolha):
    """How a prestador is identified in the header: CNPJ, CPF or its code at the operadora."""

    @property
    def opcao(self) -> Literal["cnpj", "cpf", "codigo_prestador_na_operadora"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def cnpj(self) -> str | None:
        """CNPJ of the prestador."""
    @property
    def cpf(self) -> str | None:
        """CPF of the prestador."""
    @property
    def codigo_prestador_na_operadora(self) -> str | None:
        """Code that the operadora gave to the prestador. 1 to 14 characters."""

@final
class LoginSenha(Grupo):
    """Credentials with which a prestador identifies itself to the web service of an operadora."""

    @property
    def login_prestador(self) -> str:
        """Login of the prestador at the operadora. 1 to 20 characters."""
    @property
    def senha_prestador(self) -> str:
        """Password of the prestador at the operadora; the norm asks for its MD5 digest instead of clear text.
        1 to 32 characters.
        """
