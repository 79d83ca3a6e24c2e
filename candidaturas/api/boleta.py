"""My ballot: what the voters of a section decide, contienda by contienda, in ballot order."""

from collections.abc import Iterable

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Path, Query, Router

from candidaturas.api import procesos, territorio
from candidaturas.api.candidaturas import recortar
from candidaturas.api.catalogos import con_territorio, contienda
from candidaturas.api.esquemas.candidaturas import CAMPOS_DE_LISTA
from candidaturas.api.esquemas.sobre import Problema, ProcesoPedido, respuestas
from candidaturas.api.esquemas.territorio import UnaBoleta
from candidaturas.api.esquemas.tipos import NumeroDeSeccion
from candidaturas.api.respuestas import envolver, responder, unir
from candidaturas.models import Contienda, FichaPublicada

router = Router(tags=["Territorio"])


@router.get(
    "/secciones/{numero}/boleta",
    operation_id="leer_boleta",
    summary="Boleta de una sección",
    response=respuestas(UnaBoleta, otras={404: Problema}),
)
def leer_boleta(
    request: HttpRequest,
    pedido: Query[ProcesoPedido],
    numero: Path[NumeroDeSeccion],
) -> HttpResponse:
    """Las contiendas que se deciden en una sección y sus candidaturas, en el orden de la boleta."""
    proceso = procesos.pedido(pedido.proceso)
    secciones = territorio.de_la_entidad(proceso).filter(seccion__numero=numero)
    fila = secciones.values_list(*territorio.COLUMNAS, "distrito", "municipio").first()
    if fila is None:
        raise Http404(_("Esa sección no existe en el mapa de este proceso."))
    seccion = territorio.seccion(fila[:-2])
    if seccion["extinta"]:
        raise Http404(_("Esa sección ya no existe: se integró a otra."))
    distrito, municipio = fila[-2:]
    suyas = Contienda.objects.filter(proceso=proceso).en_la_boleta(distrito=distrito, municipio=municipio)
    contiendas = list(con_territorio(suyas))
    por_contienda = _candidaturas(contiendas)
    bloques = unir(_bloque(fila, por_contienda.get(fila.pk, ())) for fila in contiendas)
    cuerpo = envolver(
        b'{"seccion":%b,"contiendas":%b}' % (orjson.dumps(seccion), bloques),
        meta={"proceso": proceso.clave},
        links={"self": request.get_full_path(), "next": None},
    )
    return responder(request, cuerpo)


def _candidaturas(contiendas: Iterable[Contienda]) -> dict[int, list[bytes]]:
    """The stored records of some contiendas, by contienda, each in ballot order."""
    grupos: dict[int, list[bytes]] = {}
    fichas = FichaPublicada.objects.filter(contienda__in=contiendas).en_orden_de_boleta()
    for contienda_id, datos in fichas.values_list("contienda_id", "datos"):
        grupos.setdefault(contienda_id, []).append(bytes(datos))
    return grupos


def _bloque(fila: Contienda, fichas: Iterable[bytes]) -> bytes:
    candidaturas = unir(recortar(datos, CAMPOS_DE_LISTA) for datos in fichas)
    return b'%b,"candidaturas":%b}' % (orjson.dumps(contienda(fila)).removesuffix(b"}"), candidaturas)
