"""What is refused before any view: in the language of its address, with every header, naming what is wrong."""

import html
import re

import pytest
from django.utils import translation

pytestmark = pytest.mark.django_db

#: Ways to be refused at once.
ILEGIBLES = ("q=%00", "q=%FF", "q=" + "a" * 8_192)
ENCABEZADOS = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
    "Permissions-Policy",
)


def _texto(respuesta):
    return html.unescape(re.sub(r"<[^>]+>", "", respuesta.content.decode()))


def _rechazos(client, camino):
    return [*(client.get(f"{camino}?{consulta}") for consulta in ILEGIBLES), client.post(camino)]


@pytest.mark.parametrize(
    ("antes", "camino", "idioma"),
    [("en", "/buscar/", "es"), ("es", "/en/buscar/", "en"), ("en", "/admin/login/", "es")],
)
def test_a_refusal_is_in_the_language_of_its_address_not_in_that_of_the_request_before(client, antes, camino, idioma):
    for consulta in ILEGIBLES:
        translation.activate(antes)  # what the thread was left with
        respuesta = client.get(f"{camino}?{consulta}")
        assert respuesta.status_code == 400
        assert f'<html lang="{idioma}"' in respuesta.content.decode()
    translation.activate(antes)
    respuesta = client.post("/salud/viva" if camino.startswith("/admin/") else camino)
    assert respuesta.status_code == 405
    assert f'<html lang="{idioma}"' in respuesta.content.decode()


def test_a_refusal_of_the_api_is_in_the_language_asked_for(client):
    for idioma, pedido in (("es", ""), ("en", "en-US,en;q=0.9")):
        translation.activate("en" if idioma == "es" else "es")
        respuesta = client.get("/api/v1/buscar?q=%00", headers={"Accept-Language": pedido})
        esperado = "No pudimos leer" if idioma == "es" else "We could not read"
        assert respuesta.json()["title"].startswith(esperado)


@pytest.mark.parametrize("camino", ["/buscar/", "/en/buscar/", "/api/v1/buscar"])
def test_every_refusal_has_the_headers_of_every_answer(client, camino):
    for respuesta in (*_rechazos(client, camino), client.options("/api/v1/buscar"), client.get("/no-existe/")):
        assert [nombre for nombre in ENCABEZADOS if nombre not in respuesta] == []


@pytest.mark.parametrize("camino", ["/", "/en/buscar/", "/api/v1/buscar"])
def test_a_host_that_is_not_ours_is_told_so_with_every_header(client, settings, camino):
    settings.ALLOWED_HOSTS = ["ejemplo.mx"]
    respuesta = client.get(camino, headers={"host": "otro.mx"})
    assert respuesta.status_code == 400
    assert [nombre for nombre in ENCABEZADOS if nombre not in respuesta] == []


@pytest.mark.parametrize(
    ("consulta", "parametro", "que"),
    [
        ("sexo=mujer&q=a%00b", "q", "caracteres que no se pueden leer"),
        ("q=agua&sexo=%FF", "sexo", "caracteres que no se pueden leer"),
        ("sexo=mujer&q=" + "a" * 3_000, "q", "2048"),
        ("q=agua&" + "&".join(f"distrito={n}" for n in range(300)), "distrito", "2048"),
        ("%FF%07=1", "��", "caracteres que no se pueden leer"),
    ],
    ids=["a NUL", "not UTF-8", "one too long", "one too often", "the name itself"],
)
def test_a_refusal_names_the_parameter_and_what_is_wrong_with_it(client, consulta, parametro, que):
    pagina = _texto(client.get(f"/buscar/?{consulta}"))
    assert f"«{parametro}»" in pagina
    assert que in pagina
    problema = client.get(f"/api/v1/buscar?{consulta}").json()
    (error,) = problema["errors"]
    assert error["parameter"] == parametro
    assert que in error["detail"]


@pytest.mark.parametrize("consulta", ["&" * 3_000, "=" + "a" * 3_000])
def test_a_query_without_names_is_refused_all_the_same(client, consulta):
    assert "2048" in _texto(client.get(f"/buscar/?{consulta}"))
    assert "errors" not in client.get(f"/api/v1/buscar?{consulta}").json()


def test_a_byte_that_is_no_text_is_refused_without_being_written_as_a_percentage_too(client):
    assert client.get("/buscar/", QUERY_STRING="q=\xff").status_code == 400
    assert client.get("/buscar/", QUERY_STRING="q=\xc3\xb1").status_code != 400  # «ñ», as a program may send it
