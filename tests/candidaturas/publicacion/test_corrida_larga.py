"""What changes while a long run makes records is not undone by it. On PostgreSQL, a connection each."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from candidaturas.models import ActorPolitico, FichaPublicada, Registro, Salida, Tema
from candidaturas.publicacion import recalculo, sincronizar
from candidaturas.publicacion.verificar import verificar
from tests.candidaturas.publicacion.publicado import datos
from tests.factories.mundo import publicada, un_mundo, una_candidatura
from tests.paralelo import formadas

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def mundo(transactional_db, monkeypatch):
    """Two candidacies of one party that a run makes in two batches."""
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    publicada(una_candidatura(mundo, mundo.partido_a), mundo)
    monkeypatch.setattr(sincronizar, "LOTE", 1)
    return mundo


def _mientras_corre(registros, cambiar):
    """Make the change between a run's first batch and its last, which waits for the rows that this connection holds."""

    def correr():
        try:
            return sincronizar.sincronizar(registros)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as hilo:
        with transaction.atomic():
            list(Registro.objects.select_for_update().filter(pk=registros[-1]))
            corrida = hilo.submit(correr)
            formadas(1)
            cambiar()
        assert corrida.result(timeout=60).iguales + corrida.result().escritas == len(registros)


def _registros(mundo):
    fichas = FichaPublicada.objects.filter(actor=mundo.partido_a)
    return list(fichas.order_by("registro").values_list("registro", flat=True))


def _el_trabajador_rehace(proceso, ultimo):
    """What recalculation does of the records that nobody has locked."""
    Salida.objects.filter(tema=recalculo.TEMA_RECALCULO).delete()
    recalculo.entregar([f"{proceso.pk}:{ultimo}"])


def test_words_that_change_during_a_long_run_are_those_of_its_later_batches(mundo):
    primero, segundo = _registros(mundo)

    def cambiar():
        agua = Tema.objects.originales().get(proceso=mundo.proceso, clave="agua")
        agua.palabras = "medidor*"
        agua.save()
        _el_trabajador_rehace(mundo.proceso, primero)
        assert _temas(segundo) == ["campo"]

    _mientras_corre([primero, segundo], cambiar)
    assert _temas(segundo) == ["campo"]


def _temas(registro):
    return datos(Registro.objects.get(pk=registro))["propuestas"]["propuesta_1"]["valor"]["temas"]


def test_an_actor_that_changes_during_a_long_run_is_as_it_is_in_its_later_batches(mundo):
    primero, segundo = _registros(mundo)

    def cambiar():
        ActorPolitico.objects.filter(pk=mundo.partido_a.pk).update(siglas="NVO")
        sincronizar.sincronizar([segundo])

    _mientras_corre([primero, segundo], cambiar)
    assert datos(Registro.objects.get(pk=segundo))["actor"]["siglas"] == "NVO"
    assert [deriva.registro_id for deriva in verificar(mundo.proceso) if deriva.registro_id == segundo] == []
