"""Whatever is asked, each door answers sensibly or says which parameter it could not read: never a 500."""

import html
import re

import pytest

from search import index
from tests.factories.mundo import publicada, un_mundo

pytestmark = pytest.mark.django_db

PAGINAS = ("/buscar/", "/buscar/atom/")
API = ("/api/v1/buscar", "/api/v1/propuestas", "/api/v1/autocompletar")


@pytest.fixture
def mundo():
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    index.reconstruir()
    return mundo


ODD = {
    "only wildcards": "***+%3F%3F+.*",
    "unbalanced quotes": "%22agua+%C2%ABde+%22",
    "a quote alone": "%22",
    "minus signs": "-+--+-%22+-%22%22",
    "only exclusions": "-agua+-%22de+la%22",
    "query language": "nombre:a+AND+(b+OR+c)%5E2~+/x/",
    "brackets": "(" * 60,
    "a regular expression": "(a%2B)%2B$",
    "another script": "%E5%80%99%E9%80%89%E4%BA%BA",
    "an emoji": "%F0%9F%99%82",
    "markup": "%3Cscript%3Ealert(1)%3C/script%3E",
    "marks over letters": "a" + "%CC%81" * 60,
    "sql": "%27;+DROP+TABLE+x;--",
    "one word of two hundred letters": "a" * 80,
    "words that nobody has": "+".join(["qzxw"] * 16),
}


@pytest.mark.parametrize("q", ODD.values(), ids=ODD)
def test_odd_words_are_answered(client, mundo, q):
    for puerta in (*PAGINAS, "/buscar/?tipo=propuestas", *API):
        respuesta = client.get(f"{puerta}{'&' if '?' in puerta else '?'}q={q}")
        assert respuesta.status_code == 200, puerta
        assert b"<script>alert" not in respuesta.content


@pytest.mark.parametrize(
    ("consulta", "nombre"),
    [
        ("q=" + "a" * 201, "q"),
        ("q=%07", "q"),
        ("q=a&q=b", "q"),
        ("sexo=perro", "sexo"),
        ("tema=astrologia", "tema"),
        ("municipio=7", "municipio"),
        ("orden=suerte", "orden"),
        ("&".join(f"distrito={n}" for n in range(1, 62)), "distrito"),
    ],
)
def test_what_cannot_be_read_is_named(client, mundo, consulta, nombre):
    for puerta in (*PAGINAS, *API[:2]):
        respuesta = client.get(f"{puerta}?{consulta}")
        assert respuesta.status_code == 400, puerta
        assert f"«{nombre}»" in html.unescape(re.sub(r"<[^>]+>", "", respuesta.content.decode())), puerta


@pytest.mark.parametrize(
    ("consulta", "nombre"),
    [
        ("cursor=x", "cursor"),
        ("cursor=" + "A" * 81, "cursor"),
        ("cursor=OTk5OTk5OTk5OS4wMDAwMDAwMA", "cursor"),  # «9999999999.00000000»
        ("cursor=LTEuMDAwMDAwMDA", "cursor"),  # «-1.00000000»
        ("cursor=%C3%B1", "cursor"),
        ("limit=101", "limit"),
        ("limit=-1", "limit"),
        ("sin=todo", "sin"),
        ("color=rojo", "color"),
        ("tipo=propuestas", "tipo"),
        ("pagina=2", "pagina"),
        ("lang=klingon", "lang"),
    ],
)
def test_the_api_names_what_pages_ignore_and_absurd_cursors(client, mundo, consulta, nombre):
    for puerta in API[:2]:
        respuesta = client.get(f"{puerta}?{consulta}")
        assert respuesta.status_code == 400
        assert [error["parameter"] for error in respuesta.json()["errors"]] == [nombre]


@pytest.mark.parametrize("consulta", ["q=" + "x" * 8192, "q=%FF", "q=a%00b"])
def test_what_is_no_text_or_far_too_long_is_a_400(client, mundo, consulta):
    assert {client.get(f"{puerta}?{consulta}").status_code for puerta in (*PAGINAS, *API)} == {400}


def test_a_process_that_does_not_exist_is_said(client, mundo):
    for puerta in API:
        assert client.get(f"{puerta}?proceso=otro").status_code == 404


def test_the_cursor_of_the_api_walks_every_hit_once_and_serves_no_other_search(client, mundo):
    primera = client.get("/api/v1/propuestas?limit=2").json()
    segunda = client.get(primera["links"]["next"]).json()
    claves = [p["clave"] for p in primera["data"] + segunda["data"]]
    assert sorted(claves) == ["propuesta_1", "propuesta_2", "propuesta_genero"]
    assert segunda["links"]["next"] is None
    ajena = primera["links"]["next"].replace("/propuestas?", "/buscar?")
    assert client.get(ajena).status_code == 400
