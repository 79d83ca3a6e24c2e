"""The layouts a registry may come in; a file's headers say which."""

from candidaturas.exchange.canon import limpia
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import FormatoDesconocido
from candidaturas.exchange.filas import Lectura
from candidaturas.exchange.layouts import estatal, ine
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader.hoja import Libro

__all__ = ["leer_registro"]

_ENCABEZADOS_DICHOS = 8


def leer_registro(libro: Libro) -> Lectura:
    """Read a book in the layout its headers show.

    Raises an `ErrorDeArchivo` when it is in none, or in one without a required column.
    """
    if any(ine.tablas(libro)):
        usadas = {tabla.hoja.nombre for tablas in ine.tablas(libro) for tabla in tablas}
        lectura = ine.leer(libro)
    elif hojas := estatal.tablas(libro):
        usadas = {tabla.hoja.nombre for tabla in hojas}
        lectura = estatal.leer(libro)
    else:
        raise FormatoDesconocido(encabezados=_encabezados(libro))
    sin_uso = tuple(
        Problema(Codigo.HOJA_SIN_USO, hoja=hoja.nombre, grave=False)
        for hoja in libro.hojas
        if hoja.nombre not in usadas and next(hoja.filas(), None) is not None
    )
    return Lectura(lectura.formato, lectura.filas, lectura.problemas + sin_uso, lectura.calidad_por_orden)


def _encabezados(libro: Libro) -> str:
    """The first cells of the file, for the message that its layout is unknown."""
    primera = next((fila for hoja in libro.hojas for fila in hoja.filas()), None)
    celdas = [limpia(celda)[:30] for celda in (primera.celdas if primera else ()) if celda.strip()]
    return ", ".join(celdas[:_ENCABEZADOS_DICHOS]) or "—"
