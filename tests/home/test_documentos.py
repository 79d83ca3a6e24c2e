"""A document is everybody's while a page that the public sees links it, and nobody's before and after."""

import pytest
from django.test import Client

from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, un_documento, un_enlace, una_pagina
from tests.factories.sesiones import sesion
from tests.formas import ROLES, en_rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", ROLES)
def test_a_document_is_served_without_a_session_once_a_published_page_links_it(rol):
    un_mundo()
    documento = un_documento()
    pagina = una_pagina("con-acuerdo", un_enlace(documento), publicar=False)
    with en_rol(rol):
        cliente = Client()
        assert cliente.get(documento.url).status_code == 404

        pagina.save_revision().publish()

        respuesta = cliente.get(documento.url)
        assert respuesta.status_code == 200
        assert b"".join(respuesta.streaming_content) == b"%PDF-1.4 acuerdo"
        assert respuesta["X-Content-Type-Options"] == "nosniff"
        assert respuesta["Content-Type"] == "application/pdf"
        assert "s-maxage=30" in respuesta["Cache-Control"]
        assert respuesta.cookies == {}


@pytest.mark.parametrize("despues", ["unpublish", "delete"])
def test_it_is_gone_with_the_page_that_used_it(client, despues):
    un_mundo()
    documento = un_documento()
    pagina = una_pagina("con-acuerdo", un_enlace(documento))
    assert client.get(documento.url).status_code == 200

    getattr(pagina, despues)()

    assert client.get(documento.url).status_code == 404


def test_it_is_gone_when_the_page_links_it_no_more_and_stays_while_another_does(client):
    un_mundo()
    documento = un_documento()
    una, otra = una_pagina("una", un_enlace(documento)), una_pagina("otra", un_enlace(documento))
    for pagina, esperado in ((una, 200), (otra, 404)):
        pagina.cuerpo = [{"type": "texto", "value": "<p>Sin enlace.</p>"}]
        pagina.save_revision().publish()
        assert client.get(documento.url).status_code == esperado


def test_the_draft_of_a_published_page_gives_nothing_out(client):
    un_mundo()
    documento = un_documento()
    pagina = una_pagina("una")
    pagina.cuerpo = [{"type": "texto", "value": un_enlace(documento)}]
    pagina.save_revision()

    assert client.get(documento.url).status_code == 404


def test_a_page_with_a_document_is_read_in_the_public_role_and_its_link_works():
    un_mundo()
    documento = un_documento("acuerdo con ñ.pdf")
    en_ingles(una_pagina("con-acuerdo", un_enlace(documento)), "Agreement")
    with en_rol("public"):
        cliente = Client()
        for direccion in ("/informacion/con-acuerdo/", "/en/informacion/con-acuerdo/"):
            respuesta = cliente.get(direccion)
            assert respuesta.status_code == 200
            assert f'href="{documento.url}"' in respuesta.content.decode()
        assert cliente.get(documento.url).status_code == 200
        assert cliente.head(documento.url).status_code == 200
        assert cliente.post(documento.url).status_code == 405
        assert cliente.get(documento.url.replace(".pdf", ".exe")).status_code == 404
        assert cliente.get(f"/documentos/{10**30}/x.pdf").status_code == 404


@pytest.mark.parametrize(("nombre", "como"), [("datos.csv", "attachment"), ("libro.xlsx", "attachment")])
def test_what_a_browser_would_not_read_is_downloaded(client, nombre, como):
    un_mundo()
    documento = un_documento(nombre, b"a,b")
    una_pagina("datos", un_enlace(documento))
    assert client.get(documento.url)["Content-Disposition"].startswith(como)


@pytest.mark.parametrize("nombre", ["pagina.html", "dibujo.svg", "programa.js"])
def test_a_kind_of_file_that_may_not_be_uploaded_is_not_served_either(client, nombre):
    un_mundo()
    documento = un_documento(nombre, b"<script>alert(1)</script>")
    una_pagina("mala", un_enlace(documento))
    assert client.get(documento.url).status_code == 404


@pytest.mark.parametrize(
    ("cuenta", "esperado"), [("editora", 200), ("administradora", 200), ("auditora", 200), ("de_a", 404)]
)
def test_before_it_is_published_the_institute_alone_opens_it(cuenta, esperado):
    mundo = un_mundo()
    documento = un_documento()
    with en_rol("admin"):
        respuesta = sesion(getattr(mundo, cuenta)).get(documento.url)
        assert respuesta.status_code == esperado
        if esperado == 200:
            assert respuesta["Cache-Control"] == "private, no-store"
