"""A session ends after a while without a key or a click; whoever was writing loses nothing by it.

What the editor sends by itself (pings, previews, drafts) does not make a session last: a screen that goes to a person
does, and so does the script that says that a key or a button was pressed. Once it ended, scripts are told so in words;
a form that was sent is given back to be sent again after signing in. Nothing of it is stored anywhere.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from candidaturas.access.escrito import es_de_otra_cuenta, lo_escrito
from candidaturas.access.politica import SIN_CUENTA
from cms.base.cifras import miles
from cms.base.errores import pagina_de_error
from cms.base.errores import peticion_incorrecta as peticion_incorrecta_en_publico
from cms.base.errores import sin_permiso_csrf as sin_permiso_csrf_en_publico
from cms.base.middleware import CON_FORMULARIOS
from cms.base.peticion import con_persona, espera_json

Respond = Callable[[HttpRequest], HttpResponse]
PREFIJO = "/admin/"
#: Said by the script of every screen when a key or a button was pressed a short while ago.
CON_ACTIVIDAD = "x-con-actividad"
#: Why one is at the door, in its address.
MOTIVO, SESION_TERMINADA = "motivo", "sesion"
#: What a form carries and nobody typed.
_SIN_MOSTRAR = ("csrfmiddlewaretoken", "partida", "loaded_revision", "cuestionario_", "next", "action-", "cuenta")
#: What is never given back: neither to be read nor to be sent again.
_SECRETOS = ("password", "contrasen")
_TEXTO = 12
"""Letters from which a value is taken for something that somebody wrote."""


class SesionDeLasPersonas:
    """Make a session last while a person uses it, and tell in time and in words that it ended."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        respuesta = self.get_response(request)
        if request.path_info.startswith(CON_FORMULARIOS) and la_hizo_alguien(request) and con_persona(request):
            request.session.modified = True
        return respuesta

    def process_view(self, request: HttpRequest, vista: Any, *_argumentos: Any) -> HttpResponse | None:
        direccion = request.resolver_match
        if not request.path_info.startswith(PREFIJO) or direccion is None or direccion.url_name is None:
            return None
        if direccion.view_name in SIN_CUENTA or con_persona(request):
            return None
        return sin_sesion(request)


def la_hizo_alguien(request: HttpRequest) -> bool:
    """Whether a person is behind a request, and not a screen that was left open."""
    if request.headers.get(CON_ACTIVIDAD):
        return True
    destino = request.headers.get("sec-fetch-dest")
    return destino == "document" if destino else not espera_json(request)


def sin_sesion(request: HttpRequest) -> HttpResponse | None:
    """What is answered to whoever is not, or no longer, signed in; None leaves it to the view's own door."""
    if espera_json(request):
        return JsonResponse(
            {
                "success": False,
                "error_code": "sin_sesion",
                "error_message": _("Tu sesión terminó. Lo que escribiste sigue en la pantalla, sin guardar."),
                "entrar": puerta(),
            },
            status=401,
        )
    if request.method == "POST":
        dicho = _("Tu sesión terminó antes de guardar: pasó mucho tiempo sin actividad, o se cerró en otra pestaña.")
        return devolver_lo_escrito(request, dicho, estado=401)
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return redirect_to_login(
            request.get_full_path(), f"{reverse('wagtailadmin_login')}?{MOTIVO}={SESION_TERMINADA}"
        )
    return None


def puerta(*, termino: bool = True) -> str:
    """The address where one signs in in another window, and is told to go back to the first; `termino`, that her session ended."""
    motivo = f"&{MOTIVO}={SESION_TERMINADA}" if termino else ""
    return f"{reverse('wagtailadmin_login')}?next={reverse('sesion')}{motivo}"


def devolver_lo_escrito(
    request: HttpRequest, dicho: str, *, estado: int, reenviable: bool = True, adonde: str = ""
) -> HttpResponse | None:
    """A page with what a form brought, to send it again or copy it, but its passwords.

    None when it brought nothing but passwords, or is not to be sent again and has no text to copy.
    """
    todos = [(nombre, valor) for nombre, lista in request.POST.lists() for valor in lista]
    campos = [(nombre, valor) for nombre, valor in todos if not _es_secreto(nombre)]
    if len(campos) < len(todos) and all(nombre.startswith(_SIN_MOSTRAR) for nombre, _valor in campos):
        return None
    escrito = lo_escrito(request)
    if escrito is None:
        escrito = [("", v) for n, v in campos if len(v.strip()) >= _TEXTO and not n.startswith(_SIN_MOSTRAR)]
    if not reenviable and not escrito:
        return None
    otra = con_persona(request) and es_de_otra_cuenta(request)
    respuesta = render(
        request,
        "wagtailadmin/sesion/devuelto.html",
        {
            "dicho": dicho,
            "campos": [(n, v) for n, v in campos if n != "csrfmiddlewaretoken"] if reenviable else [],
            "escrito": escrito,
            "envia": "action-submit" in request.POST,
            "con_archivos": bool(request.FILES),
            "con_secretos": any(valor for nombre, valor in todos if _es_secreto(nombre)),
            "otra": otra,
            "puerta": puerta(termino=not otra) if otra or not con_persona(request) else "",
            "adonde": adonde,
        },
        status=estado,
    )
    add_never_cache_headers(respuesta)
    return respuesta


def _es_secreto(nombre: str) -> bool:
    return any(secreto in nombre.lower() for secreto in _SECRETOS)


def sin_permiso_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of a form whose token is old, as happens after somebody signs in in another window: it is given back.

    Only when the browser says that the form is of this very site: another one's is refused, as always.
    """
    direccion = request.resolver_match
    if direccion is None or not request.path_info.startswith(PREFIJO) or direccion.view_name in SIN_CUENTA:
        return sin_permiso_csrf_en_publico(request, reason)
    if espera_json(request):
        dicho = _("El formulario caducó. Lo que escribiste sigue en la pantalla: se volverá a intentar.")
        cuerpo = {"success": False, "error_code": "formulario_caduco", "error_message": dicho}
        return JsonResponse(cuerpo, status=403)
    devuelto = None
    if request.headers.get("sec-fetch-site") == "same-origin":
        dicho = _("El formulario caducó porque la sesión cambió en otra pestaña. Todavía no se guardó nada.")
        devuelto = devolver_lo_escrito(request, dicho, estado=403)
    return devuelto or sin_permiso_csrf_en_publico(request, reason)


def peticion_incorrecta(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400. Of a form that is larger than any is read, which limit it passed; to a script, as data."""
    match exception:
        case RequestDataTooBig():
            detalle = demasiado_grande()
        case TooManyFieldsSent():
            detalle = demasiados_datos()
        case _:
            return peticion_incorrecta_en_publico(request, exception)
    titulo = _("No se guardó: es demasiado grande")
    if espera_json(request):
        cuerpo = {"success": False, "error_code": "demasiado_grande", "error_message": f"{titulo}. {detalle}"}
        return JsonResponse(cuerpo, status=400)
    palabras = {"titulo": titulo, "detalle": detalle}
    return pagina_de_error(request, "pages/errores/error.html", lambda: palabras, 400, titulo=titulo, detalle=detalle)


def demasiado_grande() -> str:
    """What is told of a form with more text than any is read with."""
    maximo = miles(settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024 // 1024)
    return _("El formulario admite hasta %(maximo)s MB de texto. Acorta lo que escribiste.") % {"maximo": maximo}


def demasiados_datos() -> str:
    """What is told of one with more data than any is read with."""
    maximo = miles(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS)
    return _("El formulario admite hasta %(maximo)s datos. Quita renglones.") % {"maximo": maximo}
