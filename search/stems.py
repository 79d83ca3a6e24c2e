"""The stem of a Spanish word: what its forms have in common, folded.

Snowball's Spanish rules, which Elasticsearch has too: fragments are marked by them whichever engine found the hit.
"""

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


@lru_cache(maxsize=50_000)
def raiz(palabra: str) -> str:
    """The stem of one word, as the index has it; empty when the index drops the word."""
    return next(iter(textos.analyze(palabra)), "")
