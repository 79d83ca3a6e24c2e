"""A small canvas for flat shapes: paths in SVG's notation, drawn large and reduced for smooth edges."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PIL import Image, ImageDraw

ANCHO, ALTO = 480, 600
EJE = 240.0
"""The vertical axis of the face; symmetric shapes are mirrored on it."""

_SOBREMUESTREO = 3
_ACERCAMIENTO = 1.16
_ARRIBA = 92.0
"""How close the one framing comes: shapes are written at rest and enlarged about the axis."""

_PASOS_CURVA = 14
_ELEMENTO = re.compile(r"[MLCQ]|-?\d+(?:\.\d+)?")
_ARGUMENTOS = {"M": 2, "L": 2, "Q": 4, "C": 6}

Color = tuple[int, int, int]
Punto = tuple[float, float]


def color(hexadecimal: str) -> Color:
    """`"#8c4527"` as three bytes."""
    numero = int(hexadecimal.lstrip("#"), 16)
    return (numero >> 16 & 255, numero >> 8 & 255, numero & 255)


def mezcla(base: Color, otro: Color, parte: float) -> Color:
    """`parte` of the way (0 to 1) from one colour to another: shades stay flat, without transparency."""
    r, g, b = (round(x + (y - x) * parte) for x, y in zip(base, otro, strict=True))
    return (r, g, b)


def contorno(trazo: str) -> list[Punto]:
    """The points of a path written with absolute M, L, Q and C commands; repeated commands may be left out."""
    puntos: list[Punto] = []
    orden, valores = "", list[float]()
    for elemento in _ELEMENTO.findall(trazo):
        if elemento.isalpha():
            orden = elemento
            continue
        valores.append(float(elemento))
        if len(valores) == _ARGUMENTOS[orden]:
            puntos.extend(_tramo(puntos, valores))
            valores = []
    return puntos


def _tramo(previos: Sequence[Punto], valores: Sequence[float]) -> list[Punto]:
    """One segment sampled as points: a line has one, a curve has `_PASOS_CURVA`."""
    extremos = list(zip(valores[::2], valores[1::2], strict=True))
    if len(extremos) == 1:
        return extremos
    controles = [previos[-1], *extremos]
    return [_bezier(controles, paso / _PASOS_CURVA) for paso in range(1, _PASOS_CURVA + 1)]


def _bezier(controles: Sequence[Punto], t: float) -> Punto:
    """A point of a Bézier curve of any degree (de Casteljau)."""
    while len(controles) > 1:
        controles = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for (x0, y0), (x1, y1) in pairwise(controles)]
    return controles[0]


def simetrico(mitad: str) -> list[Punto]:
    """A closed outline from its right half, written from top to bottom."""
    derecha = contorno(mitad)
    return derecha + espejo(derecha)[::-1]


def espejo(puntos: Sequence[Punto]) -> list[Punto]:
    """The same points on the other side of the axis."""
    return [(2 * EJE - x, y) for x, y in puntos]


def ensanchar(puntos: Sequence[Punto], factor: float) -> list[Punto]:
    """The same points, wider or narrower about the axis."""
    return [(EJE + (x - EJE) * factor, y) for x, y in puntos]


class Lienzo:
    """An image of one framing."""

    def __init__(self, fondo: Color) -> None:
        self._imagen = Image.new("RGB", (ANCHO * _SOBREMUESTREO, ALTO * _SOBREMUESTREO), fondo)
        self._pluma = ImageDraw.Draw(self._imagen)
        self._subida = 0.0

    @contextmanager
    def subido(self, pixeles: float) -> Iterator[None]:
        """Whatever is drawn inside lies that much higher."""
        self._subida, previa = pixeles, self._subida
        yield
        self._subida = previa

    def _en_imagen(self, punto: Punto) -> Punto:
        x, y = punto
        return (
            (EJE + (x - EJE) * _ACERCAMIENTO) * _SOBREMUESTREO,
            ((y - self._subida - _ARRIBA) * _ACERCAMIENTO + _ARRIBA * 0.72) * _SOBREMUESTREO,
        )

    def forma(self, puntos: Sequence[Punto] | str, tinta: Color) -> None:
        """Fill a closed outline."""
        trazo = contorno(puntos) if isinstance(puntos, str) else puntos
        self._pluma.polygon([self._en_imagen(punto) for punto in trazo], fill=tinta)

    def elipse(self, centro: Punto, radios: Punto, tinta: Color) -> None:
        """Fill an ellipse."""
        (x, y), (rx, ry) = centro, radios
        self._pluma.ellipse([self._en_imagen((x - rx, y - ry)), self._en_imagen((x + rx, y + ry))], fill=tinta)

    def linea(self, puntos: Sequence[Punto] | str, grosor: float, tinta: Color) -> None:
        """Draw a line with round joints and ends."""
        trazo = contorno(puntos) if isinstance(puntos, str) else puntos
        ancho = round(grosor * _SOBREMUESTREO * _ACERCAMIENTO)
        self._pluma.line([self._en_imagen(punto) for punto in trazo], fill=tinta, width=ancho, joint="curve")
        for punta in (trazo[0], trazo[-1]):
            self.elipse(punta, (grosor / 2, grosor / 2), tinta)

    def webp(self, calidad: int = 84) -> bytes:
        """The finished picture."""
        salida = io.BytesIO()
        self._imagen.reduce(_SOBREMUESTREO).save(salida, "WEBP", quality=calidad, method=4)
        return salida.getvalue()
