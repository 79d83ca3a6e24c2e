"""Emblems in public: one small picture per actor, named by its content, so that a new one has a new address."""

import hashlib
import io

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image, ImageOps

from candidaturas.models import ActorPolitico
from cms.base.models import Imagen

#: Longest side in pixels: the largest place an emblem has, at 3×.
LADO = 160


def poner_al_dia(actor: ActorPolitico) -> None:
    """Make the public picture of an actor's emblem, when it is another. Processes that share a picture share its file."""
    nombre = _publicar(actor.emblema) if actor.emblema else ""
    if nombre != actor.emblema_publico:
        actor.emblema_publico = nombre
        ActorPolitico.objects.filter(pk=actor.pk).update(emblema_publico=nombre)


def _publicar(imagen: Imagen) -> str:
    with imagen.file.open("rb") as fuente, Image.open(fuente) as original:
        dibujo = ImageOps.contain(original.convert("RGBA"), (LADO, LADO))
    salida = io.BytesIO()
    dibujo.save(salida, "WEBP", quality=90)
    contenido = salida.getvalue()
    nombre = f"emblema-{hashlib.sha256(contenido).hexdigest()[:24]}.webp"
    almacen = storages["publico"]
    if not almacen.exists(nombre):
        almacen.save(nombre, ContentFile(contenido))
    return nombre
