"""Types of the room monitoramento of the model. Written by `cargo xtask gen`."""

from datetime import date, time
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .dente import DenteOuRegiao

__all__ = [
    "AnsParaOperadora",
    "ArquivoRejeitado",
    "CabecalhoMonitoramento",
    "ConteudoMonitoramento",
    "ContratadoExecutanteMonitoramento",
    "DadosBeneficiarioFornecimento",
    "DadosBeneficiarioMonitoramento",
    "DadosContratadoExecutanteMonitoramento",
    "DadosContratadoExecutantePreestabelecido",
    "DadosPrestadorMonitoramento",
    "DadosRecebedor",
    "DadosSemCartao",
    "DadosSemCartaoFornecimento",
    "DetalhePacote",
    "DiagnosticosCid10",
    "EpilogoMonitoramento",
    "ErroFornecimentoDireto",
    "ErroGuia",
    "ErroItemFornecimentoDireto",
    "ErroItemGuia",
    "ErroItemRegistro",
    "ErroOutraRemuneracao",
    "ErroValorPreestabelecido",
    "FornecimentoDireto",
    "FornecimentoDiretoRejeitado",
    "GrupoOuProcedimento",
    "GrupoOuProcedimentoFornecimento",
    "GuiaMonitoramento",
    "GuiaMonitoramentoRejeitada",
    "IdentBeneficiario",
    "IdentBeneficiarioFornecimento",
    "IdentProcedimento",
    "IdentProcedimentoFornecimento",
    "IdentProcedimentoFornecimentoRejeitado",
    "IdentProcedimentoRejeitado",
    "IdentificacaoTransacaoMonitoramento",
    "MensagemMonitoramento",
    "OperadoraParaAns",
    "OutraRemuneracao",
    "OutraRemuneracaoRejeitada",
    "ProcedimentoFornecimento",
    "ProcedimentoMonitoramento",
    "RegistrosRejeitados",
    "RelacaoErros",
    "RemuneracaoGuia",
    "ResumoProcessamento",
    "ResumoProcessamentoTotais",
    "ValorPreestabelecido",
    "ValorPreestabelecidoRejeitado",
    "ValoresGuia",
]

@final
class MensagemMonitoramento(Grupo):
    """A whole monitoramento file between operadora and ANS: cabeçalho, content and epílogo."""

    @property
    def cabecalho(self) -> CabecalhoMonitoramento:
        """Header of the file: transação, operadora and version."""
    @property
    def mensagem(self) -> ConteudoMonitoramento:
        """Content of the file."""
    @property
    def epilogo(self) -> EpilogoMonitoramento:
        """End of the file, with the hash."""

@final
class CabecalhoMonitoramento(Grupo):
    """Header of a monitoramento file: its transação, the operadora and the version of the schema."""

    @property
    def identificacao_transacao(self) -> IdentificacaoTransacaoMonitoramento:
        """Identification of the transação: kind, number, date and time."""
    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def versao_padrao(self) -> str:
        """Version of the schema of monitoramento that the file follows."""

@final
class IdentificacaoTransacaoMonitoramento(Grupo):
    """Kind, lote, competência, date and time of a monitoramento transação."""

    @property
    def tipo_transacao(self) -> str:
        """Kind of transação: MONITORAMENTO."""
    @property
    def numero_lote(self) -> str:
        """Number of the lote of the file, given by the operadora. 1 to 12 characters."""
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
class ConteudoMonitoramento(Escolha):
    """Content of a monitoramento file: what the operadora sends or what the ANS returns."""

    @property
    def opcao(self) -> Literal["operadora_para_ans", "ans_para_operadora"] | None: ...
    @property
    def valor(self) -> OperadoraParaAns | AnsParaOperadora | None: ...
    @property
    def operadora_para_ans(self) -> OperadoraParaAns | None:
        """What the operadora reports to the ANS."""
    @property
    def ans_para_operadora(self) -> AnsParaOperadora | None:
        """What the ANS returns to the operadora."""

