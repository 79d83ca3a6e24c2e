"""A row as every reader gives it: text cells, and what is to be said of them whatever their columns mean."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.reader.letras import danio, sin_entidades
from candidaturas.exchange.reader.limites import Limites
from cms.base.textos import CONTROL, INVISIBLES, sobra

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
#: Nothing that a person sees: blanks of every width, joiners, fillers, marks of direction.
_BLANCO = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffe\uffff]*"
)
#: What a spreadsheet writes in place of a value that it could not compute, in English and in Spanish.
_ERRORES = frozenset(
    {
        *("#N/A", "#N/D", "#REF!", "#¡REF!", "#VALUE!", "#¡VALOR!", "#DIV/0!", "#¡DIV/0!"),
        *("#NAME?", "#¿NOMBRE?", "#NULL!", "#¡NULO!", "#NUM!", "#¡NUM!"),
    }
)


@dataclass(frozen=True, slots=True)
class Defecto:
    """Something to say of a cell whatever its column means."""

    columna: int
    """From 0."""
    codigo: Codigo
    valor: str = ""
    largo: int = 0
    grave: bool = True
    """A grave one leaves the cell empty; the others say how it was read."""


@dataclass(frozen=True, slots=True)
class Fila:
    """A row with content: its number as the spreadsheet shows it, its cells, and what is to be said of them."""

    numero: int
    celdas: tuple[str, ...]
    defectos: tuple[Defecto, ...] = ()
    avisos: tuple[Defecto, ...] = ()
    oculta: bool = False
    """Hidden by hand, by a filter or by a closed group."""

    def sin_columnas(self, columnas: set[int]) -> "Fila | None":
        """The row with those cells blank; None when nothing is left."""
        celdas = tuple("" if i in columnas else celda for i, celda in enumerate(self.celdas))
        quedan = [tuple(d for d in dichos if d.columna not in columnas) for dichos in (self.defectos, self.avisos)]
        return replace(self, celdas=celdas, defectos=quedan[0], avisos=quedan[1]) if any(celdas) or quedan[0] else None


def letra(indice: int) -> str:
    """A column's letters in a spreadsheet: 0 is A, 26 is AA."""
    letras, resto = "", indice + 1
    while resto:
        resto, cifra = divmod(resto - 1, 26)
        letras = chr(ord("A") + cifra) + letras
    return letras


def es_blanca(celda: str) -> bool:
    """Whether nothing in it can be seen."""
    return _BLANCO.fullmatch(celda) is not None


def texto_de(valor: Any) -> str:
    """The text of a typed cell: whole numbers without decimals, dates as ISO, line ends as one character."""
    if valor is None:
        return ""
    if isinstance(valor, bool):
        return "VERDADERO" if valor else "FALSO"
    if isinstance(valor, float):
        return str(int(valor)) if valor.is_integer() and abs(valor) < 1e15 else repr(valor)
    if isinstance(valor, dt.datetime):
        return (valor.date() if valor.time() == dt.time() else valor.replace(microsecond=0)).isoformat()
    if isinstance(valor, dt.date):
        return valor.isoformat()
    return str(valor)


def sin_escapes(texto: str) -> str:
    """Undo the spreadsheet's own escapes (`_x000D_`)."""
    if "_x" not in texto:
        return texto
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), texto)


def armar_fila(
    numero: int, celdas: list[str], defectos: list[Defecto], limites: Limites, *, oculta: bool = False
) -> Fila | None:
    """A row from raw cells: bounded, in NFC, without invisible characters; None when it is blank."""
    limpias = [_revisar(i, celda, defectos, limites) if celda else "" for i, celda in enumerate(celdas)]
    while limpias and not limpias[-1]:
        limpias.pop()
    if not defectos and not limpias:
        return None
    graves = tuple(defecto for defecto in defectos if defecto.grave)
    avisos = tuple(defecto for defecto in defectos if not defecto.grave)
    return Fila(numero, tuple(limpias), graves, avisos, oculta)


def _revisar(columna: int, celda: str, defectos: list[Defecto], limites: Limites) -> str:
    if es_blanca(celda):
        return ""
    if len(celda) > limites.largo_celda:
        defectos.append(Defecto(columna, Codigo.CELDA_LARGA, largo=len(celda)))
        return ""
    if "\0" in celda:
        defectos.append(Defecto(columna, Codigo.CARACTER_NULO))
        return ""
    normal = celda.replace("\r\n", "\n").replace("\r", "\n")
    if (leida := sin_entidades(normal)) != normal:
        defectos.append(Defecto(columna, Codigo.ENTIDADES, grave=False))
        normal = leida
    if trozo := danio(normal):
        defectos.append(Defecto(columna, Codigo.LETRAS_DANADAS, trozo))
        return ""
    if sobra(normal):
        normal = normal.translate(INVISIBLES)
    if CONTROL.search(normal):
        defectos.append(Defecto(columna, Codigo.CARACTER_DE_CONTROL))
        return ""
    if normal[0] == "#" and normal.strip().upper() in _ERRORES:
        defectos.append(Defecto(columna, Codigo.ERROR_DE_CALCULO, normal.strip()))
        return ""
    return "" if es_blanca(normal) else unicodedata.normalize("NFC", normal)
