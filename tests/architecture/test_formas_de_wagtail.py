"""What is put in place of the insides of Wagtail and its neighbours still has the shape that it had when it was put there.

None of these is a promise of theirs: a new version that changes one says so here, and not on somebody's screen.
"""

import inspect

import pytest
from django import forms
from django.urls import get_resolver
from openpyxl.worksheet._reader import WorkSheetParser
from wagtail import hooks
from wagtail.admin import auth
from wagtail.admin.forms import choosers
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views import account
from wagtail.admin.views.pages import edit, listing
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import page_permission_policy
from wagtail.snippets.widgets import AdminSnippetChooser
from wagtail_localize import wagtail_hooks as de_localize
from wagtail_localize.models import Translation
from wagtail_localize.views import submit_translations
from wagtail_localize.views.report import TranslationsReportFilterSet

from candidaturas.access.listados import ListasDeQuienAudita
from candidaturas.access.middleware import rechazar
from candidaturas.admin import captura, mi_cuenta, palabras
from home import traducciones


@pytest.fixture(autouse=True)
def _direcciones_cargadas() -> None:
    """What is put in place is put when the addresses are read, as in a server that has answered once."""
    assert get_resolver().url_patterns


def parametros(funcion: object) -> list[str]:
    return list(inspect.signature(inspect.unwrap(funcion)).parameters)


def test_the_policy_of_pages_is_one_object_whose_class_adds_nothing_to_its_layout():
    assert type(page_permission_policy) is ListasDeQuienAudita
    for metodo in ("user_has_any_permission", "instances_user_has_any_permission_for"):
        assert parametros(getattr(PagePermissionPolicy, metodo)) == ["self", "user", "actions"]
    for metodo in ("explorable_instances", "explorable_root_instance"):
        assert parametros(getattr(PagePermissionPolicy, metodo)) == ["self", "user"]


def test_a_refusal_of_wagtails_is_asked_of_the_module_by_name():
    assert auth.permission_denied is rechazar
    assert "permission_denied" in auth.require_admin_access.__globals__


def test_a_panel_says_whether_it_takes_comments():
    assert isinstance(inspect.getattr_static(FieldPanel.BoundPanel, "comments_enabled"), property)
    assert parametros(captura._con_comentarios) == ["self"]


def test_a_page_form_that_is_refused_goes_by_one_method():
    assert parametros(captura._rechazado) == ["self", "form"]
    for atributo in ("json_error_response", "get_context_data", "render_to_response"):
        assert callable(getattr(edit.EditView, atributo))


def test_the_panels_of_ones_own_account_are_asked_whether_they_are_shown_and_with_which_form():
    assert parametros(account.BaseSettingsPanel.is_active) == ["self"]
    assert issubclass(mi_cuenta.AvisosForm, account.NotificationsSettingsPanel.form_class.__mro__[1])
    assert "updated_comments_notifications" in mi_cuenta.AvisosForm.base_fields


@pytest.mark.parametrize("formulario", palabras._ETIQUETAS)
def test_the_forms_of_links_have_the_fields_whose_labels_are_put(formulario):
    assert set(palabras._ETIQUETAS[formulario]) == set(formulario.base_fields)


def test_choosers_take_their_words_when_they_are_made():
    assert AdminSnippetChooser(Translation).model is Translation
    for texto in ("choose_one_text", "choose_another_text", "link_to_chosen_text"):
        assert hasattr(AdminSnippetChooser, texto)
    for texto in ("search_tab_label", "create_action_label", "choose_one_text"):
        assert hasattr(ChooserViewSet, texto)
    assert issubclass(choosers.LocaleFilterMixin, forms.Form)


def test_the_report_of_translations_has_the_filters_and_the_rows_whose_names_are_put():
    assert {"source_locale", "target_locale"} <= set(TranslationsReportFilterSet.base_filters)
    assert Translation._meta.verbose_name == "traducción"
    assert SearchView.verbose_name_plural == Page._meta.verbose_name_plural


def test_hooks_are_kept_by_name_as_pairs_of_function_and_order():
    for gancho in ("register_page_header_buttons", "register_page_listing_more_buttons"):
        assert all(callable(fn) and isinstance(orden, int) for fn, orden in hooks._hooks[gancho])
    de_otros = (de_localize.page_listing_more_buttons, de_localize.register_snippet_listing_buttons)
    assert not [fn for gancho in hooks._hooks.values() for fn, _orden in gancho if fn in de_otros]
    assert parametros(de_localize.page_listing_more_buttons)[:2] == ["page", "user"]


def test_the_form_that_sends_to_translate_is_asked_of_its_module_by_name():
    assert submit_translations.SubmitTranslationForm is traducciones.TraducirForm
    assert "SubmitTranslationForm" in submit_translations.SubmitTranslationView.get_form.__code__.co_names
    assert "include_subtree" in traducciones.TraducirForm.base_fields


def test_the_list_of_pages_is_a_list_of_columns():
    assert isinstance(listing.ExplorableIndexView.base_columns, list)
    assert sum(isinstance(c, traducciones.ColumnaDeTraduccion) for c in listing.ExplorableIndexView.base_columns) == 1


def test_a_page_says_whether_an_address_is_free():
    assert parametros(Page._slug_is_available) == ["slug", "parent_page", "page"]


@pytest.mark.parametrize("campo", [AdminDateInput, AdminDateTimeInput, AdminTimeInput])
def test_a_field_of_days_gives_the_settings_of_its_calendar(campo):
    assert parametros(campo.get_config) == ["self"]
    assert campo().get_config()["validateOnBlur"] is False


@pytest.mark.parametrize("campo", [forms.DateField, forms.DateTimeField])
def test_a_field_of_days_has_one_message_for_what_it_cannot_read(campo):
    assert "02/06/2024" in str(campo().error_messages["invalid"])


def test_a_sheet_is_read_row_by_row_and_keeps_what_it_was_told_of_each():
    assert parametros(WorkSheetParser.parse_row) == ["self", "row"]
    assert parametros(WorkSheetParser.parse_cell) == ["self", "element"]
    lector = WorkSheetParser(None, [])
    assert (lector.row_dimensions, lector.row_counter, lector.col_counter) == ({}, 0, 0)
