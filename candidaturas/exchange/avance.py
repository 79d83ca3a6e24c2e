"""How far an import has come: told in words by the command, kept for the screen by the worker."""

from collections.abc import Callable
from enum import StrEnum


class Etapa(StrEnum):
    """The steps of an import, in order."""

    LEER = "leer"
    COMPARAR = "comparar"
    REGISTROS = "registros"
    PAGINAS = "paginas"
    PUBLICAR = "publicar"


#: Step, how many are done, how many there are.
Avance = Callable[[Etapa, int, int], None]


def en_silencio(etapa: Etapa, hechas: int, total: int) -> None:
    """For whoever does not want to know."""
