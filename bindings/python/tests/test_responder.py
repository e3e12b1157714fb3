"""The operator's answer to a lote."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import conecta
import pytest

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
DIA = date(2026, 3, 9)


@pytest.mark.parametrize("lote", sorted(EXEMPLOS.glob("certo-lote-*.xml")), ids=lambda p: p.stem)
def test_lote_certo_e_recebido(lote: Path) -> None:
    resposta = conecta.responder(lote, "77", DIA, hora=time(10, 30))
    assert resposta.situacao == "recebido"
    assert resposta.valor > 0
    assert resposta.valor_da_glosa == Decimal(0)
    xml = resposta.documento.escrever()
    relatorio = conecta.validar(xml, nivel="hash")
    assert relatorio.aceito, relatorio.criticas
    assert relatorio.transacao == "PROTOCOLO_RECEBIMENTO"
    assert relatorio.versao_tiss == conecta.validar(lote).versao_tiss
    assert b"<ans:horaRegistroTransacao>10:30:00<" in xml


def test_lote_errado_e_recusado_ou_glosado() -> None:
    lote = EXEMPLOS / "errado-falta-elemento-4.03.00.xml"
    recusado = conecta.responder(lote, "77", DIA)
    assert (recusado.situacao, recusado.valor) == ("recusado", 0)
    assert b"XSD-FALTA" in recusado.documento.escrever()
    relatorio = conecta.validar(lote)
    por_guia = conecta.responder(lote, "77", DIA, relatorio=relatorio, por_guia=True)
    assert por_guia.situacao == "glosado"
    assert por_guia.valor == por_guia.valor_da_glosa > 0
    assert conecta.responder(lote, "77", DIA, nunca=["XSD-*"]).situacao == "recebido"
    assert repr(recusado) == "RespostaDoLote(recusado)"


def test_o_que_falta_e_dito() -> None:
    with pytest.raises(conecta.ConstrucaoRecusada) as e:
        conecta.responder(b"<mensagemTISS>", "77", DIA)
    assert e.value.recusas
    resposta = conecta.responder(
        b"<mensagemTISS>", "77", DIA, versao="4.03.00", operadora="123456", prestador="9", sequencial="5"
    )
    assert resposta.situacao == "recusado"
    with pytest.raises(conecta.UsoError):
        conecta.responder(b"<mensagemTISS>", "77", DIA, versao="quatro")
    with pytest.raises(conecta.TipoError):
        conecta.responder(b"<mensagemTISS>", "77", "hoje")  # type: ignore[arg-type]
