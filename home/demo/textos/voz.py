"""The speaker of a text: where from, in which trade, since when."""

import random
from collections.abc import Iterator
from itertools import count, cycle

from home.demo.datos import leer
from home.demo.personas.persona import Persona

ANIO_ELECCION = 2024
_PLAZOS = ("un año", "18 meses", "dos años", "tres años", "los primeros 12 meses", "dos ejercicios fiscales")


class Voz(dict[str, str]):
    """What the marks of a sentence stand for; tasks and secondary places take turns, so that none is told twice."""

    def __init__(self, fijas: dict[str, str], por_turno: dict[str, Iterator[str]]) -> None:
        super().__init__(fijas)
        self._por_turno = por_turno

    def __missing__(self, marca: str) -> str:
        return next(self._por_turno[marca])


def voz(azar: random.Random, persona: Persona, *, distrito: int | None, tema: str, casa: str = "") -> Voz:
    """The speaker of one text, at home in `casa` or in a place of the district drawn anew."""
    sitio = leer("lugares")[str(distrito or 0)]
    lugar = casa or azar.choice(sitio["lugares"])
    otros = [otro for otro in sitio["lugares"] if otro != lugar]
    oficio, tareas = persona.oficio, cycle(azar.sample(persona.oficio.tareas, len(persona.oficio.tareas)))
    adultez = ANIO_ELECCION - persona.edad + 17
    fijas = {
        "lugar": lugar,
        "region": sitio["region"],
        "plazo": azar.choice(_PLAZOS),
        "anio": str(azar.randint(ANIO_ELECCION + 1, ANIO_ELECCION + 3)),
        "anio_pasado": str(azar.randint(min(max(adultez, 1990), 2018), 2019)),
        "anio_cercano": str(azar.randint(2020, 2023)),
        "anios": _en_letra(max(2, min(34, persona.edad - 20 - azar.randint(0, 4)))),
        "oficio": oficio.ella if persona.sexo == "mujer" else oficio.el,
        "ramo": oficio.ramo,
        "carrera": oficio.carrera,
        "tema": leer("prosa")["temas"][tema],
    }
    turnos: dict[str, Iterator[str]] = {
        "n2": (str(azar.randint(8, 60)) for _vez in count()),
        "n3": (str(azar.randrange(120, 900, 10)) for _vez in count()),
        "tarea": tareas,
        "tarea2": tareas,
        "lugar2": cycle(azar.sample(otros, len(otros))),
        "lugar_trabajo": cycle(azar.sample(oficio.lugares, len(oficio.lugares))),
    }
    return Voz(fijas, turnos)


def _en_letra(numero: int) -> str:
    letras = ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")
    return letras[numero - 2] if numero <= 10 else str(numero)
