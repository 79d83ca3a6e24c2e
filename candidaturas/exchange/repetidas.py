"""Rows that say they are the same candidacy, or fill the same place: an error on each of them. Who left fills none.

One person in several contiendas is no repetition: she holds several candidacies.
"""

from collections import defaultdict
from collections.abc import Iterable

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.emparejar import se_llaman_igual
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.resuelta import Lugar, Resuelta
from candidaturas.vocabulario import ESTADOS_DE_SALIDA

_Sitio = tuple[str, int]


def repetidas(resueltas: Iterable[Resuelta]) -> list[Problema]:
    """Both rows are named: which of them is right is for a person to say."""
    por_clave: dict[tuple[str, str], list[Resuelta]] = defaultdict(list)
    por_lugar: dict[Lugar, list[Resuelta]] = defaultdict(list)
    for resuelta in resueltas:
        for campo in ("folio", "curp"):
            if valor := getattr(resuelta.claves, campo):
                por_clave[campo, valor].append(resuelta)
        if not str(resuelta.claves):
            por_clave["numero", resuelta.clave].append(resuelta)
        if resuelta.fila.estado not in ESTADOS_DE_SALIDA:
            por_lugar[resuelta.lugar].append(resuelta)
    halladas: dict[_Sitio, Problema] = {}
    for (campo, _valor), grupo in por_clave.items():
        for resuelta in grupo:
            if problema := _de_clave(campo, resuelta, grupo):
                halladas.setdefault(_sitio(resuelta), problema)
    for iguales in por_lugar.values():
        if len({r.clave for r in iguales}) > 1 and not halladas.keys() >= set(map(_sitio, iguales)):
            for resuelta in iguales:
                halladas.setdefault(_sitio(resuelta), _de_lugar(resuelta, _otra(resuelta, iguales)))
    return list(halladas.values())


def _de_clave(campo: str, resuelta: Resuelta, grupo: list[Resuelta]) -> Problema | None:
    """With which of the rows that share its key one can't stand; nothing when each is another of a person's candidacies."""
    choques = ((otra, codigo) for otra in grupo if otra is not resuelta and (codigo := _choque(campo, resuelta, otra)))
    otra, codigo = next(choques, (None, None))
    if otra is None or codigo is None:
        return None
    return resuelta.fila.renglon.problema(campo, codigo, otra=otra.fila.renglon.numero)


def _choque(campo: str, una: Resuelta, otra: Resuelta) -> Codigo | None:
    """Two rows with one key: the same candidacy twice, or two people who can't both have it."""
    misma = una.claves.es(otra.claves)
    if campo == "numero" or (misma and una.contienda.id == otra.contienda.id):
        return Codigo.CLAVE_REPETIDA
    return None if misma and se_llaman_igual(una, otra) else Codigo.CLAVE_DE_OTRA


def _sitio(resuelta: Resuelta) -> _Sitio:
    renglon = resuelta.fila.renglon
    return renglon.tabla.hoja.nombre, renglon.numero


def _otra(resuelta: Resuelta, grupo: list[Resuelta]) -> Resuelta:
    return next(otra for otra in grupo if otra is not resuelta)


def _de_lugar(resuelta: Resuelta, otra: Resuelta) -> Problema:
    return resuelta.fila.renglon.problema(
        "tipo", Codigo.FORMULA_REPETIDA, otra=otra.fila.renglon.numero, calidad=resuelta.fila.calidad.value
    )
