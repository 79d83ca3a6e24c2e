"""Where the public site answers, also for processes that do not serve it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_urlconf, set_urlconf
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.models import Page, Site

UrlParts = tuple[int, str, str] | None


class ConDireccion(Page):
    """A page whose public address is ours, and does not depend on the tree.

    Where public pages are served it is named by its path. The admin alone, at a host of its own, names it whole.
    """

    class Meta:
        abstract = True

    @property
    def direccion(self) -> str:
        """The path of its public page."""
        raise NotImplementedError

    def se_ve(self) -> bool:
        """Whether the public finds it at its address, once it is live."""
        raise NotImplementedError

    @property
    def en_publico(self) -> bool:
        """Whether the public finds it at its address."""
        return self.live and self._vista

    @cached_property
    def _vista(self) -> bool:
        # Each row of a list asks three times.
        return self.se_ve()

    def get_url_parts(self, request: HttpRequest | None = None) -> UrlParts:
        """Wagtail's, with our path. Where public pages are not mounted Wagtail knows no root: the site does."""
        partes = super().get_url_parts(request)
        if partes is None:
            return None
        sitio, raiz, _camino = partes
        return sitio, raiz or _raiz(sitio), self.direccion

    def get_url(self, request: HttpRequest | None = None, current_site: Site | None = None) -> str | None:
        """Its path or, where this process does not serve it, its whole address. A preview is drawn as the public page is.

        Live and yet not in public (its process is in preparation, its Spanish page was withdrawn), it has none to offer.
        """
        if self.live and not self.en_publico:
            return None
        if not settings.CONOCELES_SIRVE_PUBLICO and get_urlconf() != settings.CONOCELES_URLS_PUBLICAS:
            return self.get_full_url(request)
        return super().get_url(request, current_site)

    url = property(get_url)

    def get_full_url(self, request: HttpRequest | None = None) -> str | None:
        """The same, whole."""
        return None if self.live and not self.en_publico else super().get_full_url(request)

    full_url = property(get_full_url)


def _raiz(sitio: int) -> str:
    return next((str(fila.root_url) for fila in Site.get_site_root_paths() if fila.site_id == sitio), "")


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
