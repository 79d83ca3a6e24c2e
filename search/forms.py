"""The forms of a Spanish word, and the terms by which texts have them: the same for every engine."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from math import prod

from search.stems import FINALES, raiz

_FRASES_MAXIMAS = 16
"""Ways in which one phrase is looked for; one that has more is looked for as it was said."""


@lru_cache(maxsize=50_000)
def formas(palabra: str) -> tuple[str, ...]:
    """A folded word with its number and its gender, which a stemmer alone does not always join (joven, jóvenes)."""
    if not _tiene_formas(palabra):
        return (palabra,)
    return (palabra, *sorted({*numeros(palabra), *_generos(palabra)} - {palabra}))


@lru_cache(maxsize=50_000)
def numeros(palabra: str) -> tuple[str, ...]:
    """A folded word with its singular and plural."""
    if not _tiene_formas(palabra):
        return (palabra,)
    singulares = {palabra}
    if palabra.endswith("ces"):
        singulares.add(palabra[:-3] + "z")
    if palabra.endswith("es"):
        singulares.add(palabra[:-2])
    if palabra.endswith("s"):
        singulares.add(palabra[:-1])
    con_plural = singulares - {palabra} if palabra.endswith(("as", "os")) else singulares
    return (palabra, *sorted((singulares | {_plural(singular) for singular in con_plural}) - {palabra}))


@lru_cache(maxsize=10_000)
def raices(palabras: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of every form of some words: any of them in a text is one of the words."""
    return tuple(sorted({raiz(forma) for palabra in palabras for forma in formas(palabra)} - {""}))


@lru_cache(maxsize=10_000)
def frases(palabras: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The stems that stand one after the other where a text has these words so, in any of their forms."""
    de_cada_una = [raices((palabra,)) or (palabra,) for palabra in palabras]
    if prod(map(len, de_cada_una)) > _FRASES_MAXIMAS:
        return (tuple(raiz(palabra) or palabra for palabra in palabras),)
    return tuple(product(*de_cada_una))


def _tiene_formas(palabra: str) -> bool:
    return len(palabra) >= 4 and not palabra.isdigit()


def _plural(singular: str) -> str:
    if singular.endswith("z"):
        return singular[:-1] + "ces"
    return singular + ("es" if singular[-1] in FINALES else "s")


def _generos(palabra: str) -> Iterable[str]:
    """The other gender of a trade: ingeniera, ingeniero; jueza, juez."""
    cambios = (("era", "ero"), ("ero", "era"), ("eras", "eros"), ("eros", "eras"), ("z", "za"), ("za", "z"))
    return (palabra[: -len(de)] + a for de, a in cambios if palabra.endswith(de))
