"""Interchangeable engines behind one `Query` and one `Result`."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from search.engines.embedded import EmbeddedEngine
from search.engines.guard import Guard

if TYPE_CHECKING:
    from search.engines.elastic import ElasticEngine
    from search.engines.elastic.client import Cluster


def carpeta() -> Path:
    """Where the embedded index lives."""
    return settings.CONOCELES_DATOS / "indice"


@lru_cache(maxsize=4)
def get_engine(carpeta: Path) -> EmbeddedEngine:
    """The engine over the index in a folder; one a process, so that its readers and words are read once."""
    return EmbeddedEngine(carpeta)


def first_engine() -> "Guard[ElasticEngine] | None":
    """The engine that is asked before the embedded one; None when the settings name no server."""
    if not settings.ELASTICSEARCH_URL:
        return None
    from search.engines.elastic.client import Cluster  # half a second of imports that most sites need not pay

    return _vigilado(Cluster.de_ajustes(settings), settings.ELASTICSEARCH_PLAZO, carpeta())


@lru_cache(maxsize=4)
def _vigilado(cluster: "Cluster", plazo: float, carpeta: Path) -> "Guard[ElasticEngine]":
    """One a process, so that its connections are kept and its breaker remembers."""
    from search.engines.elastic import ElasticEngine
    from search.engines.elastic.client import CONEXIONES

    motor = ElasticEngine(cluster, plazo=plazo, vocabularios=get_engine(carpeta).almacen.vocabulario)
    return Guard(motor, plazo=plazo, a_la_vez=CONEXIONES, sonda=ElasticEngine.is_ready)
