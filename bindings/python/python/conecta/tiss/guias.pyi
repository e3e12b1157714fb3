"""Types of the room guias of the model. Written by `cargo xtask gen`."""

from datetime import date, time
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .anexos import AnexoSituacaoInicialNaGto
from .comum import (
    CabecalhoGuia,
    CodProfissional,
    DadosBeneficiario,
    DadosContratado,
    DadosProfissional,
    Procedimento,
    ValorTotalGuia,
)
from .dente import DenteOuRegiao

__all__ = [
    "BeneficiarioHonorarios",
    "CabecalhoGuiaSpSadt",
    "CodigoContratado",
    "ContratadoExecutanteConsulta",
    "DadosAtendimentoConsulta",
    "DadosAtendimentoSpSadt",
    "DadosAutorizacaoInternacao",
    "DadosAutorizacaoSadt",
    "DadosContratadoExecutanteHonorarios",
    "DadosExecutanteInternacao",
    "DadosExecutanteSpSadt",
    "DadosInternacao",
    "DadosInternacaoHonorarios",
    "DadosProfissionaisResponsaveis",
    "DadosSaidaInternacao",
    "DadosSolicitacao",
    "DadosSolicitante",
    "Declaracao",
    "Despesa",
    "EquipeSpSadt",
    "GuiaConsulta",
    "GuiaHonorarios",
    "GuiaOdonto",
    "GuiaResumoInternacao",
    "GuiaSpSadt",
    "Guias",
    "IdentEquipe",
    "IdentificacaoEquipe",
    "LocalContratado",
    "LoteGuias",
    "OutrasDespesas",
    "ProcedimentoConsulta",
    "ProcedimentoExecutadoInternacao",
    "ProcedimentoExecutadoOdonto",
    "ProcedimentoExecutadoSpSadt",
    "ProcedimentoRealizadoHonorarios",
    "ProcedimentosExecutadosInternacao",
    "ProcedimentosExecutadosSpSadt",
    "ProcedimentosRealizadosHonorarios",
    "ProfissionalHonorarios",
    "ServicoExecutado",
]

@final
class LoteGuias(Grupo):
    """A lote de guias sent for billing: its number and its guias."""

    @property
    def numero_lote(self) -> str:
        """Number of the lote, given by the prestador. 1 to 12 characters."""
    @property
    def guias_tiss(self) -> Guias:
        """The guias of the lote."""

@final
class Guias(Escolha):
    """The guias of a lote, all of one kind: SP/SADT, resumo de internação, honorários, consulta or
    odontológica.
    """

    @property
    def opcao(self) -> Literal[
        "guia_sp_sadt",
        "guia_resumo_internacao",
        "guia_honorario_individual",
        "guia_honorarios",
        "guia_consulta",
        "guia_odonto",
    ] | None: ...
    @property
    def valor(self) -> (
        tuple[GuiaSpSadt, ...]
        | tuple[GuiaResumoInternacao, ...]
        | tuple[GuiaHonorarios, ...]
        | tuple[GuiaConsulta, ...]
        | tuple[GuiaOdonto, ...]
        | None
    ): ...
    @property
    def guia_sp_sadt(self) -> tuple[GuiaSpSadt, ...] | None:
        """Guia SP/SADT."""
    @property
    def guia_resumo_internacao(self) -> tuple[GuiaResumoInternacao, ...] | None:
        """Guia de resumo de internação."""
    @property
    def guia_honorario_individual(self) -> tuple[GuiaHonorarios, ...] | None:
        """Guia de honorários; name used before guiaHonorarios. Up to 3.00.01."""
    @property
    def guia_honorarios(self) -> tuple[GuiaHonorarios, ...] | None:
        """Guia de honorários. From 3.02.00."""
    @property
    def guia_consulta(self) -> tuple[GuiaConsulta, ...] | None:
        """Guia de consulta."""
    @property
    def guia_odonto(self) -> tuple[GuiaOdonto, ...] | None:
        """Guia de tratamento odontológico (GTO)."""

