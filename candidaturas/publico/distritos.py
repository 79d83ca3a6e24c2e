"""The districts of a process: the grid, and the candidacies of each one."""

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from candidaturas.models import Contienda, FichaPublicada, Proceso, SeccionEnMapa
from candidaturas.publico import contiendas, marco
from candidaturas.publico.pagina import pagina_publica


@pagina_publica
@marco.con_proceso
def distritos(request: HttpRequest, proceso: Proceso) -> HttpResponse:
    """Every district with a contienda, its seat and how many candidacies it has."""
    filas = (
        Contienda.objects.filter(proceso=proceso, distrito__isnull=False)
        .values("distrito__numero", "distrito__cabecera")
        .annotate(candidaturas=Count("fichas"))
        .order_by("distrito__numero")
    )
    teselas = [
        {"numero": f["distrito__numero"], "nombre": f["distrito__cabecera"], "candidaturas": f["candidaturas"]}
        for f in filas
    ]
    if not teselas:
        raise Http404
    return render(request, "pages/distritos/distritos.html", {**marco.contexto(proceso), "distritos": teselas})


@pagina_publica
@marco.con_proceso
def distrito(request: HttpRequest, proceso: Proceso, numero: int) -> HttpResponse:
    """Who runs in a district, and which municipalities share sections with it."""
    territorio = list(
        SeccionEnMapa.objects.filter(mapa=proceso.mapa_id, distrito__numero=numero, extinta=False)
        .values("distrito__cabecera", "municipio__cve_ine", "municipio__nombre")
        .annotate(secciones=Count("id"))
        .order_by("municipio__nombre")
    )
    if not territorio:
        raise Http404
    bloques = contiendas.leer(FichaPublicada.objects.del_proceso(proceso).en_distrito(numero))
    contexto = {
        **marco.contexto(proceso),
        "numero": numero,
        "cabecera": territorio[0]["distrito__cabecera"],  # type: ignore[union-attr]  # they were asked by district
        "migas": marco.migas(
            proceso, "publico:distritos", _("Distritos"), _("Distrito %(numero)s") % {"numero": numero}
        ),
        "municipios": [
            {"clave": f["municipio__cve_ine"], "nombre": f["municipio__nombre"], "secciones": f["secciones"]}
            for f in territorio
        ],
        "bloques": bloques,
    }
    return render(request, "pages/distrito/distrito.html", contexto)
