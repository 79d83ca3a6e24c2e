"""Writes the registration rows of a plan: fórmulas, registrations, private data. No signals: the caller publishes."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from candidaturas.exchange.comparar import valores_nuevos
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.formulas import Formulas
from candidaturas.exchange.plan import Alta, Cambio, Plan
from candidaturas.exchange.resuelta import huella_de_curp
from candidaturas.models import DatosPrivados, Proceso, Registro
from candidaturas.vocabulario import EstadoRegistro

LOTE = 200


def escribir_registros(plan: Plan, proceso: Proceso, hoy: dt.date) -> list[Registro]:
    """Apply changes, departures and new registrations. Returns the new ones, in the plan's order.

    Departures go first, then moves, then arrivals, so that no place is ever filled twice.
    """
    formulas = Formulas(proceso)
    formulas.asegurar([*(a.resuelta for a in plan.altas), *(c.resuelta for c in plan.cambios if c.se_mueve)])
    _dar_de_baja(plan.bajas, hoy)
    _cambiar(plan.cambios, formulas)
    return _dar_de_alta(plan.altas, proceso, formulas, hoy)


def _dar_de_baja(bajas: Iterable[Existente], hoy: dt.date) -> None:
    """Who is replaced leaves her place and her key, and is kept."""
    for baja in bajas:
        Registro.objects.filter(pk=baja.id).update(
            estado=EstadoRegistro.SUSTITUIDA,
            estado_desde=hoy,
            clave_externa=f"{baja.clave[:140]}~{baja.id_publico}",
            actualizado_en=timezone.now(),
        )


def _cambiar(cambios: Sequence[Cambio], formulas: Formulas) -> None:
    filas = {fila.pk: fila for fila in Registro.objects.filter(pk__in=[c.existente.id for c in cambios])}
    _vaciar_lugares([c.existente.id for c in cambios if c.se_mueve or "estado" in c.valores])
    columnas = {"actualizado_en", "estado"}
    for cambio in cambios:
        fila = filas[cambio.existente.id]
        for columna, valor in cambio.valores.items():
            setattr(fila, columna, valor)
        fila.actualizado_en = timezone.now()
        columnas |= set(cambio.valores)
        if cambio.se_mueve:
            fila.formula_id = formulas.de(cambio.resuelta)
            columnas.add("formula")
    if filas:
        Registro.objects.bulk_update(filas.values(), sorted(columnas), batch_size=LOTE)
    _cambiar_privados(cambios)
    _renombrar_paginas(cambios)


def _renombrar_paginas(cambios: Sequence[Cambio]) -> None:
    """The admin's lists show the registered name; the draft's text is not touched."""
    for cambio in cambios:
        nombre = cambio.valores.get("nombre_publico")
        if nombre and cambio.existente.pagina is not None:
            Page.objects.filter(pk=cambio.existente.pagina).update(title=nombre, draft_title=nombre)


def _vaciar_lugares(ids: list[int]) -> None:
    """Whoever moves or leaves frees her place before anybody enters it: two people may swap theirs."""
    Registro.objects.filter(pk__in=ids).update(estado=EstadoRegistro.RECHAZADA)


def _cambiar_privados(cambios: Sequence[Cambio]) -> None:
    con_privados = {c.existente.id: c for c in cambios if c.privados}
    existentes = {f.registro_id: f for f in DatosPrivados.objects.filter(registro__in=con_privados)}
    for registro, cambio in con_privados.items():
        fila = existentes.get(registro) or DatosPrivados(registro_id=registro)
        _llenar(fila, cambio.privados)
        fila.save()


def _dar_de_alta(altas: Sequence[Alta], proceso: Proceso, formulas: Formulas, hoy: dt.date) -> list[Registro]:
    filas = [
        Registro(
            proceso=proceso,
            formula_id=formulas.de(alta.resuelta),
            sustituye_a_id=alta.sustituye.id if alta.sustituye else None,
            **valores_nuevos(alta.resuelta, hoy),
        )
        for alta in altas
    ]
    creadas = Registro.objects.bulk_create(filas, batch_size=LOTE)
    privados = [
        _llenar(DatosPrivados(registro=fila), alta.resuelta.fila.privados)
        for fila, alta in zip(creadas, altas, strict=True)
        if alta.resuelta.fila.privados is not None
    ]
    DatosPrivados.objects.bulk_create(privados, batch_size=LOTE)
    return creadas


def _llenar(fila: DatosPrivados, valores: Any) -> DatosPrivados:
    for columna, valor in valores.items():
        setattr(fila, columna, valor)
    fila.curp_huella = huella_de_curp(fila.curp)
    return fila
