"""Synonyms, from a file that anybody can edit: `sinonimos.txt`."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path

from search.forms import numeros

RUTA = Path(__file__).with_name("sinonimos.txt")

Frase = tuple[str, ...]
_PALABRAS_MAXIMAS = 5
"""Longest expression that is recognised."""


@dataclass(frozen=True, slots=True)
class Sinonimos:
    """Expression, in the singular or the plural of each of its words → other ways of saying it; every word folded."""

    grupos: Mapping[Frase, tuple[Frase, ...]]

    def al_inicio(self, palabras: Frase) -> tuple[Frase, tuple[Frase, ...]]:
        """The longest known expression that begins the words, with its alternatives; else the first word alone."""
        for largo in range(min(len(palabras), _PALABRAS_MAXIMAS), 0, -1):
            inicio = palabras[:largo]
            if inicio in self.grupos:
                return inicio, self.grupos[inicio]
        return palabras[:1], ()


def leer(texto: str) -> Sinonimos:
    """Parse the file: `a, b c, d` are equivalent; `a => b, c` says a also means b and c; `#` comments."""
    grupos: dict[Frase, list[Frase]] = defaultdict(list)
    for linea in texto.splitlines():
        contenido = linea.partition("#")[0].strip()
        if not contenido:
            continue
        izquierda, flecha, derecha = contenido.partition("=>")
        origenes = _frases(izquierda)
        destinos = _frases(derecha) if flecha else origenes
        for origen in origenes:
            grupos[origen] += [destino for destino in destinos if destino != origen]
    escritas = {origen: tuple(dict.fromkeys(destinos)) for origen, destinos in grupos.items()}
    numeradas = {frase: destinos for origen, destinos in escritas.items() for frase in product(*map(numeros, origen))}
    return Sinonimos(numeradas | escritas)  # what the file says of an expression comes before what it says of another


def _frases(lista: str) -> list[Frase]:
    return [frase for parte in lista.split(",") if (frase := tuple(_plegar(parte).split()))]


def _plegar(texto: str) -> str:
    sin_acentos = "".join(c for c in unicodedata.normalize("NFD", texto) if not unicodedata.combining(c))
    return sin_acentos.lower()


def vigentes() -> Sinonimos:
    """The file as it stands; an edit takes effect without a restart."""
    return _leer_archivo(RUTA.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _leer_archivo(_modificado: int) -> Sinonimos:
    return leer(RUTA.read_text(encoding="utf-8"))
