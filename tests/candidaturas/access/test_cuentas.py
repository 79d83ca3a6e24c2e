"""Accounts: invited by mail, one role each, closed at once."""

import datetime as dt
import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from candidaturas.access.cuentas import cambiar_rol, crear_cuenta, desactivar
from candidaturas.access.roles import Rol, roles_de
from candidaturas.models import ActorPolitico, Proceso, Salida
from candidaturas.publicacion import salidas
from candidaturas.rechazos import ActorSinRama
from candidaturas.workflow.correo import COLA
from cms.base.models import Bitacora, User
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import CONTRASENIA
from tests.factories.sesiones import entrar, sesion

TABLERO = reverse("wagtailadmin_home")


def enlace_del_correo() -> str:
    while salidas.drenar(COLA):
        pass
    return re.search(r"https?://[^/\s]+(/admin/invitacion/\S+)", mail.outbox[-1].body).group(1)


def poner_contrasenia(enlace: str, contrasenia: str) -> int:
    cliente = Client()
    formulario = cliente.get(enlace, follow=True)
    if "form" not in (formulario.context or {}):
        return formulario.status_code
    respuesta = cliente.post(
        formulario.request["PATH_INFO"], {"new_password1": contrasenia, "new_password2": contrasenia}
    )
    return respuesta.status_code


def test_an_administrator_creates_an_account_whose_owner_sets_the_password(mundo):
    cliente = sesion(mundo.administradora)
    datos = {
        "email": "Nueva@Ejemplo.mx",
        "first_name": "Nora",
        "last_name": "Nueva",
        "rol": "partido",
        "actores": [mundo.partido_b.pk],
    }
    assert cliente.post(reverse("cuentas:add"), datos).status_code == 302
    cuenta = User.objects.get(username="nueva@ejemplo.mx")
    assert not cuenta.has_usable_password()
    assert roles_de(cuenta) == {Rol.PARTIDO}

    enlace = enlace_del_correo()
    assert mail.outbox[-1].to == ["nueva@ejemplo.mx"]
    assert poner_contrasenia(enlace, "Otra-clave-larga-9") == 302
    respuesta = Client().post(
        reverse("wagtailadmin_login"),
        {"username": "nueva@ejemplo.mx", "password": "Otra-clave-larga-9", "next": TABLERO},
    )
    assert respuesta.url == TABLERO
    # The link serves once.
    assert poner_contrasenia(enlace, "Robada-pero-larga-9") == 410
    assert User.objects.get(pk=cuenta.pk).check_password("Otra-clave-larga-9")


def test_a_party_account_needs_its_party(mundo):
    respuesta = sesion(mundo.administradora).post(
        reverse("cuentas:add"), {"email": "a@ejemplo.mx", "first_name": "A", "rol": "partido"}
    )
    assert "Elige al menos un partido o coalición." in respuesta.content.decode()


def test_one_mail_is_one_account(mundo):
    respuesta = sesion(mundo.administradora).post(
        reverse("cuentas:add"), {"email": mundo.editora.email.upper(), "first_name": "E", "rol": "editora"}
    )
    assert "Ya hay una cuenta con ese correo." in respuesta.content.decode()


@pytest.mark.parametrize("quien", ["editora", "auditora", "de_a"])
def test_only_administrators_reach_the_accounts(mundo, quien):
    for nombre in ("cuentas:index", "cuentas:add"):
        assert sesion(getattr(mundo, quien)).get(reverse(nombre)).status_code == 403


def test_a_closed_account_is_out_at_its_next_request(mundo):
    cliente = entrar(mundo.de_a)
    assert cliente.get(TABLERO).status_code == 200
    desactivar(mundo.de_a, por=mundo.administradora)
    assert cliente.get(TABLERO).status_code == 302
    assert cliente.get(TABLERO).url.startswith(reverse("wagtailadmin_login"))


def test_a_change_of_role_ends_open_sessions(mundo):
    cliente = entrar(mundo.de_a)
    cambiar_rol(mundo.de_a, Rol.PARTIDO, [mundo.partido_b], por=mundo.administradora)
    assert cliente.get(TABLERO).url.startswith(reverse("wagtailadmin_login"))


def test_keeping_the_role_keeps_the_session(mundo):
    cliente = entrar(mundo.de_a)
    cambiar_rol(mundo.de_a, Rol.PARTIDO, [mundo.partido_a], por=mundo.administradora)
    assert cliente.get(TABLERO).status_code == 200


def test_an_administrator_closes_an_account_from_its_form(mundo):
    cliente = sesion(mundo.administradora)
    direccion = reverse("cuentas:edit", args=[mundo.de_a.pk])
    datos = datos_del_formulario(cliente.get(direccion), "w-editor-form")
    datos.pop("is_active")
    assert cliente.post(direccion, datos).status_code == 302
    assert not User.objects.get(pk=mundo.de_a.pk).is_active
    assert Bitacora.objects.filter(accion="cuenta.desactivada", quien=mundo.administradora).exists()


