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
from candidaturas.vocabulario import Etapa


class Lista(TypedDict):
    """The ordered seats of one actor."""

    actor: Actor
    formulas: list[Formula]


class Bloque(TypedDict):
    """One contienda of a ballot. `desde` is the campaign's first day while it has not begun."""

    clave: str
    titulo: str
    cargo: int
    desde: dt.date | None
    formulas: list[Formula]
    listas: list[Lista]


def leer(fichas: QuerySet[FichaPublicada]) -> list[Bloque]:
    """Blocks of some Fichas in ballot order, in two queries. The lists of an office stand under its majority block."""
    en_orden = list(fichas.en_orden_de_boleta().defer("etag", "nombre_orden"))  # type: ignore[attr-defined]
    contiendas = _contiendas({ficha.contienda_id for ficha in en_orden})
    hechos: list[Bloque] = []
    for clave, grupo in groupby(en_orden, key=lambda ficha: ficha.contienda_id):
        contienda = contiendas[clave]
        if not contienda.es_por_lista:
            hechos.append(_bloque(contienda, formulas=renglones.formulas(grupo, contienda.cargo_nombre)))  # type: ignore[attr-defined]
            continue
        suyas = _listas(renglones.formulas(grupo, contienda.cargo_nombre))  # type: ignore[attr-defined]
        anfitrion = next((b for b in hechos if b["cargo"] == contienda.cargo_id and not b["listas"]), None)
        if anfitrion is None:
            hechos.append(_bloque(contienda, listas=suyas))
        else:
            anfitrion["listas"] = suyas
    return hechos


def _contiendas(claves: Iterable[int]) -> dict[int, Contienda]:
    filas = renglones.con_cargo(Contienda.objects.filter(pk__in=claves), por="cargo")
    return {c.pk: c for c in filas.select_related("distrito", "municipio", "proceso")}


def _listas(formulas: Iterable[Formula]) -> list[Lista]:
    """One per actor, in ballot order."""
    return [
        Lista(actor=suyas[0]["actor"], formulas=suyas)
        for _clave, grupo in groupby(formulas, key=lambda formula: formula["actor"]["clave"])
        for suyas in [list(grupo)]
    ]


def _bloque(
    contienda: Contienda, *, formulas: list[Formula] | None = None, listas: list[Lista] | None = None
) -> Bloque:
    previa = contienda.etapa() is Etapa.PREVIA
    return Bloque(
        clave=contienda.clave,
        titulo=titulo(contienda, contienda.cargo_nombre),  # type: ignore[attr-defined]  # annotated by con_cargo
        cargo=contienda.cargo_id,
        desde=contienda.inicio_campania if previa else None,
        formulas=formulas or [],
        listas=listas or [],
    )


def titulo(contienda: Contienda, cargo: str) -> str:
    """Name of a contienda: office and territory."""
    if contienda.distrito:
        return _("%(cargo)s · Distrito %(numero)s") % {"cargo": cargo, "numero": contienda.distrito.numero}
    return f"{cargo} · {contienda.municipio}" if contienda.municipio else cargo
