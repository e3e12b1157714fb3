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


class UsoError(ConectaError, ValueError):
    """An argument has a value that makes no sense."""


class TipoError(ConectaError, TypeError):
    """An argument has the wrong type."""


class Cancelado(ConectaError):
    """The progress function asked to stop."""


class CorrecaoRecusada(ConectaError):
    """A correction that was asked for cannot be made, and none was. recusas has every reason as a dict."""

    def __init__(self, mensagem: str, recusas: "list[dict[str, Any]]") -> None:
        super().__init__(mensagem, recusas)
        self.recusas = recusas

    def __str__(self) -> str:
        return str(self.args[0])
