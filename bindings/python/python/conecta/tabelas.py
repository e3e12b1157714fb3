"""What the codes of the standard mean: Tabela 38, domain tables, the TUSS, the calendar of versions.

    >>> from conecta import tabelas
    >>> tabelas.glosa(1702)["acao"]
    'recorrer'
    >>> tabelas.Tuss().buscar("consulta em consultorio")[0]["codigo"]
    '10101012'
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ._conecta import (
    Tuss,
    dominio,
    dominios,
    glosa,
    glosas,
    importar_tuss,
    municipio_plausivel,
    versoes_em,
    vigencia,
)
from .errors import LeituraError, UsoError

__all__ = [
    "Tuss",
    "abrir",
    "dominio",
    "dominios",
    "glosa",
    "glosas",
    "importar",
    "municipio_plausivel",
    "versoes_em",
    "vigencia",
]


def abrir(caminho: str | os.PathLike[str]) -> Tuss:
    """The TUSS of an index that importar, or `conecta tabelas importar`, made."""
    return Tuss(_ler(Path(caminho)))


def importar(
    arquivos: Iterable[str | os.PathLike[str]],
    *,
    tabela: int | None = None,
) -> tuple[bytes, list[dict[str, Any]]]:
    """The index of files of the ANS (.csv, .txt, or .zip that hold them), and what was read of each.

    tabela: which table they are of, where neither name nor content says so.

    Keep the bytes and open them with Tuss or abrir. Each file of the second part has arquivo, tabelas (rows by number),
    ignoradas, total_avisos, avisos (linha, motivo), colunas_ignoradas, com_datas; or arquivo and motivo for an entry of an archive
    that is of no table of the TUSS. Raises UsoError when a file is not understood, LeituraError when it cannot be read.
    """
    lidos: list[tuple[str, bytes, bool]] = []
    for arquivo in arquivos:
        caminho = Path(arquivo)
        if caminho.suffix.lower() == ".zip":
            lidos.extend(_do_zip(caminho))
        else:
            lidos.append((str(caminho), _ler(caminho), False))
    return importar_tuss(lidos, tabela)


# Longest entry of an archive that is read, in bytes.
_ENTRADA_MAX = 1 << 30


def _ler(caminho: Path) -> bytes:
    try:
        return caminho.read_bytes()
    except OSError as erro:
        raise LeituraError(erro.errno, erro.strerror, str(caminho)) from None


def _do_zip(caminho: Path) -> list[tuple[str, bytes, bool]]:
    try:
        with zipfile.ZipFile(caminho) as zip_:
            entradas = [e for e in zip_.infolist() if e.filename.lower().endswith((".csv", ".txt"))]
            if any(e.file_size > _ENTRADA_MAX for e in entradas):
                raise UsoError(f"{caminho}: uma entrada passa de 1 GiB")
            return [(f"{caminho}!{e.filename}", zip_.read(e), True) for e in entradas]
    except OSError as erro:
        raise LeituraError(erro.errno, erro.strerror, str(caminho)) from None
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
        raise UsoError(f"{caminho}: não é um ZIP que se possa ler") from None
