"""The contract as an API object: strict parameters, problems for errors, and an OpenAPI document that says so."""

import json
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

import orjson
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.openapi.schema import OpenAPISchema

from candidaturas.api.parametros import ParametrosInvalidos, estrictos, invalidos, no_validos
from cms.base.problemas import NO_ENCONTRADO, TIPO_DE_CONTENIDO, problema

#: URL namespace of version 1.
ESPACIO = "api-v1"

_LEGIBLE = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS
_REFERENCIA = re.compile(r"#/components/schemas/(\w+)")

_DESCRIPCION = """\
Candidaturas publicadas y los catálogos que las rodean. Solo lectura, sin llave de acceso y desde cualquier origen.

- Todo sale del registro público de cada candidatura. Un valor que falta es `null` y lleva su razón: `no_preguntado`,
  `no_proporcionado`, `reservado`, `en_revision` o `no_aplica`.
- Las direcciones son relativas al sitio. Los identificadores nunca se reutilizan.
- Cada respuesta lleva `ETag`: envíalo en `If-None-Match` y recibirás 304 si nada cambió.
- Un parámetro desconocido, repetido sin que se pueda o mal escrito es un error 400, nunca se ignora. Solo los que
  cualquiera añade a una dirección (`_`, `utm_*`, `fbclid`, `gclid`) no cuentan: la respuesta es la misma con ellos.
- La versión 1 solo crece: pueden aparecer campos y operaciones, no desaparecer.
"""


class ContratoAPI(NinjaAPI):
    """Version 1 of the public contract. Routers are added where the APIs are mounted."""

    def __init__(self) -> None:
        super().__init__(
            title="Conóceles",
            version="1.0.0",
            description=_DESCRIPCION,
            urls_namespace=ESPACIO,
            openapi_url=None,
            docs_url=None,
            openapi_extra={
                "info": {
                    "license": {
                        "name": settings.CONOCELES_LICENCIA_NOMBRE,
                        "url": settings.CONOCELES_LICENCIA_DIRECCION,
                    }
                }
            },
        )
        self.add_decorator(estrictos, mode="view")
        manejadores: dict[type[Exception], Callable[..., HttpResponse]] = {
            ParametrosInvalidos: invalidos,
            ValidationError: no_validos,
            Http404: _no_encontrado,
        }
        for excepcion, manejador in manejadores.items():
            self.add_exception_handler(excepcion, manejador)

    @cached_property
    def documento(self) -> bytes:
        """The OpenAPI document as it is served and committed: stable, readable JSON."""
        return orjson.dumps(self.get_openapi_schema(), option=_LEGIBLE) + b"\n"

    def get_openapi_schema(self, **opciones: Any) -> OpenAPISchema:
        """The document in Spanish whoever asks, with errors under their own media type."""
        with translation.override(settings.LANGUAGE_CODE):
            documento = super().get_openapi_schema(**opciones)
        for operaciones in documento["paths"].values():
            for operacion in operaciones.values():
                _sin_nulos(operacion["parameters"])
                _como_problemas(operacion["responses"])
        _depurar(documento)
        return documento


def _sin_nulos(parametros: list[dict[str, Any]]) -> None:
    """In an address there is no null: an optional parameter is simply left out."""
    for parametro in parametros:
        esquema = parametro["schema"]
        esquema.pop("title", None)
        esquema.pop("description", None)
        opciones = [opcion for opcion in esquema.pop("anyOf", ()) if opcion != {"type": "null"}]
        for opcion in opciones:
            esquema.update(opcion)


def _depurar(documento: OpenAPISchema) -> None:
    """Leave out what is not for readers: schemas nobody refers to, and the docstrings of the code's enums."""
    esquemas = documento["components"]["schemas"]
    usados = set(_REFERENCIA.findall(json.dumps(documento, default=str)))
    for nombre in set(esquemas) - usados:
        del esquemas[nombre]
    for esquema in esquemas.values():
        if "enum" in esquema:
            esquema.pop("description", None)


def _como_problemas(respuestas: dict[int, Any]) -> None:
    for estado, respuesta in respuestas.items():
        if estado >= 400 and "application/json" in respuesta.get("content", {}):
            respuesta["content"][TIPO_DE_CONTENIDO] = respuesta["content"].pop("application/json")


def _no_encontrado(request: HttpRequest, error: Http404) -> HttpResponse:
    return problema(request, NO_ENCONTRADO, str(error) or _("No hay nada en esa dirección."))
