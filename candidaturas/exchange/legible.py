"""The diff of a plan as rows that a person reads, JSON-ready and without private values."""

from collections.abc import Iterable
from typing import Any

from candidaturas.exchange.comparar import legible
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.plan import Conflicto, Plan
from candidaturas.exchange.resuelta import Resuelta

#: Rows of each kind that the diff keeps; the counts are always whole.
MAXIMO = 2_000


def plan_legible(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    """New, changed, absent and in conflict, by their names and places."""
    return {
        "nuevas": [
            {**_fila(a.resuelta), "sustituye": a.sustituye.valores["nombre_publico"] if a.sustituye else ""}
            for a in plan.altas[:MAXIMO]
        ],
        "cambian": [
            {**_fila(c.resuelta), "nombre": c.existente.valores["nombre_publico"], "campos": _campos(c.campos)}
            for c in plan.cambios[:MAXIMO]
        ],
        "borradores": [_fila(b.resuelta) for b in plan.borradores[:MAXIMO]],
        "ausentes": [_existente(e) for e in plan.ausentes[:MAXIMO]],
        "conflictos": [_conflicto(c) for c in plan.conflictos[:MAXIMO]],
        "decididas": [{**_fila(r), "clave": r.clave} for r in plan.decididas[:MAXIMO]],
    }


def _fila(resuelta: Resuelta) -> dict[str, Any]:
    fila = resuelta.fila
    return {
        "fila": fila.renglon.numero,
        "nombre": fila.nombre.publico or fila.nombre.fuente,
        "contienda": resuelta.contienda.nombre or resuelta.contienda.clave,
        "actor": resuelta.actor.nombre,
        "numero": fila.numero,
        "calidad": legible("calidad", fila.calidad.value),
        "estado": legible("estado", fila.estado.value) if fila.estado else "",
        "por_orden": fila.calidad_por_orden,
    }


def _existente(existente: Existente) -> dict[str, Any]:
    return {
        "nombre": existente.valores["nombre_publico"],
        "calidad": legible("calidad", existente.valores["calidad"]),
        "numero": existente.numero,
        "id_publico": existente.id_publico,
    }


def _campos(campos: Iterable[Any]) -> list[list[str]]:
    return [[campo.campo, campo.antes, campo.despues] for campo in campos]


def _conflicto(conflicto: Conflicto) -> dict[str, Any]:
    return {
        **_fila(conflicto.resuelta),
        "clave": conflicto.resuelta.clave,
        "problema": conflicto.problema.como_datos(),
        "opciones": [opcion.value for opcion in conflicto.opciones],
    }
