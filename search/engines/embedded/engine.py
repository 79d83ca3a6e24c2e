"""The embedded engine: one `Query` in, one `Result` out."""

import time
from pathlib import Path

import tantivy
from tantivy import Occur

from search.engines.embedded import queries
from search.engines.embedded.schema import ESQUEMA, guardado
from search.engines.embedded.searching import Busqueda
from search.engines.embedded.store import Almacen
from search.query import Query, Tipo
from search.result import Result, Sugerencia
from search.text import escritas

_PALABRAS_MAXIMAS = 6


class EmbeddedEngine:
    """Reads the index in a folder; never writes."""

    name = "embebido"

    def __init__(self, raiz: Path) -> None:
        self.almacen = Almacen(raiz)

    def search(self, query: Query) -> Result:
        """See `Engine.search`."""
        inicio = time.perf_counter()
        busqueda = Busqueda(self.almacen.leer(), query)
        siguiente = query.desde + len(busqueda.lugares)
        return Result(
            hits=busqueda.hits(),
            total=busqueda.total,
            facets=busqueda.facetas() if query.conteos else {},
            suggestion=busqueda.sugerencia(),
            match=busqueda.lectura.coincidencia,
            cursor=query.cursor(siguiente) if siguiente < busqueda.total and busqueda.lugares else "",
            engine=self.name,
            milliseconds=(time.perf_counter() - inicio) * 1000,
        )

    def complete(self, prefix: str, *, proceso: str, limit: int = 8) -> tuple[Sugerencia, ...]:
        """See `Engine.complete`."""
        tecleadas = escritas(prefix)[:_PALABRAS_MAXIMAS]
        if not tecleadas:
            return ()
        *enteras, ultima = tecleadas
        clausulas = [queries.de_ambito(Tipo.CANDIDATURAS, proceso)]
        clausulas += [(Occur.Must, queries.alguno("nombre", (palabra,))) for palabra in enteras]
        clausulas.append((Occur.Must, tantivy.Query.regex_query(ESQUEMA, "nombre", f"{ultima}.*")))
        buscador = self.almacen.leer().buscador
        encontradas = buscador.search(
            queries.reunir(clausulas),
            limit=limit,
            count=False,
            order_by_field="sorteo",
            order=tantivy.Order.Asc,
        )
        return tuple(
            Sugerencia.de_tarjeta(guardado(buscador.doc(lugar), "tarjeta")) for _orden, lugar in encontradas.hits
        )
