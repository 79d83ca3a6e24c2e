"""The three processes of the demonstration, as data: the filled one and two empty ones to import into.

Dates are the true ones of each election. As they are past, each process carries a simulated date inside
its campaign, so that capture, review and the public site can be tried as voters would see them.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from candidaturas.vocabulario import Ambito, CampoTexto, EstadoProceso, Principio
from home.demo.actores import AYUNTAMIENTOS_2025, CONGRESO_2024, INDEPENDIENTES, Actor
from home.demo.territorio import CABECERAS_2023, MunicipioDeDurango, municipios

CLAVE_DEMO = "demo-durango-2024"


@dataclass(frozen=True, slots=True)
class CargoDeDemo:
    """An elected office in Spanish (neutral, feminine, masculine) and in English."""

    clave: str
    nombre: str
    femenino: str
    masculino: str
    ingles: str
    ambito: Ambito
    edad_minima: int
    orden: int


DIPUTACION = CargoDeDemo(
    "diputacion-local",
    "Diputación local",
    "Diputada local",
    "Diputado local",
    "State legislator",
    Ambito.DISTRITO,
    21,
    10,
)
PRESIDENCIA = CargoDeDemo(
    "presidencia-municipal", "Presidencia municipal", "Presidenta municipal", "Presidente municipal",
    "Mayor", Ambito.MUNICIPIO, 21, 20,
)  # fmt: skip
SINDICATURA = CargoDeDemo(
    "sindicatura", "Sindicatura", "Síndica", "Síndico", "Municipal trustee", Ambito.MUNICIPIO, 18, 30
)
REGIDURIA = CargoDeDemo("regiduria", "Regiduría", "Regidora", "Regidor", "Council member", Ambito.MUNICIPIO, 18, 40)
CARGOS = (DIPUTACION, PRESIDENCIA, SINDICATURA, REGIDURIA)


@dataclass(frozen=True, slots=True)
class ContiendaDeDemo:
    """Office × territory × principle, with its campaign."""

    clave: str
    cargo: CargoDeDemo
    principio: Principio
    inicio: dt.date
    fin: dt.date
    distrito: int | None = None
    municipio: str | None = None
    escanios: int = 1


@dataclass(frozen=True, slots=True)
class ProcesoDeDemo:
    """A process: its dates, who may nominate and what is elected."""

    clave: str
    nombre: str
    estado: EstadoProceso
    jornada: dt.date
    apertura: dt.date
    fecha_simulada: dt.date
    actores: tuple[Actor, ...]
    contiendas: tuple[ContiendaDeDemo, ...]
    introduccion: str


#: Minimum, maximum and obligation of each text (domain.md §3.1, the defaults).
LIMITES = {
    CampoTexto.CURSO: (0, 250, False),
    CampoTexto.HISTORIA_PROFESIONAL: (280, 5_000, True),
    CampoTexto.TRAYECTORIA_POLITICA: (280, 5_000, True),
    CampoTexto.MOTIVO: (280, 2_500, True),
    CampoTexto.PROPUESTA_1: (280, 1_600, True),
    CampoTexto.PROPUESTA_2: (280, 1_600, True),
    CampoTexto.PROPUESTA_GENERO: (280, 1_600, True),
    CampoTexto.TITULO_PROPUESTA: (0, 120, False),
}
_CAMPANIA_2024 = (dt.date(2024, 4, 10), dt.date(2024, 5, 29))
_FIN_2025 = dt.date(2025, 5, 28)
#: Campaigns of 2025 start on three days, by the size of the council.
_INICIO_2025 = {17: dt.date(2025, 4, 9), 15: dt.date(2025, 4, 9), 9: dt.date(2025, 4, 19), 7: dt.date(2025, 4, 29)}


def procesos() -> tuple[ProcesoDeDemo, ...]:
    """The filled process is the one that addresses mean: the newest row of its election day.

    That of 2025 is in preparation, which takes files without taking that place: its election day is later.
    """
    congreso = tuple(_contiendas_del_congreso())
    return (
        ProcesoDeDemo(
            "durango-2025", "Proceso Electoral Local 2024-2025 (para importar)",
            EstadoProceso.PREPARACION, dt.date(2025, 6, 1), dt.date(2025, 4, 9), dt.date(2025, 4, 22),
            AYUNTAMIENTOS_2025, tuple(_contiendas_de_ayuntamientos()),
            "Proceso vacío para probar la importación del registro estatal: 39 ayuntamientos.",
        ),
        ProcesoDeDemo(
            "durango-2024", "Proceso Electoral Local 2023-2024 (para importar)",
            EstadoProceso.ABIERTO, dt.date(2024, 6, 2), dt.date(2024, 4, 10), dt.date(2024, 4, 22),
            CONGRESO_2024, congreso,
            "Proceso vacío para probar la importación del registro con el formato del INE.",
        ),
        ProcesoDeDemo(
            CLAVE_DEMO, "Proceso Electoral Local 2023-2024",
            EstadoProceso.ABIERTO, dt.date(2024, 6, 2), dt.date(2024, 4, 10), dt.date(2024, 4, 22),
            (*CONGRESO_2024, *INDEPENDIENTES), congreso,
            "El 2 de junio de 2024 se renueva el Congreso del Estado: 15 diputaciones de mayoría relativa, "
            "una por distrito, y 10 de representación proporcional.",
        ),
    )  # fmt: skip


def _contiendas_del_congreso() -> Iterator[ContiendaDeDemo]:
    inicio, fin = _CAMPANIA_2024
    for distrito in CABECERAS_2023:
        yield ContiendaDeDemo(f"diputacion-mr-{distrito:02d}", DIPUTACION, Principio.MAYORIA, inicio, fin, distrito)
    yield ContiendaDeDemo("diputacion-rp", DIPUTACION, Principio.PROPORCIONAL, inicio, fin, escanios=10)


def _contiendas_de_ayuntamientos() -> Iterator[ContiendaDeDemo]:
    for municipio in municipios():
        for cargo, principio, escanios in _cargos_de(municipio):
            yield ContiendaDeDemo(
                f"{cargo.clave}-{municipio.cve_ine}",
                cargo,
                principio,
                _INICIO_2025[municipio.regidurias],
                _FIN_2025,
                municipio=municipio.cve_ine,
                escanios=escanios,
            )


def _cargos_de(municipio: MunicipioDeDurango) -> tuple[tuple[CargoDeDemo, Principio, int], ...]:
    return (
        (PRESIDENCIA, Principio.MAYORIA, 1),
        (SINDICATURA, Principio.MAYORIA, 1),
        (REGIDURIA, Principio.PROPORCIONAL, municipio.regidurias),
    )
