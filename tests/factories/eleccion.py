"""Processes to import into: a congress in two districts and by lists, and the town councils of two municipalities."""

import datetime as dt
from typing import Any

from candidaturas.access.grupos import preparar_grupos
from candidaturas.models import (
    ActorPolitico,
    Cargo,
    Contienda,
    Distrito,
    Entidad,
    Integracion,
    MapaElectoral,
    Municipio,
    Proceso,
    Seccion,
    SeccionEnMapa,
)
from candidaturas.vocabulario import Ambito, Principio, TipoActor
from tests.factories.molde import una_vez
from tests.factories.proceso import un_actor, un_cargo, un_proceso, una_pagina_de_proceso

PARTIDOS = (
    ("pan", "Partido Acción Nacional", "PAN"),
    ("pri", "Partido Revolucionario Institucional", "PRI"),
    ("mc", "Movimiento Ciudadano", "MC"),
    ("morena", "Morena", "MORENA"),
)


def un_territorio() -> MapaElectoral:
    """Durango with two municipalities, districts 1 and 11 of its map, and one section in force in each."""
    entidad, _ = Entidad.objects.get_or_create(clave="10", defaults={"nombre": "Durango"})
    mapa, creado = MapaElectoral.objects.get_or_create(entidad=entidad, clave="2023", defaults={"nombre": "2023"})
    if not creado:
        return mapa
    lugares = (("005", "Durango", 1, "Victoria de Durango", 122), ("007", "Gómez Palacio", 11, "Gómez Palacio", 1234))
    for clave, nombre, numero, cabecera, seccion in lugares:
        municipio = Municipio.objects.create(entidad=entidad, cve_ine=clave, cve_inegi=clave, nombre=nombre)
        distrito = Distrito.objects.create(mapa=mapa, numero=numero, cabecera=cabecera, municipio_cabecera=municipio)
        fila = Seccion.objects.create(entidad=entidad, numero=seccion)
        SeccionEnMapa.objects.create(mapa=mapa, seccion=fila, municipio=municipio, distrito=distrito)
    return mapa


@una_vez
def un_congreso(**del_proceso: Any) -> Proceso:
    """Deputies: MR in districts 1 and 11, and RP; four parties and the coalition of PAN and PRI."""
    mapa = un_territorio()
    proceso = _proceso(mapa, **del_proceso)
    cargo = un_cargo()
    for distrito in mapa.distritos.all():
        _contienda(proceso, cargo, Principio.MAYORIA, f"diputacion-mr-{distrito.numero}", distrito=distrito)
    _contienda(proceso, cargo, Principio.PROPORCIONAL, "diputacion-rp")
    _coalicion(proceso, "fuerza-y-corazon", "Fuerza y Corazón por Durango", TipoActor.COALICION)
    return proceso


@una_vez
def unos_ayuntamientos(**del_proceso: Any) -> Proceso:
    """Presidencia, sindicatura and regidurías of two municipalities; a candidatura común of PAN and PRI."""
    mapa = un_territorio()
    datos = {"clave": "durango-2025", "nombre": "Proceso Electoral Local 2024-2025", "jornada": dt.date(2025, 6, 1)}
    dias = {"apertura_captura": dt.date(2025, 4, 1), "fecha_simulada": dt.date(2025, 5, 1)}
    proceso = _proceso(mapa, **{**datos, **dias, **del_proceso})
    oficios = (
        ("presidencia-municipal", "Presidencia municipal", Principio.MAYORIA),
        ("sindicatura", "Sindicatura", Principio.MAYORIA),
        ("regiduria", "Regiduría", Principio.PROPORCIONAL),
    )
    for clave, nombre, principio in oficios:
        cargo, _ = Cargo.objects.get_or_create(
            clave=clave,
            defaults={
                "nombre": nombre, "nombre_femenino": nombre, "nombre_masculino": nombre, "ambito": Ambito.MUNICIPIO,
                "locale": un_cargo().locale,
            },
        )  # fmt: skip
        for municipio in mapa.entidad.municipios.all():
            _contienda(proceso, cargo, principio, f"{clave}-{municipio.cve_ine}", municipio=municipio)
    _coalicion(proceso, "unidad-y-grandeza", "Unidad y Grandeza", TipoActor.CANDIDATURA_COMUN)
    return proceso


def _proceso(mapa: MapaElectoral, **cambios: Any) -> Proceso:
    preparar_grupos()
    distrito = mapa.distritos.first()
    assert distrito is not None
    proceso = un_proceso(distrito, **cambios)
    una_pagina_de_proceso(proceso)
    for orden, (clave, nombre, siglas) in enumerate(PARTIDOS, 1):
        un_actor(proceso, clave, nombre, siglas, orden * 10)
    return proceso


def _coalicion(proceso: Proceso, clave: str, nombre: str, tipo: TipoActor) -> None:
    coalicion = un_actor(proceso, clave, nombre, clave[:6].upper(), 11, tipo=tipo)
    for orden, siglas in enumerate(("PAN", "PRI")):
        partido = ActorPolitico.objects.get(proceso=proceso, siglas=siglas)
        Integracion.objects.create(coalicion=coalicion, partido=partido, orden=orden)


def _contienda(proceso: Proceso, cargo: Cargo, principio: Principio, clave: str, **territorio: Any) -> None:
    Contienda.objects.create(
        proceso=proceso,
        clave=clave,
        cargo=cargo,
        principio=principio,
        inicio_campania=proceso.jornada - dt.timedelta(days=53),
        fin_campania=proceso.jornada - dt.timedelta(days=4),
        **territorio,
    )
