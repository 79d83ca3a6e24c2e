"""Tests: real database and real engines, in folders of their own."""

import atexit
import base64
import shutil
import tempfile
from pathlib import Path

from cms.settings.base import *  # noqa: F403  (settings modules are flat namespaces)

_CARPETA = Path(tempfile.mkdtemp(prefix="conoceles-pruebas-"))
atexit.register(shutil.rmtree, _CARPETA, ignore_errors=True)

SECRET_KEY = "only for tests"  # noqa: S105  (not a secret: tests run on throw-away data)
CONOCELES_CLAVES = [f"prueba:{base64.b64encode(b'p' * 32).decode()}"]
CONOCELES_DATOS = _CARPETA
STATIC_ROOT = _CARPETA / "estatico"
STATIC_ROOT.mkdir()
MEDIA_ROOT = _CARPETA / "privado"
PUBLICO_ROOT = _CARPETA / "publico"
#: The tests that ask Elasticsearch say so, with indices of their own; every other has the embedded engine alone.
ELASTICSEARCH_URL = ()
STORAGES["publico"]["OPTIONS"]["location"] = PUBLICO_ROOT  # noqa: F405  (comes with the base)
STORAGES["reservado"]["OPTIONS"]["location"] = _CARPETA / "reservado"  # noqa: F405  (same)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405  (same)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405  (same)
    DATABASES["default"]["NAME"] = str(_CARPETA / "pruebas.sqlite3")  # noqa: F405  (same)
    DATABASES["default"]["TEST"] = {"NAME": None}  # noqa: F405  (in memory)
ALLOWED_HOSTS = ["*"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
AXES_ENABLED = False
