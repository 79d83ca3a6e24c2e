"""The names of the values of each facet: those of the closed lists, and those that are rows of the process."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from candidaturas.facetas import FACETAS, Nombres
from candidaturas.models import ActorPolitico, Cargo, Distrito, Municipio, Proceso
from candidaturas.publico import estante
from candidaturas.rules import clave_alfabetica


def nombres(proceso: Proceso) -> Nombres:
    """Facet → value → name, in display order and in the reader's language (four queries, from the shelf)."""
    return estante.recordar(("catalogo", proceso.pk, get_language()), lambda: _leer(proceso))


def siglas(proceso: Proceso) -> dict[str, str]:
    """The initials of each party and coalition of a process."""
    return dict(ActorPolitico.objects.filter(proceso=proceso).values_list("clave", "siglas"))


def _leer(proceso: Proceso) -> Nombres:
    de_filas = _de_filas(proceso)
    return {
        codigo: {valor: str(texto) for valor, texto in (faceta.vocabulario or de_filas.get(codigo, {})).items()}
        for codigo, faceta in FACETAS.items()
    }


def _de_filas(proceso: Proceso) -> Nombres:
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
