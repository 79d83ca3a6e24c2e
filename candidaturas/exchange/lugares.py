"""No two people in one place: who wants a place that another keeps waits, and is told."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import campo_del_nombre
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.plan import Alta, Cambio, Conflicto, Decision, Plan
from candidaturas.exchange.resuelta import Lugar
from candidaturas.vocabulario import ESTADOS_DE_SALIDA


def desalojar(plan: Plan, existentes: Iterable[Existente], decisiones: Mapping[str, str]) -> None:
    """Take from the plan what has no free place, until the rest fits.

    Taking one row out keeps its registration where it is, which may leave another row without place:
    hence the loop, bounded by the number of rows. A person may decide that the new one replaces who is there.
    """
    ocupantes = [e for e in existentes if e.ocupa]
    while choque := _primer_choque(plan, ocupantes):
        fila, ocupante = choque
        if isinstance(fila, Alta) and decisiones.get(fila.resuelta.clave) == Decision.SUSTITUCION:
            plan.bajas.append(ocupante)
            plan.altas[plan.altas.index(fila)] = replace(fila, sustituye=ocupante)
            continue
        if isinstance(fila, Alta):
            plan.altas.remove(fila)
        else:
            plan.cambios.remove(fila)
        plan.conflictos.append(_conflicto(fila, ocupante))


def _primer_choque(plan: Plan, ocupantes: list[Existente]) -> tuple[Alta | Cambio, Existente] | None:
    dejan = {baja.id for baja in plan.bajas} | {c.existente.id for c in plan.cambios if c.se_mueve or _sale(c)}
    ocupados: dict[Lugar, Existente] = {e.lugar: e for e in ocupantes if e.id not in dejan}
    quieren: list[Alta | Cambio] = [alta for alta in plan.altas if not _nace_fuera(alta)]
    quieren += [cambio for cambio in plan.cambios if cambio.se_mueve and not _sale(cambio)]
    for fila in quieren:
        ocupante = ocupados.get(fila.resuelta.lugar)
        if ocupante is not None and not (isinstance(fila, Cambio) and ocupante.id == fila.existente.id):
            return fila, ocupante
    return None


def _sale(cambio: Cambio) -> bool:
    return cambio.valores.get("estado") in ESTADOS_DE_SALIDA


def _nace_fuera(alta: Alta) -> bool:
    return alta.resuelta.fila.estado in ESTADOS_DE_SALIDA


def _conflicto(fila: Alta | Cambio, ocupante: Existente) -> Conflicto:
    renglon = fila.resuelta.fila.renglon
    campo = campo_del_nombre(renglon)
    otra = ocupante.valores["nombre_publico"]
    problema = renglon.problema(campo, Codigo.LUGAR_OCUPADO, grave=False, otra=otra)
    opciones = (Decision.SUSTITUCION,) if isinstance(fila, Alta) else ()
    return Conflicto(problema, fila.resuelta, ocupante, opciones)
