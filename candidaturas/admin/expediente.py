"""The record of a candidacy: who it is, where it stands, its versions side by side, its history; and the decision on it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from wagtail.models import Revision, TaskState

from candidaturas.access.lecturas import anotar_lectura, leyo_hace_poco
from candidaturas.access.roles import Rol, es_del_instituto, tiene_rol
from candidaturas.admin import temas
from candidaturas.admin.formularios import MotivoForm, ObservacionForm
from candidaturas.admin.lectura import candidatura_visible, revision_leida
from candidaturas.captura.completitud import preguntas_legibles
from candidaturas.captura.cuestionario import preguntas_de
from candidaturas.captura.identidad import contradicciones
from candidaturas.captura.lectura import leer
from candidaturas.etiquetas import RUBRO
from candidaturas.models import CandidaturaPage
from candidaturas.models.decision import editores_desde_la_publicada, impedir_revision, tarea_abierta
from candidaturas.rechazos import DecisionYaTomada, NoEstaEnRevision, Rechazo
from candidaturas.vocabulario import Rubro
from candidaturas.workflow.comparacion import comparar
from candidaturas.workflow.decision import aprobar, observar, rondas_usadas
from candidaturas.workflow.historial import historial
from candidaturas.workflow.situacion import ETIQUETAS, situacion_de
from cms.base.models import User
from cms.base.peticion import PeticionConPersona

PLANTILLA = "wagtailadmin/expediente/expediente.html"


@require_GET
@never_cache
def expediente(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """The record, as its reader may know it."""
    pagina = candidatura_visible(request.user, page_id)
    return _dibujar(request, pagina)


@require_POST
def identidad(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """A reader of the Institute gives a reason, and reads the identity answers for a while."""
    pagina = candidatura_visible(request.user, page_id)
    formulario = MotivoForm(request.POST)
    if not formulario.is_valid():
        return _dibujar(request, pagina, motivo=formulario, estado=422)
    anotar_lectura(request.user, pagina, motivo=formulario.cleaned_data["motivo"])
    return redirect("candidatura_expediente", pagina.pk)


@require_POST
def observar_candidatura(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """Send it back to its party with what was observed."""
    pagina = candidatura_visible(request.user, page_id)
    formularios = [ObservacionForm(request.POST, rubro=rubro) for rubro in Rubro]
    validos = [formulario.is_valid() for formulario in formularios]
    if not all(validos):
        return _dibujar(request, pagina, observaciones=formularios, estado=422)
    observadas = [formulario.observada() for formulario in formularios if formulario.hay_algo]
    observar(pagina, request.user, observadas, revision=revision_leida(request))
    n = len(observadas)
    dicho = ngettext(
        "La candidatura volvió a su partido con %(n)s observación.",
        "La candidatura volvió a su partido con %(n)s observaciones.",
        n,
    )
    messages.success(request, dicho % {"n": n})
    return redirect(_siguiente(request.user))


@require_POST
def aprobar_candidatura(request: PeticionConPersona, page_id: int) -> HttpResponse:
    """Publish the version that was read."""
    pagina = candidatura_visible(request.user, page_id)
    aprobar(pagina, request.user, revision=revision_leida(request))
    messages.success(request, _("Se aprobó y se publicó la candidatura de %(nombre)s.") % {"nombre": pagina.title})
    return redirect(_siguiente(request.user))


def _siguiente(persona: User) -> str:
    """Where the next decision waits."""
    return "revision_cola" if tiene_rol(persona, Rol.EDITORA) else "wagtailadmin_home"


def _dibujar(
    request: PeticionConPersona,
    pagina: CandidaturaPage,
    *,
    observaciones: list[ObservacionForm] | None = None,
    motivo: MotivoForm | None = None,
    estado: int = 200,
) -> HttpResponse:
    persona = request.user
    con_identidad = _lee_identidad(persona, pagina)
    versiones = _versiones(pagina, con_identidad=con_identidad)
    if con_identidad and versiones["hay_identidad"]:
        anotar_lectura(persona, pagina)
    situacion = situacion_de(pagina)
    contexto = {
        "pagina": pagina,
        "registro": pagina.registro,
        "situacion": situacion.value,
        "situacion_texto": ETIQUETAS[situacion],
        "historial": historial(pagina, persona),
        "observaciones_hechas": pagina.observaciones.select_related("fundamento").order_by("-ronda", "id"),
        "con_identidad": con_identidad,
        "motivo": motivo or MotivoForm(),
        "es_del_instituto": es_del_instituto(persona),
        "puede_editar": pagina.permissions_for_user(persona).can_edit(),
        "administra": tiene_rol(persona, Rol.ADMINISTRADORA),
        "retira": tiene_rol(persona, Rol.ADMINISTRADORA, Rol.EDITORA) and pagina.registro.es_publico,
        **versiones,
        **temas.seccion(pagina, persona),
        **_decision(pagina, persona, observaciones),
    }
    return render(request, PLANTILLA, contexto, status=estado)


def _lee_identidad(persona: User, pagina: CandidaturaPage) -> bool:
    """Editors, administrators and the candidacy's own party read the answers; an auditor, with a reason."""
    if tiene_rol(persona, Rol.EDITORA, Rol.ADMINISTRADORA, Rol.PARTIDO):
        return True
    return leyo_hace_poco(persona, pagina)


