"""What a person wrote in a form since she opened it, whoever is signed in by the time that it arrives."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from candidaturas.access.conciliacion import formulario_de
from candidaturas.captura.partida import enviados, tocados
from candidaturas.captura.unidades import etiqueta, legible
from candidaturas.models import CandidaturaPage

#: Where long texts are typed: a refusal gives them back.
CAPTURA = frozenset({"wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"})

Escrito = list[tuple[str, str]]


def es_captura(request: HttpRequest) -> bool:
    """Whether a request is of the form of a page."""
    return bool(request.resolver_match and request.resolver_match.view_name in CAPTURA)


def es_de_otra_cuenta(request: HttpRequest) -> bool:
    """Whether a form of the admin says that it was opened by an account that is not the one that is signed in."""
    propia = str(request.user.pk)
    return request.method == "POST" and request.POST.get("cuenta", propia) != propia


def lo_escrito(request: HttpRequest) -> Escrito | None:
    """Each answer that is not as the form showed it: what it is called, and what it says; None of another form.

    Nothing is compared with what is saved: whoever asks may not be one who may know it.
    """
    if not es_captura(request) or request.resolver_match is None:
        return None
    pagina = CandidaturaPage.objects.filter(pk=request.resolver_match.kwargs["page_id"]).first()
    if pagina is None:
        return None
    formulario = formulario_de(request, pagina.get_latest_revision_as_object())
    propios = enviados(formulario)
    nombres = tocados(pagina.pk, formulario.partida_propia, propios)
    return [
        # An image is named only to whoever may choose it.
        (etiqueta(formulario, n), _("La que elegiste") if n == "foto" else legible(formulario, n, propios[n]))
        for n in nombres
    ]
