"""Files that list a coalition's candidacy once per member party: one candidacy is taken, with a warning."""

from collections import defaultdict
from dataclasses import replace
from itertools import combinations

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Actor, Catalogo
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.vocabulario import Principio, TipoActor


def una_por_coalicion(resueltas: list[Resuelta], catalogo: Catalogo, problemas: list[Problema]) -> list[Resuelta]:
    """One name for one seat by all the parties of a coalition is the coalition's person, where nothing tells the rows apart.

    Lists are of each party. Two people of one name in any other case are for a person to tell apart (`homonimas`).
    """
    grupos: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for indice, resuelta in enumerate(resueltas):
        nombre = palabras(resuelta.fila.nombre.publico)
        if nombre and resuelta.actor.tipo == TipoActor.PARTIDO and resuelta.contienda.principio == Principio.MAYORIA:
            grupos[(resuelta.contienda.id, resuelta.fila.calidad, nombre)].append(indice)
    sobran: set[int] = set()
    tomadas = list(resueltas)
    for indices in grupos.values():
        coalicion = _coalicion([resueltas[i] for i in indices], catalogo)
        if coalicion is None:
            continue
        filas = ", ".join(str(resueltas[i].fila.renglon.numero) for i in indices)
        primera = resueltas[indices[0]]
        tomadas[indices[0]] = replace(primera, actor=coalicion)
        sobran.update(indices[1:])
        problemas.append(
            primera.fila.renglon.problema(
                primera.fila.postulante_campo,
                Codigo.UNA_FILA_POR_INTEGRANTE,
                grave=False,
                coalicion=coalicion.nombre,
                filas=filas,
            )
        )
    return [resuelta for indice, resuelta in enumerate(tomadas) if indice not in sobran]


def _coalicion(filas: list[Resuelta], catalogo: Catalogo) -> Actor | None:
    """The coalition of exactly these rows' parties, one row each; None when the rows may be of two people."""
    partidos = {fila.actor.id for fila in filas}
    if len(partidos) < 2 or len(partidos) < len(filas):
        return None
    if any(_se_distinguen(una, otra) for una, otra in combinations(filas, 2)):
        return None
    return catalogo.coalicion_de(partidos)


def _se_distinguen(una: Resuelta, otra: Resuelta) -> bool:
    """Whether CURP, folio, sex or age say that two rows of one name are of two people."""
    otra_edad = una.edad is not None and otra.edad is not None and una.edad != otra.edad
    return una.claves.es(otra.claves) is False or una.fila.sexo != otra.fila.sexo or otra_edad
