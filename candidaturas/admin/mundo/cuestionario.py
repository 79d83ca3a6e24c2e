"""Versions of a process's identity questionnaire. Their questions are a catalogue: their words are translated."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from candidaturas.admin.mundo.base import MundoIndexView, MundoViewSet
from candidaturas.models import Cuestionario


class _CuestionarioIndexView(MundoIndexView):
    """Which version is in force is said, and not left to be told from the dates."""

    def get_base_queryset(self) -> QuerySet[Any]:
        filas: Any = super().get_base_queryset()
        return filas.con_la_vigente()


def _situacion(cuestionario: Any) -> Promise:
    if cuestionario.en_vigor_desde is None:
        return _("En preparación")
    return _("En vigor") if cuestionario.pk == cuestionario.vigente else _("Anterior")


class CuestionarioViewSet(MundoViewSet):
    """Versions of a process's identity questionnaire."""

    model = Cuestionario
    icon = "help"
    index_view_class = _CuestionarioIndexView
    con = ("proceso",)
    list_display = [
        "nombre",
        "version",
        "proceso",
        Column("situacion", label=_("Situación"), accessor=_situacion),
        "en_vigor_desde",
    ]
    list_filter = ["proceso"]
    search_fields = ["nombre"]
    form_fields = ["proceso", "version", "nombre", "en_vigor_desde"]
