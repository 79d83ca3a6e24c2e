"""The Elasticsearch engine: one `Query` in, one `Result` out."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from elasticsearch import BadRequestError, ConnectionTimeout, NotFoundError

from search.engines.base import IndiceNoDisponible, PreguntaRechazada
from search.engines.elastic import queries
from search.engines.elastic.client import Cluster
from search.engines.elastic.dsl import query as clausulas
from search.engines.elastic.names import Nombres
from search.engines.elastic.searching import AQUI, Busqueda
from search.query import Query, Tipo
from search.result import Result, Sugerencia
from search.text import escritas
from search.vocabulary import Vocabularios

_PALABRAS_MAXIMAS = 6


class ElasticEngine:
    """Reads the index behind the alias of this version of the code; never writes.

    Besides IndiceNoDisponible and PreguntaRechazada it raises whatever the client does, and is slow when the cluster
    is: it is asked through a `Guard`. It is told what words there are: `vocabularios` are the embedded index's, so that a
    slip is read the same whoever answers.
    """

    name = "elasticsearch"

    def __init__(self, cluster: Cluster, *, plazo: float, vocabularios: Vocabularios) -> None:
        self.alias = Nombres(cluster.prefijo).alias
        self.cliente = cluster.para_buscar(plazo)
        self.vocabularios = vocabularios

    def search(self, query: Query) -> Result:
        """See `Engine.search`."""
        inicio = time.perf_counter()
        with _errores_propios(self.alias):
            busqueda = Busqueda(self.cliente, self.alias, query, self.vocabularios)
            sugerencia = busqueda.sugerencia()
        hits = busqueda.hits()
        siguiente = query.desde + len(hits)
        return Result(
            hits=hits,
            total=busqueda.total,
            facets=busqueda.facetas(),
            suggestion=sugerencia,
            match=busqueda.lectura.coincidencia,
            cursor=query.cursor(siguiente) if siguiente < busqueda.total and hits else "",
            engine=self.name,
            milliseconds=(time.perf_counter() - inicio) * 1000,
        )

    def complete(self, prefix: str, *, proceso: str, limit: int = 8) -> tuple[Sugerencia, ...]:
        """See `Engine.complete`."""
        tecleadas = escritas(prefix)[:_PALABRAS_MAXIMAS]
        if not tecleadas:
            return ()
        *enteras, ultima = tecleadas
        with _errores_propios(self.alias):
            encontradas = self.cliente.search(
                index=self.alias,
                preference=AQUI,
                allow_partial_search_results=False,
                query=clausulas.Bool(
                    filter=[*queries.de_ambito(Tipo.CANDIDATURAS, proceso), queries.de_nombre(enteras, ultima)]
                ).to_dict(),
                sort=[{"sorteo": "asc"}, {"id": "asc"}],
                size=limit,
                source_includes=["tarjeta"],
            )
        return tuple(Sugerencia.de_tarjeta(hit["_source"]["tarjeta"]) for hit in encontradas["hits"]["hits"])

    def is_ready(self) -> bool:
        """Whether the cluster is there and has an index of this form."""
        with _errores_propios(self.alias):
            indices = self.cliente.indices.get_alias(name=self.alias)
        return any(self.alias in datos["aliases"] for datos in indices.body.values())


@contextmanager
def _errores_propios(alias: str) -> Iterator[None]:
    """Tell apart, from every other failure, an index that is not there and a question that is not understood."""
    try:
        yield
    except NotFoundError as error:
        raise IndiceNoDisponible(alias) from error
    except BadRequestError as error:
        raise PreguntaRechazada(str(error)) from error
    except ConnectionTimeout as error:  # the client gave up just before whoever asked would
        raise TimeoutError(str(error)) from error
