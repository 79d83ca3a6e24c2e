"""Keeps the index in Elasticsearch equal to the published records, when the settings name a cluster.

Written from the outbox alone, under topics of its own: a cluster that is away holds back nothing else, and
each change is repeated until it is there, or stays in the queue as a dead letter. Every round compares the
index with the records and mends what no news told: on the cluster's return it is right within a minute.
While its news are late it is not asked: it may know people who were withdrawn.
"""

import datetime as dt
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from candidaturas.models import Salida
from candidaturas.publicacion import salidas
from candidaturas.publicacion.salidas import DestinoAusente
from candidaturas.publico import estante
from search import records
from search.document import Documento, copia, ultimas
from search.engines.base import EscrituraImpedida

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from search.engines.elastic.client import Cluster
    from search.engines.elastic.writer import Escritor

#: Topic of the rows that carry one candidacy to the cluster. Their key is a copy: the public id, a dot, and the number of
#: its news (`document.copia`).
TEMA_REMOTO = "elasticsearch"
#: Topic of the rows that ask for the index there to be compared with the records.
TEMA_COMPARAR = "elasticsearch-comparar"
#: Topic of the rows that ask for the whole index to be rebuilt there.
TEMA_REMOTO_TODO = "elasticsearch-todo"
#: Topic of the rows that ask for removed text to leave the cluster's disks.
TEMA_EXPURGAR = "elasticsearch-expurgar"

#: Queue of what must be there in seconds, and queue of what may take minutes: neither waits for the other.
COLA = "elasticsearch"
COLA_LARGA = "elasticsearch-largo"
COLAS = (COLA, COLA_LARGA)

TOLERANCIA = dt.timedelta(seconds=20)
"""How late its news may be before the cluster is not asked: with what a shared cache keeps, under the minute in which a
withdrawal must be gone everywhere."""
_LOTE = 500

Progreso = Callable[[int, int], None]
"""Called with how many are done, of how many."""


def hay() -> bool:
    """Whether the settings name a cluster."""
    return bool(settings.ELASTICSEARCH_URL)


def registrar() -> None:
    """Take the topics of the cluster from the outbox."""
    salidas.registrar(TEMA_REMOTO, aplicar, lote=_LOTE, cola=COLA)
    salidas.registrar(TEMA_COMPARAR, lambda claves: conciliar(), lote=_LOTE, cola=COLA)
    salidas.registrar(TEMA_REMOTO_TODO, _rehacer, lote=1, cola=COLA_LARGA)
    salidas.registrar(TEMA_EXPURGAR, lambda claves: expurgar(), lote=_LOTE, cola=COLA_LARGA)


# --- What is asked of the outbox --------------------------------------------------------------------


def anunciar(noticias: Mapping[str, int]) -> None:
    """Put these candidacies, each with the number of its news, in the queue towards the cluster.

    A row is added even where one waits already: its worker may have read the record before this change.
    """
    if hay():
        ahora = timezone.now()
        Salida.objects.bulk_create(
            Salida(tema=TEMA_REMOTO, clave=copia(*una), no_antes_de=ahora) for una in noticias.items()
        )


def pedir_reconstruccion() -> None:
    """Ask for the index to be rebuilt; what waits together is answered by one rebuild.

    What is public no more leaves the index in use before that, by a comparison: a rebuild takes minutes.
    """
    _pedir(TEMA_COMPARAR, TEMA_REMOTO_TODO)


def pedir_expurgo() -> None:
    """Ask for what was removed to leave the cluster's disks."""
    _pedir(TEMA_EXPURGAR)


def pedir_comparacion() -> None:
    """Ask for a comparison, unless one waits or has failed: while it does, the index is not trusted."""
    if not Salida.objects.filter(tema=TEMA_COMPARAR).exists():
        _pedir(TEMA_COMPARAR)


def _pedir(*temas: str) -> None:
    if hay():
        Salida.objects.bulk_create(Salida(tema=tema, clave="todo", no_antes_de=timezone.now()) for tema in temas)


# --- What is done in the cluster; all raise DestinoAusente while it is away -------------------------


def aplicar(copias: Iterable[str]) -> None:
    """Bring these candidacies up to date in the cluster. Where there is no index yet, whoever builds it will read them."""
    if hay():
        with _en_el_cluster() as escritor:
            escritor.aplicar(ultimas(copias), _documentos)


