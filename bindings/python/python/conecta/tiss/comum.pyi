"""Types of the room comum of the model. Written by `cargo xtask gen`."""

from datetime import date
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo

__all__ = [
    "CabecalhoGuia",
    "CodProfissional",
    "DadosAutorizacao",
    "DadosBeneficiario",
    "DadosContratado",
    "DadosProfissional",
    "MotivoGlosa",
    "MotivosNegativa",
    "Procedimento",
    "ValorTotal",
    "ValorTotalGuia",
]

@final
class MotivoGlosa(Grupo):
    """Reason of a glosa, negativa or error: its code of tabela 38 and a description."""

    @property
    def codigo_glosa(self) -> tuple[str, ...]:
        """Code of the glosa, negativa or message (tabela 38)."""
    @property
    def descricao_glosa(self) -> str | None:
        """Description of the glosa, negativa or message. 1 to 500 characters."""

@final
class DadosContratado(Grupo):
    """Contratado (prestador under contract): its code at the operadora, CPF or CNPJ, and its name."""

    @property
    def codigo_prestador(self) -> str | None:
        """Code that the operadora gave to the prestador; later codigoPrestadorNaOperadora. 1 to 14
        characters. Up to 3.00.01.
        """
    @property
    def nome_prestador(self) -> str | None:
        """Name of the prestador; later nomeContratado. 1 to 70 characters. Up to 3.00.01."""
    @property
    def codigo_prestador_na_operadora(self) -> str | None:
        """Code that the operadora gave to the prestador. 1 to 14 characters."""
    @property
    def cpf_contratado(self) -> str | None:
        """CPF of the contratado, a natural person."""
    @property
    def cnpj_contratado(self) -> str | None:
        """CNPJ of the contratado, a legal person."""
    @property
    def nome_contratado(self) -> str | None:
        """Name of the contratado. 1 to 70 characters. Up to 3.05.00."""

@final
class DadosBeneficiario(Grupo):
    """The beneficiário of a guia: carteira, identification and whether the patient is a recém-nascido."""

    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def atendimento_rn(self) -> str:
        """Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N)."""
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

@final
class ValorTotal(Grupo):
    """Processed, glosado and released totals of a guia or of a lote."""

    @property
    def valor_processado(self) -> Decimal:
        """Value that the operadora considered in its analysis, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_glosa(self) -> Decimal:
        """Value glosado, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_liberado(self) -> Decimal:
        """Value released for payment, in R$. Up to 10 digits, 2 of them after the point."""

@final
class Procedimento(Grupo):
    """Procedimento or item assistencial: tabela, code and description."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def codigo_procedimento(self) -> str:
        """Code of the procedimento or item in its tabela. 1 to 10 characters."""
    @property
    def descricao_procedimento(self) -> str:
        """Description of the procedimento or item. 1 to 150 characters."""

@final
class DadosAutorizacao(Grupo):
    """Autorização given by the operadora: guia numbers, senha, dates and token of the beneficiário."""

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
    def data_autorizacao(self) -> date | None:
        """Date on which the operadora gave the autorização."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def data_validade_senha(self) -> date | None:
        """Date until which the senha is valid."""

@final
class MotivosNegativa(Grupo):
    """The reasons for which the operadora denied a request or an item of it."""

    @property
    def motivo_negativa(self) -> tuple[MotivoGlosa, ...]:
        """Reason of the denial: code of tabela 38 and description."""

@final
class DadosProfissional(Grupo):
    """A profissional de saúde: name, conselho, number, UF and CBO."""

    @property
    def nome_profissional(self) -> str | None:
        """Name of the profissional; needed when the contratado is a legal person. 1 to 70 characters."""
    @property
    def conselho_profissional(self) -> str:
        """Conselho profissional of the profissional (tabela 26)."""
    @property
    def numero_conselho_profissional(self) -> str:
        """Number of the profissional at his conselho. 1 to 15 characters."""
    @property
    def uf(self) -> str:
        """UF of the conselho profissional, by its IBGE number (tabela 59)."""
    @property
    def cbos(self) -> str:
        """CBO of the profissional: his specialty (tabela 24)."""

@final
class CodProfissional(Escolha):
    """How a profissional is identified: code at the operadora or CPF."""

    @property
    def opcao(self) -> Literal["codigo_prestador_na_operadora", "cpf_contratado"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def codigo_prestador_na_operadora(self) -> str | None:
        """Code that the operadora gave to the profissional. 1 to 14 characters."""
    @property
    def cpf_contratado(self) -> str | None:
        """CPF of the profissional."""

@final
class ValorTotalGuia(Grupo):
    """Totals of a billing guia by category and the grand total."""

    @property
    def valor_procedimentos(self) -> Decimal | None:
        """Sum of the procedimentos of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_diarias(self) -> Decimal | None:
        """Sum of the diárias of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_taxas_alugueis(self) -> Decimal | None:
        """Sum of taxas and aluguéis of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_materiais(self) -> Decimal | None:
        """Sum of the materiais of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_medicamentos(self) -> Decimal | None:
        """Sum of the medicamentos of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_opme(self) -> Decimal | None:
        """Sum of the OPME of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_gases_medicinais(self) -> Decimal | None:
        """Sum of the gases medicinais of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_geral(self) -> Decimal:
        """Grand total of the guia: sum of all its categories, in R$. Up to 10 digits, 2 of them after the
        point.
        """

@final
class CabecalhoGuia(Grupo):
    """Header of a guia: registro ANS of the operadora and the prestador's number of the guia."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
