"""Documents of editorial pages: everybody's while a page that the public sees links them, the Institute's until then."""

from contextlib import suppress

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.documents.views.serve import serve
from wagtail.models import Page, ReferenceIndex

from candidaturas.access.roles import es_del_instituto
from cms.base.enteros import ENTERO_MAXIMO
from cms.base.frescura import FRESCURA
from cms.base.peticion import con_persona
from cms.base.visibles import visibles
from home.models import PaginaEditorial


@require_safe
def documento(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """A document under its own name. Whoever may not have it is told what is told of one that does not exist."""
    if document_id > ENTERO_MAXIMO:
        raise Http404
    archivo = get_object_or_404(get_document_model().objects.select_related("collection"), pk=document_id)
    publico = es_publico(archivo)
    if not publico and not _es_del_instituto(request):
        raise Http404
    respuesta = serve(request, document_id, document_filename)
    respuesta["Cache-Control"] = FRESCURA if publico else "private, no-store"
    return respuesta


def es_publico(archivo: AbstractDocument) -> bool:
    """Whether some page that the public sees links it, and neither its kind nor its collection keeps it in."""
    if archivo.file_extension.lower() not in settings.WAGTAILDOCS_EXTENSIONS:
        return False
    if archivo.collection.get_view_restrictions().exists():
        return False
    usos = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(archivo),
        to_object_id=str(archivo.pk),
    )
    paginas = [int(pk) for pk in usos.values_list("object_id", flat=True)]
    return visibles(Page.objects.type(PaginaEditorial).filter(pk__in=paginas)).exists()


def anotar_usos(pagina: PaginaEditorial) -> None:
    """Keep what a page uses at the moment it is published. Wagtail's own task may run later, or never."""
    # What it clashes with is that task, writing the same rows right now.
    with suppress(IntegrityError), transaction.atomic():
        ReferenceIndex.create_or_update_for_object(pagina)


def _es_del_instituto(request: HttpRequest) -> bool:
    return settings.CONOCELES_SIRVE_ADMIN and con_persona(request) and es_del_instituto(request.user)
