"""What the database may carry from before and the site does not honour: named, so that somebody decides."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError
from wagtail.models import CollectionViewRestriction, PageViewRestriction


@register(Tags.database)
def sin_privacidad_de_wagtail(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[Warning]:
    """Page privacy is off: pages and collections that carry a restriction are hidden from the public, and named here."""
    if not databases:
        return []
    try:
        paginas = [str(fila.page) for fila in PageViewRestriction.objects.select_related("page")]
        colecciones = [str(fila.collection) for fila in CollectionViewRestriction.objects.select_related("collection")]
    except DatabaseError:
        return []  # before the first migration
    return [
        Warning(
            f"{kind} {nombre!r} carries a restriction of Wagtail's privacy, which is off: the public does not see it.",
            hint="Unpublish it, or remove the restriction with `manage.py privacidad --quitar`.",
            id="home.W001",
        )
        for kind, nombres in (("The page", paginas), ("The collection", colecciones))
        for nombre in nombres
    ]
