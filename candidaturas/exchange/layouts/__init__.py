"""The layouts a registry may come in; a file's headers say which."""

from dataclasses import replace

from candidaturas.exchange.canon import limpia
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Tabla
from candidaturas.exchange.dicho_de_tabla import lo_dicho
from candidaturas.exchange.errores import ArchivoVacio, FormatoDesconocido
from candidaturas.exchange.filas import Lectura
from candidaturas.exchange.layouts import estatal, ine
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader.hoja import Libro

__all__ = ["leer_registro", "tablas_de"]

_ENCABEZADOS_DICHOS = 8


def tablas_de(libro: Libro) -> list[Tabla]:
    """The book's tables, all of one layout; none when it is in no known layout."""
    candidatos, identidades = ine.tablas(libro)
    return [*candidatos, *identidades] or estatal.tablas(libro)


def leer_registro(libro: Libro) -> Lectura:
    """Read a book in the layout its headers show.

    Raises an `ErrorDeArchivo` when it is in none, or in one without a required column.
    """
    tablas = tablas_de(libro)
    if not any(hoja.comienzo for hoja in libro.hojas):
        raise ArchivoVacio()
    if not tablas:
        raise FormatoDesconocido(encabezados=_encabezados(libro))
    lectura = ine.leer(libro) if any(ine.tablas(libro)) else estatal.leer(libro)
    usadas = {tabla.hoja.nombre for tabla in tablas}
    sin_uso = [
        Problema(Codigo.HOJA_SIN_USO, hoja=hoja.nombre, grave=False)
        for hoja in libro.hojas
        if hoja.nombre not in usadas and hoja.comienzo
    ]
    dichos = [aviso for tabla in tablas for aviso in lo_dicho(tabla)]
    return replace(lectura, problemas=(*lectura.problemas, *dichos, *sin_uso))


def _encabezados(libro: Libro) -> str:
    """The first cells of the file, for the message that its layout is unknown."""
    primera = next((hoja.comienzo[0] for hoja in libro.hojas if hoja.comienzo), None)
    celdas = [limpia(celda)[:30] for celda in (primera.celdas if primera else ()) if celda.strip()]
    return ", ".join(celdas[:_ENCABEZADOS_DICHOS]) or "—"
