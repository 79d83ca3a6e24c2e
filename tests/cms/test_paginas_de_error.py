"""Error pages depend on nothing: neither static files, nor tables, nor an index, in any role."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as ajustes
from django.core.checks import run_checks
from django.core.management import call_command

from candidaturas.models import FichaPublicada, Retiro
from candidaturas.vocabulario import EstadoRegistro
from cms.base.checks import ARRANQUE, avisar_al_arrancar
from search import index
from tests.factories.mundo import publicada, un_mundo

RAIZ = Path(ajustes.BASE_DIR)
#: Asks in a process of its own, as a server that was just copied would be asked: [method, path, headers] → [status, body].
_PREGUNTAR = """
import json, sys
import django
django.setup()
from django.test import Client
cliente = Client(raise_request_exception=False, enforce_csrf_checks=True)
hechas = [cliente.generic(m, c, headers=h) for m, c, h in json.load(sys.stdin)]
print(json.dumps([[r.status_code, r.content.decode()] for r in hechas]))
"""
_DE_TODOS = [
    (404, "GET", "/medios/no-existe.jpg", {}),
    (400, "GET", "/buscar/?q=%00", {}),
    (400, "GET", "/", {"host": "otro.mx"}),
    (405, "POST", "/buscar/", {}),
]
_DE_CADA_ROL = {
    "public": [(500, "GET", "/", {}), (500, "GET", "/buscar/", {}), (405, "POST", "/admin/login/", {})],
    "admin": [(500, "GET", "/admin/login/", {}), (403, "POST", "/admin/login/", {})],
    "all": [(500, "GET", "/", {}), (500, "GET", "/admin/login/", {}), (403, "POST", "/admin/login/", {})],
}


def _entorno(datos, rol):
    # Only what a new server has: nothing was migrated, collected nor indexed.
    quedan = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "ELASTICSEARCH_URL", "STATIC_ROOT"}}
    return quedan | {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "CONOCELES_DATOS": str(datos),
        "CONOCELES_ROL": rol,
        "CONOCELES_CLAVES": ajustes.CONOCELES_CLAVES[0],
        "SECRET_KEY": "nothing is kept here",
        "ALLOWED_HOSTS": "testserver",
        "SECURE_SSL_REDIRECT": "False",
    }


def _python(programa, datos, rol, entrada=""):
    """Run it with production's settings over a folder where there is nothing yet."""
    hecho = subprocess.run(
        [sys.executable, "-c", programa],
        cwd=RAIZ,
        env=_entorno(datos, rol),
        input=entrada,
        capture_output=True,
        text=True,
    )
    assert hecho.returncode == 0, hecho.stderr[-3000:]
    return hecho


@pytest.mark.parametrize("rol", _DE_CADA_ROL)
def test_every_error_has_its_page_on_a_server_where_nothing_was_prepared(rol, tmp_path):
    casos = [*_DE_TODOS, *_DE_CADA_ROL[rol]]
    hecho = _python(_PREGUNTAR, tmp_path, rol, json.dumps([caso[1:] for caso in casos]))
    respuestas = json.loads(hecho.stdout)
    assert [estado for estado, _cuerpo in respuestas] == [caso[0] for caso in casos]
    for _estado, cuerpo in respuestas:
        assert "<h1>" in cuerpo
        assert "Conóceles</title>" in cuerpo
        # The admin's own process has nothing at "/".
        assert ('href="/"' in cuerpo, 'href="/admin/"' in cuerpo) == (rol != "admin", rol == "admin")


def test_the_public_role_is_told_nothing_of_a_log_in_that_it_does_not_have(tmp_path):
    comprobar = "from django.core.management import execute_from_command_line as m; m(['manage.py', 'check'])"
    assert "axes.W002" not in _python(comprobar, tmp_path, "public").stderr


@pytest.fixture
def sin_estaticos(settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path / "estatico")
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "cms.base.estaticos.Estaticos"}}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("camino", "estado"),
    [("/no-existe/", 404), ("/en/no-existe/", 404), ("/buscar/?sexo=x", 400), ("/buscar/?q=%FF", 400)],
)
def test_an_error_keeps_its_status_and_its_words_without_static_files(client, sin_estaticos, camino, estado):
    un_mundo()
    respuesta = client.get(camino)
    assert (respuesta.status_code, b"<h1>" in respuesta.content) == (estado, True)


@pytest.mark.django_db
def test_an_icon_that_was_not_collected_is_missing_and_nothing_else(client, sin_estaticos, caplog):
    assert client.get("/favicon.ico").status_code == 404
    assert not [registro for registro in caplog.records if registro.exc_info]


