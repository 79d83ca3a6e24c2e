"""Every engine keeps the same contract: each test here runs once an engine, and asks through `Engine` alone."""

from collections.abc import Callable, Iterable

import pytest

from candidaturas.ficha import Ficha
from search.document import Documento
from search.engines.base import Engine
from tests.search.motor import documentos_de, embebido

MotorDe = Callable[[Iterable[Ficha | Documento]], Engine]


@pytest.fixture(scope="module", params=["embebido"])
def motor_de(request, tmp_path_factory) -> MotorDe:
    """Builds an engine over the given Fichas, or documents, in an index of its own."""

    def construir(fichas: Iterable[Ficha | Documento]) -> Engine:
        return embebido(tmp_path_factory.mktemp("indice"), documentos_de(fichas))

    return construir
