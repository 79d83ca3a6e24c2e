"""A registration takes another status: the one writer of it, for the admin's actions and for registry files alike.

Whoever leaves her seat is reviewed no more, and each change leaves its audit row. No signals are sent:
who calls brings the public record up to date.
"""

import datetime as dt
from typing import Any

from django.utils import timezone

from candidaturas.models.candidatura import CandidaturaPage
from candidaturas.models.cerrojos import revisiones_abiertas
from candidaturas.models.registro import Registro
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, EstadoRegistro
from cms.base.models.bitacora import anotar

_LARGO_DE_LA_CLAVE = Registro._meta.get_field("clave_externa").max_length or 0


def asentar_estado(
    registro: Registro, estado: EstadoRegistro, *, acuerdo: str, desde: dt.date, persona: Any = None
) -> None:
    """Put a locked registration in another status, by an acuerdo."""
    antes = registro.estado
    _escribir(registro, estado, acuerdo, desde, persona)
    anotar("registro.estado", registro, quien=persona, antes=antes, ahora=estado.value, acuerdo=acuerdo)


def asentar_sustitucion(
    saliente: Registro, sucesora: Registro | None, *, acuerdo: str, desde: dt.date, persona: Any = None
) -> None:
    """Take a locked registration out of its seat, for another person who need not be saved yet.

    The leaver is kept; her key in registry files is free for whoever follows.
    """
    de_quien = f"~{saliente.id_publico}"
    cabe = _LARGO_DE_LA_CLAVE - len(de_quien)
    saliente.clave_externa = f"{saliente.clave_externa[:cabe]}{de_quien}"
    _escribir(saliente, EstadoRegistro.SUSTITUIDA, acuerdo, desde, persona)
    anotar(
        "registro.sustituida",
        saliente,
        quien=persona,
        acuerdo=acuerdo,
        sucesora=sucesora.id_publico if sucesora else "",
    )


def _escribir(registro: Registro, estado: EstadoRegistro, acuerdo: str, desde: dt.date, persona: Any) -> None:
    registro.estado, registro.acuerdo, registro.estado_desde = estado, acuerdo, desde
    Registro.objects.filter(pk=registro.pk).update(
        estado=estado,
        acuerdo=acuerdo,
        estado_desde=desde,
        clave_externa=registro.clave_externa,
        actualizado_en=timezone.now(),
    )
    if estado in ESTADOS_DE_SALIDA:
        paginas = CandidaturaPage.objects.filter(registro=registro).values_list("pk", flat=True)
        for revision in revisiones_abiertas(paginas):
            revision.cancel(user=persona)
