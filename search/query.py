"""What was asked: one frozen, bounded `Query`, whichever page, API or engine handles it."""

import base64
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from urllib.parse import urlencode

from django.http import QueryDict

from candidaturas.facetas import FACETAS

#: Hits on a page.
TAMANO = 20
#: Hits that can be reached one after the other; who wants more narrows the search or takes the bulk files.
DESDE_MAXIMO = 5_000


class Orden(StrEnum):
    """In which order hits come; ties are always drawn by lot (see `document.sorteo`) or by id."""

    RELEVANCIA = "relevancia"
    NOMBRE = "nombre"
    BOLETA = "boleta"
    RECIENTE = "reciente"
    """Last published change first: what a saved search is followed by."""


class Tipo(StrEnum):
    """What a hit is."""

    CANDIDATURAS = "candidaturas"
    PROPUESTAS = "propuestas"
    """Each proposal by itself, found by its own words; facets are its candidacy's, but its theme."""


@dataclass(frozen=True, slots=True)
class Query:
    """A search. `desde` counts hits from 0; `tamano` is how many are wanted.

    Without words there is no relevance: the order is then the ballot's. What is not wanted (`fragmentos`,
    `conteos`) costs nothing, and does not change what is found.
    """

    proceso: str = ""
    tipo: Tipo = Tipo.CANDIDATURAS
    texto: str = ""
    filtros: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    orden: Orden = Orden.RELEVANCIA
    desde: int = 0
    tamano: int = TAMANO
    fragmentos: bool = True
    """Whether hits say why they were found."""
    conteos: bool = True
    """Whether facets are counted."""

    def __post_init__(self) -> None:
        filtros = {c: tuple(sorted(set(self.filtros[c]))) for c in FACETAS if self.filtros.get(c)}
        object.__setattr__(self, "filtros", MappingProxyType(filtros))
        if not self.texto and self.orden is Orden.RELEVANCIA:
            object.__setattr__(self, "orden", Orden.BOLETA)

    @classmethod
    def from_params(
        cls, params: QueryDict, *, estricto: bool, otros: Collection[str] = (), tipo: Tipo | None = None
    ) -> "Query":
        """Read a request's parameters; `otros` are names that the caller reads itself, `tipo` the kind it always means.

        Strict (API): unknown names are errors, and paging is `cursor` and `limit`. Otherwise (pages)
        unknown names are ignored, and paging is `pagina`. Raises ParametrosInvalidos.
        """
        from search.params import leer  # it builds this class

        return leer(params, estricto=estricto, otros=otros, tipo=tipo)

    @property
    def pagina(self) -> int:
        """The page, from 1."""
        return self.desde // self.tamano + 1

    @property
    def orden_por_omision(self) -> Orden:
        """The order when none is asked for."""
        return Orden.RELEVANCIA if self.texto else Orden.BOLETA

    def to_params(self) -> list[tuple[str, str]]:
        """The canonical parameters: same search, same address."""
        pares = [("q", self.texto)] if self.texto else []
        if self.tipo is not Tipo.CANDIDATURAS:
            pares.append(("tipo", self.tipo.value))
        pares += [(codigo, valor) for codigo, valores in self.filtros.items() for valor in valores]
        if self.orden is not self.orden_por_omision:
            pares.append(("orden", self.orden.value))
        if self.proceso:
            pares.append(("proceso", self.proceso))
        if self.pagina > 1:
            pares.append(("pagina", str(self.pagina)))
        return pares

    def to_url(self, *extra: tuple[str, str]) -> str:
        """The canonical parameters as a query string with its «?», or nothing."""
        pares = [*self.to_params(), *extra]
        return f"?{urlencode(pares)}" if pares else ""

    def en_pagina(self, numero: int) -> "Query":
        """The same search, at another page."""
        return replace(self, desde=(numero - 1) * self.tamano)

    def de_tipo(self, tipo: Tipo) -> "Query":
        """The same search for another kind of hit, from the first page."""
        return replace(self, tipo=tipo, desde=0)

    def con_orden(self, orden: Orden) -> "Query":
        """The same search in another order, from the first page."""
        return replace(self, orden=orden, desde=0)

    def con_texto(self, texto: str) -> "Query":
        """Other words, same filters. An order by relevance comes back with the words."""
        orden = Orden.RELEVANCIA if self.orden is self.orden_por_omision else self.orden
        return replace(self, texto=texto, orden=orden, desde=0)

    def sin(self, codigo: str, valor: str | None = None) -> "Query":
        """Without one value of a facet, or without the whole facet."""
        quedan = tuple(v for v in self.filtros.get(codigo, ()) if valor is not None and v != valor)
        return replace(self, filtros={**self.filtros, codigo: quedan}, desde=0)

    def sin_filtros(self) -> "Query":
        """The words alone."""
        return replace(self, filtros={}, desde=0)

    def cursor(self, desde: int) -> str:
        """An opaque mark of a place in this very search, for `from_params(estricto=True)`; empty past the reach."""
        if desde > DESDE_MAXIMO:
            return ""
        return base64.urlsafe_b64encode(f"{desde}.{self._huella()}".encode()).decode().rstrip("=")

    def en_cursor(self, cursor: str) -> "Query":
        """The same search at a mark given by `cursor`. Raises ValueError when it is not one of this search."""
        desde, _punto, huella = (
            base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii").partition(".")
        )
        if huella != self._huella() or not desde.isdigit() or int(desde) > DESDE_MAXIMO:
            raise ValueError("The cursor belongs to another search")
        return replace(self, desde=int(desde))

    def _huella(self) -> str:
        primera = replace(self, desde=0)
        return hashlib.sha256(urlencode(primera.to_params()).encode()).hexdigest()[:8]
