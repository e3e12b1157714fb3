"""The billing life: guias, lotes and protocolos, demonstrativos against what was sent, recursos de glosa, searches.

    >>> from decimal import Decimal
    >>> from conecta import faturamento
    >>> feita = faturamento.conciliar("lote.xml", "demonstrativo.xml")
    >>> feita.resumo.glosado
    Decimal('167.00')
    >>> recurso = faturamento.Recurso.abrir(feita, prazo=90)
    >>> recurso.incluir()
    1
    >>> recurso.justificar("O valor é o do contrato.", guia="41001", item=1, valor=Decimal("8.50"))
    >>> recurso.salvar()
    >>> mensagem = recurso.enviar()

What may be done, and what comes of it, is in docs/faturamento.md; a refusal is `conecta.Recusa`, with its permanent code.
"""

from ._conecta import (
    AnexoDoRecurso,
    CapaDoLote,
    CapaDoRecurso,
    Conciliacao,
    Condicao,
    CriticaDaGuia,
    DemonstrativoConciliado,
    Desvio,
    DetalheDaGlosa,
    Explicacao,
    Faturamento,
    GlosaConciliada,
    GuiaConciliada,
    GuiaDeCobranca,
    GuiaNoLote,
    ItemConciliado,
    LinhaDoRelatorio,
    LoteDePagamento,
    NotaFiscal,
    PassoDaGuia,
    Permissao,
    PleitoDoRecurso,
    PorAcao,
    PorMotivo,
    Protocolo,
    ProtocoloConciliado,
    Recurso,
    RecursoDeGlosa,
    Registro,
    ResumoDaConciliacao,
    ResumoDaGuia,
    SaldoDaGlosa,
    SugestaoDeRecurso,
    conciliar,
    condicoes,
)

__all__ = [
    "AnexoDoRecurso",
    "CapaDoLote",
    "CapaDoRecurso",
    "Conciliacao",
    "Condicao",
    "CriticaDaGuia",
    "DemonstrativoConciliado",
    "Desvio",
    "DetalheDaGlosa",
    "Explicacao",
    "Faturamento",
    "GlosaConciliada",
    "GuiaConciliada",
    "GuiaDeCobranca",
    "GuiaNoLote",
    "ItemConciliado",
    "LinhaDoRelatorio",
    "LoteDePagamento",
    "NotaFiscal",
    "PassoDaGuia",
    "Permissao",
    "PleitoDoRecurso",
    "PorAcao",
    "PorMotivo",
    "Protocolo",
    "ProtocoloConciliado",
    "Recurso",
    "RecursoDeGlosa",
    "Registro",
    "ResumoDaConciliacao",
    "ResumoDaGuia",
    "SaldoDaGlosa",
    "SugestaoDeRecurso",
    "conciliar",
    "condicoes",
]
