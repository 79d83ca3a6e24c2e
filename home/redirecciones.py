"""Old addresses of editorial pages lead to the new ones, in every language in which they were read.

They are for that alone: none stands in the place of what the site has at its own addresses, and none leads out of it.
"""

import logging
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from wagtail.admin.views import generic
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import IndexView as ListaDeRedirecciones
from wagtail.models import Page, Site

from cms.base.frescura import FRESCURA
from cms.base.sitio import en_idioma
from cms.base.visibles import visibles
from home.models import PaginaEditorial

log = logging.getLogger(__name__)

#: First parts of the site's own addresses, which never were a page of information.
RESERVADAS = frozenset(
    {"admin", "api", "static", "medios", "documentos", "estilos", "salud", "robots.txt", "favicon.ico", "sitemap.xml"}
    | {"candidaturas", "procesos", "mi-boleta", "municipios", "distritos", "representacion-proporcional", "buscar"}
)


class Redirecciones(RedirectMiddleware):
    """Wagtail's, whose answers are kept for seconds: an address that comes back is not hidden by a browser's memory.

    A page without a translation is read under the prefix of each language, so that its old address is too.
    Where the database does not answer, what was not found is not found.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.status_code != 404 or reservada(request.path_info):
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
        if not lleva_al_sitio(redireccion.link or "", request.get_host()):
            return False
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


def reservada(camino: str) -> str:
    """The part by which a path is one of the site's own addresses, in any language; empty when it is not."""
    partes = [parte for parte in Redirect.normalise_path(camino).lower().split("/") if parte]
    if partes and partes[0] in dict(settings.LANGUAGES):
        del partes[0]
    return partes[0] if partes and partes[0] in RESERVADAS else ""


def lleva_al_sitio(destino: str, *anfitriones: str) -> bool:
    """Whether an address is of this site, whatever it is called."""
    return url_has_allowed_host_and_scheme(destino, {*_anfitriones(), *anfitriones})


def _anfitriones() -> list[str]:
    return [urlsplit(sitio.root_url).netloc for sitio in Site.objects.all()]


_limpiar = RedirectForm.clean


@wraps(_limpiar)
def _limpiar_con_limites(formulario: Any) -> Any:
    limpios = _limpiar(formulario)
    datos, campos = formulario.cleaned_data, formulario.fields
    if parte := reservada(datos.get("old_path") or ""):
        dicho = _(
            "«%(campo)s» no puede empezar con «/%(parte)s»: ahí están páginas o archivos del propio sitio. "
            "Escribe la dirección anterior de una página de información."
        )
        formulario.add_error("old_path", dicho % {"campo": campos["old_path"].label, "parte": parte})
    destino = datos.get("redirect_link")
    if destino and not lleva_al_sitio(destino):
        dicho = _("«%(campo)s» solo admite direcciones de este sitio, que empiezan con %(sitio)s. Elige una página.")
        sitio = ", ".join(una.root_url for una in Site.objects.all())
        formulario.add_error("redirect_link", dicho % {"campo": campos["redirect_link"].label, "sitio": sitio})
    return limpios


def limitar_redirecciones() -> None:
    """Put the rule in the form; the list offers no import, which is nobody's."""
    RedirectForm.clean = _limpiar_con_limites
    ListaDeRedirecciones.header_more_buttons = generic.IndexView.header_more_buttons