@final
class OperadoraParaAns(Escolha):
    """What an operadora reports for a competência: records of one of four kinds, or that there are none."""

    @property
    def opcao(self) -> Literal[
        "sem_movimento_inclusao",
        "guia_monitoramento",
        "fornecimento_direto_monitoramento",
        "outra_remuneracao_monitoramento",
        "valor_preestabelecido_monitoramento",
    ] | None: ...
    @property
    def valor(self) -> (
        str
        | tuple[GuiaMonitoramento, ...]
        | tuple[FornecimentoDireto, ...]
        | tuple[OutraRemuneracao, ...]
        | tuple[ValorPreestabelecido, ...]
        | None
    ): ...
    @property
    def sem_movimento_inclusao(self) -> str | None:
        """Tells that there was no inclusion in the competência (code 5016 of tabela 38)."""
    @property
    def guia_monitoramento(self) -> tuple[GuiaMonitoramento, ...] | None:
        """One lançamento of a guia that is reported."""
    @property
    def fornecimento_direto_monitoramento(self) -> tuple[FornecimentoDireto, ...] | None:
        """One fornecimento direto that is reported."""
    @property
    def outra_remuneracao_monitoramento(self) -> tuple[OutraRemuneracao, ...] | None:
        """One outra forma de remuneração that is reported."""
    @property
    def valor_preestabelecido_monitoramento(self) -> tuple[ValorPreestabelecido, ...] | None:
        """One contract by valor preestabelecido that is reported."""

@final
class GuiaMonitoramento(Grupo):
    """One lançamento of a guia reported to the ANS: prestador, beneficiário, dates, values and items."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def versao_tiss_prestador(self) -> str | None:
        """Version of the componente de comunicação with which the prestador sent the guia (tabela 69)."""
    @property
    def indicador_envio_papel(self) -> str | None:
        """Whether the prestador sent the guia on paper (S or N). 3.02.00 to 3.02.02 only."""
    @property
    def forma_envio(self) -> str | None:
        """How the prestador sent the guia (tabela 70): portal, upload de arquivo, webservice or papel."""
    @property
    def dados_contratado_executante(self) -> DadosContratadoExecutanteMonitoramento:
        """Contratado that executed the procedimentos."""
    @property
    def registro_ans_operadora_intermediaria(self) -> str | None:
        """Registro ANS of the operadora intermediária."""
    @property
    def tipo_atendimento_operadora_intermediaria(self) -> str | None:
        """Kind of atendimento by the operadora intermediária (tabela 71): eventual or continuado."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiarioMonitoramento:
        """The beneficiário concerned."""
    @property
    def tipo_evento_atencao(self) -> str:
        """Kind of guia (tabela 54): consulta, SP/SADT, internação, tratamento odontológico or honorários."""
    @property
    def origem_evento_atencao(self) -> str:
        """Origin of the guia (tabela 40): rede contratada, rede própria, reembolso or prestador eventual."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str:
        """Number that the operadora gave to the guia. 1 to 20 characters."""
    @property
    def identificacao_reembolso(self) -> str:
        """Identification of the reembolso, where the guia comes from one. 1 to 20 characters."""
    @property
    def identificacao_valor_preestabelecido(self) -> str | None:
        """Identification of the contract by valor preestabelecido. 1 to 20 characters."""
    @property
    def forma_remuneracao(self) -> str | None:
        """Modelo de remuneração agreed between operadora and prestador. 1.02.00 only."""
    @property
    def formas_remuneracao(self) -> tuple[RemuneracaoGuia, ...]:
        """One modelo de remuneração and the value informed under it. 1.03.00 to 1.06.00 only."""
    @property
    def guia_solicitacao_internacao(self) -> str | None:
        """Number of the guia de solicitação de internação. 1 to 20 characters."""
    @property
    def data_solicitacao(self) -> date | None:
        """Date on which the autorização was requested from the operadora."""
    @property
    def numero_guia_spsadt_principal(self) -> str | None:
        """Number of the guia principal of SP/SADT or of tratamento odontológico. 1 to 20 characters."""
    @property
    def data_autorizacao(self) -> date | None:
        """Date on which the operadora gave the autorização."""
    @property
    def data_realizacao(self) -> date:
        """Date of the atendimento, or first day of its period."""
    @property
    def data_inicial_faturamento(self) -> date | None:
        """First day of the billed period."""
    @property
    def data_fim_periodo(self) -> date | None:
        """Last day of the atendimento or of the billed period."""
    @property
    def data_protocolo_cobranca(self) -> date:
        """Date on which the prestador's bill was given its protocolo."""
    @property
    def data_pagamento(self) -> date | None:
        """Date on which the operadora paid the guia."""
    @property
    def data_processamento_guia(self) -> date:
        """Date on which the operadora processed the guia."""
    @property
    def tipo_consulta(self) -> str | None:
        """Tipo de consulta (tabela 52): primeira, seguimento, pré-natal or por encaminhamento."""
    @property
    def cbo_executante(self) -> str | None:
        """CBO of the executante (tabela 24)."""
    @property
    def indicacao_recem_nato(self) -> str | None:
        """Whether the patient is a recém-nato (S or N)."""
    @property
    def indicacao_acidente(self) -> str | None:
        """Whether the atendimento is due to an acidente, and of which kind (tabela 36)."""
    @property
    def carater_atendimento(self) -> str | None:
        """Caráter do atendimento (tabela 23), by its code or by the letters of the first versions."""
    @property
    def tipo_internacao(self) -> str | None:
        """Tipo de internação of the guia."""
    @property
    def regime_internacao(self) -> str | None:
        """Regime de internação (tabela 41): hospitalar, hospital-dia or domiciliar."""
    @property
    def diagnosticos_cid10(self) -> DiagnosticosCid10 | None:
        """Diagnósticos of the guia."""
    @property
    def tipo_atendimento(self) -> str | None:
        """Tipo de atendimento (tabela 50), such as consulta, exame or quimioterapia."""
    @property
    def regime_atendimento(self) -> str | None:
        """Regime de atendimento (tabela 76): ambulatorial, domiciliar, internação, pronto-socorro or
        telessaúde. 1.02.00 to 1.06.00 only.
        """
    @property
    def saude_ocupacional(self) -> str | None:
        """Kind of atendimento de saúde ocupacional (tabela 77), such as admissional or periódico. 1.02.00 to
        1.06.00 only.
        """
    @property
    def tipo_faturamento(self) -> str | None:
        """Tipo de faturamento of the guia, by the codes of tabela 55 or the letters of the first versions."""
    @property
    def diarias_acompanhante(self) -> int | None:
        """Number of diárias of the acompanhante. Up to 3 digits."""
    @property
    def diarias_uti(self) -> int | None:
        """Number of diárias in UTI. Up to 3 digits."""
    @property
    def motivo_saida(self) -> str | None:
        """Motivo de encerramento of the atendimento (tabela 39)."""
    @property
    def valores_guia(self) -> ValoresGuia:
        """Values of the guia."""
    @property
    def declaracao_nascido(self) -> tuple[str, ...]:
        """Number of the declaração de nascido vivo."""
    @property
    def declaracao_obito(self) -> tuple[str, ...]:
        """Number of the declaração de óbito."""
    @property
    def procedimentos(self) -> tuple[ProcedimentoMonitoramento, ...]:
        """One item of the guia."""

