"""Two imports into one process at once: the second is refused with words."""

import threading

import pytest
from django.db import connection, transaction

from candidaturas.exchange.importer import ImportacionEnCurso, solo_una
from candidaturas.models import Proceso, Registro
from tests.exchange.archivos import importado, libro_ine
from tests.factories.eleccion import un_congreso
from tests.paralelo import PACIENCIA, en_paralelo

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def test_a_second_import_into_the_same_process_is_refused_while_the_first_lasts() -> None:
    proceso = un_congreso()
    tomado, soltar = threading.Event(), threading.Event()

    def primera() -> None:
        with solo_una(Proceso.objects.get(pk=proceso.pk)):
            tomado.set()
            soltar.wait(PACIENCIA)

    en_curso = en_paralelo(primera)
    assert tomado.wait(PACIENCIA)
    try:
        with pytest.raises(ImportacionEnCurso, match="Espera a que termine"):
            importado(libro_ine(), proceso)
        assert Registro.objects.count() == 0
    finally:
        soltar.set()
        en_curso.result(timeout=PACIENCIA)
    importado(libro_ine(), proceso)
    assert Registro.objects.count() == 6
    assert connection.vendor == "postgresql"
    assert transaction.get_autocommit()
