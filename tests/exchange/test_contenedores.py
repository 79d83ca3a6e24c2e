"""A file that is not what its name says is told what it is, and how to turn it into what can be read."""

import datetime as dt

import pytest

from candidaturas.exchange import errores
from candidaturas.exchange.reader import abrir
from tests.factories.hojas import partes_de, texto, xls, xlsx, zip_de

FILAS = [["PARTIDO", "CARGO", "FECHA"], ["PAN", "Diputación", dt.datetime(1979, 5, 6)]]
LIBRO = xlsx({"H": FILAS})
TEXTO = texto([["a", "b"], ["1", "2"]])

_ESTRICTO = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def _estricto(contenido: bytes) -> bytes:
    """The workbook as Excel saves it with «Strict Open XML»."""
    partes = partes_de(contenido)
    for nombre in partes:
        for usual, estricto in _ESTRICTO.items():
            partes[nombre] = partes[nombre].replace(usual, estricto)
    partes["xl/workbook.xml"] = partes["xl/workbook.xml"].replace(b"<workbook ", b'<workbook conformance="strict" ')
    return zip_de(partes)


def test_a_strict_workbook_reads_the_same() -> None:
    (hoja,) = abrir(_estricto(LIBRO), "r.xlsx").hojas
    assert [fila.celdas for fila in hoja.filas()] == [
        ("PARTIDO", "CARGO", "FECHA"),
        ("PAN", "Diputación", "1979-05-06"),
    ]


def test_the_dates_of_a_strict_workbook_may_be_written_in_words() -> None:
    partes = partes_de(_estricto(xlsx({"H": [["x", 1]]})))
    hoja = partes["xl/worksheets/sheet1.xml"]
    partes["xl/worksheets/sheet1.xml"] = hoja.replace(b'<c r="B1" t="n"><v>1</v>', b'<c r="B1" t="d"><v>1979-05-06</v>')
    (fila,) = abrir(zip_de(partes), "r.xlsx").hojas[0].filas()
    assert fila.celdas == ("x", "1979-05-06")


def _con(**cambios: bytes) -> bytes:
    return zip_de({**partes_de(LIBRO), **cambios})


def _con_macros() -> bytes:
    partes = partes_de(LIBRO)
    tipos = partes["[Content_Types].xml"]
    partes["[Content_Types].xml"] = tipos.replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return zip_de(partes)


_ODS = zip_de({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"})
_XLSB = zip_de({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x00"})
_NUMBERS = zip_de({"Index/Document.iwa": b"\x00", "Metadata/Properties.plist": b""})
_DOCX = zip_de({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"})
_XML_2003 = b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
_CIFRADO = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("contenido", "nombre", "es", "haz"),
    [
        (_ODS, "r.xlsx", "LibreOffice (.ods)", "Libro de Excel (.xlsx)"),
        (_ODS, "r.csv", "LibreOffice (.ods)", "Libro de Excel (.xlsx)"),
        (_XLSB, "r.xlsx", "binario de Excel (.xlsb)", "Libro de Excel (.xlsx)"),
        (_con_macros(), "r.xlsx", "con macros (.xlsm)", "Libro de Excel (.xlsx)"),
        (_NUMBERS, "r.xlsx", "Numbers", "Exportar a… Excel"),
        (_DOCX, "r.xlsx", "documento de texto", "hoja de cálculo"),
        (zip_de({"carpeta/registro.xlsx": LIBRO}), "r.xlsx", "comprimido", "Descomprímelo"),
        (zip_de({"registro.csv": TEXTO}), "r.csv", "comprimido", "Descomprímelo"),
        (b"<html><body><table><tr><td>a</td></tr></table>", "r.xls", "página web", "Libro de Excel (.xlsx)"),
        (b"\xef\xbb\xbf<!DOCTYPE html><table>", "r.csv", "página web", "Libro de Excel (.xlsx)"),
        (_XML_2003, "r.xls", "XML 2003", "Libro de Excel (.xlsx)"),
        (b"%PDF-1.7 x", "r.xlsx", "PDF", "hoja de cálculo"),
        (TEXTO, "r.xlsx", "texto", "«.csv»"),
        (texto([["a", "b"]], separador="\t", codificacion="utf-16"), "r.xls", "texto", "«.csv»"),
        (LIBRO, "r.xls", "Libro de Excel (.xlsx)", "«.xlsx»"),
        (LIBRO, "r.csv", "Libro de Excel (.xlsx)", "«.xlsx»"),
        (xls({"H": [["a"]]}), "r.xlsx", "Excel 97-2003", "«.xls»"),
        (_CIFRADO, "r.xls", "contraseña", "Quítale"),
        (_CIFRADO, "r.csv", "contraseña", "Quítale"),
        (b"\x89PNG\r\n", "r.csv", "imagen", "hoja de cálculo"),
        (LIBRO, "r.ods", "«.ods»", "Libro de Excel (.xlsx)"),
    ],
)  # fmt: skip
def test_it_is_told_what_it_is_and_what_to_do(contenido: bytes, nombre: str, es: str, haz: str) -> None:
    with pytest.raises(errores.ErrorDeArchivo) as caso:
        abrir(contenido, nombre)
    dicho = caso.value.problema
    assert es in dicho.mensaje
    assert haz in dicho.que_hacer
