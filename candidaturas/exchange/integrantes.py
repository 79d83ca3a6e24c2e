"""Files that list a coalition's candidacy once per member party: one candidacy is taken, with a warning."""

from collections import defaultdict
from dataclasses import replace

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Catalogo
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.resuelta import Resuelta, clave_de
from candidaturas.vocabulario import TipoActor


def una_por_coalicion(resueltas: list[Resuelta], catalogo: Catalogo, problemas: list[Problema]) -> list[Resuelta]:
    """The same person for the same place by several parties: their coalition's, when there is exactly one."""
    grupos: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for indice, resuelta in enumerate(resueltas):
        nombre = palabras(resuelta.fila.nombre.publico)
        if nombre and resuelta.actor.tipo == TipoActor.PARTIDO:
            grupos[(resuelta.contienda.id, resuelta.fila.calidad, nombre)].append(indice)
    sobran: set[int] = set()
    tomadas = list(resueltas)
    for indices in grupos.values():
        partidos = {resueltas[i].actor.id for i in indices}
        if len(partidos) < 2:
            continue
        filas = ", ".join(str(resueltas[i].fila.renglon.numero) for i in indices)
        primera = resueltas[indices[0]]
        coalicion = catalogo.coalicion_de(partidos)
        if coalicion is None:
            actores = ", ".join(resueltas[i].actor.nombre for i in indices)
            problemas.append(
                primera.fila.renglon.problema(
                    primera.fila.postulante_campo, Codigo.POSTULADA_POR_VARIOS, actores=actores, filas=filas
                )
            )
            continue
        clave = clave_de(primera.fila, primera.contienda, coalicion)
        tomadas[indices[0]] = replace(primera, actor=coalicion, clave=clave)
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
