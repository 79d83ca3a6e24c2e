"""Interchangeable engines behind one `Query` and one `Result`."""

from functools import lru_cache
from pathlib import Path

from search.engines.base import Engine
from search.engines.embedded import EmbeddedEngine


@lru_cache(maxsize=4)
def get_engine(carpeta: Path) -> Engine:
    """The engine over the index in a folder; one a process, so that its readers and words are read once."""
    return EmbeddedEngine(carpeta)
