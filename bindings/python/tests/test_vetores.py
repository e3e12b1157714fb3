"""What the core answers, to the byte: the same vectors as in Rust, Kotlin and Swift (tests/vectors)."""

from __future__ import annotations

import base64
import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import conecta
from conecta import biometria, faturamento

RAIZ = Path(__file__).parents[3]


def vetores(operacao: str) -> list[dict[str, Any]]:
    texto = (RAIZ / "tests" / "vectors" / f"{operacao}.json").read_text("utf-8")
    casos: list[dict[str, Any]] = json.loads(texto)["casos"]
    assert casos
    return casos


def arquivo(caso: dict[str, Any]) -> bytes:
    return (RAIZ / caso["arquivo"]).read_bytes()


def test_validar() -> None:
    for caso in vetores("validar"):
        relatorio = conecta.validar(arquivo(caso), nivel=caso["nivel"], em=date.fromisoformat(caso["em"]))
        assert relatorio.to_json() == caso["relatorio"], caso["arquivo"]


def test_regras() -> None:
    for caso in vetores("regras"):
        bytes_ = bytearray(arquivo(caso))
        bytes_[caso["byte"]] = ord(caso["digito"])
        relatorio = conecta.validar(bytes(bytes_), em=date.fromisoformat(caso["em"]))
        assert relatorio.to_json() == caso["relatorio"], caso["arquivo"]


def test_hash() -> None:
    for caso in vetores("hash"):
        conferido = conecta.hash_epilogo(arquivo(caso))
        assert [conferido.situacao, conferido.informado, conferido.calculado] == [
            caso["situacao"],
            caso["informado"],
            caso["calculado"],
        ]


def test_corrigir() -> None:
    for caso in vetores("corrigir"):
        esperado = caso["resultado"]
        if "recusas" in esperado:
            with pytest.raises(conecta.CorrecaoRecusada) as recusada:
                conecta.corrigir(arquivo(caso), sugeridas=True, hash=True)
            assert [r["mensagem"] for r in recusada.value.recusas] == esperado["recusas"]
        else:
            feita = conecta.corrigir(arquivo(caso), sugeridas=True, hash=True)
            assert base64.b64encode(feita.documento).decode() == esperado["documento"]
            assert feita.relatorio.to_json() == esperado["relatorio"]
            assert len(feita.edicoes) == esperado["edicoes"]


def test_converter() -> None:
    for caso in vetores("converter"):
        if caso["para"] is None:
            with pytest.raises(conecta.ConectaError):
                conecta.ler(arquivo(caso))
            continue
        lido = conecta.ler(arquivo(caso))
        if "erro" in caso:
            with pytest.raises(conecta.ConectaError):
                conecta.converter(lido, caso["para"])
            continue
        feita = conecta.converter(lido, caso["para"])
        assert (feita.documento and feita.documento.to_json()) == caso["documento"]
        assert [p["caminho"] for p in feita.perdas] == caso["perdas"]
        assert [p["campo"] for p in feita.pendencias] == caso["pendencias"]


def test_recurso() -> None:
    ciclo = RAIZ / "exemplos" / "ciclo"
    recurso = faturamento.Recurso.abrir(
        faturamento.conciliar(ciclo / "01-lote.xml", ciclo / "03-demonstrativo.xml"), prazo=90
    )
    for passo in vetores("recurso"):
        agora = datetime.fromisoformat(passo["agora"])
        quem: Any = {"usuario": "faturista", "agora": agora}
        mensagem = None

        def fazer(passo: dict[str, Any] = passo, quem: Any = quem) -> Any:
            lido = ciclo / passo.get("arquivo", "")
            if passo["faz"] == "incluir":
                return recurso.incluir(passo.get("sobre", "pagamento"), **quem)
            if passo["faz"] == "preencher":
                return recurso.preencher(lido.read_bytes(), **quem)
            if passo["faz"] == "justificar":
                alvo: Any = {"guia": passo["guia"], "item": passo["item"]}
                return recurso.justificar(passo["texto"], valor=Decimal(passo["valor"]), **alvo, **quem)
            if passo["faz"] == "enviar":
                return recurso.enviar(**quem)
            if passo["faz"] == "salvar":
                return recurso.salvar(**quem)
            return recurso.responder(lido, **quem)

        if passo["recusa"] is None:
            feito = fazer()
            mensagem = base64.b64encode(feito).decode() if passo["faz"] == "enviar" else None
        else:
            with pytest.raises(conecta.Recusa) as recusada:
                fazer()
            assert [recusada.value.codigo, recusada.value.mensagem] == [
                passo["recusa"]["codigo"],
                passo["recusa"]["mensagem"],
            ]
        assert mensagem == passo["mensagem"]
        saldos = [
            [str(v) for v in (s.glosado, s.acatado, s.pendente, s.teto)] for s in recurso.saldos(agora.date())
        ]
        assert saldos == [valores for _, valores in passo["saldos"]]
        assert recurso.to_json() == (passo["estado"] or recurso.to_json())


def test_biometria() -> None:
    for caso in vetores("biometria"):
        modelo = biometria.Modelo(caso["sha256"], 128)
        sonda, cadastrado = (biometria.Template(modelo, caso[c]) for c in ("sonda", "cadastrado"))
        # Percentages need thresholds, which Python takes from models: the score is what is compared here.
        assert sonda.escore(cadastrado) == float(caso["escore"])
        assert (float(caso["escore"]) >= float(caso["limiar"])) == caso["aceita"]
