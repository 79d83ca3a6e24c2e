"""The permission policies that Wagtail's own screens ask, whichever of its versions runs."""

from importlib import import_module
from typing import Any

from django.db.models import Model

#: Where Wagtail 7.4 keeps the one of each kind of row.
_MODULOS = {
    "wagtail.images": "wagtail.images.permissions",
    "wagtail.documents": "wagtail.documents.permissions",
    "wagtail.contrib.redirects": "wagtail.contrib.redirects.permissions",
}


def politica_de(modelo: type[Model]) -> Any:
    """The policy of a kind of row: images, documents, redirects or collections.

    To be asked when it is needed, and not on import: Wagtail 8 registers it once the applications are ready.
    """
    permisos = import_module("wagtail.permissions")
    if registro := getattr(permisos, "policy_registry", None):
        return registro.get_by_type(modelo)
    for clase in modelo.__mro__:
        paquete = clase.__module__.removesuffix(".models")
        if paquete in _MODULOS:
            return import_module(_MODULOS[paquete]).permission_policy
    return permisos.collection_permission_policy
