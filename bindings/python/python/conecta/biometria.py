"""Faces: quality, comparison, identification and keeping, on this machine and with the models of the host.

    >>> from conecta import biometria
    >>> modelos = biometria.carregar("modelos")
    >>> modelos.qualidade("rosto.jpg").aceita
    True
    >>> modelos.comparar("rosto.jpg", "camera.jpg").percentual
    97.3

A score is a likelihood and no proof: docs/biometria.md says what may be done with it.
"""

from ._conecta import (
    Calibracao,
    Candidato,
    Cofre,
    DesafioDeGiro,
    Escala,
    Galeria,
    Identificacao,
    Imagem,
    Medidas,
    Modelo,
    Modelos,
    Motivo,
    Politica,
    PontoDaCurva,
    Proporcao,
    Qualidade,
    Rosto,
    Template,
    Verificacao,
    Vivacidade,
    calibrar,
    carregar,
    imagem,
)

__all__ = [
    "Calibracao",
    "Candidato",
    "Cofre",
    "DesafioDeGiro",
    "Escala",
    "Galeria",
    "Identificacao",
    "Imagem",
    "Medidas",
    "Modelo",
    "Modelos",
    "Motivo",
    "Politica",
    "PontoDaCurva",
    "Proporcao",
    "Qualidade",
    "Rosto",
    "Template",
    "Verificacao",
    "Vivacidade",
    "calibrar",
    "carregar",
    "imagem",
]
