"""What comes in malformed is answered in words, before any view sees it; and each role serves only its part."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as django_settings

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
