"""Information pages: one address in every language, in Spanish until somebody translates them."""

import pytest
from wagtail.models import Locale

from home.models import HomePage, InformationIndexPage, InformationPage
from tests.factories.eleccion import un_congreso

pytestmark = pytest.mark.django_db

CUERPO = [
    {"type": "titulo", "value": "Quién es responsable"},
    {"type": "texto", "value": "<p>El <b>Instituto</b>.</p>"},
    {"type": "pregunta", "value": {"pregunta": "¿Y mi sección?", "respuesta": "<p>En tu credencial.</p>"}},
    {"type": "enlace", "value": {"texto": "Tu casilla", "direccion": "https://example.org/", "descripcion": ""}},
    {"type": "aviso", "value": "Es una prueba."},
]


@pytest.fixture
def aviso() -> InformationPage:
    un_congreso()
    indice = HomePage.objects.get().add_child(
        instance=InformationIndexPage(title="Información útil", slug="informacion", locale=Locale.get_default())
    )
    return indice.add_child(
        instance=InformationPage(title="Aviso de privacidad", slug="aviso", resumen="Qué datos hay.", cuerpo=CUERPO)
    )


def test_a_page_is_listed_at_home_and_in_the_index_and_reads_whole(aviso, client):
    for direccion in ("/", "/informacion/"):
        assert 'href="/informacion/aviso/"' in client.get(direccion).content.decode()
    html = client.get("/informacion/aviso/").content.decode()
    for texto in (
        "Quién es responsable",
        "<b>Instituto</b>",
        "¿Y mi sección?",
        "https://example.org/",
        "Es una prueba.",
    ):
        assert texto in html


@pytest.mark.parametrize("direccion", ["/", "/informacion/", "/informacion/aviso/", "/en/informacion/aviso/"])
def test_it_costs_at_most_six_queries(aviso, client, django_assert_max_num_queries, direccion):
    client.get(direccion)
    with django_assert_max_num_queries(6):
        assert client.get(direccion).status_code == 200


def test_without_a_translation_the_spanish_page_is_shown_and_says_so(aviso, client):
    html = client.get("/en/informacion/aviso/").content.decode()

    assert "Aviso de privacidad" in html
    assert '<article lang="es">' in html
    assert 'class="quieto"' in html


def test_a_translation_takes_its_place_under_the_same_address(aviso, client):
    ingles = Locale.objects.get_or_create(language_code="en")[0]
    traducida = aviso.copy_for_translation(ingles, copy_parents=True)
    traducida.title = "Privacy notice"
    traducida.save_revision().publish()

    html = client.get("/en/informacion/aviso/").content.decode()

    assert "Privacy notice" in html
    assert '<article lang="en">' in html
    assert traducida.get_url_parts()[2] == "/en/informacion/aviso/"
    assert "Aviso de privacidad" in client.get("/informacion/aviso/").content.decode()


def test_a_draft_is_not_served(aviso, client):
    aviso.unpublish()

    assert client.get("/informacion/aviso/").status_code == 404
    assert "aviso" not in client.get("/informacion/").content.decode()
