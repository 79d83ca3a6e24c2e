"""The worker: drains the outbox, rewrites the records that the calendar changes, and keeps this server's index."""

import fcntl
import logging
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from django.conf import settings
from django.db import DatabaseError, close_old_connections

from candidaturas.exchange import archivo
from candidaturas.publicacion import calendario, salidas
from candidaturas.publicacion.sincronizar import sincronizar
from search import index

log = logging.getLogger(__name__)

PAUSA = 0.5
"""Seconds between two looks at an empty queue: a published change is found in under two."""
RONDA = 30.0
"""Seconds between two rounds: the calendar, uploads past their days, and whether the index has all it should and no more."""


class Trabajador:
    """Works until told to stop. A database that is away is waited for; nothing is lost."""

    def __init__(self) -> None:
        self.alto = threading.Event()
        self._proxima_ronda = 0.0

    def detener(self, _senal: int = 0, _marco: FrameType | None = None) -> None:
        """Finish the batch in hand, and leave."""
        self.alto.set()

    def agotar(self) -> int:
        """Do all there is to do now; says how many rows left the queue."""
        if toca_ronda := time.monotonic() >= self._proxima_ronda:
            self._mirar_calendario()
            archivo.borrar_vencidos()
        hechas = 0
        while not self.alto.is_set() and (entregadas := salidas.drenar()):
            hechas += entregadas
        if toca_ronda:
            self._mirar_el_indice()
            self._proxima_ronda = time.monotonic() + RONDA
        return hechas

    def trabajar(self) -> None:
        """Work until stopped, here or by SIGTERM or SIGINT."""
        for senal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(senal, self.detener)
        with _turno(self.alto):
            while not self.alto.is_set():
                self._una_vuelta()
                self.alto.wait(PAUSA)

    def _una_vuelta(self) -> None:
        try:
            self.agotar()
        except DatabaseError:
            log.exception("The database is away; the worker waits for it")
        finally:
            close_old_connections()

    def _mirar_calendario(self) -> None:
        if vencidas := calendario.vencidas():
            log.info("The calendar changed %d records", sincronizar(vencidas).escritas)

    def _mirar_el_indice(self) -> None:
        index.asegurar()
        if distintas := index.conciliar():
            log.info("The index lacked news of %d records", distintas)


@contextmanager
def _turno(alto: threading.Event) -> Iterator[None]:
    """One worker at a time on this machine: a second one waits here, ready to take over, until it is stopped."""
    settings.CONOCELES_DATOS.mkdir(parents=True, exist_ok=True)
    with (settings.CONOCELES_DATOS / "trabajador.candado").open("w") as candado:
        while not alto.is_set():
            try:
                fcntl.flock(candado, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                alto.wait(PAUSA)
        yield
