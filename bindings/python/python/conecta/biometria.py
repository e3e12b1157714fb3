"""Faces: quality, comparison, identification, on this machine and with the host's own models.

    >>> from conecta import biometria
    >>> modelos = biometria.carregar("modelos")              # doctest: +SKIP
    >>> biometria.comparar(modelos, "a.jpg", "b.jpg")        # doctest: +SKIP
    {'escore': 0.71, 'percentual': 99.1, 'limiar': 0.429, 'aceita': True}

A picture is a path, the bytes of a JPEG, PNG or WebP file, a PIL image, a numpy array (height × width, × 3 or × 4 for colours,
uint8, RGB), or an Imagem. The templates of people are kept sealed: Cofre.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Union

from ._conecta import Cofre, Galeria, Imagem, Modelos, Template, calibrar
from .errors import LeituraError, TipoError

__all__ = [
    "Cofre",
    "Galeria",
    "Imagem",
    "Modelos",
    "Template",
    "calibrar",
    "carregar",
    "comparar",
    "imagem",
    "qualidade",
    "selar",
    "template",
    "vivacidade",
]

_Caminho = Union[str, "os.PathLike[str]"]


def _ler(caminho: _Caminho) -> bytes:
    try:
        return Path(caminho).read_bytes()
    except OSError as erro:
        raise LeituraError(erro.errno, erro.strerror, os.fspath(caminho)) from erro


def carregar(pasta: _Caminho) -> Modelos:
    """The models of a folder: its .onnx files, described by its manifesto.toml or by the usual manifest."""
    pasta = Path(pasta)
    arquivos = {c.name: _ler(c) for c in sorted(pasta.glob("*.onnx"))}
    manifesto = pasta / "manifesto.toml"
    return Modelos(arquivos, _ler(manifesto).decode() if manifesto.exists() else None)


def imagem(fonte: Any) -> Imagem:
    """A picture of whatever it comes as."""
    if isinstance(fonte, Imagem):
        return fonte
    if isinstance(fonte, (bytes, bytearray, memoryview)):
        return Imagem.decodificar(bytes(fonte))
    if isinstance(fonte, (str, os.PathLike)):
        return Imagem.decodificar(_ler(fonte))
    if hasattr(fonte, "__array_interface__") and hasattr(fonte, "shape"):
        return _de_numpy(fonte)
    if hasattr(fonte, "convert") and hasattr(fonte, "tobytes"):
        rgb = fonte.convert("RGB")
        return Imagem.de_quadro(rgb.tobytes(), rgb.width, rgb.height)
    raise TipoError(f"imagem deve ser caminho, bytes, imagem PIL ou vetor numpy, não {type(fonte).__name__}")


def _de_numpy(vetor: Any) -> Imagem:
    if str(vetor.dtype) != "uint8":
        raise TipoError(f"o vetor deve ser uint8, não {vetor.dtype}")
    formatos = {2: "cinza"} if vetor.ndim == 2 else {3: {1: "cinza", 3: "rgb", 4: "rgba"}.get(vetor.shape[-1])}
    formato = formatos.get(vetor.ndim)
    if formato is None:
        raise TipoError(f"o vetor deve ser altura × largura, × 3 ou × 4, não {tuple(vetor.shape)}")
    return Imagem.de_quadro(vetor.tobytes(), int(vetor.shape[1]), int(vetor.shape[0]), formato)


def qualidade(modelos: Modelos, fonte: Any) -> dict[str, Any]:
    """Whether a picture is good enough to enrol: aceita, medidas, and motivos with codes, measures and limits."""
    return modelos.qualidade(imagem(fonte))


def vivacidade(modelos: Modelos, fonte: Any) -> dict[str, Any] | None:
    """Passive liveness, not certified; None where there are no models for it."""
    return modelos.vivacidade(imagem(fonte))


def template(modelos: Modelos, fonte: Any) -> Template:
    """The template of the face nearest to the middle of a picture."""
    return modelos.template(imagem(fonte))


def comparar(
    modelos: Modelos, a: Any, b: Any, *, far: float | None = None, percentual: float | None = None
) -> dict[str, Any]:
    """Compare the faces of two pictures, at a false accept rate (1e-4 unless told) or an acceptance percentage."""
    escore = template(modelos, a).escore(template(modelos, b))
    if percentual is not None:
        limiar = modelos.limiar_de_percentual(percentual)
    else:
        limiar = modelos.limiar(1e-4 if far is None else far)
    return {
        "escore": escore,
        "percentual": modelos.percentual(escore),
        "limiar": limiar,
        "aceita": escore >= limiar,
    }


def selar(cofre: Cofre, t: Template, pessoa: str) -> bytes:
    """Seal a template with fresh randomness of this machine."""
    return cofre.selar(t, pessoa, os.urandom(32))
