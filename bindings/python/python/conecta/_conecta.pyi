"""The compiled part of conecta. Import from `conecta`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from os import PathLike
from typing import Any, ClassVar, Literal, Protocol, final, type_check_only

from typing_extensions import Self, TypeAlias, disjoint_base

from .biometria import (
    Calibracao as Calibracao,
    Candidato as Candidato,
    Cofre as Cofre,
    DesafioDeGiro as DesafioDeGiro,
    Escala as Escala,
    Galeria as Galeria,
    Identificacao as Identificacao,
    Imagem as Imagem,
    Medidas as Medidas,
    Modelo as Modelo,
    Modelos as Modelos,
    Motivo as Motivo,
    Politica as Politica,
    PontoDaCurva as PontoDaCurva,
    Proporcao as Proporcao,
    Qualidade as Qualidade,
    Rosto as Rosto,
    Template as Template,
    Verificacao as Verificacao,
    Vivacidade as Vivacidade,
    calibrar as calibrar,
    carregar as carregar,
    imagem as imagem,
)
from .errors import LeituraError
from .faturamento import (
    AnexoDoRecurso as AnexoDoRecurso,
    CapaDoLote as CapaDoLote,
    CapaDoRecurso as CapaDoRecurso,
    Conciliacao as Conciliacao,
    Condicao as Condicao,
    CriticaDaGuia as CriticaDaGuia,
    DemonstrativoConciliado as DemonstrativoConciliado,
    Desvio as Desvio,
    DetalheDaGlosa as DetalheDaGlosa,
    Explicacao as Explicacao,
    Faturamento as Faturamento,
    GlosaConciliada as GlosaConciliada,
    GuiaConciliada as GuiaConciliada,
    GuiaDeCobranca as GuiaDeCobranca,
    GuiaNoLote as GuiaNoLote,
    ItemConciliado as ItemConciliado,
    LinhaDoRelatorio as LinhaDoRelatorio,
    LoteDePagamento as LoteDePagamento,
    NotaFiscal as NotaFiscal,
    PassoDaGuia as PassoDaGuia,
    Permissao as Permissao,
    PleitoDoRecurso as PleitoDoRecurso,
    PorAcao as PorAcao,
    PorMotivo as PorMotivo,
    Protocolo as Protocolo,
    ProtocoloConciliado as ProtocoloConciliado,
    Recurso as Recurso,
    RecursoDeGlosa as RecursoDeGlosa,
    Registro as Registro,
    ResumoDaConciliacao as ResumoDaConciliacao,
    ResumoDaGuia as ResumoDaGuia,
    SaldoDaGlosa as SaldoDaGlosa,
    SugestaoDeRecurso as SugestaoDeRecurso,
    conciliar as conciliar,
    condicoes as condicoes,
)

@type_check_only
class _ArquivoBinario(Protocol):
    def read(self, n: int, /) -> bytes: ...

_Caminho: TypeAlias = str | PathLike[str]
_Bytes: TypeAlias = bytes | bytearray | memoryview
_Documento: TypeAlias = _Caminho | _Bytes | _ArquivoBinario
_Nivel: TypeAlias = Literal["esquema", "hash", "regras"]
_TipoConstruido: TypeAlias = Literal[
    "lote",
    "recurso",
    "elegibilidade",
    "resposta_de_elegibilidade",
    "solicitacao_sp_sadt",
    "solicitacao_de_internacao",
    "solicitacao_de_prorrogacao",
    "solicitacao_odontologica",
    "protocolo",
    "analise_de_conta",
    "resposta_de_recurso",
]
_Familia: TypeAlias = Literal["tiss", "monitoramento", "qualidade"]

__all__ = [
    "AnexoDoRecurso",
    "Anonimizada",
    "BaseDeCriticas",
    "Calibracao",
    "Campo",
    "Candidato",
    "CapaDoLote",
    "CapaDoRecurso",
    "Cofre",
    "Conciliacao",
    "Condicao",
    "Contexto",
    "Conversao",
    "Corrigida",
    "Critica",
    "CriticaDaGuia",
    "DemonstrativoConciliado",
    "DesafioDeGiro",
    "Desvio",
    "DetalheDaGlosa",
    "Diferenca",
    "Documento",
    "Escala",
    "Escolha",
    "Explicacao",
    "Faturamento",
    "Galeria",
    "GlosaConciliada",
    "Grupo",
    "GuiaConciliada",
    "GuiaDeCobranca",
    "GuiaNoLote",
    "Guias",
    "HashConferido",
    "Identificacao",
    "Imagem",
    "ItemConciliado",
    "LinhaDoRelatorio",
    "Local",
    "LoteDePagamento",
    "Medidas",
    "Modelo",
    "Modelos",
    "Motivo",
    "NotaFiscal",
    "Pacote",
    "PassoDaGuia",
    "Permissao",
    "PleitoDoRecurso",
    "Politica",
    "PontoDaCurva",
    "PorAcao",
    "PorMotivo",
    "Proporcao",
    "Protocolo",
    "ProtocoloConciliado",
    "Qualidade",
    "Recurso",
    "RecursoDeGlosa",
    "Registro",
    "Relatorio",
    "RespostaDoLote",
    "ResultadoDeArquivo",
    "ResumoDaConciliacao",
    "ResumoDaGuia",
    "Rosto",
    "SaldoDaGlosa",
    "SugestaoDeRecurso",
    "Template",
    "Tuss",
    "Verificacao",
    "Vivacidade",
    "__version__",
    "_classe_do_modelo",
    "_grupo_de_json",
    "_nomes_do_modelo",
    "anonimizar",
    "calibrar",
    "carregar",
    "colunas",
    "comparar",
    "conciliar",
    "condicoes",
    "construir",
    "converter",
    "corrigir",
    "corrigir_hash",
    "dividir",
    "dominio",
    "dominios",
    "esquema",
    "glosa",
    "glosas",
    "guias",
    "hash_epilogo",
    "imagem",
    "importar_tuss",
    "juntar",
    "ler",
    "municipio_plausivel",
    "para_linhas",
    "regra",
    "regras",
    "relatar",
    "responder",
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
    pacotes: Iterable[Pacote] | None = None,
    base: BaseDeCriticas | None = None,
    contexto: Contexto | dict[str, Any] | str | None = None,
    perfil: dict[str, Any] | str | bytes | None = None,
) -> Relatorio:
    """Judge one TISS document.

    documento: path (str or os.PathLike), the document itself (bytes, bytearray, memoryview), or a file object
    opened in binary mode. Files are read in pieces, in bounded memory.
    nivel: "esquema" for the schema alone, "hash" for the hash and the envelope too, "regras" for all rules.
    em: the day of the judgement; rules that compare with today are silent without it.
    max_criticas: how many críticas are listed one by one.
    pacotes: packs of rules (Pacote), laid one on another. base: known críticas (BaseDeCriticas), which do not weigh.
    contexto: what is known besides the message (Contexto, or what Contexto.ler reads). perfil: the operator, as the key
    perfil of a context; it takes the place of that one.

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
    pacotes: Iterable[Pacote] | None = None,
    base: BaseDeCriticas | None = None,
    contexto: Contexto | dict[str, Any] | str | None = None,
    perfil: dict[str, Any] | str | bytes | None = None,
) -> list[ResultadoDeArquivo]:
    """Judge many files in parallel; the results come in the order of the paths.

    nivel, em, max_criticas, pacotes, base, contexto, perfil: as in validar, for every file.
    progresso: called as progresso(feitos, total) on the calling thread after each file; when it returns False the
    batch stops and Cancelado is raised; an exception that it raises comes out unchanged.
    paralelo: how many threads; as many as there are processors when None.

    A file that cannot be read does not stop the others: its result has erro instead of relatorio.
    """

