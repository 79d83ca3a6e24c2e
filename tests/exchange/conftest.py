"""Processes and people of the import's tests."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from candidaturas.access.roles import GRUPOS, Rol
from candidaturas.models import Proceso
from cms.base.models import User
from tests.exchange.archivos import ana, del_pan, importado, libro_ine
from tests.factories.candidaturas import consentir
from tests.factories.eleccion import un_congreso, unos_ayuntamientos


@pytest.fixture
def congreso(db: None) -> Proceso:
    return un_congreso()


@pytest.fixture
def ayuntamientos(db: None) -> Proceso:
    return unos_ayuntamientos()


@pytest.fixture
def persona(db: None) -> User:
    return User.objects.create_user("importa", "importa@example.org", "Agua-clara-del-Nazas-1")


@pytest.fixture
def administra(congreso: Proceso, client: Client) -> Client:
    persona = User.objects.create_user("administra", "administra@example.org", "Agua-clara-del-Nazas-1")
    persona.groups.add(Group.objects.get(name=GRUPOS[Rol.ADMINISTRADORA]))
    client.force_login(persona)
    return client


@pytest.fixture
def pilar(congreso: Proceso) -> User:
    """She captures for Ana, whose draft was just imported."""
    importado(libro_ine(), congreso)
    persona = del_pan(congreso)
    consentir(ana(), persona=persona)
    return persona
