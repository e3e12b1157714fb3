"""The billing life: conciliação and recurso de glosa, guia, lote and protocolo, searches."""

from __future__ import annotations

import csv
import io
import json
import pickle
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import conecta
import pytest
from conecta import faturamento

CICLO = Path(__file__).parents[3] / "exemplos" / "ciclo"
LOTE, DEMONSTRATIVO = CICLO / "01-lote.xml", CICLO / "03-demonstrativo.xml"
BRASILIA = timezone(timedelta(hours=-3))


def em(dia: str, hora: str = "00:00") -> datetime:
    return datetime.fromisoformat(f"{dia}T{hora}").replace(tzinfo=BRASILIA)


def aberto(**mais: Any) -> faturamento.Recurso:
    feita = conecta.conciliar(LOTE, DEMONSTRATIVO)
    return conecta.Recurso.abrir(feita, prazo=90, **mais)


# Conciliação


def test_conciliar_diz_o_que_foi_glosado_ao_centavo() -> None:
    feita = conecta.conciliar([LOTE], DEMONSTRATIVO.read_bytes())
    r = feita.resumo
    assert (r.apresentado, r.liberado, r.glosado) == (Decimal("309.00"), Decimal("142.00"), Decimal("167.00"))
    assert [(m.codigo, m.acao, m.glosas, m.valor) for m in r.por_motivo] == [
        ("3209", "recorrer", 1, Decimal("140.00")),
        ("1323", "corrigir-e-reapresentar", 1, Decimal("18.50")),
        ("1705", "recorrer", 1, Decimal("8.50")),
    ]
    assert feita.com_glosa == ("20260000520",)
    protocolo = feita.protocolos[0]
    assert (protocolo.lote, protocolo.data, protocolo.situacao) == ("520", date(2026, 3, 11), "6")
    guia = feita.guias[0]
    assert (guia.numero, guia.casamento, guia.glosado) == ("41001", "numero", Decimal("148.50"))
    assert guia.diferenca == 0
    item = guia.itens[1]
    assert (item.sequencial, item.data, item.glosas[0].codigo) == (2, date(2026, 3, 3), "3209")
    assert item == guia.itens[1] and item != guia.itens[0]
    assert feita.demonstrativos[0].desvios == ()
    assert json.loads(feita.to_json()) == feita.to_dict()
    assert "00090000123456789" not in repr(feita) + repr(guia) + repr(item)


def test_conciliar_recusa_o_que_nao_e() -> None:
    with pytest.raises(conecta.UsoError, match="não é um lote"):
        conecta.conciliar(DEMONSTRATIVO, DEMONSTRATIVO)
    with pytest.raises(conecta.ConectaError):
        conecta.conciliar(LOTE, LOTE)
    with pytest.raises(conecta.LeituraError):
        conecta.conciliar("nao-ha.xml", DEMONSTRATIVO)
    with pytest.raises(conecta.TipoError):
        conecta.conciliar({}, DEMONSTRATIVO)  # type: ignore[arg-type]


# Recurso de glosa