def relatar(
    relatorios: Relatorio | Iterable[Relatorio | ResultadoDeArquivo | tuple[_Caminho, Relatorio]] | ResultadoDeArquivo,
    formato: Literal["html", "planilha", "json", "jsonl", "sarif", "junit", "csv"] = "html",
) -> str:
    """Reports as one text, in a form for programs or for people.

    relatorios: one Relatorio, or an iterable of Relatorio, of (name, Relatorio) and of what validar_lote_de_arquivos gives.
    formato: "html" for a page that needs nothing else, "planilha" for a spreadsheet (write it as UTF-8), "json", "jsonl",
    "sarif", "junit" or "csv".
    """

def responder(
    documento: _Documento,
    protocolo: str,
    data: date,
    *,
    hora: time | None = None,
    sequencial: str | None = None,
    relatorio: Relatorio | None = None,
    rejeitar: Literal["erro", "aviso", "nunca"] = "erro",
    sempre: Sequence[str] = (),
    nunca: Sequence[str] = (),
    por_guia: bool = False,
    operadora: str | None = None,
    prestador: str | None = None,
    nome_do_prestador: str | None = None,
    versao: str | None = None,
    pacotes: Iterable[Pacote] | None = None,
    base: BaseDeCriticas | None = None,
    contexto: Contexto | dict[str, Any] | str | None = None,
    perfil: dict[str, Any] | str | bytes | None = None,
) -> RespostaDoLote:
    """Answer a lote de guias as an operator: the protocolo de recebimento, with the glosas of the críticas, or the refusal.

    documento: as in ler. relatorio: its judgement, such as validar gives it; made here when None, with pacotes, base,
    contexto and perfil as in validar.
    protocolo: number of the protocolo. data, hora: the moment of the answer. sequencial: number of the transação, that of
    the protocolo when None.
    rejeitar, sempre, nunca: what rejects, as in Relatorio.parecer_por.
    por_guia: refuse only the guias with faults of the schema, where the rest can be received.
    operadora, prestador, versao: registro ANS, code of the prestador and version, for a lote that does not say them.
    nome_do_prestador: for answers up to 3.05.00; that of the executante of the first guia when None.

    Raises ConstrucaoRecusada, with all that is missing in recusas, when no answer can be made.
    """

