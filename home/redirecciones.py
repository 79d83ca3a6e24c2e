"""Old addresses of editorial pages lead to the new ones, in every language in which they were read."""

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.utils.translation import get_language_from_path
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from cms.base.frescura import FRESCURA
from cms.base.sitio import en_idioma
from home.models import PaginaEditorial


class Redirecciones(RedirectMiddleware):
    """Wagtail's, whose answers are kept for seconds: an address that comes back is not hidden by a browser's memory.

    A page without a translation is read under the prefix of each language, so that its old address is too.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        respuesta = super().process_response(request, response)
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
