"""Messages as typed objects: read, taken apart, changed, written."""

from __future__ import annotations

import copy
import datetime
import gc
import json
import pickle
import threading
from decimal import Decimal
from pathlib import Path

import pytest

import conecta
from conecta import tiss

EXEMPLOS = Path(__file__).parents[3] / "exemplos"
CERTOS = sorted(EXEMPLOS.glob("certo-*.xml"))
SADT = EXEMPLOS / "certo-lote-sp-sadt-4.03.00.xml"
DEMONSTRATIVO = EXEMPLOS / "certo-demonstrativo-analise-conta-4.01.00.xml"


@pytest.fixture
def sadt() -> conecta.Documento:
    return conecta.ler(SADT)


def primeira(documento: conecta.Documento) -> tiss.GuiaSpSadt:
    raiz = documento.raiz
    assert isinstance(raiz, tiss.MensagemTiss)
    assert raiz.prestador_para_operadora is not None
    lote = raiz.prestador_para_operadora.lote_guias
    assert lote is not None
    guias = lote.guias_tiss.valor
    assert isinstance(guias, tuple)
    guia = guias[0]
    assert isinstance(guia, tiss.GuiaSpSadt)
    return guia


@pytest.mark.parametrize("exemplo", CERTOS, ids=lambda p: p.stem)
def test_todo_exemplo_vai_e_volta(exemplo: Path) -> None:
    lido = conecta.ler(exemplo)
    assert lido.relatorio is not None and lido.relatorio.aceito
    assert lido.sobras == []
    escrito = lido.escrever()
    assert conecta.validar(escrito).aceito
    assert conecta.ler(escrito) == lido
    assert conecta.Documento.from_json(lido.to_json()) == lido
    assert json.loads(lido.to_json()) == lido.to_dict()
    assert lido.to_dict()[list(lido.to_dict())[-1]] == lido.raiz.to_dict()
    assert conecta.ler(exemplo.read_bytes()) == lido
    with exemplo.open("rb") as arquivo:
        assert conecta.ler(arquivo) == lido


def test_valores_tem_o_tipo_do_que_dizem(sadt: conecta.Documento) -> None:
    guia = primeira(sadt)
    assert isinstance(guia.cabecalho_guia.registro_ans, str)
    assert isinstance(guia.valor_total.valor_total_geral, Decimal)
    assert isinstance(guia.dados_solicitacao.data_solicitacao, datetime.date)
    assert guia.procedimentos_executados is not None
    itens = guia.procedimentos_executados.procedimento_executado
    assert isinstance(itens, tuple) and itens
    assert isinstance(itens[0].sequencial_item, int)
    assert isinstance(sadt.raiz.cabecalho.identificacao_transacao.hora_registro_transacao, datetime.time)
    # The literal form, to the digit.
    texto = guia.valor_total.texto("valor_total_geral")
    assert texto is not None and Decimal(texto) == guia.valor_total.valor_total_geral
    assert guia.valor_total.texto("valorTotalGeral") == texto
    total = sum((d.valor_total or Decimal(0) for d in itens), Decimal(0))
    assert total == guia.valor_total.valor_procedimentos


def test_escolhas(sadt: conecta.Documento) -> None:
    origem = sadt.raiz.cabecalho.origem
    assert origem.opcao == "identificacao_prestador"
    assert origem.valor == origem.identificacao_prestador
    assert origem.registro_ans is None
    assert origem.valor.opcao in ("cnpj", "cpf", "codigo_prestador_na_operadora")
    assert isinstance(origem.valor.valor, str)
    outra = origem.com(registro_ans="999999")
    assert (outra.opcao, outra.valor, outra.identificacao_prestador) == ("registro_ans", "999999", None)


def test_nada_muda_no_lugar(sadt: conecta.Documento) -> None:
    guia = primeira(sadt)
    with pytest.raises(AttributeError, match="com"):
        guia.observacao = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        guia.inventado = "x"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        del guia.observacao  # type: ignore[misc]


