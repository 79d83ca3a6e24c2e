"""Error answers: a page in plain words for people, problem+json for the API. Never a code without words."""

import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from cms.base.problemas import POR_ESTADO, ErrorDeParametro, es_de_la_api, problema

log = logging.getLogger(__name__)


def pagina_de_error(
    request: HttpRequest,
    plantilla: str,
    contexto: Callable[[], Mapping[str, Any]],
    estado: int,
    *,
    titulo: str,
    detalle: str,
) -> HttpResponse:
    """A page that says an error in the frame of the site; when anything of it fails, `titulo` and `detalle` alone.

    Its status stands whatever is missing: static files, the database, a process. What the page says beside the error is
    asked for here, so that a fault in it is no other error.
    """
    try:
        return render(request, plantilla, dict(contexto()), status=estado)
    except Exception:
        log.exception("The page of a %s could not be drawn in the frame of the site", estado)
        return _sin_marco(estado, titulo, detalle)


def _sin_marco(estado: int, titulo: str, detalle: str) -> HttpResponse:
    """The words alone: no database, no session, no request, and style sheets only where there are any."""
    inicio = "/" if settings.CONOCELES_SIRVE_PUBLICO else "/admin/"
    contexto = {"titulo": titulo, "detalle": detalle, "inicio": inicio}
    return HttpResponse(render_to_string("pages/errores/sin_marco.html", contexto), status=estado)


def _responder(
    request: HttpRequest,
    estado: int,
    titulo: str,
    detalle: str,
    *,
    con_marco: bool = False,
    errores: Iterable[ErrorDeParametro] = (),
) -> HttpResponse:
    if es_de_la_api(request.path):
        return problema(request, POR_ESTADO[estado], detalle, errores=errores)
    if con_marco:
        palabras = {"titulo": titulo, "detalle": detalle}
        return pagina_de_error(request, "pages/errores/error.html", lambda: palabras, estado, **palabras)
    return _sin_marco(estado, titulo, detalle)


def entrada_invalida(request: HttpRequest, motivo: str, *, limite: int = 0, parametro: str = "") -> HttpResponse:
    """400: what was asked cannot be read. `motivo` is `largo`, `caracteres`, `numero` or `valor`.

    `parametro` is the one to blame; the first two may have none.
    """
    detalle = _detalle(motivo, bool(parametro)) % {"limite": limite, "parametro": parametro}
    errores = [ErrorDeParametro(parametro, detalle)] if parametro else []
    return _responder(request, 400, _("No pudimos leer esa dirección"), detalle, con_marco=True, errores=errores)


def _detalle(motivo: str, con_parametro: bool) -> str:
    match motivo, con_parametro:
        case "largo", False:
            return _("La dirección es demasiado larga: admite hasta %(limite)s caracteres después del signo «?».")
        case "largo", True:
            return _(
                "La dirección es demasiado larga: admite hasta %(limite)s caracteres después del signo «?». "
                "Acorta «%(parametro)s»."
            )
        case "caracteres", False:
            return _("La dirección contiene caracteres que no se pueden leer. Revísala o vuelve a escribirla.")
        case "caracteres", True:
            return _("«%(parametro)s» contiene caracteres que no se pueden leer. Revísalo o vuelve a escribirlo.")
        case "numero", _con_parametro:
            return _("El número de «%(parametro)s» es demasiado grande: admite hasta %(limite)s.")
    return _("El valor de «%(parametro)s» no se reconoce. Quítalo o corrígelo y vuelve a intentar.")


def parametros_no_reconocidos(request: HttpRequest, errores: Iterable[ErrorDeParametro]) -> HttpResponse:
    """400 of a page with several parameters: each one that cannot be read, and what to do about it."""
    detalle = " ".join(error.detalle for error in errores)
    return _responder(request, 400, _("No pudimos leer esa dirección"), detalle, con_marco=True)


def metodo_no_permitido(request: HttpRequest) -> HttpResponse:
    """405: the public site is read-only."""
    respuesta = _responder(
        request, 405, _("Este sitio es solo de lectura"), _("Aquí solo se puede consultar información.")
    )
    respuesta["Allow"] = "GET, HEAD, OPTIONS"
    return respuesta


def no_encontrado(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with ways on."""
    return _responder(
        request, 404, _("No encontramos esta página"), _("La dirección cambió o está mal escrita."), con_marco=True
    )


def sin_permiso(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return _responder(
        request, 403, _("No tienes permiso para ver esto"), _("Si crees que es un error, avisa al Instituto.")
    )


def sin_permiso_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 when a form comes without its token."""
    return _responder(
        request,
        403,
        _("El formulario caducó"),
        _(
            "Vuelve a la página anterior, recárgala y envía el formulario otra vez. Revisa que tu navegador acepte cookies."
        ),
    )


def peticion_incorrecta(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 raised inside Django. Of a host that is not ours nothing is drawn that would have to name it."""
    if isinstance(exception, DisallowedHost):
        detalle = _("Este sitio no responde con ese nombre. Revisa la dirección.")
        return _responder(request, 400, _("No pudimos leer esa dirección"), detalle)
    return entrada_invalida(request, "caracteres")


def falla(request: HttpRequest) -> HttpResponse:
    """500: ours. The page depends on nothing that may have failed."""
    return _responder(
        request, 500, _("Algo falló de nuestro lado"), _("Ya quedó anotado. Intenta de nuevo en unos minutos.")
    )
