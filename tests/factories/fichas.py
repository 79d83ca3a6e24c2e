"""Fichas by code: a complete published record whose every input can be changed by name.

`una_ficha(nombre="…", sexo="hombre", propuesta_1="…")` goes through the real builder, so that a test
never describes a record that the system could not publish.
"""

import datetime as dt
from dataclasses import fields, replace
from typing import Any

from candidaturas.ficha import (
    ActorEnFicha,
    Ficha,
    ProcesoDatos,
    Propuesta,
    Publicable,
    RegistroDatos,
    Respuestas,
    TerritorioEnFicha,
    construir,
)
from candidaturas.palabras import iniciales
from candidaturas.temas import Temario, reglas

PAN = ActorEnFicha("pan", "partido", "Partido Acción Nacional", "PAN")
PRI = ActorEnFicha("pri", "partido", "Partido Revolucionario Institucional", "PRI")
MC = ActorEnFicha("mc", "partido", "Movimiento Ciudadano", "MC")
FUERZA = ActorEnFicha("fcd", "coalicion", "Fuerza y Corazón por Durango", "FCD", (PAN, PRI))

PROCESO = ProcesoDatos(
    "durango-2024",
    "Proceso Electoral Local 2023-2024",
    jornada=dt.date(2024, 6, 2),
    inicio_campania=dt.date(2024, 4, 10),
    fin_campania=dt.date(2024, 5, 29),
)
EN_CAMPANIA = dt.date(2024, 5, 1)

TERRITORIO = TerritorioEnFicha(
    entidad="10",
    entidad_nombre="Durango",
    mapa="2023",
    distrito=11,
    cabecera="Gómez Palacio",
    municipios=("007",),
)

REGISTRO = RegistroDatos(
    id="k3f9x2m7bb",
    slug="rosaura-trevino-arzola",
    nombre="Rosaura Treviño Arzola",
    nombre_orden="Treviño Arzola, Rosaura",
    sobrenombre=None,
    sexo="mujer",
    edad=41,
    cargo="diputacion-local",
    cargo_nombre="Diputación local",
    principio="mr",
    calidad="propietaria",
    numero=1,
    orden_boleta=1,
    contienda="diputacion-mr-11",
    territorio=TERRITORIO,
    actor=FUERZA,
    siglado=PAN,
    eleccion_consecutiva=False,
    accion_afirmativa="ninguna",
)

RESPUESTAS = Respuestas(
    grado_estudios="licenciatura",
    estatus_grado="titulo",
    carrera="Contaduría",
    historia_profesional="Contadora de una cooperativa lechera de La Laguna durante doce años.",
    trayectoria_politica="Fundé la red de comités vecinales de la colonia Las Rosas.",
    motivo="Quiero que las cuentas públicas se entiendan sin ser especialista.",
    propuesta_1=Propuesta(
        "Agua medida", "Pozos comunitarios con medidor público y captación de lluvia en las escuelas."
    ),
    propuesta_2=Propuesta("", "Transporte nocturno seguro, con paradas iluminadas y horario publicado."),
    propuesta_genero=Propuesta("", "Guarderías en horario de maquila para niñas y niños."),
)

_DE_REGISTRO = {campo.name for campo in fields(RegistroDatos)}
_DE_TERRITORIO = {"distrito", "cabecera", "municipio", "municipio_nombre", "municipios", "mapa"}
_DE_RESPUESTAS = {campo.name for campo in fields(Respuestas)}
_DE_PUBLICABLE = {
    "proceso", "preguntas", "cuestionario", "autoriza_publicacion", "en_revision", "rubros_pausados", "aprobada_en",
    "temario",
}  # fmt: skip
#: The themes that a new process begins with.
TEMARIO = Temario(reglas({tema.clave: tema.palabras for tema in iniciales()}))


def un_publicable(**cambios: Any) -> Publicable:
    """The builder's input. `sin_respuestas=True` means nothing captured; proposals may be given as plain text."""
    territorio = replace(TERRITORIO, **{k: cambios.pop(k) for k in _DE_TERRITORIO & cambios.keys()})
    registro = replace(
        REGISTRO, **{"territorio": territorio, **{k: cambios.pop(k) for k in _DE_REGISTRO & cambios.keys()}}
    )
    sin_respuestas = cambios.pop("sin_respuestas", False)
    dadas = {k: cambios.pop(k) for k in _DE_RESPUESTAS & cambios.keys()}
    respuestas = replace(RESPUESTAS, **{k: Propuesta("", v) if _es_propuesta(k, v) else v for k, v in dadas.items()})
    valores = {
        "proceso": PROCESO,
        "preguntas": (),
        "autoriza_publicacion": False,
        "en_revision": False,
        "temario": TEMARIO,
        **{k: cambios.pop(k) for k in _DE_PUBLICABLE & cambios.keys()},
    }
    if cambios:
        raise TypeError(f"A Ficha has no {', '.join(sorted(cambios))}")
    return Publicable(registro=registro, respuestas=None if sin_respuestas else respuestas, **valores)


def _es_propuesta(campo: str, valor: Any) -> bool:
    return campo.startswith("propuesta_") and isinstance(valor, str)


def una_ficha(hoy: dt.date = EN_CAMPANIA, **cambios: Any) -> Ficha:
    """A published record, complete unless changed: registration, territory and answers by their own field names."""
    return construir(un_publicable(**cambios), hoy=hoy)
