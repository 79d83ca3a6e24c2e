"""Opens a registry file, whatever its format, as sheets of rows of text cells.

Everything is bounded before it is parsed, nothing is evaluated, and each failure is an
`ErrorDeArchivo` that says in plain words what is wrong and what to do.
"""

from pathlib import PurePath

from candidaturas.exchange.errores import ArchivoGrande, ArchivoVacio, ExtensionDesconocida
from candidaturas.exchange.reader.contenedor import ZIP, revisar_contenido
from candidaturas.exchange.reader.empaque import revisar_zip
from candidaturas.exchange.reader.fila import Defecto, Fila
from candidaturas.exchange.reader.hoja import Hoja, Libro
from candidaturas.exchange.reader.limites import LIMITES, MB, Limites
from candidaturas.exchange.reader.plano import abrir_csv
from candidaturas.exchange.reader.xls import abrir_xls
from candidaturas.exchange.reader.xlsx import abrir_xlsx

__all__ = ["EXTENSIONES", "LIMITES", "Defecto", "Fila", "Hoja", "Libro", "Limites", "abrir", "comprobar"]

EXTENSIONES = (".xlsx", ".xls", ".csv")

_LECTORES = {".xlsx": abrir_xlsx, ".xls": abrir_xls, ".csv": abrir_csv}


def abrir(contenido: bytes, nombre: str, limites: Limites = LIMITES) -> Libro:
    """Open a file by its name's extension, once its content has shown to be of that kind."""
    extension = comprobar(contenido, nombre, limites)
    return _LECTORES[extension](contenido, limites)


def comprobar(contenido: bytes, nombre: str, limites: Limites = LIMITES) -> str:
    """What can be known of a file without parsing it: kind, size, unpacked size. Returns its extension."""
    extension = PurePath(nombre).suffix.lower()
    if extension not in EXTENSIONES:
        raise ExtensionDesconocida(extension=extension or nombre[-20:])
    if not contenido.strip():
        raise ArchivoVacio()
    if len(contenido) > limites.bytes_archivo:
        raise ArchivoGrande(peso=len(contenido) // MB, maximo=limites.bytes_archivo // MB)
    if contenido.startswith(ZIP):
        revisar_zip(contenido, limites)
    revisar_contenido(contenido, extension)
    return extension