@final
class DadosContratadoExecutanteMonitoramento(Grupo):
    """Prestador executante of a guia reported to the ANS."""

    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""
    @property
    def identificador_executante(self) -> str:
        """Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2)."""
    @property
    def codigo_cnpj_cpf(self) -> str:
        """CNPJ or CPF of the executante."""
    @property
    def municipio_executante(self) -> str:
        """IBGE code of the município of the executante."""

@final
class DadosBeneficiarioMonitoramento(Grupo):
    """The beneficiário of a guia reported to the ANS and his plano."""

    @property
    def ident_beneficiario(self) -> IdentBeneficiario:
        """Identification of the beneficiário."""
    @property
    def numero_registro_plano(self) -> str:
        """Registro of the plano of the beneficiário at the ANS. 1 to 20 characters."""

@final
class IdentBeneficiario(Grupo):
    """Identification of the beneficiário of a reported guia: CNS, CPF or personal data."""

    @property
    def numero_cartao_nacional_saude(self) -> str | None:
        """Cartão Nacional de Saúde of the beneficiário."""
    @property
    def numero_cpf_beneficiario(self) -> str | None:
        """CPF of the beneficiário; later cpfBeneficiario. 1.02.00 to 1.03.00 only."""
    @property
    def cpf_beneficiario(self) -> str | None:
        """CPF of the beneficiário. 1.06.00 only."""
    @property
    def sexo(self) -> str | None:
        """Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino. Up to 1.06.00."""
    @property
    def data_nascimento(self) -> date | None:
        """Date of birth of the beneficiário. Up to 1.06.00."""
    @property
    def municipio_residencia(self) -> str | None:
        """IBGE code of the município where the beneficiário lives. Up to 1.06.00."""
    @property
    def dados_sem_cartao(self) -> DadosSemCartao | None:
        """Personal data of a beneficiário without Cartão Nacional de Saúde. From 3.02.00."""

