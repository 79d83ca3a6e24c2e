"""Public search over Fichas."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """One query, one result, interchangeable engines."""

    name = "search"
    verbose_name = _("Búsqueda")
