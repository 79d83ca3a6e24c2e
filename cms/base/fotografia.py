"""Safe decoding and re-encoding of uploaded pictures."""

import io
import secrets
from typing import IO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

#: Formats we decode, by content; the file's name and declared type prove nothing.
FORMATOS = ("JPEG", "PNG", "WEBP")
PESO_MAXIMO = 1024 * 1024
#: Tried in order until the result weighs little enough; the last always does.
_INTENTOS = ((2_000, 88), (2_000, 75), (2_000, 60), (1_400, 60), (1_000, 50), (600, 40))


def abrir(archivo: IO[bytes]) -> Image.Image:
    """Decode an upload within bounds. Raises ValidationError, in Spanish, when it is not a sound picture."""
    try:
        archivo.seek(0)
        imagen = Image.open(archivo, formats=FORMATOS)
        ancho, alto = imagen.size
        if ancho * alto > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
            raise _demasiado_grande()
        imagen.load()
    except Image.DecompressionBombError as error:  # so many that the library stops before saying how many
        raise _demasiado_grande() from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ValidationError(
            _("El archivo no es una imagen JPEG, PNG o WebP completa. Guárdala de nuevo y vuelve a subirla.")
        ) from error
    return imagen


def recodificar(archivo: IO[bytes]) -> ContentFile:
    """Our own WebP of an upload: upright, without metadata, at most 2,000 px a side and 1 MB, randomly named."""
    imagen = _sobre_blanco(ImageOps.exif_transpose(abrir(archivo)))
    # A new image from the bare pixels: whatever travelled with the upload stays behind.
    limpia = Image.frombytes("RGB", imagen.size, imagen.tobytes())
    for lado, calidad in _INTENTOS:
        limpia.thumbnail((lado, lado))
        salida = io.BytesIO()
        limpia.save(salida, "WEBP", quality=calidad, method=4)
        if salida.tell() <= PESO_MAXIMO:
            break
    return ContentFile(salida.getvalue(), name=f"{secrets.token_hex(16)}.webp")


def _demasiado_grande() -> ValidationError:
    megapixeles = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return ValidationError(
        _("La imagen tiene demasiados puntos. El máximo es de %(max)s megapíxeles.") % {"max": megapixeles}
    )


def _sobre_blanco(imagen: Image.Image) -> Image.Image:
    """What is transparent is drawn on white: emblems are made for paper, and dropping the alpha would blacken them."""
    if imagen.mode.startswith("I;16"):  # the library cuts what is over 8 bits: all but the darkest came out white
        imagen = imagen.convert("I").point([tono >> 8 for tono in range(1 << 16)], "L")
    if not imagen.has_transparency_data:
        return imagen.convert("RGB")
    fondo = Image.new("RGBA", imagen.size, "white")
    fondo.alpha_composite(imagen.convert("RGBA"))
    return fondo.convert("RGB")
