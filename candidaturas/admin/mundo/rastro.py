"""What happened: audit log, public changes, withdrawals, consents, and what the outbox could not deliver."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn

from candidaturas.admin.mundo.base import RastroViewSet
from candidaturas.models import Cambio, Consentimiento, Retiro, Salida
from candidaturas.workflow.historial import en_palabras
from cms.base.models import Bitacora


class BitacoraViewSet(RastroViewSet):
    """Who did what, on what, when and from where."""

    model = Bitacora
    icon = "history"
    list_display = [
        DateColumn("en", label=_("Cuándo")),
        "quien",
        Column("que", label=_("Acción"), accessor=en_palabras, sort_key="accion"),
        "objeto_tipo",
        "objeto_id",
        "desde",
    ]
    list_filter = {"accion": ["icontains"], "objeto_id": ["exact"], "en": ["gte", "lte"]}
    search_fields = ["accion", "objeto_id", "quien__username", "quien__first_name", "quien__last_name"]
    menu_label = _("Bitácora")


class CambioViewSet(RastroViewSet):
    """The public log of changes."""

    model = Cambio
    icon = "history"
    list_display = [DateColumn("en", label=_("Cuándo")), "tipo", "id_publico", Column("secciones"), "proceso"]
    list_filter = ["proceso", "tipo"]
    search_fields = ["id_publico"]
    menu_label = _("Cambios públicos")


class RetiroViewSet(RastroViewSet):
    """Candidacies that left the site."""

    model = Retiro
    icon = "download"
    list_display = ["id_publico", "motivo", "desde", "acuerdo", "sucesora", "actor"]
    list_filter = ["proceso", "motivo"]
    search_fields = ["id_publico", "acuerdo"]


class ConsentimientoViewSet(RastroViewSet):
    """Every decision on every text. The signed forms open from each candidacy's notice, and are noted."""

    model = Consentimiento
    icon = "tick"
    list_display = ["registro", "texto", "acepta", "medio", "por", DateColumn("en", label=_("Cuándo"))]
    list_filter = ["texto__tipo", "acepta", "medio"]
    search_fields = ["registro__nombre_publico", "registro__id_publico"]
    inspect_view_fields_exclude = ["formato"]


class SalidaViewSet(RastroViewSet):
    """What waits in the outbox, and what ran out of attempts."""

    model = Salida
    icon = "mail"
    list_display = ["tema", "clave", "intentos", "muerta", "error", DateColumn("no_antes_de", label=_("No antes de"))]
    list_filter = ["tema", "muerta"]
    search_fields = ["clave", "error"]
    menu_label = _("Salidas")