@final
class GuiaSpSadt(Grupo):
    """Guia SP/SADT: bills serviços profissionais and serviço auxiliar de diagnóstico e terapia."""

    @property
    def cabecalho_guia(self) -> CabecalhoGuiaSpSadt:
        """Header of the guia: operadora and number."""
    @property
    def dados_autorizacao(self) -> DadosAutorizacaoSadt | None:
        """The autorização: guia numbers, senha and dates."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def dados_solicitante(self) -> DadosSolicitante:
        """Contratado and profissional who requested the procedimentos."""
    @property
    def dados_solicitacao(self) -> DadosSolicitacao:
        """The solicitação: date, caráter and indicação clínica."""
    @property
    def dados_executante(self) -> DadosExecutanteSpSadt:
        """Contratado that executes the procedimento."""
    @property
    def dados_atendimento(self) -> DadosAtendimentoSpSadt:
        """The atendimento: tipo, regime, indicação de acidente, consulta and encerramento."""
    @property
    def procedimentos_executados(self) -> ProcedimentosExecutadosSpSadt | None:
        """Procedimentos executed."""
    @property
    def outras_despesas(self) -> OutrasDespesas | None:
        """Gases, medicamentos, materiais, diárias, taxas and OPME of the guia."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def valor_total(self) -> ValorTotalGuia:
        """Totals of the guia by category and the grand total, in R$."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. Up to 3.00.01."""
    @property
    def assinatura_digital_guia(self) -> str | None:
        """Digital signature (XML signature) of the guia. From 3.02.00."""

@final
class CabecalhoGuiaSpSadt(Grupo):
    """Header of a guia SP/SADT: operadora, number of the guia and its guia principal."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def guia_principal(self) -> str | None:
        """Number of the guia to which this guia is linked (solicitação de internação or another SP/SADT). 1
        to 20 characters.
        """

@final
class DadosAutorizacaoSadt(Grupo):
    """Autorização under which an SP/SADT was executed: operadora's guia number, senha and dates."""

    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def data_autorizacao(self) -> date:
        """Date on which the operadora gave the autorização."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def data_validade_senha(self) -> date | None:
        """Date until which the senha is valid."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """

@final
class DadosSolicitante(Grupo):
    """Who requested an SP/SADT: the contratado and the profissional."""

    @property
    def contratado_solicitante(self) -> DadosContratado:
        """Contratado that requested the procedimento."""
    @property
    def nome_contratado_solicitante(self) -> str | None:
        """Name of the contratado that requested the procedimento. 1 to 70 characters. From 4.00.00."""
    @property
    def profissional_solicitante(self) -> DadosProfissional:
        """Profissional who requested the procedimento."""

@final
class DadosSolicitacao(Grupo):
    """The solicitação behind a billed SP/SADT: date, caráter and indicação clínica."""

    @property
    def data_solicitacao(self) -> date | None:
        """Date of the solicitação."""
    @property
    def carater_atendimento(self) -> str:
        """Caráter do atendimento (tabela 23): eletivo or urgência/emergência."""
    @property
    def indicacao_clinica(self) -> str | None:
        """Indicação clínica: why the procedimento is requested. 1 to 500 characters."""
    @property
    def ind_cob_especial(self) -> str | None:
        """Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.00.00."""

@final
class DadosExecutanteSpSadt(Grupo):
    """Contratado that executed an SP/SADT and bills it."""

    @property
    def codigona_operadora(self) -> str | None:
        """Code that the operadora gave to the contratado. 1 to 14 characters. Up to 3.00.01."""
    @property
    def nome_contratado(self) -> str | None:
        """Name of the contratado. 1 to 70 characters. Up to 3.00.01."""
    @property
    def contratado_executante(self) -> DadosContratado | None:
        """Contratado that executed the atendimento. From 3.02.00."""
    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""