@final
class DadosSemCartao(Grupo):
    """Personal data of a beneficiário without Cartão Nacional de Saúde, in a reported guia."""

    @property
    def sexo(self) -> str:
        """Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino."""
    @property
    def data_nascimento(self) -> date:
        """Date of birth of the beneficiário."""
    @property
    def municipio_residencia(self) -> str:
        """IBGE code of the município where the beneficiário lives."""

@final
class RemuneracaoGuia(Grupo):
    """One modelo de remuneração of a reported guia and the value informed under it."""

    @property
    def forma_remuneracao(self) -> str:
        """Modelo de remuneração agreed between operadora and prestador."""
    @property
    def valor_remuneracao(self) -> Decimal:
        """Value informed under the modelo de remuneração, in R$. Up to 10 digits, 2 of them after the point.
        """

@final
class DiagnosticosCid10(Grupo):
    """Diagnósticos of a reported guia."""

    @property
    def diagnotico_cid(self) -> tuple[str, ...]:
        """Diagnóstico, as CID-10 code; tag misspelt in some versions, else diagnosticoCID. 3.02.00 to 3.02.02
        only.
        """
    @property
    def diagnostico_cid(self) -> tuple[str, ...]:
        """Diagnóstico, as CID-10 code."""

@final
class ValoresGuia(Grupo):
    """Values of a reported guia: informed, processed, paid by category, glosado and coparticipação."""

    @property
    def valor_total_informado(self) -> Decimal:
        """Total of the guia as informed by the prestador, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_processado(self) -> Decimal:
        """Value of the guia as processed by the operadora, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_total_pago_procedimentos(self) -> Decimal:
        """Total paid for procedimentos, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_diarias(self) -> Decimal:
        """Total paid for diárias, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_taxas(self) -> Decimal:
        """Total paid for taxas, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_materiais(self) -> Decimal:
        """Total paid for materiais, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_opme(self) -> Decimal:
        """Total paid for OPME, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_medicamentos(self) -> Decimal:
        """Total paid for medicamentos, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_glosa_guia(self) -> Decimal:
        """Total glosado of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_pago_guia(self) -> Decimal:
        """Total paid in the lançamento of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_pago_fornecedores(self) -> Decimal:
        """Total paid directly to fornecedores, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_tabela_propria(self) -> Decimal:
        """Total paid for items coded in the tabela própria of the operadora, in R$. Up to 10 digits, 2 of
        them after the point.
        """
    @property
    def valor_total_co_participacao(self) -> Decimal | None:
        """Total of the coparticipação of the beneficiário in the guia, in R$. Up to 10 digits, 2 of them
        after the point.
        """

@final
class ProcedimentoMonitoramento(Grupo):
    """One item of a reported guia: code, quantities and values informed and paid."""

    @property
    def ident_procedimento(self) -> IdentProcedimento:
        """Code of the item: tabela and grupo or procedimento."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def quantidade_informada(self) -> Decimal:
        """Quantity informed by the prestador. Up to 12 digits, 4 of them after the point."""
    @property
    def valor_informado(self) -> Decimal:
        """Value informed by the prestador, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def quantidade_paga(self) -> Decimal:
        """Quantity paid by the operadora. Up to 12 digits, 4 of them after the point."""
    @property
    def unidade_medida(self) -> str | None:
        """Unit in which the quantity is counted (tabela 60). 1.02.00 to 1.06.00 only."""
    @property
    def valor_pago_proc(self) -> Decimal:
        """Value paid for the item to the executante, or reimbursed to the beneficiário, in R$. Up to 10
        digits, 2 of them after the point.
        """
    @property
    def valor_pago_fornecedor(self) -> Decimal:
        """Value paid for the item directly to the fornecedor, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def cnpj_fornecedor(self) -> str | None:
        """CNPJ of the fornecedor that was paid directly."""
    @property
    def valor_co_participacao(self) -> Decimal | None:
        """Coparticipação of the beneficiário in the item, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def detalhe_pacote(self) -> tuple[DetalhePacote, ...]:
        """One component of the pacote."""

@final
class IdentProcedimento(Grupo):
    """Code of an item of a reported guia: tabela and grupo or procedimento."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def procedimento(self) -> GrupoOuProcedimento:
        """Code of the item: grupo or procedimento."""

