"""Of whoever authorised nothing, only what her registration makes public is public; and her page says why."""

import pytest
from django.test import Client

from candidaturas.ficha import RespuestaIdentidad
from candidaturas.publicacion.verificar import verificar
from candidaturas.vocabulario import AccionAfirmativa
from tests.factories.mundo import consentir, publicada, un_mundo, unas_respuestas

pytestmark = pytest.mark.django_db

POBLACION, SE_IDENTIFICA = "¿Es una persona de la población LGBTTTIQ+?", "Se identifica como:"
DEL_REGISTRO = "Es público desde su registro, por la acción afirmativa con la que se registró:"
COMPARTIDO = "Lo que decidió compartir."
IDENTIDAD = {
    **unas_respuestas().identidad,
    "diversidad": RespuestaIdentidad(("si",)),
    "diversidad_identidad": RespuestaIdentidad(("mujer_trans",)),
}


@pytest.fixture
def registrada():
    """Registered under diversity, all answered and published; she then refused the three authorisations."""
    mundo = un_mundo()
    mundo.registro.accion_afirmativa = AccionAfirmativa.DIVERSIDAD
    mundo.registro.save()
    publicada(mundo.pagina, mundo, identidad=IDENTIDAD)
    consentir(mundo.registro, tratamiento=False, publicacion=False, estadistica=False)
    return mundo


def en_la_api(mundo):
    cuerpo = Client().get(f"/api/v1/candidaturas/{mundo.registro.id_publico}").json()["data"]
    dichas = {codigo: dato["valor"]["opciones"] for codigo, dato in cuerpo["identidad"].items() if dato["valor"]}
    return cuerpo["candidatura"]["accion_afirmativa"], dichas


def seccion(mundo, *, de="es"):
    prefijo = "" if de == "es" else f"/{de}"
    direccion = f"{prefijo}/candidaturas/{mundo.registro.id_publico}-{mundo.registro.slug}/"
    return Client().get(direccion).content.decode().split('id="identidad"')[1].split("</section>")[0]


def test_what_the_registration_makes_public_is_public_and_nothing_finer(registrada):
    assert en_la_api(registrada) == ("diversidad_sexual", {"diversidad": ["si"]})
    assert "mujer trans" not in seccion(registrada).lower()


def test_where_the_process_does_not_publish_the_measure_nothing_is_public_without_authorisation(registrada):
    registrada.proceso.publica_accion_afirmativa = False
    registrada.proceso.save()
    assert en_la_api(registrada) == (None, {})
    html = seccion(registrada)
    assert DEL_REGISTRO not in html
    assert COMPARTIDO not in html
    assert "Reservado." in html
    assert list(verificar()) == []


def test_what_is_public_from_the_registration_is_not_said_to_be_shared(registrada):
    html = seccion(registrada)
    del_registro, faltan = html.split("<details", 1)
    assert del_registro.index(DEL_REGISTRO) < del_registro.index(POBLACION)
    assert SE_IDENTIFICA not in del_registro
    assert SE_IDENTIFICA in faltan
    assert COMPARTIDO not in html


def test_what_she_shared_stands_apart_from_what_is_public_from_the_registration(registrada):
    consentir(registrada.registro)
    del_registro, compartido = seccion(registrada).split(COMPARTIDO)
    assert POBLACION in del_registro
    assert POBLACION not in compartido
    assert "Mujer trans" in compartido


def test_with_no_measure_all_that_is_shown_was_shared(registrada):
    consentir(registrada.registro)
    registrada.registro.accion_afirmativa = AccionAfirmativa.NINGUNA
    registrada.registro.save()
    html = seccion(registrada)
    assert DEL_REGISTRO not in html
    assert POBLACION in html.split(COMPARTIDO)[1]


def test_why_it_is_public_is_said_in_the_readers_language(registrada):
    assert "Public since the registration" in seccion(registrada, de="en")
