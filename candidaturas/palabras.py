"""The words that assign a theme, as people write them: a list in a form or in `temas.txt`.

One word matches itself; one that ends in `*`, every word that begins so; several words, an expression. Capitals
and accents do not matter. Plain Python.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

RUTA = Path(__file__).with_name("temas.txt")

PALABRAS_MAXIMAS = 200
"""Of one theme."""
LARGO_MAXIMO = 60
"""Characters of a word or expression."""
RAIZ_MINIMA = 3
"""Letters before `*`: fewer would match half the language."""
EXPRESION_MAXIMA = 6
"""Words of an expression."""

#: What surrounds a word in a text and is no part of it.
SIGNOS = ".,;:!?¡¿()[]{}«»\"'“”‘’…-–—/*"
_PALABRA = re.compile(r"\w(?:\S*\w)?")


class Defecto(StrEnum):
    """What is wrong with a word."""

    LARGA = "larga"
    EXPRESION_LARGA = "expresion_larga"
    ASTERISCO = "asterisco"
    RAIZ_CORTA = "raiz_corta"
    SIGNOS = "signos"
    DEMASIADAS = "demasiadas"


class PalabraInvalida(ValueError):
    """A word that cannot be used: in which line, which one and why."""

    def __init__(self, renglon: int, palabra: str, defecto: Defecto) -> None:
        self.renglon, self.palabra, self.defecto = renglon, palabra, defecto
        super().__init__(f"line {renglon}, {palabra!r}: {defecto}")


class ArchivoDeTemasInvalido(ValueError):
    """A line of the file is no theme, or repeats one."""


@dataclass(frozen=True, slots=True)
class TemaInicial:
    """A theme that a new process begins with. `palabras` is one a line."""

    clave: str
    nombre: str
    ingles: str
    palabras: str


def leer_palabras(escritas: str) -> tuple[str, ...]:
    """The words of a list, separated by commas or lines, as written and each once. Raises PalabraInvalida."""
    halladas: dict[str, str] = {}
    for renglon, linea in enumerate(escritas.splitlines(), start=1):
        for palabra in (" ".join(parte.split()) for parte in linea.split(",")):
            if not palabra:
                continue
            if defecto := _defecto(palabra):
                raise PalabraInvalida(renglon, palabra, defecto)
            halladas.setdefault(plegar(palabra), palabra)
            if len(halladas) > PALABRAS_MAXIMAS:
                raise PalabraInvalida(renglon, palabra, Defecto.DEMASIADAS)
    return tuple(halladas.values())


def _defecto(palabra: str) -> Defecto | None:
    if len(palabra) > LARGO_MAXIMO:
        return Defecto.LARGA
    raiz, partes = palabra.removesuffix("*"), palabra.split()
    if len(partes) > EXPRESION_MAXIMA:
        return Defecto.EXPRESION_LARGA
    if "*" in raiz or (len(partes) > 1 and raiz != palabra):
        return Defecto.ASTERISCO
    if raiz != palabra and len(raiz) < RAIZ_MINIMA:
        return Defecto.RAIZ_CORTA
    if not all(_PALABRA.fullmatch(parte) for parte in raiz.split()):
        return Defecto.SIGNOS
    return None


def plegar(texto: str) -> str:
    """Without accents or capitals."""
    sin_acentos = "".join(c for c in unicodedata.normalize("NFD", texto) if not unicodedata.combining(c))
    return sin_acentos.lower()


def iniciales() -> tuple[TemaInicial, ...]:
    """The list of `temas.txt` as it stands, in its order; an edit is read without a restart."""
    return _leer_archivo(RUTA.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _leer_archivo(_modificado: int) -> tuple[TemaInicial, ...]:
    return leer(RUTA.read_text(encoding="utf-8"))


def leer(archivo: str) -> tuple[TemaInicial, ...]:
    """Read a list of themes. Raises ArchivoDeTemasInvalido, naming the line."""
    temas = tuple(_temas(archivo))
    if len({tema.clave for tema in temas}) < len(temas):
        raise ArchivoDeTemasInvalido("a theme is there twice")
    return temas


def _temas(archivo: str) -> Iterator[TemaInicial]:
    for numero, linea in enumerate(archivo.splitlines(), start=1):
        contenido = linea.partition("#")[0].strip()
        if not contenido:
            continue
        nombres, _dos_puntos, lista = contenido.partition(":")
        partes = [parte.strip() for parte in nombres.split("|")]
        if len(partes) != 3 or not all(partes):
            raise ArchivoDeTemasInvalido(f"line {numero}: {contenido[:60]!r}")
        try:
            palabras = leer_palabras(lista)
        except PalabraInvalida as error:
            raise ArchivoDeTemasInvalido(f"line {numero}: {error.palabra!r}: {error.defecto}") from error
        if not palabras:
            raise ArchivoDeTemasInvalido(f"line {numero}: {contenido[:60]!r}")
        clave, nombre, ingles = partes
        yield TemaInicial(clave, nombre, ingles, "\n".join(palabras))
