"""What ran out of attempts is seen by the Institute, and sent again by an administrator alone."""

import pytest
from django.urls import reverse
from django.utils import timezone

from candidaturas.models import Salida
from cms.base.models import Bitacora
from tests.factories.mundo import un_mundo
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo():
    mundo = un_mundo()
    Salida.objects.all().delete()
    Salida.objects.create(
        tema="prueba", clave="x", no_antes_de=timezone.now(), muerta=True, intentos=8, error="ConnectionError: refused"
    )
    return mundo


@pytest.mark.parametrize("rol", ["administradora", "auditora"])
def test_the_list_shows_what_died_and_why(mundo, rol):
    pagina = sesion(getattr(mundo, rol)).get(reverse("rastro_salida:index"), {"muerta": "true"})
    assert "ConnectionError: refused" in pagina.content.decode()


def test_an_administrator_sends_it_again_and_that_is_noted(mundo):
    cliente = sesion(mundo.administradora)
    assert "Volver a intentarlas" in cliente.get(reverse("wagtailadmin_home")).content.decode()
    assert cliente.post(reverse("salidas_reintentar")).status_code == 302
    fila = Salida.objects.get()
    assert (fila.muerta, fila.intentos) == (False, 0)
    assert Bitacora.objects.get(accion="salidas.reintentadas").datos == {"cuantas": 1}


def test_an_auditor_sees_it_and_cannot_send_it(mundo):
    cliente = sesion(mundo.auditora)
    tablero = cliente.get(reverse("wagtailadmin_home")).content.decode()
    assert "Ver por qué" in tablero
    assert "Volver a intentarlas" not in tablero
    cliente.post(reverse("salidas_reintentar"))
    assert Salida.objects.get().muerta


def test_a_link_cannot_send_it_again(mundo):
    assert sesion(mundo.administradora).get(reverse("salidas_reintentar")).status_code == 405
    assert Salida.objects.get().muerta


def _otra(**cambios):
    return Salida.objects.create(**{"tema": "otra", "clave": "y", "no_antes_de": timezone.now(), **cambios})


def test_an_administrator_sends_one_again_and_no_other(mundo):
    una, otra = Salida.objects.get(), _otra(muerta=True, intentos=8)
    cliente = sesion(mundo.administradora)
    lista = cliente.get(reverse("rastro_salida:index")).content.decode()
    assert "Volver a intentar la salida prueba x" in lista
    assert cliente.post(reverse("salida_reintentar", args=[una.pk])).status_code == 302
    assert set(Salida.objects.values_list("clave", "muerta", "intentos")) == {("x", False, 0), ("y", True, 8)}
    assert Bitacora.objects.get(accion="salidas.reintentadas").datos == {"cuantas": 1, "tema": "prueba", "clave": "x"}
    assert otra.muerta


def test_what_is_still_being_tried_has_no_button_and_stays_as_it_is(mundo):
    viva = _otra(intentos=3)
    cliente = sesion(mundo.administradora)
    assert "la salida otra y" not in cliente.get(reverse("rastro_salida:index")).content.decode()
    for pk in (viva.pk, 999_999):
        assert "ya se entregó" in cliente.post(reverse("salida_reintentar", args=[pk]), follow=True).content.decode()
    viva.refresh_from_db()
    assert viva.intentos == 3
    assert not Bitacora.objects.filter(accion="salidas.reintentadas").exists()


def test_an_auditor_has_no_button_for_one_and_cannot_send_it(mundo):
    cliente, fila = sesion(mundo.auditora), Salida.objects.get()
    assert "Volver a intentar" not in cliente.get(reverse("rastro_salida:index")).content.decode()
    cliente.post(reverse("salida_reintentar", args=[fila.pk]))
    assert sesion(mundo.administradora).get(reverse("salida_reintentar", args=[fila.pk])).status_code == 405
    assert Salida.objects.get().muerta
