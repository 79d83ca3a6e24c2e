"""Candidacies: the list and the record. One query each; the record is sent as the bytes that are stored."""

from collections.abc import Sequence

import orjson
from django.db.models import BinaryField, Case, F, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from candidaturas.api import ausentes, procesos
from candidaturas.api.cursor import Orden
from candidaturas.api.esquemas.candidaturas import (
    CAMPOS_DE_LISTA,
    ListaDeCandidaturas,
    ParametrosDeLista,
    UnaCandidatura,
)
from candidaturas.api.esquemas.sobre import Problema, Retirada, respuestas
from candidaturas.api.esquemas.tipos import IdDeCandidatura
from candidaturas.api.paginas import paginar
from candidaturas.api.respuestas import conocidas, direccion_siguiente, envolver, responder, unir
from candidaturas.ficha import direccion
from candidaturas.models import FichaPublicada, Proceso, leer_ficha

router = Router(tags=["Candidaturas"])

ORDENES = {
    "boleta": Orden(
        "boleta",
        (
            ("contienda__orden", int),
            ("contienda_id", int),
            ("orden_boleta", int),
            ("numero", int),
            ("calidad", str),
            ("id", int),
        ),
    ),
    "nombre": Orden("nombre", (("nombre_orden", str), ("id", int))),
}


@router.get(
    "/candidaturas",
    operation_id="listar_candidaturas",
    summary="Lista de candidaturas",
    response=respuestas(ListaDeCandidaturas, otras={404: Problema}),
    url_name="candidaturas",
)
def listar(request: HttpRequest, parametros: Query[ParametrosDeLista]) -> HttpResponse:
    """Candidaturas publicadas de un proceso. Un filtro repetido suma valores; filtros distintos se combinan."""
    pagina = paginar(
        _pedidas(parametros),
        "datos",
        "proceso__clave",
        orden=ORDENES[parametros.orden],
        limit=parametros.limit,
        cursor=parametros.cursor,
    )
    if parametros.proceso and not pagina.filas:
        procesos.exigir(parametros.proceso)
    campos = tuple(dict.fromkeys(("id", *parametros.campos))) if parametros.campos else CAMPOS_DE_LISTA
    siguiente = pagina.siguiente and direccion_siguiente(request, pagina.siguiente)
    cuerpo = envolver(
        unir(recortar(datos, campos) for datos, _clave in pagina.filas),
        meta={
            "proceso": pagina.filas[0][1] if pagina.filas else parametros.proceso,
            "orden": parametros.orden,
            "limit": parametros.limit,
        },
        links={"self": request.get_full_path(), "next": siguiente},
    )
    return responder(request, cuerpo, siguiente=siguiente, con_identidad="identidad" in campos)


def _pedidas(parametros: ParametrosDeLista) -> QuerySet[FichaPublicada]:
    """The process is chosen inside the same query: the one asked for, else the current one."""
    procesos_publicos = Proceso.objects.por_vigencia()
    if parametros.proceso:
        procesos_publicos = procesos_publicos.filter(clave=parametros.proceso)
    return FichaPublicada.objects.filter(parametros.condicion(), proceso=procesos_publicos.values("pk")[:1])


def recortar(datos: bytes, campos: Sequence[str]) -> bytes:
    """A stored record with these of its keys only."""
    ficha = leer_ficha(datos)
    return orjson.dumps({campo: ficha[campo] for campo in campos})


@router.get(
    "/candidaturas/{id_publico}",
    operation_id="leer_candidatura",
    summary="Una candidatura",
    response=respuestas(UnaCandidatura, otras={301: None, 404: Problema, 410: Retirada}),
    url_name="candidatura",
)
def leer(
    request: HttpRequest,
    id_publico: Path[IdDeCandidatura],
) -> HttpResponse:
    """El registro público completo. Cada valor que falta lleva su razón.

    Si el registro se unió a otro, 301 hacia el que permanece; si dejó de publicarse, 410 con la fecha, el acuerdo y
    quién lo sustituye.
    """
    ya_enviada = When(etag__in=conocidas(request), then=Value(None))
    fila = (
        FichaPublicada.objects.publicas()
        .filter(id_publico=id_publico)
        .values_list("etag", "publicada_en", "slug", Case(ya_enviada, default=F("datos"), output_field=BinaryField()))
        .first()
    )
    if fila is None:
        return ausentes.responder(request, id_publico)
    etag, publicada_en, slug, datos = fila
    cuerpo = envolver(
        bytes(datos or b"null"),
        meta={"publicada_en": publicada_en},
        links={"self": request.path, "pagina": direccion(id_publico, slug)},
    )
    return responder(request, cuerpo, etag=etag, modificada=publicada_en, con_identidad=True)
