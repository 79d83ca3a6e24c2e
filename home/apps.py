"""The home page and the information pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home, information pages, theme of the site."""

    name = "home"
    verbose_name = _("Inicio")
    default_auto_field = "django.db.models.BigAutoField"
