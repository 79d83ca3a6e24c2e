"""Every engine keeps the same contract: each test here runs once an engine, and asks through `Engine` alone."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack

import pytest

from candidaturas.ficha import Ficha
from search.document import Documento
from search.engines.base import Engine
from tests.search.elastico import elastico, un_cluster
from tests.search.motor import documentos_de, embebido

MotorDe = Callable[[Iterable[Ficha | Documento]], Engine]


@pytest.fixture(scope="module", params=["embebido", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def motor_de(request, tmp_path_factory) -> Iterator[MotorDe]:
    """Builds an engine over the given Fichas, or documents, in an index of its own."""
    with ExitStack() as abiertos:

        def construir(fichas: Iterable[Ficha | Documento]) -> Engine:
            documentos, carpeta = documentos_de(fichas), tmp_path_factory.mktemp("indice")
            if request.param == "embebido":
                return embebido(carpeta, documentos)
            return elastico(abiertos.enter_context(un_cluster()), carpeta, documentos)

        yield construir
