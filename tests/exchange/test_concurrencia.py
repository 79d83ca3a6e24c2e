"""Two imports into one process at once: the second is refused with words."""

import threading

import pytest
from django.db import connection, connections, transaction

from candidaturas.exchange.importer import ImportacionEnCurso, solo_una
from candidaturas.models import Proceso, Registro
from tests.exchange.archivos import importado, libro_ine
from tests.factories.eleccion import un_congreso

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def test_a_second_import_into_the_same_process_is_refused_while_the_first_lasts() -> None:
    proceso = un_congreso()
    tomado, soltar = threading.Event(), threading.Event()

    def primera() -> None:
        with solo_una(Proceso.objects.get(pk=proceso.pk)):
            tomado.set()
            soltar.wait(30)
        connections.close_all()

    hilo = threading.Thread(target=primera)
    hilo.start()
    assert tomado.wait(30)
    try:
        with pytest.raises(ImportacionEnCurso, match="Espera a que termine"):
            importado(libro_ine(), proceso)
        assert Registro.objects.count() == 0
    finally:
        soltar.set()
        hilo.join()
    importado(libro_ine(), proceso)
    assert Registro.objects.count() == 6
    assert connection.vendor == "postgresql"
    assert transaction.get_autocommit()
