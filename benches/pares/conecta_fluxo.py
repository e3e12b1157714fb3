"""The Python package: the items of each guia by conecta.guias, as tuples of values."""
import sys
from decimal import Decimal

import conecta

guias, itens, soma = 0, 0, Decimal(0)
for guia in conecta.guias(sys.argv[1]):
    guias += 1
    numero = guia.cabecalho_guia.numero_guia_prestador
    if guia.procedimentos_executados is not None:
        for p in guia.procedimentos_executados.procedimento_executado:
            linha = (
                numero,
                p.procedimento.codigo_procedimento,
                p.data_execucao,
                p.quantidade_executada,
                p.valor_unitario,
                p.valor_total,
            )
            itens += 1
            soma += linha[-1]
    if guia.outras_despesas is not None:
        for d in guia.outras_despesas.despesa:
            s = d.servicos_executados
            linha = (
                numero,
                s.codigo_procedimento,
                s.data_execucao,
                s.quantidade_executada,
                s.valor_unitario,
                s.valor_total,
            )
            itens += 1
            soma += linha[-1]
print(guias, itens, soma)
