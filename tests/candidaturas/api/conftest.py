"""One world for all the tests of a module: they only read it, and each one's own changes are rolled back."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import transaction
from django.utils import translation

from tests.candidaturas.api.mundo import AHORA, MundoDeApi, un_mundo_de_api


@pytest.fixture(scope="module")
def mundo_del_modulo(django_db_setup: None, django_db_blocker: Any) -> Iterator[MundoDeApi]:
    """The world, inside a transaction that ends with the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        with translation.override(settings.LANGUAGE_CODE), time_machine.travel(AHORA, tick=False):
            mundo = un_mundo_de_api()
        django_db_blocker.block()
        yield mundo
        django_db_blocker.unblock()
        transaction.set_rollback(True)


@pytest.fixture
def mundo(mundo_del_modulo: MundoDeApi, db: None) -> MundoDeApi:
    """The test's own copy of the world, with its own transaction around."""
    return deepcopy(mundo_del_modulo)


@pytest.fixture(autouse=True)
def indice(settings: Any, tmp_path: Path) -> None:
    """Each test that searches has an index of its own, built from its world at the first search."""
    settings.CONOCELES_DATOS = tmp_path / "datos"