def test_an_administrator_neither_closes_nor_demotes_herself(mundo):
    cliente = sesion(mundo.administradora)
    direccion = reverse("cuentas:edit", args=[mundo.administradora.pk])
    datos = datos_del_formulario(cliente.get(direccion), "w-editor-form", rol="auditora")
    datos.pop("is_active")
    cliente.post(direccion, datos)
    yo = User.objects.get(pk=mundo.administradora.pk)
    assert yo.is_active
    assert roles_de(yo) == {Rol.ADMINISTRADORA}


def test_an_invitation_to_a_closed_account_reaches_nobody(mundo):
    cuenta = crear_cuenta(correo="x@ejemplo.mx", nombre="X", rol=Rol.EDITORA)
    desactivar(cuenta)
    while salidas.drenar(COLA):
        pass
    assert mail.outbox == []
    assert not Salida.objects.filter(tema="aviso").exists()


def test_the_password_is_reset_by_mail(mundo):
    Client().post(reverse("wagtailadmin_password_reset"), {"email": mundo.editora.email})
    enlace = re.search(r"(/admin/password_reset/confirm/\S+)", mail.outbox[-1].body).group(1)
    assert poner_contrasenia(enlace, "Nueva-clave-larga-7") == 302


def test_sessions_leave_their_trace_and_passwords_do_not(mundo):
    entrar(mundo.de_a)
    Client().post(reverse("wagtailadmin_login"), {"username": mundo.de_a.username, "password": "equivocada"})
    acciones = Bitacora.objects.filter(objeto_id=str(mundo.de_a.pk), objeto_tipo="base.user")
    assert {"sesion.abierta", "sesion.fallida"} <= set(acciones.values_list("accion", flat=True))
    assert "equivocada" not in str(list(Bitacora.objects.values_list("datos", flat=True)))


def test_signing_in_asks_for_the_mail_in_any_capitals(mundo):
    respuesta = Client().post(
        reverse("wagtailadmin_login"), {"username": "  DE_A@Ejemplo.MX ", "password": CONTRASENIA, "next": TABLERO}
    )
    assert respuesta.url == TABLERO


def test_a_wrong_password_says_what_to_do(mundo):
    respuesta = Client().post(reverse("wagtailadmin_login"), {"username": mundo.de_a.email, "password": "no"})
    assert "El correo y la contraseña no coinciden." in respuesta.content.decode()


@pytest.fixture
def sin_pagina(mundo):
    """A party of a process that is being prepared and has no page yet."""
    proceso = Proceso.objects.get(pk=mundo.proceso.pk)
    proceso.pk, proceso.clave, proceso.nombre, proceso.estado = None, "durango-2027", "Proceso de 2027", "preparacion"
    proceso.jornada = dt.date(2027, 6, 6)
    proceso.save()
    return ActorPolitico.objects.create(
        proceso=proceso, clave="pa", nombre="Partido Alameda", siglas="PA", orden_boleta=1
    )


def test_an_account_without_any_role_is_not_created(mundo, sin_pagina):
    datos = {"email": "nueva@ejemplo.mx", "first_name": "Nora", "rol": "partido", "actores": [sin_pagina.pk]}
    respuesta = sesion(mundo.administradora).post(reverse("cuentas:add"), datos)
    assert "crea primero la página de Proceso de 2027" in respuesta.content.decode()
    with pytest.raises(ActorSinRama):
        crear_cuenta(correo="nueva@ejemplo.mx", nombre="Nora", rol=Rol.PARTIDO, actores=[sin_pagina])
    with pytest.raises(ActorSinRama):
        cambiar_rol(mundo.de_a, Rol.PARTIDO, [mundo.partido_a, sin_pagina])
    assert not User.objects.filter(username="nueva@ejemplo.mx").exists()
    assert not Salida.objects.filter(clave__startswith="invitacion").exists()


def test_the_parties_to_choose_from_stand_under_their_process_the_open_ones_first(mundo, sin_pagina):
    formulario = sesion(mundo.administradora).get(reverse("cuentas:add")).context["form"]
    assert [(grupo, len(actores)) for grupo, actores in formulario.fields["actores"].choices] == [
        ("Proceso Electoral Local 2023-2024 · Abierto", 2),
        ("Proceso de 2027 · En preparación", 1),
    ]


def test_the_list_of_accounts_says_of_which_process_each_party_is(mundo):
    texto = sesion(mundo.administradora).get(reverse("cuentas:index")).content.decode()
    assert "PA (Proceso Electoral Local 2023-2024)" in texto
    assert "Edición y verificación" in texto