@final
class GrupoOuProcedimento(Escolha):
    """How an item is coded for the ANS: by grupo de procedimentos (tabela 63) or by its own code."""

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
class DetalhePacote(Grupo):
    """One component of a pacote charged in a reported guia."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def codigo_procedimento(self) -> str:
        """Code of the component of the pacote in its tabela. 1 to 10 characters."""
    @property
    def quantidade(self) -> Decimal:
        """Quantity of the component in the pacote. Up to 12 digits, 4 of them after the point."""
    @property
    def unidade_medida(self) -> str | None:
        """Unit in which the quantity is counted (tabela 60). 1.06.00 only."""

@final
class FornecimentoDireto(Grupo):
    """One fornecimento direto of materiais or medicamentos to a beneficiário, reported to the ANS."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiarioFornecimento:
        """The beneficiário concerned."""
    @property
    def identificacao_fornecimento_direto(self) -> str:
        """Identification of the fornecimento direto at the operadora. 1 to 20 characters."""
    @property
    def data_fornecimento(self) -> date:
        """Date on which the items were supplied."""
    @property
    def valor_total_fornecimento(self) -> Decimal:
        """Total value of the items supplied, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_tabela_propria(self) -> Decimal:
        """Total of the items supplied that are coded in the tabela própria of the operadora, in R$. Up to 10
        digits, 2 of them after the point.
        """
    @property
    def valor_total_co_participacao(self) -> Decimal:
        """Total of the coparticipação of the beneficiário, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def procedimentos(self) -> tuple[ProcedimentoFornecimento, ...]:
        """One item supplied."""

@final
class DadosBeneficiarioFornecimento(Grupo):
    """The beneficiário of a fornecimento direto reported to the ANS and his plano."""

    @property
    def ident_beneficiario(self) -> IdentBeneficiarioFornecimento:
        """Identification of the beneficiário."""
    @property
    def numero_registro_plano(self) -> str:
        """Registro of the plano of the beneficiário at the ANS. 1 to 20 characters."""

@final
class IdentBeneficiarioFornecimento(Grupo):
    """Identification of the beneficiário of a fornecimento direto: CNS or personal data."""

    @property
    def numero_cartao_nacional_saude(self) -> str | None:
        """Cartão Nacional de Saúde of the beneficiário. From 3.03.01."""
    @property
    def dados_sem_cartao(self) -> DadosSemCartaoFornecimento | None:
        """Personal data of a beneficiário without Cartão Nacional de Saúde."""

@final
class DadosSemCartaoFornecimento(Grupo):
    """Personal data of a beneficiário without Cartão Nacional de Saúde, in a fornecimento direto."""

    @property
    def numero_cartao_nacional_saude(self) -> str | None:
        """Cartão Nacional de Saúde of the beneficiário. Up to 1.06.00."""
    @property
    def cpf_beneficiario(self) -> str | None:
        """CPF of the beneficiário. 1.02.00 to 1.06.00 only."""
    @property
    def sexo(self) -> str:
        """Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino."""
    @property
    def data_nascimento(self) -> date:
        """Date of birth of the beneficiário."""
    @property
    def municipio_residencia(self) -> str:
        """IBGE code of the município where the beneficiário lives."""

@final
class ProcedimentoFornecimento(Grupo):
    """One item supplied directly to the beneficiário: code, quantity and values."""

    @property
    def ident_procedimento(self) -> IdentProcedimentoFornecimento:
        """Code of the item: tabela and grupo or procedimento."""
    @property
    def quantidade_fornecida(self) -> int:
        """Quantity of the item supplied. Up to 8 digits."""
    @property
    def unidade_medida(self) -> str | None:
        """Unit in which the quantity is counted (tabela 60). 1.02.00 to 1.06.00 only."""
    @property
    def valor_fornecido(self) -> Decimal:
        """Value of the item supplied, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_co_participacao(self) -> Decimal:
        """Coparticipação of the beneficiário in the item, in R$. Up to 10 digits, 2 of them after the point.
        """

@final
class IdentProcedimentoFornecimento(Grupo):
    """Code of a supplied item: tabela and grupo or procedimento."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def procedimento(self) -> GrupoOuProcedimentoFornecimento:
        """Code of the item: grupo or procedimento."""

