"""The contract that every engine keeps."""

from typing import Protocol

from search.query import Query
from search.result import Result, Sugerencia


class IndiceNoDisponible(Exception):
    """The engine has no index to answer from (yet)."""


class PreguntaRechazada(Exception):
    """The engine is well, and refuses this question."""


class EscrituraRechazada(Exception):
    """The engine is well, and would not take some document."""


class EscrituraImpedida(Exception):
    """The engine takes no write now, whatever it is: it is read-only, full, or has lost the index."""


class Engine(Protocol):
    """Answers searches over the published records. Reading only: writing is the index's business."""

    name: str

    def search(self, query: Query) -> Result:
        """Hits, facets and the rest. Raises IndiceNoDisponible."""
        ...

    def complete(self, prefix: str, *, proceso: str, limit: int = 8) -> tuple[Sugerencia, ...]:
        """People whose name has the words typed so far, the last one perhaps unfinished, in the order of the draw.

        Few of many are shown: by surname, they would always be the same ones. Raises IndiceNoDisponible.
        """
        ...
