"""How this process speaks with the cluster: over which addresses, and how long it waits.

Searches give up early and try another node; writes may wait, as the outbox repeats them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from elasticsearch import Elasticsearch, OrjsonSerializer

from search.engines.elastic.node import NodoConPlazo

#: Of a search's time, what one node is given before another is asked.
PARTE_DE_UN_NODO = 0.4
ESPERA_DE_ESCRITURA = 5.0
"""Seconds that a write may take."""
CONEXIONES = 8
"""To each node; also how many searches may be waiting for an answer at once."""
_NODO_CAIDO_MAXIMO = 5.0
"""Seconds that a node which failed is left alone, at most."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the index lives. A value: equal clusters share a client."""

    direcciones: tuple[str, ...]
    """Addresses of its nodes, credentials included; any of them answers."""
    prefijo: str
    """How the names of its indices begin, so that several sites may share a cluster."""
    fragmentos: int = 1
    replicas: int = 0
    certificado: str = ""
    """Path of the authority that signed the nodes' certificates; empty for those the system trusts."""

    @classmethod
    def de_ajustes(cls, ajustes: Any) -> "Cluster":
        """The cluster that the settings name.

        Without a number of replicas, every node has a copy of everything: any one of them answers alone.
        """
        direcciones = tuple(ajustes.ELASTICSEARCH_URL)
        replicas = ajustes.ELASTICSEARCH_REPLICAS
        return cls(
            direcciones=direcciones,
            prefijo=ajustes.ELASTICSEARCH_PREFIJO,
            fragmentos=ajustes.ELASTICSEARCH_FRAGMENTOS,
            replicas=len(direcciones) - 1 if replicas is None else replicas,
            certificado=ajustes.ELASTICSEARCH_CERTIFICADO,
        )

    def con_direcciones(self, direcciones: Sequence[str]) -> "Cluster":
        """The same index, through other addresses."""
        return replace(self, direcciones=tuple(direcciones))

    def para_buscar(self, plazo: float) -> Elasticsearch:
        """A client for searches, each of which must be answered within `plazo` seconds."""
        varios = len(self.direcciones) > 1
        return self._cliente(
            request_timeout=plazo * PARTE_DE_UN_NODO if varios else plazo,
            max_retries=1 if varios else 0,
            retry_on_timeout=varios,
        )

    def para_escribir(self) -> Elasticsearch:
        """A client for writes and for the index's upkeep."""
        return self._cliente(request_timeout=ESPERA_DE_ESCRITURA, max_retries=1, retry_on_timeout=True)

    def _cliente(self, **opciones: Any) -> Elasticsearch:
        if self.certificado:
            opciones["ca_certs"] = self.certificado
        return Elasticsearch(
            list(self.direcciones),
            serializer=OrjsonSerializer(),
            node_class=NodoConPlazo,
            connections_per_node=CONEXIONES,
            max_dead_node_backoff=_NODO_CAIDO_MAXIMO,
            **opciones,
        )
