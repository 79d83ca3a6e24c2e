"""Portraits in public: renditions made at publication, under random names, removed on withdrawal."""

import io
import secrets

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from PIL import Image, ImageOps

from candidaturas.ficha import Foto
from candidaturas.models import FotoPublica
from cms.base.models import Imagen

#: Widths in pixels, for cards and for the page at 1× and 2×.
ANCHOS = (120, 240, 480)
#: One framing for everybody: height = width × 5/4.
PROPORCION = 5 / 4


def publicadas(imagenes: set[int]) -> dict[int, Foto]:
    """The public portraits of images that have one (one query)."""
    return {fila.imagen_id: _como_foto(fila) for fila in FotoPublica.objects.filter(imagen__in=imagenes)}


def publicar(imagenes: set[int]) -> dict[int, Foto]:
    """The public portraits of images, made on first need. An image never changes: a new upload is a new row."""
    hechas = publicadas(imagenes)
    faltan = Imagen.objects.filter(pk__in=imagenes - hechas.keys())
    return hechas | {imagen.pk: _como_foto(_crear(imagen)) for imagen in faltan}


def retirar_fotos(claves: set[str]) -> None:
    """Remove public portraits; their files go once the transaction is safe."""
    if not claves:
        return
    FotoPublica.objects.filter(clave__in=claves).delete()
    transaction.on_commit(lambda: _borrar(claves))


def _borrar(claves: set[str]) -> None:
    almacen = storages["publico"]
    for clave in claves:
        for ancho in ANCHOS:
            almacen.delete(_nombre(clave, ancho))


def _crear(imagen: Imagen) -> FotoPublica:
    almacen = storages["publico"]
    clave = secrets.token_hex(12)
    with imagen.file.open("rb") as fuente, Image.open(fuente) as original:
        rgb = original.convert("RGB")
        for ancho in ANCHOS:
            salida = io.BytesIO()
            medida = (ancho, _alto(ancho))
            ImageOps.fit(rgb, medida, centering=(0.5, 0.35)).save(salida, "WEBP", quality=80)
            almacen.save(_nombre(clave, ancho), ContentFile(salida.getvalue()))
    return FotoPublica.objects.create(imagen=imagen, clave=clave)


def _nombre(clave: str, ancho: int) -> str:
    return f"{clave}-{ancho}.webp"


def _alto(ancho: int) -> int:
    return round(ancho * PROPORCION)


def _como_foto(fila: FotoPublica) -> Foto:
    almacen = storages["publico"]
    direcciones = {str(ancho): almacen.url(_nombre(fila.clave, ancho)) for ancho in ANCHOS}
    return Foto(clave=fila.clave, direcciones=direcciones, ancho=ANCHOS[-1], alto=_alto(ANCHOS[-1]))
