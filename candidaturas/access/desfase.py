"""Two people, one text (R5): whoever saves second sees both texts side by side, chooses answer by answer, and loses neither."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from wagtail.models import Page, Revision

from candidaturas.access.conciliacion import (
    BOTON,
    CARGADA,
    CARGADA_EN,
    ELEGIR,
    PROPIA,
    borrador_de,
    elegidas,
    formulario_de,
)
from candidaturas.access.lecturas import anotar_lectura
from candidaturas.captura.partida import Cotejo, cotejar, enviados, partida, poner
from candidaturas.captura.unidades import etiqueta, legible
from candidaturas.models import CandidaturaPage
from candidaturas.models.versiones import apartadas, como_apartada
from cms.base.models.bitacora import anotar
from cms.base.peticion import PeticionConPersona

#: Not posted again: what asks for something other than saving, and what names a version.
_FUERA = frozenset({"csrfmiddlewaretoken", "partida", PROPIA, CARGADA, CARGADA_EN})


def pagina_de_desfase(request: PeticionConPersona) -> HttpResponse:
    """409: what both changed, to choose of each answer; what the person wrote is kept as a version of its own meanwhile."""
    pagina_id = request.resolver_match.kwargs["page_id"] if request.resolver_match else None
    fila = get_object_or_404(Page, pk=pagina_id)
    guardada = get_object_or_404(CandidaturaPage, pk=fila.pk).get_latest_revision_as_object()
    formulario = borrador_de(request, guardada)
    anotar_lectura(request.user, guardada)
    cotejo = cotejar(guardada.pk, formulario.partida_propia, enviados(formulario), formulario.guardados)
    return render(
        request,
        "wagtailadmin/captura/desfasada.html",
        {
            "pagina": guardada,
            "ultima": fila.get_latest_revision(),
            "propia": fila.get_latest_revision() and fila.get_latest_revision().user == request.user,
            "diferencias": _diferencias(request, formulario, cotejo),
            "ajenas": [etiqueta(formulario, nombre) for nombre in cotejo.ajenos],
            "reenvio": _reenvio(request, formulario, cotejo, fila.get_latest_revision()),
            "editar": reverse("wagtailadmin_pages:edit", args=[fila.pk]),
            "apartada": apartar(formulario, request.user, fila),
        },
        status=409,
    )


def trae_algo_nuevo(request: PeticionConPersona) -> bool:
    """Whether a form that was refused brings something that is not saved."""
    pagina_id = request.resolver_match.kwargs["page_id"] if request.resolver_match else None
    pagina = CandidaturaPage.objects.filter(pk=pagina_id).first()
    if pagina is None:
        return False
    formulario = formulario_de(request, pagina.get_latest_revision_as_object())
    return bool(enviados(formulario) != formulario.guardados)


def _diferencias(request: HttpRequest, formulario: Any, cotejo: Cotejo) -> list[dict[str, Any]]:
    """Each answer that both changed: what it is called, what the person wrote, what is saved, and which one is chosen."""
    mios, de_quien = enviados(formulario), elegidas(request.POST)
    return [
        {
            "nombre": f"{ELEGIR}{nombre}",
            "etiqueta": etiqueta(formulario, nombre),
            "tuyo": legible(formulario, nombre, mios[nombre]),
            "guardado": legible(formulario, nombre, formulario.guardados[nombre]),
            "elegido": de_quien.get(nombre, ""),
        }
        for nombre in cotejo.conflictos
    ]


def _reenvio(request: HttpRequest, formulario: Any, cotejo: Cotejo, ultima: Revision | None) -> list[tuple[str, str]]:
    """The posted fields as a draft that was opened on the latest version: nothing is sent to review by choosing."""
    datos = request.POST.copy()
    poner(datos, {nombre: formulario.guardados[nombre] for nombre in cotejo.ajenos})
    visita = formulario.partida_propia.visita
    return [
        *(
            (nombre, valor)
            for nombre, lista in datos.lists()
            if nombre not in _FUERA and not nombre.startswith((BOTON, ELEGIR))
            for valor in lista
        ),
        ("partida", str(partida(formulario.instance.pk, formulario.guardados, visita))),
        *([(CARGADA, str(ultima.pk)), (CARGADA_EN, ultima.created_at.isoformat())] if ultima else []),
    ]


def apartar(formulario: Any, persona: Any, fila: Page) -> Revision | None:
    """Keep what somebody wrote as a version that is not the latest: whatever is pressed then, it can be got back.

    Once: the page of the two texts may be loaded again.
    """
    ultima = fila.get_latest_revision()
    if ultima is None or not formulario.is_valid():
        return None
    mios = enviados(formulario)
    for anterior in apartadas(fila).filter(user=persona, pk__gt=ultima.pk).order_by("-pk")[:5]:
        if formulario_de_version(anterior, persona).guardados == mios:
            return anterior
    revision = Revision.objects.create(
        content_object=formulario.save(commit=False),
        base_content_type=fila.get_base_content_type(),
        user=persona,
        # It stands just before the saved one, which goes on being the latest.
        created_at=ultima.created_at - dt.timedelta(microseconds=1),
        content=como_apartada(formulario.instance.serializable_data()),
        object_str=str(formulario.instance),
    )
    anotar("candidatura.version_apartada", fila.specific_deferred, quien=persona, version=revision.pk)
    return revision


def formulario_de_version(revision: Revision, persona: Any) -> Any:
    """The form over a version, to read its answers."""
    pagina = revision.as_object()
    return CandidaturaPage.get_edit_handler().get_form_class()(
        instance=pagina, parent_page=pagina.get_parent(), for_user=persona
    )
