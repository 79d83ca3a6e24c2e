"""The index in Elasticsearch follows the published records through the outbox, and is rebuilt without a gap."""

import re
import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from candidaturas.models import FichaPublicada, Municipio, Salida
from candidaturas.publicacion import salidas
from candidaturas.vocabulario import EstadoRegistro
from search import execute, records, remote
from search.engines.base import EscrituraImpedida, EscrituraRechazada
from search.engines.elastic import indices, schema
from search.engines.elastic.client import Cluster
from search.engines.elastic.names import Nombres, numero
from search.engines.elastic.writer import Escritor
from search.query import Query
from search.worker import Trabajador
from tests.factories.fichas import una_ficha
from tests.factories.mundo import publicada, un_mundo
from tests.search.elastico import copias, hallados
from tests.search.motor import un_documento

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


@pytest.fixture
def mundo(cluster):
    return un_mundo()


@pytest.fixture
def indexado(mundo):
    Trabajador().agotar_todo()
    return mundo


@pytest.fixture
def sin_servidor(settings):
    """The settings name a port where nobody listens."""

    def apagar():
        settings.ELASTICSEARCH_URL = ("http://127.0.0.1:9",)

    return apagar


def _pedida():
    remote.pedir_reconstruccion()
    return Salida.objects.filter(tema=remote.TEMA_REMOTO_TODO).latest("pk").pk


def _retirar(registro):
    registro.estado = EstadoRegistro.CANCELADA
    registro.save()


def test_the_worker_builds_the_index_and_searches_are_answered_from_it(indexado, cluster):
    assert hallados(cluster, "treviño") == {indexado.registro.id_publico}


def test_a_publication_and_a_withdrawal_are_there_once_the_worker_has_run(indexado, cluster):
    publicada(indexado.pagina, indexado)
    assert hallados(cluster, "contaduría") == set()
    Trabajador().agotar_todo()
    assert hallados(cluster, "contaduría") == {indexado.registro.id_publico}
    _retirar(indexado.registro)
    Trabajador().agotar_todo()
    assert hallados(cluster) == {indexado.pagina_b.registro.id_publico}
    assert not Salida.objects.filter(tema__startswith="elasticsearch").exists()


def test_a_renamed_municipality_reaches_the_index(indexado, cluster):
    municipio = Municipio.objects.get()
    municipio.nombre = "Guadiana"
    municipio.save()
    Trabajador().agotar_todo()
    assert hallados(cluster, "Guadiana")


def test_the_index_is_named_by_the_hash_of_its_mapping(indexado, escritor):
    forma = rf"{escritor.indices.nombres.prefijo}-{schema.huella()}-\d{{6}}"
    assert re.fullmatch(forma, escritor.indices.en_uso())


def test_an_index_of_another_form_is_not_read_and_disappears_with_the_next_rebuild(indexado, cluster, escritor):
    vieja = f"{cluster.prefijo}-{'0' * 12}-000007"
    vecina = f"{cluster.prefijo}-vecina-{'0' * 12}-000001"
    for indice in (vieja, vecina):
        escritor.cliente.indices.create(index=indice)
    remote.reconstruir()
    assert not escritor.cliente.indices.exists(index=vieja)
    assert escritor.cliente.indices.exists(index=vecina)


def test_a_rebuild_leaves_one_index_and_no_moment_without_it(indexado, cluster, escritor):
    antes = escritor.indices.en_uso()
    listo, sin_respuesta = threading.Event(), []
    engine = execute.first_engine().engine

    def buscar():
        while not listo.is_set():
            if not engine.search(Query(texto="treviño")).hits:
                sin_respuesta.append(1)

    hilo = threading.Thread(target=buscar)
    hilo.start()
    try:
        for _vez in range(5):
            remote.reconstruir()
    finally:
        listo.set()
        hilo.join()
    assert not sin_respuesta
    assert escritor.indices.de_esta_forma() == [escritor.indices.nombres.indice(numero(antes) + 5)]


