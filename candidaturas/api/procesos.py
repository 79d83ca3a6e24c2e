"""The process that a request is about."""

from django.http import Http404
from django.utils.translation import gettext as _

from candidaturas.models import Proceso


def pedido(clave: str | None) -> Proceso:
    """The public process of a key; without one, the current process. Raises Http404 when there is none."""
    procesos = Proceso.objects.por_vigencia().select_related("entidad", "mapa")
    proceso = procesos.filter(clave=clave).first() if clave else procesos.first()
    if proceso is None and clave:
        raise _no_existe()
    if proceso is None:
        raise Http404(_("Todavía no hay un proceso electoral que consultar."))
    return proceso


def exigir(clave: str) -> None:
    """An empty list of a process that does not exist would be a lie: raises Http404."""
    if not Proceso.objects.publicos().filter(clave=clave).exists():
        raise _no_existe()


def _no_existe() -> Http404:
    return Http404(_("No hay un proceso con la clave que dice «proceso»."))
