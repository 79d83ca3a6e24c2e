"""Engines over Fichas given by code, and how tests ask them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from candidaturas.ficha import Ficha
from search.document import Documento, documento
from search.engines.base import Engine
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.store import Almacen
from search.engines.embedded.writer import Escritor
from search.query import Query
from search.result import Result

MUNICIPIOS = {"005": "Durango", "007": "Gómez Palacio", "012": "Lerdo", "035": "Tamazula"}
PROCESO = "durango-2024"


def un_documento(ficha: Ficha, orden_contienda: int = 0, **mas: Any) -> Documento:
    return documento(
        ficha.como_datos(), version=0, orden_contienda=orden_contienda, nombres_municipios=MUNICIPIOS, **mas
    )


def documentos_de(fichas: Iterable[Ficha | Documento]) -> list[Documento]:
    return [una if isinstance(una, Documento) else un_documento(una) for una in fichas]


def embebido(carpeta: Path, documentos: Iterable[Documento]) -> EmbeddedEngine:
    """The embedded engine over an index in a folder of its own."""
    Escritor(Almacen(carpeta)).reconstruir(lambda: documentos)
    return EmbeddedEngine(carpeta)


def un_motor(carpeta: Path, fichas: Iterable[Ficha]) -> EmbeddedEngine:
    return embebido(carpeta, documentos_de(fichas))


def buscar(motor: Engine, texto: str = "", **cambios: Any) -> Result:
    return motor.search(Query(proceso=PROCESO, texto=texto, **cambios))


def ids(resultado: Result) -> list[str]:
    return [hit.id for hit in resultado.hits]


def marcado(trozos: Iterable[Any]) -> list[str]:
    return [trozo.texto for trozo in trozos if trozo.marcado]
