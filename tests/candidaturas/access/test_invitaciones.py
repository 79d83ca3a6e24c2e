"""An invitation lives fifteen days and serves once; what became of it is told, with a way on, to whoever holds it."""

import datetime as dt
import re

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidaturas.access.cuentas import crear_cuenta, desactivar
from candidaturas.access.invitaciones import ENTRE_ENVIOS, enlace_de_invitacion
from candidaturas.access.roles import Rol
from candidaturas.publicacion import salidas
from candidaturas.workflow.correo import COLA
from cms.base.models import Bitacora, User

CLAVE = {"new_password1": "Una-clave-larga-9", "new_password2": "Una-clave-larga-9"}


@pytest.fixture
def reloj():
    """A clock that stands still until a test moves it."""
    with time_machine.travel(timezone.now(), tick=False) as viaje:
        yield lambda **cuanto: viaje.shift(dt.timedelta(**cuanto))


@pytest.fixture
def invitada(mundo, reloj):
    return crear_cuenta(correo="nora@ejemplo.mx", nombre="Nora", rol=Rol.EDITORA, por=mundo.administradora)


def _correos():
    while salidas.drenar(COLA):
        pass
    return mail.outbox


def _dicho(respuesta):
    """What a page says, without what each form has of its own."""
    principal = respuesta.content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r'value="[^"]*"', "", principal)


def _enlace():
    return re.search(r"(/admin/invitacion/\S+)", _correos()[-1].body).group(1)


def test_the_mail_and_the_page_say_how_long_it_lives(invitada, settings):
    assert "Sirve una sola vez, durante 15 días" in _correos()[-1].body
    settings.CONOCELES_DIAS_DE_INVITACION = 1
    crear_cuenta(correo="otra@ejemplo.mx", nombre="Otra", rol=Rol.EDITORA)
    assert "Sirve una sola vez, durante 1 día:" in _correos()[-1].body


@pytest.mark.parametrize("dias", [0, 1, 9, 14])
def test_it_is_good_for_fifteen_days_on_any_device(invitada, reloj, dias):
    enlace = _enlace()
    reloj(days=dias, hours=23)
    assert Client().post(enlace, CLAVE).url == reverse("wagtailadmin_password_reset_complete")
    assert User.objects.get(pk=invitada.pk).check_password("Una-clave-larga-9")


def test_a_refused_password_says_why_and_the_second_try_works(invitada):
    enlace, cliente = _enlace(), Client()
    respuesta = cliente.post(enlace, {"new_password1": "corta", "new_password2": "corta"})
    assert respuesta.status_code == 422
    assert respuesta.context["form"].errors
    assert cliente.post(enlace, CLAVE).status_code == 302


def test_an_expired_one_is_sent_again_to_the_same_mail_by_who_opens_it(invitada, reloj):
    primero = _enlace()
    reloj(days=15, seconds=2)
    pagina = Client().get(primero)
    assert pagina.status_code == 410
    assert "Este enlace ya caducó" in pagina.content.decode()
    assert Client().post(primero, CLAVE).status_code == 200
    assert not User.objects.get(pk=invitada.pk).has_usable_password()
    assert [correo.to for correo in _correos()] == [["nora@ejemplo.mx"]] * 2
    assert "Enviarme otro" in Client().get(primero).content.decode()
    assert Client().post(_enlace(), CLAVE).status_code == 302
    assert Bitacora.objects.filter(accion="cuenta.invitada", objeto_id=str(invitada.pk)).count() == 2


def test_asking_again_and_again_sends_one_mail(invitada, reloj):
    enlace = _enlace()
    reloj(days=16)
    assert "Te enviamos otro enlace al mismo correo" in _dicho(Client().post(enlace))
    for _vez in range(3):
        pagina = _dicho(Client().post(enlace))
        assert "Te acabamos de enviar uno: búscalo en tu correo, también en no deseados." in pagina
        assert "Te enviamos otro" not in pagina
    assert len(_correos()) == 2
    reloj(seconds=ENTRE_ENVIOS.total_seconds() + 1)
    Client().post(enlace)
    assert len(_correos()) == 3


@pytest.mark.parametrize("pasan", [0, 20], ids=["soon", "after it expired too"])
def test_a_used_one_says_so_and_leads_to_the_entrance(invitada, reloj, pasan):
    enlace = _enlace()
    Client().post(enlace, CLAVE)
    reloj(days=pasan)
    otra = {"new_password1": "Robada-pero-larga-9", "new_password2": "Robada-pero-larga-9"}
    for respuesta in (Client().get(enlace), Client().post(enlace, otra)):
        assert respuesta.status_code == 410
        assert "Este enlace ya se usó" in respuesta.content.decode()
        assert reverse("wagtailadmin_login") in respuesta.content.decode()
    assert User.objects.get(pk=invitada.pk).check_password("Una-clave-larga-9")
    assert len(_correos()) == 1


def test_whoever_makes_a_link_up_learns_nothing_of_any_account(invitada):
    bueno = _enlace()
    paginas = set()
    for malo in (bueno[:-2] + "/", bueno.replace("invitacion/", "invitacion/x"), "/admin/invitacion/MQ.x.y/"):
        for respuesta in (Client().get(malo), Client().post(malo, CLAVE)):
            assert respuesta.status_code == 404
            paginas.add(_dicho(respuesta))
    desactivar(invitada)
    paginas.add(_dicho(Client().get(bueno)))
    assert len(paginas) == 1
    assert "Este enlace no sirve" in paginas.pop()


def test_a_link_sent_to_a_mail_that_was_mended_opens_nothing(invitada):
    enlace = _enlace()
    User.objects.filter(pk=invitada.pk).update(email="nora.bien@ejemplo.mx")
    assert Client().get(enlace).status_code == 404


def test_a_forgotten_password_is_answered_alike_for_every_mail(mundo, invitada, reloj):
    _correos()
    reloj(days=20)
    paginas = set()
    for correo in (mundo.editora.email, "nora@ejemplo.mx", "nadie@ejemplo.mx"):
        respuesta = Client().post(reverse("wagtailadmin_password_reset"), {"email": correo}, follow=True)
        paginas.add(_dicho(respuesta))
    assert len(paginas) == 1
    enviados = {correo.to[0]: correo.body for correo in _correos()[1:]}
    assert set(enviados) == {mundo.editora.email, "nora@ejemplo.mx"}
    assert "Sirve una sola vez, durante 24 horas" in enviados[mundo.editora.email]
    assert "/admin/invitacion/" in enviados["nora@ejemplo.mx"]


def test_a_password_that_is_forgotten_again_and_again_is_sent_one_mail(mundo, reloj):
    def pedir():
        datos = {"email": mundo.editora.email.upper()}
        return Client().post(reverse("wagtailadmin_password_reset"), datos, follow=True)

    assert len({_dicho(pedir()) for _vez in range(5)}) == 1
    assert [correo.to for correo in _correos()] == [[mundo.editora.email]]
    reloj(seconds=ENTRE_ENVIOS.total_seconds() + 1)
    pedir()
    assert len(_correos()) == 2


def test_no_token_is_kept(invitada):
    enlace = enlace_de_invitacion(invitada).rstrip("/").rsplit("/", 1)[1]
    assert enlace not in str(list(Bitacora.objects.values()))
