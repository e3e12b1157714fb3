"""Types of the room anexos of the model. Written by `cargo xtask gen`."""

from datetime import date
from decimal import Decimal
from typing import Literal, final

from .._conecta import Escolha, Grupo
from .comum import (
    DadosAutorizacao,
    DadosBeneficiario,
    DadosContratado,
    MotivoGlosa,
    MotivosNegativa,
    Procedimento,
)

__all__ = [
    "AnexoSituacaoInicial",
    "AnexoSituacaoInicialNaGto",
    "AnexoSolicitacaoOpme",
    "AnexoSolicitacaoQuimio",
    "AnexoSolicitacaoRadio",
    "AnexosClinicosRecebidos",
    "AnexosClinicosSituacao",
    "AnexosClinicosSolicitados",
    "AnexosGuias",
    "AutorizacaoOpme",
    "AutorizacaoQuimio",
    "AutorizacaoRadio",
    "CabecalhoAnexo",
    "CondicaoDente",
    "DadosComplementaresBeneficiario",
    "DadosComplementaresBeneficiarioRadio",
    "DiagnosticoOncologico",
    "DiagnosticoOncologicoQuimioterapia",
    "DiagnosticoOncologicoRadio",
    "DrogaSolicitada",
    "DrogasSolicitadas",
    "LoteAnexos",
    "OpmeSolicitada",
    "OpmeSolicitadas",
    "ProcedimentoComplementar",
    "ProcedimentosComplementares",
    "ProtocoloRecebimentoAnexo",
    "RecebimentoAnexo",
    "ServicoAutorizadoOpme",
    "SituacaoClinica",
    "SituacaoInicial",
    "SolicitanteAnexo",
    "TratamentosAnterioresQuimio",
    "TratamentosAnterioresRadio",
]

@final
class RecebimentoAnexo(Escolha):
    """Answer to a sent lote de anexos: the protocolo de recebimento or the error that refused it."""

    @property
    def opcao(self) -> Literal[
        "mensagem_erro",
        "protocolo_recebimento",
        "protocolo_recebimento_anexo",
    ] | None: ...
    @property
    def valor(self) -> MotivoGlosa | ProtocoloRecebimentoAnexo | None: ...
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked."""
    @property
    def protocolo_recebimento(self) -> ProtocoloRecebimentoAnexo | None:
        """Protocolo that acknowledges the lote de anexos; later protocoloRecebimentoAnexo. Up to 3.00.01."""
    @property
    def protocolo_recebimento_anexo(self) -> ProtocoloRecebimentoAnexo | None:
        """Protocolo that acknowledges a received lote de anexos. From 3.02.00."""

@final
class ProtocoloRecebimentoAnexo(Grupo):
    """Receipt of a lote de anexos clínicos, with the protocolo number and the anexos received."""

    @property
    def nr_protocolo_recebimento(self) -> str | None:
        """Number of the protocolo of the received anexos, given by the operadora. 1 to 12 characters."""
    @property
    def data_envio_anexo(self) -> date | None:
        """Date on which the anexos were sent."""
    @property
    def numero_lote(self) -> str | None:
        """Number of the lote de anexos, given by the prestador. 1 to 12 characters."""
    @property
    def registro_ans(self) -> str | None:
        """Registro of the operadora at the ANS."""
    @property
    def dados_prestador(self) -> DadosContratado | None:
        """The prestador concerned."""
    @property
    def qt_anexos_clinicos(self) -> int | None:
        """How many anexos clínicos were received. Up to 3 digits."""
    @property
    def anexos_clinicos(self) -> tuple[AnexosClinicosRecebidos, ...]:
        """The anexos clínicos."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""
    @property
    def mensagem_erro(self) -> MotivoGlosa | None:
        """Reason (tabela 38) for which the operadora could not do what was asked. From 3.02.00."""
    @property
    def protocolo_recebimento_anexo(self) -> ProtocoloRecebimentoAnexo | None:
        """Protocolo that acknowledges a received lote de anexos. From 3.02.00."""

