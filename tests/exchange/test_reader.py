"""The reader opens what people send, bounded, and says in Spanish what it cannot open."""

import datetime as dt
import io
import zipfile

import pytest
import xlwt
from openpyxl import Workbook

from candidaturas.exchange import errores
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.reader import Limites, abrir
from candidaturas.exchange.reader.plano import decodificar
from tests.factories.hojas import texto, xls, xlsx

FILAS = [["PARTIDO", "CARGO", "NOMBRE"], ["Ñañú", "Diputación", "José «Pepe» Núñez"], ["", "x", "a\nb"]]


def _celdas(contenido: bytes, nombre: str, limites: Limites | None = None) -> list[tuple[str, ...]]:
    libro = abrir(contenido, nombre, limites) if limites else abrir(contenido, nombre)
    return [fila.celdas for hoja in libro.hojas for fila in hoja.filas()]


def _esperadas() -> list[tuple[str, ...]]:
    return [tuple(fila) for fila in FILAS]


@pytest.mark.parametrize("separador", [",", ";", "|", "\t"])
@pytest.mark.parametrize("con_sep", [True, False])
@pytest.mark.parametrize("codificacion", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
def test_delimited_text_reads_the_same_in_every_dialect(separador: str, con_sep: bool, codificacion: str) -> None:
    contenido = texto(FILAS, separador=separador, codificacion=codificacion, con_sep=con_sep)
    assert _celdas(contenido, "registro.csv") == _esperadas()


def test_workbooks_of_both_formats_read_the_same() -> None:
    assert _celdas(xlsx({"Hoja": FILAS}), "registro.xlsx") == _esperadas()
    assert _celdas(xls({"Hoja": FILAS}), "registro.XLS") == _esperadas()


def test_numbers_dates_and_truth_values_become_text() -> None:
    valores = [700101, 700101.0, 2.5, dt.datetime(1979, 5, 6), True]
    assert _celdas(xlsx({"H": [valores]}), "r.xlsx") == [("700101", "700101", "2.5", "1979-05-06", "VERDADERO")]


def test_a_date_of_the_old_format_becomes_iso_text() -> None:
    libro = xlwt.Workbook()
    libro.add_sheet("H").write(0, 0, dt.date(1979, 5, 6), xlwt.easyxf(num_format_str="DD/MM/YYYY"))
    salida = io.BytesIO()
    libro.save(salida)
    assert _celdas(salida.getvalue(), "r.xls") == [("1979-05-06",)]


def test_unquoted_bars_keep_stray_quotes_as_characters() -> None:
    contenido = 'a|b|c\n"EL CHINO" Pérez|dos "tres"|4\n'.encode()
    assert _celdas(contenido, "r.csv")[1] == ('"EL CHINO" Pérez', 'dos "tres"', "4")


def test_blank_rows_are_skipped_and_rows_keep_their_number() -> None:
    libro = abrir(xlsx({"H": [["a"], [None], [" "], ["b"]]}), "r.xlsx")
    assert [fila.numero for fila in libro.hojas[0].filas()] == [1, 4]


def test_spreadsheet_escapes_and_soft_breaks_are_undone() -> None:
    assert _celdas(xlsx({"H": [["a_x000D_\nb"]]}), "r.xlsx") == [("a\nb",)]
    assert _celdas("uno,dos\na\u2028b,\ufeffc\n".encode(), "r.csv")[1] == ("a\nb", "c")


@pytest.mark.parametrize(
    ("contenido", "nombre", "error"),
    [
        (b"", "r.csv", errores.ArchivoVacio),
        (b"  \r\n", "r.xlsx", errores.ArchivoVacio),
        (b"a,b", "r.pdf", errores.ExtensionDesconocida),
        (b"a,b", "registro", errores.ExtensionDesconocida),
        (b"a,b\n1,2\n", "r.xlsx", errores.ContenidoAjeno),
        (b"<html><table>", "r.xls", errores.ContenidoAjeno),
        (b"%PDF-1.7 x", "r.csv", errores.ContenidoAjeno),
        (xlsx({"H": FILAS}), "r.csv", errores.ContenidoAjeno),
        (xls({"H": FILAS}), "r.xlsx", errores.ContenidoAjeno),
        (b"PK\x03\x04 half a file", "r.xlsx", errores.ArchivoDanado),
        (xlsx({"H": FILAS})[:-300], "r.xlsx", errores.ArchivoDanado),
        (xls({"H": FILAS})[:600], "r.xls", errores.ArchivoDanado),
        (b'a,b\n"sin cierre,2\n', "r.csv", errores.CsvRoto),
        (b"una sola columna\nsin separador\n", "r.csv", errores.SeparadorDesconocido),
        (b"sep=#\na#b\n", "r.csv", errores.SeparadorDesconocido),
        (b"a,b,c\n1,2,3\n4,5", "r.csv", errores.ArchivoCortado),
    ],
    ids=lambda valor: getattr(valor, "__name__", None),
)
def test_a_file_that_cannot_be_read_says_why(contenido: bytes, nombre: str, error: type[Exception]) -> None:
    with pytest.raises(error) as caso:
        _celdas(contenido, nombre)
    assert len(str(caso.value)) > 30


def test_a_utf8_file_cut_inside_a_letter_is_half_an_upload() -> None:
    with pytest.raises(errores.ArchivoCortado):
        decodificar("Núñez, Peñó".encode()[:-1])


def test_a_protected_workbook_says_that_it_has_a_password() -> None:
    contenido = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(errores.ArchivoCifrado):
        abrir(contenido, "r.xlsx")


def _zip(**entradas: bytes) -> bytes:
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archivo:
        for nombre, datos in entradas.items():
            archivo.writestr(nombre, datos)
    return salida.getvalue()


def test_a_small_zip_that_unpacks_to_hundreds_of_megabytes_is_not_opened() -> None:
    bomba = _zip(**{"xl/worksheets/sheet1.xml": b"\0" * (300 * 1024 * 1024)})
    assert len(bomba) < 1024 * 1024
    with pytest.raises(errores.ArchivoInflado):
        abrir(bomba, "r.xlsx")


def test_a_zip_far_smaller_than_its_content_is_not_opened() -> None:
    with pytest.raises(errores.ArchivoInflado):
        abrir(_zip(**{"xl/a.xml": b" " * (30 * 1024 * 1024)}), "r.xlsx")


def test_a_zip_of_thousands_of_entries_is_not_opened() -> None:
    with pytest.raises(errores.ArchivoInflado):
        abrir(_zip(**{f"n{i}.xml": b"" for i in range(1_200)}), "r.xlsx")


def test_entities_that_expand_are_not_expanded() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx({"H": FILAS}))) as bueno:
        partes = {nombre: bueno.read(nombre) for nombre in bueno.namelist()}
    entidad = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    partes["xl/worksheets/sheet1.xml"] = entidad + b"<worksheet>&b;</worksheet>"
    with pytest.raises(errores.ArchivoDanado):
        _celdas(_zip(**partes), "r.xlsx")


