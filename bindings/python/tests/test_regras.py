"""The rules from Python: the catalogue, and what a judgement says by it."""

import pathlib

import conecta
import pytest

EXEMPLOS = pathlib.Path(__file__).parents[3] / "exemplos"


def test_catalogo():
    todas = conecta.regras()
    assert len({r["codigo"] for r in todas}) == len(todas)
    itens = conecta.regras("itm")
    assert itens and all(r["familia"] == "ITM" for r in itens)
    assert conecta.regra("ITM-03") in itens
    assert conecta.regra("ITM-03")["glosa"] == 1805
    assert conecta.regra("XYZ-99") is None
    with pytest.raises(conecta.TipoError):
        conecta.regra(3)


def _lote(troca: tuple[bytes, bytes]) -> bytes:
    original = (EXEMPLOS / "certo-lote-sp-sadt-4.03.00.xml").read_bytes()
    assert troca[0] in original
    return conecta.corrigir_hash(original.replace(*troca, 1))


def test_uma_regra_no_relatorio():
    lote = _lote((b"<ans:valorTotalGeral>163.20", b"<ans:valorTotalGeral>163.21"))
    relatorio = conecta.validar(lote)
    (critica,) = relatorio.criticas
    assert (critica.codigo, critica.severidade, critica.glosa) == ("VAL-01", "erro", 5042)
    assert critica.local.caminho.endswith("valorTotal/valorTotalGeral")
    assert "163,20" in critica.nota
    assert relatorio.parecer == "rejeitar"
    assert "VAL-05" in relatorio.nao_avaliadas
    assert conecta.validar(lote, nivel="hash").parecer == "aceitar"


def test_ida_e_volta_do_relatorio():
    import pickle

    relatorio = conecta.validar(_lote((b"<ans:valorTotalGeral>163.20", b"<ans:valorTotalGeral>1.00")))
    assert pickle.loads(pickle.dumps(relatorio)) == relatorio
