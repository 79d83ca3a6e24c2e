"""Applies a plan, all or nothing: registrations, pages with their drafts, and the public records, in one transaction."""

import datetime as dt
from dataclasses import replace

from django.db import transaction

from candidaturas.exchange.arbol import Ramas, mover_paginas
from candidaturas.exchange.avance import Avance, Etapa
from candidaturas.exchange.borradores import sin_adelantados
from candidaturas.exchange.paginas import Modo, PaginaPorCrear
from candidaturas.exchange.plan import Borrador, Plan
from candidaturas.exchange.registros import escribir_registros
from candidaturas.exchange.respuestas_de_fila import huellas, sobre
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.ficha import Respuestas
from candidaturas.models import CandidaturaPage, Proceso, Registro, RespuestasImportadas
from candidaturas.publicacion.respuestas import leer, volcar
from candidaturas.publicacion.sincronizar import sincronizar
from cms.base.models import User


def aplicar(plan: Plan, proceso: Proceso, *, quien: User | None, modo: Modo, hoy: dt.date, avance: Avance) -> Plan:
    """Write everything that a plan says. Who left "aprobada" is withdrawn, who entered it is published.

    Returns the plan as it was applied: a draft that somebody reached first is a conflict of it.
    """
    if plan.vacio:
        return plan
    with transaction.atomic():
        total = len(plan.altas) + len(plan.cambios)
        avance(Etapa.REGISTROS, 0, total)
        nuevos = escribir_registros(plan, proceso, hoy, quien)
        plan = sin_adelantados(plan)
        mover_paginas(plan.cambios, proceso, quien)
        avance(Etapa.REGISTROS, total, total)
        _escribir_paginas(plan, nuevos, proceso, quien, modo, avance)
        tocados = [
            *(fila.pk for fila in nuevos),
            *(cambio.existente.id for cambio in plan.cambios),
            *(baja.id for baja in plan.bajas),
        ]
        avance(Etapa.PUBLICAR, 0, len(tocados))
        sincronizar(tocados)
        avance(Etapa.PUBLICAR, len(tocados), len(tocados))
    return plan


def _escribir_paginas(
    plan: Plan, nuevos: list[Registro], proceso: Proceso, quien: User | None, modo: Modo, avance: Avance
) -> None:
    cargos = dict(proceso.contiendas.values_list("pk", "cargo_id"))
    vigente = proceso.cuestionarios.vigente()
    cuestionario = vigente.version if vigente else None
    de_altas = [
        _pedir(fila, alta.resuelta, cargos, cuestionario) for fila, alta in zip(nuevos, plan.altas, strict=True)
    ]
    sin_pagina = [borrador for borrador in plan.borradores if borrador.existente.pagina is None]
    registros = Registro.objects.in_bulk([borrador.existente.id for borrador in sin_pagina])
    de_antes = [_pedir(registros[b.existente.id], b.resuelta, cargos, cuestionario) for b in sin_pagina]
    pedidas = sorted([*de_altas, *de_antes], key=lambda pedida: (pedida.actor, pedida.cargo))
    modo.crear(pedidas, Ramas(proceso), quien=quien, avance=avance)
    for borrador in plan.borradores:
        if borrador.existente.pagina is not None:
            _reescribir(borrador, quien, cuestionario)


def _pedir(registro: Registro, resuelta: Resuelta, cargos: dict[int, int], cuestionario: int | None) -> PaginaPorCrear:
    curricular, identidad = huellas(resuelta)
    return PaginaPorCrear(
        registro=registro,
        actor=resuelta.actor.id,
        cargo=cargos[resuelta.contienda.id],
        respuestas=sobre(Respuestas(), resuelta),
        cuestionario=cuestionario,
        huella_curricular=curricular,
        huella_identidad=identidad,
    )


def _reescribir(borrador: Borrador, quien: User | None, cuestionario: int | None) -> None:
    """A new revision on a draft that nobody has touched since an import wrote it."""
    pagina = CandidaturaPage.objects.get(pk=borrador.existente.pagina).get_latest_revision_as_object()
    pagina.title = pagina.registro.nombre_publico
    curricular, identidad = huellas(borrador.resuelta)
    # Identity answers that the file does not bring still answer what they answered.
    contestado = cuestionario if identidad else pagina.cuestionario
    volcar(sobre(replace(leer(pagina), foto=None), borrador.resuelta), pagina, cuestionario=contestado)
    revision = pagina.save_revision(user=quien, log_action=True)
    marca = RespuestasImportadas.objects.get(registro=borrador.existente.id)
    marca.revision = revision
    marca.huella_curricular = curricular or marca.huella_curricular
    marca.huella_identidad = identidad or marca.huella_identidad
    marca.save()