@final
class GrupoOuProcedimentoFornecimento(Escolha):
    """How a supplied item is coded for the ANS: by grupo (tabela 63) or by its own code."""

    @property
    def opcao(self) -> Literal["grupo_procedimento", "codigo_procedimento"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def grupo_procedimento(self) -> str | None:
        """Grupo of procedimentos or itens assistenciais (tabela 63)."""
    @property
    def codigo_procedimento(self) -> str | None:
        """Code of the item supplied in its tabela."""

@final
class OutraRemuneracao(Grupo):
    """Outra forma de remuneração paid by the operadora, reported to the ANS."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def data_processamento(self) -> date:
        """Date on which the operadora processed the remuneração."""
    @property
    def dados_recebedor(self) -> DadosRecebedor:
        """Who received the remuneração."""
    @property
    def valor_total_informado(self) -> Decimal:
        """Total value informed of the outra forma de remuneração, in R$. Up to 10 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_glosa(self) -> Decimal:
        """Total glosado of the outra forma de remuneração, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def valor_total_pago(self) -> Decimal:
        """Total paid of the outra forma de remuneração, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DadosRecebedor(Grupo):
    """Who received an outra forma de remuneração."""

    @property
    def identificador_recebedor(self) -> str:
        """Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2)."""
    @property
    def codigo_cnpj_cpf(self) -> str:
        """CNPJ or CPF of who received the remuneração."""

@final
class ValorPreestabelecido(Grupo):
    """Contract by valor preestabelecido in a competência, reported to the ANS."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def competencia_cobertura_contratada(self) -> str:
        """Competência (year and month) of the cover contracted by valor preestabelecido."""
    @property
    def dados_prestador(self) -> DadosPrestadorMonitoramento | None:
        """Prestador contracted."""
    @property
    def registro_ans_operadora_intermediaria(self) -> str | None:
        """Registro ANS of the operadora intermediária."""
    @property
    def identificacao_valor_preestabelecido(self) -> str:
        """Identification of the contract by valor preestabelecido. 1 to 20 characters."""
    @property
    def valor_preestabelecido(self) -> Decimal:
        """Valor preestabelecido of the competência, in R$. Up to 10 digits, 2 of them after the point."""

@final
class DadosPrestadorMonitoramento(Grupo):
    """Prestador contracted for a valor preestabelecido, as reported to the ANS."""

    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""
    @property
    def identificador_prestador(self) -> str:
        """Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2)."""
    @property
    def codigo_cnpj_cpf(self) -> str:
        """CNPJ or CPF of the prestador contracted."""
    @property
    def municipio_prestador(self) -> str:
        """IBGE code of the município of the prestador."""

@final
class AnsParaOperadora(Escolha):
    """What the ANS returns for a monitoramento file: the file refused, or the summary of its processing."""

    @property
    def opcao(self) -> Literal["arquivo_rejeitado", "resumo_processamento"] | None: ...
    @property
    def valor(self) -> ArquivoRejeitado | ResumoProcessamento | None: ...
    @property
    def arquivo_rejeitado(self) -> ArquivoRejeitado | None:
        """The file was refused as a whole."""
    @property
    def resumo_processamento(self) -> ResumoProcessamento | None:
        """Summary of the processing of the file."""

@final
class ArquivoRejeitado(Grupo):
    """A monitoramento file refused as a whole, and why."""

    @property
    def nome_arquivo(self) -> str:
        """Name of the file that the operadora sent. 1 to 20 characters."""
    @property
    def codigo_rejeicao(self) -> str:
        """Code (tabela 38) for which the file was refused."""

@final
class ResumoProcessamento(Grupo):
    """Summary of the processing of a monitoramento file: rejected records and totals."""

    @property
    def nome_arquivo(self) -> str:
        """Name of the file that the operadora sent. 1 to 20 characters."""
    @property
    def registros_rejeitados(self) -> tuple[RegistrosRejeitados, ...]:
        """Rejected records."""
    @property
    def resumo_processamento_totais(self) -> ResumoProcessamentoTotais:
        """Totals of the processing of the file."""
    @property
    def arquivo_processado_pela_ans(self) -> str:
        """Tells that the ANS processed the file (code of tabela 38)."""

@final
class RegistrosRejeitados(Grupo):
    """Records of a monitoramento file rejected by the ANS."""

    @property
    def contratado_executante(self) -> ContratadoExecutanteMonitoramento | None:
        """Contratado that executed the atendimento. 3.02.00 to 3.02.02 only."""
    @property
    def numero_guia_prestador(self) -> str | None:
        """Number that the prestador gave to the guia. 1 to 20 characters. 3.02.00 to 3.02.02 only."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the guia. 1 to 20 characters. 3.02.00 to 3.02.02 only."""
    @property
    def identificador_reembolso(self) -> str | None:
        """Identification of the reembolso to the beneficiário. 1 to 20 characters. 3.02.00 to 3.02.02 only.
        """
    @property
    def data_processamento(self) -> date | None:
        """Date of the processing by the operadora. 3.02.00 to 3.02.02 only."""
    @property
    def erros_guia(self) -> tuple[ErroGuia, ...]:
        """One error of the guia. 3.02.00 to 3.02.02 only."""
    @property
    def erros_itens_guia(self) -> tuple[ErroItemRegistro, ...]:
        """Errors of one item of the guia. 3.02.00 to 3.02.02 only."""
    @property
    def guia_monitoramento(self) -> tuple[GuiaMonitoramentoRejeitada, ...]:
        """One rejected lançamento of a guia."""
    @property
    def fornecimento_direto_monitoramento(self) -> tuple[FornecimentoDiretoRejeitado, ...]:
        """One rejected fornecimento direto."""
    @property
    def outra_remuneracao_monitoramento(self) -> tuple[OutraRemuneracaoRejeitada, ...]:
        """One rejected outra forma de remuneração."""
    @property
    def valor_preestabelecido_monitoramento(self) -> tuple[ValorPreestabelecidoRejeitado, ...]:
        """One rejected contract by valor preestabelecido."""

