"""One way to compare what people type: without case, accents, spaces or punctuation."""

import re
import unicodedata
from functools import lru_cache

_NO_PALABRA = re.compile(r"[\W_]+")
_MARCAS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")
_BLANCOS = re.compile(r"\s+")
_DESDOBLE = re.compile(r"(?<=\w)\s?[(/\-]\s?(?:as?|os?|es?|x)\b\)?", re.IGNORECASE)
_FINAL = re.compile(r"(?<=\w{3})[aoex]s?$")


@lru_cache(maxsize=50_000)
def palabras(texto: str) -> str:
    """Lower-case words without accents or punctuation, joined by one space: «Núm._Lista» → «num lista»."""
    llano = texto if texto.isascii() else _MARCAS.sub("", unicodedata.normalize("NFKD", texto))
    return _NO_PALABRA.sub(" ", llano.casefold()).strip()


@lru_cache(maxsize=2_000)
def compacta(texto: str) -> str:
    """The same without spaces: «DISTRITO LOCAL» and «DISTRITOLOCAL» are one header."""
    return palabras(texto).replace(" ", "")


def sin_desdoble(texto: str) -> str:
    """A text that names both genders, in one: «Diputada(o)», «Diputada/o» and «Diputad@» → «Diputada»."""
    return _DESDOBLE.sub("", texto).replace("@", "a")


@lru_cache(maxsize=10_000)
def sin_genero(texto: str) -> str:
    """Canonical words without the ending that marks gender: «Titulado(a)», «Titulada» and «Titulad@» → «titulad»."""
    return " ".join(_FINAL.sub("", palabra) for palabra in palabras(sin_desdoble(texto)).split())


def limpia(texto: str) -> str:
    """A single-line value as a person would copy it: trimmed, inner blanks as one space."""
    return _BLANCOS.sub(" ", texto).strip()


def recortado(texto: str, maximo: int = 200) -> str:
    """A text short enough for a message, that shows where it goes on."""
    return texto if len(texto) <= maximo else f"{texto[: maximo - 1]}…"
