"""The worker: drains the outbox, rewrites the records that the calendar changes, and keeps the indices.

What goes to Elasticsearch has a thread of its own: a cluster that hangs delays neither this server's index nor the mails.
"""

import fcntl
import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from django.conf import settings
from django.db import DatabaseError, close_old_connections

from candidaturas.exchange import archivo
from candidaturas.publicacion import calendario, salidas
from candidaturas.publicacion.salidas import DestinoAusente
from candidaturas.publicacion.sincronizar import sincronizar
from search import index, remote

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
        self._remoto = Remoto(self.alto)

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

    def agotar_todo(self) -> int:
        """Do all there is to do now, in the cluster too."""
        return self.agotar() + self._remoto.agotar()

    def trabajar(self) -> None:
        """Work until stopped, here or by SIGTERM or SIGINT."""
        for senal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(senal, self.detener)
        with _turno(self.alto):
            aparte = threading.Thread(target=self._remoto.trabajar, name="elasticsearch")
            aparte.start()
            try:
                _a_vueltas(self.agotar, self.alto)
            finally:
                # Both or none: whoever supervises must see a worker that works by halves end, to start another.
                self.alto.set()
                aparte.join()

    def _mirar_calendario(self) -> None:
        if vencidas := calendario.vencidas():
            log.info("The calendar changed %d records", sincronizar(vencidas).escritas)

    def _mirar_el_indice(self) -> None:
        index.asegurar()
        if distintas := index.conciliar():
            log.info("The index lacked news of %d records", distintas)


class Remoto:
    """The worker of the cluster: its part of the outbox, and rounds that compare its index with the records."""

    def __init__(self, alto: threading.Event) -> None:
        self.alto = alto
        self._proxima_ronda = 0.0

    def trabajar(self) -> None:
        """Work until stopped; at once done where the settings name no cluster."""
        if remote.hay():
            _a_vueltas(self.agotar, self.alto)

    def agotar(self) -> int:
        """Do all there is to do now; says how many rows left the queue."""
        hechas = 0
        while not self.alto.is_set() and (entregadas := salidas.drenar(aparte=True)):
            hechas += entregadas
        if time.monotonic() >= self._proxima_ronda:
            self._conciliar()
            self._proxima_ronda = time.monotonic() + RONDA
        return hechas

    def _conciliar(self) -> None:
        try:
            if distintas := remote.conciliar():
                log.info("The index in Elasticsearch lacked news of %d records", distintas)
        except DestinoAusente as error:
            log.warning("Elasticsearch is away: %s", error)
        except DatabaseError:
            raise
        except Exception:
            log.exception("The index in Elasticsearch could not be compared; the next round tries again")


def _a_vueltas(tarea: Callable[[], object], alto: threading.Event) -> None:
    """Do it again and again until stopped, whatever happens to the database meanwhile."""
    while not alto.is_set():
        try:
            tarea()
        except DatabaseError:
            log.exception("The database is away; the worker waits for it")
        finally:
            close_old_connections()
        alto.wait(PAUSA)


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
