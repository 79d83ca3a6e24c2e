"""The search of the sidebar: pages, candidacies, images, documents and people, each as far as its reader sees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET
from wagtail.admin.search import SearchArea
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, get_page_models
from wagtail.permissions import page_permission_policy

from candidaturas.access.politica import roles_de_la_direccion
from candidaturas.access.roles import Rol, roles_de
from candidaturas.admin.listado import con_nombre, visibles
from candidaturas.models import CandidaturaPage
from candidaturas.models.permisos import ArbolConPermisos
from cms.base.buscador import solo_palabras
from cms.base.models import User
from cms.base.permisos import politica_de
from cms.base.peticion import PeticionConPersona

#: Of each kind; the rest are in its own list.
PRIMERAS = 5
LARGO_MAXIMO = 100
_USAR = ("add", "change", "delete", "choose")


@dataclass(frozen=True, slots=True)
class Clase:
    """A kind of thing that is looked for: its list, and each thing's own screen."""

    nombre: Promise
    lista: str
    pantalla: str
    buscar: Callable[[User, str], Any]
    detalle: Callable[[Any], str]


def _paginas(persona: User, escrito: str) -> Sequence[Page]:
    """Everybody's but the candidacies' tree, which has its own kind."""
    del_arbol = [modelo for modelo in get_page_models() if issubclass(modelo, ArbolConPermisos)]
    paginas = Page.objects.filter(pk__in=page_permission_policy.explorable_instances(persona).values("pk"), depth__gt=1)
    return paginas.not_type(*del_arbol).select_related("locale").autocomplete(escrito)


def _candidaturas(persona: User, escrito: str) -> QuerySet[CandidaturaPage]:
    return con_nombre(visibles(persona), escrito, PRIMERAS + 1)


def _imagenes(persona: User, escrito: str) -> Sequence[Any]:
    suyas = politica_de(get_image_model()).instances_user_has_any_permission_for(persona, _USAR)
    return get_image_model().objects.filter(pk__in=suyas.values("pk")).autocomplete(escrito)


def _documentos(persona: User, escrito: str) -> Sequence[Any]:
    suyos = politica_de(get_document_model()).instances_user_has_any_permission_for(persona, _USAR)
    return get_document_model().objects.filter(pk__in=suyos.values("pk")).autocomplete(escrito)


def _cuentas(persona: User, escrito: str) -> QuerySet[User]:
    cuentas = User.objects.filter(is_superuser=False)
    for palabra in escrito.split():
        cuentas = cuentas.filter(
            Q(first_name__icontains=palabra) | Q(last_name__icontains=palabra) | Q(email__icontains=palabra)
        )
    return cuentas


def _sin_detalle(fila: Any) -> str:
    return ""


CLASES = (
    Clase(
        _("Páginas"),
        "wagtailadmin_pages:search",
        "wagtailadmin_pages:edit",
        _paginas,
        lambda pagina: str(pagina.locale.get_display_name()),
    ),
    Clase(
        _("Candidaturas"),
        "candidaturas_lista",
        "candidatura_expediente",
        _candidaturas,
        lambda pagina: f"{pagina.registro.formula.contienda} · {pagina.registro.formula.actor}",
    ),
    Clase(_("Imágenes"), "wagtailimages:index", "wagtailimages:edit", _imagenes, _sin_detalle),
    Clase(_("Documentos"), "wagtaildocs:index", "wagtaildocs:edit", _documentos, _sin_detalle),
    Clase(_("Personas con cuenta"), "cuentas:index", "cuentas:edit", _cuentas, lambda cuenta: cuenta.email),
)
#: For who edits no page: each one's history.
PAGINAS_QUE_LEE = replace(CLASES[0], pantalla="wagtailadmin_pages:history")


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """What was found of one kind: the first ones, and whether there are more."""

    clase: Clase
    filas: list[tuple[Any, str, str]]
    hay_mas: bool
    todas: str


@require_GET
def buscar(request: PeticionConPersona) -> HttpResponse:
    """What was found of each kind that the person's role reaches; whoever reaches one goes straight to its list."""
    escrito = request.GET.get("q", "").strip()[:LARGO_MAXIMO]
    clases = [clase for clase in CLASES if _la_alcanza(request, clase.lista)]
    if roles_de(request.user) == {Rol.AUDITORA}:
        clases = [PAGINAS_QUE_LEE if clase is CLASES[0] else clase for clase in clases]
    if len(clases) == 1:
        return redirect(f"{reverse(clases[0].lista)}?{urlencode({'q': escrito})}")
    hallazgos = [hallazgo for clase in clases if (hallazgo := _buscar(clase, request.user, escrito)).filas]
    contexto = {"escrito": escrito, "hallazgos": hallazgos, "clases": [clase.nombre for clase in clases]}
    return render(request, "wagtailadmin/busqueda/busqueda.html", contexto)


def _buscar(clase: Clase, persona: User, escrito: str) -> Hallazgo:
    palabras = solo_palabras(escrito)
    halladas = list(clase.buscar(persona, palabras)[: PRIMERAS + 1]) if palabras else []
    filas = [(fila, clase.detalle(fila), reverse(clase.pantalla, args=[fila.pk])) for fila in halladas[:PRIMERAS]]
    todas = f"{reverse(clase.lista)}?{urlencode({'q': escrito})}"
    return Hallazgo(clase, filas, len(halladas) > PRIMERAS, todas)


def _la_alcanza(request: PeticionConPersona, nombre: str) -> bool:
    return not roles_de(request.user).isdisjoint(roles_de_la_direccion(nombre))


class Area(SearchArea):
    """A tab of the search."""

    def is_active(self, request: HttpRequest, current: str | None = None) -> bool:
        return request.path == self.url


def de_todo() -> SearchArea:
    """First of the search areas, so that it is the sidebar's."""
    return Area(_("Todo"), reverse("busqueda"), name="todo", order=1)


def de_candidaturas() -> SearchArea:
    """The candidacies that the person may see."""
    return Area(_("Candidaturas"), reverse("candidaturas_lista"), name="candidaturas", icon_name="group", order=150)


def de_cuentas() -> SearchArea:
    """In place of Wagtail's own of its users, which is nobody's."""
    return Area(_("Personas con cuenta"), reverse("cuentas:index"), name="cuentas", icon_name="user", order=600)


def solo_las_que_alcanza(request: PeticionConPersona, areas: list[SearchArea]) -> None:
    """Wagtail's `construct_search`: no tab that the policy closes to this person."""
    areas[:] = [area for area in areas if _la_alcanza(request, resolve(area.url).view_name)]
