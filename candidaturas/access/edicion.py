"""The gate of a candidacy's form: the notice first, the calendar, the lock of the review, and nobody's text lost."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages as con_botones
from wagtail.models import Page

from candidaturas.access.conciliacion import conciliar, elegidas, version_vigente
from candidaturas.access.lecturas import anotar_lectura
from candidaturas.captura.borrador import ENVIAN
from candidaturas.captura.lectura import leer_identidad
from candidaturas.models import CandidaturaPage
from candidaturas.models.decision import impedir_captura
from candidaturas.models.versiones import dar_por_elegidas, por_elegir
from candidaturas.rechazos import AvisoPendiente, EnRevision, Rechazo
from candidaturas.vocabulario import Autorizacion
from cms.base.peticion import PeticionConPersona, espera_json


def antes_de_editar(request: PeticionConPersona, pagina: Page) -> HttpResponse | None:
    """Wagtail's `before_edit_page`: stop here what may not be edited now. Raises a `Rechazo` on a POST."""
    if not isinstance(pagina, CandidaturaPage):
        return None
    registro = pagina.registro
    try:
        impedir_captura(registro)
    except Rechazo as rechazo:
        return _solo_consulta(request, pagina, rechazo)
    if not registro.consentimientos.vigentes(registro).get(Autorizacion.AVISO):
        return _sin_aviso(request, pagina)
    cerrojo = pagina.get_lock()
    if cerrojo is not None and cerrojo.for_user(request.user):
        return _solo_consulta(request, pagina, EnRevision())
    if request.method == "POST":
        _revisar_envio(request, pagina)
    else:
        if leer_identidad(pagina):
            anotar_lectura(request.user, pagina)
        if request.resolver_match and "revision_id" in request.resolver_match.kwargs:
            pagina.vigente = version_vigente(pagina)
        else:
            _recordar_lo_apartado(request, pagina)
    return None


def despues_de_editar(request: PeticionConPersona, pagina: Page) -> HttpResponse | None:
    """Wagtail's `after_edit_page`: what was sent is locked, so its record takes the form's place. A draft stays open."""
    if not isinstance(pagina, CandidaturaPage):
        return None
    se_envio = any(boton in request.POST for boton in ENVIAN)
    if se_envio:
        _decir_que_se_envio(request, pagina)
    if elegidas(request.POST):
        dar_por_elegidas(pagina, request.user)
    if not espera_json(request):
        for dicho in pagina.dicho_al_guardar:
            messages.warning(request, dicho)
    return redirect("candidatura_expediente", pagina.pk) if se_envio else None


def _decir_que_se_envio(request: HttpRequest, pagina: CandidaturaPage) -> None:
    """In place of Wagtail's words, whose buttons lead back to a form that is closed by now."""
    *anteriores, _de_wagtail = messages.get_messages(request)
    for mensaje in anteriores:
        messages.add_message(request, mensaje.level, mensaje.message, mensaje.extra_tags)
    messages.success(
        request,
        _("«%(nombre)s» se envió a revisión. El Instituto la revisa; aquí verás lo que decida.")
        % {"nombre": pagina.get_admin_display_title()},
    )


def _recordar_lo_apartado(request: PeticionConPersona, pagina: CandidaturaPage) -> None:
    """Whoever left the page of the two texts without choosing is told where her own text is."""
    aparte = por_elegir(pagina, request.user).first()
    if aparte is not None:
        abrir = reverse("wagtailadmin_pages:revisions_revert", args=[pagina.pk, aparte.pk])
        dicho = _("Aquí ves lo guardado. Lo que escribiste tú y no se guardó está aparte, como versión %(n)s.")
        con_botones.warning(request, dicho % {"n": aparte.pk}, buttons=[con_botones.button(abrir, _("Abrir lo mío"))])


def _sin_aviso(request: HttpRequest, pagina: CandidaturaPage) -> HttpResponse:
    if request.method == "POST":
        raise AvisoPendiente
    return redirect("candidatura_aviso", pagina.pk)


def _solo_consulta(request: HttpRequest, pagina: CandidaturaPage, motivo: Rechazo) -> HttpResponse:
    """Reading goes on, in the candidacy's record; writing is refused."""
    if request.method == "POST":
        raise motivo
    messages.info(request, str(motivo))
    return redirect("candidatura_expediente", pagina.pk)


def _revisar_envio(request: PeticionConPersona, pagina: CandidaturaPage) -> None:
    """A review is ended by its decision, not by whoever sent it; a form is saved over nobody's text."""
    if request.POST.get("action-cancel-workflow"):
        raise EnRevision
    conciliar(request, pagina)
