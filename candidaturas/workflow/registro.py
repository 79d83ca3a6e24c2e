"""A registration leaves its seat, returns to it or is replaced: always by an acuerdo, and the public site follows at once."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from candidaturas.models import CandidaturaPage, Registro
from candidaturas.models.decision import encerrojar_pagina
from candidaturas.rechazos import CambioDeEstadoImposible
from candidaturas.vocabulario import EstadoRegistro
from cms.base.models import User
from cms.base.models.bitacora import anotar

E = EstadoRegistro
#: From each status to which; substitution has its own action, since it brings another person.
CAMINOS: Mapping[EstadoRegistro, tuple[EstadoRegistro, ...]] = {
    E.PRESENTADA: (E.APROBADA, E.RECHAZADA, E.RENUNCIA),
    E.APROBADA: (E.CANCELADA, E.RENUNCIA),
    E.RECHAZADA: (E.APROBADA,),
    E.CANCELADA: (E.APROBADA,),
    E.RENUNCIA: (E.APROBADA,),
    E.SUSTITUIDA: (),
}


@dataclass(frozen=True, slots=True)
class Sucesora:
    """The person who takes the seat."""

    nombre_publico: str
    sexo: str
    edad_jornada: int | None = None
    nombres: str = ""
    primer_apellido: str = ""
    segundo_apellido: str = ""
    accion_afirmativa: str = "ninguna"


@transaction.atomic
def cambiar_estado(
    registro: Registro, estado: EstadoRegistro, *, acuerdo: str, desde: dt.date, persona: User
) -> Registro:
    """Put a registration in another status by an acuerdo. Leaving withdraws it and leaves its 410 page.

    Raises `CambioDeEstadoImposible` when there is no such way, or the seat is taken.
    """
    actual = _encerrojar(registro)
    _revisar_fecha(actual, desde)
    if estado not in CAMINOS[E(actual.estado)]:
        raise CambioDeEstadoImposible(
            _("Un registro en estado «%(estado)s» no puede pasar a ese otro.") % {"estado": actual.get_estado_display()}
        )
    if estado is E.APROBADA and _ocupado(actual):
        raise CambioDeEstadoImposible(_("Ese lugar ya lo ocupa otra persona."))
    antes = actual.estado
    actual.estado, actual.acuerdo, actual.estado_desde = estado, acuerdo, desde
    actual.save()
    if estado is not E.APROBADA:
        _cerrar_revision(actual, persona)
    anotar("registro.estado", actual, quien=persona, antes=antes, ahora=estado.value, acuerdo=acuerdo)
    return actual


@transaction.atomic
def sustituir(registro: Registro, sucesora: Sucesora, *, acuerdo: str, desde: dt.date, persona: User) -> Registro:
    """Replace a person: the leaver is withdrawn and kept, and its 410 page leads to the successor.

    The successor takes the seat and its key in the registry's files, approved, with an empty page.
    """
    saliente = _encerrojar(registro)
    _revisar_fecha(saliente, desde)
    if hasattr(saliente, "sucesora"):
        raise CambioDeEstadoImposible(_("Esta candidatura ya tiene quien la sustituye."))
    if saliente.estado in {E.RECHAZADA} or _ocupado(saliente):
        raise CambioDeEstadoImposible(_("Esta candidatura no ocupa su lugar: no hay a quién sustituir."))
    clave = saliente.clave_externa
    saliente.clave_externa = f"{clave[:140]}~{saliente.id_publico}"
    saliente.estado, saliente.acuerdo, saliente.estado_desde = E.SUSTITUIDA, acuerdo, desde
    saliente.save()
    _cerrar_revision(saliente, persona)
    nueva = Registro(
        proceso=saliente.proceso,
        formula=saliente.formula,
        calidad=saliente.calidad,
        clave_externa=clave,
        estado=E.APROBADA,
        estado_desde=desde,
        acuerdo=acuerdo,
        sustituye_a=saliente,
        **{campo: getattr(sucesora, campo) for campo in Sucesora.__slots__},
    )
    nueva.save()
    _crear_pagina(nueva, saliente, persona)
    anotar("registro.sustituida", saliente, quien=persona, acuerdo=acuerdo, sucesora=nueva.id_publico)
    return nueva


@transaction.atomic
def retirar_del_sitio(registro: Registro, *, motivo: str, persona: User) -> Registro:
    """Take an approved candidacy off the public site. A new approval brings it back."""
    actual = _encerrojar(registro)
    if not actual.es_publico:
        raise CambioDeEstadoImposible(_("Esta candidatura no está en el sitio."))
    actual.despublicada_en = timezone.now()
    actual.save()
    anotar("registro.retirada", actual, quien=persona, motivo=motivo)
    return actual


def _encerrojar(registro: Registro) -> Registro:
    """The registration, locked after its open review and its page: the order in which decisions lock them."""
    pagina = _pagina(registro)
    if pagina is not None:
        list(WorkflowState.objects.active().for_instance(pagina).select_for_update())
        encerrojar_pagina(pagina.pk)
    return Registro.objects.select_for_update().select_related("proceso", "formula").get(pk=registro.pk)


def _revisar_fecha(registro: Registro, desde: dt.date) -> None:
    if desde > registro.proceso.hoy():
        raise CambioDeEstadoImposible(_("La fecha del acuerdo no puede ser posterior a hoy."))


def _ocupado(registro: Registro) -> bool:
    """Whether somebody else occupies the seat."""
    return (
        Registro.objects.filter(
            formula=registro.formula_id, calidad=registro.calidad, estado__in=(E.PRESENTADA, E.APROBADA)
        )
        .exclude(pk=registro.pk)
        .exists()
    )


def _pagina(registro: Registro) -> CandidaturaPage | None:
    return CandidaturaPage.objects.filter(registro=registro).first()


def _cerrar_revision(registro: Registro, persona: User) -> None:
    """Whoever left is not reviewed any more."""
    pagina = _pagina(registro)
    estado: Any = pagina.current_workflow_state if pagina else None
    if estado is not None and estado.status in {WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES}:
        estado.cancel(user=persona)


def _crear_pagina(nueva: Registro, saliente: Registro, persona: User) -> None:
    """An empty page beside the leaver's, so that the same people capture it."""
    anterior = _pagina(saliente)
    if anterior is not None:
        anterior.get_parent().add_child(
            instance=CandidaturaPage(
                title=nueva.nombre_publico,
                slug=f"{nueva.slug}-{nueva.id_publico}".strip("-"),
                registro_id=nueva.pk,
                owner=persona,
                live=False,
            )
        )
