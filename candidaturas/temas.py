"""What a proposal talks about: themes of a process, found by their words, unless an editor said otherwise.

It says "habla de", never a judgement. Plain Python and cheap: every proposal passes by here when its record is
built, and the record keeps what was found. The list that a new process begins with is in `temas.txt`.
"""

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from candidaturas.palabras import LARGO_MAXIMO, RAIZ_MINIMA, leer_las_que_sirven, voces
from candidaturas.vocabulario import CampoTexto

#: The three proposals of a record, by their keys in it, in order.
PROPUESTAS = (CampoTexto.PROPUESTA_1.value, CampoTexto.PROPUESTA_2.value, CampoTexto.PROPUESTA_GENERO.value)

log = logging.getLogger(__name__)

_VISTAS_MAXIMAS = 20_000
"""Words that a list of themes has seen: more than a process's candidacies use, and some megabytes."""


@dataclass(frozen=True, slots=True)
class Reglas:
    """The words of a process's themes: whole words, beginnings of words, and expressions of several words."""

    palabras: Mapping[str, frozenset[str]] = field(default_factory=dict)
    inicios: Mapping[str, frozenset[str]] = field(default_factory=dict)
    expresiones: Mapping[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    _vistas: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)
    """Folded word → its themes: texts repeat their words."""

    def temas(self, texto: str) -> tuple[str, ...]:
        """The keys of the themes of a text, in alphabetical order: the order of the list is no part of it."""
        dichas = voces(texto)
        distintas = set(dichas)
        hallados: set[str] = set()
        for voz in distintas:
            temas = self._vistas.get(voz)
            hallados |= self._ver(voz) if temas is None else temas
        seguidas = ""
        for expresion, temas in self.expresiones.items():
            if distintas.issuperset(expresion) and not temas <= hallados:
                seguidas = seguidas or f" {' '.join(dichas)} "
                if f" {' '.join(expresion)} " in seguidas:
                    hallados |= temas
        return tuple(sorted(hallados))

    def _ver(self, voz: str) -> frozenset[str]:
        temas = set(self.palabras.get(voz, ()))
        for largo in range(RAIZ_MINIMA, min(len(voz), LARGO_MAXIMO) + 1):
            temas |= self.inicios.get(voz[:largo], frozenset())
        vista = frozenset(temas)
        if len(self._vistas) < _VISTAS_MAXIMAS and len(voz) <= LARGO_MAXIMO:
            self._vistas[voz] = vista
        return vista


def reglas(temas: Mapping[str, str]) -> Reglas:
    """The rules of some themes: key → its words as they are written. A word that cannot be used counts for nothing."""
    return _reglas(tuple(sorted(temas.items())))


@lru_cache(maxsize=2)
def _reglas(temas: tuple[tuple[str, str], ...]) -> Reglas:
    """Kept while nobody edits them, with the words they have seen: the list in use and, for a while, the one before.

    A record is made whatever the rows hold: nobody's withdrawal waits for a word that was written around the form.
    """
    palabras: dict[str, set[str]] = {}
    inicios: dict[str, set[str]] = {}
    expresiones: dict[tuple[str, ...], set[str]] = {}
    for clave, escritas in temas:
        utiles, defectuosas = leer_las_que_sirven(escritas)
        for palabra in utiles:
            voz, *resto = voces(palabra)
            if resto:
                expresiones.setdefault((voz, *resto), set()).add(clave)
            else:
                (inicios if palabra.endswith("*") else palabras).setdefault(voz, set()).add(clave)
        if defectuosas:
            log.warning(
                "Theme %s: %d of its words cannot be used; the first, %s", clave, len(defectuosas), defectuosas[0]
            )
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
        """What the words of a text say, title included: it is a paragraph of its own."""
        return self.reglas.temas(f"{titulo}\n\n{texto}")


def de_propuesta(propuesta: Mapping[str, Any] | None) -> tuple[str, ...]:
    """The themes that a published proposal says; none when it is missing, or its record is older than its themes."""
    return tuple(propuesta.get("temas", ())) if propuesta else ()


def de_ficha(ficha: Mapping[str, Any]) -> tuple[str, ...]:
    """The themes that a record's proposals say, each once, in alphabetical order."""
    return unir(de_propuesta(ficha["propuestas"][clave]["valor"]) for clave in PROPUESTAS)


def unir(listas: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Every theme that is in some list, once, in alphabetical order."""
    return tuple(sorted({tema for lista in listas for tema in lista}))
