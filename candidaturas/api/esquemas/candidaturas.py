"""The answers about candidacies: one, a list, and the parameters of the list."""

from typing import Any, Literal

from ninja import Schema
from pydantic import Field, create_model

from candidaturas.api.esquemas.ficha import ID, Ficha
from candidaturas.api.esquemas.sobre import EnlacesDeFicha, EnlacesDePagina, MetaDeFicha, Paginacion, ProcesoPedido
from candidaturas.api.filtros import Filtros

#: What `campos` may name: every key of the record.
CAMPOS = tuple(Ficha.model_fields)
#: What a list gives when `campos` is not used: who, for what, by whom. Texts and identity are asked for by name.
CAMPOS_DE_LISTA = (
    "id",
    "slug",
    "direccion",
    "proceso",
    "persona",
    "candidatura",
    "actor",
    "siglado",
    "etapa",
    "captura",
    "foto",
)
CLAVES_DE_ORDEN = ("boleta", "nombre")


def _opcional(nombre: str) -> Any:
    return (Ficha.model_fields[nombre].annotation, Field(default=None))


CandidaturaEnLista: type[Schema] = create_model(
    "CandidaturaEnLista",
    __base__=Schema,
    __doc__="Una candidatura con los campos pedidos; sin pedirlos, los que la presentan.",
    **{"id": (str, Field(pattern=ID)), **{nombre: _opcional(nombre) for nombre in CAMPOS if nombre != "id"}},
)


class ParametrosDeLista(Paginacion, Filtros, ProcesoPedido):
    """Which candidacies, in which order, with what of each."""

    orden: Literal[CLAVES_DE_ORDEN] = Field(  # type: ignore[valid-type]  # the orders that exist
        "boleta", description="`boleta`: contienda, orden de los partidos y lugar en la lista. `nombre`: alfabético."
    )
    campos: list[Literal[CAMPOS]] = Field(  # type: ignore[valid-type]  # the record's keys
        [], max_length=len(CAMPOS), description="Qué trae cada candidatura, además de su `id`. Se repite por campo."
    )


class MetaDeLista(Schema):
    """Sobre la respuesta."""

    proceso: str | None = Field(
        description="Clave del proceso; `null` en una lista vacía en la que no se pidió ninguno."
    )
    orden: Literal[CLAVES_DE_ORDEN]  # type: ignore[valid-type]  # the orders that exist
    limit: int


class ListaDeCandidaturas(Schema):
    """Candidaturas publicadas de un proceso."""

    data: list[CandidaturaEnLista]  # type: ignore[valid-type]  # made from the record's fields
    meta: MetaDeLista
    links: EnlacesDePagina


class UnaCandidatura(Schema):
    """Una candidatura publicada."""

    data: Ficha
    meta: MetaDeFicha
    links: EnlacesDeFicha
