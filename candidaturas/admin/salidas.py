"""What the outbox could not deliver, sent again by a person who has seen to the cause: all of it, or one."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from candidaturas.models import Salida
from candidaturas.publicacion import salidas
from cms.base.models.bitacora import anotar

_PERMISO = "candidaturas.change_salida"


@require_POST
@permission_required(_PERMISO, raise_exception=True)
def reintentar(request: HttpRequest) -> HttpResponse:
    """Every dead row has its attempts again, beginning now."""
    cuantas = salidas.revivir()
    if cuantas:
        anotar("salidas.reintentadas", cuantas=cuantas)
        _decir(request, cuantas)
    else:
        messages.success(request, _("Ninguna salida ha agotado sus intentos."))
    return redirect("rastro_salida:index")


@require_POST
@permission_required(_PERMISO, raise_exception=True)
def reintentar_una(request: HttpRequest, pk: int) -> HttpResponse:
    """One dead row has its attempts again. One that was delivered meanwhile, or is still being tried, stays as it is."""
    fila = Salida.objects.filter(pk=pk, muerta=True).first()
    if fila and salidas.revivir([fila.pk]):
        anotar("salidas.reintentadas", cuantas=1, tema=fila.tema, clave=fila.clave)
        _decir(request, 1)
    else:
        messages.success(request, _("Esa salida ya se entregó o todavía tiene intentos."))
    return redirect("rastro_salida:index")


def _decir(request: HttpRequest, cuantas: int) -> None:
    messages.success(
        request,
        ngettext(
            "%(n)s salida vuelve a intentarse; si falla otra vez, aparecerá aquí su error.",
            "%(n)s salidas vuelven a intentarse; las que fallen otra vez aparecerán aquí con su error.",
            cuantas,
        )
        % {"n": cuantas},
    )
