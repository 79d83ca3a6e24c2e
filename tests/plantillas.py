"""Strict templates: a variable that does not resolve, in a template of ours, fails the test that renders it."""

import sys
from pathlib import Path
from types import FrameType

import pytest
from django.conf import settings
from django.template.base import FilterExpression, Node

_PROPIAS = tuple(str(Path(settings.BASE_DIR) / carpeta) for carpeta in ("templates", "candidaturas", "home", "search"))
#: A filter that exists to answer for a missing value.
_RESPONDEN = {"default", "default_if_none", "firstof"}


class VariableSinValor(str):
    """The engine's `string_if_invalid`.

    Django asks for its truth before it is used: it is true only while one of our templates is being
    rendered, so that Wagtail's and Django's own templates behave exactly as in production.
    """

    __slots__ = ()

    def __bool__(self) -> bool:
        marco = sys._getframe(1)
        expresion = marco.f_locals.get("self")
        if not isinstance(expresion, FilterExpression) or _tiene_respuesta(expresion):
            return False
        return _plantilla(marco).startswith(_PROPIAS)

    def __contains__(self, texto: object) -> bool:
        return texto == "%s"

    def __mod__(self, variable: object) -> str:
        pytest.fail(f"{_plantilla(sys._getframe(1))}: «{variable}» does not resolve")


def _tiene_respuesta(expresion: FilterExpression) -> bool:
    return bool(expresion.filters) and expresion.filters[0][0].__name__ in _RESPONDEN


def _plantilla(marco: FrameType | None) -> str:
    """Path of the template whose node is being rendered."""
    while marco is not None:
        nodo = marco.f_locals.get("self")
        if isinstance(nodo, Node) and getattr(nodo, "origin", None):
            return str(nodo.origin.name)
        marco = marco.f_back
    return ""
