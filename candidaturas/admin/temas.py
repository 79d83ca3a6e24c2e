"""What a candidacy's proposals talk about, in its record: read by all who may read it, corrected by editors."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from candidaturas.access.roles import Rol, tiene_rol
from candidaturas.admin.lectura import candidatura_visible
from candidaturas.models import CandidaturaPage
from candidaturas.rechazos import VersionSinDecir
from candidaturas.workflow.temas import corregir, propuestas_con_temas, soltar, temas_del_proceso
from cms.base.models import User
from cms.base.peticion import PeticionConPersona


def seccion(pagina: CandidaturaPage, persona: User) -> dict[str, Any]:
    """What the record's template shows of the themes, and whether this person may correct them."""
    temas = temas_del_proceso(pagina)
    return {
        "temas_del_proceso": temas,
        "propuestas_con_temas": propuestas_con_temas(pagina, temas),
        "corrige_temas": tiene_rol(persona, Rol.ADMINISTRADORA, Rol.EDITORA),
    }


@require_POST
def corregir_temas(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """Set exactly which themes one proposal talks about."""
    pagina = candidatura_visible(request.user, page_id)
    propuesta, claves = request.POST.get("propuesta", ""), request.POST.getlist("temas")
    corregir(pagina, propuesta, claves, huella=_texto_leido(request), persona=request.user)
    messages.success(request, _("Se guardó de qué habla la propuesta."))
    return redirect("candidatura_expediente", pagina.pk)


@require_POST
def volver_a_las_palabras(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """Take the correction of one proposal away."""
    pagina = candidatura_visible(request.user, page_id)
    soltar(pagina, request.POST.get("propuesta", ""), huella=_texto_leido(request), persona=request.user)
    messages.success(request, _("La propuesta habla otra vez de lo que dicen sus palabras."))
    return redirect("candidatura_expediente", pagina.pk)


def _texto_leido(request: PeticionConPersona) -> str:
    """The fingerprint of the text that was on the screen. What does not say which one was read corrects nothing."""
    huella = request.POST.get("huella", "")
    if not huella:
        raise VersionSinDecir
    return huella
