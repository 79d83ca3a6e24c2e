"""What a table has besides its rows is told once and by its cause; dates that lost their format are offered as dates."""

import datetime as dt
from typing import Any

import pytest
import xlwt
from django.core.management import CommandError, call_command
from openpyxl import Workbook
from openpyxl.utils.datetime import MAC_EPOCH

from candidaturas.exchange.agrupar import agrupar
from candidaturas.models import Proceso
from tests.exchange.archivos import registro_ine, revisado
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import CANDIDATOS, ESTATAL, tabla, texto, una_curp, una_fila_estatal, xls, xlsx

NOTAS = [
    ["Fuente: Sistema Nacional de Registro, corte al 3 de abril"],
    ["TOTAL", None, None, None, None, None, None, None, None, 6],
    ["Total de candidaturas: 6"],
    ["Nota: las suplencias no capturan"],
    ["* Pendiente de acuerdo"],
    ["________________________"],
    ["Elaboró", None, None, "Revisó", None, None, "Autorizó"],
    ["Página 1 de 2"],
]


def _ine() -> list[list[Any]]:
    return tabla(CANDIDATOS, registro_ine()[0])


@pytest.mark.parametrize("formato", ["xlsx", "xls", "csv"])
def test_notes_totals_and_signatures_are_skipped_and_said(formato: str) -> None:
    filas = [*_ine(), [None], *NOTAS]
    contenido = texto(filas) if formato == "csv" else {"xlsx": xlsx, "xls": xls}[formato]({"H": filas})
    lectura = leido(contenido, f"r.{formato}")
    assert (len(lectura.filas), problemas(lectura, graves=True)) == (6, [])
    notas = [grupo for grupo in agrupar(lectura.problemas) if grupo.problema.codigo == "fila_de_nota"]
    assert [grupo.cuantas for grupo in notas] == [len(NOTAS)]
    assert notas[0].problema.valor.startswith("Fuente")


def test_who_signs_under_the_table_is_no_candidacy() -> None:
    filas = [*_ine(), [None], [None, "Lic. Juana Pérez Soto"], [None, "Secretaria Ejecutiva"]]
    lectura = leido(xlsx({"H": filas}))
    assert (len(lectura.filas), problemas(lectura, graves=True)) == (6, [])


def test_headers_that_stand_again_are_skipped_and_said() -> None:
    filas = _ine()
    lectura = leido(xlsx({"H": [*filas[:3], filas[0], *filas[3:]]}))
    assert len(lectura.filas) == 6
    assert ("encabezado_repetido", 4, "") in problemas(lectura, graves=False)
    assert problemas(lectura, graves=True) == []


def test_a_row_that_lost_its_data_is_one_error_and_not_four() -> None:
    filas = _ine()
    lectura = leido(xlsx({"H": [*filas[:3], [None, None, None, None, None, None, None, "ROSA SOTO"], *filas[3:]]}))
    assert problemas(lectura, graves=True) == [("fila_suelta", 4, "")]


def test_a_title_merged_over_the_table_is_no_header() -> None:
    def arreglo(libro: Workbook) -> None:
        libro["H"].merge_cells("A1:Y1")

    lectura = leido(xlsx({"H": [["Registro de candidaturas"], [None], *_ine()]}, arreglo))
    assert (len(lectura.filas), problemas(lectura, graves=True)) == (6, [])


def test_a_title_merged_between_the_rows_is_skipped_and_said() -> None:
    filas = _ine()
    contenido = xlsx({"H": [*filas[:4], ["DISTRITO 11"], *filas[4:]]}, lambda libro: libro["H"].merge_cells("A5:Y5"))
    lectura = leido(contenido)
    assert (len(lectura.filas), problemas(lectura, graves=True)) == (6, [])
    assert ("fila_de_nota", 5, "") in problemas(lectura, graves=False)


def test_a_cell_that_cannot_be_read_is_not_missing_as_well() -> None:
    filas = _ine()
    filas[1][7] = "ANA MU?OZ"
    assert problemas(leido(xlsx({"H": filas})), graves=True) == [("letras_danadas", 2, "NOMBRE_CANDIDATO (H2)")]


def _combinado(formato: str) -> bytes:
    """Party and office written once for the two rows of each fórmula."""
    filas = _ine()
    for fila in filas[2::2]:
        fila[0] = fila[1] = None

    def en_xlsx(libro: Workbook) -> None:
        for primera in (2, 4, 6):
            libro["H"].merge_cells(start_row=primera, end_row=primera + 1, start_column=1, end_column=1)
            libro["H"].merge_cells(start_row=primera, end_row=primera + 1, start_column=2, end_column=2)

    def en_xls(libro: xlwt.Workbook) -> None:
        for primera in (1, 3, 5):
            for columna in (0, 1):
                libro.get_sheet(0).merge(primera, primera + 1, columna, columna)

    return xlsx({"H": filas}, en_xlsx) if formato == "xlsx" else xls({"H": filas}, en_xls)


