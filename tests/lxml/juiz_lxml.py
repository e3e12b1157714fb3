"""lxml (libxml2) as a judge that stays alive: the same protocol as XercesJuiz.java.

Request: a line ``<length> <path of the main XSD>``, then that many bytes.
Answer: a line that is ``1``, or ``0 `` and the first error, or ``E `` and why nothing can be judged.
"""

import os
import sys

try:
    from lxml import etree
except ImportError as erro:
    print(f"E lxml ausente: {erro}", flush=True)
    sys.exit(0)


class SemRede(etree.Resolver):
    """Resolves the DTD that xmldsig-core-schema.xsd names on the network to nothing."""

    def resolve(self, url, _id, context):
        if url and url.endswith(".dtd"):
            return self.resolve_string("", context)
        return None


def carregar(caminho):
    analisador = etree.XMLParser(no_network=True, huge_tree=True)
    analisador.resolvers.add(SemRede())
    return etree.XMLSchema(etree.parse(os.path.abspath(caminho), analisador))


def julgar(documento, esquema):
    analisador = etree.XMLParser(no_network=True, huge_tree=True, load_dtd=False, resolve_entities=False)
    try:
        arvore = etree.fromstring(documento, analisador)
    except etree.XMLSyntaxError as erro:
        return "0 " + " ".join(str(erro).split())[:240]
    except ValueError as erro:
        return "0 " + " ".join(str(erro).split())[:240]
    if esquema.validate(arvore):
        return "1"
    erro = esquema.error_log[0] if len(esquema.error_log) else None
    texto = f"{erro.line}: {erro.message}" if erro is not None else "?"
    return "0 " + " ".join(texto.split())[:240]


def principal():
    entrada, saida = sys.stdin.buffer, sys.stdout.buffer
    esquemas = {}
    saida.write(b"pronto\n")
    saida.flush()
    while cabeca := entrada.readline():
        tamanho, caminho = cabeca.decode().rstrip("\n").split(" ", 1)
        documento = entrada.read(int(tamanho))
        if caminho not in esquemas:
            try:
                esquemas[caminho] = carregar(caminho)
            except etree.LxmlError as erro:
                esquemas[caminho] = "E " + " ".join(str(erro).split())[:240]
        esquema = esquemas[caminho]
        resposta = esquema if isinstance(esquema, str) else julgar(documento, esquema)
        saida.write(resposta.encode("utf-8", "replace") + b"\n")
        # The other side writes a batch and then reads: an answer that waits in the buffer would stop it.
        saida.flush()


principal()
