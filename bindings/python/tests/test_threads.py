"""Other Python threads run while the core works, and Ctrl-C interrupts it.

A named pipe keeps the core inside a read for as long as the test wants.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import conecta
import pytest
from conftest import so_posix


@so_posix
@pytest.mark.parametrize("em_lote", [False, True])
def test_gil_solto_enquanto_le(tmp_path: Path, em_lote: bool) -> None:
    """With the GIL held, the thread that writes could never run and this would hang."""
    cano = tmp_path / "cano"
    os.mkfifo(cano)

    def escreve() -> None:
        with open(cano, "wb") as saida:
            saida.write(b"<mensagemTISS>")
            saida.flush()
            time.sleep(0.05)
            saida.write(b"</mensagemTISS>")

    escritor = threading.Thread(target=escreve)
    escritor.start()
    if em_lote:
        relatorio = conecta.validar_lote_de_arquivos([cano])[0].relatorio
    else:
        relatorio = conecta.validar(cano)
    escritor.join()
    assert relatorio == conecta.validar(b"<mensagemTISS></mensagemTISS>")


def test_gil_solto_enquanto_julga_bytes(grande: bytes) -> None:
    """The counter can only take a step when the GIL is given up: nobody is forced to within the test."""
    conta, fim = 0, threading.Event()

    def conta_passos() -> None:
        nonlocal conta
        while not fim.is_set():
            conta += 1
            time.sleep(0)

    intervalo = sys.getswitchinterval()
    contador = threading.Thread(target=conta_passos)
    try:
        contador.start()
        sys.setswitchinterval(60)
        antes, prazo = conta, time.monotonic() + 10
        while conta == antes and time.monotonic() < prazo:
            conecta.validar(grande)
        depois = conta
    finally:
        fim.set()
        sys.setswitchinterval(intervalo)
        contador.join()
    assert depois > antes


def test_varias_threads_chegam_ao_mesmo_relatorio(grande: bytes) -> None:
    esperado = conecta.validar(grande)
    with ThreadPoolExecutor(4) as threads:
        assert all(r == esperado for r in threads.map(conecta.validar, [grande] * 8))


PROGRAMA = """
import signal, sys, conecta
# A parent that runs in the background hands down an interrupt that is ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
print("pronto", flush=True)
try:
    {chamada}
except KeyboardInterrupt:
    print("interrompido", flush=True)
"""

CHAMADAS: list[Callable[[Path], str]] = [
    lambda cano: f"conecta.validar({str(cano)!r})",
    lambda cano: f"conecta.validar(open({str(cano)!r}, 'rb'))",
    lambda cano: f"conecta.validar_lote_de_arquivos([{str(cano)!r}])",
]


@so_posix
@pytest.mark.parametrize("chamada", CHAMADAS, ids=["caminho", "arquivo", "lote"])
def test_ctrl_c(tmp_path: Path, chamada: Callable[[Path], str]) -> None:
    cano = tmp_path / "cano"
    os.mkfifo(cano)
    programa = PROGRAMA.format(chamada=chamada(cano))
    with subprocess.Popen([sys.executable, "-c", programa], stdout=subprocess.PIPE, text=True) as filho:
        assert filho.stdout is not None
        prazo = threading.Timer(30, filho.kill)  # a child that does not hear must not hold the tests
        prazo.start()
        assert filho.stdout.readline() == "pronto\n"
        with open(cano, "wb") as saida:  # opens when the child does, and stays open
            saida.write(b"<mensagemTISS>")
            saida.flush()
            time.sleep(0.2)
            inicio = time.monotonic()
            filho.send_signal(signal.SIGINT)
            assert filho.stdout.readline() == "interrompido\n"
            assert time.monotonic() - inicio < 5.0  # about 0.05 s; the rest is for a busy machine
        assert filho.wait(10) == 0
        prazo.cancel()