def test_an_index_is_safe_on_disk_before_it_is_copied_and_put_in_use(mundo, escritor, monkeypatch):
    """A copy whose primary is lost goes back to what is on every disk: here, to an index without anybody."""
    usos = []

    def publicar(indices, indice):
        (copia,) = indices.cliente.indices.stats(index=indice, level="shards")["indices"][indice]["shards"]["0"]
        usos.append(copia["seq_no"])

    monkeypatch.setattr("search.engines.elastic.indices.Indices.publicar", publicar)
    remote.reconstruir()
    (numeros,) = usos
    assert numeros["global_checkpoint"] == numeros["max_seq_no"] > 0


def test_a_rebuild_that_was_cut_is_gone_on_with(cluster, escritor, monkeypatch):
    monkeypatch.setattr("search.engines.elastic.writer.LOTE", 2)
    fichas = {f"id{n}": un_documento(una_ficha(id=f"id{n}")) for n in range(6)}
    leidas = []

    def leer(ids):
        leidas.extend(ids)
        return [fichas[una] for una in ids]

    def cortar(hechos, total):
        if hechos == 4:
            raise KeyboardInterrupt

    def versiones():
        return dict.fromkeys(fichas, 0)

    with pytest.raises(KeyboardInterrupt):
        escritor.reconstruir(versiones, leer, cortar)
    assert escritor.indices.en_uso() is None
    avances = []
    assert escritor.reconstruir(versiones, leer, lambda *avance: avances.append(avance)) == (6, [])
    assert sorted(leidas) == sorted(fichas)
    assert avances[0] == (4, 6)


def test_a_request_joins_the_rebuild_that_another_worker_began_after_it(indexado, escritor):
    """Two servers, a worker each: neither throws away what the other is building."""
    remote.pedir_reconstruccion()
    peticion = Salida.objects.get(tema=remote.TEMA_REMOTO_TODO).pk
    ajeno = escritor.indices.en_obra([peticion], lambda _peticiones: False)
    Trabajador().agotar_todo()
    assert escritor.indices.en_uso() == ajeno
    assert escritor.indices.de_esta_forma() == [ajeno]


def test_a_request_made_after_a_rebuild_began_is_not_answered_by_it(indexado, escritor):
    ajeno = escritor.indices.en_obra([], lambda _peticiones: False)
    remote.pedir_reconstruccion()
    Trabajador().agotar_todo()
    assert numero(escritor.indices.en_uso()) == numero(ajeno) + 1
    assert not Salida.objects.filter(tema=remote.TEMA_REMOTO_TODO).exists()


def test_a_rebuild_answers_the_requests_that_waited_when_it_began_and_no_other(indexado, escritor):
    _primera, segunda = (_pedida(), _pedida())
    indice = escritor.indices.en_obra([segunda], lambda _peticiones: False)
    tercera = _pedida()
    remote.reconstruir(sirve=lambda peticiones: segunda in peticiones)
    assert escritor.indices.en_uso() == indice
    assert set(Salida.objects.filter(tema=remote.TEMA_REMOTO_TODO).values_list("pk", flat=True)) == {_primera, tercera}


def test_what_is_written_during_a_rebuild_is_in_it(indexado, cluster):
    cambios = iter([lambda: _retirar(indexado.pagina_b.registro)])

    def avance(hechos, total):
        next(cambios, lambda: None)()

    remote.reconstruir(avance)
    assert hallados(cluster) == {indexado.registro.id_publico}


def test_a_write_never_makes_an_index_by_itself(cluster, escritor):
    indice = escritor.indices.nombres.indice(1)
    with pytest.raises(EscrituraImpedida):
        escritor._mandar(indice, [{"index": {"_id": "a"}}, {"id": "a"}])
    with pytest.raises(EscrituraImpedida):
        escritor._quitar(indice, {"a": 7})
    assert not escritor.cliente.indices.get(index=f"{cluster.prefijo}-*")


def test_a_document_that_is_refused_keeps_no_other_out(cluster, escritor):
    docs = {una: un_documento(una_ficha(id=una)) for una in "abc"}
    escritor.reconstruir(dict, lambda ids: [], lambda *_: None)
    docs["b"].facetas["desconocida"] = ("x",)
    with pytest.raises(EscrituraRechazada, match="b: strict_dynamic_mapping"):
        escritor.conciliar(lambda: dict.fromkeys(docs, 0), lambda ids: [docs[una] for una in ids])
    assert copias(escritor) == {"a.0", "c.0"}


