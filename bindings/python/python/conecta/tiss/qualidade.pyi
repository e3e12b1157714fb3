"""Types of the room qualidade of the model. Written by `cargo xtask gen`."""

from datetime import date, time
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .dente import DenteOuRegiao

__all__ = [
    "AnsParaOperadoraQualidade",
    "CabecalhoQualidade",
    "ConteudoQualidade",
    "ContratadoExecutanteQualidade",
    "ControleQualidade",
    "DetalhamentoPacote",
    "EpilogoQualidade",
    "GrupoOuProcedimentoQualidade",
    "GuiaAtendimento",
    "IdentificacaoTransacaoQualidade",
    "ItensLancamento",
    "Lancamento",
    "LancamentosCompetencia",
    "LancamentosRegistradosAns",
    "MensagemQualidade",
    "Ocorrencia",
    "Ocorrencias",
    "Pacote",
    "ProcedimentoItemAssistencial",
]

@final
class MensagemQualidade(Grupo):
    """A whole quality-control file from the ANS to an operadora: cabeçalho, content and epílogo."""

    @property
    def cabecalho(self) -> CabecalhoQualidade:
        """Header of the file: transação, operadora and version."""
    @property
    def mensagem(self) -> ConteudoQualidade:
        """Content of the file."""
    @property
    def epilogo(self) -> EpilogoQualidade:
        """End of the file, with the hash."""

@final
class CabecalhoQualidade(Grupo):
    """Header of a quality-control file of the ANS: its transação, the operadora and the version of the
    schema.
    """

    @property
    def identificacao_transacao(self) -> IdentificacaoTransacaoQualidade:
        """Identification of the transação: kind, number, date and time."""
    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def versao_padrao(self) -> str:
        """Version of the schema of quality control that the file follows."""

@final
class IdentificacaoTransacaoQualidade(Grupo):
    """Kind, lote, competência, date and time of a quality-control transação."""

    @property
    def tipo_transacao(self) -> str:
        """Kind of transação: QUALIDADE."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote of the file. 1 to 12 characters."""
    @property
    def competencia_lote(self) -> str:
        """Competência (year and month) to which the file refers."""
    @property
    def data_registro_transacao(self) -> date:
        """Date on which the transação was registered by the sender."""
    @property
    def hora_registro_transacao(self) -> time:
        """Time at which the transação was registered by the sender."""

@final
class ConteudoQualidade(Grupo):
    """Content of a quality-control file."""

    @property
    def ans_para_operadora(self) -> AnsParaOperadoraQualidade:
        """What the ANS returns to the operadora."""

@final
class AnsParaOperadoraQualidade(Grupo):
    """What the ANS sends to an operadora for quality control."""

    @property
    def controle_qualidade(self) -> ControleQualidade:
        """The guias under quality control."""

@final
class ControleQualidade(Grupo):
    """The guias that the ANS returns for quality control."""

    @property
    def guia_atendimento(self) -> tuple[GuiaAtendimento, ...]:
        """One guia under quality control."""

@final
class GuiaAtendimento(Grupo):
    """One guia under quality control, with its lançamentos."""

    @property
    def contratado_executante(self) -> ContratadoExecutanteQualidade:
        """Contratado that executed the atendimento."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def identificador_reembolso(self) -> str:
        """Identification of the reembolso to the beneficiário. 1 to 20 characters."""
    @property
    def lancamentos_registrados_ans(self) -> LancamentosRegistradosAns:
        """Lançamentos of the guia that the ANS has on record."""
    @property
    def lancamentos_competencia(self) -> LancamentosCompetencia:
        """Lançamentos of the guia in the competência."""

@final
class ContratadoExecutanteQualidade(Grupo):
    """Prestador executante of a guia under quality control."""

    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""
    @property
    def identificador_executante(self) -> str:
        """Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2)."""
    @property
    def codigo_cnpj_cpf(self) -> str:
        """CNPJ or CPF of the executante."""

@final
class LancamentosRegistradosAns(Grupo):
    """Lançamentos of the guia that the ANS has on record, by date of processing."""

    @property
    def data_processamento(self) -> tuple[date, ...]:
        """Date of processing of a lançamento that the ANS has on record."""

@final
class LancamentosCompetencia(Grupo):
    """Lançamentos of the guia in the competência under control."""

    @property
    def lancamento(self) -> tuple[Lancamento, ...]:
        """One lançamento of the guia."""

@final
class Lancamento(Grupo):
    """One lançamento of a guia, with its ocorrências and items."""

    @property
    def data_processamento(self) -> date:
        """Date of processing of the lançamento."""
    @property
    def ocorrencias_lancamento(self) -> Ocorrencias | None:
        """Ocorrências found in the lançamento."""
    @property
    def itens_lancamento(self) -> ItensLancamento | None:
        """Items of the lançamento that have ocorrências."""

@final
class Ocorrencias(Grupo):
    """Ocorrências found in a group of fields."""

    @property
    def ocorrencia(self) -> tuple[Ocorrencia, ...]:
        """One ocorrência: field, content and error."""

@final
class Ocorrencia(Grupo):
    """One ocorrência: the field, its content and the code of the error."""

    @property
    def identificador_campo(self) -> str:
        """Number that the ANS gives to the field in error. 1 to 3 characters."""
    @property
    def conteudo_campo(self) -> str:
        """Content of the field in error."""
    @property
    def codigo_erro(self) -> str:
        """Code of the error (tabela 38)."""

@final
class ItensLancamento(Grupo):
    """The items of a lançamento that have ocorrências."""

    @property
    def procedimento_item_assistencial(self) -> tuple[ProcedimentoItemAssistencial, ...]:
        """One procedimento or item assistencial of the lançamento."""

@final
class ProcedimentoItemAssistencial(Grupo):
    """One procedimento or item assistencial of a lançamento, with its ocorrências."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def procedimento(self) -> GrupoOuProcedimentoQualidade:
        """Code of the item: grupo or procedimento."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def ocorrencias_procedimento_item_assistencial(self) -> Ocorrencias | None:
        """Ocorrências found in the item."""
    @property
    def detalhamento_pacote(self) -> DetalhamentoPacote | None:
        """Components of the pacote."""

@final
class GrupoOuProcedimentoQualidade(Escolha):
    """How an item under quality control is coded: by grupo (tabela 63) or by its own code."""

    @property
    def opcao(self) -> Literal["grupo_procedimento", "codigo_procedimento"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def grupo_procedimento(self) -> str | None:
        """Grupo of procedimentos or itens assistenciais (tabela 63). 1 to 3 characters."""
    @property
    def codigo_procedimento(self) -> str | None:
        """Code of the procedimento or item in its tabela. 1 to 10 characters."""

@final
class DetalhamentoPacote(Grupo):
    """The components of a pacote of a lançamento."""

    @property
    def pacote(self) -> tuple[Pacote, ...]:
        """One component of the pacote."""

@final
class Pacote(Grupo):
    """One component of a pacote, with its ocorrências."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def codigo_procedimento(self) -> str:
        """Code of the component of the pacote in its tabela. 1 to 10 characters."""
    @property
    def ocorrencias_pacote(self) -> Ocorrencias:
        """Ocorrências found in the component of the pacote."""

@final
class EpilogoQualidade(Grupo):
    """End of a quality-control file, with the hash that seals it."""

    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the file."""
