"""The billing life: guias, lotes and protocolos, demonstrativos against what was sent, recursos de glosa, searches."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from os import PathLike
from typing import Any, ClassVar, Literal, final

from typing_extensions import Self, TypeAlias

from ._conecta import BaseDeCriticas, Contexto, Pacote, _ArquivoBinario

_Documento: TypeAlias = str | PathLike[str] | bytes | bytearray | memoryview | _ArquivoBinario
_Perfil: TypeAlias = Mapping[str, Any] | str | bytes
_Tipo: TypeAlias = Literal["consulta", "sp_sadt", "resumo_internacao", "honorarios", "odontologia"]

__all__ = [
    "AnexoDoRecurso",
    "CapaDoLote",
    "CapaDoRecurso",
    "Conciliacao",
    "Condicao",
    "CriticaDaGuia",
    "DemonstrativoConciliado",
    "Desvio",
    "DetalheDaGlosa",
    "Explicacao",
    "Faturamento",
    "GlosaConciliada",
    "GuiaConciliada",
    "GuiaDeCobranca",
    "GuiaNoLote",
    "ItemConciliado",
    "LinhaDoRelatorio",
    "LoteDePagamento",
    "NotaFiscal",
    "PassoDaGuia",
    "Permissao",
    "PleitoDoRecurso",
    "PorAcao",
    "PorMotivo",
    "Protocolo",
    "ProtocoloConciliado",
    "Recurso",
    "RecursoDeGlosa",
    "Registro",
    "ResumoDaConciliacao",
    "ResumoDaGuia",
    "SaldoDaGlosa",
    "SugestaoDeRecurso",
    "conciliar",
    "condicoes",
]

def conciliar(lotes: _Documento | Sequence[_Documento], demonstrativos: _Documento | Sequence[_Documento]) -> Conciliacao:
    """Reconcile demonstrativos with the lotes that were sent: guia by guia, item by item, cent by cent.

    lotes, demonstrativos: a document (path, bytes, or a binary file object), or a list of them. Demonstrativos of any kind, read
    tolerantly: what is off the standard is in desvios and does not hinder.

    Raises UsoError when a document of lotes has no guias, and ConectaError when one of demonstrativos is no demonstrativo.
    """

def condicoes(tela: Literal["guias", "arquivos", "lotes", "recurso"], filtros: dict[str, Any], *, hoje: date | None = None) -> tuple[Condicao, ...]:
    """The conditions of a search of the portal: for a host's SQL, or for objects in memory (Condicao.atende).

    tela: "guias", "arquivos", "lotes" or "recurso".
    filtros: the fields of that screen, with the names of the core: for guias operadora, de_quem ({"beneficiario": carteira} or
    {"prestador": id}), relacionamentos, janela ("dias15", "dias30", "dias60"), numero_guia_prestador, incluir_canceladas …; for arquivos
    carga, prestador, periodo ({"de": date, "ate": date}) …; for lotes prestador, operadora, numero, protocolo, tipo, periodo; for
    recurso the same, within the last 30 days.
    hoje: the day that windows are counted from; guias and recurso need it.

    Raises Recusa when a mandatory field is missing or a period is not one.
    """

@final
class AnexoDoRecurso:
    """An attachment, whose bytes the host keeps."""

    @property
    def guia(self) -> str:
        """Number of the guia it belongs to."""
    @property
    def referencia(self) -> str:
        """The host's reference to it."""
    @property
    def nome(self) -> str:
        """Name of the file."""
    @property
    def tipo(self) -> str:
        """Kind of document."""
    @property
    def tamanho(self) -> int:
        """Bytes."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class CapaDoLote:
    """The capa of a lote, once it was sent."""

    @property
    def operadora(self) -> str:
        """Registro ANS of the operadora."""
    @property
    def prestador(self) -> str:
        """The provider: the host's id."""
    @property
    def numero(self) -> str:
        """Number of the lote."""
    @property
    def tipo(self) -> str:
        """Kind of its guias."""
    @property
    def protocolo(self) -> str:
        """Number of the protocolo at the operadora."""
    @property
    def quantidade(self) -> int:
        """How many guias."""
    @property
    def valor(self) -> Decimal:
        """What they ask for, in R$."""
    @property
    def enviado_em(self) -> datetime:
        """When the operadora took it."""
    @property
    def nota(self) -> NotaFiscal | None:
        """Nota fiscal, if it has one."""
    @property
    def guias(self) -> tuple[GuiaNoLote, ...]:
        """Guias with their values."""
    @property
    def anexos(self) -> tuple[str, ...]:
        """Names of the attachments."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class CapaDoRecurso:
    """The capa of a recurso."""

    @property
    def data_inclusao(self) -> datetime:
        """When it was made."""
    @property
    def data_envio(self) -> datetime | None:
        """When it was sent."""
    @property
    def nivel(self) -> str:
        """How far it reaches: em_digitacao, lote, guias, eventos or guias_e_eventos."""
    @property
    def sequencia(self) -> int:
        """Which of the protocolo, from 1."""
    @property
    def origem(self) -> str:
        """From which items, in the words of the manual."""
    @property
    def situacao(self) -> str:
        """Where it is."""
    @property
    def data_situacao(self) -> datetime:
        """Since when."""
    @property
    def data_pagamento(self) -> date | None:
        """Day of payment."""
    @property
    def protocolo_do_recurso(self) -> str | None:
        """Number that the operadora gave to the recurso."""
    @property
    def registro_ans(self) -> str:
        """Registration of the operadora at the ANS."""
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora."""
    @property
    def lote_original(self) -> str:
        """Number of the lote."""
    @property
    def protocolo_original(self) -> str:
        """Number of the protocolo of the lote."""
    @property
    def protocolo_recursado(self) -> str:
        """What the recurso is about: the protocolo of the lote, or of the recurso before."""
    @property
    def numero_guia_prestador(self) -> str:
        """numeroGuiaRecGlosaPrestador."""
    @property
    def valor_informado(self) -> Decimal:
        """Value informed, in R$."""
    @property
    def valor_glosado(self) -> Decimal:
        """What could be appealed when nothing of this recurso was asked for yet."""
    @property
    def valor_liberado(self) -> Decimal:
        """Value released."""
    @property
    def valor_recursado(self) -> Decimal:
        """Value appealed: 0 at first, and follows each justification."""
    @property
    def valor_acatado(self) -> Decimal | None:
        """Value granted; None before it was sent."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Conciliacao:
    """Demonstrativos against what was sent: everything on both sides."""

    @property
    def resumo(self) -> ResumoDaConciliacao:
        """Totals, by reason and by action."""
    @property
    def demonstrativos(self) -> tuple[DemonstrativoConciliado, ...]:
        """The demonstrativos, with what is off the standard."""
    @property
    def protocolos(self) -> tuple[ProtocoloConciliado, ...]:
        """The protocolos that they tell of."""
    @property
    def com_glosa(self) -> tuple[str, ...]:
        """Numbers of the protocolos that have glosas: what Recurso.abrir can be made of."""
    @property
    def guias(self) -> tuple[GuiaConciliada, ...]:
        """The guias: those sent in their order, then those that were never sent."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def to_json(self) -> str:
        """All of it as JSON."""

