"""Addresses where the role is not enough: Wagtail and its translation tool would act on anybody's page or image, and a private file is one party's."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from candidaturas.access.imagenes import puede_abrir, puede_elegir
from candidaturas.models.permisos import ArbolConPermisos
from cms.base.enteros import ENTERO_MAXIMO, entero
from cms.base.peticion import PeticionConPersona

#: How Wagtail names a notice that somebody closed.
_NOTICIA = re.compile(r"[\w.-]{1,100}", re.ASCII)
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
    return _es_editorial_y_suya(Page.objects.filter(pk=kwargs["page_id"]).first(), request)


def _actualizable(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """The same, of what a translation was made from: a page, or a row of a catalogue."""
    fuente = TranslationSource.objects.filter(pk=kwargs["translation_source_id"]).first()
    if fuente is None:
        raise Http404
    modelo = fuente.specific_content_type.model_class()
    if not issubclass(modelo, Page):
        return _puede_cambiar(request, modelo._meta.app_label, modelo._meta.model_name)
    pagina = Page.objects.filter(translation_key=fuente.object_id, locale=fuente.locale_id).first()
    return _es_editorial_y_suya(pagina, request)


def _de_catalogo(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """A row of a catalogue is translated by who may change it."""
    return _puede_cambiar(request, kwargs["app_label"], kwargs["model_name"])


def _puede_cambiar(request: PeticionConPersona, aplicacion: str, modelo: str) -> bool:
    return request.user.has_perm(f"{aplicacion}.change_{modelo}")


def _es_editorial_y_suya(pagina: Page | None, request: PeticionConPersona) -> bool:
    if pagina is None or issubclass(pagina.specific_class or Page, ArbolConPermisos):
        return False
    return bool(pagina.specific.permissions_for_user(request.user).can_edit())


def _agregable(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """Only a kind of page that goes there: Wagtail would draw the preview of any other, which has nothing to draw."""
    madre = Page.objects.filter(pk=kwargs["parent_page_id"]).first()
    clase = (madre.specific_class if madre else None) or Page
    pedida = (kwargs["content_type_app_name"], kwargs["content_type_model_name"])
    return pedida in {(m._meta.app_label, m._meta.model_name) for m in clase.creatable_subpage_models()}


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
        rechazo = getattr(permisos, "rechazos", {}).get(permiso)
        if rechazo is not None and not getattr(permisos, permiso)():
            raise rechazo
        return True

    return guardia


def _medio(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    return puede_abrir(request.user, kwargs["nombre"])


def _noticias(request: PeticionConPersona, kwargs: Mapping[str, Any]) -> bool:
    """Wagtail keeps with an account whatever it is sent: only notices are, and whether they were closed."""
    if request.method != "PATCH":
        return True
    try:
        cerradas = json.loads(request.body)
        if all(_NOTICIA.fullmatch(nombre) and isinstance(si, bool) for nombre, si in cerradas.items()):
            return True
    except (ValueError, AttributeError, RecursionError):
        pass
    raise BadRequest


GUARDIAS: Mapping[str, Callable[[PeticionConPersona, Mapping[str, Any]], bool]] = {
    "medio_privado": _medio,
    "wagtail_bulk_action": _lote,
    "wagtailadmin_dismissibles": _noticias,
    "wagtailadmin_pages:preview_on_add": _agregable,
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
    "wagtail_localize:update_translations": _actualizable,
    "wagtail_localize:submit_snippet_translation": _de_catalogo,
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
