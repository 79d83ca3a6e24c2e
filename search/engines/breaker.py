"""Whether an engine that failed is worth asking again: a circuit breaker."""

import threading
import time
from collections.abc import Callable
from enum import StrEnum

FALLOS_SEGUIDOS = 3
"""Quick failures in a row that open it."""
ESPERA = 2.0
"""Seconds it stays open the first time; twice as long each time that the trial fails."""
ESPERA_MAXIMA = 15.0


class Circuito(StrEnum):
    """How it stands."""

    CERRADO = "cerrado"
    """Questions go through."""
    ABIERTO = "abierto"
    """No question goes through, until the wait is over; then one, on trial."""


class Breaker:
    """One for each engine and process; any thread may use it."""

    def __init__(self, reloj: Callable[[], float] = time.monotonic) -> None:
        self._reloj = reloj
        self._candado = threading.Lock()
        self._fallos = 0
        self._espera = ESPERA
        self._hasta: float | None = None
        """When the next trial may go; None while it is closed."""

    @property
    def circuito(self) -> Circuito:
        """How it stands now."""
        return Circuito.CERRADO if self._hasta is None else Circuito.ABIERTO

    def permite(self) -> bool:
        """Whether to ask. While it is open, says yes to one caller once the wait is over: that one is the trial."""
        with self._candado:
            if self._hasta is None:
                return True
            if self._reloj() < self._hasta:
                return False
            self._hasta = self._reloj() + self._espera
            return True

    def acierto(self) -> bool:
        """The engine answered. Says whether that closed it."""
        with self._candado:
            reabierto = self._hasta is not None
            self._fallos, self._espera, self._hasta = 0, ESPERA, None
            return reabierto

    def alivio(self) -> None:
        """It answered something light: what it was slow in may have been one question's fault, so it is closed again.

        Not when failures go on coming with no answer between them.
        """
        with self._candado:
            if self._fallos < FALLOS_SEGUIDOS:
                self._hasta = None

    def fallo(self, *, lento: bool) -> bool:
        """The engine did not answer; `lento` when it cost its whole time, which opens at once. Says whether it opened."""
        with self._candado:
            self._fallos += 1
            if self._hasta is not None:
                self._espera = min(2 * self._espera, ESPERA_MAXIMA)
                self._hasta = self._reloj() + self._espera
                return False
            if lento or self._fallos >= FALLOS_SEGUIDOS:
                self._hasta = self._reloj() + self._espera
            return self._hasta is not None
