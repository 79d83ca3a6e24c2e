"""The log of changes, for who keeps a copy: from a mark on, oldest first, withdrawals included."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from candidaturas.api import procesos
from candidaturas.api.cursor import LARGO_MAXIMO, Orden
from candidaturas.api.esquemas.cambios import ListaDeCambios
from candidaturas.api.esquemas.sobre import LIMITE, LIMITE_MAXIMO, Problema, ProcesoPedido, respuestas
from candidaturas.api.esquemas.tipos import Entero
from candidaturas.api.paginas import paginar
from candidaturas.api.respuestas import direccion_siguiente, responder_lista
from candidaturas.models import Cambio

router = Router(tags=["Sincronización"])

_POR_ENTRADA = Orden("cambios", (("id", int),))
_COLUMNAS = ("id_publico", "tipo", "en", "secciones", "etag", "proceso__clave")


class ParametrosDeCambios(ProcesoPedido):
    """From where, and of which process."""

    proceso: str | None = Field(
        None, pattern="^[-a-zA-Z0-9_]{1,40}$", description="Clave del proceso. Sin ella, los cambios de todos."
    )
    desde: str | None = Field(
        None, max_length=LARGO_MAXIMO, description="Marca que dio `meta.hasta`. Sin ella, desde el primer cambio."
    )
    limit: Entero = Field(LIMITE, ge=1, le=LIMITE_MAXIMO, description="Cuántos cambios, como máximo.")


@router.get(
    "/cambios",
    operation_id="listar_cambios",
    summary="Registro de cambios",
    response=respuestas(ListaDeCambios, otras={404: Problema}),
)
def listar_cambios(request: HttpRequest, parametros: Query[ParametrosDeCambios]) -> HttpResponse:
    """Qué se publicó, cambió o se retiró, del más antiguo al más reciente. Nunca dice el valor anterior.

    Para mantener una copia: lee todas las páginas, guarda la última `meta.hasta` y pide de nuevo desde ella.
    """
    pagina = paginar(
        _pedidos(parametros.proceso),
        *_COLUMNAS,
        orden=_POR_ENTRADA,
        limit=parametros.limit,
        cursor=parametros.desde,
        parametro="desde",
    )
    if parametros.proceso and not pagina.filas:
        procesos.exigir(parametros.proceso)
    siguiente = pagina.siguiente and direccion_siguiente(request, pagina.siguiente, parametro="desde")
    hasta = pagina.ultimo or parametros.desde or _POR_ENTRADA.cursor([0])
    meta = {"limit": parametros.limit, "hasta": hasta}
    return responder_lista(request, [_cambio(*fila) for fila in pagina.filas], meta=meta, siguiente=siguiente)


def _pedidos(clave: str | None) -> Any:
    """A process that goes back to preparation keeps its entries: its withdrawals are news for who has a copy."""
    firmes = Cambio.objects.firmes()
    return firmes.filter(proceso__clave=clave) if clave else firmes


def _cambio(id_publico: str, tipo: str, en: Any, secciones: list[str], etag: str, proceso: str) -> dict[str, Any]:
    return {
        "id": id_publico,
        "tipo": tipo,
        "en": en,
        "secciones": secciones,
        "etag": etag or None,
        "proceso": proceso,
    }
