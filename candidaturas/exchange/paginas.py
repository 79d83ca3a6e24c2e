"""The pages an import makes, and the two ways of making them: their rows are the same, and a test proves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from candidaturas.exchange.arbol import Ramas
from candidaturas.exchange.avance import Avance
from candidaturas.ficha import Respuestas
from candidaturas.models import CandidaturaPage, Registro
from candidaturas.publicacion.respuestas import volcar
from cms.base.models import User


@dataclass(frozen=True, slots=True)
class PaginaPorCrear:
    """A registration that needs its page, the answers of its first draft and their digests."""

    registro: Registro
    actor: int
    cargo: int
    respuestas: Respuestas
    cuestionario: int | None
    huella_curricular: str
    huella_identidad: str


class Modo(Protocol):
    """A way of making pages: each with its first draft, the entry in its history and the mark of the import."""

    nombre: str

    def crear(self, pedidas: Sequence[PaginaPorCrear], ramas: Ramas, *, quien: User | None, avance: Avance) -> None:
        """Make them all in the current transaction; they come sorted by actor and office."""


def nueva_pagina(pedida: PaginaPorCrear, quien: User | None) -> CandidaturaPage:
    """The page in memory: a draft that nobody sees, under a slug that no other can have."""
    registro = pedida.registro
    pagina = CandidaturaPage(
        title=registro.nombre_publico,
        slug=f"{registro.slug}-{registro.id_publico}".strip("-"),
        # By key: a page set on a registration would stay in memory as long as she does.
        registro_id=registro.pk,
        owner=quien,
        live=False,
    )
    volcar(pedida.respuestas, pagina, cuestionario=pedida.cuestionario)
    return pagina
