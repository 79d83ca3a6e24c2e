"""What an import would do: the diff between a file and the registrations of its process."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import orjson

from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.resuelta import Resuelta


class Decision(StrEnum):
    """What a person may decide that the importer does not: who is who, and which of her candidacies a row is."""

    MISMA = "misma"
    """The same person: her name is corrected."""
    SUSTITUCION = "sustitucion"
    """Another person, who replaces her."""
    DISTINTA = "distinta"
    """Another person of the same name in the contienda."""
    SOLA = "sola"
    """The same person: this is her only candidacy in the contienda."""
    SEGUNDA = "segunda"
    """One more candidacy of a person registered in another contienda."""
    MUDANZA = "mudanza"
    """The candidacy that was in another contienda, which was wrong or changed."""


@dataclass(frozen=True, slots=True)
class CambioDeCampo:
    """One datum before and after, as people read it; private values are masked."""

    campo: str
    antes: str
    despues: str


@dataclass(frozen=True, slots=True)
class Alta:
    """A new registration, and the one it replaces."""

    resuelta: Resuelta
    sustituye: Existente | None = None


@dataclass(frozen=True, slots=True)
class Cambio:
    """A registration whose data the file changes."""

    existente: Existente
    resuelta: Resuelta
    campos: tuple[CambioDeCampo, ...]
    valores: Mapping[str, Any]
    """New values by column of `Registro`."""
    privados: Mapping[str, str]
    """New sealed values by column of `DatosPrivados`."""
    se_mueve: bool = False
    """It changes its place (contienda, actor, number or calidad), or its siglado."""


@dataclass(frozen=True, slots=True)
class Borrador:
    """Answers of the file for the draft of a registration that exists."""

    existente: Existente
    resuelta: Resuelta


@dataclass(frozen=True, slots=True)
class Conflicto:
    """Something that the importer does not decide: it is told, and the row or its answers stay as they are."""

    problema: Problema
    resuelta: Resuelta
    existente: Existente | None = None
    """The registration that it is about, if it is about one."""
    opciones: tuple[Decision, ...] = ()


@dataclass(slots=True)
class Plan:
    """Everything an import would do, row by row."""

    altas: list[Alta] = field(default_factory=list)
    cambios: list[Cambio] = field(default_factory=list)
    bajas: list[Existente] = field(default_factory=list)
    """Those that a substitution takes out."""
    borradores: list[Borrador] = field(default_factory=list)
    conflictos: list[Conflicto] = field(default_factory=list)
    ausentes: list[Existente] = field(default_factory=list)
    """Registered in a contienda of the file and not in it: only told."""
    iguales: int = 0
    sin_persona: list[Problema] = field(default_factory=list)
    """Candidacies out of the election of which the file does not say whose they were: nobody is registered, and it is told."""
    decididas: list[Resuelta] = field(default_factory=list)
    """The rows on which a person has decided something."""

    @property
    def vacio(self) -> bool:
        """Whether applying it would write nothing."""
        return not (self.altas or self.cambios or self.bajas or self.borradores)

    def que_ya_estaban(self) -> list[int]:
        """The registrations there before that applying it would touch: their rows, or only their drafts."""
        return [
            *(cambio.existente.id for cambio in self.cambios),
            *(baja.id for baja in self.bajas),
            *(borrador.existente.id for borrador in self.borradores),
        ]

    def cuentas(self) -> dict[str, int]:
        """How many rows of each kind."""
        return {
            "nuevas": len(self.altas),
            "cambian": len(self.cambios),
            "iguales": self.iguales,
            "sin_persona": len(self.sin_persona),
            "borradores": len(self.borradores),
            "ausentes": len(self.ausentes),
            "conflictos": len(self.conflictos),
        }

    def huella(self) -> str:
        """A digest of what would be written: equal plans, equal digests."""
        contenido = {
            "altas": [(a.resuelta.clave, a.sustituye.id if a.sustituye else 0) for a in self.altas],
            "cambios": [(c.existente.id, {k: str(v) for k, v in c.valores.items()}, c.privados) for c in self.cambios],
            "lugares": [(c.existente.id, c.resuelta.lugar, c.resuelta.fila.numero) for c in self.cambios if c.se_mueve],
            "borradores": [b.existente.id for b in self.borradores],
            "conflictos": [
                (c.resuelta.clave, c.existente.id if c.existente else 0, c.problema.codigo) for c in self.conflictos
            ],
        }
        return hashlib.sha256(orjson.dumps(contenido, option=orjson.OPT_SORT_KEYS)).hexdigest()
