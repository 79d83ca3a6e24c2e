"""A registration leaves its seat, returns to it or is replaced: always by an acuerdo, and the public site follows at once."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from candidaturas.models import CandidaturaPage, Registro
from candidaturas.models.cerrojos import encerrojar_registros
from candidaturas.models.decision import impedir_en_archivo
from candidaturas.models.estado import asentar_estado, asentar_sustitucion
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.rechazos import CambioDeEstadoImposible
from candidaturas.vocabulario import ESTADOS_QUE_OCUPAN, EstadoRegistro
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
    actual = encerrojar_registros([registro.pk])[registro.pk]
    _revisar_fecha(actual, desde)
    if estado not in CAMINOS[E(actual.estado)]:
        raise CambioDeEstadoImposible(
            _("Un registro en estado «%(estado)s» no puede pasar a ese otro.") % {"estado": actual.get_estado_display()}
        )
    if estado is E.APROBADA and _ocupado(actual):
        raise CambioDeEstadoImposible(_("Ese lugar ya lo ocupa otra persona."))
    asentar_estado(actual, estado, acuerdo=acuerdo, desde=desde, persona=persona)
    # Whom she replaced too: her 410 page leads to a successor who is public.
    sincronizar([pk for pk in (actual.pk, actual.sustituye_a_id) if pk])
    return actual


@transaction.atomic
def sustituir(registro: Registro, sucesora: Sucesora, *, acuerdo: str, desde: dt.date, persona: User) -> Registro:
    """Replace a person: the leaver is withdrawn and kept, and its 410 page leads to the successor.

    The successor takes the seat and its key in the registry's files, approved, with an empty page. Raises the `Rechazo`
    that says why not: her age, the day of the acuerdo, an archived process, a seat that is not the leaver's.
    """
    saliente = encerrojar_registros([registro.pk])[registro.pk]
    impedir_en_archivo(saliente.proceso)
    _revisar_fecha(saliente, desde)
    saliente.formula.contienda.cargo.impedir_edad(sucesora.edad_jornada)
    if hasattr(saliente, "sucesora"):
        raise CambioDeEstadoImposible(_("Esta candidatura ya tiene quien la sustituye."))
    if saliente.estado == E.RECHAZADA or _ocupado(saliente):
        raise CambioDeEstadoImposible(_("Esta candidatura no ocupa su lugar: no hay a quién sustituir."))
    nueva = Registro(
        proceso=saliente.proceso,
        formula=saliente.formula,
        calidad=saliente.calidad,
        clave_externa=saliente.clave_externa,
        estado=E.APROBADA,
        estado_desde=desde,
        acuerdo=acuerdo,
        sustituye_a=saliente,
        **{campo: getattr(sucesora, campo) for campo in Sucesora.__slots__},
    )
    asentar_sustitucion(saliente, nueva, acuerdo=acuerdo, desde=desde, persona=persona)
    nueva.save()
    _crear_pagina(nueva, saliente, persona)
    return nueva


@transaction.atomic
def retirar_del_sitio(registro: Registro, *, motivo: str, persona: User) -> Registro:
    """Take an approved candidacy off the public site. A new approval brings it back."""
    actual = encerrojar_registros([registro.pk])[registro.pk]
    if not actual.es_publico:
        raise CambioDeEstadoImposible(_("Esta candidatura no está en el sitio."))
    actual.despublicada_en = timezone.now()
    actual.save()
    anotar("registro.retirada", actual, quien=persona, motivo=motivo)
    return actual


def _revisar_fecha(registro: Registro, desde: dt.date) -> None:
    """No acuerdo of a process is older than the year before its election, when it began. The day of the registration
    is no bound: in what an import brought, it is the import's."""
    primero = dt.date(registro.proceso.jornada.year - 1, 1, 1)
    if desde < primero:
        raise CambioDeEstadoImposible(
            _("La fecha del acuerdo no puede ser anterior al %(dia)s: revisa el año.") % {"dia": date_format(primero)}
        )
    if desde > registro.proceso.hoy():
        raise CambioDeEstadoImposible(_("La fecha del acuerdo no puede ser posterior a hoy."))


def _ocupado(registro: Registro) -> bool:
    """Whether somebody else occupies the seat."""
    return (
        Registro.objects.filter(formula=registro.formula_id, calidad=registro.calidad, estado__in=ESTADOS_QUE_OCUPAN)
        .exclude(pk=registro.pk)
        .exists()
    )


def _crear_pagina(nueva: Registro, saliente: Registro, persona: User) -> None:
    """An empty page beside the leaver's, so that the same people capture it."""
    anterior = CandidaturaPage.objects.filter(registro=saliente).first()
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
