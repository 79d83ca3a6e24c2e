"""On a cluster of three, through the loss, the freeze and the return of any one node, searches are answered and no write is lost."""

import threading
import time

import pytest
from django.conf import settings
from django.db import connections
from elasticsearch import Elasticsearch

from candidaturas.publicacion import salidas
from search import execute, index, records, remote
from search.engines.elastic.client import Cluster
from search.engines.elastic.writer import Escritor
from search.query import Query
from search.worker import Remoto, a_vueltas
from tests.factories.mundo import un_mundo
from tests.search.elastico import direcciones_del_cluster, herir, un_cluster

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.cluster, pytest.mark.postgres]

PRESUPUESTO = 0.5
PACIENCIA = 5.0
"""Seconds that tell an answer from a wait for a node that is gone, beside three servers on two processors."""
REGRESO = 60.0
"""Seconds within which the index equals the database once the node is back."""


@pytest.fixture
def cluster(settings):
    with un_cluster(direcciones_del_cluster()) as cluster:
        settings.ELASTICSEARCH_URL = cluster.direcciones
        settings.ELASTICSEARCH_PREFIJO = cluster.prefijo
        settings.ELASTICSEARCH_PLAZO = PRESUPUESTO
        yield cluster


@pytest.fixture
def mundo(cluster):
    mundo = un_mundo()
    index.reconstruir()
    remote.reconstruir()
    return mundo


class Buscadora(threading.Thread):
    """Searches without rest; keeps how long each answer took, and who gave it."""

    def __init__(self, esperada):
        super().__init__(daemon=True)
        self.esperada = esperada
        self.alto = threading.Event()
        self.tiempos, self.motores, self.errores = [], [], []

    def run(self):
        while not self.alto.wait(0.02):
            inicio = time.monotonic()
            try:
                resultado = execute.buscar(Query(proceso="durango-2024", texto="treviño"))
            except Exception as error:
                self.errores.append(error)
                continue
            self.tiempos.append(time.monotonic() - inicio)
            self.motores.append(resultado.engine)
            if {hit.id for hit in resultado.hits} != {self.esperada}:
                self.errores.append(resultado)
        connections.close_all()

    def terminar(self):
        self.alto.set()
        self.join(10)


class Trabajadora(threading.Thread):
    """The worker's part that follows the cluster, as in production."""

    def __init__(self):
        super().__init__(daemon=True)
        self.alto = threading.Event()

    def run(self):
        a_vueltas(Remoto(self.alto).agotar, self.alto)
        connections.close_all()

    def terminar(self):
        self.alto.set()
        self.join(60)


def _escribir(registro, vez):
    registro.sobrenombre = f"Vez {vez}"
    registro.save()
    salidas.drenar()


def _iguales():
    try:
        escritor = Escritor(Cluster.de_ajustes(settings))
        return set(escritor.copias(escritor.indices.en_uso())) == {f"{c}.{v}" for c, v in records.versiones().items()}
    except Exception:  # the cluster is still coming back
        return False


def _verde(cluster):
    with Elasticsearch(list(cluster.direcciones), request_timeout=90, retry_on_timeout=True) as cliente:
        cliente.cluster.health(wait_for_nodes="3", wait_for_status="green", timeout="80s")


@pytest.mark.parametrize("nodo", [1, 2, 3])
@pytest.mark.parametrize(("herida", "cura"), [("stop", "resume"), ("pause", "continue")])
def test_any_one_node_may_go_and_come_back(mundo, cluster, nodo, herida, cura):
    buscadora, trabajadora = Buscadora(mundo.registro.id_publico), Trabajadora()
    buscadora.start()
    trabajadora.start()
    pausa = threading.Event()
    try:
        herir(herida, nodo)
        try:
            for vez in range(20):
                _escribir(mundo.pagina_b.registro, vez)
                pausa.wait(0.3)
        finally:
            herir(cura, nodo)
        inicio = time.monotonic()
        while not _iguales():
            assert time.monotonic() - inicio < REGRESO
            pausa.wait(0.5)
    finally:
        buscadora.terminar()
        trabajadora.terminar()
        _verde(cluster)
    print(f"{herida} {nodo}: {len(buscadora.tiempos)} searches, slowest {max(buscadora.tiempos):.3f} s, "
          f"{buscadora.motores.count('elasticsearch')} by the cluster; equal {time.monotonic() - inicio:.1f} s after")  # fmt: skip
    assert buscadora.errores == []
    assert max(buscadora.tiempos) < PACIENCIA
    assert "elasticsearch" in buscadora.motores
