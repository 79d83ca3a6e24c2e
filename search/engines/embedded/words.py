"""The vocabulary of an index: the words of its living records (tens of thousands: tens of milliseconds)."""

from collections.abc import Iterable
from functools import partial

import tantivy

from search import actors
from search.engines.embedded import queries
from search.engines.embedded.schema import PROPUESTA_SOLA
from search.query import Tipo
from search.text import plegar
from search.vocabulary import Palabra, Vocabulario


def vocabulario(buscador: tantivy.Searcher, tipo: Tipo, proceso: str) -> Vocabulario:
    """The words that are looked for in one process, or in all. Proposals are looked in for the stems that they have."""
    de_personas = (("escrito_texto", False), ("escrito_nombre", True))
    escritos = (escrito for escrito, _veces in _terminos(buscador, "escrito_actor", Tipo.CANDIDATURAS, proceso))
    actores = {actors.plegado(escrito): escrito for escrito in escritos}
    if tipo is Tipo.CANDIDATURAS:
        return Vocabulario(partial(_palabras, buscador, proceso, de_personas), actores=actores)
    raices = dict(_terminos(buscador, PROPUESTA_SOLA, tipo, proceso))
    return Vocabulario(partial(_palabras, buscador, proceso, de_personas[:1]), raices, actores)


def _palabras(buscador: tantivy.Searcher, proceso: str, campos: Iterable[tuple[str, bool]]) -> dict[str, Palabra]:
    palabras: dict[str, Palabra] = {}
    for campo, en_nombres in campos:
        for escrita, veces in _terminos(buscador, campo, Tipo.CANDIDATURAS, proceso):
            plegada = plegar(escrita)
            anterior = palabras.get(plegada)
            if anterior is None or (en_nombres, veces) > anterior[1:]:
                palabras[plegada] = Palabra(escrita, en_nombres, veces)
    return palabras


def _terminos(buscador: tantivy.Searcher, campo: str, tipo: Tipo, proceso: str) -> Iterable[tuple[str, int]]:
    return buscador.terms_with_prefix(campo, "", filter_query=queries.reunir([queries.de_ambito(tipo, proceso)]))
