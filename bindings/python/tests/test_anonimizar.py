"""Messages that name nobody."""

from __future__ import annotations

from pathlib import Path

import conecta
import pytest

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
CHAVE = b"a key for these tests alone"


@pytest.mark.parametrize("exemplo", sorted(EXEMPLOS.glob("certo-*.xml")), ids=lambda p: p.stem)
def test_continua_valida_e_nao_nomeia_ninguem(exemplo: Path) -> None:
    feita = conecta.anonimizar(exemplo, chave=CHAVE)
    assert feita.campos > 0
    assert feita.relatorio.aceito, feita.relatorio.criticas
    assert conecta.validar(feita.documento, nivel="hash") == feita.relatorio
    for segredo in (b"BENEFICIARIO TESTE", b"00090000123456789", b"11222333000181"):
        assert segredo not in feita.documento
    assert conecta.anonimizar(exemplo, chave=CHAVE).documento == feita.documento
    assert conecta.anonimizar(exemplo.read_bytes()).documento != feita.documento


def test_argumentos() -> None:
    xml = b"<a><dataExecucao>2026-01-31</dataExecucao></a>"
    assert b"2026-02-01" in conecta.anonimizar(xml, deslocar_datas=1).documento
    assert repr(conecta.anonimizar(xml)) == "Anonimizada(1 campos)"
    with pytest.raises(conecta.UsoError, match="16"):
        conecta.anonimizar(xml, chave=b"curta")
    with pytest.raises(conecta.TipoError):
        conecta.anonimizar(xml, chave="texto")  # type: ignore[arg-type]
    with pytest.raises(conecta.ConectaError, match="malformado na linha 1"):
        conecta.anonimizar(b"<a>")
    with pytest.raises(conecta.ConectaError, match="dias"):
        conecta.anonimizar(xml, deslocar_datas=10**6)
