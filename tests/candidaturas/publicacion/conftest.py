"""The world whose publication is looked at."""

import pytest

from tests.factories.mundo import Mundo, un_mundo


@pytest.fixture
def mundo(db: None) -> Mundo:
    return un_mundo()