def test_o_ciclo_e_o_dos_exemplos() -> None:
    """The same operations as the page of the cycle give the same state, to the byte."""
    r = aberto()
    quem = "faturista"
    assert r.incluir(usuario=quem, agora=em("2026-04-09")) == 1
    assert r.formulario(date(2026, 4, 9)).encode() == (CICLO / "04-planilha.csv").read_bytes()
    quando = em("2026-04-10")
    assert r.preencher((CICLO / "05-justificativas.csv").read_bytes(), usuario=quem, agora=quando) == 2
    r.salvar(usuario=quem, agora=quando)
    mensagem = r.enviar(usuario=quem, agora=em("2026-04-10", "09:00"))
    assert mensagem == (CICLO / "06-recurso.xml").read_bytes()
    assert r.enviar(usuario=quem, agora=em("2026-04-10", "09:05")) == mensagem
    assert r.responder(CICLO / "07-recebimento.xml", usuario=quem, agora=em("2026-04-10", "14:30")) == 1
    assert r.responder(CICLO / "08-resposta.xml", usuario=quem, agora=em("2026-04-23")) == 1
    assert (r.saldo.acatado, r.saldo.pendente) == (Decimal("78.50"), Decimal("88.50"))
    pleitos = r.recursos[0].pleitos
    assert [(p.guia, p.item, p.recursado, p.acatado) for p in pleitos] == [
        ("41001", 1, Decimal("8.50"), Decimal("8.50")),
        ("41001", 2, Decimal("140.00"), Decimal("70.00")),
    ]
    assert r.incluir(1, usuario=quem, agora=em("2026-04-24")) == 2
    assert r.teto("41001", 2) == Decimal("70.00")
    porque = "O prontuário registra um só exame no dia."
    with pytest.raises(conecta.Recusa) as e:
        r.justificar(porque, guia="41001", item=2, valor=Decimal("140.00"), usuario=quem, agora=em("2026-04-24"))
    assert e.value.codigo == "RGL-13" and "novo valor glosado" in e.value.mensagem
    r.justificar(porque, guia="41001", item=2, valor=Decimal("70.00"), usuario=quem, agora=em("2026-04-24"))
    r.salvar(usuario=quem, agora=em("2026-04-24"))
    assert r.enviar(usuario=quem, agora=em("2026-04-24", "11:00")) == (CICLO / "09-novo-recurso.xml").read_bytes()
    r.receber("990002", usuario=quem, agora=em("2026-04-24", "15:00"))
    assert r.responder(CICLO / "10-nova-resposta.xml", usuario=quem, agora=em("2026-05-07")) == 2
    guardado = (CICLO / "recurso.json").read_text("utf-8")
    assert r.to_json() + "\n" == guardado
    assert conecta.Recurso.from_json(guardado).saldo == r.saldo
    assert [(s.nome, s.pendente) for s in r.saldos(date(2026, 5, 7))] == [
        ("guia 41002, item 1", Decimal("18.50")),
        ("guia 41001, item 1", Decimal("0.00")),
        ("guia 41001, item 2", Decimal("0.00")),
    ]


def test_cada_passo_se_guarda_e_a_historia_se_refaz() -> None:
    r = aberto()
    r.incluir(agora=em("2026-04-09"))
    r.justificar("Um só exame.", guia="41001", item=2, valor=Decimal("140.00"), agora=em("2026-04-09"))
    r.salvar(agora=em("2026-04-09"))
    outro = conecta.Recurso.from_json(r.to_json())
    assert outro == r and pickle.loads(pickle.dumps(r)) == r
    linhas = [(x.operacao, x.de, x.para) for x in outro.historico]
    assert linhas == [
        ("incluir", None, "rascunho"),
        ("justificar", "rascunho", "rascunho"),
        ("salvar_justificativas", "rascunho", "rascunho"),
    ]
    assert outro.historico[0].quando == em("2026-04-09")
    alterado = r.to_json().replace('"recursado": "140.00"', '"recursado": "1.00"', 1)
    with pytest.raises(conecta.DadosRecusados, match="história"):
        conecta.Recurso.from_json(alterado)
    with pytest.raises(conecta.DadosRecusados):
        conecta.Recurso.from_json("{}")
    outro.cancelar(guia="41001", item=2, agora=em("2026-04-10"))
    assert outro != r and outro.recursos[0].recursado == 0


