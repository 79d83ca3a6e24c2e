"""What every public page has in common: it only reads, it may be shelved for seconds, it names a bad parameter."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cms.base.errores import entrada_invalida
from cms.base.frescura import FRESCURA

Vista = Callable[..., HttpResponse]


class ParametroNoReconocido(ValueError):
    """A known parameter of the query string has a value that says nothing."""

    def __init__(self, parametro: str) -> None:
        super().__init__(parametro)
        self.parametro = parametro


def pagina_publica(vista: Vista) -> Vista:
    """A view of the public site: GET and HEAD, shelved for seconds, 400 that names the parameter."""

    @require_safe
    @wraps(vista)
    def publica(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            respuesta = vista(request, *args, **kwargs)
        except ParametroNoReconocido as error:
            return entrada_invalida(request, "valor", parametro=error.parametro)
        if not respuesta.has_header("Cache-Control"):
            respuesta["Cache-Control"] = FRESCURA
        return respuesta

    return publica