def reconstruir(
    progreso: Progreso = lambda hechos, total: None,
    *,
    sirve: Callable[[Collection[int]], bool] = lambda _peticiones: False,
) -> int:
    """Build the index anew beside the one in use; says how many candidacies it has.

    One that was left half built is gone on with if it `sirve`, by the requests that waited when it was begun: what it
    read before a later one was made may be old.
    """
    if not hay():
        return 0
    esperan = Salida.objects.filter(tema=TEMA_REMOTO_TODO)
    with _cumpliendo(TEMA_REMOTO, TEMA_COMPARAR), _en_el_cluster() as escritor:
        total, cumplidas = escritor.reconstruir(
            records.versiones,
            _documentos,
            progreso,
            peticiones=list(esperan.values_list("pk", flat=True)),
            sirve=sirve,
        )
    esperan.filter(pk__in=cumplidas).delete()
    return total


def _rehacer(noticias: Mapping[str, int]) -> None:
    """The consumer of a request: workers of several servers, each with its own, work on one index and not against
    each other."""
    (peticion,) = noticias.values()
    reconstruir(sirve=lambda peticiones: peticion in peticiones)


def conciliar() -> int:
    """Make the index equal to the records, or ask for it if there is none; says how many differed.

    What could not be delivered is mended here too: what died of the cluster's absence goes on at its return.
    """
    if not hay():
        return 0
    with _cumpliendo(TEMA_REMOTO, TEMA_COMPARAR), _en_el_cluster() as escritor:
        distintas = escritor.conciliar(records.versiones, _documentos)
    salidas.revivir_de_ausencia(TEMA_REMOTO_TODO, TEMA_EXPURGAR)
    if distintas is None and not Salida.objects.filter(tema=TEMA_REMOTO_TODO).exists():
        _pedir(TEMA_REMOTO_TODO)
    return distintas or 0


def expurgar() -> None:
    """Have what was removed from the index leave the cluster's disks."""
    if hay():
        with _en_el_cluster() as escritor:
            escritor.expurgar()


# --- Whether it may be asked ------------------------------------------------------------------------


def atrasado() -> bool:
    """Whether the cluster could answer with what is public no more: news for it are late, or could not be delivered.

    Asked by every search, read from the database once in a while.
    """
    return estante.recordar(("elasticsearch-atrasado",), _hay_atraso)


def _hay_atraso() -> bool:
    tarde = Q(muerta=True) | Q(creada_en__lte=timezone.now() - TOLERANCIA)
    return Salida.objects.filter(tarde, tema__in=(TEMA_REMOTO, TEMA_COMPARAR)).exists()


@contextmanager
def _cumpliendo(*temas: str) -> Iterator[None]:
    """What waits under these topics is done by what follows, which reads the records after all of it was asked."""
    esperan = list(Salida.objects.filter(tema__in=temas).values_list("pk", flat=True))
    yield
    for inicio in range(0, len(esperan), _LOTE):
        Salida.objects.filter(pk__in=esperan[inicio : inicio + _LOTE]).delete()


def _documentos(ids: Collection[str]) -> list[Documento]:
    """The documents of these candidacies. One record that cannot be read keeps no other out, and is out itself."""
    try:
        return list(records.de_ids(ids))
    except (AttributeError, LookupError, TypeError, ValueError):
        if len(ids) == 1:
            log.exception("The record of %s cannot be indexed", *ids)
            return []
        return [doc for una in ids for doc in _documentos([una])]


@contextmanager
def _en_el_cluster() -> "Iterator[Escritor]":
    """The writer. A cluster that is away, takes no writes, or answers errors or nonsense, is no row's fault, nor ours."""
    from elasticsearch import ApiError, TransportError

    from search.engines.elastic.answers import RespuestaSinSentido
    from search.engines.elastic.client import Cluster

    try:
        yield _escritor(Cluster.de_ajustes(settings))
    except (ApiError, TransportError, RespuestaSinSentido, EscrituraImpedida) as error:
        raise DestinoAusente(f"{type(error).__name__}: {error}") from error


@lru_cache(maxsize=2)
def _escritor(cluster: "Cluster") -> "Escritor":
    """One for each cluster, so that its connections are kept."""
    from search.engines.elastic.writer import Escritor

    return Escritor(cluster)
