"""My ballot: from the section to the candidacies that its voters decide, and to nobody else's."""

import pytest

from candidaturas.models import SeccionEnMapa
from candidaturas.vocabulario import Certeza
from tests.factories.eleccion import unos_ayuntamientos
from tests.publico.eleccion import Eleccion

pytestmark = pytest.mark.django_db


def test_a_ballot_has_the_districts_fórmulas_and_every_list_and_no_other_district(eleccion, pagina):
    html = pagina("/mi-boleta/1234/")

    for nombre in ("Rosaura Treviño Arzola", "Nereida Ávalos Rocha", "Itzel Olvera Meraz", "Maricruz Solís Nájera"):
        assert nombre in html
    assert "Baltazar Ibarrola" not in html


def test_rows_follow_the_order_of_the_ballot(eleccion, pagina):
    html = pagina("/mi-boleta/1234/")

    assert html.index("Rosaura") < html.index("Itzel")  # the coalition is 11th, Movimiento Ciudadano 30th


def test_a_coalition_shows_each_members_emblem_and_to_whom_the_seat_belongs(eleccion, pagina):
    fila = pagina("/mi-boleta/1234/").split("Itzel")[0]

    assert "actor-color--pan" in fila
    assert "actor-color--pri" in fila
    assert "corresponde a PAN" in fila
    assert "actor-color--fuerza-y-corazon" not in fila


def test_a_candidatura_común_shows_one_emblem(pagina):
    eleccion = Eleccion(unos_ayuntamientos())
    eleccion.registrar("Ana Soto Luna", "presidencia-municipal-005", "unidad-y-grandeza")

    html = pagina("/mi-boleta/0122/")

    assert "actor-color--unidad-y-grandeza" in html
    assert "Presidencia municipal · Durango" in html


def test_a_suplente_without_propietaria_keeps_her_row_and_says_what_is_missing(eleccion, pagina, rosaura):
    rosaura.estado = "renuncia"
    rosaura.save()

    html = pagina("/mi-boleta/1234/")

    assert "Rosaura" not in html
    assert "Sin propietaria registrada" in html
    assert "Nereida Ávalos Rocha" in html


@pytest.mark.parametrize("direccion", ["/mi-boleta/9999/", "/mi-boleta/?seccion=9999"])
def test_a_section_that_does_not_exist_says_so_and_what_to_do(eleccion, client, direccion):
    respuesta = client.get(direccion, follow=True)

    assert respuesta.status_code == 404
    mensaje = "La sección 9999 no existe en Durango. Revisa los cuatro dígitos en tu credencial."
    assert mensaje in respuesta.content.decode()


@pytest.mark.parametrize("escrita", ["abc", "12a", "-5", "1" * 30, "٣٤", "<b>"])
def test_what_is_not_a_section_is_a_400_beside_the_field(eleccion, client, escrita):
    respuesta = client.get("/mi-boleta/", {"seccion": escrita})

    assert respuesta.status_code == 400
    assert "La sección lleva solo números" in respuesta.content.decode()
    assert "<b>" not in respuesta.content.decode().split("<main")[1].split('value="')[1].split('"')[0]


def test_an_empty_section_asks_for_the_digits(eleccion, client):
    respuesta = client.get("/mi-boleta/", {"seccion": " "})

    assert respuesta.status_code == 400
    assert "Escribe los cuatro dígitos" in respuesta.content.decode()


def test_an_extinct_section_says_that_it_was_merged(eleccion, client):
    SeccionEnMapa.objects.filter(seccion__numero=1234).update(extinta=True)

    respuesta = client.get("/mi-boleta/1234/")

    assert respuesta.status_code == 404
    assert "ya no existe: se integró a otra" in respuesta.content.decode()


def test_a_section_has_one_address_with_its_four_digits(eleccion, client):
    assert client.get("/mi-boleta/?seccion= 0 1 22").url == "/mi-boleta/0122/"
    respuesta = client.get("/mi-boleta/122/")
    assert (respuesta.status_code, respuesta.url) == (301, "/mi-boleta/0122/")


def test_an_illustrative_allotment_says_so(eleccion, pagina):
    assert "ilustrativo" not in pagina("/mi-boleta/1234/")

    SeccionEnMapa.objects.update(certeza=Certeza.ILUSTRATIVA)

    assert "ilustrativo" in pagina("/mi-boleta/1234/")


def test_a_municipality_in_one_district_leads_straight_to_its_ballot(eleccion, pagina):
    html = pagina("/municipios/007/")

    assert "Todo el municipio vota en el distrito local 11" in html
    assert 'href="/mi-boleta/1234/"' in html


def test_a_municipality_split_among_districts_lists_each_ones_sections(eleccion, pagina):
    de_durango = SeccionEnMapa.objects.get(seccion__numero=122)
    SeccionEnMapa.objects.filter(seccion__numero=1234).update(municipio=de_durango.municipio)

    html = pagina("/municipios/005/")

    assert "se reparte entre 2 distritos" in html
    assert 'href="/mi-boleta/0122/"' in html
    assert 'href="/mi-boleta/1234/"' in html
