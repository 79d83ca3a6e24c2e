"""What is withdrawn leaves the index in Elasticsearch in seconds, whatever else is going on there, and for good."""

import datetime as dt
import threading
import time
from dataclasses import replace

import pytest
import time_machine
from django.utils import timezone

from candidaturas.models import Proceso, Salida
from candidaturas.publicacion import salidas
from candidaturas.vocabulario import EstadoProceso, EstadoRegistro
from search import index, remote
from search.worker import Trabajador
from tests.factories.fichas import una_ficha
from tests.factories.mundo import un_mundo
from tests.search.elastico import copias, hallados
from tests.search.motor import un_documento

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


@pytest.fixture
def indexado(cluster):
    mundo = un_mundo()
    Trabajador().agotar_todo()
    return mundo


def _retirar(registro):
    registro.estado = EstadoRegistro.CANCELADA
    registro.save()


def test_an_older_copy_never_replaces_a_newer_one(cluster, escritor):
    def con(nombre, version):
        return replace(un_documento(una_ficha(id="a", nombre=nombre)), version=version)

    escritor.reconstruir(lambda: {"a": 5}, lambda ids: [con("Ana Nueva", 5)], lambda *_: None)
    escritor.aplicar({"a": 4}, lambda ids: [con("Ana Vieja", 4)])
    assert copias(escritor) == {"a.5"}
    escritor.aplicar({"a": 6}, lambda ids: [])
    escritor.aplicar({"a": 5}, lambda ids: [con("Ana Nueva", 5)])
    assert copias(escritor) == set()
    escritor.aplicar({"a": 8}, lambda ids: [con("Ana Novísima", 8)])
    assert copias(escritor) == {"a.8"}


def test_a_change_is_there_while_a_rebuild_waits_or_runs(indexado, cluster, escritor):
    """Each has its own queue, and what is written during a rebuild goes to both indices."""
    antes = escritor.indices.en_uso()
    remote.pedir_reconstruccion()
    _retirar(indexado.pagina_b.registro)
    salidas.drenar()
    while salidas.drenar(remote.COLA):
        pass
    assert (hallados(cluster), escritor.indices.en_uso()) == ({indexado.registro.id_publico}, antes)
    avances = []

    def avance(hechos, total):
        if not avances:
            _retirar(indexado.registro)
            salidas.drenar()
            salidas.drenar(remote.COLA)
            assert (hallados(cluster), escritor.indices.en_uso()) == (set(), antes)
        avances.append(hechos)

    remote.reconstruir(avance)
    assert (hallados(cluster), copias(escritor)) == (set(), set())


def test_a_copy_read_before_a_withdrawal_and_written_after_it_is_refused(cluster, escritor):
    doc = replace(un_documento(una_ficha(id="a")), version=5)

    def leer(ids):
        escritor.aplicar({"a": 6}, lambda ids: [])
        return [doc]

    escritor.reconstruir(lambda: {"a": 5} if escritor.indices.en_uso() is None else {}, leer, lambda *_: None)
    assert copias(escritor) == set()


def test_a_tombstone_has_the_number_of_the_withdrawal(indexado, cluster, escritor):
    """Any copy of before is refused, and the very next record is taken."""
    registro = indexado.registro
    _retirar(registro)
    numero_del_retiro = Salida.objects.filter(tema="ficha", clave=registro.id_publico).latest("pk").pk
    Trabajador().agotar_todo()
    indice = escritor.indices.en_uso()

    def escribir(version):
        doc = replace(un_documento(una_ficha(id=registro.id_publico)), version=version)
        escritor._escribir(indice, [doc])
        return copias(escritor)

    otra = f"{indexado.pagina_b.registro.id_publico}."
    assert [una for una in escribir(numero_del_retiro - 1) if not una.startswith(otra)] == []
    assert f"{registro.id_publico}.{numero_del_retiro}" in escribir(numero_del_retiro)


def test_a_process_that_goes_back_to_preparation_is_gone_before_any_rebuild_and_may_come_back(indexado, cluster):
    for estado, quienes in [
        (EstadoProceso.PREPARACION, set()),
        (EstadoProceso.ABIERTO, {indexado.registro.id_publico, indexado.pagina_b.registro.id_publico}),
    ]:
        Proceso.objects.update(estado=estado)
        index.pedir_reconstruccion()
        salidas.drenar()
        salidas.drenar(remote.COLA)
        assert hallados(cluster) == quienes


def test_a_withdrawal_asks_for_no_rebuild_and_its_text_leaves_the_disk(indexado, cluster, escritor):
    """The cluster forgets removed documents half a minute after they are on its disk."""
    antes = escritor.indices.en_uso()
    _retirar(indexado.registro)
    Trabajador().agotar_todo()
    assert _borrados(escritor, antes) > 0
    with time_machine.travel(timezone.now() + index.ESPERA_DE_LIMPIEZA + dt.timedelta(seconds=1)):
        salidas.drenar()
        assert [fila.tema for fila in Salida.objects.all()] == [remote.TEMA_EXPURGAR]
        Trabajador().agotar_todo()
    assert (Salida.objects.count(), escritor.indices.en_uso()) == (0, antes)
    limite, pausa = time.monotonic() + 120, threading.Event()
    while _borrados(escritor, antes):
        assert time.monotonic() < limite
        remote.expurgar()
        pausa.wait(2)


def _borrados(escritor, indice):
    return escritor.cliente.indices.stats(index=indice, metric="docs")["_all"]["primaries"]["docs"]["deleted"]
