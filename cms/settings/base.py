"""The settings of every environment, production first."""

from typing import Any

from cms.settings.apps import INSTALLED_APPS, MIDDLEWARE, procesadores  # noqa: F401  (two are settings)
from cms.settings.busqueda import *  # noqa: F403  (settings modules are flat namespaces)
from cms.settings.env import BASE_DIR, DATOS, ROL, SIRVE_ADMIN, SIRVE_PUBLICO, env
from cms.settings.logs import LOGGING  # noqa: F401  (a setting)
from cms.settings.seguridad import *  # noqa: F403  (settings modules are flat namespaces)
from cms.settings.wagtail import *  # noqa: F403  (settings modules are flat namespaces)

CONOCELES_ROL = ROL
CONOCELES_DATOS = DATOS
CONOCELES_SIRVE_ADMIN = SIRVE_ADMIN
CONOCELES_SIRVE_PUBLICO = SIRVE_PUBLICO
#: A demonstration wears a banner and `noindex`, and does not ask for a second factor.
CONOCELES_DEMO = False
CONOCELES_CONTACTO = env("CONOCELES_CONTACTO", default="")
#: Under what terms anybody may use the data of the APIs.
CONOCELES_LICENCIA_NOMBRE = env("CONOCELES_LICENCIA_NOMBRE", default="CC BY 4.0")
CONOCELES_LICENCIA_DIRECCION = env(
    "CONOCELES_LICENCIA_DIRECCION", default="https://creativecommons.org/licenses/by/4.0/deed.es"
)
#: How long a process may keep what every page asks and hardly ever changes; never over two seconds.
CONOCELES_ESTANTE_SEGUNDOS = 2.0

#: The public role has no log-in for axes to guard, and so not its middleware.
SILENCED_SYSTEM_CHECKS = [] if SIRVE_ADMIN else ["axes.W002"]

SECRET_KEY = env("SECRET_KEY", default="")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

ROOT_URLCONF = "cms.urls"
#: What previews name, in every role.
CONOCELES_URLS_PUBLICAS = "cms.urls_publicas"
WSGI_APPLICATION = "cms.wsgi.application"
AUTH_USER_MODEL = "base.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ATOMIC_REQUESTS = False

DATABASES: dict[str, Any] = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATOS}/conoceles.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # Writers queue up instead of failing halfway: the lock is taken when the transaction begins.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": procesadores(admin=SIRVE_ADMIN),
        },
    }
]

LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "cms" / "locale"]
TIME_ZONE = "America/Monterrey"
USE_I18N = True
USE_TZ = True
#: Sections and districts are numbers without separators; counts ask for theirs.
USE_THOUSAND_SEPARATOR = False
FORMAT_MODULE_PATH = ["cms.formatos"]

STATIC_URL = "/static/"
STATIC_ROOT = env("STATIC_ROOT", default=str(DATOS / "estatico"))
STATICFILES_DIRS = [BASE_DIR / "static"]

#: Uploads are private: they are shown to staff only, under the admin.
MEDIA_ROOT = DATOS / "privado"
MEDIA_URL = "/admin/medios/"
#: What a published Ficha shows, under random names.
PUBLICO_ROOT = DATOS / "publico"
PUBLICO_URL = "/medios/"
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "publico": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PUBLICO_ROOT, "base_url": PUBLICO_URL},
    },
    #: Signed consent forms: no address serves this folder.
    "reservado": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATOS / "reservado"},
    },
    "staticfiles": {"BACKEND": "cms.base.estaticos.Estaticos"},
}

#: Seconds that a mail server may keep the worker waiting at each step.
EMAIL_TIMEOUT = 10
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Conóceles <conoceles@localhost>")