def test_recusas_tem_codigo_frase_e_o_que_se_pode() -> None:
    r = aberto()
    with pytest.raises(conecta.Recusa) as e:
        r.incluir(agora=em("2026-07-09"))
    assert e.value.codigo == "RGL-01"
    assert str(e.value) == "O prazo para recursar esse protocolo expirou. Impossível continuar [RGL-01]"
    assert pickle.loads(pickle.dumps(e.value)).codigo == "RGL-01"
    assert [c for c, _ in r.pendencias(agora=em("2026-07-09"))] == ["RGL-01"]
    r.incluir(agora=em("2026-04-09"))
    agora = em("2026-04-09")
    casos: list[tuple[str, dict[str, Any]]] = [
        ("RGL-04", {}),
        ("RGL-10", {"guia": "41001", "justificativa": "-"}),
        ("RGL-12", {"guia": "41001", "item": 2}),
        ("RGL-14", {"guia": "41001", "item": 2, "valor": Decimal("140.01")}),
        ("RGL-36", {"guia": "9"}),
    ]
    padrao: dict[str, Any] = {"justificativa": "Um só exame.", "agora": agora}
    for codigo, dados in casos:
        with pytest.raises(conecta.Recusa) as e:
            r.justificar(**(padrao | dados))
        assert e.value.codigo == codigo
    with pytest.raises(conecta.Recusa) as e:
        r.enviar(agora=agora)
    assert e.value.codigo == "RGL-19" and "editar" in e.value.permitidas
    permissoes = {p.operacao: p.codigo for p in r.operacoes_permitidas()}
    assert permissoes["editar"] is None and permissoes["enviar"] == "RGL-19" and permissoes["receber"] == "RGL-21"
    with pytest.raises(conecta.UsoError):
        r.justificar("Um só exame.", item=2, agora=agora)
    with pytest.raises(conecta.UsoError, match="fuso"):
        r.salvar(agora=datetime(2026, 4, 9))
    with pytest.raises(conecta.TipoError):
        r.justificar("Um.", guia="41001", item=2, valor=140.0, agora=agora)  # type: ignore[arg-type]
    assert len(r.historico) == 1


def test_formulario_todo_ou_nada() -> None:
    r = aberto()
    agora = em("2026-04-09")
    r.incluir(agora=agora)
    linhas = list(csv.DictReader(io.StringIO(r.formulario(date(2026, 4, 9)).lstrip("\ufeff")), delimiter=";"))
    assert [x["guia"] + "/" + x["item"] for x in linhas] == ["41001/2", "41001/1", "41002/1"]
    ruim = json.dumps(
        [
            {"guia": "41001", "item": 2, "valor": "140.00", "justificativa": "Um só exame."},
            {"guia": "41001", "item": 1, "valor": "9.00", "justificativa": "Contrato."},
        ]
    )
    with pytest.raises(conecta.JustificativasRecusadas) as e:
        r.preencher(ruim, agora=agora)
    assert [(linha, codigo) for linha, codigo, _ in e.value.recusas] == [(2, "RGL-14")]
    assert r.recursos[0].pleitos == ()
    assert r.preencher(ruim.replace("9.00", "8.50"), agora=agora) == 2
    assert r.recursos[0].por_salvar and r.recursos[0].recursado == Decimal("148.50")
    r.descartar(agora=agora)
    assert r.recursos[0].recursado == 0