@final
class Pacote:
    """Rules of an operator or of a contract, read and compiled."""

    @classmethod
    def ler(cls, texto: str | bytes, nome: str = "pacote") -> Self:
        """Read a pack from its text, TOML or JSON.

        nome: what its mistakes call it, such as the name of its file.
        Raises PacoteRecusado with every mistake at once.
        """

    @property
    def nome(self) -> str:
        """Name, for programs."""

    @property
    def titulo(self) -> str:
        """Name, for people."""

    @property
    def versao(self) -> str:
        """Its version, empty when it says none."""

    @property
    def fonte(self) -> str:
        """The document that it rests on."""

    @property
    def camada(self) -> Literal["operadora", "contrato"]:
        """On what it is laid: "operadora" or "contrato"."""

    @property
    def regras(self) -> list[str]:
        """Codes of its own rules."""

    @property
    def ajustadas(self) -> list[str]:
        """Codes of the rules of other layers that it turns."""

    @property
    def operacao(self) -> dict[str, Any]:
        """What the operator declares of the way it works."""

    @property
    def ilegais(self) -> list[dict[str, Any]]:
        """What it may not have: codigo, proibicao, norma, regra, linha, coluna, mensagem."""

@final
class BaseDeCriticas:
    """Known críticas, which do not weigh until a day."""

    @classmethod
    def ler(cls, texto: str | bytes, nome: str = "base") -> Self:
        """Read a baseline from its text, TOML or JSON.

        Raises PacoteRecusado with every mistake at once.
        """

    @classmethod
    def de_relatorios(
        cls,
        relatorios: Iterable[Relatorio],
        *,
        ate: date | None = None,
        nivel: Literal["aviso", "info", "desligada"] = "info",
    ) -> Self:
        """What these reports have is known from now on.

        ate: the last day on which that holds; always when None.
        nivel: what the known ones become: "aviso", "info" or "desligada".
        """

    def to_json(self) -> str:
        """The text that BaseDeCriticas.ler reads."""

    def __len__(self) -> int: ...

@final
class Contexto:
    """What is known besides the message: the day, the operator, the contract, what was sent before. Read once, used many times."""

    @classmethod
    def ler(cls, texto: str | bytes | dict[str, Any], nome: str = "contexto") -> Self:
        """Read a context from its text, JSON or TOML, or from a dict of the same keys.

        In a dict, days may be datetime.date, values decimal.Decimal, and lists sets.
        nome: what its mistakes call it, such as the name of its file.
        Raises PacoteRecusado with every mistake at once; none tells a value of the context.
        """

    @property
    def sabe(self) -> list[str]:
        """What of it rules can use: "hoje", "perfil", "contrato", "historico", "certificados", "operadoras"."""

