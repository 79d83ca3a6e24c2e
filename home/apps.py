"""The home page and the information pages."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home, information pages, theme of the site."""

    name = "home"
    verbose_name = _("Inicio")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep what hangs from editorial pages in step with them: documents, translations, their hours, privacy."""
        from wagtail.signals import page_published, page_slug_changed

        from home import calendario, checks, originales, redirecciones  # noqa: F401  (checks register on import)
        from home.documentos import anotar_usos
        from home.models import InformationIndexPage, InformationPage, PaginaEditorial
        from search.worker import en_cada_ronda

        def al_publicar(instance: Any, **_senal: Any) -> None:
            if isinstance(instance, PaginaEditorial):
                anotar_usos(instance)

        page_published.connect(al_publicar, weak=False)
        page_slug_changed.connect(originales.llevar_direccion)
        for senal in (page_published, page_slug_changed):
            senal.connect(redirecciones.liberar_direccion)
        for modelo in (InformationIndexPage, InformationPage):
            pre_delete.connect(originales.retirar_con_el_original, sender=modelo)
        en_cada_ronda(calendario.poner_al_dia)
