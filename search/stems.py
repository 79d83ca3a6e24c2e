"""The stem of a Spanish word: what its forms have in common, folded.

Every stem is made here, by Snowball's Spanish rules as tantivy has them: those of the embedded index, those that are sent
to Elasticsearch (whose stemmer leaves some folded words whole: «diputacion»), those of what is asked and of fragments.
"""

from collections.abc import Iterable
from functools import lru_cache

import tantivy

textos = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.remove_long(40))
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.ascii_fold())
    .filter(tantivy.Filter.stemmer("spanish"))
    .build()
)
_SIN_RAIZ = "_"
"""Stands for a word that the index drops; no word is written so."""


@lru_cache(maxsize=50_000)
def raiz(palabra: str) -> str:
    """The stem of one word, as the index has it; empty when the index drops the word."""
    return next(iter(textos.analyze(palabra)), "")


def de_un_texto(palabras: Iterable[str]) -> str:
    """The stems of a text's words in its order, parted by blanks. A word without one keeps its place in phrases."""
    return " ".join(raiz(palabra) or _SIN_RAIZ for palabra in palabras)
