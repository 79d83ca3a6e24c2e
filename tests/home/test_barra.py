"""The way from a public page to its editor is asked apart: public answers are the same for everybody."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories.editoriales import una_pagina
from tests.factories.mundo import un_mundo
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db


def test_who_has_signed_in_gets_the_same_bytes_and_a_reader_no_cookie():
    mundo = un_mundo()
    una_pagina()
    for direccion in ("/", "/informacion/", "/informacion/calendario/"):
        de_editora, de_nadie = sesion(mundo.editora).get(direccion), Client().get(direccion)
        assert de_editora.content == de_nadie.content
        assert not de_nadie.cookies
        assert "Cookie" not in de_nadie.headers.get("Vary", "")


def test_a_page_says_which_one_it_is_and_what_is_not_editorial_says_nothing():
    un_mundo()
    pagina = una_pagina()
    assert f'data-pagina="{pagina.pk}"' in Client().get("/informacion/calendario/").content.decode()
    assert "data-pagina" not in Client().get("/buscar/").content.decode()


@pytest.mark.parametrize("quien", ["administradora", "editora"])
def test_who_edits_gets_the_links_of_the_page(quien):
    mundo = un_mundo()
    pagina = una_pagina()

    respuesta = sesion(getattr(mundo, quien)).get(reverse("barra", args=[pagina.pk]))

    enlaces = {enlace["direccion"] for enlace in respuesta.json()["enlaces"]}
    assert reverse("wagtailadmin_pages:edit", args=[pagina.pk]) in enlaces
    assert "no-store" in respuesta["Cache-Control"]


def test_nobody_else_gets_them_and_no_session_is_begun():
    mundo = un_mundo()
    direccion = reverse("barra", args=[una_pagina().pk])
    anonima = Client().get(direccion, headers={"x-requested-with": "XMLHttpRequest"})

    assert anonima.status_code == 401
    assert not anonima.cookies
    for persona in (mundo.auditora, mundo.de_a):
        de_quien_no_edita = sesion(persona).get(direccion)
        assert (de_quien_no_edita.status_code, de_quien_no_edita.content) == (204, b"")


def test_there_is_none_of_a_candidacy():
    mundo = un_mundo()
    cliente = sesion(mundo.editora)

    assert {cliente.get(reverse("barra", args=[pk])).status_code for pk in (mundo.pagina.pk, 10**9, 10**30)} == {404}


def test_the_checks_of_a_text_are_in_the_preview_of_the_editor_and_nowhere_else():
    mundo = un_mundo()
    pagina = una_pagina()
    cliente = sesion(mundo.editora)
    previa = reverse("wagtailadmin_pages:preview_on_edit", args=[pagina.pk])
    cliente.post(previa, {"title": "Calendario", "slug": "calendario", "resumen": "", "cuerpo-count": "0"})

    en_el_panel = cliente.get(previa, {"in_preview_panel": "true"}).content.decode()

    assert "wagtailadmin/js/userbar" in en_el_panel
    assert "data-pagina" not in en_el_panel
    assert "wagtailadmin" not in cliente.get("/informacion/calendario/").content.decode()
