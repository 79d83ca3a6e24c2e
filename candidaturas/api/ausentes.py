"""An id without a public record: merged into another, withdrawn, or never public."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.api.contrato import ESPACIO
from candidaturas.models import Fusion, Proceso, Retiro
from cms.base.frescura import FRESCURA_SIN_IDENTIDAD
from cms.base.problemas import NO_ENCONTRADO, RETIRADA, problema


def responder(request: HttpRequest, id_publico: str, *, ruta: str = f"{ESPACIO}:candidatura") -> HttpResponse:
    """301 to the record that a duplicate was joined to, 410 for one that left, 404 for the rest.

    `ruta` names the address of a record, for the ways on.
    """
    fusion = Fusion.objects.filter(id_publico=id_publico).first()
    if fusion is not None:
        respuesta = HttpResponsePermanentRedirect(reverse(ruta, args=[fusion.destino]))
        respuesta["Cache-Control"] = FRESCURA_SIN_IDENTIDAD
        return respuesta
    retiros = Retiro.objects.filter(id_publico=id_publico, proceso__in=Proceso.objects.publicos())
    retiro = retiros.select_related("proceso", "contienda", "actor").first()
    if retiro is not None:
        return _retirada(request, retiro, ruta)
    return problema(request, NO_ENCONTRADO, _("No hay una candidatura publicada con ese identificador."))


def _retirada(request: HttpRequest, retiro: Retiro, ruta: str) -> HttpResponse:
    """What a withdrawal tells: never the name of who left."""
    sucesora = None
    if retiro.sucesora:
        sucesora = {"id": retiro.sucesora, "href": reverse(ruta, args=[retiro.sucesora])}
    return problema(
        request,
        RETIRADA,
        _("Dejó de publicarse el %(dia)s.") % {"dia": retiro.desde.isoformat()},
        motivo=retiro.motivo,
        desde=retiro.desde,
        acuerdo=retiro.acuerdo or None,
        proceso=retiro.proceso.clave,
        contienda=retiro.contienda.clave,
        actor=retiro.actor.clave,
        sucesora=sucesora,
    )
