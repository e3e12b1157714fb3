"""Messages built field by field."""

from datetime import date, datetime, time
from decimal import Decimal

import conecta
import pytest
from conecta import tiss

HOJE = date(2026, 1, 10)
CABECALHO = {
    "versao": "4.03.00",
    "prestador": {"codigoPrestadorNaOperadora": "123"},
    "operadora": "123456",
    "sequencial": "1",
    "data": date(2026, 1, 15),
    "hora": time(10, 0),
}
PROCEDIMENTO = tiss.Procedimento(
    codigo_tabela="22", codigo_procedimento="40301630", descricao_procedimento="Exame"
)
PROFISSIONAL = {"nome": "Beltrano de Tal", "conselho": "06", "numero": "12345", "uf": "35", "cbo": "225125"}


def guia(numero="21", **outros):
    item = {"data": HOJE, "procedimento": PROCEDIMENTO, "quantidade": 2, "valor_unitario": Decimal("10.00")}
    return {
        "sp_sadt": {
            "numero": numero,
            "beneficiario": {"carteira": "0001", "recem_nascido": "N"},
            "solicitante": {"codigo": "123"},
            "nome_do_solicitante": "Clínica",
            "profissional_solicitante": PROFISSIONAL,
            "carater": "1",
            "executante": {"codigo": "123"},
            "cnes": "9999999",
            "tipo_de_atendimento": "23",
            "acidente": "9",
            "regime": "01",
            "item": [item, dict(item, quantidade="3")],
            **outros,
        }
    }


def test_lote_com_totais_e_hash():
    doc = conecta.construir("lote", CABECALHO, numero="11", guia=[guia("21"), guia("22")])
    (primeira, _) = doc.raiz.prestador_para_operadora.lote_guias.guias_tiss.valor
    itens = primeira.procedimentos_executados.procedimento_executado
    assert [(i.sequencial_item, i.valor_total) for i in itens] == [(1, Decimal("20.00")), (2, Decimal("30.00"))]
    assert primeira.valor_total.valor_total_geral == Decimal("50.00")
    relatorio = conecta.validar(doc.escrever(), nivel="regras", em=date(2026, 1, 15))
    assert relatorio.parecer == "aceitar", [c.mensagem for c in relatorio.criticas]
    assert relatorio.hash.situacao == "confere"


@pytest.mark.parametrize("versao", ["3.05.00", "4.01.00", "4.03.00"])
def test_elegibilidade_em_varias_versoes(versao):
    outro = dict(CABECALHO, versao=versao)
    campos = {"prestador": {"codigo": "123"}, "carteira": "0001"}
    if versao == "3.05.00":  # which still asks for the names
        campos |= {"nome": "Fulana de Tal", "nome_do_prestador": "Clínica"}
    doc = conecta.construir("elegibilidade", outro, **campos)
    assert doc.versao == versao
    assert conecta.validar(doc.escrever(), nivel="esquema").parecer == "aceitar"


def test_tudo_o_que_falta_de_uma_vez():
    with pytest.raises(conecta.ConstrucaoRecusada) as e:
        conecta.construir("lote", CABECALHO, numero="11", guia=[guia("21", carater=None, cnes=None)])
    caminhos = " ".join(r["caminho"] for r in e.value.recusas)
    assert "caraterAtendimento" in caminhos and "CNES" in caminhos
    assert all(r["guia"] in (None, "21") for r in e.value.recusas)


def test_duas_guias_de_um_numero():
    with pytest.raises(conecta.ConstrucaoRecusada, match="outra guia com este número"):
        conecta.construir("lote", CABECALHO, numero="11", guia=[guia("21"), guia("21")])


def test_usos_errados():
    with pytest.raises(conecta.UsoError, match="tipo deve ser"):
        conecta.construir("nada", CABECALHO)
    with pytest.raises(conecta.UsoError, match="numro"):
        conecta.construir("lote", CABECALHO, numro="11", guia=[])
    with pytest.raises(conecta.UsoError):
        conecta.construir("lote", {"versao": "4.03.00"}, numero="1", guia=[])
    with pytest.raises(conecta.TipoError, match="valor_unitario"):
        conecta.construir("lote", CABECALHO, numero="1", guia=[guia(item=[{"valor_unitario": 1.5}])])
    with pytest.raises(conecta.UsoError):
        conecta.construir("lote", CABECALHO, numero="1", guia=[guia(item=[{"data": datetime(2026, 1, 1)}])])
    with pytest.raises(conecta.UsoError, match="^lote: invalid type: string, expected") as e:
        conecta.construir("lote", CABECALHO, numero="1", guia="segredo")
    assert "segredo" not in str(e.value)
