"""The order in which a portrait is painted, from back to front."""

from home.demo.retratos.cabello import cabello_delante, cabello_detras, cabello_en_hombro
from home.demo.retratos.lienzo import Lienzo
from home.demo.retratos.rasgos import elegir_rasgos
from home.demo.retratos.ropa import cuello, torso
from home.demo.retratos.rostro import cabeza, facciones, lentes
from home.demo.retratos.vello import barba


def retrato(semilla: str, *, edad: int, sexo: str) -> bytes:
    """A portrait as WebP of 480 × 600 pixels; the same arguments give the same bytes."""
    rasgos = elegir_rasgos(semilla, edad=edad, sexo=sexo)
    lienzo = Lienzo(rasgos.fondo)
    cabello_detras(lienzo, rasgos)
    with lienzo.subido(14):
        torso(lienzo, rasgos)
        cuello(lienzo, rasgos)
    cabello_en_hombro(lienzo, rasgos)
    cabeza(lienzo, rasgos)
    barba(lienzo, rasgos)
    facciones(lienzo, rasgos)
    cabello_delante(lienzo, rasgos)
    lentes(lienzo, rasgos)
    return lienzo.webp()
