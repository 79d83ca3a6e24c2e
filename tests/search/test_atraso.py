"""Nothing unpublished is answered: a cluster whose news are late, or could not be delivered, is not asked."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone
from elasticsearch import Elasticsearch

from candidaturas.models import Salida
from candidaturas.publico import estante
from candidaturas.vocabulario import EstadoRegistro
from search import execute, remote
from search.query import Query
from search.worker import Trabajador
from tests.factories.mundo import un_mundo

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]

TARDE = remote.TOLERANCIA + dt.timedelta(seconds=1)


@pytest.fixture
def mundo(cluster):
    mundo = un_mundo()
    Trabajador().agotar_todo()
    assert _buscar("treviño").engine == "elasticsearch"
    return mundo


def _buscar(texto=""):
    estante.vaciar()
    return execute.buscar(Query(proceso="durango-2024", texto=texto))


def _retirar(registro):
    registro.estado = EstadoRegistro.CANCELADA
    registro.save()


@pytest.fixture
def de_solo_lectura(mundo, cluster):
    """Set or lift a block of the indices in the real server: it goes on answering, and takes no write."""
    with Elasticsearch(list(cluster.direcciones), request_timeout=30) as cliente:

        def bloquear(bloqueo, valor=True):
            cliente.indices.put_settings(index=f"{cluster.prefijo}-*", settings={f"index.blocks.{bloqueo}": valor})

        yield bloquear
        for bloqueo in ("write", "read_only_allow_delete"):
            bloquear(bloqueo, None)


@pytest.mark.parametrize("bloqueo", ["write", "read_only_allow_delete"])
def test_an_index_that_takes_no_writes_does_not_answer_with_who_was_withdrawn(mundo, de_solo_lectura, client, bloqueo):
    """Neither as a hit, nor in a count, a completion or a suggestion."""
    de_solo_lectura(bloqueo)
    _retirar(mundo.registro)
    Trabajador().agotar_todo()
    assert Salida.objects.filter(tema=remote.TEMA_REMOTO).exists()
    with time_machine.travel(timezone.now() + TARDE):
        todas = _buscar()
        assert (todas.engine, todas.fallback) == ("embebido", True)
        assert {hit.id for hit in todas.hits} == {mundo.pagina_b.registro.id_publico}
        assert {sum(c.conteo for c in todas.facets[f].valores) for f in ("cargo", "sexo", "actor")} == {1}
        assert execute.completar("trev", proceso="durango-2024") == ()
        assert _buscar("trevinyo").suggestion == ""
        salud = client.get("/salud/lista").json()
        assert (salud["elasticsearch"], salud["trabajador"]) == ("degradada", "bien")
        de_solo_lectura(bloqueo, None)
        Trabajador().agotar_todo()
        assert not Salida.objects.filter(tema__in=(remote.TEMA_REMOTO, remote.TEMA_COMPARAR)).exists()
        despues = _buscar()
        assert (despues.engine, despues.total) == ("elasticsearch", 1)
        assert client.get("/salud/lista").json()["elasticsearch"] == "bien"


@pytest.mark.parametrize(
    ("tema", "muerta", "hace", "quien"),
    [
        (remote.TEMA_REMOTO, False, TARDE / 2, "elasticsearch"),
        (remote.TEMA_REMOTO, False, TARDE, "embebido"),
        (remote.TEMA_REMOTO, True, TARDE / 2, "embebido"),
        (remote.TEMA_COMPARAR, False, TARDE, "embebido"),
        (remote.TEMA_REMOTO_TODO, False, TARDE, "elasticsearch"),
        ("ficha", False, TARDE, "elasticsearch"),
    ],
)
def test_the_cluster_is_asked_while_its_news_are_in_time(mundo, tema, muerta, hace, quien):
    """A rebuild may take its minutes: what is public no more left the index in use by the comparison before it."""
    Salida.objects.create(tema=tema, clave="x.1", no_antes_de=timezone.now() + dt.timedelta(hours=1), muerta=muerta)
    Salida.objects.update(creada_en=timezone.now() - hace)
    assert _buscar().engine == quien


def test_a_comparison_that_fails_waits_in_the_outbox_until_one_succeeds(mundo, settings, cluster):
    settings.ELASTICSEARCH_URL = ("http://127.0.0.1:9",)
    for _ronda in range(2):
        Trabajador().agotar_todo()
    assert Salida.objects.get().tema == remote.TEMA_COMPARAR
    settings.ELASTICSEARCH_URL = cluster.direcciones
    Trabajador().agotar_todo()
    assert not Salida.objects.exists()


def test_many_searches_ask_once_whether_news_are_late(mundo, django_assert_num_queries):
    estante.vaciar()
    with django_assert_num_queries(1):
        for _vez in range(20):
            execute.buscar(Query(proceso="durango-2024"))


def test_a_site_without_a_cluster_does_not_ask(mundo, settings, django_assert_num_queries):
    settings.ELASTICSEARCH_URL = ()
    estante.vaciar()
    with django_assert_num_queries(0):
        execute.buscar(Query(proceso="durango-2024"))
