"""Wagtail's page privacy is off: nobody sets it, and what carries one from before is hidden and named."""

import io

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.checks import sin_privacidad_de_wagtail
from home.models import HomePage
from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, un_documento, un_enlace, un_indice, una_pagina
from tests.factories.sesiones import sesion
from tests.formas import ROLES, en_rol

pytestmark = pytest.mark.django_db


def _restringir(pagina):
    PageViewRestriction.objects.create(page=pagina, restriction_type="login")


@pytest.mark.parametrize("cuenta", ["administradora", "editora", "sistema"])
def test_nobody_is_offered_to_restrict_a_page_nor_may_do_it(cuenta):
    mundo = un_mundo()
    pagina = una_pagina()
    if cuenta == "sistema":
        mundo.administradora.is_superuser = True
        mundo.administradora.save()
    cliente = sesion(getattr(mundo, cuenta, mundo.administradora))
    for de_quien in (pagina, un_indice(), HomePage.objects.get(), mundo.proceso_page):
        assert b"set-privacy" not in cliente.get(reverse("wagtailadmin_pages:edit", args=[de_quien.pk])).content
        direccion = reverse("wagtailadmin_pages:set_privacy", args=[de_quien.pk])
        assert cliente.get(direccion).status_code in {302, 403}
        assert cliente.post(direccion, {"restriction_type": "login"}).status_code in {302, 403}
    coleccion = Collection.get_first_root_node().add_child(name="Actas")
    cliente.post(reverse("wagtailadmin_collections:set_privacy", args=[coleccion.pk]), {"restriction_type": "login"})
    assert not PageViewRestriction.objects.exists()
    assert not CollectionViewRestriction.objects.exists()


def test_a_page_that_carries_a_restriction_from_before_is_nowhere_in_public(client):
    un_mundo()
    pagina = una_pagina("reservada", title="Palabra reservada")
    traducida = en_ingles(pagina, "Private word")
    pagina.create_alias(update_slug="repetida-reservada")
    direcciones = ("/informacion/reservada/", "/en/informacion/reservada/", "/informacion/repetida-reservada/")
    listas = ("/", "/en/", "/informacion/", "/en/informacion/", "/sitemap-informacion.xml", "/api/v2/pages/")
    assert all(client.get(direccion).status_code == 200 for direccion in direcciones)

    _restringir(pagina)

    assert [client.get(direccion).status_code for direccion in direcciones] == [404, 404, 404]
    for lista in listas:
        html = client.get(lista).content.decode()
        assert "reservada" not in html, lista
        assert "Private word" not in html, lista
    assert client.get(f"/api/v2/pages/{traducida.pk}/").status_code == 404


def test_a_page_is_no_more_public_by_its_place_in_the_tree_than_by_its_address(client):
    un_mundo()
    indice = un_indice()
    indice.slug = "informacion-util"
    indice.save_revision().publish()
    pagina = una_pagina("abajo")
    respuesta = client.get("/informacion-util/abajo/")
    assert (respuesta.status_code, respuesta["Location"]) == (302, "/informacion/abajo/")

    _restringir(pagina)

    assert client.get("/informacion-util/abajo/").status_code == 404


def test_a_restriction_above_hides_all_below(client):
    un_mundo()
    una_pagina("abajo")
    _restringir(un_indice())

    assert client.get("/informacion/").status_code == 404
    assert client.get("/informacion/abajo/").status_code == 404
    assert 'href="/informacion/"' not in client.get("/").content.decode()


@pytest.mark.parametrize("direccion", ["/_util/login/", "/_util/authenticate_with_password/1/1/"])
@pytest.mark.parametrize("rol", ROLES)
def test_the_public_is_asked_for_no_password(rol, direccion):
    with en_rol(rol):
        assert Client().get(direccion).status_code == 404


def test_the_introduction_of_a_restricted_process_page_is_not_shown(client):
    mundo = un_mundo()
    mundo.proceso_page.introduccion = "<p>Palabra reservada</p>"
    mundo.proceso_page.save_revision().publish()
    assert "Palabra reservada" in client.get("/procesos/durango-2024/").content.decode()

    _restringir(mundo.proceso_page)

    assert "Palabra reservada" not in client.get("/procesos/durango-2024/").content.decode()


def test_a_document_of_a_restricted_collection_stays_in(client):
    un_mundo()
    coleccion = Collection.get_first_root_node().add_child(name="Actas")
    documento = un_documento(collection=coleccion)
    una_pagina(texto=un_enlace(documento))
    assert client.get(documento.url).status_code == 200

    CollectionViewRestriction.objects.create(collection=coleccion, restriction_type="password", password="x")

    assert client.get(documento.url).status_code == 404


def test_the_check_names_what_carries_a_restriction_and_the_command_takes_it_away(client):
    un_mundo()
    assert sin_privacidad_de_wagtail(None, databases=["default"]) == []
    _restringir(una_pagina("avisos", title="Avisos del mes"))

    (aviso,) = sin_privacidad_de_wagtail(None, databases=["default"])
    assert "Avisos del mes" in aviso.msg

    salida = io.StringIO()
    call_command("privacidad", stdout=salida)
    assert "Avisos del mes" in salida.getvalue()
    assert client.get("/informacion/avisos/").status_code == 404
    call_command("privacidad", quitar=True, stdout=salida)
    assert client.get("/informacion/avisos/").status_code == 200
