"""What every address under /api/ has in common, whichever framework answers it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import get_supported_language_variant, parse_accept_lang_header

from cms.base.errores import metodo_no_permitido
from cms.base.problemas import es_de_la_api

METODOS = ("GET", "HEAD", "OPTIONS")
_EXPUESTAS = "ETag, Last-Modified, Link, Location, Retry-After"
_PEDIDAS = "Accept, Accept-Language, If-Modified-Since, If-None-Match"
_UN_DIA = "86400"


class ApiAbierta:
    """The APIs are read by anybody from anywhere, in the language the client asks for.

    GET, HEAD and OPTIONS for every address; any origin, never with cookies; names and errors in the
    language of `Accept-Language`, because an API's address has none.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not es_de_la_api(request.path):
            return self.get_response(request)
        with translation.override(idioma_pedido(request)):
            respuesta = self._responder(request)
        if respuesta.status_code == 304:
            del respuesta["Content-Length"]  # it would be the length of no body, which is not what GET would send
        respuesta["Access-Control-Allow-Origin"] = "*"
        respuesta["Access-Control-Expose-Headers"] = _EXPUESTAS
        return respuesta

    def _responder(self, request: HttpRequest) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return _opciones()
        if request.method not in METODOS:
            return metodo_no_permitido(request)
        if request.method == "HEAD":
            return self._encabezados(request)
        return self.get_response(request)

    def _encabezados(self, request: HttpRequest) -> HttpResponseBase:
        """HEAD: what GET answers, without its body."""
        request.method = "GET"
        respuesta = self.get_response(request)
        request.method = "HEAD"
        if isinstance(respuesta, HttpResponse):
            respuesta.setdefault("Content-Length", str(len(respuesta.content)))
            respuesta.content = b""
        return respuesta


def _opciones() -> HttpResponse:
    respuesta = HttpResponse(status=204)
    del respuesta["Content-Type"]
    respuesta["Allow"] = ", ".join(METODOS)
    respuesta["Access-Control-Allow-Methods"] = ", ".join(METODOS)
    respuesta["Access-Control-Allow-Headers"] = _PEDIDAS
    respuesta["Access-Control-Max-Age"] = _UN_DIA
    return respuesta


def idioma_pedido(request: HttpRequest) -> str:
    """The best of our languages for `Accept-Language`; Spanish when it names none of them."""
    for codigo, _peso in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            return get_supported_language_variant(codigo)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE


def en_el_idioma_pedido(respuesta: HttpResponse) -> HttpResponse:
    """Say that an answer's words depend on the language asked for."""
    patch_vary_headers(respuesta, ["Accept-Language"])
    respuesta["Content-Language"] = translation.get_language()
    return respuesta
