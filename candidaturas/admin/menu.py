"""The menus: nothing that the person's role cannot use is shown."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem, SaveDraftMenuItem, SubmitForModerationMenuItem
from wagtail.admin.menu import MenuItem, SubmenuMenuItem

from candidaturas.access.politica import roles_de_la_direccion
from candidaturas.access.roles import Rol, es_del_instituto, roles_de, tiene_rol
from candidaturas.models import CandidaturaPage
from cms.base.peticion import PeticionConPersona


class _Revision(MenuItem):
    """The queue, for editors and administrators."""

    def is_shown(self, request: PeticionConPersona) -> bool:
        return tiene_rol(request.user, Rol.EDITORA, Rol.ADMINISTRADORA)


def candidaturas() -> MenuItem:
    """Every candidacy that the person may see."""
    return MenuItem(_("Candidaturas"), reverse("candidaturas_lista"), icon_name="group", order=60)


def revision() -> MenuItem:
    """The entry of the review queue, before everything else."""
    return _Revision(_("Revisión"), reverse("revision_cola"), icon_name="tasks", order=50)


def solo_lo_que_puede_usar(request: PeticionConPersona, entradas: list[Any]) -> None:
    """Take away the entries whose address the policy closes to this person; empty submenus go with them."""
    entradas[:] = [entrada for entrada in entradas if _se_muestra(request, entrada)]


def _se_muestra(request: PeticionConPersona, entrada: Any) -> bool:
    if entrada.name == "help":
        return False  # Wagtail's news and guide, in English, for whoever makes sites
    if isinstance(entrada, SubmenuMenuItem):
        return bool(entrada.menu.menu_items_for_request(request))
    if entrada.name == "explorer":
        return es_del_instituto(request.user)
    ruta = urlsplit(str(getattr(entrada, "url", ""))).path
    try:
        nombre = resolve(ruta).view_name
    except Resolver404:
        return True
    return not roles_de(request.user).isdisjoint(roles_de_la_direccion(nombre))


class Guardar(SaveDraftMenuItem):
    """«Guardar borrador»."""

    label = _("Guardar borrador")


class Enviar(SubmitForModerationMenuItem):
    """«Enviar a revisión», in the words of the process and not of the newsroom."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {**super().get_context_data(parent_context), "label": _("Enviar a revisión")}


class Ver(ActionMenuItem):
    """The candidacy's record: state, history, observations."""

    label = _("Ver expediente")
    name = "ver-expediente"
    icon_name = "history"
    order = 70

    def get_url(self, parent_context: Any) -> str:
        return reverse("candidatura_expediente", args=[parent_context["page"].pk])


def acciones_de_la_candidatura(entradas: list[Any], request: HttpRequest, contexto: dict[str, Any]) -> None:
    """On a candidacy there are two actions: keep the draft, and send it; and the way to its record."""
    pagina = contexto.get("page")
    if not isinstance(pagina, CandidaturaPage):
        return
    propias: list[ActionMenuItem] = [Guardar(order=0), Enviar(order=60), Ver()]
    if contexto["view"] != "edit":
        propias = propias[:1]
    entradas[:] = [accion for accion in propias if accion.is_shown(contexto)]