@pytest.mark.parametrize(
    ("limites", "error"),
    [
        (Limites(bytes_archivo=100), errores.ArchivoGrande),
        (Limites(filas=2), errores.DemasiadasFilas),
        (Limites(columnas=2), errores.DemasiadasColumnas),
        (Limites(hojas=0), errores.DemasiadasHojas),
    ],
)
@pytest.mark.parametrize(
    ("contenido", "nombre"), [(xlsx({"H": FILAS * 40}), "r.xlsx"), (xls({"H": FILAS * 40}), "r.xls")]
)
def test_every_bound_has_its_error(contenido: bytes, nombre: str, limites: Limites, error: type[Exception]) -> None:
    with pytest.raises(error):
        _celdas(contenido, nombre, limites)


def _con_hoja(xml: bytes) -> bytes:
    """A workbook whose first sheet is this XML."""
    with zipfile.ZipFile(io.BytesIO(xlsx({"H": FILAS}))) as bueno:
        partes = {nombre: bueno.read(nombre) for nombre in bueno.namelist()}
    nombres = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    partes["xl/worksheets/sheet1.xml"] = b"<worksheet " + nombres + b"><sheetData>" + xml + b"</sheetData></worksheet>"
    return _zip(**partes)


def test_formatted_text_inside_a_cell_is_read_whole_and_a_repeated_row_is_not_lost() -> None:
    celda = b'<c r="B%d" t="inlineStr"><is>%s</is></c>'
    fila = b'<row r="%d">%s</row>'
    rica = celda % (2, b"<r><t>Jos</t></r><r><t>ue</t></r><rPh><t>no</t></rPh>")
    simple = celda % (2, b"<t>Ana</t>")
    contenido = _con_hoja(fila % (2, rica) + fila % (2, simple))
    assert _celdas(contenido, "r.xlsx") == [("", "Josue"), ("", "Ana")]


