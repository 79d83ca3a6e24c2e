"""What a person who opens the file does not see: nothing of it is read until somebody has said so."""

from collections.abc import Sequence
from enum import StrEnum

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Tabla
from candidaturas.exchange.errores import OcultoSinDecidir
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader.fila import letra
from candidaturas.exchange.reader.hoja import Libro

#: Under this key stands the decision among those of an import.
OCULTOS = "ocultos"
CODIGOS = frozenset({Codigo.HOJA_OCULTA, Codigo.FILAS_OCULTAS, Codigo.COLUMNAS_OCULTAS, Codigo.ENCABEZADO_OCULTO})
_TRAMOS_DICHOS = 12


class Ocultos(StrEnum):
    """What a person may decide on all that is hidden in a file."""

    INCLUIR = "incluir"
    OMITIR = "omitir"


def lo_oculto(tablas: Sequence[Tabla], decision: str | None = None) -> list[Problema]:
    """A warning for each sheet, its rows and its columns that are hidden and would be read. Other sheets do not matter: nobody reads them.

    Once somebody has decided, each says what was done.
    """
    dichos = []
    for tabla in tablas:
        filas = [fila for fila in tabla.hoja.filas() if fila.numero >= tabla.fila_encabezado]
        if tabla.hoja.oculta:
            dichos.append(_aviso(Codigo.HOJA_OCULTA, tabla, decision, cuantas=len(filas) - 1))
            continue
        if tabla.encabezado.oculta:
            dichos.append(_aviso(Codigo.ENCABEZADO_OCULTO, tabla, decision, fila=tabla.fila_encabezado))
        if ocultas := [fila.numero for fila in filas if fila.oculta]:
            dichos.append(_aviso(Codigo.FILAS_OCULTAS, tabla, decision, cuantas=len(ocultas), filas=_tramos(ocultas)))
        if columnas := _columnas(tabla):
            dichos.append(_aviso(Codigo.COLUMNAS_OCULTAS, tabla, decision, columnas=", ".join(columnas)))
    return dichos


def segun(decision: str | None, libro: Libro, tablas: Sequence[Tabla]) -> Libro:
    """The book to read: whole, or what is seen of it. Raises `OcultoSinDecidir` when something is hidden and nobody has decided."""
    ocultos = lo_oculto(tablas)
    if not ocultos or decision == Ocultos.INCLUIR:
        return libro
    if decision == Ocultos.OMITIR:
        return libro.sin_lo_oculto()
    raise OcultoSinDecidir(que=" ".join(f"«{problema.hoja}»: {problema.mensaje}" for problema in ocultos))


def _aviso(codigo: Codigo, tabla: Tabla, decision: str | None, **datos: object) -> Problema:
    datos = {**datos, "decision": decision} if decision else datos
    return Problema(codigo, hoja=tabla.hoja.nombre, datos=datos, grave=False)


def _columnas(tabla: Tabla) -> list[str]:
    """The hidden columns that have a known header, by letter and header."""
    ocultas = tabla.hoja.disposicion.columnas_ocultas
    conocidas = sorted((posicion, campo) for campo, posicion in tabla.posiciones.items() if posicion in ocultas)
    return [f"{letra(posicion)} ({tabla.rotulos[campo][:40]})" for posicion, campo in conocidas]


def _tramos(numeros: Sequence[int]) -> str:
    """«5, 8–12»: consecutive rows as one stretch."""
    tramos: list[tuple[int, int]] = []
    for numero in numeros:
        if tramos and numero == tramos[-1][1] + 1:
            tramos[-1] = (tramos[-1][0], numero)
        else:
            tramos.append((numero, numero))
    dichos = [str(desde) if desde == hasta else f"{desde}–{hasta}" for desde, hasta in tramos[:_TRAMOS_DICHOS]]
    return ", ".join(dichos) + ("…" if len(tramos) > _TRAMOS_DICHOS else "")
