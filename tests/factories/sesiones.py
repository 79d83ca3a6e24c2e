"""Browsers of signed-in people."""

from django.test import Client
from django.urls import reverse

from cms.base.models import User
from tests.factories.mundo import CONTRASENIA


def entrar(persona: User) -> Client:
    """A client that signed in through the form, with the account's password."""
    cliente = Client()
    respuesta = cliente.post(
        reverse("wagtailadmin_login"), {"username": persona.username, "password": CONTRASENIA, "next": "/admin/"}
    )
    assert respuesta.status_code == 302, "the account could not sign in"
    return cliente


def sesion(persona: User) -> Client:
    """A client with a session made for a person, without the form."""
    cliente = Client()
    cliente.force_login(persona, backend="django.contrib.auth.backends.ModelBackend")
    return cliente
