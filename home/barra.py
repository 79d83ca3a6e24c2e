"""The way from a public page to its editor, for whoever has signed in.

Public answers know nothing of it: a script asks for it apart, and only on a device where somebody entered the admin.
"""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.models import Page

from candidaturas.models.permisos import ArbolConPermisos


@require_GET
def barra(request: HttpRequest, page_id: int) -> HttpResponse:
    """What may be done with an editorial page: its links, under its title; 204 for whoever may do nothing. Of a page of the candidacies, nothing."""
    pagina = get_object_or_404(Page, pk=page_id)
    if issubclass(pagina.specific_class or Page, ArbolConPermisos):
        raise Http404
    permisos = pagina.specific.permissions_for_user(request.user)
    if not permisos.can_edit():
        return HttpResponse(status=204)
    enlaces = [
        (_("Editar esta página"), reverse("wagtailadmin_pages:edit", args=[page_id])),
        (_("Ver su historia"), reverse("wagtailadmin_pages:history", args=[page_id])),
        (_("Ver en la administración"), reverse("wagtailadmin_explore", args=[pagina.get_parent().pk])),
    ]
    return JsonResponse(
        {
            "nombre": _("Edición de la página"),
            "estilo": static("css/components/barra.css"),
            "enlaces": [{"texto": texto, "direccion": direccion} for texto, direccion in enlaces],
        }
    )
