"""What the outbox could not deliver, sent again by a person who has seen to the cause."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from candidaturas.publicacion import salidas
from cms.base.models.bitacora import anotar


@require_POST
@permission_required("candidaturas.change_salida", raise_exception=True)
def reintentar(request: HttpRequest) -> HttpResponse:
    """Every dead row has its attempts again, beginning now."""
    cuantas = salidas.revivir()
    if cuantas:
        anotar("salidas.reintentadas", cuantas=cuantas)
        messages.success(
            request,
            ngettext(
                "%(n)s salida vuelve a intentarse; si falla otra vez, aparecerá aquí su error.",
                "%(n)s salidas vuelven a intentarse; las que fallen otra vez aparecerán aquí con su error.",
                cuantas,
            )
            % {"n": cuantas},
        )
    else:
        messages.success(request, _("Ninguna salida ha agotado sus intentos."))
    return redirect("rastro_salida:index")