def anonimizar(documento: _Documento, *, chave: _Bytes | None = None, deslocar_datas: int = 0) -> Anonimizada:
    """De-identify a message: what says who somebody is gives way to pseudonyms, and everything else stays as it was.

    documento: as in ler; one with errors may be de-identified too, as long as it is well-formed.
    chave: a secret of at least 16 bytes, under which one value has one pseudonym in every file; a random one when None.
    deslocar_datas: days by which every date moves; dates of birth move by a secret number of days besides.

    Raises ConectaError when the fields cannot be told from each other.
    """

def comparar(antes: _Documento, depois: _Documento, *, revelar: bool = False) -> list[Diferenca]:
    """What one message says and the other does not, by guia and by field. None, when they say the same.

    antes, depois: documents as in ler; ones with errors may be compared too, as long as they are well-formed.
    revelar: whether what identifies a beneficiário is told; hidden otherwise, as is the password always.

    White space, prefixes, encoding and the order of guias are no difference; the hash is one only when it is the only one.

    Raises EstruturaError when one of them is no well-formed message.
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

def regras(familia: str | None = None) -> list[dict[str, Any]]:
    """The rules beyond the schema, of one family ("ITM") or all of them.

    codigo, nome, familia, severidade, nivel (1 to 8), desde and ate (versions), glosa (Tabela 38), base (the norm), campos (elements
    of the standard), exige (what it must be told besides the message), titulo, explicacao, como_corrigir.
    """

def regra(codigo: str) -> dict[str, Any] | None:
    """The rule of a code, or None. Of a schema fault, `Critica.regra` names the rule that explains it."""

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
def ler(documento: _Documento) -> Documento:
    """Read a TISS document into typed objects.

    documento: path (str or os.PathLike), the document itself (bytes, bytearray, memoryview), or a file object
    opened in binary mode. It is held in memory as a whole; guias reads one guia after another.

    Raises EstruturaError when something that its type must have is missing or cannot be read: relatorio of validar
    tells all that is wrong. LeituraError when the file cannot be read.
    """

def guias(documento: _Documento) -> Guias:
    """The guias of a document one after another, as typed objects: those of a lote, of a demonstrativo, of an answer.

    documento: as in ler. It is read while the guias are asked for, in memory bounded by the largest of them.
    """

def para_linhas(origem: Documento | Grupo | Iterable[Grupo]) -> list[dict[str, Any]]:
    """Rows for pandas or polars: one dict for each item that the guias bill, analyse or appeal, with what its guia says
    beside it. The keys are those of colunas, in that order, for every kind of guia; what is absent is None.

    origem: a Documento, a guia, or an iterable of guias, such as guias gives.
    """

def construir(tipo: _TipoConstruido, cabecalho: dict[str, Any], /, **campos: Any) -> Documento:
    """Build a message field by field. Item numbers and totals are computed where they are not given; nothing else is made up.

    tipo: "lote", "recurso", "elegibilidade", "resposta_de_elegibilidade", "solicitacao_sp_sadt",
    "solicitacao_de_internacao", "solicitacao_de_prorrogacao", "solicitacao_odontologica", "protocolo",
    "analise_de_conta" or "resposta_de_recurso".
    cabecalho: versao, prestador, operadora, sequencial, data, hora and, where it is needed, login.
    campos: the fields of that message: values, dicts of fields, objects of conecta.tiss, and lists of them.

    Raises ConstrucaoRecusada, with all that is missing or wrong in recusas; UsoError for a field that there is not.
    """

def converter(documento: Documento, para: str, *, informar: dict[str, str] | None = None) -> Conversao:
    """Convert a message to another version of the standard. Nothing is guessed, nothing lost without being told.

    informar: what the new version asks for, by field, such as {"caraterAtendimento": "1"} or, for one guia,
    {"11001:caraterAtendimento": "2"}.
    """

def dividir(
    documento: _Documento, *, maximo: int = 100, numero_lote: int | None = None
) -> list[Documento]:
    """Divide a lote with too many guias, or with guias of several kinds, into legal lotes.

    documento: as in ler; such a message is invalid itself, so it is read as it stands.
    maximo: guias of one lote, at most.
    numero_lote: number of the first lote, the others follow; without it, the old number and a suffix.

    Raises LoteRecusado, with all reasons in recusas, when it cannot be divided.
    """

def juntar(documentos: Iterable[Documento], *, numero_lote: str | None = None) -> Documento:
    """Join lotes of one sender, receiver, version and kind of guia into one, with the header of the first.

    numero_lote: number of the new lote; that of the first when None.

    Raises LoteRecusado, with all reasons in recusas, when they cannot be joined.
    """

def colunas() -> list[str]:
    """The columns of para_linhas, in their order."""

def _classe_do_modelo(nome: str) -> type[Grupo]: ...

def _nomes_do_modelo() -> dict[str, list[str]]: ...

def _grupo_de_json(nome: str, texto: str) -> Grupo: ...

@final
class Documento:
    """A message in its version. It does not change: com and substituir return another."""

    def __new__(cls, raiz: Grupo, versao: str) -> Self: ...
    @property
    def versao(self) -> str:
        """Version whose schema the message follows, such as "4.03.00"."""
    @property
    def familia(self) -> _Familia:
        """Family of the schema: "tiss", "monitoramento" or "qualidade"."""
    @property
    def raiz(self) -> Any:
        """The message: an object of the class of its root, such as MensagemTiss or LoteGuiasWs."""
    @property
    def soap(self) -> bool:
        """Whether it came in a SOAP envelope."""
    @property
    def relatorio(self) -> Relatorio | None:
        """What is wrong with the document that was read; None when it was not read from XML."""
    @property
    def sobras(self) -> list[str]:
        """Paths of what stood in the document and is in no version of the standard; nothing, for a valid one."""
    def com(self, **campos: Any) -> Self:
        """The same with other values in some fields of its root."""
    def substituir(self, caminho: str, valor: Any) -> Self:
        """The same with another value at a path, such as
        "/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote"; None takes it out.
        """
    def escrever(
        self,
        versao: str | None = None,
        codificacao: Literal["ISO-8859-1", "UTF-8"] = "ISO-8859-1",
        recuo: int | None = 2,
        hash: bool = True,
        soap: bool | None = None,
    ) -> bytes:
        """The message as XML, by the schema of its version or of another, with the right hash.

        versao: another version to convert to first; what would be lost or has to be told is an EscritaError.
        codificacao: "ISO-8859-1", which the norm asks for, or "UTF-8".
        recuo: spaces by which a level is indented; None for no white space between elements.
        hash: whether the hash is computed anew.
        soap: whether it goes into a SOAP 1.1 envelope; None for as it came.

        Raises EscritaError with every field that the version cannot carry.
        """
    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict."""
    def to_json(self) -> str:
        """The JSON form, which from_json reads."""
    @classmethod
    def from_json(cls, texto: str | _Bytes) -> Self:
        """The document whose JSON form this is."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Conversao:
    """A message in another version, with what was lost on the way and what has to be told first."""

    @property
    def documento(self) -> Documento | None:
        """The message in the version asked for, valid in it; None while something is pending."""
    @property
    def perdas(self) -> list[dict[str, Any]]:
        """What the version asked for cannot say, as dicts: caminho, guia, campo, motivo."""
    @property
    def pendencias(self) -> list[dict[str, Any]]:
        """What has to be told before there is a message, as dicts: caminho, guia, campo, tipo, motivo, valores."""
    @property
    def mudancas(self) -> list[dict[str, Any]]:
        """What is at another place or reads otherwise than before, as dicts: caminho, de, guia, motivo."""
    @property
    def sem_uso(self) -> list[str]:
        """Fields of informar that nothing was needed for: perhaps misspelt."""
    @property
    def sem_perda(self) -> bool:
        """Whether the new message says all that the old one did."""

@final
class Anonimizada:
    """A de-identified message."""

    @property
    def documento(self) -> bytes:
        """The message, with the right hash."""
    @property
    def campos(self) -> int:
        """How many fields were replaced."""
    @property
    def avisos(self) -> list[str]:
        """What was taken out, in Portuguese."""
    @property
    def relatorio(self) -> Relatorio:
        """The judgement of the result."""

@final
class Diferenca:
    """One difference of two messages. A group that is only in one of the two is one difference, with no value."""

    @property
    def guia(self) -> str | None:
        """Number of the guia, when it is in one."""
    @property
    def caminho(self) -> str:
        """XPath of the field, in the message that has it; in the second when both do."""
    @property
    def mudanca(self) -> Literal["acrescentado", "retirado", "alterado"]:
        """What happened: acrescentado, retirado or alterado."""
    @property
    def antes(self) -> str | None:
        """Value in the first message."""
    @property
    def depois(self) -> str | None:
        """Value in the second message."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class RespostaDoLote:
    """The operator's answer to a lote: the message, and what it says."""

    @property
    def documento(self) -> Documento:
        """The message, ready to be written."""
    @property
    def situacao(self) -> Literal["recebido", "glosado", "recusado"]:
        """What it says: the lote was received, received with glosas, or not received."""
    @property
    def valor(self) -> Decimal:
        """Value of what was received, in R$; zero for a lote that was not."""
    @property
    def valor_da_glosa(self) -> Decimal:
        """Value of what was glosado, in R$."""

