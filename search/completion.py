"""What is being typed, completed: people from the index; parties and places from the process's catalogue.

Prefixes of words in any order, without accents. People first; parties and places keep room of their own.
Of each, who is shown among many is decided by the published draw.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import get_language

from candidaturas.facetas import FACETAS
from candidaturas.models import Proceso
from candidaturas.publico import estante, marco
from search import catalogue, execute
from search.document import sorteo
from search.query import Query
from search.result import Sugerencia
from search.text import escritas, palabras

TEXTO_MAXIMO = 80
"""Characters typed that are looked at."""
COMPLETAR_MAXIMO = 8
_DE_CADA_CATALOGO = 2
"""Parties, and places, that are offered while there are people enough to fill the rest."""


class Clase(StrEnum):
    """What a completion is."""

    PERSONA = "persona"
    ACTOR = "actor"
    LUGAR = "lugar"


class Completado(NamedTuple):
    """A completion, and the page it leads to."""

    clase: Clase
    texto: str
    detalle: str
    direccion: str


#: Names with their folded words.
Indice = tuple[tuple[tuple[str, ...], Completado], ...]


def completar(escrito: str, proceso: Proceso, limite: int = COMPLETAR_MAXIMO) -> tuple[Completado, ...]:
    """What goes on like this, at most `limite`. Raises IndiceNoDisponible while the index is being prepared."""
    partes = escritas(escrito[:TEXTO_MAXIMO])
    if not partes:
        return ()
    actores, lugares = (_que_siguen(partes, indice) for indice in _catalogo(proceso))
    personas = [_persona(una) for una in execute.completar(escrito, proceso=proceso.clave, limite=limite)]
    reservados = min(len(actores), _DE_CADA_CATALOGO) + min(len(lugares), _DE_CADA_CATALOGO)
    personas = personas[: max(limite - reservados, 1)]
    quedan = limite - len(personas)
    actores = actores[: max(quedan - min(len(lugares), _DE_CADA_CATALOGO), 0)]
    return (*personas, *actores, *lugares[: quedan - len(actores)])


def _persona(una: Sugerencia) -> Completado:
    partes = {"id_publico": una.id, **({"slug": una.slug} if una.slug else {})}
    return Completado(Clase.PERSONA, una.texto, una.detalle, reverse("publico:candidatura", kwargs=partes))


def _que_siguen(partes: list[str], indice: Indice) -> list[Completado]:
    """Every part typed must begin a word of the name."""
    return [uno for voces, uno in indice if all(any(voz.startswith(p) for voz in voces) for p in partes)]


def _catalogo(proceso: Proceso) -> tuple[Indice, Indice]:
    """The parties, and the places, of a process in the reader's language, from the shelf."""
    return estante.recordar(("completar", proceso.pk, get_language()), lambda: _leer_catalogo(proceso))


def _leer_catalogo(proceso: Proceso) -> tuple[Indice, Indice]:
    nombres, siglas = catalogue.nombres(proceso), catalogue.siglas(proceso)
    actores = _indice(Clase.ACTOR, "actor", _por_sorteo(nombres["actor"]), proceso, siglas)
    return tuple(actores), (
        *_indice(Clase.LUGAR, "municipio", nombres["municipio"], proceso),
        *_indice(Clase.LUGAR, "distrito", nombres["distrito"], proceso),
    )


def _por_sorteo(nombres: Mapping[str, str]) -> Mapping[str, str]:
    """Parties and coalitions by the draw of their keys: of the many that begin «Partido», two are shown."""
    return {clave: nombres[clave] for clave in sorted(nombres, key=lambda clave: (sorteo(clave), clave))}


def _indice(
    clase: Clase,
    faceta: str,
    nombres: Mapping[str, str],
    proceso: Proceso,
    siglas: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[tuple[tuple[str, ...], Completado]]:
    """The values of a facet; each leads to the candidacies that have it."""
    en_direccion = proceso.clave if marco.leer().sufijo(proceso) else ""
    for valor, nombre in nombres.items():
        query = Query(proceso=en_direccion, filtros={faceta: (valor,)})
        detalle = siglas.get(valor) or str(FACETAS[faceta].nombre)
        voces = (*palabras(nombre), *palabras(siglas.get(valor, "")))
        yield voces, Completado(clase, nombre, detalle, reverse("search:buscar") + query.to_url())
