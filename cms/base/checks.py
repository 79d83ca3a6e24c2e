"""Start-up checks: what would fail at midnight fails here first, in the words of who operates the site.

Each names, for `manage.py check --deploy`, a step of the installation that was left out. Those under `ARRANQUE` ask files
alone, and the site's own log says them too when it starts.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.core.checks import CheckMessage, Error, Tags, Warning, register, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage, storages
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from cms.base.cifrado import llavero

log = logging.getLogger(__name__)

ARRANQUE = "arranque"
"""Tag of the checks that the site runs when it starts."""
_NO_SE_REUNEN = ["CVS", ".*", "*~"]
"""What `collectstatic` leaves out."""
_ALMACENES = ("default", "publico", "reservado")


@register(Tags.translation, ARRANQUE)
def idiomas_compilados(app_configs: Any, **kwargs: Any) -> list[Error]:
    """A locale without its compiled `.mo` is invisible to Django: each content language must have one."""
    carpeta = Path(settings.LOCALE_PATHS[0])
    return [
        Error(
            _("El idioma «%(codigo)s» no tiene su catálogo compilado.") % {"codigo": codigo},
            hint=_("Corre «make traducciones» o «python -m cms.base.catalogos»."),
            id="base.E001",
        )
        for codigo, _nombre in settings.LANGUAGES
        if not (carpeta / codigo / "LC_MESSAGES" / "django.mo").exists()
    ]


@register(Tags.security, ARRANQUE)
def llavero_de_cifrado(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Without a sound key ring no identity answer can be stored."""
    try:
        llavero()
    except ImproperlyConfigured as error:
        return [Error(str(error), hint=_("Revisa CONOCELES_CLAVES; el README dice cómo se escribe."), id="base.E002")]
    return []


@register(ARRANQUE)
def estaticos_reunidos(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Static files were collected. Every command runs this one: while there is a manifest, it looks at nothing else."""
    return _por_reunir(con_manifiesto=False)


@register(ARRANQUE, deploy=True)
def estaticos_al_dia(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every static file that the code has is in the manifest: a page that names one that is not there cannot be drawn."""
    return _por_reunir(con_manifiesto=True)


def _por_reunir(*, con_manifiesto: bool) -> list[CheckMessage]:
    try:
        if not isinstance(staticfiles_storage, ManifestFilesMixin):
            return []
        if bool(staticfiles_storage.hashed_files) != con_manifiesto:
            return []  # the other check's
        faltan = [nombre for nombre in _estaticos() if nombre not in staticfiles_storage.hashed_files]
    except (ValueError, OSError, ImproperlyConfigured) as error:
        faltan = [] if con_manifiesto else [str(error)]
    if not faltan:
        return []
    mensaje = _(
        "Faltan archivos estáticos por reunir (%(n)s; el primero, «%(nombre)s»): las páginas no se pueden mostrar."
    )
    return [
        Warning(
            mensaje % {"n": len(faltan), "nombre": faltan[0]},
            hint=_("Corre «manage.py collectstatic --no-input» y vuelve a iniciar el sitio."),
            id="base.W003",
        )
    ]


def _estaticos() -> Iterator[str]:
    for buscador in get_finders():
        for nombre, almacen in buscador.list(_NO_SE_REUNEN):
            prefijo = getattr(almacen, "prefix", None)
            yield Path(prefijo, nombre).as_posix() if prefijo else Path(nombre).as_posix()


@register(ARRANQUE, deploy=True)
def carpetas_de_archivos(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Who receives files must be able to keep them. The public role only reads."""
    if not settings.CONOCELES_SIRVE_ADMIN:
        return []
    carpetas = [
        Path(uno.location) for uno in map(storages.__getitem__, _ALMACENES) if isinstance(uno, FileSystemStorage)
    ]
    return [
        Warning(
            _("No se puede escribir en la carpeta de archivos «%(carpeta)s».") % {"carpeta": carpeta},
            hint=_("Dale permiso de escritura al usuario del sistema que sirve el sitio, o corrige CONOCELES_DATOS."),
            id="base.W004",
        )
        for carpeta in carpetas
        if not _se_puede_escribir(carpeta)
    ]


def _se_puede_escribir(carpeta: Path) -> bool:
    """Whether files can be kept there; a folder that does not exist yet is made in the nearest one that does."""
    existe = next(una for una in (carpeta, *carpeta.absolute().parents) if una.exists())
    return existe.is_dir() and os.access(existe, os.W_OK | os.X_OK)


@register(Tags.database, deploy=True)
def migraciones_aplicadas(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The tables are those that the code expects. The public role may not read which they are."""
    if not settings.CONOCELES_SIRVE_ADMIN:
        return []
    try:
        ejecutor = MigrationExecutor(connection)
        faltan = ejecutor.migration_plan(ejecutor.loader.graph.leaf_nodes())
    except DatabaseError:
        return [
            Warning(
                _("No se pudo consultar la base de datos."),
                hint=_("Revisa DATABASE_URL y que el servidor responda."),
                id="base.W006",
            )
        ]
    if not faltan:
        return []
    return [
        Warning(
            _("Faltan migraciones por aplicar en la base de datos (%(n)s).") % {"n": len(faltan)},
            hint=_("Corre «manage.py migrate»."),
            id="base.W005",
        )
    ]


def avisar_al_arrancar() -> None:
    """Tell the log each step of the installation that was left out. The site starts all the same."""
    for mensaje in run_checks(tags=[ARRANQUE], include_deployment_checks=True):
        log.log(mensaje.level, "%s %s (%s)", mensaje.msg, mensaje.hint, mensaje.id)
