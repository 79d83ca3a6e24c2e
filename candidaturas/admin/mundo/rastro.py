"""What happened: audit log, public changes, withdrawals, consents, and what the outbox could not deliver."""

from collections.abc import Iterable
from typing import Any

from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from candidaturas.admin.mundo.base import MundoIndexView, MundoInspectView, RastroViewSet
from candidaturas.models import Cambio, Consentimiento, Retiro, Salida
from candidaturas.workflow.historial import (
    accion_en_palabras,
    clase_de_objeto,
    detalle_en_palabras,
    en_palabras,
    nombres_de_objetos,
)
from cms.base.models import Bitacora


class BitacoraIndexView(MundoIndexView):
    """The log in words: each thing by its kind and its name."""

    def get_table(self, object_list: Iterable[Bitacora]) -> Any:
        filas = list(object_list)
        nombres = nombres_de_objetos(filas)
        for fila in filas:
            clave = (fila.objeto_tipo, fila.objeto_id)
            fila.nombre_del_objeto = nombres.get(clave, fila.objeto_id)  # type: ignore[attr-defined]  # for its column
        return super().get_table(filas)


class BitacoraInspectView(MundoInspectView):
    """One entry, under what it tells."""

    def get_page_subtitle(self) -> str:
        return en_palabras(self.object)

    def get_accion_display_value(self) -> str:
        return en_palabras(self.object)

    def get_objeto_tipo_display_value(self) -> str:
        return clase_de_objeto(self.object)


class FiltroDeBitacora(WagtailFilterSet):
    """By what happened, to which row, and when."""

    accion = ChoiceFilter(label=_("Acción"), choices=lambda: _acciones_anotadas(), empty_label=_("Todas"))
    objeto_id = CharFilter(label=_("Identificador"))
    en = DateFromToRangeFilter(label=_("Cuándo"), widget=DateRangePickerWidget)

    class Meta:
        model = Bitacora
        fields = ("accion", "objeto_id", "en")


def _acciones_anotadas() -> list[tuple[str, str]]:
    codigos = Bitacora.objects.order_by().values_list("accion", flat=True).distinct()
    return sorted(((codigo, accion_en_palabras(codigo)) for codigo in codigos), key=lambda accion: accion[1])


class BitacoraViewSet(RastroViewSet):
    """Who did what, on what, when and from where."""

    model = Bitacora
    icon = "history"
    index_view_class = BitacoraIndexView
    con = ("quien",)
    list_display = [
        DateColumn("en", label=_("Cuándo")),
        "quien",
        Column("que", label=_("Acción"), accessor=en_palabras, sort_key="accion"),
        Column("sobre", label=_("Sobre qué"), accessor=clase_de_objeto, sort_key="objeto_tipo"),
        Column("nombre_del_objeto", label=_("Cuál")),
        Column("detalle", label=_("Detalle"), accessor=detalle_en_palabras),
        "desde",
    ]
    inspect_view_class = BitacoraInspectView
    filterset_class = FiltroDeBitacora
    search_fields = ["accion", "objeto_id", "quien__username", "quien__first_name", "quien__last_name"]
    menu_label = _("Bitácora")


class CambioViewSet(RastroViewSet):
    """The public log of changes."""

    model = Cambio
    icon = "history"
    list_display = [
        DateColumn("en", label=_("Cuándo")),
        "tipo",
        Column("id_publico", label=_("Identificador"), sort_key="id_publico"),
        Column("secciones"),
        "proceso",
    ]
    con = ("proceso",)
    list_filter = ["proceso", "tipo"]
    search_fields = ["id_publico"]
    menu_label = _("Cambios públicos")


class RetiroViewSet(RastroViewSet):
    """Candidacies that left the site."""

    model = Retiro
    icon = "download"
    list_display = [
        Column("id_publico", label=_("Identificador"), sort_key="id_publico"),
        "motivo",
        "desde",
        "acuerdo",
        "sucesora",
        "actor",
    ]
    con = ("actor",)
    list_filter = ["proceso", "motivo"]
    search_fields = ["id_publico", "acuerdo"]


class ConsentimientoViewSet(RastroViewSet):
    """Every decision on every text. The signed forms open from each candidacy's notice, and are noted."""

    model = Consentimiento
    icon = "tick"
    list_display = ["registro", "texto", "acepta", "medio", "por", DateColumn("en", label=_("Cuándo"))]
    con = ("registro", "texto", "por")
    list_filter = ["texto__tipo", "acepta", "medio"]
    search_fields = ["registro__nombre_publico", "registro__id_publico"]
    inspect_view_fields_exclude = ["formato"]


class _MuertaColumn(Column):
    """Whether a row ran out of attempts, with the way to send it again for who may."""

    cell_template_name = "wagtailadmin/componentes/muerta_celda.html"

    def get_cell_context_data(self, instance: Salida, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        return {
            **super().get_cell_context_data(instance, parent_context),
            "puede_reintentar": request.user.has_perm("candidaturas.change_salida"),
            "csrf_token": get_token(request),
        }


class SalidaViewSet(RastroViewSet):
    """What waits in the outbox, and what ran out of attempts."""

    model = Salida
    icon = "mail"
    list_display = [
        "tema",
        "clave",
        _MuertaColumn("muerta", label=_("Agotó sus intentos"), sort_key="muerta"),
        "intentos",
        "error",
        DateColumn("no_antes_de", label=_("No antes de")),
    ]
    list_filter = ["tema", "muerta"]
    search_fields = ["clave", "error"]
    menu_label = _("Salidas")
