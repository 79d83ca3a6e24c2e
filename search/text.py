"""Spanish as people type it: folding, the sound of a word, and the parts of what was asked.

Plain Python, the same for every engine. Texts are compared folded (lower case, no accents, ñ as n):
people search without accents, on keyboards without ñ.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from search.synonyms import Sinonimos

#: Words of an answer that count; the rest of a very long question adds nothing but work.
TERMINOS_MAXIMOS = 12
ALTERNATIVAS_MAXIMAS = 10
ENTERO_MAXIMO = 12
"""Words of the longest whole name that is recognised in a question."""

#: What everybody found here is: these words choose nobody.
DE_TODAS = frozenset(["candidata", "candidatas", "candidato", "candidatos", "candidatura", "candidaturas"])
#: Titles, as they are written before a name.
TITULOS = frozenset(
    [
        "arq",
        "cp",
        "dr",
        "dra",
        "drs",
        "ing",
        "lic",
        "licda",
        "licdo",
        "mtra",
        "mtro",
        "prof",
        "profa",
        "sr",
        "sra",
        "srita",
        "srta",
    ]
)
#: Words that say nothing by themselves, one a line, folded.
VACIAS = frozenset(Path(__file__).with_name("vacias.txt").read_text(encoding="ascii").split()) | DE_TODAS | TITULOS

_PALABRA = re.compile(r"[^\W_]+")
#: «m.c.», «P.R.I.»: letters with points that are one word; and the «C.» of a citizen before a name, which is none.
_SIGLAS = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?!\w)")
#: Between two things that were typed without a blank. A hyphen is part of some initials, and a point of an abbreviation.
_SEPARADOR = re.compile(r"[,;:/|+&·]")
_CIUDADANIA = re.compile(r"(?<!\S)c\.\s+(?=\w)", re.IGNORECASE)
_COMILLAS = str.maketrans(dict.fromkeys("“”„«»", '"'))
#: An excluded or plain phrase (closing quote optional: people forget it), or a run without blanks.
_PIEZA = re.compile(r'(?P<menos>(?<!\S)-(?=["\w]))?(?:"(?P<frase>[^"]*)"?|(?P<suelta>[^\s"]+))')


class _Plegado(dict[int, str]):
    """Folds letter by letter, never changing a text's length, so that positions in both texts agree."""

    def __missing__(self, codigo: int) -> str:
        letra = chr(codigo)
        base = unicodedata.normalize("NFD", letra)[0].lower()
        self[codigo] = base if len(base) == 1 else letra
        return self[codigo]


_PLEGADO = _Plegado()
#: The same for texts of Latin-1 letters, byte by byte: nearly all, and twenty times as fast.
_LATINO = bytes(ord(chr(codigo).translate(_PLEGADO)) for codigo in range(256))


def plegar(texto: str) -> str:
    """Lower case without accents, of the same length as the (composed) text."""
    try:
        return texto.encode("latin-1").translate(_LATINO).decode("latin-1")
    except UnicodeEncodeError:
        return texto.translate(_PLEGADO)


def palabras(texto: str) -> list[str]:
    """The folded words of a text, in order."""
    return _PALABRA.findall(plegar(unicodedata.normalize("NFC", texto)))


def escritas(texto: str) -> list[str]:
    """The words that a person typed: initials with points are one, and a title before a name is none."""
    todas = palabras(_normal(texto))
    return [palabra for palabra in todas if palabra not in TITULOS] or todas


def entero(dichas: Sequence[str]) -> str:
    """Folded words as one whole name: its small words left out, unless a single word would be left («Por Durango»)."""
    plenas = [palabra for palabra in dichas if palabra not in VACIAS]
    return " ".join(plenas if len(plenas) > 1 else dichas)


def nombre_escrito(nombre: str) -> list[str]:
    """The words of a name as it is written, in lower case; initials with points are one."""
    return _PALABRA.findall(_normal(unicodedata.normalize("NFC", nombre)).lower())


def _normal(texto: str) -> str:
    return _CIUDADANIA.sub("", _SIGLAS.sub(lambda siglas: siglas[0].replace(".", ""), texto))


@dataclass(frozen=True, slots=True)
class Termino:
    """One thing asked for: a word, several that go together, or an exact phrase."""

    palabras: tuple[str, ...]
    frase: bool = False
    """In this order and nothing between: from quotes, or a number that belongs to its word («distrito 5»)."""
    alternativas: tuple[tuple[str, ...], ...] = ()
    """Synonyms; each a word or a phrase."""
    cualquiera: tuple["Termino", ...] = ()
    """What is asked for is any of these, and `palabras` are all of theirs: parties that were said one beside another."""


