"""`conecta.biometria` with the usual models and the pictures of the reference set.

Models: the folder that CONECTA_MODELOS names, or biometria/modelos of the one that CONECTA_SHARED names, or of one named shared
beside the checkout. Skipped where there are none.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import conecta
import numpy as np
import pytest
from conecta import biometria
from conecta.biometria import Cofre, Galeria, Modelos
from PIL import Image

COMUM = Path(os.environ.get("CONECTA_SHARED") or Path(__file__).parents[4] / "shared") / "biometria"
MODELOS = Path(os.environ.get("CONECTA_MODELOS") or COMUM / "modelos")
IMAGENS = COMUM / "imagens"

pytestmark = [
    pytest.mark.skipif(not list(MODELOS.glob("*.onnx")), reason=f"no models of faces at {MODELOS}"),
    pytest.mark.skipif(not IMAGENS.is_dir(), reason=f"no pictures of faces at {IMAGENS}"),
]

DEREK = IMAGENS / "png" / "Derek_Jeter_0002.png"


@pytest.fixture(scope="module")
def modelos() -> Modelos:
    return biometria.carregar(MODELOS)


def foto(nome: str) -> Path:
    return IMAGENS / "lfw" / f"{nome}.jpg"


def test_a_face_e_a_mesma_por_todas_as_portas(modelos: Modelos) -> None:
    pil = Image.open(DEREK)
    cores = np.asarray(pil.convert("RGB"))
    fontes: list[Any] = [DEREK, str(DEREK), DEREK.read_bytes(), pil, cores, biometria.imagem(DEREK)]
    templates = [modelos.template(fonte) for fonte in fontes]
    assert all(t == templates[0] for t in templates)
    assert (modelos.modelo.dimensao, templates[0].modelo) == (128, modelos.modelo)
    bgr = biometria.imagem(cores[..., ::-1], cores="bgr")
    assert modelos.template(bgr) == templates[0]


def test_rostos_e_qualidade(modelos: Modelos) -> None:
    (rosto,) = modelos.rostos(DEREK)
    x, y, largura, altura = rosto.caixa
    assert 0 < x < x + largura < 250
    assert 0 < y < y + altura < 250
    assert rosto.confianca > 0.8
    assert rosto.pontos[0][0] < rosto.pontos[1][0], "the person's right eye is left on the picture"
    assert rosto.to_dict()["caixa"]["x"] == x
    q = modelos.qualidade(DEREK)
    assert (q.aceita, q.rostos, q.motivos, q.rosto) == (True, 1, (), rosto)
    assert q.medidas is not None
    assert q.medidas.entre_olhos == pytest.approx(rosto.entre_olhos)
    assert repr(q) == "Qualidade(aceita)"
    exigente = modelos.qualidade(DEREK, entre_olhos=500, escuro=254)
    assert [m.codigo for m in exigente.motivos] == ["QUA-03", "QUA-08"]
    pequeno = exigente.motivos[0]
    assert (pequeno.medido, pequeno.limite) == (q.medidas.entre_olhos, 500)
    assert pequeno.ajuda == "Chegue mais perto da câmera."
    dita = exigente.to_dict()
    assert dita["motivos"][0]["codigo"] == "QUA-03"
    assert dita["motivos"][0]["mensagem"] == pequeno.mensagem
    assert repr(exigente) == "Qualidade(recusada: QUA-03, QUA-08)"
    erradas: list[dict[str, Any]] = [{"inventada": 1}, {"entre_olhos": "x"}]
    for errada in erradas:
        with pytest.raises(conecta.UsoError, match="entre_olhos"):
            modelos.qualidade(DEREK, **errada)


def test_sem_rosto(modelos: Modelos) -> None:
    vazia = np.full((200, 200, 3), 128, np.uint8)
    assert modelos.rostos(vazia) == []
    q = modelos.qualidade(vazia)
    assert (q.aceita, q.rosto, q.medidas, [m.codigo for m in q.motivos]) == (False, None, None, ["QUA-01"])
    for chamada in (modelos.template, modelos.vivacidade):
        with pytest.raises(conecta.BiometriaError) as erro:
            chamada(vazia)
        assert erro.value.codigo == "IMG-00"


def test_comparar(modelos: Modelos) -> None:
    dela = modelos.comparar(foto("Aaron_Peirsol_0001"), foto("Aaron_Peirsol_0002"))
    assert dela.aceita
    assert dela.percentual > 93.75
    assert dela.politica == modelos.escala.politica(1e-4)
    outra = modelos.template(foto("Aleksander_Kwasniewski_0001"))
    v = modelos.comparar(foto("Aaron_Peirsol_0001"), outra, politica=modelos.escala.politica_de_percentual(90))
    assert not v.aceita
    assert modelos.escala.percentual(v.politica.limiar) == pytest.approx(90)


def test_vivacidade_e_desafio(modelos: Modelos) -> None:
    if not modelos.julga_vivacidade:
        pytest.skip("no models of liveness")
    v = modelos.vivacidade(DEREK)
    assert v is not None
    assert 0 <= v.escore <= 1
    assert v.modelos == 2
    assert v.julgar(aceitar=0.0, recusar=0.0, desafio=True) == "aceita"
    assert v.julgar(desafio=False) == "recusada"
    assert v.julgar(aceitar=1.1, recusar=0.0) == "duvidosa"
    desafio = biometria.DesafioDeGiro("direito")
    frente = next(p for p in sorted((IMAGENS / "lfw").glob("*.jpg")) if olha_para_a_frente(modelos, p))
    assert desafio.quadro(modelos, frente) is None
    assert desafio.pedido == "Vire a cabeça para a sua direita."
    assert desafio.quadro(modelos, np.full((200, 200), 128, np.uint8)) is None, "a frame without a face"


def olha_para_a_frente(modelos: Modelos, caminho: Path) -> bool:
    q = modelos.qualidade(caminho)
    return q.rostos == 1 and q.medidas is not None and abs(q.medidas.giro) < 5


def test_cadastro_e_identificacao(modelos: Modelos) -> None:
    cofre = Cofre(os.urandom(32), "clinica", modelos.modelo)
    galeria = Galeria(cofre.modelo)
    fotos: dict[str, list[Path]] = {}
    for caminho in sorted((IMAGENS / "lfw").glob("*.jpg")):
        fotos.setdefault(caminho.stem[:-5], []).append(caminho)
    primeira, segunda = ([fs[k] for fs in list(fotos.values())[:12]] for k in (0, 1))
    selados = {n: cofre.selar(modelos.template(p), str(n)) for n, p in enumerate(primeira[:10])}
    for n, selado in selados.items():
        galeria.incluir(n, cofre.abrir(selado, str(n)))
    certas = 0
    for n, p in enumerate(segunda[:10]):
        i = galeria.identificar(cofre.girar(modelos.template(p)), modelos.escala)
        assert i.achado is None or i.achado.pessoa == n, "nobody else"
        certas += i.achado is not None
    assert certas >= 9
    for p in primeira[10:]:
        sonda = cofre.girar(modelos.template(p))
        assert galeria.identificar(sonda, modelos.escala).achado is None


def test_os_mesmos_bits_em_cada_linha_de_execucao(modelos: Modelos) -> None:
    with ThreadPoolExecutor(4) as linhas:
        templates = list(linhas.map(modelos.template, [DEREK] * 8))
    assert all(t.revelar() == templates[0].revelar() for t in templates)


def test_modelos_dos_bytes(modelos: Modelos) -> None:
    arquivos = {f"{n}.bin": p.read_bytes() for n, p in enumerate(sorted(MODELOS.glob("*.onnx")))}
    outros = Modelos(arquivos)
    assert (outros.nome, outros.modelo) == (modelos.nome, modelos.modelo)
    assert outros.template(DEREK) == modelos.template(DEREK)
    assert "sface" in repr(outros)
