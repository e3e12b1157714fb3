"""`conecta.tabelas`."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import conecta
import pytest
from conecta import tabelas

MATERIAIS = (
    "Código do Termo;Termo;Fabricante;Data de início de vigência;Data de fim de vigência;Data de fim de implantação\n"
    "70000022;CATETER BALÃO;ACME;10/10/2012;31/05/2025;31/08/2025\n"
)


def test_glosa() -> None:
    achada = tabelas.glosa(1702)
    assert achada is not None
    assert achada == tabelas.glosa("1702")
    assert (achada["acao"], achada["vigente"], achada["equivalente"]) == ("recorrer", False, 3209)
    assert achada["versoes"] == {"familia": "tiss", "primeira": "3.00.01", "ultima": "4.03.00"}
    assert tabelas.glosa(9999) is None
    assert tabelas.glosa(-1) is None
    assert tabelas.glosa("170") is None
    todas = tabelas.glosas()
    assert len(todas) == 792
    assert json.loads(json.dumps(todas)) == todas


def test_dominio() -> None:
    tabela = tabelas.dominio("35")
    assert tabela is not None
    assert tabela == tabelas.dominio("dm_grauPart") == tabelas.dominio(35)
    anestesista = next(t for t in tabela["termos"] if t["codigo"] == "06")
    assert anestesista["descricao"] == "Anestesista"
    assert tabelas.dominio("inventada") is None
    assert {"numero": 35, "tipo": "dm_grauPart", "nome": "Grau de participação"} in tabelas.dominios()


def test_calendario() -> None:
    assert tabelas.versoes_em(date(2026, 3, 1)) == [("4.02.00", "baixa"), ("4.03.00", "alta")]
    assert tabelas.vigencia("4.02.00", date(2026, 7, 1)) == {
        "situacao": "encerrada",
        "ultimo_dia": "2026-06-30",
        "confianca": "alta",
    }
    assert tabelas.vigencia("9.99.99", date(2026, 7, 1)) == {"situacao": "desconhecida"}


def test_municipio() -> None:
    assert tabelas.municipio_plausivel("3550308")
    assert not tabelas.municipio_plausivel("3550309")


def test_tuss_embutida() -> None:
    tuss = tabelas.Tuss()
    assert tuss.tabelas == [(22, 5964)]
    [consulta] = tuss.termos(22, "10101012", em=date(2026, 1, 1))
    assert consulta["termo"].startswith("Consulta em consultório")
    assert (consulta["inicio"], consulta["situacao"]) == ("2009-02-13", {"estado": "vigente"})
    assert tuss.vigente_em(22, "10101012", date(2009, 2, 12)) is False
    assert tuss.vigente_em(19, "70000014", date(2026, 1, 1)) is None
    assert tuss.buscar("CONSULTÓRIO consulta", limite=1)[0]["codigo"] == "10101012"
    assert "10101012" in {t["codigo"] for t in tuss.sugerir("10101021")}


def test_importar(tmp_path: Path) -> None:
    csv = tmp_path / "tabela 19.csv"
    csv.write_bytes(MATERIAIS.encode("iso-8859-1"))
    arquivo = tmp_path / "TUSS.zip"
    with zipfile.ZipFile(arquivo, "w") as zip_:
        zip_.write(csv, "TUSS/tabela 19.csv")
        zip_.writestr("TUSS/tabela 38.csv", "Código do Termo;Termo\n1001;X\n")
    indice, [lido] = tabelas.importar([csv])
    assert (lido["tabelas"], lido["total_avisos"], lido["com_datas"]) == ({"19": 1}, 0, True)
    do_zip, [_, recusado] = tabelas.importar([arquivo])
    assert do_zip == indice
    assert "38" in recusado["motivo"]
    destino = tmp_path / "tuss.indice"
    destino.write_bytes(indice)
    tuss = tabelas.abrir(destino)
    assert tuss.tabelas == [(19, 1), (22, 5964)]
    assert tuss.situacao_em(19, "70000022", date(2025, 6, 1)) == {
        "estado": "em_retirada",
        "ultimo_dia": "2025-08-31",
    }
    assert tuss.buscar("acme")[0]["fabricante"] == "ACME"


def test_o_que_nao_serve(tmp_path: Path) -> None:
    ruim: Any
    with pytest.raises(conecta.LeituraError):
        tabelas.abrir(tmp_path / "nada")
    with pytest.raises(conecta.UsoError):
        tabelas.Tuss(b"PK\x03\x04")
    with pytest.raises(conecta.UsoError):
        tabelas.importar([])
    texto = tmp_path / "qualquer.csv"
    texto.write_text("a;b\n1;2\n")
    with pytest.raises(conecta.UsoError, match="Código do Termo"):
        tabelas.importar([texto])
    falso = tmp_path / "falso.zip"
    falso.write_text("nada")
    with pytest.raises(conecta.UsoError):
        tabelas.importar([falso])
    with pytest.raises(conecta.UsoError):
        tabelas.vigencia("4.3", date(2026, 1, 1))
    ruim = 3.5
    with pytest.raises(conecta.TipoError):
        tabelas.glosa(ruim)
    ruim = "2026-01-01"
    with pytest.raises(conecta.TipoError):
        tabelas.versoes_em(ruim)
