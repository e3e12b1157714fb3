"""`corrigir` changes what was asked for and the hash, or says all that keeps it from it."""

from __future__ import annotations

from pathlib import Path

import pytest

import conecta

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
LOTE = (EXEMPLOS / "certo-lote-sp-sadt-4.03.00.xml").read_bytes()


def test_campos_e_executante() -> None:
    feita = conecta.corrigir(LOTE, executante="C7", campos={"guia:30001/dadosAutorizacao/senha": "NOVA1"})
    assert feita.documento.count(b">C7<") == 2
    assert b">NOVA1<" in feita.documento
    assert feita.relatorio.parecer == "aceitar"
    assert feita.relatorio.hash.situacao == "confere"
    assert len(feita.edicoes) == 4
    antes = depois = 0
    for a, b, c, d in feita.edicoes:
        assert LOTE[antes:a] == feita.documento[depois:c]
        antes, depois = b, d
    assert LOTE[antes:] == feita.documento[depois:]
    assert {c["guia"] for c in feita.correcoes if "guia" in c} == {"30001", "30002"}
    assert "NOVA1" not in repr(feita)


def test_planilha_guias_e_totais() -> None:
    csv = b"guia;campo;valor\n30002;senha;S2\n"
    feita = conecta.corrigir(bytearray(LOTE), planilha=csv, remover_guias=["30001"], totais=True)
    assert b">30001<" not in feita.documento
    assert b">S2<" in feita.documento


def test_recusas() -> None:
    with pytest.raises(conecta.CorrecaoRecusada) as erro:
        conecta.corrigir(LOTE, campos={"xyz": "1", "guia:9/senha": "2"})
    assert [r["motivo"] for r in erro.value.recusas] == ["campo_inexistente", "guia"]
    with pytest.raises(conecta.UsoError):
        conecta.corrigir(LOTE, codificacao="utf-7")  # type: ignore[arg-type]
    with pytest.raises(conecta.TipoError):
        conecta.corrigir("lote.xml")  # type: ignore[arg-type]


def test_sugestoes() -> None:
    errado = LOTE.replace(b"<ans:caraterAtendimento>1<", b"<ans:caraterAtendimento> 1 <", 1)
    sugestoes = conecta.sugerir_correcoes(errado)
    assert [s["seguranca"] for s in sugestoes] == ["segura", "segura"]
    assert conecta.corrigir(errado, sugeridas=True).documento == LOTE
