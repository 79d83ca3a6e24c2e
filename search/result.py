"""What was found: one `Result`, the same from every engine. Plain data, no markup: templates escape."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from candidaturas.publico import renglones


class Trozo(NamedTuple):
    """A piece of a text, and whether it is what was looked for."""

    texto: str
    marcado: bool


class Coincidencia(StrEnum):
    """How the hits answer the words."""

    TODAS = "todas"
    """Every word was found."""
    PARECIDAS = "parecidas"
    """Some word was not found as written: a similar one was."""
    ALGUNAS = "algunas"
    """No record has all the words: these have some."""


@dataclass(frozen=True, slots=True)
class Fragmento:
    """Why a hit was found: the best stretch of the text that matched best."""

    campo: str
    """Key of the text in the Ficha: `propuesta_1`, `motivo`, …"""
    trozos: tuple[Trozo, ...]
    inicio_cortado: bool = False
    fin_cortado: bool = False


@dataclass(frozen=True, slots=True)
class PropuestaHallada:
    """A proposal as its author wrote it."""

    clave: str
    """Its key in the record: `propuesta_1`, `propuesta_2`, `propuesta_genero`."""
    titulo: str
    texto: str
    temas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One candidacy, or one proposal of it, with all that a list shows of it."""

    id: str
    tarjeta: Mapping[str, Any]
    """A part of the record, by its own keys: what `renglones.de_datos` reads, and `grado` and `extracto`."""
    nombre: tuple[Trozo, ...]
    sobrenombre: tuple[Trozo, ...]
    fragmento: Fragmento | None
    """Of a proposal, always: the stretch that matched, or how it begins."""
    propuesta: PropuestaHallada | None = None
    """When proposals were searched: the one found."""


class Conteo(NamedTuple):
    """How many records have a value of a facet, under every filter but that facet's."""

    valor: str
    conteo: int


@dataclass(frozen=True, slots=True)
class ConteoFaceta:
    """A facet's counts. `total`, the records under every other filter, is the count of «Todos»."""

    total: int
    valores: tuple[Conteo, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """An answer. `cursor` leads to the next hits, or is empty."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, ConteoFaceta]
    """Every facet; none at all when the query wants no counts."""
    suggestion: str
    """The words spelled as the records spell them, when that differs and helps; else empty."""
    match: Coincidencia
    cursor: str
    engine: str
    milliseconds: float
    fallback: bool = False
    """Whether this engine answered because the first one did not."""


class Sugerencia(NamedTuple):
    """A completion: a person's name, and the parts of the address of her page."""

    id: str
    slug: str
    texto: str
    detalle: str = ""
    """For what, where and by whom: what tells two people of one name apart, and one person's two candidacies."""

    @classmethod
    def de_tarjeta(cls, tarjeta: Mapping[str, Any]) -> "Sugerencia":
        """From what an index keeps of a candidacy."""
        candidatura = tarjeta["candidatura"]
        detalle = " · ".join((candidatura["cargo_nombre"], renglones.lugar(candidatura), tarjeta["actor"]["siglas"]))
        return cls(tarjeta["id"], tarjeta["slug"], tarjeta["persona"]["nombre"], detalle)
