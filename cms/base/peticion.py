"""Who is behind the current request, for the audit log; nobody, in commands and in the worker."""

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

_peticion: "ContextVar[HttpRequest | None]" = ContextVar("peticion", default=None)


@contextmanager
def en_curso(request: "HttpRequest") -> "Iterator[None]":
    """Make a request the current one while the block runs."""
    token = _peticion.set(request)
    try:
        yield
    finally:
        _peticion.reset(token)


def actual() -> tuple[object | None, str | None]:
    """The signed-in person and the network address of the current request, each None when there is none."""
    request = _peticion.get()
    if request is None:
        return None, None
    persona = getattr(request, "user", None)
    conocida = persona if persona is not None and persona.is_authenticated else None
    return conocida, request.META.get("REMOTE_ADDR") or None
