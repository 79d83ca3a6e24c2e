"""Rows that say they are the same candidacy, or fill the same place: an error on each of them. Who left fills none."""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.vocabulario import ESTADOS_DE_SALIDA


def repetidas(resueltas: Iterable[Resuelta]) -> list[Problema]:
    """Both rows are named: which of them is right is for a person to say."""
    por_clave: dict[Hashable, list[Resuelta]] = defaultdict(list)
    por_lugar: dict[Hashable, list[Resuelta]] = defaultdict(list)
    for resuelta in resueltas:
        por_clave[resuelta.clave].append(resuelta)
        if resuelta.fila.estado not in ESTADOS_DE_SALIDA:
            por_lugar[resuelta.lugar].append(resuelta)
    problemas = []
    for grupo in por_clave.values():
        if len(grupo) > 1:
            problemas += [_de_clave(r, _otra(r, grupo)) for r in grupo]
    for grupo in por_lugar.values():
        if len({r.clave for r in grupo}) > 1:
            problemas += [_de_lugar(r, _otra(r, grupo)) for r in grupo]
    return problemas


def _otra(resuelta: Resuelta, grupo: list[Resuelta]) -> Resuelta:
    return next(otra for otra in grupo if otra is not resuelta)


def _de_clave(resuelta: Resuelta, otra: Resuelta) -> Problema:
    clase, _, _valor = resuelta.clave.partition(":")
    campo = {"folio": "folio", "curp": "curp"}.get(clase, "numero")
    return resuelta.fila.renglon.problema(campo, Codigo.CLAVE_REPETIDA, otra=otra.fila.renglon.numero)


def _de_lugar(resuelta: Resuelta, otra: Resuelta) -> Problema:
    return resuelta.fila.renglon.problema(
        "tipo", Codigo.FORMULA_REPETIDA, otra=otra.fila.renglon.numero, calidad=resuelta.fila.calidad.value
    )
