"""The words the records use, as written: to recognise a misspelled one and to say how it is spelled."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.query import Tipo
from search.stems import raiz
from search.text import VACIAS

PARECIDAS_MAXIMAS = 6
_LARGO_MINIMO = 3
"""Letters: a shorter word begins too many."""
_LARGO_DE_UN_DESLIZ = 4
"""Letters: a slip makes another word of a shorter one."""
_LARGO_DE_DOS_DESLICES = 8
"""Letters from which two slips of the finger are forgiven."""
_VISTAS_MAXIMAS = 10_000


class Palabra(NamedTuple):
    """A word of the records, and what it is worth as a guess: names before texts, then the most frequent."""

    escrita: str
    en_nombres: bool
    veces: int


@dataclass(frozen=True)
class Vocabulario:
    """The words of the records that one kind of search looks in, and the names of parties."""

    leer: Callable[[], Mapping[str, Palabra]]
    """Reads the words from the index (tens of milliseconds): not before one is not found."""
    raices: Mapping[str, int] | None = None
    """Stem → in how many of them, when only some of the words' texts are looked in."""
    actores: Mapping[str, str] = field(default_factory=dict)
    """Whole folded name of a party or coalition → how it is written."""
    _vistas: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    """What was asked before of this vocabulary: people slip in the same places."""

    @cached_property
    def palabras(self) -> Mapping[str, Palabra]:
        """Folded word → how it is written."""
        return self.leer()

    def escritura(self, plegada: str) -> str:
        """How the records write a folded word."""
        palabra = self.palabras.get(plegada)
        return palabra.escrita if palabra else plegada

    def parecidas(self, palabra: str) -> tuple[str, ...]:
        """The existing words that a folded one may stand for, best first: its continuations, and a slip or two away.

        Never a stop word: nobody who misspells something means one.
        """
        if len(palabra) < _LARGO_MINIMO or palabra.isdigit() or palabra in VACIAS:
            return ()
        vistas = self._vistas.get(palabra)
        if vistas is None:
            if len(self._vistas) >= _VISTAS_MAXIMAS:
                self._vistas.clear()
            vistas = self._vistas[palabra] = self._buscar_parecidas(palabra)
        return vistas

    def _buscar_parecidas(self, palabra: str) -> tuple[str, ...]:
        deslices = (len(palabra) >= _LARGO_DE_UN_DESLIZ) + (len(palabra) >= _LARGO_DE_DOS_DESLICES)
        cercanas = dict.fromkeys(self._que_empiezan(palabra), deslices)
        for largo in range(len(palabra) - deslices, len(palabra) + deslices + 1):
            for candidata, lejania, _posicion in process.extract(
                palabra, self._por_largo.get(largo, ()), scorer=OSA.distance, score_cutoff=deslices, limit=None
            ):
                cercanas[candidata] = int(lejania)
        cercanas.pop(palabra, None)
        veces = {candidata: self._veces(candidata) for candidata in cercanas if candidata not in VACIAS}
        orden = sorted(
            (candidata for candidata, suyas in veces.items() if suyas),
            key=lambda c: (cercanas[c], not self.palabras[c].en_nombres, -veces[c], c),
        )
        return tuple(orden[:PARECIDAS_MAXIMAS])

    def _veces(self, palabra: str) -> int:
        return self.palabras[palabra].veces if self.raices is None else self.raices.get(raiz(palabra), 0)

    @cached_property
    def _ordenadas(self) -> Sequence[str]:
        return sorted(self.palabras)

    @cached_property
    def _por_largo(self) -> Mapping[int, list[str]]:
        """Words by length: a slip or two away means as many letters more or less."""
        grupos: dict[int, list[str]] = defaultdict(list)
        for palabra in self.palabras:
            grupos[len(palabra)].append(palabra)
        return dict(grupos)

    def _que_empiezan(self, inicio: str) -> Iterable[str]:
        desde = bisect_left(self._ordenadas, inicio)
        return self._ordenadas[desde : bisect_right(self._ordenadas, inicio, lo=desde, key=lambda p: p[: len(inicio)])]


#: Gives the words of one kind of search in one process, or in all.
Vocabularios = Callable[[Tipo, str], Vocabulario]
#: Where no word is known.
NINGUNO = Vocabulario(dict)
