"""lxml as a peer: parse + XMLSchema. Protocol: src/pares/externo.rs."""
import json
import os
import sys
import time

from lxml import etree

MAX = 200_000_000  # a tree of more than this does not fit everywhere

t = time.perf_counter()
esquema = etree.XMLSchema(etree.parse(sys.argv[1]))
print(json.dumps({
    "versao": f"{etree.__version__} (libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))})",
    "carga_ms": (time.perf_counter() - t) * 1e3,
}), flush=True)

em_mao = ("", b"")
for linha in sys.stdin:
    n, caminho = linha.rstrip("\n").split("\t")
    if os.path.getsize(caminho) > MAX:
        print('{"nao_se_aplica": true}', flush=True)
        continue
    if em_mao[0] != caminho:
        em_mao = (caminho, open(caminho, "rb").read())
    analisador = etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
    antes = time.thread_time_ns()
    for _ in range(int(n)):
        bom = esquema.validate(etree.fromstring(em_mao[1], analisador))
    ns = time.thread_time_ns() - antes
    print(json.dumps({"ns": ns} if bom else {"recusou": str(esquema.error_log.last_error)}), flush=True)