@final
class Condicao:
    """One condition of a search; several fields are alternatives."""

    @property
    def campos(self) -> tuple[str, ...]:
        """Any of these fields: operadora, prestador, carteira, numero_guia_prestador, situacao, data …"""
    @property
    def prova(self) -> Literal["igual", "nenhum_de", "um_de", "contem", "entre", "ausente"]:
        """What it must stand: igual, nenhum_de, um_de, contem, entre or ausente."""
    @property
    def valor(self) -> str | tuple[str, ...] | tuple[date, date] | None:
        """Against what: a text for igual and contem, texts for nenhum_de and um_de, first and last day for entre, None for ausente."""
    def atende(self, item: GuiaDeCobranca | LoteDePagamento) -> bool:
        """Whether a guia or a lote meets it."""
    def to_dict(self) -> dict[str, Any]:
        """The form of JSON, as a dict."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class CriticaDaGuia:
    """What the judge says of a field of a guia."""

    @property
    def codigo(self) -> str:
        """Permanent code, of the schema or of a rule."""
    @property
    def erro(self) -> bool:
        """Whether it keeps the guia from going on."""
    @property
    def mensagem(self) -> str:
        """What is wrong, in Portuguese."""
    @property
    def ajuda(self) -> str:
        """How to mend it."""
    @property
    def caminho(self) -> str:
        """XPath of the element."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class DemonstrativoConciliado:
    """A demonstrativo that was taken in."""

    @property
    def tipo(self) -> str:
        """Tag: demonstrativoAnaliseConta, demonstrativoPagamento or demonstrativoPagamentoOdonto."""
    @property
    def numero(self) -> str:
        """numeroDemonstrativo."""
    @property
    def registro_ans(self) -> str:
        """Registration of the operadora at the ANS."""
    @property
    def nome_operadora(self) -> str:
        """Name of the operadora."""
    @property
    def emissao(self) -> date | None:
        """Day of issue."""
    @property
    def guias(self) -> int:
        """Guias that it lists."""
    @property
    def debitos(self) -> Decimal:
        """Sum of the débitos that it lists, in R$."""
    @property
    def creditos(self) -> Decimal:
        """Sum of the créditos."""
    @property
    def liquido(self) -> Decimal | None:
        """What the prestador receives, as it says."""
    @property
    def desvios(self) -> tuple[Desvio, ...]:
        """What is off the standard."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Desvio:
    """Something in a demonstrativo that is not as the standard wants it, and was read all the same."""

    @property
    def codigo(self) -> str:
        """Code of the crítica."""
    @property
    def caminho(self) -> str:
        """Where it stands: XPath."""
    @property
    def mensagem(self) -> str:
        """What it is, in Portuguese, without the value."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class DetalheDaGlosa:
    """A glosa with its meaning."""

    @property
    def nome(self) -> str:
        """For people: guia 30001, item 2."""
    @property
    def codigo(self) -> str:
        """Code of Tabela 38."""
    @property
    def descricao(self) -> str:
        """What it means."""
    @property
    def acao(self) -> str:
        """What to do about it."""
    @property
    def orientacao(self) -> str:
        """How."""
    @property
    def valor(self) -> Decimal:
        """Value, in R$."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Explicacao:
    """A part of a difference."""

    @property
    def causa(self) -> str:
        """Why: informado_difere, processado_difere, franquia, nao_fecha, nao_listado or nao_enviado."""
    @property
    def valor(self) -> Decimal:
        """How much of the difference, in R$."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Faturamento:
    """What guias and lotes stand on: the profile of the operadora, the header of their messages, the judge, and who acts.

    perfil: a PerfilOperadora, as dict or JSON: registro_ans, versoes, maximo_de_guias …
    cabecalho: versao, prestador, operadora, sequencial, data, hora, as in construir.
    prestador: the host's id of the provider for whom the user acts. usuario: the host's id of the user.
    pacotes, base, contexto: as in validar; the rules are told what the profile has set, and the pack that it names is among pacotes.
    """

    def __new__(cls, perfil: _Perfil, cabecalho: Mapping[str, Any] | str | bytes, *, prestador: str, usuario: str = "conecta", pacotes: Sequence[Pacote] | None = None, base: BaseDeCriticas | None = None, contexto: Contexto | Mapping[str, Any] | str | None = None) -> Self: ...
    def guia(self, id: str, tipo: _Tipo, *, agora: datetime | None = None) -> GuiaDeCobranca:
        """A guia to be filled in, under the host's id.

        tipo: "consulta", "sp_sadt", "resumo_internacao", "honorarios" or "odontologia".
        """
    def lote(self, id: str, *, agora: datetime | None = None) -> LoteDePagamento:
        """A lote de pagamento, under the host's id."""

