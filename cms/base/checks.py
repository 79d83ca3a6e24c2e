"""Start-up checks: what would fail at midnight fails here first."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

from cms.base.cifrado import llavero


@register(Tags.translation)
def idiomas_compilados(app_configs: Any, **kwargs: Any) -> list[Error]:
    """A locale without its compiled `.mo` is invisible to Django: each content language must have one."""
    carpeta = Path(settings.LOCALE_PATHS[0])
    return [
        Error(f"The language {codigo!r} has no compiled catalogue.", hint="Run `make traducciones`.", id="base.E001")
        for codigo, _nombre in settings.LANGUAGES
        if not (carpeta / codigo / "LC_MESSAGES" / "django.mo").exists()
    ]


@register(Tags.security)
def llavero_de_cifrado(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Without a sound key ring no identity answer can be stored."""
    try:
        llavero()
    except ImproperlyConfigured as error:
        return [Error(str(error), hint="Set CONOCELES_CLAVES; see the README.", id="base.E002")]
    return []
