"""The viewsets, grouped as the menu shows them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from candidaturas.admin.cuentas import CuentaViewSet
from candidaturas.admin.mundo import catalogos, cuestionario, proceso, rastro, registro, territorio


class GrupoDelProceso(ModelViewSetGroup):
    """The process and what is registered in it."""

    menu_label = _("Proceso")
    menu_icon = "calendar-check"
    menu_order = 400
    items = (
        proceso.ProcesoViewSet,
        registro.RegistroViewSet,
        proceso.ActorViewSet,
        proceso.ContiendaViewSet,
        proceso.FormulaViewSet,
        proceso.PlanillaViewSet,
        cuestionario.CuestionarioViewSet,
    )


class GrupoDeCatalogos(SnippetViewSetGroup):
    """Catalogues with translations."""

    menu_label = _("Catálogos")
    menu_icon = "list-ul"
    menu_order = 410
    items = (
        catalogos.CargoViewSet,
        catalogos.PreguntaViewSet,
        catalogos.TextoConsentimientoViewSet,
        catalogos.FundamentoViewSet,
        catalogos.TemaViewSet,
    )


class GrupoDelTerritorio(ModelViewSetGroup):
    """Where the seats are."""

    menu_label = _("Territorio")
    menu_icon = "globe"
    menu_order = 420
    items = (
        territorio.EntidadViewSet,
        territorio.MunicipioViewSet,
        territorio.MapaViewSet,
        territorio.DistritoViewSet,
        territorio.SeccionViewSet,
        territorio.SeccionEnMapaViewSet,
    )


class GrupoDelRastro(ModelViewSetGroup):
    """What happened."""

    menu_label = _("Rastro")
    menu_icon = "history"
    menu_order = 460
    items = (
        rastro.BitacoraViewSet,
        rastro.ConsentimientoViewSet,
        rastro.CambioViewSet,
        rastro.RetiroViewSet,
        rastro.SalidaViewSet,
    )


#: Registered one by one: the accounts stand alone in the menu.
VIEWSETS = (GrupoDelProceso, GrupoDelTerritorio, GrupoDelRastro, CuentaViewSet)
