"""What the Ficha is made of: the frozen rows its builder is given, and the `Dato` in which it gives them out.

Plain Python. `candidaturas.publicacion` fills the rows; nothing private has a place here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from candidaturas.temas import Temario


@dataclass(frozen=True, slots=True)
class ActorEnFicha:
    """Who nominates: a party, a coalition with its members, a candidatura común, an independent."""

    clave: str
    tipo: str
    nombre: str
    siglas: str
    integrantes: tuple["ActorEnFicha", ...] = ()


@dataclass(frozen=True, slots=True)
class TerritorioEnFicha:
    """Where the seat is. A district number says nothing without its map."""

    entidad: str
    entidad_nombre: str
    mapa: str | None = None
    distrito: int | None = None
    cabecera: str | None = None
    municipio: str | None = None
    municipio_nombre: str | None = None
    municipios: tuple[str, ...] = ()
    """INE codes of every municipality that shares a section with the territory (filter on deputies)."""


@dataclass(frozen=True, slots=True)
class PersonaEnFormula:
    """The other person of the fórmula, when her registration is public too."""

    id: str
    nombre: str
    calidad: str
    sexo: str
    slug: str


@dataclass(frozen=True, slots=True)
class OtraCandidatura:
    """One more candidacy of the same person, in another contienda of the process, when it is public too."""

    id: str
    slug: str
    direccion: str
    nombre: str
    cargo: str
    cargo_nombre: str
    principio: str
    calidad: str
    numero: int
    contienda: str
    territorio: TerritorioEnFicha
    actor: ActorEnFicha


@dataclass(frozen=True, slots=True)
class RegistroDatos:
    """Registration data that are public by law. No private field has a place here."""

    id: str
    slug: str
    nombre: str
    nombre_orden: str
    sobrenombre: str | None
    sexo: str
    edad: int | None
    cargo: str
    cargo_nombre: str
    principio: str
    calidad: str
    numero: int
    orden_boleta: int
    contienda: str
    territorio: TerritorioEnFicha
    actor: ActorEnFicha
    siglado: ActorEnFicha | None
    eleccion_consecutiva: bool | None
    accion_afirmativa: str | None
    """None when the process does not publish it: then it opens no answer either."""
    companera: PersonaEnFormula | None = None
    otras_candidaturas: tuple[OtraCandidatura, ...] = ()


@dataclass(frozen=True, slots=True)
class ProcesoDatos:
    """What the builder needs of the process and the contienda's window."""

    clave: str
    nombre: str
    jornada: dt.date
    inicio_campania: dt.date
    fin_campania: dt.date


@dataclass(frozen=True, slots=True)
class Foto:
    """A published portrait: public addresses of its renditions by width in pixels (as text: they are JSON keys)."""

    clave: str
    direcciones: Mapping[str, str]
    alto: int
    ancho: int


@dataclass(frozen=True, slots=True)
class Enlace:
    """A way to reach the candidacy, or a social network."""

    tipo: str
    valor: str


@dataclass(frozen=True, slots=True)
class Propuesta:
    """One proposal: a text and an optional short title."""

    titulo: str
    texto: str


@dataclass(frozen=True, slots=True)
class PropuestaEnFicha(Propuesta):
    """A published proposal, and what it talks about: keys of the process's themes, in alphabetical order."""

    temas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RespuestaIdentidad:
    """An identity answer: option codes, free text of an open option, and whether it is withheld."""

    opciones: tuple[str, ...] = ()
    texto: str = ""
    reservada: bool = False


@dataclass(frozen=True, slots=True)
class PreguntaIdentidad:
    """An identity question as the process's questionnaire version defines it."""

    codigo: str
    grupo: str | None
    depende_de: str | None = None
    abre_con: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Respuestas:
    """The approved answers of both questionnaires. An empty value means: not provided."""

    foto: Foto | None = None
    redes: tuple[Enlace, ...] = ()
    contactos: tuple[Enlace, ...] = ()
    grado_estudios: str = ""
    estatus_grado: str = ""
    carrera: str = ""
    cursos: tuple[str, ...] = ()
    historia_profesional: str = ""
    trayectoria_politica: str = ""
    motivo: str = ""
    propuesta_1: Propuesta = Propuesta("", "")
    propuesta_2: Propuesta = Propuesta("", "")
    propuesta_genero: Propuesta = Propuesta("", "")
    identidad: Mapping[str, RespuestaIdentidad] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Publicable:
    """All the builder is given about one candidacy."""

    proceso: ProcesoDatos
    registro: RegistroDatos
    preguntas: tuple[PreguntaIdentidad, ...]
    respuestas: Respuestas | None
    """None while no revision has been approved."""
    autoriza_publicacion: bool
    en_revision: bool
    """A first version was submitted, and is not decided: it waits for its review, or is back with what was observed."""
    rubros_pausados: frozenset[str] = frozenset()
    aprobada_en: dt.datetime | None = None
    cuestionario: int | None = None
    """The version of the questionnaire that `preguntas` are of."""
    temario: Temario = field(default_factory=Temario)

    @property
    def entregada(self) -> bool:
        """Whether its answers were ever handed in. Approved before the campaign they were, though none is shown yet."""
        return self.en_revision or self.respuestas is not None


@dataclass(frozen=True, slots=True)
class Dato:
    """A public value, or its absence with the reason."""

    valor: Any
    razon: str | None = None