def test_igualdade_hash_copia_e_pickle(sadt: conecta.Documento) -> None:
    a, b = primeira(sadt), primeira(conecta.ler(SADT))
    assert a == b and hash(a) == hash(b) and a is not b
    assert a != a.com(observacao="outra") and a != 1
    for d in (a, a.cabecalho_guia, sadt.raiz.cabecalho.origem, sadt):
        assert pickle.loads(pickle.dumps(d)) == d
        assert copy.deepcopy(d) == d


def test_repr_nao_mostra_valores(sadt: conecta.Documento) -> None:
    guia = primeira(sadt)
    nome = guia.dados_beneficiario.nome_beneficiario
    for objeto in (sadt, sadt.raiz, guia, guia.dados_beneficiario, guia.valor_total):
        assert guia.dados_beneficiario.numero_carteira not in repr(objeto)
        assert nome is None or nome not in repr(objeto)
    assert "numero_carteira" in repr(guia.dados_beneficiario)


def test_com(sadt: conecta.Documento) -> None:
    guia = primeira(sadt)
    nova = guia.com(observacao="Retorno em 30 dias", valor_total=guia.valor_total.com(valor_procedimentos=Decimal("1E+2")))
    assert nova.observacao == "Retorno em 30 dias"
    assert nova.valor_total.texto("valor_procedimentos") == "100"
    assert guia.observacao != nova.observacao
    assert nova.com(observacao=None).observacao is None
    assert guia.com(cabecalho_guia={"registro_ans": "999999", "numero_guia_prestador": "7"}).cabecalho_guia == (
        tiss.CabecalhoGuiaSpSadt(registro_ans="999999", numero_guia_prestador="7")
    )


def test_com_recusa_o_que_nao_cabe(sadt: conecta.Documento) -> None:
    guia = primeira(sadt)
    with pytest.raises(conecta.UsoError, match="observacao"):
        guia.com(observasao="x")
    with pytest.raises(conecta.TipoError, match="valor_total_geral"):
        guia.valor_total.com(valor_total_geral=1.5)
    with pytest.raises(conecta.TipoError):
        guia.valor_total.com(valor_total_geral=True)
    with pytest.raises(conecta.UsoError):
        guia.valor_total.com(valor_total_geral="1,50")
    with pytest.raises(conecta.UsoError):
        guia.valor_total.com(valor_total_geral=Decimal("NaN"))
    with pytest.raises(conecta.TipoError):
        guia.com(cabecalho_guia=guia.valor_total)
    with pytest.raises(conecta.UsoError, match="cabecalhoGuia"):
        guia.com(cabecalho_guia=None)
    with pytest.raises(conecta.TipoError):
        guia.dados_solicitacao.com(data_solicitacao=datetime.datetime(2026, 1, 1))
    with pytest.raises(conecta.UsoError):
        conecta.Grupo()


def test_substituir_e_escrever(sadt: conecta.Documento) -> None:
    lote = "/mensagemTISS/prestadorParaOperadora/loteGuias"
    novo = sadt.substituir(f"{lote}/numeroLote", "987")
    caminho = f"{lote}/guiasTISS/guiaSP-SADT[2]/procedimentosExecutados/procedimentoExecutado[1]/dataExecucao"
    novo = novo.substituir(caminho, datetime.date(2025, 3, 1))
    escrito = novo.escrever()
    lido = conecta.ler(escrito)
    assert lido.raiz.prestador_para_operadora.lote_guias.numero_lote == "987"
    assert conecta.validar(escrito).hash.situacao == "confere"
    item = lido.raiz.prestador_para_operadora.lote_guias.guias_tiss.valor[1].procedimentos_executados
    assert item.procedimento_executado[0].data_execucao == datetime.date(2025, 3, 1)
    sem = sadt.substituir(f"{lote}/guiasTISS/guiaSP-SADT[1]", None)
    assert len(sem.raiz.prestador_para_operadora.lote_guias.guias_tiss.valor) + 1 == len(
        sadt.raiz.prestador_para_operadora.lote_guias.guias_tiss.valor
    )
    with pytest.raises(conecta.UsoError, match=r"\[n\]"):
        sadt.substituir(f"{lote}/guiasTISS/guiaSP-SADT/observacao", "x")
    with pytest.raises(conecta.UsoError, match="não há"):
        sadt.substituir(f"{lote}/guiasTISS/guiaSP-SADT[99]/observacao", "x")


