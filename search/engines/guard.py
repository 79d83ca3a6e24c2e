"""An engine that may be away: asked within a time, and not at all while its breaker is open.

Whatever goes wrong with it (refused, hung, slow, an error, an answer that makes no sense) is one exception
here, so that whoever asks has one thing to do: ask another engine.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Generic, TypeVar

from search.engines.base import PreguntaRechazada
from search.engines.breaker import Breaker

log = logging.getLogger(__name__)

T = TypeVar("T")
E = TypeVar("E")


class NoResponde(Exception):
    """The engine did not answer in time, or not sensibly, or was not asked."""


class _SinTurno(Exception):
    """As many questions as may wait at once already do: nothing is known of the engine by that."""


class Guard(Generic[E]):
    """Puts questions to an engine."""

    def __init__(
        self,
        engine: E,
        *,
        plazo: float,
        a_la_vez: int,
        sonda: Callable[[E], object] | None = None,
        breaker: Breaker | None = None,
    ) -> None:
        """`sonda` is a light question: after a slow one it tells whether all of them would be."""
        self.engine = engine
        self.plazo = plazo
        self.sonda = sonda
        self.breaker = breaker or Breaker()
        self._turnos = threading.BoundedSemaphore(a_la_vez)

    def ask(self, pregunta: Callable[[E], T]) -> T:
        """The engine's answer, within `plazo` seconds. Raises NoResponde."""
        if not self.breaker.permite():
            raise NoResponde("its breaker is open")
        try:
            respuesta = self._en_el_plazo(pregunta)
        except PreguntaRechazada as error:
            log.exception("The search engine refused a question")
            self._acierto()
            raise NoResponde("it refused the question") from error
        except _SinTurno as error:
            raise NoResponde("too many questions wait for an answer") from error
        except Exception as error:
            lento = isinstance(error, TimeoutError)
            if self.breaker.fallo(lento=lento):
                log.warning("The search engine is left alone for a while", exc_info=error)
                if lento:
                    self._sondear()
            raise NoResponde(f"{type(error).__name__}: {error}") from error
        self._acierto()
        return respuesta

    def _acierto(self) -> None:
        if self.breaker.acierto():
            log.warning("The search engine answers again")

    def _sondear(self) -> None:
        """Ask the light question, with nobody waiting: one visitor's heavy one must not leave the rest without the engine."""
        if self.sonda is None:
            return
        sonda = self.sonda

        def preguntar() -> None:
            with suppress(Exception):  # it stays open, as the failure left it
                sonda(self.engine)
                self.breaker.alivio()

        with suppress(RuntimeError):  # no more threads on this machine
            threading.Thread(target=preguntar, name="search-probe", daemon=True).start()

    def _en_el_plazo(self, pregunta: Callable[[E], T]) -> T:
        """Ask in a thread of its own: a socket's timeout does not bound an answer that comes drop by drop.

        Questions that nobody waits for any more are few: each holds a turn until it ends.
        """
        if not self._turnos.acquire(blocking=False):
            raise _SinTurno
        futuro: Future[T] = Future()

        def preguntar() -> None:
            try:
                futuro.set_result(pregunta(self.engine))
            except BaseException as error:  # handed to who waits
                futuro.set_exception(error)
            finally:
                self._turnos.release()

        try:
            threading.Thread(target=preguntar, name="search-engine", daemon=True).start()
        except RuntimeError:  # no more threads on this machine
            self._turnos.release()
            raise
        return futuro.result(timeout=self.plazo)