def test_a_cluster_that_is_away_holds_back_nothing_and_loses_nothing(indexado, cluster, settings, sin_servidor):
    sin_servidor()
    _retirar(indexado.registro)
    Trabajador().agotar_todo()
    resultado = execute.buscar(Query(proceso="durango-2024"))
    assert (resultado.engine, resultado.fallback) == ("embebido", True)
    assert {hit.id for hit in resultado.hits} == {indexado.pagina_b.registro.id_publico}
    assert Salida.objects.get(tema=remote.TEMA_REMOTO).intentos == 1

    settings.ELASTICSEARCH_URL = cluster.direcciones
    assert remote.conciliar() == 1
    assert hallados(cluster) == {indexado.pagina_b.registro.id_publico}


def test_our_own_error_is_not_taken_for_an_absent_cluster(cluster):
    def leer_mal():
        raise KeyError("ours")

    with pytest.raises(KeyError, match="ours"), remote._en_el_cluster() as escritor:
        escritor.reconstruir(leer_mal, lambda ids: [], lambda *_: None)


def test_dead_letters_of_an_absence_go_away_on_the_return(indexado, cluster, settings, sin_servidor):
    sin_servidor()
    remote.anunciar({indexado.registro.id_publico: 1})
    Salida.objects.filter(tema=remote.TEMA_REMOTO).update(intentos=salidas.INTENTOS_MAXIMOS - 1)
    Trabajador().agotar_todo()
    assert Salida.objects.get(tema=remote.TEMA_REMOTO).muerta
    settings.ELASTICSEARCH_URL = cluster.direcciones
    Trabajador().agotar_todo()
    assert not Salida.objects.filter(muerta=True).exists()


def test_a_batch_for_a_cluster_that_is_away_waits_whole(cluster, sin_servidor):
    sin_servidor()
    remote.anunciar({f"id{n}": n for n in range(50)})
    assert salidas.drenar(remote.COLA) == 0
    assert set(Salida.objects.values_list("intentos", flat=True)) == {1}
    assert "ConnectionError" in Salida.objects.first().error


def test_reindex_tells_its_progress_for_both_engines(mundo, cluster):
    salida = StringIO()
    call_command("reindex", stdout=salida)
    assert "Índice embebido listo: 2 candidaturas" in salida.getvalue()
    assert "Índice Elasticsearch listo: 2 candidaturas" in salida.getvalue()
    assert hallados(cluster) == set(records.versiones())


def test_reindex_of_one_engine_leaves_the_other(indexado, cluster, escritor):
    antes = escritor.indices.en_uso()
    call_command("reindex", motor="embebido", stdout=StringIO())
    assert escritor.indices.en_uso() == antes
    call_command("reindex", motor="elasticsearch", desde_cero=True, stdout=StringIO())
    assert numero(escritor.indices.en_uso()) == numero(antes) + 1


def test_reindex_without_the_cluster_says_what_to_do(mundo, sin_servidor):
    sin_servidor()
    with pytest.raises(CommandError, match="repite la orden"):
        call_command("reindex", stdout=StringIO())


def test_nothing_of_the_index_depends_on_who_built_it(cluster):
    assert Nombres(cluster.prefijo).alias == Nombres(Cluster(("http://otro:1",), cluster.prefijo, 3, 2).prefijo).alias


def test_an_index_whose_copies_have_no_node_to_be_on_is_put_in_use_all_the_same(
    indexado, cluster, settings, monkeypatch
):
    monkeypatch.setattr(indices, "ESPERA_DE_COPIAS", "1s")
    settings.ELASTICSEARCH_REPLICAS = 1
    antes = Escritor(cluster).indices.en_uso()
    assert remote.reconstruir() == 2
    assert Escritor(cluster).indices.en_uso() != antes


def test_a_record_that_cannot_be_read_keeps_no_other_out(indexado, cluster):
    fichas = FichaPublicada.objects.order_by("pk")
    FichaPublicada.objects.filter(pk=fichas[0].pk).update(datos=b'{"candidatura": null}')
    remote.anunciar({ficha.id_publico: ficha.version for ficha in fichas})
    Trabajador().agotar_todo()
    assert not Salida.objects.filter(tema=remote.TEMA_REMOTO).exists()
    assert hallados(cluster) == {fichas[1].id_publico}