@final
class ContratadoExecutanteMonitoramento(Grupo):
    """Prestador executante of a rejected guia in the ANS return."""

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
class ErroGuia(Grupo):
    """One error of a guia: the field and the code of the error."""

    @property
    def identificador_campo(self) -> str:
        """Number that the ANS gives to the field in error. 1 to 3 characters."""
    @property
    def codigo_erro(self) -> str:
        """Code of the error (tabela 38)."""

@final
class ErroItemRegistro(Grupo):
    """The errors of one item of a rejected record, in versions 3.02.00 to 3.02.02."""

    @property
    def ident_procedimento(self) -> IdentProcedimento:
        """Code of the item: tabela and grupo or procedimento."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def relacao_erros(self) -> tuple[RelacaoErros, ...]:
        """One error of the item."""

@final
class RelacaoErros(Grupo):
    """One error of an item: the field and the code of the error."""

    @property
    def identificador_campo(self) -> str:
        """Number that the ANS gives to the field in error. 1 to 3 characters."""
    @property
    def codigo_erro(self) -> str:
        """Code of the error (tabela 38)."""

@final
class GuiaMonitoramentoRejeitada(Grupo):
    """A rejected lançamento of a guia, with the errors of the guia and of its items."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def contratado_executante(self) -> ContratadoExecutanteMonitoramento:
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
    def data_processamento(self) -> date:
        """Date of the processing by the operadora."""
    @property
    def erros_guia(self) -> tuple[ErroGuia, ...]:
        """One error of the guia."""
    @property
    def erros_itens_guia(self) -> tuple[ErroItemGuia, ...]:
        """Errors of one item of the guia."""

@final
class ErroItemGuia(Grupo):
    """The errors of one item of a rejected guia."""

    @property
    def ident_procedimento(self) -> IdentProcedimentoRejeitado:
        """Code of the item: tabela and grupo or procedimento."""
    @property
    def dente_regiao(self) -> DenteOuRegiao | None:
        """Dente or região da boca where the procedimento is done."""
    @property
    def dente_face(self) -> str | None:
        """Faces of the dente (tabela 32)."""
    @property
    def relacao_erros(self) -> tuple[RelacaoErros, ...]:
        """One error of the item."""

@final
class IdentProcedimentoRejeitado(Grupo):
    """Code of the item of a guia that the ANS found wrong."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def procedimento(self) -> GrupoOuProcedimento:
        """Code of the item: grupo or procedimento."""

@final
class FornecimentoDiretoRejeitado(Grupo):
    """A rejected fornecimento direto, with its errors and those of its items."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def identificacao_fornecimento_direto(self) -> str:
        """Identification of the fornecimento direto at the operadora. 1 to 20 characters."""
    @property
    def data_fornecimento(self) -> date:
        """Date on which the items were supplied."""
    @property
    def erros_fornecimento_direto(self) -> tuple[ErroFornecimentoDireto, ...]:
        """One error of the fornecimento direto."""
    @property
    def erros_itens_fornecimento_direto(self) -> tuple[ErroItemFornecimentoDireto, ...]:
        """Errors of one item supplied."""

