"""Rows of the territory."""

from candidaturas.models import Distrito, Entidad, MapaElectoral, Municipio, Seccion, SeccionEnMapa
from home.demo.territorio import ENTIDAD, MAPAS, municipios, secciones

_LOTE = 500


def cargar_territorio() -> Entidad:
    """Entity, municipalities, sections and both maps. An extinct section exists and belongs to no map."""
    entidad = Entidad.objects.create(clave=ENTIDAD[0], nombre=ENTIDAD[1])
    por_clave = {
        m.cve_ine: Municipio(entidad=entidad, cve_ine=m.cve_ine, cve_inegi=m.cve_inegi, nombre=m.nombre)
        for m in municipios()
    }
    Municipio.objects.bulk_create(por_clave.values())
    filas = {s.numero: Seccion(entidad=entidad, numero=s.numero) for s in secciones()}
    Seccion.objects.bulk_create(filas.values(), batch_size=_LOTE)
    for clave in MAPAS:
        _cargar_mapa(entidad, clave, por_clave, filas)
    return entidad


def _cargar_mapa(entidad: Entidad, clave: str, por_clave: dict[str, Municipio], filas: dict[int, Seccion]) -> None:
    nombre, cabeceras = MAPAS[clave]
    mapa = MapaElectoral.objects.create(entidad=entidad, clave=clave, nombre=nombre)
    distritos = {
        numero: Distrito(mapa=mapa, numero=numero, cabecera=cabecera, municipio_cabecera=por_clave.get(municipio))
        for numero, (cabecera, municipio) in cabeceras.items()
    }
    Distrito.objects.bulk_create(distritos.values())
    en_mapa = [(s, s.en_mapa(clave)) for s in secciones()]
    SeccionEnMapa.objects.bulk_create(
        [
            SeccionEnMapa(
                mapa=mapa,
                seccion=filas[seccion.numero],
                municipio=por_clave[seccion.municipio],
                distrito=distritos[lugar[0]],
                certeza=lugar[1],
            )
            for seccion, lugar in en_mapa
            if lugar is not None
        ],
        batch_size=_LOTE,
    )