@pytest.mark.parametrize("formato", ["xlsx", "xls"])
def test_a_value_merged_over_several_rows_is_of_each_of_them_and_it_is_said(formato: str) -> None:
    lectura = leido(_combinado(formato), f"r.{formato}")
    assert (len(lectura.filas), problemas(lectura, graves=True)) == (6, [])
    assert [fila.postulante for fila in lectura.filas[2:4]] == ["FUERZA Y CORAZÓN POR DURANGO."] * 2
    dichas = [
        (g.problema.columna, g.filas) for g in agrupar(lectura.problemas) if g.problema.codigo == "celda_combinada"
    ]
    assert dichas == [("PARTIDO_COALICION", (3, 5, 7)), ("CARGO", (3, 5, 7))]


def test_two_rows_of_merged_headers_are_one_header() -> None:
    filas = _ine()
    abajo: list[Any] = [None] * len(CANDIDATOS)
    arriba: list[Any] = list(CANDIDATOS)
    arriba[3], abajo[3], abajo[4] = "TERRITORIO", "DISTRITO LOCAL", "CIRCUNSCRIPCION"

    def arreglo(libro: Workbook) -> None:
        libro["H"].merge_cells("D1:E1")
        for columna in (*range(1, 4), *range(6, 26)):
            libro["H"].merge_cells(start_row=1, end_row=2, start_column=columna, end_column=columna)

    arriba[4] = None
    lectura = leido(xlsx({"H": [arriba, abajo, *filas[1:]]}, arreglo))
    assert [fila.distrito for fila in lectura.filas][:1] == ["1-VICTORIA DE DURANGO"]
    assert problemas(lectura, graves=True) == []


def _estatal(**celdas: Any) -> list[list[Any]]:
    suplente = una_fila_estatal(CARÁCTER="Suplencia", CURP=una_curp(1), **celdas)
    return tabla(ESTATAL, [una_fila_estatal(**celdas), suplente])


@pytest.mark.parametrize("escrito", [28981, "28981", "28981.0", 28981.5, "28,981"])
@pytest.mark.parametrize("formato", ["xlsx", "xls", "csv"])
def test_a_date_that_lost_its_format_is_offered_as_the_date_it_is(escrito: Any, formato: str) -> None:
    filas = _estatal(**{"FECHA_DE_NACIMIENTO": escrito})
    contenido = texto(filas) if formato == "csv" else {"xlsx": xlsx, "xls": xls}[formato]({"H": filas})
    lectura = leido(contenido, f"r.{formato}")
    assert [fila.nacimiento for fila in lectura.filas] == [dt.date(1979, 5, 6)] * 2
    assert ("fecha_sin_formato", 2, "FECHA DE NACIMIENTO") in problemas(lectura, graves=False)
    assert "28981" not in str(lectura.problemas)  # a birth date is private: problems are kept in plain text


def test_a_book_that_counts_from_1904_says_so() -> None:
    contenido = xlsx(
        {"H": _estatal(FECHA_DE_NACIMIENTO=28981 - 1462)}, lambda libro: setattr(libro, "epoch", MAC_EPOCH)
    )
    assert leido(contenido).filas[0].nacimiento == dt.date(1979, 5, 6)


@pytest.mark.parametrize("escrito", [1979, "1979", "79", "123456", "2898-1"])
def test_a_number_that_may_be_something_else_is_no_date(escrito: Any) -> None:
    lectura = leido(xlsx({"H": _estatal(FECHA_DE_NACIMIENTO=escrito)}))
    assert ("fecha_invalida", 2, "FECHA DE NACIMIENTO") in problemas(lectura, graves=True)


@pytest.mark.django_db
def test_the_dates_have_to_be_confirmed_before_they_are_applied(ayuntamientos: Proceso, tmp_path: Any) -> None:
    contenido = xlsx({"H": _estatal(FECHA_DE_NACIMIENTO=28981)})
    assert revisado(contenido, ayuntamientos).cuentas()["fechas_por_numero"] == 2
    ruta = tmp_path / "r.xlsx"
    ruta.write_bytes(contenido)
    with pytest.raises(CommandError, match="--confirmar-fechas"):
        call_command("importar_registro", ayuntamientos.clave, str(ruta), "--aplicar")
    call_command("importar_registro", ayuntamientos.clave, str(ruta), "--aplicar", "--confirmar-fechas")
    assert ayuntamientos.importaciones.count() == 1
