"""What a proposal talks about: themes of a process, found by their words, unless an editor said otherwise.

It says "habla de", never a judgement. Plain Python and cheap: every proposal passes by here when its record is
built, and the record keeps what was found. The list that a new process begins with is in `temas.txt`.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from candidaturas.palabras import RAIZ_MINIMA, SIGNOS, leer_palabras, plegar
from candidaturas.vocabulario import CampoTexto

#: The three proposals of a record, by their keys in it, in order.
PROPUESTAS = (CampoTexto.PROPUESTA_1.value, CampoTexto.PROPUESTA_2.value, CampoTexto.PROPUESTA_GENERO.value)

_VISTAS_MAXIMAS = 50_000


@dataclass(frozen=True, slots=True)
class Reglas:
    """The words of a process's themes: whole words, beginnings of words, and expressions of several words."""

    palabras: Mapping[str, frozenset[str]] = field(default_factory=dict)
    inicios: Mapping[str, frozenset[str]] = field(default_factory=dict)
    expresiones: Mapping[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    _vistas: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict, compare=False)
    """Word as written → folded, and its themes: texts repeat their words."""

    def temas(self, texto: str) -> tuple[str, ...]:
        """The keys of the themes of a text, in alphabetical order: the order of the list is no part of it."""
        escritas = texto.split()
        hallados: set[str] = set()
        plegadas: set[str] = set()
        for escrita in set(escritas):
            plegada, temas = self._vistas.get(escrita) or self._ver(escrita)
            plegadas.add(plegada)
            hallados |= temas
        seguidas = ""
        for expresion, temas in self.expresiones.items():
            if plegadas.issuperset(expresion) and not temas <= hallados:
                seguidas = seguidas or f" {' '.join(self._plegadas(escritas))} "
                if f" {' '.join(expresion)} " in seguidas:
                    hallados |= temas
        return tuple(sorted(hallados))

    def _plegadas(self, escritas: Iterable[str]) -> Iterable[str]:
        return ((self._vistas.get(escrita) or self._ver(escrita))[0] for escrita in escritas)

    def _ver(self, escrita: str) -> tuple[str, frozenset[str]]:
        plegada = plegar(escrita).strip(SIGNOS)
        temas = set(self.palabras.get(plegada, ()))
        for largo in range(RAIZ_MINIMA, len(plegada) + 1):
            temas |= self.inicios.get(plegada[:largo], frozenset())
        vista = (plegada, frozenset(temas))
        if len(self._vistas) < _VISTAS_MAXIMAS:
            self._vistas[escrita] = vista
        return vista


def reglas(temas: Mapping[str, str]) -> Reglas:
    """The rules of some themes: key → its words as they are written. Raises PalabraInvalida."""
    return _reglas(tuple(sorted(temas.items())))


@lru_cache(maxsize=16)
def _reglas(temas: tuple[tuple[str, str], ...]) -> Reglas:
    """Kept while nobody edits them, with the words they have seen."""
    palabras: dict[str, set[str]] = {}
    inicios: dict[str, set[str]] = {}
    expresiones: dict[tuple[str, ...], set[str]] = {}
    for clave, escritas in temas:
        for voz in (plegar(palabra).split() for palabra in leer_palabras(escritas)):
            if len(voz) > 1:
                expresiones.setdefault(tuple(voz), set()).add(clave)
            elif voz[0].endswith("*"):
                inicios.setdefault(voz[0].rstrip("*"), set()).add(clave)
            else:
                palabras.setdefault(voz[0], set()).add(clave)
    return Reglas(_fijos(palabras), _fijos(inicios), _fijos(expresiones))


def _fijos(grupos: Mapping[Any, Iterable[str]]) -> dict[Any, frozenset[str]]:
    return {clave: frozenset(temas) for clave, temas in grupos.items()}


def huella(titulo: str, texto: str) -> str:
    """What tells one text of a proposal from every other: a correction is of one text."""
    return hashlib.sha256(f"{titulo}\0{texto}".encode()).hexdigest()


Correcciones = Mapping[tuple[str, str], tuple[str, ...]]
"""Key of a proposal and fingerprint of a text of it → the keys that an editor set."""


@dataclass(frozen=True, slots=True)
class Temario:
    """Says what one candidacy's proposals talk about: what an editor set for that very text, else what its words say."""

    reglas: Reglas = field(default_factory=Reglas)
    correcciones: Correcciones = field(default_factory=dict)

    def de(self, propuesta: str, titulo: str, texto: str) -> tuple[str, ...]:
        """The keys of one proposal's themes, in alphabetical order."""
        corregidos = self.correccion(propuesta, titulo, texto)
        return self.segun_palabras(titulo, texto) if corregidos is None else corregidos

    def correccion(self, propuesta: str, titulo: str, texto: str) -> tuple[str, ...] | None:
        """What an editor set for this text; None when nobody did."""
        return self.correcciones.get((propuesta, huella(titulo, texto))) if self.correcciones else None

    def segun_palabras(self, titulo: str, texto: str) -> tuple[str, ...]:
        """What the words of a text say, title included."""
        return self.reglas.temas(f"{titulo} {texto}")


def de_propuesta(propuesta: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The themes that a published proposal says; none when it is missing, or its record is older than its themes."""
    return tuple(propuesta.get("temas", ())) if propuesta else ()


def de_ficha(ficha: Mapping[str, Any]) -> tuple[str, ...]:
    """The themes that a record's proposals say, each once, in alphabetical order."""
    return unir(de_propuesta(ficha["propuestas"][clave]["valor"]) for clave in PROPUESTAS)


def unir(listas: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Every theme that is in some list, once, in alphabetical order."""
    return tuple(sorted({tema for lista in listas for tema in lista}))
