"""What comes in malformed is answered in words, before any view sees it; and each role serves only its part."""

import datetime as dt
import os
import subprocess
import sys

import pytest
from django.conf import settings as django_settings
from django.forms import DateField
from django.utils import translation
from wagtail.admin.widgets import AdminDateInput

from cms.base.cifras import miles

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("camino", ["/buscar/?q=%00", "/buscar/?q=a%00b", "/buscar/?q=%ff%fe", "/%00/"])
def test_a_nul_or_invalid_utf8_is_a_400_in_words(client, camino):
    respuesta = client.get(camino)
    assert respuesta.status_code == 400
    assert "caracteres que no se pueden leer" in respuesta.content.decode()


def test_a_path_that_is_not_utf8_leads_nowhere(client):
    assert client.get("/x%ff/").status_code == 404


def test_an_over_long_query_is_a_400_that_names_the_limit(client):
    respuesta = client.get("/buscar/?q=" + "a" * 2_100)
    assert respuesta.status_code == 400
    assert "2048" in respuesta.content.decode()


def test_malformed_input_to_the_api_is_answered_as_a_problem(client):
    respuesta = client.get("/api/v1/candidaturas?q=%00")
    assert respuesta.status_code == 400
    assert respuesta["Content-Type"] == "application/problem+json"


def test_public_pages_carry_the_strict_policy_and_the_admin_its_own(client):
    publica = client.get("/no-existe/")["Content-Security-Policy"]
    assert "default-src 'none'" in publica
    assert "unsafe-inline" not in publica
    assert "unsafe-inline" in client.get("/admin/login/")["Content-Security-Policy"]


PUBLICO = """
import django; django.setup()
from django.conf import settings
from django.test import Client
from django.urls import get_resolver
assert not any("session" in m or "auth" in m for m in settings.MIDDLEWARE), settings.MIDDLEWARE
rutas = [str(p.pattern) for p in get_resolver().url_patterns]
assert not any(r.startswith(("admin", "documentos")) for r in rutas), rutas
cliente = Client(raise_request_exception=False)
for metodo in ("post", "put", "patch", "delete"):
    respuesta = getattr(cliente, metodo)("/salud/viva")
    assert respuesta.status_code == 405, (metodo, respuesta.status_code)
    assert respuesta["Allow"] == "GET, HEAD, OPTIONS"
assert not cliente.get("/salud/viva").cookies
print("bien")
"""


def test_the_public_role_has_no_admin_no_sessions_and_reads_only():
    entorno = {**os.environ, "CONOCELES_ROL": "public", "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    salida = subprocess.run(
        [sys.executable, "-c", PUBLICO], env=entorno, capture_output=True, text=True, cwd=django_settings.BASE_DIR
    )
    assert salida.stdout.strip() == "bien", salida.stderr


@pytest.mark.parametrize("metodo", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("camino", ["/", "/buscar/", "/en/", "/api/v1/candidaturas"])
def test_what_is_public_is_read_only_where_the_admin_is_served_too(client, metodo, camino):
    respuesta = getattr(client, metodo)(camino)
    assert respuesta.status_code == 405
    assert respuesta["Allow"] == "GET, HEAD, OPTIONS"


def test_a_day_means_the_same_in_both_languages():
    for idioma in ("es", "en"):
        with translation.override(idioma):
            assert DateField(widget=AdminDateInput()).clean("04/05/2024") == dt.date(2024, 5, 4)
            assert AdminDateInput().format_value(dt.date(2024, 5, 4)) == "04/05/2024"


def test_a_count_has_its_thousands_apart_in_both_languages():
    for idioma in ("es", "en"):
        with translation.override(idioma):
            assert (miles(999), miles(1_420), miles(12_345_678)) == ("999", "1,420", "12,345,678")
