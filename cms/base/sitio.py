"""Where the public site answers, also for processes that do not serve it."""

from wagtail.models import Site

UrlParts = tuple[int, str, str] | None


def con_direccion(partes: tuple[int, str | None, str | None] | None, camino: str) -> UrlParts:
    """Wagtail's `get_url_parts` with a path of ours. Where public pages are not mounted Wagtail knows no root: the site does."""
    if partes is None:
        return None
    sitio, raiz, _camino = partes
    return sitio, raiz or Site.objects.get(pk=sitio).root_url, camino