@final
class AnexosClinicosRecebidos(Escolha):
    """Anexos acknowledged by a protocolo: OPME, quimioterapia, radioterapia or situação inicial."""

    @property
    def opcao(self) -> Literal[
        "anexo_opme",
        "anexo_quimio",
        "anexo_radio",
        "anexo_situacao_inicial",
    ] | None: ...
    @property
    def valor(self) -> (
        AutorizacaoOpme
        | AutorizacaoQuimio
        | AutorizacaoRadio
        | tuple[AnexoSituacaoInicial, ...]
        | None
    ): ...
    @property
    def anexo_opme(self) -> AutorizacaoOpme | None:
        """Answer to the anexo de OPME."""
    @property
    def anexo_quimio(self) -> AutorizacaoQuimio | None:
        """Answer to the anexo de quimioterapia."""
    @property
    def anexo_radio(self) -> AutorizacaoRadio | None:
        """Answer to the anexo de radioterapia."""
    @property
    def anexo_situacao_inicial(self) -> tuple[AnexoSituacaoInicial, ...] | None:
        """Anexo de situação inicial of a tratamento odontológico. From 3.02.00."""

@final
class AutorizacaoOpme(Grupo):
    """Answer of the operadora to an anexo de OPME: status, authorised items and reasons of denial."""

    @property
    def dados_autorizacao(self) -> DadosAutorizacao:
        """The autorização: guia numbers, senha and dates."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def nomebeneficiario(self) -> str | None:
        """Name of the beneficiário; the schema spells this tag in lower case. 1 to 70 characters. From
        4.00.00.
        """
    @property
    def nome_social_beneficiario(self) -> str | None:
        """Nome social of the beneficiário. 1 to 70 characters. From 4.00.00."""
    @property
    def status_solicitacao(self) -> str:
        """Status of the solicitação (tabela 45), such as autorizado, em análise or negado."""
    @property
    def motivos_negativa(self) -> MotivosNegativa | None:
        """Reasons for which the request was denied."""
    @property
    def prestador_autorizado(self) -> DadosContratado | None:
        """Prestador authorised to execute."""
    @property
    def servicos_autorizados_opme(self) -> tuple[ServicoAutorizadoOpme, ...]:
        """OPME item as requested and authorised."""

@final
class ServicoAutorizadoOpme(Grupo):
    """One OPME item as requested and as authorised by the operadora."""

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
class AutorizacaoQuimio(Grupo):
    """Answer of the operadora to an anexo de quimioterapia, repeating the treatment plan with its status."""

    @property
    def dados_autorizacao(self) -> DadosAutorizacao:
        """The autorização: guia numbers, senha and dates."""
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def status_solicitacao(self) -> str | None:
        """Status of the solicitação (tabela 45), such as autorizado, em análise or negado. From 3.02.00."""
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
    def dados_complementares_beneficiario(self) -> DadosComplementaresBeneficiario:
        """Further data of the patient needed for the treatment."""
    @property
    def medico_solicitante(self) -> SolicitanteAnexo:
        """Médico who asks for the treatment."""
    @property
    def diagnostico_oncologico_quimioterapia(self) -> DiagnosticoOncologicoQuimioterapia:
        """Diagnóstico oncológico that grounds the quimioterapia."""
    @property
    def drogas_solicitadas(self) -> DrogasSolicitadas:
        """Drugs requested."""
    @property
    def tratamentos_anteriores(self) -> TratamentosAnterioresQuimio | None:
        """Oncological treatments done before."""
    @property
    def numero_ciclos(self) -> int:
        """Number of cycles planned for the quimioterapia. Up to 2 digits."""
    @property
    def ciclo_atual(self) -> int:
        """Number of the current cycle of the quimioterapia. Up to 2 digits."""
    @property
    def dias_ciclo_atual(self) -> int | None:
        """Length of the current cycle, in days. Up to 3 digits. From 3.03.01."""
    @property
    def intervalo_ciclos(self) -> int:
        """Interval between cycles, in days. Up to 3 digits."""
    @property
    def motivos_negativa(self) -> MotivosNegativa | None:
        """Reasons for which the request was denied."""

@final
class DadosComplementaresBeneficiario(Grupo):
    """Physical data of the patient on which doses of quimioterapia depend."""

    @property
    def peso(self) -> Decimal:
        """Weight of the beneficiário, in kg. Up to 5 digits, 2 of them after the point."""
    @property
    def altura(self) -> Decimal:
        """Height of the beneficiário, in cm. Up to 5 digits, 2 of them after the point."""
    @property
    def superficie_corporal(self) -> Decimal:
        """Body surface of the beneficiário, in m². Up to 4 digits, 2 of them after the point."""
    @property
    def idade(self) -> int:
        """Age of the beneficiário, in years. Up to 3 digits."""
    @property
    def sexo(self) -> str:
        """Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino."""

@final
class SolicitanteAnexo(Grupo):
    """Profissional who asks for an anexo clínico, with the means to reach him."""

    @property
    def nome_contratado(self) -> str | None:
        """Name of the contratado that asks. 1 to 70 characters. Up to 3.00.01."""
    @property
    def telefone_cirurgiao(self) -> str | None:
        """Telephone of the cirurgião who asks; later telefoneProfissional. 1 to 11 characters. Up to 3.00.01.
        """
    @property
    def email_cirurgiao(self) -> str | None:
        """E-mail of the cirurgião who asks; later emailProfissional. 1 to 60 characters. Up to 3.00.01."""
    @property
    def nome_profissional(self) -> str | None:
        """Name of the profissional who asks. 1 to 70 characters. From 3.02.00."""
    @property
    def telefone_profissional(self) -> str | None:
        """Telephone of the profissional who asks. 1 to 11 characters. From 3.02.00."""
    @property
    def email_profissional(self) -> str | None:
        """E-mail of the profissional who asks. 1 to 60 characters. From 3.02.00."""

@final
class DiagnosticoOncologicoQuimioterapia(Grupo):
    """Diagnóstico oncológico that grounds a quimioterapia, with its kind and plano terapêutico."""

    @property
    def diag_quimio(self) -> DiagnosticoOncologico:
        """Diagnóstico oncológico: CID, estadiamento, finalidade and ECOG."""
    @property
    def tumor(self) -> str | None:
        """Class T (tumour) of the TNM staging (tabela 67). From 3.03.01."""
    @property
    def nodulo(self) -> str | None:
        """Class N (nodes) of the TNM staging (tabela 66). From 3.03.01."""
    @property
    def metastase(self) -> str | None:
        """Class M (metastasis) of the TNM staging (tabela 65). From 3.03.01."""
    @property
    def tipo_quimioterapia(self) -> str:
        """Line of the quimioterapia (tabela 58): first, second, third or other."""
    @property
    def plano_terapeutico(self) -> str:
        """Plano terapêutico of the quimioterapia. 1 to 1000 characters."""

@final
class DiagnosticoOncologico(Grupo):
    """Diagnóstico oncológico common to quimioterapia and radioterapia: CID, estadiamento, finalidade and
    ECOG.
    """

    @property
    def data_diagnostico(self) -> date | None:
        """Date of the diagnóstico."""
    @property
    def diagnostico_cid(self) -> tuple[str, ...]:
        """Diagnóstico, as CID-10 code."""
    @property
    def estadiamento(self) -> str:
        """Estadiamento of the tumour (tabela 31)."""
    @property
    def finalidade(self) -> str:
        """Finalidade of the treatment (tabela 33): curativa, neoadjuvante, adjuvante, paliativa or controle.
        """
    @property
    def ecog(self) -> str:
        """Performance status of the patient on the ECOG scale (tabela 30)."""
    @property
    def diagnostico_hispatologico(self) -> str | None:
        """Diagnóstico cito/histopatológico; the standard spells the tag so. 1 to 1000 characters."""
    @property
    def info_relevantes(self) -> str | None:
        """Other relevant information for the analysis of the request. 1 to 1000 characters."""

@final
class DrogasSolicitadas(Grupo):
    """The drugs requested in a quimioterapia."""

    @property
    def droga_solicitada(self) -> tuple[DrogaSolicitada, ...]:
        """One drug requested."""

@final
class DrogaSolicitada(Grupo):
    """One drug requested in a quimioterapia: what, when, how much and by which via."""

    @property
    def data_provavel(self) -> date:
        """Date on which the administration of the drug is planned."""
    @property
    def identificacao(self) -> Procedimento:
        """The drug: tabela, code and description."""
    @property
    def qt_doses(self) -> Decimal:
        """Total dose of the drug in the cycle, counted in unidadeMedida. Up to 7 digits, 2 of them after the
        point.
        """
    @property
    def unidade_medida(self) -> str | None:
        """Unit in which qtDoses is counted (tabela 60). From 3.03.01."""
    @property
    def via_administracao(self) -> str:
        """Via de administração of the drug (tabela 62)."""
    @property
    def frequencia(self) -> int:
        """How often the drug is to be given. Up to 2 digits."""

@final
class TratamentosAnterioresQuimio(Grupo):
    """Cirurgia and irradiação that the patient had before the requested quimioterapia."""

    @property
    def cirurgia(self) -> str | None:
        """Cirurgia that the patient had before. 1 to 40 characters."""
    @property
    def datacirurgia(self) -> date | None:
        """Date of the earlier cirurgia."""
    @property
    def area_irradiada(self) -> str | None:
        """Area of the body irradiated before. 1 to 40 characters."""
    @property
    def data_irradiacao(self) -> date | None:
        """Date of the earlier irradiation."""

@final
class AutorizacaoRadio(Grupo):
    """Answer of the operadora to an anexo de radioterapia, repeating the treatment plan with its status."""

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
    def status_solicitacao(self) -> str | None:
        """Status of the solicitação (tabela 45), such as autorizado, em análise or negado. From 3.02.00."""
    @property
    def dados_complementares_beneficiario(self) -> DadosComplementaresBeneficiarioRadio:
        """Further data of the patient needed for the treatment."""
    @property
    def medico_solicitante(self) -> SolicitanteAnexo:
        """Médico who asks for the treatment."""
    @property
    def diagnostico_oncologico_radio(self) -> DiagnosticoOncologicoRadio:
        """Diagnóstico oncológico that grounds the radioterapia."""
    @property
    def tratamentos_anteriores(self) -> TratamentosAnterioresRadio | None:
        """Oncological treatments done before."""
    @property
    def procedimentos_complementares(self) -> ProcedimentosComplementares | None:
        """Procedimentos that complement the radioterapia. Up to 3.02.02."""
    @property
    def numero_campos(self) -> int:
        """Number of campos de irradiação. Up to 3 digits."""
    @property
    def dose_campo(self) -> int:
        """Dose of radiation per day, in Gy. Up to 4 digits."""
    @property
    def dose_total(self) -> int:
        """Total dose of radiation in the treatment, in Gy. Up to 4 digits."""
    @property
    def nr_dias(self) -> int:
        """Number of days of the radioterapia. Up to 3 digits."""
    @property
    def dt_prevista_inicio(self) -> date:
        """Date on which the radioterapia is planned to begin."""
    @property
    def motivos_negativa(self) -> MotivosNegativa | None:
        """Reasons for which the request was denied."""

@final
class DadosComplementaresBeneficiarioRadio(Grupo):
    """Age and sex of the patient of a radioterapia."""

    @property
    def idade(self) -> int:
        """Age of the beneficiário, in years. Up to 3 digits."""
    @property
    def sexo(self) -> str:
        """Sex of the beneficiário (tabela 43): 1 masculino, 3 feminino."""

@final
class DiagnosticoOncologicoRadio(Grupo):
    """Diagnóstico oncológico that grounds a radioterapia, with the imaging that showed it."""

    @property
    def diag_radio(self) -> DiagnosticoOncologico:
        """Diagnóstico oncológico: CID, estadiamento, finalidade and ECOG."""
    @property
    def diagnostico_imagem(self) -> str | None:
        """Imaging on which the diagnóstico rests (tabela 29), such as tomografia or ressonância magnética."""

@final
class TratamentosAnterioresRadio(Grupo):
    """Cirurgia and quimioterapia that the patient had before the requested radioterapia."""

    @property
    def cirurgia(self) -> str | None:
        """Cirurgia that the patient had before. 1 to 40 characters."""
    @property
    def datacirurgia(self) -> date | None:
        """Date of the earlier cirurgia."""
    @property
    def quimioterapia(self) -> str | None:
        """Quimioterapia that the patient had before. 1 to 40 characters."""
    @property
    def data_quimioterapia(self) -> date | None:
        """Date of the earlier quimioterapia."""

@final
class ProcedimentosComplementares(Grupo):
    """Procedimentos that complement a radioterapia."""

    @property
    def procedimento_complementar(self) -> tuple[ProcedimentoComplementar, ...]:
        """One procedimento that complements the radioterapia."""

@final
class ProcedimentoComplementar(Grupo):
    """One procedimento that complements a radioterapia: what, when and how many."""

    @property
    def data_provavel(self) -> date:
        """Date on which the procedimento is planned."""
    @property
    def identificacao(self) -> Procedimento:
        """The procedimento: tabela, code and description."""
    @property
    def quantidade(self) -> Decimal:
        """Quantity of the procedimento or item. Up to 5 digits, 2 of them after the point."""

@final
class AnexoSituacaoInicial(Grupo):
    """Anexo de situação inicial of a tratamento odontológico."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_anexo(self) -> str:
        """Number that the prestador gave to the anexo. 1 to 20 characters."""
    @property
    def numero_guia_referenciada(self) -> str:
        """Number of the guia to which the anexo belongs. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the anexo. 1 to 20 characters."""
    @property
    def numero_carteira(self) -> str:
        """Number of the beneficiário's carteira at the operadora."""
    @property
    def ct_situacao_inicial(self) -> SituacaoInicial:
        """State of the mouth before the treatment."""
    @property
    def nome_beneficiario(self) -> str | None:
        """Name of the beneficiário. 1 to 70 characters."""
    @property
    def nome_social_beneficiario(self) -> str | None:
        """Nome social of the beneficiário. 1 to 70 characters. From 4.00.00."""

