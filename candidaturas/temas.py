"""What a proposal talks about: themes found by the words of an editable file, `temas.txt`.

It says "habla de", never a judgement. Plain Python and cheap: every text of every record passes by here
whenever an index is built.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from candidaturas.vocabulario import CampoTexto

RUTA = Path(__file__).with_name("temas.txt")


class Tema(StrEnum):
    """What a proposal may talk about, in display order."""

    AGUA = "agua"
    SEGURIDAD = "seguridad"
    SALUD = "salud"
    EDUCACION = "educacion"
    EMPLEO = "empleo"
    CAMPO = "campo"
    MEDIO_AMBIENTE = "medio_ambiente"
    IGUALDAD = "igualdad"
    TRANSPORTE = "transporte"
    VIVIENDA = "vivienda"
    CULTURA_DEPORTE = "cultura_deporte"
    GOBIERNO_ABIERTO = "gobierno_abierto"


#: The three proposals of a record, by their keys in it, in order.
PROPUESTAS = (CampoTexto.PROPUESTA_1.value, CampoTexto.PROPUESTA_2.value, CampoTexto.PROPUESTA_GENERO.value)

_VISTAS_MAXIMAS = 200_000
_SIGNOS = ".,;:!?¡¿()[]{}«»\"'“”‘’…-–—/*"


class ArchivoDeTemasInvalido(ValueError):
    """The file names a theme that does not exist, or a line without words."""


@dataclass(frozen=True, slots=True)
class Reglas:
    """The file, read: whole words, beginnings of words, and expressions of several words."""

    palabras: Mapping[str, frozenset[Tema]]
    inicios: Mapping[str, frozenset[Tema]]
    expresiones: Mapping[tuple[str, ...], frozenset[Tema]]
    _vistas: dict[str, tuple[str, frozenset[Tema]]] = field(default_factory=dict, compare=False)
    """Word as written → folded, and its themes: texts repeat their words."""

    def temas(self, texto: str) -> tuple[Tema, ...]:
        """The themes of a text, in their published order."""
        escritas = texto.split()
        hallados: set[Tema] = set()
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
        return tuple(tema for tema in Tema if tema in hallados)

    def _plegadas(self, escritas: Iterable[str]) -> Iterable[str]:
        return ((self._vistas.get(escrita) or self._ver(escrita))[0] for escrita in escritas)

    def _ver(self, escrita: str) -> tuple[str, frozenset[Tema]]:
        plegada = _plegar(escrita).strip(_SIGNOS)
        temas = set(self.palabras.get(plegada, ()))
        for largo in range(3, len(plegada) + 1):
            temas |= self.inicios.get(plegada[:largo], frozenset())
        vista = (plegada, frozenset(temas))
        if len(self._vistas) < _VISTAS_MAXIMAS:
            self._vistas[escrita] = vista
        return vista


def leer(texto: str) -> Reglas:
    """Read the file. Raises ArchivoDeTemasInvalido, naming the line."""
    palabras: dict[str, set[Tema]] = {}
    inicios: dict[str, set[Tema]] = {}
    expresiones: dict[tuple[str, ...], set[Tema]] = {}
    for numero, linea in enumerate(texto.splitlines(), start=1):
        contenido = linea.partition("#")[0].strip()
        if not contenido:
            continue
        codigo, _dos_puntos, lista = contenido.partition(":")
        if codigo not in set(Tema) or not (voces := [_plegar(voz).split() for voz in lista.split(",") if voz.strip()]):
            raise ArchivoDeTemasInvalido(f"line {numero}: {contenido[:60]!r}")
        for voz in voces:
            if len(voz) > 1:
                expresiones.setdefault(tuple(voz), set()).add(Tema(codigo))
            elif voz[0].endswith("*"):
                inicios.setdefault(voz[0].rstrip("*"), set()).add(Tema(codigo))
            else:
                palabras.setdefault(voz[0], set()).add(Tema(codigo))
    return Reglas(_fijos(palabras), _fijos(inicios), _fijos(expresiones))


def vigentes() -> Reglas:
    """The file as it stands; an edit is read without a restart."""
    return _leer_archivo(RUTA.stat().st_mtime_ns)


def de_propuesta(propuesta: Mapping[str, str] | None) -> tuple[str, ...]:
    """The themes of one proposal, title and text; none when it is missing."""
    if not propuesta:
        return ()
    return tuple(tema.value for tema in vigentes().temas(f"{propuesta['titulo']} {propuesta['texto']}"))


def de_ficha(ficha: Mapping[str, Any]) -> tuple[str, ...]:
    """The themes that a record's proposals talk about, in their published order."""
    return unir(de_propuesta(ficha["propuestas"][clave]["valor"]) for clave in PROPUESTAS)


def unir(listas: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Every theme that is in some list, once, in their published order."""
    hallados = {tema for lista in listas for tema in lista}
    return tuple(tema.value for tema in Tema if tema.value in hallados)


@lru_cache(maxsize=1)
def _leer_archivo(_modificado: int) -> Reglas:
    return leer(RUTA.read_text(encoding="utf-8"))


def _fijos(grupos: Mapping[Any, Iterable[Tema]]) -> dict[Any, frozenset[Tema]]:
    return {clave: frozenset(temas) for clave, temas in grupos.items()}


def _plegar(texto: str) -> str:
    sin_acentos = "".join(c for c in unicodedata.normalize("NFD", texto) if not unicodedata.combining(c))
    return sin_acentos.lower()
