"""The stylesheets that rows make: the site's theme and the actors' colours, as files with hashed names."""

import hashlib
from dataclasses import dataclass

from candidaturas.publico import colores, estante, marco
from home import theme
from home.theme import TemaDelSitio


@dataclass(frozen=True, slots=True)
class Hoja:
    """A stylesheet and the fingerprint of its bytes."""

    nombre: str
    texto: str
    huella: str


def tema() -> TemaDelSitio:
    """The theme of the site that this installation serves; the default one when nobody changed it."""
    return estante.recordar(
        ("tema",), lambda: TemaDelSitio.objects.order_by("-site__is_default_site").first() or TemaDelSitio()
    )


def leer() -> dict[str, Hoja]:
    """The sheets that have something to say, by name."""
    textos = {"tema": theme.hoja(tema()), "actores": colores.hoja(marco.leer())}
    return {nombre: Hoja(nombre, texto, _huella(texto)) for nombre, texto in textos.items() if texto}


def _huella(texto: str) -> str:
    return hashlib.sha256(texto.encode()).hexdigest()[:12]
