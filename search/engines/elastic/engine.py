"""The Elasticsearch engine: one `Query` in, one `Result` out."""

import time

from elasticsearch import NotFoundError

from search.engines.base import IndiceNoDisponible
from search.engines.elastic import queries
from search.engines.elastic.client import Cluster
from search.engines.elastic.dsl import query as clausulas
from search.engines.elastic.names import Nombres
from search.engines.elastic.searching import AQUI, Busqueda
from search.query import Query
from search.result import Result, Sugerencia
from search.text import palabras

_PALABRAS_MAXIMAS = 6


class ElasticEngine:
    """Reads the index behind the alias of this version of the code; never writes.

    Besides IndiceNoDisponible it raises whatever the client does: who asks has another engine at hand.
    """

    name = "elasticsearch"

    def __init__(self, cluster: Cluster, *, plazo: float) -> None:
        self.alias = Nombres(cluster.prefijo).alias
        self.cliente = cluster.para_buscar(plazo)

    def search(self, query: Query) -> Result:
        """See `Engine.search`."""
        inicio = time.perf_counter()
        try:
            busqueda = Busqueda(self.cliente, self.alias, query)
        except NotFoundError as error:
            raise IndiceNoDisponible(self.alias) from error
        hits = busqueda.hits()
        siguiente = query.desde + len(hits)
        return Result(
            hits=hits,
            total=busqueda.total,
            facets=busqueda.facetas(),
            suggestion=busqueda.sugerencia(),
            match=busqueda.coincidencia,
            cursor=query.cursor(siguiente) if siguiente < busqueda.total and hits else "",
            engine=self.name,
            milliseconds=(time.perf_counter() - inicio) * 1000,
        )

    def complete(self, prefix: str, *, proceso: str, limit: int = 8) -> tuple[Sugerencia, ...]:
        """See `Engine.complete`."""
        escritas = palabras(prefix)[:_PALABRAS_MAXIMAS]
        if not escritas:
            return ()
        *enteras, ultima = escritas
        encontradas = self.cliente.search(
            index=self.alias,
            preference=AQUI,
            allow_partial_search_results=False,
            query=clausulas.Bool(filter=[*queries.de_proceso(proceso), queries.de_nombre(enteras, ultima)]).to_dict(),
            sort=[{"orden_nombre": "asc"}],
            size=limit,
            source_includes=["tarjeta.id", "tarjeta.slug", "tarjeta.persona.nombre"],
        )
        tarjetas = [hit["_source"]["tarjeta"] for hit in encontradas["hits"]["hits"]]
        return tuple(Sugerencia(t["id"], t["slug"], t["persona"]["nombre"]) for t in tarjetas)

    def answers(self) -> bool:
        """Whether the cluster is there and has an index of this form."""
        return bool(self.cliente.indices.exists_alias(name=self.alias))
