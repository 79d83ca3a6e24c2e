"""Who is behind the current request, for the audit log; nobody, in commands and in the worker."""

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeGuard

from django.http import HttpRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cms.base.models import User

_peticion: ContextVar[HttpRequest | None] = ContextVar("peticion", default=None)


class PeticionConPersona(HttpRequest):
    """What a view of the admin is given: Wagtail lets nobody in who has not signed in, so its `user` is an account.

    Only a name for the type checker: no request is ever made of this class.
    """

    user: "User"


def con_persona(request: HttpRequest) -> TypeGuard[PeticionConPersona]:
    """Whether somebody has signed in, where nothing else has made sure of it."""
    return request.user.is_authenticated


def espera_json(request: HttpRequest) -> bool:
    """Whether a script asked, which reads JSON and follows no redirect."""
    return request.headers.get("x-requested-with") == "XMLHttpRequest" or "application/json" in request.headers.get(
        "accept", ""
    )


@contextmanager
def en_curso(request: HttpRequest) -> "Iterator[None]":
    """Make a request the current one while the block runs."""
    token = _peticion.set(request)
    try:
        yield
    finally:
        _peticion.reset(token)


def actual() -> "tuple[User | None, str | None]":
    """The signed-in person and the network address of the current request, each None when there is none."""
    request = _peticion.get()
    if request is None:
        return None, None
    persona = getattr(request, "user", None)
    conocida = persona if persona is not None and persona.is_authenticated else None
    return conocida, request.META.get("REMOTE_ADDR") or None


def apuntes() -> dict[tuple[str, str], dict[str, Any]] | None:
    """What the signed-in person's request has changed so far, by kind and key of each row; None when there is nobody."""
    request = _peticion.get()
    if request is None or actual()[0] is None:
        return None
    notas: dict[tuple[str, str], dict[str, Any]] = request.__dict__.setdefault("_apuntes", {})
    return notas
