"""What Wagtail's lists and reports let people download: only what was meant to go out, and no cell that runs.

The cells of a workbook have a type, and a text is never run: it goes out as it is. Those of delimited text have none.

All of them write through one mixin and offer no place to say how a cell is written, so the rule is put in the mixin.
"""

from collections.abc import Iterator, Mapping
from functools import wraps
from typing import Any

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.base.celdas import celda_segura

#: Columns that the reports name by their field, as Wagtail has no words for them.
_ENCABEZADOS: Mapping[str, Promise] = {
    "workflow": _("Flujo"),
    "task": _("Tarea"),
    "requested_by": _("Solicitado por"),
    "started_at": _("Empezó"),
    "finished_at": _("Terminó"),
    "finished_by": _("Terminado por"),
}

_celda = SpreadsheetExportMixin.preprocess_field_value
_encabezado = SpreadsheetExportMixin.get_heading
_renglon = SpreadsheetExportMixin.generate_xlsx_row
_archivo = SpreadsheetExportMixin.as_spreadsheet


@wraps(_celda)
def _sin_formulas(vista: Any, campo: str, valor: Any, formato: str) -> Any:
    escrito = _celda(vista, campo, valor, formato)
    # Numbers, dates and truth values stay what they are.
    return celda_segura(escrito) if isinstance(escrito, str) and formato == vista.FORMAT_CSV else escrito


@wraps(_renglon)
def _con_tipos(vista: Any, hoja: Any, fila: Any, date_format: str | None = None) -> Iterator[Any]:
    for celda in _renglon(vista, hoja, fila, date_format):
        if isinstance(celda.value, str):
            celda.data_type = "s"  # neither a formula nor an error, whatever it looks like
        yield celda


@wraps(_encabezado)
def _con_palabras(vista: Any, filas: Any, campo: str) -> str:
    escrito = _encabezado(vista, filas, campo)
    return str(_ENCABEZADOS.get(campo, escrito)) if escrito == campo else escrito


@wraps(_archivo)
def _con_columnas(vista: Any, filas: Any, formato: str) -> Any:
    if not vista.list_export:
        raise Http404  # a list that offers no download has none at an address that somebody guesses
    return _archivo(vista, filas, formato)


def cuidar_descargas() -> None:
    """Put these rules in force, for every list and report of the admin."""
    SpreadsheetExportMixin.get_heading = _con_palabras
    SpreadsheetExportMixin.preprocess_field_value = _sin_formulas
    SpreadsheetExportMixin.generate_xlsx_row = _con_tipos
    SpreadsheetExportMixin.as_spreadsheet = _con_columnas
