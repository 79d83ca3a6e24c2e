"""Health: the process answers, and what is behind or broken is named."""

import datetime as dt

import pytest
from django.db import OperationalError
from django.utils import timezone

from candidaturas.models import Salida
from cms.base import salud
from cms.base.salud import Estado


@pytest.fixture
def dependencia():
    """A dependency of the test's own, whose check can be changed."""
    antes = dict(salud._dependencias)
    yield lambda revision: salud.registrar("prueba", revision)
    salud._dependencias.clear()
    salud._dependencias.update(antes)


def test_the_process_is_alive_without_asking_anybody(client):
    respuesta = client.get("/salud/viva")
    assert (respuesta.status_code, respuesta.json()) == (200, {"estado": "viva"})
    assert "no-store" in respuesta["Cache-Control"]


@pytest.mark.django_db
def test_a_ready_site_says_that_everything_is_well(client):
    respuesta = client.get("/salud/lista")
    assert respuesta.status_code == 200
    assert respuesta.json()["base_de_datos"] == respuesta.json()["trabajador"] == "bien"


@pytest.mark.django_db
@pytest.mark.parametrize(("estado", "codigo"), [(Estado.DEGRADADA, 200), (Estado.CAIDA, 503)])
def test_only_what_is_down_takes_the_site_out_of_service(client, dependencia, estado, codigo):
    dependencia(lambda: estado)
    respuesta = client.get("/salud/lista")
    assert (respuesta.status_code, respuesta.json()["prueba"]) == (codigo, estado)


@pytest.mark.django_db
def test_a_check_that_breaks_counts_as_down_and_does_not_say_why(client, dependencia):
    def rota():
        raise OperationalError("secret of the server")

    dependencia(rota)
    respuesta = client.get("/salud/lista")
    assert respuesta.status_code == 503
    assert b"secret" not in respuesta.content


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("hace", "muerta", "estado"), [(30, False, "bien"), (120, False, "degradada"), (30, True, "degradada")]
)
def test_news_that_lag_over_a_minute_or_ran_out_of_attempts_degrade_the_worker(client, hace, muerta, estado):
    Salida.objects.create(
        tema="ficha", clave="k3f9x2m7bb", no_antes_de=timezone.now() - dt.timedelta(seconds=hace), muerta=muerta
    )
    assert client.get("/salud/lista").json()["trabajador"] == estado


@pytest.mark.django_db
@pytest.mark.parametrize(("hace", "estado"), [(30, "bien"), (120, "degradada")])
def test_news_that_are_always_put_off_lag_since_they_were_first_due(client, hace, estado):
    fila = Salida.objects.create(
        tema="ficha", clave="k3f9x2m7bb", no_antes_de=timezone.now() + dt.timedelta(minutes=4), intentos=6
    )
    Salida.objects.filter(pk=fila.pk).update(creada_en=timezone.now() - dt.timedelta(seconds=hace))
    assert client.get("/salud/lista").json()["trabajador"] == estado
