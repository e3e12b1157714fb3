"""Two messages side by side."""

from __future__ import annotations

import io
from pathlib import Path

import conecta
import pytest

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
LOTE = EXEMPLOS / "certo-lote-sp-sadt-4.03.00.xml"


def test_iguais_em_qualquer_forma() -> None:
    bytes_ = LOTE.read_bytes()
    assert conecta.comparar(LOTE, io.BytesIO(bytes_)) == []
    assert conecta.comparar(bytes_, bytes_.replace(b">\n", b">\n\n  ")) == []


def test_um_campo_uma_diferenca() -> None:
    bytes_ = LOTE.read_bytes()
    outro = bytes_.replace(b"<ans:valorUnitario>", b"<ans:valorUnitario>9", 1)
    (d,) = conecta.comparar(LOTE, outro)
    assert (d.mudanca, d.depois) == ("alterado", f"9{d.antes}")
    assert d.guia and d.caminho.endswith("/valorUnitario")
    assert d == conecta.comparar(LOTE, outro)[0] and d != conecta.comparar(outro, LOTE)[0]
    assert d.antes and d.antes not in repr(d)


def test_quem_e_o_beneficiario_so_a_quem_pede() -> None:
    bytes_ = LOTE.read_bytes()
    outro = bytes_.replace(b"<ans:numeroCarteira>", b"<ans:numeroCarteira>9", 1)
    (escondida,) = conecta.comparar(bytes_, outro)
    (revelada,) = conecta.comparar(bytes_, outro, revelar=True)
    assert escondida.depois and escondida.depois.startswith("•")
    assert revelada.depois == f"9{revelada.antes}"


def test_o_que_nao_e_mensagem_nao_se_compara() -> None:
    for ruim in (b"", b"<a>", b"<outra/>", LOTE.read_bytes()[:500]):
        with pytest.raises(conecta.EstruturaError, match="segundo documento"):
            conecta.comparar(LOTE, ruim)
        with pytest.raises(conecta.EstruturaError, match="primeiro documento"):
            conecta.comparar(ruim, LOTE)
    with pytest.raises(conecta.LeituraError):
        conecta.comparar("nao-ha.xml", LOTE)
    with pytest.raises(conecta.TipoError):
        conecta.comparar(1, LOTE)  # type: ignore[arg-type]
