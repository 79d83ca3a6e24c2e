"""A guarded engine is asked within a time, and every way of failing is one exception."""

import threading
import time

import pytest

from search.engines.base import PreguntaRechazada
from search.engines.breaker import FALLOS_SEGUIDOS, Breaker, Circuito
from search.engines.guard import Guard, NoResponde

PLAZO = 1.0


class Motor:
    """Answers, fails or hangs, as it is told."""

    def __init__(self):
        self.preguntas = 0
        self.suelta = threading.Event()

    def responder(self):
        self.preguntas += 1
        return "respuesta"

    def fallar(self, error):
        self.preguntas += 1
        raise error

    def colgarse(self):
        self.preguntas += 1
        self.suelta.wait(10)


@pytest.fixture
def motor():
    motor = Motor()
    yield motor
    motor.suelta.set()


@pytest.fixture
def guardia(motor):
    return Guard(motor, plazo=PLAZO, a_la_vez=2)


def test_an_answer_in_time_is_given(guardia):
    assert guardia.ask(lambda motor: motor.responder()) == "respuesta"


def test_a_hung_engine_is_waited_for_its_time_and_no_longer(guardia):
    inicio = time.monotonic()
    with pytest.raises(NoResponde):
        guardia.ask(lambda motor: motor.colgarse())
    assert PLAZO <= time.monotonic() - inicio < 10
    assert guardia.breaker.circuito is Circuito.ABIERTO


@pytest.mark.parametrize("error", [ConnectionError("refused"), KeyError("hits"), ValueError("not JSON")])
def test_any_error_is_no_answer(guardia, error):
    with pytest.raises(NoResponde):
        guardia.ask(lambda motor: motor.fallar(error))


def test_an_engine_left_alone_is_not_asked(guardia, motor):
    with pytest.raises(NoResponde):
        guardia.ask(lambda motor: motor.colgarse())
    for _vez in range(5):
        with pytest.raises(NoResponde):
            guardia.ask(lambda motor: motor.responder())
    assert motor.preguntas == 1


def test_a_refused_question_does_not_open_the_breaker(guardia):
    for _vez in range(10):
        with pytest.raises(NoResponde):
            guardia.ask(lambda motor: motor.fallar(PreguntaRechazada("too many clauses")))
    assert guardia.breaker.circuito is Circuito.CERRADO


def test_questions_that_find_no_turn_are_not_the_engines_fault(motor):
    """All its turns are taken by questions that it will answer: one more is not asked, and says nothing of it."""
    guardia = Guard(motor, plazo=60, a_la_vez=2)
    hilos = [threading.Thread(target=guardia.ask, args=(lambda motor: motor.colgarse(),)) for _vez in range(2)]
    for hilo in hilos:
        hilo.start()
    while motor.preguntas < 2:
        hilos[0].join(0.01)
    for _vez in range(FALLOS_SEGUIDOS + 1):
        with pytest.raises(NoResponde, match="too many questions"):
            guardia.ask(lambda motor: motor.responder())
    assert guardia.breaker.circuito is Circuito.CERRADO
    motor.suelta.set()
    for hilo in hilos:
        hilo.join()
    assert guardia.ask(lambda motor: motor.responder()) == "respuesta"


def test_questions_that_nobody_waits_for_are_few(motor):
    impaciente = Guard(motor, plazo=PLAZO, a_la_vez=2, breaker=SiempreCerrado())
    for _vez in range(5):
        with pytest.raises(NoResponde):
            impaciente.ask(lambda motor: motor.colgarse())
    assert motor.preguntas == 2


class SiempreCerrado(Breaker):
    def permite(self):
        return True


def _sondeado():
    for hilo in threading.enumerate():
        if hilo.name == "search-probe":
            hilo.join(10)


def _preguntar_algo_pesado(guardia):
    with pytest.raises(NoResponde):
        guardia.ask(lambda motor: (_ for _ in ()).throw(TimeoutError("a heavy question")))
    _sondeado()


def test_one_heavy_question_does_not_leave_the_others_without_the_engine(motor):
    guardia = Guard(motor, plazo=PLAZO, a_la_vez=2, sonda=Motor.responder)
    _preguntar_algo_pesado(guardia)
    assert guardia.ask(lambda motor: motor.responder()) == "respuesta"


@pytest.mark.parametrize("sonda", [None, lambda motor: motor.fallar(ConnectionError("refused"))])
def test_an_engine_that_answers_nothing_light_either_is_left_alone(motor, sonda):
    guardia = Guard(motor, plazo=PLAZO, a_la_vez=2, sonda=sonda)
    _preguntar_algo_pesado(guardia)
    assert guardia.breaker.circuito is Circuito.ABIERTO


def test_an_engine_that_answers_only_what_is_light_is_left_alone_in_the_end(motor):
    guardia = Guard(motor, plazo=PLAZO, a_la_vez=2, sonda=Motor.responder)
    for _vez in range(FALLOS_SEGUIDOS):
        assert guardia.breaker.circuito is Circuito.CERRADO
        _preguntar_algo_pesado(guardia)
    assert guardia.breaker.circuito is Circuito.ABIERTO