@final
class SituacaoInicial(Grupo):
    """State of the mouth before a tratamento odontológico."""

    @property
    def situacao_clinica(self) -> SituacaoClinica:
        """Condição clínica of the dentes."""
    @property
    def doenca_periodontal(self) -> bool | None:
        """Whether there are signs of doença periodontal."""
    @property
    def alteracao_tecido_mole(self) -> bool | None:
        """Whether there are alterações of the tecidos moles."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters."""

@final
class SituacaoClinica(Grupo):
    """Condição clínica of each examined dente."""

    @property
    def dentes(self) -> tuple[CondicaoDente, ...]:
        """One dente examined."""

@final
class CondicaoDente(Grupo):
    """Condição clínica of one dente."""

    @property
    def elemento_dentario(self) -> str:
        """Dente examined (tabela 28)."""
    @property
    def condicao_clinica(self) -> str:
        """Condição of the dente (tabela 44): ausente, cariado, extração indicada, hígido or restaurado."""

@final
class AnexosClinicosSituacao(Escolha):
    """Anexo whose situação is told: OPME, quimioterapia or radioterapia."""

    @property
    def opcao(self) -> Literal["anexo_opme", "anexo_quimio", "anexo_radio"] | None: ...
    @property
    def valor(self) -> AutorizacaoOpme | AutorizacaoQuimio | AutorizacaoRadio | None: ...
    @property
    def anexo_opme(self) -> AutorizacaoOpme | None:
        """Answer to the anexo de OPME."""
    @property
    def anexo_quimio(self) -> AutorizacaoQuimio | None:
        """Answer to the anexo de quimioterapia."""
    @property
    def anexo_radio(self) -> AutorizacaoRadio | None:
        """Answer to the anexo de radioterapia."""

