"""The first screen of each role: what to do today. Wagtail's own panels, made for a newsroom, give way."""

from collections import Counter
from typing import Any

from django.core.paginator import Page as PaginaDeLista
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from wagtail.admin.ui.components import Component

from candidaturas.access.roles import Rol, tiene_rol
from candidaturas.models import FichaPublicada, Proceso, Salida
from candidaturas.publico.inicio import Avance, avance
from candidaturas.vocabulario import EstadoProceso
from candidaturas.workflow.situacion import ETIQUETAS
from candidaturas.workflow.tareas import cola_de_revision, por_hacer, tareas_de_revision, tareas_del_partido
from cms.base.peticion import PeticionConPersona

POR_PAGINA = 20
EN_EL_TABLERO = 10


class PanelDelPartido(Component):
    """The candidacies of a party's person."""

    name = "tareas_del_partido"
    template_name = "wagtailadmin/tablero/partido.html"
    order = 100

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        paginas, cuenta = por_hacer(request.user)
        hoja = _hoja(paginas, request)
        return {
            "tareas": list(tareas_del_partido(hoja.object_list)),
            "cuenta": [(situacion.value, ETIQUETAS[situacion], cuantas) for situacion, cuantas in cuenta.items()],
            "hoja": hoja,
            "persona": request.user,
            "request": request,
        }


class PanelDeRevision(Component):
    """The head of the editors' queue."""

    name = "cola_de_revision"
    template_name = "wagtailadmin/tablero/revision.html"
    order = 100

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        cola = cola_de_revision()
        return {
            "tareas": list(tareas_de_revision(cola[:EN_EL_TABLERO], request.user)),
            "total": cola.count(),
            "request": request,
        }


class PanelDelProceso(Component):
    """How the capture of the open processes goes, and what the outbox could not deliver."""

    name = "avance_del_proceso"
    template_name = "wagtailadmin/tablero/proceso.html"
    order = 200

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        procesos = Proceso.objects.exclude(estado=EstadoProceso.ARCHIVO)
        cuentas = FichaPublicada.objects.filter(proceso__in=procesos).por_captura("proceso")
        return {
            "procesos": [{"proceso": proceso, "avance": _avance(proceso, cuentas)} for proceso in procesos],
            "muertas": Salida.objects.filter(muerta=True).count(),
            "puede_reintentar": request.user.has_perm("candidaturas.change_salida"),
            "request": request,
        }


def _avance(proceso: Proceso, cuentas: Counter[tuple[int, str]]) -> Avance:
    """The figures of the public site: whoever left counts no more, and whoever is registered counts from that day."""
    return avance(proceso, Counter({clave: cuantas for clave, cuantas in cuentas.items() if clave[0] == proceso.pk}))


def paneles(request: PeticionConPersona) -> list[Component]:
    """The panels of a person's roles."""
    suyos: list[Component] = []
    if tiene_rol(request.user, Rol.PARTIDO):
        suyos.append(PanelDelPartido())
    if tiene_rol(request.user, Rol.EDITORA):
        suyos.append(PanelDeRevision())
    if tiene_rol(request.user, Rol.ADMINISTRADORA, Rol.AUDITORA):
        suyos.append(PanelDelProceso())
    return suyos


@require_GET
def cola(request: PeticionConPersona) -> HttpResponse:
    """The whole queue."""
    hoja = _hoja(cola_de_revision(), request)
    tareas = list(tareas_de_revision(hoja.object_list, request.user))
    return render(request, "wagtailadmin/tablero/cola.html", {"tareas": tareas, "hoja": hoja})


def _hoja(filas: Any, request: HttpRequest) -> PaginaDeLista:
    return Paginator(filas, POR_PAGINA).get_page(request.GET.get("p"))
