"""The home page, the pages of useful information about the process, and the site's theme."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PagePermissionTester, Workflow
from wagtail_localize.fields import SynchronizedField

from candidaturas.publico import estante, inicio
from cms.base.sitio import ConDireccion, como_en_publico, en_idioma
from cms.base.visibles import en_el_idioma, visibles
from home.blocks import InformacionBlock
from home.permisos import PermisosDeInicio, PermisosDelIndice, PermisosEditoriales
from home.revision import RevisionDePaginaTask, RevisionEditorial, flujo
from home.theme import TemaDelSitio

if TYPE_CHECKING:
    from cms.base.models import User

__all__ = [
    "HomePage",
    "InformationIndexPage",
    "InformationPage",
    "RevisionDePaginaTask",
    "RevisionEditorial",
    "TemaDelSitio",
]


def paginas_de_informacion() -> list[dict[str, Any]]:
    """Each information page once, in the reader's language where there is one, in the order of the tree."""
    return estante.recordar(("informacion", get_language()), _leer_paginas_de_informacion)


def _leer_paginas_de_informacion() -> list[dict[str, Any]]:
    elegidas: dict[Any, InformationPage] = {}
    for pagina in en_el_idioma(InformationPage.objects.defer("cuerpo")):
        elegidas.setdefault(pagina.translation_key, pagina)
    return [
        {
            "titulo": pagina.title,
            "resumen": pagina.resumen,
            "url": reverse("home:informacion_pagina", args=[pagina.slug]),
            "en_menus": pagina.show_in_menus,
        }
        for pagina in elegidas.values()
    ]


def hay_indice() -> bool:
    """Whether the list of information pages can be read."""
    return estante.recordar(("indice",), visibles(InformationIndexPage.objects.all()).exists)


class PaginaEditorial(ConDireccion):
    """A page that the electoral body writes: its address does not depend on the tree, its preview is the public page."""

    tester: ClassVar[type[PagePermissionTester]] = PermisosEditoriales

    override_translatable_fields = [SynchronizedField("slug")]

    class Meta:
        abstract = True

    def permissions_for_user(self, user: "User") -> PagePermissionTester:
        """What this person may do here."""
        return self.tester(user, self)

    @property
    def has_workflow(self) -> bool:
        """Whether what is written here, or in a new page below, is sent to somebody else."""
        return flujo() is not None

    def get_workflow(self) -> Workflow | None:
        """The review of editorial pages, where the site has one."""
        return flujo()

    def camino(self) -> str:
        """The path of the page, without its language. Written out: the admin role does not know the public routes."""
        raise NotImplementedError

    def se_ve(self) -> bool:
        """A page in Spanish depends on none: what follows another is seen while that is."""
        if self.alias_of_id is None and self.locale.language_code == settings.LANGUAGE_CODE:
            return True
        return visibles(Page.objects.filter(pk=self.pk)).exists()

    @property
    def direccion(self) -> str:
        """The public address, in the page's own language."""
        return en_idioma(self.camino(), self.locale.language_code)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The public page in its own language, drawn here and now: its addresses are those of the public role."""
        with como_en_publico(self.locale.language_code):
            respuesta = super().serve_preview(request, mode_name)
            return respuesta.render() if hasattr(respuesta, "render") else respuesta


class HomePage(PaginaEditorial):
    """The site's first page: one question, the section look-up first. Blank texts fall back to the standard ones."""

    pregunta = models.CharField(_("pregunta que abre la página"), max_length=120, blank=True)
    introduccion = models.TextField(_("introducción"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("pregunta"), FieldPanel("introduccion")]
    #: There is one in each language: the first is made with the site, the others are its translations.
    is_creatable = False
    tester = PermisosDeInicio
    subpage_types = ["candidaturas.ProcesoPage", "home.InformationIndexPage"]
    template = "pages/inicio/inicio.html"

    class Meta:
        verbose_name = _("página de inicio")
        verbose_name_plural = _("páginas de inicio")

    #: Below it are the pages of processes too, which are sent to nobody: a new page here is saved first.
    has_workflow = False

    def camino(self) -> str:
        return "/"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        informacion = [pagina for pagina in paginas_de_informacion() if pagina["en_menus"]]
        return {
            **super().get_context(request, *args, **kwargs),
            **inicio.contexto(request),
            "informacion": informacion,
        }


class InformationIndexPage(PaginaEditorial):
    """The list of the information pages."""

    introduccion = models.TextField(_("introducción"), max_length=300, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduccion")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.InformationPage"]
    tester = PermisosDelIndice
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


class InformationPage(PaginaEditorial):
    """A page of useful information: the process, the privacy notice, questions. Those «in menus» are in the footer."""

    resumen = models.CharField(_("resumen"), max_length=255, blank=True)
    cuerpo = StreamField(InformacionBlock(), verbose_name=_("cuerpo"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("resumen"), FieldPanel("cuerpo")]
    parent_page_types = ["home.InformationIndexPage"]
    subpage_types: list[str] = []
    show_in_menus_default = True
    template = "pages/informacion/informacion.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        arriba = reverse("home:informacion") if hay_indice() else ""
        migas = [{"texto": _t("Información"), "url": arriba}, {"texto": self.title, "url": ""}]
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
