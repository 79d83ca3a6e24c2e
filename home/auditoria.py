"""What the auditor reads of editorial pages, and of what they are made of: everything, and she changes nothing.

Her lists are filled by the policies that Wagtail asks, and each screen that it would refuse her is the same one without its
ways to change anything. Candidacies have their own screens, which keep reasons and traces: none of these shows one.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import generic
from wagtail.admin.views.generic.models import InspectView
from wagtail.admin.views.pages import history, revisions, usage
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import IndexView as ListaDeRedirecciones
from wagtail.documents import get_document_model
from wagtail.documents.views.documents import IndexView as ListaDeDocumentos
from wagtail.documents.views.documents import UsageView as UsoDeDocumento
from wagtail.images import get_image_model
from wagtail.images.views.images import IndexView as ListaDeImagenes
from wagtail.images.views.images import UsageView as UsoDeImagen
from wagtail.models import Collection, Page

from cms.base.peticion import con_persona
from home.listas_enteras import editoriales, solo_mira
from home.traducciones import es_editorial

Respond = Callable[[HttpRequest], HttpResponseBase]
_COMPARACION: Any = getattr(revisions, "RevisionsCompare", None) or revisions.RevisionsCompareView  # Wagtail 8's


class _DePagina:
    """A screen of an editorial page, opened to be read."""

    edit_url_name = None

    def get_object(self, queryset: Any = None) -> Page:
        return _pagina(self.pk)  # type: ignore[attr-defined]


class _Version(_DePagina, revisions.RevisionsView):
    pass


class _Comparacion(_DePagina, _COMPARACION):
    pass


class _PermisoDeLeer:
    """The same, of the screens that ask the page before they are drawn."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        abuela = super(history.PageWorkflowHistoryViewMixin, self)
        return abuela.dispatch(request, *args, **kwargs)  # type: ignore[misc, attr-defined]


class _Revisiones(_PermisoDeLeer, _DePagina, history.WorkflowHistoryView):
    pass


class _Revision(_PermisoDeLeer, _DePagina, history.WorkflowHistoryDetailView):
    pass


class _Uso:
    """Where something is used, by its name: Wagtail says «private» of what the reader may not change."""

    permission_required = None
    edit_url_name = None

    def get_table(self, object_list: Any, **kwargs: Any) -> Any:
        filas = [
            {"object": uno, "references": referencias, "label": str(uno), "edit_url": None, "edit_link_title": None}
            for uno, referencias in object_list
        ]
        return super(generic.UsageView, self).get_table(filas, **kwargs)  # type: ignore[misc]


class _UsoDePagina(_Uso, _DePagina, usage.UsageView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return super(usage.UsageView, self).dispatch(request, *args, **kwargs)


class _UsoDeImagen(_Uso, UsoDeImagen):
    def get_base_object_queryset(self) -> Any:
        return editoriales(self.model)


class _UsoDeDocumento(_Uso, UsoDeDocumento):
    def get_base_object_queryset(self) -> Any:
        return editoriales(self.model)


class _Lista:
    """A list whose rows lead to what they say, for who may not change them, and that offers to add none."""

    results_template_name = "wagtailadmin/generic/index_results.html"

    def get_edit_url(self, instance: Any) -> str:
        return reverse(self.edit_url_name, args=[instance.pk])  # type: ignore[attr-defined]


class _Imagenes(_Lista, ListaDeImagenes):
    pass


class _Documentos(_Lista, ListaDeDocumentos):
    pass


class _Redirecciones(ListaDeRedirecciones):
    results_template_name = _Lista.results_template_name


class _Detalle(InspectView):
    """What a row says, in the place of its form."""

    any_permission_required = None

    def get_object(self, queryset: Any = None) -> Any:
        return get_object_or_404(editoriales(self.model), pk=self.pk)


def _detalle(modelo: type[Any], clave: str, lista: str, *campos: str) -> Respond:
    return _Detalle.as_view(model=modelo, pk_url_kwarg=clave, index_url_name=lista, fields=list(campos))


def _pagina(clave: Any) -> Page:
    pagina = get_object_or_404(Page, pk=clave).specific
    if not es_editorial(pagina):
        raise PermissionDenied
    return pagina


def _borrador(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """An editorial page as its last version would be published."""
    pagina = _pagina(page_id).get_latest_revision_as_object()
    return pagina.make_preview_request(request, pagina.default_preview_mode)


PANTALLAS: Mapping[str, Callable[..., HttpResponseBase]] = {
    "wagtailadmin_pages:view_draft": _borrador,
    "wagtailadmin_pages:revisions_view": _Version.as_view(),
    "wagtailadmin_pages:revisions_compare": _Comparacion.as_view(),
    "wagtailadmin_pages:usage": _UsoDePagina.as_view(),
    "wagtailadmin_pages:workflow_history": _Revisiones.as_view(),
    "wagtailadmin_pages:workflow_history_detail": _Revision.as_view(),
    "wagtailimages:index": _Imagenes.as_view(),
    "wagtailimages:index_results": _Imagenes.as_view(results_only=True),
    "wagtaildocs:index": _Documentos.as_view(),
    "wagtaildocs:index_results": _Documentos.as_view(results_only=True),
    "wagtailimages:edit": _detalle(
        get_image_model(), "image_id", "wagtailimages:index",
        "title", "description", "file", "collection", "created_at", "uploaded_by_user",
    ),
    "wagtailimages:image_usage": _UsoDeImagen.as_view(),
    "wagtaildocs:edit": _detalle(
        get_document_model(), "document_id", "wagtaildocs:index",
        "title", "file", "collection", "created_at", "uploaded_by_user",
    ),
    "wagtaildocs:document_usage": _UsoDeDocumento.as_view(),
    "wagtailredirects:index": _Redirecciones.as_view(),
    "wagtailredirects:index_results": _Redirecciones.as_view(results_only=True),
    "wagtailredirects:edit": _detalle(
        Redirect, "redirect_id", "wagtailredirects:index",
        "old_path", "site", "redirect_page", "redirect_link", "is_permanent", "automatically_created", "created_at",
    ),
    "wagtailadmin_collections:edit": _detalle(Collection, "pk", "wagtailadmin_collections:index", "name"),
}  # fmt: skip


class PantallasDeQuienAudita:
    """To who audits, each screen of `PANTALLAS` in the place of Wagtail's. The wall has let her in before."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:
        pantalla = PANTALLAS.get(request.resolver_match.view_name) if request.resolver_match else None
        if pantalla is None or not con_persona(request) or not solo_mira(request.user):
            return None
        return require_admin_access(pantalla)(request, *args, **kwargs)