def test_anexos_capa_e_detalhes() -> None:
    r = aberto(perfil={"registro_ans": "900001", "prazo_de_recurso": 45, "tipos_de_anexo": ["pdf"]})
    agora = em("2026-04-09")
    r.incluir(numero="R-77", agora=agora)
    with pytest.raises(conecta.Recusa) as e:
        r.anexar("41001", "ref-1", "laudo.pdf", 1024, agora=agora)
    assert e.value.codigo == "RGL-15"
    r.justificar("Um só exame.", guia="41001", agora=agora)
    r.anexar("41001", "ref-1", "laudo.pdf", 1024, agora=agora)
    with pytest.raises(conecta.Recusa):
        r.anexar("41001", "ref-2", "virus.exe", 1024, agora=agora)
    r.salvar(agora=agora)
    assert [(a.guia, a.nome) for a in r.recursos[0].anexos] == [("41001", "laudo.pdf")]
    capa = r.capa()
    assert capa is not None
    assert (capa.numero_guia_prestador, capa.nivel, capa.valor_recursado) == ("R-77", "em_digitacao", Decimal("148.50"))
    assert (capa.valor_acatado, capa.data_inclusao) == (None, agora)
    assert {d.codigo for d in r.detalhes_das_glosas} == {"3209", "1705", "1323"}
    linha = r.relatorio_de_glosas[0]
    assert (linha.guia, linha.codigo, linha.carteira) == ("41001", "40304361", "00090000123456789")
    assert "00090000123456789" not in repr(linha) + repr(r)
    sugestoes = r.sugestoes(date(2026, 4, 9))
    assert [(s.guia, s.item, s.recorrer) for s in sugestoes][-1] == ("41002", 1, False)
    mensagem = r.enviar(agora=agora)
    assert conecta.validar(mensagem).aceito and b"R-77" in mensagem
    r.receber("990009", agora=agora)
    consulta = conecta.validar(r.consultar(agora=agora))
    assert consulta.aceito and consulta.transacao == "SOLIC_STATUS_RECURSO_GLOSA"
    assert capa == capa and r.capa() != capa


# Guia, lote, protocolo

PERFIL = {"registro_ans": "900001", "versoes": ["4.03.00"]}
CABECALHO = {
    "versao": "4.03.00",
    "prestador": {"CNPJ": "11222333000181"},
    "operadora": "900001",
    "sequencial": "1",
    "data": date(2026, 3, 9),
    "hora": time(10, 0),
}
CONSULTA: dict[str, Any] = {
    "beneficiario": {"carteira": "00090000123456789", "recem_nascido": "N"},
    "executante": {"cnpj": "11222333000181"},
    "cnes": "1234567",
    "profissional": {
        "nome": "PROFISSIONAL TESTE",
        "conselho": "06",
        "numero": "123456",
        "uf": "35",
        "cbo": "225125",
    },
    "acidente": "9",
    "regime": "01",
    "data": date(2026, 2, 3),
    "tipo": "1",
    "tabela": "22",
    "codigo": "10101012",
    "valor": Decimal("150.00"),
}
AGORA = em("2026-03-09", "10:00")


def mesa(**mais: Any) -> faturamento.Faturamento:
    return faturamento.Faturamento(PERFIL | mais, CABECALHO, prestador="p1", usuario="u1")


def consulta(f: faturamento.Faturamento, numero: str) -> faturamento.GuiaDeCobranca:
    g = f.guia(f"g{numero}", "consulta", agora=AGORA)
    g.preencher("numero", numero, agora=AGORA)
    for campo, valor in CONSULTA.items():
        g.preencher(campo, valor, agora=AGORA)
    return g


def test_guia_passo_a_passo() -> None:
    f = mesa()
    g = f.guia("g1", "consulta", agora=AGORA)
    assert (g.situacao, g.passo, g.numero) == ("em_digitacao", 0, None)
    passos = g.passos(agora=AGORA)
    assert passos[0].tem_erro and "beneficiario" in passos[0].campos
    assert any(c.codigo.startswith("XSD-") and c.erro for c in passos[0].criticas)
    with pytest.raises(conecta.Recusa) as e:
        g.proximo(agora=AGORA)
    assert e.value.codigo == "FAT-15"
    with pytest.raises(conecta.Recusa) as e:
        g.preencher("codigo", "40304361", agora=AGORA)
    assert e.value.codigo == "FAT-14"
    with pytest.raises(conecta.Recusa) as e:
        g.preencher("nao_ha", "1", agora=AGORA)
    assert e.value.codigo == "FAT-09"
    g = consulta(f, "31001")
    for _ in g.passos(agora=AGORA):
        g.proximo(agora=AGORA)
    resumo = g.resumo(agora=AGORA)
    assert (resumo.completa, resumo.valor, resumo.numero) == (True, Decimal("150.00"), "31001")
    assert dict(resumo.passos[0][1])["numero"] == "31001"
    g.voltar(agora=AGORA)
    assert g.campos["cnes"] == "1234567"
    with pytest.raises(conecta.UsoError):
        f.guia("g", "outra")  # type: ignore[arg-type]
    assert "00090000123456789" not in repr(g) + repr(resumo)


