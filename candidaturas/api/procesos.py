"""The process that a request is about."""

from django.http import Http404
from django.utils.translation import gettext as _

from candidaturas.api.parametros import ParametrosInvalidos
from candidaturas.models import Proceso
from cms.base.problemas import ErrorDeParametro


def pedido(clave: str | None) -> Proceso:
    """The public process of a key; without one, the current process.

    Raises ParametrosInvalidos when there is no such process, Http404 while there is none to consult.
    """
    procesos = Proceso.objects.por_vigencia().select_related("entidad", "mapa")
    proceso = procesos.filter(clave=clave).first() if clave else procesos.first()
    if proceso is None and clave:
        raise _no_existe()
    if proceso is None:
        raise Http404(_("Todavía no hay un proceso electoral que consultar."))
    return proceso


def exigir(clave: str) -> None:
    """An empty list of a process that does not exist would be a lie: raises ParametrosInvalidos."""
    if not Proceso.objects.publicos().filter(clave=clave).exists():
        raise _no_existe()


def _no_existe() -> ParametrosInvalidos:
    return ParametrosInvalidos(ErrorDeParametro("proceso", _("No hay un proceso con esa clave.")))