@final
class DadosAtendimentoSpSadt(Grupo):
    """The atendimento of an SP/SADT: tipo, regime, indicação de acidente, consulta and encerramento."""

    @property
    def tipo_atendimento(self) -> str:
        """Tipo de atendimento (tabela 50), such as consulta, exame or quimioterapia."""
    @property
    def indicacao_acidente(self) -> str:
        """Whether the atendimento is due to an acidente, and of which kind (tabela 36)."""
    @property
    def tipo_consulta(self) -> str | None:
        """Tipo de consulta (tabela 52): primeira, seguimento, pré-natal or por encaminhamento."""
    @property
    def motivo_saida(self) -> str | None:
        """Motivo de encerramento by óbito (tabela 39, codes 41 to 43); later motivoEncerramento. Up to
        3.00.01.
        """
    @property
    def motivo_encerramento(self) -> str | None:
        """Motivo de encerramento of the atendimento by óbito (tabela 39, codes 41 to 43). From 3.02.00."""
    @property
    def regime_atendimento(self) -> str | None:
        """Regime de atendimento (tabela 76): ambulatorial, domiciliar, internação, pronto-socorro or
        telessaúde. From 4.00.00.
        """
    @property
    def saude_ocupacional(self) -> str | None:
        """Kind of atendimento de saúde ocupacional (tabela 77), such as admissional or periódico. From
        4.00.00.
        """

@final
class ProcedimentosExecutadosSpSadt(Grupo):
    """Procedimentos executed in an SP/SADT."""

    @property
    def procedimento_executado(self) -> tuple[ProcedimentoExecutadoSpSadt, ...]:
        """One procedimento executed."""

@final
class ProcedimentoExecutadoSpSadt(Grupo):
    """One procedimento executed in an SP/SADT, with its values and equipe."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def data_execucao(self) -> date | None:
        """Date on which the procedimento or item was executed."""
    @property
    def hora_inicial(self) -> time | None:
        """Time at which the execution began."""
    @property
    def hora_final(self) -> time | None:
        """Time at which the execution ended."""
    @property
    def procedimento(self) -> Procedimento | None:
        """The procedimento or item: tabela, code and description."""
    @property
    def quantidade_executada(self) -> int | None:
        """Quantity executed. Up to 3 digits."""
    @property
    def via_acesso(self) -> str | None:
        """Surgical via de acesso (tabela 61): única, mesma via or diferentes vias."""
    @property
    def tecnica_utilizada(self) -> str | None:
        """Técnica used (tabela 48): convencional, videolaparoscopia or robótica."""
    @property
    def reducao_acrescimo(self) -> Decimal | None:
        """Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 5 digits, 2 of them
        after the point.
        """
    @property
    def valor_unitario(self) -> Decimal | None:
        """Value of one unit, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total(self) -> Decimal | None:
        """Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after
        the point.
        """
    @property
    def equipe_sadt(self) -> tuple[EquipeSpSadt, ...]:
        """One profissional of the equipe that executed the procedimento."""

@final
class EquipeSpSadt(Grupo):
    """One profissional of the equipe that executed a procedimento of an SP/SADT."""

    @property
    def grau_part(self) -> str | None:
        """Grau de participação of the profissional in the equipe (tabela 35)."""
    @property
    def cod_profissional(self) -> CodProfissional:
        """Identification of the profissional: code at the operadora or CPF."""
    @property
    def nome_prof(self) -> str:
        """Name of the profissional. 1 to 70 characters."""
    @property
    def conselho(self) -> str:
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
class OutrasDespesas(Grupo):
    """The outras despesas of a guia: gases, medicamentos, materiais, diárias, taxas and OPME."""

    @property
    def despesa(self) -> tuple[Despesa, ...]:
        """One despesa."""

@final
class Despesa(Grupo):
    """One despesa: its kind and the item consumed."""

    @property
    def sequencial_item(self) -> int | None:
        """Sequential number of the item in the guia, by which demonstrativos and recursos cite it. Up to 4
        digits. From 3.04.00.
        """
    @property
    def codigo_despesa(self) -> str:
        """Kind of despesa (tabela 25): gases, medicamentos, materiais, diárias, taxas e aluguéis or OPME."""
    @property
    def servicos_executados(self) -> ServicoExecutado:
        """The item consumed: code, quantity and values."""
    @property
    def item_vinculado(self) -> int | None:
        """sequencialItem of the item of the guia to which the despesa is linked. Up to 4 digits. From
        3.04.00.
        """

