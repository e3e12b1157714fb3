"""Types of the room solicitacoes of the model. Written by `cargo xtask gen`."""

from datetime import date
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .anexos import (
    AnexoSituacaoInicial,
    AnexoSolicitacaoOpme,
    AnexoSolicitacaoQuimio,
    AnexoSolicitacaoRadio,
)
from .comum import CabecalhoGuia, DadosBeneficiario, DadosContratado, DadosProfissional, Procedimento
from .dente import DenteOuRegiao
from .guias import DadosSolicitante

__all__ = [
    "AnexoClinico",
    "AnexoClinicoProrrogacao",
    "DadosBeneficiarioProrrogacao",
    "DadosExecutanteSolicitado",
    "DadosHospitalSolicitado",
    "DadosInternacaoProrrogacao",
    "DadosInternacaoSolicitada",
    "DadosProfissionaisResponsaveisSolicitacao",
    "HipotesesDiagnosticas",
    "IdentificacaoSolicitante",
    "ProcedimentoAdicional",
    "ProcedimentoSolicitado",
    "ProcedimentoSolicitadoOdonto",
    "SolicitacaoInternacao",
    "SolicitacaoOdonto",
    "SolicitacaoProcedimento",
    "SolicitacaoProrrogacao",
    "SolicitacaoSpSadt",
]

@final
class SolicitacaoProcedimento(Escolha):
    """A solicitação de procedimento: SP/SADT, internação, prorrogação or odontologia."""

    @property
    def opcao(self) -> Literal[
        "solicitacao_sp_sadt",
        "solicitacao_internacao",
        "solicitacao_prorrogacao",
        "solicitacao_odontologia",
    ] | None: ...
    @property
    def valor(self) -> (
        SolicitacaoSpSadt
        | SolicitacaoInternacao
        | SolicitacaoProrrogacao
        | SolicitacaoOdonto
        | None
    ): ...
    @property
    def solicitacao_sp_sadt(self) -> SolicitacaoSpSadt | None:
        """Solicitação of SP/SADT."""
    @property
    def solicitacao_internacao(self) -> SolicitacaoInternacao | None:
        """Solicitação de internação."""
    @property
    def solicitacao_prorrogacao(self) -> SolicitacaoProrrogacao | None:
        """Solicitação of the prorrogação of an internação."""
    @property
    def solicitacao_odontologia(self) -> SolicitacaoOdonto | None:
        """Solicitação of a tratamento odontológico."""

@final
class SolicitacaoSpSadt(Grupo):
    """Guia de solicitação of SP/SADT: asks for autorização of exames, terapias or small procedimentos."""

    @property
    def cabecalho_solicitacao(self) -> CabecalhoGuia:
        """Header of the solicitação: operadora and number of the guia."""
    @property
    def numero_guia_principal(self) -> str | None:
        """Number of the guia to which this guia is linked. 1 to 20 characters."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """
    @property
    def tipo_etapa_autorizacao(self) -> str | None:
        """Etapa of the autorização (tabela 73): autorização prévia or request by the prestador executante.
        From 3.04.00.
        """
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def dados_solicitante(self) -> DadosSolicitante:
        """Who requested the procedimento."""
    @property
    def carater_atendimento(self) -> str:
        """Caráter do atendimento (tabela 23): eletivo or urgência/emergência."""
    @property
    def data_solicitacao(self) -> date:
        """Date of the solicitação."""
    @property
    def indicacao_clinica(self) -> str | None:
        """Indicação clínica: why the procedimento is requested. 1 to 500 characters."""
    @property
    def cobertura_especial(self) -> str | None:
        """Cobertura especial (tabela 75): gestante, pré-operatório or pós-operatório. From 4.00.00."""
    @property
    def procedimentos_solicitados(self) -> tuple[ProcedimentoSolicitado, ...]:
        """Procedimento requested."""
    @property
    def dados_executante(self) -> DadosExecutanteSolicitado | None:
        """Contratado that is to execute the procedimentos."""
    @property
    def anexo_clinico(self) -> tuple[AnexoClinico, ...]:
        """Anexo clínico that goes with the solicitação."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""

@final
class ProcedimentoSolicitado(Grupo):
    """One procedimento requested and its quantity."""

    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def quantidade_solicitada(self) -> int:
        """Quantity requested. Up to 3 digits."""

@final
class DadosExecutanteSolicitado(Grupo):
    """Contratado that is to execute a requested SP/SADT."""

    @property
    def codigona_operadora(self) -> str:
        """Code that the operadora gave to the contratado that is to execute. 1 to 14 characters."""
    @property
    def nome_contratado(self) -> str | None:
        """Name of the contratado that is to execute. 1 to 70 characters. Up to 3.05.00."""
    @property
    def cnes(self) -> str:
        """CNES of the contratado that is to execute; 9999999 when it has none."""

@final
class AnexoClinico(Grupo):
    """Anexos clínicos that go with a solicitação: quimioterapia, radioterapia, OPME."""

    @property
    def solicitacao_quimioterapia(self) -> AnexoSolicitacaoQuimio | None:
        """Anexo that asks for a quimioterapia."""
    @property
    def solicitacao_radioterapia(self) -> AnexoSolicitacaoRadio | None:
        """Anexo that asks for a radioterapia."""
    @property
    def solicitacao_opme(self) -> AnexoSolicitacaoOpme | None:
        """Anexo that asks for OPME."""

@final
class SolicitacaoInternacao(Grupo):
    """Guia de solicitação de internação: asks for autorização of a hospital stay."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def ausencia_cod_validacao(self) -> str | None:
        """Why there is no código de validação of the beneficiário (tabela 74). From 3.04.00."""
    @property
    def cod_validacao(self) -> str | None:
        """Código de validação (token) of the operadora that proves the presence of the beneficiário. 1 to 10
        characters. From 3.04.00.
        """
    @property
    def tipo_etapa_autorizacao(self) -> str | None:
        """Etapa of the autorização (tabela 73): autorização prévia or request by the prestador executante.
        From 3.04.00.
        """
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def identificacao_solicitante(self) -> IdentificacaoSolicitante:
        """Who requests the internação."""
    @property
    def dados_hospital_solicitado(self) -> DadosHospitalSolicitado:
        """Hospital suggested for the internação."""
    @property
    def dados_internacao(self) -> DadosInternacaoSolicitada:
        """The internação requested: caráter, tipo, regime and diárias."""
    @property
    def hipoteses_diagnosticas(self) -> HipotesesDiagnosticas:
        """Diagnostic hypotheses of the internação."""
    @property
    def procedimentos_solicitados(self) -> tuple[ProcedimentoSolicitado, ...]:
        """Procedimento requested."""
    @property
    def data_solicitacao(self) -> date:
        """Date of the solicitação de internação."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 1000 characters."""
    @property
    def anexo_clinico(self) -> tuple[AnexoClinico, ...]:
        """Anexo clínico that goes with the solicitação de internação."""

