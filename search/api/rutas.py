"""The operations that search: one index read each, no row of a candidacy."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from ninja import Query as DeLaDireccion
from ninja import Router

from candidaturas.api.esquemas.sobre import Problema, respuestas
from candidaturas.api.parametros import ParametrosInvalidos
from candidaturas.api.respuestas import direccion_siguiente, envolver, responder, responder_lista
from candidaturas.models import Proceso
from candidaturas.publico import marco
from cms.base.api import en_el_idioma_pedido
from cms.base.problemas import EN_PREPARACION, problema
from search import catalogue, completion, execute, params
from search.api import cuerpos
from search.api.esquemas import (
    CandidaturasHalladas,
    ParametrosDeBusqueda,
    ParametrosDeCompletado,
    PropuestasEncontradas,
    Sugerencias,
)
from search.query import Query, Tipo
from search.result import Hit, Result

router = Router(tags=["Búsqueda"])

ESPERA = 10
"""Seconds that a client is asked to wait while the index is being prepared."""
_OTRAS = {404: Problema, 503: Problema}


@router.get(
    "/buscar",
    operation_id="buscar",
    summary="Buscar candidaturas",
    response=respuestas(CandidaturasHalladas, otras=_OTRAS),
    url_name="buscar",
)
def buscar(request: HttpRequest, parametros: DeLaDireccion[ParametrosDeBusqueda]) -> HttpResponse:
    """Candidaturas por palabras y filtros, con los conteos de cada faceta bajo todos los demás filtros.

    Si nada tiene las palabras tal como están, responden otras parecidas: `meta.coincidencia` lo dice.
    """
    return _responder(request, parametros, Tipo.CANDIDATURAS, cuerpos.candidatura)


@router.get(
    "/propuestas",
    operation_id="buscar_propuestas",
    summary="Buscar propuestas",
    response=respuestas(PropuestasEncontradas, otras=_OTRAS),
    url_name="propuestas",
)
def propuestas(request: HttpRequest, parametros: DeLaDireccion[ParametrosDeBusqueda]) -> HttpResponse:
    """Propuestas, una por una, por sus propias palabras. Los filtros son de su candidatura; el tema, suyo."""
    return _responder(request, parametros, Tipo.PROPUESTAS, cuerpos.propuesta)


@router.get(
    "/autocompletar",
    operation_id="autocompletar",
    summary="Completar lo que se escribe",
    response=respuestas(Sugerencias, otras=_OTRAS),
    url_name="autocompletar",
)
def autocompletar(request: HttpRequest, parametros: DeLaDireccion[ParametrosDeCompletado]) -> HttpResponse:
    """Personas, partidos y lugares cuyo nombre continúa lo escrito, con sus palabras en cualquier orden.

    Cuando son más personas o partidos de los que caben, el mismo sorteo de los empates decide quiénes.
    """
    proceso = _proceso(parametros.proceso)
    with _idioma(parametros.lang):
        try:
            completados = completion.completar(parametros.q, proceso, parametros.limit)
        except execute.IndiceNoDisponible:
            return _en_preparacion(request)
        elementos = [completado._asdict() for completado in completados]
        respuesta = responder_lista(request, elementos, meta={"proceso": proceso.clave})
    return respuesta if parametros.lang else en_el_idioma_pedido(respuesta)


def _responder(
    request: HttpRequest, parametros: ParametrosDeBusqueda, tipo: Tipo, cuerpo: Callable[[Hit], dict[str, Any]]
) -> HttpResponse:
    proceso = _proceso(parametros.proceso)
    pedida = _leer(request, parametros, tipo)
    query = replace(pedida, proceso=proceso.clave)
    try:
        resultado = execute.buscar(query)
    except execute.IndiceNoDisponible:
        return _en_preparacion(request)
    siguiente = _siguiente(request, pedida, resultado)
    with _idioma(parametros.lang):
        meta = cuerpos.meta(query, resultado, catalogue.nombres(proceso))
    respuesta = responder(
        request,
        envolver(
            orjson.dumps([cuerpo(hit) for hit in resultado.hits]),
            meta=meta,
            links={"self": request.get_full_path(), "next": siguiente},
        ),
        siguiente=siguiente,
    )
    respuesta["Server-Timing"] = f"busqueda;dur={resultado.milliseconds:.1f}"
    return respuesta if parametros.lang else en_el_idioma_pedido(respuesta)


def _siguiente(request: HttpRequest, pedida: Query, resultado: Result) -> str | None:
    """The address of what follows. Its mark is of the search as it was asked for, which may name no process."""
    if not resultado.cursor:
        return None
    return direccion_siguiente(request, pedida.cursor(pedida.desde + len(resultado.hits)))


def _leer(request: HttpRequest, parametros: ParametrosDeBusqueda, tipo: Tipo) -> Query:
    """The same reading as the page's. Raises ParametrosInvalidos."""
    try:
        query = Query.from_params(request.GET, estricto=True, otros=("lang", "sin"), tipo=tipo)
    except params.ParametrosInvalidos as error:
        raise ParametrosInvalidos(*error.errores) from error
    return replace(query, fragmentos="fragmentos" not in parametros.sin, conteos="facetas" not in parametros.sin)


def _proceso(clave: str | None) -> Proceso:
    """The process asked for, or the current one, from the shelf. Raises Http404."""
    procesos = marco.leer()
    proceso = procesos.con_clave(clave) if clave else procesos.vigente
    if proceso is None:
        raise Http404(
            _("No hay un proceso con la clave que dice «proceso».")
            if clave
            else _("Todavía no hay un proceso electoral que consultar.")
        )
    return proceso


def _idioma(pedido: str | None) -> Any:
    return translation.override(pedido) if pedido else nullcontext()


def _en_preparacion(request: HttpRequest) -> HttpResponse:
    respuesta = problema(request, EN_PREPARACION, _("Vuelve a pedirlo en unos segundos."))
    respuesta["Retry-After"] = str(ESPERA)
    return respuesta
