"""Nothing that a person who opens the file does not see is read until somebody has said so."""

import io
from pathlib import Path
from typing import Any

import pytest
import xlwt
from django.core.management import CommandError, call_command
from openpyxl import Workbook

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.propuesta import Propuesta
from candidaturas.models import Proceso, Registro
from tests.exchange.archivos import registro_ine, revisado
from tests.factories.hojas import CANDIDATOS, CLAVES, PREGUNTAS, tabla, xls, xlsx

pytestmark = pytest.mark.django_db


def _hojas() -> dict[str, list[list[Any]]]:
    filas, identidad = registro_ine()
    return {
        "CANDIDATOS": tabla(CANDIDATOS, filas),
        "IDENTIDAD": tabla((*CLAVES, *PREGUNTAS), identidad),
        "Listas": [["PAN"], ["PRI"]],
    }


def _ocultar_en_xlsx(que: str) -> bytes:
    def arreglo(libro: Workbook) -> None:
        hoja = libro["CANDIDATOS"]
        if que == "filas":
            hoja.row_dimensions[4].hidden = hoja.row_dimensions[5].hidden = True
        elif que == "filtro":
            hoja.auto_filter.ref = "A1:Y7"
            hoja.auto_filter.add_filter_column(0, ["MORENA"])
            for fila in (2, 3, 4, 5):
                hoja.row_dimensions[fila].hidden = True
        elif que == "columnas":
            hoja.column_dimensions["J"].hidden = True
        else:
            libro["IDENTIDAD"].sheet_state = que

    return xlsx(_hojas(), arreglo)


def _ocultar_en_xls(que: str) -> bytes:
    def arreglo(libro: xlwt.Workbook) -> None:
        hoja = libro.get_sheet("CANDIDATOS")
        if que == "filas":
            hoja.row(3).hidden = hoja.row(4).hidden = True
        elif que == "columnas":
            hoja.col(9).hidden = True
        else:
            libro.get_sheet("IDENTIDAD").visibility = 1 if que == "hidden" else 2

    return xls(_hojas(), arreglo)


def _dichos(propuesta: Propuesta) -> list[tuple[Codigo, str]]:
    return [(p.codigo, p.mensaje) for p in propuesta.problemas if "ocult" in p.codigo.value]


@pytest.mark.parametrize(
    ("que", "codigo", "dice"),
    [
        ("filas", "filas_ocultas", "a mano o por un filtro: 2 (4–5)"),
        ("filtro", "filas_ocultas", "a mano o por un filtro: 4 (2–5)"),
        ("columnas", "columnas_ocultas", "J (EDAD)"),
        ("hidden", "hoja_oculta", "Filas que trae: 6"),
        ("veryHidden", "hoja_oculta", "Filas que trae: 6"),
    ],
)
def test_what_is_hidden_is_named_and_nothing_is_read(congreso: Proceso, que: str, codigo: str, dice: str) -> None:
    archivos = {"registro.xlsx": _ocultar_en_xlsx(que)}
    if que != "filtro":
        archivos["registro.xls"] = _ocultar_en_xls(que)
    for nombre, contenido in archivos.items():
        propuesta = revisado(contenido, congreso, nombre)
        assert (propuesta.por_decidir, propuesta.filas, propuesta.plan.vacio) == (True, 0, True)
        assert [c.value for c, _mensaje in _dichos(propuesta)] == [codigo]
        assert dice in _dichos(propuesta)[0][1]


@pytest.mark.parametrize(("que", "altas"), [("filas", 4), ("filtro", 2), ("columnas", 6), ("hidden", 6)])
def test_left_out_is_as_if_it_were_not_there_and_included_is_read(congreso: Proceso, que: str, altas: int) -> None:
    contenido = _ocultar_en_xlsx(que)
    fuera, dentro = (revisado(contenido, congreso, ocultos=decision) for decision in ("omitir", "incluir"))
    assert (len(dentro.plan.altas), dentro.con_errores) == (6, False)
    assert _dichos(fuera)
    leidas = len(fuera.plan.altas)
    assert leidas == altas or fuera.con_errores
    if que == "columnas":
        assert ("EDAD", Codigo.COLUMNA_AUSENTE) in {(p.columna, p.codigo) for p in fuera.problemas}
    if que == "hidden":
        assert fuera.calidad_por_orden  # the sheet that decides it was left out


def test_a_hidden_sheet_that_is_no_registry_asks_nothing(congreso: Proceso) -> None:
    contenido = xlsx(_hojas(), lambda libro: setattr(libro["Listas"], "sheet_state", "hidden"))
    propuesta = revisado(contenido, congreso)
    assert (propuesta.por_decidir, len(propuesta.plan.altas)) == (False, 6)


def test_a_hidden_column_without_a_known_header_asks_nothing(congreso: Proceso) -> None:
    contenido = xlsx(_hojas(), lambda libro: setattr(libro["CANDIDATOS"].column_dimensions["AZ"], "hidden", True))
    assert not revisado(contenido, congreso).por_decidir


def _correr(*argumentos: Any) -> str:
    salida = io.StringIO()
    call_command(*map(str, argumentos), stdout=salida, stderr=io.StringIO())
    return salida.getvalue()


@pytest.mark.parametrize("accion", ["--simular", "--aplicar"])
def test_the_command_stops_with_words_until_it_is_told(congreso: Proceso, tmp_path: Path, accion: str) -> None:
    ruta = tmp_path / "registro.xlsx"
    ruta.write_bytes(_ocultar_en_xlsx("filas"))
    with pytest.raises(CommandError, match="--ocultos incluir u --ocultos omitir"):
        _correr("importar_registro", congreso.clave, ruta, accion)
    assert not Registro.objects.exists()
    assert "Candidaturas nuevas: 6" in _correr(
        "importar_registro", congreso.clave, ruta, accion, "--ocultos", "incluir"
    )
    assert Registro.objects.exists() is (accion == "--aplicar")


def test_the_catalogues_of_territory_ask_too(tmp_path: Path) -> None:
    ruta = tmp_path / "municipios.xlsx"
    filas = [["cve_ine", "cve_inegi", "municipio"], ["001", "001", "Canatlán"], ["002", "002", "Canelas"]]
    ruta.write_bytes(xlsx({"M": filas}, lambda libro: setattr(libro["M"].row_dimensions[3], "hidden", True)))
    argumentos = ("importar_territorio", "10", "2023", "--municipios", ruta, "--nombre-entidad", "Durango")
    with pytest.raises(CommandError, match="filas ocultas"):
        _correr(*argumentos)
    assert "Municipios nuevos o distintos: 1" in _correr(*argumentos, "--ocultos", "omitir")
    assert "Municipios nuevos o distintos: 2" in _correr(*argumentos, "--ocultos", "incluir")


@pytest.mark.parametrize(("decision", "dice"), [("incluir", "Se leyó"), ("omitir", "Se dejó fuera")])
def test_once_decided_it_is_said_what_was_done_with_hidden_headers_too(
    congreso: Proceso, decision: str, dice: str
) -> None:
    def ocultar(libro: Workbook) -> None:
        libro["CANDIDATOS"].row_dimensions[1].hidden = True

    avisos = [p for p in revisado(xlsx(_hojas(), ocultar), congreso, ocultos=decision).problemas if not p.grave]
    dichos = {p.codigo: p.que_hacer for p in avisos}
    assert all(dichos[codigo].startswith(dice) for codigo in (Codigo.ENCABEZADO_OCULTO, Codigo.FILAS_OCULTAS))
