"""The lock on publication: a candidacy goes live, or leaves it, only inside an authorised publication.

Wagtail offers many ways to publish (button, schedule, bulk action, copy, alias, translation, code); all
of them end in saving the page, so that the lock is there and not in the views (R4).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from candidaturas.rechazos import PublicacionDirecta

if TYPE_CHECKING:
    from candidaturas.models.candidatura import CandidaturaPage

_autorizada: ContextVar[bool] = ContextVar("publicacion_autorizada", default=False)


@contextmanager
def publicacion_autorizada() -> Iterator[None]:
    """Let a candidacy's live version change inside the block. Only `workflow.publicar` has a reason to."""
    ficha = _autorizada.set(True)
    try:
        yield
    finally:
        _autorizada.reset(ficha)


_COLUMNAS = frozenset({"live", "live_revision"})


def vigilar_publicacion(pagina: "CandidaturaPage", campos: Iterable[str] | None) -> None:
    """Refuse to save a live version that is not the one in the database, outside an authorised publication.

    `campos` are the fields being saved; None means all of them.
    """
    if _autorizada.get() or (campos is not None and _COLUMNAS.isdisjoint(campos)):
        return
    guardada = type(pagina)._base_manager.filter(pk=pagina.pk).values_list("live", "live_revision_id").first()
    if (pagina.live, pagina.live_revision_id) != (guardada or (False, None)):
        raise PublicacionDirecta
