"""The names of what is a row of the process: actors, offices, districts and municipalities, in display order."""

from collections.abc import Mapping

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from candidaturas.facetas import FACETAS, Nombres
from candidaturas.models import ActorPolitico, Cargo, Distrito, Municipio, Proceso
from candidaturas.publico import estante
from candidaturas.rules import clave_alfabetica


def nombres(proceso: Proceso) -> Nombres:
    """Facet → value → name, in the reader's language (four queries, from the shelf)."""
    return estante.recordar(("catalogo", proceso.pk, get_language()), lambda: _leer(proceso))


def siglas(proceso: Proceso) -> dict[str, str]:
    """The initials of each party and coalition of a process."""
    return dict(ActorPolitico.objects.filter(proceso=proceso).values_list("clave", "siglas"))


def etiquetas(proceso: Proceso) -> Mapping[str, Mapping[str, str]]:
    """Facet → value → what people read, closed lists included, in the reader's language; from the shelf."""
    return estante.recordar(("etiquetas", proceso.pk, get_language()), lambda: _etiquetas(nombres(proceso)))


def _etiquetas(de_filas: Nombres) -> dict[str, dict[str, str]]:
    return {
        codigo: {v: str(t) for v, t in (faceta.vocabulario or de_filas.get(codigo, {})).items()}
        for codigo, faceta in FACETAS.items()
    }


def _leer(proceso: Proceso) -> Nombres:
    actores = ActorPolitico.objects.filter(proceso=proceso).order_by("orden_boleta", "nombre")
    distritos = Distrito.objects.filter(mapa=proceso.mapa_id).order_by("numero").values_list("numero", "cabecera")
    municipios = Municipio.objects.filter(entidad=proceso.entidad_id).values_list("cve_ine", "nombre")
    return {
        "actor": dict(actores.values_list("clave", "nombre")),
        "cargo": _cargos(proceso),
        "distrito": {
            str(numero): _("Distrito %(numero)s, %(cabecera)s") % {"numero": numero, "cabecera": cabecera}
            for numero, cabecera in distritos
        },
        "municipio": dict(sorted(municipios, key=lambda fila: clave_alfabetica(fila[1]))),
    }


def _cargos(proceso: Proceso) -> dict[str, str]:
    """The offices of the process, in the reader's language where they are translated."""
    originales = Cargo.objects.filter(contiendas__proceso=proceso).values("translation_key")
    filas = Cargo.objects.filter(translation_key__in=originales).order_by("orden", "clave")
    nombres: dict[str, str] = {}
    for clave, nombre, idioma in filas.values_list("clave", "nombre", "locale__language_code"):
        if clave not in nombres or idioma == get_language():
            nombres[clave] = nombre
    return nombres