def test_elegibilidade_e_gravacao_por_portas_do_hospedeiro() -> None:
    g = consulta(mesa(), "31001")
    pedidos: list[tuple[str, str]] = []

    def elegivel(operadora: str, carteira: str) -> bool | None:
        pedidos.append((operadora, carteira))
        return None

    g.verificar_elegibilidade(elegivel, agora=AGORA)
    assert pedidos == [("900001", "00090000123456789")]
    assert g.elegibilidade == "nao_verificada" and g.aviso_de_elegibilidade
    g.verificar_elegibilidade(lambda _o, _c: False, agora=AGORA)
    with pytest.raises(conecta.Recusa) as e:
        g.salvar(lambda _k, _m: None, agora=AGORA)
    assert e.value.codigo == "FAT-18"
    g.verificar_elegibilidade(lambda _o, _c: True, agora=AGORA)

    def fora(chave: str, mensagem: bytes) -> None:
        raise ConnectionError

    g.salvar(fora, agora=AGORA)
    assert g.situacao == "pendente"
    linhas = len(g.historico)

    def errada(chave: str, mensagem: bytes) -> None:
        raise KeyError(chave)

    with pytest.raises(KeyError):
        g.salvar(errada, agora=AGORA)
    assert (g.situacao, len(g.historico)) == ("pendente", linhas)
    gravadas: dict[str, bytes] = {}
    g.salvar(lambda k, m: gravadas.update({k: m}), agora=AGORA)
    assert g.situacao == "salva" and conecta.validar(gravadas["g31001"]).aceito


def test_lote_do_fechamento_ao_protocolo() -> None:
    f = mesa(exige_nota_fiscal=True)
    guias = [consulta(f, n) for n in ("31001", "31002")]
    lote = f.lote("l1", agora=AGORA)
    lote.definir("consulta", "77", agora=AGORA)
    with pytest.raises(conecta.Recusa) as e:
        lote.adicionar(guias[0], agora=AGORA)
    assert e.value.codigo == "FAT-27" and guias[0].lote is None
    for g in guias:
        g.salvar(lambda _k, _m: None, agora=AGORA)
        lote.adicionar(g, agora=AGORA)
    assert (lote.valor, [g.situacao for g in guias]) == (Decimal("300.00"), ["em_lote", "em_lote"])
    with pytest.raises(conecta.Recusa) as e:
        lote.fechar(guias, numero="77", valor=Decimal("300.00"), quantidade=2, agora=AGORA)
    assert e.value.codigo == "FAT-64" and lote.mensagem is None
    lote.informar_nota("9001", date(2026, 3, 8), agora=AGORA)
    with pytest.raises(conecta.Recusa) as e:
        lote.fechar(guias, numero="77", valor=Decimal("299.99"), quantidade=2, agora=AGORA)
    assert e.value.codigo == "FAT-62"
    with pytest.raises(conecta.UsoError):
        lote.fechar([guias[0], guias[0]], numero="77", valor=300, quantidade=2, agora=AGORA)
    lote.fechar(guias, numero="77", valor=Decimal("300.00"), quantidade=2, agora=AGORA)
    assert lote.mensagem is not None and conecta.validar(lote.mensagem).aceito
    assert [g.situacao for g in guias] == ["em_lote_fechado"] * 2
    remessa = lote.iniciar_envio(agora=AGORA)
    assert remessa is not None and remessa[1] == lote.mensagem
    # Found again after a crash: the same key, the same bytes.
    outro = faturamento.LoteDePagamento.from_json(lote.to_json(), f)
    assert outro.situacao == "enviando" and outro.iniciar_envio(agora=AGORA) == remessa
    with pytest.raises(conecta.UsoError):
        lote.concluir_envio("990001", falha="caiu", agora=AGORA)
    lote.concluir_envio("990001", agora=AGORA)
    lote.guias_enviadas(guias, agora=AGORA)
    assert [g.situacao for g in guias] == ["enviada"] * 2
    capa = lote.capa()
    assert (capa.protocolo, capa.quantidade, capa.valor) == ("990001", 2, Decimal("300.00"))
    assert capa.nota is not None and capa.nota.emissao == date(2026, 3, 8)
    assert capa.enviado_em == AGORA
    permissoes = {p.operacao: p.codigo for p in lote.operacoes_permitidas(agora=AGORA)}
    assert permissoes["anexar"] is None and permissoes["excluir"] == "FAT-57"


