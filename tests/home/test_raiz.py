"""robots.txt, favicon and sitemap."""

import re

import pytest

from tests.publico.eleccion import ficha_de, una_eleccion

pytestmark = pytest.mark.django_db


def test_robots_lets_everything_be_read_but_endless_searches(client, settings):
    texto = client.get("/robots.txt").content.decode()

    assert "Disallow: /buscar/" in texto
    assert "Disallow: /\n" not in texto
    assert "Sitemap: http://testserver/sitemap.xml" in texto


def test_a_demonstration_is_not_indexed(client, settings):
    settings.CONOCELES_DEMO = True

    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


def test_the_favicon_is_where_browsers_look(client):
    respuesta = client.get("/favicon.ico")

    assert respuesta.status_code == 301
    assert respuesta.url.startswith("/static/img/favicon")


def test_the_sitemap_lists_every_public_candidacy_in_each_language_and_no_other(client):
    eleccion = una_eleccion()
    cancelada = eleccion.registrar("Ana Cancelada", "diputacion-mr-11", "pri", estado="cancelada")
    partes = re.findall(r"<loc>http://testserver(/sitemap-[^<]+)</loc>", client.get("/sitemap.xml").content.decode())

    mapa = "".join(client.get(parte).content.decode() for parte in partes)

    rosaura = eleccion.proceso.registros.get(nombre_publico__startswith="Rosaura")
    assert f"<loc>http://testserver{ficha_de(rosaura)}</loc>" in mapa
    assert f"<loc>http://testserver/en{ficha_de(rosaura)}</loc>" in mapa
    assert cancelada.id_publico not in mapa
    for direccion in re.findall(r"<loc>http://testserver([^<]+)</loc>", mapa):
        assert client.get(direccion).status_code == 200, direccion


def test_an_unknown_part_of_the_sitemap_is_a_404(client):
    assert client.get("/sitemap-nada.xml").status_code == 404
