"""Workbooks saved as «Strict Open XML»: the same content under the standard's own names, which openpyxl does not know."""

import io
import zipfile

#: Strict name → the name that every program writes unless it is asked otherwise.
_NOMBRES = (
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_ESTRICTO = b"http://purl.oclc.org/ooxml/"
_RAIZ = "_rels/.rels"


def transicional(contenido: bytes) -> bytes:
    """The workbook under the usual names; the same bytes when it has them already. Its zip has been weighed."""
    with zipfile.ZipFile(io.BytesIO(contenido)) as origen:
        if _RAIZ not in origen.namelist() or _ESTRICTO not in origen.read(_RAIZ):
            return contenido
        salida = io.BytesIO()
        with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as destino:
            for entrada in origen.infolist():
                if entrada.filename.endswith((".xml", ".rels")):
                    destino.writestr(entrada.filename, _renombrar(origen.read(entrada)))
    return salida.getvalue()


def _renombrar(parte: bytes) -> bytes:
    for estricto, usual in _NOMBRES:
        parte = parte.replace(estricto, usual)
    return parte
