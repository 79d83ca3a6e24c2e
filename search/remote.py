"""Keeps the index in Elasticsearch equal to the published records, when the settings name a cluster.

Written from the outbox alone, under topics of its own: a cluster that is away holds back nothing else, and
each change is repeated until it is there, or stays in the queue as a dead letter. Every round compares the
index with the records and mends what no news told: on the cluster's return it is right within a minute.
"""

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from candidaturas.models import Salida
from candidaturas.publicacion.salidas import DestinoAusente
from search import records
from search.document import Documento

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from search.engines.elastic.client import Cluster
    from search.engines.elastic.writer import Escritor

#: Topic of the rows that carry one candidacy to the cluster; their key is the public id.
TEMA_REMOTO = "elasticsearch"
#: Topic of the rows that ask for the whole index to be rebuilt there.
TEMA_REMOTO_TODO = "elasticsearch-todo"

Progreso = Callable[[int, int], None]
"""Called with how many are done, of how many."""


def hay() -> bool:
    """Whether the settings name a cluster."""
    return bool(settings.ELASTICSEARCH_URL)


def anunciar(ids: Collection[str]) -> None:
    """Put these candidacies in the queue towards the cluster.

    A row is added even where one waits already: its worker may have read the record before this change.
    """
    if hay():
        ahora = timezone.now()
        Salida.objects.bulk_create(Salida(tema=TEMA_REMOTO, clave=una, no_antes_de=ahora) for una in ids)


def pedir_reconstruccion() -> None:
    """Ask for the index to be rebuilt; what waits together is answered by one rebuild."""
    if hay():
        Salida.objects.create(tema=TEMA_REMOTO_TODO, clave="todo", no_antes_de=timezone.now())


def aplicar(ids: Collection[str]) -> None:
    """Bring these candidacies up to date in the cluster. Raises DestinoAusente while it is away."""
    if hay():
        with _en_el_cluster() as escritor:
            _asegurar(escritor)
            escritor.aplicar(ids, _documentos)


def reconstruir(progreso: Progreso = lambda hechos, total: None, *, de_nuevo: bool = True) -> int:
    """Build the index anew beside the one in use; says how many records it has. Raises DestinoAusente.

    Without `de_nuevo`, one that was left half built is gone on with.
    """
    if not hay():
        return 0
    with _en_el_cluster() as escritor:
        total = escritor.reconstruir(records.versiones, _documentos, progreso, de_nuevo=de_nuevo)
    _muertas(TEMA_REMOTO, TEMA_REMOTO_TODO).delete()
    return total


def conciliar() -> int:
    """Make the index equal to the records, building it if there is none; says how many differed. Raises DestinoAusente.

    What could not be delivered is mended here too: dead letters of the cluster's absence go away on its return.
    """
    if not hay():
        return 0
    if _muertas(TEMA_REMOTO_TODO).exists():
        return reconstruir()
    with _en_el_cluster() as escritor:
        _asegurar(escritor)
        distintas = escritor.conciliar(records.versiones, _documentos)
    _muertas(TEMA_REMOTO).delete()
    return distintas


def _asegurar(escritor: "Escritor") -> None:
    if escritor.indices.en_uso() is None:
        escritor.reconstruir(records.versiones, _documentos, lambda hechos, total: None)


def _documentos(ids: Collection[str]) -> list[Documento]:
    """The documents of these candidacies. One record that cannot be read keeps no other out, and is out itself."""
    try:
        return list(records.de_ids(ids))
    except (AttributeError, LookupError, TypeError, ValueError):
        if len(ids) == 1:
            log.exception("The record of %s cannot be indexed", *ids)
            return []
        return [doc for una in ids for doc in _documentos([una])]


def _muertas(*temas: str) -> "QuerySet[Salida]":
    return Salida.objects.filter(tema__in=temas, muerta=True)


@contextmanager
def _en_el_cluster() -> "Iterator[Escritor]":
    """The writer. A cluster that is away, or answers errors or nonsense, is the destination's fault and no row's."""
    from elasticsearch import ApiError, TransportError

    from search.engines.elastic.client import Cluster

    try:
        yield _escritor(Cluster.de_ajustes(settings))
    except (ApiError, TransportError, AttributeError, LookupError, TypeError) as error:
        raise DestinoAusente(f"{type(error).__name__}: {error}") from error


@lru_cache(maxsize=2)
def _escritor(cluster: "Cluster") -> "Escritor":
    """One for each cluster, so that its connections are kept."""
    from search.engines.elastic.writer import Escritor

    return Escritor(cluster)
