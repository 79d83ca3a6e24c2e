"""Whatever happens to Elasticsearch, every search is answered in its time, nothing is lost, and it is all told."""

import threading
import time

import pytest
from django.conf import settings
from elasticsearch import BadRequestError, ConnectionTimeout, Elasticsearch

from candidaturas.models import Salida
from candidaturas.vocabulario import EstadoRegistro
from search import execute, records, remote
from search.engines import breaker, first_engine
from search.engines.elastic import client
from search.engines.elastic.client import Cluster
from search.engines.elastic.writer import Escritor
from search.query import Query
from search.worker import Trabajador
from tests.factories.mundo import un_mundo
from tests.search.elastico import PLAZO, copias, un_cluster
from tests.search.fallas import Falla, un_proxy

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]

FALLAS = [falla for falla in Falla if falla is not Falla.NINGUNA]
PRESUPUESTO = 0.5
PACIENCIA = 2.5
"""Seconds that tell an answer in time from one that waited for the engine's: the slowest fault takes more, or for ever."""


@pytest.fixture
def proxy(settings, monkeypatch):
    """Elasticsearch behind a proxy that passes everything, until it is told otherwise.

    A healthy server may take its time, however busy this machine is; only what fails has a budget to keep.
    """
    monkeypatch.setattr(breaker, "ESPERA", 0.1)
    monkeypatch.setattr(client, "ESPERA_DE_ESCRITURA", 20)
    settings.ELASTICSEARCH_PLAZO = PLAZO
    with un_cluster() as cluster, un_proxy(cluster.direcciones[0]) as proxy:
        settings.ELASTICSEARCH_URL = (proxy.direccion,)
        settings.ELASTICSEARCH_PREFIJO = cluster.prefijo
        yield proxy


@pytest.fixture
def mundo(proxy):
    mundo = un_mundo()
    Trabajador().agotar_todo()
    assert first_engine().engine.search(Query(texto="treviño")).total == 1
    return mundo


@pytest.fixture
def fallar(proxy, settings, monkeypatch):
    """Make the proxy fail, and give Elasticsearch its budget; without a fault, it has time again."""

    def _fallar(falla):
        sana = falla is Falla.NINGUNA
        settings.ELASTICSEARCH_PLAZO = PLAZO if sana else PRESUPUESTO
        monkeypatch.setattr(client, "ESPERA_DE_ESCRITURA", 20 if sana else PRESUPUESTO)
        remote._escritor.cache_clear()
        proxy.fallar(falla)

    return _fallar


def _buscar(texto="treviño"):
    inicio = time.monotonic()
    resultado = execute.buscar(Query(proceso="durango-2024", texto=texto))
    return resultado, time.monotonic() - inicio


def _hasta(condicion, segundos=60.0):
    """Wait for something that happens by itself."""
    limite, pausa = time.monotonic() + segundos, threading.Event()
    while not (valor := condicion()):
        assert time.monotonic() < limite, "it did not happen"
        pausa.wait(0.05)
    return valor


@pytest.mark.parametrize("falla", FALLAS)
def test_the_embedded_engine_answers_within_the_same_request(mundo, fallar, falla):
    fallar(falla)
    resultado, tiempo = _buscar()
    assert (resultado.engine, resultado.fallback) == ("embebido", True)
    assert [hit.id for hit in resultado.hits] == [mundo.registro.id_publico]
    assert tiempo < PACIENCIA


@pytest.mark.parametrize("falla", [Falla.RECHAZA, Falla.CUELGA, Falla.MEDIA])
def test_on_its_return_elasticsearch_answers_again(mundo, proxy, fallar, falla):
    fallar(falla)
    for _vez in range(breaker.FALLOS_SEGUIDOS):
        _buscar()
    proxy.fallar(Falla.NINGUNA)  # with the budget that it had: the same breaker closes
    resultado = _hasta(lambda: (r := _buscar()[0]).engine == "elasticsearch" and r)
    assert (resultado.fallback, resultado.total) == (False, 1)


def test_a_hung_engine_costs_its_time_once(mundo, proxy, fallar, monkeypatch):
    monkeypatch.setattr(breaker, "ESPERA", 60)
    fallar(Falla.CUELGA)
    antes = proxy.preguntas
    for _vez in range(11):
        _buscar()
    # The first search, and the light question that nobody waits for, which may come any time later.
    assert antes < proxy.preguntas <= antes + 2
    assert first_engine().breaker.circuito is breaker.Circuito.ABIERTO


