"""Territory: entities, municipalities with both codes, maps, districts, sections."""

from candidaturas.admin.mundo.base import MundoViewSet
from candidaturas.models import Distrito, Entidad, MapaElectoral, Municipio, Seccion, SeccionEnMapa


class EntidadViewSet(MundoViewSet):
    """Federal entities."""

    model = Entidad
    icon = "globe"
    list_display = ["clave", "nombre"]
    search_fields = ["nombre", "clave"]
    form_fields = ["clave", "nombre"]


class MunicipioViewSet(MundoViewSet):
    """Municipalities: INE and INEGI number them differently."""

    model = Municipio
    icon = "globe"
    list_display = ["nombre", "cve_ine", "cve_inegi", "entidad"]
    list_filter = ["entidad"]
    search_fields = ["nombre", "cve_ine", "cve_inegi"]
    form_fields = ["entidad", "nombre", "cve_ine", "cve_inegi"]


class MapaViewSet(MundoViewSet):
    """Versions of the districts."""

    model = MapaElectoral
    icon = "globe"
    list_display = ["nombre", "clave", "entidad"]
    con = ("entidad",)
    list_filter = ["entidad"]
    search_fields = ["nombre", "clave"]
    form_fields = ["entidad", "clave", "nombre"]


class DistritoViewSet(MundoViewSet):
    """Local districts of each map, with their seat."""

    model = Distrito
    icon = "globe"
    list_display = ["numero", "cabecera", "mapa"]
    con = ("mapa",)
    list_filter = ["mapa"]
    search_fields = ["cabecera", "numero"]
    form_fields = ["mapa", "numero", "cabecera", "municipio_cabecera"]


class SeccionViewSet(MundoViewSet):
    """Electoral sections."""

    model = Seccion
    icon = "globe"
    list_display = ["numero", "entidad"]
    con = ("entidad",)
    list_filter = ["entidad"]
    search_fields = ["numero"]
    form_fields = ["entidad", "numero"]


class SeccionEnMapaViewSet(MundoViewSet):
    """To which municipality and district each section belongs, map by map."""

    model = SeccionEnMapa
    icon = "globe"
    list_display = ["seccion", "distrito", "municipio", "mapa", "certeza"]
    con = ("seccion", "distrito", "municipio", "mapa")
    list_filter = ["mapa", "certeza", "extinta"]
    search_fields = ["seccion__numero", "municipio__nombre", "distrito__cabecera"]
    form_fields = ["mapa", "seccion", "municipio", "distrito", "certeza", "extinta"]