@pytest.mark.django_db
def test_who_left_and_a_search_that_is_not_ready_say_so_without_static_files(client, settings, tmp_path, sin_estaticos):
    settings.CONOCELES_DATOS = tmp_path / "datos"
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    mundo.registro.estado = EstadoRegistro.RENUNCIA
    mundo.registro.save()
    retirada = client.get(f"/candidaturas/{mundo.registro.id_publico}/")
    assert (retirada.status_code, "ya no está publicada" in retirada.content.decode()) == (410, True)
    settings.CONOCELES_SIRVE_ADMIN = False
    assert not index.carpeta().exists()
    sin_indice = client.get("/buscar/?q=agua")
    assert (sin_indice.status_code, sin_indice["Retry-After"]) == (503, "10")
    assert "Estamos preparando la búsqueda" in sin_indice.content.decode()


@pytest.mark.django_db
def test_a_fault_in_what_an_error_page_says_beside_the_error_is_no_other_error(client, settings, tmp_path, monkeypatch):
    mundo = un_mundo()
    for pagina in (mundo.pagina, mundo.pagina_b):
        publicada(pagina, mundo)
    mundo.registro.estado = EstadoRegistro.RENUNCIA
    mundo.registro.save()
    sucesora = FichaPublicada.objects.get()
    FichaPublicada.objects.update(datos=b"{}")
    Retiro.objects.update(sucesora=sucesora.id_publico)
    retirada = client.get(f"/candidaturas/{mundo.registro.id_publico}/")
    assert (retirada.status_code, "ya no está publicada" in retirada.content.decode()) == (410, True)

    settings.CONOCELES_DATOS = tmp_path / "datos"
    settings.CONOCELES_SIRVE_ADMIN = False
    monkeypatch.setattr("search.views._contexto", lambda *partes: {}["nada"])
    sin_indice = client.get("/buscar/?q=agua")
    assert (sin_indice.status_code, sin_indice["Retry-After"]) == (503, "10")


def test_every_command_looks_at_the_manifest_alone_and_a_deployment_at_each_file(settings, sin_estaticos, monkeypatch):
    call_command("collectstatic", interactive=False, verbosity=0)
    monkeypatch.setattr("cms.base.checks._estaticos", lambda: iter(["css/nuevo.css"]))
    assert "base.W003" not in {a.id for a in run_checks(tags=[ARRANQUE])}
    assert "css/nuevo.css" in _avisos()["base.W003"]


def _avisos():
    return {
        aviso.id: f"{aviso.msg} {aviso.hint}" for aviso in run_checks(tags=[ARRANQUE], include_deployment_checks=True)
    }


def test_the_check_names_the_static_files_that_were_not_collected(settings, sin_estaticos):
    assert "collectstatic" in {a.id: a.hint for a in run_checks(tags=[ARRANQUE])}["base.W003"]
    call_command("collectstatic", interactive=False, verbosity=0)
    assert "base.W003" not in {a.id for a in run_checks(tags=[ARRANQUE])}


@pytest.mark.django_db
def test_the_check_names_the_folder_and_the_index_that_are_not_there(settings, tmp_path):
    settings.CONOCELES_DATOS = tmp_path / "datos"
    ocupada = tmp_path / "ocupada"
    ocupada.write_text("un archivo donde va una carpeta")
    settings.STORAGES = {
        **settings.STORAGES,
        "reservado": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": ocupada / "reservado"},
        },
    }
    avisos = _avisos()
    assert str(ocupada / "reservado") in avisos["base.W004"]
    assert "reindex" in avisos["search.W001"]
    index.reconstruir()
    assert "search.W001" not in _avisos()


def test_the_log_says_at_start_which_step_was_left_out(tmp_path):
    dicho = _python("import cms.wsgi", tmp_path, "all").stderr
    for paso in ("collectstatic", "reindex"):
        assert f"manage.py {paso}" in dicho


def test_the_deployment_check_names_every_step_that_was_left_out(tmp_path):
    comprobar = (
        "from django.core.management import execute_from_command_line as m; m(['manage.py', 'check', '--deploy'])"
    )
    dicho = _python(comprobar, tmp_path, "all").stderr
    for paso in ("collectstatic", "migrate", "reindex"):
        assert f"manage.py {paso}" in dicho


@pytest.mark.django_db
def test_nothing_is_said_at_start_when_nothing_was_left_out(settings, tmp_path, caplog):
    settings.CONOCELES_DATOS = tmp_path / "datos"
    index.reconstruir()
    avisar_al_arrancar()
    assert [registro.getMessage() for registro in caplog.records if registro.name == "cms.base.checks"] == []
