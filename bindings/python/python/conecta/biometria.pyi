"""Faces: quality, comparison, identification and keeping, with the models of the host."""

from collections.abc import Sequence, Set
from os import PathLike
from typing import Any, Literal, Protocol, final, type_check_only

from typing_extensions import Self, TypeAlias

@type_check_only
class _Vetor(Protocol):
    @property
    def __array_interface__(self) -> dict[str, Any]: ...

@type_check_only
class _ImagemPil(Protocol):
    @property
    def mode(self) -> str: ...
    def getexif(self) -> Any: ...
    def convert(self, mode: str, /) -> Any: ...

_Caminho: TypeAlias = str | PathLike[str]
_Bytes: TypeAlias = bytes | bytearray | memoryview
_Fonte: TypeAlias = _Caminho | _Bytes | _Vetor | _ImagemPil | Imagem
_Formato: TypeAlias = Literal["rgb", "bgr", "rgba", "bgra", "cinza", "nv12", "nv21", "yuyv"]
_Fusao: TypeAlias = Literal["melhor", "media"]

__all__ = [
    "Calibracao",
    "Candidato",
    "Cofre",
    "DesafioDeGiro",
    "Escala",
    "Galeria",
    "Identificacao",
    "Imagem",
    "Medidas",
    "Modelo",
    "Modelos",
    "Motivo",
    "Politica",
    "PontoDaCurva",
    "Proporcao",
    "Qualidade",
    "Rosto",
    "Template",
    "Verificacao",
    "Vivacidade",
    "calibrar",
    "carregar",
    "imagem",
]

def calibrar(genuinos: Sequence[float | None], impostores: Sequence[float | None]) -> Calibracao | None:
    """Error rates and thresholds of scored pairs: of one person, and of two. None is a pair in which no face was found.

    None unless there are pairs of both kinds.
    """

def carregar(pasta: _Caminho) -> Modelos:
    """Load the models of a folder: its .onnx files, as its manifesto.toml describes them, or the usual manifest.

    Raises BiometriaError (MOD-01 to MOD-07) for models that cannot be used, LeituraError for files that cannot be read.
    """

def imagem(fonte: _Fonte, *, cores: Literal["rgb", "bgr"] = "rgb") -> Imagem:
    """A picture of whatever it comes as.

    fonte: path (str or os.PathLike) or bytes of a JPEG, PNG or WebP file; PIL image, turned as its EXIF orientation says; numpy
    array of uint8, height × width, or with × 3 or × 4 for colours (the fourth is ignored); or an Imagem.
    cores: "rgb", or "bgr" for an array whose first colour is blue, as OpenCV gives them.
    """

