"""The demonstration: one process, SQLite, plain HTTP on this machine, secrets of its own."""

import base64
import secrets

from cms.settings.base import *  # noqa: F403  (settings modules are flat namespaces)
from cms.settings.env import DATOS


def _secret(name: str, bytes_: int) -> str:
    """A secret made at the first start and kept beside the demo's data, readable by its owner only."""
    path = DATOS / f".{name}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(base64.b64encode(secrets.token_bytes(bytes_)).decode())
    return path.read_text()


CONOCELES_DEMO = True
SECRET_KEY = _secret("secret_key", 48)
CONOCELES_CLAVES = [f"demo:{_secret('clave_de_cifrado', 32)}"]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SESSION_COOKIE_AGE = 60 * 60 * 8
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]
