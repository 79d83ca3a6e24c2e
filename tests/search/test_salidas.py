"""The outbox: everything is delivered at least once, in bounded attempts, and nothing is lost in silence."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from candidaturas.models import Salida
from candidaturas.publicacion import salidas

pytestmark = pytest.mark.django_db

TEMA = "prueba"


class Consumidor:
    """Keeps what it is given; refuses some keys."""

    def __init__(self, rechaza=()):
        self.rechaza = set(rechaza)
        self.entregas = []

    def __call__(self, claves):
        if self.rechaza & set(claves):
            raise ConnectionError("the engine is away")
        self.entregas.append(list(claves))


@pytest.fixture
def registrar(monkeypatch):
    monkeypatch.setattr(salidas, "_temas", {})

    def _registrar(consumidor, lote=10, tema=TEMA):
        salidas.registrar(tema, consumidor, lote=lote)
        return consumidor

    return _registrar


def _encolar(*claves, tema=TEMA):
    return [Salida.objects.create(tema=tema, clave=clave, no_antes_de=timezone.now()) for clave in claves]


def test_rows_are_delivered_in_order_each_key_once_a_batch(registrar):
    consumidor = registrar(Consumidor(), lote=4)
    _encolar("b", "a", "b", "c", "d")
    assert [salidas.drenar(), salidas.drenar(), salidas.drenar()] == [4, 1, 0]
    assert consumidor.entregas == [["b", "a", "c"], ["d"]]
    assert not Salida.objects.exists()


def test_each_key_comes_with_the_number_of_its_latest_news(registrar):
    entregas = []
    registrar(entregas.append)
    b, a, de_nuevo_b = _encolar("b", "a", "b")
    salidas.drenar()
    assert entregas == [{"b": de_nuevo_b.pk, "a": a.pk}]
    assert de_nuevo_b.pk > b.pk


def test_one_bad_row_does_not_hold_back_the_others(registrar):
    consumidor = registrar(Consumidor(rechaza={"mala"}))
    _encolar("a", "mala", "b")
    assert salidas.drenar() == 2
    assert consumidor.entregas == [["a"], ["b"]]
    assert [fila.clave for fila in Salida.objects.all()] == ["mala"]


def test_a_failed_row_waits_longer_each_time_and_says_why(registrar):
    registrar(Consumidor(rechaza={"x"}))
    _encolar("x")
    esperas = []
    with time_machine.travel(dt.datetime(2024, 5, 1, tzinfo=dt.UTC), tick=False) as reloj:
        Salida.objects.update(no_antes_de=timezone.now())
        for _intento in range(3):
            salidas.drenar()
            fila = Salida.objects.get()
            esperas.append((fila.no_antes_de - timezone.now()).total_seconds())
            assert salidas.drenar() == 0
            assert Salida.objects.get().intentos == fila.intentos
            reloj.move_to(fila.no_antes_de)
    assert [round(e / 2**n, 1) >= 0.8 and e / 2**n <= 1.2 for n, e in enumerate(esperas, 1)] == [True] * 3
    assert Salida.objects.get().error == "ConnectionError: the engine is away"


def test_after_the_last_attempt_a_row_dies_in_sight(registrar):
    consumidor = registrar(Consumidor(rechaza={"x"}))
    (fila,) = _encolar("x")
    Salida.objects.filter(pk=fila.pk).update(intentos=salidas.INTENTOS_MAXIMOS - 1)
    salidas.drenar()
    fila.refresh_from_db()
    assert (fila.muerta, fila.intentos) == (True, salidas.INTENTOS_MAXIMOS)
    consumidor.rechaza.clear()
    Salida.objects.update(no_antes_de=timezone.now())
    assert salidas.drenar() == 0
    assert consumidor.entregas == []


def _ausente(claves):
    raise salidas.DestinoAusente("nobody there")


def test_a_batch_whose_destination_is_away_waits_in_one_update(registrar, django_assert_num_queries):
    registrar(_ausente, lote=50)
    filas = _encolar(*(str(n) for n in range(50)))
    Salida.objects.filter(pk=filas[0].pk).update(intentos=salidas.INTENTOS_MAXIMOS - 1)
    with django_assert_num_queries(2):  # the batch, and its update
        assert salidas.drenar() == 0
    assert list(Salida.objects.values_list("muerta", flat=True)) == [True] + [False] * 49
    assert list(Salida.objects.values_list("intentos", flat=True)) == [salidas.INTENTOS_MAXIMOS] + [1] * 49
    assert len(set(Salida.objects.values_list("no_antes_de", flat=True))) == 1
    assert salidas.drenar() == 0
    assert set(Salida.objects.values_list("error", flat=True)) == {"DestinoAusente: nobody there"}


def test_the_dead_that_are_chosen_have_their_attempts_again_and_no_other(registrar):
    una, otra, viva = _encolar("una", "otra", "viva")
    Salida.objects.filter(clave__in=["una", "otra"]).update(muerta=True, intentos=8)
    Salida.objects.filter(pk=viva.pk).update(intentos=3)
    assert salidas.revivir([una.pk, viva.pk]) == 1
    assert dict(Salida.objects.values_list("clave", "intentos")) == {"una": 0, "otra": 8, "viva": 3}
    assert salidas.revivir() == 1
    assert not Salida.objects.filter(muerta=True).exists()
    otra.refresh_from_db()
    assert otra.intentos == 0


def test_what_died_of_an_absence_goes_on_at_the_return_and_what_was_refused_does_not(registrar):
    for consumidor, tema in ((_ausente, "uno"), (Consumidor(rechaza={"x"}), "dos")):
        registrar(consumidor, tema=tema)
        _encolar("x", tema=tema)
    Salida.objects.update(intentos=salidas.INTENTOS_MAXIMOS - 1)
    salidas.drenar()
    assert salidas.revivir_de_ausencia("uno", "dos") == 1
    assert dict(Salida.objects.values_list("tema", "muerta")) == {"uno": False, "dos": True}


def test_a_queue_of_its_own_is_drained_on_its_own(registrar):
    registrar(Consumidor())
    aparte = Consumidor()
    salidas.registrar("lento", aparte, lote=10, cola="lenta")
    _encolar("x")
    _encolar("y", tema="lento")
    assert salidas.drenar() == 1
    assert aparte.entregas == []
    assert salidas.drenar("lenta") == 1
    assert aparte.entregas == [["y"]]


def test_what_nobody_consumes_waits(registrar):
    registrar(Consumidor())
    _encolar("x", tema="de-nadie")
    assert salidas.drenar() == 0
    assert Salida.objects.count() == 1


def test_a_topic_that_fails_does_not_stop_another(registrar):
    registrar(Consumidor(rechaza={"x"}), tema="uno")
    otro = registrar(Consumidor(), tema="dos")
    _encolar("x", tema="uno")
    _encolar("y", tema="dos")
    assert salidas.drenar() == 1
    assert otro.entregas == [["y"]]


def test_a_row_is_not_delivered_before_its_time(registrar):
    registrar(Consumidor())
    Salida.objects.create(tema=TEMA, clave="x", no_antes_de=timezone.now() + dt.timedelta(minutes=1))
    assert salidas.drenar() == 0


def test_what_is_delivered_one_by_one_is_claimed_first(registrar):
    """While one worker sends a mail, another one looks for work."""
    entregas = []

    def enviar(claves):
        entregas.append(list(claves))
        assert salidas.drenar() == 0

    registrar(enviar, lote=1)
    _encolar("x")
    assert salidas.drenar() == 1
    assert entregas == [["x"]]


def test_a_claimed_row_whose_worker_died_is_delivered_later(registrar):
    consumidor = registrar(Consumidor(), lote=1)
    (fila,) = _encolar("x")
    assert salidas._reclamar(fila)
    assert salidas.drenar() == 0
    with time_machine.travel(timezone.now() + salidas.PLAZO + dt.timedelta(seconds=1)):
        assert salidas.drenar() == 1
    assert consumidor.entregas == [["x"]]
