"""The import in the admin's menu, for who may see it."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem


class ImportacionesItem(MenuItem):
    """Shown to administrators and auditors."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("candidaturas.view_importacion")


def entrada_de_menu() -> ImportacionesItem:
    """The entry, below the domain's rows."""
    return ImportacionesItem(_("Importaciones"), reverse("importaciones"), icon_name="upload", order=450)