@final
class AnexoSituacaoInicialNaGto(Grupo):
    """Anexo de situação inicial sent within a guia de tratamento odontológico."""

    @property
    def numero_guia_anexo(self) -> str:
        """Number that the prestador gave to the anexo. 1 to 20 characters."""
    @property
    def numero_guia_referenciada(self) -> str:
        """Number of the guia to which the anexo belongs. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the anexo. 1 to 20 characters."""
    @property
    def ct_situacao_inicial(self) -> SituacaoInicial:
        """State of the mouth before the treatment."""

@final
class LoteAnexos(Grupo):
    """A lote de anexos clínicos sent by the prestador: its number and the anexos."""

    @property
    def numero_lote(self) -> str:
        """Number of the lote de anexos, given by the prestador. 1 to 12 characters."""
    @property
    def anexos_clinicos(self) -> AnexosClinicosSolicitados | None:
        """The anexos clínicos. Up to 3.00.01."""
    @property
    def anexos_guias_tiss(self) -> AnexosGuias | None:
        """The anexos of the lote."""

@final
class AnexosClinicosSolicitados(Escolha):
    """Anexo sent in a lote: quimioterapia, radioterapia or OPME."""

    @property
    def opcao(self) -> Literal[
        "solicitacao_quimioterapia",
        "solicitacao_radioterapia",
        "solicitacao_opme",
    ] | None: ...
    @property
    def valor(self) -> AnexoSolicitacaoQuimio | AnexoSolicitacaoRadio | AnexoSolicitacaoOpme | None: ...
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
class AnexoSolicitacaoQuimio(Grupo):
    """Anexo that asks for a quimioterapia: diagnóstico, drugs and cycles."""

    @property
    def cabecalho_anexo(self) -> CabecalhoAnexo:
        """Header of the anexo: numbers, guia referenciada and autorização."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def dados_complementares_beneficiario(self) -> DadosComplementaresBeneficiario:
        """Further data of the patient needed for the treatment."""
    @property
    def medico_solicitante(self) -> SolicitanteAnexo:
        """Médico who asks for the treatment."""
    @property
    def diagnostico_oncologico_quimioterapia(self) -> DiagnosticoOncologicoQuimioterapia:
        """Diagnóstico oncológico that grounds the quimioterapia."""
    @property
    def drogas_solicitadas(self) -> DrogasSolicitadas:
        """Drugs requested."""
    @property
    def tratamentos_anteriores(self) -> TratamentosAnterioresQuimio | None:
        """Oncological treatments done before."""
    @property
    def numero_ciclos(self) -> int:
        """Number of cycles planned for the quimioterapia. Up to 2 digits."""
    @property
    def ciclo_atual(self) -> int:
        """Number of the current cycle of the quimioterapia. Up to 2 digits."""
    @property
    def dias_ciclo_atual(self) -> int | None:
        """Length of the current cycle, in days. Up to 3 digits. From 3.03.01."""
    @property
    def intervalo_ciclos(self) -> int:
        """Interval between cycles, in days. Up to 3 digits."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters. From 3.02.00."""