@final
class IdentificacaoSolicitante(Grupo):
    """Who requests the internação: the contratado and the profissional."""

    @property
    def dados_do_contratado(self) -> DadosContratado:
        """Contratado that requests the internação."""
    @property
    def dados_profissional_contratado(self) -> DadosProfissional:
        """Profissional who requests the internação."""

@final
class DadosHospitalSolicitado(Grupo):
    """Hospital suggested for the internação and the suggested date."""

    @property
    def codigo_indicadona_operadora(self) -> str:
        """Code that the operadora gave to the hospital suggested. 1 to 14 characters."""
    @property
    def nome_contratado_indicado(self) -> str:
        """Name of the hospital suggested. 1 to 70 characters."""
    @property
    def data_sugerida_internacao(self) -> date:
        """Date suggested for the internação."""

@final
class DadosInternacaoSolicitada(Grupo):
    """The internação requested: caráter, tipo, regime, diárias and indicação clínica."""

    @property
    def carater_atendimento(self) -> str:
        """Caráter do atendimento (tabela 23): eletivo or urgência/emergência."""
    @property
    def tipo_internacao(self) -> str:
        """Tipo de internação (tabela 57): clínica, cirúrgica, obstétrica, pediátrica or psiquiátrica."""
    @property
    def regime_internacao(self) -> str:
        """Regime de internação (tabela 41): hospitalar, hospital-dia or domiciliar."""
    @property
    def qt_diarias_solicitadas(self) -> int:
        """Number of diárias requested, in days. Up to 2 digits."""
    @property
    def indicador_opme(self) -> str:
        """Whether OPME is foreseen in the internação (S or N)."""
    @property
    def indicador_quimio(self) -> str:
        """Whether quimioterapia is foreseen in the internação (S or N)."""
    @property
    def indicacao_clinica(self) -> str:
        """Indicação clínica: why the internação is requested. 1 to 500 characters."""

@final
class HipotesesDiagnosticas(Grupo):
    """Diagnostic hypotheses of the requested internação and indicação de acidente."""

    @property
    def diagnostico_cid(self) -> tuple[str, ...]:
        """Diagnóstico, as CID-10 code."""
    @property
    def indicador_acidente(self) -> str:
        """Whether the internação is due to an acidente, and of which kind (tabela 36)."""