class Operadora:
    """One that takes each key once, and may lose its voice after that."""

    def __init__(self) -> None:
        self.recebidas: dict[str, bytes] = {}
        self.enviadas = 0
        self.depois: BaseException | None = None

    def enviar(self, chave: str, numero: str, mensagem: bytes) -> str:
        self.enviadas += 1
        self.recebidas.setdefault(chave, mensagem)
        if self.depois is not None:
            raise self.depois
        return "990001"

    def consultar(self, chave: str, numero: str) -> str | None:
        return "990001" if chave in self.recebidas else None


class Caderno:
    """A host that keeps the last state, unless it cannot."""

    def __init__(self) -> None:
        self.estado = ""
        self.linhas: list[str] = []
        self.falha: BaseException | None = None

    def guardar(self, estado: str, linha: str) -> None:
        if self.falha is not None:
            raise self.falha
        self.estado = estado
        self.linhas.append(linha)


def fechado(f: faturamento.Faturamento) -> tuple[faturamento.LoteDePagamento, faturamento.GuiaDeCobranca]:
    guia, lote = consulta(f, "31001"), f.lote("l1", agora=AGORA)
    guia.salvar(lambda _k, _m: None, agora=AGORA)
    lote.definir("consulta", "77", agora=AGORA)
    lote.adicionar(guia, agora=AGORA)
    lote.fechar([guia], numero="77", valor=Decimal("150.00"), quantidade=1, agora=AGORA)
    return lote, guia


def test_o_lote_que_cai_no_meio_do_envio_tem_um_so_protocolo() -> None:
    f = mesa()
    (lote, guia), o, c = fechado(f), Operadora(), Caderno()
    inicio = lote.to_json()
    c.falha = OSError("disco cheio")
    with pytest.raises(conecta.Recusa) as e:
        lote.enviar(o.enviar, o.consultar, c.guardar, agora=AGORA)
    assert e.value.codigo == "FAT-74" and e.value.__cause__ is c.falha
    assert (lote.to_json(), o.enviadas) == (inicio, 0)
    c.falha = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        lote.enviar(o.enviar, o.consultar, c.guardar, agora=AGORA)
    c.falha = None
    o.depois = RuntimeError("o processo caiu")
    with pytest.raises(RuntimeError):
        lote.enviar(o.enviar, o.consultar, c.guardar, agora=AGORA)
    assert lote.situacao == "enviando" and lote.to_json() == c.estado
    with pytest.raises(conecta.Recusa):
        lote.reabrir([guia], agora=AGORA)
    retomado = faturamento.LoteDePagamento.from_json(c.estado, f)
    retomado.enviar(o.enviar, o.consultar, c.guardar, agora=AGORA)
    assert (retomado.situacao, retomado.protocolo) == ("enviado", "990001")
    assert (o.enviadas, list(o.recebidas.values())) == (1, [retomado.mensagem])
    de_novo = faturamento.LoteDePagamento.from_json(inicio, f)
    de_novo.reproduzir("[" + ",".join(c.linhas) + "]")
    assert de_novo.to_json() == retomado.to_json() == c.estado
    with pytest.raises(conecta.Recusa) as e:
        retomado.enviar(o.enviar, o.consultar, c.guardar, agora=AGORA)
    assert e.value.codigo == "FAT-57"


