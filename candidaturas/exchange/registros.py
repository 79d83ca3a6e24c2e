"""Writes the registration rows of a plan: fórmulas, registrations, private data. No signals: the caller publishes."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from candidaturas.exchange.comparar import valores_nuevos
from candidaturas.exchange.formulas import Formulas
from candidaturas.exchange.plan import Alta, Cambio, Plan
from candidaturas.exchange.resuelta import huella_de_curp
from candidaturas.models import DatosPrivados, Proceso, Registro
from candidaturas.models.cerrojos import encerrojar_registros
from candidaturas.models.estado import asentar_estado, asentar_sustitucion
from candidaturas.vocabulario import EstadoRegistro
from cms.base.models import User

LOTE = 200


def escribir_registros(plan: Plan, proceso: Proceso, hoy: dt.date, quien: User | None) -> list[Registro]:
    """Apply changes, departures and new registrations. Returns the new ones, in the plan's order.

    Departures go first, then moves, then arrivals, so that no place is ever filled twice. All that the plan
    writes afterwards stays locked too, its drafts among it: whoever has a page in hand never waits for us.
    """
    formulas = Formulas(proceso)
    entran = [*(a.resuelta for a in plan.altas), *(c.resuelta for c in plan.cambios if c.se_mueve)]
    formulas.asegurar(entran)
    nuevas = [_nueva(alta, proceso, formulas, hoy) for alta in plan.altas]
    # All that is written is locked before it is read: whoever was withdrawn meanwhile stays withdrawn.
    filas = encerrojar_registros(plan.que_ya_estaban(), {formulas.de(resuelta) for resuelta in entran})
    _asentar_estados(plan, nuevas, filas, hoy, quien)
    _cambiar(plan.cambios, formulas)
    return _dar_de_alta(nuevas, plan.altas)


def _asentar_estados(
    plan: Plan, nuevas: Sequence[Registro], filas: Mapping[int, Registro], hoy: dt.date, quien: User | None
) -> None:
    """Statuses change one by one, as from the admin; the acuerdo is the file's, never the one before."""
    sucesoras = {alta.sustituye.id: fila for fila, alta in zip(nuevas, plan.altas, strict=True) if alta.sustituye}
    cambian = {c.existente.id: c for c in plan.cambios if "estado" in c.valores}
    acuerdos = {alta.sustituye.id: alta.resuelta.fila.acuerdo for alta in plan.altas if alta.sustituye}
    for baja in plan.bajas:
        acuerdo = acuerdos.get(baja.id, "")
        asentar_sustitucion(filas[baja.id], sucesoras.get(baja.id), acuerdo=acuerdo, desde=hoy, persona=quien)
    for clave, cambio in cambian.items():
        estado = EstadoRegistro(cambio.valores["estado"])
        asentar_estado(filas[clave], estado, acuerdo=cambio.resuelta.fila.acuerdo, desde=hoy, persona=quien)


def _cambiar(cambios: Sequence[Cambio], formulas: Formulas) -> None:
    filas = {fila.pk: fila for fila in Registro.objects.filter(pk__in=[c.existente.id for c in cambios])}
    _vaciar_lugares([c.existente.id for c in cambios if c.se_mueve])
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
    """Whoever moves frees her place before anybody enters it: two people may swap theirs."""
    Registro.objects.filter(pk__in=ids).update(estado=EstadoRegistro.RECHAZADA)


def _cambiar_privados(cambios: Sequence[Cambio]) -> None:
    con_privados = {c.existente.id: c for c in cambios if c.privados}
    existentes = {f.registro_id: f for f in DatosPrivados.objects.filter(registro__in=con_privados)}
    for registro, cambio in con_privados.items():
        fila = existentes.get(registro) or DatosPrivados(registro_id=registro)
        _llenar(fila, cambio.privados)
        fila.save()


def _nueva(alta: Alta, proceso: Proceso, formulas: Formulas, hoy: dt.date) -> Registro:
    return Registro(
        proceso=proceso,
        formula_id=formulas.de(alta.resuelta),
        sustituye_a_id=alta.sustituye.id if alta.sustituye else None,
        **valores_nuevos(alta.resuelta, hoy),
    )


def _dar_de_alta(filas: Sequence[Registro], altas: Sequence[Alta]) -> list[Registro]:
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
