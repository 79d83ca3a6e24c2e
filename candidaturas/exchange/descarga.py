"""The problems of an import as a file that a spreadsheet opens safely."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from candidaturas.exchange.problemas import Gravedad, Problema
from cms.base.celdas import celda_segura

_MARCA = "\ufeff"


def problemas_en_csv(problemas: Iterable[Problema]) -> str:
    """One row per problem, with its place, its value and what to do; marked as UTF-8 for spreadsheets."""
    salida = io.StringIO(newline="")
    salida.write(_MARCA)
    escritor = csv.writer(salida)
    escritor.writerow([_("Gravedad"), _("Hoja"), _("Fila"), _("Columna"), _("Valor"), _("Problema"), _("Qué hacer")])
    rotulos = {Gravedad.ERROR: _("Error"), Gravedad.AVISO: _("Aviso")}
    for p in problemas:
        fila = [rotulos[p.gravedad], p.hoja, str(p.fila or ""), p.columna, p.valor, p.mensaje, p.que_hacer]
        escritor.writerow(celda_segura(celda) for celda in fila)
    return salida.getvalue()
