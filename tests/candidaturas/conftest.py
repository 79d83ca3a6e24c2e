"""The world of most of these tests."""

import pytest
from django.urls import reverse

from tests.factories.mundo import Mundo, consentir, un_mundo
from tests.factories.sesiones import sesion


@pytest.fixture
def mundo(db: None) -> Mundo:
    """One process, two parties, an account per role."""
    return un_mundo()


@pytest.fixture
def cliente(mundo):
    """The browser of the candidacy's party, which accepted the notice."""
    consentir(mundo.registro, persona=mundo.de_a)
    return sesion(mundo.de_a)


@pytest.fixture
def editar(mundo):
    """The address of the candidacy's form."""
    return reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
