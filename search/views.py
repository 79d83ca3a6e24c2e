"""The results page."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from candidaturas.models import Proceso
from candidaturas.publico import marco
from candidaturas.publico.pagina import pagina_publica
from cms.base.errores import pagina_de_error, parametros_no_reconocidos
from cms.base.problemas import EN_PREPARACION
from search import catalogue, execute
from search.modes import Vista, leer_vista
from search.page import Pagina
from search.params import ParametrosInvalidos
from search.query import Query
from search.result import Result

PLANTILLA = "pages/resultados/resultados.html"
#: What a person is asked to wait while the index is being prepared, in seconds.
ESPERA = 10


@pagina_publica
@marco.con_proceso
def buscar(request: HttpRequest, proceso: Proceso) -> HttpResponse:
    """Candidacies by words and facets. Unknown parameters are ignored; known ones that cannot be read are a 400."""
    try:
        vista = leer_vista(request.GET)
        query = Query.from_params(request.GET, estricto=False)
    except ParametrosInvalidos as error:
        return parametros_no_reconocidos(request, error.errores)
    try:
        query, resultado = _buscar(query, proceso)
    except execute.IndiceNoDisponible:
        respuesta = pagina_de_error(
            request,
            PLANTILLA,
            lambda: _contexto(proceso, query, vista, None),
            503,
            titulo=str(EN_PREPARACION.titulo),
            detalle=_("Vuelve a pedirlo en unos segundos."),
        )
        respuesta["Retry-After"] = str(ESPERA)
        respuesta["Cache-Control"] = "no-store"
        return respuesta
    return render(request, PLANTILLA, _contexto(proceso, query, vista, resultado))


def _buscar(query: Query, proceso: Proceso) -> tuple[Query, Result]:
    """The search in its process. A page past the last one, as in an old link, is the last one."""
    resultado = execute.buscar(replace(query, proceso=proceso.clave))
    if not resultado.hits and resultado.total:
        query = query.en_pagina((resultado.total - 1) // query.tamano + 1)
        resultado = execute.buscar(replace(query, proceso=proceso.clave))
    return query, resultado


def _contexto(proceso: Proceso, query: Query, vista: Vista, resultado: Result | None) -> dict[str, Any]:
    marco_del_proceso = marco.contexto(proceso)
    # The current process has no parameter, so that the same search has one address.
    en_direccion = replace(query, proceso=proceso.clave if marco_del_proceso["sufijo"] else "")
    pagina = Pagina(en_direccion, vista, catalogue.nombres(proceso))
    if resultado is None:
        return {**marco_del_proceso, **pagina.en_preparacion()}
    return {**marco_del_proceso, **pagina.contexto(resultado, _sin_palabras(query, proceso, resultado))}


def _sin_palabras(query: Query, proceso: Proceso, resultado: Result) -> int:
    """How many the filters alone would find, asked only when words and filters together find nothing."""
    if resultado.total or not (query.texto and query.filtros):
        return 0
    return execute.buscar(replace(query.con_texto(""), proceso=proceso.clave, tamano=1)).total
