"""A shelf of seconds in the process's memory, for what every page asks and hardly ever changes.

Two seconds at most, so that whatever is withdrawn is gone from here at once; under load each process asks
the database once for hundreds of pages.
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings

_CABEN = 64

T = TypeVar("T")
_estante: dict[tuple[Any, ...], tuple[float, Any]] = {}


def recordar(clave: tuple[Any, ...], leer: Callable[[], T]) -> T:
    """What is on the shelf under a key, read anew when it is older than the setting allows."""
    ahora = time.monotonic()
    hallado = _estante.get(clave)
    if hallado is not None and ahora - hallado[0] < settings.CONOCELES_ESTANTE_SEGUNDOS:
        return hallado[1]
    valor = leer()
    if len(_estante) >= _CABEN:
        vaciar()
    _estante[clave] = (ahora, valor)
    return valor


def vaciar() -> None:
    """Take everything off the shelf."""
    _estante.clear()
