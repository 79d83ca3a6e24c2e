"""The words that assign a theme, as people write them: a list in a form or in `temas.txt`; and those of any text.

One word matches itself; one that ends in `*`, every word that begins so; several words, an expression. Capitals
and accents do not matter. List and text are cut into words by one rule, which is also that of the search: whatever
is no letter or digit divides them. Plain Python.
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

#: What ends a part of a sentence: no expression goes across it.
_CORTES = r".,;:!?¡¿()\[\]{}…"
#: Words, and what stands between two parts of a sentence: marks, dashes apart from words, the end of a paragraph.
_TROZO = re.compile(rf"[^\W_]+|[{_CORTES}]|\s[-–—]+\s|\n\s*\n")
#: A word as it may be written in a list: `c-130`, `d'artagnan`.
_ESCRITA = re.compile(rf"[^\W_](?:[^\s*{_CORTES}]*[^\W_])?")
#: Accents, and what nobody sees: the hyphens and joiners that come with a text copied from a PDF.
_NO_SE_LEE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+")


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
    palabras, defectuosas = leer_las_que_sirven(escritas)
    if defectuosas:
        raise defectuosas[0]
    return palabras


def leer_las_que_sirven(escritas: str) -> tuple[tuple[str, ...], tuple[PalabraInvalida, ...]]:
    """The words of a list that can be used, each once, and what is wrong with the others."""
    halladas: dict[str, str] = {}
    defectuosas: list[PalabraInvalida] = []
    for renglon, palabra in _escritas(escritas):
        plegada = " ".join(voces(palabra)) + "*" * palabra.endswith("*")
        if defecto := _defecto(palabra):
            defectuosas.append(PalabraInvalida(renglon, palabra, defecto))
        elif plegada not in halladas and len(halladas) == PALABRAS_MAXIMAS:
            defectuosas.append(PalabraInvalida(renglon, palabra, Defecto.DEMASIADAS))
        else:
            halladas.setdefault(plegada, palabra)
    return tuple(halladas.values()), tuple(defectuosas)


def _escritas(lista: str) -> Iterator[tuple[int, str]]:
    """Each word of a list with its line."""
    for renglon, linea in enumerate(lista.splitlines(), start=1):
        for parte in linea.split(","):
            if palabra := " ".join(parte.split()):
                yield renglon, palabra


def _defecto(palabra: str) -> Defecto | None:
    if len(palabra) > LARGO_MAXIMO:
        return Defecto.LARGA
    raiz, partes = palabra.removesuffix("*"), voces(palabra)
    if len(partes) > EXPRESION_MAXIMA:
        return Defecto.EXPRESION_LARGA
    if "*" in raiz or (len(partes) > 1 and raiz != palabra):
        return Defecto.ASTERISCO
    if raiz != palabra and len(raiz) < RAIZ_MINIMA:
        return Defecto.RAIZ_CORTA
    if not raiz or not all(_ESCRITA.fullmatch(parte) for parte in plegar(raiz).split(" ")):
        return Defecto.SIGNOS
    return None


def plegar(texto: str) -> str:
    """Without accents, capitals or what nobody sees."""
    try:
        return texto.encode("latin-1").translate(_LATINO, _INVISIBLES).decode("latin-1")
    except UnicodeEncodeError:
        return _plegar(texto)


def _plegar(texto: str) -> str:
    return _NO_SE_LEE.sub("", unicodedata.normalize("NFD", texto.lower()))


#: The same for texts of Latin-1 letters, byte by byte: nearly all, and many times as fast.
_INVISIBLES = bytes(codigo for codigo in range(256) if not _plegar(chr(codigo)))
_LATINO = bytes(ord(_plegar(chr(codigo)) or " ") for codigo in range(256))


def voces(texto: str) -> list[str]:
    """The folded words of a text, in order, with what ends a part of a sentence as a word that no list has."""
    return _TROZO.findall(plegar(texto))


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
