"""The home page and the pages of useful information about the process."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class HomePage(Page):
    """The site's first page: one question, the section look-up first."""

    subpage_types = ["candidaturas.ProcesoPage", "home.InformationPage"]
    max_count_per_parent = 1
    template = "pages/inicio/inicio.html"

    class Meta:
        verbose_name = _("página de inicio")
        verbose_name_plural = _("páginas de inicio")


class InformationPage(Page):
    """A page of useful information: the process, privacy, questions."""

    parent_page_types = ["home.HomePage", "home.InformationPage"]
    subpage_types = ["home.InformationPage"]
    template = "pages/informacion/informacion.html"

    class Meta:
        verbose_name = _("página de información")
        verbose_name_plural = _("páginas de información")
