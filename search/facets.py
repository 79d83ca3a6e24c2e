"""The facets as the results page shows them: every value with its name and its count under all other filters."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypedDict

from candidaturas.facetas import FACETAS, Faceta, Nombres
from search.query import Query
from search.result import ConteoFaceta

VISIBLES = 12
"""Values shown at once; a few more than that are shown too, rather than hidden for nothing."""
_HOLGURA = 4


class Valor(TypedDict):
    """A value: its checkbox, name and count."""

    valor: str
    etiqueta: str
    conteo: int
    conteo_texto: str
    elegido: bool


class Todos(TypedDict):
    """«Todos»: no filter in this facet."""

    conteo: int
    conteo_texto: str
    activa: bool
    url: str


class FacetaDePagina(TypedDict):
    """A facet with its first values and the rest."""

    codigo: str
    etiqueta: str
    ayuda: str
    elegidos: int
    todos: Todos
    valores: list[Valor]
    resto: list[Valor]
    resto_abierto: bool


def elegidos(query: Query, nombres: Nombres) -> Iterator[tuple[str, str, str]]:
    """The values chosen: facet, value and its name."""
    for codigo, valores in query.filtros.items():
        for valor in valores:
            yield codigo, valor, nombres[codigo].get(valor, valor)


def facetas(
    query: Query, conteos: Mapping[str, ConteoFaceta], nombres: Nombres, url_de: Callable[[Query], str]
) -> list[FacetaDePagina]:
    """The facets that can narrow this search, in order: those with a choice to make, or with something chosen."""
    todas = (_faceta(faceta, query, conteos[codigo], nombres, url_de) for codigo, faceta in FACETAS.items())
    return [faceta for faceta in todas if faceta["elegidos"] or _da_a_elegir(faceta)]


def _da_a_elegir(faceta: FacetaDePagina) -> bool:
    valores = [*faceta["valores"], *faceta["resto"]]
    nadie_tiene = faceta["todos"]["conteo"] > 0 and not any(valor["conteo"] for valor in valores)
    return len(valores) > 1 and not nadie_tiene


def _faceta(
    faceta: Faceta, query: Query, conteo: ConteoFaceta, nombres: Nombres, url_de: Callable[[Query], str]
) -> FacetaDePagina:
    elegidos = query.filtros.get(faceta.codigo, ())
    cuentas = dict(conteo.valores)
    nombre = nombres[faceta.codigo]
    valores = [
        Valor(
            valor=valor,
            etiqueta=nombre.get(valor, valor),
            conteo=cuentas.get(valor, 0),
            conteo_texto=f"{cuentas.get(valor, 0):,}",
            elegido=valor in elegidos,
        )
        for valor in dict.fromkeys((*nombre, *cuentas, *elegidos))
    ]
    corte = len(valores) if len(valores) <= VISIBLES + _HOLGURA else VISIBLES
    return FacetaDePagina(
        codigo=faceta.codigo,
        etiqueta=str(faceta.nombre),
        ayuda=str(faceta.ayuda),
        elegidos=len(elegidos),
        todos=Todos(
            conteo=conteo.total,
            conteo_texto=f"{conteo.total:,}",
            activa=not elegidos,
            url=url_de(query.sin(faceta.codigo)),
        ),
        valores=valores[:corte],
        resto=valores[corte:],
        resto_abierto=any(valor["elegido"] for valor in valores[corte:]),
    )
