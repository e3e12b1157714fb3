"""Documents that every test may use. None is valid: what a valid message looks like is tested on the core."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

QUEBRADO = b"<mensagemTISS>"


@pytest.fixture
def arquivo(tmp_path: Path) -> Path:
    """A file that is rejected."""
    caminho = tmp_path / "mensagem.xml"
    caminho.write_bytes(QUEBRADO)
    return caminho


@pytest.fixture(scope="session")
def grande() -> bytes:
    """A document big enough for other threads to run while it is judged."""
    return b"<mensagemTISS><inventado>" + b"<a>texto</a>\n" * 400_000 + b"</inventado></mensagemTISS>"


so_posix = pytest.mark.skipif(sys.platform == "win32", reason="named pipes and SIGINT")
