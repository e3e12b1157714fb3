"""`validar_lote_de_arquivos`: order, unreadable files, progress, cancellation."""

from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import Any

import conecta
import pytest


@pytest.fixture
def pasta(tmp_path: Path) -> list[Path]:
    """Documents that differ in the line of their fault, so that a swapped order is seen."""
    caminhos = []
    for i in range(40):
        caminho = tmp_path / f"{i:02}.xml"
        caminho.write_bytes(b"\n" * i + b"<inventado/>")
        caminhos.append(caminho)
    return caminhos


@pytest.mark.parametrize("paralelo", [None, 1, 2, 7, 1000])
def test_na_ordem_dos_caminhos(pasta: list[Path], paralelo: int | None) -> None:
    resultados = conecta.validar_lote_de_arquivos(pasta, paralelo=paralelo)
    assert [r.arquivo for r in resultados] == [str(c) for c in pasta]
    assert [r.relatorio for r in resultados] == [conecta.validar(c) for c in pasta]
    linhas = [r.relatorio.criticas[0].local.linha for r in resultados if r.relatorio]
    assert linhas == list(range(1, 41))


def test_aceita_qualquer_iteravel(pasta: list[Path]) -> None:
    esperado = conecta.validar_lote_de_arquivos(pasta)
    assert conecta.validar_lote_de_arquivos(str(c) for c in pasta) == esperado
    assert conecta.validar_lote_de_arquivos(tuple(pasta)) == esperado
    assert conecta.validar_lote_de_arquivos([]) == []


def test_opcoes_valem_para_todos(pasta: list[Path]) -> None:
    for r in conecta.validar_lote_de_arquivos(pasta, nivel="esquema", max_criticas=0):
        assert r.relatorio is not None
        assert r.relatorio.hash.situacao == "nao_verificado"
        assert r.relatorio.criticas == ()


def test_arquivo_ilegivel_nao_para_os_outros(pasta: list[Path], tmp_path: Path) -> None:
    falta = tmp_path / "falta.xml"
    resultados = conecta.validar_lote_de_arquivos([pasta[0], falta, tmp_path, pasta[1]])
    assert [r.erro is None for r in resultados] == [True, False, False, True]
    assert [r.relatorio is None for r in resultados] == [False, True, True, False]
    erro = resultados[1].erro
    assert isinstance(erro, conecta.LeituraError)
    assert erro.errno == errno.ENOENT
    assert str(erro) == f"arquivo não encontrado: {falta}"


def test_progresso_a_cada_arquivo_e_na_thread_que_chamou(pasta: list[Path]) -> None:
    vistos: list[tuple[int, int]] = []
    threads = set()

    def progresso(feitos: int, total: int) -> None:
        vistos.append((feitos, total))
        threads.add(threading.get_ident())

    conecta.validar_lote_de_arquivos(pasta, progresso=progresso)
    assert vistos == [(i, len(pasta)) for i in range(1, len(pasta) + 1)]
    assert threads == {threading.get_ident()}


def test_false_cancela(pasta: list[Path]) -> None:
    vistos = []

    def progresso(feitos: int, total: int) -> bool:
        vistos.append(feitos)
        return feitos < 3

    with pytest.raises(conecta.Cancelado):
        conecta.validar_lote_de_arquivos(pasta, progresso=progresso)
    assert vistos == [1, 2, 3]


@pytest.mark.parametrize("resposta", [None, True, 0, ""])
def test_so_false_cancela(pasta: list[Path], resposta: object) -> None:
    assert len(conecta.validar_lote_de_arquivos(pasta, progresso=lambda f, t: resposta)) == len(pasta)


@pytest.mark.parametrize("tipo", [ZeroDivisionError, KeyboardInterrupt, SystemExit])
def test_excecao_do_progresso_chega_intacta(pasta: list[Path], tipo: type[BaseException]) -> None:
    levantada = tipo("daqui")

    def progresso(feitos: int, total: int) -> None:
        raise levantada

    with pytest.raises(tipo) as pega:
        conecta.validar_lote_de_arquivos(pasta, progresso=progresso)
    assert pega.value is levantada


@pytest.mark.parametrize("caminhos", ["a.xml", b"a.xml", None, 3, [3], [b"a.xml"], ["a.xml", None]])
def test_caminhos_de_outro_tipo(caminhos: Any) -> None:
    with pytest.raises(conecta.TipoError, match="caminhos"):
        conecta.validar_lote_de_arquivos(caminhos)


def test_excecao_do_iteravel_chega_intacta() -> None:
    def gera() -> Any:
        yield "a.xml"
        raise LookupError("daqui")

    with pytest.raises(LookupError, match="daqui"):
        conecta.validar_lote_de_arquivos(gera())


@pytest.mark.parametrize(
    ("argumentos", "tipo"),
    [
        ({"paralelo": 0}, conecta.UsoError),
        ({"paralelo": -2}, conecta.UsoError),
        ({"paralelo": "2"}, conecta.TipoError),
        ({"progresso": 3}, conecta.TipoError),
    ],
)
def test_argumentos_errados(argumentos: dict[str, Any], tipo: type[Exception]) -> None:
    with pytest.raises(tipo, match=next(iter(argumentos))):
        conecta.validar_lote_de_arquivos([], **argumentos)
