"""The uploaded file at rest: sealed under the key ring, in private storage, under a random name, for a few days."""

import secrets

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from candidaturas.exchange.errores import ArchivoBorrado
from candidaturas.models import Importacion
from cms.base.cifrado import CifradoInvalido, cifrar, descifrar

_CONTEXTO = "candidaturas.importacion.archivo"


def guardar(contenido: bytes) -> str:
    """Seal and keep a file; returns the name by which it is found."""
    sellado = ContentFile(cifrar(contenido, _CONTEXTO).encode())
    return storages["reservado"].save(f"importaciones/{secrets.token_hex(16)}.sellado", sellado)


def leer(importacion: Importacion) -> bytes:
    """The file of an import, opened. Raises `ArchivoBorrado` when it is no longer kept or cannot be opened."""
    try:
        with storages["reservado"].open(importacion.archivo) as guardado:
            return descifrar(guardado.read().decode(), _CONTEXTO)
    except (OSError, ValueError, CifradoInvalido) as error:
        raise ArchivoBorrado() from error


def borrar(importacion: Importacion) -> None:
    """Erase the file of an import; its digest stays."""
    if importacion.archivo:
        storages["reservado"].delete(importacion.archivo)
        importacion.archivo = ""
        importacion.save(update_fields=["archivo"])


def borrar_vencidos() -> int:
    """Erase the files that nobody applied in time. Returns how many."""
    vencidas = list(Importacion.objects.con_archivo_vencido(timezone.now()))
    for importacion in vencidas:
        borrar(importacion)
    return len(vencidas)
