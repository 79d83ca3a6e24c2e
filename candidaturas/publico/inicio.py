"""What the first page of a process shows: its territories, how far capture has come, its dates."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any, TypedDict

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from candidaturas.models import Contienda, FichaPublicada, Proceso, ProcesoPage
from candidaturas.publico import estante, marco
from candidaturas.publico.pagina import pagina_publica
from cms.base.visibles import visibles


class Tesela(TypedDict):
    """A territory of the process: `numero` is None for a municipality, `clave` empty for a district."""

    numero: int | None
    clave: str
    nombre: str
    candidaturas: int


class Fecha(TypedDict):
    """An entry of the calendar: one day, or a stretch of days; `paso` says that it is over."""

    etiqueta: str
    desde: dt.date
    hasta: dt.date | None
    paso: bool


class Avance(TypedDict):
    """How many candidacies have published their answers."""

    total: int
    publicadas: int
    en_revision: int
    sin_captura: int
    porcentaje: int
    al: dt.date


def del_proceso(request: HttpRequest) -> dict[str, Any]:
    """The process of a page that may also stand without one."""
    proceso = marco.proceso_pedido(request)
    return marco.contexto(proceso) if proceso else marco.SIN_PROCESO


def contexto(request: HttpRequest) -> dict[str, Any]:
    """The home page's data for the process asked for; only that there is none, when there is none."""
    proceso = marco.proceso_pedido(request)
    if proceso is None:
        return {**marco.SIN_PROCESO, "procesos": []}
    otros = [p for p in marco.leer().procesos if p != proceso]
    return {**marco.contexto(proceso), **_resumen(proceso), "procesos": otros}


def _resumen(proceso: Proceso) -> dict[str, Any]:
    return estante.recordar(("inicio", proceso.pk, get_language()), lambda: _leer(proceso))


def _leer(proceso: Proceso) -> dict[str, Any]:
    contiendas = list(
        Contienda.objects.filter(proceso=proceso)
        .select_related("distrito", "municipio")
        .order_by("orden", "distrito__numero", "municipio__nombre", "id")
    )
    cuentas = FichaPublicada.objects.del_proceso(proceso).por_captura("contienda")
    return {
        "teselas": _teselas(contiendas, cuentas),
        "avance": avance(proceso, cuentas),
        "calendario": _calendario(proceso, contiendas),
    }


def _teselas(contiendas: Iterable[Contienda], cuentas: Counter[tuple[int, str]]) -> list[Tesela]:
    """The districts of the process; its municipalities where it has no districts."""
    por_contienda = Counter[int]()
    for (contienda, _captura), cuantas in cuentas.items():
        por_contienda[contienda] += cuantas
    distritos: dict[int, Tesela] = {}
    municipios: dict[str, Tesela] = {}
    for c in contiendas:
        if c.distrito:
            tesela = Tesela(numero=c.distrito.numero, clave="", nombre=c.distrito.cabecera, candidaturas=0)
            distritos.setdefault(c.distrito.numero, tesela)["candidaturas"] += por_contienda[c.pk]
        elif c.municipio:
            tesela = Tesela(numero=None, clave=c.municipio.cve_ine, nombre=c.municipio.nombre, candidaturas=0)
            municipios.setdefault(c.municipio.cve_ine, tesela)["candidaturas"] += por_contienda[c.pk]
    return list(distritos.values()) or sorted(municipios.values(), key=lambda t: t["nombre"])


def avance(proceso: Proceso, cuentas: Counter[tuple[int, str]]) -> Avance:
    """How far the capture of a process has come, from the counts of its records."""
    por_captura = Counter[str]()
    for (_contienda, captura), cuantas in cuentas.items():
        por_captura[captura] += cuantas
    total = por_captura.total()
    return Avance(
        total=total,
        publicadas=por_captura["publicada"],
        en_revision=por_captura["en_revision"],
        sin_captura=por_captura["sin_captura"],
        porcentaje=round(100 * por_captura["publicada"] / total) if total else 0,
        al=proceso.hoy(),
    )


def _calendario(proceso: Proceso, contiendas: Iterable[Contienda]) -> list[Fecha]:
    """Campaign windows (more than one where they are staggered) and election day."""
    hoy = proceso.hoy()
    ventanas = sorted({(c.inicio_campania, c.fin_campania) for c in contiendas})
    fechas = [
        Fecha(etiqueta=_etiqueta_de_campania(numero, len(ventanas)), desde=inicio, hasta=fin, paso=fin < hoy)
        for numero, (inicio, fin) in enumerate(ventanas, 1)
    ]
    jornada = Fecha(etiqueta=_("Día de la elección"), desde=proceso.jornada, hasta=None, paso=proceso.jornada < hoy)
    return [*fechas, jornada]


def _etiqueta_de_campania(numero: int, cuantas: int) -> str:
    return _("Campañas") if cuantas == 1 else _("Campañas, grupo %(numero)s") % {"numero": numero}


@pagina_publica
def proceso(request: HttpRequest, clave: str) -> HttpResponse:
    """The landing of one process, the archive's included."""
    elegido = marco.leer().con_clave(clave)
    if elegido is None:
        raise Http404
    pagina = visibles(ProcesoPage.objects.all()).filter(proceso=elegido).first()
    return render(request, "pages/proceso/proceso.html", contexto_de(elegido, pagina.introduccion if pagina else ""))


def contexto_de(elegido: Proceso, introduccion: str) -> dict[str, Any]:
    """What the landing of a process shows, under an introduction."""
    return {**marco.contexto(elegido), **_resumen(elegido), "introduccion": introduccion}
