"""The signed form behind the demonstration's consents: a sheet that says that nobody signed it."""

import io
from functools import cache

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont

_HOJA = (620, 800)
#: In plain letters: the typeface that comes with Pillow has no accents.
_DICE = "Formato de consentimiento\n\nHoja de prueba, sin firma:\nsu persona candidata no existe."


def formato_firmado() -> ContentFile:
    """The sheet, as somebody would upload its photograph."""
    return ContentFile(_hoja(), name="formato.png")


@cache
def _hoja() -> bytes:
    hoja = Image.new("L", _HOJA, "white")
    ImageDraw.Draw(hoja).multiline_text((60, 80), _DICE, fill="black", font=ImageFont.load_default(24), spacing=12)
    salida = io.BytesIO()
    hoja.save(salida, "PNG", optimize=True)
    return salida.getvalue()