@final
class ServicoExecutado(Grupo):
    """The item consumed in a despesa: code, quantity, unidade de medida and values."""

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
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def codigo_procedimento(self) -> str:
        """Code of the procedimento or item in its tabela. 1 to 10 characters."""
    @property
    def quantidade_executada(self) -> Decimal:
        """Quantity consumed, counted in unidadeMedida. Up to 9 digits, 4 of them after the point."""
    @property
    def unidade_medida(self) -> str:
        """Unit in which the quantity is counted (tabela 60)."""
    @property
    def reducao_acrescimo(self) -> Decimal:
        """Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        after the point.
        """
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
    def descricao_procedimento(self) -> str | None:
        """Description of the procedimento or item. 1 to 150 characters."""
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

@final
class GuiaResumoInternacao(Grupo):
    """Guia de resumo de internação: bills a hospital stay or a part of it."""

    @property
    def cabecalho_guia(self) -> CabecalhoGuia:
        """Header of the guia: operadora and number."""
    @property
    def numero_guia_solicitacao_internacao(self) -> str:
        """Number of the guia de solicitação de internação. 1 to 20 characters."""
    @property
    def dados_autorizacao(self) -> DadosAutorizacaoInternacao:
        """The autorização: guia numbers, senha and dates."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def dados_executante(self) -> DadosExecutanteInternacao:
        """Contratado that executes the procedimento."""
    @property
    def dados_internacao(self) -> DadosInternacao:
        """The billed internação: caráter, tipo, regime, period and declarações."""
    @property
    def dados_saida_internacao(self) -> DadosSaidaInternacao:
        """How the internação ended."""
    @property
    def procedimentos_executados(self) -> ProcedimentosExecutadosInternacao | None:
        """Procedimentos executed."""
    @property
    def valor_total(self) -> ValorTotalGuia:
        """Totals of the guia by category and the grand total, in R$."""
    @property
    def outras_despesas(self) -> OutrasDespesas | None:
        """Gases, medicamentos, materiais, diárias, taxas and OPME of the guia."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. Up to 3.00.01."""
    @property
    def assinatura_digital_guia(self) -> str | None:
        """Digital signature (XML signature) of the guia. From 3.02.00."""

@final
class DadosAutorizacaoInternacao(Grupo):
    """Autorização under which a billed internação took place: operadora's guia number, senha and dates."""

    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def data_autorizacao(self) -> date:
        """Date on which the operadora gave the autorização."""
    @property
    def senha(self) -> str:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def data_validade_senha(self) -> date | None:
        """Date until which the senha is valid."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """

@final
class DadosExecutanteInternacao(Grupo):
    """Contratado that executed an internação and bills it."""

    @property
    def contratado_executante(self) -> DadosContratado:
        """Contratado that executed the atendimento."""
    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""

@final
class DadosInternacao(Grupo):
    """The billed internação: caráter, tipo, regime, billing period and declarações."""

    @property
    def carater_atendimento(self) -> str:
        """Caráter do atendimento (tabela 23): eletivo or urgência/emergência."""
    @property
    def tipo_faturamento(self) -> str:
        """Tipo de faturamento (tabela 55): parcial, final, complementar or total."""
    @property
    def data_inicio_faturamento(self) -> date:
        """First day of the billed period."""
    @property
    def hora_inicio_faturamento(self) -> time:
        """Time at which the billed period begins."""
    @property
    def data_final_faturamento(self) -> date:
        """Last day of the billed period."""
    @property
    def hora_final_faturamento(self) -> time:
        """Time at which the billed period ends."""
    @property
    def tipo_internacao(self) -> str:
        """Tipo de internação (tabela 57): clínica, cirúrgica, obstétrica, pediátrica or psiquiátrica."""
    @property
    def regime_internacao(self) -> str:
        """Regime de internação (tabela 41): hospitalar, hospital-dia or domiciliar."""
    @property
    def declaracoes(self) -> tuple[Declaracao, ...]:
        """Declaração de nascido vivo or de óbito."""

@final
class Declaracao(Grupo):
    """Declaração de nascido vivo or de óbito issued in the internação."""

    @property
    def declaracao_nascido(self) -> str | None:
        """Number of the declaração de nascido vivo."""
    @property
    def diagnostico_obito(self) -> str | None:
        """CID-10 code of the cause of the óbito."""
    @property
    def declaracao_obito(self) -> str | None:
        """Number of the declaração de óbito."""
    @property
    def indicador_dorn(self) -> str | None:
        """Whether the declaração de óbito is of a recém-nascido (S or N)."""