@final
class Calibracao:
    """Error rates and thresholds of pairs whose truth is known. Pairs in which no face was found count as different people."""

    @property
    def genuinos(self) -> int:
        """Pairs of one person."""
    @property
    def impostores(self) -> int:
        """Pairs of two people."""
    @property
    def sem_rosto(self) -> int:
        """Pairs without a score."""
    @property
    def auc(self) -> float:
        """Area under the curve: how often a pair of one person scores higher than one of two."""
    @property
    def eer(self) -> float:
        """The error rate where both errors are equal."""
    @property
    def limiar_eer(self) -> float:
        """The threshold of that."""
    @property
    def pontos(self) -> tuple[PontoDaCurva, ...]:
        """For false accept rates of 1e-1, 1e-2, … as far as the number of pairs can say anything."""
    @property
    def curva(self) -> list[tuple[float, float]]:
        """The ROC: false and true accept rates from strict to lax, thinned."""
    @property
    def limiares(self) -> list[tuple[float, float]]:
        """Thresholds for a manifest: false accept rates and scores, the rates falling and the scores growing as they must."""
    @property
    def escala(self) -> Escala | None:
        """The scale of these thresholds; None when the pairs are too few for any."""
    def to_dict(self) -> dict[str, Any]:
        """All but the curve as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Candidato:
    """A person found, and how alike."""

    @property
    def pessoa(self) -> int:
        """The host's number of the person."""
    @property
    def escore(self) -> float:
        """The score, over the person's templates as the search was told."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Cofre:
    """Seals templates for keeping (AES-256-GCM), and turns them, so that a stolen one is worth nothing elsewhere.

    chave: 32 random bytes that live in the host's key store.
    inquilino: the tenant, an operator or a clinic. Templates of two tenants do not match.
    modelo: the model that makes the templates, Modelos.modelo.
    geracao: a new one gives a new rotation, and makes all older templates useless.
    """

    def __new__(cls, chave: _Bytes, inquilino: str, modelo: Modelo, geracao: int = 1) -> Self: ...
    @property
    def id(self) -> str:
        """The id of key, tenant and generation, which all that is sealed carries."""
    @property
    def geracao(self) -> int:
        """The generation of the rotation."""
    @property
    def modelo(self) -> Modelo:
        """The model of turned templates: a gallery of them is made for this one."""
    def girar(self, template: Template) -> Template:
        """A template turned as those in the vault are, to compare it with them."""
    def selar(self, template: Template, pessoa: str) -> bytes:
        """Turn and seal the template of a person, with fresh randomness of this machine."""
    def abrir(self, selado: _Bytes, pessoa: str) -> Template:
        """Open the sealed template of a person. It is still turned: compare it with what girar gives.

        Raises BiometriaError: COF-01 to COF-06.
        """
    def selar_galeria(self, galeria: Galeria, nome: str) -> bytes:
        """A gallery of turned templates as sealed bytes. nome stands for it, as a person for a template."""
    def abrir_galeria(self, selada: _Bytes, nome: str) -> Galeria:
        """Open what selar_galeria sealed. Raises BiometriaError: COF-01 to COF-05, GAL-01, GAL-03."""

@final
class DesafioDeGiro:
    """"Look ahead, turn your head to that side, look ahead again": what a picture held before the camera cannot do.

    lado: the person's "esquerdo" or "direito". Draw it anew each time.
    """

    def __new__(cls, lado: Literal["esquerdo", "direito"]) -> Self: ...
    @property
    def pedido(self) -> str:
        """What the person has to do now, in Portuguese, for the screen."""
    def quadro(self, modelos: Modelos, imagem: _Fonte) -> bool | None:
        """One more camera frame: True when the challenge is met, False when it is failed, None as long as it is not decided.

        A frame without a face, or with several, counts for nothing. The outcome goes into Vivacidade.julgar.
        """

@final
class Escala:
    """What scores stand for: how often somebody else reaches them. Of a model (Modelos.escala) or of the host's own pairs (Calibracao.escala)."""

    def politica(self, far: float = 0.0001) -> Politica:
        """The policy of a false accept rate."""
    def politica_de_percentual(self, percentual: float) -> Politica:
        """The policy of an acceptance percentage, from 0 to 100."""
    def percentual(self, escore: float) -> float:
        """A score as a percentage: what is missing to 100 halves with each score that is reached ten times as rarely by a stranger."""
    def far(self, escore: float) -> float:
        """How often pairs of two people reach a score."""
    def verificar(
        self,
        sonda: Template,
        cadastrados: Sequence[Template],
        *,
        politica: Politica | None = None,
        fusao: _Fusao = "melhor",
    ) -> Verificacao:
        """Compare a face with the templates of one person, who is known by card or CPF.

        politica: what is asked; a false accept rate of 1e-4 when None.
        fusao: how the scores of several templates become one, "melhor" or "media".

        Raises UsoError when there is no template to compare with, or all are of another model.
        """
    def __eq__(self, other: object, /) -> bool: ...

@final
class Galeria:
    """Templates of one model and the people they are of, searched exactly. A person is a number of the host's, from 0 to 2**64 - 1.

    Threads may share it: searches go on beside each other, a change waits for them.
    """

    def __new__(cls, modelo: Modelo, precisao: Literal["f32", "int8"] = "f32") -> Self: ...
    @staticmethod
    def carregar(bytes: _Bytes, modelo: Modelo) -> Galeria:
        """The gallery that salvar gave the bytes of, for the same model. Raises BiometriaError (GAL-01, GAL-03)."""
    def salvar(self) -> bytes:
        """All of it as bytes, not sealed: whoever has them finds people. Cofre.selar_galeria seals it."""
    def __len__(self) -> int: ...
    @property
    def pessoas(self) -> int:
        """How many people have templates in it."""
    @property
    def memoria(self) -> int:
        """Bytes of memory that it holds."""
    def incluir(self, pessoa: int, template: Template) -> None:
        """Add a template of a person. Raises BiometriaError (GAL-01, GAL-02) for one of another model."""
    def excluir(self, pessoa: int) -> int:
        """Take out every template of a person, and wipe it; how many there were."""
    def templates(self, pessoa: int) -> list[Template]:
        """The templates of a person, as they are kept here: to compare 1:1, or to hand over to the person (LGPD art. 18)."""
    def procurar(
        self,
        sonda: Template,
        n: int = 5,
        *,
        entre: Set[int] | None = None,
        fusao: _Fusao = "melhor",
    ) -> list[Candidato]:
        """The n people most alike, from the most alike on, whatever their scores.

        entre: only among these people; None for all.
        fusao: how the scores of several templates of a person become one, "melhor" or "media".
        """
    def identificar(
        self,
        sonda: Template,
        escala: Escala,
        *,
        fpir: float = 0.01,
        entre: Set[int] | None = None,
        fusao: _Fusao = "melhor",
    ) -> Identificacao:
        """Who a face is, or nobody: achado is None then.

        escala: what scores stand for, Modelos.escala or Calibracao.escala.
        fpir: how often a search for a stranger may find somebody, whatever the number of people.
        entre: only among these people, such as a family contract or the agenda of the day; None for all.
        fusao: how the scores of several templates of a person become one, "melhor" or "media".
        """

