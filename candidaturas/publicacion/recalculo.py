"""When something changes that all the records of a process stand on (its themes and their words), they follow in the background.

One outbox row makes some of them and leaves another to go on from there: between two, the worker delivers everything
else, so that a withdrawal never waits for a list of words. A record that cannot be made holds back none of the others:
it is left in a row of its own, tried again and in the end seen among the dead ones.
"""

import logging
from collections.abc import Collection

from django.db import DatabaseError, transaction
from django.utils import timezone

from candidaturas.models import FichaPublicada, Salida
from candidaturas.publicacion.sincronizar import sincronizar

log = logging.getLogger(__name__)

#: Topic of the rows that ask for it. Their key is the process and the last registration done (`7:120`), or the only one
#: to be made (`7:=120`).
TEMA_RECALCULO = "recalculo"
_SOLO = "="
LOTE = 200
"""Records of one row: about a second of the worker."""


def pedir(proceso_id: int) -> None:
    """Ask for every record of a process to be made again. What was under way begins anew."""
    Salida.objects.filter(tema=TEMA_RECALCULO, clave__startswith=f"{proceso_id}:").delete()
    _encolar(f"{proceso_id}:0")


@transaction.atomic
def entregar(claves: Collection[str]) -> None:
    """The consumer of the outbox: bring the next records up to date. Only those that really change leave an entry."""
    for clave in claves:
        proceso, desde = clave.split(":")
        if desde.startswith(_SOLO):
            sincronizar([int(desde.removeprefix(_SOLO))])
        else:
            _seguir(int(proceso), int(desde))


def _seguir(proceso_id: int, ultimo: int) -> None:
    fichas = FichaPublicada.objects.filter(proceso=proceso_id, registro__gt=ultimo).order_by("registro")
    ids = list(fichas.values_list("registro", flat=True)[:LOTE])
    try:
        with transaction.atomic():
            sincronizar(ids)
    except DatabaseError:
        raise  # no record's fault: the row is tried again
    except Exception:
        log.exception("Records of process %d could not be made together: each on its own", proceso_id)
        for una in ids:
            _encolar(f"{proceso_id}:{_SOLO}{una}")
    if len(ids) == LOTE:
        _encolar(f"{proceso_id}:{ids[-1]}")


def _encolar(clave: str) -> None:
    Salida.objects.create(tema=TEMA_RECALCULO, clave=clave, no_antes_de=timezone.now())