@final
class DadosSaidaInternacao(Grupo):
    """How an internação ended: diagnósticos, indicação de acidente and motivo de encerramento."""

    @property
    def diagnostico(self) -> tuple[str, ...]:
        """Diagnóstico of the internação, as CID-10 code."""
    @property
    def indicador_acidente(self) -> str:
        """Whether the internação is due to an acidente, and of which kind (tabela 36)."""
    @property
    def motivo_saida_internacao(self) -> str | None:
        """Motivo de encerramento of the internação (tabela 39); later motivoEncerramento. Up to 3.00.01."""
    @property
    def motivo_encerramento(self) -> str | None:
        """Motivo de encerramento of the internação (tabela 39), such as alta, transferência or óbito. From
        3.02.00.
        """

@final
class ProcedimentosExecutadosInternacao(Grupo):
    """Procedimentos executed in an internação."""

    @property
    def procedimento_executado(self) -> tuple[ProcedimentoExecutadoInternacao, ...]:
        """One procedimento executed."""

@final
class ProcedimentoExecutadoInternacao(Grupo):
    """One procedimento executed in an internação, with its values and equipe."""

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
    def quantidade_executada(self) -> int:
        """Quantity executed. Up to 3 digits."""
    @property
    def via_acesso(self) -> str | None:
        """Surgical via de acesso (tabela 61): única, mesma via or diferentes vias."""
    @property
    def tecnica_utilizada(self) -> str | None:
        """Técnica used (tabela 48): convencional, videolaparoscopia or robótica."""
    @property
    def reducao_acrescimo(self) -> Decimal:
        """Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        after the point.
        """
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
    def ident_equipe(self) -> tuple[IdentEquipe, ...]:
        """One member of the equipe that executed the procedimento."""

@final
class IdentEquipe(Grupo):
    """Wrapper of one member of the equipe of a procedimento in an internação."""

    @property
    def identificacao_equipe(self) -> IdentificacaoEquipe:
        """Identification of the member of the equipe."""

@final
class IdentificacaoEquipe(Grupo):
    """One profissional of the equipe that executed a procedimento of an internação."""

    @property
    def grau_part(self) -> str:
        """Grau de participação of the profissional in the equipe (tabela 35)."""
    @property
    def cod_profissional(self) -> CodProfissional:
        """Identification of the profissional: code at the operadora or CPF."""
    @property
    def nome_prof(self) -> str:
        """Name of the profissional. 1 to 70 characters."""
    @property
    def conselho(self) -> str:
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
class GuiaHonorarios(Grupo):
    """Guia de honorários: bills the profissional in an internação, apart from the hospital."""

    @property
    def cabecalho_guia(self) -> CabecalhoGuia:
        """Header of the guia: operadora and number."""
    @property
    def guia_solic_internacao(self) -> str:
        """Number of the guia de solicitação de internação. 1 to 20 characters."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def numero_carteira(self) -> str | None:
        """Number of the beneficiário's carteira at the operadora. Up to 3.00.01."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.00.01."""
    @property
    def atendimento_rn(self) -> str | None:
        """Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N). Up
        to 3.00.01.
        """
    @property
    def beneficiario(self) -> BeneficiarioHonorarios | None:
        """The beneficiário attended. From 3.02.00."""
    @property
    def local_contratado(self) -> LocalContratado:
        """Contratado in whose place the procedimento was executed."""
    @property
    def dados_contratado_executante(self) -> DadosContratadoExecutanteHonorarios:
        """Contratado that executed the procedimentos."""
    @property
    def dados_internacao(self) -> DadosInternacaoHonorarios:
        """Billing period and caráter of the internação."""
    @property
    def procedimentos_realizados(self) -> ProcedimentosRealizadosHonorarios:
        """Procedimentos charged in the guia."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def valor_total_honorarios(self) -> Decimal:
        """Total of the honorários of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def data_emissao_guia(self) -> date:
        """Date on which the guia was issued."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. Up to 3.00.01."""
    @property
    def assinatura_digital_guia(self) -> str | None:
        """Digital signature (XML signature) of the guia. From 3.02.00."""

