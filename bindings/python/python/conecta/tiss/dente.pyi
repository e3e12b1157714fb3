"""Types of the room dente of the model. Written by `cargo xtask gen`."""

from typing import Literal, final

from .._conecta import Escolha

__all__ = [
    "DenteOuRegiao",
]

@final
class DenteOuRegiao(Escolha):
    """Where in the mouth a procedure was done."""

    @property
    def opcao(self) -> Literal["cod_dente", "cod_regiao"] | None: ...
    @property
    def valor(self) -> str | None: ...
    @property
    def cod_dente(self) -> str | None:
        """A tooth."""
    @property
    def cod_regiao(self) -> str | None:
        """A region."""
