"""The home page, the pages of useful information about the process, and the site's theme."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Case, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField

from candidaturas.publico import estante, inicio
from cms.base.sitio import UrlParts, con_direccion
from home.blocks import InformacionBlock
from home.theme import TemaDelSitio

__all__ = ["HomePage", "InformationIndexPage", "InformationPage", "TemaDelSitio"]


def en_el_idioma(paginas: PageQuerySet) -> PageQuerySet:
    """Live pages in the reader's language first, then the Spanish ones: no address dies for want of a translation."""
    idioma = get_language()
    es_el_suyo = Case(When(locale__language_code=idioma, then=0), default=1)
    return (
        paginas.live()
        .filter(locale__language_code__in={idioma, settings.LANGUAGE_CODE})
        .select_related("locale")
        .order_by(es_el_suyo, "path")
    )


def paginas_de_informacion() -> list[dict[str, Any]]:
    """Each information page once, in the reader's language where there is one, in the order of the tree."""
    return estante.recordar(("informacion", get_language()), _leer_paginas_de_informacion)


def _leer_paginas_de_informacion() -> list[dict[str, Any]]:
    elegidas: dict[str, InformationPage] = {}
    for pagina in en_el_idioma(InformationPage.objects.defer("cuerpo")):
        elegidas.setdefault(pagina.slug, pagina)
    return [
        {
            "titulo": pagina.title,
            "resumen": pagina.resumen,
            "url": reverse("home:informacion_pagina", args=[pagina.slug]),
            "en_menus": pagina.show_in_menus,
        }
        for pagina in elegidas.values()
    ]


class HomePage(Page):
    """The site's first page: one question, the section look-up first. Blank texts fall back to the standard ones."""

    pregunta = models.CharField(_("pregunta que abre la página"), max_length=120, blank=True)
    introduccion = models.TextField(_("introducción"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("pregunta"), FieldPanel("introduccion")]
    override_translatable_fields = [SynchronizedField("slug")]
    subpage_types = ["candidaturas.ProcesoPage", "home.InformationIndexPage"]
    template = "pages/inicio/inicio.html"

    class Meta:
        verbose_name = _("página de inicio")
        verbose_name_plural = _("páginas de inicio")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        informacion = [pagina for pagina in paginas_de_informacion() if pagina["en_menus"]]
        return {
            **super().get_context(request, *args, **kwargs),
            **inicio.contexto(request),
            "informacion": informacion,
        }


class _PaginaConDireccion(Page):
    """A page served by a view of ours: its address does not depend on the tree."""

    override_translatable_fields = [SynchronizedField("slug")]

    class Meta:
        abstract = True

    def camino(self) -> str:
        """The path of the page, without its language. Written out: the admin role does not know the public routes."""
        raise NotImplementedError

    def get_url_parts(self, request: HttpRequest | None = None) -> UrlParts:
        """The address in the page's own language, whoever asks."""
        return con_direccion(super().get_url_parts(request), self.direccion)

    @property
    def direccion(self) -> str:
        """The public address, in the page's own language."""
        idioma = self.locale.language_code
        prefijo = "" if idioma == settings.LANGUAGE_CODE else f"/{idioma}"
        return prefijo + self.camino()


class InformationIndexPage(_PaginaConDireccion):
    """The list of the information pages."""

    introduccion = models.TextField(_("introducción"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduccion")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.InformationPage"]
    max_count_per_parent = 1
    template = "pages/informacion/indice.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            **inicio.del_proceso(request),
            "idioma_propio": self.locale.language_code,
            "paginas": paginas_de_informacion(),
        }

    class Meta:
        verbose_name = _("índice de información")
        verbose_name_plural = _("índices de información")

    def camino(self) -> str:
        return "/informacion/"


class InformationPage(_PaginaConDireccion):
    """A page of useful information: the process, the privacy notice, questions. Those «in menus» are in the footer."""

    resumen = models.CharField(_("resumen"), max_length=255, blank=True)
    cuerpo = StreamField(InformacionBlock(), verbose_name=_("cuerpo"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("resumen"), FieldPanel("cuerpo")]
    parent_page_types = ["home.InformationIndexPage"]
    subpage_types: list[str] = []
    show_in_menus_default = True
    template = "pages/informacion/informacion.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        migas = [{"texto": _t("Información"), "url": reverse("home:informacion")}, {"texto": self.title, "url": ""}]
        return {
            **super().get_context(request, *args, **kwargs),
            **inicio.del_proceso(request),
            "idioma_propio": self.locale.language_code,
            "migas": migas,
        }

    class Meta:
        verbose_name = _("página de información")
        verbose_name_plural = _("páginas de información")

    def camino(self) -> str:
        return f"/informacion/{self.slug}/"
