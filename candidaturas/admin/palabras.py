"""Words that Wagtail takes from the code, or fixes when a form is first built: here they are said in the reader's language."""

from functools import wraps
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import locks
from wagtail.admin.forms import choosers
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.models import Page
from wagtail.snippets.widgets import AdminSnippetChooser
from wagtail_localize.models import Translation
from wagtail_localize.views.report import TranslationsReportFilterSet

from cms.base.fechas import en_una_frase

_TEXTO = _("Texto del enlace")
#: Fields without a label of their own would say the name of the variable.
_ETIQUETAS = {
    choosers.ExternalLinkChooserForm: {"url": _("Dirección"), "link_text": _TEXTO},
    choosers.AnchorLinkChooserForm: {"url": _("Nombre del ancla"), "link_text": _TEXTO},
    choosers.EmailLinkChooserForm: {
        "email_address": _("Correo electrónico"),
        "link_text": _TEXTO,
        "subject": _("Asunto"),
        "body": _("Mensaje"),
    },
    choosers.PhoneLinkChooserForm: {"phone_number": _("Teléfono"), "link_text": _TEXTO},
}
_construir = AdminSnippetChooser.__init__


@wraps(_construir)
def _en_su_idioma(selector: Any, *args: Any, **kwargs: Any) -> None:
    _construir(selector, *args, **kwargs)
    nombre = selector.model._meta.verbose_name
    selector.choose_one_text = format_lazy(_("Elegir: {nombre}"), nombre=nombre)
    selector.choose_another_text = format_lazy(_("Elegir otra opción de: {nombre}"), nombre=nombre)
    selector.link_to_chosen_text = format_lazy(_("Editar: {nombre}"), nombre=nombre)


_con_idiomas = choosers.LocaleFilterMixin.__init__


@wraps(_con_idiomas)
def _con_su_etiqueta(filtro: Any, *args: Any, **kwargs: Any) -> None:
    _con_idiomas(filtro, *args, **kwargs)
    if "locale" in filtro.fields:
        filtro.fields["locale"].label = _("Idioma")


def decir_en_espaniol() -> None:
    """Put the words in force."""
    for formulario, etiquetas in _ETIQUETAS.items():
        for campo, etiqueta in etiquetas.items():
            formulario.base_fields[campo].label = etiqueta
    AdminSnippetChooser.__init__ = _en_su_idioma
    # Said once for all, in the language of whoever came first.
    ChooserViewSet.search_tab_label, ChooserViewSet.create_action_label = _("Buscar"), _("Crear")
    ChooserViewSet.choose_one_text = _("Elegir")
    choosers.LocaleFilterMixin.__init__ = _con_su_etiqueta
    for filtro, etiqueta in (("source_locale", _("Idioma del original")), ("target_locale", _("Idioma"))):
        TranslationsReportFilterSet.base_filters[filtro].label = etiqueta
    Translation._meta.verbose_name, Translation._meta.verbose_name_plural = _("traducción"), _("traducciones")
    # Of its results, which it counts without saying what they are.
    locks.render_timestamp = en_una_frase
    SearchView.verbose_name = Page._meta.verbose_name
    SearchView.verbose_name_plural = Page._meta.verbose_name_plural
