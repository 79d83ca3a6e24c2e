"""«No sé mi sección»: from the municipality to its districts, its sections and its candidacies."""

from itertools import groupby
from typing import TypedDict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from candidaturas.models import FichaPublicada, Municipio, Proceso, SeccionEnMapa
from candidaturas.publico import contiendas, marco
from candidaturas.publico.pagina import pagina_publica
from candidaturas.vocabulario import Certeza


class DistritoDelMunicipio(TypedDict):
    """A district that shares sections with the municipality, and which."""

    numero: int
    cabecera: str
    secciones: list[int]
    es_ilustrativo: bool


@pagina_publica
@marco.con_proceso
def municipios(request: HttpRequest, proceso: Proceso) -> HttpResponse:
    """Every municipality of the state, by name."""
    filas = Municipio.objects.filter(entidad=proceso.entidad_id).order_by("nombre")
    contexto = {**marco.contexto(proceso), "municipios": list(filas)}
    return render(request, "pages/municipios/municipios.html", contexto)


@pagina_publica
@marco.con_proceso
def municipio(request: HttpRequest, proceso: Proceso, clave: str) -> HttpResponse:
    """The districts and sections of a municipality, and who runs for its town council."""
    fila = get_object_or_404(Municipio, entidad=proceso.entidad_id, cve_ine=clave)
    fichas = FichaPublicada.objects.del_proceso(proceso).filter(contienda__municipio=fila)
    contexto = {
        **marco.contexto(proceso),
        "municipio": fila,
        "migas": marco.migas(proceso, "publico:municipios", _("Municipios"), fila.nombre),
        "distritos": _distritos(proceso, fila),
        "bloques": contiendas.leer(fichas),
    }
    return render(request, "pages/municipio/municipio.html", contexto)


def _distritos(proceso: Proceso, fila: Municipio) -> list[DistritoDelMunicipio]:
    secciones = (
        SeccionEnMapa.objects.filter(mapa=proceso.mapa_id, municipio=fila, extinta=False)
        .order_by("distrito__numero", "seccion__numero")
        .values_list("distrito__numero", "distrito__cabecera", "seccion__numero", "certeza")
    )
    distritos = []
    for (numero, cabecera), filas in groupby(secciones, key=lambda s: s[:2]):
        suyas = list(filas)
        distritos.append(
            DistritoDelMunicipio(
                numero=numero,
                cabecera=cabecera,
                secciones=[seccion for *_distrito, seccion, _certeza in suyas],
                es_ilustrativo=any(certeza == Certeza.ILUSTRATIVA for *_resto, certeza in suyas),
            )
        )
    return distritos
