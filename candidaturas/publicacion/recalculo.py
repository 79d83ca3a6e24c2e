"""When something changes that all the records of a process stand on (its themes and their words), they follow in the background.

One outbox row makes some of them and leaves another to go on from there: between two, the worker delivers everything
else, so that a withdrawal never waits for a list of words.
"""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from candidaturas.models import FichaPublicada, Salida
from candidaturas.publicacion.sincronizar import sincronizar

#: Topic of the rows that ask for it; their key is the process and the last registration done.
TEMA_RECALCULO = "recalculo"
LOTE = 200
"""Records of one row: about a second of the worker."""


def pedir(proceso_id: int) -> None:
    """Ask for every record of a process to be made again. What was under way begins anew."""
    Salida.objects.filter(tema=TEMA_RECALCULO, clave__startswith=f"{proceso_id}:").delete()
    _continuar(proceso_id, 0)


@transaction.atomic
def entregar(claves: Collection[str]) -> None:
    """The consumer of the outbox: bring the next records up to date. Only those that really change leave an entry."""
    for clave in claves:
        proceso_id, ultimo = (int(parte) for parte in clave.split(":"))
        fichas = FichaPublicada.objects.filter(proceso=proceso_id, registro__gt=ultimo).order_by("registro")
        ids = list(fichas.values_list("registro", flat=True)[:LOTE])
        sincronizar(ids)
        if len(ids) == LOTE:
            _continuar(proceso_id, ids[-1])


def _continuar(proceso_id: int, ultimo: int) -> None:
    Salida.objects.create(tema=TEMA_RECALCULO, clave=f"{proceso_id}:{ultimo}", no_antes_de=timezone.now())
