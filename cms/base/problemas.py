"""Error answers of the APIs: RFC 9457 problems, each kind with an address and a page of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.base.frescura import FRESCURA

TIPO_DE_CONTENIDO = "application/problem+json"
CAMINO = "/api/problemas/"
RAIZ = "/api/"
CITA_MAXIMA = 40
"""Characters of what is quoted in an error."""


@dataclass(frozen=True, slots=True)
class TipoDeProblema:
    """A kind of problem: `clave` ends its address, `explicacion` is what its page says."""

    clave: str
    estado: int
    titulo: Promise | str
    explicacion: Promise | str

    @property
    def direccion(self) -> str:
        """The `type` of the answer: the address of the page that explains it."""
        return f"{CAMINO}{self.clave}"


@dataclass(frozen=True, slots=True)
class ErrorDeParametro:
    """One parameter that could not be used, and what to do about it."""

    parametro: str
    detalle: str


PARAMETROS = TipoDeProblema(
    "parametros",
    400,
    _("Hay parámetros que no se pueden usar"),
    _(
        "Un parámetro no existe en esa operación, está repetido o tiene un valor que no se admite. "
        "La lista «errors» nombra cada uno y dice qué se espera. Ningún otro parámetro se ignora que los que cualquiera "
        "añade a una dirección («_», «utm_…», «fbclid», «gclid»): así una errata no cambia en silencio lo que preguntaste."
    ),
)
ILEGIBLE = TipoDeProblema(
    "direccion-ilegible",
    400,
    _("No pudimos leer esa dirección"),
    _("La dirección es demasiado larga o contiene caracteres que no son texto UTF-8. Corrígela y vuelve a pedirla."),
)
SIN_PERMISO = TipoDeProblema(
    "sin-permiso", 403, _("No tienes permiso para ver esto"), _("La dirección pide una autorización que no enviaste.")
)
NO_ENCONTRADO = TipoDeProblema(
    "no-encontrado",
    404,
    _("No encontramos lo que pides"),
    _("No hay nada en esa dirección, o todavía no se publica. Los identificadores nunca se reutilizan."),
)
SOLO_LECTURA = TipoDeProblema(
    "solo-lectura",
    405,
    _("Esta interfaz es solo de lectura"),
    _("Aquí solo se consulta: usa GET, HEAD u OPTIONS."),
)
RETIRADA = TipoDeProblema(
    "candidatura-retirada",
    410,
    _("Esta candidatura ya no se publica"),
    _(
        "El registro fue sustituido, cancelado o retirado. La respuesta dice desde cuándo y, si los hay, con qué "
        "acuerdo y quién la sustituye. Borra tu copia: no volverá a publicarse con ese identificador salvo que la "
        "autoridad la apruebe de nuevo."
    ),
)
EN_PREPARACION = TipoDeProblema(
    "busqueda-en-preparacion",
    503,
    _("Estamos preparando la búsqueda"),
    _("El índice de la búsqueda se está construyendo y tarda unos segundos. «Retry-After» dice cuántos esperar."),
)
FALLA = TipoDeProblema(
    "falla",
    500,
    _("Algo falló de nuestro lado"),
    _("La petición es correcta y nosotros no pudimos atenderla. Ya quedó anotado; intenta de nuevo en unos minutos."),
)

#: Every kind by its key.
TIPOS: Mapping[str, TipoDeProblema] = MappingProxyType(
    {
        tipo.clave: tipo
        for tipo in (
            PARAMETROS,
            ILEGIBLE,
            SIN_PERMISO,
            NO_ENCONTRADO,
            SOLO_LECTURA,
            RETIRADA,
            EN_PREPARACION,
            FALLA,
        )
    }
)
#: The kind that an error raised outside the APIs' own code becomes, by its status.
POR_ESTADO: Mapping[int, TipoDeProblema] = MappingProxyType(
    {tipo.estado: tipo for tipo in (ILEGIBLE, SIN_PERMISO, NO_ENCONTRADO, SOLO_LECTURA, FALLA)}
)
#: A shared cache may answer these for a while, so that a dead link costs nothing.
_SE_GUARDAN = frozenset({404, 410})


def citar(texto: str) -> str:
    """A foreign text, short and without control characters, fit to be quoted in an error."""
    return "".join(c if c.isprintable() else "�" for c in texto[:CITA_MAXIMA])


def es_de_la_api(camino: str) -> bool:
    """Whether a path is answered by an API: all under /api/ but the pages that explain it, which are for people."""
    return camino.startswith(RAIZ) and camino != RAIZ and not camino.startswith(CAMINO)


def problema(
    request: HttpRequest,
    tipo: TipoDeProblema,
    detalle: str,
    *,
    errores: Iterable[ErrorDeParametro] = (),
    **extensiones: Any,
) -> HttpResponse:
    """The answer, in the language of the request. `extensiones` are members of this kind of problem."""
    cuerpo = {
        "type": tipo.direccion,
        "title": str(tipo.titulo),
        "status": tipo.estado,
        "detail": detalle,
        "instance": request.path,
        **extensiones,
    }
    if lista := [{"parameter": error.parametro, "detail": error.detalle} for error in errores]:
        cuerpo["errors"] = lista
    respuesta = HttpResponse(orjson.dumps(cuerpo), status=tipo.estado, content_type=TIPO_DE_CONTENIDO)
    respuesta["Cache-Control"] = FRESCURA if tipo.estado in _SE_GUARDAN else "no-store"
    respuesta["Vary"] = "Accept-Language"
    return respuesta
