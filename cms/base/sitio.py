"""Where the public site answers, also for processes that do not serve it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.urls import get_urlconf, set_urlconf
from django.utils import translation
from wagtail.models import Site

UrlParts = tuple[int, str, str] | None


def con_direccion(partes: tuple[int, str | None, str | None] | None, camino: str) -> UrlParts:
    """Wagtail's `get_url_parts` with a path of ours. Where public pages are not mounted Wagtail knows no root: the site does."""
    if partes is None:
        return None
    sitio, raiz, _camino = partes
    return sitio, raiz or Site.objects.get(pk=sitio).root_url, camino


def en_idioma(camino: str, idioma: str) -> str:
    """A public path as it is in a language: Spanish has no prefix."""
    return camino if idioma == settings.LANGUAGE_CODE else f"/{idioma}{camino}"


@contextmanager
def como_en_publico(idioma: str = settings.LANGUAGE_CODE) -> Iterator[None]:
    """Draw a public page inside the admin: it names public addresses, which the admin's own process does not serve."""
    antes = get_urlconf()
    set_urlconf(settings.CONOCELES_URLS_PUBLICAS)
    try:
        with translation.override(idioma):
            yield
    finally:
        set_urlconf(antes)
