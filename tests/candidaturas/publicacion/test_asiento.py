"""Whoever follows the public log misses nothing, however its writers' transactions overlap."""

import threading

import pytest
from django.db import connection, transaction

from candidaturas.models import Cambio
from candidaturas.vocabulario import TipoCambio
from tests.factories.mundo import un_distrito, un_proceso

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
ESPERA = 20
"""Seconds after which a test gives up on a thread."""


def asentar(proceso, *ids):
    Cambio.objects.asentar(Cambio(proceso=proceso, id_publico=i, tipo=TipoCambio.RETIRO) for i in ids)


def leidos():
    return list(Cambio.objects.firmes().values_list("id_publico", flat=True))


class Escritora(threading.Thread):
    """A writer in a transaction of its own, which appends when it starts and ends when it is told to."""

    def __init__(self, proceso, *ids, cancela=False):
        super().__init__()
        self.proceso, self.ids, self.cancela = proceso, ids, cancela
        self.asento, self.puede_terminar = threading.Event(), threading.Event()

    def run(self):
        with transaction.atomic():
            asentar(self.proceso, *self.ids)
            self.asento.set()
            self.puede_terminar.wait(ESPERA)
            transaction.set_rollback(self.cancela)
        connection.close()

    def empezar(self):
        self.start()
        assert self.asento.wait(ESPERA)
        return self

    def terminar(self):
        self.puede_terminar.set()
        self.join(ESPERA)


def test_what_is_committed_is_read():
    proceso = un_proceso(un_distrito())
    assert leidos() == []
    asentar(proceso, "uno", "dos")
    assert leidos() == ["uno", "dos"]


@pytest.mark.parametrize("cancela", [False, True])
def test_nothing_is_read_beyond_an_entry_that_may_still_appear(cancela):
    proceso = un_proceso(un_distrito())
    asentar(proceso, "antes")
    lenta = Escritora(proceso, "lenta", cancela=cancela).empezar()
    asentar(proceso, "rapida")
    assert leidos() == ["antes"]
    lenta.terminar()
    assert leidos() == (["antes", "rapida"] if cancela else ["antes", "lenta", "rapida"])


def test_writers_do_not_wait_for_each_other():
    proceso = un_proceso(un_distrito())
    lentas = [Escritora(proceso, f"lenta-{n}").empezar() for n in range(3)]
    asentar(proceso, "rapida")
    assert Cambio.objects.filter(id_publico="rapida").exists()
    for lenta in reversed(lentas):
        lenta.terminar()
    assert leidos() == ["lenta-0", "lenta-1", "lenta-2", "rapida"]