@final
class BeneficiarioHonorarios(Grupo):
    """The beneficiário of a guia de honorários."""

    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def atendimento_rn(self) -> str:
        """Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N)."""

@final
class LocalContratado(Grupo):
    """Contratado in whose place (hospital) the honorários were earned."""

    @property
    def codigo_contratado(self) -> CodigoContratado:
        """Identification of the contratado: code at the operadora or CNPJ."""
    @property
    def nome_contratado(self) -> str:
        """Name of the contratado. 1 to 70 characters."""
    @property
    def cnes(self) -> str:
        """CNES of the contratado; 9999999 when it has none."""

@final
class CodigoContratado(Escolha):
    """How the place of execution is identified: code at the operadora or CNPJ."""

    @property
    def opcao(self) -> Literal["codigo_na_operadora", "cnpj_local_executante"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def codigo_na_operadora(self) -> str | None:
        """Code that the operadora gave to the contratado. 1 to 14 characters."""
    @property
    def cnpj_local_executante(self) -> str | None:
        """CNPJ of the contratado in whose place the procedimento was executed."""

@final
class DadosContratadoExecutanteHonorarios(Grupo):
    """Contratado that executed and bills the honorários."""

    @property
    def codigona_operadora(self) -> str:
        """Code that the operadora gave to the contratado. 1 to 14 characters."""
    @property
    def nome_contratado_executante(self) -> str | None:
        """Name of the contratado that executed the procedimentos. 1 to 70 characters. Up to 3.05.00."""
    @property
    def cnes_contratado_executante(self) -> str:
        """CNES of the contratado that executed the procedimentos; 9999999 when it has none."""
    @property
    def nome_profissional(self) -> str | None:
        """Name of the profissional. 1 to 70 characters. Up to 3.00.01."""
    @property
    def conselho_profissional(self) -> str | None:
        """Conselho profissional of the profissional (tabela 26). Up to 3.00.01."""
    @property
    def numero_conselho_profissional(self) -> str | None:
        """Number of the profissional at his conselho. 1 to 15 characters. Up to 3.00.01."""
    @property
    def uf(self) -> str | None:
        """UF of the conselho profissional, by its IBGE number (tabela 59). Up to 3.00.01."""
    @property
    def cbo(self) -> str | None:
        """CBO of the profissional: his specialty (tabela 24). Up to 3.00.01."""

@final
class DadosInternacaoHonorarios(Grupo):
    """Billing period of the internação to which a guia de honorários belongs, and its caráter."""

    @property
    def data_inicio_faturamento(self) -> date:
        """First day of the billed period."""
    @property
    def data_fim_faturamento(self) -> date:
        """Last day of the billed period."""
    @property
    def carater_atendimento(self) -> str | None:
        """Caráter do atendimento (tabela 23): eletivo or urgência/emergência. From 4.03.00."""

@final
class ProcedimentosRealizadosHonorarios(Grupo):
    """Procedimentos charged in a guia de honorários."""

    @property
    def procedimento_realizado(self) -> tuple[ProcedimentoRealizadoHonorarios, ...]:
        """One procedimento done."""

@final
class ProcedimentoRealizadoHonorarios(Grupo):
    """One procedimento of a guia de honorários, with its values and profissionais."""

    @property
    def grau_participacao(self) -> str | None:
        """Grau de participação of the profissional in the procedimento (tabela 35). Up to 3.00.01."""
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
    def quantidade_executada(self) -> int:
        """Quantity executed. Up to 3 digits."""
    @property
    def via_acesso(self) -> str | None:
        """Surgical via de acesso (tabela 61): única, mesma via or diferentes vias."""
    @property
    def tecnica_utilizada(self) -> str | None:
        """Técnica used (tabela 48): convencional, videolaparoscopia or robótica."""
    @property
    def reducao_acrescimo(self) -> Decimal:
        """Factor by which the unit value is reduced or raised; 1.00 when neither. Up to 3 digits, 2 of them
        after the point.
        """
    @property
    def valor_unitario(self) -> Decimal:
        """Value of one unit, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total(self) -> Decimal:
        """Total value of the item, in R$: quantity × unit value × factor. Up to 10 digits, 2 of them after
        the point.
        """
    @property
    def profissionais(self) -> tuple[ProfissionalHonorarios, ...]:
        """One profissional who executed the procedimento. From 3.02.00."""

@final
class ProfissionalHonorarios(Grupo):
    """One profissional whose honorários are charged for a procedimento."""

    @property
    def grau_participacao(self) -> str:
        """Grau de participação of the profissional in the procedimento (tabela 35)."""
    @property
    def cod_profissional(self) -> CodProfissional:
        """Identification of the profissional: code at the operadora or CPF."""
    @property
    def nome_profissional(self) -> str:
        """Name of the profissional. 1 to 70 characters."""
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
    def cbo(self) -> str:
        """CBO of the profissional: his specialty (tabela 24)."""

@final
class GuiaConsulta(Grupo):
    """Guia de consulta: bills one elective consulta."""

    @property
    def cabecalho_consulta(self) -> CabecalhoGuia:
        """Header of the guia: operadora and number."""
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
    def contratado_executante(self) -> ContratadoExecutanteConsulta:
        """Contratado that executed the atendimento."""
    @property
    def profissional_executante(self) -> DadosProfissional:
        """Profissional who attended the beneficiário."""
    @property
    def indicacao_acidente(self) -> str:
        """Whether the atendimento is due to an acidente, and of which kind (tabela 36)."""
    @property
    def dados_atendimento(self) -> DadosAtendimentoConsulta:
        """The atendimento: date, tipo, regime and the procedimento charged."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. Up to 3.00.01."""
    @property
    def assinatura_digital_guia(self) -> str | None:
        """Digital signature (XML signature) of the guia. From 3.02.00."""

@final
class ContratadoExecutanteConsulta(Grupo):
    """Contratado that executed and bills a consulta, with its CNES."""

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
    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""

@final
class DadosAtendimentoConsulta(Grupo):
    """The atendimento of a consulta: date, tipo, regime and the procedimento charged."""

    @property
    def cobertura_especial(self) -> str | None:
        """Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.00.00."""
    @property
    def regime_atendimento(self) -> str | None:
        """Regime de atendimento (tabela 76): ambulatorial, domiciliar, internação, pronto-socorro or
        telessaúde. From 4.00.00.
        """
    @property
    def saude_ocupacional(self) -> str | None:
        """Kind of atendimento de saúde ocupacional (tabela 77), such as admissional or periódico. From
        4.00.00.
        """
    @property
    def data_atendimento(self) -> date:
        """Date of the atendimento."""
    @property
    def tipo_consulta(self) -> str:
        """Tipo de consulta (tabela 52): primeira, seguimento, pré-natal or por encaminhamento."""
    @property
    def procedimento(self) -> ProcedimentoConsulta:
        """The consulta charged: tabela, code and value."""

@final
class ProcedimentoConsulta(Grupo):
    """The consulta charged: tabela, code and value."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def codigo_procedimento(self) -> str:
        """Code of the procedimento or item in its tabela. 1 to 10 characters."""
    @property
    def valor_procedimento(self) -> Decimal:
        """Value of the consulta, in R$. Up to 10 digits, 2 of them after the point."""

@final
class GuiaOdonto(Grupo):
    """Guia de tratamento odontológico (GTO): bills dental procedimentos."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_principal(self) -> str | None:
        """Number of the GTO to which this GTO is linked. 1 to 20 characters."""
    @property
    def data_autorizacao(self) -> date | None:
        """Date on which the operadora gave the autorização."""
    @property
    def senha_autorizacao(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def validade_senha(self) -> date | None:
        """Date until which the senha is valid."""
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
    def plano_beneficiario(self) -> str:
        """Plano of the beneficiário. 1 to 40 characters."""
    @property
    def nome_empresa(self) -> str | None:
        """Name of the company that contracted the plano of the beneficiário. 1 to 40 characters."""
    @property
    def numero_telefone(self) -> str | None:
        """Telephone of the beneficiário. 1 to 20 characters. Up to 3.05.00."""
    @property
    def nome_titular(self) -> str | None:
        """Name of the titular of the plano. 1 to 70 characters. Up to 3.05.00."""
    @property
    def dados_profissionais_responsaveis(self) -> DadosProfissionaisResponsaveis:
        """Profissionais responsible for the tratamento odontológico."""
    @property
    def procedimentos_executados(self) -> tuple[ProcedimentoExecutadoOdonto, ...]:
        """Procedimentos executed."""
    @property
    def data_termino_trat(self) -> date | None:
        """Date on which the tratamento odontológico ended or is to end."""
    @property
    def tipo_atendimento(self) -> str | None:
        """Tipo de atendimento odontológico (tabela 51), such as ortodontia or urgência."""
    @property
    def tipo_faturamento(self) -> str | None:
        """Tipo de faturamento of the tratamento: parcial (1) or total (4)."""
    @property
    def qtd_total_us(self) -> Decimal | None:
        """Total of the guia in unidades de serviço odontológico (US). Up to 8 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_proc(self) -> Decimal | None:
        """Total of the procedimentos of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_franquia(self) -> Decimal | None:
        """Total of franquia or coparticipação of the guia, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def odonto_inicial(self) -> AnexoSituacaoInicialNaGto | None:
        """Anexo de situação inicial of the tratamento."""
    @property
    def assinatura_digital(self) -> str | None:
        """Digital signature (XML signature) of the part that carries it. Up to 3.00.01."""
    @property
    def assinatura_digital_guia(self) -> str | None:
        """Digital signature (XML signature) of the guia. From 3.02.00."""

@final
class DadosProfissionaisResponsaveis(Grupo):
    """Profissionais responsible for a tratamento odontológico: solicitante and executantes."""

    @property
    def nome_prof_solic(self) -> str | None:
        """Name of the profissional solicitante. 1 to 70 characters."""
    @property
    def cro_solic(self) -> str | None:
        """Number of the profissional solicitante at the CRO. 1 to 20 characters."""
    @property
    def uf_solic(self) -> str | None:
        """UF of the CRO of the profissional solicitante, by its IBGE number (tabela 59)."""
    @property
    def cbos_solic(self) -> str | None:
        """CBO of the profissional solicitante (tabela 24)."""
    @property
    def codigo_prof_exec(self) -> str:
        """Code that the operadora gave to the contratado executante. 1 to 14 characters."""
    @property
    def nome_prof_exec(self) -> str | None:
        """Name of the contratado executante. 1 to 70 characters. Up to 3.05.00."""
    @property
    def cro_exec(self) -> str:
        """Number of the executante at the CRO. 1 to 20 characters."""
    @property
    def uf_exec(self) -> str:
        """UF of the CRO of the executante, by its IBGE number (tabela 59)."""
    @property
    def cnes_exec(self) -> str | None:
        """CNES of the contratado executante; 9999999 when it has none."""
    @property
    def nome_prof_exec2(self) -> str | None:
        """Name of the profissional who executes the treatment. 1 to 70 characters."""
    @property
    def cro_exec2(self) -> str | None:
        """Number at the CRO of the profissional who executes the treatment. 1 to 20 characters."""
    @property
    def uf_exec2(self) -> str | None:
        """UF of the CRO of the profissional who executes the treatment, by its IBGE number (tabela 59)."""
    @property
    def cbos_exec2(self) -> str | None:
        """CBO of the profissional who executes the treatment (tabela 24)."""

@final
class ProcedimentoExecutadoOdonto(Grupo):
    """One procedimento of a guia odontológica: where, how many, values and when it was done."""

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
    def qtd_proc(self) -> int | None:
        """Quantity of the procedimento odontológico. Up to 2 digits."""
    @property
    def qtd_us(self) -> Decimal | None:
        """Quantity in unidades de serviço odontológico (US). Up to 8 digits, 2 of them after the point."""
    @property
    def valor_proc(self) -> Decimal | None:
        """Value of the procedimento odontológico, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_franquia(self) -> Decimal | None:
        """Franquia or coparticipação that the beneficiário pays, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def autorizado(self) -> bool | None:
        """Whether the operadora authorised the procedimento."""
    @property
    def data_realizacao(self) -> date | None:
        """Date on which the procedimento or atendimento was done."""
