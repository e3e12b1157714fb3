"""`conecta.biometria` without any model: pictures, templates, galleries, vault, scale, manifests.

What needs the networks is in test_biometria_modelos.py.
"""

from __future__ import annotations

import hashlib
import io
import threading
from pathlib import Path
from typing import Any

import conecta
import numpy as np
import pytest
from conecta import biometria
from conecta.biometria import Cofre, Escala, Galeria, Imagem, Modelo, Modelos, Template
from PIL import Image

DIMENSAO = 64
MODELO = Modelo("ab" * 32, DIMENSAO)
OUTRO = Modelo("cd" * 32, DIMENSAO)


def template(semente: int, modelo: Modelo = MODELO) -> Template:
    return Template(modelo, np.random.default_rng(semente).normal(size=modelo.dimensao).tolist())


def arquivo(imagem: Image.Image, formato: str = "PNG", **opcoes: Any) -> bytes:
    saida = io.BytesIO()
    imagem.save(saida, formato, **opcoes)
    return saida.getvalue()


def degrade(largura: int = 48, altura: int = 32) -> np.ndarray[Any, np.dtype[np.uint8]]:
    y, x = np.mgrid[0:altura, 0:largura]
    return np.stack([x * 5, y * 7, (x + y) * 3], axis=-1).astype(np.uint8)


def codigo(chamada: Any, *args: Any, **nomeados: Any) -> str:
    with pytest.raises(conecta.BiometriaError) as erro:
        chamada(*args, **nomeados)
    assert isinstance(erro.value, conecta.ConectaError)
    assert str(erro.value) == f"{erro.value.motivo} [{erro.value.codigo}]"
    return str(erro.value.codigo)


# Pictures


def test_a_mesma_imagem_por_todas_as_portas(tmp_path: Path) -> None:
    cores = degrade()
    pil = Image.fromarray(cores)
    png = arquivo(pil)
    caminho = tmp_path / "rosto.png"
    caminho.write_bytes(png)
    esperada = cores.tobytes()
    fontes: list[Any] = [cores, pil, png, bytearray(png), memoryview(png), caminho, str(caminho)]
    for fonte in fontes:
        imagem = biometria.imagem(fonte)
        assert (imagem.largura, imagem.altura, imagem.rgb()) == (48, 32, esperada), type(fonte)
        assert biometria.imagem(imagem) == imagem
    assert biometria.imagem(cores[..., ::-1], cores="bgr").rgb() == esperada, "as OpenCV has it, and not contiguous"
    assert biometria.imagem(cores[::2, ::2]).rgb() == np.ascontiguousarray(cores[::2, ::2]).tobytes()
    com_alfa = np.dstack([cores, np.zeros((32, 48), np.uint8)])
    assert biometria.imagem(com_alfa).rgb() == esperada, "the fourth of an array is ignored"
    cinza = cores[..., 0]
    for vetor in (cinza, cinza[..., None]):
        assert biometria.imagem(vetor).rgb() == np.repeat(cinza[..., None], 3, axis=-1).tobytes()
    assert repr(imagem) == "Imagem(48 × 32)"


@pytest.mark.parametrize("orientacao", range(1, 9))
@pytest.mark.parametrize(("formato", "opcoes"), [("WEBP", {"lossless": True}), ("JPEG", {"quality": 95})])
def test_pil_e_arquivo_giram_igual(orientacao: int, formato: str, opcoes: dict[str, Any]) -> None:
    exif = Image.Exif()
    exif[274] = orientacao
    bytes_ = arquivo(Image.fromarray(degrade()), formato, exif=exif, **opcoes)
    do_arquivo, da_pil = biometria.imagem(bytes_), biometria.imagem(Image.open(io.BytesIO(bytes_)))
    assert (do_arquivo.largura, do_arquivo.altura) == ((48, 32) if orientacao < 5 else (32, 48))
    assert (da_pil.largura, da_pil.altura) == (do_arquivo.largura, do_arquivo.altura)
    a, b = (np.frombuffer(i.rgb(), np.uint8).astype(int) for i in (do_arquivo, da_pil))
    # Of a JPEG the two decoders differ by a few levels.
    assert np.abs(a - b).max() <= (0 if formato == "WEBP" else 8)


