"""conecta.biometria: what needs no models always, the rest where models and pictures are at hand."""

import io
import os
from pathlib import Path

import pytest

from conecta import BiometriaError, TipoError, biometria

RAIZ = Path(__file__).resolve().parents[3]
PASTA = Path(os.environ.get("CONECTA_SHARED", RAIZ.parent / "shared")) / "biometria"
com_modelos = pytest.mark.skipif(not (PASTA / "modelos").is_dir(), reason=f"no models at {PASTA}")


def cinza(lado: int = 32) -> biometria.Imagem:
    return biometria.Imagem.de_quadro(bytes([90]) * lado * lado, lado, lado, "cinza")


def test_quadro_vira_imagem() -> None:
    i = biometria.Imagem.de_quadro(bytes([0, 0, 255]) * 256, 16, 16, "bgr")
    assert (i.largura, i.altura, i.rgb()[:3]) == (16, 16, b"\xff\0\0")


@pytest.mark.parametrize(
    ("feito", "codigo"),
    [
        (lambda: biometria.imagem(b"not a picture"), "IMG-01"),
        (lambda: biometria.imagem(b"GIF89a"), "IMG-06"),
        (lambda: biometria.Imagem.de_quadro(b"", 16, 16), "IMG-09"),
        (lambda: biometria.Imagem.de_quadro(b"", 1, 1), "IMG-05"),
        (lambda: biometria.Modelos({}), "MOD-02"),
        (lambda: biometria.Modelos({}, "versao = 9"), "MOD-01"),
    ],
)
def test_cada_falha_tem_o_seu_codigo(feito, codigo) -> None:
    with pytest.raises(BiometriaError) as e:
        feito()
    assert e.value.codigo == codigo
    assert codigo in str(e.value)


def test_tipos_errados_sao_ditos() -> None:
    with pytest.raises(TipoError):
        biometria.imagem(17)
    with pytest.raises(ValueError):
        biometria.Imagem.de_quadro(b"", 16, 16, "cmyk")


def test_calibrar() -> None:
    c = biometria.calibrar([0.9, 0.8, None], [i / 200 for i in range(100)])
    assert c is not None
    assert c["sem_rosto"] == 1
    assert c["pontos"][0]["far"] == pytest.approx(0.1)
    assert biometria.calibrar([], []) is None


@pytest.fixture(scope="module")
def modelos() -> biometria.Modelos:
    return biometria.carregar(PASTA / "modelos")


@com_modelos
def test_toda_forma_de_imagem_da_o_mesmo(modelos) -> None:
    caminho = PASTA / "imagens" / "png" / "Derek_Jeter_0002.png"
    esperado = biometria.template(modelos, caminho).revelar()
    i = biometria.imagem(caminho)
    fontes = [str(caminho), caminho.read_bytes(), i]
    try:
        import numpy

        fontes.append(numpy.frombuffer(i.rgb(), numpy.uint8).reshape(i.altura, i.largura, 3))
    except ImportError:
        pass
    try:
        from PIL import Image

        fontes.append(Image.open(io.BytesIO(caminho.read_bytes())))
    except ImportError:
        pass
    for fonte in fontes:
        assert biometria.template(modelos, fonte).revelar() == esperado


@com_modelos
def test_comparar_qualidade_e_vivacidade(modelos) -> None:
    lfw = PASTA / "imagens" / "lfw"
    mesma = biometria.comparar(modelos, lfw / "Aaron_Peirsol_0001.jpg", lfw / "Aaron_Peirsol_0002.jpg")
    assert mesma["aceita"] and 95 < mesma["percentual"] <= 100
    outra = biometria.comparar(
        modelos, lfw / "Aaron_Peirsol_0001.jpg", lfw / "Aleksander_Kwasniewski_0001.jpg", percentual=90
    )
    assert not outra["aceita"]
    q = biometria.qualidade(modelos, cinza())
    assert [m["codigo"] for m in q["motivos"]] == ["QUA-01"] and not q["aceita"]
    with pytest.raises(BiometriaError, match="IMG-00"):
        biometria.template(modelos, cinza())
    v = biometria.vivacidade(modelos, lfw / "Aaron_Peirsol_0001.jpg")
    assert v is None or 0 <= v["escore"] <= 1


@com_modelos
def test_cofre_e_galeria(modelos) -> None:
    lfw = PASTA / "imagens" / "lfw"
    cofre = biometria.Cofre(bytes(32), "operadora-a", modelos)
    t = biometria.template(modelos, lfw / "Aaron_Peirsol_0001.jpg")
    selado = biometria.selar(cofre, t, "7")
    assert "0." not in repr(t)
    galeria = biometria.Galeria(cofre.girar(t))
    galeria.incluir(7, cofre.abrir(selado, "7"))
    sonda = cofre.girar(biometria.template(modelos, lfw / "Aaron_Peirsol_0002.jpg"))
    assert galeria.identificar(sonda, modelos)["achado"]["pessoa"] == 7
    assert galeria.identificar(sonda, modelos, entre={8})["achado"] is None
    with pytest.raises(BiometriaError) as e:
        cofre.abrir(selado[:-1] + bytes([selado[-1] ^ 1]), "7")
    assert e.value.codigo == "COF-05"
    with pytest.raises(BiometriaError) as e:
        galeria.incluir(7, t)
    assert e.value.codigo == "GAL-01"
    assert galeria.excluir(7) == 1 and len(galeria) == 0