@final
class GlosaConciliada:
    """A glosa: how much, and why."""

    @property
    def codigo(self) -> str:
        """Code of Tabela 38; empty where the operadora gave none."""
    @property
    def valor(self) -> Decimal:
        """Value, in R$."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class GuiaConciliada:
    """A guia on both sides."""

    @property
    def lote(self) -> str:
        """numeroLote."""
    @property
    def protocolo(self) -> str:
        """numeroProtocolo of the demonstrativo."""
    @property
    def tipo(self) -> str:
        """Tag of the guia that was sent: guiaSP-SADT."""
    @property
    def numero(self) -> str:
        """numeroGuiaPrestador."""
    @property
    def numero_operadora(self) -> str | None:
        """numeroGuiaOperadora."""
    @property
    def senha(self) -> str | None:
        """senha: a number, not a secret."""
    @property
    def carteira(self) -> str | None:
        """Card of the beneficiary."""
    @property
    def beneficiario(self) -> str | None:
        """Name of the beneficiary, where the version has it."""
    @property
    def data(self) -> date | None:
        """First day of the billing, else of the first item."""
    @property
    def casamento(self) -> str:
        """How it was matched: so_enviado, presumido_liberado, so_demonstrativo, numero, numero_na_operadora …"""
    @property
    def situacao(self) -> str | None:
        """situacaoGuia of Tabela 47."""
    @property
    def apresentado(self) -> Decimal:
        """What was sent, in R$."""
    @property
    def informado(self) -> Decimal:
        """What the operadora says was informed."""
    @property
    def processado(self) -> Decimal:
        """What it considered."""
    @property
    def liberado(self) -> Decimal:
        """What it released."""
    @property
    def glosado(self) -> Decimal:
        """What it cut, in all."""
    @property
    def franquia(self) -> Decimal:
        """Share of the beneficiary (odontologia)."""
    @property
    def glosas(self) -> tuple[GlosaConciliada, ...]:
        """Glosas of the guia as a whole."""
    @property
    def pago(self) -> Decimal | None:
        """What was paid, if a demonstrativo de pagamento lists it."""
    @property
    def data_pagamento(self) -> date | None:
        """When."""
    @property
    def itens(self) -> tuple[ItemConciliado, ...]:
        """The items."""
    @property
    def explicacoes(self) -> tuple[Explicacao, ...]:
        """Presented less released and cut, part by part; empty where it adds up."""
    @property
    def reanalisada(self) -> bool:
        """Another análise of the guia came later and took the place of the first."""
    @property
    def diferenca(self) -> Decimal:
        """Presented less what was released and cut."""
    @property
    def a_receber(self) -> Decimal | None:
        """Released less paid; None where no payment is known."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class GuiaDeCobranca:
    """A guia de cobrança that is filled in step by step. Made by Faturamento.guia.

    Operations take agora (a datetime with its zone; now when None), and raise Recusa when the domain refuses them.
    """

    @classmethod
    def from_json(cls, texto: str | bytes, faturamento: Faturamento) -> Self:
        """Read what to_json gave, of this form or an older one.

        Raises DadosRecusados when it is no such data, or of a newer form.
        """
    def to_json(self) -> str:
        """The guia as JSON, to be kept. Holds data of patients."""
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def tipo(self) -> _Tipo:
        """Kind: consulta, sp_sadt, resumo_internacao, honorarios or odontologia."""
    @property
    def numero(self) -> str | None:
        """The provider's number."""
    @property
    def situacao(self) -> str:
        """Where it is: em_digitacao, pendente, salva, em_lote, em_lote_fechado, enviada or cancelada."""
    @property
    def passo(self) -> int:
        """The step that is shown, from 0; one more than the last is the resumo."""
    @property
    def elegibilidade(self) -> str | None:
        """What came of asking for eligibility: elegivel, nao_elegivel or nao_verificada; None if nobody asked."""
    @property
    def aviso_de_elegibilidade(self) -> str | None:
        """What the screen says of the eligibility, if anything."""
    @property
    def lote(self) -> str | None:
        """The lote that it is in: the host's id."""
    @property
    def campos(self) -> dict[str, Any]:
        """What was filled in, in the form of JSON."""
    @property
    def postada_em(self) -> datetime:
        """When it was posted."""
    def preencher(self, campo: str, valor: Any, *, agora: datetime | None = None) -> None:
        """Give a field a value, as construir takes it; None takes it away."""
    def numerar(self, proximo: int, *, agora: datetime | None = None) -> None:
        """Give the guia the next number, which the host keeps count of, where the operadora has them given so."""
    def anexar(self, id: str, nome: str, tamanho: int, *, tipo: str = "", agora: datetime | None = None) -> None:
        """Attach a file; the host keeps its bytes under id. tipo: what it is, of the host's list."""
    def proximo(self, *, agora: datetime | None = None) -> None:
        """Go on to the next step, if what belongs to this one is complete and right; passos says what is not."""
    def voltar(self, *, agora: datetime | None = None) -> None:
        """Go back one step; nothing that was filled in is lost."""
    def verificar_elegibilidade(self, consultar: Callable[[str, str], bool | None], *, agora: datetime | None = None) -> None:
        """Ask for the eligibility of the beneficiário.

        consultar: called with the registro ANS of the operadora and the number of the carteira; gives whether the beneficiário is
        eligible, or None if it is not known. An OSError of it means the same as None; another exception comes through, and nothing
        has changed then.
        """
    def salvar(self, gravar: Callable[[str, bytes], object], *, agora: datetime | None = None) -> None:
        """Save the guia; it is pendente when the operadora cannot be reached, to be saved again later, under the same key.

        gravar: called with the key and the message of the guia; an OSError of it means that the operadora was not reached, another
        exception comes through, and nothing has changed then.
        """
    def editar(self, *, agora: datetime | None = None) -> None:
        """Open a saved guia again."""
    def cancelar(self, motivo: str = "", *, agora: datetime | None = None) -> None:
        """Withdraw the guia."""
    def passos(self, *, agora: datetime | None = None) -> tuple[PassoDaGuia, ...]:
        """Each step with what is missing or wrong in it, with the codes of the schema and of the rules."""
    def resumo(self, *, agora: datetime | None = None) -> ResumoDaGuia:
        """What the last step shows before the guia is saved."""
    def operacoes_permitidas(self, *, agora: datetime | None = None) -> tuple[Permissao, ...]:
        """What may be done with it now, and for what may not, why."""
    @property
    def historico(self) -> tuple[Registro, ...]:
        """What was done since it was made or read, in its order."""
    def historico_json(self) -> str:
        """The same as JSON with all that reproduzir needs. Holds data of patients."""
    def reproduzir(self, historico: str | bytes) -> None:
        """Play what historico_json gave again, on the guia as it was before.

        Raises DadosRecusados when it is the history of another.
        """