def test_escrever_diz_o_que_nao_cabe(sadt: conecta.Documento) -> None:
    longo = sadt.substituir("/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote", "0" * 50)
    with pytest.raises(conecta.EscritaError) as erro:
        longo.escrever()
    assert [c for c, _ in erro.value.falhas] == ["/mensagemTISS/prestadorParaOperadora/loteGuias/numeroLote"]
    assert "0" * 50 not in str(erro.value)
    with pytest.raises(conecta.EscritaError) as erro:
        sadt.escrever(versao="3.02.00")
    assert erro.value.falhas
    with pytest.raises(conecta.ConectaError):
        sadt.escrever(versao="9.99.99")
    with pytest.raises(conecta.UsoError):
        sadt.escrever(codificacao="EBCDIC")  # type: ignore[arg-type]


def test_formas_de_escrita(sadt: conecta.Documento) -> None:
    assert b'encoding="UTF-8"' in sadt.escrever(codificacao="UTF-8")
    assert sadt.escrever(recuo=None).count(b"\n") == 2
    soap = sadt.escrever(soap=True)
    assert b"Envelope" in soap and conecta.ler(soap).soap
    consulta = conecta.ler(EXEMPLOS / "certo-lote-consulta-4.03.00.xml")
    antiga = consulta.escrever(versao="4.02.00")
    assert conecta.validar(antiga).aceito and conecta.ler(antiga).versao == "4.02.00"


def test_construir_do_nada() -> None:
    raiz = tiss.MensagemTiss(
        cabecalho={
            "identificacao_transacao": tiss.IdentificacaoTransacao(
                tipo_transacao="SOLIC_STATUS_PROTOCOLO",
                sequencial_transacao="1",
                data_registro_transacao=datetime.date(2026, 1, 15),
                hora_registro_transacao=datetime.time(10, 30),
            ),
            "origem": {"identificacao_prestador": {"codigo_prestador_na_operadora": "123"}},
            "destino": {"registro_ans": "123456"},
            "padrao": "4.03.00",
        },
        prestador_para_operadora={
            "solicitacao_status_protocolo": {
                "dados_prestador": {"codigo_prestador_na_operadora": "123"},
                "numero_protocolo": "77",
            }
        },
        epilogo={"hash": ""},
    )
    escrito = conecta.Documento(raiz, "4.03.00").escrever()
    assert conecta.validar(escrito).aceito
    assert b"57e79807122a79138738ee85944ee505" in escrito


def test_erros_de_leitura(tmp_path: Path) -> None:
    with pytest.raises(conecta.LeituraError):
        conecta.ler(tmp_path / "nada.xml")
    with pytest.raises(conecta.ConectaError):
        conecta.ler(b"<mensagemTISS>")
    falta = SADT.read_bytes().replace(b"<ans:CNES>", b"<ans:x>").replace(b"</ans:CNES>", b"</ans:x>")
    with pytest.raises(conecta.EstruturaError) as erro:
        conecta.ler(falta)
    assert erro.value.caminho and "CNES" in str(erro.value) and erro.value.linha > 0
    with pytest.raises(conecta.ConectaError):
        conecta.Documento.from_json("{")
    with pytest.raises(conecta.EstruturaError):
        conecta.Documento.from_json("{}")


@pytest.mark.parametrize("exemplo", CERTOS, ids=lambda p: p.stem)
def test_guias_em_fluxo_sao_as_do_documento(exemplo: Path) -> None:
    fluxo = conecta.guias(exemplo)
    guias = list(fluxo)
    assert fluxo.relatorio == conecta.validar(exemplo, nivel="hash")
    texto = json.dumps(conecta.ler(exemplo).to_dict())
    for g in guias:
        assert json.dumps(g.to_dict()) in texto
    assert conecta.para_linhas(guias) == conecta.para_linhas(conecta.ler(exemplo))


