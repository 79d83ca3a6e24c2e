"""The page of an invitation: choose a password; or why it serves no more, and the way on."""

from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from candidaturas.access.invitaciones import EstadoDeInvitacion, Invitacion, leer_invitacion, pedir_otra, vida


@sensitive_post_parameters("new_password1", "new_password2")
@never_cache
@require_http_methods(["GET", "POST"])
def invitacion(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever has the link reads what became of it. Sent again, it goes to the same mail and nowhere else."""
    leida = leer_invitacion(token)
    if leida is None:
        return _dibujar(request, None, estado=404)
    if request.method == "POST" and leida.estado is EstadoDeInvitacion.CADUCADA:
        return _dibujar(request, leida, pedida="enviada" if pedir_otra(leida.cuenta) else "reciente")
    if leida.estado is not EstadoDeInvitacion.VIGENTE:
        return _dibujar(request, leida, estado=410)
    formulario = SetPasswordForm(leida.cuenta, request.POST if request.method == "POST" else None)
    if not formulario.is_valid():
        return _dibujar(request, leida, formulario=formulario, estado=422 if formulario.is_bound else 200)
    formulario.save()
    return redirect("wagtailadmin_password_reset_complete")


def _dibujar(
    request: HttpRequest,
    leida: Invitacion | None,
    *,
    formulario: SetPasswordForm | None = None,
    pedida: str = "",
    estado: int = 200,
) -> HttpResponse:
    contexto = {
        "estado": leida.estado.value if leida else "",
        "form": formulario,
        "pedida": pedida,
        "dias": vida().days,
    }
    return render(request, "wagtailadmin/cuentas/invitacion.html", contexto, status=estado)
