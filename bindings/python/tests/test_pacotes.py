"""Packs of rules and baselines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import conecta
import pytest

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
LOTE = EXEMPLOS / "certo-lote-sp-sadt-4.03.00.xml"
PACOTE = """
formato = 1
nome = "teste"
prefixo = "OPX"
fonte = "Manual"

[operacao]
limite_do_lote = 50

[[severidade]]
regra = "ITM-03"
nivel = "aviso"

[[regra]]
codigo = "OPX-01"
severidade = "erro"
mensagem = "O lote tem um número que não é dos combinados."
sobre = "mensagem"
padrao = { campo = "prestadorParaOperadora/loteGuias/numeroLote", expressao = "9.*" }
"""


def test_pacote() -> None:
    pacote = conecta.Pacote.ler(PACOTE)
    assert (pacote.nome, pacote.titulo, pacote.camada, pacote.fonte) == ("teste", "teste", "operadora", "Manual")
    assert (pacote.regras, pacote.ajustadas) == (["OPX-01"], ["ITM-03"])
    assert pacote.operacao["limite_do_lote"] == 50
    assert [(i["codigo"], i["linha"]) for i in pacote.ilegais] == [("OPR-10", 8)]
    assert "teste" in repr(pacote)
    assert conecta.Pacote.ler(PACOTE.encode()).regras == pacote.regras


def test_validar_com_pacotes_e_base() -> None:
    pacote = conecta.Pacote.ler(PACOTE)
    assert conecta.validar(LOTE).parecer == "aceitar"
    relatorio = conecta.validar(LOTE, pacotes=[pacote])
    assert [c.codigo for c in relatorio.criticas] == ["OPX-01"]
    assert relatorio.parecer == "rejeitar"
    lote = conecta.validar_lote_de_arquivos([LOTE, LOTE], pacotes=[pacote])
    assert [r.relatorio and r.relatorio.parecer for r in lote] == ["rejeitar", "rejeitar"]

    base = conecta.BaseDeCriticas.de_relatorios([relatorio], ate=date(2026, 6, 30))
    assert len(base) == 1
    base = conecta.BaseDeCriticas.ler(base.to_json())
    assert conecta.validar(LOTE, pacotes=[pacote], base=base).parecer == "aceitar"
    assert conecta.validar(LOTE, pacotes=[pacote], base=base, em=date(2026, 7, 1)).parecer == "rejeitar"
    assert conecta.validar(LOTE.read_bytes(), pacotes=[pacote], base=base).parecer == "aceitar"


def test_todos_os_erros_de_uma_vez() -> None:
    with pytest.raises(conecta.PacoteRecusado) as recusa:
        conecta.Pacote.ler(PACOTE.replace("expressao", "expresao").replace('"OPX"', '"ITM"'), "p.toml")
    lugares = [(e["pacote"], e["linha"], e["onde"]) for e in recusa.value.erros]
    assert ("p.toml", 4, "prefixo") in lugares
    assert ("p.toml", 19, "regra[1].padrao.expresao") in lugares
    assert "Seria expressao?" in str(recusa.value)
    pacote = conecta.Pacote.ler(PACOTE)
    with pytest.raises(conecta.PacoteRecusado, match="duas vezes"):
        conecta.validar(LOTE, pacotes=[pacote, pacote])


def test_argumentos() -> None:
    with pytest.raises(conecta.TipoError):
        conecta.validar(LOTE, pacotes=["p.toml"])  # type: ignore[list-item]
    with pytest.raises(conecta.TipoError):
        conecta.validar(LOTE, base="b.json")  # type: ignore[arg-type]
    with pytest.raises(conecta.TipoError):
        conecta.Pacote.ler(7)  # type: ignore[arg-type]
    with pytest.raises(conecta.UsoError):
        conecta.Pacote.ler(b"\xff")
    with pytest.raises(conecta.UsoError):
        conecta.BaseDeCriticas.de_relatorios([], nivel="erro")  # type: ignore[arg-type]
