"""Addresses where the role is not enough: Wagtail and its translation tool would act on anybody's page or image, and a private file is one party's."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404
from wagtail.models import Page

from candidaturas.access.imagenes import puede_abrir, puede_elegir
from candidaturas.models.permisos import ArbolConPermisos
from cms.base.enteros import ENTERO_MAXIMO, entero
from cms.base.peticion import PeticionConPersona

#: Bulk actions are for pages and files: accounts change one by one, by our own services.
_LOTES = frozenset({("wagtailcore", "page"), ("base", "imagen"), ("wagtaildocs", "document")})


def _lote(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    return (kwargs["app_label"], kwargs["model_name"]) in _LOTES


def _imagen(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    return puede_elegir(request.user, _elegidos(request, kwargs))


def _imagenes(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    return puede_elegir(request.user, request.GET.getlist("id"))


def _traducible(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """Candidates' words are never translated, and whoever translates a page may edit it (finding 4)."""
    pagina = Page.objects.filter(pk=kwargs["page_id"]).first()
    if pagina is None or issubclass(pagina.specific_class or Page, ArbolConPermisos):
        return False
    return pagina.permissions_for_user(request.user).can_edit()


def _de_editorial(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """A candidacy is decided on a screen of its own, and never by Wagtail's buttons."""
    pagina = Page.objects.filter(pk=kwargs["page_id"]).first()
    return pagina is not None and not issubclass(pagina.specific_class or Page, ArbolConPermisos)


def _con_motivo(permiso: str) -> Callable[[PeticionConPersona, Mapping[str, Any]], bool]:
    """Pages that have words of their own for what may not be done to them say them; of the rest Wagtail decides.

    Raises the `Rechazo` that the page's permissions name.
    """

    def guardia(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
        pagina = Page.objects.filter(pk=kwargs.get("page_id", kwargs.get("page_to_move_id"))).first()
        permisos = pagina and pagina.specific.permissions_for_user(request.user)
        rechazo = getattr(permisos, "rechazo", None)
        if rechazo is not None and not getattr(permisos, permiso)():
            raise rechazo
        return True

    return guardia


def _medio(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    return puede_abrir(request.user, kwargs["nombre"])


GUARDIAS: Mapping[str, Callable[[PeticionConPersona, Mapping[str, Any]], bool]] = {
    "medio_privado": _medio,
    "wagtail_bulk_action": _lote,
    "wagtailimages_chooser:chosen": _imagen,
    "wagtailimages_chooser:chosen_multiple": _imagen,
    "wagtail_localize:submit_page_translation": _traducible,
    "wagtail_localize:convert_to_alias": _traducible,
    "wagtailadmin_pages:workflow_action": _de_editorial,
    "wagtailadmin_pages:collect_workflow_action_data": _de_editorial,
    "wagtailadmin_pages:workflow_preview": _de_editorial,
    "wagtailadmin_pages:copy": _con_motivo("can_copy"),
    "wagtailadmin_pages:move": _con_motivo("can_move"),
    "wagtailadmin_pages:move_confirm": _con_motivo("can_move"),
    "wagtailadmin_pages:delete": _con_motivo("can_delete"),
    "wagtailadmin_pages:unpublish": _con_motivo("can_unpublish"),
}


def deja_pasar(nombre: str, request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """Whether a view may act on what its address names, for this person.

    Raises Http404 for what names nothing, and a `Rechazo` where there is more to say than no.
    """
    if any(isinstance(valor, int) and valor > ENTERO_MAXIMO for valor in kwargs.values()):
        raise Http404
    if nombre.endswith((":chosen", ":chosen_multiple")) and None in map(entero, _elegidos(request, kwargs)):
        # Wagtail's choosers look for whatever they are given, and fail on what is no number.
        raise Http404
    guardia = GUARDIAS.get(nombre)
    return guardia is None or guardia(request, kwargs)


def _elegidos(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> list[str]:
    return [str(kwargs["pk"])] if "pk" in kwargs else request.GET.getlist("id")
