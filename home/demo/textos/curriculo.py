"""The answers of one person to both questionnaires, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Propuesta:
    """A proposal: short title and text."""

    titulo: str
    texto: str


@dataclass(frozen=True, slots=True)
class RespuestaIdentidad:
    """An identity answer, in the codes of the questionnaire."""

    opciones: tuple[str, ...]
    texto: str = ""
    reservada: bool = False


@dataclass(frozen=True, slots=True)
class Curriculo:
    """Everything a person answers."""

    grado: str
    estatus: str
    carrera: str
    cursos: tuple[str, ...]
    historia: str
    trayectoria: str
    motivo: str
    propuesta_1: Propuesta
    propuesta_2: Propuesta
    propuesta_genero: Propuesta
    redes: tuple[tuple[str, str], ...]
    """Network and address."""
    contactos: tuple[tuple[str, str], ...]
    """Means and value."""
    identidad: Mapping[str, RespuestaIdentidad] = field(default_factory=dict)
