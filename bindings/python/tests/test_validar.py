"""`validar`, `hash_epilogo` and `corrigir_hash`: every kind of document, every wrong argument."""

from __future__ import annotations

import datetime
import errno
import io
import pathlib
import tempfile
from typing import Any

import conecta
import pytest

VAZIA = b"<mensagemTISS/>"


@pytest.mark.parametrize("documento", [VAZIA, b"", b"<", b"texto", b"\xff\xfe", b"<mensagemTISS>"])
def test_documento_quebrado_e_rejeitado_com_criticas(documento: bytes) -> None:
    relatorio = conecta.validar(documento)
    assert relatorio.parecer == "rejeitar"
    assert not relatorio.aceito
    assert relatorio.total_erros >= 1
    assert any(c.severidade == "erro" for c in relatorio.criticas)


def test_o_meio_nao_muda_o_relatorio(tmp_path: pathlib.Path) -> None:
    caminho = tmp_path / "a.xml"
    caminho.write_bytes(VAZIA)
    esperado = conecta.validar(VAZIA)
    assert conecta.validar(bytearray(VAZIA)) == esperado
    assert conecta.validar(memoryview(VAZIA)) == esperado
    assert conecta.validar(memoryview(VAZIA * 2)[: len(VAZIA)]) == esperado
    assert conecta.validar(str(caminho)) == esperado
    assert conecta.validar(caminho) == esperado
    assert conecta.validar(io.BytesIO(VAZIA)) == esperado
    with open(caminho, "rb") as arquivo:
        assert conecta.validar(arquivo) == esperado
    with open(caminho, "rb", buffering=0) as cru:
        assert conecta.validar(cru) == esperado
    with tempfile.NamedTemporaryFile() as temporario:
        temporario.write(VAZIA)
        temporario.seek(0)
        assert conecta.validar(temporario) == esperado


def test_documento_grande_e_igual_inteiro_e_em_pedacos(grande: bytes) -> None:
    assert conecta.validar(grande) == conecta.validar(io.BytesIO(grande))


class Conta(io.RawIOBase):
    """Delivers one byte at a time and remembers what was asked."""

    def __init__(self, dados: bytes) -> None:
        self.dados = dados
        self.pedidos: list[int] = []

    def read(self, n: int = -1, /) -> bytes:
        self.pedidos.append(n)
        lido, self.dados = self.dados[:1], self.dados[1:]
        return lido


def test_leituras_curtas_sao_aceitas() -> None:
    curto = Conta(VAZIA)
    assert conecta.validar(curto) == conecta.validar(VAZIA)
    assert all(n == 64 * 1024 for n in curto.pedidos)


class Devolve:
    """A file object whose `read` returns whatever it is told."""

    def __init__(self, *valores: Any) -> None:
        self.valores = list(valores)

    def read(self, n: int, /) -> Any:
        return self.valores.pop(0) if self.valores else b""


def test_read_pode_devolver_mais_do_que_se_pediu_e_outros_bytes() -> None:
    miolo = b" " * 200_000
    documento = b"<mensagemTISS>" + miolo + b"</mensagemTISS>"
    partes = Devolve(bytearray(b"<mensagemTISS>"), miolo, memoryview(b"</mensagemTISS>"))
    assert conecta.validar(partes) == conecta.validar(documento)


@pytest.mark.parametrize("valor", [None, 3, [b"a"]])
def test_read_que_nao_devolve_bytes(valor: object) -> None:
    with pytest.raises(conecta.TipoError, match=r"read\(\).*bytes"):
        conecta.validar(Devolve(b"<mensagemTISS>", valor))


def test_excecao_de_read_chega_intacta() -> None:
    class Minha(Exception):
        pass

    levantada = Minha("da rede")

    class Falha:
        def read(self, n: int, /) -> bytes:
            raise levantada

    with pytest.raises(Minha) as pega:
        conecta.validar(Falha())
    assert pega.value is levantada


def test_interrupcao_dentro_de_read_chega_intacta() -> None:
    class Interrompe:
        def read(self, n: int, /) -> bytes:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        conecta.validar(Interrompe())


