"""A form that asks for a password is given back as any other, and the password never is."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from cms.base.models import User
from tests.factories.sesiones import sesion

CLAVE = "una clave que nadie repite"
DICHO = "esta página no conserva contraseñas"
MI_CUENTA = {
    "name_email-first_name": "María José",
    "name_email-last_name": "Núñez",
    "locale-preferred_language": "es",
    "locale-current_time_zone": "America/Mexico_City",
    "theme-theme": "dark",
    "theme-density": "default",
    "theme-contrast": "system",
    "password-old_password": "",
    "password-new_password1": "",
    "password-new_password2": "",
}
CON_CLAVE = {**MI_CUENTA, "password-old_password": CLAVE, "password-new_password1": CLAVE}


def sin_sesion(mundo):
    cliente = sesion(mundo.de_a)
    Session.objects.all().delete()
    return cliente, {}, {}


def con_otra_cuenta(mundo):
    return sesion(mundo.de_a_2), {"cuenta": str(mundo.de_a.pk)}, {}


def con_llave_vieja(mundo):
    cliente = Client(enforce_csrf_checks=True)
    cliente.force_login(mundo.de_a, backend="django.contrib.auth.backends.ModelBackend")
    return cliente, {}, {"sec-fetch-site": "same-origin"}


CASOS = [(sin_sesion, 401), (con_otra_cuenta, 409), (con_llave_vieja, 403)]


@pytest.mark.parametrize(("caso", "estado"), CASOS)
def test_what_was_typed_beside_a_password_is_given_back_and_saved_when_it_is_sent_again(mundo, caso, estado):
    cliente, lleva, cabeceras = caso(mundo)
    devuelto = cliente.post(reverse("wagtailadmin_account"), {**MI_CUENTA, **lleva}, headers=cabeceras)
    campos = dict(devuelto.context["campos"])

    assert devuelto.status_code == estado
    assert campos["name_email-first_name"] == "María José"
    assert DICHO not in devuelto.content.decode()
    assert sesion(mundo.de_a).post(reverse("wagtailadmin_account"), campos).status_code == 302
    mundo.de_a.refresh_from_db()
    assert str(mundo.de_a) == "María José Núñez"


@pytest.mark.parametrize(("caso", "estado"), CASOS)
def test_a_password_is_never_given_back_and_the_person_is_told_to_type_it_again(mundo, caso, estado):
    cliente, lleva, cabeceras = caso(mundo)
    devuelto = cliente.post(reverse("wagtailadmin_account"), {**CON_CLAVE, **lleva}, headers=cabeceras)
    html = devuelto.content.decode()

    assert devuelto.status_code == estado
    assert "María José" in html
    assert DICHO in html
    assert CLAVE not in html
    assert "password" not in html


def test_what_brought_nothing_but_a_password_leads_to_the_door(mundo):
    respuesta = Client().post(reverse("wagtailadmin_account"), {"password-old_password": CLAVE, "cuenta": "1"})

    assert respuesta.status_code == 302
    assert CLAVE not in respuesta.content.decode()


def test_an_account_sent_again_without_its_password_keeps_the_one_it_has_or_is_refused_beside_the_field(mundo):
    opera = User.objects.create_superuser(username="opera", email="opera@example.mx", password=CLAVE)
    cliente = sesion(opera)
    escrito = {"username": "nadia", "email": "nadia@example.mx", "first_name": "Nadia", "last_name": "Ibarra"}
    devuelto = Client().post(reverse("wagtailusers_users:add"), {**escrito, "password1": CLAVE, "password2": CLAVE})
    campos = dict(devuelto.context["campos"])

    nueva = cliente.post(reverse("wagtailusers_users:add"), campos)
    assert nueva.status_code == 200
    assert "password1" in nueva.context["form"].errors
    assert nueva.context["form"]["first_name"].value() == "Nadia"

    cambiada = cliente.post(reverse("wagtailusers_users:edit", args=[mundo.de_a.pk]), {**campos, "is_active": "on"})
    clave = mundo.de_a.password
    mundo.de_a.refresh_from_db()
    assert (cambiada.status_code, mundo.de_a.first_name, mundo.de_a.password) == (302, "Nadia", clave)
