"""What Wagtail's screens offer of a page or a collection is what the reader may open: nothing of it answers that it is closed.

Wagtail asks only some of its links; the others lead everybody to what is the editors', or to what the public does not see.
"""

from functools import wraps
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import escape
from wagtail.admin import wagtail_hooks as de_wagtail
from wagtail.admin.ui.side_panels import PageStatusSidePanel
from wagtail.admin.views import collections
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from candidaturas.access.roles import es_del_instituto
from candidaturas.models import CandidaturaPage
from cms.base.models import User
from cms.base.sitio import ConDireccion
from home.listas_enteras import solo_mira
from home.traducciones import es_editorial


def lee_su_historia(pagina: Page, persona: User) -> bool:
    """Whether a person opens what Wagtail keeps of a page: its drafts, its history, where it is used."""
    permisos = pagina.permissions_for_user(persona)
    return bool(permisos.can_edit()) or bool(permisos.can_view_revisions())


def adonde(pagina: Page, persona: User) -> str | None:
    """What a person opens of a page that is named in a report: its editor; else its record or its history; else nothing."""
    pagina = pagina.specific_deferred
    if pagina.permissions_for_user(persona).can_edit():
        return reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    if isinstance(pagina, CandidaturaPage):
        return reverse("candidatura_expediente", args=[pagina.pk]) if es_del_instituto(persona) else None
    if es_editorial(pagina) and solo_mira(persona):
        return reverse("wagtailadmin_pages:history", args=[pagina.pk])
    return None


class EnlaceDePagina(PageLinkHandler):
    """A page that the public does not see is named in a text, and not linked."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        paginas = [pagina and pagina.localized for pagina in cls.get_many(attrs_list)]
        return [
            f'<a href="{escape(pagina.url)}">' if isinstance(pagina, ConDireccion) and pagina.en_publico else "<a>"
            for pagina in paginas
        ]


def enlazar_lo_que_se_ve(features: FeatureRegistry) -> None:
    """Wagtail's `register_rich_text_features`."""
    features.register_link_type(EnlaceDePagina)


_de_edicion = de_wagtail.PageAdminURLFinder.get_edit_url
_borrador = de_wagtail.PageListingViewDraftButton.is_shown
_panel = PageStatusSidePanel.__init__
_agregar = ContentTypeUseView.get_add_url


@wraps(_de_edicion)
def _adonde(buscador: Any, instance: Page) -> str | None:
    return adonde(instance, buscador.user) if buscador.user else _de_edicion(buscador, instance)


@wraps(_borrador)
def _borrador_que_abre(boton: Any, user: User) -> bool:
    return bool(_borrador(boton, user)) and lee_su_historia(boton.page, user)


@wraps(_panel)
def _panel_de_quien_lee(panel: Any, *args: Any, **kwargs: Any) -> None:
    _panel(panel, *args, **kwargs)
    if panel.object.pk and not lee_su_historia(panel.object, panel.request.user):
        panel.usage_url = ""


@wraps(_agregar)
def _agregar_donde_cabe(vista: Any) -> str | None:
    clases = [una for una in vista.model.allowed_parent_page_models() if vista.model in una.creatable_subpage_models()]
    cabe = any(
        vista.model.can_create_at(madre) and madre.permissions_for_user(vista.request.user).can_add_subpage()
        for clase in clases
        for madre in clase.objects.all()
    )
    return _agregar(vista) if cabe else None


def _coleccion_que_se_borra(vista: collections.Edit) -> bool:
    """A collection that somebody's permissions hang from is not deleted by her."""
    suyas = vista.permission_policy.instances_user_has_permission_for(vista.request.user, "delete")
    return suyas.exclude(depth=1).filter(pk=vista.object.pk).exists()


def ofrecer_lo_que_abre() -> None:
    """Put the rule in force."""
    de_wagtail.PageAdminURLFinder.get_edit_url = _adonde
    de_wagtail.PageListingViewDraftButton.is_shown = _borrador_que_abre
    PageStatusSidePanel.__init__ = _panel_de_quien_lee
    ContentTypeUseView.get_add_url = _agregar_donde_cabe
    se_borra = cached_property(_coleccion_que_se_borra)
    se_borra.__set_name__(collections.Edit, "can_delete")
    collections.Edit.can_delete = se_borra
