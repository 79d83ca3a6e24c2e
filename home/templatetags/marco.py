"""Template tags of the frame: what `base.html` shows around every page."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.context import Context
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.translation import gettext as _

from candidaturas.models import Proceso
from candidaturas.publico import marco as procesos
from home import hojas
from home.theme import TemaDelSitio

register = template.Library()


@dataclass(frozen=True, slots=True)
class Enlace:
    """A link of the frame; `actual` marks the page one is on."""

    texto: str
    url: str
    actual: bool = False
    idioma: str = ""


@dataclass(frozen=True, slots=True)
class Marco:
    """The frame of a page."""

    tema: TemaDelSitio
    hojas: list[str]
    navegacion: list[Enlace]
    idiomas: list[Enlace]


@register.simple_tag(takes_context=True)
def marco(context: Context) -> Marco:
    """The frame for the current request. Where there is no public site (the admin's role) only a preview has one."""
    request = context.get("request")
    if request is None or not (settings.CONOCELES_SIRVE_PUBLICO or getattr(request, "is_preview", False)):
        return Marco(TemaDelSitio(), [], [], [])
    estilos = [reverse("estilo", args=[hoja.nombre, hoja.huella]) for hoja in hojas.leer().values()]
    return Marco(hojas.sitio().tema, estilos, _navegacion(request, context.get("proceso")), _idiomas(request))


def _navegacion(request: HttpRequest, proceso: Proceso | None) -> list[Enlace]:
    """The sections of the site. Only pages that exist are offered."""
    publicos = procesos.leer()
    elegido = publicos.con_clave(proceso.clave) if proceso else publicos.vigente
    sufijo = publicos.sufijo(elegido) if elegido else ""
    enlaces = [_enlace(request, texto, ruta, sufijo) for texto, ruta in _secciones(elegido)]
    if hojas.sitio().tiene_informacion:
        enlaces.append(_enlace(request, _("Información"), "home:informacion", ""))
    return enlaces


def _enlace(request: HttpRequest, texto: str, ruta: str, sufijo: str) -> Enlace:
    url = reverse(ruta)
    return Enlace(texto, url + sufijo, actual=request.path.startswith(url))


def _secciones(proceso: Proceso | None) -> list[tuple[str, str]]:
    """What a process has: its districts, or its municipalities where it has none, and its lists."""
    boleta = (_("Mi boleta"), "publico:mi_boleta")
    if proceso is None:
        return [boleta]
    territorio = (
        (_("Distritos"), "publico:distritos") if proceso.tiene_distritos else (_("Municipios"), "publico:municipios")
    )
    listas = [(_("Representación proporcional"), "publico:rp")] if proceso.tiene_listas else []
    return [boleta, (_("Buscar"), "search:buscar"), territorio, *listas]


def _idiomas(request: HttpRequest) -> list[Enlace]:
    """This same page in each language; a page without a route of its own leads home."""
    actual = translation.get_language()
    return [
        Enlace(nombre, _en_idioma(request, codigo), actual=codigo == actual, idioma=codigo)
        for codigo, nombre in settings.LANGUAGES
    ]


def _en_idioma(request: HttpRequest, codigo: str) -> str:
    if request.resolver_match is not None:
        direccion = request.get_full_path()
        return direccion if codigo == translation.get_language() else translate_url(direccion, codigo)
    with translation.override(codigo):
        return reverse("home:inicio")