@dataclass(frozen=True, slots=True)
class Consulta:
    """The words of a search: all `terminos` are wanted, none of `excluidos`."""

    terminos: tuple[Termino, ...] = ()
    excluidos: tuple[Termino, ...] = ()
    seguidas: tuple[str, ...] = ()
    """The loose words as typed, stop words included: records that have them together come first."""
    enteros: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Every whole name that loose words may be, standing together → the words that say it. See `entero`."""
    todas: bool = False
    """Asked for by nothing but what every record is («candidatos»)."""

    def __bool__(self) -> bool:
        return bool(self.terminos or self.excluidos or self.todas)


def interpretar(texto: str, sinonimos: Sinonimos) -> Consulta:
    """Read what a person typed: words, "exact phrases", -exclusions. Any text is readable; marks alone mean nothing."""
    terminos: list[Termino] = []
    excluidos: list[Termino] = []
    sueltas: list[str] = []
    for pieza in _PIEZA.finditer(_normal(texto.translate(_COMILLAS))):
        encontradas = tuple(palabras(pieza["frase"] if pieza["frase"] is not None else pieza["suelta"]))
        if not encontradas:
            continue
        if pieza["menos"]:
            excluidos += [Termino(partes, frase=True) for partes in _por_separado(pieza)]
        elif pieza["frase"] is not None:
            terminos.append(Termino(encontradas, frase=True))
        else:
            sueltas += encontradas
    dichas = [palabra for palabra in sueltas if palabra not in DE_TODAS]
    terminos += _agrupar(dichas, sinonimos)
    return Consulta(
        terminos=tuple(dict.fromkeys(terminos))[:TERMINOS_MAXIMOS],
        excluidos=tuple(dict.fromkeys(excluidos))[:TERMINOS_MAXIMOS],
        seguidas=tuple(palabra for palabra in dichas if palabra not in TITULOS)[:TERMINOS_MAXIMOS],
        enteros=_enteros(sueltas),
        todas=bool(sueltas) and not dichas,
    )


def _por_separado(pieza: re.Match[str]) -> Iterator[tuple[str, ...]]:
    """What is not wanted, each thing by itself: «-morena,pt» leaves out both, and «-"museo, sierra"» that phrase."""
    escritos = [pieza["frase"]] if pieza["frase"] is not None else _SEPARADOR.split(pieza["suelta"])
    return (tuple(dichas) for escrito in escritos if (dichas := palabras(escrito)))


def _enteros(sueltas: Sequence[str]) -> dict[str, frozenset[str]]:
    enteros: dict[str, frozenset[str]] = {}
    for desde in range(len(sueltas)):
        for hasta in range(desde + 1, min(desde + ENTERO_MAXIMO, len(sueltas)) + 1):
            dichas = sueltas[desde:hasta]
            nombre = entero(dichas)
            enteros[nombre] = enteros.get(nombre, frozenset()).union(nombre.split())
            if len(dichas) > 1 and all(len(una) == 1 for una in dichas):
                # «P. A. N.»: initials that were typed apart.
                siglas = "".join(dichas)
                enteros[siglas] = enteros.get(siglas, frozenset()).union(dichas)
    return enteros


def _agrupar(sueltas: list[str], sinonimos: Sinonimos) -> list[Termino]:
    """Loose words as terms: longest synonyms first, «distrito 5» together, stop words away unless there is nothing else."""
    terminos: list[Termino] = []
    vacias: list[Termino] = []
    resto = tuple(sueltas)
    while resto:
        grupo, alternativas = sinonimos.al_inicio(resto)
        if resto[0] == "distrito" and len(resto) > 1 and resto[1].isdigit():
            grupo = (resto[0], resto[1].lstrip("0") or "0")
            terminos.append(Termino(grupo, frase=True))
        elif len(grupo) == 1 and grupo[0] in VACIAS:
            vacias.append(Termino(grupo, alternativas=alternativas))
        else:
            terminos.append(Termino(grupo, alternativas=alternativas[:ALTERNATIVAS_MAXIMAS]))
        resto = resto[len(grupo) :]
    return terminos or vacias


#: What sounds alike is written alike, and nothing else is: «ll» is a consonant, so that Villa is no «vía».
_SONIDOS = tuple(
    (re.compile(patron), sonido)
    for patron, sonido in (
        (r"ph", "f"),
        (r"ch", "#"),  # keeps its h
        (r"h", ""),
        (r"ll|(?<=[aeou])i(?=[aeou])|^[iy](?=[aeou])", "y"),
        (r"y(?![aeiou])", "i"),
        (r"[sc]c(?=[ei])|[zc](?=[ei])|z", "s"),
        (r"q(?:u(?=[ei]))?|c", "k"),
        (r"gu(?=[ei])", "%"),  # hard g
        (r"g(?=[ei])|^x", "j"),
        (r"[vw]", "b"),
        (r"m(?=[bpn])", "n"),
        (r"([^aeiour])\1+", r"\1"),
    )
)
_DOBLES = re.compile(r"([aeiour])\1+")
_CON_DOBLES = 6
"""Sounds of a name in which a vowel or an r too many is nothing: in a shorter one it makes another (Guerra, Güera)."""


@lru_cache(maxsize=50_000)
def sonido(palabra: str) -> str:
    """How a folded name sounds in Mexico, so that Gonzales finds González, and Ivonne finds Yvonne."""
    for patron, reemplazo in _SONIDOS:
        palabra = patron.sub(reemplazo, palabra)
    sencilla = _DOBLES.sub(r"\1", palabra)
    return sencilla if len(sencilla) >= _CON_DOBLES else palabra
