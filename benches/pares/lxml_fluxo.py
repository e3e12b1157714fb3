"""lxml as a peer: the items of each guia by iterparse, as tuples of values, in bounded memory."""
import datetime
import sys
from decimal import Decimal

from lxml import etree

NS = "{http://www.ans.gov.br/padroes/tiss/schemas}"
GUIA, NUMERO = f"{NS}guiaSP-SADT", f"{NS}cabecalhoGuia/{NS}numeroGuiaPrestador"
ITENS = (
    (f"{NS}procedimentosExecutados/{NS}procedimentoExecutado", f"{NS}procedimento/{NS}codigoProcedimento", ""),
    (f"{NS}outrasDespesas/{NS}despesa", f"{NS}servicosExecutados/{NS}codigoProcedimento", f"{NS}servicosExecutados/"),
)

guias, itens, soma = 0, 0, Decimal(0)
for _, guia in etree.iterparse(sys.argv[1], tag=GUIA, huge_tree=True):
    guias += 1
    numero = guia.findtext(NUMERO)
    for caminho, codigo, dentro in ITENS:
        for item in guia.iterfind(caminho):
            linha = (
                numero,
                item.findtext(codigo),
                datetime.date.fromisoformat(item.findtext(f"{dentro}{NS}dataExecucao")),
                Decimal(item.findtext(f"{dentro}{NS}quantidadeExecutada")),
                Decimal(item.findtext(f"{dentro}{NS}valorUnitario")),
                Decimal(item.findtext(f"{dentro}{NS}valorTotal")),
            )
            itens += 1
            soma += linha[-1]
    guia.clear()
    while guia.getprevious() is not None:
        del guia.getparent()[0]
print(guias, itens, soma)
