"""What a file really is, whatever its name says: a person is told so, and how to turn it into what can be read."""

import io
import re
import zipfile
import zlib

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import ArchivoCifrado, ContenidoAjeno

ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XLSX, _XLS, _TEXTO = ".xlsx", ".xls", ".csv"
_QUE_SE_LEE = {_XLSX: Codigo.ES_XLSX, _XLS: Codigo.ES_XLS, _TEXTO: Codigo.ES_TEXTO}
#: How a file begins that is neither a workbook nor plain text.
_COMIENZOS = (
    (b"%PDF", Codigo.ES_PDF),
    (b"{\\rtf", Codigo.ES_DOCUMENTO),
    (b"\x89PNG", Codigo.ES_IMAGEN),
    (b"\xff\xd8\xff", Codigo.ES_IMAGEN),
    (b"GIF8", Codigo.ES_IMAGEN),
    (b"Rar!", Codigo.ES_COMPRIMIDO),
    (b"7z\xbc\xaf", Codigo.ES_COMPRIMIDO),
    (b"\x1f\x8b", Codigo.ES_COMPRIMIDO),
)
_HTML = re.compile(r"<!doctype html|<html|<table|<head|<body|<meta|mime-version:", re.IGNORECASE)
#: Names inside a zip, and what has them.
_DENTRO_DEL_ZIP: tuple[tuple[re.Pattern[str], Codigo | str], ...] = (
    (re.compile(r"xl/workbook\.bin"), Codigo.ES_XLSB),
    (re.compile(r"xl/vbaProject\.bin"), Codigo.ES_XLSM),
    (re.compile(r"(?:word|ppt)/.*"), Codigo.ES_DOCUMENTO),
    (re.compile(r"xl/.*\.xml|\[Content_Types\]\.xml|_rels/\.rels"), _XLSX),
    (re.compile(r"Index/.*\.iwa|Index\.zip|.*\.numbers/.*"), Codigo.ES_NUMBERS),
    (re.compile(r".*\.(?:xlsx|xls|xlsm|xlsb|ods|csv|txt)", re.IGNORECASE), Codigo.ES_COMPRIMIDO),
)
#: How the names of streams read inside an OLE container.
_PAQUETE_CIFRADO, _LIBRO, _WORD = (
    nombre.encode("utf-16-le") for nombre in ("EncryptedPackage", "Workbook", "WordDocument")
)


def revisar_contenido(contenido: bytes, extension: str) -> None:
    """Raise what a person must know when the content is not what the name says, or a password protects it. Its zip has been weighed."""
    es = _clase(contenido)
    if es != extension:
        raise ContenidoAjeno(codigo=es if isinstance(es, Codigo) else _QUE_SE_LEE[es], extension=extension)


def _clase(contenido: bytes) -> Codigo | str:
    """An extension that is read, or the code of what is not."""
    if contenido.startswith(ZIP):
        return _en_zip(contenido)
    if contenido.startswith(_OLE):
        return _en_ole(contenido)
    comienzo = contenido.lstrip()[:2_048]
    propio = next((codigo for marca, codigo in _COMIENZOS if comienzo.startswith(marca)), None)
    return propio or _en_texto(comienzo)


def _en_zip(contenido: bytes) -> Codigo | str:
    with zipfile.ZipFile(io.BytesIO(contenido)) as archivo:
        nombres = archivo.namelist()
        try:
            tipo, tipos = (archivo.read(n) if n in nombres else b"" for n in ("mimetype", "[Content_Types].xml"))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, zlib.error):
            return _XLSX  # who opens it says that it is damaged
    if tipo:
        return Codigo.ES_ODS if b"opendocument.spreadsheet" in tipo else Codigo.ES_DOCUMENTO
    if b"sheet.macroEnabled" in tipos:
        return Codigo.ES_XLSM
    dentro = [codigo for patron, codigo in _DENTRO_DEL_ZIP if any(map(patron.fullmatch, nombres))]
    return dentro[0] if dentro else Codigo.CONTENIDO_AJENO


def _en_ole(contenido: bytes) -> Codigo | str:
    if _PAQUETE_CIFRADO in contenido:
        raise ArchivoCifrado()
    if _WORD in contenido and _LIBRO not in contenido:
        return Codigo.ES_DOCUMENTO
    return _XLS


def _en_texto(comienzo: bytes) -> Codigo | str:
    texto = comienzo.replace(b"\0", b"").decode("latin-1")
    if "urn:schemas-microsoft-com:office:spreadsheet" in texto or 'progid="Excel.Sheet"' in texto:
        return Codigo.ES_XML
    if _HTML.search(texto[:500]):
        return Codigo.ES_HTML
    if texto.lstrip("ï»¿ÿþ").startswith("<?xml"):
        return Codigo.ES_XML
    return _TEXTO
