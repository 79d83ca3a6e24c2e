"""The world of these tests."""

import pytest

from tests.factories.mundo import Mundo, un_mundo


@pytest.fixture
def mundo(db: None) -> Mundo:
    """One process, two parties, an account per role."""
    return un_mundo()
