"""A saved search, followed as an Atom feed."""

import html
import xml.etree.ElementTree as ET

import orjson
import pytest

from candidaturas.models import FichaPublicada
from search import index
from tests.factories.mundo import publicada, un_mundo

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def mundo():
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    index.reconstruir()
    return mundo


def _entradas(client, consulta=""):
    respuesta = client.get(f"/buscar/atom/{consulta}")
    assert (respuesta.status_code, respuesta["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return [
        {hijo.tag.removeprefix(ATOM): hijo.text or hijo.get("href") for hijo in entrada}
        for entrada in ET.fromstring(respuesta.content).iter(f"{ATOM}entry")  # noqa: S314  (our own answer)
    ]


def test_the_last_published_change_comes_first(client, mundo):
    assert [e["title"].split(",")[0] for e in _entradas(client)] == [
        "Rosaura Treviño Arzola",
        "Eusebio Marmolejo Quiñones",
    ]


def test_it_takes_the_same_parameters_as_the_page(client, mundo):
    (entrada,) = _entradas(client, "?q=transporte&sexo=mujer&orden=nombre&pagina=3&utm_source=x")
    assert "transporte" in entrada["summary"]
    assert entrada["link"].startswith(f"http://testserver/candidaturas/{mundo.registro.id_publico}-")
    assert _entradas(client, "?sexo=no_binario") == []


def test_proposals_are_followed_one_by_one_under_ids_of_their_own(client, mundo):
    entradas = _entradas(client, "?tipo=propuestas")
    assert len({e["id"] for e in entradas}) == len(entradas) == 3
    assert all(f"/candidaturas/{mundo.registro.id_publico}/#propuesta" in e["id"] for e in entradas)


def _titulo(client, consulta=""):
    return ET.fromstring(client.get(f"/buscar/atom/{consulta}").content).findtext(f"{ATOM}title")  # noqa: S314  (same)


@pytest.mark.parametrize(
    ("consulta", "nombre"),
    [
        ("", "Candidaturas"),
        ("?tipo=propuestas", "Propuestas"),
        ("?q=agua", "«agua» en las candidaturas"),
        ("?q=agua&tipo=propuestas", "«agua» en las propuestas"),
        ("?sexo=mujer&actor=pa&actor=pb", "Candidaturas · Partido Alameda, Partido Bugambilia, Mujer"),
    ],
)
def test_each_feed_has_the_name_of_its_search(client, mundo, consulta, nombre):
    assert _titulo(client, consulta) == f"{nombre} · Conóceles, {mundo.proceso.nombre}"


def test_what_a_candidacy_writes_is_text_in_a_reader_never_markup(client, mundo):
    texto = "Si a < b, <script>alert(1)</script> y &amp; habrá zumbadores."
    ficha = FichaPublicada.objects.get(id_publico=mundo.registro.id_publico)
    datos = orjson.loads(ficha.datos)
    datos["propuestas"]["propuesta_1"]["valor"]["texto"] = texto
    FichaPublicada.objects.filter(pk=ficha.pk).update(datos=orjson.dumps(datos))
    index.reconstruir()
    for consulta in ("?q=zumbadores", "?q=zumbadores&tipo=propuestas"):
        (resumen,) = (e["summary"] for e in _entradas(client, consulta))
        assert "<" not in resumen
        assert texto in html.unescape(resumen)  # what a reader does with the HTML that it is told to expect


@pytest.mark.parametrize("q", ["%EF%BF%BF", "a%EF%BF%BEb", "%22agua%EF%BF%BF%22"])
def test_a_character_that_xml_cannot_hold_does_not_break_the_feed(client, mundo, q):
    assert "·" in _titulo(client, f"?q={q}")


def test_a_parameter_that_cannot_be_read_is_a_400(client, mundo):
    assert client.get("/buscar/atom/?sexo=perro").status_code == 400


def test_what_is_no_longer_published_is_no_entry_even_if_the_index_has_it(client, mundo):
    FichaPublicada.objects.all().delete()
    assert _entradas(client) == []


def test_the_same_feed_is_the_same_bytes_and_a_304_for_who_has_it(client, mundo):
    for consulta in ("", "?q=nadiedijoesto"):
        una, otra = (client.get(f"/buscar/atom/{consulta}") for _vez in range(2))
        assert una.content == otra.content
        assert client.get(f"/buscar/atom/{consulta}", headers={"If-None-Match": una["ETag"]}).status_code == 304


def test_while_the_index_is_prepared_the_reader_is_told_when_to_come_back(client, mundo, settings, tmp_path):
    settings.CONOCELES_SIRVE_ADMIN = False
    settings.CONOCELES_DATOS = tmp_path / "otra"
    respuesta = client.get("/buscar/atom/")
    assert (respuesta.status_code, respuesta["Retry-After"]) == (503, "10")
