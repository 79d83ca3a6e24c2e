"""The page that explains the API lists exactly the operations and parameters that exist, in both languages."""

import json
from html.parser import HTMLParser

import pytest

from cms.api import v1


def texto(respuesta):
    assert respuesta.status_code == 200
    return respuesta.content.decode()


@pytest.mark.parametrize("camino", ["/api/", "/en/api/"])
def test_every_operation_and_parameter_is_explained(camino, client, mundo):
    pagina = texto(client.get(camino))
    for ruta, operaciones in json.loads(v1.documento)["paths"].items():
        assert f"<code>{ruta}</code>" in pagina
        for parametro in operaciones["get"]["parameters"]:
            assert f"<code>{parametro['name']}</code>" in pagina


class Enlaces(HTMLParser):
    """The addresses a page links to."""

    def __init__(self, pagina):
        super().__init__()
        self.hallados = []
        self.feed(pagina)

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.hallados.append(dict(attrs)["href"])


@pytest.mark.parametrize("camino", ["/api/", "/en/api/"])
def test_every_address_that_the_page_names_answers(camino, client, mundo):
    direcciones = {e for e in Enlaces(texto(client.get(camino))).hallados if "/api/" in e}
    assert len(direcciones) > 15
    for direccion in direcciones:
        assert client.get(direccion).status_code == 200, direccion


def test_the_page_is_in_the_language_of_its_address(client, mundo):
    assert '<html lang="es">' in texto(client.get("/api/", headers={"Accept-Language": "en"}))
    ingles = texto(client.get("/en/api/"))
    assert '<html lang="en">' in ingles
    assert '<div class="seccion" lang="es">' in ingles


def test_the_page_keeps_the_strict_policy_and_has_nothing_inline(client, mundo):
    respuesta = client.get("/api/")
    assert "unsafe-inline" not in respuesta["Content-Security-Policy"]
    assert "<script>" not in texto(respuesta)
    assert " style=" not in texto(respuesta)
