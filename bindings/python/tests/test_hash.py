"""A hash is corrected and then checks, and nothing else changes."""

from __future__ import annotations

import hashlib

import conecta

ERRADO = b"0" * 32
CONTEUDO = "4.03.00".encode()
MENSAGEM = (
    b'<?xml version="1.0" encoding="ISO-8859-1"?>\n'
    b'<ans:mensagemTISS xmlns:ans="http://www.ans.gov.br/padroes/tiss/schemas">'
    b"<ans:cabecalho><ans:Padrao>" + CONTEUDO + b"</ans:Padrao></ans:cabecalho>"
    b"<ans:epilogo><ans:hash>" + ERRADO + b"</ans:hash></ans:epilogo>"
    b"</ans:mensagemTISS>"
)


def test_corrigir_hash() -> None:
    antes = conecta.hash_epilogo(MENSAGEM)
    assert antes.situacao == "difere"
    assert antes.informado == ERRADO.decode()
    assert antes.calculado == hashlib.md5(CONTEUDO).hexdigest()
    assert antes.bytes is not None
    inicio, fim = antes.bytes
    assert MENSAGEM[inicio:fim] == ERRADO

    corrigida = conecta.corrigir_hash(MENSAGEM)
    assert isinstance(corrigida, bytes)
    assert corrigida == MENSAGEM.replace(ERRADO, antes.calculado.encode())
    assert conecta.corrigir_hash(bytearray(MENSAGEM)) == corrigida
    depois = conecta.hash_epilogo(corrigida)
    assert depois.situacao == "confere"
    assert depois.informado == depois.calculado == antes.calculado
