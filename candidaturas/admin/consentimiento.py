"""The privacy notice's screen: it stands in place of the form until accepted, and takes later changes and withdrawals."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from candidaturas.access.roles import actores_de, es_del_instituto
from candidaturas.admin.formularios import ConsentimientoForm
from candidaturas.admin.lectura import candidatura_visible
from candidaturas.models import CandidaturaPage, Consentimiento
from candidaturas.models.decision import impedir_captura
from candidaturas.rechazos import CapturaCerrada, ProcesoArchivado, Rechazo, RegistroFuera
from candidaturas.vocabulario import Autorizacion, MedioConsentimiento
from candidaturas.workflow.consentimiento import asentar_consentimiento, textos_vigentes
from cms.base.models.bitacora import anotar
from cms.base.peticion import PeticionConPersona


@require_http_methods(["GET", "POST"])
@never_cache
def aviso(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """Read the notice, decide on each authorisation; later, change any of them with effect at once."""
    pagina = candidatura_visible(request.user, page_id)
    vigentes = Consentimiento.objects.vigentes(pagina.registro)
    textos = textos_vigentes(pagina.registro, (get_language() or "es")[:2])
    if request.method == "GET":
        formulario = ConsentimientoForm(initial=_iniciales(vigentes), vigentes=vigentes, textos=textos)
        return _dibujar(request, pagina, formulario, vigentes)
    formulario = ConsentimientoForm(request.POST, request.FILES, vigentes=vigentes, textos=textos)
    if not formulario.is_valid():
        return _dibujar(request, pagina, formulario, vigentes, estado=422)
    formato = formulario.cleaned_data["formato"]
    if not formulario.cambios:
        messages.info(request, _("Todo queda como estaba: no había nada que cambiar."))
        return _de_vuelta(pagina)
    try:
        asentar_consentimiento(
            pagina.registro,
            formulario.cambios,
            persona=request.user,
            medio=MedioConsentimiento.FORMATO_FIRMADO if formato else MedioConsentimiento.A_PETICION,
            formato=formato,
            leidos=formulario.leidos,
        )
    except (ProcesoArchivado, CapturaCerrada, RegistroFuera) as rechazo:
        formulario.rechazar_lo_otorgado(rechazo)
        return _dibujar(request, pagina, formulario, vigentes, estado=422)
    messages.success(request, _("Se asentó el consentimiento. Lo publicado ya corresponde a lo autorizado."))
    return _de_vuelta(pagina)


@require_GET
def formato(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """The form to print and sign, filled in with the candidacy's data."""
    pagina = candidatura_visible(request.user, page_id)
    return render(request, "wagtailadmin/consentimiento/formato.html", {"pagina": pagina, **_textos(pagina)})


@require_GET
def formato_firmado(request: PeticionConPersona, pk: int) -> HttpResponseBase:
    """A signed form, to the Institute and to its own party. Each opening is noted."""
    consentimiento = get_object_or_404(Consentimiento.objects.select_related("registro__formula__actor"), pk=pk)
    propia = actores_de(request.user).filter(pk=consentimiento.registro.formula.actor_id).exists()
    if not consentimiento.formato or not (propia or es_del_instituto(request.user)):
        raise Http404
    anotar("consentimiento.formato_leido", consentimiento.registro, consentimiento=consentimiento.pk)
    respuesta = FileResponse(consentimiento.formato.open("rb"), as_attachment=True)
    respuesta["Cache-Control"] = "private, no-store"
    return respuesta


def _de_vuelta(pagina: CandidaturaPage) -> HttpResponse:
    """To the form; or to the record, when nothing more is captured."""
    try:
        impedir_captura(pagina.registro)
    except Rechazo:
        return redirect("candidatura_expediente", pagina.pk)
    return redirect("wagtailadmin_pages:edit", pagina.pk)


def _iniciales(vigentes: dict[str, bool]) -> dict[str, Any]:
    """What was decided before; nothing is marked beforehand the first time."""
    iniciales: dict[str, Any] = {
        tipo.value: "si" if vigentes[tipo] else "no" for tipo in Autorizacion if tipo in vigentes
    }
    iniciales[Autorizacion.AVISO.value] = vigentes.get(Autorizacion.AVISO, False)
    return iniciales


def _textos(pagina: CandidaturaPage) -> dict[str, Any]:
    textos = textos_vigentes(pagina.registro, (get_language() or "es")[:2])
    return {"aviso": textos.get(Autorizacion.AVISO), "textos": textos}


def _dibujar(
    request: HttpRequest,
    pagina: CandidaturaPage,
    formulario: ConsentimientoForm,
    vigentes: dict[str, bool],
    *,
    estado: int = 200,
) -> HttpResponse:
    textos = formulario.textos
    contexto = {
        "pagina": pagina,
        "registro": pagina.registro,
        "aviso": textos.get(Autorizacion.AVISO),
        "autorizaciones": [
            (textos[tipo], formulario[tipo.value])
            for tipo in (Autorizacion.TRATAMIENTO, Autorizacion.PUBLICACION, Autorizacion.ESTADISTICA)
            if tipo in textos
        ],
        "form": formulario,
        "errores": formulario.errores,
        "es_cambio": bool(vigentes.get(Autorizacion.AVISO)),
        "historial": Consentimiento.objects.filter(registro=pagina.registro)
        .select_related("texto", "por")
        .order_by("-id"),
    }
    return render(request, "wagtailadmin/consentimiento/aviso.html", contexto, status=estado)
