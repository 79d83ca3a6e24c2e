"""robots.txt, favicon and sitemap."""

from django.conf import settings
from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.sitemaps import PARTES

_UN_DIA = "public, max-age=86400"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read but searches, which never end; nothing of a demonstration may be indexed."""
    if settings.CONOCELES_DEMO:
        lineas = ["User-agent: *", "Disallow: /"]
    else:
        mapa = request.build_absolute_uri(reverse("raiz:sitemap"))
        lineas = ["User-agent: *", "Disallow: /buscar/", "Disallow: /en/buscar/", f"Sitemap: {mapa}"]
    respuesta = HttpResponse("\n".join(lineas) + "\n", content_type="text/plain; charset=utf-8")
    respuesta["Cache-Control"] = _UN_DIA
    return respuesta


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look without being told. Nobody reads its 404: it has no page."""
    try:
        return HttpResponsePermanentRedirect(static("img/favicon.ico"))
    except ValueError:  # it was not collected
        return HttpResponseNotFound()


@require_safe
def indice_del_mapa(request: HttpRequest) -> HttpResponse:
    """The index of the sitemap's parts."""
    respuesta = index(request, sitemaps=PARTES, sitemap_url_name="raiz:sitemap_parte")
    respuesta["Cache-Control"] = _UN_DIA
    return respuesta


@require_safe
def parte_del_mapa(request: HttpRequest, section: str) -> HttpResponse:
    """One part of the sitemap, in pages of ten thousand candidacies."""
    respuesta = sitemap(request, sitemaps=PARTES, section=section)
    respuesta["Cache-Control"] = _UN_DIA
    return respuesta
