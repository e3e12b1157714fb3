"""The result objects: typed, frozen, equal by value, hashable, picklable, and silent about the content."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import conecta
import pytest

LOCAL = conecta.Local(3, 5, 40, 52, "/mensagemTISS/cabecalho", "G-17")
CRITICA = conecta.Critica("XSD-ORDEM", "erro", "fora de ordem", "mova", 5001, LOCAL, 2)
HASH = conecta.HashConferido("a" * 32, "b" * 32, "difere", (10, 42))
RELATORIO = conecta.Relatorio("4.03.00", "ENVIO_LOTE_GUIAS", "rejeitar", HASH, [CRITICA], False, 3, 1)
ERRO = conecta.LeituraError(2, "arquivo não encontrado", "b.xml")
JULGADO = conecta.ResultadoDeArquivo("a.xml", RELATORIO)
ILEGIVEL = conecta.ResultadoDeArquivo("b.xml", erro=ERRO)

TODOS = [LOCAL, CRITICA, HASH, RELATORIO, JULGADO, ILEGIVEL]
NOMES = [type(o).__name__ for o in TODOS]


def test_tipos_dos_campos_de_um_relatorio_de_verdade() -> None:
    relatorio = conecta.validar(b"<mensagemTISS/>")
    assert isinstance(relatorio, conecta.Relatorio)
    assert isinstance(relatorio.versao_tiss, (str, type(None)))
    assert isinstance(relatorio.transacao, (str, type(None)))
    assert isinstance(relatorio.hash, conecta.HashConferido)
    assert isinstance(relatorio.criticas, tuple)
    assert isinstance(relatorio.truncado, bool)
    assert isinstance(relatorio.total_erros, int)
    assert isinstance(relatorio.total_avisos, int)
    assert relatorio.criticas is relatorio.criticas
    for critica in relatorio.criticas:
        assert isinstance(critica, conecta.Critica)
        assert critica.codigo and critica.mensagem
        assert isinstance(critica.ajuda, str)
        assert isinstance(critica.glosa, (int, type(None)))
        assert isinstance(critica.local, conecta.Local)
        assert critica.local.linha >= 1
        assert critica.local.coluna >= 1
        assert 0 <= critica.local.byte_inicio <= critica.local.byte_fim


def test_campos() -> None:
    assert (LOCAL.linha, LOCAL.coluna, LOCAL.byte_inicio, LOCAL.byte_fim) == (3, 5, 40, 52)
    assert (LOCAL.caminho, LOCAL.guia) == ("/mensagemTISS/cabecalho", "G-17")
    assert (CRITICA.codigo, CRITICA.severidade, CRITICA.glosa) == ("XSD-ORDEM", "erro", 5001)
    assert (CRITICA.mensagem, CRITICA.ajuda, CRITICA.repeticoes) == ("fora de ordem", "mova", 2)
    assert (HASH.informado, HASH.calculado, HASH.bytes) == ("a" * 32, "b" * 32, (10, 42))
    assert RELATORIO.criticas == (CRITICA,)
    assert RELATORIO.criticas[0].local == LOCAL
    assert (RELATORIO.versao_tiss, RELATORIO.transacao) == ("4.03.00", "ENVIO_LOTE_GUIAS")
    assert (RELATORIO.total_erros, RELATORIO.total_avisos, RELATORIO.truncado) == (3, 1, False)
    assert not RELATORIO.aceito
    assert JULGADO.relatorio is RELATORIO
    assert JULGADO.erro is None
    assert ILEGIVEL.relatorio is None
    assert ILEGIVEL.erro is not None
    assert (ILEGIVEL.erro.errno, ILEGIVEL.erro.filename) == (2, "b.xml")
    assert str(ILEGIVEL.erro) == "arquivo não encontrado: b.xml"


@pytest.mark.parametrize("objeto", TODOS, ids=NOMES)
def test_congelado(objeto: Any) -> None:
    publicos = [n for n in dir(objeto) if not n.startswith("_") and not callable(getattr(objeto, n))]
    assert publicos
    for nome in publicos:
        with pytest.raises(AttributeError):
            setattr(objeto, nome, None)
    with pytest.raises(AttributeError):
        objeto.novo = 1


@pytest.mark.parametrize("objeto", TODOS, ids=NOMES)
@pytest.mark.parametrize("protocolo", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(objeto: Any, protocolo: int) -> None:
    volta = pickle.loads(pickle.dumps(objeto, protocolo))
    assert volta == objeto
    assert hash(volta) == hash(objeto)
    assert volta.to_dict() == objeto.to_dict()
    assert type(volta) is type(objeto)


@pytest.mark.parametrize("objeto", TODOS, ids=NOMES)
def test_copia(objeto: Any) -> None:
    assert copy.copy(objeto) == objeto
    assert copy.deepcopy(objeto) == objeto


@pytest.mark.parametrize("objeto", TODOS, ids=NOMES)
def test_igual_so_ao_que_e_igual(objeto: Any) -> None:
    for outro in (*TODOS, None, 1, "x", object()):
        assert (objeto == outro) is (objeto is outro)
        assert (objeto != outro) is (objeto is not outro)
    assert len({objeto, copy.copy(objeto)}) == 1


def test_cada_campo_conta_na_igualdade() -> None:
    base: list[Any] = [3, 5, 40, 52, "/mensagemTISS/cabecalho", "G-17"]
    for i, troca in enumerate([4, 6, 41, 53, "/x", None]):
        valores = list(base)
        valores[i] = troca
        assert conecta.Local(*valores) != LOCAL


@pytest.mark.parametrize("objeto", TODOS, ids=NOMES)
def test_repr_diz_o_tipo_e_cala_o_conteudo(objeto: Any) -> None:
    assert repr(objeto).startswith(type(objeto).__name__ + "(")
    assert "G-17" not in repr(objeto)
    assert "aaaa" not in repr(objeto)


def test_forma_json() -> None:
    local = {
        "linha": 3,
        "coluna": 5,
        "byte_inicio": 40,
        "byte_fim": 52,
        "caminho": "/mensagemTISS/cabecalho",
        "guia": "G-17",
    }
    critica = {
        "codigo": "XSD-ORDEM",
        "severidade": "erro",
        "mensagem": "fora de ordem",
        "ajuda": "mova",
        "glosa": 5001,
        "local": local,
        "repeticoes": 2,
    }
    hash_ = {"informado": "a" * 32, "calculado": "b" * 32, "situacao": "difere"}
    relatorio = {
        "versao_tiss": "4.03.00",
        "transacao": "ENVIO_LOTE_GUIAS",
        "parecer": "rejeitar",
        "hash": hash_,
        "criticas": [critica],
        "truncado": False,
    }
    assert LOCAL.to_dict() == local
    assert CRITICA.to_dict() == critica
    assert HASH.to_dict() == hash_
    assert RELATORIO.to_dict() == relatorio
    assert list(RELATORIO.to_dict()) == list(relatorio)
    assert json.loads(RELATORIO.to_json()) == relatorio
    assert JULGADO.to_dict() == {"arquivo": "a.xml", **relatorio}
    assert ILEGIVEL.to_dict() == {"arquivo": "b.xml", "motivo": "arquivo não encontrado"}


def test_repeticoes_so_aparece_quando_ha() -> None:
    assert "repeticoes" not in conecta.Critica("A", "info", "", "", None, LOCAL).to_dict()


@pytest.mark.parametrize(
    "fazer",
    [
        lambda: conecta.Critica("A", "grave", "", "", None, LOCAL),  # type: ignore[arg-type]
        lambda: conecta.HashConferido(None, None, "talvez"),  # type: ignore[arg-type]
        lambda: conecta.Relatorio("4.3", None, "aceitar", HASH, [], False, 0, 0),
        lambda: conecta.Relatorio(None, None, "sim", HASH, [], False, 0, 0),  # type: ignore[arg-type]
        lambda: conecta.ResultadoDeArquivo("a.xml"),
        lambda: conecta.ResultadoDeArquivo("a.xml", RELATORIO, ERRO),
    ],
)
def test_valor_impossivel(fazer: Any) -> None:
    with pytest.raises(conecta.UsoError):
        fazer()


def test_excecoes() -> None:
    for tipo in (conecta.LeituraError, conecta.UsoError, conecta.TipoError, conecta.Cancelado):
        assert issubclass(tipo, conecta.ConectaError)
    assert issubclass(conecta.LeituraError, OSError)
    assert issubclass(conecta.UsoError, ValueError)
    assert issubclass(conecta.TipoError, TypeError)
    volta = pickle.loads(pickle.dumps(ERRO))
    assert (volta.errno, volta.strerror, volta.filename) == (2, "arquivo não encontrado", "b.xml")
