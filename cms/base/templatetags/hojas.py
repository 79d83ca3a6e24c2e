"""Style sheets of the pages that must stand when nothing else does."""

from django import template
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def hoja_si_hay(nombre: str) -> SafeString | str:
    """The link to a style sheet; nothing while the static files have not been collected."""
    try:
        direccion = static(nombre)
    except (ValueError, OSError, ImproperlyConfigured):
        return ""
    return format_html('<link rel="stylesheet" href="{}">', direccion)
