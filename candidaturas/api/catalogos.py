"""The catalogues of a process: what exists, with the keys that the filters of the list take."""

from typing import Any, Literal

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Query, Router, Schema
from pydantic import Field

from candidaturas.api import procesos
from candidaturas.api.esquemas.catalogos import (
    ListaDeActores,
    ListaDeCargos,
    ListaDeContiendas,
    ListaDeProcesos,
    ListaDeTemas,
)
from candidaturas.api.esquemas.sobre import Problema, ProcesoPedido, respuestas
from candidaturas.api.respuestas import responder_lista
from candidaturas.models import ActorPolitico, Cargo, Contienda, Proceso, Tema
from cms.base.api import en_el_idioma_pedido

router = Router(tags=["Catálogos"])

_IDIOMAS = tuple(codigo for codigo, _nombre in settings.LANGUAGES)
_NOMBRES = ("nombre", "nombre_femenino", "nombre_masculino")


class IdiomaPedido(Schema):
    """In which language."""

    lang: Literal[_IDIOMAS] | None = Field(  # type: ignore[valid-type]  # the site's languages
        None, description="Idioma de los nombres. Sin él, el de `Accept-Language`."
    )


@router.get(
    "/procesos", operation_id="listar_procesos", summary="Procesos electorales", response=respuestas(ListaDeProcesos)
)
def listar_procesos(request: HttpRequest) -> HttpResponse:
    """Los procesos que se pueden consultar, primero el vigente."""
    filas = Proceso.objects.por_vigencia().select_related("entidad", "mapa")
    return responder_lista(request, [_proceso(fila, vigente=i == 0) for i, fila in enumerate(filas)], meta={})


def _proceso(fila: Proceso, *, vigente: bool) -> dict[str, Any]:
    return {
        "clave": fila.clave,
        "nombre": fila.nombre,
        "estado": fila.estado,
        "vigente": vigente,
        "jornada": fila.jornada,
        "entidad": {"clave": fila.entidad.clave, "nombre": fila.entidad.nombre},
        "mapa": fila.mapa.clave,
    }


@router.get("/cargos", operation_id="listar_cargos", summary="Cargos", response=respuestas(ListaDeCargos))
def listar_cargos(request: HttpRequest, pedido: Query[IdiomaPedido]) -> HttpResponse:
    """Los cargos de elección. Sus nombres van en el idioma pedido; `meta` dice cuáles no están traducidos."""
    idioma = pedido.lang or get_language()
    por_cargo: dict[Any, dict[str, Cargo]] = {}
    for cargo in Cargo.objects.select_related("locale"):
        por_cargo.setdefault(cargo.translation_key, {})[cargo.locale.language_code] = cargo
    originales = [v[settings.LANGUAGE_CODE] for v in por_cargo.values() if settings.LANGUAGE_CODE in v]
    elementos, faltan = [], []
    for lugar, cargo in enumerate(originales):
        traducido = por_cargo[cargo.translation_key].get(idioma)
        elementos.append(_cargo(cargo, traducido or cargo))
        if traducido is None:
            faltan += [f"/data/{lugar}/{nombre}" for nombre in _NOMBRES]
    respuesta = responder_lista(request, elementos, meta={"idioma": idioma, "sin_traduccion": faltan})
    return respuesta if pedido.lang else en_el_idioma_pedido(respuesta)


def _cargo(cargo: Cargo, nombrado: Cargo) -> dict[str, Any]:
    return {
        "clave": cargo.clave,
        **{nombre: getattr(nombrado, nombre) for nombre in _NOMBRES},
        "ambito": cargo.ambito,
    }


