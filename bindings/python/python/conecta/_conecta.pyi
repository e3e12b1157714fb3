"""The compiled part of conecta. Import from `conecta`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from os import PathLike
from typing import Any, Literal, Protocol, final, type_check_only

from typing_extensions import Self, TypeAlias

from .errors import LeituraError

@type_check_only
class _ArquivoBinario(Protocol):
    def read(self, n: int, /) -> bytes: ...

_Caminho: TypeAlias = str | PathLike[str]
_Bytes: TypeAlias = bytes | bytearray | memoryview
_Documento: TypeAlias = _Caminho | _Bytes | _ArquivoBinario
_Nivel: TypeAlias = Literal["esquema", "regras"]
_Familia: TypeAlias = Literal["tiss", "monitoramento", "qualidade"]

__all__ = [
    "Corrigida",
    "Critica",
    "HashConferido",
    "Local",
    "Relatorio",
    "ResultadoDeArquivo",
    "Tuss",
    "__version__",
    "corrigir",
    "corrigir_hash",
    "dominio",
    "dominios",
    "esquema",
    "glosa",
    "glosas",
    "hash_epilogo",
    "importar_tuss",
    "municipio_plausivel",
    "sugerir_correcoes",
    "validar",
    "validar_lote_de_arquivos",
    "versoes",
    "versoes_em",
    "vigencia",
]

__version__: str

def validar(
    documento: _Documento,
    *,
    nivel: _Nivel = "regras",
    em: date | None = None,
    max_criticas: int | None = None,
) -> Relatorio:
    """Judge one TISS document.

    documento: path (str or os.PathLike), the document itself (bytes, bytearray, memoryview), or a file object
    opened in binary mode. Files are read in pieces, in bounded memory.
    nivel: "esquema" for the schema alone, "regras" for the hash and the rules too.
    em: the day of the judgement; rules that compare with today are silent without it.
    max_criticas: how many críticas are listed one by one.

    A broken document is a Relatorio with críticas; only one that cannot be read raises LeituraError.
    """

def validar_lote_de_arquivos(
    caminhos: Iterable[_Caminho],
    *,
    nivel: _Nivel = "regras",
    em: date | None = None,
    max_criticas: int | None = None,
    progresso: Callable[[int, int], object] | None = None,
    paralelo: int | None = None,
) -> list[ResultadoDeArquivo]:
    """Judge many files in parallel; the results come in the order of the paths.

    nivel, em, max_criticas: as in validar, for every file.
    progresso: called as progresso(feitos, total) on the calling thread after each file; when it returns False the
    batch stops and Cancelado is raised; an exception that it raises comes out unchanged.
    paralelo: how many threads; as many as there are processors when None.

    A file that cannot be read does not stop the others: its result has erro instead of relatorio.
    """

def hash_epilogo(documento: _Documento) -> HashConferido:
    """Compare the hash written in a message with the hash of its content."""

def corrigir(
    documento: _Bytes,
    *,
    executante: str | None = None,
    cnes: str | None = None,
    campos: dict[str, str] | None = None,
    planilha: _Bytes | None = None,
    remover_guias: Sequence[str] = (),
    totais: bool = False,
    hash: bool = False,
    declaracao: bool = False,
    codificacao: Literal["iso-8859-1", "utf-8"] | None = None,
    sugeridas: bool = False,
    inseguras: bool = False,
    exigir_valida: bool = False,
) -> Corrigida:
    """Correct a message by the fewest edits of its bytes, and judge the result.

    executante, cnes: código do prestador na operadora and CNES of the executante of every guia.
    campos: fields by path, such as {"guia:11001/senha": "A1", "*/dadosExecutante/CNES": "9999999"}; an empty value takes
    the field out.
    planilha: CSV with the columns guia, campo and valor, as bytes.
    remover_guias: numbers of the guias to take out.
    totais, hash, declaracao: compute the totals, the hash; mend the encoding that the declaration names.
    codificacao: write the document over into "iso-8859-1" or "utf-8".
    sugeridas, inseguras: what sugerir_correcoes calls segura; also what it calls insegura.
    exigir_valida: refuse a result that has any error of the schema, old ones included.

    Raises CorrecaoRecusada, with all reasons in recusas, when something cannot be done; then nothing is.
    """

def sugerir_correcoes(documento: _Bytes) -> list[dict[str, Any]]:
    """What could be corrected in a document, as dicts: caminho, guia, seguranca ("segura", "insegura" or
    "pede_informacao"), descricao, criticas.
    """

def corrigir_hash(documento: _Bytes) -> bytes:
    """The document with the right hash written in it and every other byte as it was.

    Raises UsoError when there is no hash element to write to, or the hash of the content is not defined.
    """

def versoes(familia: _Familia = "tiss") -> list[str]:
    """The versions of a family whose schema is known, in order.

    familia: "tiss", "monitoramento" or "qualidade".
    """

def esquema(versao: str, caminho: str | None = None, familia: _Familia = "tiss") -> dict[str, Any]:
    """What the schema of a version says: its roots or, with a path like "/mensagemTISS/cabecalho", the element there.

    caminho may be the caminho of a crítica: indexes are ignored.
    Raises UsoError for a version or a place that does not exist.

    Without a path: familia, versao, raizes (a list of nome, tipo).
    With one: nome, minimo, maximo (None for no limit), tipo. A simple tipo has nome, simples=True, base, tamanho_min,
    tamanho_max, digitos, casas, minimo, padroes, valores (None when any value will do). A complex one has nome,
    simples=False, estende, misto, texto, atributos, conteudo (None when there can be no children). A conteudo has
    especie, minimo, maximo and, by especie: "sequencia" and "escolha" partes; "elemento" nome, tipo (a name), simples;
    "curinga" espacos, tolerante.
    """

def glosa(codigo: int | str) -> dict[str, Any] | None:
    """A code of Tabela 38, or None.

    codigo, descricao, vigente (whether it is in the publication of the ANS that the library knows), acao ("recorrer",
    "enviar-documento", "corrigir-e-reapresentar", "sem-recurso", "aguardar" or "nenhuma"), classe, motivo, orientacao,
    equivalente (for a retired code, the one in force that says the same), versoes (familia, primeira, ultima; None for a code
    that no schema accepts). Action and equivalent are a reading of this library, not of the ANS.
    """

def glosas() -> list[dict[str, Any]]:
    """Every code that Tabela 38 has or had, in order."""

def dominio(tabela: int | str) -> dict[str, Any] | None:
    """A domain table by number (35) or type ("dm_grauPart", "grauPart"), or None.

    numero, tipo, nome, termos; each of these codigo, sigla, descricao, inicio (AAAA-MM-DD), versoes (familia, primeira, ultima).
    """

def dominios() -> list[dict[str, Any]]:
    """Every domain table: numero, tipo, nome."""

def vigencia(versao: str, em: date) -> dict[str, Any]:
    """Whether a version of the messages between provider and operator may be used on a day.

    situacao is "vigente" (with confianca), "ainda_nao" (inicio, confianca), "encerrada" (ultimo_dia, confianca) or
    "desconhecida". confianca is "alta", "media" or "baixa": only "alta" forbids.
    """

def versoes_em(em: date) -> list[tuple[str, str]]:
    """The versions that may be used on a day, oldest first, each with how well that is known."""

def municipio_plausivel(codigo: str) -> bool:
    """Whether this can be the code of a municipality (IBGE): a state, and with seven digits the right check digit."""

def importar_tuss(
    arquivos: list[tuple[str, bytes, bool]], tabela: int | None
) -> tuple[bytes, list[dict[str, Any]]]:
    """The part of tabelas.importar that reads contents: name, content, whether it may be passed over."""

@final
class Tuss:
    """The TUSS, as far as it is at hand: Tabela 22, and the tables of an index that was imported."""

    def __new__(cls, indice: bytes | None = None) -> Self: ...
    @property
    def tabelas(self) -> list[tuple[int, int]]:
        """Number of each table at hand, and how many rows it has."""
    def termos(self, tabela: int, codigo: str, em: date | None = None) -> list[dict[str, Any]]:
        """The rows of a code, of every time it was in force, oldest first.

        tabela, codigo, termo, inicio, fim, fim_implantacao (AAAA-MM-DD), descricao, apresentacao, laboratorio, modelo, fabricante,
        nome_tecnico, classe_de_risco, registro_anvisa; situacao on the day em, if one is given.
        """
    def situacao_em(self, tabela: int, codigo: str, em: date) -> dict[str, Any]:
        """What holds for a code on the day of an attendance.

        estado is "vigente", "em_implantacao" (ate), "em_retirada" (ultimo_dia), "ainda_nao" (inicio), "retirado" (ultimo_dia),
        "inexistente" or "tabela_ausente". The first three may be charged.
        """
    def vigente_em(self, tabela: int, codigo: str, em: date) -> bool | None:
        """Whether a code may be charged for an attendance on a day; None when its table is not at hand."""
    def buscar(
        self, texto: str, tabela: int | None = None, em: date | None = None, limite: int | None = None
    ) -> list[dict[str, Any]]:
        """Terms by words, or by the first digits of their code, best first; 20 of them when limite is None.

        Accents and case do not count. With em, only those that may be charged on that day.
        """
    def sugerir(self, codigo: str, tabela: int | None = None) -> list[dict[str, Any]]:
        """Terms whose code is like a mistyped one."""

@final
class Relatorio:
    """The outcome of judging one document."""

    def __new__(
        cls,
        versao_tiss: str | None,
        transacao: str | None,
        parecer: Literal["aceitar", "rejeitar", "indefinido"],
        hash: HashConferido,
        criticas: list[Critica] | tuple[Critica, ...],
        truncado: bool,
        total_erros: int,
        total_avisos: int,
    ) -> Self: ...
    @property
    def versao_tiss(self) -> str | None:
        """Version of the standard that the message says it follows, such as "4.03.00"."""
    @property
    def transacao(self) -> str | None:
        """tipoTransacao of the header, when it is one that the standard knows."""
    @property
    def parecer(self) -> Literal["aceitar", "rejeitar", "indefinido"]:
        """The verdict; "indefinido" when the version is outside the scope of the library."""
    @property
    def aceito(self) -> bool:
        """Whether parecer is "aceitar"."""
    @property
    def hash(self) -> HashConferido:
        """The hash of the message."""
    @property
    def criticas(self) -> tuple[Critica, ...]:
        """The faults, in the order of the document."""
    @property
    def truncado(self) -> bool:
        """Whether faults were found that are not listed one by one."""
    @property
    def total_erros(self) -> int:
        """How many errors were found in all, listed or not."""
    @property
    def total_avisos(self) -> int:
        """How many warnings were found in all, listed or not."""
    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict."""
    def to_json(self) -> str:
        """The JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Critica:
    """One fault of a document."""

    def __new__(
        cls,
        codigo: str,
        severidade: Literal["erro", "aviso", "info"],
        mensagem: str,
        ajuda: str,
        glosa: int | None,
        local: Local,
        repeticoes: int = 0,
    ) -> Self: ...
    @property
    def codigo(self) -> str:
        """Permanent code of the kind of fault, such as "XSD-ORDEM" or "HSH-01"."""
    @property
    def severidade(self) -> Literal["erro", "aviso", "info"]:
        """How grave: the receiver must refuse a message with an "erro"."""
    @property
    def mensagem(self) -> str:
        """One sentence: what was found and what was expected there. Holds no patient data."""
    @property
    def ajuda(self) -> str:
        """How to mend it."""
    @property
    def glosa(self) -> int | None:
        """Code of Tabela 38 that an operator would answer with, when there is one."""
    @property
    def local(self) -> Local:
        """Where."""
    @property
    def repeticoes(self) -> int:
        """How many more faults of the same code at the same kind of place are not listed one by one."""
    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Local:
    """Where in the document a fault stands."""

    def __new__(
        cls,
        linha: int,
        coluna: int,
        byte_inicio: int,
        byte_fim: int,
        caminho: str,
        guia: str | None = None,
    ) -> Self: ...
    @property
    def linha(self) -> int:
        """Line, from 1."""
    @property
    def coluna(self) -> int:
        """Column in characters, from 1."""
    @property
    def byte_inicio(self) -> int:
        """First byte of the fault in the document, from 0."""
    @property
    def byte_fim(self) -> int:
        """The byte after the fault."""
    @property
    def caminho(self) -> str:
        """XPath of the element, local names with an index wherever the element may repeat."""
    @property
    def guia(self) -> str | None:
        """numeroGuiaPrestador of the guia that holds the fault, when there is one and it is known."""
    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class HashConferido:
    """How the hash written in a message compares with the hash of its content."""

    def __new__(
        cls,
        informado: str | None,
        calculado: str | None,
        situacao: Literal["confere", "difere", "ausente", "indefinido", "nao_verificado"],
        bytes: tuple[int, int] | None = None,
    ) -> Self: ...
    @property
    def informado(self) -> str | None:
        """What the message says, in lower case, when it is 32 hexadecimal digits."""
    @property
    def calculado(self) -> str | None:
        """What its content gives."""
    @property
    def situacao(self) -> Literal["confere", "difere", "ausente", "indefinido", "nao_verificado"]:
        """How the two compare."""
    @property
    def bytes(self) -> tuple[int, int] | None:
        """Where the text of the hash element stands in the document: first byte and the byte after."""
    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class ResultadoDeArquivo:
    """What became of one file of a batch: its report, or the error that kept it from being read."""

    def __new__(
        cls, arquivo: str, relatorio: Relatorio | None = None, erro: LeituraError | None = None
    ) -> Self: ...
    @property
    def arquivo(self) -> str:
        """The path, as it was given."""
    @property
    def relatorio(self) -> Relatorio | None:
        """The report, or None when the file could not be read."""
    @property
    def erro(self) -> LeituraError | None:
        """Why the file could not be read, or None when it was. Made anew each time it is asked for."""
    def to_dict(self) -> dict[str, Any]:
        """The JSON form of the report after the key "arquivo"; or "arquivo" and "motivo"."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Corrigida:
    """A corrected document: what changed, what was done, and the judgement of the result."""

    @property
    def documento(self) -> bytes:
        """The corrected document."""
    @property
    def edicoes(self) -> list[tuple[int, int, int, int]]:
        """Every edit: first byte and the byte after, before and after. All other bytes are as they were."""
    @property
    def correcoes(self) -> list[dict[str, Any]]:
        """What was done, and what would need to be told something, as dicts: caminho, guia, seguranca, descricao, criticas."""
    @property
    def relatorio(self) -> Relatorio:
        """The judgement of the result."""
    @property
    def avisos(self) -> list[str]:
        """What else to know, in Portuguese."""