@final
class GuiaNoLote:
    """A guia in a lote."""

    @property
    def id(self) -> str | None:
        """The host's id; None of a guia that came in a file."""
    @property
    def numero(self) -> str:
        """The provider's number."""
    @property
    def valor(self) -> Decimal:
        """What it asks for, in R$."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class ItemConciliado:
    """An item of a guia, on both sides."""

    @property
    def sequencial(self) -> int | None:
        """sequencialItem; as the demonstrativo has it, else as it was sent."""
    @property
    def data(self) -> date | None:
        """Day of execution."""
    @property
    def tabela(self) -> str:
        """codigoTabela."""
    @property
    def codigo(self) -> str:
        """codigoProcedimento."""
    @property
    def descricao(self) -> str:
        """descricaoProcedimento."""
    @property
    def grau(self) -> str | None:
        """grauParticipacao of Tabela 35."""
    @property
    def dente(self) -> str | None:
        """Tooth or region."""
    @property
    def face(self) -> str | None:
        """Faces of the tooth."""
    @property
    def centro_consumo(self) -> str | None:
        """centroConsumo, from 4.03.00."""
    @property
    def quantidade(self) -> Decimal | None:
        """Quantity that the demonstrativo gives, else as sent."""
    @property
    def casamento(self) -> str:
        """How it was matched."""
    @property
    def apresentado(self) -> Decimal:
        """What was sent, in R$."""
    @property
    def informado(self) -> Decimal:
        """What the operadora says was informed."""
    @property
    def processado(self) -> Decimal:
        """What it considered."""
    @property
    def liberado(self) -> Decimal:
        """What it released."""
    @property
    def glosado(self) -> Decimal:
        """What it cut."""
    @property
    def franquia(self) -> Decimal:
        """Share of the beneficiary (odontologia)."""
    @property
    def glosas(self) -> tuple[GlosaConciliada, ...]:
        """The glosas."""
    @property
    def explicacoes(self) -> tuple[Explicacao, ...]:
        """Presented less released and cut, part by part; empty where it adds up."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class LinhaDoRelatorio:
    """A line of the relatório de glosas. Tells who the beneficiário is: only for whoever has the permission."""

    @property
    def guia(self) -> str:
        """Number of the guia."""
    @property
    def beneficiario(self) -> str | None:
        """Name of the beneficiário, where the version has it."""
    @property
    def carteira(self) -> str | None:
        """Its card."""
    @property
    def data(self) -> date | None:
        """Day of the event."""
    @property
    def codigo(self) -> str | None:
        """Code of the event; None for a glosa of the whole guia."""
    @property
    def descricao(self) -> str | None:
        """Its description."""
    @property
    def glosas(self) -> tuple[GlosaConciliada, ...]:
        """The glosas."""
    @property
    def apresentado(self) -> Decimal:
        """What was presented, in R$."""
    @property
    def liberado(self) -> Decimal:
        """What was released."""
    @property
    def glosado(self) -> Decimal:
        """What was cut."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class LoteDePagamento:
    """A lote de pagamento. Made by Faturamento.lote.

    Operations take agora (a datetime with its zone; now when None), and raise Recusa when the domain refuses them: neither the lote
    nor a guia has changed then.
    """

    @classmethod
    def from_json(cls, texto: str | bytes, faturamento: Faturamento) -> Self:
        """Read what to_json gave, of this form or an older one.

        Raises DadosRecusados when it is no such data, or of a newer form.
        """
    def to_json(self) -> str:
        """The lote as JSON, to be kept. Holds data of patients once it is closed."""
    @property
    def id(self) -> str:
        """The host's id."""
    @property
    def numero(self) -> str:
        """Number that the provider gave to it; empty before it is defined."""
    @property
    def tipo(self) -> _Tipo | None:
        """Kind of its guias."""
    @property
    def situacao(self) -> str:
        """Where it is: a_definir, aberto, fechado, enviando, enviado or excluido."""
    @property
    def valor(self) -> Decimal:
        """What its guias ask for together, in R$."""
    @property
    def guias(self) -> tuple[GuiaNoLote, ...]:
        """Its guias."""
    @property
    def nota(self) -> NotaFiscal | None:
        """Its nota fiscal."""
    @property
    def mensagem(self) -> bytes | None:
        """The message, once the lote is closed."""
    @property
    def falha(self) -> str | None:
        """Why the last sending failed."""
    @property
    def protocolo(self) -> str | None:
        """Number of the protocolo at the operadora."""
    def definir(self, tipo: _Tipo, numero: str, *, agora: datetime | None = None) -> None:
        """Say kind of guia and number, 1 to 12 digits."""
    def adicionar(self, guia: GuiaDeCobranca, *, agora: datetime | None = None) -> None:
        """Take a guia in: saved, without lote, of the same kind, operadora and provider."""
    def remover(self, guia: GuiaDeCobranca, *, agora: datetime | None = None) -> None:
        """Give a guia back."""
    def informar_nota(self, numero: str, emissao: date, chave: str | None = None, *, agora: datetime | None = None) -> None:
        """Inform the nota fiscal: number, day of issue, and the chave de acesso of 44 digits where there is one."""
    def anexar(self, id: str, nome: str, tamanho: int, *, tipo: str = "", agora: datetime | None = None) -> None:
        """Attach a file, after sending too; the host keeps its bytes under id."""
    def fechar(self, guias: Sequence[GuiaDeCobranca], *, numero: str, valor: Decimal | int, quantidade: int, agora: datetime | None = None) -> None:
        """Close the lote, all of whose guias are handed over; numero, valor and quantidade are what the user confirms. The message is made
        and judged.
        """
    def reabrir(self, guias: Sequence[GuiaDeCobranca], *, agora: datetime | None = None) -> None:
        """Open a closed lote again, so that what the operadora refused can be mended."""
    def excluir(self, guias: Sequence[GuiaDeCobranca] = (), *, agora: datetime | None = None) -> None:
        """Throw the lote away; its guias are free."""
    def enviar(
        self,
        enviar: Callable[[str, str, bytes], str | None],
        consultar: Callable[[str, str], str | None],
        guardar: Callable[[str, str], object],
        *,
        agora: datetime | None = None,
    ) -> None:
        """Send the lote, or go on with a sending that was cut off at any point, up to what the operadora says. It is kept before it goes
        out and after; found enviando, it is asked for before it is sent again, under the same key. So there is one protocolo, whatever
        fails.

        enviar: called with key, number of the lote and message; gives the protocolo, or None when nobody knows. It raises EnvioRecusado
        when the operadora has not taken it.
        consultar: called with key and number; gives the protocolo, or None when the operadora never got it.
        guardar: called with to_json() and the line that led to it, also as JSON, to be kept for good before it returns.

        An OSError of enviar or consultar means that there is no answer: the lote stays enviando, to be sent again later. Another
        exception of them comes through, and the lote is as it was last kept. What guardar raises is the cause of a Recusa (FAT-74).
        """
    def iniciar_envio(self, *, agora: datetime | None = None) -> tuple[str, bytes] | None:
        """For hosts that send by themselves: begin to send, and give the key and the message. Keep to_json() before the message goes out;
        then say what came of it with concluir_envio. A lote that is found enviando is taken up by asking the operadora first.
        """
    def concluir_envio(self, protocolo: str | None = None, *, falha: str | None = None, agora: datetime | None = None) -> None:
        """What the operadora says: the protocolo, why it failed, or nothing (nobody knows yet whether it has the lote)."""
    def guias_enviadas(self, guias: Sequence[GuiaDeCobranca], *, agora: datetime | None = None) -> None:
        """What the sending means to its guias; may be called as often as one likes."""
    def capa(self) -> CapaDoLote:
        """The cover, once it was sent."""
    def operacoes_permitidas(self, *, agora: datetime | None = None) -> tuple[Permissao, ...]:
        """What may be done with it now, and for what may not, why."""
    @property
    def historico(self) -> tuple[Registro, ...]:
        """What was done since it was made or read, in its order."""
    def historico_json(self) -> str:
        """The same as JSON with all that reproduzir needs. Holds data of patients."""
    def reproduzir(self, historico: str | bytes) -> None:
        """Play what historico_json gave again, on the lote as it was before.

        Raises DadosRecusados when it is the history of another.
        """