@router.get(
    "/contiendas",
    operation_id="listar_contiendas",
    summary="Contiendas",
    response=respuestas(ListaDeContiendas, otras={404: Problema}),
)
def listar_contiendas(request: HttpRequest, pedido: Query[ProcesoPedido]) -> HttpResponse:
    """Las contiendas de un proceso, en el orden de la boleta."""
    proceso = procesos.pedido(pedido.proceso)
    elementos = [contienda(fila) for fila in con_territorio(Contienda.objects.filter(proceso=proceso))]
    return responder_lista(request, elementos, meta={"proceso": proceso.clave})


def con_territorio(filas: QuerySet[Contienda]) -> QuerySet[Contienda]:
    """Contiendas with all that `contienda` reads, in ballot order."""
    return filas.select_related("proceso", "cargo", "distrito", "municipio").order_by("orden", "pk")


def contienda(fila: Contienda) -> dict[str, Any]:
    """A contienda as the contract shows it."""
    return {
        "clave": fila.clave,
        "cargo": fila.cargo.clave,
        "principio": fila.principio,
        "distrito": fila.distrito.numero if fila.distrito else None,
        "municipio": fila.municipio.cve_ine if fila.municipio else None,
        "escanios": fila.escanios,
        "inicio_campania": fila.inicio_campania,
        "fin_campania": fila.fin_campania,
        "etapa": fila.etapa(),
    }


@router.get(
    "/actores",
    operation_id="listar_actores",
    summary="Partidos y coaliciones",
    response=respuestas(ListaDeActores, otras={404: Problema}),
)
def listar_actores(request: HttpRequest, pedido: Query[ProcesoPedido]) -> HttpResponse:
    """Quiénes postulan en un proceso, en el orden de la boleta; una coalición, con las claves de sus partidos."""
    proceso = procesos.pedido(pedido.proceso)
    filas = ActorPolitico.objects.filter(proceso=proceso).prefetch_related("integraciones__partido")
    elementos = [_actor(fila) for fila in filas.order_by("orden_boleta", "clave")]
    return responder_lista(request, elementos, meta={"proceso": proceso.clave})


def _actor(fila: ActorPolitico) -> dict[str, Any]:
    return {
        "clave": fila.clave,
        "tipo": fila.tipo,
        "nombre": fila.nombre,
        "siglas": fila.siglas,
        "color": fila.color,
        "color_texto": fila.color_texto,
        "emblema": fila.emblema_url,
        "orden_boleta": fila.orden_boleta,
        "integrantes": [integracion.partido.clave for integracion in fila.integraciones.all()],
    }


class TemasPedidos(ProcesoPedido, IdiomaPedido):
    """Of which process, and in which language."""


@router.get(
    "/temas",
    operation_id="listar_temas",
    summary="Temas de las propuestas",
    response=respuestas(ListaDeTemas, otras={404: Problema}),
)
def listar_temas(request: HttpRequest, pedido: Query[TemasPedidos]) -> HttpResponse:
    """De qué pueden hablar las propuestas de un proceso, con las palabras que asignan cada tema, en su orden.

    Son los valores del filtro `tema` de las búsquedas. `meta` dice qué nombres no están traducidos.
    """
    proceso = procesos.pedido(pedido.proceso)
    idioma = pedido.lang or get_language()
    traducidos = dict(
        Tema.objects.filter(proceso=proceso, locale__language_code=idioma).values_list("translation_key", "nombre")
    )
    filas = list(Tema.objects.en_uso().filter(proceso=proceso).order_by("orden", "clave"))
    elementos = [_tema(fila, traducidos.get(fila.translation_key, fila.nombre)) for fila in filas]
    faltan = [f"/data/{n}/nombre" for n, fila in enumerate(filas) if fila.translation_key not in traducidos]
    meta = {"proceso": proceso.clave, "idioma": idioma, "sin_traduccion": faltan}
    respuesta = responder_lista(request, elementos, meta=meta)
    return respuesta if pedido.lang else en_el_idioma_pedido(respuesta)


def _tema(fila: Tema, nombre: str) -> dict[str, Any]:
    return {"clave": fila.clave, "nombre": nombre, "palabras": fila.palabras.splitlines()}