@final
class CabecalhoAnexo(Grupo):
    """Header of an anexo clínico: its numbers, the guia it belongs to and the autorização."""

    @property
    def registro_ans(self) -> str:
        """Registro of the operadora at the ANS."""
    @property
    def numero_guia_anexo(self) -> str:
        """Number that the prestador gave to the anexo. 1 to 20 characters."""
    @property
    def numero_guia_referenciada(self) -> str:
        """Number of the guia to which the anexo belongs. 1 to 20 characters."""
    @property
    def numero_guia_operadora(self) -> str | None:
        """Number that the operadora gave to the anexo. 1 to 20 characters."""
    @property
    def data_solicitacao(self) -> date:
        """Date of the request that the anexo makes."""
    @property
    def senha(self) -> str | None:
        """Senha of the autorização: its number, not a secret. 1 to 20 characters."""
    @property
    def data_autorizacao(self) -> date | None:
        """Date on which the operadora gave the autorização."""

@final
class AnexoSolicitacaoRadio(Grupo):
    """Anexo that asks for a radioterapia: diagnóstico, doses, campos and days."""

    @property
    def cabecalho_anexo(self) -> CabecalhoAnexo:
        """Header of the anexo: numbers, guia referenciada and autorização."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def dados_complementares_beneficiario(self) -> DadosComplementaresBeneficiarioRadio:
        """Further data of the patient needed for the treatment."""
    @property
    def medico_solicitante(self) -> SolicitanteAnexo:
        """Médico who asks for the treatment."""
    @property
    def diagnostico_oncologico_radio(self) -> DiagnosticoOncologicoRadio:
        """Diagnóstico oncológico that grounds the radioterapia."""
    @property
    def tratamentos_anteriores(self) -> TratamentosAnterioresRadio | None:
        """Oncological treatments done before."""
    @property
    def procedimentos_complementares(self) -> ProcedimentosComplementares | None:
        """Procedimentos that complement the radioterapia. Up to 3.02.02."""
    @property
    def numero_campos(self) -> int:
        """Number of campos de irradiação. Up to 3 digits."""
    @property
    def dose_campo(self) -> int:
        """Dose of radiation per day, in Gy. Up to 4 digits."""
    @property
    def dose_total(self) -> int:
        """Total dose of radiation in the treatment, in Gy. Up to 4 digits."""
    @property
    def nr_dias(self) -> int:
        """Number of days of the radioterapia. Up to 3 digits."""
    @property
    def dt_prevista_inicio(self) -> date:
        """Date on which the radioterapia is planned to begin."""
    @property
    def observacao(self) -> str | None:
        """Free remark. 1 to 500 characters. From 3.02.00."""

@final
class AnexoSolicitacaoOpme(Grupo):
    """Anexo that asks for órteses, próteses and materiais especiais, with the technical justificativa."""

    @property
    def cabecalho_anexo(self) -> CabecalhoAnexo:
        """Header of the anexo: numbers, guia referenciada and autorização."""
    @property
    def dados_beneficiario(self) -> DadosBeneficiario:
        """The beneficiário concerned."""
    @property
    def profissional_solicitante(self) -> SolicitanteAnexo:
        """Profissional who asks for the OPME."""
    @property
    def justificativa_tecnica(self) -> str:
        """Technical justificativa of the request for OPME. 1 to 1000 characters."""
    @property
    def especificacao_material(self) -> str | None:
        """Specification of the material requested. 1 to 500 characters."""
    @property
    def opme_solicitadas(self) -> OpmeSolicitadas:
        """OPME items requested."""
    @property
    def observacao(self) -> str | None:
        """Free remark; the schema spells this tag with a capital. 1 to 500 characters."""

@final
class OpmeSolicitadas(Grupo):
    """The OPME items requested."""

    @property
    def opme_solicitada(self) -> tuple[OpmeSolicitada, ...]:
        """One OPME item requested."""

@final
class OpmeSolicitada(Grupo):
    """One OPME item requested: code, option of fabricante, quantity and value."""

    @property
    def identificacao_opme(self) -> Procedimento:
        """The OPME item: tabela, code and description."""
    @property
    def opcao_fabricante(self) -> str:
        """Rank of the fabricante among the solicitante's options: first, second or third."""
    @property
    def quantidade_solicitada(self) -> int:
        """Quantity requested. Up to 3 digits."""
    @property
    def valor_solicitado(self) -> Decimal | None:
        """Unit value requested, in R$. Up to 10 digits, 2 of them after the point."""
    @property
    def quantidade_autorizada(self) -> int | None:
        """Quantity authorised by the operadora. Up to 3 digits. Up to 3.00.01."""
    @property
    def valor_autorizado(self) -> Decimal | None:
        """Unit value authorised by the operadora, in R$. Up to 10 digits, 2 of them after the point. Up to
        3.00.01.
        """
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
class AnexosGuias(Escolha):
    """The anexos of a lote, all of one kind: situação inicial, radioterapia, quimioterapia or OPME."""

    @property
    def opcao(self) -> Literal[
        "anexo_situacao_inicial",
        "anexo_solicitacao_radio",
        "anexo_solicitacao_quimio",
        "anexo_solicitacao_opme",
    ] | None: ...
    @property
    def valor(self) -> (
        tuple[AnexoSituacaoInicial, ...]
        | tuple[AnexoSolicitacaoRadio, ...]
        | tuple[AnexoSolicitacaoQuimio, ...]
        | tuple[AnexoSolicitacaoOpme, ...]
        | None
    ): ...
    @property
    def anexo_situacao_inicial(self) -> tuple[AnexoSituacaoInicial, ...] | None:
        """Anexo de situação inicial of a tratamento odontológico."""
    @property
    def anexo_solicitacao_radio(self) -> tuple[AnexoSolicitacaoRadio, ...] | None:
        """Anexo that asks for a radioterapia."""
    @property
    def anexo_solicitacao_quimio(self) -> tuple[AnexoSolicitacaoQuimio, ...] | None:
        """Anexo that asks for a quimioterapia."""
    @property
    def anexo_solicitacao_opme(self) -> tuple[AnexoSolicitacaoOpme, ...] | None:
        """Anexo that asks for OPME."""
