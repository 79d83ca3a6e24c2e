"""What this installation's site says of itself, and the stylesheets that rows make, as files with hashed names."""

import hashlib
from dataclasses import dataclass

from django.db.models import Exists
from wagtail.models import Site

from candidaturas.publico import colores, estante, marco
from cms.base.visibles import visibles
from home import theme
from home.models import InformationIndexPage
from home.theme import TemaDelSitio


@dataclass(frozen=True, slots=True)
class Sitio:
    """The theme of the site, and whether it has information pages to offer."""

    tema: TemaDelSitio
    tiene_informacion: bool


@dataclass(frozen=True, slots=True)
class Hoja:
    """A stylesheet and the fingerprint of its bytes."""

    nombre: str
    texto: str
    huella: str


def sitio() -> Sitio:
    """The site of this installation, in one query, from the shelf; the default theme when nobody changed it."""
    return estante.recordar(("sitio",), _leer_sitio)


def _leer_sitio() -> Sitio:
    informacion = Exists(visibles(InformationIndexPage.objects.all()))
    fila = (
        Site.objects.filter(is_default_site=True)
        .select_related("temadelsitio")
        .annotate(tiene_informacion=informacion)
        .first()
    )
    if fila is None:
        return Sitio(TemaDelSitio(), tiene_informacion=False)
    return Sitio(getattr(fila, "temadelsitio", None) or TemaDelSitio(), fila.tiene_informacion)


def leer() -> dict[str, Hoja]:
    """The sheets that have something to say, by name."""
    textos = {"tema": theme.hoja(sitio().tema), "actores": colores.hoja(marco.leer())}
    return {nombre: Hoja(nombre, texto, _huella(texto)) for nombre, texto in textos.items() if texto}


def _huella(texto: str) -> str:
    return hashlib.sha256(texto.encode()).hexdigest()[:12]
