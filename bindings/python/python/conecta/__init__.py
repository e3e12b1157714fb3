"""Judge messages of Brazil's TISS standard: schema, hash and rules.

    >>> import conecta
    >>> relatorio = conecta.validar(b"<mensagemTISS/>")
    >>> relatorio.parecer
    'rejeitar'
"""

from ._conecta import (
    Critica,
    HashConferido,
    Local,
    Relatorio,
    ResultadoDeArquivo,
    __version__,
    corrigir_hash,
    esquema,
    hash_epilogo,
    validar,
    validar_lote_de_arquivos,
    versoes,
)
from .errors import BiometriaError, Cancelado, ConectaError, LeituraError, TipoError, UsoError

__all__ = [
    "BiometriaError",
    "Cancelado",
    "ConectaError",
    "Critica",
    "HashConferido",
    "LeituraError",
    "Local",
    "Relatorio",
    "ResultadoDeArquivo",
    "TipoError",
    "UsoError",
    "__version__",
    "corrigir_hash",
    "esquema",
    "hash_epilogo",
    "validar",
    "validar_lote_de_arquivos",
    "versoes",
]
