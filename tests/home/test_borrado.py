"""A Spanish page that is deleted takes its translation with it: it is said before, and nothing names either afterwards."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from home.models import InformationPage
from tests.factories.editoriales import el_ingles
from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, una_pagina
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db
PUBLICAS = (
    "/",
    "/en/",
    "/informacion/",
    "/en/informacion/",
    "/sitemap-informacion.xml",
    "/api/v2/pages/?fields=title,html_url",
)
ADDRESSES = (
    "/informacion/calendario/",
    "/en/informacion/calendario/",
    "/informacion/fechas/",
    "/en/informacion/fechas/",
)


@pytest.fixture
def mundo():
    return un_mundo()


@pytest.fixture
def pagina(mundo, django_capture_on_commit_callbacks):
    """A page with its published translation, at its second address."""
    pagina = una_pagina("fechas", title="Fechas de la jornada")
    en_ingles(pagina, "Dates of the day")
    pagina.slug = "calendario"
    with django_capture_on_commit_callbacks(execute=True):
        pagina.save_revision().publish()
    assert Redirect.objects.count() == 2
    return InformationPage.objects.get(pk=pagina.pk)


def _borrado(pagina: Page, forma: str) -> str:
    if forma == "una":
        return reverse("wagtailadmin_pages:delete", args=[pagina.pk])
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id={pagina.pk}"


def _nada_queda(cliente: Client) -> None:
    cliente.get("/admin/")  # what was said of the deletion is read there
    for direccion in ADDRESSES:
        assert Client().get(direccion).status_code == 404, direccion
    for lista in PUBLICAS:
        html = Client().get(lista).content.decode()
        assert "Fechas de la jornada" not in html, lista
        assert "Dates of the day" not in html, lista
    for pantalla in ("wagtailredirects:index", "wagtail_localize:translations_report", "wagtailadmin_explore_root"):
        respuesta = cliente.get(reverse(pantalla))
        assert respuesta.status_code == 200
        assert "Fechas de la jornada" not in respuesta.content.decode(), pantalla


@pytest.mark.parametrize("forma", ["una", "en_lote"])
@pytest.mark.parametrize("quien", ["editora", "administradora"])
def test_who_deletes_a_page_is_told_of_its_translation_and_both_are_gone(mundo, pagina, quien, forma):
    cliente = sesion(getattr(mundo, quien))
    direccion = _borrado(pagina, forma)

    assert "1 traducción" in cliente.get(direccion).content.decode()
    cliente.post(direccion, {"confirm": ""}, follow=True)

    assert not InformationPage.objects.filter(translation_key=pagina.translation_key).exists()
    assert not Redirect.objects.exists()
    _nada_queda(cliente)


def test_a_page_sent_to_translate_is_deleted_with_its_draft_and_leaves_no_row_to_translate(mundo):
    pagina = una_pagina("fechas", title="Fechas de la jornada")
    cliente = sesion(mundo.editora)
    cliente.post(reverse("wagtail_localize:submit_page_translation", args=[pagina.pk]), {"locales": [el_ingles().pk]})
    assert "Fechas" in cliente.get(reverse("wagtail_localize:translations_report")).content.decode()

    cliente.post(_borrado(pagina, "una"))

    assert not InformationPage.objects.exists()
    _nada_queda(cliente)


def test_a_translation_that_is_deleted_leaves_its_source_as_it_was(mundo, pagina):
    traducida = pagina.get_translation(el_ingles())
    cliente = sesion(mundo.editora)
    assert "traducción de esta página" not in cliente.get(_borrado(traducida, "una")).content.decode()

    cliente.post(_borrado(traducida, "una"))

    assert Client().get("/informacion/calendario/").status_code == 200
    assert [fila.redirect_page_id for fila in Redirect.objects.all()] == [pagina.pk]
    lista = cliente.get(reverse("wagtailadmin_explore", args=[pagina.get_parent().pk])).content.decode()
    assert "Inglés: sin traducir" in lista


def test_a_translation_without_its_source_is_still_opened_by_its_editor(mundo):
    pagina = una_pagina("fechas", title="Fechas de la jornada")
    cliente = sesion(mundo.editora)
    cliente.post(reverse("wagtail_localize:submit_page_translation", args=[pagina.pk]), {"locales": [el_ingles().pk]})
    traducida = pagina.get_translation(el_ingles())
    InformationPage.objects.get(pk=pagina.pk).delete()

    assert cliente.get(reverse("wagtailadmin_pages:edit", args=[traducida.pk])).status_code == 200
    assert cliente.get(reverse("wagtail_localize:translations_report")).status_code == 200
