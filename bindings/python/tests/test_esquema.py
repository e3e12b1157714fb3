"""`esquema` and `versoes`."""

from __future__ import annotations

import json
from typing import Any

import conecta
import pytest

ATUAL = "4.03.00"


def test_versoes() -> None:
    versoes = conecta.versoes()
    assert ATUAL in versoes
    assert versoes == sorted(set(versoes))
    assert conecta.versoes("tiss") == versoes
    assert conecta.versoes("monitoramento") != versoes


def test_raizes() -> None:
    fatos = conecta.esquema(ATUAL)
    assert (fatos["familia"], fatos["versao"]) == ("tiss", ATUAL)
    assert "mensagemTISS" in {raiz["nome"] for raiz in fatos["raizes"]}


def elementos(particula: dict[str, Any]) -> list[dict[str, Any]]:
    if particula["especie"] == "elemento":
        return [particula]
    return [e for parte in particula.get("partes", []) for e in elementos(parte)]


def test_elemento_com_filhos() -> None:
    fatos = conecta.esquema(ATUAL, "/mensagemTISS")
    assert (fatos["nome"], fatos["minimo"], fatos["maximo"]) == ("mensagemTISS", 1, 1)
    assert fatos["tipo"]["simples"] is False
    filhos = [e["nome"] for e in elementos(fatos["tipo"]["conteudo"])]
    assert filhos[0] == "cabecalho"
    assert "epilogo" in filhos


def test_elemento_com_texto() -> None:
    tipo = conecta.esquema(ATUAL, "/mensagemTISS/cabecalho/Padrao")["tipo"]
    assert tipo["simples"] is True
    assert ATUAL in tipo["valores"]


def test_o_caminho_pode_vir_de_uma_critica() -> None:
    com_indice = conecta.esquema(ATUAL, "/mensagemTISS[1]/cabecalho[2]")
    assert com_indice == conecta.esquema(ATUAL, "mensagemTISS/cabecalho")


@pytest.mark.parametrize("familia", ["tiss", "monitoramento", "qualidade"])
def test_todos_os_lugares_de_todas_as_versoes_sao_json(familia: Any) -> None:
    for versao in conecta.versoes(familia):
        for raiz in conecta.esquema(versao, familia=familia)["raizes"]:
            fatos = conecta.esquema(versao, raiz["nome"], familia)
            assert json.loads(json.dumps(fatos)) == fatos


@pytest.mark.parametrize(
    ("argumentos", "tipo"),
    [
        (("9.99.99",), conecta.UsoError),
        ((ATUAL, "/mensagemTISS/inventado"), conecta.UsoError),
        ((ATUAL, "/mensagemTISS/cabecalho/Padrao/mais"), conecta.UsoError),
        ((ATUAL, ""), conecta.UsoError),
        ((ATUAL, None, "outra"), conecta.UsoError),
        ((4,), conecta.TipoError),
        ((ATUAL, 3), conecta.TipoError),
    ],
)
def test_o_que_nao_existe(argumentos: Any, tipo: type[Exception]) -> None:
    with pytest.raises(tipo):
        conecta.esquema(*argumentos)
