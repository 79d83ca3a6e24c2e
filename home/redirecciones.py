"""Old addresses of editorial pages lead to the new ones, in every language in which they were read."""

import logging
from typing import Any
from urllib.parse import urlsplit

from django.db import DatabaseError
from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_path
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.base.frescura import FRESCURA
from cms.base.sitio import en_idioma
from cms.base.visibles import visibles
from home.models import PaginaEditorial

log = logging.getLogger(__name__)


class Redirecciones(RedirectMiddleware):
    """Wagtail's, whose answers are kept for seconds: an address that comes back is not hidden by a browser's memory.

    A page without a translation is read under the prefix of each language, so that its old address is too.
    Where the database does not answer, what was not found is not found.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.status_code != 404:
            return response
        try:
            return self._llevar(request, response)
        except DatabaseError:
            log.exception("The redirects could not be looked up")
            return response

    def _llevar(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        respuesta = response
        if _llega(request, _redireccion(request)):
            respuesta = super().process_response(request, response)
        elif destino := _en_otro_idioma(request):
            respuesta = HttpResponsePermanentRedirect(destino)
        if respuesta is not response:
            respuesta["Cache-Control"] = FRESCURA
        return respuesta


def _en_otro_idioma(request: HttpRequest) -> str:
    """Where the Spanish address of a page leads, in the language of this one; nothing when it leads nowhere."""
    idioma = get_language_from_path(request.path_info)
    if idioma is None:
        return ""
    camino = Redirect.normalise_path(request.path_info.removeprefix(f"/{idioma}"), decode_unicode=False)
    redireccion = get_redirect(request, camino)
    if not _llega(request, redireccion):
        return ""
    pagina = redireccion.redirect_page and redireccion.redirect_page.specific_deferred
    return en_idioma(pagina.camino(), idioma) if isinstance(pagina, PaginaEditorial) else ""


def _redireccion(request: HttpRequest) -> Redirect | None:
    """The row that Wagtail would follow: of the address with its query, else of the path alone."""
    pedida = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    return get_redirect(request, pedida) or get_redirect(request, urlsplit(pedida).path)


def _llega(request: HttpRequest, redireccion: Redirect | None) -> bool:
    """Whether a redirect, with those that follow it, ends in something that the public sees, and never where it began."""
    pasadas = {Redirect.normalise_path(request.path_info)}
    while redireccion is not None:
        if pagina := redireccion.redirect_page:
            return visibles(Page.objects.filter(pk=pagina.pk)).exists() and _camino(redireccion) not in pasadas
        if not url_has_allowed_host_and_scheme(redireccion.link, {request.get_host()}):
            return bool(redireccion.link)  # another site's
        siguiente = _camino(redireccion)
        if siguiente in pasadas:
            return False
        pasadas.add(siguiente)
        redireccion = get_redirect(request, siguiente)
        if redireccion is None:
            return True
    return False


def _camino(redireccion: Redirect) -> str:
    return str(Redirect.normalise_path(urlsplit(redireccion.link or "").path))


def liberar_direccion(instance: Any, **_senal: Any) -> None:
    """Wagtail's `page_published` and `page_slug_changed`: no row of its making is left at an address that a page has again.

    What somebody wrote by hand stays, but for what led to this very page.
    """
    if isinstance(instance, PaginaEditorial):
        de_sobra = Q(automatically_created=True) | Q(redirect_page=instance)
        Redirect.objects.filter(de_sobra, old_path=Redirect.normalise_path(instance.direccion)).delete()
