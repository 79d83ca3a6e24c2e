"""The stem of a Spanish word: what its forms have in common, folded.

Every stem is made here: those of both indices, those of what is asked and those of fragments. They are Snowball's Spanish
ones, as tantivy has them, but for short words, of which it leaves too little: «mesa» would be «meses», «casa» would be
«casos». Of a short word the stem is its singular, and no other word's.
"""

from collections.abc import Iterable
from functools import lru_cache

import tantivy

_snowball = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.remove_long(40))
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.ascii_fold())
    .filter(tantivy.Filter.stemmer("spanish"))
    .build()
)
_SIN_RAIZ = "_"
"""Stands for a word that the index drops; no word is written so."""
_CORTA = 4
"""Letters of the singular of a short word."""
_DE_CORTA = "="
"""Ends the stem of a short word, so that no longer one has it (sol, solar)."""
_SINGULAR_MINIMO = 3
FINALES = "bdjlnrsxyz"
"""Consonants that a word in the singular may end in, and that its plural follows with «es»."""


@lru_cache(maxsize=50_000)
def raiz(palabra: str) -> str:
    """The stem of one word, as the index has it; empty when the index drops the word."""
    singular = _singular(palabra)
    if len(singular) <= _CORTA and singular.isalpha():
        return singular + _DE_CORTA
    return next(iter(_snowball.analyze(palabra)), "")


def comienzo(de_raiz: str) -> str:
    """How every word with this stem begins."""
    return de_raiz.removesuffix(_DE_CORTA).removesuffix("z") if de_raiz.endswith(_DE_CORTA) else de_raiz


def de_un_texto(palabras: Iterable[str]) -> str:
    """The stems of a text's words in its order, parted by blanks. A word without one keeps its place in phrases."""
    return " ".join(raiz(palabra) or _SIN_RAIZ for palabra in palabras)


def _singular(palabra: str) -> str:
    """A word without the mark of its plural, as far as letters tell: redes, red; vias, via; luces, luz; mes."""
    if palabra.endswith("ces"):
        singular = palabra[:-3] + "z"
    elif palabra.endswith("es") and palabra[-3:-2] in FINALES and palabra[-4:-3] in "aeiou":
        singular = palabra[:-2]
    elif palabra.endswith("s") and palabra[-2:-1] in "aeiou":
        singular = palabra[:-1]
    else:
        return palabra
    return singular if len(singular) >= _SINGULAR_MINIMO else palabra
