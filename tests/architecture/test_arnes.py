"""The harness keeps its promises: strict templates, and append-only tables that tests can still empty."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.template import Context, Origin, Template, engines
from wagtail.models import Page

from cms.base.models import Bitacora
from cms.base.models.bitacora import anotar


def _plantilla(texto: str, ruta: str) -> Template:
    return Template(texto, origin=Origin(name=ruta), engine=engines["django"].engine)


def _propia(texto: str) -> Template:
    return _plantilla(texto, str(settings.BASE_DIR / "templates" / "ejemplo.html"))


def test_a_variable_of_ours_that_does_not_resolve_fails_the_test():
    with pytest.raises(pytest.fail.Exception, match="no_existe"):
        _propia("<p>{{ no_existe }}</p>").render(Context({}))


@pytest.mark.parametrize("texto", ["{% if no_existe %}x{% endif %}", "{{ no_existe|default:'' }}"])
def test_a_template_that_answers_for_the_missing_value_is_accepted(texto):
    assert _propia(texto).render(Context({})) == ""


def test_default_gives_its_value_for_a_missing_variable():
    assert _propia("{{ no_existe|default:'nada' }}").render(Context({})) == "nada"


def test_templates_of_the_framework_behave_as_in_production():
    ajena = _plantilla("[{{ no_existe }}{{ no_existe|default:'x' }}]", "/site-packages/wagtail/x.html")
    assert ajena.render(Context({})) == "[x]"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("vez", [1, 2])
def test_a_transactional_test_starts_from_what_the_migrations_made(vez):
    assert Page.objects.filter(depth=1).exists()
    assert not Bitacora.objects.exists()
    anotar("prueba")


@pytest.mark.django_db
def test_the_triggers_are_back_after_the_flush():
    fila = anotar("prueba")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Bitacora.objects.filter(pk=fila.pk).update(accion="otra")


@pytest.mark.postgres
def test_tests_of_this_marker_run_on_postgresql():
    assert connection.vendor == "postgresql"


@pytest.mark.sqlite
def test_tests_of_this_marker_run_on_sqlite():
    assert connection.vendor == "sqlite"