def test_modo_texto_diz_como_abrir(arquivo: pathlib.Path) -> None:
    with open(arquivo) as texto, pytest.raises(conecta.TipoError, match="'rb'"):
        conecta.validar(texto)  # type: ignore[arg-type]
    with pytest.raises(conecta.TipoError, match="'rb'"):
        conecta.validar(io.StringIO("<mensagemTISS/>"))  # type: ignore[arg-type]
    with pytest.raises(conecta.TipoError, match="'rb'"):
        conecta.validar(Devolve("<mensagemTISS/>"))


def test_arquivo_que_nao_existe(tmp_path: pathlib.Path) -> None:
    caminho = tmp_path / "não há.xml"
    with pytest.raises(conecta.LeituraError, match="arquivo não encontrado: .*não há.xml") as pega:
        conecta.validar(caminho)
    assert isinstance(pega.value, OSError)
    assert pega.value.errno == errno.ENOENT
    assert pega.value.filename == str(caminho)


def test_pasta_nao_e_arquivo(tmp_path: pathlib.Path) -> None:
    with pytest.raises(conecta.LeituraError):
        conecta.validar(tmp_path)


def test_nome_impossivel() -> None:
    with pytest.raises(conecta.LeituraError, match="nome de arquivo inválido"):
        conecta.validar("a\0b.xml")


@pytest.mark.parametrize("texto", ["<mensagemTISS>segredo", "\ufeff \n<?xml version='1.0'?><a>segredo</a>"])
def test_xml_em_str_nao_e_tomado_por_caminho(texto: str) -> None:
    with pytest.raises(conecta.UsoError, match="como bytes") as pega:
        conecta.validar(texto)
    assert "segredo" not in str(pega.value)


@pytest.mark.parametrize("documento", [None, 3, 1.5, ["a.xml"], object()])
def test_documento_de_outro_tipo(documento: Any) -> None:
    with pytest.raises(conecta.TipoError, match="documento deve ser"):
        conecta.validar(documento)
    with pytest.raises(conecta.TipoError, match="documento deve ser"):
        conecta.hash_epilogo(documento)


@pytest.mark.parametrize(
    ("argumentos", "tipo"),
    [
        ({"nivel": "tudo"}, conecta.UsoError),
        ({"nivel": 1}, conecta.TipoError),
        ({"em": "2024-05-01"}, conecta.TipoError),
        ({"max_criticas": -1}, conecta.UsoError),
        ({"max_criticas": 2**80}, conecta.UsoError),
        ({"max_criticas": "10"}, conecta.TipoError),
        ({"max_criticas": True}, conecta.TipoError),
    ],
)
def test_argumentos_errados(argumentos: dict[str, Any], tipo: type[Exception]) -> None:
    with pytest.raises(tipo, match=next(iter(argumentos))):
        conecta.validar(VAZIA, **argumentos)
    with pytest.raises(tipo, match=next(iter(argumentos))):
        conecta.validar_lote_de_arquivos([], **argumentos)


def test_argumentos_certos() -> None:
    assert conecta.validar(VAZIA, nivel="esquema").parecer == "rejeitar"
    assert conecta.validar(VAZIA, nivel="regras") == conecta.validar(VAZIA)
    dia = datetime.date(2024, 5, 1)
    assert conecta.validar(VAZIA, em=dia, max_criticas=5).parecer == "rejeitar"


def test_max_criticas_limita_a_lista(grande: bytes) -> None:
    relatorio = conecta.validar(grande, max_criticas=1)
    assert len(relatorio.criticas) <= 1
    assert relatorio.parecer == "rejeitar"


def test_so_o_esquema_nao_verifica_o_hash() -> None:
    assert conecta.validar(VAZIA, nivel="esquema").hash.situacao == "nao_verificado"


def test_hash_epilogo_e_o_do_relatorio(arquivo: pathlib.Path) -> None:
    for documento in (VAZIA, arquivo, io.BytesIO(VAZIA)):
        assert conecta.hash_epilogo(documento).situacao != "confere"
    assert conecta.hash_epilogo(VAZIA) == conecta.validar(VAZIA).hash


def test_corrigir_hash_sem_hash() -> None:
    with pytest.raises(conecta.UsoError, match="hash"):
        conecta.corrigir_hash(VAZIA)
    with pytest.raises(conecta.TipoError, match="documento deve ser bytes"):
        conecta.corrigir_hash("lote.xml")  # type: ignore[arg-type]
