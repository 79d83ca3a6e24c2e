"""What every template may know about the site."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def sitio(request: HttpRequest) -> dict[str, Any]:
    """Flags of the site: demonstration (banner, noindex) and contact."""
    return {"es_demostracion": settings.CONOCELES_DEMO, "contacto_del_sitio": settings.CONOCELES_CONTACTO}
