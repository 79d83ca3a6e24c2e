"""A real Elasticsearch for tests: where it is, and indices of a test's own."""

import os
import shlex
import subprocess
import uuid
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from elasticsearch import Elasticsearch

from search import execute
from search.document import Documento
from search.engines.elastic import ElasticEngine
from search.engines.elastic.client import Cluster
from search.engines.elastic.names import Nombres
from search.engines.elastic.writer import Escritor
from search.query import Query
from tests.search.motor import embebido

PLAZO = 10.0
"""Tests of what is answered are not tests of how soon."""


def direcciones() -> tuple[str, ...]:
    """The nodes' addresses, from ELASTICSEARCH_URL; none when there is no server."""
    return tuple(filter(None, os.environ.get("ELASTICSEARCH_URL", "").split(",")))


def direcciones_del_cluster() -> tuple[str, ...]:
    """The three nodes of a cluster that tests may wound, from ELASTICSEARCH_CLUSTER_URL."""
    return tuple(filter(None, os.environ.get("ELASTICSEARCH_CLUSTER_URL", "").split(",")))


def herir(accion: str, nodo: int) -> None:
    """Stop, resume, pause or continue a node of that cluster: `$ELASTICSEARCH_CLUSTER_FALLAS <action> <node>`."""
    orden = [*shlex.split(os.environ["ELASTICSEARCH_CLUSTER_FALLAS"]), accion, str(nodo)]
    subprocess.run(orden, check=True, stdout=subprocess.DEVNULL, timeout=120)


@contextmanager
def un_cluster(donde: tuple[str, ...] | None = None) -> Iterator[Cluster]:
    """The cluster with names of its own, whose indices disappear at the end."""
    todas = donde or direcciones()
    cluster = Cluster(direcciones=todas, prefijo=f"prueba-{uuid.uuid4().hex}", replicas=len(todas) - 1)
    try:
        yield cluster
    finally:
        with Elasticsearch(list(cluster.direcciones), request_timeout=30) as cliente:
            suyos = list(cliente.indices.get(index=f"{cluster.prefijo}-*"))
            if suyos:
                cliente.indices.delete(index=suyos)


def escribir(cluster: Cluster, documentos: Iterable[Documento]) -> None:
    """Build the index from these documents alone."""
    por_id = {doc.id: doc for doc in documentos}
    Escritor(cluster).reconstruir(
        lambda: {doc.id: doc.version for doc in por_id.values()},
        lambda ids: [por_id[una] for una in ids if una in por_id],
        lambda hechos, total: None,
        sirve=lambda _peticiones: False,
    )


def elastico(cluster: Cluster, carpeta: Path, documentos: Collection[Documento]) -> ElasticEngine:
    """The Elasticsearch engine over these documents, with the words of an embedded index in a folder of its own."""
    escribir(cluster, documentos)
    return ElasticEngine(cluster, plazo=PLAZO, vocabularios=embebido(carpeta, documentos).almacen.vocabulario)


def copias(escritor: Escritor) -> set[str]:
    """Which version of which record the index in use has."""
    return set(escritor.copias(escritor.indices.en_uso()))


def hallados(cluster: Cluster, texto: str = "") -> set[str]:
    """Who is found by these words, by the cluster itself."""
    with Elasticsearch(list(cluster.direcciones)) as cliente:
        cliente.indices.refresh(index=Nombres(cluster.prefijo).alias)
    resultado = execute.buscar(Query(proceso="durango-2024", texto=texto))
    assert (resultado.engine, resultado.fallback) == ("elasticsearch", False)
    return {hit.id for hit in resultado.hits}
