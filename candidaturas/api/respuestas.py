"""The answers of the contract: one envelope, strong validators, 304 before anything is sent twice."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from cms.base.frescura import FRESCURA, FRESCURA_SIN_IDENTIDAD

TIPO_DE_CONTENIDO = "application/json"
#: Part of every validator: raise it when the same data are sent in another envelope.
ENVOLTURA = "1"


def envolver(datos: bytes, *, meta: Mapping[str, Any], links: Mapping[str, str | None]) -> bytes:
    """`{"data", "meta", "links"}` around bytes that are already JSON: stored records are never serialised twice."""
    return b'{"data":%b,"meta":%b,"links":%b}' % (datos, orjson.dumps(meta), orjson.dumps(links))


def unir(elementos: Iterable[bytes]) -> bytes:
    """A JSON list of elements that are already JSON."""
    return b"[%b]" % b",".join(elementos)


def validador(etag: str) -> str:
    """The ETag header of a representation, from the hash of its data."""
    return f'"{etag}-{ENVOLTURA}"'


def conocidas(request: HttpRequest) -> list[str]:
    """Hashes of the copies that the client says it has (`If-None-Match`, compared weakly as RFC 9110 asks)."""
    sufijo = f'-{ENVOLTURA}"'
    etiquetas = (etag.removeprefix("W/") for etag in parse_etags(request.headers.get("If-None-Match", "")))
    return [etag[1:].removesuffix(sufijo) for etag in etiquetas if etag.endswith(sufijo)]


def responder(
    request: HttpRequest,
    cuerpo: bytes,
    *,
    etag: str | None = None,
    modificada: dt.datetime | None = None,
    siguiente: str | None = None,
    con_identidad: bool = False,
) -> HttpResponse:
    """The answer with its validators, links and freshness; a 304 without body when the client already has it.

    Without `etag`, the hash of the body is used. `con_identidad`: the body may hold identity answers,
    so that no shelf keeps it beyond its time, not even while our servers are down.
    """
    etag = etag or hashlib.sha256(cuerpo).hexdigest()
    respuesta = HttpResponse(cuerpo, content_type=TIPO_DE_CONTENIDO)
    respuesta["ETag"] = validador(etag)
    if modificada is not None:
        respuesta["Last-Modified"] = http_date(modificada.timestamp())
    respuesta["Link"] = ", ".join(_enlaces(siguiente))
    respuesta["Cache-Control"] = FRESCURA if con_identidad else FRESCURA_SIN_IDENTIDAD
    if _ya_la_tiene(request, etag, modificada):
        respuesta.status_code = 304
        respuesta.content = b""
        del respuesta["Content-Type"]
    return respuesta


def responder_lista(
    request: HttpRequest, elementos: list[Any], *, meta: Mapping[str, Any], siguiente: str | None = None
) -> HttpResponse:
    """A catalogue, or a page of one."""
    cuerpo = envolver(orjson.dumps(elementos), meta=meta, links={"self": request.get_full_path(), "next": siguiente})
    return responder(request, cuerpo, siguiente=siguiente)


def direccion_siguiente(request: HttpRequest, cursor: str, *, parametro: str = "cursor") -> str:
    """The address of the same request from a cursor on."""
    parametros = request.GET.copy()
    parametros[parametro] = cursor
    return f"{request.path}?{parametros.urlencode()}"


def _enlaces(siguiente: str | None) -> Iterable[str]:
    if siguiente:
        yield f'<{siguiente}>; rel="next"'
    yield f'<{settings.CONOCELES_LICENCIA_DIRECCION}>; rel="license"'


def _ya_la_tiene(request: HttpRequest, etag: str, modificada: dt.datetime | None) -> bool:
    """`If-None-Match` decides alone when it is there; `If-Modified-Since` only without it (RFC 9110 §13.2.2)."""
    if "If-None-Match" in request.headers:
        return etag in conocidas(request) or request.headers["If-None-Match"].strip() == "*"
    desde = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return desde is not None and modificada is not None and int(modificada.timestamp()) <= desde
