"""Listings that Wagtail would fill with everybody's pages are cut down to what the person may explore."""

from typing import Any

from django.http import HttpRequest
from wagtail.permissions import page_permission_policy


def paginas_que_puede_elegir(paginas: Any, request: HttpRequest) -> Any:
    """Wagtail's page chooser lists every title in the site, drafts of other parties included (finding 3)."""
    return paginas & page_permission_policy.explorable_instances(request.user)
