"""What editorial pages tell the people who work on them: the queue of the first screen, and what a translation does."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from candidaturas.access.roles import Rol, tiene_rol
from cms.base.peticion import PeticionConPersona
from cms.base.visibles import visibles
from home.models import PaginaEditorial
from home.originales import es_original
from home.revision import es_suya, flujo, por_aprobar


class PanelDePaginas(Component):
    """The pages that wait for a second person."""

    name = "paginas_por_aprobar"
    template_name = "wagtailadmin/tablero/paginas.html"
    order = 150

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        persona = parent_context["request"].user
        return {
            "paginas": [
                {
                    "pagina": estado.revision.content_object,
                    "envia": estado.workflow_state.requested_by,
                    "desde": estado.started_at,
                    "es_propia": es_suya(estado, persona),
                }
                for estado in por_aprobar()
            ]
        }


def poner_panel(request: PeticionConPersona, paneles: list[Component]) -> None:
    """Wagtail's `construct_homepage_panels`: editors and administrators see the queue, where the site has one."""
    if tiene_rol(request.user, Rol.EDITORA, Rol.ADMINISTRADORA) and (flujo() is not None or por_aprobar().exists()):
        paneles.append(PanelDePaginas())


def decir_que_sigue(request: HttpRequest, pagina: Page) -> None:
    """Wagtail's `after_unpublish_page` and `after_publish_page`: what follows in the other language is said."""
    pagina = pagina.specific
    if not isinstance(pagina, PaginaEditorial):
        return
    if es_original(pagina):
        if not pagina.live and pagina.get_translations().live().exists():
            dicho = _(
                "La traducción de «%(titulo)s» tampoco se ve: volverá a verse cuando se publique de nuevo su original."
            )
            messages.warning(request, dicho % {"titulo": pagina.get_admin_display_title()})
    elif pagina.live and not visibles(Page.objects.filter(pk=pagina.pk)).exists():
        messages.warning(request, _("Se publicó, y se verá cuando esté publicada la página en español que traduce."))
