"""The frame of every public page: which processes there are, which one is meant, and its actors' colours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.core.files.storage import storages
from django.db.models import Exists, F, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from candidaturas.models import Contienda, Proceso
from candidaturas.publico import estante
from candidaturas.publico.pagina import ParametroNoReconocido
from candidaturas.vocabulario import Principio


@dataclass(frozen=True, slots=True, order=True)
class ColorDeActor:
    """The colour of an actor's emblem, that of what is written on it, and the address of its picture or nothing."""

    clave: str
    fondo: str
    texto: str
    emblema: str = ""


@dataclass(frozen=True, slots=True)
class Marco:
    """The public processes, the current one first, and the colours of each one's actors."""

    procesos: tuple[Proceso, ...]
    colores: Mapping[str, tuple[ColorDeActor, ...]]

    @property
    def vigente(self) -> Proceso | None:
        """The one that addresses without `?proceso=` mean."""
        return next(iter(self.procesos), None)

    def con_clave(self, clave: str) -> Proceso | None:
        """A public process by its key."""
        return next((p for p in self.procesos if p.clave == clave), None)

    def sufijo(self, proceso: Proceso) -> str:
        """What addresses of a process carry after the path: nothing when it is the current one."""
        return "" if proceso == self.vigente else f"?proceso={proceso.clave}"


def leer() -> Marco:
    """The frame, in one query, from the shelf."""
    return estante.recordar(("marco",), _leer)


def _leer() -> Marco:
    contiendas = Contienda.objects.filter(proceso=OuterRef("pk"))
    filas = (
        Proceso.objects.por_vigencia()
        .select_related("entidad")
        .annotate(
            tiene_distritos=Exists(contiendas.filter(distrito__isnull=False)),
            tiene_listas=Exists(contiendas.filter(principio=Principio.PROPORCIONAL, municipio__isnull=True)),
            actor_clave=F("actores__clave"),
            actor_fondo=F("actores__color"),
            actor_texto=F("actores__color_texto"),
            actor_emblema=F("actores__emblema_publico"),
        )
    )
    procesos: dict[int, Proceso] = {}
    colores: dict[str, list[ColorDeActor]] = {}
    for fila in filas:
        procesos.setdefault(fila.pk, fila)
        if fila.actor_clave:
            emblema = storages["publico"].url(fila.actor_emblema) if fila.actor_emblema else ""
            color = ColorDeActor(fila.actor_clave, fila.actor_fondo, fila.actor_texto, emblema)
            colores.setdefault(fila.clave, []).append(color)
    return Marco(tuple(procesos.values()), {clave: tuple(sorted(suyos)) for clave, suyos in colores.items()})


def proceso_pedido(request: HttpRequest) -> Proceso | None:
    """The process a page is about: `?proceso=` or the current one; None while there is none to consult."""
    marco = leer()
    clave = request.GET.get("proceso")
    if clave is None:
        return marco.vigente
    proceso = marco.con_clave(clave)
    if proceso is None:
        raise ParametroNoReconocido("proceso")
    return proceso


def contexto(proceso: Proceso) -> dict[str, Any]:
    """What each page about a process tells its template."""
    sufijo = leer().sufijo(proceso)
    return {
        "proceso": proceso,
        "sufijo": sufijo,
        "proceso_clave": proceso.clave if sufijo else "",
        "es_archivo": proceso.hoy() > proceso.jornada,
    }


#: The same for a page that may stand without any process.
SIN_PROCESO: dict[str, Any] = {"proceso": None, "sufijo": "", "proceso_clave": "", "es_archivo": False}


def migas(proceso: Proceso, ruta: str, texto: str, aqui: str) -> list[dict[str, str]]:
    """The way down to a page: the list it belongs to, and itself."""
    return [{"texto": texto, "url": reverse(ruta) + leer().sufijo(proceso)}, {"texto": aqui, "url": ""}]


def con_proceso(vista: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that is given the process it is about; 404 while there is none to consult."""

    @wraps(vista)
    def del_proceso(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        proceso = proceso_pedido(request)
        if proceso is None:
            raise Http404
        return vista(request, proceso, **kwargs)

    return del_proceso
