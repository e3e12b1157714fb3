"""What is known besides the message."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import conecta
import pytest

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
LOTE = EXEMPLOS / "certo-lote-sp-sadt-4.03.00.xml"
TEXTO = (EXEMPLOS / "contexto.json").read_text(encoding="utf-8")


def codigos(relatorio: conecta.Relatorio) -> set[str]:
    return {c.codigo for c in relatorio.criticas}


def test_as_formas_dizem_o_mesmo() -> None:
    contexto = conecta.Contexto.ler(TEXTO)
    assert contexto.sabe == ["hoje", "perfil", "contrato", "historico"]
    assert repr(contexto) == "Contexto(hoje, perfil, contrato, historico)"
    com = conecta.validar(LOTE, contexto=contexto)
    assert "VAL-05" in codigos(com)
    for forma in (TEXTO, json.loads(TEXTO), conecta.Contexto.ler(TEXTO.encode(), "c.json")):
        assert conecta.validar(LOTE, contexto=forma) == com
    sem = conecta.validar(LOTE)
    assert not sem.criticas and len(sem.nao_avaliadas) > len(com.nao_avaliadas)
    lote = conecta.validar_lote_de_arquivos([LOTE], contexto=contexto)
    assert lote[0].relatorio == com


def test_dict_com_tipos_do_python() -> None:
    contexto: dict[str, Any] = {
        "agora": datetime(2026, 2, 10, 10, 0),
        "contrato": {"precos": {"22/40901122": Decimal("120.00")}, "exigem_autorizacao": {"22/40901122"}},
        "historico": {"lotes": {"101": {"dia": date(2026, 1, 12)}}},
        "perfil": None,
    }
    assert "VAL-05" in codigos(conecta.validar(LOTE, contexto=contexto))


def test_perfil() -> None:
    perfil = {"tamanhos_da_carteira": [9]}
    assert "IDN-08" in codigos(conecta.validar(LOTE, perfil=perfil))
    assert "IDN-08" in codigos(conecta.validar(LOTE, contexto=TEXTO, perfil=json.dumps(perfil)))
    assert "IDN-08" not in codigos(conecta.validar(LOTE, contexto=TEXTO))


def test_responder() -> None:
    dia = date(2026, 3, 9)
    assert conecta.responder(LOTE, "77", dia, rejeitar="aviso").situacao == "recebido"
    assert conecta.responder(LOTE, "77", dia, rejeitar="aviso", contexto=TEXTO).situacao != "recebido"


def test_erros() -> None:
    ruim: dict[str, Any] = {"perfl": {}, "contrato": {"beneficiarios": {"00012345678": {"sexo": "SEGREDO"}}}}
    with pytest.raises(conecta.PacoteRecusado) as recusa:
        conecta.validar(LOTE, contexto=ruim)
    assert {e["onde"] for e in recusa.value.erros} == {"perfl", "contrato.beneficiarios[1].sexo"}
    assert "SEGREDO" not in str(recusa.value) and "00012345678" not in str(recusa.value)
    with pytest.raises(conecta.PacoteRecusado):
        conecta.validar(LOTE, contexto="contexto.json")
    for errado in (7, [TEXTO]):
        with pytest.raises(conecta.TipoError):
            conecta.validar(LOTE, contexto=errado)  # type: ignore[arg-type]
    with pytest.raises(conecta.TipoError):
        conecta.validar(LOTE, contexto={"perfil": object()})
    with pytest.raises(conecta.TipoError):
        conecta.validar(LOTE, perfil=3)  # type: ignore[arg-type]
