"""Parameters are read strictly: unknown, repeated or malformed ones are a 400 that names each of them."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from ninja.errors import ValidationError
from ninja.operation import Operation

from cms.base.problemas import PARAMETROS, ErrorDeParametro, citar, problema

Vista = Callable[..., HttpResponseBase]

ERRORES_MAXIMOS = 20
"""Errors that one answer lists."""
_ENTRE_COMILLAS = re.compile(r"'([^']*)'")
"""The values in the English list of pydantic: 'a', 'b' or 'c'."""


class ParametrosInvalidos(ValueError):
    """Raised by a route for what its schema cannot see."""

    def __init__(self, *errores: ErrorDeParametro) -> None:
        super().__init__("; ".join(error.detalle for error in errores))
        self.errores = errores


def estrictos(run: Vista) -> Vista:
    """Decorate an operation's `run`: refuse unknown and repeated parameters, which Ninja ignores, before it runs.

    Raises TypeError when it is given anything but the bound method of an operation.
    """
    operacion = getattr(run, "__self__", None)
    if not isinstance(operacion, Operation):
        raise TypeError("`estrictos` must be the first decorator of the API's operations")
    conocidos, repetibles = _nombres(operacion)

    @wraps(run)
    def estricta(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        errores = list(revisar(request, conocidos, repetibles))
        return responder_errores(request, errores) if errores else run(request, **kwargs)

    return estricta


def _nombres(operacion: Operation) -> tuple[frozenset[str], frozenset[str]]:
    """The query parameters of an operation, and which of them may be repeated."""
    conocidos: set[str] = set()
    repetibles: set[str] = set()
    for modelo in operacion.models:
        if modelo.__ninja_param_source__ == "query":
            conocidos.update(modelo.__ninja_flatten_map__)
            repetibles.update(getattr(modelo, "__ninja_collection_fields__", ()))
    return frozenset(conocidos), frozenset(repetibles)


def revisar(
    request: HttpRequest, conocidos: Collection[str], repetibles: Collection[str] = ()
) -> Iterable[ErrorDeParametro]:
    """What is wrong with the names of a request's parameters."""
    for nombre, valores in request.GET.lists():
        if nombre not in conocidos:
            yield ErrorDeParametro(citar(nombre), _("Este parámetro no existe en esta operación."))
        elif nombre not in repetibles and len(valores) > 1:
            yield ErrorDeParametro(nombre, _("Este parámetro se escribe una sola vez."))


def responder_errores(request: HttpRequest, errores: Iterable[ErrorDeParametro]) -> HttpResponse:
    """The 400 that lists what is wrong with the parameters."""
    lista = list(errores)[:ERRORES_MAXIMOS]
    nombres = ", ".join(dict.fromkeys(f"«{error.parametro}»" for error in lista))
    detalle = _("Revisa los parámetros: %(nombres)s.") % {"nombres": nombres}
    return problema(request, PARAMETROS, detalle, errores=lista)


def invalidos(request: HttpRequest, error: ParametrosInvalidos) -> HttpResponse:
    """Exception handler of `ParametrosInvalidos`."""
    return responder_errores(request, error.errores)


def no_validos(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Exception handler of what the schemas refuse."""
    return responder_errores(request, (_en_palabras(fallo) for fallo in error.errors))


def _en_palabras(fallo: Mapping[str, Any]) -> ErrorDeParametro:
    """A failure of validation as a sentence that names the limit."""
    nombre = next((str(parte) for parte in reversed(fallo["loc"]) if isinstance(parte, str)), "")
    return ErrorDeParametro(nombre, _mensaje(fallo["type"], fallo.get("ctx", {})))


def _mensaje(tipo: str, limites: Mapping[str, Any]) -> str:
    match tipo:
        case "greater_than_equal":
            return _("El valor mínimo es %(n)s.") % {"n": limites["ge"]}
        case "less_than_equal":
            return _("El valor máximo es %(n)s.") % {"n": limites["le"]}
        case "literal_error" | "enum":
            hay = ", ".join(_ENTRE_COMILLAS.findall(limites["expected"]))
            return _("El valor no se reconoce. Los que hay son: %(valores)s.") % {"valores": hay}
        case "too_long":
            return _("Admite hasta %(n)s valores a la vez.") % {"n": limites["max_length"]}
        case "string_too_long":
            return _("Admite hasta %(n)s caracteres.") % {"n": limites["max_length"]}
        case "missing":
            return _("Este parámetro es obligatorio.")
    if tipo.startswith("int_"):
        return _("El valor debe ser un número entero.")
    return _("El valor no tiene la forma que se espera.")