@disjoint_base
class Grupo:
    """A part of a message. It does not change: com and substituir return another.

    Values are str, int, bool, decimal.Decimal, datetime.date, datetime.time and bytes; lists are tuples; what is absent
    is None. repr shows names and lengths, never values.
    """

    def __new__(cls, **campos: Any) -> Self: ...
    def texto(self, campo: str) -> str | None:
        """A field as it is written in the message: the literal text, or None when it is absent or no single value."""
    def com(self, **campos: Any) -> Self:
        """The same with other values in some fields; None takes a field out.

        A group may be given as an object or as a dict of its fields, a list as any iterable.
        Raises UsoError or TipoError when a value does not fit the type. What the version admits is checked by escrever.
        """
    def substituir(self, caminho: str, valor: Any) -> Self:
        """The same with another value at a path below it, such as "dadosBeneficiario/numeroCarteira" or
        "procedimentos_executados/procedimento_executado[2]/valor_total"; None takes it out.
        """
    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict."""
    def to_json(self) -> str:
        """The JSON form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

class Escolha(Grupo):
    """One of several fields."""

    def __new__(cls, **campos: Any) -> Self: ...
    @property
    def opcao(self) -> str | None:
        """Name of the field that is there; None when there is none."""
    @property
    def valor(self) -> Any:
        """What the field that is there holds."""

