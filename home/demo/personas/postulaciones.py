"""Who runs for what in the demonstration: 15 districts by majority and a list of ten fórmulas per party."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from home.demo.actores import CONGRESO_2024, FUERZA, INDEPENDIENTES, MC, MORENA, PARTIDOS, PT, PVEM, SIGAMOS, Actor
from home.demo.azar import azar_de
from home.demo.personas.persona import Padron, Persona
from home.demo.personas.situaciones import Situacion, situacion

DISTRITOS = range(1, 16)
FORMULAS_RP = 10
#: The nine districts of the second coalition; its members run alone in the other six.
DISTRITOS_SIGAMOS = frozenset({1, 3, 5, 7, 9, 10, 12, 13, 14})
#: Party to which each coalition seat belongs, by district.
SIGLADOS = {
    FUERZA.clave: ("pan", "pri", "pri", "pan", "prd", "pri", "pri", "pan", "pri", "pri", "prd", "pan", "pri", "pan", "prd"),
    SIGAMOS.clave: ("morena", "", "pvem", "", "morena", "", "morena", "", "pvem", "morena", "", "morena", "pvem", "morena", ""),
}  # fmt: skip
#: Affirmative actions by district and actor, and by place in a party's list; both people of the fórmula share it.
_MEDIDA_MR = {
    (15, FUERZA.clave): "indigena", (15, MC.clave): "indigena", (15, MORENA.clave): "indigena", (15, PT.clave): "indigena",
    (2, MC.clave): "joven", (4, PT.clave): "joven", (5, SIGAMOS.clave): "diversidad_sexual", (8, FUERZA.clave): "adulta_mayor",
    (11, MORENA.clave): "discapacidad", (10, MC.clave): "discapacidad", (13, MC.clave): "adulta_mayor", (6, PVEM.clave): "joven",
    (12, PT.clave): "diversidad_sexual",
}  # fmt: skip
_MEDIDA_RP = {4: "joven", 6: "discapacidad", 7: "diversidad_sexual", 9: "adulta_mayor"}
_MIGRANTE_RP = frozenset({"mc", "pan", "pt"})
#: Seats registered as «no binario».
_NO_BINARIO = frozenset({"mr-05-mc-p", "mr-05-mc-s", "rp-pvem-07-p"})


@dataclass(frozen=True, slots=True)
class Candidatura:
    """One registration: a person in a seat, its status and how far its questionnaires came."""

    clave: str
    distrito: int | None
    """None: the statewide list."""
    actor: str
    siglado: str
    numero: int
    calidad: str
    persona: Persona
    situacion: Situacion
    estado: str = "aprobada"
    acuerdo: str = "IEPC/CG/45/2024"
    estado_desde: dt.date = dt.date(2024, 4, 9)
    sustituye_a: str = ""
    """Seat key of the registration it replaces."""

    @property
    def principio(self) -> str:
        """By majority in a district, or from the statewide list."""
        return "rp" if self.distrito is None else "mr"


def candidaturas() -> list[Candidatura]:
    """Every registration of the demonstration, always the same, in the order in which they are loaded."""
    padron = Padron()
    filas = [*_por_mayoria(padron), *_por_lista(padron)]
    return [sucesion for fila in filas for sucesion in _con_sucesion(fila, padron)]


def _por_mayoria(padron: Padron) -> Iterator[Candidatura]:
    azar = azar_de("paridad")
    actores = (*CONGRESO_2024, *INDEPENDIENTES)
    sexos = {actor.clave: _mitades(azar, len(DISTRITOS)) for actor in actores}
    for distrito in DISTRITOS:
        for actor in sorted(actores, key=lambda a: a.orden):
            if _compite(actor, distrito):
                sexo = _SEXO_FIJO.get((distrito, actor.siglas), sexos[actor.clave][distrito - 1])
                yield from _formula(padron, actor, distrito, numero=1, sexo=sexo)


def _por_lista(padron: Padron) -> Iterator[Candidatura]:
    """Women and men alternate in each list; half of the lists start with a woman."""
    for lugar, actor in enumerate(PARTIDOS):
        for numero in range(1, FORMULAS_RP + 1):
            yield from _formula(padron, actor, None, numero=numero, sexo=("mujer", "hombre")[(numero + lugar + 1) % 2])


def _mitades(azar: random.Random, cuantas: int) -> list[str]:
    """As many women as men, one more woman when the number is odd, in random order."""
    sexos = ["mujer"] * ((cuantas + 1) // 2) + ["hombre"] * (cuantas // 2)
    azar.shuffle(sexos)
    return sexos


def _compite(actor: Actor, distrito: int) -> bool:
    if actor in INDEPENDIENTES:
        return actor.clave.endswith(f"{distrito:02d}")
    if actor is SIGAMOS:
        return distrito in DISTRITOS_SIGAMOS
    if actor in (PVEM, MORENA):
        return distrito not in DISTRITOS_SIGAMOS
    return actor in (FUERZA, MC, PT)


def _formula(padron: Padron, actor: Actor, distrito: int | None, *, numero: int, sexo: str) -> Iterator[Candidatura]:
    """A propietaria and a suplente: a woman's suplente is a woman (parity), a man's may be either."""
    lugar = f"mr-{distrito:02d}-{_corta(actor)}" if distrito else f"rp-{_corta(actor)}-{numero:02d}"
    medida = _medida(actor, distrito, numero)
    for calidad in ("propietaria", "suplente"):
        clave = f"{lugar}-{calidad[0]}"
        propio = "mujer" if calidad == "suplente" and _suma(lugar) % 7 == 0 else sexo
        persona = padron.persona(
            clave, sexo="no_binario" if clave in _NO_BINARIO else propio, medida=medida, distrito=distrito
        )
        yield Candidatura(
            clave=clave,
            distrito=distrito,
            actor=actor.clave,
            siglado=SIGLADOS[actor.clave][distrito - 1] if distrito and actor.clave in SIGLADOS else "",
            numero=numero,
            calidad=calidad,
            persona=replace(persona, **_NOMBRES_FIJOS.get(clave, {})),
            situacion=situacion(clave, principio="mr" if distrito else "rp", calidad=calidad),
        )


def _suma(texto: str) -> int:
    """A small number that depends on the text alone (Python's own hash changes between runs)."""
    return sum(texto.encode())


def _corta(actor: Actor) -> str:
    return actor.siglas.lower()


def _medida(actor: Actor, distrito: int | None, numero: int) -> str:
    if distrito is not None:
        return _MEDIDA_MR.get((distrito, actor.clave), "ninguna")
    if numero == FORMULAS_RP and actor.clave in _MIGRANTE_RP:
        return "migrante"
    if numero == FORMULAS_RP and actor.clave == "morena":
        return "afromexicana"
    return (
        _MEDIDA_RP.get(numero, "ninguna") if (numero + actor.orden // 10) % 2 == 0 or actor.clave == "mc" else "ninguna"
    )


#: The fórmula whose names are written below.
_SEXO_FIJO = {(15, "CI"): "mujer"}
#: Names that a screen has to bear.
_NOMBRES_FIJOS: dict[str, dict[str, Any]] = {
    "mr-15-ci-p": {
        "nombres": "María Guadalupe del Refugio",
        "primer_apellido": "Fernández de Castro y Rentería",
        "segundo_apellido": "Santillán de los Monteros",
        "sobrenombre": "Maestra Cuquita",
    },
    "rp-pan-01-p": {"sobrenombre": "Profe"},
}
#: Registrations that left: status, resolution, date, and whether somebody took the seat.
_SALIDAS = {
    "mr-06-mc-p": ("sustituida", "IEPC/CG/61/2024", dt.date(2024, 4, 15), True),
    "rp-pt-04-s": ("renuncia", "IEPC/CG/66/2024", dt.date(2024, 4, 16), True),
    "rp-prd-09-p": ("cancelada", "IEPC/CG/70/2024", dt.date(2024, 4, 18), False),
    "rp-prd-10-s": ("rechazada", "IEPC/CG/46/2024", dt.date(2024, 4, 9), False),
    "rp-morena-09-s": ("presentada", "", dt.date(2024, 3, 29), False),
}


def _con_sucesion(fila: Candidatura, padron: Padron) -> Iterator[Candidatura]:
    """The registration and, when it left the seat to another, its successor."""
    if fila.clave not in _SALIDAS:
        yield fila
        return
    estado, acuerdo, desde, con_sucesora = _SALIDAS[fila.clave]
    yield replace(fila, estado=estado, acuerdo=acuerdo, estado_desde=desde)
    if con_sucesora:
        clave = f"{fila.clave}2"
        yield replace(
            fila,
            clave=clave,
            persona=padron.persona(
                clave, sexo=fila.persona.sexo, medida=fila.persona.accion_afirmativa, distrito=fila.distrito
            ),
            situacion=situacion(clave, principio=fila.principio, calidad=fila.calidad),
            acuerdo=acuerdo,
            estado_desde=desde,
            sustituye_a=fila.clave,
        )
