"""A form that could not be saved is given back: what its person changed, in the form's own words, and every way on."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from candidaturas.access.sesion import puerta
from candidaturas.captura.lectura import leer
from candidaturas.models import CandidaturaPage
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.sesiones import sesion

SOLO = {"accept": "application/json"}
CAMBIOS = {
    "motivo_texto": "Lo que escribí durante una hora.",
    "grado_estudios": "maestria",
    "identidad_joven": "si",
    "cursos-TOTAL_FORMS": "1",
    "cursos-0-nombre": "Aguas",
    "cursos-0-ORDER": "1",
}


@pytest.fixture
def escrito(cliente, editar, mundo):
    """A form that was opened over a saved draft and changed, with what it is called on screen."""
    cliente.post(editar, datos_del_formulario(cliente.get(editar), **completas(mundo)))
    return datos_del_formulario(cliente.get(editar), **CAMBIOS)


def ultima(mundo):
    return leer(CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object())


def lo_cambiado(devuelto):
    return {str(etiqueta): texto for etiqueta, texto in devuelto.context["escrito"]}


LEIDO = {
    "¿Por qué quiere ocupar un cargo público?": "Lo que escribí durante una hora.",
    "Grado máximo de estudios": "Maestría",
    "¿Se considera joven?": "Sí",
    "Cursos y diplomados": "Aguas",
}


def test_only_what_was_changed_is_listed_with_the_words_of_the_form(cliente, editar, escrito):
    Session.objects.all().delete()
    assert set(lo_cambiado(cliente.post(editar, escrito)).values()) == set(LEIDO.values())
    leido = lo_cambiado(cliente.post(editar, escrito))
    assert not [etiqueta for etiqueta in leido if "_" in etiqueta]
    assert leido["Grado máximo de estudios"] == "Maestría"


def test_whoever_signed_in_meanwhile_saves_nothing_and_the_writer_goes_on_with_her_text(mundo, editar, escrito):
    devuelto = sesion(mundo.de_a_2).post(editar, escrito)
    cuerpo = devuelto.content.decode()
    assert devuelto.status_code == 409
    assert set(lo_cambiado(devuelto).values()) == set(LEIDO.values())
    assert f'action="{reverse("wagtailadmin_logout")}"' in cuerpo
    assert f'name="next" value="{puerta(termino=False)}"' in cuerpo
    assert f'href="{reverse("wagtailadmin_home")}"' in cuerpo
    assert ultima(mundo).grado_estudios == "licenciatura"
    otra_vez = sesion(mundo.de_a).post(editar, dict(devuelto.context["campos"]))
    assert otra_vez.status_code == 302
    assert (ultima(mundo).motivo, ultima(mundo).grado_estudios) == (CAMBIOS["motivo_texto"], "maestria")


@pytest.mark.parametrize("quien", ["de_b", "auditora", "administradora"])
def test_a_form_is_given_back_to_an_account_that_may_not_even_open_it(mundo, editar, escrito, quien):
    otra = sesion(getattr(mundo, quien))
    devuelto = otra.post(editar, escrito)
    assert (devuelto.status_code, lo_cambiado(devuelto)["Grado máximo de estudios"]) == (409, "Maestría")
    solo = otra.post(editar, escrito, headers=SOLO)
    assert (solo.status_code, solo.json()["error_code"]) == (409, "otra_cuenta")
    assert ultima(mundo).grado_estudios == "licenciatura"


def test_no_form_of_the_admin_is_saved_in_the_name_of_another_account(mundo):
    observar = reverse("candidatura_observar", args=[mundo.pagina.pk])
    escrito = {"motivo-detalle": "Lo que escribí durante una hora.", "cuenta": str(mundo.editora.pk)}
    devuelto = Client().post(observar, escrito)
    otra = sesion(mundo.editora_2).post(observar, dict(devuelto.context["campos"]))
    assert (devuelto.status_code, otra.status_code) == (401, 409)
    assert escrito["motivo-detalle"] in otra.content.decode()


def test_nothing_of_what_is_saved_is_told_to_whoever_only_guesses(cliente, editar, mundo, escrito):
    """Without the form that was given to its party, nothing is compared: neither yes nor no is an answer."""
    guardado = datos_del_formulario(cliente.get(editar))
    forjado = {**guardado, "partida": ""}
    Session.objects.all().delete()
    assert lo_cambiado(cliente.post(editar, forjado))["Grado máximo de estudios"] == "Licenciatura"
    forjado["grado_estudios"] = "maestria"
    assert lo_cambiado(cliente.post(editar, forjado))["Grado máximo de estudios"] == "Maestría"


def test_signing_out_to_go_back_to_ones_own_leads_to_the_door_and_back(mundo):
    otra = sesion(mundo.de_a_2)
    fuera = otra.post(reverse("wagtailadmin_logout"), {"next": puerta(termino=False)})
    assert fuera.url == puerta(termino=False)
    entrada = otra.get(fuera.url)
    assert (entrada.status_code, entrada.context["next"]) == (200, reverse("sesion"))


MEDIDAS = [
    ({"motivo_texto": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}, "admite hasta 5 MB"),
    ({f"campo_{n}": "" for n in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}, "admite hasta 5,000 datos"),
]


@pytest.mark.parametrize(("datos", "dicho"), MEDIDAS, ids=["letras", "datos"])
@pytest.mark.parametrize("dentro", [True, False], ids=["dentro", "sin sesión"])
def test_a_form_larger_than_any_is_told_which_limit_it_passed(cliente, editar, mundo, datos, dicho, dentro):
    if not dentro:
        Session.objects.all().delete()
    pagina = cliente.post(editar, datos)
    assert (pagina.status_code, "No se guardó: es demasiado grande" in pagina.content.decode()) == (400, True)
    assert dicho in pagina.content.decode()
    solo = cliente.post(editar, datos, headers=SOLO)
    assert (solo.status_code, solo.json()["error_code"]) == (400, "demasiado_grande")
    assert dicho in solo.json()["error_message"]
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id is None
