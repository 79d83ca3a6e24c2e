"""A registration takes another status: the one writer of it, for the admin's actions and for registry files alike.

Whoever leaves her seat is reviewed no more, and each change leaves its audit row. No signals are sent:
who calls brings the public record up to date.

Here too is the order in which everybody takes locks, so that two people never wait for each other: open reviews, pages,
registrations; whole fórmulas of these, as the record of each names the other; each kind by its key.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, WorkflowState

from candidaturas.models.candidatura import CandidaturaPage
from candidaturas.models.registro import Registro
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, EstadoRegistro
from cms.base.models.bitacora import anotar


def encerrojar_paginas(paginas: Iterable[int]) -> None:
    """Lock pages after their open reviews."""
    claves = list(paginas)
    list(_revisiones_abiertas(claves).select_for_update().order_by("pk").values_list("pk"))
    list(Page.objects.select_for_update().filter(pk__in=claves).order_by("pk").values_list("pk"))


def encerrojar_formulas(claves: Iterable[int], formulas: Iterable[int] = ()) -> None:
    """Lock the registrations of these registrations' fórmulas, and of those that somebody is about to enter."""
    suyas = Registro.objects.filter(pk__in=list(claves)).values("formula")
    filas = Registro.objects.filter(Q(formula__in=suyas) | Q(formula__in=list(formulas)))
    list(filas.select_for_update().order_by("pk").values_list("pk"))


def encerrojar_registros(claves: Iterable[int], formulas: Iterable[int] = ()) -> dict[int, Registro]:
    """Registrations by key, read once locked with all that writing them writes; `formulas` as `encerrojar_formulas` says."""
    pedidas = sorted(set(claves))
    encerrojar_paginas(CandidaturaPage.objects.filter(registro__in=pedidas).values_list("pk", flat=True))
    encerrojar_formulas(pedidas, formulas)
    return Registro.objects.select_related("proceso", "formula").in_bulk(pedidas)


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
    saliente.clave_externa = f"{saliente.clave_externa[:140]}~{saliente.id_publico}"
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
        for revision in _revisiones_abiertas(paginas):
            revision.cancel(user=persona)


def _revisiones_abiertas(paginas: Iterable[int]) -> Any:
    """The reviews of these pages that wait for a decision or for their party."""
    return WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(pk) for pk in paginas]
    )