def test_guias_de_arquivo_bytes_e_threads() -> None:
    esperado = list(conecta.guias(SADT))
    assert len(esperado) > 1 and all(isinstance(g, tiss.GuiaSpSadt) for g in esperado)
    with SADT.open("rb") as arquivo:
        assert list(conecta.guias(arquivo)) == esperado
    vistos: list[int] = []
    fluxo = conecta.guias(SADT.read_bytes())
    threads = [threading.Thread(target=lambda: vistos.append(len(list(fluxo)))) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert sum(vistos) == len(esperado)


def test_guia_sobrevive_ao_documento() -> None:
    guia = next(conecta.guias(SADT))
    gc.collect()
    assert guia.cabecalho_guia.registro_ans
    with pytest.raises(conecta.EstruturaError):
        list(conecta.guias(SADT.read_bytes().replace(b"<ans:CNES>", b"<ans:x>").replace(b"</ans:CNES>", b"</ans:x>")))


def test_linhas() -> None:
    linhas = conecta.para_linhas(conecta.ler(SADT))
    assert all(list(linha) == conecta.colunas() for linha in linhas)
    guias = list(conecta.guias(SADT))
    por_guia: dict[str, Decimal] = {}
    for linha in linhas:
        numero = linha["numero_guia_prestador"]
        por_guia[numero] = por_guia.get(numero, Decimal(0)) + linha["valor_total"]
    for g in guias:
        assert por_guia[g.cabecalho_guia.numero_guia_prestador] == g.valor_total.valor_total_geral
    assert {linha["tipo_item"] for linha in linhas} == {"procedimentoExecutado", "despesa"}
    glosas = conecta.para_linhas(conecta.guias(DEMONSTRATIVO))
    assert any(linha["valor_glosa"] and linha["codigos_glosa"] for linha in glosas)
    assert conecta.para_linhas(guias[0]) == [x for x in linhas if x["numero_guia_prestador"] == linhas[0]["numero_guia_prestador"]]
    with pytest.raises(conecta.TipoError):
        conecta.para_linhas([1])  # type: ignore[list-item]
    with pytest.raises(conecta.TipoError):
        conecta.para_linhas(1)  # type: ignore[arg-type]


def test_todo_tipo_tem_classe_com_campos_e_documentacao() -> None:
    assert len(tiss.__all__) > 300
    for nome in tiss.__all__:
        classe = getattr(tiss, nome)
        assert issubclass(classe, conecta.Grupo) and classe.__doc__, nome
        assert getattr(tiss, nome) is classe
        for campo in vars(classe):
            if not campo.startswith("_"):
                assert vars(classe)[campo].__doc__, f"{nome}.{campo}"
    with pytest.raises(AttributeError):
        tiss.Inventado  # type: ignore[attr-defined]
    assert tiss.guias.GuiaConsulta is tiss.GuiaConsulta


def test_converter_dividir_e_juntar(sadt: conecta.Documento) -> None:
    conversao = conecta.converter(sadt, "4.02.00")
    assert conversao.sem_perda == (conversao.documento is not None and not conversao.perdas)
    if conversao.documento is not None:
        assert conecta.validar(conversao.documento.escrever()).aceito
    assert conversao.documento is not None or conversao.pendencias
    consulta = conecta.ler(EXEMPLOS / "certo-lote-consulta-4.03.00.xml")
    antiga = conecta.converter(consulta, "4.02.00", informar={"inventado": "1"})
    assert antiga.sem_perda and antiga.documento is not None and antiga.sem_uso == ["inventado"]
    assert conecta.converter(antiga.documento, "4.03.00").documento is not None
    with pytest.raises(conecta.ConectaError):
        conecta.converter(sadt, "9.99.99")
    with pytest.raises(conecta.UsoError):
        conecta.converter(sadt, "nova")

    guias = len(list(conecta.guias(SADT)))
    partes = conecta.dividir(SADT, maximo=1)
    assert len(partes) == guias > 1
    assert all(conecta.validar(p.escrever()).aceito for p in partes)
    inteiro = conecta.juntar(partes, numero_lote="77")
    assert len(list(conecta.guias(inteiro.escrever()))) == guias
    with pytest.raises(conecta.LoteRecusado) as erro:
        conecta.juntar([partes[0], partes[0]])
    assert erro.value.recusas[0]["motivo"]
    with pytest.raises(conecta.LoteRecusado):
        conecta.dividir(EXEMPLOS / "certo-elegibilidade-3.05.00.xml")
    with pytest.raises(conecta.TipoError):
        conecta.juntar([1])  # type: ignore[list-item]
