"""Fichas grouped as a ballot shows them: one block per contienda, and under it each actor's list by proportion."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from typing import TypedDict

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from candidaturas.models import Contienda, FichaPublicada
from candidaturas.publico import renglones
from candidaturas.publico.renglones import Actor, Formula
from candidaturas.vocabulario import Etapa, Principio


class Lista(TypedDict):
    """The ordered seats of one actor."""

    actor: Actor
    formulas: list[Formula]


class Bloque(TypedDict):
    """One contienda of a ballot. `desde` is the campaign's first day while it has not begun."""

    clave: str
    titulo: str
    cargo: str
    escanios: int
    desde: dt.date | None
    formulas: list[Formula]
    listas: list[Lista]


def leer(fichas: QuerySet[FichaPublicada]) -> list[FichaPublicada]:
    """Fichas of a ballot with their contienda and the name of their office, in one query."""
    relaciones = ("contienda__cargo", "contienda__distrito", "contienda__municipio", "contienda__proceso")
    return list(renglones.con_cargo(fichas.select_related(*relaciones)).en_orden_de_boleta())  # type: ignore[attr-defined]


def bloques(fichas: Iterable[FichaPublicada]) -> list[Bloque]:
    """Blocks in ballot order; the lists of an office stand under its majority block when there is one."""
    hechos: list[Bloque] = []
    for _contienda, suyas in groupby(fichas, key=lambda f: f.contienda_id):
        grupo = list(suyas)
        if grupo[0].principio == Principio.MAYORIA:
            hechos.append(_bloque(grupo))
            continue
        anfitrion = next((b for b in hechos if b["cargo"] == grupo[0].cargo and not b["listas"]), None)
        if anfitrion is None:
            anfitrion = _vacio(grupo[0])
            hechos.append(anfitrion)
        anfitrion["listas"] = listas(grupo)
    return hechos


def listas(fichas: Iterable[FichaPublicada]) -> list[Lista]:
    """The lists of a contienda by proportion, one per actor in ballot order."""
    return [
        Lista(actor=suyas[0]["actor"], formulas=suyas)
        for _clave, grupo in groupby(renglones.formulas(fichas), key=lambda f: f["actor"]["clave"])
        for suyas in [list(grupo)]
    ]


def _bloque(fichas: list[FichaPublicada]) -> Bloque:
    return {**_vacio(fichas[0]), "formulas": renglones.formulas(fichas)}


def _vacio(ficha: FichaPublicada) -> Bloque:
    contienda = ficha.contienda
    previa = contienda.etapa() is Etapa.PREVIA
    return Bloque(
        clave=contienda.clave,
        titulo=titulo(contienda, ficha.cargo_nombre),  # type: ignore[attr-defined]  # annotated by con_cargo
        cargo=ficha.cargo,
        escanios=contienda.escanios,
        desde=contienda.inicio_campania if previa else None,
        formulas=[],
        listas=[],
    )


def titulo(contienda: Contienda, cargo: str) -> str:
    """Name of a contienda: office and territory."""
    if contienda.distrito:
        return _("%(cargo)s · Distrito %(numero)s") % {"cargo": cargo, "numero": contienda.distrito.numero}
    return f"{cargo} · {contienda.municipio}" if contienda.municipio else cargo
