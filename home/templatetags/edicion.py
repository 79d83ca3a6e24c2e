"""What the frame of a public page has for whoever edits it."""

from typing import Any

from django import template
from django.template.context import Context
from django.urls import get_urlconf, set_urlconf
from wagtail.admin.templatetags.wagtailuserbar import get_page_instance, wagtailuserbar

register = template.Library()


@register.simple_tag(takes_context=True)
def pagina_editable(context: Context) -> int | None:
    """The number of the editorial page that is drawn, the same for every reader; none in a preview."""
    if getattr(context.get("request"), "is_preview", False):
        return None
    pagina: Any = get_page_instance(context)
    return pagina.pk if pagina is not None else None


@register.simple_tag(takes_context=True)
def revisiones_del_contenido(context: Context) -> str:
    """Wagtail's checks of a text, which run inside the editor's preview: they need its programs there, and nowhere else."""
    if not getattr(context.get("request"), "in_preview_panel", False):
        return ""
    publicas = get_urlconf()
    set_urlconf(None)  # the bar names addresses of the admin, which a page drawn as in public does not know
    try:
        return str(wagtailuserbar(context))
    finally:
        set_urlconf(publicas)