def test_o_lote_sem_resposta_espera_e_o_recusado_volta() -> None:
    (lote, _), o, c = fechado(mesa()), Operadora(), Caderno()
    o.depois = ConnectionError("caiu")
    lote.enviar(o.enviar, lambda _k, _n: None, c.guardar, agora=AGORA)
    assert lote.situacao == "enviando"

    def muda(chave: str, numero: str) -> str | None:
        raise TimeoutError

    lote.enviar(o.enviar, muda, c.guardar, agora=AGORA)
    assert (lote.situacao, o.enviadas) == ("enviando", 1)
    o.depois = conecta.EnvioRecusado("fora do ar")
    lote.enviar(o.enviar, lambda _k, _n: None, c.guardar, agora=AGORA)
    assert (lote.situacao, lote.falha) == ("fechado", "fora do ar")
    with pytest.raises(TypeError):
        lote.enviar(lambda _k, _n, _m: 1, o.consultar, c.guardar, agora=AGORA)  # type: ignore[arg-type, return-value]
    assert lote.situacao == "enviando"


def test_o_recurso_que_cai_no_meio_do_envio_tem_um_so_protocolo() -> None:
    r, o, c = aberto(), Operadora(), Caderno()
    agora = em("2026-04-09")
    r.incluir(agora=agora)
    r.justificar("Um só exame.", guia="41001", agora=agora)
    r.salvar(agora=agora)
    c.falha = OSError("disco cheio")
    with pytest.raises(conecta.Recusa) as e:
        r.enviar_pela(o.enviar, o.consultar, c.guardar, agora=agora)
    assert e.value.codigo == "RGL-44" and o.enviadas == 0
    c.falha, o.depois = None, RuntimeError("o processo caiu")
    with pytest.raises(RuntimeError):
        r.enviar_pela(o.enviar, o.consultar, c.guardar, agora=agora)
    assert r.to_json() == c.estado
    retomado = conecta.Recurso.from_json(c.estado)
    retomado.enviar_pela(o.enviar, o.consultar, c.guardar, agora=agora)
    enviado = retomado.recursos[0]
    assert (enviado.situacao, enviado.protocolo, o.enviadas) == ("recebido", "990001", 1)
    assert list(o.recebidas.values()) == [retomado.enviar(agora=agora)]


def test_anexos_e_numeros_de_uma_guia() -> None:
    g = mesa(numeracao_automatica=True).guia("g1", "honorarios", agora=AGORA)
    g.numerar(42, agora=AGORA)
    g.anexar("a1", "boletim.pdf", 10, tipo="boletim", agora=AGORA)
    with pytest.raises(conecta.Recusa) as e:
        g.anexar("a2", "virus.exe", 10, agora=AGORA)
    assert e.value.codigo == "FAT-71" and g.numero == "42"
    assert [x.operacao for x in g.historico] == ["preencher", "anexar"]


def test_as_regras_sabem_o_que_a_operadora_define() -> None:
    def ditas(**mais: Any) -> list[str]:
        contexto: dict[str, Any] = {"contrato": {"identificacoes": {"31001": {}}}}
        f = faturamento.Faturamento(PERFIL | mais, CABECALHO, prestador="p1", contexto=contexto)
        return [c.codigo for p in consulta(f, "31001").passos(agora=AGORA) for c in p.criticas]

    assert ditas() == []
    assert ditas(biometria_obrigatoria=["consulta"], porcentagem_de_aceitacao="90") == ["BIO-04"]
    with pytest.raises(conecta.UsoError, match="pacote"):
        mesa(pacote_de_regras="nao-ha")


