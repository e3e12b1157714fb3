"""Reports in every form, and verdicts by other policies."""

from __future__ import annotations

import csv
import io
import json
import pickle
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import conecta
import pytest

RELATORIO = conecta.validar(b"<mensagemTISS/>")
LOCAL = conecta.Local(3, 5, 40, 52, "/mensagemTISS/guiaConsulta[1]/valor", "G<17>")
HASH = conecta.HashConferido("a" * 32, "b" * 32, "difere")


def com(severidade: Any, codigo: str = "ITM-03") -> conecta.Relatorio:
    critica = conecta.Critica(codigo, severidade, "soma & total diferem", "recalcule", 1805, LOCAL)
    erros = int(severidade == "erro")
    parecer: Any = "rejeitar" if erros else "aceitar"
    return conecta.Relatorio("4.03.00", "ENVIO_LOTE_GUIAS", parecer, HASH, [critica], False, erros, 1 - erros, "77")


def test_html_e_uma_pagina_inteira() -> None:
    pagina = conecta.relatar([("a b.xml", com("erro"))])
    HTMLParser().feed(pagina)
    assert pagina.startswith("<!DOCTYPE html>")
    for trecho in ("a b.xml", "soma &amp; total diferem", "G&lt;17&gt;", "Como corrigir", "1805", "<dd>77</dd>"):
        assert trecho in pagina
    assert "<script" not in pagina


def test_cada_forma_se_le() -> None:
    itens = [("a.xml", com("erro")), ("b.xml", com("aviso"))]
    lido = json.loads(conecta.relatar(itens, "json"))
    assert [a["arquivo"] for a in lido["arquivos"]] == ["a.xml", "b.xml"]
    assert lido["arquivos"][0]["criticas"] == com("erro").to_dict()["criticas"]
    assert len(conecta.relatar(itens, "jsonl").splitlines()) == 2
    sarif = json.loads(conecta.relatar(itens, formato="sarif"))
    assert [r["level"] for r in sarif["runs"][0]["results"]] == ["error", "warning"]
    junit = ET.fromstring(conecta.relatar(itens, "junit").encode())
    assert junit.get("failures") == "1"
    linhas = list(csv.DictReader(io.StringIO(conecta.relatar(itens, "csv"), newline="")))
    assert [linha["severidade"] for linha in linhas] == ["erro", "aviso"]
    planilha = conecta.relatar(itens, "planilha")
    assert planilha.startswith("\ufeffArquivo;")
    assert "VALOR TOTAL" in planilha.upper() or "1805" in planilha


def test_o_que_se_pode_relatar(arquivo: Path) -> None:
    resultados = conecta.validar_lote_de_arquivos([arquivo, arquivo.with_name("sumiu.xml")])
    lido = json.loads(conecta.relatar(resultados, "json"))
    assert [Path(a["arquivo"]).name for a in lido["arquivos"]] == ["mensagem.xml"]
    assert lido["nao_lidos"][0]["motivo"] == "arquivo não encontrado"
    assert conecta.relatar(RELATORIO, "json") == conecta.relatar([RELATORIO], "json")
    assert json.loads(conecta.relatar([], "json"))["arquivos"] == []
    assert "mensagem.xml" in conecta.relatar([(arquivo, RELATORIO)])
    for errado in (1, None, [1], [("a",)], [(1, RELATORIO)], [("a", 1)]):
        with pytest.raises(conecta.TipoError):
            conecta.relatar(errado)  # type: ignore[arg-type]
    with pytest.raises(conecta.UsoError, match="html"):
        conecta.relatar([], "pdf")  # type: ignore[arg-type]


def test_lote_e_guardado() -> None:
    assert com("erro").lote == "77"
    assert pickle.loads(pickle.dumps(com("erro"))).lote == "77"
    assert RELATORIO.lote is None


def test_parecer_por_outra_politica() -> None:
    assert com("erro").parecer_por() == com("erro").parecer == "rejeitar"
    assert com("erro").parecer_por("nunca") == "aceitar"
    assert com("aviso").parecer_por() == "aceitar"
    assert com("aviso").parecer_por("aviso") == "rejeitar"
    assert com("erro").parecer_por(nunca=["ITM-*"]) == "aceitar"
    assert com("info").parecer_por("nunca", sempre=["ITM-03"]) == "rejeitar"
    with pytest.raises(conecta.UsoError):
        com("erro").parecer_por("talvez")  # type: ignore[arg-type]
