"""The pages of the site that are its own: the first page, the information pages, the generated stylesheets."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from candidaturas.publico import estante
from candidaturas.publico.pagina import pagina_publica
from cms.base.sitio import en_idioma
from cms.base.visibles import en_el_idioma, visibles
from home import hojas
from home.models import HomePage, InformationIndexPage, InformationPage

UN_ANIO = 60 * 60 * 24 * 365


@pagina_publica
def inicio(request: HttpRequest) -> HttpResponse:
    """The first page. Before anybody writes one, the standard texts stand."""
    return estante.recordar(("portada", get_language()), _portada).serve(request)


def _portada() -> HomePage:
    return en_el_idioma(HomePage.objects.all()).first() or HomePage(title="Conóceles")


@pagina_publica
def informacion(request: HttpRequest) -> HttpResponse:
    """The list of information pages."""
    pagina = en_el_idioma(InformationIndexPage.objects.all()).first()
    if pagina is None:
        raise Http404
    return pagina.serve(request)


@pagina_publica
def informacion_pagina(request: HttpRequest, slug: str) -> HttpResponse:
    """One information page, in the reader's language where there is one: each language leads to its own address."""
    idioma = get_language()
    claves = InformationPage.objects.filter(slug=slug).values("translation_key")
    versiones = list(en_el_idioma(InformationPage.objects.filter(translation_key__in=claves)))
    if not versiones:
        raise Http404
    pedida = next((pagina for pagina in versiones if pagina.slug == slug), versiones[0])
    suya = next(pagina for pagina in versiones if pagina.translation_key == pedida.translation_key)
    if suya.slug != slug:
        return redirect(en_idioma(suya.camino(), idioma))
    return suya.serve(request)


@pagina_publica
def por_el_arbol(request: HttpRequest, camino: str) -> HttpResponse:
    """A page asked for by its place in the tree is at its address, which does not depend on it; if the public sees it."""
    hallada = Page.route_for_request(request, camino)
    if hallada is None:
        raise Http404
    pagina = hallada[0]
    if not visibles(Page.objects.filter(pk=pagina.pk)).exists():
        raise Http404
    direccion = getattr(pagina, "direccion", None)
    return redirect(direccion) if direccion else pagina.serve(request)


@require_safe
def estilo(request: HttpRequest, nombre: str, huella: str) -> HttpResponse:
    """A generated stylesheet. Under its own fingerprint it never changes; an old one gets today's, for this once."""
    hoja = hojas.leer().get(nombre)
    if hoja is None:
        raise Http404
    respuesta = HttpResponse(hoja.texto, content_type="text/css; charset=utf-8")
    vigencia = f"public, max-age={UN_ANIO}, immutable" if huella == hoja.huella else "no-cache"
    respuesta["Cache-Control"] = vigencia
    return respuesta