def test_a_historia_de_guia_e_lote_se_refaz() -> None:
    f = mesa()
    g = f.guia("g1", "consulta", agora=AGORA)
    inicio = g.to_json()
    g.preencher("numero", "31001", agora=AGORA)
    g.preencher("valor", Decimal("150.00"), agora=AGORA)
    de_novo = faturamento.GuiaDeCobranca.from_json(inicio, f)
    de_novo.reproduzir(g.historico_json())
    assert de_novo.to_json() == g.to_json()
    assert [x.operacao for x in de_novo.historico] == ["preencher", "preencher"]
    with pytest.raises(conecta.DadosRecusados):
        f.lote("l1", agora=AGORA).reproduzir(g.historico_json())
    with pytest.raises(conecta.DadosRecusados):
        faturamento.GuiaDeCobranca.from_json(f.lote("l1", agora=AGORA).to_json(), f)


def test_protocolo() -> None:
    p = faturamento.Protocolo()
    with pytest.raises(conecta.Recusa) as e:
        p.informar("2", date(2026, 3, 10), agora=AGORA)
    assert e.value.codigo == "FAT-04"
    p.receber("990001", agora=AGORA)
    assert p.informar("2", date(2026, 3, 10), agora=AGORA) and not p.informar("2", date(2026, 3, 11), agora=AGORA)
    assert (p.situacao, p.data_da_situacao) == ("em_analise", date(2026, 3, 10))
    p.informar("10", date(2026, 3, 12), agora=AGORA)
    assert p.bloqueio_judicial
    p.informar("6", date(2026, 3, 20), agora=AGORA)
    assert (p.situacao, p.data_do_pagamento, len(p.historico)) == ("pago", date(2026, 3, 20), 4)
    with pytest.raises(conecta.Recusa) as e:
        p.informar("2", date(2026, 3, 21), agora=AGORA)
    assert e.value.codigo == "FAT-03"
    assert faturamento.Protocolo.from_json(p.to_json()).situacao == "pago"


def test_pesquisas_como_condicoes() -> None:
    hoje = date(2026, 3, 20)
    condicoes = faturamento.condicoes(
        "guias",
        {"operadora": "900001", "de_quem": {"prestador": "p1"}, "janela": "dias30", "relacionamentos": ["p1"]},
        hoje=hoje,
    )
    datas = next(c for c in condicoes if c.prova == "entre")
    assert (datas.campos, datas.valor) == (("data",), (date(2026, 2, 18), hoje))
    f = mesa()
    guia, cancelada = consulta(f, "31001"), consulta(f, "31002")
    cancelada.cancelar("digitada em duplicidade", agora=AGORA)
    achadas = [g for g in (guia, cancelada) if all(c.atende(g) for c in condicoes)]
    assert achadas == [guia]
    with pytest.raises(conecta.Recusa) as e:
        faturamento.condicoes("guias", {"operadora": "900001"}, hoje=hoje)
    assert e.value.codigo == "FAT-77"
    velho = {"operadora": "900001", "periodo": {"de": date(2026, 2, 1), "ate": hoje}}
    with pytest.raises(conecta.Recusa) as e:
        faturamento.condicoes("recurso", velho, hoje=hoje)
    assert e.value.codigo == "FAT-80"
    lotes = faturamento.condicoes("lotes", {"prestador": "p1", "numero": "77"})
    lote = f.lote("l1", agora=AGORA)
    assert not all(c.atende(lote) for c in lotes)
    lote.definir("consulta", "77", agora=AGORA)
    assert all(c.atende(lote) for c in lotes)
    with pytest.raises(conecta.UsoError, match="nao_ha"):
        faturamento.condicoes("lotes", {"nao_ha": "1"})
    with pytest.raises(conecta.TipoError):
        lotes[0].atende("lote")  # type: ignore[arg-type]