@final
class SolicitacaoProrrogacao(Grupo):
    """Guia de solicitação de prorrogação: asks for more diárias or procedimentos in an internação."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def nr_guia_referenciada(self) -> str:
        """Number of the guia de solicitação de internação that is to be prolonged. 1 to 20 characters."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiarioProrrogacao:
        """The beneficiário concerned."""
    @property
    def dados_contratado_solicitante(self) -> DadosContratado:
        """Contratado that requests the prorrogação."""
    @property
    def nome_contratado_solicitante(self) -> str | None:
        """Name of the contratado that requested the procedimento. 1 to 70 characters. From 4.00.00."""
    @property
    def dados_profissional_solicitante(self) -> DadosProfissional:
        """Profissional who requests the prorrogação."""
    @property
    def dados_internacao(self) -> DadosInternacaoProrrogacao:
        """What the prorrogação asks: diárias, acomodação and why."""
    @property
    def procedimentos_adicionais(self) -> tuple[ProcedimentoAdicional, ...]:
        """Further procedimento requested."""
    @property
    def anexo_clinico_prorrogacao(self) -> tuple[AnexoClinicoProrrogacao, ...]:
        """Anexo clínico that goes with the prorrogação."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def data_solicitacao(self) -> date:
        """Date of the solicitação de prorrogação."""

@final
class DadosBeneficiarioProrrogacao(Grupo):
    """The beneficiário whose internação is to be prolonged."""

    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
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
class DadosInternacaoProrrogacao(Grupo):
    """What the prorrogação of an internação asks: more diárias, acomodação and why."""

    @property
    def qt_diarias_adicionais(self) -> int | None:
        """Number of further diárias requested, in days. Up to 3 digits."""
    @property
    def tipo_acomodacao_solicitada(self) -> str | None:
        """Tipo de acomodação requested (tabela 49)."""
    @property
    def indicacao_clinica(self) -> str:
        """Indicação clínica: why the internação must be prolonged. 1 to 500 characters."""

@final
class ProcedimentoAdicional(Grupo):
    """One further procedimento requested in a prorrogação and its quantity."""

    @property
    def procedimento(self) -> Procedimento:
        """The procedimento or item: tabela, code and description."""
    @property
    def quantidade_solicitada(self) -> int:
        """Quantity requested. Up to 3 digits."""

@final
class AnexoClinicoProrrogacao(Grupo):
    """Anexos clínicos that go with a prorrogação: quimioterapia, radioterapia, OPME."""

    @property
    def solicitacao_quimioterapia(self) -> AnexoSolicitacaoQuimio | None:
        """Anexo that asks for a quimioterapia."""
    @property
    def solicitacao_radioterapia(self) -> AnexoSolicitacaoRadio | None:
        """Anexo that asks for a radioterapia."""
    @property
    def solicitacao_opme(self) -> AnexoSolicitacaoOpme | None:
        """Anexo that asks for OPME."""

@final
class SolicitacaoOdonto(Grupo):
    """Guia de solicitação of a tratamento odontológico: asks for its autorização."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_prestador(self) -> str:
        """Number that the prestador gave to the guia. 1 to 20 characters."""
    @property
    def numero_guia_principal(self) -> str | None:
        """Number of the guia odontológica to which this guia is linked. 1 to 20 characters."""
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
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters. Up to 3.05.00."""
    @property
    def atendimento_rn(self) -> str | None:
        """Whether the patient is a recém-nascido attended under the carteira of the responsável (S or N).
        From 3.02.00.
        """
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
    def dados_profissionais_responsaveis(self) -> DadosProfissionaisResponsaveisSolicitacao:
        """Profissionais responsible for the tratamento odontológico."""
    @property
    def procedimentos_solicitados(self) -> tuple[ProcedimentoSolicitadoOdonto, ...]:
        """Procedimento requested."""
    @property
    def data_termino_trat(self) -> date | None:
        """Date on which the tratamento odontológico ended or is to end."""
    @property
    def tipo_atendimento(self) -> str:
        """Tipo de atendimento odontológico (tabela 51), such as ortodontia or urgência."""
    @property
    def qtd_total_us(self) -> Decimal | None:
        """Total of the guia in unidades de serviço odontológico (US). Up to 8 digits, 2 of them after the
        point.
        """
    @property
    def valor_total_proc(self) -> Decimal:
        """Total of the procedimentos of the guia, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def valor_total_franquia(self) -> Decimal | None:
        """Total of franquia or coparticipação of the guia, in R$. Up to 10 digits, 2 of them after the point.
        """
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def odonto_inicial(self) -> AnexoSituacaoInicial | None:
        """Anexo de situação inicial of the tratamento."""

@final
class DadosProfissionaisResponsaveisSolicitacao(Grupo):
    """Profissionais responsible for a requested tratamento odontológico: solicitante and executantes."""

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
    def cnes_exec(self) -> str:
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
    def cbos_exec2(self) -> str:
        """CBO of the profissional who executes the treatment (tabela 24)."""

@final
class ProcedimentoSolicitadoOdonto(Grupo):
    """One procedimento odontológico requested: where, how many and values."""

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
        """Quantity in unidades de serviço odontológico (US). Up to 7 digits, 2 of them after the point."""
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
    def data_realizacao(self) -> date | None:
        """Date on which the procedimento is or was done."""
