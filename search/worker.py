"""The worker: drains the outbox, rewrites the records that the calendar changes, and keeps the indices.

Each queue has a thread of its own: neither a mail server nor a cluster that hangs delays this server's index, and a
rebuild in the cluster, of minutes, no single change.
"""

import fcntl
import logging
import math
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, close_old_connections

from candidaturas.exchange import archivo
from candidaturas.publicacion import calendario, salidas
from candidaturas.publicacion.salidas import DestinoAusente
from candidaturas.publicacion.sincronizar import sincronizar
from search import index, remote

log = logging.getLogger(__name__)

PAUSA = 0.5
"""Seconds between two looks at an empty queue: a published change is found in under two."""
RONDA = 30.0
"""Seconds between two rounds: the calendar, uploads past their days, what other rooms do on time, and whether the index has all it should and no more."""


_rondas: list[Callable[[], object]] = []


def en_cada_ronda(tarea: Callable[[], object]) -> None:
    """Add something that falls due by the clock. One that fails is logged, and the rest of the round goes on."""
    _rondas.append(tarea)


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
        """Do what there is to do, with a round if it is due, until the next one is; says how many rows left the queue."""
        if toca_ronda := time.monotonic() >= self._proxima_ronda:
            self._proxima_ronda = time.monotonic() + RONDA
            self._mirar_calendario()
            archivo.borrar_vencidos()
            for tarea in _rondas:
                _intentar(tarea)
        hechas = _drenar("", self.alto, hasta=self._proxima_ronda)
        if toca_ronda:
            self._mirar_el_indice()
        return hechas

    def agotar_todo(self) -> int:
        """Do all there is to do now, in every queue, until nothing is due."""
        hechas = 0
        while entregadas := sum(tarea() for tarea in self.tareas().values()):
            hechas += entregadas
        return hechas

    def tareas(self) -> dict[str, Callable[[], int]]:
        """How each queue is seen to, each in a thread of its own: a mail server that hangs holds no withdrawal back."""
        propias = {"": self.agotar, remote.COLA: self._remoto.agotar}
        ajenas = () if remote.hay() else remote.COLAS
        return {
            cola: propias.get(cola, partial(_drenar, cola, self.alto)) for cola in salidas.colas() if cola not in ajenas
        }

    def trabajar(self) -> None:
        """Work until stopped, here or by SIGTERM or SIGINT."""
        for senal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(senal, self.detener)
        with _turno(self.alto):
            aparte = [
                threading.Thread(target=a_vueltas, args=(tarea, self.alto), name=cola)
                for cola, tarea in self.tareas().items()
                if cola
            ]
            for hilo in aparte:
                hilo.start()
            try:
                a_vueltas(self.agotar, self.alto)
            finally:
                for hilo in aparte:
                    hilo.join()

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

    def agotar(self) -> int:
        """Do all there is to do now; says how many rows left the queue."""
        hechas = _drenar(remote.COLA, self.alto)
        if time.monotonic() >= self._proxima_ronda:
            self._conciliar()
            self._proxima_ronda = time.monotonic() + RONDA
        return hechas

    def _conciliar(self) -> None:
        """Compare; what fails waits in the outbox, where it is seen, and until then the index is not trusted."""
        try:
            if distintas := remote.conciliar():
                log.info("The index in Elasticsearch lacked news of %d records", distintas)
        except DestinoAusente as error:
            log.warning("Elasticsearch is away: %s", error)
            remote.pedir_comparacion()
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            log.exception("The index in Elasticsearch could not be compared; the next round tries again")
            remote.pedir_comparacion()


def _intentar(tarea: Callable[[], object]) -> None:
    """Do a task of the round. Only a database that is away ends the round: what a task got wrong is its own."""
    try:
        tarea()
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("A task of the round failed (%s); the next round tries again", tarea)


def _drenar(cola: str, alto: threading.Event, *, hasta: float = math.inf) -> int:
    """Deliver what is due in a queue, beginning no batch after a moment of the clock; says how many rows left it."""
    hechas = 0
    while not alto.is_set() and time.monotonic() < hasta and (entregadas := salidas.drenar(cola)):
        hechas += entregadas
    return hechas


def a_vueltas(tarea: Callable[[], object], alto: threading.Event) -> None:
    """Do it again and again until stopped, whatever happens to the database meanwhile.

    All or none: whoever supervises must see a worker that works by halves end, to start another.
    """
    try:
        while not alto.is_set():
            try:
                tarea()
            except DatabaseError:
                log.exception("The database is away; the worker waits for it")
            finally:
                close_old_connections()
            alto.wait(PAUSA)
    finally:
        alto.set()


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
