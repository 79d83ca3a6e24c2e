"""The page tree: process › actor › office › candidacy. Thin pages whose only duty is to hold the tree and its permissions."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.models.panels import CommentPanelPlaceholder

from candidaturas.models.actores import ActorPolitico
from candidaturas.models.permisos import ArbolConPermisos, PermisosDeProceso
from candidaturas.models.proceso import Cargo, Proceso
from candidaturas.vocabulario import EstadoProceso
from cms.base.sitio import ConDireccion, UrlParts


class ProcesoPage(ArbolConPermisos, ConDireccion):
    """The landing of a process and the root of its candidacies."""

    tester = PermisosDeProceso
    #: Draws a preview. Public templates stand above the models: `admin.vista_previa` is handed in by the hooks.
    dibujar_vista_previa: ClassVar[Callable[["ProcesoPage", HttpRequest], HttpResponse]]

    proceso = models.OneToOneField(Proceso, on_delete=models.PROTECT, related_name="pagina", verbose_name=_("proceso"))
    introduccion = RichTextField(_("introducción"), blank=True, features=["bold", "italic", "link", "ol", "ul"])

    content_panels = [*Page.content_panels, FieldPanel("proceso"), FieldPanel("introduccion")]
    #: It stands as long as its process does: no hour of going up or coming down.
    settings_panels = [CommentPanelPlaceholder()]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["candidaturas.ActorPoliticoPage"]
    template = "pages/proceso/proceso.html"

    class Meta:
        verbose_name = _("página de un proceso")
        verbose_name_plural = _("páginas de procesos")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.direccion)

    def se_ve(self) -> bool:
        return self.proceso.estado != EstadoProceso.PREPARACION

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The public landing over the words in memory."""
        return type(self).dibujar_vista_previa(self, request)

    @property
    def direccion(self) -> str:
        """The public address of the process."""
        return f"/procesos/{self.proceso.clave}/"


class _SoloArbol(ArbolConPermisos, Page):
    """A page nobody visits: it has no address of its own and nothing to preview; whoever comes is led to the site."""

    preview_modes: ClassVar[list[tuple[str, str]]] = []

    class Meta:
        abstract = True

    def get_url_parts(self, request: HttpRequest | None = None) -> UrlParts:
        return None

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect("/")


class ActorPoliticoPage(_SoloArbol):
    """Mirror of an actor: the root of the subtree its users may edit."""

    actor = models.OneToOneField(
        ActorPolitico, on_delete=models.PROTECT, related_name="pagina", verbose_name=_("actor")
    )

    is_creatable = False  # Wagtail asks it of each kind, not of what they come from
    content_panels = [*Page.content_panels, FieldPanel("actor", read_only=True)]
    parent_page_types = ["candidaturas.ProcesoPage"]
    subpage_types = ["candidaturas.CargoIndexPage"]

    class Meta:
        verbose_name = _("candidaturas de un partido o coalición")
        verbose_name_plural = _("candidaturas de partidos y coaliciones")


class CargoIndexPage(_SoloArbol):
    """Keeps an actor's candidacies apart by office, so that no parent has thousands of children."""

    cargo = models.ForeignKey(Cargo, on_delete=models.PROTECT, related_name="+", verbose_name=_("cargo"))

    is_creatable = False
    content_panels = [*Page.content_panels, FieldPanel("cargo", read_only=True)]
    parent_page_types = ["candidaturas.ActorPoliticoPage"]
    subpage_types = ["candidaturas.CandidaturaPage"]

    class Meta:
        verbose_name = _("candidaturas a un cargo")
        verbose_name_plural = _("candidaturas por cargo")