def _versiones(pagina: CandidaturaPage, *, con_identidad: bool) -> dict[str, Any]:
    """The latest version beside the live one, rubro by rubro."""
    ultima = pagina.get_latest_revision_as_object()
    # What is live and is also the latest has nothing to be compared with.
    hay_dos = pagina.live_revision_id and pagina.live_revision_id != pagina.latest_revision_id
    viva = pagina.live_revision.as_object() if hay_dos else None
    registro = pagina.registro
    preguntas = preguntas_legibles(
        registro, preguntas_de(registro.proceso.cuestionarios.que_se_contesto(ultima.cuestionario))
    )
    ahora = leer(ultima)
    antes = leer(viva) if viva else None
    rubros = comparar(antes, ahora, preguntas, con_identidad=con_identidad and bool(preguntas))
    halladas = contradicciones(
        {p.codigo: ahora.identidad[p.codigo] for p in preguntas if p.codigo in ahora.identidad},
        edad=registro.edad_jornada,
        accion_afirmativa=registro.accion_afirmativa,
    )
    textos = {pregunta.codigo: pregunta.texto for pregunta in preguntas}
    return {
        "ultima": ultima,
        "viva": viva,
        "revision": pagina.latest_revision,
        "rubros": rubros,
        "hay_identidad": bool(ahora.identidad or (antes and antes.identidad)),
        "contradicciones": [(textos.get(c.codigo, c.codigo), c.contra) for c in halladas] if con_identidad else [],
    }


def _decision(pagina: CandidaturaPage, persona: User, formularios: list[ObservacionForm] | None) -> dict[str, Any]:
    """What this person may decide now, and why not."""
    nada: dict[str, Any] = {"decide": False, "impedida": "", "es_propia": False, "rondas": 0, "observar": []}
    try:
        tarea = tarea_abierta(pagina)
    except (NoEstaEnRevision, DecisionYaTomada):
        return nada
    if not tarea.task.specific.decide(pagina, persona):
        return nada
    try:
        impedir_revision(pagina.registro)
    except Rechazo as rechazo:
        return {**nada, "impedida": str(rechazo)}
    return {
        **nada,
        "decide": True,
        "es_propia": persona.pk in editores_desde_la_publicada(pagina, _la_que_se_publicaria(pagina, tarea)),
        "rondas": max(0, pagina.registro.proceso.rondas_observacion - rondas_usadas(tarea)),
        "observar": [
            (RUBRO[formulario.rubro], formulario)
            for formulario in formularios or [ObservacionForm(rubro=rubro) for rubro in Rubro]
        ],
    }


def _la_que_se_publicaria(pagina: CandidaturaPage, tarea: TaskState) -> Revision:
    return pagina.latest_revision or tarea.revision
