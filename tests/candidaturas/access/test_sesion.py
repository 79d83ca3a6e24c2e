"""A session that ends takes no text with it, says so in Spanish, and lasts by keys and clicks alone."""

import datetime as dt

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from candidaturas.access.cuentas import cambiar_rol, desactivar
from candidaturas.access.roles import Rol
from candidaturas.models import CandidaturaPage
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import CONTRASENIA, consentir
from tests.factories.sesiones import sesion

TEXTO = "Lo que escribí durante una hora."
SOLO = {"accept": "application/json"}


def borrada(_cliente, _mundo):
    Session.objects.all().delete()


def caducada(_cliente, _mundo):
    Session.objects.update(expire_date=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))


def cerrada(cliente, _mundo):
    galletas = cliente.cookies.copy()
    cliente.post(reverse("wagtailadmin_logout"))
    cliente.cookies = galletas


def desactivada(_cliente, mundo):
    desactivar(mundo.de_a, por=mundo.administradora)


def de_otro_rol(_cliente, mundo):
    cambiar_rol(mundo.de_a, Rol.AUDITORA, por=mundo.administradora)


FINALES = [borrada, caducada, cerrada, desactivada, de_otro_rol]


@pytest.mark.parametrize("final", FINALES)
def test_what_saves_by_itself_is_told_in_spanish_that_the_session_ended(cliente, editar, mundo, final):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto=TEXTO)
    final(cliente, mundo)
    respuesta = cliente.post(editar, datos, headers=SOLO)
    assert (respuesta.status_code, respuesta.json()["error_code"]) == (401, "sin_sesion")
    assert "Tu sesión terminó" in respuesta.json()["error_message"]


@pytest.mark.parametrize("final", FINALES)
def test_a_form_sent_after_the_session_ended_is_given_back_to_be_sent_again(cliente, editar, mundo, final):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto=TEXTO)
    final(cliente, mundo)
    devuelto = cliente.post(editar, datos)
    assert devuelto.status_code == 401
    assert TEXTO in devuelto.content.decode()
    assert reverse("sesion") in devuelto.content.decode()
    assert "no-store" in devuelto["Cache-Control"]
    campos = dict(devuelto.context["campos"])
    assert campos["motivo_texto"] == TEXTO
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id
    ajena = final in (desactivada, de_otro_rol)
    otra_vez = sesion(mundo.de_a_2 if ajena else mundo.de_a).post(editar, campos)
    # What one account wrote is not saved in another's name: it is given back once more.
    assert (otra_vez.status_code, TEXTO in otra_vez.content.decode()) == ((409, True) if ajena else (302, False))
    assert bool(CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id) is not ajena


def test_any_other_long_text_is_given_back_too(mundo):
    observar = reverse("candidatura_observar", args=[mundo.pagina.pk])
    devuelto = Client().post(observar, {"motivo-detalle": TEXTO})
    assert (devuelto.status_code, TEXTO in devuelto.content.decode()) == (401, True)


def test_the_door_says_why_one_is_there(cliente, editar, mundo):
    borrada(cliente, mundo)
    puerta = cliente.get(editar, follow=True)
    assert "Tu sesión terminó" in puerta.content.decode()
    dentro = cliente.post(
        reverse("wagtailadmin_login"),
        {"username": mundo.de_a.username, "password": CONTRASENIA, "next": puerta.context["next"]},
    )
    assert dentro.url == editar


def caduca(_mundo):
    return Session.objects.get().expire_date


@pytest.mark.parametrize(
    ("direccion", "cabeceras", "dura"),
    [
        ("sesion", SOLO, False),
        ("sesion", {**SOLO, "x-con-actividad": "1"}, True),
        ("wagtailadmin_home", {"sec-fetch-dest": "document"}, True),
        ("wagtailadmin_home", {"sec-fetch-dest": "iframe"}, False),
        ("wagtailadmin_home", {"sec-fetch-dest": "empty"}, False),
        ("wagtailadmin_home", {}, True),
    ],
)
def test_a_session_lasts_by_what_a_person_does_and_not_by_a_screen_left_open(
    cliente, mundo, direccion, cabeceras, dura
):
    Session.objects.update(expire_date=dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
    assert cliente.get(reverse(direccion), headers=cabeceras).status_code == 200
    assert (caduca(mundo).year != 2099) is dura


def test_neither_an_autosave_nor_a_ping_makes_a_session_last(cliente, editar, mundo):
    formulario = cliente.get(editar)
    Session.objects.update(expire_date=dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
    datos = datos_del_formulario(formulario, motivo_texto=TEXTO)
    assert cliente.post(editar, datos, headers=SOLO).json()["success"] is True
    ping = formulario.context["editing_sessions"].ping_url
    assert cliente.post(ping, {}, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 200
    assert caduca(mundo).year == 2099


def test_a_form_with_an_old_token_is_given_back_to_its_own_site_alone(mundo, editar):
    consentir(mundo.registro, persona=mundo.de_a)
    cliente = Client(enforce_csrf_checks=True)
    cliente.force_login(mundo.de_a, backend="django.contrib.auth.backends.ModelBackend")
    propio = cliente.post(editar, {"motivo_texto": TEXTO}, headers={"sec-fetch-site": "same-origin"})
    assert (propio.status_code, TEXTO in propio.content.decode()) == (403, True)
    ajeno = cliente.post(editar, {"motivo_texto": TEXTO}, headers={"sec-fetch-site": "cross-site"})
    assert (ajeno.status_code, TEXTO in ajeno.content.decode()) == (403, False)
    solo = cliente.post(editar, {"motivo_texto": TEXTO}, headers=SOLO)
    assert solo.json()["error_code"] == "formulario_caduco"
