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
