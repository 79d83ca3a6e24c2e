"""The wall in front of the admin, and the way a rule that was broken is told to the person who broke it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.users.models import UserProfile

from candidaturas.access.desfase import pagina_de_desfase, trae_algo_nuevo
from candidaturas.access.escrito import es_captura, es_de_otra_cuenta
from candidaturas.access.guardias import deja_pasar
from candidaturas.access.motivos import motivo
from candidaturas.access.politica import ESCRITURA_DE_AUDITORIA, SIN_CUENTA, roles_de_la_direccion
from candidaturas.access.roles import Rol, roles_de
from candidaturas.access.sesion import devolver_lo_escrito
from candidaturas.models import CandidaturaPage
from candidaturas.rechazos import OtraCuenta, Rechazo, VersionDesfasada
from cms.base.middleware import lee_a_su_modo
from cms.base.peticion import PeticionConPersona, con_persona, espera_json

if TYPE_CHECKING:
    from cms.base.models import User

Respond = Callable[[HttpRequest], HttpResponse]
PREFIJO = "/admin/"
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
        if not lee_a_su_modo(view) and es_de_otra_cuenta(request):
            # Before asking what this account may do: the text is the other one's, and is not lost for it.
            with translation.override(_idioma(request.user)):
                return RechazosConMensaje(self.get_response).process_exception(request, OtraCuenta())
        roles = roles_de(request.user)
        nombre = direccion.view_name
        try:
            if (
                roles.isdisjoint(roles_de_la_direccion(nombre))
                or _escribe_sin_poder(request, roles, nombre)
                or not deja_pasar(nombre, request, kwargs)
            ):
                return rechazar(request)
        except Rechazo as rechazo:
            return RechazosConMensaje(self.get_response).process_exception(request, rechazo)
        return None


def _escribe_sin_poder(request: HttpRequest, roles: frozenset[Rol], nombre: str) -> bool:
    return roles == {Rol.AUDITORA} and request.method not in _SOLO_LECTURA and nombre not in ESCRITURA_DE_AUDITORIA


def rechazar(request: HttpRequest) -> HttpResponse:
    """Refuse in words: what is closed, why, and who may; 403, to scripts as well.

    Nothing is kept for the next screen: a picture that a page asks for and may not have is nobody's news.
    """
    if not con_persona(request):
        raise PermissionDenied
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise PermissionDenied  # who may not enter at all has no screen of the admin to read it on
    with translation.override(_idioma(request.user)):
        razon = motivo(request)
        if espera_json(request):
            cuerpo = {"success": False, "error_code": "sin_permiso", "error_message": str(razon)}
            return JsonResponse(cuerpo, status=403)
        return HttpResponse(render_to_string("wagtailadmin/cerrado.html", {"motivo": razon}, request), status=403)


def _idioma(persona: "User") -> str:
    """Before Wagtail's views, which set it, nobody has."""
    return str(UserProfile.get_for_user(persona).get_preferred_language())


class RechazosConMensaje:
    """A `Rechazo` becomes a message and a redirect, or JSON for a script; nothing that it interrupted is kept."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, PermissionDenied) and _es_de_un_guion(request):
            return rechazar(request)
        if isinstance(exception, VersionDesfasada) and con_persona(request) and es_captura(request):
            try:
                return _otra_vez(request)
            except Rechazo as rechazo:
                exception = rechazo
        if not isinstance(exception, Rechazo):
            return None
        if espera_json(request):
            cuerpo = {"success": False, "error_code": exception.codigo, "error_message": str(exception)}
            return JsonResponse(cuerpo, status=409)
        con_texto = es_captura(request) or isinstance(exception, OtraCuenta)
        if con_persona(request) and request.method == "POST" and con_texto:
            if isinstance(exception, VersionDesfasada):
                return pagina_de_desfase(request)
            if devuelto := _devolver(request, exception):
                return devuelto
        messages.error(request, str(exception))
        return HttpResponseRedirect(_adonde(request))


def _es_de_un_guion(request: HttpRequest) -> bool:
    """Whether a script of the admin's screens asked: to those Wagtail refuses without a word."""
    return request.path_info.startswith(PREFIJO) and espera_json(request) and con_persona(request)


def _otra_vez(request: HttpRequest) -> HttpResponse:
    """Save once more, upon what was kept while this was being saved: it raises again when somebody has to choose."""
    vista, args, kwargs = request.resolver_match  # type: ignore[misc]  # a page of the admin always has one
    return vista(request, *args, **kwargs)


def _devolver(request: PeticionConPersona, rechazo: Rechazo) -> HttpResponse | None:
    """What was typed, when it is not what is saved: sending twice is told as it always was."""
    if isinstance(rechazo, OtraCuenta):
        return devolver_lo_escrito(request, str(rechazo), estado=409)
    if not trae_algo_nuevo(request):
        return None
    return devolver_lo_escrito(request, str(rechazo), estado=409, reenviable=False, adonde=_adonde(request))


def _adonde(request: HttpRequest) -> str:
    """Back to the candidacy's record, where its state is told; of another page, to its place in the tree; else to the first screen."""
    partes = request.resolver_match.kwargs if request.resolver_match else {}
    pk = partes.get("page_id", partes.get("page_to_move_id"))
    pagina = Page.objects.filter(pk=pk).first() if pk else None
    if pagina is None:
        return reverse("wagtailadmin_home")
    if issubclass(pagina.specific_class or Page, CandidaturaPage):
        return reverse("candidatura_expediente", args=[pagina.pk])
    return reverse("wagtailadmin_explore", args=[pagina.pk])
