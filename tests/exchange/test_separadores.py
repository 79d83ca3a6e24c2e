"""The separator is that of the table, whatever the titles say; and a row that ends early, or an empty file, is told."""

import pytest

from candidaturas.exchange import errores
from candidaturas.exchange.reader import abrir
from tests.exchange.archivos import registro_ine
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import CANDIDATOS, tabla, texto

TITULO = "Instituto Electoral, Registro de candidaturas, Proceso 2023-2024, Durango, México, versión final"


def _celdas(contenido: bytes) -> list[tuple[str, ...]]:
    return [fila.celdas for fila in abrir(contenido, "r.csv").hojas[0].filas()]


@pytest.mark.parametrize("separador", [";", "|", "\t"])
@pytest.mark.parametrize("filas", [1, 2, 6])
def test_a_title_with_other_separators_hides_no_header(separador: str, filas: int) -> None:
    titulo = f"{TITULO}\r\nCorte: lunes, 3 de abril, 10:00, hora local, Durango\r\n\r\n".encode()
    contenido = titulo + texto(tabla(CANDIDATOS, registro_ine()[0][:filas]), separador=separador)
    assert len(leido(contenido, "r.csv").filas) == filas


def test_a_title_with_bars_hides_no_header_with_commas() -> None:
    contenido = b"A | B | C | D | E | F | G\n\n" + texto(tabla(CANDIDATOS, registro_ine()[0]))
    assert len(leido(contenido, "r.csv").filas) == 6


@pytest.mark.parametrize("linea", [b"sep=|\n", b"SEP=|\r\n", b'"sep=|"\n', b"\xef\xbb\xbfsep=|\n"])
def test_a_declared_separator_rules(linea: bytes) -> None:
    assert _celdas(linea + b"a,1|b\nc,2|d\n") == [("a,1", "b"), ("c,2", "d")]


def test_a_declaration_saved_again_by_another_program_is_no_row_and_no_rule() -> None:
    assert _celdas(b'"sep=|",,\na,b,c\n1,2,3\n') == [("a", "b", "c"), ("1", "2", "3")]


def test_line_breaks_inside_quotes_are_of_the_cell() -> None:
    filas = [["a", "b", "c"], ["uno\ndos; tres, cuatro", "x", "y"], ["1", "2\r\n3", "4"]]
    assert _celdas(texto(filas, separador=";"))[1:] == [("uno\ndos; tres, cuatro", "x", "y"), ("1", "2\n3", "4")]


def test_a_row_that_ends_early_is_read_and_said() -> None:
    filas = registro_ine()[0]
    contenido = texto(tabla(CANDIDATOS, filas))
    lineas = contenido.split(b"\r\n")
    lineas[2] = lineas[2].rstrip(b",")
    lectura = leido(b"\r\n".join(lineas), "r.csv")
    assert len(lectura.filas) == len(filas)
    assert [(codigo, fila) for codigo, fila, _ in problemas(lectura) if codigo == "fila_corta"] == [("fila_corta", 3)]


def test_a_row_with_more_cells_than_headers_is_an_error_at_the_first_that_is_left_over() -> None:
    contenido = texto([*tabla(CANDIDATOS, registro_ine()[0]), [*["x"] * 25, "", "sobra"]])
    assert ("celda_sin_columna", 8, "AA8") in problemas(leido(contenido, "r.csv"), graves=True)


def test_a_note_at_the_end_without_line_end_is_not_half_an_upload() -> None:
    contenido = texto(tabla(CANDIDATOS, registro_ine()[0])) + b"Fuente: SNR"
    assert problemas(leido(contenido, "r.csv"), graves=True) == []


@pytest.mark.parametrize(
    "contenido",
    [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n", b"\xff\xfe", b"\xff\xfe \x00\r\x00\n\x00", "\u200b\n".encode()],
    ids=repr,
)
def test_an_empty_file_is_empty_in_any_encoding(contenido: bytes) -> None:
    with pytest.raises(errores.ArchivoVacio):
        abrir(contenido, "r.csv")


@pytest.mark.parametrize("separador", [",", ";"])
def test_headers_alone_are_told_as_such(separador: str) -> None:
    with pytest.raises(errores.SinFilas):
        leido(texto(tabla(CANDIDATOS, []), separador=separador), "r.csv")


def test_a_declared_separator_that_does_not_cut_the_header_is_no_rule() -> None:
    assert _celdas(b'sep=;\na,b,c\n1,"x;y",3\n4,5;6,7\n')[0] == ("a", "b", "c")
