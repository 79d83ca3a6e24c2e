"""What Wagtail says of editorial pages, in the Spanish of this site."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, una_pagina
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db

DICHO = {
    "Unlocked": "Sin bloqueo",
    "Unknown": "Sin elegir",
    "The redirect could not be created due to errors.": "La redirección no se creó: hay datos por corregir.",
    "redirect to any URL": "redirigir a cualquier dirección",
    "New": "Agregar",
    "New: %(model_name)s": "Agregar: %(model_name)s",
    "Current page status:": "Estado actual de la página:",
    "locked by": "bloqueada por",
    "locked at": "bloqueada el",
    "No locked pages found.": "No hay páginas bloqueadas.",
    "Select a new parent for this page.": "Elige dentro de qué página quedará.",
    "You have been successfully logged out.": "Cerraste la sesión.",
}


@pytest.mark.parametrize(("ingles", "espanol"), DICHO.items())
def test_what_wagtail_says_badly_is_said_in_plain_words(ingles, espanol):
    with override("es"):
        assert gettext(ingles) == espanol


def test_the_report_of_translations_says_what_it_lists_when_it_is_empty():
    mundo = un_mundo()
    en_ingles(una_pagina("fechas"), "Dates")
    html = sesion(mundo.editora).get(reverse("wagtail_localize:translations_report")).content.decode()
    assert "solo las páginas que se mandaron a traducir" in html
    assert "No hay traducciones" not in html


def test_who_withdraws_a_page_is_told_of_its_translation_by_name():
    mundo = un_mundo()
    pagina = una_pagina("fechas", title="Fechas del proceso")
    en_ingles(pagina, "Dates")
    retirada = sesion(mundo.editora).post(reverse("wagtailadmin_pages:unpublish", args=[pagina.pk]), follow=True)
    dichos = [str(dicho) for dicho in retirada.context["messages"]]
    assert any("La traducción de «Fechas del proceso» tampoco se ve" in dicho for dicho in dichos)
