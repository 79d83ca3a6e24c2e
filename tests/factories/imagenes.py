"""Small pictures made by code."""

import io

from PIL import Image


def un_jpeg(ancho: int = 320, alto: int = 400, color: str = "#8c4527") -> bytes:
    """A plain JPEG of that size."""
    salida = io.BytesIO()
    Image.new("RGB", (ancho, alto), color).save(salida, "JPEG")
    return salida.getvalue()
