"""The outbox, drained: each row goes to whoever consumes its topic, with bounded retries.

Delivery is *at least once*: a consumer may be given a key again and must not mind. Topics delivered one
by one are claimed first, so that the workers of two servers do not send the same mail. A row that was
delivered is deleted; one that has run out of attempts stays, dead and visible.
"""

import datetime as dt
import logging
import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet
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

Consumidor = Callable[[Mapping[str, int]], object]
"""Takes keys, in the order of their news, each with the number of its latest."""


class DestinoAusente(Exception):
    """Raised by a consumer whose destination is away: no row is at fault, so the whole batch waits."""


@dataclass(frozen=True, slots=True)
class _Tema:
    consumidor: Consumidor
    lote: int
    cola: str


_temas: dict[str, _Tema] = {}


def registrar(tema: str, consumidor: Consumidor, *, lote: int, cola: str = "") -> None:
    """Name the consumer of a topic: it is called with up to `lote` different keys, and raises to be called again.

    A `cola` of its own is for what may keep its caller waiting: the topics of each are drained on their own.
    """
    _temas[tema] = _Tema(consumidor, lote, cola)


def colas() -> list[str]:
    """Every queue that has topics."""
    return list(dict.fromkeys(tema.cola for tema in _temas.values()))


def drenar(cola: str = "") -> int:
    """Deliver what is due, one batch of each topic; says how many rows left the queue. To be called until it says 0.

    Topics go in the order they were registered, so that a slow one never holds back what is gone from public view.
    """
    return sum(_entregar_lote(nombre, tema) for nombre, tema in _temas.items() if tema.cola == cola)


def revivir(cuales: Collection[int] | None = None) -> int:
    """Give the dead rows their attempts again, or these alone of them, beginning now; says how many there were."""
    muertas = Salida.objects.filter(muerta=True)
    return _de_nuevo(muertas if cuales is None else muertas.filter(pk__in=cuales))


def revivir_de_ausencia(*temas: str) -> int:
    """The same, of the rows of these topics that died because their destination was away: it is back."""
    return _de_nuevo(Salida.objects.filter(tema__in=temas, muerta=True, error__startswith=DestinoAusente.__name__))


def _de_nuevo(filas: QuerySet[Salida]) -> int:
    return filas.update(muerta=False, intentos=0, no_antes_de=timezone.now())


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
        _aplazar(filas, error)
        return 0


def _reclamar(fila: Salida) -> bool:
    """Whether the row is ours to deliver: of two workers, one is told yes."""
    mia = Salida.objects.filter(pk=fila.pk, no_antes_de=fila.no_antes_de)
    return mia.update(no_antes_de=timezone.now() + PLAZO) == 1


def _entregar(consumidor: Consumidor, filas: Sequence[Salida]) -> bool:
    """Whether the rows were delivered. A row that fails on its own is tried again later, or dies."""
    try:
        consumidor({fila.clave: fila.pk for fila in filas})
    except DestinoAusente:
        raise
    except Exception as error:
        log.exception("Outbox: %d rows of %s could not be delivered", len(filas), filas[0].tema)
        if len(filas) == 1:
            _aplazar(filas, error)
        return False
    Salida.objects.filter(pk__in=[fila.pk for fila in filas]).delete()
    return True


def _aplazar(filas: Sequence[Salida], error: Exception) -> None:
    """Try again after 2, 4, 8… seconds, give or take a fifth; after its last attempt, never.

    A batch waits together, in one update: as long as the row of it that was tried the fewest times.
    """
    intentos = 1 + min(fila.intentos for fila in filas)
    espera = min(2**intentos, ESPERA_MAXIMA) * random.uniform(0.8, 1.2)  # noqa: S311  (spreads retries; no secret)
    agotadas = Q(intentos__gte=INTENTOS_MAXIMOS - 1)
    Salida.objects.filter(pk__in=[fila.pk for fila in filas]).update(
        intentos=F("intentos") + 1,
        no_antes_de=timezone.now() + dt.timedelta(seconds=espera),
        error=f"{type(error).__name__}: {error}"[:_LARGO_DEL_ERROR],
        muerta=ExpressionWrapper(agotadas, output_field=BooleanField()),
    )
