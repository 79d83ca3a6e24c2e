"""One way to compare what people type: without case, accents, spaces or punctuation."""

import re
import unicodedata
from functools import lru_cache

_NO_PALABRA = re.compile(r"[\W_]+")
_BLANCOS = re.compile(r"\s+")


@lru_cache(maxsize=50_000)
def palabras(texto: str) -> str:
    """Lower-case words without accents or punctuation, joined by one space: «Núm._Lista» → «num lista»."""
    llano = "".join(c for c in unicodedata.normalize("NFKD", texto) if not unicodedata.combining(c))
    return _NO_PALABRA.sub(" ", llano.casefold()).strip()


def compacta(texto: str) -> str:
    """The same without spaces: «DISTRITO LOCAL» and «DISTRITOLOCAL» are one header."""
    return palabras(texto).replace(" ", "")


def limpia(texto: str) -> str:
    """A single-line value as a person would copy it: trimmed, inner blanks as one space."""
    return _BLANCOS.sub(" ", texto).strip()
