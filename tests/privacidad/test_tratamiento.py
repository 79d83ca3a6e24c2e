"""Whoever withdrew the treatment of her sensitive data is read no more: not by her party, not by the Institute."""

import pytest
from django.urls import reverse

from candidaturas.ficha import RespuestaIdentidad
from candidaturas.vocabulario import AccionAfirmativa
from tests.factories.mundo import capturar, consentir, publicada, un_mundo, unas_respuestas
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db

SELLADA = "Pueblo del Manantial Sellado"
IDENTIDAD = {
    **unas_respuestas().identidad,
    "indigena": RespuestaIdentidad(("si",)),
    "pueblo_indigena": RespuestaIdentidad(("otro",), SELLADA),
}
PREGUNTA, PUEBLO = "¿Se identifica como una persona indígena", "¿A qué pueblo o comunidad indígena pertenece?"


@pytest.fixture(params=["publicada", "con cambios"])
def mundo(request):
    """Published; in one of the two, with a later version too, so that both are compared."""
    mundo = un_mundo()
    publicada(mundo.pagina, mundo, identidad=IDENTIDAD)
    if request.param == "con cambios":
        capturar(mundo.pagina, mundo.de_a, identidad=IDENTIDAD, motivo="x" * 300)
    return mundo


def expediente(mundo, quien):
    direccion = reverse("candidatura_expediente", args=[mundo.pagina.pk])
    return sesion(getattr(mundo, quien)).get(direccion).content.decode()


@pytest.mark.parametrize("quien", ["de_a", "editora", "administradora"])
def test_the_record_shows_no_identity_answer_once_the_treatment_is_withdrawn(mundo, quien):
    assert SELLADA in expediente(mundo, quien)
    consentir(mundo.registro, tratamiento=False, publicacion=False, estadistica=False)
    texto = expediente(mundo, quien)
    assert SELLADA not in texto
    assert PREGUNTA not in texto
    assert "Hay respuestas que no coinciden con el registro." not in texto


def test_of_a_registered_group_only_the_belonging_is_read(mundo):
    consentir(mundo.registro, tratamiento=False, publicacion=False, estadistica=False)
    mundo.registro.accion_afirmativa = AccionAfirmativa.INDIGENA
    mundo.registro.save()
    texto = expediente(mundo, "editora")
    assert PREGUNTA in texto
    assert PUEBLO not in texto
    assert SELLADA not in texto