@final
class Identificacao:
    """The outcome of a search: open, because nobody may be the answer."""

    @property
    def achado(self) -> Candidato | None:
        """Who it is; None if nobody reaches the threshold."""
    @property
    def candidatos(self) -> tuple[Candidato, ...]:
        """The likeliest, whether they reach it or not, from the most alike on."""
    @property
    def politica(self) -> Politica:
        """What was asked of each comparison, so that a search over this many people keeps its rate."""
    @property
    def fpir(self) -> float:
        """How often a search for a stranger finds somebody, at most."""
    @property
    def comparacoes(self) -> int:
        """Over how many comparisons: of templates where the best of a person's counts, of people where the mean does."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Imagem:
    """A picture in memory: 8-bit RGB, upright."""

    @staticmethod
    def de_quadro(
        bytes: _Bytes,
        largura: int,
        altura: int,
        formato: _Formato = "rgb",
        passo: int | None = None,
    ) -> Imagem:
        """A camera frame.

        formato: "rgb", "bgr", "rgba", "bgra", "cinza", "nv12", "nv21" or "yuyv".
        passo: bytes from one row to the next; None where rows follow without gaps.
        """
    @property
    def largura(self) -> int:
        """Pixels across."""
    @property
    def altura(self) -> int:
        """Pixels down."""
    def rgb(self) -> bytes:
        """Three bytes a pixel, row by row."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Medidas:
    """What was measured on the main face."""

    @property
    def entre_olhos(self) -> float:
        """Pixels between the eyes."""
    @property
    def cortado(self) -> float:
        """Part of the face's box beyond the border, from 0 to 1."""
    @property
    def giro(self) -> float:
        """Turn to a side, in degrees; positive to the person's left. An estimate."""
    @property
    def elevacao(self) -> float:
        """Turn up (positive) or down, in degrees. An estimate."""
    @property
    def inclinacao(self) -> float:
        """Tilt of the line of the eyes, in degrees; positive clockwise on the picture."""
    @property
    def nitidez(self) -> float:
        """Mean Laplacian of the aligned face, in per cent of its contrast: falls with blur."""
    @property
    def claridade(self) -> float:
        """Mean brightness of the aligned face, from 0 to 255."""
    @property
    def estourado(self) -> float:
        """Part of the aligned face that is white, from 0 to 1."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Modelo:
    """Which model makes templates, and how many numbers they have. Templates of two models cannot be compared."""

    def __new__(cls, sha256: str, dimensao: int) -> Self: ...
    @property
    def dimensao(self) -> int:
        """Numbers of a template."""
    @property
    def id(self) -> str:
        """The first half of the sha256 of the model's file, in hexadecimal; of turned templates, what stands for the tenant too."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Modelos:
    """The host's models, ready to run, shared by all threads."""

    def __new__(cls, arquivos: dict[str, bytes], manifesto: str | None = None) -> Self: ...
    @property
    def modelo(self) -> Modelo:
        """The model that makes templates."""
    @property
    def nome(self) -> str:
        """Its name in the manifest."""
    @property
    def escala(self) -> Escala:
        """What its scores stand for, as its makers or the manifest measured it."""
    @property
    def julga_vivacidade(self) -> bool:
        """Whether there are models for liveness."""
    def rostos(self, imagem: _Fonte, *, confianca: float | None = None) -> list[Rosto]:
        """All faces of a picture, the surest first.

        imagem: whatever the function imagem takes, here and below.
        confianca: the least confidence of a face, from 0 to 1; 0.6 when None.
        """
    def qualidade(self, imagem: _Fonte, **exigencias: float) -> Qualidade:
        """Whether a picture is good enough to enrol or to compare, and if not, why. The main face is the largest.

        exigencias: limits that are not the usual ones: confianca, outro_rosto, entre_olhos, cortado, giro, elevacao, inclinacao,
        nitidez, escuro, claro, estourado.
        """
    def template(self, imagem: _Fonte, *, rosto: Rosto | None = None, confianca: float | None = None) -> Template:
        """The template of a face: of rosto, or of the face nearest to the middle. Raises BiometriaError (IMG-00) for no face."""
    def vivacidade(self, imagem: _Fonte, *, rosto: Rosto | None = None) -> Vivacidade | None:
        """Passive liveness of rosto, or of the face nearest to the middle; None without models for it. Not certified."""
    def comparar(
        self,
        a: _Fonte | Template,
        b: _Fonte | Template,
        *,
        politica: Politica | None = None,
    ) -> Verificacao:
        """Compare two faces, each a picture (the face nearest to its middle) or a Template.

        politica: what is asked, from escala.politica or escala.politica_de_percentual; a false accept rate of 1e-4 when None.
        """

