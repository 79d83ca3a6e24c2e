"""The mails behind the notices: who receives each, and what it says. Sent by the outbox's worker."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import WorkflowState

from candidaturas import ficha
from candidaturas.access.invitaciones import enlace_de_invitacion, vida
from candidaturas.access.roles import GRUPOS, Rol
from candidaturas.models import CandidaturaPage, Observacion
from candidaturas.vocabulario import PublicaTras
from cms.base.models import User

#: Queue of the notices: a mail server may keep its caller waiting.
COLA = "avisos"


def entregar(claves: Iterable[str]) -> int:
    """Send the notices of some outbox rows and say how many mails went out.

    A row names an object; what became of it meanwhile decides: a notice whose object is gone, or an
    invitation to a closed account, is sent to nobody. Raises what the mail server raises: the worker retries.
    """
    enviados = 0
    for clave in claves:
        clase, _separador, identificador = clave.partition(":")
        componer = _CLASES.get(clase)
        if componer is None or not identificador.isdecimal():
            raise ValueError(f"{clave!r} is not a notice")
        for persona, contexto in componer(int(identificador)):
            _enviar(clase, persona, contexto)
            enviados += 1
    return enviados


Destinos = Iterable[tuple[User, dict[str, Any]]]


def _enviar(clase: str, persona: User, contexto: dict[str, Any]) -> None:
    datos = {
        **contexto,
        "persona": persona,
        "sitio": settings.WAGTAILADMIN_BASE_URL.rstrip("/"),
        "contacto": settings.CONOCELES_CONTACTO,
    }
    asunto = " ".join(render_to_string(f"emails/{clase}/asunto.txt", datos).split())
    EmailMessage(asunto, render_to_string(f"emails/{clase}/cuerpo.txt", datos), to=[persona.email]).send()


def _invitacion(pk: int) -> Destinos:
    cuenta = User.objects.filter(pk=pk, is_active=True).first()
    if cuenta is not None:
        yield cuenta, {"enlace": enlace_de_invitacion(cuenta), "dias": vida().days}


def _de_la_revision(pk: int) -> tuple[CandidaturaPage, dict[str, Any]] | None:
    estado = WorkflowState.objects.filter(pk=pk).first()
    pagina = estado and CandidaturaPage.objects.filter(pk=estado.object_id).select_related("registro").first()
    if not pagina:
        return None
    return pagina, {"pagina": pagina, "registro": pagina.registro, "actor": pagina.registro.formula.actor}


def _enviada(pk: int) -> Destinos:
    """To whoever decides: the editors, or the party's other people where the party validates."""
    hallada = _de_la_revision(pk)
    if hallada is not None:
        pagina, contexto = hallada
        contexto["enlace"] = reverse("candidatura_expediente", args=[pagina.pk])
        if pagina.registro.proceso.publica_tras == PublicaTras.VALIDACION:
            yield from _al_partido(pagina, contexto)
            return
        for persona in User.objects.filter(is_active=True, groups__name=GRUPOS[Rol.EDITORA]):
            yield persona, contexto


def _observada(pk: int) -> Destinos:
    hallada = _de_la_revision(pk)
    if hallada is not None:
        pagina, contexto = hallada
        ultima = Observacion.objects.filter(pagina=pagina).order_by("-ronda", "-id").first()
        contexto["observaciones"] = (
            Observacion.objects.filter(pagina=pagina, revision=ultima.revision_id).select_related("fundamento")
            if ultima
            else ()
        )
        contexto["enlace"] = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
        yield from _al_partido(pagina, contexto)


def _publicada(pk: int) -> Destinos:
    """With the page to see: what is approved and not shown (its process is in preparation) has none to tell of."""
    hallada = _de_la_revision(pk)
    if hallada is not None and hallada[0].registro.es_publico:
        pagina, contexto = hallada
        contexto["enlace"] = ficha.direccion(pagina.registro.id_publico, pagina.registro.slug)
        yield from _al_partido(pagina, contexto)


def _al_partido(pagina: CandidaturaPage, contexto: dict[str, Any]) -> Destinos:
    grupo = pagina.registro.formula.actor.grupo_id
    for persona in User.objects.filter(is_active=True, groups=grupo):
        yield persona, contexto


_CLASES: dict[str, Callable[[int], Destinos]] = {
    "invitacion": _invitacion,
    "enviada": _enviada,
    "observada": _observada,
    "publicada": _publicada,
}
