"""Two people, one text (R5): whoever saves second sees both texts side by side, and nothing is lost."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from wagtail.models import Page, Revision

from candidaturas.models import CandidaturaPage
from cms.base.enteros import entero

#: Names of Wagtail's hidden fields: the version that a form was opened on, and the one it saved by itself.
_CARGADA, _CARGADA_EN, _PROPIA = "loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id"


def version_de_partida(request: HttpRequest, ultima: Revision | None) -> tuple[int | None, str]:
    """The revision (and its moment) on which the posted text was written; `(None, "")` when the form names none."""
    propia = request.POST.get(_PROPIA, "")
    if (numero := entero(propia)) is not None:
        return numero, ultima.created_at.isoformat() if ultima and ultima.pk == numero else ""
    cargada = entero(request.POST.get(_CARGADA, ""))
    return (None, "") if cargada is None else (cargada, request.POST.get(_CARGADA_EN, ""))


def pagina_de_desfase(request: HttpRequest) -> HttpResponse:
    """409: what the person wrote beside what is saved, with a way to keep either."""
    pagina_id = request.resolver_match.kwargs["page_id"] if request.resolver_match else None
    fila = get_object_or_404(Page, pk=pagina_id)
    guardada = get_object_or_404(CandidaturaPage, pk=fila.pk).get_latest_revision_as_object()
    ultima = fila.get_latest_revision()
    formulario = CandidaturaPage.get_edit_handler().get_form_class()(
        request.POST, request.FILES, instance=guardada, parent_page=fila.get_parent(), for_user=request.user
    )
    return render(
        request,
        "wagtailadmin/captura/desfasada.html",
        {
            "pagina": guardada,
            "ultima": ultima,
            "diferencias": _diferencias(formulario),
            "reenvio": _reenvio(request, ultima),
            "editar": reverse("wagtailadmin_pages:edit", args=[fila.pk]),
        },
        status=409,
    )


def _diferencias(formulario: Any) -> list[dict[str, Any]]:
    """Each field whose text is not the saved one: label, what the person wrote, what is saved."""
    filas = []
    for nombre in formulario.changed_data:
        if nombre in formulario.fields and nombre not in formulario.LECTURA:
            campo = formulario[nombre]
            filas.append(
                {
                    "etiqueta": campo.label,
                    "tuyo": _legible(campo, campo.value()),
                    "guardado": _legible(campo, campo.initial),
                }
            )
    return filas


def _legible(campo: Any, valor: Any) -> str:
    """A value as people read it: the label of a choice, not its code."""
    etiquetas = {str(codigo): str(texto) for codigo, texto in getattr(campo.field, "choices", ()) if codigo}
    valores = valor if isinstance(valor, list | tuple) else [valor]
    return ", ".join(etiquetas.get(str(v), str(v)) for v in valores if v not in (None, "", False))


def _reenvio(request: HttpRequest, ultima: Revision | None) -> list[tuple[str, str]]:
    """The posted fields, as if the form had been opened on the latest version."""
    fuera = {"csrfmiddlewaretoken", _PROPIA, _CARGADA, _CARGADA_EN}
    campos = [(nombre, valor) for nombre, lista in request.POST.lists() if nombre not in fuera for valor in lista]
    if ultima is not None:
        campos += [(_CARGADA, str(ultima.pk)), (_CARGADA_EN, ultima.created_at.isoformat())]
    return campos
