"""The shapes in which production serves: this process answers as one of its roles would, with that role's addresses and middleware."""

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from django.conf import settings
from django.test import override_settings

import cms.urls
from cms.settings.apps import middleware, procesadores

ROLES = ("public", "admin", "all")


@contextmanager
def en_rol(rol: str) -> Iterator[None]:
    """Answer as the process of a role: `public`, `admin` or `all`."""
    admin, publico = rol != "public", rol != "admin"
    (motor,) = settings.TEMPLATES
    opciones = {**motor["OPTIONS"], "context_processors": procesadores(admin=admin)}
    with (
        override_settings(
            CONOCELES_ROL=rol,
            CONOCELES_SIRVE_ADMIN=admin,
            CONOCELES_SIRVE_PUBLICO=publico,
            MIDDLEWARE=middleware(admin=admin, publico=publico),
            TEMPLATES=[{**motor, "OPTIONS": opciones}],
        ),
        override_settings(ROOT_URLCONF=_direcciones()),
    ):
        yield


def _direcciones() -> ModuleType:
    """`cms.urls` as it is built under the settings of now."""
    molde = importlib.util.spec_from_file_location("direcciones_del_rol", cms.urls.__file__)
    assert molde is not None
    assert molde.loader is not None
    modulo = importlib.util.module_from_spec(molde)
    molde.loader.exec_module(modulo)
    return modulo
