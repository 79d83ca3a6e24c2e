"""The one door to searching: every page, API and command asks here, never an engine.

A process of the public role never writes: while there is no index, it says so. Any other builds the
index at the first search.
"""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings

from search import index
from search.engines import get_engine
from search.engines.base import Engine, IndiceNoDisponible
from search.query import Query
from search.result import Result, Sugerencia

__all__ = ["IndiceNoDisponible", "buscar", "completar"]

T = TypeVar("T")


def buscar(query: Query) -> Result:
    """Answer a search. Raises IndiceNoDisponible while the index is being prepared."""
    return _preguntar(lambda motor: motor.search(query))


def completar(prefijo: str, *, proceso: str, limite: int = 8) -> tuple[Sugerencia, ...]:
    """People whose name goes on like this. Raises IndiceNoDisponible while the index is being prepared."""
    return _preguntar(lambda motor: motor.complete(prefijo, proceso=proceso, limit=limite))


def _preguntar(pregunta: Callable[[Engine], T]) -> T:
    motor = get_engine(index.carpeta())
    try:
        return pregunta(motor)
    except IndiceNoDisponible:
        if not settings.CONOCELES_SIRVE_ADMIN:
            raise
    index.asegurar()
    return pregunta(motor)
