"""Serving files: public ones under random names, private ones to staff only."""

import mimetypes

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import storages
from django.core.files.storage.base import Storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

UN_ANIO = 60 * 60 * 24 * 365


def _servir(almacen: Storage, nombre: str) -> FileResponse:
    try:
        almacen.path(nombre)  # raises for what leaves the folder
        archivo = almacen.open(nombre, "rb")
    except (OSError, SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    tipo = mimetypes.guess_type(nombre)[0] or "application/octet-stream"
    return FileResponse(archivo, content_type=tipo)


@require_safe
def medio_publico(request: HttpRequest, nombre: str) -> HttpResponseBase:
    """A file that some Ficha shows. Its name is random and its bytes never change."""
    respuesta = _servir(storages["publico"], nombre)
    respuesta["Cache-Control"] = f"public, max-age={UN_ANIO}, immutable"
    return respuesta


@require_safe
@permission_required("wagtailadmin.access_admin")
def medio_privado(request: HttpRequest, nombre: str) -> HttpResponseBase:
    """An upload, never cached by anybody else, for who may open it: `access.guardias` asks whose it is."""
    respuesta = _servir(storages["default"], nombre)
    respuesta["Cache-Control"] = "private, no-store"
    return respuesta
