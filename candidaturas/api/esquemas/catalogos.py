"""The shapes of the catalogues of a process."""

from datetime import date

from ninja import Schema
from pydantic import Field

from candidaturas.api.esquemas.sobre import EnlacesDePagina
from candidaturas.vocabulario import Ambito, EstadoProceso, Etapa, Principio, TipoActor


class Entidad(Schema):
    """Una entidad federativa."""

    clave: str
    nombre: str


class Proceso(Schema):
    """Un proceso electoral que se puede consultar."""

    clave: str
    nombre: str
    estado: EstadoProceso
    vigente: bool = Field(description="Es el que se consulta cuando no se pide ninguno.")
    jornada: date
    entidad: Entidad
    mapa: str = Field(description="Versión del mapa de distritos.")


class Cargo(Schema):
    """Un cargo de elección, con su nombre neutro y en ambos géneros."""

    clave: str
    nombre: str
    nombre_femenino: str
    nombre_masculino: str
    ambito: Ambito


class Contienda(Schema):
    """Un cargo en un territorio y por un principio."""

    clave: str
    cargo: str
    principio: Principio
    distrito: int | None
    municipio: str | None
    escanios: int
    inicio_campania: date
    fin_campania: date
    etapa: Etapa


class Actor(Schema):
    """Quién postula. Una coalición no es un partido: tiene integrantes."""

    clave: str
    tipo: TipoActor
    nombre: str
    siglas: str
    color: str
    color_texto: str
    emblema: str | None = Field(description="Dirección de la imagen del emblema, si la hay.")
    orden_boleta: int
    integrantes: list[str] = Field(description="Claves de los partidos que la forman.")


class Tema(Schema):
    """Un tema del que pueden hablar las propuestas, con las palabras que lo asignan."""

    clave: str
    nombre: str
    palabras: list[str] = Field(
        description="En español. `*`: vale lo que empieza así. Varias palabras: una expresión. Los acentos no importan."
    )


class MetaDeProceso(Schema):
    """Sobre la respuesta."""

    proceso: str


class MetaDeIdioma(Schema):
    """Sobre la respuesta."""

    idioma: str
    sin_traduccion: list[str] = Field(description="Lo que va en español por no estar traducido, como JSON Pointer.")


class MetaDeProcesoEIdioma(MetaDeIdioma):
    """Sobre la respuesta."""

    proceso: str


class MetaVacia(Schema):
    """Sobre la respuesta."""


class ListaDeProcesos(Schema):
    """Los procesos que se pueden consultar."""

    data: list[Proceso]
    meta: MetaVacia
    links: EnlacesDePagina


class ListaDeCargos(Schema):
    """Los cargos."""

    data: list[Cargo]
    meta: MetaDeIdioma
    links: EnlacesDePagina


class ListaDeContiendas(Schema):
    """Las contiendas de un proceso."""

    data: list[Contienda]
    meta: MetaDeProceso
    links: EnlacesDePagina


class ListaDeActores(Schema):
    """Los partidos, coaliciones y candidaturas independientes de un proceso."""

    data: list[Actor]
    meta: MetaDeProceso
    links: EnlacesDePagina


class ListaDeTemas(Schema):
    """Los temas de un proceso."""

    data: list[Tema]
    meta: MetaDeProcesoEIdioma
    links: EnlacesDePagina
