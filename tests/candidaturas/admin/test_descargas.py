"""What the admin lets people download runs nowhere, and is only what was meant to go out."""

import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import en_revision
from tests.factories.sesiones import sesion

FORMULA = '=HYPERLINK("http://malo.example")'


@pytest.fixture
def mundo_con_formula(mundo):
    """Whoever acts has a formula for a name, and so has what they act on."""
    mundo.de_a.first_name = mundo.administradora.first_name = FORMULA
    mundo.de_a.save()
    mundo.administradora.save()
    mundo.pagina = en_revision(mundo.pagina, mundo)
    direccion = reverse("mundo_actorpolitico:edit", args=[mundo.partido_b.pk])
    cliente = sesion(mundo.administradora)
    datos = datos_del_formulario(cliente.get(direccion), "w-editor-form", nombre="+Bugambilia")
    assert cliente.post(direccion, datos).status_code == 302
    return mundo


def _celdas(respuesta, formato):
    cuerpo = b"".join(respuesta.streaming_content)
    if formato == "csv":
        return [celda for fila in csv.reader(io.StringIO(cuerpo.decode())) for celda in fila]
    libro = load_workbook(io.BytesIO(cuerpo))
    return [(str(celda.value), celda.data_type) for hoja in libro for fila in hoja for celda in fila if celda.value]


@pytest.mark.parametrize("reporte", ["site_history", "workflow", "workflow_tasks"])
def test_no_cell_of_a_report_in_csv_is_a_formula(mundo_con_formula, reporte):
    cliente = sesion(mundo_con_formula.administradora)
    celdas = _celdas(cliente.get(reverse(f"wagtailadmin_reports:{reporte}") + "?export=csv"), "csv")
    assert [celda for celda in celdas if celda.startswith(("=", "+", "-", "@"))] == []
    assert any(celda.startswith(("'=", "'+")) for celda in celdas)


@pytest.mark.parametrize("reporte", ["site_history", "workflow", "workflow_tasks"])
def test_a_text_in_a_workbook_is_as_it_was_written_and_is_no_formula(mundo_con_formula, reporte):
    cliente = sesion(mundo_con_formula.administradora)
    celdas = _celdas(cliente.get(reverse(f"wagtailadmin_reports:{reporte}") + "?export=xlsx"), "xlsx")
    assert [valor for valor, _tipo in celdas if valor.startswith("'")] == []
    assert {tipo for valor, tipo in celdas if valor.startswith(("=", "+"))} == {"s"}


class _Lista(SpreadsheetExportMixin):
    list_export = ("dato",)
    export_headings = {"dato": "Dato"}

    def to_row_dict(self, item):
        return {"dato": item}


@pytest.mark.parametrize(
    "dato", ["+52 618 123 4567", "@juana_mx", "-103.45", "=1+1", "#N/A", "'comilla", "-", -103.45, True]
)
def test_every_list_downloads_the_same_value_and_the_same_type(dato):
    salida = io.BytesIO()
    _Lista().write_xlsx([dato], salida)
    celda = load_workbook(salida).active["A2"]
    assert (celda.value, celda.data_type) == (dato, {str: "s", float: "n", bool: "b"}[type(dato)])


@pytest.mark.parametrize("formato", ["csv", "xlsx"])
@pytest.mark.parametrize("lista", ["cuentas", "rastro_bitacora", "mundo_registro", "mundo_seccion"])
def test_a_list_that_offers_no_download_has_none(mundo, lista, formato):
    respuesta = sesion(mundo.administradora).get(reverse(f"{lista}:index") + f"?export={formato}")
    assert respuesta.status_code == 404


@pytest.mark.parametrize("reporte", ["site_history", "workflow", "workflow_tasks", "aging_pages"])
def test_the_headings_of_a_report_are_in_spanish(mundo_con_formula, reporte):
    cliente = sesion(mundo_con_formula.administradora)
    respuesta = cliente.get(reverse(f"wagtailadmin_reports:{reporte}") + "?export=csv")
    encabezados = b"".join(respuesta.streaming_content).decode().splitlines()[0]
    ingles = {
        "page",
        "type",
        "status",
        "name",
        "user",
        "date/time",
        "started",
        "finished",
        "requested",
        "task",
        "workflow",
        "started_at",
    }
    assert ingles.isdisjoint(encabezados.lower().replace(",", " ").split()), encabezados
