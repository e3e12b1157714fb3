"""`import conecta` is quick, light and complete."""

from __future__ import annotations

import ast
import inspect
import operator
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import conecta
from conecta import _conecta

MEDIR = """
import time
inicio = time.perf_counter()
import conecta
print(time.perf_counter() - inicio)
"""

PESADOS = """
import sys
antes = set(sys.modules)
import conecta
print(*sorted(m for m in set(sys.modules) - antes if m.partition(".")[0] != "conecta"))
"""


def python(programa: str) -> str:
    return subprocess.run([sys.executable, "-c", programa], check=True, capture_output=True, text=True).stdout


def test_importar_e_rapido() -> None:
    """The goal is 30 ms on an idle machine; the bound is for a busy one."""
    assert min(float(python(MEDIR)) for _ in range(5)) < 0.1


def test_importar_nao_traz_outros_modulos() -> None:
    assert python(PESADOS).split() == []


def test_versao() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", conecta.__version__)


def test_tudo_o_que_e_publico_tem_documentacao() -> None:
    for nome in set(conecta.__all__) - {"__version__"}:
        objeto = getattr(conecta, nome)
        assert objeto.__doc__, nome
        assert objeto.__module__.startswith("conecta"), nome
        if inspect.isclass(objeto) and not issubclass(objeto, Exception):
            for membro, valor in vars(objeto).items():
                assert membro.startswith("_") or valor.__doc__, f"{nome}.{membro}"


def documentadas(corpo: list[ast.stmt], prefixo: str = "") -> Iterator[tuple[str, str]]:
    for no in corpo:
        if isinstance(no, (ast.ClassDef, ast.FunctionDef)):
            texto = ast.get_docstring(no)
            if texto:
                yield prefixo + no.name, texto
            yield from documentadas(no.body, f"{prefixo}{no.name}.")


def test_o_stub_diz_o_mesmo_que_help() -> None:
    pasta = Path(inspect.getfile(conecta)).parent
    stubs = [ast.parse((pasta / nome).read_text("utf-8")).body for nome in ("_conecta.pyi", "biometria.pyi", "faturamento.pyi")]
    textos = dict(par for corpo in stubs for par in documentadas(corpo))
    assert len(textos) > 100
    for nome, texto in textos.items():
        assert inspect.getdoc(operator.attrgetter(nome)(_conecta)) == texto, nome


def test_pacote_e_tipado() -> None:
    pasta = Path(inspect.getfile(conecta)).parent
    assert (pasta / "py.typed").exists()
    assert (pasta / "_conecta.pyi").exists()