@final
class Campo:
    @property
    def tag(self) -> str: ...
    def __get__(self, objeto: object, tipo: type | None = None, /) -> Any: ...
    def __set__(self, objeto: object, valor: object, /) -> None: ...
    def __delete__(self, objeto: object, /) -> None: ...

@final
class Guias:
    """The guias of a document, while they are read."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Any: ...
    @property
    def relatorio(self) -> Relatorio:
        """What is wrong with the document; complete once the last guia was given."""

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
        lote: str | None = None,
        nao_avaliadas: Sequence[str] | None = None,
    ) -> Self: ...
    @property
    def versao_tiss(self) -> str | None:
        """Version of the standard that the message says it follows, such as "4.03.00"."""
    @property
    def transacao(self) -> str | None:
        """tipoTransacao of the header, when it is one that the standard knows."""
    @property
    def lote(self) -> str | None:
        """numeroLote of the message, when it says one."""
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
    @property
    def nao_avaliadas(self) -> list[str]:
        """Codes of the rules that were not judged because what they need besides the message is not known."""
    def parecer_por(
        self,
        rejeitar: Literal["erro", "aviso", "nunca"] = "erro",
        sempre: Sequence[str] = (),
        nunca: Sequence[str] = (),
    ) -> Literal["aceitar", "rejeitar", "indefinido"]:
        """The verdict by another policy; "indefinido" stays what it is.

        rejeitar: from which severity on a crítica rejects: "erro", "aviso" or "nunca".
        sempre, nunca: codes that reject, or do not, whatever their severity; "XSD-*" stands for all that begin so.
        """
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
        regra: str | None = None,
        nota: str | None = None,
    ) -> Self: ...
    @property
    def codigo(self) -> str:
        """Permanent code of the kind of fault, such as "XSD-ORDEM" or "HSH-01"."""
    @property
    def regra(self) -> str | None:
        """The rule that says what a fault of the schema means, such as "DES-01", where there is one."""
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
    def nota(self) -> str | None:
        """How it was reckoned, such as the parts of a sum. Holds no patient data."""
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
