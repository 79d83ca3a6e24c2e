"""The outbox, drained: each row goes to whoever consumes its topic, with bounded retries.

Delivery is *at least once*: a consumer may be given a key again and must not mind. Topics delivered one
by one are claimed first, so that the workers of two servers do not send the same mail. A row that was
delivered is deleted; one that has run out of attempts stays, dead and visible.
"""

import datetime as dt
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone

from candidaturas.models import Salida

log = logging.getLogger(__name__)

INTENTOS_MAXIMOS = 8
"""With the waits below: a little over eight minutes."""
ESPERA_MAXIMA = 300
"""Seconds between two attempts, at most."""
_LARGO_DEL_ERROR = 300
#: A claimed row whose worker died is anybody's again after this.
PLAZO = dt.timedelta(minutes=5)

Consumidor = Callable[[Sequence[str]], object]


class DestinoAusente(Exception):
    """Raised by a consumer whose destination is away: no row is at fault, so the whole batch waits."""


@dataclass(frozen=True, slots=True)
class _Tema:
    consumidor: Consumidor
    lote: int
    aparte: bool


_temas: dict[str, _Tema] = {}


def registrar(tema: str, consumidor: Consumidor, *, lote: int, aparte: bool = False) -> None:
    """Name the consumer of a topic: it is called with up to `lote` different keys, and raises to be called again.

    `aparte` is for a destination that may keep its caller waiting: these topics are drained on their own.
    """
    _temas[tema] = _Tema(consumidor, lote, aparte)


def drenar(*, aparte: bool = False) -> int:
    """Deliver what is due, one batch of each topic; says how many rows left the queue. To be called until it says 0.

    Topics go in the order they were registered, so that a slow one never holds back what is gone from public view.
    """
    return sum(_entregar_lote(nombre, tema) for nombre, tema in _temas.items() if tema.aparte is aparte)


def revivir() -> int:
    """Give every dead row its attempts again, beginning now; says how many there were."""
    muertas = Salida.objects.filter(muerta=True)
    return muertas.update(muerta=False, intentos=0, no_antes_de=timezone.now())


def _entregar_lote(nombre: str, tema: _Tema) -> int:
    filas = list(Salida.objects.pendientes(timezone.now()).filter(tema=nombre)[: tema.lote])
    if not filas or (tema.lote == 1 and not _reclamar(filas[0])):
        return 0
    try:
        if _entregar(tema.consumidor, filas):
            return len(filas)
        if len(filas) == 1:
            return 0
        # One of them spoils the batch: each on its own, so that the others get through.
        return sum(_entregar(tema.consumidor, [fila]) for fila in filas)
    except DestinoAusente as error:
        log.warning("Outbox: %s is away: %s", nombre, error)
        pendientes = Salida.objects.filter(pk__in=[fila.pk for fila in filas])
        for fila in pendientes:
            _aplazar(fila, error)
        return 0


def _reclamar(fila: Salida) -> bool:
    """Whether the row is ours to deliver: of two workers, one is told yes."""
    mia = Salida.objects.filter(pk=fila.pk, no_antes_de=fila.no_antes_de)
    return mia.update(no_antes_de=timezone.now() + PLAZO) == 1


def _entregar(consumidor: Consumidor, filas: Sequence[Salida]) -> bool:
    """Whether the rows were delivered. A row that fails on its own is tried again later, or dies."""
    try:
        consumidor(list(dict.fromkeys(fila.clave for fila in filas)))
    except DestinoAusente:
        raise
    except Exception as error:
        log.exception("Outbox: %d rows of %s could not be delivered", len(filas), filas[0].tema)
        if len(filas) == 1:
            _aplazar(filas[0], error)
        return False
    Salida.objects.filter(pk__in=[fila.pk for fila in filas]).delete()
    return True


def _aplazar(fila: Salida, error: Exception) -> None:
    """Try again after 2, 4, 8… seconds, give or take a fifth; after the last attempt, never."""
    intentos = fila.intentos + 1
    espera = min(2**intentos, ESPERA_MAXIMA) * random.uniform(0.8, 1.2)  # noqa: S311  (spreads retries; no secret)
    Salida.objects.filter(pk=fila.pk).update(
        intentos=F("intentos") + 1,
        no_antes_de=timezone.now() + dt.timedelta(seconds=espera),
        error=f"{type(error).__name__}: {error}"[:_LARGO_DEL_ERROR],
        muerta=intentos >= INTENTOS_MAXIMOS,
    )
