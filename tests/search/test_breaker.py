"""An engine that fails is left alone, and tried again by one question at a time."""

import pytest

from search.engines import breaker
from search.engines.breaker import Breaker, Circuito


class Reloj:
    ahora = 100.0

    def __call__(self):
        return self.ahora


@pytest.fixture
def reloj():
    return Reloj()


@pytest.fixture
def circuito(reloj):
    return Breaker(reloj)


def _abrir(circuito):
    assert circuito.fallo(lento=True)


def test_a_few_quick_failures_in_a_row_open_it(circuito):
    assert [circuito.fallo(lento=False) for _vez in range(breaker.FALLOS_SEGUIDOS)] == [False, False, True]
    assert circuito.circuito is Circuito.ABIERTO
    assert not circuito.permite()


def test_an_answer_between_failures_starts_the_count_again(circuito):
    for _vez in range(3):
        circuito.fallo(lento=False)
        circuito.fallo(lento=False)
        circuito.acierto()
    assert circuito.circuito is Circuito.CERRADO


def test_one_failure_that_cost_its_whole_time_opens_it(circuito):
    _abrir(circuito)
    assert not circuito.permite()


def test_after_the_wait_one_question_goes_on_trial(circuito, reloj):
    _abrir(circuito)
    reloj.ahora += breaker.ESPERA
    assert [circuito.permite() for _vez in range(5)] == [True, False, False, False, False]


def test_a_trial_that_is_answered_closes_it(circuito, reloj):
    _abrir(circuito)
    reloj.ahora += breaker.ESPERA
    circuito.permite()
    assert circuito.acierto()
    assert circuito.permite()
    assert not circuito.acierto()


def test_each_trial_that_fails_doubles_the_wait_up_to_a_limit(circuito, reloj):
    _abrir(circuito)
    esperas = []
    for _vez in range(6):
        inicio = reloj.ahora
        while not circuito.permite():
            reloj.ahora += 0.5
        esperas.append(reloj.ahora - inicio)
        circuito.fallo(lento=False)
    assert esperas == [2, 4, 8, 15, 15, 15]


def test_a_trial_whose_asker_vanished_is_followed_by_another(circuito, reloj):
    _abrir(circuito)
    reloj.ahora += breaker.ESPERA
    assert circuito.permite()
    reloj.ahora += breaker.ESPERA
    assert circuito.permite()
