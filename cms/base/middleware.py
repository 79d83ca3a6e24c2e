"""Middleware of the floor, each with one duty."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote_plus, unquote_to_bytes

from csp.constants import SELF
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from cms.base.enteros import ENTERO_MAXIMO, desborda
from cms.base.errores import entrada_invalida, metodo_no_permitido
from cms.base.peticion import en_curso
from cms.base.problemas import citar, es_de_la_api
from cms.base.textos import legible, sobra

Respond = Callable[[HttpRequest], HttpResponse]

#: Paths that, like the APIs', have no language.
SIN_IDIOMA = ("/admin/", "/medios/", "/documentos/", "/static/", "/salud/")
#: Where the forms are that write, if the admin is served.
CON_FORMULARIOS = "/admin/"
CONSULTA_MAXIMA = 2_048
CONSULTA_MAXIMA_ADMIN = 8_192
#: Parameters that everybody sends and nobody here reads: what keeps a copy from being shown, and whose link was followed.
DE_TODOS = frozenset(["_", "fbclid", "gclid"])
DE_CAMPANIA = "utm_"
#: The same, of other networks, mailings and counters of visits: they come with links to pages. Nobody calls the API with them,
#: and its contract names those that it forgives.
DE_ENLACES = frozenset(
    {
        "wbraid",
        "gbraid",
        "gad_source",
        "gad_campaignid",
        "gclsrc",
        "dclid",
        "srsltid",
        "_ga",
        "_gl",
        "msclkid",
        "ttclid",
    }
    | {"twclid", "li_fat_id", "igsh", "igshid", "mibextid", "fb_action_ids", "fb_action_types", "fb_source", "fb_ref"}
    | {"yclid", "ysclid", "rdt_cid", "sccid", "epik", "irclickid", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi"}
    | {"_kx", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "s_kwcid"}
)
DE_CONTADORES = ("mtm_", "matomo_", "pk_", "piwik_", "hsa_")
#: What is searched for is text, whatever its figures.
BUSQUEDA = "q"


class SinParametrosDeTodos:
    """What browsers, libraries and campaigns hang on any address is taken off before anybody reads it.

    So it is an error nowhere, and enters no link, cursor, feed or validator: the address with it and the one without it
    are one. Off a page's address come more than off the API's. Any other unknown parameter is whatever its page or API says.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        consulta = request.META.get("QUERY_STRING", "")
        if consulta and not request.path_info.startswith("/admin/"):
            sobra_uno = _es_de_todos if es_de_la_api(request.path_info) else _viene_en_enlaces
            request.META["QUERY_STRING"] = "&".join(uno for uno in consulta.split("&") if not sobra_uno(uno))
        return self.get_response(request)


def _es_de_todos(escrito: str) -> bool:
    nombre = _nombre(escrito)
    return nombre in DE_TODOS or nombre.startswith(DE_CAMPANIA)


def _viene_en_enlaces(escrito: str) -> bool:
    nombre = _nombre(escrito)
    return _es_de_todos(escrito) or nombre in DE_ENLACES or nombre.startswith(DE_CONTADORES)


def _nombre(escrito: str) -> str:
    return unquote_plus(escrito.partition("=")[0]).lower()


class EntradaSegura:
    """Refuse malformed input before any view sees it: NUL, invalid UTF-8, over-long queries and numbers (R10)."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        consulta = request.META.get("QUERY_STRING", "").encode("latin-1")  # WSGI: each letter is a byte
        maxima = CONSULTA_MAXIMA_ADMIN if request.path.startswith("/admin/") else CONSULTA_MAXIMA
        if len(consulta) > maxima:
            return entrada_invalida(request, "largo", limite=maxima, parametro=_el_mas_largo(consulta))
        if "\0" in request.path or not _se_lee(consulta):
            return entrada_invalida(request, "caracteres", parametro=_el_ilegible(consulta))
        if request.path.startswith("/admin/") and (parametro := _numero_desbordado(request)):
            return entrada_invalida(request, "numero", limite=ENTERO_MAXIMO, parametro=parametro)
        return self.get_response(request)


def _numero_desbordado(request: HttpRequest) -> str | None:
    """The first filter that asks for a row no table can hold: Wagtail's lists look for it, and fail."""
    return next(
        (nombre for nombre, valores in request.GET.lists() if nombre != BUSQUEDA and any(map(desborda, valores))), None
    )