@final
class NotaFiscal:
    """The nota fiscal of a lote."""

    @property
    def numero(self) -> str:
        """Its number."""
    @property
    def valor(self) -> Decimal:
        """Its value, in R$: that of the lote when it was informed."""
    @property
    def emissao(self) -> date:
        """Day of issue."""
    @property
    def chave(self) -> str | None:
        """Chave de Acesso NF-e."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class PassoDaGuia:
    """A step of a guia, and what is missing or wrong in it."""

    @property
    def titulo(self) -> str:
        """As the screen says it."""
    @property
    def campos(self) -> tuple[str, ...]:
        """Fields of this kind of guia that are filled in there."""
    @property
    def criticas(self) -> tuple[CriticaDaGuia, ...]:
        """What is missing or wrong."""
    @property
    def tem_erro(self) -> bool:
        """Whether something keeps the guia from going on."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Permissao:
    """An operation, and why it may not be done now, if so."""

    @property
    def operacao(self) -> str:
        """Its name."""
    @property
    def permitida(self) -> bool:
        """Whether it is allowed."""
    @property
    def codigo(self) -> str | None:
        """The code of the refusal; None where it is allowed."""
    @property
    def mensagem(self) -> str | None:
        """Why not, in Portuguese."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class PleitoDoRecurso:
    """What a recurso asks for of the lote, of a guia or of an item."""

    @property
    def nome(self) -> str:
        """For people: guia 30001, item 2."""
    @property
    def guia(self) -> str | None:
        """Number of the guia; None for the whole lote."""
    @property
    def item(self) -> int | None:
        """Number of the item; None for a whole guia."""
    @property
    def recursado(self) -> Decimal:
        """How much, in R$."""
    @property
    def motivos(self) -> tuple[GlosaConciliada, ...]:
        """Which glosas."""
    @property
    def justificativa(self) -> str:
        """Why the glosa is not right."""
    @property
    def situacao(self) -> str:
        """Where it is: justificado, recursado, acatado, parcial, mantido or encerrado."""
    @property
    def acatado(self) -> Decimal:
        """What was granted, in R$."""
    @property
    def resposta(self) -> str | None:
        """What the operadora says of it."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class PorAcao:
    """What was cut and asks for one action."""

    @property
    def acao(self) -> str:
        """recorrer, enviar-documento …; pedir-motivo where the operadora gave no code."""
    @property
    def glosas(self) -> int:
        """How many glosas."""
    @property
    def valor(self) -> Decimal:
        """Their value, in R$."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class PorMotivo:
    """What was cut for one reason."""

    @property
    def codigo(self) -> str:
        """Code of Tabela 38; empty where the operadora gave none."""
    @property
    def descricao(self) -> str:
        """What it means."""
    @property
    def acao(self) -> str:
        """What to do about it: recorrer, enviar-documento …"""
    @property
    def orientacao(self) -> str:
        """How to go about it."""
    @property
    def glosas(self) -> int:
        """How many glosas."""
    @property
    def valor(self) -> Decimal:
        """Their value, in R$."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Protocolo:
    """The protocolo of a lote: what the operadora says of it."""

    def __new__(cls) -> Self: ...
    @classmethod
    def from_json(cls, texto: str | bytes) -> Self:
        """Read what to_json gave, of this form or an older one.

        Raises DadosRecusados when it is no such data, or of a newer form.
        """
    def to_json(self) -> str:
        """The protocolo as JSON, to be kept."""
    @property
    def numero(self) -> str | None:
        """The operadora's number."""
    @property
    def situacao(self) -> str:
        """Where it is: nao_enviado, enviado, em_analise … pago, encerrado_sem_pagamento or cancelado."""
    @property
    def data_da_situacao(self) -> date | None:
        """Since when, as the operadora says."""
    @property
    def data_do_pagamento(self) -> date | None:
        """When it was paid."""
    @property
    def bloqueio_judicial(self) -> bool:
        """Whether a court blocks the payment."""
    def receber(self, numero: str, *, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """The operadora has taken the lote, under this number."""
    def informar(self, status: str, data: date, *, usuario: str = "conecta", agora: datetime | None = None) -> bool:
        """The operadora tells the situation (statusProtocolo, Tabela 47), since a day; told again, it changes nothing. Gives whether it
        has changed.
        """
    def operacoes_permitidas(self) -> tuple[Permissao, ...]:
        """What the operadora may say of it now, and for what it may not, why."""
    @property
    def historico(self) -> tuple[Registro, ...]:
        """What was done since it was made or read, in its order."""
    def historico_json(self) -> str:
        """The same as JSON with all that reproduzir needs."""
    def reproduzir(self, historico: str | bytes) -> None:
        """Play what historico_json gave again, on the protocolo as it was before.

        Raises DadosRecusados when it is the history of another.
        """

@final
class ProtocoloConciliado:
    """A protocolo of a demonstrativo."""

    @property
    def numero(self) -> str:
        """numeroProtocolo."""
    @property
    def lote(self) -> str:
        """numeroLote."""
    @property
    def data(self) -> date | None:
        """Day of the protocolo."""
    @property
    def situacao(self) -> str | None:
        """situacaoProtocolo of Tabela 47."""
    @property
    def motivo(self) -> str | None:
        """Code of Tabela 38 of a glosa of the protocolo as a whole."""
    @property
    def glosa_propria(self) -> Decimal:
        """Glosa of the protocolo as a whole, in R$."""
    @property
    def informado(self) -> Decimal:
        """As the demonstrativo says: informed."""
    @property
    def processado(self) -> Decimal:
        """What was considered."""
    @property
    def liberado(self) -> Decimal:
        """What was released."""
    @property
    def glosado(self) -> Decimal:
        """What was cut, in all."""
    @property
    def emissao(self) -> date | None:
        """Day of the demonstrativo that analysed it."""
    @property
    def data_pagamento(self) -> date | None:
        """Day of payment, if known."""
    @property
    def odonto(self) -> bool:
        """The demonstrativo is one of dentistry."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Recurso:
    """The recursos de glosa of a protocolo: what was cut, who appeals, each recurso, the messages that went out, the history.

    Operations take sequencia (the recurso; the one that is being written, or the last, when None), usuario and agora (a datetime
    with its zone; now when None), and raise Recusa when the domain refuses them: nothing has changed then.
    """

    @classmethod
    def abrir(cls, conciliacao: Conciliacao, protocolo: str | None = None, *, inclusao: date | None = None, prazo: int | None = None, perfil: _Perfil | None = None, exige_pagamento: bool = True, uma_guia: bool = False, versao: str | None = None, prestador: str | None = None, nome_do_prestador: str | None = None) -> Self:
        """The recursos of a protocolo of a reconciliation, none of them made yet: incluir makes the first.

        protocolo: its number; None where only one has glosas. inclusao: the day from which the prazo counts; the day of the
        protocolo in the demonstrativo when None.
        prazo: days; perfil: a PerfilOperadora as dict or JSON, which tells the prazo, the attachments and whether a recurso may be
        changed after it was sent.
        exige_pagamento: whether nothing is appealed before the payment is made. uma_guia: whether a recurso has one guia.
        versao, prestador, nome_do_prestador: otherwise than the lote says.
        """
    @classmethod
    def from_json(cls, texto: str | bytes) -> Self:
        """Read what to_json gave, of this form or an older one; the history is played again.

        Raises DadosRecusados when it is no such data, of a newer form, or not what its history leads to.
        """
    def to_json(self) -> str:
        """All of it as JSON, to be kept; the same as the state of the command `conecta recurso`. Holds data of patients."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    @property
    def protocolo(self) -> str:
        """Number of the protocolo."""
    @property
    def lote(self) -> str:
        """Number of the lote."""
    @property
    def guias(self) -> tuple[GuiaConciliada, ...]:
        """The guias with glosas."""
    @property
    def recursos(self) -> tuple[RecursoDeGlosa, ...]:
        """The recursos, thrown away ones too, in their order."""
    @property
    def historico(self) -> tuple[Registro, ...]:
        """What was done, in its order."""
    def pendencias(self, *, agora: datetime | None = None) -> list[tuple[str, str]]:
        """The prerequisites that are missing for a recurso, each as (codigo, mensagem)."""
    def incluir(self, origem: Literal["pagamento", "outros_itens"] | int = "pagamento", *, numero: str | None = None, usuario: str = "conecta", agora: datetime | None = None) -> int:
        """Make a recurso, and give its sequence.

        origem: "pagamento" for the first; afterwards "outros_itens" (what was not appealed before), or the sequence of the recurso
        whose answer kept glosas.
        numero: numeroGuiaRecGlosaPrestador, 1 to 20 characters; that of the lote and of the sequence when None.
        """
    def teto(self, guia: str | None = None, item: int | None = None, *, sequencia: int | None = None) -> Decimal:
        """How much of the lote (no guia), of a guia or of an item the recurso that is being written may ask for, in R$.

        Raises Recusa with the sentence of the manual where the level is not open.
        """
    def justificar(self, justificativa: str, *, guia: str | None = None, item: int | None = None, valor: Decimal | int | None = None, glosa: str | None = None, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Say why the glosa of the lote (no guia), of a guia or of an item is not right. Not saved yet.

        valor: how much of an item is appealed; of something whole it may be left out. glosa: the reason that is contested, where the
        demonstrativo gives none or another is meant.
        """
    def salvar(self, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Save the justifications that were written."""
    def descartar(self, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Drop what was not saved."""
    def cancelar(self, *, guia: str | None = None, item: int | None = None, todas: bool = False, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Take a justification away, of a guia or an item, or with todas every one of the recurso; of the lote, with neither."""
    def anexar(self, guia: str, referencia: str, nome: str, tamanho: int, *, tipo: str = "", sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Attach a document to a guia that is appealed; the host keeps its bytes under referencia."""
    def retirar_anexo(self, referencia: str, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Take an attachment away."""
    def formulario(self, hoje: date) -> str:
        """The form of justifications, blank or with what is written already: CSV with `;`, for spreadsheets. hoje: the day that the prazo
        is counted to.
        """
    def preencher(self, formulario: str | bytes | bytearray | memoryview, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> int:
        """Take a form in that was filled (CSV or JSON, str or bytes): all of its lines, or none. Not saved yet. Gives how many.

        Raises JustificativasRecusadas with every line that is refused.
        """
    def enviar(self, *, transacao: int | None = None, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> bytes:
        """Close the recurso and give its message, valid and with the right hash, in the version agreed. Asked for again, it is the same to
        the byte, under the same key. Keep to_json() before the message goes out.

        transacao: sequencialTransacao; the next number when None.
        Raises Recusa, or ConstrucaoRecusada with all that keeps it from being valid: nothing has changed then.
        """
    def enviar_pela(
        self,
        enviar: Callable[[str, str, bytes], str | None],
        consultar: Callable[[str, str], str | None],
        guardar: Callable[[str, str], object],
        *,
        transacao: int | None = None,
        sequencia: int | None = None,
        usuario: str = "conecta",
        agora: datetime | None = None,
    ) -> None:
        """Send the recurso, or go on with a sending that was cut off at any point, up to what the operadora says: enviar, consultar and
        guardar as in LoteDePagamento.enviar; what cannot be kept is a Recusa (RGL-44). transacao: as in enviar.
        """
    def consultar(self, *, transacao: int | None = None, sequencia: int | None = None, agora: datetime | None = None) -> bytes:
        """The message that asks the operadora where a recurso is."""
    def receber(self, protocolo: str, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """The operadora has the recurso, under this protocolo."""
    def responder(self, documento: _Documento, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> int:
        """Take in whatever the operadora says: receipt, refusal of the message, situation or decision; gives the sequence of the recurso
        that it is about.

        documento: as in ler. sequencia: where the message does not say it.
        """
    def excluir(self, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Throw a recurso away, before it is sent."""
    def reabrir(self, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Open a received recurso again, where the operadora lets it be changed after it was sent."""
    def reverter(self, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Undo an answer that the operadora took back."""
    def encerrar(self, *, sequencia: int | None = None, usuario: str = "conecta", agora: datetime | None = None) -> None:
        """Close an answered recurso: what it did not get is not appealed again."""
    def capa(self, sequencia: int | None = None) -> CapaDoRecurso | None:
        """The capa of a recurso; None if there is no such recurso."""
    def operacoes_permitidas(self, sequencia: int | None = None) -> tuple[Permissao, ...]:
        """What may be done with a recurso now, and for what may not, why."""
    def saldos(self, hoje: date) -> tuple[SaldoDaGlosa, ...]:
        """What was cut of the lote, of each guia and item, what came of it, and how much may still be appealed; what is worth appealing
        first. hoje: the day that the prazo is counted to.
        """
    @property
    def saldo(self) -> SaldoDaGlosa:
        """What was cut in all, what was granted, and the glosa outstanding, in R$."""
    def sugestoes(self, hoje: date) -> tuple[SugestaoDeRecurso, ...]:
        """What is worth appealing: what its reason says to appeal first, of each the greatest value first."""
    @property
    def detalhes_das_glosas(self) -> tuple[DetalheDaGlosa, ...]:
        """Every glosa with its meaning."""
    @property
    def relatorio_de_glosas(self) -> tuple[LinhaDoRelatorio, ...]:
        """The relatório de glosas, as data."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class RecursoDeGlosa:
    """One recurso."""

    @property
    def sequencia(self) -> int:
        """Which of the protocolo, from 1."""
    @property
    def numero(self) -> str:
        """numeroGuiaRecGlosaPrestador."""
    @property
    def situacao(self) -> str:
        """Where it is: rascunho, enviado, recebido, em_analise, acatado, parcial, negado, encerrado or excluido."""
    @property
    def nivel(self) -> str:
        """How far it reaches."""
    @property
    def sobre(self) -> int | None:
        """The sequence of the recurso that it is about; None for one about the payment."""
    @property
    def protocolo(self) -> str | None:
        """Number that the operadora gave to it."""
    @property
    def chave(self) -> str | None:
        """Key of idempotency of its sending."""
    @property
    def recursado(self) -> Decimal:
        """Value appealed, in R$."""
    @property
    def acatado(self) -> Decimal:
        """Value granted."""
    @property
    def por_salvar(self) -> bool:
        """Whether something is written that is not saved."""
    @property
    def pleitos(self) -> tuple[PleitoDoRecurso, ...]:
        """What it asks for."""
    @property
    def anexos(self) -> tuple[AnexoDoRecurso, ...]:
        """Its attachments."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Registro:
    """A line of the history: who did what, when, from which state to which, and why."""

    @property
    def operacao(self) -> str:
        """What was done."""
    @property
    def usuario(self) -> str:
        """By whom."""
    @property
    def quando(self) -> datetime:
        """When."""
    @property
    def de(self) -> str | None:
        """The state before."""
    @property
    def para(self) -> str | None:
        """The state after."""
    @property
    def detalhe(self) -> str | None:
        """Why, or what else matters, without personal data."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class ResumoDaConciliacao:
    """The totals of a reconciliation."""

    @property
    def guias(self) -> int:
        """Guias on both sides."""
    @property
    def guias_sem_demonstrativo(self) -> int:
        """Guias that were sent and are in no demonstrativo."""
    @property
    def guias_nao_enviadas(self) -> int:
        """Guias of demonstrativos that were never sent."""
    @property
    def itens_sem_par(self) -> int:
        """Items on one side alone, of guias that are on both."""
    @property
    def apresentado(self) -> Decimal:
        """What was sent, in R$."""
    @property
    def liberado(self) -> Decimal:
        """What was released."""
    @property
    def glosado(self) -> Decimal:
        """What was cut."""
    @property
    def pago(self) -> Decimal:
        """What was paid."""
    @property
    def diferencas(self) -> tuple[Explicacao, ...]:
        """Presented less released and cut, by cause."""
    @property
    def por_motivo(self) -> tuple[PorMotivo, ...]:
        """What was cut, by reason; the greatest value first."""
    @property
    def por_acao(self) -> tuple[PorAcao, ...]:
        """What was cut, by what to do about it; the greatest value first."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class ResumoDaGuia:
    """What the last step of a guia shows before it is saved."""

    @property
    def tipo(self) -> _Tipo:
        """Kind: consulta, sp_sadt, resumo_internacao, honorarios or odontologia."""
    @property
    def numero(self) -> str | None:
        """The provider's number."""
    @property
    def valor(self) -> Decimal | None:
        """What it asks for, in R$; None while the guia is not whole."""
    @property
    def completa(self) -> bool:
        """Whether it can be saved."""
    @property
    def passos(self) -> tuple[tuple[str, dict[str, Any]], ...]:
        """The steps: title, and the fields that were filled in, in the form of JSON."""

@final
class SaldoDaGlosa:
    """What was cut of something, what came of it, and how much may still be appealed."""

    @property
    def nome(self) -> str:
        """For people: guia 30001, item 2."""
    @property
    def guia(self) -> str | None:
        """Number of the guia; None for the whole lote."""
    @property
    def item(self) -> int | None:
        """Number of the item; None for a whole guia."""
    @property
    def situacao(self) -> str:
        """Where it is: glosado, or as the last recurso of it says."""
    @property
    def glosado(self) -> Decimal:
        """What the demonstrativo cut, in R$."""
    @property
    def acatado(self) -> Decimal:
        """What was granted so far."""
    @property
    def pendente(self) -> Decimal:
        """The glosa outstanding: glosado less acatado."""
    @property
    def teto(self) -> Decimal:
        """What may still be appealed."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class SugestaoDeRecurso:
    """How much it is worth to appeal something."""

    @property
    def nome(self) -> str:
        """For people: guia 30001, item 2."""
    @property
    def guia(self) -> str | None:
        """Number of the guia."""
    @property
    def item(self) -> int | None:
        """Number of the item; None for a whole guia."""
    @property
    def valor(self) -> Decimal:
        """How much can be appealed, in R$."""
    @property
    def codigo(self) -> str:
        """Code of its greatest glosa."""
    @property
    def acao(self) -> str:
        """What its reason asks for: recorrer, enviar-documento …"""
    @property
    def orientacao(self) -> str:
        """How to go about it."""
    @property
    def recorrer(self) -> bool:
        """Whether an appeal is what its reason asks for."""
    @property
    def dias_restantes(self) -> int | None:
        """Days left; negative once over, None without a prazo."""
    def __eq__(self, value: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
