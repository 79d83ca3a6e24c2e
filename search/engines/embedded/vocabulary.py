"""The words the records use, as written: to recognise a misspelled one and to say how it is spelled."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import tantivy
from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.relevance import admite_parecidas, deslices
from search.text import plegar

PARECIDAS_MAXIMAS = 6
_VISTAS_MAXIMAS = 10_000


class Palabra(NamedTuple):
    """A word of the records, and what it is worth as a guess: names before texts, then the most frequent."""

    escrita: str
    en_nombres: bool
    veces: int


@dataclass(frozen=True)
class Vocabulario:
    """Folded word → how it is written."""

    palabras: dict[str, Palabra]
    ordenadas: tuple[str, ...]
    _vistas: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    """What was asked before of this vocabulary: people slip in the same places."""

    @classmethod
    def de(cls, buscador: tantivy.Searcher) -> "Vocabulario":
        """Read the words of an index's living records (tens of thousands: tens of milliseconds)."""
        vivas = tantivy.Query.all_query()
        palabras: dict[str, Palabra] = {}
        for campo, en_nombres in (("escrito_texto", False), ("escrito_nombre", True)):
            for escrita, veces in buscador.terms_with_prefix(campo, "", filter_query=vivas):
                plegada = plegar(escrita)
                anterior = palabras.get(plegada)
                if anterior is None or (en_nombres, veces) > anterior[1:]:
                    palabras[plegada] = Palabra(escrita, en_nombres, veces)
        return cls(palabras, tuple(sorted(palabras)))

    def escritura(self, plegada: str) -> str:
        """How the records write a folded word."""
        palabra = self.palabras.get(plegada)
        return palabra.escrita if palabra else plegada

    def parecidas(self, palabra: str) -> tuple[str, ...]:
        """The existing words that a folded one may stand for, best first: its continuations, and a slip or two away."""
        if not admite_parecidas(palabra):
            return ()
        if palabra not in self._vistas:
            if len(self._vistas) >= _VISTAS_MAXIMAS:
                self._vistas.clear()
            self._vistas[palabra] = self._buscar_parecidas(palabra)
        return self._vistas[palabra]

    def _buscar_parecidas(self, palabra: str) -> tuple[str, ...]:
        distancia = deslices(palabra)
        cercanas: dict[str, int] = {}
        for largo in range(len(palabra) - distancia, len(palabra) + distancia + 1):
            for candidata, lejania, _posicion in process.extract(
                palabra,
                self._por_largo.get(largo, ()),
                scorer=OSA.distance,
                score_cutoff=distancia,
                limit=4 * PARECIDAS_MAXIMAS,
            ):
                cercanas[candidata] = int(lejania)
        for candidata in self._que_empiezan(palabra):
            cercanas.setdefault(candidata, distancia)
        cercanas.pop(palabra, None)
        orden = sorted(
            cercanas, key=lambda c: (cercanas[c], not self.palabras[c].en_nombres, -self.palabras[c].veces, c)
        )
        return tuple(orden[:PARECIDAS_MAXIMAS])

    @cached_property
    def _por_largo(self) -> Mapping[int, list[str]]:
        """Words by length: a slip or two away means as many letters more or less."""
        grupos: dict[int, list[str]] = defaultdict(list)
        for palabra in self.ordenadas:
            grupos[len(palabra)].append(palabra)
        return dict(grupos)

    def _que_empiezan(self, inicio: str) -> Iterable[str]:
        desde = bisect_left(self.ordenadas, inicio)
        for candidata in self.ordenadas[desde : desde + 4 * PARECIDAS_MAXIMAS]:
            if candidata.startswith(inicio):
                yield candidata
