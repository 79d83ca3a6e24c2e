"""The shapes of territory: districts, municipalities, sections and what is decided in each."""

from ninja import Schema
from pydantic import Field

from candidaturas.api.esquemas.candidaturas import CandidaturaEnLista
from candidaturas.api.esquemas.catalogos import Contienda, MetaDeProceso
from candidaturas.api.esquemas.sobre import EnlacesDePagina
from candidaturas.vocabulario import Certeza


class Distrito(Schema):
    """Un distrito local del mapa del proceso."""

    numero: int
    cabecera: str
    municipio_cabecera: str | None
    municipios: list[str] = Field(description="Claves del INE de los municipios con alguna sección en el distrito.")


class Municipio(Schema):
    """Un municipio, con las claves del INE y del INEGI, que no siempre coinciden."""

    cve_ine: str
    cve_inegi: str
    nombre: str
    distritos: list[int] = Field(description="Distritos con alguna sección en el municipio.")


class Seccion(Schema):
    """Una sección electoral en el mapa del proceso."""

    numero: int
    municipio: str
    distrito: int
    certeza: Certeza
    extinta: bool


class ContiendaEnBoleta(Contienda):
    """Una contienda de la boleta, con sus candidaturas en orden."""

    candidaturas: list[CandidaturaEnLista]  # type: ignore[valid-type]  # made from the record's fields


class Boleta(Schema):
    """Lo que se elige en una sección."""

    seccion: Seccion
    contiendas: list[ContiendaEnBoleta]


class MetaDePagina(MetaDeProceso):
    """Sobre la respuesta."""

    limit: int


class ListaDeDistritos(Schema):
    """Los distritos del mapa de un proceso."""

    data: list[Distrito]
    meta: MetaDeProceso
    links: EnlacesDePagina


class ListaDeMunicipios(Schema):
    """Los municipios de la entidad de un proceso."""

    data: list[Municipio]
    meta: MetaDeProceso
    links: EnlacesDePagina


class ListaDeSecciones(Schema):
    """Una página de las secciones del mapa de un proceso."""

    data: list[Seccion]
    meta: MetaDePagina
    links: EnlacesDePagina


class UnaBoleta(Schema):
    """La boleta de una sección."""

    data: Boleta
    meta: MetaDeProceso
    links: EnlacesDePagina
