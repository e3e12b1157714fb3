"""Judge messages of Brazil's TISS standard: schema, hash and rules.

    >>> import conecta
    >>> relatorio = conecta.validar(b"<mensagemTISS/>")
    >>> relatorio.parecer
    'rejeitar'

What codes mean is in `conecta.tabelas`, which is imported apart.
"""

from ._conecta import (
    Conversao,
    Corrigida,
    Critica,
    Documento,
    Escolha,
    Grupo,
    Guias,
    HashConferido,
    Local,
    Relatorio,
    ResultadoDeArquivo,
    __version__,
    colunas,
    converter,
    corrigir,
    corrigir_hash,
    dividir,
    esquema,
    guias,
    hash_epilogo,
    juntar,
    ler,
    para_linhas,
    sugerir_correcoes,
    validar,
    validar_lote_de_arquivos,
    versoes,
)
from .errors import (
    Cancelado,
    ConectaError,
    CorrecaoRecusada,
    EscritaError,
    EstruturaError,
    LeituraError,
    LoteRecusado,
    TipoError,
    UsoError,
)

__all__ = [
    "Cancelado",
    "ConectaError",
    "Conversao",
    "CorrecaoRecusada",
    "Corrigida",
    "Critica",
    "Documento",
    "Escolha",
    "EscritaError",
    "EstruturaError",
    "Grupo",
    "Guias",
    "HashConferido",
    "LeituraError",
    "Local",
    "LoteRecusado",
    "Relatorio",
    "ResultadoDeArquivo",
    "TipoError",
    "UsoError",
    "__version__",
    "colunas",
    "converter",
    "corrigir",
    "corrigir_hash",
    "dividir",
    "esquema",
    "guias",
    "hash_epilogo",
    "juntar",
    "ler",
    "para_linhas",
    "sugerir_correcoes",
    "validar",
    "validar_lote_de_arquivos",
    "versoes",
]
