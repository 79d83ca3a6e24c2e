"""Blanks do not count wherever they stand, the true cell is named, and a constant written as a formula is its value."""

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from candidaturas.exchange import errores
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.reader import LIMITES, abrir
from candidaturas.exchange.reader.biff import Registros
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import CANDIDATOS, tabla, texto, una_fila_ine, xls, xlsx

FILAS = [["a", "b"], ["1", "2"]]
INE = tabla(CANDIDATOS, [una_fila_ine()])
BLANCOS = [" ", "\xa0", "\u200b", "\ufeff", "\u3000", "\t \n", "\u2800", "\u200d\u200c"]


def _con_celda(columna: int, valor: str, filas: list[list[object]] = FILAS) -> list[list[object]]:
    """The rows with something in a far column of the second."""
    lejos = [*filas[1], *[None] * (columna - len(filas[1])), valor]
    return [filas[0], lejos, *filas[2:]]


def _archivos(filas: list[list[object]]) -> dict[str, bytes]:
    return {"r.xlsx": xlsx({"H": filas}), "r.xls": xls({"H": filas}), "r.csv": texto(filas)}


@pytest.mark.parametrize("blanco", BLANCOS, ids=ascii)
def test_a_blank_in_a_far_cell_is_nothing(blanco: str) -> None:
    for nombre, contenido in _archivos(_con_celda(230, blanco)).items():
        assert [fila.celdas for fila in abrir(contenido, nombre).hojas[0].filas()] == [("a", "b"), ("1", "2")]
    for nombre, contenido in _archivos(_con_celda(40, blanco, INE)).items():
        assert problemas(leido(contenido, nombre), graves=True) == []


def test_a_far_row_of_blanks_is_no_row() -> None:
    def arreglo(libro: Workbook) -> None:
        libro["H"].cell(70_000, 3, " ")
        libro["H"].cell(69_999, 16_000).fill = PatternFill("solid", fgColor="FFFF00")

    assert len(list(abrir(xlsx({"H": FILAS}, arreglo), "r.xlsx").hojas[0].filas())) == 2


@pytest.mark.parametrize("nombre", ["r.xlsx", "r.xls", "r.csv"])
def test_what_stands_beyond_the_limit_is_named_where_it_is(nombre: str) -> None:
    filas = _con_celda(230, "x")
    filas[1][220] = " "
    with pytest.raises(errores.DemasiadasColumnas) as caso:
        list(abrir(_archivos(filas)[nombre], nombre).hojas[0].filas())
    assert "La celda HW2" in str(caso.value)
    assert str(LIMITES.columnas) in str(caso.value)


@pytest.mark.parametrize("nombre", ["r.xlsx", "r.xls", "r.csv"])
def test_content_without_a_header_is_named_where_it_is(nombre: str) -> None:
    contenido = _archivos(_con_celda(30, "una nota", INE))[nombre]
    assert ("celda_sin_columna", 2, "AE2") in problemas(leido(contenido, nombre), graves=True)


def test_the_row_past_the_limit_is_named() -> None:
    with pytest.raises(errores.DemasiadasFilas) as caso:
        list(abrir(texto([["a", "b"]] * 60_001), "r.csv").hojas[0].filas())
    assert caso.value.problema.fila == 60_001


@pytest.mark.parametrize(
    ("formula", "valor"),
    [("=TRUE()", "VERDADERO"), ("=FALSE()", "FALSO"), ("=VERDADERO()", "VERDADERO"), ("=falso()", "FALSO"),
     ("=TRUE", "VERDADERO"), ("= TRUE( )", "VERDADERO"), ('="0123"', "0123"), ('="di ""sí"""', 'di "sí"'), ("=700101", "700101"), ("=-2.5", "-2.5")],
)  # fmt: skip
def test_a_constant_written_as_a_formula_is_its_value(formula: str, valor: str) -> None:
    for nombre, contenido in (
        ("r.xlsx", xlsx({"H": [["a", formula]]})),
        ("r.csv", texto([["a", "b"], ["a", formula]])),
    ):
        *_antes, fila = abrir(contenido, nombre).hojas[0].filas()
        assert (fila.celdas, fila.defectos) == (("a", valor), ())


@pytest.mark.parametrize(("formula", "valor"), [("TRUE", "VERDADERO"), ("FALSE", "FALSO")])
def test_the_old_format_has_constant_truth_values_too(formula: str, valor: str) -> None:
    (fila,) = abrir(xls({"H": [["a", xlwt.Formula(formula)]]}), "r.xls").hojas[0].filas()
    assert (fila.celdas, fila.defectos) == (("a", valor), ())


def test_the_old_format_writes_a_formula_once_for_many_cells() -> None:
    suyos = Registros(fichas={(4, 25): b"\x01\x01\x00\x19\x00"}, compartidas={(1, 25): b"\x1d\x01"})
    assert suyos.constante((4, 25)) == "VERDADERO"


@pytest.mark.parametrize("formula", ["=NOT(TRUE())", "=A1", "=1+1", '="a"&"b"', "=HOY()", "=TRUE()+1"])
def test_a_formula_that_computes_is_refused_by_its_cell(formula: str) -> None:
    filas = tabla(CANDIDATOS, [una_fila_ine(EDAD=formula)])
    for nombre, contenido in (("r.xlsx", xlsx({"H": filas})), ("r.csv", texto(filas))):
        assert ("formula", 2, "EDAD (J2)") in problemas(leido(contenido, nombre), graves=True)


@pytest.mark.parametrize("escrito", ["#N/A", "#¡REF!", "#DIV/0!", "#¿NOMBRE?", "#¡VALOR!"])
def test_an_error_that_became_text_is_named_too(escrito: str) -> None:
    filas = tabla(CANDIDATOS, [una_fila_ine(CURSOS=escrito)])
    for nombre, contenido in _archivos(filas).items():
        (hallado,) = [p for p in leido(contenido, nombre).problemas if p.codigo is Codigo.ERROR_DE_CALCULO]
        assert (hallado.columna, hallado.valor) == ("CURSOS (S2)", escrito)
