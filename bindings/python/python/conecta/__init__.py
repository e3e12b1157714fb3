"""Judge messages of Brazil's TISS standard: schema, hash and rules.

    >>> import conecta
    >>> relatorio = conecta.validar(b"<mensagemTISS/>")
    >>> relatorio.parecer
    'rejeitar'

What codes mean is in `conecta.tabelas`, which is imported apart.
"""

from ._conecta import (
    Corrigida,
    Critica,
    HashConferido,
    Local,
    Relatorio,
    ResultadoDeArquivo,
    __version__,
    corrigir,
    corrigir_hash,
    esquema,
    hash_epilogo,
    sugerir_correcoes,
    validar,
    validar_lote_de_arquivos,
    versoes,
)
from .errors import Cancelado, ConectaError, CorrecaoRecusada, LeituraError, TipoError, UsoError

__all__ = [
    "Cancelado",
    "ConectaError",
    "CorrecaoRecusada",
    "Corrigida",
    "Critica",
    "HashConferido",
    "LeituraError",
    "Local",
    "Relatorio",
    "ResultadoDeArquivo",
    "TipoError",
    "UsoError",
    "__version__",
    "corrigir",
    "corrigir_hash",
    "esquema",
    "hash_epilogo",
    "sugerir_correcoes",
    "validar",
    "validar_lote_de_arquivos",
    "versoes",
]
