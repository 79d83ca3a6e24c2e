"""Old addresses of editorial pages lead to the new ones, in every language in which they were read.

They are for that alone: none stands in the place of what the site has at its own addresses, and none leads out of it.
"""

from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.base.frescura import FRESCURA
from cms.base.sitio import en_idioma
from home.models import PaginaEditorial

#: First parts of the site's own addresses, which never were a page of information.
RESERVADAS = frozenset(
    {"admin", "api", "static", "medios", "documentos", "estilos", "salud", "robots.txt", "favicon.ico", "sitemap.xml"}
    | {"candidaturas", "procesos", "mi-boleta", "municipios", "distritos", "representacion-proporcional", "buscar"}
)


class Redirecciones(RedirectMiddleware):
    """Wagtail's, whose answers are kept for seconds: an address that comes back is not hidden by a browser's memory.

    A page without a translation is read under the prefix of each language, so that its old address is too.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if reservada(request.path_info):
            return response
        respuesta = super().process_response(request, response)
        if respuesta is not response and not lleva_al_sitio(respuesta["Location"], request.get_host()):
            return response
        if respuesta.status_code == 404 and (destino := _en_otro_idioma(request)):
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
    pagina = redireccion and redireccion.redirect_page and redireccion.redirect_page.specific_deferred
    return en_idioma(pagina.camino(), idioma) if isinstance(pagina, PaginaEditorial) else ""


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
    """Put the rule in the form, which imports fill too."""
    RedirectForm.clean = _limpiar_con_limites