@final
class ErroFornecimentoDireto(Grupo):
    """One error of a fornecimento direto: the field and the code of the error."""

    @property
    def identificador_campo(self) -> str:
        """Number that the ANS gives to the field in error. 1 to 3 characters."""
    @property
    def codigo_erro(self) -> str:
        """Code of the error (tabela 38)."""

@final
class ErroItemFornecimentoDireto(Grupo):
    """The errors of one supplied item."""

    @property
    def ident_procedimento(self) -> IdentProcedimentoFornecimentoRejeitado:
        """Code of the item: tabela and grupo or procedimento."""
    @property
    def relacao_erros(self) -> tuple[RelacaoErros, ...]:
        """One error of the item."""

@final
class IdentProcedimentoFornecimentoRejeitado(Grupo):
    """Code of the supplied item that the ANS found wrong."""

    @property
    def codigo_tabela(self) -> str:
        """Tabela (tabela 87) to which the code of the item belongs, such as 22 procedimentos or 20
        medicamentos.
        """
    @property
    def procedimento(self) -> GrupoOuProcedimentoFornecimento:
        """Code of the item: grupo or procedimento."""

@final
class OutraRemuneracaoRejeitada(Grupo):
    """A rejected record of outra forma de remuneração, with its errors."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def data_processamento(self) -> date:
        """Date on which the operadora processed the remuneração."""
    @property
    def dados_recebedor(self) -> DadosRecebedor:
        """Who received the remuneração."""
    @property
    def erros_outra_remuneracao(self) -> tuple[ErroOutraRemuneracao, ...]:
        """One error of the outra forma de remuneração."""

@final
class ErroOutraRemuneracao(Grupo):
    """One error of an outra forma de remuneração: the field and the code of the error."""

    @property
    def identificador_campo(self) -> str:
        """Number that the ANS gives to the field in error. 1 to 3 characters."""
    @property
    def codigo_erro(self) -> str:
        """Code of the error (tabela 38)."""

@final
class ValorPreestabelecidoRejeitado(Grupo):
    """A rejected record of valor preestabelecido, with its errors."""

    @property
    def tipo_registro(self) -> str:
        """What is done with the record: 1 inclusão, 2 alteração, 3 exclusão."""
    @property
    def competencia_cobertura_contratada(self) -> str:
        """Competência (year and month) of the cover contracted by valor preestabelecido."""
    @property
    def dados_contratado_executante(self) -> DadosContratadoExecutantePreestabelecido | None:
        """Contratado that executed the procedimentos."""
    @property
    def registro_ans_operadora_intermediaria(self) -> str | None:
        """Registro ANS of the operadora intermediária."""
    @property
    def identificacao_valor_preestabelecido(self) -> str:
        """Identification of the contract by valor preestabelecido. 1 to 20 characters."""
    @property
    def erros_valor_preestabelecido(self) -> tuple[ErroValorPreestabelecido, ...]:
        """One error of the valor preestabelecido."""

@final
class DadosContratadoExecutantePreestabelecido(Grupo):
    """Prestador executante of a rejected record of valor preestabelecido."""

    @property
    def cnes(self) -> str:
        """CNES of the prestador; 9999999 when it has none."""
    @property
    def identificador_executante(self) -> str:
        """Whether codigoCNPJ_CPF is a CNPJ (1) or a CPF (2)."""
    @property
    def codigo_cnpj_cpf(self) -> str:
        """CNPJ or CPF of the executante."""
    @property
    def municipio_executante(self) -> str:
        """IBGE code of the município of the executante."""

@final
class ErroValorPreestabelecido(Grupo):
    """One error of a valor preestabelecido: the field and the code of the error."""

    @property
    def identificador_campo(self) -> str:
        """Number that the ANS gives to the field in error. 1 to 3 characters."""
    @property
    def codigo_erro(self) -> str:
        """Code of the error (tabela 38)."""

@final
class ResumoProcessamentoTotais(Grupo):
    """How many records of a file were included, altered, excluded and found wrong."""

    @property
    def registros_incluidos(self) -> int:
        """How many records were included. Up to 5 digits."""
    @property
    def registros_alterados(self) -> int:
        """How many records were altered. Up to 5 digits."""
    @property
    def registros_excluidos(self) -> int:
        """How many records were excluded. Up to 5 digits."""
    @property
    def registros_com_erros(self) -> int:
        """How many records had errors. Up to 5 digits."""

@final
class EpilogoMonitoramento(Grupo):
    """End of a monitoramento file, with the hash that seals it."""

    @property
    def hash(self) -> str:
        """MD5 of the text of all fields of the file."""
