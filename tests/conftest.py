"""Rules of every run.

- What a test needs and the machine lacks is named in the closing summary with the command that
  brings it; with CI=true its absence fails the run.
- A variable that does not resolve in one of our templates fails the test.
- Transactional tests leave the database as the migrations made it.
"""

import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

from tests.factories import molde
from tests.necesidades import NECESIDADES, Necesidad
from tests.plantillas import VariableSinValor
from tests.solo_agregar import permitir_vaciado

# A machine shared with others may be slow: no property fails for its time.
hypothesis.settings.register_profile("conoceles", deadline=None)
hypothesis.settings.load_profile("conoceles")

FALTAN = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FALTAN] = Counter()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        _preparar(item)
    if os.environ.get("CI") != "true":
        _apartar_lo_que_falta(config, items)
    if connection.vendor == "postgresql":
        _apartar(config, items, "sqlite")


def _preparar(item: pytest.Item) -> None:
    """Browser tests share one worker; transactional ones get the migrations' rows back when they end."""
    if item.get_closest_marker("navegador"):
        item.add_marker(pytest.mark.xdist_group("navegador"))
    marca = item.get_closest_marker("django_db")
    if marca and marca.kwargs.get("transaction"):
        item.add_marker(pytest.mark.django_db(**{**marca.kwargs, "serialized_rollback": True}), append=False)


def _apartar(config: pytest.Config, items: list[pytest.Item], marca: str) -> int:
    apartadas = [item for item in items if item.get_closest_marker(marca)]
    if apartadas:
        config.hook.pytest_deselected(items=apartadas)
        items[:] = [item for item in items if not item.get_closest_marker(marca)]
    return len(apartadas)


def _apartar_lo_que_falta(config: pytest.Config, items: list[pytest.Item]) -> None:
    for necesidad in _ausentes():
        config.stash[FALTAN][necesidad.marca] += _apartar(config, items, necesidad.marca)


def _ausentes() -> list[Necesidad]:
    return [necesidad for necesidad in NECESIDADES if not necesidad.hay()]


def pytest_runtest_setup(item: pytest.Item) -> None:
    for necesidad in _ausentes():
        if item.get_closest_marker(necesidad.marca):
            pytest.fail(f"CI=true y falta {necesidad.falta}. Para tenerlo: {necesidad.como}", pytrace=False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of xdist hands its count to the process that writes the summary."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["faltan"] = dict(session.config.stash[FALTAN])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    for marca, cuantas in getattr(node, "workeroutput", {}).get("faltan", {}).items():
        node.config.stash[FALTAN][marca] = cuantas  # every worker collects the same tests


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for necesidad in NECESIDADES:
        cuantas = config.stash[FALTAN][necesidad.marca]
        if cuantas:
            terminalreporter.write_sep("-", f"Falta {necesidad.falta}", yellow=True)
            terminalreporter.write_line(f"{cuantas} pruebas no se ejecutaron. Para tenerlo:\n  {necesidad.como}")


@pytest.fixture(scope="session", autouse=True)
def plantillas_estrictas() -> Iterator[None]:
    """Every variable of our templates must resolve. Among the settings: a test that changes one has new engines."""
    (motor,) = settings.TEMPLATES
    with override_settings(
        TEMPLATES=[{**motor, "OPTIONS": {**motor["OPTIONS"], "string_if_invalid": VariableSinValor()}}]
    ):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """The test database, which transactional tests can empty, watched by what is built once."""
    permitir_vaciado()
    molde.vigilar()


@pytest.fixture(autouse=True)
def _en_espanol() -> Iterator[None]:
    """No test inherits the language that another one activated."""
    from django.utils import translation

    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def _nada_escrito() -> None:
    molde.empieza_una_prueba()


@pytest.fixture(autouse=True)
def _estante_vacio() -> Iterator[None]:
    """Each test and each request begins with nothing on the shelf, as in a process that has just started."""
    from django.core.signals import request_started

    from candidaturas.publico import estante

    def vaciar(**_senal: Any) -> None:
        estante.vaciar()

    vaciar()
    request_started.connect(vaciar)
    yield
    request_started.disconnect(vaciar)