def test_delimited_text_is_bounded_too() -> None:
    with pytest.raises(errores.DemasiadasFilas):
        _celdas(texto(FILAS), "r.csv", Limites(filas=2))
    with pytest.raises(errores.DemasiadasColumnas):
        _celdas(texto(FILAS), "r.csv", Limites(columnas=2))


def test_a_row_beyond_the_last_one_of_a_spreadsheet_does_not_keep_the_reader_busy() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx({"H": FILAS}))) as bueno:
        partes = {nombre: bueno.read(nombre) for nombre in bueno.namelist()}
    hoja = partes["xl/worksheets/sheet1.xml"]
    partes["xl/worksheets/sheet1.xml"] = hoja.replace(b'<row r="3"', b'<row r="99999999999"')
    with pytest.raises(errores.ArchivoDanado):
        _celdas(_zip(**partes), "r.xlsx")


def _defectos(contenido: bytes, nombre: str, limites: Limites | None = None) -> list[tuple[int, int, Codigo]]:
    libro = abrir(contenido, nombre, limites) if limites else abrir(contenido, nombre)
    filas = [fila for hoja in libro.hojas for fila in hoja.filas()]
    return [(fila.numero, defecto.columna, defecto.codigo) for fila in filas for defecto in fila.defectos]


def test_formulas_are_found_in_every_format_and_never_evaluated() -> None:
    libro = Workbook()
    libro.active.append(["a", "=1+1"])
    salida = io.BytesIO()
    libro.save(salida)
    assert _defectos(salida.getvalue(), "r.xlsx") == [(1, 1, Codigo.FORMULA)]
    assert _defectos(xls({"A": [["x"]], "B": [["a", xlwt.Formula("1+1")]]}), "r.xls") == [(1, 1, Codigo.FORMULA)]
    assert _defectos(b'a,b\n1,"=HYPERLINK(""http://x"")"\n', "r.csv") == [(2, 1, Codigo.FORMULA)]


def test_error_cells_nuls_controls_and_huge_cells_are_named() -> None:
    libro = Workbook()
    libro.active.append(["#REF!", "a_x0000_b", "c_x0007_d"])
    libro.active["A1"].data_type = "e"
    salida = io.BytesIO()
    libro.save(salida)
    assert _defectos(salida.getvalue(), "r.xlsx") == [
        (1, 0, Codigo.ERROR_DE_CALCULO),
        (1, 1, Codigo.CARACTER_NULO),
        (1, 2, Codigo.CARACTER_DE_CONTROL),
    ]
    assert _defectos(b"a,b\n1,\x002\n", "r.csv") == [(2, 1, Codigo.CARACTER_NULO)]
    assert _defectos(b"a,b\n1,22222\n", "r.csv", Limites(largo_celda=4)) == [(2, 1, Codigo.CELDA_LARGA)]