def test_transparente_vira_branco() -> None:
    pixels = np.dstack([degrade(), np.full((32, 48), 0, np.uint8)])
    pixels[:, 24:, 3] = 255
    pil = Image.fromarray(pixels)
    do_arquivo, da_pil = biometria.imagem(arquivo(pil)), biometria.imagem(pil)
    assert da_pil == do_arquivo
    lado = np.frombuffer(da_pil.rgb(), np.uint8).reshape(32, 48, 3)
    assert (lado[:, :24] == 255).all()
    assert (lado[:, 24:] == degrade()[:, 24:]).all()
    paleta = Image.fromarray(degrade()).convert("P")
    paleta.info["transparency"] = int(np.asarray(paleta)[0, 0])
    assert biometria.imagem(paleta).rgb()[:3] == b"\xff\xff\xff"


def test_cada_imagem_hostil_tem_o_seu_codigo() -> None:
    boa = Image.fromarray(degrade())
    png = arquivo(boa)
    jpeg = arquivo(Image.effect_noise((200, 200), 90), "JPEG")
    outra = boa.rotate(10)
    dezesseis = Image.fromarray(np.full((32, 32), 40_000, np.uint16))
    # 100 million pixels in a file of some kilobytes, and in no memory.
    bomba = arquivo(Image.new("1", (10_000, 10_000)))
    assert len(bomba) < 50_000
    casos: list[tuple[Any, str]] = [
        (b"", "IMG-01"),
        (b"%PDF-1.7", "IMG-01"),
        (png[:-20], "IMG-02"),
        (jpeg[: len(jpeg) // 2], "IMG-02"),
        (bomba, "IMG-04"),
        (Image.new("1", (10_000, 10_000)), "IMG-04"),
        (np.lib.stride_tricks.as_strided(np.zeros(1, np.uint8), (10_000, 10_000), (0, 0)), "IMG-04"),
        (arquivo(Image.new("RGB", (1, 1))), "IMG-05"),
        (Image.new("RGB", (1, 1)), "IMG-05"),
        (np.zeros((8, 400), np.uint8), "IMG-05"),
        (np.zeros((0, 0, 3), np.uint8), "IMG-05"),
        (arquivo(boa, "GIF"), "IMG-06"),
        (arquivo(boa, "WEBP", save_all=True, append_images=[outra]), "IMG-06"),
        (arquivo(boa, "PNG", save_all=True, append_images=[outra]), "IMG-06"),
        (Image.open(io.BytesIO(arquivo(boa, "WEBP", save_all=True, append_images=[outra]))), "IMG-06"),
        (arquivo(dezesseis), "IMG-07"),
        (dezesseis, "IMG-07"),
        (boa.convert("F"), "IMG-07"),
        (arquivo(boa.convert("CMYK"), "JPEG"), "IMG-08"),
        (boa.convert("CMYK"), "IMG-08"),
        (Image.open(io.BytesIO(jpeg[: len(jpeg) // 2])), "IMG-02"),
    ]
    for fonte, esperado in casos:
        assert codigo(biometria.imagem, fonte) == esperado, repr(fonte)[:80]


def test_arquivo_grande_demais_nao_e_lido_inteiro(tmp_path: Path) -> None:
    caminho = tmp_path / "enorme.jpg"
    with caminho.open("wb") as enorme:
        enorme.write(b"\xff\xd8")
        enorme.truncate(1 << 33)
    assert codigo(biometria.imagem, caminho) == "IMG-03"


def test_fontes_que_nao_sao_imagem(tmp_path: Path) -> None:
    with pytest.raises(conecta.LeituraError) as erro:
        biometria.imagem(tmp_path / "nada.jpg")
    assert erro.value.filename == str(tmp_path / "nada.jpg")
    errados: list[Any] = [7, None, object()]
    for fonte in errados:
        with pytest.raises(conecta.TipoError, match="imagem deve ser"):
            biometria.imagem(fonte)
    with pytest.raises(conecta.TipoError, match="uint8"):
        biometria.imagem(np.zeros((32, 32), np.float32))
    for forma in [(32,), (32, 32, 2), (2, 32, 32, 3)]:
        with pytest.raises(conecta.UsoError, match="altura × largura"):
            biometria.imagem(np.zeros(forma, np.uint8))
    with pytest.raises(conecta.UsoError, match="bgr"):
        biometria.imagem(b"", cores="bgr")
    with pytest.raises(conecta.UsoError, match="cores"):
        biometria.imagem(degrade(), cores="cmyk")  # type: ignore[arg-type]


def test_quadro_de_camera() -> None:
    cores = degrade()
    assert Imagem.de_quadro(cores.tobytes(), 48, 32) == biometria.imagem(cores)
    com_sobra = np.zeros((32, 160), np.uint8)
    com_sobra[:, :144] = cores[..., ::-1].reshape(32, 144)
    quadro = com_sobra.tobytes()
    assert Imagem.de_quadro(quadro, 48, 32, "bgr", passo=160) == biometria.imagem(cores)
    cinza = Imagem.de_quadro(bytes([126]) * (32 * 32) + bytes([128]) * (32 * 16), 32, 32, "nv12")
    assert set(cinza.rgb()) == {128}
    assert codigo(Imagem.de_quadro, quadro[:-100], 48, 32, "bgr", 160) == "IMG-09"
    with pytest.raises(conecta.UsoError, match="yuyv"):
        Imagem.de_quadro(quadro, 48, 32, "i420")  # type: ignore[arg-type]
    with pytest.raises(conecta.TipoError, match="bytes deve ser"):
        Imagem.de_quadro("x", 48, 32)  # type: ignore[arg-type]
    with pytest.raises(OverflowError):
        Imagem.de_quadro(quadro, -1, 32)


# Templates


def test_template_nao_se_mostra_e_compara_pelo_cosseno() -> None:
    a, b = template(1), template(2)
    u, v = np.array(a.revelar()), np.array(b.revelar())
    assert np.linalg.norm(u) == pytest.approx(1, abs=1e-6)
    assert a.escore(b) == pytest.approx(float(u @ v), abs=1e-6)
    assert a.escore(a) == pytest.approx(1, abs=1e-6)
    assert repr(a) == f"Template(64 números, modelo {'ab' * 16})"
    assert a == template(1)
    assert a != b
    assert Template(MODELO, np.arange(DIMENSAO, dtype=np.float32)).escore(  # type: ignore[arg-type]
        Template(MODELO, list(range(DIMENSAO)))
    ) == pytest.approx(1)
    with pytest.raises(conecta.UsoError, match="modelos diferentes"):
        a.escore(template(1, OUTRO))
    assert codigo(Template, MODELO, [1.0]) == "GAL-02"
    for nulo in ([0.0] * DIMENSAO, [float("nan")] * DIMENSAO):
        with pytest.raises(conecta.UsoError, match="direção"):
            Template(MODELO, nulo)
    with pytest.raises(TypeError):
        Template(MODELO, ["x"] * DIMENSAO)  # type: ignore[list-item]


def test_modelo() -> None:
    assert (MODELO.id, MODELO.dimensao) == ("ab" * 16, DIMENSAO)
    assert MODELO == Modelo("AB" * 32, DIMENSAO)
    assert len({MODELO, Modelo("ab" * 32, DIMENSAO), OUTRO}) == 2
    for ruim in ("", "ab", "zz" * 32, "é" * 32):
        with pytest.raises(conecta.UsoError, match="sha256"):
            Modelo(ruim, DIMENSAO)
    with pytest.raises(conecta.UsoError, match="dimensao"):
        Modelo("ab" * 32, 0)


# Gallery


def galeria(n: int = 50, precisao: Any = "f32") -> Galeria:
    feita = Galeria(MODELO, precisao)
    for pessoa in range(n):
        feita.incluir(pessoa, template(2 * pessoa))
        feita.incluir(pessoa, template(2 * pessoa + 1))
    return feita


@pytest.mark.parametrize("precisao", ["f32", "int8"])
def test_galeria_procura_como_numpy(precisao: str) -> None:
    g = galeria(precisao=precisao)
    todos = np.array([template(i).revelar() for i in range(100)])
    sonda = template(4711)
    escores = (todos @ np.array(sonda.revelar())).reshape(50, 2)
    perto = 1e-5 if precisao == "f32" else 0.01
    for fusao, esperados in (("melhor", escores.max(axis=1)), ("media", escores.mean(axis=1))):
        achados = g.procurar(sonda, 7, fusao=fusao)  # type: ignore[arg-type]
        ordem = np.argsort(-esperados)[:7]
        if precisao == "f32":
            assert [c.pessoa for c in achados] == ordem.tolist()
        for candidato, pessoa in zip(achados, ordem):
            assert candidato.escore == pytest.approx(esperados[pessoa], abs=perto)
    assert [c.pessoa for c in g.procurar(sonda, 99, entre={3, 4, 12_345})] in ([3, 4], [4, 3])
    assert len(g.procurar(sonda, 2**40)) == 50
    assert (len(g), g.pessoas) == (100, 50)
    assert g.excluir(3) == 2
    assert (g.excluir(3), len(g), g.pessoas) == (0, 98, 49)
    assert [t.escore(template(8)) > 0.99 for t in g.templates(4)] == [True, False]
    assert g.templates(3) == []
    assert g.memoria > 0
    assert "100" not in repr(g)


def test_galeria_vazia() -> None:
    g, escala = Galeria(MODELO), calibracao().escala
    assert escala is not None
    assert g.procurar(template(1)) == []
    i = g.identificar(template(1), escala)
    assert (i.achado, i.candidatos, i.comparacoes) == (None, (), 0)
    assert repr(i) == "Identificacao(ninguém em 0 comparações)"
    assert Galeria.carregar(g.salvar(), MODELO).procurar(template(1)) == []


def test_galeria_vai_e_volta() -> None:
    g = galeria(5, "int8")
    salva = g.salvar()
    lida = Galeria.carregar(salva, MODELO)
    assert lida.salvar() == salva
    assert lida.procurar(template(3)) == g.procurar(template(3))
    assert codigo(Galeria.carregar, salva, OUTRO) == "GAL-01"
    assert codigo(Galeria.carregar, salva[:-1], MODELO) == "GAL-03"
    with pytest.raises(conecta.TipoError, match="bytes deve ser"):
        Galeria.carregar("x", MODELO)  # type: ignore[arg-type]


def test_galeria_recusa_o_que_nao_e_dela() -> None:
    g = galeria(2)
    assert codigo(g.incluir, 1, template(1, OUTRO)) == "GAL-01"
    assert codigo(g.procurar, template(1, OUTRO)) == "GAL-01"
    assert codigo(g.procurar, template(1, Modelo("ab" * 32, 17))) == "GAL-02"
    for negativo in (-1, 2**64):
        with pytest.raises(OverflowError):
            g.incluir(negativo, template(1))
    for errado in ("1", 1.5, None):
        with pytest.raises(TypeError):
            g.incluir(errado, template(1))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        g.incluir(1, [0.0] * DIMENSAO)  # type: ignore[arg-type]
    with pytest.raises(conecta.UsoError, match="fusao"):
        g.procurar(template(1), fusao="pior")  # type: ignore[arg-type]
    with pytest.raises(conecta.UsoError, match="precisao"):
        Galeria(MODELO, "f16")  # type: ignore[arg-type]
    assert len(g) == 4


def test_identificar_pede_mais_entre_mais_gente() -> None:
    g, escala = galeria(50), calibracao().escala
    assert escala is not None
    certo = g.identificar(template(20), escala)
    assert certo.achado is not None
    assert certo.achado.pessoa == 10
    assert certo.to_dict()["achado"]["pessoa"] == 10
    assert (certo.comparacoes, certo.fpir) == (100, 0.01)
    assert g.identificar(template(20), escala, fusao="media").comparacoes == 50
    familia = g.identificar(template(20), escala, entre={10, 11})
    assert familia.comparacoes == 4
    assert familia.politica.limiar < certo.politica.limiar
    estranho = g.identificar(template(4711), escala, fpir=1e-6)
    assert (estranho.achado, len(estranho.candidatos)) == (None, 5)
    for taxa in (0.0, -1.0, 1.5, float("nan")):
        with pytest.raises(conecta.UsoError, match="fpir"):
            g.identificar(template(1), escala, fpir=taxa)


def test_galeria_entre_linhas_de_execucao() -> None:
    g, erros = Galeria(MODELO), []

    def correr(inicio: int) -> None:
        try:
            for i in range(inicio, inicio + 100):
                g.incluir(i, template(i))
                assert g.procurar(template(i), 1)[0].pessoa == i
        except Exception as erro:  # told by the thread that started them
            erros.append(erro)

    linhas = [threading.Thread(target=correr, args=(1_000 * k,)) for k in range(4)]
    for linha in linhas:
        linha.start()
    for linha in linhas:
        linha.join()
    assert (erros, len(g)) == ([], 400)


# Vault


def test_cofre_abre_o_que_selou_e_so_isso() -> None:
    cofre = Cofre(b"k" * 32, "operadora", MODELO)
    selado = cofre.selar(template(1), "123")
    aberto = cofre.abrir(selado, "123")
    assert aberto.modelo == cofre.modelo != MODELO
    assert aberto.escore(cofre.girar(template(1))) == pytest.approx(1, abs=1e-6)
    antes = template(1).escore(template(2))
    assert aberto.escore(cofre.girar(template(2))) == pytest.approx(antes, abs=1e-5)
    assert cofre.selar(template(1), "123") != selado, "fresh randomness"
    for bit in range(len(selado) * 8):
        trocado = bytearray(selado)
        trocado[bit // 8] ^= 1 << bit % 8
        with pytest.raises(conecta.BiometriaError):
            cofre.abrir(trocado, "123")
    assert codigo(cofre.abrir, b"x", "123") == "COF-01"
    assert codigo(Cofre(b"j" * 32, "operadora", MODELO).abrir, selado, "123") == "COF-02"
    assert codigo(Cofre(b"k" * 32, "outra", MODELO).abrir, selado, "123") == "COF-02"
    nova = Cofre(b"k" * 32, "operadora", MODELO, 2)
    assert codigo(nova.abrir, selado, "123") == "COF-02"
    assert (cofre.geracao, nova.geracao) == (1, 2)
    assert cofre.id != nova.id
    assert codigo(Cofre(b"k" * 32, "operadora", OUTRO).abrir, selado, "123") == "COF-03"
    assert codigo(cofre.abrir, selado[:-1], "123") == "COF-04"
    assert codigo(cofre.abrir, selado, "124") == "COF-05"
    assert codigo(Cofre(b"k" * 32, "operadora", Modelo("ab" * 32, 17)).girar, template(1)) == "COF-06"
    with pytest.raises(conecta.UsoError, match="modelos diferentes"):
        aberto.escore(nova.girar(template(1)))
    with pytest.raises(conecta.UsoError, match="32 bytes"):
        Cofre(b"curta", "operadora", MODELO)
    with pytest.raises(conecta.TipoError, match="chave deve ser"):
        Cofre("k" * 32, "operadora", MODELO)  # type: ignore[arg-type]
    assert "operadora" not in repr(cofre)


def test_cofre_guarda_galerias() -> None:
    cofre = Cofre(b"k" * 32, "operadora", MODELO)
    g = Galeria(cofre.modelo)
    g.incluir(7, cofre.girar(template(7)))
    selada = cofre.selar_galeria(g, "pacientes")
    aberta = cofre.abrir_galeria(selada, "pacientes")
    assert aberta.procurar(cofre.girar(template(7)), 1)[0].pessoa == 7
    assert codigo(cofre.abrir_galeria, selada, "outra") == "COF-05"
    assert codigo(cofre.abrir, selada, "pacientes") == "COF-01", "a gallery is no template"
    assert codigo(g.procurar, template(7)) == "GAL-01", "a template that is not turned"


# Scale


def calibracao() -> biometria.Calibracao:
    sorte = np.random.default_rng(7)
    feita = biometria.calibrar(sorte.normal(0.6, 0.05, 200).tolist(), sorte.normal(0.0, 0.1, 2_000).tolist())
    assert feita is not None
    return feita


def test_calibrar() -> None:
    c = calibracao()
    assert (c.genuinos, c.impostores, c.sem_rosto) == (200, 2_000, 0)
    assert c.auc == pytest.approx(1, abs=1e-3)
    assert [p.far for p in c.pontos] == pytest.approx([1e-1, 1e-2, 1e-3])
    assert [far for far, _ in c.limiares] == pytest.approx([1e-1, 1e-2, 1e-3])
    assert 0.2 < c.limiares[1][1] < 0.3
    tar = c.pontos[0].tar
    assert tar.minimo < tar.valor <= tar.maximo
    assert c.curva == sorted(c.curva)
    assert c.to_dict()["eer"] == c.eer
    assert biometria.calibrar([0.5], []) is None
    assert biometria.calibrar([None], [0.5]) is not None
    poucos = biometria.calibrar([0.9], [0.1])
    assert poucos is not None
    assert poucos.escala is None
    with pytest.raises(TypeError):
        biometria.calibrar(["x"], [0.1])  # type: ignore[list-item]


def test_escala() -> None:
    escala: Escala | None = calibracao().escala
    assert escala is not None
    escores = np.linspace(-1, 1, 101)
    percentuais = [escala.percentual(float(e)) for e in escores]
    assert percentuais == sorted(percentuais)
    assert percentuais[0] == 0
    politica = escala.politica(1e-2)
    assert escala.percentual(politica.limiar) == pytest.approx(75)
    assert escala.far(politica.limiar) == pytest.approx(1e-2)
    assert escala.politica_de_percentual(75).limiar == pytest.approx(politica.limiar)
    assert politica.aceita(politica.limiar)
    assert not politica.aceita(politica.limiar - 1e-9)
    assert escala.politica() == escala.politica(1e-4)
    for far in (0.0, 2.0, float("nan")):
        with pytest.raises(conecta.UsoError, match="far deve ser"):
            escala.politica(far)
    for percentual in (-1.0, 100.5, float("nan")):
        with pytest.raises(conecta.UsoError, match="entre 0 e 100"):
            escala.politica_de_percentual(percentual)


def test_verificar_junta_os_templates_da_pessoa() -> None:
    escala = calibracao().escala
    assert escala is not None
    sonda, dela = template(1), [template(1), template(2)]
    melhor, media = escala.verificar(sonda, dela), escala.verificar(sonda, dela, fusao="media")
    assert melhor.escore == pytest.approx(1, abs=1e-6)
    assert media.escore == pytest.approx((1 + sonda.escore(dela[1])) / 2, abs=1e-6)
    assert melhor.aceita
    assert melhor.to_dict()["politica"] == {"limiar": melhor.politica.limiar, "far": melhor.politica.far}
    for nada in ([], [template(1, OUTRO)]):
        with pytest.raises(conecta.UsoError, match="não há template"):
            escala.verificar(sonda, nada)


# Manifests


def manifesto(soma: str) -> str:
    return f"""
versao = 1
[[modelo]]
nome = "detector"
tarefa = "deteccao"
arquivo = "d.onnx"
sha256 = "{soma}"
licenca = "inventada"
lado = 320
cores = "bgr"
"""


def test_manifestos_e_modelos_que_nao_servem(tmp_path: Path) -> None:
    lixo = b"\x08\x07garbage"
    certo = manifesto(hashlib.sha256(lixo).hexdigest())
    assert codigo(Modelos, {}, "versao = 9") == "MOD-01"
    assert codigo(Modelos, {}, manifesto("curta")) == "MOD-01"
    assert codigo(Modelos, {}, certo) == "MOD-02"
    assert codigo(Modelos, {}) == "MOD-02"
    assert codigo(Modelos, {"d.onnx": b"outra coisa"}, certo) == "MOD-03"
    assert codigo(Modelos, {"d.onnx": lixo}, certo) == "MOD-04"
    assert codigo(biometria.carregar, tmp_path) == "MOD-02"
    (tmp_path / "manifesto.toml").write_bytes(b"\xff")
    assert codigo(biometria.carregar, tmp_path) == "MOD-01"
    (tmp_path / "manifesto.toml").write_text(certo, "utf-8")
    (tmp_path / "qualquer.ONNX").write_bytes(lixo)
    assert codigo(biometria.carregar, str(tmp_path)) == "MOD-04"
    with pytest.raises(conecta.LeituraError):
        biometria.carregar(tmp_path / "nada")
    with pytest.raises(conecta.TipoError, match="pasta deve ser"):
        biometria.carregar(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Modelos([b""])  # type: ignore[arg-type]


def test_desafio_de_giro_diz_o_que_fazer() -> None:
    assert biometria.DesafioDeGiro("esquerdo").pedido == "Olhe para a câmera."
    with pytest.raises(conecta.UsoError, match="lado"):
        biometria.DesafioDeGiro("cima")  # type: ignore[arg-type]


def test_tudo_o_que_e_publico_tem_documentacao() -> None:
    for nome in biometria.__all__:
        objeto = getattr(biometria, nome)
        assert objeto.__doc__, nome
        for membro, valor in vars(objeto).items() if isinstance(objeto, type) else ():
            assert membro.startswith("_") or valor.__doc__, f"{nome}.{membro}"
        assert getattr(objeto, "__module__", "") in {"conecta.biometria", "conecta._conecta"}, nome
