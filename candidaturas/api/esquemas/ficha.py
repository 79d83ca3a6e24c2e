"""The published record. Its keys are those of `candidaturas.ficha.Ficha`, which a test compares with these."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from ninja import Schema
from pydantic import Field

from candidaturas.api.esquemas.datos import Contacto, DatoFoto, DatoRespuesta, Estudios, Propuestas, Trayectoria
from candidaturas.rules import RANGOS_EDAD
from candidaturas.vocabulario import (
    AccionAfirmativa,
    Calidad,
    Etapa,
    Principio,
    Rubro,
    Sexo,
    TipoActor,
)

if TYPE_CHECKING:
    RangoDeEdad = str
else:
    RangoDeEdad = Literal[tuple(rango.codigo for rango in RANGOS_EDAD)]
ID = "^[2-9bcdfghjkmnpqrstvwxz]{10}$"


class ProcesoEnFicha(Schema):
    """El proceso electoral de la candidatura."""

    clave: str
    nombre: str
    jornada: date


class Persona(Schema):
    """Datos del registro de la persona."""

    nombre: str
    nombre_orden: str = Field(
        description="Por el que se ordenan las listas: apellidos primero, cuando se conocen aparte."
    )
    sobrenombre: str | None
    sexo: Sexo
    edad: int | None = Field(description="Años cumplidos el día de la elección.")
    rango_edad: RangoDeEdad | None


class Territorio(Schema):
    """Dónde está el cargo. El número de un distrito solo dice algo junto con su mapa."""

    entidad: str
    entidad_nombre: str
    mapa: str | None
    distrito: int | None
    cabecera: str | None
    municipio: str | None = Field(description="Clave del INE, de tres dígitos.")
    municipio_nombre: str | None
    municipios: list[str] = Field(
        description="Claves del INE de los municipios que comparten sección con el territorio."
    )


class CargoAlQueSePostula(Schema):
    """El cargo al que se postula."""

    cargo: str
    cargo_nombre: str
    principio: Principio
    calidad: Calidad
    numero: int = Field(description="Número de fórmula, o lugar en la lista.")
    orden_boleta: int
    contienda: str
    territorio: Territorio
    eleccion_consecutiva: bool | None
    accion_afirmativa: AccionAfirmativa | None = Field(
        description="Dato del registro; no equivale a las respuestas de identidad. `null` si el proceso no la publica."
    )


class ActorEnFicha(Schema):
    """Quién postula: un partido, una coalición con sus integrantes, una candidatura común, una independiente."""

    clave: str
    tipo: TipoActor
    nombre: str
    siglas: str
    integrantes: list["ActorEnFicha"]


class Companera(Schema):
    """La otra persona de la fórmula."""

    id: str = Field(pattern=ID)
    nombre: str
    calidad: Calidad
    sexo: Sexo
    slug: str


class OtraCandidatura(Schema):
    """Otra candidatura pública de la misma persona."""

    id: str = Field(pattern=ID)
    slug: str
    direccion: str = Field(description="Página pública, relativa al sitio.")
    nombre: str
    cargo: str
    cargo_nombre: str
    principio: Principio
    calidad: Calidad
    numero: int = Field(description="Número de fórmula, o lugar en la lista.")
    contienda: str
    territorio: Territorio
    actor: ActorEnFicha


class Ficha(Schema):
    """El registro público de una candidatura."""

    formato: int = Field(description="Versión de la forma de este documento.")
    id: str = Field(pattern=ID, description="Identificador estable; nunca se reutiliza.")
    slug: str
    direccion: str = Field(description="Página pública, relativa al sitio.")
    proceso: ProcesoEnFicha
    persona: Persona
    candidatura: CargoAlQueSePostula
    actor: ActorEnFicha
    siglado: ActorEnFicha | None = Field(
        description="El partido al que pertenece el lugar, cuando postula una coalición."
    )
    companera: Companera | None
    otras_candidaturas: list[OtraCandidatura] = Field(
        description="Las demás candidaturas de la misma persona en el proceso, en otras contiendas; solo las publicadas."
    )
    etapa: Etapa
    desde: date = Field(description="Día desde el que se muestran las respuestas: el inicio de la campaña.")
    captura: Literal["publicada", "en_revision", "sin_captura"]
    aprobada_en: datetime | None
    foto: DatoFoto
    contacto: Contacto
    estudios: Estudios
    trayectoria: Trayectoria
    propuestas: Propuestas
    identidad: dict[str, DatoRespuesta] = Field(description="Por clave de pregunta del cuestionario del proceso.")
    pausados: list[Rubro] = Field(description="Rubros con información pausada.")
