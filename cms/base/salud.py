"""Health (R14): is the process alive, and are its dependencies ready.

Each application registers what it depends on. What fails is named, never why.
"""

from collections.abc import Callable
from enum import StrEnum

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


class Estado(StrEnum):
    """How a dependency stands. Only `CAIDA` takes the process out of service."""

    BIEN = "bien"
    DEGRADADA = "degradada"
    CAIDA = "caida"


Revision = Callable[[], Estado | None]
"""None: this process does not depend on it."""
_dependencias: dict[str, Revision] = {}


def registrar(nombre: str, revision: Revision) -> None:
    """Add a dependency to the report of `/salud/lista`. A check must be cheap: it runs on every question."""
    _dependencias[nombre] = revision


@require_safe
@never_cache
def viva(request: HttpRequest) -> JsonResponse:
    """200 while the process answers at all."""
    return JsonResponse({"estado": "viva"})


@require_safe
@never_cache
def lista(request: HttpRequest) -> JsonResponse:
    """200 while the site can serve, else 503; a degraded dependency is told with 200."""
    revisados = {nombre: _revisar(revision) for nombre, revision in {"base_de_datos": _base, **_dependencias}.items()}
    estados = {nombre: estado for nombre, estado in revisados.items() if estado is not None}
    return JsonResponse(estados, status=503 if Estado.CAIDA in estados.values() else 200)


def _revisar(revision: Revision) -> Estado | None:
    try:
        return revision()
    except (DatabaseError, OSError):
        return Estado.CAIDA


def _base() -> Estado:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return Estado.BIEN
