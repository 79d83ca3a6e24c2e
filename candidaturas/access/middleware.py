"""The wall in front of the admin, and the way a rule that was broken is told to the person who broke it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.access.desfase import pagina_de_desfase, trae_algo_nuevo
from candidaturas.access.guardias import deja_pasar
from candidaturas.access.politica import ESCRITURA_DE_AUDITORIA, SIN_CUENTA, roles_de_la_direccion
from candidaturas.access.roles import Rol, roles_de
from candidaturas.access.sesion import devolver_lo_escrito
from candidaturas.rechazos import Rechazo, VersionDesfasada
from cms.base.peticion import PeticionConPersona, con_persona, espera_json

Respond = Callable[[HttpRequest], HttpResponse]
PREFIJO = "/admin/"
#: Where long texts are typed: a refusal gives them back.
CAPTURA = frozenset({"wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"})
_SOLO_LECTURA = frozenset({"GET", "HEAD", "OPTIONS"})


class PoliticaDelAdmin:
    """Each role reaches the addresses declared for it (`access.politica`); a read-only one sends nothing."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not request.path_info.startswith(PREFIJO) or not con_persona(request):
            return None
        direccion = request.resolver_match
        if direccion is None or direccion.url_name is None or direccion.view_name in SIN_CUENTA:
            return None
        roles = roles_de(request.user)
        nombre = direccion.view_name
        if (
            roles.isdisjoint(roles_de_la_direccion(nombre))
            or _escribe_sin_poder(request, roles, nombre)
            or not deja_pasar(nombre, request, kwargs)
        ):
            return rechazar(request)
        return None


def _escribe_sin_poder(request: HttpRequest, roles: frozenset[Rol], nombre: str) -> bool:
    return roles == {Rol.AUDITORA} and request.method not in _SOLO_LECTURA and nombre not in ESCRITURA_DE_AUDITORIA


def rechazar(request: HttpRequest) -> HttpResponse:
    """What Wagtail answers to whoever lacks a permission: a message on the first screen, 403 to scripts.

    Whoever may not enter the admin at all gets a plain 403: sending them to the first screen would turn for ever.
    """
    if request.resolver_match and request.resolver_match.view_name == "wagtailadmin_home":
        raise PermissionDenied
    motivo = _("Tu cuenta no tiene permiso para entrar ahí.")
    if espera_json(request):
        return JsonResponse({"success": False, "error_code": "sin_permiso", "error_message": motivo}, status=403)
    messages.error(request, motivo)
    return redirect("wagtailadmin_home")


class RechazosConMensaje:
    """A `Rechazo` becomes a message and a redirect, or JSON for a script; nothing that it interrupted is kept."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Rechazo):
            return None
        if espera_json(request):
            cuerpo = {"success": False, "error_code": exception.codigo, "error_message": str(exception)}
            return JsonResponse(cuerpo, status=409)
        if con_persona(request) and request.method == "POST" and _es_captura(request):
            if isinstance(exception, VersionDesfasada):
                return pagina_de_desfase(request)
            if devuelto := _devolver(request, exception):
                return devuelto
        messages.error(request, str(exception))
        return HttpResponseRedirect(_adonde(request))


def _es_captura(request: HttpRequest) -> bool:
    return bool(request.resolver_match and request.resolver_match.view_name in CAPTURA)


def _devolver(request: PeticionConPersona, rechazo: Rechazo) -> HttpResponse | None:
    """What was typed, when it is not what is saved: sending twice is told as it always was."""
    if not trae_algo_nuevo(request):
        return None
    return devolver_lo_escrito(request, str(rechazo), estado=409, reenviable=False, adonde=_adonde(request))


def _adonde(request: HttpRequest) -> str:
    """Back to the candidacy's record, where its state is told, or to the first screen."""
    pagina = request.resolver_match.kwargs.get("page_id") if request.resolver_match else None
    return reverse("candidatura_expediente", args=[pagina]) if pagina else reverse("wagtailadmin_home")
