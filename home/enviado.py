"""The body of a page as it is sent: one that no screen of the editor would send is refused, and is no failure of ours."""

from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest
from wagtail.blocks.base import BlockWidget

_leer = BlockWidget.value_from_datadict


@wraps(_leer)
def _leer_o_rechazar(cuerpo: Any, datos: Any, archivos: Any, nombre: str) -> Any:
    try:
        return _leer(cuerpo, datos, archivos, nombre)
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        # Wagtail reads its own marks (how many blocks, in which order, of what text) as they come.
        raise BadRequest from error


def rechazar_lo_ilegible() -> None:
    """Put the rule in force."""
    BlockWidget.value_from_datadict = _leer_o_rechazar
