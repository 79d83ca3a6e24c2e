"""The one door to searching: every page, API and command asks here, never an engine.

Where the settings name an Elasticsearch, it is asked first; when it does not answer in its time the embedded
engine does, within the same request, and the result says so; neither is it asked while the news of what was
published and withdrawn are late in reaching it. A process of the public role never writes:
while there is no index at all, it says so. Any other builds the embedded index at the first search.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from django.conf import settings

from cms.base.salud import Estado
from search import index, remote
from search.engines import first_engine, get_engine
from search.engines.base import Engine, IndiceNoDisponible
from search.engines.guard import NoResponde
from search.query import Query
from search.result import Result, Sugerencia

__all__ = ["IndiceNoDisponible", "buscar", "completar"]

T = TypeVar("T")


def buscar(query: Query) -> Result:
    """Answer a search. Raises IndiceNoDisponible while the index is being prepared."""
    resultado, suplido = _preguntar(lambda motor: motor.search(query))
    return replace(resultado, fallback=True) if suplido else resultado


def completar(prefijo: str, *, proceso: str, limite: int = 8) -> tuple[Sugerencia, ...]:
    """People whose name goes on like this. Raises IndiceNoDisponible while the index is being prepared."""
    return _preguntar(lambda motor: motor.complete(prefijo, proceso=proceso, limit=limite))[0]


def revisar() -> Estado | None:
    """How the first engine stands, for `/salud/lista`; None when there is none. Without it searches are answered."""
    primero = first_engine()
    if primero is None:
        return None
    if remote.atrasado():
        return Estado.DEGRADADA
    try:
        return Estado.BIEN if primero.ask(lambda motor: motor.is_ready()) else Estado.DEGRADADA
    except NoResponde:
        return Estado.DEGRADADA


def _preguntar(pregunta: Callable[[Engine], T]) -> tuple[T, bool]:
    """The answer, and whether the embedded engine gave it in the place of the first one."""
    primero = first_engine()
    if primero is not None and not remote.atrasado():
        try:
            return primero.ask(pregunta), False
        except NoResponde:
            pass  # the guard tells the log when it matters
    return _preguntar_al_embebido(pregunta), primero is not None


def _preguntar_al_embebido(pregunta: Callable[[Engine], T]) -> T:
    motor = get_engine(index.carpeta())
    try:
        return pregunta(motor)
    except IndiceNoDisponible:
        if not settings.CONOCELES_SIRVE_ADMIN:
            raise
    index.asegurar()
    return pregunta(motor)
