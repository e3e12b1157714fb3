"""The JSON that is written follows the JSON Schema that is published."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import conecta

RAIZ = Path(__file__).parents[3]
EXEMPLOS = sorted((RAIZ / "exemplos").glob("certo-*.xml"))
CONFORMES = sorted((RAIZ / "tests" / "conformance").glob("*/*/valid/*.xml"))


@pytest.fixture(scope="module")
def validador() -> Draft202012Validator:
    esquemas: list[dict[str, Any]] = [
        json.loads(p.read_text("utf-8")) for p in sorted((RAIZ / "docs" / "json-schema").glob("*.json"))
    ]
    for e in esquemas:
        Draft202012Validator.check_schema(e)
    registro: Registry[Any] = Registry().with_resources([(e["$id"], Resource.from_contents(e)) for e in esquemas])
    documento = next(e for e in esquemas if e["$id"].endswith("/documento.json"))
    return Draft202012Validator(documento, registry=registro)


@pytest.mark.parametrize("mensagem", EXEMPLOS + CONFORMES, ids=lambda p: f"{p.parent.parent.name}-{p.stem}")
def test_toda_mensagem_segue_o_esquema(validador: Draft202012Validator, mensagem: Path) -> None:
    try:
        lido = conecta.ler(mensagem)
    except conecta.ConectaError:
        pytest.skip("not a message that the model holds")
    erros = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validador.iter_errors(lido.to_dict())]
    assert erros == []


def test_o_que_foge_ao_esquema_e_recusado(validador: Draft202012Validator) -> None:
    certo = conecta.ler(RAIZ / "exemplos" / "certo-lote-consulta-4.03.00.xml").to_dict()
    assert validador.is_valid(certo)

    def com(mudar: Any) -> dict[str, Any]:
        d = copy.deepcopy(certo)
        mudar(d)
        return d

    guia = ["mensagemTISS", "prestadorParaOperadora", "loteGuias", "guiasTISS", "guiaConsulta"]

    def em(d: Any) -> Any:
        for nome in guia:
            d = d[nome]
        return d[0]

    for mudar in (
        lambda d: d.pop("versao"),
        lambda d: d.update(inventado=1),
        lambda d: d["mensagemTISS"].pop("cabecalho"),
        lambda d: em(d).update(inventado="x"),
        lambda d: em(d)["dadosAtendimento"].update(dataAtendimento="15/01/2026"),
        lambda d: em(d)["dadosAtendimento"]["procedimento"].update(valorProcedimento="1,50"),
        lambda d: d["mensagemTISS"]["prestadorParaOperadora"].update(cancelaGuia={}),
    ):
        assert not validador.is_valid(com(mudar))
    # The door is open for codes of other versions.
    assert validador.is_valid(com(lambda d: em(d)["dadosAtendimento"].update(tipoConsulta="99")))