@final
class Motivo:
    """One reason to refuse a picture."""

    @property
    def codigo(self) -> str:
        """Permanent code, "QUA-01" to "QUA-09"."""
    @property
    def medido(self) -> float:
        """What was measured."""
    @property
    def limite(self) -> float:
        """What it may be at most, or must be at least."""
    @property
    def unidade(self) -> str:
        """The unit of both."""
    @property
    def mensagem(self) -> str:
        """What is wrong, in Portuguese."""
    @property
    def ajuda(self) -> str:
        """What to do about it, in Portuguese."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Politica:
    """The score to reach, and how often a pair of two people reaches it."""

    @property
    def limiar(self) -> float:
        """The least score."""
    @property
    def far(self) -> float:
        """False accept rate: how often a pair of two people reaches it."""
    def aceita(self, escore: float) -> bool:
        """Whether a score is enough."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class PontoDaCurva:
    """What one threshold gives."""

    @property
    def far(self) -> float:
        """The false accept rate asked for."""
    @property
    def limiar(self) -> float:
        """Scores above this are accepted."""
    @property
    def tar(self) -> Proporcao:
        """Pairs of one person that are accepted."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Proporcao:
    """A share, with its 95 % interval (Wilson)."""

    @property
    def valor(self) -> float:
        """The share."""
    @property
    def minimo(self) -> float:
        """The least it may well be."""
    @property
    def maximo(self) -> float:
        """The most it may well be."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Qualidade:
    """Whether a picture is good enough to enrol or to compare, and if not, why."""

    @property
    def aceita(self) -> bool:
        """Whether the picture is good enough."""
    @property
    def rosto(self) -> Rosto | None:
        """The main face, the largest; None where there is none."""
    @property
    def rostos(self) -> int:
        """How many faces there are, of any size."""
    @property
    def medidas(self) -> Medidas | None:
        """What was measured on the main face."""
    @property
    def motivos(self) -> tuple[Motivo, ...]:
        """Why the picture is refused; empty if it is accepted."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Rosto:
    """A face on a picture."""

    @property
    def caixa(self) -> tuple[float, float, float, float]:
        """Where it is, in pixels: left edge, top edge, width, height."""
    @property
    def confianca(self) -> float:
        """How sure the detector is, from 0 to 1."""
    @property
    def pontos(self) -> tuple[tuple[float, float], ...]:
        """The person's right eye, left eye, nose, right and left corner of the mouth: x and y, in pixels."""
    @property
    def entre_olhos(self) -> float:
        """Pixels between the eyes."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Template:
    """What is kept of a face: a vector of length one, of one model. It never shows itself."""

    def __new__(cls, modelo: Modelo, vetor: Sequence[float]) -> Self: ...
    @property
    def modelo(self) -> Modelo:
        """The model that made it."""
    def escore(self, outro: Template) -> float:
        """How alike two faces are: the cosine, from -1 to 1. Raises UsoError for templates of two models."""
    def revelar(self) -> list[float]:
        """The vector. Whoever has it can look for the person elsewhere: keep it sealed (Cofre)."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Verificacao:
    """The outcome of comparing a face with one person's templates."""

    @property
    def escore(self) -> float:
        """The cosine, from -1 to 1."""
    @property
    def percentual(self) -> float:
        """The score as a percentage."""
    @property
    def aceita(self) -> bool:
        """Whether it is enough."""
    @property
    def politica(self) -> Politica:
        """What was asked."""
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class Vivacidade:
    """What the models of liveness say. It is not certified: an obstacle, not a proof."""

    @property
    def escore(self) -> float:
        """Mean probability of a living face over the models, from 0 to 1."""
    @property
    def mais_provavel(self) -> bool:
        """Whether "living" is the likeliest of all classes."""
    @property
    def modelos(self) -> int:
        """How many models had a say."""
    def julgar(
        self,
        *,
        aceitar: float | None = None,
        recusar: float | None = None,
        desafio: bool | None = None,
    ) -> Literal["aceita", "duvidosa", "recusada"]:
        """What is made of it: "aceita", "duvidosa" or "recusada".

        aceitar: from this score on a face counts as living; 0.8 when None.
        recusar: below this score it does not; 0.4 when None.
        desafio: whether an active challenge of the host's was met; None for no challenge.
        """
    def to_dict(self) -> dict[str, Any]:
        """All of it as a dict."""
    def __eq__(self, other: object, /) -> bool: ...
