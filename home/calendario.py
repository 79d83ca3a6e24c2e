"""Editorial pages go up and come down at the hour that their editors set; the worker sees to it in each of its rounds."""

import logging
from collections.abc import Iterable

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, Revision

from home.models import PaginaEditorial

log = logging.getLogger(__name__)


def poner_al_dia() -> int:
    """Publish and withdraw what is due; says how many pages. One that fails is logged and holds no other back."""
    hechas = 0
    for pk in _vencidas():
        try:
            hechas += _poner_al_dia(pk)
        except (OperationalError, InterfaceError):
            raise  # the database itself: the worker waits for it
        except Exception:
            log.exception("The schedule of page %d could not be kept; the next round tries again", pk)
    return hechas


def _vencidas() -> Iterable[int]:
    """Editorial pages alone: the tree of candidacies offers no schedule and keeps none."""
    ahora = timezone.now()
    programadas = Revision.page_revisions.filter(approved_go_live_at__lte=ahora).values_list("object_id", flat=True)
    vencidas = Q(live=True, expire_at__lte=ahora) | Q(pk__in=[int(pk) for pk in programadas])
    return list(Page.objects.type(PaginaEditorial).filter(vencidas).order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def _poner_al_dia(pk: int) -> bool:
    """What is due of one page, read again once it is locked: a second worker finds nothing left to do."""
    fila = Page.objects.select_for_update().filter(pk=pk).first()
    if fila is None:
        return False
    ahora = timezone.now()
    programadas = Revision.page_revisions.filter(object_id=str(pk), approved_go_live_at__lte=ahora)
    revisiones = list(programadas.order_by("approved_go_live_at", "pk"))
    for revision in revisiones:
        revision.publish(log_action="wagtail.publish.scheduled")
    pagina = Page.objects.get(pk=pk).specific
    vence = pagina.live and pagina.expire_at is not None and pagina.expire_at <= ahora
    if vence:
        pagina.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return bool(revisiones) or vence