def _se_lee(codificado: bytes) -> bool:
    pedido = unquote_to_bytes(codificado)
    try:
        pedido.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in pedido


def _por_parametro(consulta: bytes) -> Iterator[tuple[str, bytes]]:
    """Each parameter as it was written, with its name fit to be quoted."""
    for escrito in consulta.split(b"&"):
        nombre = unquote_to_bytes(escrito.partition(b"=")[0].replace(b"+", b" "))
        yield citar(nombre.decode(errors="replace")), escrito


def _el_ilegible(consulta: bytes) -> str:
    """The first parameter that cannot be read; none when it is the path."""
    return next((nombre for nombre, escrito in _por_parametro(consulta) if not _se_lee(escrito)), "")


def _el_mas_largo(consulta: bytes) -> str:
    """The parameter that takes most of a query, all its times together."""
    largos: Counter[str] = Counter()
    for nombre, escrito in _por_parametro(consulta):
        largos[nombre] += len(escrito)
    return max(largos, key=largos.__getitem__)


class SoloLectura:
    """What is public answers GET and HEAD only, in every role (R1); OPTIONS is for the API's CORS."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        escribe = request.method not in {"GET", "HEAD", "OPTIONS"}
        if escribe and not (settings.CONOCELES_SIRVE_ADMIN and request.path_info.startswith(CON_FORMULARIOS)):
            return metodo_no_permitido(request)
        return self.get_response(request)


class PoliticaDeContenido(CSPMiddleware):
    """The strict policy on public pages; the admin has its own (R8)."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if request.path.startswith("/admin/"):
            response._csp_replace = settings.CONOCELES_CSP_ADMIN
        elif getattr(request, "is_preview", False):
            # A public page, drawn inside the editor's panel.
            response._csp_replace = {"frame-ancestors": [SELF]}
        return super().process_response(request, response)


class IdiomaDeLaPagina(LocaleMiddleware):
    """The language of a public page is in its address; APIs, the admin and files have none and begin in Spanish.

    First of all: whoever answers, a thread would keep the language of the request it served before. APIs then set the
    one they are asked for (`cms.base.api`), and the admin that of the account. It makes no answer of its own.
    """

    def process_request(self, request: HttpRequest) -> None:
        if _sin_idioma(request):
            translation.activate(settings.LANGUAGE_CODE)
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if _sin_idioma(request):
            return response
        return super().process_response(request, response)


def _sin_idioma(request: HttpRequest) -> bool:
    return request.path_info.startswith(SIN_IDIOMA) or es_de_la_api(request.path_info)


def lee_a_su_modo(vista: Any) -> bool:
    """Whether a view decides how what is sent is read, before anybody reads it: it checks the form's origin by itself."""
    return bool(getattr(vista, "csrf_exempt", False))


class TextosLegibles:
    """What a form sends carries nothing unreadable: a soft line break pasted from a word processor breaks no feed.

    It is taken out before any form sees it, so that what is checked, shown again and stored is the same.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, vista: Any, *_argumentos: Any) -> None:
        """What a file brings is checked cell by cell."""
        if lee_a_su_modo(vista):
            return
        enviado = request.POST
        if any(sobra(valor) for valores in dict(enviado.lists()).values() for valor in valores):
            limpio = enviado.copy()
            for nombre, valores in enviado.lists():
                limpio.setlist(nombre, [legible(valor) for valor in valores])
            request.POST = limpio  # type: ignore[assignment]  # nobody changes it after


class OrigenDeLaBitacora:
    """Let the audit log know who is behind each request."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with en_curso(request):
            return self.get_response(request)
