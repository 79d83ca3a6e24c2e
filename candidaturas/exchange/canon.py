"""One way to compare what people type: without case, accents, spaces or punctuation."""

import re
import unicodedata
from functools import lru_cache

_NO_PALABRA = re.compile(r"[\W_]+")
_MARCAS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")
_BLANCOS = re.compile(r"\s+")


@lru_cache(maxsize=50_000)
def palabras(texto: str) -> str:
    """Lower-case words without accents or punctuation, joined by one space: «Núm._Lista» → «num lista»."""
    llano = texto if texto.isascii() else _MARCAS.sub("", unicodedata.normalize("NFKD", texto))
    return _NO_PALABRA.sub(" ", llano.casefold()).strip()


def compacta(texto: str) -> str:
    """The same without spaces: «DISTRITO LOCAL» and «DISTRITOLOCAL» are one header."""
    return palabras(texto).replace(" ", "")


def limpia(texto: str) -> str:
    """A single-line value as a person would copy it: trimmed, inner blanks as one space."""
    return _BLANCOS.sub(" ", texto).strip()


def recortado(texto: str, maximo: int = 200) -> str:
    """A text short enough for a message, that shows where it goes on."""
    return texto if len(texto) <= maximo else f"{texto[: maximo - 1]}…"
