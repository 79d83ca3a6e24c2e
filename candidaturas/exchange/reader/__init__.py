"""Opens a registry file, whatever its format, as sheets of rows of text cells.

Everything is bounded before it is parsed, nothing is evaluated, and each failure is an
`ErrorDeArchivo` that says in plain words what is wrong and what to do.
"""

from pathlib import PurePath

from candidaturas.exchange.errores import (
    ArchivoCifrado,
    ArchivoGrande,
    ArchivoVacio,
    ContenidoAjeno,
    ExtensionDesconocida,
)
from candidaturas.exchange.reader.empaque import revisar_zip
from candidaturas.exchange.reader.hoja import Defecto, Fila, Hoja, Libro
from candidaturas.exchange.reader.limites import LIMITES, MB, Limites
from candidaturas.exchange.reader.plano import abrir_csv
from candidaturas.exchange.reader.xls import abrir_xls
from candidaturas.exchange.reader.xlsx import abrir_xlsx

__all__ = ["EXTENSIONES", "LIMITES", "Defecto", "Fila", "Hoja", "Libro", "Limites", "abrir", "comprobar"]

EXTENSIONES = (".xlsx", ".xls", ".csv")

_ZIP, _OLE, _PDF = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"
_LECTORES = {".xlsx": abrir_xlsx, ".xls": abrir_xls, ".csv": abrir_csv}
#: How the name of the stream of an encrypted workbook reads inside its container.
_PAQUETE_CIFRADO = "EncryptedPackage".encode("utf-16-le")


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
    _revisar_contenido(contenido, extension)
    if extension == ".xlsx":
        revisar_zip(contenido, limites)
    return extension


def _revisar_contenido(contenido: bytes, extension: str) -> None:
    es_zip, es_ole = contenido.startswith(_ZIP), contenido.startswith(_OLE)
    if es_ole and extension != ".csv" and _PAQUETE_CIFRADO in contenido:
        raise ArchivoCifrado()
    esperado = {".xlsx": es_zip, ".xls": es_ole, ".csv": not (es_zip or es_ole or contenido.startswith(_PDF))}
    if not esperado[extension]:
        raise ContenidoAjeno(extension=extension)
