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


def test_vida() -> None:
    """From the guia to the protocolo: after each step, both as they are kept."""
    f = faturamento.Faturamento(
        {"registro_ans": "900001", "versoes": ["4.03.00"]},
        {
            "versao": "4.03.00",
            "prestador": {"CNPJ": "11222333000181"},
            "operadora": "900001",
            "sequencial": "1",
            "data": "2026-03-09",
            "hora": "10:00:00",
        },
        prestador="p1",
        usuario="u1",
    )
    agora = datetime.fromisoformat("2026-03-09T10:00:00-03:00")
    guia, lote = f.guia("g1", "consulta", agora=agora), f.lote("l1", agora=agora)
    inicio = guia.to_json(), lote.to_json()
    passos = vetores("vida")
    for passo in passos:

        def gravar(_k: str, _m: bytes, passo: dict[str, Any] = passo) -> None:
            if not passo["responde"]:
                raise ConnectionError

        def enviar(_k: str, _n: str, _m: bytes, passo: dict[str, Any] = passo) -> str | None:
            if "falha" in passo:
                raise conecta.EnvioRecusado(passo["falha"])
            protocolo: str | None = passo.get("protocolo")
            return protocolo

        def guardar(_e: str, _l: str, passo: dict[str, Any] = passo) -> None:
            if passo.get("guarda") is False:
                raise OSError

        def fazer(passo: dict[str, Any] = passo, gravar: Any = gravar, enviar: Any = enviar, guardar: Any = guardar) -> None:
            faz = passo["faz"]
            if faz == "preencher":
                guia.preencher(passo["campo"], json.loads(passo["valor"]), agora=agora)
            elif faz == "elegibilidade":
                guia.verificar_elegibilidade(lambda _o, _c: passo["responde"], agora=agora)
            elif faz == "salvar":
                guia.salvar(gravar, agora=agora)
            elif faz == "definir":
                lote.definir("consulta", passo["numero"], agora=agora)
            elif faz == "adicionar":
                lote.adicionar(guia, agora=agora)
            elif faz == "fechar":
                lote.fechar([guia], numero="77", valor=Decimal(passo["valor"]), quantidade=1, agora=agora)
            elif faz == "enviar":
                lote.enviar(enviar, lambda _k, _n: None, guardar, agora=agora)
            elif faz == "guias_enviadas":
                lote.guias_enviadas([guia], agora=agora)
            else:
                getattr(guia, faz)(agora=agora)

        if passo["recusa"] is None:
            fazer()
        else:
            with pytest.raises(conecta.Recusa) as recusada:
                fazer()
            r = recusada.value
            assert {"codigo": r.codigo, "mensagem": r.mensagem, "permitidas": list(r.permitidas)} == passo["recusa"]
        assert (guia.to_json(), lote.to_json()) == (passo["guia"], passo["lote"]), passo["faz"]
    assert guia.historico_json() == passos[-1]["historico_da_guia"]
    assert lote.historico_json() == passos[-1]["historico_do_lote"]
    de_novo = faturamento.LoteDePagamento.from_json(inicio[1], f)
    de_novo.reproduzir(passos[-1]["historico_do_lote"])
    assert de_novo.to_json() == passos[-1]["lote"]


def test_comparar() -> None:
    for caso in vetores("comparar"):
        antes, depois = (RAIZ / caso["antes"]).read_bytes(), bytearray((RAIZ / caso["depois"]).read_bytes())
        if "byte" in caso:
            depois[caso["byte"]] = ord(caso["digito"])
        if isinstance(caso["resultado"], str):
            with pytest.raises(conecta.EstruturaError) as e:
                conecta.comparar(antes, depois)
            assert f"{e.value.motivo} ({e.value.caminho})" == caso["resultado"]
            continue
        achadas = conecta.comparar(antes, depois, revelar=caso["revelar"])
        ditas = [{c: getattr(d, c) for c in ("guia", "caminho", "mudanca", "antes", "depois")} for d in achadas]
        assert ditas == caso["resultado"]


def test_biometria() -> None:
    for caso in vetores("biometria"):
        modelo = biometria.Modelo(caso["sha256"], 128)
        sonda, cadastrado = (biometria.Template(modelo, caso[c]) for c in ("sonda", "cadastrado"))
        # Percentages need thresholds, which Python takes from models: the score is what is compared here.
        assert sonda.escore(cadastrado) == float(caso["escore"])
        assert (float(caso["escore"]) >= float(caso["limiar"])) == caso["aceita"]
