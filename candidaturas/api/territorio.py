"""Districts, municipalities and sections of a process's map. The section is the only exact key between them."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from candidaturas.api import procesos
from candidaturas.api.cursor import Orden
from candidaturas.api.esquemas.sobre import Paginacion, Problema, ProcesoPedido, respuestas
from candidaturas.api.esquemas.territorio import ListaDeDistritos, ListaDeMunicipios, ListaDeSecciones
from candidaturas.api.paginas import paginar
from candidaturas.api.respuestas import direccion_siguiente, responder_lista
from candidaturas.models import Distrito, Municipio, Proceso, SeccionEnMapa

router = Router(tags=["Territorio"])

_POR_NUMERO = Orden("secciones", (("seccion__numero", int),))


class ParametrosDeSecciones(Paginacion, ProcesoPedido):
    """Which sections."""


@router.get(
    "/distritos",
    operation_id="listar_distritos",
    summary="Distritos locales",
    response=respuestas(ListaDeDistritos, otras={404: Problema}),
)
def listar_distritos(request: HttpRequest, pedido: Query[ProcesoPedido]) -> HttpResponse:
    """Los distritos del mapa de un proceso, con su cabecera y los municipios que tocan."""
    proceso = procesos.pedido(pedido.proceso)
    municipios = _agrupar(_pares(proceso).values_list("distrito__numero", "municipio__cve_ine"))
    filas = Distrito.objects.filter(mapa=proceso.mapa).select_related("municipio_cabecera").order_by("numero")
    elementos = [
        {
            "numero": fila.numero,
            "cabecera": fila.cabecera,
            "municipio_cabecera": fila.municipio_cabecera.cve_ine if fila.municipio_cabecera else None,
            "municipios": municipios.get(fila.numero, []),
        }
        for fila in filas
    ]
    return responder_lista(request, elementos, meta={"proceso": proceso.clave})


@router.get(
    "/municipios",
    operation_id="listar_municipios",
    summary="Municipios",
    response=respuestas(ListaDeMunicipios, otras={404: Problema}),
)
def listar_municipios(request: HttpRequest, pedido: Query[ProcesoPedido]) -> HttpResponse:
    """Los municipios de la entidad de un proceso, con ambas claves y los distritos que los comparten."""
    proceso = procesos.pedido(pedido.proceso)
    distritos = _agrupar(_pares(proceso).values_list("municipio__cve_ine", "distrito__numero"))
    filas = Municipio.objects.filter(entidad=proceso.entidad).order_by("cve_ine")
    elementos = [
        {
            "cve_ine": fila.cve_ine,
            "cve_inegi": fila.cve_inegi,
            "nombre": fila.nombre,
            "distritos": distritos.get(fila.cve_ine, []),
        }
        for fila in filas
    ]
    return responder_lista(request, elementos, meta={"proceso": proceso.clave})


def _pares(proceso: Proceso) -> QuerySet[SeccionEnMapa]:
    """Which municipality and district have a section in common."""
    return SeccionEnMapa.objects.filter(mapa=proceso.mapa).distinct()


def _agrupar(pares: Iterable[tuple[Any, Any]]) -> dict[Any, list[Any]]:
    grupos: dict[Any, list[Any]] = {}
    for clave, valor in sorted(pares):
        grupos.setdefault(clave, []).append(valor)
    return grupos


@router.get(
    "/secciones",
    operation_id="listar_secciones",
    summary="Secciones electorales",
    response=respuestas(ListaDeSecciones, otras={404: Problema}),
)
def listar_secciones(request: HttpRequest, parametros: Query[ParametrosDeSecciones]) -> HttpResponse:
    """Las secciones del mapa de un proceso: a qué municipio y distrito pertenece cada una."""
    proceso = procesos.pedido(parametros.proceso)
    pagina = paginar(
        de_la_entidad(proceso), *COLUMNAS, orden=_POR_NUMERO, limit=parametros.limit, cursor=parametros.cursor
    )
    siguiente = pagina.siguiente and direccion_siguiente(request, pagina.siguiente)
    meta = {"proceso": proceso.clave, "limit": parametros.limit}
    return responder_lista(request, [seccion(fila) for fila in pagina.filas], meta=meta, siguiente=siguiente)


def de_la_entidad(proceso: Proceso) -> QuerySet[SeccionEnMapa]:
    """The sections of a process's map."""
    return SeccionEnMapa.objects.filter(mapa=proceso.mapa)


#: What `seccion` reads of a row, in its order.
COLUMNAS = ("seccion__numero", "municipio__cve_ine", "distrito__numero", "certeza", "extinta")


def seccion(fila: Sequence[Any]) -> dict[str, Any]:
    """A section as the contract shows it."""
    return dict(zip(("numero", "municipio", "distrito", "certeza", "extinta"), fila, strict=True))
