"""The admin is Conóceles's: its windows and tabs say so, with an account and without."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.mundo import consentir
from tests.factories.sesiones import sesion

TITULO = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def titulo(respuesta):
    assert respuesta.status_code == 200
    return " ".join(TITULO.search(respuesta.content.decode()).group(1).split())


@pytest.mark.parametrize("direccion", ["wagtailadmin_login", "wagtailadmin_password_reset"])
def test_a_screen_without_an_account_is_named_after_the_site(db, direccion):
    assert titulo(Client().get(reverse(direccion))).endswith(" - Conóceles")


@pytest.mark.parametrize(
    "direccion",
    [
        "wagtailadmin_home",
        "revision_cola",
        "candidaturas_lista",
        "mundo_proceso:index",
        "cuentas:add",
        "wagtailimages:index",
        "wagtailadmin_account",
        "importaciones",
    ],
)
def test_every_screen_is_named_after_the_site(mundo, direccion):
    dicho = titulo(sesion(mundo.administradora).get(reverse(direccion)))
    assert dicho.endswith(" - Conóceles")
    assert "Wagtail" not in dicho


def test_so_is_the_form_of_a_candidacy(mundo):
    consentir(mundo.registro)
    direccion = reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    assert titulo(sesion(mundo.de_a).get(direccion)).endswith(" - Conóceles")
