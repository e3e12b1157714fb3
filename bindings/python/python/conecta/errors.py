"""Why a call could not be carried out. What is wrong with a document is a crítica, never an exception."""

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing is not brought in by `import conecta`
    from typing import Any


class ConectaError(Exception):
    """Any error of this package."""


class LeituraError(ConectaError, OSError):
    """A file could not be read. Has errno, strerror and filename, as every OSError."""

    def __str__(self) -> str:
        motivo = self.strerror or "falha de leitura"
        return motivo if self.filename is None else f"{motivo}: {self.filename}"


class EstruturaError(ConectaError, ValueError):
    """A document cannot be read into the types of its version: a field is missing or is no value of its kind."""

    def __init__(self, motivo: str, caminho: "str | None" = None, linha: int = 0, coluna: int = 0) -> None:
        super().__init__(motivo, caminho, linha, coluna)
        self.motivo = motivo
        self.caminho = caminho
        self.linha = linha
        self.coluna = coluna

    def __str__(self) -> str:
        onde = f"{self.linha}:{self.coluna}: " if self.linha else ""
        return f"{onde}{self.motivo}" + (f" ({self.caminho})" if self.caminho else "")


class EscritaError(ConectaError, ValueError):
    """A message cannot be written in its version. falhas lists every field: its path and why."""

    def __init__(self, falhas: "list[tuple[str, str]]") -> None:
        super().__init__(falhas)
        self.falhas = falhas

    def __str__(self) -> str:
        return "; ".join(f"{motivo} ({caminho})" for caminho, motivo in self.falhas)


class UsoError(ConectaError, ValueError):
    """An argument has a value that makes no sense."""


class TipoError(ConectaError, TypeError):
    """An argument has the wrong type."""


class Cancelado(ConectaError):
    """The progress function asked to stop."""


class _Recusada(ConectaError):
    def __init__(self, mensagem: str, recusas: "list[dict[str, Any]]") -> None:
        super().__init__(mensagem, recusas)
        self.recusas = recusas

    def __str__(self) -> str:
        return str(self.args[0])


class ConstrucaoRecusada(_Recusada):
    """A message cannot be built: something is missing or wrong. recusas has every reason as a dict."""


class CorrecaoRecusada(_Recusada):
    """A correction that was asked for cannot be made, and none was. recusas has every reason as a dict."""


class LoteRecusado(_Recusada):
    """A lote cannot be divided, or lotes cannot be joined. recusas has every reason as a dict."""


class Recusa(ConectaError):
    """The domain refuses an operation, and nothing has changed. codigo is permanent: FAT-…, RGL-…; mensagem is the sentence of the manual,
    permitidas what may be done instead.
    """

    def __init__(self, codigo: str, mensagem: str, permitidas: "tuple[str, ...] | list[str]" = ()) -> None:
        super().__init__(codigo, mensagem, tuple(permitidas))
        self.codigo = codigo
        self.mensagem = mensagem
        self.permitidas = tuple(permitidas)

    def __str__(self) -> str:
        return f"{self.mensagem} [{self.codigo}]"


class EnvioRecusado(ConectaError):
    """What a host's function that sends raises when the operadora has not taken the message; its text is why."""


class JustificativasRecusadas(ConectaError):
    """Lines of a form cannot be taken, and none was. recusas has every one: line, code of the refusal if it is one of the domain, why."""

    def __init__(self, mensagem: str, recusas: "list[tuple[int, str | None, str]]") -> None:
        super().__init__(mensagem, recusas)
        self.recusas = recusas

    def __str__(self) -> str:
        return str(self.args[0])


class DadosRecusados(ConectaError, ValueError):
    """What was kept cannot be read: it is of another kind, of a newer form, or not what its history leads to."""


class BiometriaError(ConectaError):
    """A picture, model, template or gallery cannot be used. codigo is permanent: IMG-…, MOD-…, COF-… or GAL-…."""

    def __init__(self, codigo: str, motivo: str) -> None:
        super().__init__(codigo, motivo)
        self.codigo = codigo
        self.motivo = motivo

    def __str__(self) -> str:
        return f"{self.motivo} [{self.codigo}]"


class PacoteRecusado(ConectaError, ValueError):
    """A pack of rules, a baseline or a context cannot be used. erros has every mistake as a dict: pacote, linha, coluna, onde, mensagem, ajuda."""

    def __init__(self, mensagem: str, erros: "list[dict[str, Any]]") -> None:
        super().__init__(mensagem, erros)
        self.erros = erros

    def __str__(self) -> str:
        return str(self.args[0])