@pytest.mark.parametrize("falla", [Falla.CUELGA, Falla.NO_JSON])
def test_the_page_and_the_api_say_who_answered(mundo, fallar, client, falla):
    assert "contesta el buscador de respaldo" not in client.get("/buscar/?q=treviño").content.decode()
    assert client.get("/api/v1/buscar?q=treviño").json()["meta"]["respaldo"] is False
    fallar(falla)
    pagina = client.get("/buscar/?q=treviño")
    assert (pagina.status_code, "contesta el buscador de respaldo" in pagina.content.decode()) == (200, True)
    meta = client.get("/api/v1/buscar?q=treviño").json()["meta"]
    assert (meta["motor"], meta["respaldo"], meta["total"]) == ("embebido", True, 1)


def test_completion_goes_on_without_it(mundo, fallar):
    fallar(Falla.CUELGA)
    assert [s.id for s in execute.completar("trev", proceso="durango-2024")] == [mundo.registro.id_publico]


@pytest.mark.parametrize("falla", [Falla.RECHAZA, Falla.LENTA, Falla.ERROR, Falla.OTRO_JSON])
def test_health_tells_it_and_keeps_the_site_in_service(mundo, fallar, client, falla):
    assert client.get("/salud/lista").json()["elasticsearch"] == "bien"
    fallar(falla)
    for _vez in range(breaker.FALLOS_SEGUIDOS):
        respuesta = client.get("/salud/lista")
        assert (respuesta.status_code, respuesta.json()["elasticsearch"]) == (200, "degradada")


def test_without_a_cluster_health_does_not_speak_of_one(db, client):
    assert "elasticsearch" not in client.get("/salud/lista").json()


def test_an_index_that_disappears_is_built_again_and_searches_go_on_meanwhile(mundo, proxy, settings):
    prefijo = settings.ELASTICSEARCH_PREFIJO
    with Elasticsearch(proxy.direccion) as cliente:
        cliente.indices.delete(index=list(cliente.indices.get(index=f"{prefijo}-*")))
    assert _buscar()[0].fallback
    Trabajador().agotar_todo()
    assert _hasta(lambda: not (r := _buscar()[0]).fallback and r).total == 1


@pytest.mark.parametrize("falla", FALLAS)
def test_no_write_is_lost(mundo, fallar, falla):
    fallar(falla)
    mundo.registro.nombre_publico = "Rosaura Treviño Garduño"
    mundo.registro.save()
    mundo.pagina_b.registro.estado = EstadoRegistro.CANCELADA
    mundo.pagina_b.registro.save()
    Trabajador().agotar_todo()
    assert Salida.objects.filter(tema=remote.TEMA_REMOTO).exists()
    fallar(Falla.NINGUNA)
    inicio = time.monotonic()
    Trabajador().agotar_todo()
    assert time.monotonic() - inicio < 60
    assert copias(Escritor(Cluster.de_ajustes(settings))) == {
        f"{una}.{version}" for una, version in records.versiones().items()
    }


@pytest.mark.parametrize("falla", [Falla.GOTEA, Falla.GOTEA_DESDE_EL_PRINCIPIO])
def test_answers_that_never_end_are_bounded_and_leave_the_connections_free(proxy, falla):
    """More of them than connections there are: the next question is asked all the same."""
    cliente = Cluster.de_ajustes(settings).para_buscar(0.2)
    proxy.fallar(falla)
    for _vez in range(client.CONEXIONES + 2):
        with pytest.raises(ConnectionTimeout):
            cliente.info()
    proxy.fallar(Falla.NINGUNA)
    assert cliente.options(request_timeout=PLAZO).info()["version"]


def test_what_one_answer_left_of_its_time_does_not_shorten_the_next_question(proxy):
    """On the same connection, one after the other, each has its whole time to be sent."""
    cliente = Cluster.de_ajustes(settings).para_buscar(PLAZO)
    cliente.info()
    (conexion,) = [una for una in next(iter(cliente.transport.node_pool.all())).pool.pool.queue if una]
    conexion.sock.settimeout(1e-9)
    cabeceras = {"Content-Type": "application/json", "Accept": "application/json"}
    with pytest.raises(BadRequestError):  # the server got it whole, and does not want it
        cliente.perform_request("POST", "/_search", headers=cabeceras, body={"larga": "x" * 30_000_000})
